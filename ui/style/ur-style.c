/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-style.h"

#include <string.h>

#include "ur-desktop.h"
#include "ur-reading-type.h"
#include "ur-text-scale.h"
#include "ur-ui-resources.h"

#define BLACK 0x000000
#define WHITE 0xFFFFFF
#define STYLE_PATH "/org/unionreport/UnionReport/style/"

/* Rules that hold in both styles, in the order of loading.  The text sizes of those for the pages of a report
 * grow with the size that the reader chose. */
static struct
{
  const char *name;
  gboolean grows;
  GtkCssProvider *provider;
} rules[] = {
  { .name = "base.css" },
  { .name = "window.css" },
  { .name = "content.css", .grows = TRUE },
  { .name = "work.css", .grows = TRUE },
  { .name = "tasks.css", .grows = TRUE },
  { .name = "score.css", .grows = TRUE },
  { .name = "export.css" },
  { .name = "present.css" },
  { .name = "print.css" },
  { .name = "fonts.css" },
  { .name = "error.css" },
  { .name = "start.css" },
  { .name = "chart.css", .grows = TRUE },
  { .name = "verify.css" },
  { .name = "ask.css", .grows = TRUE },
  { .name = "search.css", .grows = TRUE },
  { .name = "review.css" },
  { .name = "proof.css", .grows = TRUE },
  { .name = "library.css" },
  { .name = "compare.css", .grows = TRUE },
  { .name = "notes.css", .grows = TRUE },
};

/* What is set as the reader wants: the height of its lines at the usual spacing, times the font's own. */
static const struct
{
  const char *selector;
  double lines;
} spaced[] = {
  { ".ur .ur-plan .ur-measure", 1.197 },
  { ".ur .ur-compare-task .text", 1.17 },
  { ".ur textview.ur-compare-words, .ur textview.ur-compare-words text", 1.35 },
  { ".ur textview.ur-draft, .ur textview.ur-draft text", UR_STYLE_DRAFT_LINES },
  { ".ur noterow .quote", 1.1 },
  { ".ur noterow .thought", 1.12 },
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
static const char *families[UR_N_FACES];

static void
add_provider (GtkCssProvider *provider, guint priority)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              priority);
}

/* Multiplies every size that is given in pt. */
static char *
dup_grown (const char *css, double factor)
{
  GString *grown = g_string_new (NULL);

  while (*css != '\0')
    {
      char points[G_ASCII_DTOSTR_BUF_SIZE];
      char *end = (char *) css + 1;
      double value = g_ascii_isdigit (*css) ? g_ascii_strtod (css, &end) : 0;

      if (g_str_has_prefix (end, "pt") && g_ascii_isdigit (*css))
        g_string_append (grown, g_ascii_formatd (points, sizeof points, "%.3f", value * factor));
      else
        g_string_append_len (grown, css, end - css);
      css = end;
    }
  return g_string_free (grown, FALSE);
}

static void
load_rule (guint i)
{
  g_autofree char *path = g_strconcat (STYLE_PATH, rules[i].name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *css = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *grown = rules[i].grows ? dup_grown (css, ur_text_scale_get_reading ()) : NULL;

  gtk_css_provider_load_from_data (rules[i].provider, grown != NULL ? grown : css, -1);
}

static void
load_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      rules[i].provider = gtk_css_provider_new ();
      load_rule (i);
      add_provider (rules[i].provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
}

/* What is in em hangs on this. */
static void
load_reading_size (void)
{
  g_autoptr (GString) css = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", ur_text_scale_get_reading_size () * 0.75);
  g_string_append_printf (css, ".ur .ur-reading { font-size: %spt; }", number);
  for (guint i = 0; i < G_N_ELEMENTS (spaced); i++)
    {
      g_ascii_formatd (number, sizeof number, "%.3f", spaced[i].lines * ur_reading_type_get ()->spacing);
      g_string_append_printf (css, "\n%s { line-height: %s; }", spaced[i].selector, number);
    }
  gtk_css_provider_load_from_data (reading_provider, css->str, (gssize) css->len);
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

/* Between its quotation marks: a class may have the same name. */
static void
replace_family (GString *css, const char *name, const char *family)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", family);

  g_string_replace (css, name, quoted, 0);
}

static void
load_families (void)
{
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (STYLE_PATH "families.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GString *css = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  replace_family (css, "\"ur-sans\"", families[UR_FACE_SANS]);
  replace_family (css, "\"ur-serif\"", families[UR_FACE_SERIF]);
  replace_family (css, "\"ur-reading\"", families[ur_reading_type_get ()->face]);
  gtk_css_provider_load_from_data (family_provider, css->str, (gssize) css->len);
  g_string_free (css, TRUE);
}

/* Desktops say by the theme's name that their user needs contrast; GTK brings its own theme of that name,
 * which it calls Default-hc itself. */
static void
read_theme (gboolean *is_contrast, gboolean *is_inverse)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  *is_contrast =
      name != NULL && (g_str_has_prefix (name, "HighContrast") || g_str_has_prefix (name, "Default-hc"));
  *is_inverse = *is_contrast && (strstr (name, "Inverse") != NULL || g_str_has_suffix (name, "-dark"));
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
  load_reading_size ();
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
 * @pixels: size of the report's text before the desktop's text scale, 14 to 28
 *
 * Sets the font size of everything with the style class ur-reading, where sizes are best given in em, and
 * makes all other text of the pages of a report (ur-content) larger or smaller in the same measure.  Headers,
 * menus and dialogs follow the desktop alone.
 */
void
ur_style_set_reading_size (int pixels)
{
  int before = ur_text_scale_get_reading_size ();

  ur_text_scale_set_reading_size (pixels);
  if (reading_provider == NULL || ur_text_scale_get_reading_size () == before)
    return;
  load_reading_size ();
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].grows)
      load_rule (i);
  ur_text_scale_tell ();
}

/**
 * ur_style_update_reading_type:
 *
 * Lets the style sheets follow ur_reading_type_get().
 */
void
ur_style_update_reading_type (void)
{
  if (reading_provider == NULL)
    return;
  load_families ();
  load_reading_size ();
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
