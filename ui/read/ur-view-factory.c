/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-view.h"

#include "ur-scorecard-view.h"
#include "ur-tasks-view.h"
#include "ur-work-view.h"

/**
 * ur_view_get_type_for_part:
 * @part: a part of a report
 *
 * Returns: the class that shows parts of this kind, or %G_TYPE_INVALID when there is none
 */
GType
ur_view_get_type_for_part (const UrPart *part)
{
  switch (part->kind)
    {
    case UR_PART_WORK:
    case UR_PART_OVERVIEW:
    case UR_PART_ANNEX:
      return UR_TYPE_WORK_VIEW;
    case UR_PART_TASKS:
      return UR_TYPE_TASKS_VIEW;
    case UR_PART_SCORECARD:
      return UR_TYPE_SCORECARD_VIEW;
    default:
      return G_TYPE_INVALID;
    }
}

/**
 * ur_view_new_for_part:
 * @part: a part of a kind that can be shown
 *
 * Returns: (transfer floating): a new view, to be filled with ur_view_set_part()
 */
GtkWidget *
ur_view_new_for_part (const UrPart *part)
{
  return g_object_new (ur_view_get_type_for_part (part), NULL);
}
