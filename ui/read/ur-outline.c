/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-outline.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-item.h"
#include "ur-label.h"
#include "ur-late-rows.h"
#include "ur-list-growth.h"
#include "ur-list.h"
#include "ur-noted.h"
#include "ur-outline-filter.h"
#include "ur-outline-row.h"
#include "ur-wrap-box.h"

/* The list of a part's sections. */
struct _UrOutline
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *counts;
  GtkListView *list;
  GtkButton *notes;
  GtkToggleButton *filter_button;
  GtkWidget *filter;
  GtkWidget *nothing; /* where no line has the words */
  const UrPart *part;
  const UrSection *current; /* (nullable): what is read, listed or not */
  GHashTable *noted;        /* (element-type UrSection): marked by the reader */
  GListModel *rows;         /* all of them, while the list still gets them; not owned */
  GtkSingleSelection *selection;
  gboolean following; /* the text was scrolled, not a row chosen */
};

enum
{
  CHOSEN,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrOutline, ur_outline, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_list_item_set_child (list_item, ur_outline_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  ur_outline_row_set_section (UR_OUTLINE_ROW (row), ur_item_get_section (gtk_list_item_get_item (list_item)));
  ur_outline_row_set_noted (UR_OUTLINE_ROW (row), UR_OUTLINE (data)->noted);
}

static void
selected_cb (UrOutline *self)
{
  if (self->following || ur_outline_get_current (self) == NULL)
    return;
  self->current = ur_outline_get_current (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
activated_cb (UrOutline *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
ur_outline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_OUTLINE (widget)->list));
}

static void
ur_outline_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_OUTLINE);
  G_OBJECT_CLASS (ur_outline_parent_class)->dispose (object);
}

static void
ur_outline_finalize (GObject *object)
{
  g_hash_table_unref (UR_OUTLINE (object)->noted);
  G_OBJECT_CLASS (ur_outline_parent_class)->finalize (object);
}

static void
ur_outline_class_init (UrOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_outline_finalize;
  widget_class->grab_focus = ur_outline_grab_focus;
  widget_class->focus = ur_focus_in_children;
  /**
   * UrOutline::chosen:
   *
   * The reader chose another row.
   */
  signals[CHOSEN] =
      g_signal_new ("chosen", UR_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrOutline::entered:
   *
   * The reader wants to go on to the text of the chosen row.
   */
  signals[ENTERED] =
      g_signal_new ("entered", UR_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/unionreport/UnionReport/ui/ur-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, UrOutline, root);
  gtk_widget_class_bind_template_child (widget_class, UrOutline, counts);
  gtk_widget_class_bind_template_child (widget_class, UrOutline, list);
  gtk_widget_class_bind_template_child (widget_class, UrOutline, notes);
  gtk_widget_class_bind_template_child (widget_class, UrOutline, filter_button);
  gtk_widget_class_bind_template_child (widget_class, UrOutline, nothing);
}

static void fill (UrOutline *self);

static void
ur_outline_init (UrOutline *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->noted = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_label_cut_at_usual_size (self->counts, 2, PANGO_ELLIPSIZE_END);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  ur_late_rows_add (self->list);
  self->filter = ur_outline_filter_new (self->list);
  gtk_box_insert_child_after (GTK_BOX (self->root), self->filter, gtk_widget_get_first_child (self->root));
  ur_outline_filter_connect (self->filter, G_CALLBACK (fill), self);
  ur_outline_filter_set_button (self->filter, self->filter_button);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activated_cb), self);
}

static gboolean
is_listed (UrOutline *self, const UrSection *section)
{
  g_autofree char *number = ur_section_dup_number (section);

  return section->kind != UR_SECTION_ADDRESS && section->kind != UR_SECTION_CLOSING &&
         ur_outline_filter_passes (self->filter, number, section->title != NULL ? section->title : "");
}

/* The row of @section, or, where all are listed, of the last one before it that has a row. */
static guint
find_row (UrOutline *self, const UrSection *section)
{
  guint found = GTK_INVALID_LIST_POSITION;
  gboolean all = *ur_outline_filter_get_words (self->filter) == '\0';

  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (UrItem) item = g_list_model_get_item (self->rows, i);

      if (ur_item_get_section (item)->index > section->index)
        break;
      if (all || ur_item_get_section (item) == section)
        found = i;
    }
  return found;
}

