/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a section of two reports in a text view: of both as one text, or of one of them. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include "ur-relayout.h"
#include "ur-style.h"
#include "ur-text-allocate.h"
#include "ur-text-scale.h"

#define SIDE_MARGIN 30
#define TOP_MARGIN 20

struct _UrCompareWords
{
  GtkTextView parent_instance;

  GtkTextTag *removed;
  GtkTextTag *added;
  GtkTextTag *title;
};

G_DEFINE_FINAL_TYPE (UrCompareWords, ur_compare_words, GTK_TYPE_TEXT_VIEW)

static void
append_wordings (UrCompareWords *self, const GPtrArray *wordings, gboolean then, gboolean now)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter end;

  for (guint i = 0; i < wordings->len; i++)
    {
      const UrWording *wording = wordings->pdata[i];
      GtkTextTag *tag = wording->kind == UR_WORDING_REMOVED ? self->removed : self->added;

      if ((wording->kind == UR_WORDING_REMOVED && !then) || (wording->kind == UR_WORDING_ADDED && !now))
        continue;
      gtk_text_buffer_get_end_iter (buffer, &end);
      if (wording->kind == UR_WORDING_SAME)
        gtk_text_buffer_insert (buffer, &end, wording->text, -1);
      else
        gtk_text_buffer_insert_with_tags (buffer, &end, wording->text, -1, tag, NULL);
    }
}

/**
 * ur_compare_words_show:
 * @words: the view
 * @section: a section of both reports
 * @then: whether what only the earlier one has is on show
 * @now: likewise of the later one
 */
void
ur_compare_words_show (UrCompareWords *words, const UrComparedSection *section, gboolean then, gboolean now)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (words));
  GtkTextIter start, end;

  gtk_text_buffer_set_text (buffer, "", -1);
  append_wordings (words, section->title, then, now);
  gtk_text_buffer_get_end_iter (buffer, &end);
  if (section->title->len > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, words->title, &start, &end);
  append_wordings (words, section->text, then, now);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * ur_compare_words_starts_change:
 * @words: the view
 * @at: a place in its text
 *
 * Returns: whether words begin there that only one of the reports has
 */
gboolean
ur_compare_words_starts_change (UrCompareWords *words, const GtkTextIter *at)
{
  return gtk_text_iter_starts_tag (at, words->removed) || gtk_text_iter_starts_tag (at, words->added);
}

static void
ur_compare_words_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UrCompareWords *self = UR_COMPARE_WORDS (widget);
  GdkRGBA pale;

  GTK_WIDGET_CLASS (ur_compare_words_parent_class)->css_changed (widget, change);
  ur_style_get_color (widget, "ur_ink3", &pale);
  g_object_set (self->removed, "foreground-rgba", &pale, NULL);
  ur_relayout (widget);
}

static void
ur_compare_words_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ur_text_allocate_column (GTK_TEXT_VIEW (widget), width, SIDE_MARGIN);
  ur_text_allocate (GTK_TEXT_VIEW (widget), ur_compare_words_parent_class, width, height, baseline);
}

static void
ur_compare_words_class_init (UrCompareWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = ur_compare_words_css_changed;
  widget_class->size_allocate = ur_compare_words_size_allocate;
}

/* Struck through and pale, or bold and underlined: both are told without a colour. */
static void
ur_compare_words_init (UrCompareWords *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  self->removed = gtk_text_buffer_create_tag (buffer, NULL, "strikethrough", TRUE, NULL);
  self->added = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "underline",
                                            PANGO_UNDERLINE_SINGLE, NULL);
  self->title = gtk_text_buffer_create_tag (buffer, NULL, "scale", 1.4, "pixels-below-lines", 10, NULL);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, TOP_MARGIN);
  gtk_widget_add_css_class (GTK_WIDGET (view), "ur-compare-words");
  ur_text_scale_watch (self, G_CALLBACK (ur_relayout));
}

/**
 * ur_compare_words_new:
 * @name: what its text is
 *
 * Returns: (transfer floating): a view of no words yet
 */
GtkWidget *
ur_compare_words_new (const char *name)
{
  GtkWidget *words = g_object_new (UR_TYPE_COMPARE_WORDS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return words;
}
