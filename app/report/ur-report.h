/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-decimal.h"
#include "ur-number.h"
#include "ur-problem.h"

G_BEGIN_DECLS

/*
 * The report as a document: read once, never changed, shared between threads by reference.
 *
 * All structures are owned by their UrReport and live as long as it does; every string is UTF-8.  Fields
 * are for reading only.  `n_` fields give the length of the array before them.  Numbers exist once, in
 * UrIndicator; whatever else shows a number derives it from there.
 */

typedef struct _UrReport UrReport;
typedef struct _UrPart UrPart;
typedef struct _UrSection UrSection;
typedef struct _UrParagraph UrParagraph;
typedef struct _UrTable UrTable;
typedef struct _UrIndicator UrIndicator;
typedef struct _UrChart UrChart;
typedef struct _UrPeriod UrPeriod;
typedef struct _UrNote UrNote;

typedef enum
{
  UR_PART_WORK,
  UR_PART_TASKS,
  UR_PART_SCORECARD,
  /* version 2 of the format */
  UR_PART_OVERVIEW, /* what is before the numbered parts; shown like work, not counted */
  UR_PART_ANNEX,    /* 名词解释, 附表: after all others, neither work nor tasks */
} UrPartKind;

/* What a section is in the text of its part.  All but items are without a heading and not counted. */
typedef enum
{
  UR_SECTION_ITEM,    /* has a heading; in a scorecard a group of lines */
  UR_SECTION_ADDRESS, /* 各位委员、同志们：the first words of the report */
  UR_SECTION_INTRO,   /* what is before the first heading of a part */
  UR_SECTION_CLOSING, /* the last words of the report */
} UrSectionKind;

typedef enum
{
  UR_QUANTITY_COUNT,
  UR_QUANTITY_MONEY,
  UR_QUANTITY_PERSONS,
  UR_QUANTITY_PERSON_TIMES,
  UR_QUANTITY_PERCENT,
  /* version 2 of the format */
  UR_QUANTITY_GROWTH,     /* by how many per cent something grew or fell */
  UR_QUANTITY_POINTS,     /* 个百分点: the difference of two percentages */
  UR_QUANTITY_PERMILLE,   /* ‰ */
  UR_QUANTITY_RATIO,      /* 2.31∶1 */
  UR_QUANTITY_TIMES,      /* 1.6倍 */
  UR_QUANTITY_RANK,       /* 第4位: less is better, and no amount */
  UR_QUANTITY_COMPLETION, /* per cent of a plan; may be over 100 */
  UR_QUANTITY_RATE,       /* 元/人: one thing by another */
  UR_QUANTITY_DATE,       /* when something is due or was done */
  UR_QUANTITY_MEASURED,   /* a quantity that is measured, not counted: 公里, 吨 */
} UrQuantity;

/* What a figure says of a change, where it is one. */
typedef enum
{
  UR_CHANGE_NONE, /* it is an amount, no change */
  UR_CHANGE_UP,
  UR_CHANGE_DOWN, /* its value is negative */
} UrChange;

typedef enum
{
  UR_AIM_RESULT,
  UR_AIM_TARGET, /* what is to be reached by the end of its period */
} UrAim;

typedef enum
{
  UR_MEASURE_INCREMENT,  /* what the period itself added */
  UR_MEASURE_CUMULATIVE, /* what all its years together added */
  UR_MEASURE_LEVEL,      /* what there is at a moment */
  UR_MEASURE_SHARE,      /* a percentage of a whole */
} UrMeasure;

typedef enum
{
  UR_PERIOD_YEAR,     /* the year under report (red) */
  UR_PERIOD_SPAN,     /* several years (slate) */
  UR_PERIOD_SPAN_END, /* the end of a span (slate) */
  /* version 2 of the format */
  UR_PERIOD_HALF_YEAR,
  UR_PERIOD_QUARTER,
  UR_PERIOD_MONTH,
  UR_PERIOD_POINT, /* a moment: 2023年末 */
} UrPeriodRole;

/* What tells the periods of a picture apart, by colour and form. */
typedef enum
{
  UR_TONE_NOW,     /* the year under report, or a part of it */
  UR_TONE_EARLIER, /* a single year before it */
  UR_TONE_SPAN,    /* several years, or their end */
} UrTone;

