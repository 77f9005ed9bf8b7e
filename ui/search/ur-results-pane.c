/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-results-pane.h"

#include <glib/gi18n-lib.h>

#include "ur-drop-down.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-late-rows.h"
#include "ur-list-growth.h"
#include "ur-list.h"
#include "ur-near-buttons.h"
#include "ur-result-list.h"
#include "ur-result-row.h"
#include "ur-search-offers.h"
#include "ur-snippet.h"
#include "ur-wrap-box.h"

/* What was found, beside the page: grouped by part, with the words around each place.  Where nothing was, how
 * it was looked for, and words that may be meant. */
struct _UrResultsPane
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *counts;
  UrWrapBox *keys;
  GtkWidget *close;
  GtkDropDown *scope;
  GtkWidget *scrolled;
  GtkListView *list;
  GtkWidget *nothing;
  GtkLabel *tried;
  GtkWidget *meant;
  GtkBox *near;
  GtkBox *offers;

  UrReport *report;              /* (nullable): whose parts can be chosen */
  GtkSingleSelection *selection; /* (nullable): while something is found */
  GArray *hits;                  /* (nullable): what it shows */
  GArray *note_hits;             /* (nullable): after them */
  gboolean following;            /* another place is current, no row was chosen */
  gboolean scoped;               /* more than places is looked for */
  gboolean searched_notes;
  gboolean has_library; /* with other reports */
};

enum
{
  CHOSEN,
  ENTERED,
  LEFT,
  CLOSED,
  STOPPED,
  MEANT,
  SCOPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrResultsPane, ur_results_pane, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_list_item_set_child (list_item, ur_result_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  ur_result_row_set_result (UR_RESULT_ROW (gtk_list_item_get_child (list_item)),
                            gtk_list_item_get_item (list_item));
}

static void
selected_cb (UrResultsPane *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (!self->following && selected != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[CHOSEN], 0, selected);
}

static void
activated_cb (UrResultsPane *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
close_cb (UrResultsPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
near_cb (GtkButton *button, UrResultsPane *self)
{
  g_autofree char *words = g_strdup (gtk_button_get_label (button));

  g_signal_emit (self, signals[MEANT], 0, words);
}

/* From the first row, or the first of what is offered instead, up to what was typed. */
static gboolean
key_cb (UrResultsPane *self, guint key, guint code, GdkModifierType state)
{
  gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean at_first = self->selection != NULL && gtk_single_selection_get_selected (self->selection) == 0 &&
                      gtk_widget_get_focus_child (self->scrolled) != NULL;
  gboolean offered = gtk_widget_get_focus_child (self->nothing) != NULL;

  if (key == GDK_KEY_Escape)
    g_signal_emit (self, signals[STOPPED], 0);
  else if (up && offered && gtk_widget_child_focus (self->nothing, GTK_DIR_UP))
    return GDK_EVENT_STOP;
  else if (up && (at_first || offered))
    g_signal_emit (self, signals[LEFT], 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
scope_cb (UrResultsPane *self)
{
  if (!self->following)
    g_signal_emit (self, signals[SCOPED], 0);
}

static gboolean
ur_results_pane_grab_focus (GtkWidget *widget)
{
  UrResultsPane *self = UR_RESULTS_PANE (widget);

  if (gtk_widget_get_visible (self->scrolled))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return gtk_widget_child_focus (self->nothing, GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (self->root, GTK_DIR_TAB_FORWARD);
}

static void
ur_results_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_RESULTS_PANE);
  G_OBJECT_CLASS (ur_results_pane_parent_class)->dispose (object);
}

static void
ur_results_pane_finalize (GObject *object)
{
  g_clear_pointer (&UR_RESULTS_PANE (object)->hits, g_array_unref);
  g_clear_pointer (&UR_RESULTS_PANE (object)->note_hits, g_array_unref);
  g_clear_pointer (&UR_RESULTS_PANE (object)->report, ur_report_unref);
  G_OBJECT_CLASS (ur_results_pane_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return argument == G_TYPE_NONE ? g_signal_new (name, UR_TYPE_RESULTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 0)
                                 : g_signal_new (name, UR_TYPE_RESULTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 1, argument);
}

static void
add_signals (void)
{
  /* The reader chose the row of this place. */
  signals[CHOSEN] = add_signal ("chosen", G_TYPE_UINT);
  /* They want to go on to the text there. */
  signals[ENTERED] = add_signal ("entered", G_TYPE_NONE);
  /* They went up over the first row. */
  signals[LEFT] = add_signal ("left", G_TYPE_NONE);
  /* The button that closes it was pressed. */
  signals[CLOSED] = add_signal ("closed", G_TYPE_NONE);
  /* Esc was pressed. */
  signals[STOPPED] = add_signal ("stopped", G_TYPE_NONE);
  /* These words were meant. */
  signals[MEANT] = add_signal ("meant", G_TYPE_STRING);
  /* Only there is searched: see ur_results_pane_get_scope(). */
  signals[SCOPED] = add_signal ("scoped", G_TYPE_NONE);
}

static void
ur_results_pane_class_init (UrResultsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_results_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_results_pane_finalize;
  widget_class->grab_focus = ur_results_pane_grab_focus;
  widget_class->focus = ur_focus_in_children;
  add_signals ();
  g_type_ensure (UR_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-results-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, root);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, counts);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, keys);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, close);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, scope);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, list);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, tried);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, meant);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, near);
  gtk_widget_class_bind_template_child (widget_class, UrResultsPane, offers);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
