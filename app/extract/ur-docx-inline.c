/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs of a paragraph.  What is a word may be in many runs, split wherever somebody once set the cursor; what
 * looks like text may be an instruction, a deletion or a fallback. */
#include "ur-docx.h"

#include <string.h>

#include "ur-docx-tag.h"
#include "ur-xml.h"

static void walk (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, UrBlockTextState state);

/* Properties of the run that is read. */
typedef struct
{
  gboolean is_bold;
  gboolean is_hidden;
  gboolean is_raised;
  gboolean has_own_mark; /* a footnote's mark is the run's text */
} Run;

/**
 * ur_docx_clear_field:
 * @field: a field
 */
void
ur_docx_clear_field (UrDocxField *field)
{
  g_string_free (field->instruction, TRUE);
}

static gboolean
is_instruction (const char *instruction, const char *word)
{
  gsize length = strlen (word);

  instruction += strspn (instruction, " \t\n");
  return g_ascii_strncasecmp (instruction, word, length) == 0 && !g_ascii_isalnum (instruction[length]);
}

static void
begin_field (UrDocx *docx)
{
  UrDocxField field = { g_string_new (NULL), FALSE, FALSE, FALSE };

  g_array_append_val (docx->fields, field);
}

/* Numbers of pages are no figures, and a table of contents repeats what is said later. */
static void
begin_result (UrDocxField *field)
{
  static const char *const pages[] = { "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF" };

  field->has_result = TRUE;
  field->is_contents = is_instruction (field->instruction->str, "TOC");
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    field->is_page |= is_instruction (field->instruction->str, pages[i]);
}

static UrDocxField *
get_field (UrDocx *docx)
{
  guint n = docx->fields->len;

  return n > 0 ? &g_array_index (docx->fields, UrDocxField, n - 1) : NULL;
}

static void
read_field_mark (UrDocx *docx, const xmlNode *node)
{
  g_autofree char *type = ur_xml_dup (node, "fldCharType");
  UrDocxField *field = get_field (docx);

  if (g_strcmp0 (type, "begin") == 0)
    begin_field (docx);
  else if (field == NULL)
    return;
  else if (g_strcmp0 (type, "separate") == 0)
    begin_result (field);
  else if (g_strcmp0 (type, "end") == 0)
    g_array_set_size (docx->fields, docx->fields->len - 1);
}

/* Whether text is the result of all fields that it is in, and none of them a page's number. */
static gboolean
is_shown (UrDocx *docx, UrDocxParagraph *paragraph)
{
  gboolean shown = TRUE;

  for (guint i = 0; i < docx->fields->len; i++)
    {
      const UrDocxField *field = &g_array_index (docx->fields, UrDocxField, i);

      shown = shown && field->has_result && !field->is_page;
      paragraph->is_contents |= field->is_contents;
    }
  return shown;
}

static void
add (UrDocx *docx, UrDocxParagraph *paragraph, const Run *run, const char *text, UrBlockTextState state)
{
  if (!is_shown (docx, paragraph) || run->has_own_mark)
    return;
  if (run->is_hidden && state != UR_BLOCK_TEXT_DELETED)
    ur_block_text_add_hidden (paragraph->passage, text);
  else
    ur_block_text_add (paragraph->passage, text, state, run->is_bold);
}

/* A character by its code.  Symbol fonts have theirs in the private use area. */
static void
add_symbol (
    UrDocx *docx, UrDocxParagraph *paragraph, const Run *run, const xmlNode *node, UrBlockTextState state)
{
  g_autofree char *code = ur_xml_dup (node, "char");
  gunichar c = code != NULL ? (gunichar) g_ascii_strtoull (code, NULL, 16) : 0;
  char text[7] = "";

  if (c < 0x20 || !g_unichar_validate (c) || (c >= 0xe000 && c < 0xf900))
    return;
  g_unichar_to_utf8 (c, text);
  add (docx, paragraph, run, text, state);
}

static void
add_note (UrDocxParagraph *paragraph, Run *run, const xmlNode *node, UrBlockTextState state)
{
  g_autofree char *id = ur_xml_dup (node, "id");
  g_autofree char *name = g_strconcat (ur_xml_is (node, "endnoteReference") ? "e" : "", id, NULL);
  g_autofree char *own = ur_xml_dup (node, "customMarkFollows");

  run->has_own_mark = own != NULL && strchr ("1to", own[0]) != NULL;
  if (id != NULL && state != UR_BLOCK_TEXT_DELETED)
    ur_block_text_add_note (paragraph->passage, name);
}

/* A break of a page or column is none of the text. */
static void
add_break (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, UrBlockTextState state)
{
  g_autofree char *type = ur_xml_dup (node, "type");

  if (state != UR_BLOCK_TEXT_DELETED && (type == NULL || g_str_equal (type, "textWrapping")) &&
      is_shown (docx, paragraph))
    ur_block_text_break (paragraph->passage);
}

