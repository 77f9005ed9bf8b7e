/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word documents (ECMA-376): what a reader of the page reads. */
#include "ur-config.h"

#include "ur-docx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-xml.h"

/* A heading is one by its own level, else by that of its style; level 9 is body text. */
static guint
get_level (const UrDocx *docx, const xmlNode *properties, const char *style)
{
  int outline = ur_xml_number (ur_xml_child (properties, "outlineLvl"), "val", UR_DOCX_NONE);

  if (outline == UR_DOCX_NONE)
    outline = ur_docx_styles_look_up (docx->styles, style, outline);
  return outline >= 0 && outline <= 8 ? (guint) outline + 1 : 0;
}

static UrBlockKind
get_kind (const char *name, guint level)
{
  if (level > 0 || g_str_equal (name, "title"))
    return UR_BLOCK_HEADING;
  return g_str_equal (name, "caption") ? UR_BLOCK_CAPTION : UR_BLOCK_PARAGRAPH;
}

/* Whether the end of the paragraph is deleted, so that it goes on in the next one. */
static gboolean
is_end_deleted (const xmlNode *properties)
{
  const xmlNode *mark = ur_xml_child (properties, "rPr");

  return ur_xml_child (mark, "del") != NULL || ur_xml_child (mark, "moveFrom") != NULL;
}

static void
put_paragraph (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *properties)
{
  const UrDocxStyle *style = ur_docx_styles_find (docx->styles, paragraph->style);
  const char *name = style != NULL ? style->name : "";
  guint level = get_level (docx, properties, paragraph->style);
  g_autofree char *number = ur_docx_numbering_count (docx->numbering, properties, paragraph->style);
  UrBlock *block;

  if (paragraph->is_contents || g_str_has_prefix (name, "toc "))
    {
      ur_block_text_set_aside (paragraph->passage, docx->sink, UR_ASIDE_CONTENTS);
      return;
    }
  block = ur_block_new (get_kind (name, level));
  block->level = level;
  block->number = g_steal_pointer (&number);
  ur_block_text_put (paragraph->passage, docx->sink, block);
}

static void
read_paragraph (UrDocx *docx, const xmlNode *node)
{
  const xmlNode *properties = ur_xml_child (node, "pPr");
  g_autofree char *style = ur_xml_dup (ur_xml_child (properties, "pStyle"), "val");
  g_autoptr (UrBlockText) passage =
      docx->carried != NULL ? g_steal_pointer (&docx->carried) : ur_block_text_new ();
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  UrDocxParagraph paragraph = { passage, style, boxes, FALSE };

  if (style == NULL)
    paragraph.style = ur_docx_styles_get_default (docx->styles);
  ur_docx_read_inline (docx, &paragraph, node);
  if (is_end_deleted (properties))
    docx->carried = g_steal_pointer (&passage);
  else
    put_paragraph (docx, &paragraph, properties);
  for (guint i = 0; i < boxes->len; i++)
    ur_docx_read_blocks (docx, g_ptr_array_index (boxes, i));
}

/* The text of paragraphs that no other follows which they could go on in. */
static void
put_carried (UrDocx *docx)
{
  g_autoptr (UrBlockText) passage = g_steal_pointer (&docx->carried);

  if (passage != NULL)
    ur_block_text_put (passage, docx->sink, ur_block_new (UR_BLOCK_PARAGRAPH));
}

static void
read_block (UrDocx *docx, const xmlNode *node)
{
  static const char *const wrappers[] = { "customXml", "ins", "moveTo", "sdtContent", NULL };

  if (ur_xml_is (node, "p"))
    read_paragraph (docx, node);
  else if (ur_xml_is (node, "tbl"))
    {
      put_carried (docx);
      ur_docx_read_table (docx, node);
    }
  else if (ur_xml_is (node, "sdt"))
    ur_docx_read_blocks (docx, ur_xml_child (node, "sdtContent"));
  else if (ur_xml_is (node, "AlternateContent"))
    ur_docx_read_blocks (docx, ur_xml_child (node, "Choice") ?: ur_xml_child (node, "Fallback"));
  else if (g_strv_contains (wrappers, (const char *) node->name))
    ur_docx_read_blocks (docx, node);
}

/**
 * ur_docx_read_blocks:
 * @docx: the document
 * @container: (nullable): whatever has paragraphs and tables: the body, a cell, a text box
 */
void
ur_docx_read_blocks (UrDocx *docx, const xmlNode *container)
{
  g_autoptr (UrBlockText) outer = g_steal_pointer (&docx->carried);

  ur_xml_each (child, container) read_block (docx, child);
  put_carried (docx);
  docx->carried = g_steal_pointer (&outer);
}

