/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_SELECT_AREA (ur_select_area_get_type ())
G_DECLARE_FINAL_TYPE (UrSelectArea, ur_select_area, UR, SELECT_AREA, GtkWidget)

/**
 * UrSelectAreaFunc:
 * @text: the selected words
 * @first: index of the first label that has some of them
 * @last: index of the last
 * @data: as given to ur_select_area_set_cite()
 *
 * Returns: (transfer full): the words with where they come from
 */
typedef char *(*UrSelectAreaFunc) (const char *text, int first, int last, gpointer data);

/**
 * UrSelectAreaLinks:
 * @describe: what a link is, for somebody who does not see it; (transfer full)
 * @copy: copies it, with where it comes from or without
 * @open: shows what is known of it, at a place in the area
 * @append: adds to a menu where it leads to
 * @append_own: adds to a menu what can be done with what is selected, or else meant
 *
 * What is known of links, words that are more than words.  @link is as given to ur_select_area_add_link().
 */
typedef struct
{
  char *(*describe) (gpointer link, gpointer data);
  void (*copy) (gpointer link, gboolean with_source, gpointer data);
  void (*open) (gpointer link, const GdkRectangle *at, gpointer data);
  void (*append) (gpointer link, GMenu *menu, gpointer data);
  void (*append_own) (gboolean has_selection, GMenu *menu, gpointer data);
} UrSelectAreaLinks;

/* Selected words: bytes of the first and of the last label that has some. */
typedef struct
{
  int first;
  gsize start;
  int last;
  gsize end;
} UrSelectAreaRange;

GtkWidget *ur_select_area_new (void);
void ur_select_area_set_child (UrSelectArea *area, GtkWidget *child);
void ur_select_area_add_label (UrSelectArea *area, GtkLabel *label);
void ur_select_area_set_maximum_width (UrSelectArea *area, int width);
void ur_select_area_set_cite (UrSelectArea *area, UrSelectAreaFunc cite, gpointer data);
void ur_select_area_set_link_funcs (UrSelectArea *area, const UrSelectAreaLinks *funcs, gpointer data);
void ur_select_area_add_link (UrSelectArea *area, gsize start, gsize end, gpointer data);
void ur_select_area_mark_links (UrSelectArea *area);
void ur_select_area_set_marks (UrSelectArea *area, gboolean marks);
void ur_select_area_select_link (UrSelectArea *area, gconstpointer data);
gboolean ur_select_area_get_link_place (UrSelectArea *area, gconstpointer data, GdkRectangle *at);
char *ur_select_area_dup_selection (UrSelectArea *area);
gboolean ur_select_area_get_range (UrSelectArea *area, UrSelectAreaRange *range);
int ur_select_area_get_cursor (UrSelectArea *area);
gpointer ur_select_area_get_meant_link (UrSelectArea *area);

G_END_DECLS
