/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-private.h"

#include "ur-reading-type.h"
#include "ur-style.h"

/* The type of the pictures is given for a body of 17 px and grows with it. */
#define BODY 17.0
#define LATIN_ABOVE 7.0 /* px, over a paragraph without Chinese */

typedef struct
{
  const char *name;
  double size;        /* px at a body of 17 */
  double line_height; /* as a factor of the font's own */
  double above;       /* px at a body of 17, as all that follow */
  double below;
  double indent;
  gboolean sans;
  gboolean bold;
  gboolean fill;
  const char *color;
} TagStyle;

static const TagStyle styles[] = {
  { "kicker", 12.5, 1.0, 61, 1, 0, TRUE, TRUE, FALSE, "ur_accent_ink" },
  { "kicker-first", 12.5, 1.0, 0, 1, 0, TRUE, TRUE, FALSE, "ur_accent_ink" },
  { "kicker-inner", 12.5, 1.0, 32, 1, 0, TRUE, TRUE, FALSE, "ur_accent_ink" },
  { "count", 12.5, 1.0, 0, 0, 0, TRUE, FALSE, FALSE, "ur_ink3" },
  { "title", 24, 1.0, 6, 0, 0, FALSE, TRUE, FALSE, NULL },
  { "title-alone", 24, 1.0, 6, 14, 0, FALSE, TRUE, FALSE, NULL },
  { "title-inner", 19.5, 1.0, 4, 0, 0, FALSE, TRUE, FALSE, NULL },
  { "title-inner-alone", 19.5, 1.0, 4, 9, 0, FALSE, TRUE, FALSE, NULL },
  { "rest", 16.5, 1.17, 0, 14, 0, FALSE, FALSE, FALSE, "ur_ink2" },
  { "body", BODY, 1.35, 0, 0, 2 * BODY, FALSE, FALSE, TRUE, NULL },
  { "row", BODY, 1.35, 0, 0, 0, FALSE, FALSE, FALSE, NULL },
  { "table-head", BODY, 1.35, 6, 0, 0, FALSE, TRUE, FALSE, NULL },
  { "caption", BODY, 1.35, 14, 0, 0, TRUE, TRUE, FALSE, NULL },
  { "footnote", 13.5, 1.2, 4, 0, 0, FALSE, FALSE, FALSE, "ur_ink2" },
  { "picture", 13.5, 1.2, 12, 12, 0, TRUE, FALSE, FALSE, "ur_ink2" },
  { "body-more", BODY, 1.35, 0, 0, 0, FALSE, FALSE, TRUE, NULL },
};

static GtkTextTag *
lookup (UrReading *self, const char *name)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));

  return gtk_text_tag_table_lookup (table, name);
}

/* A tag that is told anything has the text it is on laid out anew, even when nothing about it changes. */
static void
set_color (UrReading *self, GtkTextTag *tag, const char *name)
{
  g_autoptr (GdkRGBA) now = NULL;
  gboolean is_set;
  GdkRGBA color;

  ur_style_get_color (GTK_WIDGET (self), name, &color);
  g_object_get (tag, "foreground-set", &is_set, "foreground-rgba", &now, NULL);
  if (!is_set || now == NULL || !gdk_rgba_equal (now, &color))
    g_object_set (tag, "foreground-rgba", &color, NULL);
}

static void
set_sans (GtkTextTag *tag)
{
  const char *family = ur_style_get_family (UR_FACE_SANS);
  g_autofree char *now = NULL;

  g_object_get (tag, "family", &now, NULL);
  if (g_strcmp0 (now, family) != 0)
    g_object_set (tag, "family", family, NULL);
}

static void
update_figure_tag (UrReading *self)
{
  GtkTextTag *tag = lookup (self, "figure");
  gboolean marked;

  g_object_get (tag, "weight-set", &marked, NULL);
  if (self->marks)
    {
      set_sans (tag);
      set_color (self, tag, "ur_accent_ink");
      if (!marked)
        g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, "scale", 16.5 / BODY, NULL);
    }
  else if (marked)
    g_object_set (tag, "family-set", FALSE, "weight-set", FALSE, "scale-set", FALSE, "foreground-set", FALSE,
                  NULL);
}

