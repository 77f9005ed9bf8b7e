/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-label.h"

#include <string.h>

#include "ur-style.h"
#include "ur-text-scale.h"

/* What fonts of Chinese draw as wide as its characters, and Unicode calls neither wide nor narrow. */
#define FULL_WIDTH "…“”"

/* Longer words freeze a label; the whole text is where it came from. */
#define MAX_CHARACTERS 2000
#define OPENING_QUOTE "“"

static guint16
to_channel (float value)
{
  return CLAMP (value, 0, 1) * G_MAXUINT16;
}

/* One list for all labels without marks; it is never changed. */
static PangoAttrList *
get_plain (void)
{
  static PangoAttrList *plain;

  if (plain == NULL)
    {
      plain = pango_attr_list_new ();
      pango_attr_list_insert (plain, pango_attr_language_new (pango_language_from_string ("zh-cn")));
    }
  return plain;
}

/**
 * ur_label_clear_attributes:
 * @label: a label
 *
 * Takes every mark off @label, which is measured anew only if it had one.  What stays is the language:
 * without it a C locale picks Japanese glyph shapes.
 */
void
ur_label_clear_attributes (GtkLabel *label)
{
  if (gtk_label_get_attributes (label) != get_plain ())
    gtk_label_set_attributes (label, get_plain ());
}

/* Adds to a copy: a label does not notice when its own list is changed. */
static void
add_attributes (GtkLabel *label, PangoAttribute **attributes, guint start, guint end)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_copy (gtk_label_get_attributes (label));

  for (; *attributes != NULL; attributes++)
    {
      (*attributes)->start_index = start;
      (*attributes)->end_index = end;
      pango_attr_list_insert (list, *attributes);
    }
  gtk_label_set_attributes (label, list);
}

/**
 * ur_label_new:
 * @text: the words; never markup
 * @css_class: (nullable): a style class, or several parted by spaces
 *
 * Returns: (transfer floating): a label of one line, starting at the left
 */
GtkWidget *
ur_label_new (const char *text, const char *css_class)
{
  g_autofree char *cut =
      g_utf8_strlen (text, -1) > MAX_CHARACTERS ? g_utf8_substring (text, 0, MAX_CHARACTERS) : NULL;
  GtkWidget *label = gtk_label_new (cut != NULL ? cut : text);
  g_auto (GStrv) classes = g_strsplit (css_class != NULL ? css_class : "", " ", -1);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  for (char **class = classes; *class != NULL; class ++)
    if (**class != '\0')
      gtk_widget_add_css_class (label, *class);
  ur_label_clear_attributes (GTK_LABEL (label));
  return label;
}

/**
 * ur_label_new_key:
 * @key: what is on the key
 * @words: what it does
 *
 * Returns: (transfer floating): a key's cap, and after it the label of what it does, its last child
 */
GtkWidget *
ur_label_new_key (const char *key, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cap = ur_label_new (key, "ur-keycap");

  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), ur_label_new (words, "ur-meta"));
  return box;
}

/**
 * ur_label_new_wrapping:
 * @text: the words; never markup
 * @css_class: (nullable): style classes parted by spaces
 *
 * Returns: (transfer floating): a label that takes as many lines as it needs
 */
GtkWidget *
ur_label_new_wrapping (const char *text, const char *css_class)
{
  GtkWidget *label = ur_label_new (text, css_class);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_halign (label, GTK_ALIGN_FILL);
  return label;
}

/* How many lines a label has, and where it is cut. */
typedef struct
{
  int lines;
  PangoEllipsizeMode mode;
} Cut;

static void
fit_lines (GtkLabel *label)
{
  const Cut *cut = g_object_get_data (G_OBJECT (label), "ur-cut");
  gboolean large = ur_text_scale_get () > 1;

  gtk_label_set_wrap (label, large || cut->lines > 1);
  gtk_label_set_lines (label, large ? -1 : cut->lines);
  gtk_label_set_ellipsize (label, large ? PANGO_ELLIPSIZE_NONE : cut->mode);
}

/**
 * ur_label_cut_at_usual_size:
 * @label: a label
 * @lines: how many lines there is room for
 * @mode: what becomes an ellipsis where they are not enough
 *
 * Cuts what does not fit, as long as text is no larger than usual.  A reader who makes it larger wants to
 * read it: then the words take as many lines as they need.
 */
void
ur_label_cut_at_usual_size (GtkLabel *label, int lines, PangoEllipsizeMode mode)
{
  Cut *cut = g_new (Cut, 1);

  *cut = (Cut){ lines, mode };
  g_object_set_data_full (G_OBJECT (label), "ur-cut", cut, g_free);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  ur_text_scale_watch (label, G_CALLBACK (fit_lines));
  fit_lines (label);
}

