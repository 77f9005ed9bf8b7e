/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window to choose a sentence or a section in, by its words. */
#include "ur-config.h"

#include "ur-compare-chooser.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-list.h"
#include "ur-text-scale.h"

#define WIDTH 620
#define HEIGHT 520

/* What a window is for; freed with it. */
typedef struct
{
  GtkWidget *widget; /* weak: who asks */
  GtkWindow *window;
  GPtrArray *choices;
  GtkStringFilter *filter;
  GtkSingleSelection *selection;
  GtkWidget *view;
  UrCompareChosen chosen;
  guint of;
} Choosing;

static void
choosing_free (gpointer data)
{
  Choosing *choosing = data;

  g_clear_weak_pointer (&choosing->widget);
  g_ptr_array_unref (choosing->choices);
  g_object_unref (choosing->filter);
  g_free (choosing);
}

static void
choice_free (gpointer data)
{
  UrCompareChoice *choice = data;

  g_free (choice->place);
  g_free (choice->text);
  g_free (choice);
}

/**
 * ur_compare_choices_new:
 *
 * Returns: (transfer full) (element-type UrCompareChoice): no choices yet
 */
GPtrArray *
ur_compare_choices_new (void)
{
  return g_ptr_array_new_with_free_func (choice_free);
}

/**
 * ur_compare_choices_add:
 * @choices: choices
 * @place: (transfer full): where it is
 * @text: (transfer full): what it says
 */
void
ur_compare_choices_add (GPtrArray *choices, char *place, char *text)
{
  UrCompareChoice *choice = g_new (UrCompareChoice, 1);

  *choice = (UrCompareChoice){ place, text };
  g_ptr_array_add (choices, choice);
}

static guint
get_index (gpointer item)
{
  return GPOINTER_TO_UINT (g_object_get_data (item, "ur-index"));
}

static GListModel *
list_choices (const GPtrArray *choices)
{
  GListStore *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  for (guint i = 0; i < choices->len; i++)
    {
      const UrCompareChoice *choice = choices->pdata[i];
      g_autofree char *words = g_strconcat (choice->place, " ", choice->text, NULL);
      g_autoptr (GtkStringObject) item = gtk_string_object_new (words);

      g_object_set_data (G_OBJECT (item), "ur-index", GUINT_TO_POINTER (i));
      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), ur_label_new_wrapping ("", "ur-meta"));
  gtk_box_append (GTK_BOX (box), ur_label_new_wrapping ("", "text"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Choosing *choosing = data;
  const UrCompareChoice *choice = choosing->choices->pdata[get_index (gtk_list_item_get_item (item))];
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *place = gtk_widget_get_first_child (box);
  GtkWidget *row = gtk_widget_get_parent (box);

  gtk_label_set_text (GTK_LABEL (place), choice->place);
  gtk_widget_set_visible (place, *choice->place != '\0');
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (place)), choice->text);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, choice->text,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, choice->place, -1);
}

static void
choose_cb (Choosing *choosing)
{
  gpointer item = gtk_single_selection_get_selected_item (choosing->selection);
  guint index = item != NULL ? get_index (item) : 0;
  GtkWidget *widget = choosing->widget;
  UrCompareChosen chosen = choosing->chosen;
  guint of = choosing->of;

  if (item == NULL)
    return;
  gtk_window_destroy (choosing->window);
  if (widget != NULL)
    chosen (widget, index, of);
}

static void
search_cb (Choosing *choosing, GtkSearchEntry *entry)
{
  gtk_string_filter_set_search (choosing->filter, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static GtkWidget *
build_list (Choosing *choosing, guint first)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered = gtk_filter_list_model_new (list_choices (choosing->choices),
                                                            GTK_FILTER (g_object_ref (choosing->filter)));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), choosing);
  choosing->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_single_selection_set_selected (choosing->selection, first);
  choosing->view = gtk_list_view_new (GTK_SELECTION_MODEL (choosing->selection), factory);
  gtk_widget_add_css_class (choosing->view, "ur-compare-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choosing->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_window_get_title (choosing->window), -1);
  g_signal_connect_swapped (choosing->view, "activate", G_CALLBACK (choose_cb), choosing);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), choosing->view);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

