/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-shelf-row.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-shelf-words.h"
#include "ur-tip.h"

/* A report of the library in the list: year, title, counts, what became of it, and what can be done. */
struct _UrShelfRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
  UrLibraryEntry *entry;
  UrLibraryState state;
  gboolean has_hit;
};

enum
{
  TOGGLED,
  WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrShelfRow, ur_shelf_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_spoken (UrShelfRow *self)
{
  gboolean checked = ur_shelf_row_is_checked (self);
  g_autofree char *spoken = ur_shelf_dup_spoken (self->entry, self->state, checked);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
toggled_cb (UrShelfRow *self)
{
  update_spoken (self);
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
clicked_cb (UrShelfRow *self)
{
  g_signal_emit (self, signals[WANTED], 0);
}

static void
ur_shelf_row_finalize (GObject *object)
{
  ur_library_entry_free (UR_SHELF_ROW (object)->entry);
  G_OBJECT_CLASS (ur_shelf_row_parent_class)->finalize (object);
}

static void
ur_shelf_row_class_init (UrShelfRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_shelf_row_finalize;

  /**
   * UrShelfRow::toggled:
   *
   * It was ticked, or is not any more.
   */
  signals[TOGGLED] =
      g_signal_new ("toggled", UR_TYPE_SHELF_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrShelfRow::wanted:
   *
   * Its button was pressed, which does what Enter on the row does.
   */
  signals[WANTED] =
      g_signal_new ("wanted", UR_TYPE_SHELF_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_shelf_row_init (UrShelfRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-shelf-row");
}

static GtkWidget *
build_check (UrShelfRow *self, gboolean checked)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_active (self->check, checked);
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->entry->title, -1);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->check);
}

static GtkWidget *
build_year (UrShelfRow *self)
{
  g_autofree char *year = self->entry->year > 0 ? g_strdup_printf ("%u", self->entry->year) : g_strdup ("—");
  GtkWidget *label = ur_label_new (year, "year");

  gtk_widget_add_css_class (label, "ur-serif");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

/* A sign of its own beside the words: no state is told by its colour alone. */
static void
append_state (UrShelfRow *self, GtkBox *box)
{
  g_autofree char *words = ur_shelf_dup_state (self->entry, self->state);
  gboolean gone = self->state == UR_LIBRARY_MISSING || self->state == UR_LIBRARY_UNREADABLE;
  GtkWidget *icon, *label;

  if (words == NULL)
    return;
  icon = gtk_image_new_from_icon_name (gone                    ? "dialog-error-symbolic"
                                       : self->entry->is_draft ? "dialog-warning-symbolic"
                                                               : "view-refresh-symbolic");
  label = ur_label_new (words, gone ? "gone" : "doubt");
  gtk_widget_add_css_class (icon, gone ? "gone" : "doubt");
  gtk_widget_add_css_class (label, "state");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (box, icon);
  gtk_box_append (box, label);
}

static GtkWidget *
build_counts (UrShelfRow *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  g_autofree char *counts = ur_shelf_dup_counts (self->entry);
  GtkWidget *label = ur_label_new (counts, "counts");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_end (label, 4);
  if (*counts != '\0')
    gtk_box_append (box, label);
  else
    g_object_unref (g_object_ref_sink (label));
  if (ur_library_entry_is_bundled (self->entry))
    gtk_box_append (box, ur_label_new (_ ("Bundled Report"), "ur-tag"));
  append_state (self, box);
  return GTK_WIDGET (box);
}

static GtkWidget *
build_hit (const UrShelfHit *hit)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  g_autofree char *count = g_strdup_printf (ngettext ("%u hit", "%u hits", hit->n), hit->n);
  GtkWidget *words = ur_label_new (hit->words, "hit");

  ur_label_add_hit (GTK_LABEL (words), (guint) hit->start, (guint) hit->end, FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_box_append (box, ur_label_new (count, "counts"));
  gtk_box_append (box, words);
  return GTK_WIDGET (box);
}

static GtkWidget *
build_body (UrShelfRow *self, const UrShelfHit *hit)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 1));
  GtkWidget *title = ur_label_new (self->entry->title, "title");

  gtk_widget_add_css_class (title, "ur-serif");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  ur_label_cut_at_usual_size (GTK_LABEL (title), 1, PANGO_ELLIPSIZE_END);
  ur_tip_set (title, self->entry->title);
  gtk_widget_set_hexpand (GTK_WIDGET (box), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (box), GTK_ALIGN_CENTER);
  gtk_box_append (box, title);
  gtk_box_append (box, build_counts (self));
  if (hit != NULL && hit->n > 0)
    gtk_box_append (box, build_hit (hit));
  return GTK_WIDGET (box);
}

static GtkWidget *
build_button (UrShelfRow *self)
{
  const char *words = self->state == UR_LIBRARY_MISSING ? _ ("Find File…")
                      : self->entry->is_draft           ? _ ("Go On Checking")
                                                        : _ ("Open");
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static gboolean
shows (UrShelfRow *self, const UrLibraryEntry *entry, UrLibraryState state, const UrShelfHit *hit)
{
  const UrLibraryEntry *own = self->entry;

  return own != NULL && hit == NULL && !self->has_hit && self->state == state &&
         strcmp (own->uri, entry->uri) == 0 && strcmp (own->title, entry->title) == 0 &&
         g_strcmp0 (own->digest, entry->digest) == 0 && own->n_questions == entry->n_questions;
}

static void
fill (UrShelfRow *self, const UrShelfHit *hit)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14));
  gboolean checked = self->check != NULL && ur_shelf_row_is_checked (self);

  gtk_box_append (box, build_check (self, checked));
  gtk_box_append (box, build_year (self));
  gtk_box_append (box, build_body (self, hit));
  gtk_box_append (box, build_button (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (box));
  update_spoken (self);
}

