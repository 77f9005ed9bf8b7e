/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-answer-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-label.h"
#include "ur-sentence.h"

/* More than two other times are counted. */
#define MOST_TIMES 2

/* An answer: what it is and where, its value, the same at other times; the chosen one has its sentence. */
struct _UrAnswerRow
{
  GtkListBoxRow parent_instance;

  UrAnswer answer;
  GtkWidget *more; /* the sentence, made when it is first shown */
  GtkWidget *box;
  char *words; /* as it is heard */
};

G_DEFINE_FINAL_TYPE (UrAnswerRow, ur_answer_row, GTK_TYPE_LIST_BOX_ROW)

static void
ur_answer_row_finalize (GObject *object)
{
  UrAnswerRow *self = UR_ANSWER_ROW (object);

  g_free (self->words);
  G_OBJECT_CLASS (ur_answer_row_parent_class)->finalize (object);
}

static void
ur_answer_row_class_init (UrAnswerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_answer_row_finalize;
}

static void
ur_answer_row_init (UrAnswerRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-answer");
}

static char *
dup_place (const UrAnswer *answer)
{
  const UrIndicator *indicator = answer->indicator;
  const UrSection *section = indicator->paragraph->section;
  g_autofree char *item = ur_section_dup_place (section);
  g_autofree char *place = item != NULL ? g_strconcat (item, "　", section->headline, NULL) : NULL;

  return g_strconcat (indicator->period->short_label, "　",
                      place != NULL            ? place
                      : section->theme != NULL ? section->theme
                                               : section->part->short_title,
                      NULL);
}

static GtkWidget *
build_names (const UrAnswer *answer, const char *place)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = ur_label_new (answer->indicator->label, "name");
  GtkWidget *where = ur_label_new (place, "place");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_END);
  if (answer->end > answer->start)
    ur_label_add_hit (GTK_LABEL (label), answer->start, answer->end, FALSE);
  gtk_box_append (GTK_BOX (names), label);
  gtk_box_append (GTK_BOX (names), where);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  return names;
}

