/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-highlight.h"
#include "ur-reading-text.h"
#include "ur-reading.h"

G_BEGIN_DECLS

#define UR_READING_TOP_MARGIN 27

typedef struct
{
  int start;
  int end;
} UrRange;

/* What the reader has marked, in characters of the buffer. */
typedef struct
{
  int start;
  int end;
  gboolean is_paragraph; /* all of it, not some words */
  gboolean has_text;
} UrReadingNote;

/* Shared by the files of this class: ur-reading.c, ur-reading-tags.c, ur-reading-figures.c,
 * ur-reading-draw.c, ur-reading-pictures.c, ur-reading-tables.c, ur-reading-hits.c, ur-reading-places.c,
 * ur-reading-copy.c, ur-reading-notes.c and ur-reading-menu.c. Figures are indices into text->figures, -1 for
 * none. */
struct _UrReading
{
  GtkTextView parent_instance;

  UrReport *report;
  const UrPart *part;
  UrReadingText *text;

  double em;       /* font size in px, after the text scale */
  double spacing;  /* of lines, times what is usual */
  int chars;       /* the most of a line, for which the margins are */
  int column;      /* how wide lines are, px; 0 before that is known */
  gboolean filled; /* lines of running text end under each other */
  gboolean latin;  /* the part has no Chinese */
  gboolean marks;

  int hovered;
  int focused;
  gboolean by_keyboard; /* focused was reached with a key: show its ring */
  int selected;
  double press_x;
  double press_y;
  GtkWidget *popover;
  int shown; /* figure in the popover */

  GArray *hits; /* (element-type UrRange) */
  int current_hit;
  GArray *notes;              /* (element-type UrReadingNote) */
  const UrParagraph *pointed; /* (nullable): under the pointer */
  guint n_inked;     /* hits that have their tag; the others get it when there is nothing else to do */
  guint first_inked; /* the hit that was the first to get it */
  guint ink_idle;

  const UrSection *section; /* owns the top third of the view */
  gboolean pinned;          /* section was chosen; it stays until the reader scrolls */
  UrPlace pending;          /* where to scroll once there is a size */
  UrPlace top; /* what is to be at the top then, if that is known better; see ur_reading_get_top() */
  int top_pixels;
  UrPlace goal;       /* of the last scroll */
  guint check_source; /* before it is checked */
  GtkAdjustment *adjustment;
  gboolean allocating;
  gboolean again;     /* sizes are given out once more because of a menu */
  guint primary_idle; /* the selection changed: the middle button is to paste it */
  guint tell_idle;    /* section changed while sizes were given out or words drawn: to be told after that */
};

void ur_reading_set_section (UrReading *self, const UrSection *section);
gboolean ur_reading_is_waiting (UrReading *self);
void ur_reading_begin_arrival (UrReading *self);
void ur_reading_arrive (UrReading *self);

void ur_reading_create_tags (UrReading *self);
void ur_reading_set_filled (UrReading *self, gboolean filled);
void ur_reading_follow_language (UrReading *self);
void ur_reading_update_tags (UrReading *self);
void ur_reading_update_tables (UrReading *self);
void ur_reading_update_pictures (UrReading *self);
void ur_reading_draw_pictures (UrReading *self, GtkSnapshot *snapshot, int first, int last);
void ur_reading_draw (UrReading *self, GtkSnapshot *snapshot);

void ur_reading_init_figures (UrReading *self);
void ur_reading_set_focused (UrReading *self, int figure);
int ur_reading_find_figure_at (UrReading *self, double x, double y);
void ur_reading_get_figure_place (UrReading *self, int figure, GdkRectangle *at);
gboolean ur_reading_move_focus (UrReading *self, int step);
void ur_reading_set_selected (UrReading *self, int figure, gboolean by_reader);

void ur_reading_clear_hits (UrReading *self);
void ur_reading_draw_words (
    UrReading *self, GtkSnapshot *snapshot, int start, int end, UrHighlightFlags flags);
gboolean ur_reading_point_at (UrReading *self, double x, double y);
gboolean ur_reading_press_ribbon (UrReading *self, double x, double y);
void ur_reading_draw_notes (UrReading *self, GtkSnapshot *snapshot, int first, int last);

void ur_reading_copy (UrReading *self, gboolean with_source);
void ur_reading_copy_table (UrReading *self, const char *id, gboolean with_source);
void ur_reading_publish_selection (UrReading *self);
void ur_reading_init_menu (UrReading *self);

G_END_DECLS
