/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OpenDocument texts (ISO 26300): what a reader of the page reads. */
#include "ur-config.h"

#include "ur-odt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-xml.h"

static void
read_paragraph (UrOdt *odt, const xmlNode *node)
{
  g_autofree char *style = ur_xml_dup (node, "style-name");
  guint level = ur_xml_is (node, "h") ? (guint) CLAMP (ur_xml_number (node, "outline-level", 1), 1, 9) : 0;
  g_autoptr (UrBlockText) passage = ur_block_text_new ();
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  UrOdtParagraph paragraph = {
    passage,
    boxes,
    ur_odt_styles_get_bold (odt->styles, style, FALSE),
    ur_odt_styles_get_hidden (odt->styles, style, FALSE),
    FALSE,
  };
  gboolean is_heading = level > 0 || ur_odt_styles_is_title (odt->styles, style);
  UrBlock *block = ur_block_new (is_heading ? UR_BLOCK_HEADING : UR_BLOCK_PARAGRAPH);

  block->level = level;
  block->number = ur_odt_lists_count (odt->lists, node, level);
  ur_odt_read_inline (odt, &paragraph, node);
  ur_block_text_put (passage, odt->sink, block);
  for (guint i = 0; i < boxes->len; i++)
    ur_odt_read_blocks (odt, g_ptr_array_index (boxes, i));
}

/* The style of the first paragraph in a list, which may name that of the list. */
static char *
dup_first_style (xmlNode *list)
{
  xmlNode *paragraph = ur_xml_find (list, "p");

  return ur_xml_dup (paragraph != NULL ? paragraph : ur_xml_find (list, "h"), "style-name");
}

static void
read_list (UrOdt *odt, xmlNode *list)
{
  g_autofree char *style = dup_first_style (list);

  ur_odt_lists_begin (odt->lists, list, ur_odt_styles_get_list (odt->styles, style));
  ur_xml_each (child, list)
  {
    ur_odt_lists_begin_item (odt->lists, ur_xml_is (child, "list-item") ? child : NULL);
    ur_odt_read_blocks (odt, child);
  }
  ur_odt_lists_end (odt->lists);
}

/* Heads of pages may have what looks like a list; what they say is said apart. */
static void
set_aside (UrOdt *odt, xmlNode *node, const char *reason)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "p") || ur_xml_is (child, "h"))
      {
        g_autofree char *text = ur_xml_dup_text (child);

        ur_sink_add_aside (
            odt->sink, ur_xml_find (child, "page-number") != NULL ? UR_ASIDE_PAGE_NUMBER : reason, 0, text);
      }
    else
      set_aside (odt, child, reason);
  }
}

static gboolean
is_contents (const xmlNode *node)
{
  static const char *const names[] = { "table-of-content", "illustration-index", "table-index",
                                       "alphabetical-index", NULL };

  return g_strv_contains (names, (const char *) node->name);
}

static void
read_block (UrOdt *odt, xmlNode *node)
{
  static const char *const holders[] = { "section",   "index-body",         "text-box", "frame",
                                         "list-item", "numbered-paragraph", NULL };

  if (ur_xml_is (node, "p") || ur_xml_is (node, "h"))
    read_paragraph (odt, node);
  else if (ur_xml_is (node, "list"))
    read_list (odt, node);
  else if (ur_xml_is (node, "table"))
    ur_odt_read_table (odt, node);
  else if (is_contents (node))
    set_aside (odt, node, UR_ASIDE_CONTENTS);
  else if (g_strv_contains (holders, (const char *) node->name))
    ur_odt_read_blocks (odt, node);
}

/**
 * ur_odt_read_blocks:
 * @odt: the document
 * @container: whatever has paragraphs, lists and tables
 */
void
ur_odt_read_blocks (UrOdt *odt, const xmlNode *container)
{
  ur_xml_each (child, container) read_block (odt, child);
}

