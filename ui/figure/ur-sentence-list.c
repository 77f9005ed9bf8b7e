/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-sentence-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-clip.h"
#include "ur-label.h"
#include "ur-context-menu.h"
#include "ur-notice.h"
#include "ur-row.h"
#include "ur-scroll-bin.h"
#include "ur-sentence.h"
#include "ur-settings.h"
#include "ur-text-scale.h"

#define WIDTH 360 /* at a text scale of one: that of the figure popover */
#define MAX_HEIGHT 400
#define LINE_CHARS 26

/**
 * UrSentenceList:
 *
 * Ready sentences about a figure or a chart, in one of three registers, each with a button that copies it
 * with its source.  A sentence with a computed number shows how it was computed, a spoken one how its figures
 * are printed.
 */
struct _UrSentenceList
{
  GtkBox parent;
  GtkWidget *buttons[UR_N_REGISTERS];
  GtkBox *rows; /* they may scroll by themselves */
  const UrReport *report;
  const UrIndicator *indicator; /* one of them */
  const UrChart *chart;
};

G_DEFINE_FINAL_TYPE (UrSentenceList, ur_sentence_list, GTK_TYPE_BOX)

/* What a button copies. */
typedef struct
{
  UrReport *report;
  const UrIndicator *indicator; /* (nullable) */
  char *words;
} Copy;

static void
copy_free (gpointer data, GClosure *closure)
{
  Copy *copy = data;

  ur_report_unref (copy->report);
  g_free (copy->words);
  g_free (copy);
}

static void
copy_cb (GtkButton *button, const Copy *copy)
{
  ur_clip_copy_sentence (GTK_WIDGET (button), copy->report, copy->indicator, copy->words);
  ur_notice_show (GTK_WIDGET (button), UR_NOTICE_DONE, _ ("The sentence was copied with its source"), NULL,
                  NULL);
}

/* Rows */

/* The figure that the list is about, where the sentence tells nothing else, and that as it is printed. */
static const UrIndicator *
get_only_figure (UrSentenceList *self, const UrSentence *sentence)
{
  return sentence->derivation == NULL && g_str_has_prefix (sentence->statement, "figure") ? self->indicator
                                                                                          : NULL;
}

static GtkWidget *
build_copy (UrSentenceList *self, const UrSentence *sentence)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  Copy *copy = g_new0 (Copy, 1);
  /* Translators: a button; the sentence that it copies. */
  g_autofree char *spoken = g_strdup_printf (_ ("Copy with source: %s"), sentence->text);

  gtk_widget_add_css_class (button, "ur-icon");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Copy with Source"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  copy->report = ur_report_ref ((UrReport *) self->report);
  copy->indicator = get_only_figure (self, sentence);
  copy->words = ur_sentence_dup_cited (sentence, self->report, ur_clip_get_citation_style ());
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_cb), copy, copy_free, 0);
  return button;
}

static GtkWidget *
build_label (const char *text, const char *css_class)
{
  GtkWidget *label = ur_label_new_wrapping (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  ur_context_menu_add_to_label (GTK_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* Digits, magnitude and the unit's first character, or 人次. */
static gsize
measure_figure (const char *text)
{
  gsize length = strspn (text, "0123456789.");

  while (g_str_has_prefix (text + length, "万") || g_str_has_prefix (text + length, "亿"))
    length += strlen ("万");
  if (g_str_has_prefix (text + length, "人次"))
    return length + strlen ("人次");
  if (text[length] == '%')
    return length + 1;
  return g_unichar_isalpha (g_utf8_get_char (text + length))
             ? (gsize) (g_utf8_next_char (text + length) - text)
             : length;
}

/* A number and its unit never part at a line end. */
static void
keep_figures_whole (GtkLabel *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (gtk_label_get_attributes (label));
  const char *text = gtk_label_get_text (label);

  for (const char *p = text + strcspn (text, "0123456789"); *p != '\0'; p += strcspn (p, "0123456789"))
    {
      PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

      attribute->start_index = (guint) (p - text);
      p += measure_figure (p);
      attribute->end_index = (guint) (p - text);
      pango_attr_list_insert (attributes, attribute);
    }
  gtk_label_set_attributes (label, attributes);
}

/* How numbers came about, one a line: not in the way of the Tab key. */
static GtkWidget *
build_meta (const char *text, const char *tag)
{
  GtkWidget *row = ur_row_new (6);
  g_auto (GStrv) parts = g_strsplit (text, "；", -1);
  g_autofree char *lines = g_strjoinv ("\n", parts);
  GtkWidget *label = build_label (lines, "ur-meta");

  gtk_widget_set_can_focus (label, FALSE);
  if (tag != NULL)
    {
      GtkWidget *mark = ur_label_new (tag, "ur-tag");

      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      ur_row_append (row, mark);
    }
  ur_row_append (row, label);
  return row;
}

static GtkWidget *
build_row (UrSentenceList *self, const UrSentence *sentence)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *head = ur_row_new (8);
  GtkWidget *text = build_label (sentence->text, "ur-sentence-text");

  keep_figures_whole (GTK_LABEL (text));
  gtk_widget_add_css_class (row, "ur-sentence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence->text, -1);
  ur_row_append (head, text);
  ur_row_append (head, build_copy (self, sentence));
  gtk_box_append (GTK_BOX (row), head);
  if (sentence->derivation != NULL)
    gtk_box_append (GTK_BOX (row), build_meta (sentence->derivation, _ ("computed")));
  if (sentence->reading != NULL)
    gtk_box_append (GTK_BOX (row), build_meta (sentence->reading, NULL));
  return row;
}

static UrRegister
get_register (UrSentenceList *self)
{
  for (guint i = 0; i < UR_N_REGISTERS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return (UrRegister) i;
  return UR_REGISTER_REPORT;
}

static void
append_nothing (UrSentenceList *self)
{
  const char *missing = self->indicator != NULL ? self->indicator->missing : NULL;

  gtk_box_append (
      self->rows,
      ur_label_new_wrapping (missing != NULL ? missing : _ ("The figures allow no sentence."), "ur-meta"));
}

static void
fill (UrSentenceList *self)
{
  UrRegister reg = get_register (self);
  g_autoptr (GPtrArray) sentences = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  if (self->report == NULL)
    return;
  sentences = self->indicator != NULL ? ur_sentences_for_indicator (self->report, self->indicator, reg)
                                      : ur_sentences_for_chart (self->report, self->chart, reg);
  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (self->rows, build_row (self, g_ptr_array_index (sentences, i)));
  if (sentences->len == 0)
    append_nothing (self);
}

/* The registers */

static void
register_cb (GtkToggleButton *button, UrSentenceList *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  ur_settings_set_int ("sentence-register", (int) get_register (self));
  fill (self);
}

static GtkWidget *
build_registers (UrSentenceList *self)
{
  const char *const names[] = { C_ ("register", "Report"), C_ ("register", "Article"),
                                C_ ("register", "Speech") };
  const char *const hints[] = { _ ("Terse, for a written report"), _ ("Names its source, for an article"),
                                _ ("Figures in words, to be read aloud") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < UR_N_REGISTERS; i++)
    {
      self->buttons[i] = gtk_toggle_button_new_with_label (names[i]);
      gtk_widget_add_css_class (self->buttons[i], "ur-btn");
      gtk_widget_add_css_class (self->buttons[i], "small");
      gtk_widget_set_tooltip_text (self->buttons[i], hints[i]);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                     GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  return box;
}

static GtkWidget *
build_head (UrSentenceList *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = ur_label_new (_ ("In a Sentence"), "ur-part-head");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), build_registers (self));
  return head;
}

static void
ur_sentence_list_class_init (UrSentenceListClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ur_sentence_list_init (UrSentenceList *self)
{
  int reg = CLAMP (ur_settings_get_int ("sentence-register", UR_REGISTER_REPORT), 0, UR_N_REGISTERS - 1);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("In a Sentence"),
                                  -1);
  gtk_box_append (GTK_BOX (self), build_head (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[reg]), TRUE);
  for (guint i = 0; i < UR_N_REGISTERS; i++)
    g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (register_cb), self);
  self->rows = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sentences"),
                                  -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->rows));
}

