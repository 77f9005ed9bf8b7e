/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-task-item.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-measures.h"

struct _UrTaskItem
{
  GObject parent;
  const UrSection *section;
  const UrParagraph *paragraph; /* NULL for the task itself */
};

G_DEFINE_FINAL_TYPE (UrTaskItem, ur_task_item, G_TYPE_OBJECT)

static void
ur_task_item_class_init (UrTaskItemClass *klass)
{
}

static void
ur_task_item_init (UrTaskItem *self)
{
}

static UrTaskItem *
new_item (const UrSection *section, const UrParagraph *paragraph)
{
  UrTaskItem *self = g_object_new (UR_TYPE_TASK_ITEM, NULL);

  self->section = section;
  self->paragraph = paragraph;
  return self;
}

/**
 * ur_task_item_list_tasks:
 * @part: a part; it must outlive the list
 *
 * Returns: (transfer full): the tasks of @part, as UrTaskItem; those inside others are under them
 */
GListModel *
ur_task_item_list_tasks (const UrPart *part)
{
  GListStore *store = g_list_store_new (UR_TYPE_TASK_ITEM);

  for (guint i = 0; i < part->n_sections; i++)
    if (ur_section_is_item (&part->sections[i]) && part->sections[i].depth == 0)
      {
        g_autoptr (UrTaskItem) item = new_item (&part->sections[i], NULL);

        g_list_store_append (store, item);
      }
  return G_LIST_MODEL (store);
}

/**
 * ur_task_item_list_leads:
 * @item: a line
 *
 * Returns: (transfer full) (nullable): the lines under @item, or %NULL when it can have none
 */
GListModel *
ur_task_item_list_leads (UrTaskItem *item)
{
  GListStore *store;

  if (item->paragraph != NULL || ur_section_count_points (item->section) == 0)
    return NULL;
  store = g_list_store_new (UR_TYPE_TASK_ITEM);
  for (guint i = 0; i < item->section->n_paragraphs; i++)
    {
      const UrParagraph *paragraph = &item->section->paragraphs[i];
      g_autoptr (UrTaskItem) lead =
          ur_paragraph_is_point (paragraph) ? new_item (item->section, paragraph) : NULL;

      if (lead != NULL)
        g_list_store_append (store, lead);
    }
  for (guint i = 1; i <= item->section->n_sections; i++)
    {
      g_autoptr (UrTaskItem) inner = new_item (&item->section[i], NULL);

      g_list_store_append (store, inner);
    }
  return G_LIST_MODEL (store);
}

/**
 * ur_task_item_get_section:
 * @item: a line
 *
 * Returns: (transfer none): the task it is or belongs to
 */
const UrSection *
ur_task_item_get_section (UrTaskItem *item)
{
  return item->section;
}

/**
 * ur_task_item_get_paragraph:
 * @item: a line
 *
 * Returns: (transfer none) (nullable): the paragraph whose lead it is, or %NULL for a task
 */
const UrParagraph *
ur_task_item_get_paragraph (UrTaskItem *item)
{
  return item->paragraph;
}

/**
 * ur_task_item_dup_words:
 * @item: a line
 *
 * Returns: (transfer full): what the line says
 */
char *
ur_task_item_dup_words (UrTaskItem *item)
{
  if (item->paragraph != NULL)
    return ur_lead_dup_outline (item->paragraph);
  if (item->section->headline != NULL)
    return g_strdup (item->section->headline);
  return g_strdup (item->section->title != NULL ? item->section->title : "");
}

/**
 * ur_task_item_dup_spoken:
 * @item: a line
 *
 * Returns: (transfer full): the line for somebody who does not see number and badge
 */
char *
ur_task_item_dup_spoken (UrTaskItem *item)
{
  const UrSection *section = item->section;
  g_autofree char *words = ur_task_item_dup_words (item);
  guint n_points = ur_section_count_points (section);
  g_autofree char *number = NULL;
  g_autofree char *count = NULL;

  if (item->paragraph != NULL)
    {
      number = ur_lead_dup_number (item->paragraph);
      return g_strdup_printf ("%s，%s", number, words);
    }
  number = ur_section_is_plain (section) ? g_strdup_printf (_ ("Task %u"), section->number)
                                         : ur_section_dup_name (section);
  count = g_strdup_printf (ngettext ("%u point", "%u points", n_points), n_points);
  if (section->number == 0)
    return g_strdup_printf ("%s，%s", words, count);
  return g_strdup_printf ("%s，%s，%s", number, section->title != NULL ? section->title : words, count);
}
