/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that remembers where each of its characters came from, and what was mended in it. */
#include "ur-traced-private.h"

static void
clear_repair (gpointer data)
{
  g_free (((UrRepair *) data)->before);
}

/**
 * ur_traced_new:
 *
 * Returns: (transfer full): an empty text
 */
UrTraced *
ur_traced_new (void)
{
  UrTraced *traced = g_new0 (UrTraced, 1);

  traced->text = g_string_new (NULL);
  traced->origins = g_array_new (FALSE, FALSE, sizeof (UrOrigin));
  traced->repairs = g_array_new (FALSE, FALSE, sizeof (UrRepair));
  g_array_set_clear_func (traced->repairs, clear_repair);
  return traced;
}

/**
 * ur_traced_free:
 *
 * Frees @traced.
 */
void
ur_traced_free (UrTraced *traced)
{
  g_string_free (traced->text, TRUE);
  g_array_unref (traced->origins);
  g_array_unref (traced->repairs);
  g_free (traced);
}

/**
 * ur_traced_add:
 * @text: UTF-8, not necessarily ended
 * @len: its bytes
 * @line: the line it comes from
 * @at: the character of that line where it begins
 *
 * Appends @text.
 */
void
ur_traced_add (UrTraced *traced, const char *text, gsize len, guint line, guint at)
{
  UrOrigin origin = { line, at };

  for (const char *p = text; p < text + len; p = g_utf8_next_char (p), origin.at++)
    for (const char *byte = p; byte < g_utf8_next_char (p); byte++)
      g_array_append_val (traced->origins, origin);
  g_string_append_len (traced->text, text, (gssize) len);
}

/**
 * ur_traced_append:
 *
 * Appends all of @more, with its repairs.
 */
void
ur_traced_append (UrTraced *traced, const UrTraced *more)
{
  gsize base = traced->text->len;

  g_string_append_len (traced->text, more->text->str, (gssize) more->text->len);
  g_array_append_vals (traced->origins, more->origins->data, more->origins->len);
  for (guint i = 0; i < more->repairs->len; i++)
    {
      UrRepair repair = g_array_index (more->repairs, UrRepair, i);

      repair.at += base;
      repair.before = g_strdup (repair.before);
      g_array_append_val (traced->repairs, repair);
    }
}

/**
 * ur_traced_repair:
 * @origin: where it was
 * @before: what was there
 * @len: its bytes
 *
 * Notes that something was mended at the end of what is there by now.
 *
 * Returns: (transfer none): the note, until the next one is made
 */
UrRepair *
ur_traced_repair (UrTraced *traced, UrRepairKind kind, const UrOrigin *origin, const char *before, gsize len)
{
  UrRepair repair = { .kind = kind,
                      .at = traced->text->len,
                      .line = origin->line,
                      .from = origin->at,
                      .before = g_strndup (before, len) };

  g_array_append_val (traced->repairs, repair);
  return &g_array_index (traced->repairs, UrRepair, traced->repairs->len - 1);
}
