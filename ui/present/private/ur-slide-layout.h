/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-slide-choice.h"

G_BEGIN_DECLS

/* Slides that are being laid out beside the main loop. */
typedef struct _UrSlideLayout UrSlideLayout;

/**
 * UrSlideStart:
 * @part: (nullable): where the reader is
 * @section: (nullable): the section the reader is at
 * @chart: (nullable): the chart the reader is at
 *
 * What is presented first.
 */
typedef struct
{
  const UrPart *part;
  const UrSection *section;
  const UrChart *chart;
} UrSlideStart;

/**
 * UrSlideLayoutFunc:
 * @slides: (transfer full): one slide, which will do until the others are there, or all of them
 * @data: what was given to ur_slide_layout_begin()
 *
 * Called on the main thread, for all of them once and last.
 */
typedef void (*UrSlideLayoutFunc) (UrSlides *slides, gpointer data);

UrSlideLayout *ur_slide_layout_begin (UrSlideChoice *choice,
                                      UrReport *report,
                                      gboolean without_hidden,
                                      const UrSlideStart *start,
                                      UrSlideLayoutFunc func,
                                      gpointer data);
guint ur_slide_layout_get_percent (UrSlideLayout *layout);
void ur_slide_layout_end (UrSlideLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSlideLayout, ur_slide_layout_end)

G_END_DECLS
