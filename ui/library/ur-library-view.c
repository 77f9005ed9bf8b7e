/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-library-view-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-arrange.h"
#include "ur-focus.h"
#include "ur-notice.h"
#include "ur-page-header.h"
#include "ur-settings.h"
#include "ur-shelf-words.h"
#include "ur-text-scale.h"
#include "ur-wrap-box.h"

/* From here on the years are beside the list, at a text scale of one. */
#define WIDE_WIDTH 1100
#define SIDE_WIDTH 244
#define SERIES_WIDTH 346

/**
 * UrLibraryView:
 *
 * The page of the library: federations and years at the left, the reports, and what those of one federation
 * tell year by year.
 */
static void ur_library_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrLibraryView,
                               ur_library_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_library_view_init_page))

/* What is on show */

static GPtrArray *
choose_entries (UrLibraryView *self, GPtrArray *all)
{
  const UrShelfFilter *filter = ur_shelf_side_get_filter (self->side);
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      UrLibraryEntry *entry = all->pdata[i];

      if (ur_shelf_filter_has (filter, entry) &&
          (self->hits == NULL || g_hash_table_contains (self->hits, entry->uri)))
        g_ptr_array_add (chosen, entry);
    }
  return chosen;
}

static char *
dup_count (UrLibraryView *self, guint n, guint n_ticked)
{
  if (n_ticked > 0)
    return g_strdup_printf (ngettext ("%u ticked", "%u ticked", n_ticked), n_ticked);
  return g_strdup_printf (ngettext ("%u report", "%u reports", n), n);
}

/* 2022, 2021: two reports of one federation. */
static char *
dup_ticked (GPtrArray *ticked)
{
  g_autoptr (GString) years = g_string_new (NULL);
  const UrLibraryEntry *first = ticked->len > 0 ? ticked->pdata[0] : NULL;
  gboolean one_issuer = TRUE;

  for (guint i = 0; i < ticked->len; i++)
    {
      const UrLibraryEntry *entry = ticked->pdata[i];
      g_autofree char *year = ur_shelf_dup_year (entry->year);

      one_issuer = one_issuer && strcmp (entry->issuer, first->issuer) == 0;
      g_string_append_printf (years, "%s%s", i > 0 ? C_ ("between ticked years", ", ") : "", year);
    }
  if (ticked->len > 1 && one_issuer)
    /* Translators: the years of the reports that are ticked. */
    return g_strdup_printf (_ ("Ticked: %s, of one federation"), years->str);
  return g_strdup_printf (_ ("Ticked: %s"), years->str);
}

static void
show_ticked (UrLibraryView *self)
{
  g_autoptr (GPtrArray) ticked = ur_shelf_list_get_checked (self->list);
  g_autofree char *words = dup_ticked (ticked);

  gtk_widget_set_visible (self->foot, ticked->len > 0);
  gtk_widget_set_visible (self->open_ticked, ticked->len == 1);
  gtk_widget_set_visible (self->compare_ticked, ur_library_view_can_compare (ticked));
  gtk_label_set_text (self->ticked, words);
}

static void
show_count (UrLibraryView *self)
{
  g_autoptr (GPtrArray) shown = choose_entries (self, ur_shelf_get_entries (self->shelf));
  g_autoptr (GPtrArray) ticked = ur_shelf_list_get_checked (self->list);
  g_autofree char *count = dup_count (self, shown->len, ticked->len);

  gtk_label_set_text (self->title, ur_shelf_side_get_title (self->side));
  gtk_label_set_text (self->count, count);
}

/**
 * ur_library_view_show_entries:
 * @self: the page, whose library has been read
 *
 * Lists what is to be on show.
 */
void
ur_library_view_show_entries (UrLibraryView *self)
{
  g_autoptr (GPtrArray) shown = choose_entries (self, ur_shelf_get_entries (self->shelf));

  ur_shelf_list_show (self->list, self->shelf, shown, self->hits, self->order);
  gtk_widget_set_visible (GTK_WIDGET (self->list), shown->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), shown->len == 0);
  show_count (self);
  show_ticked (self);
}

static void
side_chosen_cb (UrLibraryView *self)
{
  ur_library_view_show_entries (self);
}

static void
checked_cb (UrLibraryView *self)
{
  show_count (self);
  show_ticked (self);
  ur_library_view_show_series (self);
}

static void
removing_cb (UrLibraryView *self)
{
  g_autoptr (GPtrArray) meant = ur_shelf_list_get_meant (self->list);

  ur_library_view_remove (self, meant);
}

static void
changed_cb (UrLibraryView *self)
{
  g_autofree char *problem = ur_shelf_steal_problem (self->shelf);

  if (problem != NULL)
    ur_notice_show (GTK_WIDGET (self), UR_NOTICE_WARNING, problem, NULL, NULL);
  ur_shelf_side_show (self->side, ur_shelf_get_entries (self->shelf));
  ur_library_view_show_entries (self);
  /* Neither words could be looked for before, nor could the list take the keyboard. */
  if (!self->filled && gtk_search_bar_get_search_mode (self->search_bar))
    ur_library_view_search (self);
  else if (!self->filled && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  self->filled = TRUE;
}

static void
failed_cb (UrLibraryView *self, const char *sentence)
{
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, sentence, NULL, NULL);
}

