/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long pictures of several reports, and what stands on them. */
#pragma once

#include "ur-poster.h"

#include <string.h>

#include "ur-report-reader.h"

static UrReport *bundled;

/* A line of text on the picture. */
typedef struct
{
  char *role;
  double x, y, width, height, size;
  char *text;
} Line;

static inline void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->role);
  g_free (line->text);
  g_free (line);
}

/* What every dump gives for text: role, x, y, width, height, size, words. */
static inline GPtrArray *
list_lines (const UrPoster *poster)
{
  g_autofree char *dump = ur_poster_dump (poster);
  g_auto (GStrv) rows = g_strsplit (dump, "\n", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;
      Line *line;

      if (!g_str_has_prefix (rows[i], "  "))
        continue;
      words = g_strsplit (g_strchug (rows[i]), " ", 7);
      if (g_strv_length (words) < 7 || !(g_ascii_isdigit (words[5][0])))
        continue;
      line = g_new0 (Line, 1);
      line->role = g_strdup (words[0]);
      line->x = g_ascii_strtod (words[1], NULL);
      line->y = g_ascii_strtod (words[2], NULL);
      line->width = g_ascii_strtod (words[3], NULL);
      line->height = g_ascii_strtod (words[4], NULL);
      line->size = g_ascii_strtod (words[5], NULL);
      line->text = g_strdup (words[6]);
      g_ptr_array_add (lines, line);
    }
  return lines;
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
