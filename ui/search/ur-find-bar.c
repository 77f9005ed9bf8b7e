/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-find-bar-private.h"

#include <glib/gi18n-lib.h>

#include "ur-settings.h"

#define OWN "search-notes"

enum
{
  CHANGED,
  GO,
  OPENED,
  CLOSED,
  LISTED,
  ARRIVED,
  N_SIGNALS,
};

enum
{
  PROP_OPEN = 1,
  N_PROPERTIES,
};

static guint signals[N_SIGNALS];
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (UrFindBar, ur_find_bar, GTK_TYPE_WIDGET)

static void
tell_changed (UrFindBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search (UrFindBar *self)
{
  ur_find_bar_search (self);
  tell_changed (self);
}

static void
own_cb (UrFindBar *self)
{
  ur_settings_set_boolean (OWN, gtk_check_button_get_active (self->own));
  search (self);
}

/* Somebody wrote a note meanwhile, or took one away. */
static void
noted_cb (UrFindBar *self)
{
  if (!ur_find_bar_is_open (self) || !gtk_check_button_get_active (self->own))
    return;
  ur_find_bar_search_notes (self);
  tell_changed (self);
}

/* The entry tells of words a while after they are typed; a key may have had them looked for before. */
static void
catch_up (UrFindBar *self)
{
  if (g_strcmp0 (self->sought, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    search (self);
}

static gboolean
key_pressed_cb (UrFindBar *self, guint key, guint code, GdkModifierType state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  int step = 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    step = shift ? -1 : 1;
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step = 1;
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step = -1;
  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  if (self->for_places && key != GDK_KEY_Down && key != GDK_KEY_Up && key != GDK_KEY_KP_Down &&
      key != GDK_KEY_KP_Up)
    {
      ur_find_bar_arrive (self);
      return GDK_EVENT_STOP;
    }
  ur_find_bar_step (self, step);
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    g_signal_emit (self, signals[LISTED], 0);
  return GDK_EVENT_STOP;
}

/* The search bar takes the keyboard as soon as it opens: who wants to know what had it must hear of it first.
 */
static void
set_open (UrFindBar *self, gboolean open)
{
  if (open && !ur_find_bar_is_open (self))
    g_signal_emit (self, signals[OPENED], 0);
  gtk_search_bar_set_search_mode (self->bar, open);
}

static void
mode_cb (UrFindBar *self)
{
  if (ur_find_bar_is_open (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  search (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
ur_find_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, ur_find_bar_is_open (UR_FIND_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_find_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    set_open (UR_FIND_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_find_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_FIND_BAR);
  G_OBJECT_CLASS (ur_find_bar_parent_class)->dispose (object);
}

static void
ur_find_bar_finalize (GObject *object)
{
  UrFindBar *self = UR_FIND_BAR (object);

  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->note_hits, g_array_unref);
  g_free (self->sought);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (ur_find_bar_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, UR_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_find_bar_class_init (UrFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ur_find_bar_dispose;
  object_class->finalize = ur_find_bar_finalize;
  object_class->get_property = ur_find_bar_get_property;
  object_class->set_property = ur_find_bar_set_property;
  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  /* The hits are others, or another is current; the page need not move. */
  signals[CHANGED] = add_signal ("changed");
  /* The page should move to the current hit. */
  signals[GO] = add_signal ("go");
  /* The reader begins to search. */
  signals[OPENED] = add_signal ("opened");
  /* The reader gave up with Esc and wants to be where they were. */
  signals[CLOSED] = add_signal ("closed");
  /* The reader went on from the words to the list of what was found. */
  signals[LISTED] = add_signal ("listed");
  /* The reader is where they wanted to go, and the bar is closed. */
  signals[ARRIVED] = add_signal ("arrived");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UrFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, UrFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, UrFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, UrFindBar, own);
}

static void
ur_find_bar_init (UrFindBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->current = -1;
  ur_place_init (&self->place);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (catch_up), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (ur_find_bar_give_up), self);
  gtk_check_button_set_active (self->own, ur_settings_get_boolean (OWN, FALSE));
  g_signal_connect_swapped (self->own, "toggled", G_CALLBACK (own_cb), self);
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), self);
}

/**
 * ur_find_bar_set_document:
 * @bar: the bar
 * @document: where to search, a document with a report; the bar keeps a reference
 */
void
ur_find_bar_set_document (UrFindBar *bar, UrDocument *document)
{
  g_object_ref (document);
  /* The hits point into the report before. */
  g_clear_pointer (&bar->hits, g_array_unref);
  g_clear_pointer (&bar->note_hits, g_array_unref);
  if (bar->document != NULL)
    g_signal_handlers_disconnect_by_func (ur_document_get_notes (bar->document), noted_cb, bar);
  g_clear_object (&bar->document);
  bar->document = document;
  bar->scope = (UrSearchScope){ NULL, UR_SEARCH_ANYWHERE };
  g_signal_connect_object (ur_document_get_notes (document), "changed", G_CALLBACK (noted_cb), bar,
                           G_CONNECT_SWAPPED);
  search (bar);
}

/**
 * ur_find_bar_set_scope:
 * @bar: the bar
 * @scope: where in its report, and what kind of place is wanted
 *
 * Looks again, there.
 */
void
ur_find_bar_set_scope (UrFindBar *bar, const UrSearchScope *scope)
{
  bar->scope = *scope;
  search (bar);
}

/**
 * ur_find_bar_set_place:
 * @bar: the bar
 * @place: where the reader is
 *
 * The first step goes to the first hit after @place.
 */
void
ur_find_bar_set_place (UrFindBar *bar, const UrPlace *place)
{
  bar->place = *place;
}

static void
open_for (UrFindBar *self, gboolean places)
{
  const char *name =
      places ? _ ("Go to a section or figure: its number or first letters") : _ ("Search the report");
  gboolean other = self->for_places != places;

  self->for_places = places;
  gtk_widget_set_visible (GTK_WIDGET (self->own), !places);
  g_object_set (self->entry, "placeholder-text", name, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (other)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (other && ur_find_bar_is_open (self))
    search (self);
  set_open (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * ur_find_bar_open:
 * @bar: the bar
 *
 * Shows the bar with its words selected and ready to be typed over.
 */
void
ur_find_bar_open (UrFindBar *bar)
{
  open_for (bar, FALSE);
}

/**
 * ur_find_bar_open_for_places:
 * @bar: the bar
 *
 * The same, but what is typed is where to go: the number of a section or a figure, or the first letters of
 * what it is called.  Enter goes there and closes the bar.
 */
void
ur_find_bar_open_for_places (UrFindBar *bar)
{
  open_for (bar, TRUE);
}

/**
 * ur_find_bar_add_notes:
 * @bar: the bar
 *
 * Searches the reader's notes too, from now on.
 */
void
ur_find_bar_add_notes (UrFindBar *bar)
{
  gtk_check_button_set_active (bar->own, TRUE);
}

/**
 * ur_find_bar_is_for_places:
 * @bar: the bar
 *
 * Returns: whether it was opened so
 */
gboolean
ur_find_bar_is_for_places (UrFindBar *bar)
{
  return bar->for_places;
}

/**
 * ur_find_bar_look_for:
 * @bar: the bar
 * @words: what to look for
 *
 * Shows the bar and looks for @words.
 */
void
ur_find_bar_look_for (UrFindBar *bar, const char *words)
{
  ur_find_bar_open (bar);
  gtk_editable_set_text (GTK_EDITABLE (bar->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (bar->entry), -1);
  search (bar);
}

/**
 * ur_find_bar_give_up:
 * @bar: the bar
 *
 * Closes it, and has the reader brought back to where they were.
 */
void
ur_find_bar_give_up (UrFindBar *bar)
{
  gtk_search_bar_set_search_mode (bar->bar, FALSE);
  g_signal_emit (bar, signals[CLOSED], 0);
}

/**
 * ur_find_bar_is_open:
 * @bar: the bar
 *
 * Returns: whether the bar is shown
 */
gboolean
ur_find_bar_is_open (UrFindBar *bar)
{
  return gtk_search_bar_get_search_mode (bar->bar);
}

static void
go_to (UrFindBar *self, int index)
{
  self->current = index;
  ur_find_bar_say_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[GO], 0);
}

/**
 * ur_find_bar_step:
 * @bar: the bar
 * @step: 1 for the next hit, -1 for the previous one
 *
 * Goes round at the ends.  Opens the bar when it is not.
 */
void
ur_find_bar_step (UrFindBar *bar, int step)
{
  int n;

  if (!ur_find_bar_is_open (bar))
    ur_find_bar_open (bar);
  catch_up (bar);
  n = (int) ur_find_bar_count (bar);
  if (n == 0)
    return;
  go_to (bar, bar->current < 0 ? ur_find_bar_find_first (bar, step) : (bar->current + step + n) % n);
}

/**
 * ur_find_bar_arrive:
 * @bar: the bar
 *
 * Goes to the place that is current, or to the first one, and closes the bar there.
 */
void
ur_find_bar_arrive (UrFindBar *bar)
{
  catch_up (bar);
  if (ur_find_bar_count (bar) == 0)
    return;
  go_to (bar, MAX (bar->current, 0));
  gtk_search_bar_set_search_mode (bar->bar, FALSE);
  g_signal_emit (bar, signals[ARRIVED], 0);
}

/**
 * ur_find_bar_go_to:
 * @bar: the bar
 * @index: of a hit
 *
 * Makes it the current one.
 */
void
ur_find_bar_go_to (UrFindBar *bar, guint index)
{
  if (index < ur_find_bar_count (bar) && (int) index != bar->current)
    go_to (bar, (int) index);
}

/**
 * ur_find_bar_get_words:
 * @bar: the bar
 *
 * Returns: (transfer none): what is looked for
 */
const char *
ur_find_bar_get_words (UrFindBar *bar)
{
  return gtk_editable_get_text (GTK_EDITABLE (bar->entry));
}

/**
 * ur_find_bar_get_current:
 * @bar: the bar
 *
 * Returns: index of the hit the reader is at, first those in the report, then those in notes; or -1
 */
int
ur_find_bar_get_current (UrFindBar *bar)
{
  return bar->current;
}
