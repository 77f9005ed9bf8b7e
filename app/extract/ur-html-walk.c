/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From elements to blocks: spaces as a browser shows them, lists with the numbers that it counts. */
#include "ur-html.h"

#include <string.h>

#include "ur-list-number.h"
#include "ur-xml.h"

/* Text that only leads elsewhere is longer than this only where it is a sentence. */
#define LONGEST_LINK 60u

/**
 * ur_html_put:
 * @html: the page
 *
 * Ends a block, if one was begun.
 */
void
ur_html_put (UrHtml *html)
{
  gboolean is_link = html->n_linked == html->passage->n_shown && html->n_linked < LONGEST_LINK &&
                     html->kind == UR_BLOCK_PARAGRAPH &&
                     g_utf8_strchr (html->passage->text->str, -1, 0x3002) == NULL;

  if (!html->is_article || is_link)
    ur_block_text_set_aside (html->passage, html->sink, UR_ASIDE_FURNITURE);
  else
    {
      UrBlock *block = ur_block_new (html->note != NULL ? UR_BLOCK_FOOTNOTE : html->kind);

      block->level = html->level;
      block->number = g_steal_pointer (&html->number);
      block->id = g_steal_pointer (&html->note);
      ur_block_text_put (html->passage, html->sink, block);
    }
  ur_block_text_free (html->passage);
  html->passage = ur_block_text_new ();
  g_clear_pointer (&html->number, g_free);
  g_clear_pointer (&html->note, g_free);
  html->n_linked = 0;
  html->is_spaced = html->has_line_end = FALSE;
}

/* What parts blocks: in a cell, a space. */
static void
part (UrHtml *html)
{
  if (html->is_cell)
    html->is_spaced = TRUE;
  else if (!ur_block_text_is_blank (html->passage))
    ur_html_put (html);
}

static gunichar
get_last (const UrBlockText *passage)
{
  const char *start = passage->text->str, *end = start + passage->text->len;

  return end > start ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;
}

/* A space is shown between two words; the end of a line of the source, between two Chinese characters, is
 * none. */
static void
add_space (UrHtml *html, gunichar next)
{
  gunichar last = get_last (html->passage);
  gboolean is_chinese = last >= 0x2e80 && next >= 0x2e80;

  if (last != 0 && last != '\t' && last != ' ' && !(html->has_line_end && is_chinese))
    ur_block_text_add (html->passage, " ", UR_BLOCK_TEXT_SETTLED, FALSE);
  html->is_spaced = html->has_line_end = FALSE;
}

static void
add_char (UrHtml *html, gunichar c)
{
  char text[7] = "";

  if (g_unichar_isspace (c) || c == 0xa0 || c == 0xfeff || c == 0x200b)
    {
      html->is_spaced |= c != 0xfeff && c != 0x200b;
      html->has_line_end |= c == '\n' || c == '\r';
      return;
    }
  if (html->is_spaced)
    add_space (html, c);
  g_unichar_to_utf8 (c, text);
  ur_block_text_add (html->passage, text, html->state, html->bold > 0);
  html->n_linked += html->link > 0;
}

static void
add_text (UrHtml *html, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    add_char (html, g_utf8_get_char (text));
}

/* Whether an element is a link to a note, or back from one. */
static gboolean
is_note_link (const xmlNode *node)
{
  g_autofree char *href = ur_xml_is (node, "a") ? ur_xml_dup (node, "href") : NULL;

  return href != NULL && *href == '#';
}

static void
add_superscript (UrHtml *html, xmlNode *node)
{
  g_autofree char *text = g_strstrip (ur_xml_dup_text (node));
  g_autofree char *raised = ur_block_text_dup_raised (text);

  add_text (html, raised);
}

/* The mark of a note: a raised link within the page, or one that is only a number.  At the beginning of a
 * block the block is the note. */
static gboolean
read_note_mark (UrHtml *html, xmlNode *node)
{
  g_autofree char *text = g_strstrip (ur_xml_dup_text (node));
  const xmlNode *link = ur_xml_is (node, "sup") ? ur_xml_find (node, "a") : node;
  gboolean is_number = *text != '\0' && text[strspn (text, "0123456789[]*")] == '\0';

  if (link == NULL || !is_note_link (link) || (!is_number && !ur_xml_is (node, "sup")))
    return FALSE;
  if (!ur_block_text_is_blank (html->passage))
    ur_block_text_add_note (html->passage, text);
  else if (html->note == NULL)
    html->note = g_steal_pointer (&text);
  return TRUE;
}

/* What a page strikes out is not said any more; what it puts in is new. */
static UrBlockTextState
get_state (const UrHtml *html, const xmlNode *node)
{
  static const char *const struck[] = { "del", "s", "strike", NULL };

  if (ur_html_is_any (node, struck))
    return UR_BLOCK_TEXT_DELETED;
  return ur_xml_is (node, "ins") && html->state == UR_BLOCK_TEXT_SETTLED ? UR_BLOCK_TEXT_INSERTED
                                                                         : html->state;
}

