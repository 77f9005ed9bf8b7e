/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the program's own, as its guide has them. */
#include "ur-summary-private.h"

#define SCALE 0.62 /* pt: how large a pixel is, so that the words in the picture can be read */
#define TYPE 0.8   /* of the words below, em of the body */
#define PITCH 1.5  /* em of their own */

/* As large as there is room for with the words below it, but no larger than it is. */
static UrRect
fit (const UrSummary *summary, const UrBitmap *bitmap, double room)
{
  const double scale = MIN (SCALE, MIN (summary->width / bitmap->width, room / bitmap->height));

  return (UrRect){ (summary->width - scale * bitmap->width) / 2, 0.0, scale * bitmap->width,
                   scale * bitmap->height };
}

static void
add_words (UrSummary *summary, GPtrArray *lines, double y, double size)
{
  for (guint i = 0; i < lines->len; i++, y += PITCH * size)
    ur_flow_add_line (summary->flow, UR_ROLE_CAPTION, 0.0, y + ur_summary_get_baseline (PITCH * size, size),
                      UR_COLOR_TEXT2, g_steal_pointer (&lines->pdata[i]));
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_unref (lines);
}

/**
 * ur_summary_add_picture:
 * @summary: a summary
 * @paragraph: the words of a picture
 *
 * Adds the picture, if the program has it, with its words below it, which it says to those who do not see it:
 * all on one page.
 */
void
ur_summary_add_picture (UrSummary *summary, const UrParagraph *paragraph)
{
  const UrBitmap *bitmap = ur_bitmap_find (paragraph->picture);
  const double size = TYPE * summary->body, gap = 0.5 * summary->body;
  const UrTextStyle style = { .face = UR_FACE_SANS, .size = size, .align = UR_ALIGN_CENTER, .words = TRUE };
  GPtrArray *lines =
      ur_typesetter_break (summary->typesetter, paragraph->text, NULL, 0, &style, summary->width);
  const double below = lines->len * PITCH * size + gap;
  UrRect rect = { 0 };

  ur_flow_begin_block (summary->flow, NULL, paragraph->section);
  ur_flow_set_paragraph (summary->flow, paragraph);
  if (bitmap != NULL)
    rect = fit (summary, bitmap, summary->pages->geometry.text_height - below - gap);
  ur_flow_add_slice (summary->flow, gap, rect.height + below + gap / 2, UR_SLICE_BREAK);
  if (bitmap != NULL)
    {
      ur_flow_begin_tag (summary->flow, "Figure");
      ur_flow_set_words (summary->flow, g_strdup (paragraph->text));
      ur_flow_add_bitmap (summary->flow, bitmap, &rect);
      ur_flow_end_tag (summary->flow, "Figure");
    }
  ur_flow_begin_tag (summary->flow, "Caption");
  add_words (summary, lines, rect.height + gap / 2, size);
  ur_flow_end_tag (summary->flow, "Caption");
}
