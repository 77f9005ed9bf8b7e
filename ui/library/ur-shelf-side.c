/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-shelf-side.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-label.h"
#include "ur-shelf-words.h"
#include "ur-tip.h"

#define FILTER_KEY "ur-filter"
#define TITLE_KEY "ur-title"

/* The left pane of the library: all reports, those of a federation, those of a year; and how more get in. */
struct _UrShelfSide
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *open;
  GtkWidget *import;
  GtkWidget *paste;
  gboolean filling;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrShelfSide, ur_shelf_side, GTK_TYPE_WIDGET)

static void
filter_free (gpointer data)
{
  UrShelfFilter *filter = data;

  g_free (filter->group);
  g_free (filter);
}

static const UrShelfFilter *
get_filter (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), FILTER_KEY);
}

static void
selected_cb (UrShelfSide *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static const char *
get_heading (UrShelfKind kind)
{
  return kind == UR_SHELF_ISSUER ? _ ("By Federation") : _ ("By Year");
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  UrShelfKind kind = get_filter (row)->kind;
  GtkWidget *heading;

  if (before == NULL || get_filter (before)->kind == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = ur_label_new (get_heading (kind), "ur-shelf-heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_list_box_row_set_header (row, heading);
}

/* What the window cannot do has no button. */
static void
ur_shelf_side_root (GtkWidget *widget)
{
  UrShelfSide *self = UR_SHELF_SIDE (widget);
  GtkWidget *buttons[] = { self->open, self->import, self->paste };
  GtkRoot *root;

  GTK_WIDGET_CLASS (ur_shelf_side_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      const char *action = gtk_actionable_get_action_name (GTK_ACTIONABLE (buttons[i]));

      gtk_widget_set_visible (
          buttons[i], G_IS_ACTION_GROUP (root) &&
                          g_action_group_has_action (G_ACTION_GROUP (root), action + strlen ("win.")));
    }
}

static gboolean
ur_shelf_side_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (UR_SHELF_SIDE (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ur_shelf_side_dispose (GObject *object)
{
  UR_SHELF_SIDE (object)->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_SHELF_SIDE);
  G_OBJECT_CLASS (ur_shelf_side_parent_class)->dispose (object);
}

static void
ur_shelf_side_class_init (UrShelfSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_shelf_side_dispose;
  widget_class->root = ur_shelf_side_root;
  widget_class->grab_focus = ur_shelf_side_grab_focus;
  widget_class->focus = ur_focus_in_children;
  /**
   * UrShelfSide::chosen:
   *
   * Other reports are to be on show.
   */
  signals[CHOSEN] =
      g_signal_new ("chosen", UR_TYPE_SHELF_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-shelf-side.ui");
  gtk_widget_class_bind_template_child (widget_class, UrShelfSide, root);
  gtk_widget_class_bind_template_child (widget_class, UrShelfSide, count);
  gtk_widget_class_bind_template_child (widget_class, UrShelfSide, list);
  gtk_widget_class_bind_template_child (widget_class, UrShelfSide, open);
  gtk_widget_class_bind_template_child (widget_class, UrShelfSide, import);
  gtk_widget_class_bind_template_child (widget_class, UrShelfSide, paste);
}

static void
ur_shelf_side_init (UrShelfSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
build_row (const char *title, guint n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = ur_label_new (title, "name");
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *reports = g_strdup_printf (ngettext ("%u report", "%u reports", n), n);
  /* Translators: a federation or a year, how many reports. */
  g_autofree char *spoken = g_strdup_printf (_ ("%s, %s"), title, reports);
  GtkWidget *badge = ur_label_new (count, "ur-badge");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  ur_tip_set (label, title);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
add_row (UrShelfSide *self, UrShelfKind kind, const UrLibraryEntry *entry, const char *title, guint n)
{
  GtkWidget *row = build_row (title, n);
  UrShelfFilter *filter = g_new0 (UrShelfFilter, 1);

  filter->kind = kind;
  filter->group = entry != NULL ? g_strdup (ur_shelf_get_group (entry)) : NULL;
  filter->year = entry != NULL ? entry->year : 0;
  g_object_set_data_full (G_OBJECT (row), FILTER_KEY, filter, filter_free);
  g_object_set_data_full (G_OBJECT (row), TITLE_KEY, g_strdup (title), g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_groups (UrShelfSide *self, GPtrArray *entries, UrShelfKind kind)
{
  UrShelfOrder order = kind == UR_SHELF_ISSUER ? UR_SHELF_BY_ISSUER : UR_SHELF_BY_YEAR;
  g_autoptr (GPtrArray) ordered = ur_shelf_order (entries, order);

  for (guint i = 0; i < ordered->len; i++)
    {
      const UrLibraryEntry *entry = ordered->pdata[i];
      g_autofree char *year = ur_shelf_dup_year (entry->year);

      if (i == 0 || !ur_shelf_is_one_group (ordered->pdata[i - 1], entry, order))
        add_row (self, kind, entry, kind == UR_SHELF_ISSUER ? ur_shelf_get_issuer (entry) : year,
                 ur_shelf_count_group (entries, entry, order));
    }
}

static gboolean
is_same (const UrShelfFilter *a, const UrShelfFilter *b)
{
  return a->kind == b->kind &&
         (a->kind == UR_SHELF_ALL || (a->kind == UR_SHELF_ISSUER && strcmp (a->group, b->group) == 0) ||
          (a->kind == UR_SHELF_YEAR && a->year == b->year));
}

static void
choose_again (UrShelfSide *self, const UrShelfFilter *filter)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter == NULL || is_same (get_filter (row), filter))
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/**
 * ur_shelf_side_show:
 * @side: the pane
 * @entries: (element-type UrLibraryEntry): all of the library
 *
 * Lists the federations and years that there are; what was chosen stays chosen while it is there.
 */
void
ur_shelf_side_show (UrShelfSide *side, GPtrArray *entries)
{
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (side->list);
  const UrShelfFilter *now = chosen != NULL ? get_filter (chosen) : NULL;
  UrShelfFilter *before = now != NULL ? g_memdup2 (now, sizeof *now) : NULL;
  g_autofree char *count = g_strdup_printf (ngettext ("%u report", "%u reports", entries->len), entries->len);
  gboolean focus = chosen != NULL && gtk_widget_has_focus (GTK_WIDGET (chosen));
  GtkListBoxRow *row;

  if (before != NULL)
    before->group = g_strdup (now->group);
  side->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (side->list, 0)) != NULL)
    gtk_list_box_remove (side->list, GTK_WIDGET (row));
  gtk_label_set_text (side->count, count);
  add_row (side, UR_SHELF_ALL, NULL, _ ("All Reports"), entries->len);
  add_groups (side, entries, UR_SHELF_ISSUER);
  add_groups (side, entries, UR_SHELF_YEAR);
  choose_again (side, before);
  side->filling = FALSE;
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (side));
  g_clear_pointer (&before, filter_free);
}

/**
 * ur_shelf_side_get_filter:
 * @side: the pane, which shows something
 *
 * Returns: (transfer none): which reports are to be on show
 */
const UrShelfFilter *
ur_shelf_side_get_filter (UrShelfSide *side)
{
  return get_filter (gtk_list_box_get_selected_row (side->list));
}

/**
 * ur_shelf_side_get_title:
 * @side: the pane, which shows something
 *
 * Returns: (transfer none): what they are called
 */
const char *
ur_shelf_side_get_title (UrShelfSide *side)
{
  return g_object_get_data (G_OBJECT (gtk_list_box_get_selected_row (side->list)), TITLE_KEY);
}
