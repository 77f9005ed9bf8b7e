/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What would be published of a report, beside what it says itself: for the person who wrote the file and has
 * to answer for it. */
#include "ur-config.h"

#include "ur-cli-explain.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-io.h"
#include "ur-note.h"
#include "ur-sentence.h"

/* What ends a clause. */
static gboolean
is_stop (gunichar c)
{
  return g_utf8_strchr ("，。；：！？,;!?", -1, c) != NULL;
}

/* The words between two stops that hold the quotation. */
static char *
dup_clause (const UrIndicator *indicator)
{
  const char *text = indicator->paragraph->text;
  const char *start = text + indicator->quote_start;
  const char *end = start + strlen (indicator->quote);

  while (start > text && !is_stop (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  while (*end != '\0' && !is_stop (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return g_strndup (start, (gsize) (end - start));
}

static void
add_words (GString *heads, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (heads, "%s%s", heads->len > 0 ? "｜" : "", words);
}

/* What tells period and unit of a cell: the table's caption, the head of its column, that of the row above
 * that it is a part of, that of its own row with the rest of the row's words, and the table's
 * note where it is about units. */
static char *
dup_heads (const UrIndicator *indicator)
{
  const UrParagraph *row = indicator->paragraph;
  const UrParagraph *whole = ur_paragraph_get_whole_row (row);
  g_autofree char *column_head = ur_paragraph_dup_cell (row->table->head, indicator->column);
  g_autofree char *whole_head = whole != NULL ? ur_paragraph_dup_row_head (whole) : NULL;
  g_autofree char *row_head = ur_paragraph_dup_row_head (row);
  g_autofree char *unit = ur_paragraph_dup_unit_cell (row);
  GString *heads = g_string_new (NULL);

  add_words (heads, row->table->caption);
  add_words (heads, column_head);
  add_words (heads, whole_head);
  add_words (heads, row_head);
  add_words (heads, unit);
  if (row->table->note != NULL && strstr (row->table->note, "单位") != NULL)
    add_words (heads, row->table->note);
  return g_string_free (heads, FALSE);
}

static void
print_report (const UrIndicator *indicator)
{
  gboolean is_cell = indicator->column > 0;
  g_autofree char *words =
      is_cell ? ur_paragraph_dup_cell (indicator->paragraph, indicator->column) : dup_clause (indicator);
  g_autofree char *heads = is_cell ? dup_heads (indicator) : NULL;

  ur_cli_print (_ ("    report:   %s\n"), words);
  if (heads != NULL)
    ur_cli_print (_ ("    heads:    %s\n"), heads);
}

static void
print_place (const UrParagraph *paragraph)
{
  const UrSection *section = paragraph->section;
  g_autofree char *place = ur_section_dup_place (section);

  ur_cli_print ("\n%s", section->part->title);
  if (place != NULL)
    ur_cli_print (_ (", %s"), place);
  if (section->part->kind == UR_PART_SCORECARD)
    ur_cli_print (_ (", group %u, line %u"), section->index + 1, paragraph->index + 1);
  else if (paragraph->row > 0)
    ur_cli_print (_ (", table row %u"), paragraph->row);
  else if (section->kind == UR_SECTION_INTRO)
    ur_cli_print (_ (", introduction, paragraph %u"), paragraph->index + 1);
  else
    ur_cli_print (_ (", paragraph %u"), paragraph->index + 1);
  ur_cli_print ("\n");
}

/* What is said of how the figure was counted, where it is shown without others of the note. */
static void
print_notes (const UrReport *report, const UrIndicator *indicator)
{
  g_autoptr (GPtrArray) notes = ur_notes_list_beside (report, indicator);

  for (guint i = 0; i < notes->len; i++)
    {
      const UrNote *note = g_ptr_array_index (notes, i);
      const UrChartItem item = { .indicator = indicator, .label = indicator->label, .note = note };
      g_autofree char *text = ur_note_dup_text (note, &item, 1);

      ur_cli_print (_ ("    note:     %s %s\n"), note->sign, text);
    }
}

static void
print_indicator (const UrReport *report, const UrIndicator *indicator)
{
  g_autoptr (GPtrArray) sentences = NULL;

  ur_cli_print (_ ("  %s (%s)\n"), indicator->label, indicator->id);
  if (indicator->number == NULL)
    {
      ur_cli_print (_ ("    no figure: %s\n"), indicator->missing);
      return;
    }
  sentences = ur_sentences_for_indicator (report, indicator, UR_REGISTER_REPORT);
  print_report (indicator);
  if (sentences->len > 0)
    ur_cli_print (_ ("    sentence: %s\n"), ((const UrSentence *) sentences->pdata[0])->text);
  print_notes (report, indicator);
}

/**
 * ur_cli_explain:
 * @report: a report
 *
 * Prints each indicator in the order of the text: where it is, the clause that it comes from, of a cell the
 * heads that tell its period and unit, the sentence that would be published, and what notes say of it.
 */
void
ur_cli_explain (const UrReport *report)
{
  for (guint i = 0; i < report->n_parts; i++)
    for (guint j = 0; j < report->parts[i].n_sections; j++)
      for (guint k = 0; k < report->parts[i].sections[j].n_paragraphs; k++)
        {
          const UrParagraph *paragraph = &report->parts[i].sections[j].paragraphs[k];

          if (paragraph->n_indicators > 0)
            print_place (paragraph);
          for (guint n = 0; n < paragraph->n_indicators; n++)
            print_indicator (report, paragraph->indicators[n]);
        }
}
