/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-numeral.h"
#include "ur-summary-private.h"

#include <math.h>
#include <string.h>

#define MIN_TITLE 0.64    /* of its size: below that a title wraps */
#define PARAGRAPH_GAP 0.4 /* of the body: above one without an indent */
#define MIN_LINES 2       /* of a paragraph on either side of a page's end */

/**
 * ur_summary_get_baseline:
 * @pitch: height of a line, pt
 * @size: of its type
 *
 * Ideographs fill their em from 0.12 below the baseline to 0.88 above it.
 *
 * Returns: the baseline of text in the middle of the line, from its top
 */
double
ur_summary_get_baseline (double pitch, double size)
{
  return pitch / 2 + 0.38 * size;
}

static UrSliceFlags
get_line_flags (const UrLineage *lineage, guint i, guint n)
{
  UrSliceFlags always = lineage->first & (UR_SLICE_GRID | UR_SLICE_SPAN);

  if (i == 0)
    return lineage->first;
  if (lineage->together || i < MIN_LINES || i + MIN_LINES > n)
    return always;
  return always | UR_SLICE_BREAK;
}

/**
 * ur_summary_get_break:
 * @summary: a summary
 *
 * A heading at the foot of a page has two lines of text below it at least, whether they are of one paragraph
 * or of several.
 *
 * Returns: whether a page may begin with what is added next, as a flag
 */
UrSliceFlags
ur_summary_get_break (const UrSummary *summary)
{
  return summary->n_below_heading < MIN_LINES ? UR_SLICE_PLAIN : UR_SLICE_BREAK;
}

/**
 * ur_summary_add_lines:
 * @summary: a summary
 * @text: a paragraph
 * @spans: (array length=n_spans) (nullable): as for ur_typesetter_break()
 * @n_spans: number of @spans
 * @style: how it is set
 * @lineage: how its lines are below each other
 *
 * Adds a paragraph to the block begun last, line by line.
 */
void
ur_summary_add_lines (UrSummary *summary,
                      const char *text,
                      const UrTextSpan *spans,
                      guint n_spans,
                      const UrTextStyle *style,
                      const UrLineage *lineage)
{
  g_autoptr (GPtrArray) lines = ur_typesetter_break (
      summary->typesetter, text, spans, n_spans, style,
      lineage->first & UR_SLICE_SPAN ? summary->pages->geometry.text_width : summary->width);

  for (guint i = 0; i < lines->len; i++)
    {
      ur_flow_add_slice (summary->flow, i == 0 ? lineage->space : 0.0, lineage->pitch,
                         get_line_flags (lineage, i, lines->len));
      ur_flow_add_line (summary->flow, lineage->role, 0.0,
                        ur_summary_get_baseline (lineage->pitch, style->size), lineage->color,
                        g_steal_pointer (&lines->pdata[i]));
    }
  if (lineage->role == UR_ROLE_BODY)
    {
      summary->n_below_part += lines->len;
      summary->n_below_heading += lines->len;
    }
  g_ptr_array_set_free_func (lines, NULL);
}

/* The distance of lines of a size: on a grid as many of its lines as they need. */
static double
get_pitch (const UrSummary *summary, double size, double factor)
{
  if (!summary->style->official)
    return factor * size;
  return summary->pitch * ceil (size / summary->pitch);
}

/* A title line gets smaller until it fits its line, down to a size that is still a title's. */
static void
add_title_line (UrSummary *summary, const char *text, double size)
{
  UrTextStyle style = { .face = UR_FACE_SERIF,
                        .size = size,
                        .bold = TRUE,
                        .align = UR_ALIGN_CENTER,
                        .hang = TRUE,
                        .wide_spaces = TRUE,
                        .words = TRUE };
  UrLineage lineage = { UR_ROLE_TITLE, 0.0, 0.0, UR_SLICE_SPAN | UR_SLICE_GRID, TRUE, UR_COLOR_TEXT1 };
  double width = ur_typesetter_measure (summary->typesetter, text, &style),
         room = summary->pages->geometry.text_width;

  if (width > room)
    style.size = MAX (MIN_TITLE * size, style.size * room / width - 0.05);
  lineage.pitch = get_pitch (summary, style.size, 1.6);
  ur_summary_add_lines (summary, text, NULL, 0, &style, &lineage);
}

