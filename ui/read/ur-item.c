/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-item.h"

struct _UrItem
{
  GObject parent_instance;

  const UrSection *section;
  const UrIndicator *indicator;
};

G_DEFINE_FINAL_TYPE (UrItem, ur_item, G_TYPE_OBJECT)

static void
ur_item_class_init (UrItemClass *klass)
{
}

static void
ur_item_init (UrItem *self)
{
}

/**
 * ur_item_new_for_section:
 * @section: a section; its report must outlive the item
 *
 * Returns: (transfer full): a row for @section
 */
UrItem *
ur_item_new_for_section (const UrSection *section)
{
  UrItem *item = g_object_new (UR_TYPE_ITEM, NULL);

  item->section = section;
  return item;
}

/**
 * ur_item_new_for_indicator:
 * @indicator: an indicator; its report must outlive the item
 *
 * Returns: (transfer full): a row for @indicator
 */
UrItem *
ur_item_new_for_indicator (const UrIndicator *indicator)
{
  UrItem *item = g_object_new (UR_TYPE_ITEM, NULL);

  item->indicator = indicator;
  return item;
}

/**
 * ur_item_get_section:
 * @item: a row
 *
 * Returns: (transfer none) (nullable): its section
 */
const UrSection *
ur_item_get_section (UrItem *item)
{
  return item->section;
}

/**
 * ur_item_get_indicator:
 * @item: a row
 *
 * Returns: (transfer none) (nullable): its indicator
 */
const UrIndicator *
ur_item_get_indicator (UrItem *item)
{
  return item->indicator;
}
