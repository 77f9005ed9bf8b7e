/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a line of the contents, about its task. */
#include "ur-config.h"

#include "ur-tasks-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-citation-style.h"
#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-copy.h"

static GMenuModel *
create_menu (GtkWidget *outline, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrTasksView *self = data;
  const UrSection *section = ur_context_menu_find (outline, by_pointer, at, "ur-section");
  UrPlace place = UR_PLACE_NONE;
  g_autofree char *target = NULL;
  GMenu *menu;

  if (section == NULL)
    return NULL;
  place.part = (int) section->part->index;
  place.section = (int) section->index;
  target = ur_place_to_string (&place, self->report);
  menu = g_menu_new ();
  ur_context_menu_append (menu, _ ("Copy This Item"), "plan.copy-section", target);
  ur_context_menu_append (menu, _ ("Copy This Item with Source"), "plan.copy-section-source", target);
  ur_context_menu_append (menu, _ ("Print This Item"), "win.print-section", target);
  ur_context_menu_append (menu, _ ("Bookmark"), "win.bookmark-place", target);
  ur_context_menu_append (menu, _ ("Write a Note"), "win.note-place", target);
  return G_MENU_MODEL (menu);
}

static char *
dup_words (const UrSection *section)
{
  GString *words = g_string_new (section->title);

  for (guint i = 0; i < section->n_paragraphs; i++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", section->paragraphs[i].text);
  return g_string_free (words, FALSE);
}

/**
 * ur_tasks_view_copy_action:
 * @widget: the page
 * @name: “-source” at its end asks for where the words come from
 * @parameter: the place of a task, in its text form
 *
 * Copies a task, word for word.
 */
void
ur_tasks_view_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrTasksView *self = UR_TASKS_VIEW (widget);
  gboolean with_source = g_str_has_suffix (name, "-source");
  g_autofree char *words = NULL;
  g_autofree char *cited = NULL;
  const UrSection *section;
  UrPlace place;

  if (self->report == NULL ||
      !ur_place_parse (g_variant_get_string (parameter, NULL), self->report, &place) ||
      place.part != (int) self->part->index || place.section < 0)
    return;
  section = &self->part->sections[place.section];
  words = dup_words (section);
  cited = ur_sections_dup_cited (ur_clip_get_citation_style (), self->report, &section, 1, words);
  ur_copy_text (widget, with_source ? cited : words, with_source);
}

/**
 * ur_tasks_view_init_menu:
 * @self: the page
 *
 * Gives the contents their menu, and the button of their filter.
 */
void
ur_tasks_view_init_menu (UrTasksView *self)
{
  ur_context_menu_add (GTK_WIDGET (self->outline), create_menu, self);
  ur_tasks_outline_set_filter_button (self->outline, self->filter_button);
}
