/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-layout.h"
#include "ur-slides.h"
#include "ur-typeset.h"

G_BEGIN_DECLS

/* What an item is to the audience; the dump and the tests name it. */
typedef enum
{
  UR_SLIDE_ROLE_GROUND,
  UR_SLIDE_ROLE_ORNAMENT,
  UR_SLIDE_ROLE_KICKER,
  UR_SLIDE_ROLE_TITLE,
  UR_SLIDE_ROLE_SUBTITLE,
  UR_SLIDE_ROLE_VALUE,
  UR_SLIDE_ROLE_UNIT,
  UR_SLIDE_ROLE_LABEL,
  UR_SLIDE_ROLE_CONTEXT,
  UR_SLIDE_ROLE_RULE,
  UR_SLIDE_ROLE_BODY,
  UR_SLIDE_ROLE_CHART,
  UR_SLIDE_ROLE_FOOT,
  UR_SLIDE_ROLE_FOLIO,
} UrSlideRole;

typedef struct
{
  UrSlideKind kind;
  char *id;    /* work-5, chart-funds, tasks-2+1 where it goes on */
  char *title; /* also of its outline entry */
  const UrPart *part;
  const UrSection *section;
  const UrChart *chart;
  UrScene *scene;
  GPtrArray *figures;  /* of UrIndicator, not owned */
  GPtrArray *pictured; /* likewise: those in its charts */
  GString *text;       /* what it says, a paragraph a line */
  double top, bottom;  /* of the room between head and foot */
} UrSlide;

struct _UrSlides
{
  gint ref_count;
  UrReport *report;
  GPtrArray *slides;
  gboolean one; /* of many, without its number */
};

/* How a text is set. */
typedef struct
{
  UrSlideRole role;
  UrFace face;
  double size, floor; /* may shrink to the floor to stay within max_lines */
  double line;        /* height of a line, of its size */
  guint max_lines;    /* 0: as many as it takes */
  UrAlign align;
  UrColor color;
  gboolean bold;
  gboolean hang; /* an opening quotation mark at the start stands out to the left */
} UrSlideType;

/* A text broken into lines at a size. */
typedef struct
{
  GPtrArray *lines; /* of UrLine */
  double size;
  double pitch;
  double width; /* of the widest line */
} UrSlideLines;

/* A set of slides in the making. */
typedef struct
{
  UrSlides *slides;
  const UrSlidesOptions *options;
  UrTypesetter *typesetter;
  UrSlide *slide; /* being composed */
  GCancellable *cancellable;
  guint n_done; /* sections and charts */
} UrDeck;

#define UR_SLIDE_LEFT 110.0
#define UR_SLIDE_RIGHT 1810.0
#define UR_SLIDE_FULL (UR_SLIDE_RIGHT - UR_SLIDE_LEFT)
#define UR_SLIDE_FOOT 24.0  /* the smallest of all: source, notes and number of the slide */
#define UR_SLIDE_SMALL 33.0 /* all but the foot: three hundredths of the height are 32.4 */
#define UR_SLIDE_BODY 49.0  /* the report's own words at the least: four and a half hundredths are 48.6 */
#define UR_SLIDE_CONTINUED "（续）"

/* What a slide is about; strings are copied. */
typedef struct
{
  UrSlideKind kind;
  const char *id;
  guint n;                          /* 0, or how often it has gone on */
  const char *kicker, *kicker_rest; /* bold, then plain */
  const char *title;
  const char *subtitle; /* or NULL */
  const UrPart *part;
  const UrSection *section;
  const UrChart *chart;
  const GPtrArray *notes; /* (nullable) strings after the source */
} UrSlideHead;

/* ur-slides.c */
gboolean ur_slide_shows_section (const UrSlide *slide, const UrSection *section);
extern const char *const ur_slide_role_names[];

/* ur-slides-text.c */
UrSlide *ur_deck_begin (UrDeck *deck, const UrSlideHead *head);
void ur_deck_say (UrDeck *deck, const char *format, ...) G_GNUC_PRINTF (2, 3);
UrSceneItem *ur_deck_add (
    UrDeck *deck, UrSceneKind kind, UrSlideRole role, const UrRect *rect, UrColor color);