/* A number and its word stay on one line: with U+00A0 for spaces. */
static char *
dup_kept_together (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  return g_strjoinv ("\302\240", parts);
}

static char *
dup_counts (const UrPart *part)
{
  g_autofree char *n_items = g_strdup_printf (ngettext ("%u item", "%u items", part->n_items), part->n_items);
  g_autofree char *n_figures =
      g_strdup_printf (ngettext ("%u figure", "%u figures", part->n_indicators), part->n_indicators);
  g_autofree char *sections = dup_kept_together (n_items);
  g_autofree char *figures = dup_kept_together (n_figures);

  if (part->n_items == 0)
    return g_strdup (part->n_indicators > 0 ? figures : "");
  return part->n_indicators > 0 ? g_strconcat (sections, " · ", figures, NULL) : g_steal_pointer (&sections);
}

static void
select_current (UrOutline *self)
{
  guint row = self->current != NULL ? find_row (self, self->current) : GTK_INVALID_LIST_POSITION;

  ur_list_choose (self->list, row);
}

/* Lists what has the words that were typed; the text stays where it is. */
static void
fill (UrOutline *self)
{
  GListStore *sections = g_list_store_new (UR_TYPE_ITEM);

  for (guint i = 0; self->part != NULL && i < self->part->n_sections; i++)
    if (is_listed (self, &self->part->sections[i]))
      {
        g_autoptr (UrItem) item = ur_item_new_for_section (&self->part->sections[i]);
        g_list_store_append (sections, item);
      }
  self->following = TRUE;
  self->rows = G_LIST_MODEL (sections);
  self->selection = ur_outline_filter_select (self->filter, ur_list_growth_new (self->rows));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->current != NULL)
    select_current (self);
  self->following = FALSE;
  g_object_unref (self->selection);
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (self->rows) == 0);
}

/**
 * ur_outline_set_part:
 * @outline: the outline
 * @part: a part; its report must outlive the outline
 *
 * Lists the sections of @part, but not the first and the last words of the report.
 */
void
ur_outline_set_part (UrOutline *outline, const UrPart *part)
{
  g_autofree char *counts = dup_counts (part);

  outline->part = part;
  outline->current = NULL;
  gtk_label_set_text (outline->counts, counts);
  fill (outline);
}

/**
 * ur_outline_set_notes:
 * @outline: the outline, with a part
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes on the whole report
 *
 * Marks the sections of which something is marked.
 */
void
ur_outline_set_notes (UrOutline *outline, const GArray *placed)
{
  if (outline->part == NULL)
    return;
  g_hash_table_unref (outline->noted);
  outline->noted = ur_noted_new (placed, outline->part, FALSE);
  ur_noted_update_button (outline->notes, placed, outline->part);
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (outline->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (row != NULL && UR_IS_OUTLINE_ROW (row))
        ur_outline_row_set_noted (UR_OUTLINE_ROW (row), outline->noted);
    }
}

/**
 * ur_outline_set_current:
 * @outline: the outline
 * @section: (nullable): a section of its part
 *
 * Marks the row of @section and brings it into view, without telling anyone.
 */
void
ur_outline_set_current (UrOutline *outline, const UrSection *section)
{
  if (section == NULL || section == ur_outline_get_current (outline))
    return;
  outline->current = section;
  if (find_row (outline, section) == GTK_INVALID_LIST_POSITION &&
      *ur_outline_filter_get_words (outline->filter) == '\0')
    return;
  outline->following = TRUE;
  select_current (outline);
  outline->following = FALSE;
}

/**
 * ur_outline_get_current:
 * @outline: the outline
 *
 * Returns: (transfer none) (nullable): the section whose row is marked
 */
const UrSection *
ur_outline_get_current (UrOutline *outline)
{
  UrItem *item =
      outline->selection != NULL ? gtk_single_selection_get_selected_item (outline->selection) : NULL;

  return item != NULL ? ur_item_get_section (item) : NULL;
}
