/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a study session needs beside the summary: paper to speak from, to discuss and to write on. */
#include "ur-measures.h"
#include "ur-phrase.h"
#include "ur-summary-private.h"

#define TITLE 1.5      /* em of the body */
#define ROW 2.2        /* em: room to write in */
#define RULE 0.5       /* pt */
#define ANSWER_LINES 2 /* below a question */
#define MAX_ROWS 30    /* of the sign-in sheet */

/**
 * ur_summary_add_sheet_title:
 * @summary: a summary
 * @title: what the sheet is called; the outline and the table of contents have it
 *
 * Adds the heading of a sheet, on a page of its own.
 */
void
ur_summary_add_sheet_title (UrSummary *summary, const char *title)
{
  const double size = TITLE * summary->body;
  const UrTextStyle style = {
    .face = UR_FACE_SANS, .size = size, .bold = TRUE, .align = UR_ALIGN_CENTER, .words = TRUE
  };
  const UrLineage lineage = { UR_ROLE_PART, 0.0,           1.8 * size, UR_SLICE_SPAN | UR_SLICE_GRID,
                              TRUE,         UR_COLOR_TEXT1 };

  ur_flow_begin_block (summary->flow, "H1", NULL);
  ur_flow_add_slice (summary->flow, 0.0, 0.0,
                     UR_SLICE_BREAK | UR_SLICE_BARRIER | UR_SLICE_NEW_PAGE | UR_SLICE_SPAN);
  ur_flow_set_outline (summary->flow, 1, title);
  ur_summary_add_lines (summary, title, NULL, 0, &style, &lineage);
}

/* What the sheet is about. */
static void
add_subject (UrSummary *summary)
{
  g_autofree char *title = ur_report_dup_title (summary->report);
  g_autofree char *text = g_strconcat ("学习材料：", title, NULL);
  const UrTextStyle style = { UR_FACE_SERIF, 0.875 * summary->body, FALSE, UR_ALIGN_CENTER };
  const UrLineage lineage = { UR_ROLE_FORM, 0.0, 1.7 * style.size, UR_SLICE_SPAN, TRUE, UR_COLOR_TEXT2 };

  ur_flow_begin_block (summary->flow, "P", NULL);
  ur_summary_add_lines (summary, text, NULL, 0, &style, &lineage);
  ur_flow_add_slice (summary->flow, 0.0, 0.6 * summary->body, UR_SLICE_SPAN);
}

/**
 * ur_summary_add_sheet_text:
 * @summary: a summary
 * @section: (nullable): what the text is about
 * @tag: of the element in a PDF
 * @text: the text
 * @style: how it is set
 * @space: above it, pt
 * @first: of its first line
 *
 * Adds a paragraph of a sheet.
 */
void
ur_summary_add_sheet_text (UrSummary *summary,
                           const UrSection *section,
                           const char *tag,
                           const char *text,
                           const UrTextStyle *style,
                           double space,
                           UrSliceFlags first)
{
  const UrLineage lineage = { UR_ROLE_FORM, space, 1.6 * style->size, first, TRUE, UR_COLOR_TEXT1 };

  ur_flow_begin_block (summary->flow, tag, section);
  ur_summary_add_lines (summary, text, NULL, 0, style, &lineage);
}

/* Inside a sheet; the outline of the PDF has it, the table of contents has the sheet alone. */
static void
add_heading (UrSummary *summary,
             const UrSection *section,
             guint level,
             const char *text,
             const UrTextStyle *style,
             double space,
             UrSliceFlags first)
{
  static const char *const tags[] = { "H1", "H2", "H3" };
  const UrLineage lineage = { UR_ROLE_FORM, 0.0, 1.6 * style->size, UR_SLICE_PLAIN, TRUE, UR_COLOR_TEXT1 };

  ur_flow_begin_block (summary->flow, tags[level - 1], section);
  ur_flow_add_slice (summary->flow, space, 0.0, first);
  ur_flow_set_bookmark (summary->flow, level, text);
  ur_summary_add_lines (summary, text, NULL, 0, style, &lineage);
}

/* An outline to speak from: */

static void
add_figures (UrSummary *summary, const UrParagraph *paragraph)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const UrTextStyle style = { .face = UR_FACE_SERIF,
                              .size = 0.92 * summary->body,
                              .indent = 2 * summary->body,
                              .hanging = 2 * summary->body,
                              .tight = TRUE };

  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      g_autofree char *figure = indicator->number ? ur_indicator_dup_figure (indicator) : NULL;

      if (figure)
        g_string_append_printf (text, "%s%s %s", text->len ? "；" : "", indicator->label, figure);
    }
  if (text->len > 0)
    ur_summary_add_sheet_text (summary, paragraph->section, "P", text->str, &style, 0.0, UR_SLICE_PLAIN);
}

static gboolean
has_figures (const UrParagraph *paragraph)
{
  for (guint i = 0; i < paragraph->n_indicators; i++)
    if (paragraph->indicators[i]->number != NULL)
      return TRUE;
  return FALSE;
}