/* Panes */

static gboolean
is_wide (UrLibraryView *self)
{
  return self->width >= ur_text_scale_multiply (WIDE_WIDTH);
}

/* Large text makes a pane wider, but the list is what the page is there for. */
static void
limit_width (UrLibraryView *self, GtkWidget *pane, int width)
{
  gtk_widget_set_size_request (pane, MIN (ur_text_scale_multiply (width), self->width / 3), -1);
}

static void
arrange (GtkWidget *widget)
{
  UrLibraryView *self = UR_LIBRARY_VIEW (widget);
  gboolean wanted = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->years_toggle));

  gtk_widget_set_visible (self->years_toggle, !is_wide (self));
  gtk_widget_set_visible (GTK_WIDGET (self->series), is_wide (self) || wanted);
  gtk_widget_set_visible (GTK_WIDGET (self->side), is_wide (self) || !wanted);
  limit_width (self, GTK_WIDGET (self->side), SIDE_WIDTH);
  limit_width (self, GTK_WIDGET (self->series), SERIES_WIDTH);
}

static void
rescale (UrLibraryView *self)
{
  ur_arrange_soon (GTK_WIDGET (self), arrange);
}

static void
ur_library_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrLibraryView *self = UR_LIBRARY_VIEW (widget);

  if (self->width != width)
    {
      self->width = width;
      ur_arrange_soon (widget, arrange);
    }
  gtk_widget_allocate (self->root, width, height, baseline, NULL);
}

static void
ur_library_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (UR_LIBRARY_VIEW (widget)->root, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* The page */

static GtkWidget *
ur_library_view_create_header (UrPage *page)
{
  GtkWidget *header = ur_page_header_new (_ ("Report Library"), NULL);
  GtkWidget *search = gtk_toggle_button_new ();

  ur_page_header_add_menu (header);
  gtk_button_set_icon_name (GTK_BUTTON (search), "edit-find-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (search), "page.find-bar");
  gtk_widget_set_valign (search, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (search, _ ("Search all reports (Ctrl+F)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), search);
  return header;
}

static GActionGroup *
ur_library_view_get_actions (UrPage *page)
{
  return G_ACTION_GROUP (UR_LIBRARY_VIEW (page)->actions);
}

static GPtrArray *
ur_library_view_list_panes (UrPage *page)
{
  UrLibraryView *self = UR_LIBRARY_VIEW (page);
  GtkWidget *panes[] = { GTK_WIDGET (self->side), self->middle, GTK_WIDGET (self->series) };
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_get_mapped (panes[i]))
      g_ptr_array_add (shown, panes[i] == self->middle ? GTK_WIDGET (self->list) : panes[i]);
  return shown;
}

static void
ur_library_view_init_page (UrPageInterface *iface)
{
  iface->name = "library";
  iface->create_header = ur_library_view_create_header;
  iface->get_actions = ur_library_view_get_actions;
  iface->list_panes = ur_library_view_list_panes;
}

static gboolean
ur_library_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_LIBRARY_VIEW (widget)->list));
}

static void
stop (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
ur_library_view_dispose (GObject *object)
{
  UrLibraryView *self = UR_LIBRARY_VIEW (object);

  stop (&self->searching);
  stop (&self->reading);
  if (self->shelf != NULL)
    g_signal_handlers_disconnect_by_data (self->shelf, self);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  /* Its action holds a reference to the search bar. */
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_LIBRARY_VIEW);
  g_clear_object (&self->shelf);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  g_clear_pointer (&self->series_key, g_free);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (ur_library_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, root);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, side);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, middle);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, title);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, count);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, years_toggle);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, entry);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, list);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, empty);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, foot);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, ticked);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, open_ticked);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, compare_ticked);
  gtk_widget_class_bind_template_child (widget_class, UrLibraryView, series);
}

static void
ur_library_view_class_init (UrLibraryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_library_view_dispose;
  widget_class->grab_focus = ur_library_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  widget_class->measure = ur_library_view_measure;
  widget_class->size_allocate = ur_library_view_size_allocate;
  g_type_ensure (UR_TYPE_SHELF_SIDE);
  g_type_ensure (UR_TYPE_SHELF_LIST);
  g_type_ensure (UR_TYPE_SERIES_PANE);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-library-view.ui");
  bind_template (widget_class);
}

static void
ur_library_view_init (UrLibraryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_library_view_add_actions (self);
  ur_library_view_init_search (self);
  ur_text_scale_watch (self, G_CALLBACK (rescale));
  g_signal_connect_object (self->years_toggle, "toggled", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "chosen", G_CALLBACK (side_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "wanted", G_CALLBACK (ur_library_view_want), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (ur_library_view_show_series), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "removing", G_CALLBACK (removing_cb), self, G_CONNECT_SWAPPED);
  self->shelf = ur_shelf_new ();
  g_signal_connect_object (self->shelf, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ur_library_view_new:
 *
 * Returns: (transfer floating): a page with the library of the person who runs the program
 */
GtkWidget *
ur_library_view_new (void)
{
  return g_object_new (UR_TYPE_LIBRARY_VIEW, NULL);
}