static void
read_body (UrDocx *docx, const xmlNode *body)
{
  guint done = 0, of = body != NULL ? (guint) xmlChildElementCount ((xmlNode *) body) : 0;

  ur_xml_each (child, body)
  {
    read_block (docx, child);
    ur_sink_progress (docx->sink, ++done, of);
  }
  put_carried (docx);
}

/**
 * ur_docx_dup_main:
 * @package: the archive
 *
 * The main part need not be called word/document.xml.
 *
 * Returns: (transfer full): the name of the document's main part in it
 */
char *
ur_docx_dup_main (const UrPackage *package)
{
  g_autoptr (xmlDoc) doc = ur_package_parse (package, "_rels/.rels", NULL);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  ur_xml_each (relation, root)
  {
    g_autofree char *type = ur_xml_dup (relation, "Type");
    g_autofree char *target = ur_xml_dup (relation, "Target");

    if (type != NULL && target != NULL && g_str_has_suffix (type, "/officeDocument"))
      return g_strdup (*target == '/' ? target + 1 : target);
  }
  return g_strdup ("word/document.xml");
}

static xmlDoc *
parse_beside (const UrPackage *package, const char *folder, const char *file)
{
  g_autofree char *name = g_build_path ("/", folder, file, NULL);

  return ur_package_parse (package, name, NULL);
}

static char *
dup_title (const UrPackage *package)
{
  g_autoptr (xmlDoc) doc = ur_package_parse (package, "docProps/core.xml", NULL);
  xmlNode *title = doc != NULL ? ur_xml_child (xmlDocGetRootElement (doc), "title") : NULL;

  return title != NULL ? ur_xml_dup_text (title) : NULL;
}

static void
clear_field_cb (gpointer field)
{
  ur_docx_clear_field (field);
}

/* With what its text hangs on. */
static void
read_document (UrDocx *docx, const xmlDoc *doc, const char *folder)
{
  g_autofree char *title = dup_title (docx->package);
  g_autoptr (xmlDoc) styles = parse_beside (docx->package, folder, "styles.xml");
  g_autoptr (xmlDoc) numbering = parse_beside (docx->package, folder, "numbering.xml");

  docx->styles = ur_docx_styles_new (styles);
  docx->numbering = ur_docx_numbering_new (numbering, docx->styles);
  docx->fields = g_array_new (FALSE, FALSE, sizeof (UrDocxField));
  g_array_set_clear_func (docx->fields, clear_field_cb);
  ur_sink_begin (docx->sink, "docx", NULL, 0, title);
  ur_docx_set_parts_aside (docx, folder);
  read_body (docx, ur_xml_child (xmlDocGetRootElement (doc), "body"));
  if (!docx->is_traced)
    ur_docx_put_notes (docx, folder);
  g_array_unref (docx->fields);
  ur_docx_numbering_free (docx->numbering);
  ur_docx_styles_free (docx->styles);
}

/**
 * ur_docx_trace:
 * @package: the archive
 * @doc: its main part
 * @folder: of the archive that the main part is in
 *
 * Finds where in its tree each block is from that ur_docx_read() makes of a document, but footnotes.
 *
 * Returns: (transfer full): a silent sink
 */
UrSink *
ur_docx_trace (UrPackage *package, const xmlDoc *doc, const char *folder)
{
  UrDocx docx = { .package = package, .sink = ur_sink_new_silent (), .is_traced = TRUE };

  read_document (&docx, doc, folder);
  return docx.sink;
}

/**
 * ur_docx_read:
 * @bytes: a Word document
 * @told: not used
 * @sink: where its text goes
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
ur_docx_read (GBytes *bytes, const char *told, UrSink *sink, GError **error)
{
  g_autoptr (UrPackage) package = ur_package_open (bytes, error);
  g_autofree char *name = package != NULL ? ur_docx_dup_main (package) : NULL;
  g_autofree char *folder = name != NULL ? g_path_get_dirname (name) : NULL;
  g_autoptr (xmlDoc) doc = package != NULL ? ur_package_parse (package, name, error) : NULL;
  UrDocx docx = { .package = package, .sink = sink };

  if (doc == NULL)
    return FALSE;
  if (ur_xml_child (xmlDocGetRootElement (doc), "body") == NULL)
    {
      g_set_error_literal (
          error, UR_EXTRACTION_ERROR, UR_EXTRACTION_DAMAGED,
          _ ("The Word document is damaged: it has no text. Save it again in the program that it comes "
             "from."));
      return FALSE;
    }
  read_document (&docx, doc, folder);
  return TRUE;
}
