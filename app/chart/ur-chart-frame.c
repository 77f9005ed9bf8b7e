/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-builder.h"

#include "ur-chart-table.h"

/* Room for the menu button that the window puts into the corner of a card. */
#define MENU_ROOM 28

/* A card's title has one line: too long, it ends at a clause of its own before it is cut anywhere else. */
static char *
shorten_title (UrChartBuilder *builder, const char *title, const UrChartText *style, double width)
{
  static const char *const ends[] = { "，", "；", "：", "、", "（", "——" };
  g_autofree char *best = NULL;

  if (ur_chart_builder_measure (builder, title, style->size, style->bold) <= width)
    return g_strdup (title);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    for (const char *p = strstr (title, ends[i]); p != NULL; p = strstr (p + strlen (ends[i]), ends[i]))
      {
        g_autofree char *head = g_strndup (title, (gsize) (p - title));
        g_autofree char *cut = g_strconcat (head, "…", NULL);

        if (ur_chart_builder_measure (builder, cut, style->size, style->bold) <= width &&
            (best == NULL || strlen (cut) > strlen (best)))
          {
            g_free (best);
            best = g_steal_pointer (&cut);
          }
      }
  return best != NULL ? g_steal_pointer (&best) : g_strdup (title);
}

static void
add_title (UrChartBuilder *builder, gboolean tagged)
{
  const UrChartStyle *style = builder->style;
  gboolean card = builder->spec.form == UR_CHART_FORM_CARD;
  gboolean brief = card || (builder->spec.form == UR_CHART_FORM_SLIDE && !builder->spec.full_title);
  const char *whole = brief ? builder->chart->short_title : builder->chart->title;
  UrChartText text = { .role = UR_CHART_ROLE_TITLE,
                       .color = UR_COLOR_TEXT1,
                       .size = style->title,
                       .bold = TRUE,
                       .height = style->title_line };
  double room = builder->right - builder->left - (card ? MENU_ROOM : 0);
  double tag_room = tagged ? ur_chart_builder_tag_width (builder) + 8 * style->unit : 0;
  double first = builder->y;
  g_autofree char *title = card ? shorten_title (builder, whole, &text, room) : g_strdup (whole);
  g_autoptr (UrTextLines) lines = ur_chart_builder_fit (builder, title, &text, room, card ? 1 : 2);
  guint n = lines->lines->len;

  ur_chart_builder_add_lines (builder, lines, whole, &text, builder->left, builder->y);
  builder->y += n * style->title_line;
  if (card && !lines->is_cut && strcmp (title, whole) != 0)
    ur_scene_peek_last (builder->scene)->full_text = g_strdup (whole);
  if (!tagged)
    return;
  if (n == 1 && lines->width + tag_room <= room)
    {
      /* A tag hangs from the title's top rather than its middle, as its text is small. */
      ur_chart_builder_add_tag (builder, builder->left + lines->width + 8 * style->unit,
                                first + style->title_line / 2 - style->unit);
      return;
    }
  ur_chart_builder_add_tag (builder, builder->left, builder->y + 10 * style->unit);
  builder->y += 21 * style->unit;
}

/**
 * ur_chart_builder_get_subtitle:
 * @builder: a builder
 *
 * Returns: (nullable): the subtitle that is shown with the title
 */
const char *
ur_chart_builder_get_subtitle (const UrChartBuilder *builder)
{
  /* In the long picture it is in the head of the chart's block. */
  if (builder->spec.form == UR_CHART_FORM_POSTER)
    return builder->chart->short_subtitle != NULL ? builder->chart->short_subtitle : builder->chart->subtitle;
  if (!builder->spec.with_title || builder->spec.without_subtitle)
    return NULL;
  if (builder->own_subtitle != NULL)
    return builder->own_subtitle;
  return builder->spec.form == UR_CHART_FORM_CARD ? builder->chart->short_subtitle : builder->chart->subtitle;
}

/* An opening quotation mark at the head of a line hangs by its blank half, where the margin has room for it.
 */
static void
add_paragraph (UrChartBuilder *builder, const UrChartText *text, const char *words, guint max_lines)
{
  g_autoptr (UrTextLines) lines =
      ur_chart_builder_fit (builder, words, text, builder->right - builder->left, max_lines);
  guint item = ur_scene_get_n_items (builder->scene);

  ur_chart_builder_add_lines (builder, lines, words, text, builder->left, builder->y);
  for (; item < ur_scene_get_n_items (builder->scene); item++)
    if (g_str_has_prefix (ur_scene_peek_item (builder->scene, item)->line->text, "“") &&
        builder->left >= lines->size / 2)
      ur_scene_peek_item (builder->scene, item)->rect.x -= lines->size / 2;
  builder->y += lines->lines->len * text->height;
}

/* What the chart shows, in stronger words than what it is about. */
static void
add_finding (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = { .role = UR_CHART_ROLE_SUBTITLE,
                       .color = UR_COLOR_TEXT1,
                       .size = (style->subtitle + style->title) / 2,
                       .height = style->title_line };
  g_autofree char *finding = builder->spec.with_finding && builder->spec.form != UR_CHART_FORM_COVER
                                 ? ur_chart_dup_finding (builder->chart, TRUE)
                                 : NULL;

  if (finding != NULL)
    add_paragraph (builder, &text, finding, 3);
}

