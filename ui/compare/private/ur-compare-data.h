/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-compared-tasks.h"
#include "ur-compared-text.h"
#include "ur-comparison.h"

G_BEGIN_DECLS

/* All that the page shows of two reports.  Made on a thread; nothing in it changes. */
typedef struct
{
  UrReport *then;
  UrReport *now;
  char *then_uri; /* where their files are */
  char *now_uri;
  const UrReport *earlier; /* whose tasks are shown: @then, or @now where that is the older one */
  const UrReport *later;
  const char *earlier_uri;
  const char *later_uri;
  UrPairings *pairings;
  UrComparison *comparison;
  UrReport *charts;
  GPtrArray *tasks;    /* (element-type UrComparedTask) */
  GPtrArray *sections; /* (element-type UrComparedSection) */
} UrCompareData;

UrCompareData *ur_compare_data_new (UrReport *then, const char *then_uri, UrReport *now, const char *now_uri);
UrCompareData *ur_compare_data_ref (UrCompareData *data);
void ur_compare_data_unref (UrCompareData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrCompareData, ur_compare_data_unref)

/* A row of a list: which of them it is, with what it is of. */
#define UR_TYPE_COMPARE_ITEM (ur_compare_item_get_type ())
G_DECLARE_FINAL_TYPE (UrCompareItem, ur_compare_item, UR, COMPARE_ITEM, GObject)

struct _UrCompareItem
{
  GObject parent_instance;
  UrCompareData *data;
  guint index;
};

UrCompareItem *ur_compare_item_new (UrCompareData *data, guint index);

G_END_DECLS