/**
 * ur_shelf_row_new:
 * @entry: what it shows; copied
 * @state: what became of the file
 * @hit: (nullable): where in the report words were found
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
ur_shelf_row_new (const UrLibraryEntry *entry, UrLibraryState state, const UrShelfHit *hit)
{
  UrShelfRow *self = g_object_new (UR_TYPE_SHELF_ROW, NULL);

  ur_shelf_row_update (self, entry, state, hit);
  return GTK_WIDGET (self);
}

/**
 * ur_shelf_row_update:
 * @row: the row
 * @entry: what it shows; copied
 * @state: what became of the file
 * @hit: (nullable): where in the report words were found
 *
 * Shows something else, where it is something else; it stays ticked if it was.
 */
void
ur_shelf_row_update (UrShelfRow *row,
                     const UrLibraryEntry *entry,
                     UrLibraryState state,
                     const UrShelfHit *hit)
{
  if (shows (row, entry, state, hit))
    return;
  ur_library_entry_free (row->entry);
  row->entry = ur_library_entry_copy (entry);
  row->state = state;
  row->has_hit = hit != NULL;
  if (state == UR_LIBRARY_MISSING || state == UR_LIBRARY_UNREADABLE)
    gtk_widget_add_css_class (GTK_WIDGET (row), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "missing");
  fill (row, hit);
}

/**
 * ur_shelf_row_get_entry:
 * @row: the row
 *
 * Returns: (transfer none): what it shows
 */
const UrLibraryEntry *
ur_shelf_row_get_entry (UrShelfRow *row)
{
  return row->entry;
}

/**
 * ur_shelf_row_get_state:
 * @row: the row
 *
 * Returns: what it says became of the file
 */
UrLibraryState
ur_shelf_row_get_state (UrShelfRow *row)
{
  return row->state;
}

/**
 * ur_shelf_row_is_checked:
 * @row: the row
 *
 * Returns: whether it is ticked
 */
gboolean
ur_shelf_row_is_checked (UrShelfRow *row)
{
  return gtk_check_button_get_active (row->check);
}

/**
 * ur_shelf_row_set_checked:
 * @row: the row
 * @checked: whether it is ticked
 */
void
ur_shelf_row_set_checked (UrShelfRow *row, gboolean checked)
{
  gtk_check_button_set_active (row->check, checked);
}