void ur_deck_add_ground (UrDeck *deck, UrColor color, UrColor bar);
UrSlideLines *ur_deck_fit (UrDeck *deck,
                           const char *text,
                           const UrTextSpan *spans,
                           guint n_spans,
                           const UrSlideType *type,
                           double width);
void ur_slide_lines_free (UrSlideLines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSlideLines, ur_slide_lines_free)
double ur_slide_lines_get_height (const UrSlideLines *lines);
double ur_deck_add_lines (
    UrDeck *deck, UrSlideLines *lines, guint first, guint n, const UrSlideType *type, double x, double y);
double ur_deck_add_text (
    UrDeck *deck, const char *text, const UrSlideType *type, double x, double y, double width);
void ur_deck_add_folios (UrDeck *deck);

/* Sizes of a figure with its label. */
typedef struct
{
  double value, value_line, baseline, unit;
  double label, label_floor, label_line;
  double context, context_line; /* words below it; 0: none */
  double gap;                   /* to the next row */
} UrFigureStyle;

/* The sizes that all figures side by side can have. */
typedef struct
{
  double value, label;
} UrFigureSizes;

/* ur-slides-value.c */
void ur_deck_add_value (UrDeck *deck,
                        const UrIndicator *indicator,
                        const UrFigureStyle *style,
                        const UrFigureSizes *sizes,
                        double x,
                        double y);
UrSlideType ur_slide_label_type (const UrFigureStyle *style, double size);
void ur_deck_include_sizes (UrDeck *deck,
                            const UrIndicator *indicator,
                            const UrFigureStyle *style,
                            double width,
                            UrFigureSizes *sizes);
double ur_deck_add_label (UrDeck *deck,
                          const UrIndicator *indicator,
                          const UrFigureStyle *style,
                          const UrFigureSizes *sizes,
                          double x,
                          double y,
                          double width);
void ur_deck_say_figure (UrDeck *deck, const UrIndicator *indicator);

/* ur-slides-figures.c */
double ur_deck_add_figures (
    UrDeck *deck, const UrIndicator **indicators, guint n, guint n_columns, double width);

/* ur-slides-board.c */
void ur_deck_add_scorecard (UrDeck *deck, const UrPart *part);

/* ur-slides-body.c */
UrSlideType ur_slide_body_type (double size);
UrSlideLines *ur_deck_fit_part (UrDeck *deck,
                                const UrParagraph *paragraph,
                                gsize start,
                                gsize end,
                                const UrSlideType *type,
                                double width);
double ur_deck_go_on (UrDeck *deck, UrSlideHead *head);
double ur_deck_add_long_lines (
    UrDeck *deck, UrSlideHead *head, UrSlideLines *lines, const UrSlideType *type, double x, double y);
void ur_deck_add_sentences (UrDeck *deck, const UrSlideHead *head, const UrSection *section);
char *ur_slide_dup_place (const UrSection *section);
double ur_deck_add_quotes (UrDeck *deck, const UrIndicator **figures, guint n, double x, double width);

/* ur-slides-contents.c */
void ur_deck_add_contents (UrDeck *deck, const UrPart *part);
void ur_deck_add_inner (UrDeck *deck, const UrSlideHead *about, const UrSection *section);

/* ur-slides-leads.c */
void ur_deck_add_leads (UrDeck *deck, const UrSlideHead *head, const UrSection *section);

/* ur-slides-chart.c */
gboolean ur_deck_add_section_chart (UrDeck *deck, const UrChart *chart, double x, double width);
void ur_deck_add_chart_slides (UrDeck *deck, const UrChart *chart);
GPtrArray *ur_deck_dup_notes (const UrChart *chart);

/* ur-slides-ends.c */
void ur_deck_add_title (UrDeck *deck);
void ur_deck_add_source (UrDeck *deck);

G_END_DECLS
