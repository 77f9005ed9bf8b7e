/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that finds words, numbers and pinyin in reports. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-io.h"
#include "ur-cli-own.h"
#include "ur-notes-search.h"
#include "ur-place.h"
#include "ur-search-scope.h"
#include "ur-snippet.h"

/* In characters, on each side of what was found. */
#define AROUND 20
/* What may be meant, of all reports together. */
#define MOST_NEAR 3u

static char *
dup_place (const UrReport *report, const UrHit *hit)
{
  UrPlace place = UR_PLACE_NONE;

  place.part = (int) hit->section->part->index;
  if (hit->kind != UR_HIT_PART && (hit->kind != UR_HIT_CHART || hit->chart->section != NULL))
    place.section = (int) hit->section->index;
  if (hit->paragraph != NULL)
    place.paragraph = (int) hit->paragraph->index;
  return ur_place_to_string (&place, report);
}

static char *
dup_name (const UrHit *hit)
{
  if (hit->kind == UR_HIT_LABEL)
    return g_strdup_printf (" %s", hit->indicator->id);
  return hit->kind == UR_HIT_CHART ? g_strdup_printf (" %s", hit->chart->id) : g_strdup ("");
}

/* What was found, and where nothing was, what may be meant instead. */
typedef struct
{
  const char *command;
  const char *query;
  gboolean notes;   /* also in the person's own notes */
  const char *part; /* (nullable): the id of the only one that is wanted */
  UrSearchKind kind;
  guint n;
  guint n_elsewhere; /* that are not wanted */
  GPtrArray *near;   /* (element-type utf8): without a NULL after the last */
} Found;

static void
take_near (Found *found, const UrSearchIndex *index)
{
  g_auto (GStrv) near = ur_search_list_near (index, found->query);

  for (guint i = 0; near[i] != NULL && found->near->len < MOST_NEAR; i++)
    if (!g_ptr_array_find_with_equal_func (found->near, near[i], g_str_equal, NULL))
      g_ptr_array_add (found->near, g_strdup (near[i]));
}

/* @file is told where there are several. */
static void
print_hit (const UrHit *hit, const char *file, const char *place, const char *name)
{
  gsize start, end;
  g_autofree char *snippet = ur_hit_dup_snippet (hit, AROUND, &start, &end);

  ur_cli_print ("%s%s%s%s: %.*s[%.*s]%s\n", file != NULL ? file : "", file != NULL ? ":" : "", place, name,
                (int) start, snippet, (int) (end - start), snippet + start, snippet + end);
}

static void
print_hits (const UrReport *report, const char *file, Found *found)
{
  g_autoptr (UrSearchIndex) index = ur_search_index_new ((UrReport *) report);
  g_autoptr (GArray) hits = ur_search_find (index, found->query, NULL);
  const UrSearchScope scope = { found->part != NULL ? ur_report_find_part (report, found->part) : NULL,
                                found->kind };

  found->n_elsewhere += ur_search_scope_keep (&scope, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const UrHit *hit = &g_array_index (hits, UrHit, i);
      g_autofree char *place = dup_place (report, hit);
      g_autofree char *name = dup_name (hit);

      print_hit (hit, file, place, name);
    }
  found->n += hits->len;
  if (hits->len == 0 && found->n_elsewhere == 0)
    take_near (found, index);
}

static UrCliStatus
print_notes (const UrReport *report, const char *file, Found *found)
{
  g_autoptr (UrNotebook) notebook = NULL;
  g_autoptr (GArray) placed = NULL;
  g_autoptr (UrNotesIndex) index = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autofree char *name = g_strconcat (" ", _ ("note"), NULL);
  UrCliStatus status;

  if (!ur_cli_read_notes (found->command, report, &notebook, &status))
    return status;
  placed = ur_notebook_list_placed (notebook, report);
  index = ur_notes_index_new (notebook, placed);
  hits = ur_notes_index_find (index, found->query);
  for (guint i = 0; i < hits->len; i++)
    {
      const UrNoteHit *hit = &g_array_index (hits, UrNoteHit, i);
      g_autofree char *place = ur_placed_note_dup_place (hit->note, report);

      print_hit (&hit->hit, file, place, name);
    }
  found->n += hits->len;
  return UR_CLI_DONE;
}

