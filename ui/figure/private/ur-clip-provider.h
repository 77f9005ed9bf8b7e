/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "ur-citation-style.h"
#include "ur-export.h"

G_BEGIN_DECLS

#define UR_TYPE_CLIP_PROVIDER (ur_clip_provider_get_type ())
G_DECLARE_FINAL_TYPE (UrClipProvider, ur_clip_provider, UR, CLIP_PROVIDER, GdkContentProvider)

GdkContentProvider *ur_clip_provider_new (const char *const *mime_types);
void ur_clip_provider_set (UrClipProvider *provider, const char *mime_type, GBytes *bytes);
void ur_clip_provider_set_chart (UrClipProvider *provider,
                                 UrReport *report,
                                 const UrChart *chart,
                                 const UrExportOptions *options,
                                 const UrCitationStyle *style);

G_END_DECLS
