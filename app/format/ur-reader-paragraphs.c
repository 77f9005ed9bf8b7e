/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paragraphs of a section: texts with their footnotes, and tables, each row of which is a paragraph. */
#include "ur-config.h"

#include "ur-paragraphs.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ur_paragraphs_add:
 * @text: (transfer none): kept as long as the report
 *
 * Returns: (transfer none): a new paragraph after all others, until the next one is added
 */
UrParagraph *
ur_paragraphs_add (UrParagraphs *paragraphs, UrParagraphKind kind, const char *text)
{
  UrParagraph paragraph = { .text = text != NULL ? text : UR_READER_UNREADABLE,
                            .kind = kind,
                            .section = paragraphs->section,
                            .index = paragraphs->array->len,
                            .number = kind == UR_PARAGRAPH_FOOTNOTE ? 0 : paragraphs->number };

  g_array_append_val (paragraphs->array, paragraph);
  return &g_array_index (paragraphs->array, UrParagraph, paragraph.index);
}

static void
read_footnote (UrParagraphs *paragraphs, UrCursor cursor, UrParagraph *paragraph)
{
  static const UrMember members[] = { { "sign", UR_JSON_STRING, TRUE }, { "text", UR_JSON_STRING, TRUE } };
  UrFootnote *footnote = &paragraph->footnotes[paragraph->n_footnotes];
  const char *subject = paragraphs->section->headline;
  UrCursor values[G_N_ELEMENTS (members)];
  const char *place;

  ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, subject);
  footnote->sign = ur_reader_read_text (values[0], UR_LIMIT_MARK, subject);
  footnote->text = ur_reader_read_text (values[1], UR_LIMIT_SENTENCE, subject);
  if (footnote->sign == NULL || footnote->text == NULL)
    return;
  place = strstr (paragraph->text, footnote->sign);
  if (place == NULL)
    {
      ur_cursor_add_error (
          values[0], subject,
          ur_quote_printf (_ ("The text of the paragraph does not contain the sign “%s”."), footnote->sign));
      return;
    }
  footnote->place = (gsize) (place - paragraph->text);
  paragraph->n_footnotes++;
}

static void
read_footnotes (UrParagraphs *paragraphs, UrCursor list, UrParagraph *paragraph)
{
  const char *subject = paragraphs->section->headline;
  g_autofree UrCursor *elements = NULL;
  guint n;

  if (list.node == NULL || !ur_reader_check_version (paragraphs->reader, list, subject))
    return;
  elements = ur_reader_dup_some (list, &n, subject);
  paragraph->footnotes = ur_report_alloc (paragraphs->reader->report, n, sizeof *paragraph->footnotes);
  for (guint i = 0; i < n; i++)
    read_footnote (paragraphs, elements[i], paragraph);
}

/* Only those of the program are there to be named, so that no file decides what is read from a disk. */
static gboolean
read_picture (UrParagraphs *paragraphs, UrCursor cursor, gboolean is_more, UrParagraph *paragraph)
{
  const char *subject = paragraphs->section->headline;

  if (cursor.node == NULL || !ur_reader_check_version (paragraphs->reader, cursor, subject))
    return FALSE;
  if (is_more)
    {
      ur_cursor_add_error (cursor, subject,
                           g_strdup (_ ("A paragraph with a picture has neither a lead nor footnotes.")));
      return FALSE;
    }
  paragraph->picture = ur_cursor_read_id (cursor, NULL, subject);
  if (paragraph->picture != NULL)
    paragraph->kind = UR_PARAGRAPH_PICTURE;
  return paragraph->picture != NULL;
}