/* A paragraph that has neither a lead nor figures is not lost: its first statement is the point. */
static char *
dup_point (const UrParagraph *paragraph)
{
  if (paragraph->lead_len > 0 || has_figures (paragraph))
    return ur_lead_dup_point (paragraph);
  return g_strndup (paragraph->text, ur_phrase_find_stop (paragraph->text, 0, UR_STOPS_STATEMENT));
}

static void
add_points (UrSummary *summary, const UrSection *section)
{
  const UrTextStyle style = { .face = UR_FACE_SERIF,
                              .size = summary->body,
                              .indent = summary->body,
                              .hanging = 2 * summary->body,
                              .tight = TRUE };

  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      const UrParagraph *paragraph = &section->paragraphs[i];

      g_autofree char *lead = dup_point (paragraph);

      if (lead != NULL)
        {
          g_autofree char *text = g_strconcat ("· ", lead, NULL);
          ur_summary_add_sheet_text (summary, section, "P", text, &style, 0.2 * style.size,
                                     i > 0 ? UR_SLICE_BREAK : UR_SLICE_PLAIN);
        }
      add_figures (summary, paragraph);
    }
}

static void
add_speech_section (UrSummary *summary, const UrSection *section, gboolean after_heading)
{
  const UrTextStyle style = { .face = UR_FACE_SANS,
                              .size = summary->body,
                              .bold = TRUE,
                              .indent = section->depth * summary->body,
                              .words = TRUE };

  if (section->title)
    {
      g_autofree char *number = ur_summary_number_section (summary, section);
      g_autofree char *text = g_strconcat (number, section->title, NULL);
      add_heading (summary, section, 3, text, &style, 0.5 * style.size,
                   after_heading ? UR_SLICE_PLAIN : UR_SLICE_BREAK);
    }
  add_points (summary, section);
}

/* The first and last words of a report hold no points, and an annex is not spoken of. */
static gboolean
is_spoken_of (const UrSummary *summary, const UrSection *section)
{
  return ur_summary_has_section (summary, section) && section->kind != UR_SECTION_ADDRESS &&
         section->kind != UR_SECTION_CLOSING && section->part->kind != UR_PART_ANNEX;
}

static void
add_speech (UrSummary *summary, const char *title)
{
  const UrTextStyle style = {
    .face = UR_FACE_SANS, .size = 1.15 * summary->body, .bold = TRUE, .words = TRUE
  };

  ur_summary_add_sheet_title (summary, title);
  add_subject (summary);
  for (guint i = 0; i < summary->report->n_parts; i++)
    {
      const UrPart *part = &summary->report->parts[i];
      gboolean begun = FALSE;

      for (guint j = 0; j < part->n_sections; j++)
        {
          if (!is_spoken_of (summary, &part->sections[j]))
            continue;
          if (!begun)
            {
              g_autofree char *heading = ur_summary_number_part (summary, part);
              add_heading (summary, &part->sections[j], 2, heading, &style, summary->body, UR_SLICE_BREAK);
            }
          add_speech_section (summary, &part->sections[j], !begun);
          begun = TRUE;
        }
    }
}

/* Questions: */

static void
add_blank_lines (UrSummary *summary, guint n, double width, UrSliceFlags flags)
{
  for (guint i = 0; i < n; i++)
    {
      ur_flow_add_slice (summary->flow, 0.0, ROW * summary->body, flags);
      ur_flow_add_rule (summary->flow, 0.0, ROW * summary->body - RULE, width, RULE, UR_COLOR_AXIS);
    }
}

/* How many questions there are, in all and of each kind. */
typedef struct
{
  guint all;
  guint of_kind[UR_SUMMARY_N_QUESTION_KINDS];
} Questions;

static void
add_question (UrSummary *summary, const UrSection *section, const char *about, Questions *asked)
{
  g_autofree char *number = g_strdup_printf ("%u. ", ++asked->all);
  g_autofree char *question = ur_summary_dup_question (about, asked->of_kind);
  g_autofree char *words = g_strconcat (number, question, NULL);
  UrTextStyle style = { .face = UR_FACE_SERIF, .size = summary->body, .tight = TRUE };

  style.hanging = ur_typesetter_measure (summary->typesetter, number, &style);
  ur_summary_add_sheet_text (summary, section, "P", words, &style, 0.6 * style.size, UR_SLICE_BREAK);
  add_blank_lines (summary, ANSWER_LINES, summary->width, UR_SLICE_PLAIN);
}

/* Where there are tasks their leads are what to ask about, else the headlines. */
static void
add_section_questions (UrSummary *summary, const UrSection *section, gboolean tasks, Questions *asked)
{
  const guint before = asked->all;

  for (guint i = 0; i < section->n_paragraphs && tasks; i++)
    {
      g_autofree char *lead = ur_lead_dup_point (&section->paragraphs[i]);
      if (lead != NULL)
        add_question (summary, section, lead, asked);
    }
  if (asked->all == before && section->headline)
    add_question (summary, section, section->headline, asked);
}

/* Questions are about what was done and what will be, point by point; a section with others inside it is
 * asked about by them. */
static gboolean
is_asked (const UrSection *section)
{
  return ur_section_is_item (section) && section->n_sections == 0 &&
         section->part->kind != UR_PART_OVERVIEW && section->part->kind != UR_PART_ANNEX;
}