/**
 * ur_summary_dup_subtitle:
 * @summary: a summary
 *
 * Returns: (transfer full): the subtitle of its report, after a dash where Chinese has one
 */
char *
ur_summary_dup_subtitle (const UrSummary *summary)
{
  return g_strconcat (summary->is_chinese ? "——" : "", summary->report->subtitle, NULL);
}

static void
add_subtitle (UrSummary *summary)
{
  g_autofree char *dashed = ur_summary_dup_subtitle (summary);
  double size = summary->style->subtitle, room = summary->pages->geometry.text_width, width;
  UrTextStyle style = {
    .face = summary->style->subtitle_face, .size = size, .align = UR_ALIGN_CENTER, .words = TRUE
  };
  const UrLineage lineage = { UR_ROLE_SUBTITLE,
                              summary->style->official ? 0.0 : 5.0,
                              get_pitch (summary, size, 1.6),
                              UR_SLICE_SPAN | UR_SLICE_GRID,
                              TRUE,
                              UR_COLOR_TEXT1 };

  width = ur_typesetter_measure (summary->typesetter, dashed, &style);
  if (width > room)
    style.size = MAX (MIN_TITLE * size, size * room / width - 0.05);
  ur_flow_begin_block (summary->flow, "P", NULL);
  ur_summary_add_lines (summary, dashed, NULL, 0, &style, &lineage);
}

/* A hairline; on the grid an empty line instead, as in official documents. */
static void
add_title_end (UrSummary *summary)
{
  ur_flow_begin_block (summary->flow, NULL, NULL);
  if (summary->style->official)
    {
      ur_flow_add_slice (summary->flow, 0.0, summary->pitch, UR_SLICE_GRID);
      return;
    }
  ur_flow_add_slice (summary->flow, 11.0, 8.0, UR_SLICE_SPAN);
  ur_flow_add_rule (summary->flow, 0.0, 0.5, summary->pages->geometry.text_width, 0.75, UR_COLOR_TEXT1);
}

/**
 * ur_summary_add_title:
 * @summary: a summary
 *
 * Adds the report's title lines, its subtitle after a dash, and the hairline below.  There is no red head,
 * number or seal: it is a digest for study, not an official document.
 */
void
ur_summary_add_title (UrSummary *summary)
{
  const char *const *lines = (const char *const *) summary->report->title_lines;

  ur_flow_begin_block (summary->flow, "P", NULL);
  for (guint i = 0; lines && lines[i]; i++)
    add_title_line (summary, lines[i], i == 0 ? summary->style->title : summary->style->later);
  if (ur_report_has_subtitle (summary->report))
    add_subtitle (summary);
  add_title_end (summary);
}

/**
 * ur_summary_number_part:
 * @summary: a summary
 * @part: a part
 *
 * Returns: (transfer full): its heading
 */
char *
ur_summary_number_part (const UrSummary *summary, const UrPart *part)
{
  g_autofree char *numeral = NULL;

  if (summary->options->numbering == UR_NUMBERING_PRINTED && part->numeral == NULL)
    return g_strdup (part->title);
  numeral = ur_part_dup_numeral (part, summary->report);
  return g_strconcat (numeral, part->title, NULL);
}

/**
 * ur_summary_number_section:
 * @summary: a summary
 * @section: a section with a title
 *
 * The report's own sign is never exchanged for another one.
 *
 * Returns: (transfer full): what is before its title; empty where the report has no number for it
 */
char *
ur_summary_number_section (const UrSummary *summary, const UrSection *section)
{
  g_autofree char *numeral = NULL;

  if (summary->options->numbering == UR_NUMBERING_PRINTED || section->numeral != NULL || section->number == 0)
    return ur_section_dup_numeral (section, "", ". ");
  numeral = ur_chinese_numeral (section->number);
  return g_strconcat ("（", numeral, "）", NULL);
}

