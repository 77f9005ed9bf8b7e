/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decisions as JSON.  Whatever somebody did to the file, what can be read of it is kept. */
#include "ur-pairings-file.h"

#include "ur-cursor.h"
#include "ur-json-writer.h"

#define FORMAT "union-report-pairings"
#define VERSION 1
#define MAX_WORDS 20000u

enum
{
  REPORTS,
  KIND,
  THEN,
  NOW,
  DECISION,
  N_MEMBERS,
};

static const UrMember members[N_MEMBERS] = {
  [REPORTS] = { "reports", UR_JSON_STRING, TRUE },   [KIND] = { "kind", UR_JSON_STRING, TRUE },
  [THEN] = { "then", UR_JSON_STRING, FALSE },        [NOW] = { "now", UR_JSON_STRING, FALSE },
  [DECISION] = { "decision", UR_JSON_STRING, TRUE },
};

static const char *const kinds[] = { "figures", "task", "section", NULL };
static const char *const decisions[] = { "same", "different", "none", NULL };

/**
 * ur_pairing_free:
 * @pairing: (transfer full): a decision
 */
void
ur_pairing_free (UrPairing *pairing)
{
  g_free (pairing->reports);
  g_free (pairing->then);
  g_free (pairing->now);
  g_free (pairing);
}

static void
read_pairing (UrCursor cursor, GPtrArray *all)
{
  g_autofree UrPairing *pairing = g_new0 (UrPairing, 1);
  UrCursor values[N_MEMBERS];
  const char *reports, *then, *now;
  guint n_before = ur_json_count_problems (cursor.json);
  guint kind, decision;

  if (!ur_cursor_read_members (cursor, members, N_MEMBERS, values, NULL) ||
      !ur_cursor_read_choice (values[KIND], kinds, &kind, NULL) ||
      !ur_cursor_read_choice (values[DECISION], decisions, &decision, NULL))
    return;
  reports = ur_cursor_read_text (values[REPORTS], MAX_WORDS, NULL);
  then = values[THEN].node != NULL ? ur_cursor_read_text (values[THEN], MAX_WORDS, NULL) : "";
  now = values[NOW].node != NULL ? ur_cursor_read_text (values[NOW], MAX_WORDS, NULL) : "";
  if (ur_json_count_problems (cursor.json) > n_before || reports == NULL || then == NULL || now == NULL ||
      all->len == UR_PAIRINGS_MAX)
    return;
  *pairing = (UrPairing){ g_strdup (reports), (UrPairingKind) kind, g_strdup (then), g_strdup (now),
                          (UrPairingDecision) decision };
  g_ptr_array_add (all, g_steal_pointer (&pairing));
}

static gboolean
read_root (UrCursor root, gpointer data, UrError *code)
{
  static const UrMember root_members[] = { { "format", UR_JSON_STRING, TRUE },
                                           { "version", UR_JSON_INTEGER, TRUE },
                                           { "pairings", UR_JSON_ARRAY, TRUE } };
  UrCursor values[G_N_ELEMENTS (root_members)];
  g_autofree UrCursor *elements = NULL;
  guint n;

  if (!ur_cursor_read_members (root, root_members, G_N_ELEMENTS (root_members), values, NULL) ||
      !ur_cursor_read_kept (values[0], values[1], FORMAT, VERSION, code))
    return FALSE;
  elements = ur_cursor_dup_elements (values[2], &n);
  for (guint i = 0; i < n; i++)
    read_pairing (elements[i], data);
  return TRUE;
}

static const UrJsonFormat pairings_format = {
  .read = read_root,
  .max_bytes = UR_PAIRINGS_MAX_BYTES,
};

/**
 * ur_pairings_parse:
 * @all: (element-type UrPairing): which gets what can be read
 * @bytes: the file
 * @error: return location for an error: %UR_ERROR_VERSION for one of a later version of the program, which
 * has to be left alone; any other for one that was damaged
 *
 * Returns: whether all of the file is right
 */
gboolean
ur_pairings_parse (GPtrArray *all, GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  GStringChunk *strings = ur_json_read (bytes, NULL, &pairings_format, all, &problems, error);
  const UrProblem *first = problems != NULL && problems->len > 0 ? problems->pdata[0] : NULL;
  gboolean wrong = first != NULL && first->severity == UR_PROBLEM_ERROR;

  if (strings == NULL)
    return FALSE;
  g_string_chunk_free (strings);
  if (wrong)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT, first->message);
  return !wrong;
}

/**
 * ur_pairings_write:
 * @all: (element-type UrPairing): decisions
 * @error: return location for an error
 *
 * Returns: (transfer full): the file of them, or %NULL with @error where one is not as the format has it:
 * what is written can be read again
 */
GBytes *
ur_pairings_write (const GPtrArray *all, GError **error)
{
  UrJsonWriter *writer = ur_json_writer_new (NULL, 0);
  g_autoptr (GPtrArray) again = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_pairing_free);
  g_autoptr (GBytes) bytes = NULL;

  ur_json_writer_begin_object (writer, NULL);
  ur_json_writer_add_string (writer, "format", FORMAT);
  ur_json_writer_add_integer (writer, "version", VERSION);
  ur_json_writer_begin_array (writer, "pairings");
  for (guint i = 0; i < all->len; i++)
    {
      const UrPairing *pairing = all->pdata[i];

      ur_json_writer_begin_object (writer, NULL);
      ur_json_writer_add_string (writer, members[REPORTS].name, pairing->reports);
      ur_json_writer_add_string (writer, members[KIND].name, kinds[pairing->kind]);
      if (*pairing->then != '\0')
        ur_json_writer_add_string (writer, members[THEN].name, pairing->then);
      if (*pairing->now != '\0')
        ur_json_writer_add_string (writer, members[NOW].name, pairing->now);
      ur_json_writer_add_string (writer, members[DECISION].name, decisions[pairing->decision]);
      ur_json_writer_end_object (writer);
    }
  ur_json_writer_end_array (writer);
  ur_json_writer_end_object (writer);
  bytes = ur_json_writer_free_to_bytes (writer);
  return ur_pairings_parse (again, bytes, error) ? g_steal_pointer (&bytes) : NULL;
}
