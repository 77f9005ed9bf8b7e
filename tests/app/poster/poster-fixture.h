/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long pictures of several reports, and what stands on them. */
#pragma once

#include "made-report.h"
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
