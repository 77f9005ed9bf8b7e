/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-shelf-words.h"

#include <glib/gi18n-lib.h>

/**
 * ur_shelf_get_issuer:
 * @entry: an entry
 *
 * Returns: (transfer none): who gave the report, or words for those of whom that is not known
 */
const char *
ur_shelf_get_issuer (const UrLibraryEntry *entry)
{
  if (*entry->issuer != '\0')
    return entry->issuer;
  return entry->is_draft ? _ ("Unfinished Imports") : _ ("No Federation Named");
}

/**
 * ur_shelf_dup_year:
 * @year: a year under report; 0 for none
 *
 * Returns: (transfer full): the year in words
 */
char *
ur_shelf_dup_year (guint year)
{
  if (year == 0)
    return g_strdup (_ ("No Year Named"));
  /* Translators: a year under report. */
  return g_strdup_printf (C_ ("report of", "%u"), year);
}

static void
append_count (GString *text, guint n, const char *words)
{
  if (n == 0)
    return;
  if (text->len > 0)
    /* Translators: between counts in one line, with the space that follows. */
    g_string_append (text, C_ ("between counts", ", "));
  g_string_append_printf (text, "%s", words);
}

/**
 * ur_shelf_dup_counts:
 * @entry: an entry
 *
 * Returns: (transfer full): how many items and figures the report has; "" where nothing is known
 */
char *
ur_shelf_dup_counts (const UrLibraryEntry *entry)
{
  GString *text = g_string_new (NULL);
  g_autofree char *works =
      g_strdup_printf (ngettext ("%u item of work", "%u items of work", entry->n_works), entry->n_works);
  g_autofree char *tasks = g_strdup_printf (ngettext ("%u task", "%u tasks", entry->n_tasks), entry->n_tasks);
  g_autofree char *figures =
      g_strdup_printf (ngettext ("%u figure", "%u figures", entry->n_figures), entry->n_figures);

  append_count (text, entry->n_works, works);
  append_count (text, entry->n_tasks, tasks);
  append_count (text, entry->n_figures, figures);
  return g_string_free (text, FALSE);
}

/**
 * ur_shelf_dup_state:
 * @entry: an entry
 * @state: what became of its file
 *
 * Returns: (transfer full) (nullable): what is to be known of it before it is opened; %NULL for nothing
 */
char *
ur_shelf_dup_state (const UrLibraryEntry *entry, UrLibraryState state)
{
  guint n = entry->n_questions;

  if (state == UR_LIBRARY_MISSING)
    return g_strdup (_ ("The file is not where it was"));
  if (state == UR_LIBRARY_UNREADABLE)
    return g_strdup (_ ("The file cannot be read"));
  if (entry->is_draft)
    return n > 0 ? g_strdup_printf (
                       ngettext ("Import with %u question left", "Import with %u questions left", n), n)
                 : g_strdup (_ ("Import not finished"));
  if (state == UR_LIBRARY_CHANGED)
    return g_strdup (_ ("The file was changed"));
  return NULL;
}

/**
 * ur_shelf_dup_spoken:
 * @entry: an entry
 * @state: what became of its file
 * @is_checked: whether it is ticked
 *
 * Returns: (transfer full): what a screen reader says of it
 */
char *
ur_shelf_dup_spoken (const UrLibraryEntry *entry, UrLibraryState state, gboolean is_checked)
{
  g_autofree char *year = ur_shelf_dup_year (entry->year);
  g_autofree char *counts = ur_shelf_dup_counts (entry);
  g_autofree char *words = ur_shelf_dup_state (entry, state);
  GString *spoken = g_string_new (year);

  append_count (spoken, 1, entry->title);
  append_count (spoken, *counts != '\0', counts);
  append_count (spoken, ur_library_entry_is_bundled (entry), _ ("bundled report"));
  append_count (spoken, words != NULL, words);
  append_count (spoken, is_checked, _ ("ticked"));
  return g_string_free (spoken, FALSE);
}