/* Official documents tell their headings from the text by the face alone, all in one weight.  Where the face
 * of the lower ones is not installed, what takes its place is that of the text, and their weight must tell
 * them; the higher ones are then not lighter. */
static gboolean
has_bold_headings (const UrSummary *summary)
{
  gboolean is_itself;

  g_free (ur_fonts_dup_family (summary->style->section_face, &is_itself));
  return !summary->style->official || !is_itself;
}

/* Those who are addressed are not left at the foot of a page, below the contents. */
static gboolean
follows_address (const UrSummary *summary, const UrSection *section)
{
  return section > section->part->sections && section[-1].kind == UR_SECTION_ADDRESS &&
         ur_summary_has_section (summary, section - 1);
}

/**
 * ur_summary_add_part_heading:
 * @summary: a summary
 * @part: a part
 * @first: its first printed section
 *
 * Adds the part's title.  Charts of the part before do not float past it.
 */
void
ur_summary_add_part_heading (UrSummary *summary, const UrPart *part, const UrSection *first)
{
  const gboolean official = summary->style->official;
  const double size = summary->style->part * summary->body;
  const UrTextStyle style = { .face = summary->style->part_face,
                              .size = size,
                              .bold = has_bold_headings (summary),
                              .indent = official ? 2 * size : 0.0,
                              .hang = !official,
                              .words = TRUE };
  const UrLineage lineage = { UR_ROLE_PART,  0.0,  get_pitch (summary, size, 1.7),
                              UR_SLICE_GRID, TRUE, UR_COLOR_TEXT1 };
  const UrSliceFlags apart = follows_address (summary, first) ? UR_SLICE_PLAIN : UR_SLICE_BREAK;
  g_autofree char *text = ur_summary_number_part (summary, part);

  ur_flow_begin_block (summary->flow, "H1", first);
  ur_flow_add_slice (summary->flow, official ? 0.0 : summary->body, 0.0, apart | UR_SLICE_BARRIER);
  ur_flow_set_outline (summary->flow, 1, text);
  ur_summary_add_lines (summary, text, NULL, 0, &style, &lineage);
  summary->n_below_part = summary->n_below_heading = 0;
}

/* Where a title of two lines is best broken: after the mark that follows its headline; 0 for nowhere. */
static gsize
find_title_break (const UrSection *section)
{
  const char *rest;

  if (!section->headline || !section->rest || !g_str_has_prefix (section->title, section->headline))
    return 0;
  rest = section->title + strlen (section->headline);
  return *rest ? (gsize) (g_utf8_next_char (rest) - section->title) : 0;
}

/* A title that needs two lines is broken by its sense, if both halves fit. */
static void
add_section_title (UrSummary *summary, const UrSection *section, const UrTextStyle *style)
{
  const UrLineage lineage = { UR_ROLE_SECTION, 0.0,  get_pitch (summary, style->size, 1.6),
                              UR_SLICE_GRID,   TRUE, UR_COLOR_TEXT1 };
  g_autofree char *number = ur_summary_number_section (summary, section);
  g_autofree char *text = g_strconcat (number, section->title, NULL), *first = NULL;
  gsize split = find_title_break (section);
  UrTextStyle rest = *style;

  if (!summary->style->official)
    rest.hanging = style->indent + ur_typesetter_measure (summary->typesetter, number, style);
  first = g_strndup (text, strlen (number) + split);
  if (split == 0 || summary->style->official ||
      ur_typesetter_measure (summary->typesetter, text, style) <= summary->width ||
      ur_typesetter_measure (summary->typesetter, first, style) > summary->width)
    {
      ur_summary_add_lines (summary, text, NULL, 0, &rest, &lineage);
      return;
    }
  ur_summary_add_lines (summary, first, NULL, 0, &rest, &lineage);
  rest.indent = rest.hanging;
  ur_summary_add_lines (summary, section->title + split, NULL, 0, &rest, &lineage);
}

/**
 * ur_summary_add_section_heading:
 * @summary: a summary
 * @section: a section with a title
 * @after_heading: the part's heading is right above it
 *
 * Adds the section's number and whole title.
 */