static void
add_subtitle (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  const char *subtitle = ur_chart_builder_get_subtitle (builder);
  UrChartText text = { .role = UR_CHART_ROLE_SUBTITLE,
                       .color = UR_COLOR_TEXT3,
                       .size = style->subtitle,
                       .height = style->subtitle_line };

  if (subtitle != NULL)
    add_paragraph (builder, &text, subtitle, 3);
}

/* Without a title nothing else tells what year it is of what span. */
static void
add_span (UrChartBuilder *builder)
{
  const UrChartStyle *style = builder->style;
  g_autofree char *words = ur_chart_dup_span_words (builder->chart);
  UrChartText text = { .role = UR_CHART_ROLE_SUBTITLE,
                       .color = UR_COLOR_TEXT3,
                       .size = style->subtitle,
                       .height = style->subtitle_line };

  builder->y += 4 * style->unit;
  if (words != NULL)
    add_paragraph (builder, &text, words, 3);
}

/**
 * ur_chart_layout_head:
 * @builder: a builder
 *
 * Title, subtitle and the tag of a computed chart.  A picture without a title keeps the tag; on paper the
 * caption says it, in the long picture the head of the block.
 */
void
ur_chart_layout_head (UrChartBuilder *builder)
{
  gboolean tagged = ur_chart_is_derived (builder->chart);

  if (builder->spec.with_title)
    {
      add_title (builder, tagged);
      add_finding (builder);
      add_subtitle (builder);
    }
  else if (tagged && builder->spec.form == UR_CHART_FORM_SLIDE &&
           builder->right - builder->left >= builder->style->share_from)
    /* Beside the ticks, over the labels, there is room for it. */
    ur_chart_builder_add_tag (builder, builder->left,
                              builder->y + builder->style->share_gap + builder->style->tick_line / 2);
  else if (tagged && builder->spec.form != UR_CHART_FORM_PRINT && builder->spec.form != UR_CHART_FORM_POSTER)
    {
      ur_chart_builder_add_tag (builder, builder->left, builder->y + 9 * builder->style->unit);
      builder->y += 18 * builder->style->unit;
      if (builder->spec.form == UR_CHART_FORM_PICTURE)
        add_span (builder);
    }
}

static void
add_note (UrChartBuilder *builder, UrChartRole role, const char *words)
{
  const UrChartText text = {
    .role = role, .color = UR_COLOR_TEXT3, .size = builder->style->note, .height = builder->style->note_line
  };

  add_paragraph (builder, &text, words, 0);
}

/* Where numbers come from and how many are not shown share a line: both are about all of the picture.  The
 * tag of a cover says that its figures are computed. */
static void
add_source (UrChartBuilder *builder)
{
  g_autofree char *source = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *line = NULL;

  if (builder->spec.form != UR_CHART_FORM_COVER)
    {
      line = ur_chart_dup_source_line (builder->report, builder->chart);
      add_note (builder, UR_CHART_ROLE_SOURCE, line);
      return;
    }
  source = ur_report_dup_source (builder->report);
  shown = ur_chart_dup_shown_words (builder->whole, builder->chart);
  line = shown != NULL ? g_strdup_printf ("图中为%s。来源：%s", shown, source)
                       : g_strconcat ("来源：", source, NULL);
  add_note (builder, UR_CHART_ROLE_SOURCE, line);
}

/* Where the card is taller than its chart, the notes are at its foot. */
static void
move_to_foot (UrChartBuilder *builder, guint first)
{
  double by = builder->spec.min_height - builder->style->pad_bottom - builder->y;

  if (by <= 0)
    return;
  ur_scene_move (builder->scene, first, ur_scene_get_n_items (builder->scene), 0, by);
  builder->y += by;
}

/* A cover has no room for the sentence that a percentage is in. */
static gboolean
shows_note (UrChartBuilder *builder, guint i)
{
  if (i < ur_chart_count_mark_notes (builder->chart))
    return !builder->spec.without_sign_notes;
  return builder->chart->note != NULL || builder->spec.form != UR_CHART_FORM_COVER;
}

/**
 * ur_chart_layout_foot:
 * @builder: a builder
 *
 * Notes, then the source line of a picture.  On paper both are the page's.
 */
void
ur_chart_layout_foot (UrChartBuilder *builder)
{
  const UrChartSpec *spec = &builder->spec;
  guint first = ur_scene_get_n_items (builder->scene);
  double plot_end = builder->y;
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (builder->chart);

  if (spec->without_foot || (spec->form == UR_CHART_FORM_PRINT && !spec->with_title))
    return;
  builder->y += builder->style->note_gap;
  for (guint i = 0; i < notes->len; i++)
    if (shows_note (builder, i))
      add_note (builder, UR_CHART_ROLE_NOTE, g_ptr_array_index (notes, i));
  if (spec->with_title && spec->form != UR_CHART_FORM_CARD)
    add_source (builder);
  if (ur_scene_get_n_items (builder->scene) == first)
    builder->y = plot_end;
  else
    move_to_foot (builder, first);
}