/**
 * ur_label_cut:
 * @label: a label
 * @lines: how many lines there is room for, whatever the size of text
 *
 * Cuts what does not fit in them at its end: in a head or a foot, whose words would take the room of what is
 * between them.
 */
void
ur_label_cut (GtkLabel *label, int lines)
{
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_wrap (label, lines > 1);
  gtk_label_set_lines (label, lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
}

/* px of words in a dialog; more are scrolled to */
#define MOST_SCROLLED 320

/* characters of a line of them: a dialog is else as narrow as its heading */
#define LINE_SCROLLED 30

/**
 * ur_label_count_columns:
 * @text: what a label says
 *
 * How wide words are as gtk_label_set_width_chars() counts, in letters of Latin type, which is what the fonts
 * of a Chinese interface say of themselves as well.
 *
 * Returns: their number: one for a letter, two for a character of Chinese or a sign of its type
 */
int
ur_label_count_columns (const char *text)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) || g_utf8_strchr (FULL_WIDTH, -1, g_utf8_get_char (p)) != NULL
             ? 2
             : 1;
  return n;
}

/**
 * ur_label_new_scrolled:
 * @text: words of any length, for a dialog
 *
 * Returns: (transfer floating): a scroller that is as high as they are, up to a limit; they wrap and can be
 * copied
 */
GtkWidget *
ur_label_new_scrolled (const char *text)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), LINE_SCROLLED);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_SCROLLED);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_SCROLLED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  return scrolled;
}

/**
 * ur_label_new_title:
 * @text: the words; never markup
 * @css_class: (nullable): style classes parted by spaces
 *
 * A wrapping label whose opening quotation mark hangs half a character to the left (class `ur-hang`), so that
 * the characters of neighbouring lines are under each other.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
ur_label_new_title (const char *text, const char *css_class)
{
  GtkWidget *label = ur_label_new_wrapping (text, css_class);

  if (g_str_has_prefix (text, OPENING_QUOTE))
    gtk_widget_add_css_class (label, "ur-hang");
  return label;
}

/**
 * ur_label_add_hit:
 * @label: a label made here
 * @start: first byte
 * @end: byte after the last
 * @current: whether it is the hit the reader is at
 *
 * Marks words that were found.
 */
void
ur_label_add_hit (GtkLabel *label, guint start, guint end, gboolean current)
{
  PangoAttribute *attributes[5] = { NULL };
  GdkRGBA ground, ink, accent;

  ur_style_get_color (GTK_WIDGET (label), "ur_hit", &ground);
  ur_style_get_color (GTK_WIDGET (label), "ur_hit_ink", &ink);
  ur_style_get_color (GTK_WIDGET (label), "ur_accent_ink", &accent);
  attributes[0] = pango_attr_background_new (to_channel (ground.red), to_channel (ground.green),
                                             to_channel (ground.blue));
  attributes[1] =
      pango_attr_foreground_new (to_channel (ink.red), to_channel (ink.green), to_channel (ink.blue));
  if (current)
    {
      attributes[2] = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
      attributes[3] = pango_attr_underline_color_new (to_channel (accent.red), to_channel (accent.green),
                                                      to_channel (accent.blue));
    }
  add_attributes (label, attributes, start, end);
}

/**
 * ur_label_add_own:
 * @label: a label made here
 * @start: first byte
 * @end: byte after the last
 *
 * Marks words that the reader has marked.
 */
void
ur_label_add_own (GtkLabel *label, guint start, guint end)
{
  PangoAttribute *attributes[4] = { NULL };
  GdkRGBA ground, line;

  ur_style_get_color (GTK_WIDGET (label), "ur_pine_tint", &ground);
  ur_style_get_color (GTK_WIDGET (label), "ur_pine", &line);
  attributes[0] = pango_attr_background_new (to_channel (ground.red), to_channel (ground.green),
                                             to_channel (ground.blue));
  attributes[1] = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
  attributes[2] =
      pango_attr_underline_color_new (to_channel (line.red), to_channel (line.green), to_channel (line.blue));
  add_attributes (label, attributes, start, end);
}

/**
 * ur_label_add_figure:
 * @label: a label made here
 * @start: first byte of the figure
 * @end: byte after the last
 *
 * Sets a figure of the report off from running text, in the letters it has in all of them; it is never broken
 * at a line end.  What lies below it is drawn by ur_highlight_draw().
 */
