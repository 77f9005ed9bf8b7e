/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-outline-text.h"

#include <math.h>
#include <string.h>

#define SOURCE "/org/unionreport/UnionReport/fonts-missing.svg"
#define EM 1000.0
#define LINE_HEIGHT 1.45 /* of the em */
#define BASELINE 1.08

/* A line of Chinese drawn from stored outlines, in the size and colour of the style sheet: for the one window
 * that must be read where no Chinese font is installed. */
struct _UrOutlineText
{
  GtkWidget parent_instance;

  char *id;
  char *path; /* of the SVG, absolute M, L, C, Z only */
  char *words;
  double width; /* in thousandths of the em */
};

G_DEFINE_FINAL_TYPE (UrOutlineText, ur_outline_text, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OUTLINE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
element_cb (GMarkupParseContext *context,
            const char *element,
            const char **names,
            const char **values,
            gpointer data,
            GError **error)
{
  UrOutlineText *self = data;
  const char *id = NULL;
  const char *path = NULL;
  const char *width = NULL;

  if (!g_str_equal (element, "path") || self->path != NULL)
    return;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        id = values[i];
      else if (g_str_equal (names[i], "d"))
        path = values[i];
      else if (g_str_equal (names[i], "width"))
        width = values[i];
    }
  if (g_strcmp0 (id, self->id) != 0 || path == NULL || width == NULL)
    return;
  self->path = g_strdup (path);
  self->width = g_ascii_strtod (width, NULL);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  UrOutlineText *self = data;

  if (self->path != NULL && self->words == NULL &&
      g_str_equal (g_markup_parse_context_get_element (context), "desc"))
    self->words = g_strndup (text, length);
}

static void
load (UrOutlineText *self)
{
  static const GMarkupParser parser = { .start_element = element_cb, .text = text_cb };
  g_autoptr (GBytes) bytes = g_resources_lookup_data (SOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  gsize size;
  const char *data;

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->words, g_free);
  g_return_if_fail (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  g_markup_parse_context_parse (context, data, size, NULL);
  g_return_if_fail (self->path != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The font size of the style sheet, in px, the desktop's text scale included. */
static double
get_em (UrOutlineText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

static void
ur_outline_text_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  UrOutlineText *self = UR_OUTLINE_TEXT (widget);
  double em = get_em (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = (int) ceil (self->width / EM * em);
      return;
    }
  *minimum = *natural = (int) ceil (em * LINE_HEIGHT);
  *minimum_baseline = *natural_baseline = (int) round (em * BASELINE);
}

/* Reads n numbers after a letter of the path. */
static const char *
read_numbers (const char *p, double *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      char *end;
      numbers[i] = g_ascii_strtod (p, &end);
      p = end;
    }
  return p;
}

static void
trace (cairo_t *cr, const char *p)
{
  double n[6];

  while (*p != '\0')
    switch (*p++)
      {
      case 'M':
        p = read_numbers (p, n, 2);
        cairo_move_to (cr, n[0], n[1]);
        break;
      case 'L':
        p = read_numbers (p, n, 2);
        cairo_line_to (cr, n[0], n[1]);
        break;
      case 'C':
        p = read_numbers (p, n, 6);
        cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
        break;
      case 'Z':
        cairo_close_path (cr);
        break;
      default:
        break;
      }
}

static void
ur_outline_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UrOutlineText *self = UR_OUTLINE_TEXT (widget);
  double em = get_em (self);
  double top = (gtk_widget_get_height (widget) - em * LINE_HEIGHT) / 2;
  GdkRGBA color;
  cairo_t *cr;

  if (self->path == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_translate (cr, 0, top + em * BASELINE);
  cairo_scale (cr, em / EM, em / EM);
  trace (cr, self->path);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
ur_outline_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OUTLINE)
    ur_outline_text_set_id (UR_OUTLINE_TEXT (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_outline_text_finalize (GObject *object)
{
  UrOutlineText *self = UR_OUTLINE_TEXT (object);

  g_free (self->id);
  g_free (self->path);
  g_free (self->words);
  G_OBJECT_CLASS (ur_outline_text_parent_class)->finalize (object);
}

static void
ur_outline_text_class_init (UrOutlineTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ur_outline_text_set_property;
  G_OBJECT_CLASS (klass)->finalize = ur_outline_text_finalize;
  widget_class->measure = ur_outline_text_measure;
  widget_class->snapshot = ur_outline_text_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  properties[PROP_OUTLINE] =
      g_param_spec_string ("outline", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
}

static void
ur_outline_text_init (UrOutlineText *self)
{
}

/**
 * ur_outline_text_set_id:
 * @text: a line of stored outlines
 * @id: which line of the resource it shows
 */
void
ur_outline_text_set_id (UrOutlineText *text, const char *id)
{
  if (g_strcmp0 (text->id, id) == 0)
    return;
  g_free (text->id);
  text->id = g_strdup (id);
  load (text);
}
