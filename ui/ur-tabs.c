/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-tabs.h"

#include <glib/gi18n-lib.h>

#define MAX_TABS 5
#define MAX_TITLE_CHARS 40

/* The tabs in the header bar: a row of buttons, or a drop-down when they are many or do not fit. */
struct _UrTabs
{
  GtkWidget parent_instance;

  GtkWidget *switcher;
  GtkWidget *drop_down;
  GtkStack *stack;
  GtkSelectionModel *pages;
};

G_DEFINE_FINAL_TYPE (UrTabs, ur_tabs, GTK_TYPE_WIDGET)

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

  if (self->pages != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->pages)) > MAX_TABS)
    return FALSE;
  gtk_widget_measure (self->switcher, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  return needed <= width;
}

static void
selected_cb (UrTabs *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->pages != NULL && selected != GTK_INVALID_LIST_POSITION &&
      !gtk_selection_model_is_selected (self->pages, selected))
    gtk_selection_model_select_item (self->pages, selected, TRUE);
}

static void
visible_child_cb (UrTabs *self)
{
  guint n_pages = g_list_model_get_n_items (G_LIST_MODEL (self->pages));

  for (guint i = 0; i < n_pages; i++)
    if (gtk_selection_model_is_selected (self->pages, i) &&
        gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)) != i)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
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
  int switcher_min, switcher_nat, drop_min, drop_nat;

  gtk_widget_measure (self->switcher, orientation, -1, &switcher_min, &switcher_nat, NULL, NULL);
  gtk_widget_measure (self->drop_down, orientation, -1, &drop_min, &drop_nat, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (switcher_min, drop_min);
      *natural = MAX (switcher_nat, drop_nat);
      return;
    }
  *minimum = MIN (switcher_min, drop_min);
  *natural = fits_as_buttons (self, G_MAXINT) ? switcher_nat : MIN (drop_nat, 360);
  *natural = MAX (*natural, *minimum);
}

static void
ur_tabs_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrTabs *self = UR_TABS (widget);
  gboolean buttons = fits_as_buttons (self, width);

  gtk_widget_set_child_visible (self->switcher, buttons);
  gtk_widget_set_child_visible (self->drop_down, !buttons);
  gtk_widget_allocate (buttons ? self->switcher : self->drop_down, width, height, baseline, NULL);
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
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
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
setup_title_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_TITLE_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_title_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkStackPage *page = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_stack_page_get_title (page));
}

static void
init_drop_down (UrTabs *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_title_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_title_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
}

static void
ur_tabs_init (UrTabs *self)
{
  self->switcher = gtk_stack_switcher_new ();
  gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switcher), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tabs"),
                                  -1);
  self->drop_down =
      gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STACK_PAGE, NULL, "title"));
  init_drop_down (self);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tabs"),
                                  -1);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

static void
unset_stack (UrTabs *self)
{
  if (self->stack == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->stack, self);
  g_signal_handlers_disconnect_by_data (self->pages, self);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (self->switcher), NULL);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), NULL);
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
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (tabs->switcher), stack);
  gtk_drop_down_set_model (GTK_DROP_DOWN (tabs->drop_down), G_LIST_MODEL (tabs->pages));
  g_signal_connect_object (tabs->pages, "items-changed", G_CALLBACK (reserve_bold_widths), tabs,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (visible_child_cb), tabs,
                           G_CONNECT_SWAPPED);
  reserve_bold_widths (tabs);
}
