/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is put in the place of a figure that differs. */
#include <string.h>

#include "ur-proof.h"
#include "ur-report-reader.h"

/* What would be put in the place of @printed, in a draft that is held against a report. */
static char *
dup_mend (const char *draft, const char *printed)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "lanjiang-2024.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  g_autoptr (UrBlocks) blocks = ur_blocks_new ();
  g_auto (GStrv) lines = g_strsplit (draft, "\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrProof) proof = NULL;
  UrReport *report = ur_report_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_add (reports, report);
  blocks->form = g_strdup ("text");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      UrBlock *block =
          ur_block_new (strchr (lines[i], '\t') != NULL ? UR_BLOCK_TABLE_ROW : UR_BLOCK_PARAGRAPH);

      block->text = g_strdup (lines[i]);
      block->line = i + 1;
      g_ptr_array_add (blocks->blocks, block);
    }
  proof = ur_proof_new (blocks, reports, NULL);
  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);

      if (strcmp (item->printed, printed) == 0 && item->mend != NULL)
        return g_strdup (item->mend->to);
    }
  return NULL;
}

static void
assert_mend (const char *draft, const char *printed, const char *expected)
{
  g_autofree char *to = dup_mend (draft, printed);

  g_assert_cmpstr (to, ==, expected);
}

/* The head of a row has told 万人, or the sentence has to. */
static void
test_cells (void)
{
  static const char head[] = "指标\t2023年\t2024年\t比上年\n";
  g_autofree char *level = g_strconcat (head, "会员（万人）\t1521.8\t1584.3\t+26.5", NULL);
  g_autofree char *change = g_strconcat (head, "农民工会员（万人）\t590.4\t612.7\t+23.2", NULL);

  assert_mend (level, "1584.3", "1548.3");
  assert_mend (change, "23.2", "22.3");
  assert_mend ("2024年末，全省会员1584.3万人。", "1584.3万人", "1548.3万人");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proof-mend/cells", test_cells);
  return g_test_run ();
}
