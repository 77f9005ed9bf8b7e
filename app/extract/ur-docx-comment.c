/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of a Word document with comments (ECMA-376-1, 17.13.4).  What is in it stays as it is: runs are
 * parted where a comment begins or ends, marks are put between them, and the comments are a part of their
 * own, or are added to those that are there. */
#include "ur-config.h"

#include "ur-docx-comment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-docx-anchor.h"
#include "ur-docx.h"
#include "ur-repack.h"
#include "ur-xml.h"

#define XML(text) ((const xmlChar *) (text))
#define CONTENT_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
#define STRICT_SPACE "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define STRICT_RELATION "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"

/* A document that gets comments. */
typedef struct
{
  UrPackage *package;
  char *main, *folder; /* of its main part */
  xmlDoc *doc;         /* that part */
  xmlDoc *relations;   /* of that part */
  char *comments_name; /* of the part with the comments */
  xmlDoc *comments;    /* that part */
  GHashTable *files;   /* name → GBytes: what is changed */
} Copy;

static void
copy_clear (Copy *copy)
{
  g_clear_pointer (&copy->package, ur_package_free);
  g_free (copy->main);
  g_free (copy->folder);
  g_clear_pointer (&copy->doc, xmlFreeDoc);
  g_clear_pointer (&copy->relations, xmlFreeDoc);
  g_free (copy->comments_name);
  g_clear_pointer (&copy->comments, xmlFreeDoc);
  g_clear_pointer (&copy->files, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

static xmlDoc *
parse (const Copy *copy, const char *name)
{
  GBytes *bytes = ur_package_get (copy->package, name);

  return bytes != NULL ? ur_xml_parse_to_change (bytes) : NULL;
}

static void
keep (Copy *copy, const char *name, xmlDoc *doc)
{
  xmlChar *text = NULL;
  int length = 0;

  xmlDocDumpMemoryEnc (doc, &text, &length, "UTF-8");
  g_hash_table_insert (copy->files, g_strdup (name), g_bytes_new (text, (gsize) length));
  xmlFree (text);
}

static char *
dup_relations_name (const Copy *copy)
{
  g_autofree char *base = g_path_get_basename (copy->main);
  g_autofree char *file = g_strconcat (base, ".rels", NULL);

  return g_build_path ("/", copy->folder, "_rels", file, NULL);
}

static xmlNode *
add_element (xmlNode *parent, const char *name)
{
  return xmlNewChild (parent, parent->ns, XML (name), NULL);
}

/* The part that has the comments, where there is one already. */
static xmlNode *
find_relation (const Copy *copy)
{
  ur_xml_each (relation, xmlDocGetRootElement (copy->relations))
  {
    g_autofree char *type = ur_xml_dup (relation, "Type");

    if (type != NULL && g_str_has_suffix (type, "/comments"))
      return relation;
  }
  return NULL;
}

static gboolean
is_strict (const Copy *copy)
{
  const xmlNode *root = xmlDocGetRootElement (copy->doc);

  return root->ns != NULL && xmlStrEqual (root->ns->href, XML (STRICT_SPACE));
}

static xmlDoc *
create_comments (const Copy *copy)
{
  const xmlNode *like = xmlDocGetRootElement (copy->doc);
  xmlDoc *doc = xmlNewDoc (XML ("1.0"));
  xmlNode *root = xmlNewDocNode (doc, NULL, XML ("comments"), NULL);

  xmlDocSetRootElement (doc, root);
  xmlSetNs (root, xmlNewNs (root, like->ns != NULL ? like->ns->href : NULL, XML ("w")));
  return doc;
}

/* Says to the package that there is such a part now. */
static gboolean
announce_comments (Copy *copy)
{
  g_autoptr (xmlDoc) types = parse (copy, "[Content_Types].xml");
  g_autofree char *part = g_strconcat ("/", copy->comments_name, NULL);
  g_autofree char *relations = dup_relations_name (copy);
  xmlNode *node;

  if (types == NULL)
    return FALSE;
  node = add_element (xmlDocGetRootElement (types), "Override");
  xmlNewProp (node, XML ("PartName"), XML (part));
  xmlNewProp (node, XML ("ContentType"), XML (CONTENT_TYPE));
  node = add_element (xmlDocGetRootElement (copy->relations), "Relationship");
  xmlNewProp (node, XML ("Id"), XML ("urComments"));
  xmlNewProp (node, XML ("Type"), XML (is_strict (copy) ? STRICT_RELATION : RELATION));
  xmlNewProp (node, XML ("Target"), XML ("comments.xml"));
  keep (copy, "[Content_Types].xml", types);
  keep (copy, relations, copy->relations);
  return TRUE;
}

static gboolean
open_comments (Copy *copy)
{
  xmlNode *relation = find_relation (copy);
  g_autofree char *target = ur_xml_dup (relation, "Target");

  if (target != NULL)
    {
      copy->comments_name =
          *target == '/' ? g_strdup (target + 1) : g_build_path ("/", copy->folder, target, NULL);
      copy->comments = parse (copy, copy->comments_name);
      return copy->comments != NULL;
    }
  copy->comments_name = g_build_path ("/", copy->folder, "comments.xml", NULL);
  copy->comments = create_comments (copy);
  return announce_comments (copy);
}

/* Of those that are there. */
static guint
find_free_id (const Copy *copy)
{
  int last = -1;

  ur_xml_each (comment, xmlDocGetRootElement (copy->comments)) last =
      MAX (last, ur_xml_number (comment, "id", -1));
  return (guint) last + 1; /* the largest there can be has one after it, too */
}

static void
set_property (xmlNode *node, const char *name, const char *value)
{
  xmlNewNsProp (node, node->ns, XML (name), XML (value));
}

/* A paragraph for each line. */
static void
add_comment (const Copy *copy, const UrRemark *remark, const char *author, guint id)
{
  xmlNode *comment = add_element (xmlDocGetRootElement (copy->comments), "comment");
  g_autofree char *number = g_strdup_printf ("%u", id);
  g_autofree char *initials = g_utf8_substring (author, 0, MIN (g_utf8_strlen (author, -1), 2));
  g_auto (GStrv) lines = g_strsplit (remark->text, "\n", -1);

  set_property (comment, "id", number);
  set_property (comment, "author", author);
  set_property (comment, "initials", initials);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      xmlNode *run = add_element (add_element (comment, "p"), "r");
      xmlNode *text = xmlNewTextChild (run, run->ns, XML ("t"), XML (lines[i]));

      xmlNodeSetSpacePreserve (text, 1);
    }
}

static void
add_comments (Copy *copy, const UrRemarks *remarks)
{
  g_autoptr (UrSink) trace = ur_docx_trace (copy->package, copy->doc, copy->folder);
  guint id = find_free_id (copy);

  for (guint i = 0; i < remarks->list->len; i++)
    {
      const UrRemark *remark = g_ptr_array_index (remarks->list, i);

      if (ur_docx_anchor (trace, remark, id))
        add_comment (copy, remark, remarks->author, id++);
    }
  keep (copy, copy->main, copy->doc);
  keep (copy, copy->comments_name, copy->comments);
}

static void
fail_damaged (GError **error)
{
  g_set_error_literal (
      error, UR_EXTRACTION_ERROR, UR_EXTRACTION_DAMAGED,
      _ ("The document cannot get comments: it is damaged, or no Word document (docx). Save it "
         "again in the program that it comes from."));
}

/* A document need not have relations. */
static xmlDoc *
parse_relations (const Copy *copy)
{
  g_autofree char *name = dup_relations_name (copy);
  xmlDoc *doc = parse (copy, name);
  xmlNode *root;

  if (doc != NULL)
    return doc;
  doc = xmlNewDoc (XML ("1.0"));
  root = xmlNewDocNode (doc, NULL, XML ("Relationships"), NULL);
  xmlDocSetRootElement (doc, root);
  xmlSetNs (root,
            xmlNewNs (root, XML ("http://schemas.openxmlformats.org/package/2006/relationships"), NULL));
  return doc;
}

/**
 * ur_docx_comment:
 * @bytes: a Word document
 * @remarks: what is said of it; its blocks are those that ur_docx_read() makes
 * @error: return location for an error
 *
 * Writes a copy to standard output that has the remarks as comments.
 *
 * Returns: whether it could
 */
gboolean
ur_docx_comment (GBytes *bytes, const UrRemarks *remarks, GError **error)
{
  g_auto (Copy) copy = { .package = ur_package_open (bytes, error) };

  if (copy.package == NULL)
    return FALSE;
  copy.files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  copy.main = ur_docx_dup_main (copy.package);
  copy.folder = g_path_get_dirname (copy.main);
  copy.doc = parse (&copy, copy.main);
  copy.relations = parse_relations (&copy);
  if (copy.doc == NULL || ur_xml_child (xmlDocGetRootElement (copy.doc), "body") == NULL ||
      !open_comments (&copy))
    {
      fail_damaged (error);
      return FALSE;
    }
  add_comments (&copy, remarks);
  return ur_repack (bytes, copy.files, error);
}
