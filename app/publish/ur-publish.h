/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-export.h"
#include "ur-notebook.h"
#include "ur-save.h"

G_BEGIN_DECLS

/* What a report is published as. */
typedef enum
{
  UR_PUBLISH_CHARTS = 1 << 0,
  UR_PUBLISH_TABLES = 1 << 1,
  UR_PUBLISH_WORKBOOK = 1 << 2, /* the same tables and the charts for a spreadsheet program */
  UR_PUBLISH_POSTER = 1 << 3,
  UR_PUBLISH_SLIDES = 1 << 4,
  UR_PUBLISH_SUMMARY = 1 << 5,
  UR_PUBLISH_WORD = 1 << 6, /* the summary for an office program */
} UrPublishWhat;

#define UR_PUBLISH_ALL ((UrPublishWhat) ((UR_PUBLISH_WORD << 1) - 1))
#define UR_PUBLISH_MANIFEST_NAME "manifest.json"

/**
 * UrPublishOptions:
 * @what: which kinds of files
 * @presets: (array zero-terminated=1) (nullable): names of the presets the charts are written for, each in a
 *   folder of its own; NULL for charts as they are exported by default
 * @notebook: (nullable): the reader's own notes, to be printed with the summary; NULL for none
 * @with_manifest: whether a list of the files with their SHA-256 is written last
 *
 * What is published.  The caller keeps ownership of @presets and @notebook.
 */
typedef struct
{
  UrPublishWhat what;
  const char *const *presets;
  UrNotebook *notebook;
  gboolean with_manifest;
} UrPublishOptions;

typedef struct _UrPublish UrPublish;

/* Saves a file; called on the thread of ur_publish_run(), in the order of the files. */
typedef gboolean (*UrPublishSave) (const UrPublish *publish,
                                   guint file,
                                   const char *path,
                                   GBytes *bytes,
                                   gpointer user_data,
                                   GError **error);

void ur_publish_options_init (UrPublishOptions *options);
UrPublish *ur_publish_new (UrReport *report,
                           const UrPublishOptions *options,
                           GCancellable *cancellable,
                           GError **error);
UrPublish *ur_publish_ref (UrPublish *publish);
void ur_publish_unref (UrPublish *publish);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPublish, ur_publish_unref)

guint ur_publish_get_n_files (const UrPublish *publish);
guint ur_publish_count (const UrPublish *publish, UrPublishWhat what);
const char *ur_publish_get_name (const UrPublish *publish, guint file);
char *ur_publish_dup_note (const UrPublish *publish);
gboolean ur_publish_check_folder (const UrPublish *publish,
                                  const char *folder,
                                  UrSaveFlags flags,
                                  GError **error);
gboolean ur_publish_run (const UrPublish *publish,
                         const char *folder,
                         UrPublishSave save,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS
