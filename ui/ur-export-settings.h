/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-export.h"

G_BEGIN_DECLS

void ur_export_settings_load (UrExportOptions *options);
void ur_export_settings_store (const UrExportOptions *options);

G_END_DECLS
