/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-button.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-menu.h"
#include "ur-quote.h"
#include "ur-text-scale.h"

/* Columns of the label where there is room for them, and where there is little; the tooltip has it all. */
#define LONGEST 24
#define SHORTEST 16

/* From this size of text on a narrow window has less. */
#define HUGE_TEXT 1.75
#define SHORTEST_HUGE 3

/* Printers in the menu, which does not scroll: an office may share fifty. */
#define MOST 12

/* The button that prints says where; beside it is a menu of the other printers. */
struct _UrPrintButton
{
  GtkWidget parent_instance;

  UrPrinterChoice *choice;
  GtkWidget *print;
  GtkLabel *label;
  GtkWidget *others;
  GMenu *menu;
  GSimpleAction *action; /* its state is the chosen printer, "" for the print dialog */
};

G_DEFINE_FINAL_TYPE (UrPrintButton, ur_print_button, GTK_TYPE_WIDGET)

static guint
count_items (UrPrintButton *self)
{
  return g_list_model_get_n_items (ur_printer_choice_get_printers (self->choice));
}

/* An ellipsis says that something is asked before anything is printed. */
static char *
dup_label (const char *name)
{
  return name != NULL ? ur_quote_printf (_ ("Print on “%s”"), name) : g_strdup (_ ("Print…"));
}

static int
get_shortest (void)
{
  return ur_text_scale_get () < HUGE_TEXT ? SHORTEST : SHORTEST_HUGE;
}

/* What the label does not say. */
static const char *
get_tooltip (UrPrintButton *self, const char *label)
{
  UrPrinterItem *item = ur_printer_choice_get_item (self->choice);

  if (item != NULL && ur_printer_item_get_trouble (item) != NULL)
    return ur_printer_item_get_trouble (item);
  if (count_items (self) <= 1 && !ur_printer_choice_is_searching (self->choice))
    return _ ("No printer was found. The summary can be saved as PDF.");
  return ur_label_count_columns (label) > get_shortest () ? label : NULL;
}

static void
append_printer (UrPrintButton *self, UrPrinterItem *item)
{
  const char *name = ur_printer_item_get_name (item);
  g_autofree char *label = ur_printer_item_dup_label (item);
  g_autoptr (GString) words = g_string_new (label);
  g_autoptr (GMenuItem) line = NULL;

  g_string_replace (words, "_", "__", 0);
  line = g_menu_item_new (words->str, NULL);
  g_menu_item_set_action_and_target (line, "printer.choose", "s", name != NULL ? name : "");
  g_menu_append_item (self->menu, line);
}

/* Of many printers the chosen one and some more: all of them are in the list of the pane, which scrolls. */
static void
fill_menu (UrPrintButton *self)
{
  GListModel *printers = ur_printer_choice_get_printers (self->choice);
  guint n = count_items (self);
  guint chosen = ur_printer_choice_get_position (self->choice);

  g_menu_remove_all (self->menu);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UrPrinterItem) item = g_list_model_get_item (printers, i);

      if (n <= MOST || i < MOST - 1 || i == chosen || i == n - 1)
        append_printer (self, item);
    }
  if (n > MOST)
    g_menu_append (self->menu, _ ("All Printers…"), "page.choose-printer");
}

static void
changed_cb (UrPrintButton *self)
{
  const char *name = ur_printer_choice_get_name (self->choice);
  g_autofree char *label = dup_label (name);
  const char *tooltip = get_tooltip (self, label);
  gboolean has_others = count_items (self) > 1;

  gtk_label_set_text (self->label, label);
  gtk_label_set_width_chars (self->label, MIN (ur_label_count_columns (label), get_shortest ()));
  gtk_widget_set_tooltip_text (self->print, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->print), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->others, has_others);
  if (has_others)
    gtk_widget_add_css_class (self->print, "ur-print-here");
  else
    gtk_widget_remove_css_class (self->print, "ur-print-here");
  g_simple_action_set_state (self->action, g_variant_new_string (name != NULL ? name : ""));
  fill_menu (self);
}

static void
choose_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  UrPrintButton *self = data;
  GListModel *printers = ur_printer_choice_get_printers (self->choice);
  const char *wanted = g_variant_get_string (target, NULL);
  guint position =
      *wanted != '\0' ? ur_printers_find_item (printers, wanted) : g_list_model_get_n_items (printers) - 1;

  if (position != GTK_INVALID_LIST_POSITION)
    ur_printer_choice_select (self->choice, position);
}

static void
ur_print_button_dispose (GObject *object)
{
  UrPrintButton *self = UR_PRINT_BUTTON (object);

  g_clear_pointer (&self->print, gtk_widget_unparent);
  g_clear_pointer (&self->others, gtk_widget_unparent);
  g_clear_object (&self->menu);
  g_clear_object (&self->action);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (ur_print_button_parent_class)->dispose (object);
}

static void
ur_print_button_class_init (UrPrintButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_print_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
create_print (UrPrintButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  self->label = GTK_LABEL (label);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, LONGEST);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("document-print-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  self->print = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->print), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "page.print-summary");
  gtk_widget_add_css_class (self->print, "ur-btn");
  gtk_widget_add_css_class (self->print, "suggested-action");
  gtk_widget_set_parent (self->print, GTK_WIDGET (self));
}

static void
create_others (UrPrintButton *self)
{
  self->others = gtk_menu_button_new ();
  self->menu = g_menu_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->others), "pan-down-symbolic");
  ur_menu_button_set_menu (GTK_MENU_BUTTON (self->others), G_MENU_MODEL (self->menu));
  gtk_widget_add_css_class (self->others, "ur-print-others");
  gtk_widget_set_tooltip_text (self->others, _ ("Another printer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->others), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Another printer"), -1);
  gtk_widget_set_parent (self->others, GTK_WIDGET (self));
}

static void
ur_print_button_init (UrPrintButton *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->action = g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (choose_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "printer", G_ACTION_GROUP (group));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  create_print (self);
  create_others (self);
}

/**
 * ur_print_button_new:
 * @choice: which printers there are; the button keeps a reference and follows it
 *
 * Returns: (transfer floating): a button that activates the action page.print-summary and says which printer
 *   that takes, with a menu of the others where there are any
 */
GtkWidget *
ur_print_button_new (UrPrinterChoice *choice)
{
  UrPrintButton *self = g_object_new (UR_TYPE_PRINT_BUTTON, NULL);

  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