/* Drawings have text in boxes, which come after the paragraph; all that is drawn twice, for programs of
 * different age, is read once. */
static void
find_boxes (UrDocxParagraph *paragraph, const xmlNode *node)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "txbxContent"))
      g_ptr_array_add (paragraph->boxes, child);
    else if (!ur_xml_is (child, "Fallback") ||
             ur_xml_find (ur_xml_child (node, "Choice"), "txbxContent") == NULL)
      find_boxes (paragraph, child);
  }
}

/* A choice between two ways to say the same: the first that says anything. */
static const xmlNode *
choose (const xmlNode *node)
{
  const xmlNode *choice = ur_xml_child (node, "Choice");

  return choice != NULL && choice->children != NULL ? choice : ur_xml_child (node, "Fallback");
}

typedef enum
{
  PIECE_TEXT,
  PIECE_TAB,
  PIECE_BREAK,
  PIECE_HYPHEN,
  PIECE_SYMBOL,
  PIECE_NOTE,
  PIECE_FIELD_MARK,
  PIECE_INSTRUCTION,
  PIECE_DRAWING,
  PIECE_CHOICE,
  PIECE_RUBY,
} Piece;

static const struct
{
  const char *name;
  Piece piece;
} pieces[] = {
  { "t", PIECE_TEXT },
  { "delText", PIECE_TEXT },
  { "tab", PIECE_TAB },
  { "ptab", PIECE_TAB },
  { "br", PIECE_BREAK },
  { "cr", PIECE_BREAK },
  { "noBreakHyphen", PIECE_HYPHEN },
  { "sym", PIECE_SYMBOL },
  { "footnoteReference", PIECE_NOTE },
  { "endnoteReference", PIECE_NOTE },
  { "fldChar", PIECE_FIELD_MARK },
  { "instrText", PIECE_INSTRUCTION },
  { "drawing", PIECE_DRAWING },
  { "pict", PIECE_DRAWING },
  { "object", PIECE_DRAWING },
  { "AlternateContent", PIECE_CHOICE },
  { "ruby", PIECE_RUBY },
};

static void read_run_children (
    UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, Run *run, UrBlockTextState state);

static void
add_text (UrDocx *docx, UrDocxParagraph *paragraph, const Run *run, xmlNode *node, UrBlockTextState state)
{
  g_autofree char *text = ur_xml_dup_text (node);
  g_autofree char *raised = run->is_raised ? ur_block_text_dup_raised (text) : NULL;
  guint before = paragraph->passage->n_chars;

  add (docx, paragraph, run, raised != NULL ? raised : text,
       ur_xml_is (node, "delText") ? UR_BLOCK_TEXT_DELETED : state);
  if (paragraph->passage->n_chars > before)
    ur_block_text_add_origin (paragraph->passage, node, (guint) g_utf8_strlen (text, -1));
}

static void
add_instruction (UrDocx *docx, xmlNode *node)
{
  UrDocxField *field = get_field (docx);
  g_autofree char *text = ur_xml_dup_text (node);

  if (field != NULL && !field->has_result)
    g_string_append (field->instruction, text);
}

static void
read_piece (
    UrDocx *docx, UrDocxParagraph *paragraph, xmlNode *node, Piece piece, Run *run, UrBlockTextState state)
{
  switch (piece)
    {
    case PIECE_TEXT:
      add_text (docx, paragraph, run, node, state);
      break;
    case PIECE_TAB:
      add (docx, paragraph, run, "\t", state);
      break;
    case PIECE_BREAK:
      add_break (docx, paragraph, node, state);
      break;
    case PIECE_HYPHEN:
      add (docx, paragraph, run, "-", state);
      break;
    case PIECE_SYMBOL:
      add_symbol (docx, paragraph, run, node, state);
      break;
    case PIECE_NOTE:
      add_note (paragraph, run, node, state);
      break;
    case PIECE_FIELD_MARK:
      read_field_mark (docx, node);
      break;
    case PIECE_INSTRUCTION:
      add_instruction (docx, node);
      break;
    case PIECE_DRAWING:
      if (state != UR_BLOCK_TEXT_DELETED)
        find_boxes (paragraph, node);
      break;
    case PIECE_CHOICE:
      read_run_children (docx, paragraph, choose (node), run, state);
      break;
    case PIECE_RUBY:
    default:
      walk (docx, paragraph, ur_xml_child (node, "rubyBase"), state);
      break;
    }
}

static void
read_run_children (
    UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, Run *run, UrBlockTextState state)
{
  ur_xml_each (child, node) for (gsize i = 0; i < G_N_ELEMENTS (pieces);
                                 i++) if (ur_xml_is (child, pieces[i].name))
      read_piece (docx, paragraph, child, pieces[i].piece, run, state);
}

