/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-publish-private.h"

static void
item_free (gpointer data)
{
  UrPublishItem *item = data;

  g_free (item->name);
  g_free (item->title);
  g_clear_error (&item->failure);
  g_free (item);
}

/**
 * ur_publish_options_init:
 * @options: (out caller-allocates): options
 *
 * What is published when the user chooses nothing: everything, charts as they are exported by default, and no
 * manifest.
 */
void
ur_publish_options_init (UrPublishOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (UrPublishOptions){ .what = UR_PUBLISH_ALL };
}

/**
 * ur_publish_alloc:
 * @report: a report
 * @with_manifest: whether a manifest will be written last
 *
 * Returns: (transfer full): a publication of nothing yet
 */
UrPublish *
ur_publish_alloc (UrReport *report, gboolean with_manifest)
{
  UrPublish *publish = g_new0 (UrPublish, 1);

  publish->ref_count = 1;
  publish->report = ur_report_ref (report);
  publish->items = g_ptr_array_new_with_free_func (item_free);
  publish->with_manifest = with_manifest;
  return publish;
}

/**
 * ur_publish_add:
 * @publish: a publication
 * @kind: a word for the manifest, never translated
 * @make: makes the file out of the item
 * @name: (transfer full): the file's name below the folder
 * @title: (transfer full): what it shows
 *
 * Returns: (transfer none): the new item, to be filled in further
 */
UrPublishItem *
ur_publish_add (UrPublish *publish, const char *kind, UrBatchMake make, char *name, char *title)
{
  UrPublishItem *item = g_new0 (UrPublishItem, 1);

  item->kind = kind;
  item->make = make;
  item->name = name;
  item->title = title;
  item->publish = publish;
  g_ptr_array_add (publish->items, item);
  return item;
}

static GBytes *
make_nothing_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;

  g_propagate_error (error, g_error_copy (item->failure));
  return NULL;
}

/**
 * ur_publish_item_fail:
 * @item: a file
 * @failure: (transfer full): why it cannot be made
 *
 * The file will be missing; all others are made.
 */
void
ur_publish_item_fail (UrPublishItem *item, GError *failure)
{
  item->failure = failure;
  item->make = make_nothing_cb;
}

/**
 * ur_publish_ref:
 * @publish: a publication
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @publish
 */
UrPublish *
ur_publish_ref (UrPublish *publish)
{
  g_return_val_if_fail (publish != NULL, NULL);

  g_atomic_int_inc (&publish->ref_count);
  return publish;
}

/**
 * ur_publish_unref:
 * @publish: (transfer full) (nullable): a publication
 */
void
ur_publish_unref (UrPublish *publish)
{
  if (publish == NULL || !g_atomic_int_dec_and_test (&publish->ref_count))
    return;
  g_ptr_array_unref (publish->items);
  g_clear_pointer (&publish->notes, g_array_unref);
  g_clear_pointer (&publish->notebook, ur_notebook_unref);
  g_clear_pointer (&publish->poster, ur_poster_unref);
  g_clear_pointer (&publish->slides, ur_slides_unref);
  ur_report_unref (publish->report);
  g_free (publish);
}

/**
 * ur_publish_get_n_files:
 * @publish: a publication
 *
 * Returns: how many files it will write, the manifest included
 */
guint
ur_publish_get_n_files (const UrPublish *publish)
{
  return publish->items->len + (publish->with_manifest ? 1 : 0);
}

/**
 * ur_publish_count:
 * @publish: a publication
 * @what: some kinds
 *
 * Returns: how many of its files are of these kinds
 */
guint
ur_publish_count (const UrPublish *publish, UrPublishWhat what)
{
  guint n = 0;

  for (guint i = 0; i < publish->items->len; i++)
    n += (((const UrPublishItem *) g_ptr_array_index (publish->items, i))->what & what) != 0;
  return n;
}

/**
 * ur_publish_get_name:
 * @publish: a publication
 * @file: which file, from 0, in the order in which they are written
 *
 * Returns: (transfer none): its name below the folder, with “/” between folders
 */
const char *
ur_publish_get_name (const UrPublish *publish, guint file)
{
  g_return_val_if_fail (file < ur_publish_get_n_files (publish), NULL);

  if (file == publish->items->len)
    return UR_PUBLISH_MANIFEST_NAME;
  return ((const UrPublishItem *) g_ptr_array_index (publish->items, file))->name;
}
