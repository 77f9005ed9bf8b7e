/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-style.h"

#include <string.h>

#include "ur-desktop.h"
#include "ur-ui-resources.h"

#define BLACK 0x000000
#define WHITE 0xFFFFFF
#define LEAST_TEXT_SCALE .5
#define MOST_TEXT_SCALE 4
#define STYLE_PATH "/org/unionreport/UnionReport/style/"

/* Rules that hold in both styles, in the order of loading. */
static const char *const rule_files[] = {
  "base.css",  "window.css", "work.css",  "tasks.css", "score.css",  "present.css",
  "print.css", "fonts.css",  "error.css", "chart.css", "verify.css",
};

static const char *const color_files[2][2] = {
  { STYLE_PATH "light.css", STYLE_PATH "dark.css" },
  { STYLE_PATH "contrast-light.css", STYLE_PATH "contrast-dark.css" },
};

static GtkCssProvider *color_provider;
static GtkCssProvider *family_provider;
static GtkCssProvider *reading_provider;
static UrAppearance wanted = UR_APPEARANCE_FOLLOW;
static gboolean desktop_dark;
static int dark = -1;
static gboolean contrast;
static int reading_size = UR_READING_SIZE_DEFAULT;
static const char *families[UR_N_FACES];

static void
add_provider (GtkCssProvider *provider, guint priority)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              priority);
}

static void
load_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rule_files); i++)
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
      g_autofree char *path = g_strconcat (STYLE_PATH, rule_files[i], NULL);

      gtk_css_provider_load_from_resource (provider, path);
      add_provider (provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
}

/* Interned, so that two can be compared as pointers. */
static void
find_families (void)
{
  for (UrFace face = UR_FACE_SANS; face <= UR_FACE_SERIF; face++)
    {
      g_autofree char *family = ur_fonts_dup_family (face, NULL);

      if (family == NULL)
        family = g_strdup (face == UR_FACE_SANS ? "sans-serif" : "serif");
      families[face] = g_intern_string (family);
    }
}

static void
load_families (void)
{
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (STYLE_PATH "families.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GString *css = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  g_string_replace (css, "ur-sans", families[UR_FACE_SANS], 0);
  g_string_replace (css, "ur-serif", families[UR_FACE_SERIF], 0);
  gtk_css_provider_load_from_data (family_provider, css->str, (gssize) css->len);
  g_string_free (css, TRUE);
}

/* Desktops say by the theme's name that their user needs contrast; GTK brings its own theme of that name. */
static void
read_theme (gboolean *is_contrast, gboolean *is_inverse)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  *is_contrast = name != NULL && g_str_has_prefix (name, "HighContrast");
  *is_inverse = *is_contrast && strstr (name, "Inverse") != NULL;
}

/* Sets the theme's variant.  GTK parses the whole theme anew when it is told so, even what it knows already.
 */
static void
prefer_dark (gboolean want)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean now;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &now, NULL);
  if (now != want)
    g_object_set (settings, "gtk-application-prefer-dark-theme", want, NULL);
}

static void
apply_appearance (void)
{
  gboolean want_contrast, inverse, want_dark;

  read_theme (&want_contrast, &inverse);
  want_dark =
      inverse || (wanted == UR_APPEARANCE_FOLLOW ? desktop_dark : (gboolean) (wanted == UR_APPEARANCE_DARK));
  if (dark == want_dark && contrast == want_contrast)
    return;
  dark = want_dark;
  contrast = want_contrast;
  prefer_dark (want_dark);
  gtk_css_provider_load_from_resource (color_provider, color_files[contrast][dark]);
}

static void
desktop_changed_cb (gboolean is_dark, gpointer data)
{
  desktop_dark = is_dark;
  apply_appearance ();
}

/**
 * ur_style_init:
 *
 * Loads the style sheets and the resources of the interface.  Needs a display; call it once, before the
 * first window.
 */
