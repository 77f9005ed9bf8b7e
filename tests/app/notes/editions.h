/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Editions of the bundled report: a row of reports, each the one before it with words changed, moved, put in
 * and taken out, always in the same way.  Each statement has a number, which goes with it wherever it is
 * moved and which another one never has. */

#include <string.h>

#include "ur-json-writer.h"
#include "ur-phrase.h"
#include "ur-report-reader.h"

typedef struct
{
  guint number;
  char *text;
} Statement;

typedef struct
{
  GPtrArray *sections; /* (element-type GPtrArray) of paragraphs, (element-type GPtrArray) of Statement */
  GHashTable *titles;  /* (element-type GPtrArray utf8): of the sections */
  guint n_numbers;
  GRand *chance;
} Edition;

static inline void
statement_free (gpointer data)
{
  Statement *statement = data;

  g_free (statement->text);
  g_free (statement);
}

static inline Statement *
statement_new (guint number, const char *text)
{
  Statement *statement = g_new (Statement, 1);

  statement->number = number;
  statement->text = g_strdup (text);
  return statement;
}

static inline GPtrArray *
list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static inline GPtrArray *
edition_add_paragraph (Edition *edition, GPtrArray *section)
{
  GPtrArray *paragraph = g_ptr_array_new_with_free_func (statement_free);

  g_ptr_array_add (section, paragraph);
  return paragraph;
}

static inline void
edition_split (Edition *edition, GPtrArray *section, const char *text)
{
  GPtrArray *paragraph = edition_add_paragraph (edition, section);

  for (gsize at = 0; text[at] != '\0';)
    {
      gsize end = ur_phrase_find_end (text, at, UR_STOPS_STATEMENT);
      g_autofree char *words = g_strndup (text + at, end - at);

      /* A line of the scorecard would go on in what comes after it. */
      if (ur_phrase_find_stop (words, 0, UR_STOPS_STATEMENT) == strlen (words))
        {
          char *whole = g_strconcat (words, "。", NULL);

          g_free (words);
          words = whole;
        }
      g_ptr_array_add (paragraph, statement_new (edition->n_numbers++, words));
      at = end;
    }
}

static inline Edition *
edition_new (const UrReport *report, guint32 seed)
{
  Edition *edition = g_new0 (Edition, 1);

  edition->chance = g_rand_new_with_seed (seed);
  edition->sections = list_new ();
  edition->titles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      {
        const UrSection *section = &report->parts[p].sections[s];
        GPtrArray *paragraphs = list_new ();

        g_ptr_array_add (edition->sections, paragraphs);
        g_hash_table_insert (edition->titles, paragraphs,
                             g_strdup_printf ("第%u类工作", edition->sections->len));
        for (guint i = 0; i < section->n_paragraphs; i++)
          edition_split (edition, paragraphs, section->paragraphs[i].text);
      }
  return edition;
}

static inline void
edition_free (Edition *edition)
{
  g_rand_free (edition->chance);
  g_ptr_array_unref (edition->sections);
  g_hash_table_unref (edition->titles);
  g_free (edition);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edition, edition_free)

static inline gpointer
edition_pick (Edition *edition, GPtrArray *list, guint *index)
{
  *index = (guint) g_rand_int_range (edition->chance, 0, (gint32) list->len);
  return list->pdata[*index];
}

static inline GPtrArray *
edition_pick_paragraph (Edition *edition)
{
  guint i;
  GPtrArray *section = edition_pick (edition, edition->sections, &i);

  return edition_pick (edition, section, &i);
}

/* One character becomes another one; not the stop at the end. */
static inline char *
edition_vary (Edition *edition, const char *text)
{
  static const char *const others[] = { "新", "多", "8", "及", "再" };
  glong at = g_rand_int_range (edition->chance, 0, MAX ((gint32) g_utf8_strlen (text, -1) - 3, 1));
  const char *p = g_utf8_offset_to_pointer (text, at);
  const char *other = others[g_rand_int_range (edition->chance, 0, G_N_ELEMENTS (others))];
  GString *varied = g_string_new_len (text, p - text);

  g_string_append (varied, strncmp (p, other, strlen (other)) == 0 ? "更" : other);
  g_string_append (varied, g_utf8_next_char (p));
  return g_string_free (varied, FALSE);
}

static inline void
edition_put (Edition *edition, Statement *statement)
{
  GPtrArray *paragraph = edition_pick_paragraph (edition);

  g_ptr_array_insert (paragraph, g_rand_int_range (edition->chance, 0, (gint32) paragraph->len + 1),
                      statement);
}

static inline void
edition_drop_empty (Edition *edition)
{
  for (guint s = edition->sections->len; s > 0; s--)
    {
      GPtrArray *section = edition->sections->pdata[s - 1];

      for (guint i = section->len; i > 0; i--)
        if (((GPtrArray *) section->pdata[i - 1])->len == 0)
          g_ptr_array_remove_index (section, i - 1);
      if (section->len == 0)
        g_ptr_array_remove_index (edition->sections, s - 1);
    }
}

