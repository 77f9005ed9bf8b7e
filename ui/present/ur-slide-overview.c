/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-slide-overview.h"

#include <glib/gi18n-lib.h>

#include "ur-slide-chooser.h"
#include "ur-slide-view.h"

#define THUMB_WIDTH 288
#define THUMB_HEIGHT 162
#define MAX_WAITS 30 /* frames */

enum
{
  CHOSEN,
  FIGURES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* All slides as small pictures, painted when they come into sight. */
struct _UrSlideOverview
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *scroller;
  GtkLabel *title;
  GtkToggleButton *hide;
  GtkMenuButton *figures;
  GtkGridView *grid;

  UrSlides *slides; /* NULL while it is not on show */
  UrSlideChoice *choice;
  GtkSingleSelection *selection;
  GPtrArray *cells; /* of GtkListItem, those that show a slide; not owned */
  guint n_waits;    /* frames, for a cell to take the keyboard */
};

G_DEFINE_FINAL_TYPE (UrSlideOverview, ur_slide_overview, GTK_TYPE_WIDGET)

static gboolean
is_hidden (UrSlideOverview *self, guint slide)
{
  return ur_slide_choice_is_hidden (self->choice, ur_slides_get_id (self->slides, slide));
}

static char *
dup_caption (UrSlideOverview *self, guint slide)
{
  if (is_hidden (self, slide))
    return g_strdup_printf (_ ("%u  %s (left out)"), slide + 1, ur_slides_get_title (self->slides, slide));
  return g_strdup_printf ("%u  %s", slide + 1, ur_slides_get_title (self->slides, slide));
}