static gboolean
is_asked_about (const UrSummary *summary, const UrPart *part)
{
  for (guint i = 0; i < part->n_sections; i++)
    if (ur_summary_has_section (summary, &part->sections[i]))
      return TRUE;
  return FALSE;
}

static void
add_questions (UrSummary *summary, const char *title)
{
  gboolean tasks = FALSE;
  Questions asked = { 0 };

  ur_summary_add_sheet_title (summary, title);
  add_subject (summary);
  for (guint i = 0; i < summary->report->n_parts; i++)
    tasks |= summary->report->parts[i].kind == UR_PART_TASKS &&
             is_asked_about (summary, &summary->report->parts[i]);
  for (guint i = 0; i < summary->report->n_parts; i++)
    {
      const UrPart *part = &summary->report->parts[i];

      for (guint j = 0; j < part->n_sections && (!tasks || part->kind == UR_PART_TASKS); j++)
        if (ur_summary_has_section (summary, &part->sections[j]) && is_asked (&part->sections[j]))
          add_section_questions (summary, &part->sections[j], tasks, &asked);
    }
}

/* Sheets to write on: */

/* Words at the left of a row's cells, which lie side by side in equal widths. */
static void
add_form_row (UrSummary *summary, const char *const *words, guint n, gboolean ruled)
{
  const UrTextStyle style = { UR_FACE_SERIF, summary->body, FALSE, UR_ALIGN_START };
  const double width = summary->pages->geometry.text_width, cell = width / n, height = ROW * summary->body;

  ur_flow_add_slice (summary->flow, 0.0, height, UR_SLICE_SPAN);
  ur_flow_begin_tag (summary->flow, "TR");
  for (guint i = 0; i < n; i++)
    if (*words[i])
      {
        ur_flow_begin_tag (summary->flow, "TD");
        ur_flow_add_line (summary->flow, UR_ROLE_FORM, i * cell, ur_summary_get_baseline (height, style.size),
                          UR_COLOR_TEXT1, ur_summary_set_line (summary, words[i], &style, cell));
        ur_flow_end_tag (summary->flow, "TD");
      }
  ur_flow_end_tag (summary->flow, "TR");
  if (ruled)
    ur_flow_add_rule (summary->flow, 0.0, height - RULE, width, RULE, UR_COLOR_AXIS);
}

/* Rows that fill the page below what is on it. */
static guint
count_rows (const UrSummary *summary, double used)
{
  double rows = (summary->pages->geometry.text_height - used * summary->body) / (ROW * summary->body);

  return rows > 1.0 ? (guint) rows : 1;
}

static void
add_sign_in (UrSummary *summary, const char *title)
{
  static const char *const fields[] = { "时间：", "地点：", "主持人：" };
  static const char *const head[] = { "序号", "姓名", "部门（班组）", "签名" };
  guint n_rows;

  ur_summary_add_sheet_title (summary, title);
  add_subject (summary);
  ur_flow_begin_block (summary->flow, "Table", NULL);
  add_form_row (summary, fields, G_N_ELEMENTS (fields), TRUE);
  add_form_row (summary, head, G_N_ELEMENTS (head), TRUE);
  n_rows = MIN (count_rows (summary, TITLE * 1.8 + 4.5 + 2 * ROW), MAX_ROWS);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      const char *const row[] = { number, "", "", "" };
      add_form_row (summary, row, G_N_ELEMENTS (row), TRUE);
    }
}

static void
add_record (UrSummary *summary, const char *title)
{
  static const char *const when[] = { "时间：", "地点：" }, *const who[] = { "主持人：", "记录人：" },
                           *const many[] = { "应到：", "实到：" },
                           *const notes[] = { "发言要点和讨论结果：" };

  ur_summary_add_sheet_title (summary, title);
  add_subject (summary);
  ur_flow_begin_block (summary->flow, "Table", NULL);
  add_form_row (summary, when, G_N_ELEMENTS (when), TRUE);
  add_form_row (summary, who, G_N_ELEMENTS (who), TRUE);
  add_form_row (summary, many, G_N_ELEMENTS (many), TRUE);
  add_form_row (summary, notes, G_N_ELEMENTS (notes), FALSE);
  ur_flow_begin_block (summary->flow, NULL, NULL);
  add_blank_lines (summary, count_rows (summary, TITLE * 1.8 + 4.5 + 4 * ROW),
                   summary->pages->geometry.text_width, UR_SLICE_SPAN);
}

/**
 * ur_summary_add_pack:
 * @summary: a summary with all of its text
 *
 * Adds the sheets of a study pack: an outline to speak from with leads and figures, questions with room for
 * answers, a sign-in sheet and a record.
 */
void
ur_summary_add_pack (UrSummary *summary)
{
  static const char *const sheets[UR_SUMMARY_N_SHEETS] = UR_SUMMARY_SHEETS;

  add_speech (summary, sheets[0]);
  add_questions (summary, sheets[1]);
  add_sign_in (summary, sheets[2]);
  add_record (summary, sheets[3]);
}
