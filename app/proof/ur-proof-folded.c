/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as quotations are compared: without spaces, marks in one width. */
#include "ur-proof-folded.h"

#include <string.h>

static gunichar
fold (gunichar c)
{
  static const char ascii[] = ",;:!?().";
  static const gunichar wide[] = { 0xff0c, 0xff1b, 0xff1a, 0xff01, 0xff1f, 0xff08, 0xff09, 0x3002 };
  const char *found = c < 0x80 ? strchr (ascii, (int) c) : NULL;

  if (found != NULL && c != 0)
    return wide[found - ascii];
  if (c == 0x2018 || c == 0x2019 || c == '\'' || c == '"' || c == 0x201d)
    return 0x201c;
  return c >= 0xff10 && c <= 0xff5a ? c - 0xfee0 : c;
}

/**
 * ur_proof_folded_read:
 * @folded: empty; it gets the characters of @text, without spaces
 * @text: UTF-8
 * @len: its bytes
 */
void
ur_proof_folded_read (UrProofFolded *folded, const char *text, gsize len)
{
  folded->chars = g_new (gunichar, len + 1);
  folded->places = g_new (guint, len + 1);
  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        continue;
      folded->places[folded->n] = (guint) (p - text);
      folded->chars[folded->n++] = fold (c);
    }
  folded->places[folded->n] = (guint) len;
}

/**
 * ur_proof_folded_clear:
 *
 * Frees what @data has, and not itself.
 */
void
ur_proof_folded_clear (gpointer data)
{
  UrProofFolded *folded = data;

  g_free (folded->chars);
  g_free (folded->places);
}

static void
fold_one (GArray *all, const UrReport *report, const char *text, const UrParagraph *paragraph)
{
  UrProofFolded folded = { .report = report, .text = text, .paragraph = paragraph };

  if (text == NULL)
    return;
  ur_proof_folded_read (&folded, text, strlen (text));
  g_array_append_val (all, folded);
}

static void
fold_part (GArray *all, const UrReport *report, const UrPart *part)
{
  fold_one (all, report, part->title, NULL);
  for (guint s = 0; s < part->n_sections; s++)
    {
      fold_one (all, report, part->sections[s].title, NULL);
      for (guint k = 0; k < part->sections[s].n_paragraphs; k++)
        fold_one (all, report, part->sections[s].paragraphs[k].text, &part->sections[s].paragraphs[k]);
    }
}

/**
 * ur_proof_folded_new_all:
 * @reports: (element-type UrReport): reports, which have to live longer
 *
 * Returns: (transfer full) (element-type UrProofFolded): all their passages, and their titles, which are
 * quoted too
 */
GArray *
ur_proof_folded_new_all (const GPtrArray *reports)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (UrProofFolded));

  g_array_set_clear_func (all, ur_proof_folded_clear);
  for (guint r = 0; r < reports->len; r++)
    {
      const UrReport *report = g_ptr_array_index (reports, r);

      for (guint i = 0; report->title_lines[i] != NULL; i++)
        fold_one (all, report, report->title_lines[i], NULL);
      fold_one (all, report, report->subtitle, NULL);
      for (guint p = 0; p < report->n_parts; p++)
        fold_part (all, report, &report->parts[p]);
    }
  return all;
}

/**
 * ur_proof_folded_count_letters:
 *
 * Returns: how many letters it has: 3.57万亿元 is a figure, and no quotation
 */
guint
ur_proof_folded_count_letters (const UrProofFolded *quote)
{
  guint n = 0;

  for (guint i = 0; i < quote->n; i++)
    n += g_unichar_isalpha (quote->chars[i]) != 0;
  return n;
}