typedef enum
{
  UR_CHART_BARS,     /* one unit a panel, one period a group */
  UR_CHART_GRID,     /* part to whole, one percentage */
  UR_CHART_SHARE,    /* derived: a year's increment of a span's total */
  UR_CHART_DOTS,     /* six or more of one unit, or one over several periods */
  UR_CHART_DUMBBELL, /* the same in two reports, then and now: made of a comparison, in no file */
} UrChartKind;

struct _UrPeriod
{
  const char *id;
  const char *label;       /* 2020年, “十三五”时期, “十三五”期末 */
  const char *short_label; /* 2020年, “十三五” */
  const char *heading;     /* over a group of bars: 2020年, “十三五”累计 */
  UrPeriodRole role;
  guint years;               /* of a span; 1 for a year */
  guint year;                /* its last one, from its dates or its label; 0 for none */
  guint first_day, last_day; /* 20230101, 20231231; 0 when the file has no dates */
  gboolean is_earlier;       /* a year before the one under report */
  const char *from, *to;     /* its days as the file has them, or NULL */
  gboolean has_years;        /* whether the file says how many */
};

/* Where a clause has its figure. */
#define UR_CLAUSE_FIGURE "{figure}"

/* The end of a verb after which what is measured against comes: 低于全省平均2.3个百分点. */
#define UR_VERB_THAN "于"

/* What 翻一番 counts: it has its verb. */
#define UR_UNIT_DOUBLINGS "番"

/* What a note says where only some of its figures are shown. */
typedef struct
{
  const char *text;
  const UrIndicator **figures;
  guint n_figures;
} UrNoteWording;

/* A note on how figures were counted, referred to by a sign.  What it says of those that are shown: see
 * ur-note.h. */
struct _UrNote
{
  const char *id;
  const char *sign;        /* † */
  const char *text;        /* without the sign: true of all its figures together */
  UrNoteWording *wordings; /* each figure in one of them at most */
  guint n_wordings;
  const UrIndicator **figures; /* those that it is about; NULL where charts and cards alone say so */
  guint n_figures;
  gboolean has_figures; /* whether the file says which it is about */
};

struct _UrIndicator
{
  const char *id;
  const char *name;        /* what is counted, for sentences */
  const char *label;       /* the same wherever it is beside its figure: a target says that it is one */
  const char *short_label; /* never NULL: falls back to label */
  const char *clause;      /* words that say the figure, with UR_CLAUSE_FIGURE for it, or NULL */
  const char *digits;      /* the number in ASCII digits; NULL when it could not be read: see missing */
  const char *number;      /* what is set large: the digits, or the numerals as printed; NULL like digits */
  const char *after;       /* what is printed after it; NULL for magnitude and unit */
  const char *missing;     /* the sentence that says why there is no number, or NULL */
  const char *magnitude;   /* 万, 亿, 万亿 or "" */
  const char *unit;
  UrDecimal value;         /* number × magnitude; only when number is not NULL */
  const char *printed;     /* the token as the report prints it, bound and unit included, or NULL */
  UrBound bound;           /* what its words say of the number: 超过, 近, 余, 以上 */
  const char *bound_words; /* those words: 余; NULL for none */
  const char *digits_to;   /* of a range: its upper end in ASCII digits, else NULL */
  UrDecimal value_to;      /* of a range: its upper end × magnitude; else the value */
  UrChange change;
  const char *verb; /* the report's word between label and figure: 下降, 稳定在; or NULL */
  UrAim aim;
  const UrIndicator *part_of; /* 其中: what it is a part of, of the same period; or NULL */
  const UrIndicator *same_as; /* the indicator that has the same printed number; or NULL */
  const char *than;           /* what it is measured against: 全国平均; or NULL */
  guint significant;          /* how many of its digits say something; 0 for all */
  UrQuantity quantity;
  UrMeasure measure;
  const UrPeriod *period;
  const char *series; /* the same thing over periods, or NULL */

  /* Where it comes from.  Offsets are bytes in paragraph->text. */
  const UrParagraph *paragraph;
  guint column; /* in the row of a table, 1 for the first; else 0 */
  const char
      *words; /* what is shown as its source: the quotation, or a cell with the heads that tell what it is */
  const char *quote;
  gsize quote_start;
  gsize figure_start; /* number, magnitude and unit inside the quote */
  gsize figure_end;

