/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-note-row.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-text-scale.h"
#include "ur-wrap-box.h"

#define QUOTE_LINES 2

/* px of the field, at the usual size of text: three lines, and ten */
#define LEAST_HEIGHT 66
#define MOST_HEIGHT 240

/* In characters: a longer text is cut where it is only shown, it would take its time to be laid out. */
#define MAX_QUOTE 200
#define MAX_SHOWN 2000

/* A note in the pane: where it is, its words, the thought, when; what can be done with it while it is chosen,
 * and the thought as a field while it is being written.  What its buttons do are actions of the pane. */
struct _UrNoteRow
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *body;
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *quote;
  GtkLabel *text;
  GtkWidget *editor;
  GtkTextView *field;
  GtkLabel *when;
  GtkWidget *buttons;
  GtkWidget *edit_buttons;
  GtkWidget *find;

  UrNoteItem *item;
  UrReport *report;
  gulong changed;
  gboolean chosen;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (UrNoteRow, ur_note_row, GTK_TYPE_WIDGET)

static const char *
get_id (UrNoteRow *self)
{
  const UrAnnotation *annotation = self->item != NULL ? ur_note_item_get_annotation (self->item) : NULL;

  return annotation != NULL ? annotation->id : NULL;
}

static void
act (UrNoteRow *self, const char *action)
{
  if (get_id (self) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s", get_id (self));
}

static void
edit_cb (UrNoteRow *self)
{
  act (self, "notes.edit");
}

static void
delete_cb (UrNoteRow *self)
{
  act (self, "notes.delete");
}

static void
save_cb (UrNoteRow *self)
{
  act (self, "notes.save");
}

static void
cancel_cb (UrNoteRow *self)
{
  act (self, "notes.cancel");
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, UrNoteRow *self)
{
  if (self->item != NULL && ur_note_item_get_draft (self->item) == NULL)
    act (self, "notes.go");
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, UrNoteRow *self)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (enter && (state & GDK_CONTROL_MASK) != 0)
    save_cb (self);
  else if (key == GDK_KEY_Escape)
    cancel_cb (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
typed_cb (GtkTextBuffer *buffer, UrNoteRow *self)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (self->filling || self->item == NULL || ur_note_item_get_draft (self->item) == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  ur_note_item_set_draft (self->item, text);
}

/* A person looks, so it is worth the time then. */
static void
find_cb (GtkMenuButton *button, gpointer data)
{
  UrNoteRow *self = data;
  const UrAnnotation *annotation = self->item != NULL ? ur_note_item_get_annotation (self->item) : NULL;

  if (annotation != NULL)
    gtk_menu_button_set_popover (button, ur_notes_candidates_new (self->report, annotation));
}

static void
fill_editor (UrNoteRow *self)
{
  const char *draft = ur_note_item_get_draft (self->item);

  gtk_widget_set_visible (self->editor, draft != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->text),
                          draft == NULL && *ur_note_item_get_annotation (self->item)->text != '\0');
  gtk_widget_set_visible (self->edit_buttons, draft != NULL);
  gtk_widget_set_visible (self->buttons, draft == NULL && self->chosen);
  if (draft == NULL)
    return;
  self->filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->field), draft, -1);
  self->filling = FALSE;
}

static void
add_spoken (GString *spoken, const char *words)
{
  if (*words != '\0')
    g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? _ (", ") : "", words);
}

/* What a screen reader says of the whole row: the row of the list has the keyboard. */
static void
update_spoken (UrNoteRow *self)
{
  g_autoptr (GString) spoken = g_string_new (NULL);
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  add_spoken (spoken, gtk_label_get_text (self->number));
  add_spoken (spoken, gtk_label_get_text (self->title));
  if (ur_note_item_get_state (self->item) == UR_NOTE_LOST)
    add_spoken (spoken, _ ("Words not found"));
  add_spoken (spoken, gtk_label_get_text (self->quote));
  add_spoken (spoken, gtk_label_get_text (self->text));
  add_spoken (spoken, gtk_label_get_text (self->when));
  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                    -1);
}

static void
set_cut (GtkLabel *label, const char *text, glong most)
{
  g_autofree char *start = g_utf8_strlen (text, -1) > most ? g_utf8_substring (text, 0, most) : NULL;
  g_autofree char *cut = start != NULL ? g_strconcat (start, "…", NULL) : NULL;

  gtk_label_set_text (label, cut != NULL ? cut : text);
}

static void
fill (UrNoteRow *self)
{
  const UrAnnotation *annotation = ur_note_item_get_annotation (self->item);
  g_autofree char *number = NULL, *title = NULL, *when = NULL;

  gtk_widget_set_visible (self->heading, annotation == NULL);
  gtk_widget_set_visible (self->body, annotation != NULL);
  if (annotation == NULL)
    return;
  number = ur_note_item_dup_number (self->item, self->report);
  title = ur_note_item_dup_title (self->item, self->report);
  when = ur_note_item_dup_when (self->item, self->report);
  gtk_label_set_text (self->number, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number), *number != '\0');
  gtk_label_set_text (self->title, title);
  set_cut (self->quote, annotation->anchor->words, MAX_QUOTE);
  set_cut (self->text, annotation->text, MAX_SHOWN);
  gtk_label_set_text (self->when, when);
  gtk_widget_set_visible (self->find, ur_note_item_get_state (self->item) == UR_NOTE_LOST);
  fill_editor (self);
  update_spoken (self);
}

