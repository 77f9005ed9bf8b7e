/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a line of the contents, and what it does with its section. */
#include "ur-work-view-private.h"

#include "ur-citation-style.h"
#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-copy.h"

/* What a row's menu offers is about its section, which the text goes to as it does when a row is clicked. */
static GMenuModel *
create_menu (GtkWidget *outline, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrWorkView *self = data;
  const UrSection *section = ur_context_menu_find (outline, by_pointer, at, "ur-section");

  if (section == NULL)
    return NULL;
  if (section != ur_reading_get_section (self->reading))
    ur_work_view_go_to_section (self, section);
  return g_object_ref (self->section_menu);
}

static void
copy_section (UrWorkView *self, gboolean with_source)
{
  const UrSection *section = ur_reading_get_section (self->reading);
  g_autofree char *words = NULL;

  if (section == NULL)
    return;
  words = ur_reading_dup_section (self->reading, section);
  if (with_source)
    {
      g_autofree char *plain = g_steal_pointer (&words);

      words = ur_sections_dup_cited (ur_clip_get_citation_style (), self->report, &section, 1, plain);
    }
  ur_copy_text (GTK_WIDGET (self), words, with_source);
}

/**
 * ur_work_view_copy_action:
 * @widget: the page
 * @name: “-source” at its end asks for where the words come from
 * @parameter: none
 *
 * Copies the section that is read, word for word.
 */
void
ur_work_view_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_section (UR_WORK_VIEW (widget), g_str_has_suffix (name, "-source"));
}

/* The section that is read, in its text form. */
static char *
dup_target (UrWorkView *self)
{
  const UrSection *section = ur_reading_get_section (self->reading);
  UrPlace place = UR_PLACE_NONE;

  if (section == NULL)
    return NULL;
  place.part = (int) section->part->index;
  place.section = (int) section->index;
  return ur_place_to_string (&place, self->report);
}

/**
 * ur_work_view_print_action:
 * @widget: the page
 * @name: the action
 * @parameter: none
 *
 * Opens the page of printing for the section that is read.
 */
void
ur_work_view_print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *target = dup_target (UR_WORK_VIEW (widget));

  if (target != NULL)
    gtk_widget_activate_action (widget, "win.print-section", "s", target);
}

/**
 * ur_work_view_note_action:
 * @widget: the page
 * @name: “work.bookmark-section” or “work.note-section”
 * @parameter: none
 *
 * Bookmarks the section that is read, or has a note on it written.
 */
void
ur_work_view_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrWorkView *self = UR_WORK_VIEW (widget);
  g_autofree char *target = dup_target (self);

  if (target != NULL)
    gtk_widget_activate_action (
        widget, g_str_has_prefix (name, "work.note") ? "win.note-place" : "win.bookmark-place", "s", target);
}

/**
 * ur_work_view_init_menu:
 * @self: the page
 *
 * Gives the contents their menu.
 */
void
ur_work_view_init_menu (UrWorkView *self)
{
  ur_context_menu_add (GTK_WIDGET (self->outline), create_menu, self);
}