static gboolean
check_part (const Found *found, const UrReport *report, UrCliStatus *status)
{
  g_autofree char *shown = NULL;

  if (found->part == NULL || ur_report_find_part (report, found->part) != NULL)
    return TRUE;
  shown = g_filename_display_name (found->part);
  *status = ur_cli_misunderstand (found->command, _ ("“%s” has no part “%s”."), report->source, shown);
  return FALSE;
}

/* The reports one after the other; one that cannot be read does not hide what is in the others. */
static UrCliStatus
search_all (char **paths, Found *found)
{
  UrCliStatus worst = UR_CLI_DONE;

  for (guint i = 0; i == 0 || (paths != NULL && paths[i] != NULL); i++)
    {
      gboolean is_one = paths == NULL || paths[0] == NULL || paths[1] == NULL;
      UrCliStatus status;
      g_autoptr (UrReport) report =
          ur_cli_open (found->command, paths != NULL ? (char *[]){ paths[i], NULL } : NULL, &status);
      g_autofree char *shown = is_one ? NULL : g_filename_display_name (paths[i]);

      if (report != NULL && check_part (found, report, &status))
        {
          print_hits (report, shown, found);
          status = found->notes ? print_notes (report, shown, found) : UR_CLI_DONE;
        }
      worst = MAX (worst, status);
      if (paths == NULL || paths[0] == NULL)
        break;
    }
  return worst;
}

static void
complain (const Found *found)
{
  g_autofree char *tried = ur_search_dup_tried (found->query);
  g_autofree char *listed = NULL;

  if (found->n_elsewhere > 0)
    {
      ur_cli_complain (ngettext ("%u hit is elsewhere.", "%u hits are elsewhere.", found->n_elsewhere),
                       found->n_elsewhere);
      return;
    }
  ur_cli_complain ("%s", tried);
  if (found->near->len == 0)
    return;
  g_ptr_array_add (found->near, NULL);
  listed = g_strjoinv (_ (", "), (char **) found->near->pdata);
  ur_cli_complain (_ ("Perhaps meant: %s"), listed);
}

static gboolean
read_kind (const char *command, const char *word, UrSearchKind *kind)
{
  g_autofree char *shown = NULL;

  if (word == NULL || ur_search_kind_find (word, kind))
    return TRUE;
  shown = g_filename_display_name (word);
  ur_cli_misunderstand (command, _ ("%s takes one of %s, not “%s”."), "--in", "text, titles, figures, charts",
                        shown);
  return FALSE;
}

/**
 * ur_cli_search:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `search [--part ID] [--in KIND] [--notes] QUERY [REPORT...]`: prints where words, a number or pinyin are, a
 * line for each place.
 *
 * Returns: what the program ends with: as for grep, 1 when there is none
 */
UrCliStatus
ur_cli_search (const char *command, char **words)
{
  g_auto (GStrv) given = NULL;
  g_autofree char *part = NULL;
  g_autofree char *kind = NULL;
  gboolean notes = FALSE;
  GOptionEntry entries[] = {
    { "part", 0, 0, G_OPTION_ARG_FILENAME, &part, N_ ("Only in this part, as “info” lists them"), N_ ("ID") },
    { "in", 0, 0, G_OPTION_ARG_FILENAME, &kind, N_ ("Only in text, titles, figures or charts"), N_ ("KIND") },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &notes, N_ ("Also in your own notes on the reports"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &given, NULL, NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) near = g_ptr_array_new_with_free_func (g_free);
  Found found = { .command = command, .near = near };
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (given == NULL)
    return ur_cli_misunderstand (command, "%s", _ ("Say what to look for."));
  if (!g_utf8_validate (given[0], -1, NULL))
    return ur_cli_misunderstand (command, "%s", _ ("What to look for has to be UTF-8."));
  if (!ur_cli_check_names (command, given + 1))
    return UR_CLI_USAGE;
  if (!read_kind (command, kind, &found.kind))
    return UR_CLI_USAGE;
  found.query = given[0];
  found.part = part;
  found.notes = notes;
  status = search_all (given[1] != NULL ? given + 1 : NULL, &found);
  if (status != UR_CLI_DONE || found.n > 0)
    return status;
  complain (&found);
  return UR_CLI_FAILED;
}
