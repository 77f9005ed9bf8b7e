/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three ways in which the page shows two reports.  Each is a widget; filters are counted from 0, the
 * first one lets everything through. */
#pragma once

#include "ur-compare-data.h"

G_BEGIN_DECLS

#define UR_COMPARE_N_FILTERS 4u

/* What a filter of a mode is called, with how many it lets through; NULL for none. */
typedef char *(*UrCompareDupFilter) (const UrCompareData *data, guint filter);

/* The columns of the table of figures. */
enum
{
  UR_COMPARE_GROUP,
  UR_COMPARE_LABEL,
  UR_COMPARE_THEN,
  UR_COMPARE_RESTATED,
  UR_COMPARE_NOW,
  UR_COMPARE_DIFFERENCE,
  UR_COMPARE_RATE,
  UR_COMPARE_N_COLUMNS,
};

char *ur_compare_dup_cell (const UrComparison *comparison, const UrComparedRow *row, guint column);
GtkListItemFactory *ur_compare_cell_factory_new (guint column);
void ur_compare_set_titles (GtkColumnView *view,
                            GtkColumnViewColumn **columns,
                            const UrComparison *comparison);
GtkListItemFactory *ur_compare_task_factory_new (void);

/* What the page itself says. */
char *ur_compare_dup_definition (const UrComparison *comparison, const UrComparedRow *row, gboolean then);
char *ur_compare_dup_line (const UrComparison *comparison, const UrComparedRow *row);

/* A section of both reports. */
char *ur_compare_section_dup_name (const UrSection *section);
GtkListItemFactory *ur_compare_section_factory_new (void);

/* What the ways have in common. */
void ur_compare_add_key (
    GtkWidget *widget, guint key, GdkModifierType modifiers, GtkShortcutFunc func, int data);
GtkWidget *ur_compare_icon_new (const char *icon, const char *label, const char *action);
GtkWidget *ur_compare_jump_new (const char *words);
GtkWidget *ur_compare_foot_new (const char *text, const char *keys);

/* The sections that have tasks. */
guint ur_compare_task_sections_fill (GtkListBox *box, const UrCompareData *data);
const UrSection *ur_compare_task_sections_get (GtkListBoxRow *row);
void ur_compare_task_sections_choose (GtkListBox *box, const UrSection *section);

#define UR_TYPE_COMPARE_FIGURES (ur_compare_figures_get_type ())
G_DECLARE_FINAL_TYPE (UrCompareFigures, ur_compare_figures, UR, COMPARE_FIGURES, GtkWidget)
GtkWidget *ur_compare_figures_new (void);
void ur_compare_figures_show (UrCompareFigures *figures, UrCompareData *data, guint filter);
char *ur_compare_figures_dup_filter (const UrCompareData *data, guint filter);
void ur_compare_figures_save_chart (UrCompareFigures *figures);
const UrComparedRow *ur_compare_figures_get_row (UrCompareFigures *figures);
gboolean ur_compare_figures_get_pair (UrCompareFigures *figures,
                                      const UrComparedRow **then,
                                      const UrComparedRow **now);

#define UR_TYPE_COMPARE_SIDE (ur_compare_side_get_type ())
G_DECLARE_FINAL_TYPE (UrCompareSide, ur_compare_side, UR, COMPARE_SIDE, GtkWidget)
void ur_compare_side_set_data (UrCompareSide *side, UrCompareData *data);
void ur_compare_side_save_chart (UrCompareSide *side);
void ur_compare_side_set_row (UrCompareSide *side, const UrComparedRow *row);

#define UR_TYPE_COMPARE_TASKS (ur_compare_tasks_get_type ())
G_DECLARE_FINAL_TYPE (UrCompareTasks, ur_compare_tasks, UR, COMPARE_TASKS, GtkWidget)
GtkWidget *ur_compare_tasks_new (void);
void ur_compare_tasks_show (UrCompareTasks *tasks, UrCompareData *data, guint filter);
char *ur_compare_tasks_dup_filter (const UrCompareData *data, guint filter);

#define UR_TYPE_COMPARE_WORDS (ur_compare_words_get_type ())
G_DECLARE_FINAL_TYPE (UrCompareWords, ur_compare_words, UR, COMPARE_WORDS, GtkTextView)
GtkWidget *ur_compare_words_new (const char *name);
void ur_compare_words_show (UrCompareWords *words,
                            const UrComparedSection *section,
                            gboolean then,
                            gboolean now);
gboolean ur_compare_words_starts_change (UrCompareWords *words, const GtkTextIter *at);

#define UR_TYPE_COMPARE_TEXT (ur_compare_text_get_type ())
G_DECLARE_FINAL_TYPE (UrCompareText, ur_compare_text, UR, COMPARE_TEXT, GtkWidget)
GtkWidget *ur_compare_text_new (void);
void ur_compare_text_show (UrCompareText *text, UrCompareData *data, guint filter);
char *ur_compare_text_dup_filter (const UrCompareData *data, guint filter);

G_END_DECLS