void
ur_label_add_figure (GtkLabel *label, guint start, guint end)
{
  PangoAttribute *attributes[6] = { NULL };
  GdkRGBA ink;

  ur_style_get_color (GTK_WIDGET (label), "ur_accent_ink", &ink);
  attributes[0] = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  attributes[1] =
      pango_attr_foreground_new (to_channel (ink.red), to_channel (ink.green), to_channel (ink.blue));
  attributes[2] = pango_attr_family_new (ur_style_get_family (UR_FACE_SANS));
  attributes[3] = pango_attr_scale_new (16.5 / 17);
  attributes[4] = pango_attr_allow_breaks_new (FALSE);
  add_attributes (label, attributes, start, end);
}

/* Which words of a label are a figure. */
typedef struct
{
  guint start, end;
  char *color;
} LabelFigure;

static void
label_figure_free (gpointer data)
{
  g_free (((LabelFigure *) data)->color);
  g_free (data);
}

/**
 * ur_label_refresh_figure:
 * @label: a label
 *
 * Takes the figure's colour from the style now in use; call it when the style changes.
 */
void
ur_label_refresh_figure (GtkLabel *label)
{
  const LabelFigure *figure = g_object_get_data (G_OBJECT (label), "ur-figure");
  PangoAttribute *attributes[6] = { NULL };
  GdkRGBA ink, line;

  if (figure == NULL)
    return;
  ur_style_get_color (GTK_WIDGET (label), figure->color, &ink);
  ur_style_get_color (GTK_WIDGET (label), "ur_tint2", &line);
  attributes[0] = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  attributes[1] =
      pango_attr_foreground_new (to_channel (ink.red), to_channel (ink.green), to_channel (ink.blue));
  attributes[2] = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
  attributes[3] =
      pango_attr_underline_color_new (to_channel (line.red), to_channel (line.green), to_channel (line.blue));
  attributes[4] = pango_attr_allow_breaks_new (FALSE);
  ur_label_clear_attributes (label);
  add_attributes (label, attributes, figure->start, figure->end);
}

/**
 * ur_label_set_figure:
 * @label: a label made here
 * @start: first byte of the figure
 * @end: byte after the last
 * @color: name of its colour in the style sheets
 *
 * Sets a figure of the report off from the words of its sentence; it is never broken at a line end.
 */
void
ur_label_set_figure (GtkLabel *label, gsize start, gsize end, const char *color)
{
  LabelFigure *figure = g_new0 (LabelFigure, 1);

  figure->start = (guint) start;
  figure->end = (guint) end;
  figure->color = g_strdup (color);
  g_object_set_data_full (G_OBJECT (label), "ur-figure", figure, label_figure_free);
  ur_label_refresh_figure (label);
}

static void
append_field (GString *text, const char *value, guint *start, guint *end)
{
  *start = text->len;
  g_string_append (text, value);
  *end = text->len;
}

/* A sign before a number belongs to it. */
static guint
count_sign (const GString *filled)
{
  static const char *const signs[] = { "+", "-", "−", "＋", "－" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_suffix (filled->str, signs[i]))
      return strlen (signs[i]);
  return 0;
}

/**
 * ur_label_set_template:
 * @label: a label made here
 * @text: words with {number} and {unit}
 * @number: what stands for {number}, bold and in the accent colour
 * @unit: what stands for {unit}
 *
 * Fills a context line of a card.
 */
void
ur_label_set_template (GtkLabel *label, const char *text, const char *number, const char *unit)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  PangoAttribute *attributes[3] = { NULL };
  guint start = 0, end = 0, sign, ignored;
  GdkRGBA accent;

  while (*text != '\0')
    if (g_str_has_prefix (text, "{number}"))
      {
        sign = count_sign (filled);
        append_field (filled, number, &start, &end);
        start -= sign;
        text += strlen ("{number}");
      }
    else if (g_str_has_prefix (text, "{unit}"))
      {
        append_field (filled, unit, &ignored, &ignored);
        text += strlen ("{unit}");
      }
    else
      {
        append_field (filled, (char[]){ *text, '\0' }, &ignored, &ignored);
        text++;
      }
  gtk_label_set_text (label, filled->str);
  ur_label_clear_attributes (label);
  ur_style_get_color (GTK_WIDGET (label), "ur_accent_ink", &accent);
  attributes[0] = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  attributes[1] = pango_attr_foreground_new (to_channel (accent.red), to_channel (accent.green),
                                             to_channel (accent.blue));
  add_attributes (label, attributes, start, end);
}
