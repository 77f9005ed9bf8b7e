/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define UR_TYPE_RESULT (ur_result_get_type ())
G_DECLARE_FINAL_TYPE (UrResult, ur_result, UR, RESULT, GObject)

/**
 * UrResult:
 * @group: (nullable): of the first one of a group, what that is called
 * @n_group: how many the group has
 * @number: (nullable): of the place: 5, 4.1, or what a block is about
 * @title: what the place is called
 * @snippet: the words that were found, with those around them
 * @start: the first byte of what was found in @snippet
 * @end: the byte after the last
 *
 * Something that was found, as the list shows it: it knows nothing of where it is, so that groups of other
 * things than places of a report can follow those.
 */
struct _UrResult
{
  GObject parent_instance;

  char *group;
  guint n_group;
  char *number;
  char *title;
  char *snippet;
  gsize start;
  gsize end;
};

char *ur_result_dup_spoken (UrResult *result);

G_END_DECLS