/* A property of the run, by @value what it says itself: its own, of its style, of the paragraph's style. */
static gboolean
look_up (
    const UrDocx *docx, const UrDocxParagraph *paragraph, const xmlNode *properties, int value, gsize offset)
{
  g_autofree char *style = ur_xml_dup (ur_xml_child (properties, "rStyle"), "val");

  if (value == UR_DOCX_NONE)
    value = ur_docx_styles_get (docx->styles, style, offset);
  if (value == UR_DOCX_NONE)
    value = ur_docx_styles_get (docx->styles, paragraph->style, offset);
  return value == 1;
}

static void
read_run (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, UrBlockTextState state)
{
  const xmlNode *properties = ur_xml_child (node, "rPr");
  Run run = {
    look_up (docx, paragraph, properties, ur_docx_read_toggle (properties, "b"),
             G_STRUCT_OFFSET (UrDocxStyle, bold)),
    look_up (docx, paragraph, properties, ur_docx_read_toggle (properties, "vanish"),
             G_STRUCT_OFFSET (UrDocxStyle, hidden)),
    look_up (docx, paragraph, properties, ur_docx_read_raised (properties),
             G_STRUCT_OFFSET (UrDocxStyle, raised)),
    FALSE,
  };

  read_run_children (docx, paragraph, node, &run, state);
}

static void
read_simple_field (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, UrBlockTextState state)
{
  g_autofree char *instruction = ur_xml_dup (node, "instr");

  begin_field (docx);
  g_string_append (get_field (docx)->instruction, instruction != NULL ? instruction : "");
  begin_result (get_field (docx));
  walk (docx, paragraph, node, state);
  if (docx->fields->len > 0)
    g_array_set_size (docx->fields, docx->fields->len - 1);
}

/* Formulas: their letters and digits, in order. */
static void
read_formula (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, UrBlockTextState state)
{
  const Run run = { FALSE, FALSE, FALSE, FALSE };

  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "t"))
      add_text (docx, paragraph, &run, child, state);
    else
      read_formula (docx, paragraph, child, state);
  }
}

/* What only holds other things, with what it means for them. */
static gboolean
find_wrapper (const xmlNode *node, UrBlockTextState *state)
{
  static const char *const plain[] = {
    "hyperlink", "smartTag", "customXml", "sdtContent", "bdo", "dir", NULL
  };

  if (ur_xml_is (node, "ins") || ur_xml_is (node, "moveTo"))
    *state = *state == UR_BLOCK_TEXT_DELETED ? *state : UR_BLOCK_TEXT_INSERTED;
  else if (ur_xml_is (node, "del") || ur_xml_is (node, "moveFrom"))
    *state = UR_BLOCK_TEXT_DELETED;
  else
    return g_strv_contains (plain, (const char *) node->name);
  return TRUE;
}

/* A content control may say which figure is in it. */
static void
read_control (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, UrBlockTextState state)
{
  g_autofree char *tag = ur_xml_dup (ur_xml_child (ur_xml_child (node, "sdtPr"), "tag"), "val");
  guint start = paragraph->passage->n_chars;

  walk (docx, paragraph, ur_xml_child (node, "sdtContent"), state);
  if (tag != NULL && g_str_has_prefix (tag, UR_DOCX_TAG))
    ur_block_text_add_trace (paragraph->passage, start, tag + strlen (UR_DOCX_TAG));
}

static void
read_mark (UrDocxParagraph *paragraph, const xmlNode *node)
{
  g_autofree char *id = ur_xml_dup (node, "id");
  g_autofree char *name = ur_xml_dup (node, "name");

  if (id != NULL && name != NULL)
    ur_block_text_begin_mark (paragraph->passage, id, name);
  else if (id != NULL)
    ur_block_text_end_mark (paragraph->passage, id);
}

static void
walk (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node, UrBlockTextState state)
{
  ur_xml_each (child, node)
  {
    UrBlockTextState inner = state;

    if (ur_xml_is (child, "r"))
      read_run (docx, paragraph, child, state);
    else if (ur_xml_is (child, "sdt"))
      read_control (docx, paragraph, child, state);
    else if (ur_xml_is (child, "bookmarkStart") || ur_xml_is (child, "bookmarkEnd"))
      read_mark (paragraph, child);
    else if (ur_xml_is (child, "fldSimple"))
      read_simple_field (docx, paragraph, child, state);
    else if (ur_xml_is (child, "AlternateContent"))
      walk (docx, paragraph, choose (child), state);
    else if (ur_xml_is (child, "oMath") || ur_xml_is (child, "oMathPara"))
      read_formula (docx, paragraph, child, state);
    else if (find_wrapper (child, &inner))
      walk (docx, paragraph, child, inner);
  }
}

/**
 * ur_docx_read_inline:
 * @docx: the document
 * @paragraph: gets the text
 * @node: `w:p`
 */
void
ur_docx_read_inline (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node)
{
  walk (docx, paragraph, node, UR_BLOCK_TEXT_SETTLED);
}
