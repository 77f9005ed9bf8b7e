/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a paragraph of an OpenDocument text. */
#include "ur-odt.h"

#include <string.h>

#include "ur-xml.h"

static void walk (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node);

/* The words of what was deleted, its paragraphs one after the other. */
static void
read_change (UrOdt *odt, const xmlNode *region)
{
  char *id = ur_xml_dup (region, "id");
  xmlNode *deletion = ur_xml_child (region, "deletion");

  if (id == NULL)
    return;
  if (deletion == NULL)
    {
      g_hash_table_add (odt->insertions, id);
      return;
    }
  {
    GString *text = g_string_new (NULL);

    ur_xml_each (child, deletion) if (!ur_xml_is (child, "change-info"))
    {
      g_autofree char *words = ur_xml_dup_text (child);

      g_string_append (text, words);
    }
    g_hash_table_replace (odt->deletions, id, g_string_free (text, FALSE));
  }
}

/**
 * ur_odt_read_changes:
 * @odt: the document
 * @text: (nullable): `office:text`
 *
 * Reads which changes are pending.
 */
void
ur_odt_read_changes (UrOdt *odt, const xmlNode *text)
{
  const xmlNode *changes = ur_xml_child (text, "tracked-changes");

  ur_xml_each (region, changes) read_change (odt, region);
}

static void
read_change_mark (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node)
{
  g_autofree char *id = ur_xml_dup (node, "change-id");
  const char *deleted = id != NULL ? g_hash_table_lookup (odt->deletions, id) : NULL;

  if (id == NULL)
    return;
  if (ur_xml_is (node, "change-end"))
    g_hash_table_remove (odt->inserting, id);
  else if (ur_xml_is (node, "change-start") && g_hash_table_contains (odt->insertions, id))
    g_hash_table_add (odt->inserting, g_steal_pointer (&id));
  else if (deleted != NULL)
    ur_block_text_add (paragraph->passage, deleted, UR_BLOCK_TEXT_DELETED, FALSE);
}

static void
add (UrOdt *odt, UrOdtParagraph *paragraph, const char *text)
{
  UrBlockTextState state =
      g_hash_table_size (odt->inserting) > 0 ? UR_BLOCK_TEXT_INSERTED : UR_BLOCK_TEXT_SETTLED;

  g_autofree char *raised = paragraph->raised ? ur_block_text_dup_raised (text) : NULL;

  if (paragraph->hidden)
    ur_block_text_add_hidden (paragraph->passage, text);
  else
    ur_block_text_add (paragraph->passage, raised != NULL ? raised : text, state, paragraph->bold);
}

/* Spaces in a row, and ends of lines, are one space; more are written as elements. */
static void
add_text (UrOdt *odt, UrOdtParagraph *paragraph, const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const GString *before = paragraph->passage->text;
  char last = before->len > 0 ? before->str[before->len - 1] : ' ';

  for (const char *p = text; *p != '\0'; p++)
    {
      char c = strchr ("\t\r\n", *p) != NULL ? ' ' : *p;

      if (c != ' ' || last != ' ')
        g_string_append_c (out, c);
      last = c;
    }
  add (odt, paragraph, out->str);
}

static void
add_spaces (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node)
{
  int n = CLAMP (ur_xml_number (node, "c", 1), 1, 100);
  g_autofree char *spaces = g_strnfill ((gsize) n, ' ');

  add (odt, paragraph, spaces);
}

/* A footnote is a block of its own, at the end. */
static void
read_note (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node)
{
  g_autofree char *id = ur_xml_dup (node, "id");
  g_autofree char *citation = g_strstrip (ur_xml_dup_text (ur_xml_child (node, "note-citation")));
  const char *name = id != NULL ? id : citation;
  UrBlock *block = ur_block_new (UR_BLOCK_FOOTNOTE);
  g_autoptr (UrBlockText) passage = ur_block_text_new ();
  UrOdtParagraph inner = { passage, paragraph->boxes, FALSE, FALSE, FALSE };

  ur_block_text_add_note (paragraph->passage, name);
  ur_xml_each (child, ur_xml_child (node, "note-body"))
  {
    if (!ur_block_text_is_blank (passage))
      add (odt, &inner, " ");
    walk (odt, &inner, child);
  }
  block->id = g_strdup (name);
  block->text = g_strdup (passage->text->str);
  g_ptr_array_add (odt->notes, block);
}

