/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-pdf.h"
#include "ur-summary-private.h"

#define FOLIO_SIZE 14.0         /* pt */
#define FOLIO_GAP (7.0 * UR_MM) /* under the text area, on A4: GB/T 9704-2012 */
#define RUNNING_SIZE 9.0
#define RUNNING_GAP (8.5 * UR_MM) /* baseline above the text area, on A4 */
#define A4_TOP (37.0 * UR_MM)
#define A4_BOTTOM (35.0 * UR_MM)

/**
 * ur_summary_set_line:
 * @summary: a summary
 * @text: a few words
 * @style: how they are set
 * @width: what they are aligned in, pt
 *
 * Returns: (transfer full): one line; what does not fit it is left out
 */
UrLine *
ur_summary_set_line (UrSummary *summary, const char *text, const UrTextStyle *style, double width)
{
  g_autoptr (GPtrArray) lines = ur_typesetter_break (summary->typesetter, text, NULL, 0, style, width);

  if (lines->len == 0) /* there is no font at all */
    return ur_line_new_empty ();
  return g_ptr_array_steal_index (lines, 0);
}

static void
add_line (UrSummary *summary, guint page, UrRole role, double x, double baseline, UrColor color, UrLine *line)
{
  ur_scene_add_text (ur_pages_get_scene (summary->pages, page), (int) role, color,
                     summary->pages->geometry.left + x, baseline, line)
      ->tag = role == UR_ROLE_FOLIO ? UR_PDF_TAG_FOOTER : UR_PDF_TAG_HEADER;
}

/* Odd pages lie at the right of an opened document: their outer edge is the right one. */
static gboolean
is_right_page (guint page)
{
  return page % 2 == 0;
}

static void
add_folio (UrSummary *summary, guint page)
{
  const UrPageGeometry *geometry = &summary->pages->geometry;
  gboolean centered = summary->options->folio == UR_FOLIO_CENTERED;
  const UrTextStyle style = { .face = UR_FACE_SERIF,
                              .size = FOLIO_SIZE,
                              .align = centered               ? UR_ALIGN_CENTER
                                       : is_right_page (page) ? UR_ALIGN_END
                                                              : UR_ALIGN_START };
  g_autofree char *text = g_strdup_printf ("— %u —", page + 1);
  UrLine *line = ur_summary_set_line (summary, text, &style, summary->pages->geometry.text_width);
  double gap = FOLIO_GAP * MIN (1.0, geometry->bottom / A4_BOTTOM), shift = 0.0;

  if (!centered) /* one character in from the edge */
    shift = is_right_page (page) ? -FOLIO_SIZE : FOLIO_SIZE;
  add_line (summary, page, UR_ROLE_FOLIO, shift,
            geometry->height - geometry->bottom + gap + 0.72 * FOLIO_SIZE, UR_COLOR_TEXT1, line);
}

static void
add_running_line (UrSummary *summary, guint page, const char *text, const char *inner)
{
  const UrPageGeometry *geometry = &summary->pages->geometry;
  UrTextStyle style = { .face = UR_FACE_SERIF,
                        .size = RUNNING_SIZE,
                        .align = is_right_page (page) ? UR_ALIGN_END : UR_ALIGN_START };
  double baseline = geometry->top - RUNNING_GAP * MIN (1.0, geometry->top / A4_TOP);
  UrLine *line = ur_summary_set_line (summary, text, &style, summary->pages->geometry.text_width);
  const UrRect rect = { geometry->left, baseline + 0.6 * RUNNING_SIZE, geometry->text_width, 0 };
  UrSceneItem *rule;

  add_line (summary, page, UR_ROLE_RUNNING, 0.0, baseline, UR_COLOR_TEXT3, line);
  style.align = is_right_page (page) ? UR_ALIGN_START : UR_ALIGN_END;
  if (inner != NULL)
    add_line (summary, page, UR_ROLE_RUNNING, 0.0, baseline, UR_COLOR_TEXT3,
              ur_summary_set_line (summary, inner, &style, summary->pages->geometry.text_width));
  rule = ur_scene_add (ur_pages_get_scene (summary->pages, page), UR_SCENE_LINE, UR_ROLE_RULE, UR_COLOR_AXIS,
                       &rect);
  rule->line_width = 0.35;
  rule->tag = UR_PDF_TAG_HEADER;
}

/**
 * ur_summary_add_furniture:
 * @summary: a summary whose pages are complete
 * @running: what is at the head of the pages
 * @inner: (nullable): what is at the inner end of the same line
 *
 * Adds the page numbers (— 1 —, 14 pt, 7 mm under the text area, one character in from the outer edge) and,
 * from the second page on, @running at the head of the page.
 */
void
ur_summary_add_furniture (UrSummary *summary, const char *running, const char *inner)
{
  for (guint i = 0; i < summary->pages->pages->len; i++)
    {
      if (i > 0 && !summary->style->official) /* official documents have none */
        add_running_line (summary, i, running, inner);
      if (summary->options->folio != UR_FOLIO_NONE)
        add_folio (summary, i);
    }
}
