/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft that is written on is judged as one that is new: any changes, each time all that is found. */
#include <glib/gstdio.h>
#include <string.h>

#include "ur-proof-memory.h"
#include "ur-report-reader.h"

#define N_CHANGES 50

static GRand *chance;

static guint
pick (guint n)
{
  return (guint) g_rand_int_range (chance, 0, (gint32) MAX (n, 1));
}

static void
add_report (GPtrArray *reports, const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources", "reports", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_add (reports, report);
}

static void
add_lines (GPtrArray *lines, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (lines, g_strdup (parts[i]));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Lines of drafts that are judged by other tests. */
static GPtrArray *
read_lines (void)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "proof", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare);
  for (guint i = 0; i < names->len; i++)
    add_lines (lines, names->pdata[i]);
  return lines;
}

static UrBlocks *
create_blocks (const GPtrArray *draft)
{
  UrBlocks *blocks = ur_blocks_new ();

  blocks->form = g_strdup ("text");
  for (guint i = 0; i < draft->len; i++)
    {
      UrBlock *block =
          ur_block_new (strchr (draft->pdata[i], '\t') != NULL ? UR_BLOCK_TABLE_ROW : UR_BLOCK_PARAGRAPH);

      block->text = g_strdup (draft->pdata[i]);
      block->line = i + 1;
      g_ptr_array_add (blocks->blocks, block);
    }
  return blocks;
}

static void
append_mend (GString *all, const UrProofMend *mend)
{
  if (mend != NULL)
    g_string_append_printf (all, " {%u:%u %s → %s}", mend->line, mend->offset, mend->from, mend->to);
}

static const char *
get_id (const UrIndicator *indicator)
{
  return indicator != NULL ? indicator->id : "-";
}

/* All that is found, a line for each. */
static char *
dup_all (const UrProof *proof)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = proof->items->pdata[i];

      g_string_append_printf (all, "%u:%u %u %d %s (%s %" G_GSIZE_FORMAT ") %d %d %s %s %p %s %s %s %s",
                              item->line, item->offset, item->passage, item->is_quote, item->printed,
                              item->words, item->words_start, item->verdict, item->difference,
                              item->report != NULL ? item->report->id : "-", get_id (item->indicator),
                              (gconstpointer) item->paragraph, item->right, get_id (item->elsewhere),
                              item->bound, item->arithmetic);
      append_mend (all, item->mend);
      append_mend (all, item->period_mend);
      g_string_append_c (all, '\n');
    }
  for (guint i = 0; i < proof->doubts->len; i++)
    g_string_append_printf (all, "%s\n", (const char *) proof->doubts->pdata[i]);
  return g_string_free (all, FALSE);
}

static void
assert_same (const GPtrArray *draft, const GPtrArray *reports, UrProofMemory *memory)
{
  g_autoptr (UrBlocks) blocks = create_blocks (draft);
  g_autoptr (UrProof) whole = ur_proof_new (blocks, reports, NULL);
  g_autoptr (UrProof) again = ur_proof_new_again (blocks, reports, memory, NULL);
  g_autofree char *expected = dup_all (whole);
  g_autofree char *found = dup_all (again);

  g_assert_cmpstr (found, ==, expected);
}

/* Some character or other of a line goes, or another takes its place, or one more is there. */
static void
change_line (GPtrArray *draft)
{
  static const char *const words[] = { "",       "7",    "0",  "3.57亿元", "，", "。",
                                       "2020年", "五年", "共", "合计",     "占", "“十三五”期间" };
  guint i = pick (draft->len);
  const char *line = draft->pdata[i];
  glong length = g_utf8_strlen (line, -1), at = (glong) pick ((guint) length);
  const char *middle = g_utf8_offset_to_pointer (line, at);
  const char *rest = at < length && pick (2) == 0 ? g_utf8_next_char (middle) : middle;
  g_autofree char *head = g_strndup (line, (gsize) (middle - line));
  char *changed = g_strconcat (head, words[pick (G_N_ELEMENTS (words))], rest, NULL);

  g_free (draft->pdata[i]);
  draft->pdata[i] = changed;
}

static void
change (GPtrArray *draft, const GPtrArray *lines)
{
  switch (pick (8))
    {
    case 0:
      g_ptr_array_insert (draft, (int) pick (draft->len + 1), g_strdup (lines->pdata[pick (lines->len)]));
      break;
    case 1:
      if (draft->len > 1)
        g_ptr_array_remove_index (draft, pick (draft->len));
      break;
    case 2:
      g_ptr_array_insert (draft, (int) pick (draft->len + 1), g_strdup (draft->pdata[pick (draft->len)]));
      break;
    default:
      change_line (draft);
      break;
    }
}

static void
test_changes (void)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  g_autoptr (GPtrArray) lines = read_lines ();
  g_autoptr (GPtrArray) draft = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (UrProofMemory) memory = ur_proof_memory_new ();

  chance = g_rand_new_with_seed (13);
  add_report (reports, "beijing-2020.json");
  add_report (reports, "chenglan-2023.json");
  add_report (reports, "chenglan-2024.json");
  for (guint i = 0; i < 30; i++)
    g_ptr_array_add (draft, g_strdup (lines->pdata[pick (lines->len)]));
  assert_same (draft, reports, memory);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      for (guint n = pick (3) + 1; n > 0; n--)
        change (draft, lines);
      assert_same (draft, reports, memory);
    }
  /* what was held against other reports is nothing any more */
  g_ptr_array_remove_index (reports, 0);
  assert_same (draft, reports, memory);
  g_rand_free (chance);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proof-again/changes", test_changes);
  return g_test_run ();
}
