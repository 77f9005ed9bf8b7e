/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-batch.h"
#include "ur-poster.h"
#include "ur-publish.h"
#include "ur-slides.h"

G_BEGIN_DECLS

/* One file that will be written. */
typedef struct
{
  char *name; /* below the folder, with “/” */
  UrPublishWhat what;
  const char *kind; /* chart, table, workbook, poster, text, slide, slides, summary, word */
  char *title;
  const UrChart *chart; /* of a chart or its table, else NULL */
  const char *preset;   /* whose name a chart's folder has, or NULL */
  UrExportOptions options;
  guint index; /* of a slice or slide */
  UrBatchMake make;
  gsize memory;    /* that making it takes, 0 for little */
  GError *failure; /* (nullable): why it cannot be made, when that is known beforehand */
  const UrPublish *publish;
} UrPublishItem;

/* What became of a file; without a digest it is missing. */
typedef struct
{
  gsize size;
  char *sha256;
} UrPublished;

struct _UrPublish
{
  int ref_count;
  UrReport *report;
  GPtrArray *items; /* (element-type UrPublishItem) */
  gboolean with_manifest;
  UrNotebook *notebook; /* (nullable) */
  GArray *notes;        /* (element-type UrPlacedNote) (nullable): of it */
  UrPoster *poster;     /* (nullable): like the slides, only when it is published */
  UrSlides *slides;
};

UrPublish *ur_publish_alloc (UrReport *report, gboolean with_manifest);
UrPublishItem *ur_publish_add (
    UrPublish *publish, const char *kind, UrBatchMake make, char *name, char *title);
void ur_publish_item_fail (UrPublishItem *item, GError *failure);
GBytes *ur_publish_create_manifest (const UrPublish *publish, const UrPublished *published);

G_END_DECLS