static inline void
edition_move_section (Edition *edition)
{
  guint i;
  GPtrArray *section = edition_pick (edition, edition->sections, &i);

  g_ptr_array_ref (section);
  g_ptr_array_remove_index (edition->sections, i);
  g_ptr_array_insert (edition->sections,
                      g_rand_int_range (edition->chance, 0, (gint32) edition->sections->len + 1), section);
}

/* The next paragraph goes on where this one ends. */
static inline void
edition_join (Edition *edition)
{
  guint i;
  GPtrArray *section = edition_pick (edition, edition->sections, &i);
  guint first = (guint) g_rand_int_range (edition->chance, 0, (gint32) section->len);
  GPtrArray *one = section->pdata[first], *other;

  if (first + 1 == section->len)
    return;
  other = section->pdata[first + 1];
  while (other->len > 0)
    g_ptr_array_add (one, g_ptr_array_steal_index (other, 0));
}

static inline void
edition_change (Edition *edition)
{
  GPtrArray *paragraph = edition_pick_paragraph (edition);
  guint i;
  Statement *statement = edition_pick (edition, paragraph, &i);
  g_autofree char *varied = edition_vary (edition, statement->text);

  switch (g_rand_int_range (edition->chance, 0, 8))
    {
    case 0: /* other words */
    case 1:
      paragraph->pdata[i] = statement_new (edition->n_numbers++, varied);
      statement_free (statement);
      break;
    case 2: /* somewhere else */
    case 3:
      edition_put (edition, g_ptr_array_steal_index (paragraph, i));
      break;
    case 4: /* another one that is nearly the same */
      edition_put (edition, statement_new (edition->n_numbers++, varied));
      break;
    case 5:
      g_ptr_array_remove_index (paragraph, i);
      break;
    case 6:
      edition_move_section (edition);
      break;
    default:
      edition_join (edition);
      break;
    }
  edition_drop_empty (edition);
}

/* Says something twice that was said once. */
static inline void
edition_add_twin (Edition *edition)
{
  guint i;
  const Statement *statement = edition_pick (edition, edition_pick_paragraph (edition), &i);

  edition_put (edition, statement_new (edition->n_numbers++, statement->text));
}

static inline void
edition_drop_section (Edition *edition)
{
  g_ptr_array_remove_index (edition->sections,
                            (guint) g_rand_int_range (edition->chance, 0, (gint32) edition->sections->len));
}

static inline char *
edition_dup_paragraph (const GPtrArray *paragraph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->len; i++)
    g_string_append (text, ((const Statement *) paragraph->pdata[i])->text);
  return g_string_free (text, FALSE);
}

static inline void
edition_write_section (const GPtrArray *section, const char *title, guint number, UrJsonWriter *writer)
{
  ur_json_writer_begin_object (writer, NULL);
  ur_json_writer_add_integer (writer, "number", number);
  ur_json_writer_add_string (writer, "headline", title);
  ur_json_writer_begin_array (writer, "paragraphs");
  for (guint i = 0; i < section->len; i++)
    {
      g_autofree char *text = edition_dup_paragraph (section->pdata[i]);

      ur_json_writer_begin_object (writer, NULL);
      ur_json_writer_add_string (writer, "text", text);
      ur_json_writer_end_object (writer);
    }
  ur_json_writer_end_array (writer);
  ur_json_writer_end_object (writer);
}

static inline UrReport *
edition_publish (const Edition *edition)
{
  UrJsonWriter *writer = ur_json_writer_new (NULL, 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  UrReport *report;

  ur_json_writer_begin_object (writer, NULL);
  ur_json_writer_add_string (writer, "format", "union-report");
  ur_json_writer_add_integer (writer, "version", 1);
  ur_json_writer_add_string (writer, "id", "edition");
  ur_json_writer_begin_array (writer, "title");
  ur_json_writer_add_string (writer, NULL, "工作报告");
  ur_json_writer_end_array (writer);
  ur_json_writer_add_integer (writer, "year", 2020);
  ur_json_writer_begin_array (writer, "parts");
  ur_json_writer_begin_object (writer, NULL);
  ur_json_writer_add_string (writer, "id", "work");
  ur_json_writer_add_string (writer, "kind", "work");
  ur_json_writer_add_string (writer, "title", "工作情况");
  ur_json_writer_begin_array (writer, "sections");
  for (guint s = 0; s < edition->sections->len; s++)
    edition_write_section (edition->sections->pdata[s],
                           g_hash_table_lookup (edition->titles, edition->sections->pdata[s]), s + 1, writer);
  ur_json_writer_end_array (writer);
  ur_json_writer_end_object (writer);
  ur_json_writer_end_array (writer);
  ur_json_writer_end_object (writer);
  bytes = ur_json_writer_free_to_bytes (writer);
  report = ur_report_read (bytes, "edition.json", NULL, &error);
  g_assert_no_error (error);
  return report;
}