/* A bound stands small before the number. */
static void
append_value (GtkWidget *line, const UrIndicator *indicator)
{
  g_autofree char *unit = ur_indicator_dup_unit (indicator);
  GtkWidget *value = ur_label_new (indicator->number, "value");
  GtkWidget *after = ur_label_new (indicator->after != NULL ? indicator->after : unit, "unit");

  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_set_valign (value, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (after, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (GTK_BOX (line), after);
}

static void
append_time (GtkWidget *times, const UrAnswer *answer, const UrAnswer *other)
{
  g_autofree char *figure = ur_indicator_dup_figure (other->indicator);
  g_autofree char *when = g_strconcat (
      other->report != answer->report ? other->report->issuer : "",
      other->report != answer->report ? " " : "", other->indicator->aim == UR_AIM_TARGET ? _ ("target") : "",
      other->indicator->aim == UR_AIM_TARGET ? " " : "", other->indicator->period->heading, NULL);
  GtkWidget *caption = ur_label_new (when, "when");
  GtkWidget *value = ur_label_new (figure, "then");

  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (value, other->indicator->period->role == UR_PERIOD_SPAN ? "span" : "year");
  gtk_box_append (GTK_BOX (times), caption);
  gtk_box_append (GTK_BOX (times), value);
}

static GtkWidget *
build_times (const GPtrArray *indexes, const UrAnswer *answer)
{
  GtkWidget *times = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autoptr (GArray) series = ur_answer_list_series (indexes, answer);
  g_autofree char *rest = NULL;

  gtk_widget_add_css_class (times, "times");
  gtk_widget_set_valign (times, GTK_ALIGN_CENTER);
  for (guint i = 0; i < MIN (series->len, MOST_TIMES); i++)
    append_time (times, answer, &g_array_index (series, UrAnswer, i));
  if (series->len == 0)
    gtk_box_append (GTK_BOX (times), ur_label_new (_ ("This period alone"), "when"));
  if (series->len <= MOST_TIMES)
    return times;
  rest = g_strdup_printf (ngettext ("and %u more period", "and %u more periods", series->len - MOST_TIMES),
                          series->len - MOST_TIMES);
  gtk_box_append (GTK_BOX (times), ur_label_new (rest, "when"));
  return times;
}

/* As it is heard: 服务职工，734万人次，2020年，第5项. */
static char *
dup_words (const UrAnswer *answer, const char *place)
{
  g_autofree char *figure = ur_indicator_dup_figure (answer->indicator);
  g_auto (GStrv) pieces = g_strsplit (place, "　", -1);
  g_autofree char *where = g_strjoinv ("，", pieces);

  return g_strconcat (answer->indicator->label, "，", figure, "，", where, NULL);
}

/**
 * ur_answer_row_new:
 * @indexes: (element-type UrAnswerIndex): the reports that are asked
 * @answer: a figure
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
ur_answer_row_new (const GPtrArray *indexes, const UrAnswer *answer)
{
  UrAnswerRow *self = g_object_new (UR_TYPE_ANSWER_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *place = dup_place (answer);

  self->answer = *answer;
  self->words = dup_words (answer, place);
  gtk_widget_add_css_class (line, "line");
  gtk_box_append (GTK_BOX (line), build_names (answer, place));
  append_value (line, answer->indicator);
  gtk_box_append (GTK_BOX (line), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (line), build_times (indexes, answer));
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
  return GTK_WIDGET (self);
}

/**
 * ur_answer_row_get_answer:
 *
 * Returns: (transfer none): the figure
 */
const UrAnswer *
ur_answer_row_get_answer (UrAnswerRow *row)
{
  return &row->answer;
}

/**
 * ur_answer_row_get_words:
 *
 * Returns: (transfer none): the row as it is heard
 */
const char *
ur_answer_row_get_words (UrAnswerRow *row)
{
  return row->words;
}

/* The sentence with a share says more than the bare one. */
static const UrSentence *
choose_sentence (const GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const UrSentence *sentence = g_ptr_array_index (sentences, i);

      if (strcmp (sentence->statement, "share") == 0)
        return sentence;
    }
  return sentences->len > 0 ? g_ptr_array_index (sentences, 0) : NULL;
}

/* The figure is set off as it is in the report's text. */
static void
set_figure_off (GtkLabel *label, const char *text, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  const char *place = strstr (text, figure);

  if (place != NULL)
    ur_label_add_figure (label, (guint) (place - text), (guint) (place - text + (gssize) strlen (figure)));
}

static GtkWidget *
build_sentence (const UrSentence *sentence, const UrIndicator *indicator)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = ur_label_new_wrapping (sentence->text, "sentence");
  GtkWidget *tag;

  gtk_widget_set_hexpand (text, TRUE);
  set_figure_off (GTK_LABEL (text), sentence->text, indicator);

  gtk_box_append (GTK_BOX (line), text);
  if (sentence->derivation == NULL)
    return line;
  tag = ur_label_new (_ ("computed"), "ur-tag");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), tag);
  return line;
}

static GtkWidget *
build_more (const UrAnswer *answer)
{
  GtkWidget *more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GPtrArray) written =
      ur_sentences_for_indicator (answer->report, answer->indicator, UR_REGISTER_REPORT);
  g_autoptr (GPtrArray) spoken =
      ur_sentences_for_indicator (answer->report, answer->indicator, UR_REGISTER_SPOKEN);
  const UrSentence *sentence = choose_sentence (written), *said = choose_sentence (spoken);

  gtk_widget_add_css_class (more, "more");
  if (sentence != NULL)
    gtk_box_append (GTK_BOX (more), build_sentence (sentence, answer->indicator));
  if (said != NULL)
    {
      /* Translators: before a sentence with its numbers in words, to be read aloud */
      g_autofree char *aloud = g_strdup_printf (_ ("Read aloud: %s"), said->text);

      gtk_box_append (GTK_BOX (more), ur_label_new_wrapping (aloud, "aloud"));
    }
  return more;
}

/**
 * ur_answer_row_set_chosen:
 *
 * Shows the sentence of a row, or takes it away.
 */
void
ur_answer_row_set_chosen (UrAnswerRow *row, gboolean chosen)
{
  if (chosen && row->more == NULL)
    {
      row->more = build_more (&row->answer);
      gtk_box_append (GTK_BOX (row->box), row->more);
    }
  if (row->more != NULL)
    gtk_widget_set_visible (row->more, chosen);
}