/* @words: whether there is room for @label, which is a tip else. */
static GtkWidget *
new_button (UrNoteRow *self, const char *label, const char *icon, gboolean words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  if (words)
    gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  else
    gtk_widget_set_tooltip_text (button, label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_place (UrNoteRow *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));

  self->number = GTK_LABEL (ur_label_new ("", "number"));
  self->title = GTK_LABEL (ur_label_new ("", "place"));
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_box_append (box, GTK_WIDGET (self->number));
  gtk_box_append (box, GTK_WIDGET (self->title));
  return GTK_WIDGET (box);
}

static void
rescale (UrNoteRow *self)
{
  GtkScrolledWindow *editor = GTK_SCROLLED_WINDOW (self->editor);

  gtk_scrolled_window_set_max_content_height (editor, ur_text_scale_multiply (MOST_HEIGHT));
  gtk_scrolled_window_set_min_content_height (editor, ur_text_scale_multiply (LEAST_HEIGHT));
}

static GtkWidget *
build_editor (UrNoteRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->field = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->editor = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->editor, "editor");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->editor), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->editor), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->editor), GTK_WIDGET (self->field));
  gtk_text_view_set_wrap_mode (self->field, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->field, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your note"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->field), keys);
  g_signal_connect_object (gtk_text_view_get_buffer (self->field), "changed", G_CALLBACK (typed_cb), self, 0);
  return self->editor;
}

static GtkWidget *
build_foot (UrNoteRow *self)
{
  UrWrapBox *box = UR_WRAP_BOX (ur_wrap_box_new (6, 0));

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->buttons),
                  new_button (self, _ ("Edit"), "document-edit-symbolic", TRUE, G_CALLBACK (edit_cb)));
  gtk_box_append (GTK_BOX (self->buttons), new_button (self, _ ("Delete this note"), "user-trash-symbolic",
                                                       FALSE, G_CALLBACK (delete_cb)));
  self->edit_buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->edit_buttons),
                  new_button (self, _ ("Cancel"), NULL, TRUE, G_CALLBACK (cancel_cb)));
  gtk_box_append (GTK_BOX (self->edit_buttons),
                  new_button (self, _ ("Save"), NULL, TRUE, G_CALLBACK (save_cb)));
  gtk_widget_set_tooltip_text (gtk_widget_get_last_child (self->edit_buttons), _ ("Save (Ctrl+Enter)"));
  self->find = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->find), _ ("Places Alike"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->find), find_cb, self, NULL);
  gtk_widget_add_css_class (self->find, "ur-note-find");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->find), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places Alike"), -1);
  ur_wrap_box_append (box, self->find);
  ur_wrap_box_append (box, self->buttons);
  ur_wrap_box_append (box, self->edit_buttons);
  return GTK_WIDGET (box);
}

static void
build_body (UrNoteRow *self)
{
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->quote = GTK_LABEL (ur_label_new_wrapping ("", "quote ur-serif"));
  self->text = GTK_LABEL (ur_label_new_wrapping ("", "thought"));
  self->when = GTK_LABEL (ur_label_new_wrapping ("", "when"));
  gtk_label_set_lines (self->quote, QUOTE_LINES);
  gtk_label_set_ellipsize (self->quote, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->body), build_place (self));
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->quote));
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (self->body), build_editor (self));
  ur_text_scale_watch (self, G_CALLBACK (rescale));
  rescale (self);
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->when));
  gtk_box_append (GTK_BOX (self->body), build_foot (self));
}

static void
ur_note_row_dispose (GObject *object)
{
  UrNoteRow *self = UR_NOTE_ROW (object);
  GtkWidget *child;

  ur_note_row_set_item (self, NULL, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ur_note_row_parent_class)->dispose (object);
}

static void
ur_note_row_class_init (UrNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_note_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "noterow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ur_note_row_init (UrNoteRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->heading = ur_label_new (_ ("Words not found"), "ur-note-heading");
  build_body (self);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->body);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * ur_note_row_new:
 *
 * Returns: (transfer floating): a row without a note
 */
GtkWidget *
ur_note_row_new (void)
{
  return g_object_new (UR_TYPE_NOTE_ROW, NULL);
}

/**
 * ur_note_row_set_item:
 * @row: the row
 * @item: (nullable): what it shows from now on
 * @report: (nullable): its report, which has to live as long as @item is shown
 */
void
ur_note_row_set_item (UrNoteRow *row, UrNoteItem *item, UrReport *report)
{
  if (row->item != NULL)
    g_clear_signal_handler (&row->changed, row->item);
  g_set_object (&row->item, item);
  row->report = report;
  if (item == NULL)
    return;
  row->changed = g_signal_connect_swapped (item, "changed", G_CALLBACK (fill), row);
  fill (row);
}

/**
 * ur_note_row_set_chosen:
 * @row: the row
 * @chosen: whether it is the one that the reader is at
 *
 * Shows what can be done with it.
 */
void
ur_note_row_set_chosen (UrNoteRow *row, gboolean chosen)
{
  row->chosen = chosen;
  if (row->item != NULL && ur_note_item_get_annotation (row->item) != NULL)
    gtk_widget_set_visible (row->buttons, chosen && ur_note_item_get_draft (row->item) == NULL);
}

/**
 * ur_note_row_focus_editor:
 * @row: the row
 *
 * Gives the keyboard to the thought, if it is being written here.
 *
 * Returns: whether it is
 */
gboolean
ur_note_row_focus_editor (UrNoteRow *row)
{
  return row->item != NULL && ur_note_item_get_draft (row->item) != NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (row->field));
}
