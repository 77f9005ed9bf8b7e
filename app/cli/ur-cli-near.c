/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody may have meant by an id that the report does not have. */
#include "ur-cli-near.h"

#include <string.h>

#define MAX_NEAR 4u
#define MAX_ID 64u

typedef struct
{
  const char *id;
  guint distance;
} Candidate;

/* How many characters have to be changed, added or taken away (Levenshtein). */
static guint
get_distance (const char *a, const char *b)
{
  guint row[MAX_ID + 1];
  guint n = (guint) strlen (b);

  if (n > MAX_ID || strlen (a) > MAX_ID)
    return G_MAXUINT;
  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          guint change = diagonal + (a[i - 1] != b[j - 1] ? 1 : 0);

          diagonal = row[j];
          row[j] = MIN (change, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n];
}

/* Part of an id or of a label is nearer than any other spelling. */
static void
consider (GArray *candidates, const char *word, const char *id, const char *label)
{
  guint allowed = MAX ((guint) strlen (word) / 2, 2);
  Candidate candidate = { id, get_distance (word, id) };

  if (*word != '\0' && (strstr (id, word) != NULL || strstr (label, word) != NULL))
    candidate.distance = 0;
  if (candidate.distance <= allowed)
    g_array_append_val (candidates, candidate);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a;
  const Candidate *y = b;

  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  return strcmp (x->id, y->id);
}

/**
 * ur_cli_dup_near_ids:
 * @report: a report
 * @word: what the user typed for the id of an indicator or a chart
 *
 * Returns: (transfer full) (nullable): up to four ids that are spelled like it or whose labels contain it,
 *   nearest first, with commas between
 */
char *
ur_cli_dup_near_ids (const UrReport *report, const char *word)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < report->n_indicators; i++)
    consider (candidates, word, report->indicators[i].id, report->indicators[i].label);
  for (guint i = 0; i < report->n_charts; i++)
    consider (candidates, word, report->charts[i].id, report->charts[i].title);
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, MAX_NEAR); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", g_array_index (candidates, Candidate, i).id);
  return ids->len > 0 ? g_strdup (ids->str) : NULL;
}
