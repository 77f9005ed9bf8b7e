/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-flow.h"
#include "ur-notes-exchange.h"
#include "ur-word.h"

G_BEGIN_DECLS

#define UR_MM (72.0 / 25.4)

/* What tells one layout from another. */
typedef struct
{
  double body, least, most;        /* size of the body type, pt: at first, and the range it may have */
  double pitch;                    /* distance of its lines, em */
  double top, right, bottom, left; /* margins of A4, mm */
  double title, later, subtitle;   /* pt: first line, other lines, subtitle */
  double part;                     /* headings, em of the body */
  UrFace body_face, part_face, section_face, subtitle_face;
  gboolean official; /* every line is on the grid, headings are indented, punctuation keeps its em */
} UrSummaryStyle;

typedef struct _UrSummary UrSummary;

/* What makes a summary: pages, or a document of an office program. */
typedef struct
{
  void (*add_part_heading) (UrSummary *summary, const UrPart *part, const UrSection *first);
  void (*add_section_heading) (UrSummary *summary, const UrSection *section, gboolean after_heading);
  void (*add_paragraph) (UrSummary *summary, const UrParagraph *paragraph, gboolean after_heading);
  void (*add_section_table) (UrSummary *summary, const UrSection *section);
  void (*add_part_table) (UrSummary *summary, const UrPart *part);
  void (*add_section_chart) (UrSummary *summary, const UrSection *section);
  void (*add_part_charts) (UrSummary *summary, const UrPart *part);
} UrSummaryMaker;

/* A summary being laid out. */
struct _UrSummary
{
  const UrSummaryMaker *maker;
  const UrSummaryStyle *style;
  UrReport *report; /* NULL of what is no summary of a report */
  const UrSummaryOptions *options;
  UrPages *pages;
  UrFlow *flow;
  UrTypesetter *typesetter;
  double width;          /* of a column, pt */
  gboolean is_chinese;   /* the report: set as Chinese is, with Chinese words around it */
  double body;           /* size of the body type, pt */
  double pitch;          /* distance of its lines, pt */
  guint n_below_part;    /* lines of text so far below the part's heading */
  guint n_below_heading; /* below the last heading, of a part or a section */
  UrWord *word;          /* what a document is made in, or NULL */
  GError *failure;       /* why it cannot be made, or NULL */
};

/* The sheets of a study pack, in their order. */
#define UR_SUMMARY_SHEETS                                                                                    \
  {                                                                                                          \
    "发言提纲", "讨论题", "签到表", "学习记录"                                                           \
  }
#define UR_SUMMARY_N_SHEETS 4
#define UR_SUMMARY_NOTES "我的笔记"
#define UR_SUMMARY_N_QUESTION_KINDS 9

/* How lines are below each other. */
typedef struct
{
  UrRole role;
  double space; /* above the first line, pt */
  double pitch;
  UrSliceFlags first; /* of the first line */
  gboolean together;  /* no page begins within */
  UrColor color;
} UrLineage;

const UrSummaryStyle *ur_summary_style_get (UrSummaryLayout layout);
void ur_summary_init_geometry (UrPageGeometry *geometry, const UrSummaryOptions *options, double body);
gboolean ur_summary_has_section (const UrSummary *summary, const UrSection *section);

gboolean ur_summary_begin (UrSummary *summary, UrPageGeometry *geometry, GError **error);
gboolean ur_summary_add_parts (UrSummary *summary, GCancellable *cancellable, GError **error);
gboolean ur_summary_has_chart (const UrSummary *summary, const UrChart *chart);
GPtrArray *ur_summary_dup_chart_words (const UrSummary *summary, const UrChart *chart);
const char *ur_summary_get_table_title (const UrTable *table);
char **ur_summary_dup_note_words (const UrSummary *summary, const UrPlacedNote *note);

UrSliceFlags ur_summary_get_break (const UrSummary *summary);
void ur_summary_add_lines (UrSummary *summary,
                           const char *text,
                           const UrTextSpan *spans,
                           guint n_spans,
                           const UrTextStyle *style,
                           const UrLineage *lineage);
void ur_summary_add_title (UrSummary *summary);
void ur_summary_add_part_heading (UrSummary *summary, const UrPart *part, const UrSection *first);
void ur_summary_add_section_heading (UrSummary *summary, const UrSection *section, gboolean after_heading);
void ur_summary_add_paragraph (UrSummary *summary, const UrParagraph *paragraph, gboolean after_heading);
void ur_summary_add_footnotes (UrSummary *summary, const UrParagraph *paragraph, guint first);
void ur_summary_add_apart (UrSummary *summary, const UrParagraph *paragraph);
void ur_summary_add_picture (UrSummary *summary, const UrParagraph *paragraph);
void ur_summary_add_section_table (UrSummary *summary, const UrSection *section);
void ur_summary_add_part_table (UrSummary *summary, const UrPart *part);
void ur_summary_add_section_chart (UrSummary *summary, const UrSection *section);
void ur_summary_add_part_charts (UrSummary *summary, const UrPart *part);
void ur_summary_add_figure (
    UrSummary *summary, const UrIndicator *indicator, const char *text, gsize length, gboolean bold);
void ur_summary_add_runs (
    UrSummary *summary, const UrParagraph *paragraph, gsize start, gsize end, gboolean is_table);
gboolean ur_summary_has_contents (const UrPages *pages);
const char *ur_summary_get_contents_title (const UrSummary *summary);
char *ur_summary_dup_subtitle (const UrSummary *summary);
void ur_summary_add_contents (UrSummary *summary);
void ur_summary_number_contents (UrSummary *summary);
void ur_summary_add_sheet_title (UrSummary *summary, const char *title);
void ur_summary_add_sheet_text (UrSummary *summary,
                                const UrSection *section,
                                const char *tag,
                                const char *text,
                                const UrTextStyle *style,
                                double space,
                                UrSliceFlags first);
gboolean ur_summary_has_notes (const UrSummary *summary);
void ur_summary_add_notes (UrSummary *summary);
void ur_summary_add_pack (UrSummary *summary);
char *ur_summary_dup_question (const char *lead, guint *n_asked);
double ur_summary_get_baseline (double pitch, double size);
UrLine *ur_summary_set_line (UrSummary *summary, const char *text, const UrTextStyle *style, double width);
char *ur_summary_number_part (const UrSummary *summary, const UrPart *part);
char *ur_summary_number_section (const UrSummary *summary, const UrSection *section);
void ur_summary_add_furniture (UrSummary *summary, const char *running, const char *inner);

/* Puts on the pages of a form what there is; the caller's layout begins with @summary. */
typedef gboolean (*UrFormFill) (UrSummary *summary, GCancellable *cancellable, GError **error);

UrPages *ur_summary_lay_out_form (UrSummary *summary,
                                  const char *title,
                                  UrShapeCache *cache,
                                  UrFormFill fill,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
