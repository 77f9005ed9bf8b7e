/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in the text: their rows are lines like any other, and tabs set their columns. */
#include "ur-reading-private.h"

#include <string.h>

/* Measures in em of the text. */
#define LETTER 0.58 /* as wide as a letter or digit that is not of double width */
#define GAP 1.6     /* between columns */

/**
 * ur_reading_get_paragraph_tag:
 * @paragraph: a paragraph
 * @is_first: whether its first piece is meant
 *
 * Returns: the name of the tag that sets it
 */
const char *
ur_reading_get_paragraph_tag (const UrParagraph *paragraph, gboolean is_first)
{
  switch (paragraph->kind)
    {
    case UR_PARAGRAPH_CAPTION:
      return "caption";
    case UR_PARAGRAPH_HEAD:
      return "table-head";
    case UR_PARAGRAPH_ROW:
      return "row";
    case UR_PARAGRAPH_TABLE_NOTE:
    case UR_PARAGRAPH_FOOTNOTE:
      return "footnote";
    case UR_PARAGRAPH_PICTURE:
      return "picture";
    case UR_PARAGRAPH_TEXT:
    default:
      return is_first && !ur_paragraph_is_salutation (paragraph) ? "body" : "body-more";
    }
}

static double
measure (const char *cell)
{
  double width = 0.0;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 1.0 : LETTER;
  return width;
}

/* In em, the head included. */
static double
measure_column (const UrTable *table, guint column)
{
  g_autofree char *head = ur_paragraph_dup_cell (table->head, column);
  double widest = measure (head);

  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *cell = ur_paragraph_dup_cell (&table->rows[i], column);

      widest = MAX (widest, measure (cell));
    }
  return widest;
}

/* A tab is before each column but the first: at the end of one of numbers, at the beginning of any other. */
static PangoTabArray *
create_tabs (const UrTable *table, double em)
{
  PangoTabArray *tabs = pango_tab_array_new ((int) table->n_columns - 1, TRUE);
  double x = measure_column (table, 1) + GAP;

  for (guint column = 2; column <= table->n_columns; column++)
    {
      double width = measure_column (table, column);
      gboolean numeric = table->is_numeric[column - 1];

      pango_tab_array_set_tab (tabs, (int) column - 2, numeric ? PANGO_TAB_RIGHT : PANGO_TAB_LEFT,
                               (int) ((numeric ? x + width : x) * em + 0.5));
      x += width + GAP;
    }
  return tabs;
}

static GtkTextTag *
find_tag (GtkTextBuffer *buffer, const UrTable *table)
{
  g_autofree char *name = g_strdup_printf ("table:%s", table->id); /* no other name has a colon */
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  return tag != NULL ? tag : gtk_text_buffer_create_tag (buffer, name, NULL);
}

static void
update_table (UrReading *self, const UrTable *table)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  PangoTabArray *tabs = create_tabs (table, self->em);
  GtkTextTag *tag = find_tag (buffer, table);

  g_object_set (tag, "tabs", tabs, NULL);
  for (const UrParagraph *row = table->head; row < table->rows + table->n_rows; row++)
    {
      GtkTextIter first, last;
      int start, end;

      if (!ur_reading_text_find_range (self->text, row->section, row, 0, strlen (row->text), &start, &end))
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &first, start);
      gtk_text_buffer_get_iter_at_offset (buffer, &last, end);
      gtk_text_buffer_apply_tag (buffer, tag, &first, &last);
    }
  pango_tab_array_free (tabs);
}

/**
 * ur_reading_update_tables:
 * @self: the text
 *
 * Sets the columns of all tables of the part, which follow the font size.
 */
void
ur_reading_update_tables (UrReading *self)
{
  if (self->part == NULL || self->text == NULL || self->em <= 0.0)
    return;
  for (guint i = 0; i < self->part->n_sections; i++)
    {
      const UrSection *section = &self->part->sections[i];

      for (guint p = 0; p < section->n_paragraphs; p++)
        if (section->paragraphs[p].kind == UR_PARAGRAPH_HEAD)
          update_table (self, section->paragraphs[p].table);
    }
}