static void
read_text (UrOdt *odt, const xmlNode *text)
{
  guint done = 0, of = (guint) xmlChildElementCount ((xmlNode *) text);

  ur_odt_read_changes (odt, text);
  ur_xml_each (child, text)
  {
    read_block (odt, child);
    ur_sink_progress (odt->sink, ++done, of);
  }
  for (guint i = 0; i < odt->notes->len; i++)
    ur_sink_add_block (odt->sink, g_ptr_array_index (odt->notes, i));
}

static void
set_heads_aside (UrOdt *odt, const xmlDoc *styles)
{
  xmlNode *masters = styles != NULL ? ur_xml_child (xmlDocGetRootElement (styles), "master-styles") : NULL;

  ur_xml_each (master, masters)
  {
    ur_xml_each (part, master) if (g_str_has_prefix ((const char *) part->name, "header") ||
                                   g_str_has_prefix ((const char *) part->name, "footer"))
        set_aside (odt, part, UR_ASIDE_RUNNING_HEAD);
  }
}

static char *
dup_title (const UrPackage *package)
{
  g_autoptr (xmlDoc) doc = ur_package_parse (package, "meta.xml", NULL);
  xmlNode *title = doc != NULL ? ur_xml_find (xmlDocGetRootElement (doc), "title") : NULL;

  return title != NULL ? ur_xml_dup_text (title) : NULL;
}

static void
free_block_cb (gpointer block)
{
  ur_block_free (block);
}

static void
read_document (UrOdt *odt, const UrPackage *package, const xmlDoc *content, const xmlNode *text)
{
  g_autoptr (xmlDoc) styles = ur_package_parse (package, "styles.xml", NULL);
  g_autofree char *title = dup_title (package);

  odt->styles = ur_odt_styles_new (content, styles);
  odt->lists = ur_odt_lists_new (content, styles);
  odt->deletions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  odt->insertions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  odt->inserting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  odt->notes = g_ptr_array_new_with_free_func (free_block_cb);
  ur_sink_begin (odt->sink, "odt", NULL, 0, title);
  set_heads_aside (odt, styles);
  read_text (odt, text);
  g_ptr_array_unref (odt->notes);
  g_hash_table_unref (odt->inserting);
  g_hash_table_unref (odt->insertions);
  g_hash_table_unref (odt->deletions);
  ur_odt_lists_free (odt->lists);
  g_hash_table_unref (odt->styles);
}

/* With a password the parts are there, and are noise. */
static gboolean
is_encrypted (const UrPackage *package)
{
  g_autoptr (xmlDoc) manifest = ur_package_parse (package, "META-INF/manifest.xml", NULL);

  return manifest != NULL && ur_xml_find (xmlDocGetRootElement (manifest), "encryption-data") != NULL;
}

static xmlDoc *
parse_content (const UrPackage *package, GError **error)
{
  if (!is_encrypted (package))
    return ur_package_parse (package, "content.xml", error);
  g_set_error_literal (
      error, UR_EXTRACTION_ERROR, UR_EXTRACTION_ENCRYPTED,
      _ ("The document is protected by a password. Save it without one in the program that it comes from."));
  return NULL;
}

/**
 * ur_odt_read:
 * @bytes: an OpenDocument text
 * @told: not used
 * @sink: where its text goes
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
ur_odt_read (GBytes *bytes, const char *told, UrSink *sink, GError **error)
{
  g_autoptr (UrPackage) package = ur_package_open (bytes, error);
  g_autoptr (xmlDoc) content = package != NULL ? parse_content (package, error) : NULL;
  UrOdt odt = { .sink = sink };
  const xmlNode *text;

  if (content == NULL)
    return FALSE;
  text = ur_xml_child (ur_xml_child (xmlDocGetRootElement (content), "body"), "text");
  if (text == NULL)
    {
      g_set_error_literal (
          error, UR_EXTRACTION_ERROR, UR_EXTRACTION_DAMAGED,
          _ ("The OpenDocument text is damaged: it has no text. Save it again in the program that it "
             "comes from."));
      return FALSE;
    }
  read_document (&odt, package, content, text);
  return TRUE;
}
