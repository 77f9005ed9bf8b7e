/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-paste.h"

G_BEGIN_DECLS

/* What a chart is handed over as. */
typedef enum
{
  UR_CLIP_PICTURE, /* PNG alone: what is pasted is the picture, whatever the other program prefers */
  UR_CLIP_ALL,     /* PNG, SVG, HTML, a table parted by tabs, text */
  UR_CLIP_DRAG,    /* these, and a PNG file */
} UrClipContent;

GdkContentProvider *ur_clip_new_for_chart (UrReport *report,
                                           const UrChart *chart,
                                           UrClipContent content,
                                           gboolean with_finding);

const UrCitationStyle *ur_clip_get_citation_style (void);
void ur_clip_copy_chart (GtkWidget *origin, UrReport *report, const UrChart *chart, gboolean with_finding);
void ur_clip_copy_picture (GtkWidget *origin, UrReport *report, const UrChart *chart, gboolean with_finding);
void ur_clip_copy_indicator (GtkWidget *origin,
                             const UrReport *report,
                             const UrIndicator *indicator,
                             gboolean with_source);
void ur_clip_copy_sentence (GtkWidget *origin,
                            const UrReport *report,
                            const UrIndicator *indicator,
                            const char *words);
char *ur_clip_dup_source_line (const UrReport *report, const char *where);
void ur_clip_copy_table (GtkWidget *origin,
                         const UrPasteTable *table,
                         const UrReport *report,
                         const char *line);

G_END_DECLS