ur_results_pane_init (UrResultsPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ur_label_cut_at_usual_size (self->counts, 1, PANGO_ELLIPSIZE_END);
  ur_wrap_box_append (self->keys, ur_label_new_key ("↑ ↓", _ ("choose")));
  ur_wrap_box_append (self->keys, ur_label_new_key ("Enter", _ ("to the text")));
  ur_wrap_box_append (self->keys, ur_label_new_key ("Esc", _ ("back")));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  ur_drop_down_cut_value (self->scope);
  g_signal_connect_object (self->scope, "notify::selected", G_CALLBACK (scope_cb), self, G_CONNECT_SWAPPED);
  ur_late_rows_add (self->list);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static guint
count (const GArray *hits)
{
  return hits != NULL ? hits->len : 0;
}

static void
say_counts (UrResultsPane *self, guint n_groups)
{
  guint n = count (self->hits), n_notes = count (self->note_hits);
  g_autofree char *hits = g_strdup_printf (ngettext ("%u hit", "%u hits", n), n);
  g_autofree char *groups = g_strdup_printf (ngettext ("in %u part", "in %u parts", n_groups), n_groups);
  /* Translators: how many hits, and in how many parts of the report. */
  g_autofree char *report = g_strdup_printf (_ ("%s, %s"), hits, groups);
  /* Translators: so many hits are in the reader's own notes. */
  g_autofree char *notes = g_strdup_printf (ngettext ("%u in notes", "%u in notes", n_notes), n_notes);
  /* Translators: what was found in the report, and what in notes. */
  g_autofree char *both = g_strdup_printf (_ ("%s, %s"), report, notes);

  gtk_label_set_text (self->counts, n_notes == 0 ? (n > 0 ? report : "") : n > 0 ? both : notes);
}

static void
offer_near (UrResultsPane *self, UrDocument *document, const char *words)
{
  g_auto (GStrv) near = ur_search_list_near (ur_document_get_search_index (document), words);

  gtk_widget_set_visible (self->meant, ur_near_buttons_fill (self->near, near, G_CALLBACK (near_cb), self));
}

/* The whole report, its parts, kinds of places. */
static void
list_scopes (UrResultsPane *self, UrReport *report)
{
  const char *const kinds[] = { _ ("Only titles"), _ ("Only figures"), _ ("Only charts") };
  g_autoptr (GtkStringList) scopes = gtk_string_list_new (NULL);

  if (report == self->report)
    return;
  ur_report_ref (report);
  g_clear_pointer (&self->report, ur_report_unref);
  self->report = report;
  gtk_string_list_append (scopes, _ ("The whole report"));
  for (guint i = 0; i < report->n_parts; i++)
    gtk_string_list_append (scopes, report->parts[i].short_title);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (scopes, kinds[i]);
  self->following = TRUE;
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (scopes));
  gtk_drop_down_set_selected (self->scope, 0);
  self->following = FALSE;
  ur_drop_down_set_name (self->scope, _ ("Where to search"));
}

static void
show_elsewhere (UrResultsPane *self, guint n)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("Nothing there; %u hit is elsewhere.", "Nothing there; %u hits are elsewhere.", n), n);

  gtk_label_set_text (self->tried, text);
  gtk_widget_set_visible (self->meant, FALSE);
}

static void
show_nothing (UrResultsPane *self, UrDocument *document, const char *words)
{
  gboolean asked = *words != '\0';
  g_autofree char *tried = asked ? ur_search_dup_tried (words) : NULL;

  gtk_label_set_text (self->tried, asked
                                       ? tried
                                       : _ ("Words, a number in any form (35700万, 3.57亿), or the first "
                                            "letters of pinyin (nxyz). What is in quotes is found just so."));
  gtk_widget_set_visible (self->meant, FALSE);
  if (asked)
    offer_near (self, document, words);
}