static void
read_text (UrParagraphs *paragraphs, UrCursor cursor)
{
  static const UrMember members[] = { { "text", UR_JSON_STRING, TRUE },
                                      { "lead", UR_JSON_STRING, FALSE },
                                      { "footnotes", UR_JSON_ARRAY, FALSE },
                                      { "picture", UR_JSON_STRING, FALSE } };
  const char *subject = paragraphs->section->headline;
  UrCursor values[G_N_ELEMENTS (members)];
  UrParagraph *paragraph;
  const char *text;
  const char *lead;

  ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, subject);
  text = ur_reader_read_text (values[0], UR_LIMIT_PARAGRAPH, subject);
  lead = ur_reader_read_text (values[1], UR_LIMIT_SENTENCE, subject);
  paragraph = ur_paragraphs_add (paragraphs, UR_PARAGRAPH_TEXT, text);
  if (text == NULL)
    return;
  if (read_picture (paragraphs, values[3], values[1].node != NULL || values[2].node != NULL, paragraph))
    return;
  if (lead != NULL && g_str_has_prefix (text, lead))
    paragraph->lead_len = strlen (lead);
  else if (lead != NULL)
    ur_cursor_add_error (values[1], subject,
                         g_strdup (_ ("The text of the paragraph does not begin with this lead.")));
  read_footnotes (paragraphs, values[2], paragraph);
}

static void
read_element (UrParagraphs *paragraphs, UrCursor cursor)
{
  UrCursor table = ur_cursor_get_member (cursor, "table");

  if (table.node == NULL)
    read_text (paragraphs, cursor);
  else if (!ur_reader_check_version (paragraphs->reader, table, paragraphs->section->headline) ||
           !ur_paragraphs_read_table (paragraphs, cursor))
    ur_paragraphs_add (paragraphs, UR_PARAGRAPH_TEXT, NULL);
}

/* What signs lead to comes after everything else of the section. */
static void
add_footnotes (UrParagraphs *paragraphs)
{
  guint n = paragraphs->array->len;

  for (guint i = 0; i < n; i++)
    {
      /* the array may move while it grows */
      UrParagraph paragraph = g_array_index (paragraphs->array, UrParagraph, i);

      for (guint j = 0; j < paragraph.n_footnotes; j++)
        {
          const UrFootnote *footnote = &paragraph.footnotes[j];
          g_autofree char *text = g_strconcat (footnote->sign, " ", footnote->text, NULL);

          ur_paragraphs_add (paragraphs, UR_PARAGRAPH_FOOTNOTE,
                             ur_json_keep (paragraphs->reader->json, text, -1));
        }
    }
}

/* Now that the paragraphs stay where they are. */
static void
link_paragraphs (UrSection *section)
{
  guint shown = section->n_paragraphs;

  while (shown > 0 && section->paragraphs[shown - 1].kind == UR_PARAGRAPH_FOOTNOTE)
    shown--;
  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      UrParagraph *paragraph = &section->paragraphs[i];
      UrTable *table = (UrTable *) paragraph->table;

      for (guint j = 0; j < paragraph->n_footnotes; j++)
        paragraph->footnotes[j].shown = &section->paragraphs[shown++];
      if (paragraph->kind == UR_PARAGRAPH_HEAD)
        table->head = paragraph;
      if (paragraph->kind == UR_PARAGRAPH_ROW && paragraph->row == 1)
        table->rows = paragraph;
    }
}

/**
 * ur_reader_read_paragraphs:
 * @list: the paragraphs of a section, or a value without a node
 * @section: with its headline
 *
 * Reads the paragraphs of a section.  One that is broken keeps its place, so that the ones after it are still
 * found by number; there is always at least one.
 */
void
ur_reader_read_paragraphs (UrReader *reader, UrCursor list, UrSection *section)
{
  UrParagraphs paragraphs = { .reader = reader, .section = section };
  g_autofree UrCursor *elements = NULL;
  guint n;

  elements = ur_reader_dup_some (list, &n, section->headline);
  paragraphs.array = g_array_sized_new (FALSE, TRUE, sizeof (UrParagraph), MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      paragraphs.number = i + 1;
      read_element (&paragraphs, elements[i]);
    }
  paragraphs.number = 1;
  if (n == 0)
    ur_paragraphs_add (&paragraphs, UR_PARAGRAPH_TEXT, NULL);
  add_footnotes (&paragraphs);
  section->n_paragraphs = paragraphs.array->len;
  section->paragraphs = ur_report_alloc (reader->report, section->n_paragraphs, sizeof *section->paragraphs);
  memcpy (section->paragraphs, paragraphs.array->data, section->n_paragraphs * sizeof *section->paragraphs);
  g_array_unref (paragraphs.array);
  link_paragraphs (section);
}
