/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-pairings.h"

#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-kept.h"
#include "ur-pairings-file.h"
#include "ur-quote.h"
#include "ur-save.h"

/**
 * ur_pairings_dup_path:
 *
 * Returns: (transfer full) (type filename): where the decisions of the person are who runs the program
 */
char *
ur_pairings_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, "pairings.json", NULL);
}

static gboolean
parse (gpointer all, GBytes *bytes, GError **error)
{
  return ur_pairings_parse (all, bytes, error);
}

static const UrKept kept_pairings = { N_ ("The pairings"), UR_PAIRINGS_MAX_BYTES, parse };

/**
 * ur_pairings_read:
 * @path: (type filename): the file, see ur_pairings_dup_path()
 *
 * Blocks for a moment.  Changes nothing: a file that is damaged is set aside when something is decided next.
 *
 * Returns: (transfer full): the decisions, with a sentence if there is something to be told
 */
UrPairings *
ur_pairings_read (const char *path)
{
  UrPairings *pairings = g_new0 (UrPairings, 1);
  g_autoptr (GError) error = NULL;
  gboolean damaged;

  pairings->all = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_pairing_free);
  if (!ur_kept_read (&kept_pairings, path, pairings->all, &damaged, &error))
    pairings->problem = g_strdup (error->message);
  else if (damaged)
    pairings->problem =
        g_strdup (_ ("The file of your pairings is damaged. What could be read is here; the file "
                     "is kept beside the new one when you decide something."));
  return pairings;
}

/**
 * ur_pairings_free:
 * @pairings: (transfer full): decisions
 */
void
ur_pairings_free (UrPairings *pairings)
{
  g_ptr_array_unref (pairings->all);
  g_free (pairings->problem);
  g_free (pairings);
}

/**
 * ur_pairings_dup_reports:
 * @then: the earlier report
 * @now: the later one
 *
 * Returns: (transfer full): what tells two reports from all others, wherever their files are
 */
char *
ur_pairings_dup_reports (const UrReport *then, const UrReport *now)
{
  return g_strdup_printf ("%s/%u/%s → %s/%u/%s", then->issuer, then->year, then->id, now->issuer, now->year,
                          now->id);
}

/**
 * ur_pairing_dup_figure:
 * @indicator: an indicator
 *
 * Returns: (transfer full): what a decision calls it: period, label and figure, which a report that is issued
 *   anew still has
 */
char *
ur_pairing_dup_figure (const UrIndicator *indicator)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);

  return g_strdup_printf ("%s %s %s", indicator->period->label, indicator->label, figure);
}

/**
 * ur_pairing_dup_section:
 * @section: (nullable): a section
 *
 * Returns: (transfer full): what a decision calls it: part and title; empty for none
 */
char *
ur_pairing_dup_section (const UrSection *section)
{
  g_autofree char *name = NULL;

  if (section == NULL)
    return g_strdup ("");
  name = section->title != NULL ? ur_section_dup_label (section, " ") : ur_section_dup_name (section);
  return g_strdup_printf ("%s %s", section->part->short_title, name);
}

/* About the same two things; a task has one answer at a time, unless it was only said what it is not. */
static gboolean
is_replaced (const UrPairing *old, const UrPairing *pairing)
{
  if (strcmp (old->reports, pairing->reports) != 0 || old->kind != pairing->kind)
    return FALSE;
  if (strcmp (old->then, pairing->then) == 0 && strcmp (old->now, pairing->now) == 0)
    return TRUE;
  if (old->decision == UR_DECISION_DIFFERENT || pairing->decision == UR_DECISION_DIFFERENT)
    return FALSE;
  return (*old->then != '\0' && strcmp (old->then, pairing->then) == 0) ||
         (old->kind != UR_PAIRING_TASK && *old->now != '\0' && strcmp (old->now, pairing->now) == 0);
}

static gboolean
is_equal (const UrPairing *old, const UrPairing *pairing)
{
  return strcmp (old->reports, pairing->reports) == 0 && old->kind == pairing->kind &&
         strcmp (old->then, pairing->then) == 0 && strcmp (old->now, pairing->now) == 0;
}

static UrPairing *
copy (const UrPairing *pairing)
{
  UrPairing *again = g_new0 (UrPairing, 1);

  *again = (UrPairing){ g_strdup (pairing->reports), pairing->kind, g_strdup (pairing->then),
                        g_strdup (pairing->now), pairing->decision };
  return again;
}

static void
change (GPtrArray *all, const UrPairing *pairing, gboolean forget)
{
  for (guint i = all->len; i > 0; i--)
    if (forget ? is_equal (all->pdata[i - 1], pairing) : is_replaced (all->pdata[i - 1], pairing))
      g_ptr_array_remove_index (all, i - 1);
  if (!forget)
    g_ptr_array_insert (all, 0, copy (pairing));
  if (all->len > UR_PAIRINGS_MAX)
    g_ptr_array_set_size (all, (int) UR_PAIRINGS_MAX);
}

static gboolean
update_locked (const char *path, const UrPairing *pairing, gboolean forget, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_pairing_free);
  g_autoptr (GBytes) bytes = NULL;
  gboolean damaged;

  if (!ur_kept_read (&kept_pairings, path, all, &damaged, error))
    return FALSE;
  if (damaged)
    g_free (ur_save_set_aside (path));
  change (all, pairing, forget);
  bytes = ur_pairings_write (all, error);
  return bytes != NULL && ur_save_bytes (path, bytes, UR_SAVE_OVERWRITE, error);
}

static gboolean
update (const char *path, const UrPairing *pairing, gboolean forget, GError **error)
{
  int fd = ur_kept_lock (&kept_pairings, path, error);
  gboolean done;

  if (fd < 0)
    return FALSE;
  done = update_locked (path, pairing, forget, error);
  close (fd);
  return done;
}

/**
 * ur_pairings_decide:
 * @path: (type filename): the file
 * @pairing: what a person says
 * @error: return location for an error, a full sentence
 *
 * Writes a decision down, in place of one that it takes back: a figure is the same as one other only, and a
 * task is taken up by one passage.  Blocks for a moment; any thread and several programs may do this.
 *
 * Returns: whether it was written
 */
gboolean
ur_pairings_decide (const char *path, const UrPairing *pairing, GError **error)
{
  g_return_val_if_fail (path != NULL && pairing != NULL, FALSE);

  return update (path, pairing, FALSE, error);
}

/**
 * ur_pairings_forget:
 * @path: (type filename): the file
 * @pairing: a decision; what was decided does not matter
 * @error: return location for an error, a full sentence
 *
 * Returns: whether nothing is decided of the two any more
 */
gboolean
ur_pairings_forget (const char *path, const UrPairing *pairing, GError **error)
{
  g_return_val_if_fail (path != NULL && pairing != NULL, FALSE);

  return update (path, pairing, TRUE, error);
}