static void
fill_cell (UrSlideOverview *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *view = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  guint slide = gtk_list_item_get_position (item);
  g_autofree char *caption = NULL;

  if (self->slides == NULL || slide >= ur_slides_get_n_slides (self->slides))
    return;
  caption = dup_caption (self, slide);
  ur_slide_view_set_slides (UR_SLIDE_VIEW (view), self->slides);
  ur_slide_view_set_slide (UR_SLIDE_VIEW (view), (int) slide);
  gtk_widget_set_opacity (view, is_hidden (self, slide) ? 0.4 : 1);
  gtk_label_set_text (GTK_LABEL (label), caption);
  if (gtk_widget_get_parent (box) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *view = ur_slide_view_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_size_request (view, THUMB_WIDTH, THUMB_HEIGHT);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  UrSlideOverview *self = data;

  g_ptr_array_add (self->cells, item);
  fill_cell (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  UrSlideOverview *self = data;

  g_ptr_array_remove_fast (self->cells, item);
  ur_slide_view_set_slides (UR_SLIDE_VIEW (gtk_widget_get_first_child (gtk_list_item_get_child (item))),
                            NULL);
}

static guint
get_selected (UrSlideOverview *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected (self->selection)
                                 : GTK_INVALID_LIST_POSITION;
}

static gboolean
has_selected (UrSlideOverview *self)
{
  return self->slides != NULL && get_selected (self) < ur_slides_get_n_slides (self->slides);
}

static void hide_cb (UrSlideOverview *self);

static void
update_head (UrSlideOverview *self)
{
  guint slide = get_selected (self);
  g_autofree char *caption = NULL;

  if (!has_selected (self))
    return;
  caption = dup_caption (self, slide);
  gtk_label_set_text (self->title, caption);
  g_signal_handlers_block_by_func (self->hide, hide_cb, self);
  gtk_toggle_button_set_active (self->hide, is_hidden (self, slide));
  g_signal_handlers_unblock_by_func (self->hide, hide_cb, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->figures), ur_slide_chooser_can_choose (self->slides, slide));
}

static void
refresh (UrSlideOverview *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    fill_cell (self, g_ptr_array_index (self->cells, i));
  update_head (self);
}

/* One slide stays: a presentation of nothing has nothing to end with. */
static void
hide_cb (UrSlideOverview *self)
{
  guint slide = get_selected (self);
  gboolean hidden = gtk_toggle_button_get_active (self->hide);

  if (!has_selected (self))
    return;
  if (!hidden || ur_slide_choice_count_hidden (self->choice) + 1 < ur_slides_get_n_slides (self->slides))
    ur_slide_choice_set_hidden (self->choice, ur_slides_get_id (self->slides, slide), hidden);
  refresh (self);
}

static void
figures_changed_cb (UrSlideOverview *self)
{
  g_signal_emit (self, signals[FIGURES_CHANGED], 0);
}

static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  UrSlideOverview *self = data;
  GtkWidget *popover;

  if (!has_selected (self))
    return;
  popover = ur_slide_chooser_new (self->slides, get_selected (self), self->choice);
  g_signal_connect_object (popover, "changed", G_CALLBACK (figures_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
activate_cb (GtkGridView *grid, guint position, gpointer data)
{
  g_signal_emit (data, signals[CHOSEN], 0, (int) position);
}

/* H leaves out, as the button does. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  UrSlideOverview *self = data;

  if (gdk_keyval_to_lower (keyval) != GDK_KEY_h || (state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_toggle_button_set_active (self->hide, !gtk_toggle_button_get_active (self->hide));
  return GDK_EVENT_STOP;
}

static void
ur_slide_overview_dispose (GObject *object)
{
  UrSlideOverview *self = UR_SLIDE_OVERVIEW (object);

  if (self->grid != NULL)
    ur_slide_overview_set_slides (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_SLIDE_OVERVIEW);
  G_OBJECT_CLASS (ur_slide_overview_parent_class)->dispose (object);
}

static void
ur_slide_overview_finalize (GObject *object)
{
  g_ptr_array_unref (UR_SLIDE_OVERVIEW (object)->cells);
  G_OBJECT_CLASS (ur_slide_overview_parent_class)->finalize (object);
}

static void
ur_slide_overview_class_init (UrSlideOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_slide_overview_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_slide_overview_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", UR_TYPE_SLIDE_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  signals[FIGURES_CHANGED] = g_signal_new ("figures-changed", UR_TYPE_SLIDE_OVERVIEW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-slide-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, UrSlideOverview, head);
  gtk_widget_class_bind_template_child (widget_class, UrSlideOverview, scroller);
  gtk_widget_class_bind_template_child (widget_class, UrSlideOverview, title);
  gtk_widget_class_bind_template_child (widget_class, UrSlideOverview, hide);
  gtk_widget_class_bind_template_child (widget_class, UrSlideOverview, figures);
  gtk_widget_class_bind_template_child (widget_class, UrSlideOverview, grid);
}

static void
ur_slide_overview_init (UrSlideOverview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_grid_view_set_factory (self->grid, factory);
  g_object_unref (factory);
  g_signal_connect (self->grid, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->hide, "toggled", G_CALLBACK (hide_cb), self);
  gtk_menu_button_set_create_popup_func (self->figures, create_popup_cb, self, NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
}

/**
 * ur_slide_overview_new:
 *
 * Returns: (transfer floating): an overview without slides
 */
GtkWidget *
ur_slide_overview_new (void)
{
  return g_object_new (UR_TYPE_SLIDE_OVERVIEW, NULL);
}

static GtkSingleSelection *
create_selection (UrSlides *slides)
{
  GtkStringList *ids = gtk_string_list_new (NULL);

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    gtk_string_list_append (ids, ur_slides_get_id (slides, i));
  return gtk_single_selection_new (G_LIST_MODEL (ids));
}

/**
 * ur_slide_overview_set_slides:
 * @overview: an overview
 * @slides: (nullable): what to show, those left out too; %NULL lets go of all pictures
 * @choice: (nullable): what is left out
 *
 * Shows slides.  As many as before keep their places.
 */
void
ur_slide_overview_set_slides (UrSlideOverview *overview, UrSlides *slides, UrSlideChoice *choice)
{
  gboolean same = overview->slides != NULL && slides != NULL &&
                  ur_slides_get_n_slides (overview->slides) == ur_slides_get_n_slides (slides);

  if (slides != NULL)
    ur_slides_ref (slides);
  g_clear_pointer (&overview->slides, ur_slides_unref);
  overview->slides = slides;
  g_set_object (&overview->choice, choice);
  if (same)
    {
      refresh (overview);
      return;
    }
  gtk_grid_view_set_model (overview->grid, NULL);
  g_clear_object (&overview->selection);
  if (slides == NULL)
    return;
  overview->selection = create_selection (slides);
  g_signal_connect_object (overview->selection, "notify::selected", G_CALLBACK (update_head), overview,
                           G_CONNECT_SWAPPED);
  gtk_grid_view_set_model (overview->grid, GTK_SELECTION_MODEL (overview->selection));
  update_head (overview);
}

/* Arrow keys start from the cell that has the keyboard, not from the chosen one. */
static gboolean
focus_selected (UrSlideOverview *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->cells, i);
      GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));

      if (gtk_list_item_get_position (item) == get_selected (self) && cell != NULL)
        return gtk_widget_grab_focus (cell);
    }
  return FALSE;
}

static void
scroll_to_selected (UrSlideOverview *self)
{
  if (self->slides != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->grid), "list.scroll-to-item", "u", get_selected (self));
}

/* A cell far down is there only when the grid has been scrolled to it, and a grid that has no size yet
 * forgets where it was to scroll. */
static gboolean
show_later_cb (GtkWidget *grid, GdkFrameClock *clock, gpointer data)
{
  UrSlideOverview *self = data;

  if (++self->n_waits > MAX_WAITS)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (grid) == 0)
    return G_SOURCE_CONTINUE;
  scroll_to_selected (self);
  return focus_selected (self) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * ur_slide_overview_select:
 * @overview: an overview on show
 * @slide: index of a slide
 *
 * Chooses a slide, brings it into sight and gives it the keyboard.
 */
void
ur_slide_overview_select (UrSlideOverview *overview, int slide)
{
  gtk_single_selection_set_selected (overview->selection, (guint) slide);
  gtk_widget_grab_focus (GTK_WIDGET (overview->grid));
  focus_selected (overview);
  overview->n_waits = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (overview->grid), show_later_cb, overview, NULL);
}