  /* The line under a card's number, as a template with {number} and {unit}, and whose number it shows;
   * NULL when there is none. */
  const UrIndicator *context;
  const char *context_template;
  const UrNote *context_note;

  const UrIndicator *partner; /* the same series in a period of the other role, or NULL */

  guint32 said;                /* which members the file has, a bit for each of the reader's */
  const char *own_short_label; /* as the file has it, or NULL; name is the label of the file */
  const char *unit_from;       /* words that tell the unit, or NULL */
  const char *bound_from;      /* words that tell the bound, or NULL */
  guint index;                 /* in report->indicators */
};

/* What a paragraph is in the text of its section.  The rows of a table are paragraphs, so that quotations,
 * search and copying need to know nothing of tables. */
typedef enum
{
  UR_PARAGRAPH_TEXT,
  /* version 2 of the format */
  UR_PARAGRAPH_CAPTION,    /* what a table is called */
  UR_PARAGRAPH_HEAD,       /* the cells over its columns */
  UR_PARAGRAPH_ROW,        /* the cells of a row */
  UR_PARAGRAPH_TABLE_NOTE, /* what is printed under a table */
  UR_PARAGRAPH_FOOTNOTE,   /* sign and words, after all others of the section */
  UR_PARAGRAPH_PICTURE,    /* the words below a picture of the program's own */
} UrParagraphKind;

/* What a sign in a paragraph leads to. */
typedef struct
{
  const char *sign;         /* ① */
  const char *text;         /* without the sign */
  gsize place;              /* byte of the sign in the paragraph */
  const UrParagraph *shown; /* the paragraph that says it, at the end of the section */
} UrFootnote;

struct _UrParagraph
{
  const char *text;               /* whole, lead included, as printed; cells are joined by tabs */
  gsize lead_len;                 /* bytes of the lead at its head, full stop included; 0 for none */
  const UrIndicator **indicators; /* in the order of the text; those without a number too */
  guint n_indicators;
  const UrSection *section;
  guint index; /* in its section */
  UrParagraphKind kind;
  guint number; /* in the file's list, 1 for the first; a table is one thing there; 0 for a footnote */
  const UrTable *table; /* what it is part of, or NULL */
  guint row;            /* of a row, 1 for the first one under the head; else 0 */
  const gsize *cells;   /* of head and rows: where each cell begins, then one after the text's end; or NULL */
  UrFootnote *footnotes; /* in the order of the file */
  guint n_footnotes;
  const char *picture; /* the id of a picture that the program may have, above the text; or NULL */
};

/* A table, whose parts follow each other in the paragraphs of a section. */
struct _UrTable
{
  const char *id;
  const char *caption; /* or NULL: it is called what its section is called */
  const char *note;    /* under it, or NULL */
  guint n_columns;
  const UrParagraph *head;
  const UrParagraph *rows; /* one after the other */
  guint n_rows;
  const gboolean *is_numeric; /* of each column: whether its cells are numbers, which are set flush right */
  const UrSection *section;
};

/* An item of a part, a block of lines of a scorecard, or text without a heading (see the kind).  Those inside
 * another one come right after it. */
struct _UrSection
{
  UrSectionKind kind;
  const char *id;      /* the file's own, or NULL */
  guint number;        /* as printed, 1 on; 0 in a scorecard and for none */
  const char *numeral; /* the report's own sign before the heading: （一）, 一是, ①, ——; or NULL */
  const char *headline; /* up to the first “，”; without a heading what it is called; NULL in a scorecard */
  const char *rest;     /* after it, or NULL */
  const char *title;    /* whole, as printed; NULL without a heading */
  const char *theme;    /* scorecard: ours, not the report's; else NULL */
  UrParagraph *paragraphs; /* scorecard: its printed lines; none where a heading is all */
  guint n_paragraphs;
  const char **results; /* results without a number, each found in one of the paragraphs */
  guint n_results;
  guint n_indicators;   /* over all paragraphs, without those of the sections inside */
  const UrChart *chart; /* the first that belongs to it, or NULL */
  const UrPart *part;
  const UrSection *parent; /* the section that it is inside of, or NULL */
  guint depth;             /* 1 inside another one, else 0 */
  guint n_sections;        /* inside it */
  guint index;             /* in its part */
};

