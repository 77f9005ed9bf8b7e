/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-docx-anchor.h"

#include <string.h>

#include "ur-block-text.h"
#include "ur-xml.h"

#define XML(text) ((const xmlChar *) (text))

/* The piece of text that has a character, or the one nearest before or after it. */
static UrBlockTextOrigin *
find_origin (GArray *origins, guint at)
{
  for (guint i = 0; i < origins->len; i++)
    {
      UrBlockTextOrigin *origin = &g_array_index (origins, UrBlockTextOrigin, i);

      if (at < origin->at + origin->n_chars || i + 1 == origins->len)
        return origin;
    }
  return NULL;
}

static void
set_text (xmlNode *node, const char *text)
{
  xmlNode *words = xmlNewDocText (node->doc, XML (text));

  xmlUnlinkNode (words);
  while (node->children != NULL)
    {
      xmlNode *child = node->children;

      xmlUnlinkNode (child);
      xmlFreeNode (child);
    }
  xmlAddChild (node, words);
  xmlNodeSetSpacePreserve (node, 1);
}

/* An element of Word's own: a formula has another namespace. */
static xmlNode *
create (const xmlNode *near, const char *name)
{
  return xmlNewDocNode (near->doc, xmlDocGetRootElement (near->doc)->ns, XML (name), NULL);
}

/* A run like @run, with its properties and nothing in it yet. */
static xmlNode *
create_run (const xmlNode *run)
{
  xmlNode *other = create (run, "r");
  xmlNode *properties = ur_xml_child (run, "rPr");

  if (properties != NULL)
    xmlAddChild (other, xmlDocCopyNode (properties, run->doc, 1));
  return other;
}

/* Parts a run of text before the character @at of a piece of it; what is after that goes into a run of its
 * own.  The piece keeps what is before. */
static void
split (UrBlockTextOrigin *origin, guint at, GArray *origins)
{
  xmlNode *text = origin->node, *run = text->parent, *rest, *more, *next;
  g_autofree char *words = ur_xml_dup_text (text);
  const char *middle = g_utf8_offset_to_pointer (words, (glong) (at - origin->at));
  g_autofree char *head = g_strndup (words, (gsize) (middle - words));
  UrBlockTextOrigin second = { NULL, at, origin->n_chars - (at - origin->at) };

  rest = create_run (run);
  more = create (text, "t");
  set_text (more, middle);
  xmlAddChild (rest, more);
  for (xmlNode *child = text->next; child != NULL; child = next)
    {
      next = child->next;
      xmlUnlinkNode (child);
      xmlAddChild (rest, child);
    }
  xmlAddNextSibling (run, rest);
  /* what was copied declares its namespaces once more */
  xmlDOMWrapReconcileNamespaces (NULL, rest, 1);
  set_text (text, head);
  second.node = more;
  origin->n_chars = at - origin->at;
  g_array_insert_val (origins, (guint) (origin - (UrBlockTextOrigin *) (gpointer) origins->data) + 1, second);
}

/* What may have marks beside it: the run that text is in; of text in a box, or above another, the run that
 * holds all that, because comments are not allowed in there; of a formula the whole. */
static xmlNode *
find_run (xmlNode *text)
{
  xmlNode *run = NULL;
  gboolean is_inside = TRUE;

  for (xmlNode *node = text->parent; node != NULL; node = node->parent)
    if (ur_xml_is (node, "txbxContent") || ur_xml_is (node, "ruby"))
      is_inside = TRUE;
    else if (ur_xml_is (node, "oMath") || ur_xml_is (node, "oMathPara") ||
             (is_inside && ur_xml_is (node, "r")))
      {
        run = node;
        is_inside = FALSE;
      }
  return run;
}

static gboolean
can_split (const UrBlockTextOrigin *origin)
{
  xmlNode *text = origin->node;

  return ur_xml_is (text, "t") && ur_xml_is (text->parent, "r") && find_run (text) == text->parent;
}

static void
split_at (GArray *origins, guint at)
{
  UrBlockTextOrigin *origin = find_origin (origins, at);

  if (at > origin->at && at < origin->at + origin->n_chars && can_split (origin))
    split (origin, at, origins);
}

static xmlNode *
create_mark (const xmlNode *near, const char *name, guint id)
{
  xmlNode *mark = create (near, name);
  g_autofree char *number = g_strdup_printf ("%u", id);

  xmlNewNsProp (mark, mark->ns, XML ("id"), XML (number));
  return mark;
}

/**
 * ur_docx_anchor:
 * @trace: where each block is from
 * @remark: a remark
 * @id: of its comment
 *
 * Marks the passage in the document's tree that the remark is about, and parts runs for that.
 *
 * Returns: whether there is such a passage
 */
gboolean
ur_docx_anchor (UrSink *trace, const UrRemark *remark, guint id)
{
  GArray *origins = ur_sink_get_origins (trace, remark->block);
  xmlNode *first, *last, *reference;

  if (origins == NULL || origins->len == 0)
    return FALSE;
  split_at (origins, remark->start);
  split_at (origins, remark->end);
  first = find_run (find_origin (origins, remark->start)->node);
  last = find_run (find_origin (origins, MAX (remark->end, 1) - 1)->node);
  if (first == NULL || last == NULL)
    return FALSE;
  xmlAddPrevSibling (first, create_mark (first, "commentRangeStart", id));
  reference = create (last, "r");
  xmlAddChild (reference, create_mark (last, "commentReference", id));
  xmlAddNextSibling (last, reference);
  xmlAddNextSibling (last, create_mark (last, "commentRangeEnd", id));
  return TRUE;
}