/* The arrows choose while one types. */
static gboolean
step_cb (GtkWidget *entry, GVariant *args, gpointer data)
{
  Choosing *choosing = g_object_get_data (G_OBJECT (gtk_widget_get_root (entry)), "ur-choosing");

  ur_list_step (GTK_LIST_VIEW (choosing->view), GPOINTER_TO_INT (data));
  return TRUE;
}

static void
add_arrows (GtkWidget *entry)
{
  static const guint keys[] = { GDK_KEY_Up, GDK_KEY_Down };
  GtkEventController *arrows = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (arrows, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (arrows),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                          gtk_callback_action_new (step_cb, GINT_TO_POINTER (i == 0 ? -1 : 1), NULL)));
  gtk_widget_add_controller (entry, arrows);
}

static GtkWidget *
build_entry (Choosing *choosing)
{
  GtkWidget *entry = gtk_search_entry_new ();

  g_object_set (entry, "placeholder-text", _ ("Words of it"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Words of it"),
                                  -1);
  add_arrows (entry);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (search_cb), choosing);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (choose_cb), choosing);
  g_signal_connect_swapped (entry, "stop-search", G_CALLBACK (gtk_window_destroy), choosing->window);
  return entry;
}

static GtkWidget *
build_buttons (Choosing *choosing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *choose = gtk_button_new_with_label (_ ("Choose"));

  gtk_widget_add_css_class (cancel, "ur-btn");
  gtk_widget_add_css_class (choose, "ur-btn");
  gtk_widget_add_css_class (choose, "suggested-action");
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_destroy), choosing->window);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), choosing);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), choose);
  return box;
}

static void
add_escape (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

/* As large as it likes, within the window that asks. */
static void
set_size (GtkWindow *window, GtkWindow *parent)
{
  int width = ur_text_scale_multiply (WIDTH);
  int height = ur_text_scale_multiply (HEIGHT);

  if (parent != NULL)
    {
      width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)) - 48);
      height = MIN (height, gtk_widget_get_height (GTK_WIDGET (parent)) - 48);
    }
  gtk_window_set_default_size (window, width, height);
}

/**
 * ur_compare_chooser_run:
 * @widget: who asks
 * @title: of the window
 * @about: what a choice is looked for
 * @choices: (transfer full) (element-type UrCompareChoice): what there is to choose
 * @first: which of them is chosen at first
 * @chosen: told which was chosen; not when the reader gives up
 * @of: for @chosen
 *
 * Opens a window over that of @widget.
 */
void
ur_compare_chooser_run (GtkWidget *widget,
                        const char *title,
                        const char *about,
                        GPtrArray *choices,
                        guint first,
                        UrCompareChosen chosen,
                        guint of)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  Choosing *choosing = g_new0 (Choosing, 1);
  GtkWidget *entry;

  g_set_weak_pointer (&choosing->widget, widget);
  choosing->window = GTK_WINDOW (window);
  choosing->choices = choices;
  choosing->chosen = chosen;
  choosing->of = of;
  choosing->filter =
      gtk_string_filter_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_object_set_data_full (G_OBJECT (window), "ur-choosing", choosing, choosing_free);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  set_size (GTK_WINDOW (window), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_widget_add_css_class (window, "ur");
  gtk_widget_add_css_class (box, "ur-compare-chooser");
  entry = build_entry (choosing);
  gtk_box_append (GTK_BOX (box), ur_label_new_wrapping (about, "about"));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), build_list (choosing, first));
  gtk_box_append (GTK_BOX (box), build_buttons (choosing));
  gtk_window_set_child (GTK_WINDOW (window), box);
  add_escape (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (entry);
}