struct _UrPart
{
  const char *id;
  UrPartKind kind;
  const char *numeral; /* the report's own sign before the title: 一、; or NULL */
  const char *title;
  const char *short_title; /* for the tab; never NULL: falls back to title */
  const UrPeriod *period;  /* or NULL */
  UrSection *sections;     /* all of them in the order of the text, whatever they are */
  guint n_sections;
  guint
      n_items; /* what is counted of them: with a heading, not inside another one; 0 in overview and annex */
  guint n_indicators;
  guint n_leads; /* points: leads, and the sections inside others */
  guint index;
};

typedef struct
{
  const UrIndicator *indicator;
  const UrIndicator *whole; /* UR_CHART_SHARE: what it is a share of; UR_CHART_DUMBBELL: the same then */
  const char *label;        /* never NULL: falls back to the indicator's short label */
  const char *own_label;    /* as the file has it, or NULL */
  const UrNote *note;       /* or NULL */
  gboolean is_then;         /* UR_CHART_DUMBBELL: the later report does not tell it */
  const char *change;       /* UR_CHART_DUMBBELL: +1278　+31.2%, or why there is none; else NULL */
} UrChartItem;

struct _UrChart
{
  const char *id;
  UrChartKind kind;
  const char *title;          /* on exported pictures */
  const char *short_title;    /* on a card; never NULL */
  const char *subtitle;       /* on exported pictures, or NULL */
  const char *short_subtitle; /* on a card; falls back to subtitle */
  const char *note;           /* a sentence of its own under the plot, or NULL */
  const char *reference;      /* UR_CHART_SHARE: words before the even share (五年均分), or NULL */
  const char *part_label;     /* UR_CHART_GRID: words for the covered and the other part, or NULL */
  const char *rest_label;
  const char *then_label; /* UR_CHART_DUMBBELL: 2021年, 2022年; or NULL */
  const char *now_label;
  UrChartItem *items; /* only those whose numbers could be read */
  guint n_items;
  guint n_missing; /* items left out because a number could not be read */
  const UrPart *part;
  const UrSection *section; /* the section it belongs to, or NULL for the whole part */
  guint index;
};

/* What a file says of the text that it was made from.  Any member may be NULL. */
typedef struct
{
  const char *file;    /* the name of that file, without folders */
  const char *date;    /* when */
  const char *program; /* by which program and version */
  const char *digest;  /* of that file's content */
} UrImport;

struct _UrReport
{
  int ref_count;
  guint version; /* of the format that its file says */
  const char *id;
  const char **title_lines; /* NULL-terminated */
  const char *subtitle;     /* never NULL: falls back to the title */
  const char *issuer;       /* "" when unknown */
  const char *meeting;      /* "" when unknown */
  const char *source;       /* what source lines say; never NULL, never a date */
  const char *own_subtitle; /* as the file has them, or NULL */
  const char *own_source;
  guint year;
  UrPeriod *periods;
  guint n_periods;
  UrNote *notes;
  guint n_notes;
  UrPart *parts;
  guint n_parts;
  const UrSection *address; /* the sections with the first and the last words of the report, or NULL */
  const UrSection *closing;
  UrImport imported; /* where the file was made from; all NULL for one made by hand */
  UrIndicator *indicators;
  guint n_indicators;
  UrChart *charts;
  guint n_charts;
  const UrIndicator **key_figures;
  guint n_key_figures;
  UrExtra *extras;
  guint n_extras;
  GPtrArray *origins; /* (element-type UrReport): whose figures it shows, of one made of several; or NULL */
  GStringChunk *strings;     /* all of the above live in it */
  GPtrArray *blocks;         /* other memory it owns */
  GHashTable *part_ids;      /* (element-type utf8 UrPart) */
  GHashTable *indicator_ids; /* (element-type utf8 UrIndicator) */
  GHashTable *chart_ids;     /* (element-type utf8 UrChart) */
  GHashTable *table_ids;     /* (element-type utf8 UrTable) */
};

