/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-cli.h"
#include "ur-export.h"
#include "ur-save.h"

G_BEGIN_DECLS

/* One file to write. */
typedef struct
{
  const UrChart *chart; /* NULL: all indicators */
  char *path;
} UrCliJob;

UrCliStatus ur_cli_run_jobs (const UrReport *report,
                             const GPtrArray *jobs,
                             const UrExportOptions *options,
                             UrSaveFlags flags);

G_END_DECLS