void
ur_style_init (void)
{
  if (color_provider != NULL)
    return;
  ur_ui_register_resource ();
  gtk_window_set_default_icon_name ("org.unionreport.UnionReport");
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/unionreport/UnionReport/icons");
  color_provider = gtk_css_provider_new ();
  reading_provider = gtk_css_provider_new ();
  desktop_dark = ur_desktop_prefers_dark ();
  apply_appearance ();
  add_provider (color_provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  load_rules ();
  family_provider = gtk_css_provider_new ();
  ur_style_update_families ();
  add_provider (family_provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  ur_style_set_reading_size (reading_size);
  add_provider (reading_provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect (gtk_settings_get_default (), "notify::gtk-theme-name", G_CALLBACK (apply_appearance),
                    NULL);
  ur_desktop_watch (desktop_changed_cb, NULL);
}

/**
 * ur_style_set_appearance:
 * @appearance: what the reader wants
 */
void
ur_style_set_appearance (UrAppearance appearance)
{
  wanted = appearance;
  if (color_provider != NULL)
    apply_appearance ();
}

/**
 * ur_style_is_dark:
 *
 * Widgets hear of a change by #GtkWidgetClass.css_changed.
 *
 * Returns: whether the dark style is in use
 */
gboolean
ur_style_is_dark (void)
{
  return dark == TRUE;
}

/**
 * ur_style_get_palette:
 *
 * Returns: (transfer none): the colours of charts in the style now in use; another pointer when they change
 */
const UrPalette *
ur_style_get_palette (void)
{
  static UrPalette high[2];

  if (contrast && !high[0].high_contrast)
    {
      ur_palette_init_contrast (&high[FALSE], BLACK, WHITE);
      ur_palette_init_contrast (&high[TRUE], WHITE, BLACK);
    }
  if (contrast)
    return &high[ur_style_is_dark ()];
  return ur_palette_get (ur_style_is_dark () ? UR_THEME_DARK : UR_THEME_LIGHT);
}

/**
 * ur_style_get_text_scale:
 *
 * Sizes in pt follow it by themselves; what is measured in pixels and holds text has to be asked to.  Watch
 * #GtkSettings:gtk-xft-dpi to hear of changes.
 *
 * Returns: how much larger than usual the desktop wants text
 */
double
ur_style_get_text_scale (void)
{
  int dpi = -1;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024. / 96, LEAST_TEXT_SCALE, MOST_TEXT_SCALE) : 1;
}

/**
 * ur_style_get_family:
 * @face: %UR_FACE_SANS or %UR_FACE_SERIF
 *
 * Returns: (transfer none): the one family that text of @face is set in; another pointer when it changes
 */
const char *
ur_style_get_family (UrFace face)
{
  g_return_val_if_fail (face == UR_FACE_SANS || face == UR_FACE_SERIF, NULL);

  return families[face];
}

/**
 * ur_style_update_families:
 *
 * Looks again which of the families that text is set in are installed.
 */
void
ur_style_update_families (void)
{
  find_families ();
  load_families ();
}

/**
 * ur_style_set_reading_size:
 * @pixels: size of the report's text at a text scale of one, 14 to 28
 *
 * Sets the font size of everything with the style class ur-reading; sizes inside such a widget are best
 * given in em.
 */
void
ur_style_set_reading_size (int pixels)
{
  g_autofree char *css = NULL;
  char points[G_ASCII_DTOSTR_BUF_SIZE];

  reading_size = CLAMP (pixels, UR_READING_SIZE_MIN, UR_READING_SIZE_MAX);
  if (reading_provider == NULL)
    return;
  g_ascii_formatd (points, sizeof points, "%.2f", reading_size * 0.75);
  css = g_strdup_printf (".ur .ur-reading { font-size: %spt; }", points);
  gtk_css_provider_load_from_data (reading_provider, css, -1);
}

/**
 * ur_style_get_reading_size:
 *
 * Returns: the size last set, in pixels at a text scale of one
 */
int
ur_style_get_reading_size (void)
{
  return reading_size;
}

/**
 * ur_style_get_color:
 * @widget: any widget of the interface
 * @name: a colour of the style sheets, ur_ink for example
 * @color: (out): its value in the style now in use
 */
void
ur_style_get_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    {
      g_warning ("There is no colour %s", name);
      gdk_rgba_parse (color, "#808080");
    }
}