static void
read_span (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node)
{
  g_autofree char *style = ur_xml_dup (node, "style-name");
  gboolean bold = paragraph->bold, hidden = paragraph->hidden, raised = paragraph->raised;

  paragraph->bold = ur_odt_styles_get_bold (odt->styles, style, bold);
  paragraph->hidden = ur_odt_styles_get_hidden (odt->styles, style, hidden);
  paragraph->raised = ur_odt_styles_get_raised (odt->styles, style, raised);
  walk (odt, paragraph, node);
  paragraph->bold = bold;
  paragraph->hidden = hidden;
  paragraph->raised = raised;
}

/* Text boxes, and shapes that have paragraphs themselves. */
static void
find_boxes (UrOdtParagraph *paragraph, xmlNode *node)
{
  if (ur_xml_is (node, "text-box") || ur_xml_child (node, "p") != NULL)
    {
      g_ptr_array_add (paragraph->boxes, node);
      return;
    }
  ur_xml_each (child, node) find_boxes (paragraph, child);
}

static void
set_comment_aside (UrOdt *odt, xmlNode *node)
{
  GString *text = g_string_new (NULL);

  ur_xml_each (child, node) if (ur_xml_is (child, "p") || ur_xml_is (child, "list"))
  {
    g_autofree char *words = ur_xml_dup_text (child);

    g_string_append (text, words);
  }
  ur_sink_add_aside (odt->sink, UR_ASIDE_COMMENT, 0, text->str);
  g_string_free (text, TRUE);
}

static void
read_mark (UrOdtParagraph *paragraph, const xmlNode *node)
{
  g_autofree char *name = ur_xml_dup (node, "name");

  if (name != NULL && ur_xml_is (node, "bookmark-start"))
    ur_block_text_begin_mark (paragraph->passage, name, name);
  else if (name != NULL)
    ur_block_text_end_mark (paragraph->passage, name);
}

static void
read_element (UrOdt *odt, UrOdtParagraph *paragraph, xmlNode *node)
{
  static const char *const pages[] = { "page-number", "page-count", "soft-page-break", "hidden-text", NULL };
  static const char *const drawings[] = { "frame", "custom-shape", "rect", "ellipse", "g", NULL };
  const char *name = (const char *) node->name;

  if (g_str_equal (name, "s"))
    add_spaces (odt, paragraph, node);
  else if (g_str_equal (name, "tab"))
    add (odt, paragraph, "\t");
  else if (g_str_equal (name, "line-break"))
    ur_block_text_break (paragraph->passage);
  else if (g_str_equal (name, "note"))
    read_note (odt, paragraph, node);
  else if (g_str_has_prefix (name, "change"))
    read_change_mark (odt, paragraph, node);
  else if (g_str_has_prefix (name, "bookmark-"))
    read_mark (paragraph, node);
  else if (g_str_equal (name, "annotation"))
    set_comment_aside (odt, node);
  else if (g_str_equal (name, "ruby"))
    walk (odt, paragraph, ur_xml_child (node, "ruby-base"));
  else if (g_strv_contains (drawings, name))
    find_boxes (paragraph, node);
  else if (!g_strv_contains (pages, name))
    read_span (odt, paragraph, node);
}

static void
walk (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node)
{
  for (xmlNode *child = node != NULL ? node->children : NULL; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE && child->content != NULL)
        add_text (odt, paragraph, (const char *) child->content);
      else if (child->type == XML_ELEMENT_NODE)
        read_element (odt, paragraph, child);
    }
}

/**
 * ur_odt_read_inline:
 * @odt: the document
 * @paragraph: gets the text
 * @node: `text:p` or `text:h`
 */
void
ur_odt_read_inline (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node)
{
  walk (odt, paragraph, node);
}
