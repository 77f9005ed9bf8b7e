/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-tabs.h"

#include <glib/gi18n-lib.h>

#include "ur-menu.h"

#define MAX_TABS 5
#define MAX_TITLE_CHARS 40

/* The tabs in the header bar: a row of buttons, or a menu when they are many or do not fit. */
struct _UrTabs
{
  GtkWidget parent_instance;

  GtkWidget *switcher;
  GtkWidget *menu; /* a button */
  GtkStack *stack;
  GtkSelectionModel *pages;
};

G_DEFINE_FINAL_TYPE (UrTabs, ur_tabs, GTK_TYPE_WIDGET)

/* Many pages have no buttons at all: the switcher makes each anew whenever a page comes or goes. */
static gboolean
are_few (UrTabs *self)
{
  return self->pages == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->pages)) <= MAX_TABS;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);
      if (label != NULL)
        return label;
    }
  return NULL;
}

/* The chosen tab is bold: every label keeps the width of its bold self, so that no tab moves. */
static void
reserve_bold_widths (UrTabs *self)
{
  for (GtkWidget *button = gtk_widget_get_first_child (self->switcher); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *label = find_label (button);
      g_autoptr (PangoLayout) layout = NULL;
      PangoFontDescription *font;
      int width;

      if (label == NULL)
        continue;
      layout = gtk_widget_create_pango_layout (label, gtk_label_get_text (GTK_LABEL (label)));
      font = pango_font_description_copy (
          pango_context_get_font_description (gtk_widget_get_pango_context (label)));
      pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
      pango_layout_set_font_description (layout, font);
      pango_font_description_free (font);
      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_widget_set_size_request (label, width, -1);
    }
}

static gboolean
fits_as_buttons (UrTabs *self, int width)
{
  int needed;

  if (!are_few (self))
    return FALSE;
  gtk_widget_measure (self->switcher, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  return needed <= width;
}

/* A menu of all tabs; the button says which is on show. */
static void
fill_menu (UrTabs *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n_pages = self->pages != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->pages)) : 0;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (self->pages), i);
      g_autofree char *action = g_strdup_printf ("win.tab(%u)", i + 1);

      g_menu_append (menu, gtk_stack_page_get_title (GTK_STACK_PAGE (page)), action);
    }
  ur_menu_button_set_menu (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));
}

static void
visible_child_cb (UrTabs *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);
  GtkWidget *label;

  if (child == NULL)
    return;
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->menu),
                             gtk_stack_page_get_title (gtk_stack_get_page (self->stack, child)));
  label = find_label (self->menu);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_TITLE_CHARS);
}

static void
pages_changed_cb (UrTabs *self)
{
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (self->switcher), are_few (self) ? self->stack : NULL);
  reserve_bold_widths (self);
  fill_menu (self);
}

static void
ur_tabs_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  UrTabs *self = UR_TABS (widget);
  int switcher_min, switcher_nat, menu_min, menu_nat;

  gtk_widget_measure (self->switcher, orientation, -1, &switcher_min, &switcher_nat, NULL, NULL);
  gtk_widget_measure (self->menu, orientation, -1, &menu_min, &menu_nat, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (switcher_min, menu_min);
      *natural = MAX (switcher_nat, menu_nat);
      return;
    }
  *minimum = MIN (switcher_min, menu_min);
  *natural = fits_as_buttons (self, G_MAXINT) ? switcher_nat : MIN (menu_nat, 360);
  *natural = MAX (*natural, *minimum);
}

static void
ur_tabs_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrTabs *self = UR_TABS (widget);
  gboolean buttons = fits_as_buttons (self, width);

  gtk_widget_set_child_visible (self->switcher, buttons);
  gtk_widget_set_child_visible (self->menu, !buttons);
  gtk_widget_allocate (buttons ? self->switcher : self->menu, width, height, baseline, NULL);
}

static void
ur_tabs_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_tabs_parent_class)->css_changed (widget, change);
  reserve_bold_widths (UR_TABS (widget));
}

static void
ur_tabs_dispose (GObject *object)
{
  UrTabs *self = UR_TABS (object);

  ur_tabs_set_stack (self, NULL);
  g_clear_pointer (&self->switcher, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_tabs_parent_class)->dispose (object);
}

static void
ur_tabs_class_init (UrTabsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_tabs_dispose;
  widget_class->measure = ur_tabs_measure;
  widget_class->size_allocate = ur_tabs_size_allocate;
  widget_class->css_changed = ur_tabs_css_changed;
  gtk_widget_class_set_css_name (widget_class, "urtabs");
}

static void
ur_tabs_init (UrTabs *self)
{
  self->switcher = gtk_stack_switcher_new ();
  gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switcher), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tabs"),
                                  -1);
  self->menu = gtk_menu_button_new ();
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tabs"), -1);
}

static void
unset_stack (UrTabs *self)
{
  if (self->stack == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->stack, self);
  g_signal_handlers_disconnect_by_data (self->pages, self);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (self->switcher), NULL);
  g_clear_object (&self->pages);
  g_clear_object (&self->stack);
}

/**
 * ur_tabs_set_stack:
 * @tabs: the tabs
 * @stack: (nullable): whose pages they are
 *
 * The titles of the pages become the tabs.
 */
void
ur_tabs_set_stack (UrTabs *tabs, GtkStack *stack)
{
  unset_stack (tabs);
  if (stack == NULL)
    return;
  tabs->stack = g_object_ref (stack);
  tabs->pages = gtk_stack_get_pages (stack);
  g_signal_connect_object (tabs->pages, "items-changed", G_CALLBACK (pages_changed_cb), tabs,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (visible_child_cb), tabs,
                           G_CONNECT_SWAPPED);
  pages_changed_cb (tabs);
  visible_child_cb (tabs);
}