void
ur_summary_add_section_heading (UrSummary *summary, const UrSection *section, gboolean after_heading)
{
  const gboolean official = summary->style->official, inner = section->depth > 0;
  const double size = summary->body, above = inner ? 0.45 : 0.9,
               space = official ? 0.0 : (after_heading ? 0.15 : above) * size;
  const UrTextStyle style = { .face = inner && official ? summary->style->body_face
                                                        : summary->style->section_face,
                              .size = size,
                              .bold = inner || has_bold_headings (summary),
                              .indent = official || inner ? 2 * size : 0.0,
                              .words = TRUE };
  g_autofree char *number = ur_summary_number_section (summary, section);
  g_autofree char *text = g_strconcat (number, section->title, NULL);

  ur_flow_begin_block (summary->flow, inner ? "H3" : "H2", section);
  ur_flow_add_slice (
      summary->flow, space, 0.0,
      UR_SLICE_BARRIER |
          (summary->n_below_part < MIN_LINES || after_heading ? UR_SLICE_PLAIN : UR_SLICE_BREAK));
  ur_flow_set_outline (summary->flow, inner ? 3 : 2, text);
  add_section_title (summary, section, &style);
  summary->n_below_heading = 0;
}

/* The lead and the figures are bold, the figures are never broken. */
static GArray *
create_spans (const UrParagraph *paragraph)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (UrTextSpan));
  UrTextSpan span = { 0, paragraph->lead_len, TRUE, FALSE };

  if (paragraph->lead_len > 0)
    g_array_append_val (spans, span);
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      if (!indicator->number || indicator->figure_end <= indicator->figure_start)
        continue;
      span = (UrTextSpan){ indicator->figure_start, indicator->figure_end, TRUE, TRUE };
      g_array_append_val (spans, span);
    }
  return spans;
}

/* The last words are apart from the section before them, which is not theirs. */
static double
get_space_above (const UrSummary *summary, const UrParagraph *paragraph)
{
  if (paragraph->section->kind == UR_SECTION_CLOSING && paragraph->index == 0 && !summary->style->official)
    return summary->body;
  return summary->is_chinese ? 0.0 : PARAGRAPH_GAP * summary->body;
}

/**
 * ur_summary_add_paragraph:
 * @summary: a summary
 * @paragraph: a paragraph of the report, word for word
 * @after_heading: a heading is right above it, which must not be left alone
 *
 * Adds body text: first line indented by two characters, justified, figures and lead bold; without Chinese
 * flush and a little apart; and, for the foot of the page, what its signs lead to.
 */
void
ur_summary_add_paragraph (UrSummary *summary, const UrParagraph *paragraph, gboolean after_heading)
{
  /* The lines of a scorecard stand for themselves, like a list. */
  gboolean list = paragraph->section->part->kind == UR_PART_SCORECARD;
  const gboolean is_flush = ur_paragraph_is_salutation (paragraph) || !summary->is_chinese;
  const UrTextStyle style = { .face = summary->style->body_face,
                              .size = summary->body,
                              .align = list || !summary->is_chinese ? UR_ALIGN_START : UR_ALIGN_JUSTIFY,
                              .indent = is_flush ? 0.0 : 2 * summary->body,
                              .tight = !summary->style->official,
                              .grid = summary->style->official };
  const UrLineage lineage = { UR_ROLE_BODY,   get_space_above (summary, paragraph),
                              summary->pitch, UR_SLICE_GRID | ur_summary_get_break (summary),
                              FALSE,          UR_COLOR_TEXT1 };
  g_autoptr (GArray) spans = create_spans (paragraph);
  const guint first = ur_flow_get_n_slices (summary->flow);

  if (paragraph->kind != UR_PARAGRAPH_TEXT)
    {
      ur_summary_add_apart (summary, paragraph);
      return;
    }
  ur_flow_begin_block (summary->flow, "P", paragraph->section);
  ur_flow_set_paragraph (summary->flow, paragraph);
  ur_summary_add_lines (summary, paragraph->text, (const UrTextSpan *) spans->data, spans->len, &style,
                        &lineage);
  ur_summary_add_footnotes (summary, paragraph, first);
}
