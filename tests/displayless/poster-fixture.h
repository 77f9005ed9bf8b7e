/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long pictures of several reports, and what stands on them. */
#pragma once

#include "ur-poster.h"

#include <string.h>

#include "scene-texts.h"
#include "ur-report-reader.h"

static UrReport *bundled;

static inline GArray *
list_lines (const UrPoster *poster)
{
  return scene_list_texts (ur_poster_get_scene (poster));
}

static inline UrPoster *
layout (UrReport *report, const UrPosterOptions *options)
{
  g_autoptr (GError) error = NULL;
  UrPoster *poster = ur_poster_layout (report, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (poster);
  return poster;
}

static inline UrPoster *
layout_default (UrReport *report)
{
  UrPosterOptions options;

  ur_poster_options_init (&options);
  return layout (report, &options);
}

/* Every block that a report can have. */
static inline UrPoster *
layout_all (UrReport *report)
{
  g_autoptr (GPtrArray) blocks = ur_poster_list_blocks (report);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  UrPosterOptions options;

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (ids, ((UrPosterBlock *) g_ptr_array_index (blocks, i))->id);
  g_ptr_array_add (ids, NULL);
  ur_poster_options_init (&options);
  options.blocks = (const char *const *) ids->pdata;
  return layout (report, &options);
}

/* A report that a program in the tests makes. */
static inline UrReport *
make_report (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("poster-XXXXXX.json", &stream, &error);
  g_autofree char *tests = g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "tests", NULL);
  g_autofree char *out = NULL;
  UrReport *report;
  int status;

  g_assert_no_error (error);
  g_spawn_sync (tests, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_file_replace_contents (file, out, strlen (out), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  report = ur_report_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return report;
}

static inline UrReport *
make_stress (void)
{
  static const char *const words[] = { "python3", "stress_report.py",
                                       "../resources/reports/beijing-2020.json", NULL };

  return make_report (words);
}

static inline UrReport *
make_next_year (void)
{
  static const char *const words[] = {
    "python3", "-c", "import json, sys, next_year; json.dump(next_year.document(), sys.stdout)", NULL
  };

  return make_report (words);
}

static inline GBytes *
encode (UrPoster *poster, guint slice)
{
  g_autoptr (GError) error = NULL;
  GBytes *png = ur_poster_encode (poster, slice, NULL, &error);

  g_assert_no_error (error);
  return png;
}

static inline void
load_bundled (void)
{
  g_autoptr (GError) error = NULL;

  bundled = ur_report_load_bundled (&error);
  g_assert_no_error (error);
}
