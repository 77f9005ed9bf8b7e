/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-export.h"
#include "ur-preset.h"

G_BEGIN_DECLS

char *ur_export_words_dup_preset (const UrPreset *preset);
char *ur_export_words_dup_size (const UrExportOptions *options, guint width, guint height);

G_END_DECLS
