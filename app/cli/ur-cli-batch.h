/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-batch.h"
#include "ur-cli.h"
#include "ur-save.h"

G_BEGIN_DECLS

UrCliStatus ur_cli_write_batch (const UrBatchJob *jobs, const GPtrArray *paths, UrSaveFlags flags);

G_END_DECLS
