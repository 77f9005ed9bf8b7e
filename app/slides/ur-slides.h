/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-scene.h"
#include "ur-report.h"

G_BEGIN_DECLS

#define UR_SLIDE_WIDTH 1920
#define UR_SLIDE_HEIGHT 1080
#define UR_SLIDE_MEMORY (4 * UR_SLIDE_WIDTH * UR_SLIDE_HEIGHT) /* bytes that painting one takes */
#define UR_SLIDE_KEY_FIGURES 3                                 /* beside a chart or a sentence */
#define UR_SLIDE_MAX_FIGURES 6                                 /* of a section that has no chart */

typedef enum
{
  UR_SLIDE_TITLE,
  UR_SLIDE_PART,    /* what a part holds */
  UR_SLIDE_SECTION, /* figures of a section, beside them its chart or the sentence they are in */
  UR_SLIDE_TEXT,    /* the sentences of a section without figures */
  UR_SLIDE_LEADS,   /* the leads of a task, each with its measures */
  UR_SLIDE_FIGURES, /* the figures of a scorecard */
  UR_SLIDE_CHART,   /* a chart of its own */
  UR_SLIDE_SOURCE,  /* where the figures come from; the last one */
} UrSlideKind;

/* @fraction of the slides is laid out, 0 to 1. */
typedef void (*UrSlidesProgress) (double fraction, gpointer data);

/**
 * UrSlidesOptions:
 * @hidden: (nullable) (array zero-terminated=1): ids of slides that are left out
 * @figures: (nullable) (array zero-terminated=1): ids of indicators; a section that holds some of them shows
 *   those, in this order, instead of the ones chosen by rule
 * @progress: (nullable): called for every section and chart, on the thread that lays out
 * @data: for @progress
 *
 * What a set of slides is made of.  The caller keeps ownership.
 */
typedef struct
{
  const char *const *hidden;
  const char *const *figures;
  UrSlidesProgress progress;
  gpointer data;
} UrSlidesOptions;

/* Slides of 1920 × 1080: laid out once, painted as often as one likes, on any thread. */
typedef struct _UrSlides UrSlides;

void ur_slides_options_init (UrSlidesOptions *options);
UrSlides *ur_slides_layout (UrReport *report,
                            const UrSlidesOptions *options,
                            GCancellable *cancellable,
                            GError **error);
UrSlides *ur_slides_layout_one (UrReport *report,
                                const UrSlidesOptions *options,
                                const UrPart *part,
                                const UrSection *section,
                                const UrChart *chart);
UrSlides *ur_slides_ref (UrSlides *slides);
void ur_slides_unref (UrSlides *slides);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSlides, ur_slides_unref)

gboolean ur_slides_is_one (const UrSlides *slides);
guint ur_slides_get_n_slides (const UrSlides *slides);
UrSlideKind ur_slides_get_kind (const UrSlides *slides, guint i);
const char *ur_slides_get_id (const UrSlides *slides, guint i);
const char *ur_slides_get_title (const UrSlides *slides, guint i);
const UrSection *ur_slides_get_section (const UrSlides *slides, guint i);
const UrChart *ur_slides_get_chart (const UrSlides *slides, guint i);
const UrIndicator *const *ur_slides_get_figures (const UrSlides *slides, guint i, guint *n_figures);
const char *ur_slides_get_text (const UrSlides *slides, guint i);
int ur_slides_find (const UrSlides *slides,
                    const UrPart *part,
                    const UrSection *section,
                    const UrChart *chart);
int ur_slides_find_figure (const UrSlides *slides, const UrIndicator *indicator);
int ur_slides_find_id (const UrSlides *slides, const char *id);
const UrIndicator **ur_slides_choose_figures (const UrSection *section,
                                              const char *const *chosen,
                                              guint max,
                                              guint *n_figures);

UrScene *ur_slides_get_scene (const UrSlides *slides, guint i);
void ur_slides_paint (const UrSlides *slides, guint i, UrCanvas *canvas);

GBytes *ur_slides_encode_png (const UrSlides *slides, guint i, GCancellable *cancellable, GError **error);
GBytes *ur_slides_encode_thumbnail (const UrSlides *slides, guint i, guint size, GError **error);
GBytes *ur_slides_write_pdf (const UrSlides *slides, GCancellable *cancellable, GError **error);
char *ur_slides_dup_file_name (const UrSlides *slides, guint i);
char *ur_slides_dup_pdf_name (const UrSlides *slides);

G_END_DECLS
