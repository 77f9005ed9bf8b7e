/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-compare-data.h"

/**
 * ur_compare_data_new:
 * @then: the earlier report
 * @then_uri: where it is
 * @now: the later one
 * @now_uri: where that is
 *
 * Compares two reports, with what a person has decided of them before.  May take some time.
 *
 * Returns: (transfer full): all that the page shows
 */
UrCompareData *
ur_compare_data_new (UrReport *then, const char *then_uri, UrReport *now, const char *now_uri)
{
  UrCompareData *data = g_atomic_rc_box_new0 (UrCompareData);
  g_autofree char *path = ur_pairings_dup_path ();
  gboolean reversed;

  data->then = ur_report_ref (then);
  data->now = ur_report_ref (now);
  data->then_uri = g_strdup (then_uri);
  data->now_uri = g_strdup (now_uri);
  reversed = ur_reports_are_reversed (then, now);
  data->earlier = reversed ? now : then;
  data->later = reversed ? then : now;
  data->earlier_uri = reversed ? data->now_uri : data->then_uri;
  data->later_uri = reversed ? data->then_uri : data->now_uri;
  data->pairings = ur_pairings_read (path);
  data->comparison = ur_comparison_new (then, now, data->pairings);
  data->charts = ur_comparison_new_charts (data->comparison);
  data->tasks = ur_compared_tasks_new (then, now, data->pairings);
  data->sections = ur_compared_sections_new (then, now, data->pairings);
  return data;
}

/**
 * ur_compare_data_ref:
 * @data: what a page shows
 *
 * Returns: (transfer full): @data
 */
UrCompareData *
ur_compare_data_ref (UrCompareData *data)
{
  return g_atomic_rc_box_acquire (data);
}

static void
clear (gpointer box)
{
  UrCompareData *data = box;

  g_ptr_array_unref (data->sections);
  g_ptr_array_unref (data->tasks);
  ur_report_unref (data->charts);
  ur_comparison_free (data->comparison);
  ur_pairings_free (data->pairings);
  ur_report_unref (data->then);
  ur_report_unref (data->now);
  g_free (data->then_uri);
  g_free (data->now_uri);
}

/**
 * ur_compare_data_unref:
 * @data: (transfer full): what a page shows
 */
void
ur_compare_data_unref (UrCompareData *data)
{
  g_atomic_rc_box_release_full (data, clear);
}

G_DEFINE_FINAL_TYPE (UrCompareItem, ur_compare_item, G_TYPE_OBJECT)

static void
ur_compare_item_finalize (GObject *object)
{
  ur_compare_data_unref (UR_COMPARE_ITEM (object)->data);
  G_OBJECT_CLASS (ur_compare_item_parent_class)->finalize (object);
}

static void
ur_compare_item_class_init (UrCompareItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_compare_item_finalize;
}

static void
ur_compare_item_init (UrCompareItem *self)
{
}

/**
 * ur_compare_item_new:
 * @data: what is compared
 * @index: which row, task or section of it
 *
 * Returns: (transfer full): an item for a list
 */
UrCompareItem *
ur_compare_item_new (UrCompareData *data, guint index)
{
  UrCompareItem *self = g_object_new (UR_TYPE_COMPARE_ITEM, NULL);

  self->data = ur_compare_data_ref (data);
  self->index = index;
  return self;
}
