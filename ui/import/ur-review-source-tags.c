/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-review-source-private.h"

#include "ur-style.h"

typedef struct
{
  const char *name;
  double size;        /* px at a body of 13.5 */
  double line_height; /* as a factor of the font's own */
  int above, below;   /* px, as all that follow */
  int left, right;    /* margins, or 0 for the view's */
  gboolean bold;
  const char *color;
} TagStyle;

/* Room for what a heading is, at its right. */
#define NOTE 116
/* Room round a character beside a mark: half of it is between the two. */
#define EDGE 2

static const TagStyle styles[] = {
  { "title", 15, 1.2, 8, 6, 0, NOTE, TRUE, NULL },
  { "part", 15, 1.2, 8, 5, 0, NOTE, TRUE, NULL },
  { "section", 13.5, 1.27, 5, 4, 0, NOTE, TRUE, NULL },
  { "subsection", 13.5, 1.27, 4, 4, 0, NOTE, TRUE, NULL },
  { "headed", 13.5, 1.27, 5, 4, 0, NOTE, FALSE, NULL },
  { "text", 13.5, 1.27, 4, 4, 0, 0, FALSE, NULL },
  { "aside", 13.5, 1.27, 4, 4, 0, NOTE, FALSE, "ur_ink3" },
  { "fold", 12, 1.2, 5, 5, 66, 0, FALSE, "ur_ink2" },
};

typedef struct
{
  const char *name;
  const char *color;
  gboolean bold;
} MarkStyle;

/* Those of UrReviewMark in their order, then what is chosen. */
static const MarkStyle marks[] = {
  { "mark-result", "ur_accent_ink", TRUE },
  { "mark-target", "ur_accent_ink", TRUE },
  { "mark-change", "ur_accent_ink", FALSE },
  { "mark-out", "ur_ink3", FALSE },
  { "mark-asked", "ur_amber_ink", TRUE },
  { "mark-words", "ur_view", TRUE },
  { "mark-lead", NULL, TRUE },
  { "chosen", NULL, TRUE },
};

static GtkTextTag *
lookup (UrReviewSource *self, const char *name)
{
  return gtk_text_tag_table_lookup (
      gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))), name);
}

/* A tag that is told anything has the text it is on laid out anew, even when nothing about it changes. */
static void
set_color (UrReviewSource *self, GtkTextTag *tag, const char *name)
{
  g_autoptr (GdkRGBA) now = NULL;
  gboolean is_set;
  GdkRGBA color;

  if (name != NULL)
    ur_style_get_color (GTK_WIDGET (self), name, &color);
  else
    color = (GdkRGBA){ 1, 1, 1, 1 }; /* on the accent */
  g_object_get (tag, "foreground-set", &is_set, "foreground-rgba", &now, NULL);
  if (!is_set || now == NULL || !gdk_rgba_equal (now, &color))
    g_object_set (tag, "foreground-rgba", &color, NULL);
}

static int
scale (UrReviewSource *self, int px)
{
  return (int) (px * self->em / UR_REVIEW_BODY + .5);
}

static void
update_sizes (UrReviewSource *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_left_margin (view, scale (self, UR_REVIEW_GUTTER));
  gtk_text_view_set_right_margin (view, scale (self, UR_REVIEW_RIGHT));
  /* A mark is a little wider than its words, but must not touch those beside it. */
  g_object_set (lookup (self, UR_REVIEW_EDGE), "letter-spacing", scale (self, EDGE * PANGO_SCALE), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      GtkTextTag *tag = lookup (self, styles[i].name);

      g_object_set (tag, "pixels-above-lines", scale (self, styles[i].above), "pixels-below-lines",
                    scale (self, styles[i].below), NULL);
      if (styles[i].left > 0)
        g_object_set (tag, "left-margin", scale (self, styles[i].left), NULL);
      if (styles[i].right > 0)
        g_object_set (tag, "right-margin", scale (self, styles[i].right), NULL);
    }
}

/**
 * ur_review_source_create_tags:
 * @self: the source
 *
 * Makes the tags; their sizes and colours follow when the style is known.
 */
void
ur_review_source_create_tags (UrReviewSource *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, styles[i].name, "language", "zh-cn", "scale",
                                                    styles[i].size / UR_REVIEW_BODY, "line-height",
                                                    styles[i].line_height, NULL);

      if (styles[i].bold)
        g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, marks[i].name, NULL);

      if (marks[i].bold)
        g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, NULL);
      /* A figure stays whole without a character of ours in the text. */
      if (i <= UR_REVIEW_MARK_OUT)
        g_object_set (tag, "allow-breaks", FALSE, NULL);
    }
  gtk_text_buffer_create_tag (buffer, UR_REVIEW_KEEP, "allow-breaks", FALSE, NULL);
  gtk_text_buffer_create_tag (buffer, UR_REVIEW_EDGE, NULL);
}

/**
 * ur_review_source_update_tags:
 * @self: the source
 *
 * Follows the font size and the colours; cheap when neither changed.
 *
 * Returns: whether the size of text changed
 */
gboolean
ur_review_source_update_tags (UrReviewSource *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double em =
      pango_font_description_get_size (pango_context_get_font_description (context)) / (double) PANGO_SCALE;
  gboolean changed = em != self->em;

  self->em = em;
  if (changed)
    update_sizes (self);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i].color != NULL)
      set_color (self, lookup (self, styles[i].name), styles[i].color);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (i != UR_REVIEW_MARK_LEAD)
      set_color (self, lookup (self, marks[i].name), marks[i].color);
  return changed;
}

/**
 * ur_review_text_get_tag:
 * @line: a line of the source
 *
 * Returns: (transfer none): the name of the tag that it has as a whole
 */
const char *
ur_review_text_get_tag (const UrReviewLine *line)
{
  if (line->is_fold)
    return "fold";
  switch ((int) line->level)
    {
    case UR_LEVEL_TITLE:
      return "title";
    case UR_LEVEL_PART:
    case UR_LEVEL_ANNEX:
      return "part";
    case UR_LEVEL_SECTION:
      return line->is_headed ? "headed" : "section";
    case UR_LEVEL_SUBSECTION:
      return line->is_headed ? "headed" : "subsection";
    case UR_LEVEL_ASIDE:
    case UR_LEVEL_BLANK:
      return "aside";
    default:
      return "text";
    }
}

/**
 * ur_review_text_get_mark_tag:
 * @mark: how words are marked
 *
 * Returns: (transfer none): the name of the tag that they have
 */
const char *
ur_review_text_get_mark_tag (UrReviewMark mark)
{
  return marks[mark].name;
}