UrReport *ur_report_new (void);
gpointer ur_report_alloc (UrReport *report, gsize n, gsize size);
UrReport *ur_report_ref (UrReport *report);
void ur_report_unref (UrReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrReport, ur_report_unref)

const UrPart *ur_report_find_part (const UrReport *report, const char *id);
const UrIndicator *ur_report_find_indicator (const UrReport *report, const char *id);
const UrChart *ur_report_find_chart (const UrReport *report, const char *id);
const UrChart *ur_report_find_section_chart (const UrReport *report, const UrSection *section);
const UrChart *ur_report_find_chart_of (const UrReport *report, const UrIndicator *indicator);
const UrIndicator *ur_report_find_partner (const UrReport *report, const UrIndicator *indicator);
char *ur_report_dup_title (const UrReport *report);
gboolean ur_report_has_subtitle (const UrReport *report);
gboolean ur_reports_are_of_one_issuer (const UrReport *a, const UrReport *b);
gboolean ur_report_is_chinese (const UrReport *report);
char *ur_report_dup_source (const UrReport *report);

guint ur_section_read_numeral (const char *numeral);
gboolean ur_section_is_item (const UrSection *section);
gboolean ur_section_is_counted (const UrSection *section);
char *ur_section_dup_numeral (const UrSection *section, const char *before, const char *after);
char *ur_section_dup_number (const UrSection *section);
char *ur_section_dup_heading (const UrSection *section, const char *before, const char *after);
char *ur_section_dup_place (const UrSection *section);
gboolean ur_section_is_plain (const UrSection *section);
char *ur_section_dup_name (const UrSection *section);
char *ur_section_dup_label (const UrSection *section, const char *between);
guint ur_section_count_figures (const UrSection *section);
char *ur_part_dup_numeral (const UrPart *part, const UrReport *report);
gboolean ur_cell_is_blank (const char *cell);
char *ur_paragraph_dup_cell (const UrParagraph *paragraph, guint column);
char *ur_paragraph_dup_row_head (const UrParagraph *row);
char *ur_paragraph_dup_unit_cell (const UrParagraph *row);
gboolean ur_paragraph_is_salutation (const UrParagraph *paragraph);
const UrParagraph *ur_paragraph_get_whole_row (const UrParagraph *row);
guint ur_section_count_numbered (const UrSection *section);
const UrParagraph *ur_section_find_paragraph (const UrSection *section, guint number);

guint ur_period_read_label (const char *label);
gboolean ur_period_read_date (const char *text, gboolean end, guint *day);
UrTone ur_period_get_tone (const UrPeriod *period);
gboolean ur_period_is_year_or_end (const UrPeriod *period);
gboolean ur_period_is_same_year (const UrPeriod *a, const UrPeriod *b);

/* Wording of numbers: the one place where a figure becomes text. */
char *ur_indicator_dup_unit (const UrIndicator *indicator);
char *ur_indicator_dup_figure (const UrIndicator *indicator);
char *ur_indicator_dup_dated_label (const UrIndicator *indicator);
char *ur_indicator_dup_context (const UrIndicator *indicator);
guint ur_indicator_count_digits (const UrIndicator *indicator);
int ur_indicator_get_last_place (const UrIndicator *indicator);
char *ur_indicator_dup_base_unit (const UrIndicator *indicator);
gboolean ur_indicator_is_plain (const UrIndicator *indicator);
gboolean ur_indicator_is_beside (const UrIndicator *a, const UrIndicator *b);
gboolean ur_indicator_scales_agree (const UrIndicator *a, const UrIndicator *b);
gboolean ur_indicator_is_amount (const UrIndicator *indicator);
gboolean ur_indicator_is_open (const UrIndicator *indicator);
gboolean ur_indicator_units_agree (const UrIndicator *a, const UrIndicator *b);
gboolean ur_indicator_get_share (const UrIndicator *part,
                                 const UrIndicator *whole,
                                 guint places,
                                 UrDecimal *percent);
gboolean ur_indicator_get_rest (const UrIndicator *indicator, UrDecimal *rest);
char *ur_indicator_dup_arithmetic (const UrIndicator *part, const UrIndicator *whole);

G_END_DECLS
