/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A document that is being checked: tests/data/samples/chenglan-2024.txt, as it was read. */
#include "fixture.h"

#include "ur-review-view.h"

static inline UrBlocks *
make_sample_blocks (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  UrBlocks *blocks = ur_blocks_new ();

  blocks->form = g_strdup ("text");
  blocks->encoding = g_strdup ("GB18030");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      UrBlock *block = ur_block_new (UR_BLOCK_PARAGRAPH);

      block->line = i + 1;
      block->text = g_strdup (g_strchomp (lines[i]));
      g_ptr_array_add (blocks->blocks, block);
    }
  return blocks;
}

static inline UrReview *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "tests", "data", "samples",
                                            "chenglan-2024.txt", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  UrReview *review;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  text = g_convert (bytes, (gssize) size, "UTF-8", "GB18030", NULL, NULL, &error);
  g_assert_no_error (error);
  review = ur_review_new (make_sample_blocks (text), "chenglan-2024.txt", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ur_review_count_open (review), >, 2);
  return review;
}