static gboolean
is_bold (const xmlNode *node)
{
  static const char *const names[] = { "b", "strong", "th", NULL };
  g_autofree char *style = ur_xml_dup (node, "style");
  const char *weight = style != NULL ? strstr (style, "font-weight") : NULL;

  if (weight == NULL)
    return ur_html_is_any (node, names);
  weight += strcspn (weight, ":");
  weight += strspn (weight, ": \t");
  return g_str_has_prefix (weight, "bold") || (*weight >= '6' && *weight <= '9');
}

/* Where a link leads that leaves the text. */
static gboolean
leads_away (const xmlNode *node)
{
  g_autofree char *href = ur_xml_is (node, "a") ? ur_xml_dup (node, "href") : NULL;

  return href != NULL && *href != '#' && *href != '\0';
}

static void
walk_children (UrHtml *html, xmlNode *node)
{
  gboolean bold = is_bold (node), link = leads_away (node);
  UrBlockTextState state = html->state;

  html->state = get_state (html, node);
  html->bold += bold;
  html->link += link;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    ur_html_walk (html, child);
  html->bold -= bold;
  html->link -= link;
  html->state = state;
}

/* How an ordered list counts. */
static const char *
get_list_format (const xmlNode *list)
{
  g_autofree char *type = ur_xml_dup (list, "type");

  switch (type != NULL ? *type : '1')
    {
    case 'a':
      return "lowerLetter";
    case 'A':
      return "upperLetter";
    case 'i':
      return "lowerRoman";
    case 'I':
      return "upperRoman";
    default:
      return "decimal";
    }
}

/* The number of an item: that of the one before it and one more, unless it says another.  The list keeps the
 * last. */
static int
count_item (const xmlNode *item)
{
  xmlNode *list = item->parent;
  int number = ur_xml_number (item, "value", G_MININT);

  if (number == G_MININT && list->_private != NULL)
    number = GPOINTER_TO_INT (list->_private) < G_MAXINT ? GPOINTER_TO_INT (list->_private) + 1 : G_MAXINT;
  else if (number == G_MININT)
    number = ur_xml_number (list, "start", 1);
  list->_private = GINT_TO_POINTER (number);
  return number;
}

static void
set_item_number (UrHtml *html, const xmlNode *node)
{
  g_autofree char *number = NULL;
  int count;

  if (!ur_xml_is (node->parent, "ol"))
    return;
  count = count_item (node);
  if (count <= 0)
    return;
  number = ur_list_number (get_list_format (node->parent), (guint) count);
  g_free (html->number);
  html->number = g_strconcat (number, ".", NULL);
}

/* What kind of block begins with an element. */
static void
begin_block (UrHtml *html, const xmlNode *node)
{
  const char *name = (const char *) node->name;

  html->kind = UR_BLOCK_PARAGRAPH;
  html->level = 0;
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    {
      html->kind = UR_BLOCK_HEADING;
      html->level = (guint) (name[1] - '0');
    }
  else if (g_str_equal (name, "figcaption") || g_str_equal (name, "caption"))
    html->kind = UR_BLOCK_CAPTION;
  else if (g_str_equal (name, "li") && !html->is_cell)
    set_item_number (html, node);
}

static void
read_block (UrHtml *html, xmlNode *node)
{
  UrBlockKind kind = html->kind;
  guint level = html->level;

  part (html);
  begin_block (html, node);
  walk_children (html, node);
  part (html);
  html->kind = kind;
  html->level = level;
}

/* A line that is broken by hand is a paragraph of its own, but in a heading. */
static void
read_break (UrHtml *html)
{
  if (html->kind == UR_BLOCK_PARAGRAPH || html->is_cell)
    part (html);
  else
    ur_block_text_break (html->passage);
}

static void
read_element (UrHtml *html, xmlNode *node, UrHtmlRole role)
{
  if (ur_xml_is (node, "br"))
    read_break (html);
  else if ((ur_xml_is (node, "sup") || ur_xml_is (node, "a")) && read_note_mark (html, node))
    html->is_spaced = FALSE;
  else if (ur_xml_is (node, "sup"))
    add_superscript (html, node);
  else if (ur_xml_is (node, "table") && !html->is_cell && ur_html_is_data (node))
    {
      part (html);
      ur_html_read_table (html, node);
    }
  else if (role == UR_HTML_INLINE)
    walk_children (html, node);
  else
    read_block (html, node);
}

/* What is in the article, what is its title, and what is furniture even there. */
static gboolean
is_in_article (const UrHtml *html, const xmlNode *node, UrHtmlRole role)
{
  if (role == UR_HTML_FURNITURE)
    return FALSE;
  return html->is_article || node == html->article || node == html->title;
}

/**
 * ur_html_walk:
 * @html: the page
 * @node: what is to be read next
 */
void
ur_html_walk (UrHtml *html, xmlNode *node)
{
  UrHtmlRole role = node->type == XML_ELEMENT_NODE ? ur_html_get_role (node) : UR_HTML_INLINE;
  gboolean was_article = html->is_article;

  if (node->type == XML_TEXT_NODE && node->content != NULL)
    add_text (html, (const char *) node->content);
  if (node->type != XML_ELEMENT_NODE || role == UR_HTML_UNSEEN)
    return;
  if (is_in_article (html, node, role) == was_article)
    {
      read_element (html, node, role);
      return;
    }
  part (html);
  html->is_article = !was_article;
  read_element (html, node, role);
  part (html);
  html->is_article = was_article;
}
