/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-cli.h"
#include "ur-export.h"

G_BEGIN_DECLS

/* How charts are exported, as it was typed. */
typedef struct
{
  char *preset;
  char *format;
  char *width;
  char *height;
  char *dpi;
  char *scale;
  char *theme;
  char *max_bytes;
  gboolean transparent;
  gboolean without_title;
  gboolean with_finding;
  gboolean outlines;
} UrCliExport;

void ur_cli_export_clear (UrCliExport *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrCliExport, ur_cli_export_clear)

gboolean ur_cli_export_read (const char *command, const UrCliExport *words, UrExportOptions *options);
UrCliStatus ur_cli_list_presets (void);

G_END_DECLS
