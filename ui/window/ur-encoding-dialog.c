/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text whose encoding cannot be told: whoever can read it sees at once which of them it is. */
#include "ur-config.h"

#include "ur-encoding-dialog.h"

#include <glib/gi18n-lib.h>

#include "ur-encodings.h"
#include "ur-quote.h"
#include "ur-scroll-bin.h"

#define WIDTH 560
#define MARGIN 18

typedef struct
{
  GtkWidget *window; /* weak */
  UrEncodingChosen chosen;
  gpointer data;
  GDestroyNotify free_data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_clear_weak_pointer (&question->window);
  question->free_data (question->data);
  g_free (question);
}

/* What people call it. */
static char *
dup_encoding_name (const char *encoding)
{
  static const struct
  {
    const char *encoding, *name;
  } names[] = {
    { "gb18030", N_ ("GB18030 (simplified Chinese)") },
    { "big5", N_ ("Big5 (traditional Chinese)") },
    { "utf-16le", N_ ("UTF-16, little-endian") },
    { "utf-16be", N_ ("UTF-16, big-endian") },
    { "shift-jis", N_ ("Shift-JIS (Japanese)") },
    { "windows-1252", N_ ("Windows-1252 (Western European)") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (encoding, names[i].encoding))
      return g_strdup (_ (names[i].name));
  return g_ascii_strup (encoding, -1);
}

/* On one line. */
static void
append_line (GtkWidget *box, const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);
}

/* The encoding's name, and below it what the text would be. */
static GtkWidget *
create_choice (const UrEncodingChoice *choice, GtkWidget *group)
{
  GtkWidget *button =
      g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = dup_encoding_name (choice->name);
  g_autofree char *spoken = g_strdup_printf ("%s\n%s", name, choice->lines);
  g_auto (GStrv) lines = g_strsplit (choice->lines, "\n", -1);

  append_line (box, name, "ur-encoding-name");
  for (guint i = 0; lines[i] != NULL; i++)
    append_line (box, lines[i], "ur-encoding-lines");
  gtk_widget_set_margin_start (box, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), group == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "ur-encoding", g_strdup (choice->name), g_free);
  return button;
}

static GtkWidget *
create_choices (const GPtrArray *choices)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = NULL;

  for (guint i = 0; i < choices->len; i++)
    {
      GtkWidget *button = create_choice (g_ptr_array_index (choices, i), group);

      gtk_box_append (GTK_BOX (box), button);
      group = group != NULL ? group : button;
    }
  return box;
}

static const char *
find_chosen (GtkWidget *box)
{
  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
      return g_object_get_data (G_OBJECT (button), "ur-encoding");
  return NULL;
}

static void
response_cb (GtkDialog *dialog, int response, gpointer data)
{
  Question *question = data;
  GtkWidget *choices = g_object_get_data (G_OBJECT (dialog), "ur-choices");
  const char *encoding = find_chosen (choices);

  if (response == GTK_RESPONSE_ACCEPT && encoding != NULL && question->window != NULL)
    question->chosen (question->window, encoding, question->data);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
fill (GtkDialog *dialog, const char *name, const GPtrArray *choices)
{
  GtkWidget *content = gtk_dialog_get_content_area (dialog);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *list = create_choices (choices);
  GtkWidget *label;
  g_autofree char *text = ur_quote_printf (
      _ ("“%s” does not say how its characters are encoded. Choose what can be read:"), name);

  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), ur_scroll_bin_new (list));
  gtk_widget_set_vexpand (gtk_widget_get_last_child (box), TRUE);
  gtk_box_append (GTK_BOX (content), box);
  g_object_set_data (G_OBJECT (dialog), "ur-choices", list);
}

/**
 * ur_encoding_dialog_ask:
 * @window: the window that asks
 * @name: of a text, as it is shown
 * @accept_label: what the button says that reads it
 * @choices: (element-type UrEncodingChoice): what it may be in, at least one
 * @chosen: called with the encoding that was chosen
 * @data: (transfer full): for @chosen
 * @free_data: frees @data
 *
 * Asks which encoding a text is in, and shows what it would be in each; nothing is called when its reader
 * does not know either.
 */
void
ur_encoding_dialog_ask (GtkWidget *window,
                        const char *name,
                        const char *accept_label,
                        const GPtrArray *choices,
                        UrEncodingChosen chosen,
                        gpointer data,
                        GDestroyNotify free_data)
{
  GtkWidget *dialog = gtk_dialog_new_with_buttons (
      _ ("Encoding of the Text"), GTK_WINDOW (window),
      GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT | GTK_DIALOG_USE_HEADER_BAR, _ ("_Cancel"),
      GTK_RESPONSE_CANCEL, accept_label, GTK_RESPONSE_ACCEPT, NULL);
  Question *question = g_new0 (Question, 1);
  GtkWidget *accept;

  g_set_weak_pointer (&question->window, window);
  question->chosen = chosen;
  question->data = data;
  question->free_data = free_data;
  gtk_widget_add_css_class (dialog, "ur");
  gtk_widget_add_css_class (gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL),
                            "ur-btn");
  accept = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (accept, "ur-btn");
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  fill (GTK_DIALOG (dialog), name, choices);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