/* Places are only in the report on show. */
static void
offer_more (UrResultsPane *self, UrDocument *document, const char *words, guint n_elsewhere)
{
  const UrSearchOffers offers = { document, words, n_elsewhere, self->searched_notes, self->has_library };

  ur_search_offers_fill (self->offers, self->scoped && *words != '\0' ? &offers : NULL);
}

static void
fill_list (UrResultsPane *self, UrReport *report)
{
  UrResultList *results = ur_result_list_new (report, self->hits, self->note_hits);

  say_counts (self, ur_result_list_count_groups (results));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, ur_list_growth_new (G_LIST_MODEL (results)));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_unref (self->selection);
}

/**
 * ur_results_pane_show:
 * @pane: the pane
 * @document: what was searched
 * @words: what was looked for; empty before anything is typed
 * @hits: (element-type UrHit) (nullable): what was found in the report, or %NULL for nothing
 * @n_elsewhere: how much was found outside of ur_results_pane_get_scope()
 * @note_hits: (element-type UrNoteHit) (nullable): and in the reader's notes
 *
 * Lists what was found, or says that nothing was.  What is on show already stays as it is.
 */
void
ur_results_pane_show (UrResultsPane *pane,
                      UrDocument *document,
                      const char *words,
                      GArray *hits,
                      guint n_elsewhere,
                      GArray *note_hits)
{
  gboolean found = count (hits) > 0 || count (note_hits) > 0;

  if (document != NULL)
    list_scopes (pane, ur_document_get_report (document));
  if (found && hits == pane->hits && note_hits == pane->note_hits)
    return;
  pane->selection = NULL;
  gtk_list_view_set_model (pane->list, NULL);
  g_clear_pointer (&pane->hits, g_array_unref);
  g_clear_pointer (&pane->note_hits, g_array_unref);
  gtk_widget_set_visible (pane->scrolled, found);
  gtk_widget_set_visible (pane->nothing, !found);
  pane->hits = found && hits != NULL ? g_array_ref (hits) : NULL;
  pane->note_hits = found && note_hits != NULL ? g_array_ref (note_hits) : NULL;
  pane->searched_notes = note_hits != NULL;
  if (found)
    {
      fill_list (pane, ur_document_get_report (document));
      return;
    }
  say_counts (pane, 0);
  if (n_elsewhere > 0)
    show_elsewhere (pane, n_elsewhere);
  else
    show_nothing (pane, document, words);
  offer_more (pane, document, words, n_elsewhere);
}

/**
 * ur_results_pane_get_scope:
 * @pane: the pane
 * @scope: (out): where in the report on show the reader wants to search
 */
void
ur_results_pane_get_scope (UrResultsPane *pane, UrSearchScope *scope)
{
  static const UrSearchKind kinds[] = { UR_SEARCH_TITLES, UR_SEARCH_FIGURES, UR_SEARCH_CHARTS };
  guint chosen = gtk_drop_down_get_selected (pane->scope);
  guint n_parts = pane->report != NULL ? pane->report->n_parts : 0;

  *scope = (UrSearchScope){ NULL, UR_SEARCH_ANYWHERE };
  if (chosen >= 1 && chosen <= n_parts)
    scope->part = &pane->report->parts[chosen - 1];
  else if (chosen > n_parts && chosen - n_parts - 1 < G_N_ELEMENTS (kinds))
    scope->kind = kinds[chosen - n_parts - 1];
}

/**
 * ur_results_pane_widen:
 * @pane: the pane
 *
 * A new search is one of the whole report.
 */
void
ur_results_pane_widen (UrResultsPane *pane)
{
  gtk_drop_down_set_selected (pane->scope, 0);
}

/**
 * ur_results_pane_set_scoped:
 * @pane: the pane
 * @scoped: whether the reader can choose where to search; counts from the next ur_results_pane_show() on
 */
void
ur_results_pane_set_scoped (UrResultsPane *pane, gboolean scoped)
{
  pane->scoped = scoped;
  gtk_widget_set_visible (GTK_WIDGET (pane->scope), scoped);
}

/**
 * ur_results_pane_set_has_library:
 * @pane: the pane
 * @has_library: whether other reports can be searched too
 */
void
ur_results_pane_set_has_library (UrResultsPane *pane, gboolean has_library)
{
  pane->has_library = has_library;
}

/**
 * ur_results_pane_set_current:
 * @pane: the pane
 * @current: index of the hit the reader is at, or -1
 *
 * Chooses its row and brings it into view, without telling anyone.
 */
void
ur_results_pane_set_current (UrResultsPane *pane, int current)
{
  guint row = current < 0 ? GTK_INVALID_LIST_POSITION : (guint) current;

  if (pane->selection == NULL || gtk_single_selection_get_selected (pane->selection) == row)
    return;
  pane->following = TRUE;
  ur_list_choose (GTK_LIST_VIEW (pane->list), row);
  pane->following = FALSE;
}