/* Where no Chinese is, paragraphs are told apart by the space between them. */
static void
update_sizes (UrReading *self)
{
  double px = self->em / BODY;
  double spacing = ur_reading_type_get ()->spacing;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    g_object_set (lookup (self, styles[i].name), "pixels-above-lines",
                  (int) ((self->latin && styles[i].fill ? LATIN_ABOVE : styles[i].above) * px + .5),
                  "pixels-below-lines", (int) (styles[i].below * px + .5), "indent",
                  self->latin ? 0 : (int) (styles[i].indent * px + .5), "line-height",
                  styles[i].size == BODY ? styles[i].line_height * spacing : styles[i].line_height, NULL);
}

static void
update_looks (UrReading *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (styles[i].color != NULL)
        set_color (self, lookup (self, styles[i].name), styles[i].color);
      if (styles[i].sans)
        set_sans (lookup (self, styles[i].name));
    }
  set_color (self, lookup (self, "hit"), "ur_hit_ink");
  update_figure_tag (self);
}

/**
 * ur_reading_set_filled:
 * @self: the text
 * @filled: whether lines of running text end under each other
 *
 * Where a line holds few characters, those of the next figure, which stays whole, would be shared out among
 * them as gaps.
 */
void
ur_reading_set_filled (UrReading *self, gboolean filled)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i].fill)
      g_object_set (lookup (self, styles[i].name), "justification",
                    filled && !self->latin ? GTK_JUSTIFY_FILL : GTK_JUSTIFY_LEFT, NULL);
}

static gboolean
has_chinese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

/* Title and text: a name in letters makes no report English. */
static gboolean
is_latin (const UrPart *part)
{
  if (has_chinese (part->title))
    return FALSE;
  for (guint i = 0; i < part->n_sections; i++)
    for (guint p = 0; p < part->sections[i].n_paragraphs; p++)
      if (has_chinese (part->sections[i].paragraphs[p].text))
        return FALSE;
  return TRUE;
}

/**
 * ur_reading_follow_language:
 * @self: the text, with its part
 *
 * Sets a part without a Chinese character, such as one of the English guide, as Latin text is: quotation
 * marks are no wider than letters, lines do not end under each other, paragraphs have space between them.
 */
void
ur_reading_follow_language (UrReading *self)
{
  gboolean latin = is_latin (self->part);

  if (self->latin == latin)
    return;
  self->latin = latin;
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    g_object_set (lookup (self, styles[i].name), "language", latin ? "en" : "zh-cn", NULL);
  ur_reading_set_filled (self, self->filled);
  if (self->em > 0.0)
    update_sizes (self);
}

/**
 * ur_reading_create_tags:
 * @self: the text
 *
 * Makes the tags; their sizes and colours follow when the style is known.
 */
void
ur_reading_create_tags (UrReading *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      const TagStyle *style = &styles[i];
      GtkTextTag *tag = gtk_text_buffer_create_tag (
          buffer, style->name, "language", "zh-cn", "scale", style->size / BODY, "line-height",
          style->line_height, "justification", style->fill ? GTK_JUSTIFY_FILL : GTK_JUSTIFY_LEFT, NULL);
      if (style->bold)
        g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, NULL);
    }
  gtk_text_buffer_create_tag (buffer, "lead", "weight", PANGO_WEIGHT_BOLD, NULL);
  /* A figure stays whole without a character of ours in the report's text. */
  gtk_text_buffer_create_tag (buffer, "figure", "allow-breaks", FALSE, NULL);
  gtk_text_buffer_create_tag (buffer, "hit", NULL);
}

/**
 * ur_reading_update_tags:
 * @self: the text
 *
 * Follows the font size, the spacing of lines, the families and the colours; cheap when none changed.
 */
void
ur_reading_update_tags (UrReading *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double em =
      pango_font_description_get_size (pango_context_get_font_description (context)) / (double) PANGO_SCALE;

  if (em != self->em || self->spacing != ur_reading_type_get ()->spacing)
    {
      self->em = em;
      self->spacing = ur_reading_type_get ()->spacing;
      update_sizes (self);
      ur_reading_update_tables (self);
      ur_reading_update_pictures (self);
    }
  update_looks (self);
}