/* Public */

/**
 * ur_sentence_list_new:
 *
 * Returns: (transfer floating): a list of no sentences, to be told what they are about
 */
GtkWidget *
ur_sentence_list_new (void)
{
  return g_object_new (UR_TYPE_SENTENCE_LIST, NULL);
}

/**
 * ur_sentence_list_set_indicator:
 * @list: the list
 * @report: the report of @indicator; it must outlive the list
 * @indicator: what the sentences are about
 */
void
ur_sentence_list_set_indicator (UrSentenceList *list, const UrReport *report, const UrIndicator *indicator)
{
  g_return_if_fail (UR_IS_SENTENCE_LIST (list));

  list->report = report;
  list->indicator = indicator;
  list->chart = NULL;
  fill (list);
}

/**
 * ur_sentence_list_set_chart:
 * @list: the list
 * @report: the report of @chart; it must outlive the list
 * @chart: what the sentences are about
 */
void
ur_sentence_list_set_chart (UrSentenceList *list, const UrReport *report, const UrChart *chart)
{
  g_return_if_fail (UR_IS_SENTENCE_LIST (list));

  list->report = report;
  list->indicator = NULL;
  list->chart = chart;
  fill (list);
}

/**
 * ur_sentence_list_new_scrolled:
 *
 * Returns: (transfer floating): a list of no sentences for a popover: its rows scroll when they are higher
 * than that should be, or than there is room for
 */
GtkWidget *
ur_sentence_list_new_scrolled (void)
{
  UrSentenceList *self = UR_SENTENCE_LIST (ur_sentence_list_new ());
  g_autoptr (GtkWidget) rows = g_object_ref (GTK_WIDGET (self->rows));
  GtkWidget *bin;

  gtk_box_remove (GTK_BOX (self), rows);
  bin = ur_scroll_bin_new (rows);
  ur_scroll_bin_set_most (UR_SCROLL_BIN (bin), ur_text_scale_multiply (MAX_HEIGHT));
  gtk_box_append (GTK_BOX (self), bin);
  gtk_widget_set_size_request (GTK_WIDGET (self), ur_text_scale_multiply (WIDTH), -1);
  return GTK_WIDGET (self);
}

/**
 * ur_sentence_popover_new:
 * @parent: the widget that it belongs to, which unparents it when it is disposed of
 *
 * Returns: (transfer none): a popover with a list of sentences
 */
GtkWidget *
ur_sentence_popover_new (GtkWidget *parent)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (popover, "ur-figure-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), ur_sentence_list_new_scrolled ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("In a Sentence"), -1);
  gtk_widget_set_parent (popover, parent);
  return popover;
}

/**
 * ur_sentence_popover_set_chart:
 * @popover: a popover of ur_sentence_popover_new()
 * @report: the report of @chart; it must outlive @popover's being open
 * @chart: what the sentences are about
 */
void
ur_sentence_popover_set_chart (GtkWidget *popover, const UrReport *report, const UrChart *chart)
{
  ur_sentence_list_set_chart (UR_SENTENCE_LIST (gtk_popover_get_child (GTK_POPOVER (popover))), report,
                              chart);
}
