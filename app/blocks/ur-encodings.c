/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-encodings.h"

#include <string.h>

/* How much of a text is shown of each. */
#define MOST_LINES 3
#define MOST_CHARACTERS 48

static const char *const names[] = {
  "gb18030", "big5", "shift-jis", "utf-16le", "utf-16be", "windows-1252",
};

/**
 * ur_encodings_convert:
 * @data: a text
 * @length: its bytes
 * @encoding: the encoding that it may be in
 *
 * Text has no NUL, and iconv lets private characters pass for which there are none.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, or %NULL when it is not in that encoding
 */
char *
ur_encodings_convert (const char *data, gsize length, const char *encoding)
{
  gsize written = 0;
  char *text = g_convert (length > 0 ? data : "", (gssize) length, "UTF-8", encoding, NULL, &written, NULL);

  if (text != NULL && (strlen (text) != written || !g_utf8_validate (text, (gssize) written, NULL)))
    g_clear_pointer (&text, g_free);
  return text;
}

/* A line in which nothing turns the direction or rings a bell. */
static void
append_line (GString *lines, const char *line)
{
  guint n = 0;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  for (; *line != '\0' && n < MOST_CHARACTERS; line = g_utf8_next_char (line), n++)
    {
      gunichar c = g_utf8_get_char (line);
      GUnicodeType type = g_unichar_type (c);

      g_string_append_unichar (lines, type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ? 0xfffd : c);
    }
  if (*line != '\0')
    g_string_append (lines, "…");
}

static char *
dup_first_lines (const char *text)
{
  g_auto (GStrv) all = g_strsplit_set (text, "\r\n", 64);
  GString *lines = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; all[i] != NULL && n < MOST_LINES; i++)
    if (*g_strstrip (all[i]) != '\0')
      {
        append_line (lines, all[i]);
        n++;
      }
  return g_string_free (lines, FALSE);
}

/* Such characters as Chinese reports are written with. */
static gboolean
is_usual (gunichar c)
{
  return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t' || (c >= 0x4e00 && c < 0xa000) ||
         (c >= 0x3000 && c < 0x3040) || (c >= 0xff00 && c < 0xfff0) || (c >= 0x2010 && c < 0x2040);
}

/* How many of a thousand characters are usual. */
static guint
rate (const char *text)
{
  gsize n = 0, n_usual = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text), n++)
    n_usual += is_usual (g_utf8_get_char (text));
  return n > 0 ? (guint) (n_usual * 1000 / n) : 0;
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const UrEncodingChoice *x = *(const UrEncodingChoice *const *) a;
  const UrEncodingChoice *y = *(const UrEncodingChoice *const *) b;

  return (int) y->rating - (int) x->rating;
}

static void
choice_free (gpointer data)
{
  UrEncodingChoice *choice = data;

  g_free (choice->lines);
  g_free (choice);
}

/**
 * ur_encodings_list:
 * @bytes: a text whose encoding nobody knows
 *
 * Returns: (transfer full) (element-type UrEncodingChoice): the encodings in which the whole of it is text,
 *   with what it would be, the likeliest first; none where it is text in no encoding
 */
GPtrArray *
ur_encodings_list (GBytes *bytes)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (choice_free);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = ur_encodings_convert (data, length, names[i]);

      if (text != NULL)
        {
          UrEncodingChoice *choice = g_new (UrEncodingChoice, 1);

          choice->name = names[i];
          choice->lines = dup_first_lines (text);
          choice->rating = rate (text);
          g_ptr_array_add (choices, choice);
        }
    }
  g_ptr_array_sort (choices, compare_choices);
  return choices;
}
