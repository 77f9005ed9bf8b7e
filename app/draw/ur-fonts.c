/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-fonts.h"

#include "ur-config.h"
#include "ur-quote.h"

#include <fontconfig/fontconfig.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>
#include <unistd.h>

/* Common in the report, and 骨 has a shape of its own in each of the four regions. */
static const char sample[] = "工会报告骨";

/* The families that make a Chinese text sans: those of UR_FONT_SANS and what other systems ship. */
static const char *const sans_families[] = {
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Source Han Sans SC",
  "Source Han Sans CN",
  "SimHei",
  "WenQuanYi Zen Hei",
  "STHeiti",
  "WenQuanYi Micro Hei",
  "Microsoft YaHei",
  "FandolHei",
  NULL,
};
/* The same for the serif. */
static const char *const serif_families[] = {
  "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "SimSun",
  "NSimSun",           "Songti SC",     "AR PL UMing CN",      "FandolSong",          NULL,
};
static const char *const fangsong_families[] = {
  "FangSong",   "FangSong_GB2312", "FZFangSong-Z02",
  "STFangsong", "FandolFang",      "Zhuque Fangsong (technical preview)",
  NULL,
};
static const char *const kai_families[] = {
  "KaiTi",         "KaiTi_GB2312", "FZKai-Z03",   "STKaiti", "Kaiti SC",
  "AR PL UKai CN", "FandolKai",    "LXGW WenKai", NULL,
};

/**
 * ur_fonts_create_options:
 *
 * How glyphs are rendered wherever we paint: grey, metrics not hinted.
 *
 * Returns: (transfer full): free with cairo_font_options_destroy()
 */
cairo_font_options_t *
ur_fonts_create_options (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  return options;
}

static FcCharSet *
create_sample_set (void)
{
  FcCharSet *set = FcCharSetCreate ();

  for (const char *p = sample; *p != '\0'; p = g_utf8_next_char (p))
    FcCharSetAddChar (set, g_utf8_get_char (p));
  return set;
}

/* Whether a font is installed that holds the sample; @family NULL means any font. */
static gboolean
has_font (const char *family)
{
  FcCharSet *characters = create_sample_set ();
  FcPattern *pattern = FcPatternCreate ();
  FcObjectSet *objects = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *fonts;
  gboolean found;

  FcPatternAddCharSet (pattern, FC_CHARSET, characters);
  if (family != NULL)
    FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) family);
  fonts = FcFontList (NULL, pattern, objects);
  found = fonts != NULL && fonts->nfont > 0;
  if (fonts != NULL)
    FcFontSetDestroy (fonts);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);
  FcCharSetDestroy (characters);
  return found;
}

static const char *
find_family (const char *const *families)
{
  for (guint i = 0; families[i] != NULL; i++)
    if (has_font (families[i]))
      return families[i];
  return NULL;
}

static int n_forgotten; /* calls of ur_fonts_forget(); atomic */
static GPrivate n_seen; /* those that a thread's fonts are younger than */

/* Which installed family is of a kind: looking takes up to a millisecond, layouts ask for every run. */
static GMutex found_lock;
static gboolean found_known[UR_N_FACES];
static const char *found[UR_N_FACES];

static const char *
get_found (UrFace face)
{
  static const char *const *const kinds[UR_N_FACES] = {
    [UR_FACE_SANS] = sans_families,
    [UR_FACE_SERIF] = serif_families,
    [UR_FACE_FANGSONG] = fangsong_families,
    [UR_FACE_KAI] = kai_families,
  };
  const char *family;

  g_mutex_lock (&found_lock);
  if (!found_known[face])
    {
      found[face] = find_family (kinds[face]);
      found_known[face] = TRUE;
    }
  family = found[face];
  g_mutex_unlock (&found_lock);
  return family;
}

/**
 * ur_fonts_dup_family:
 * @face: a kind of face
 * @is_itself: (out) (optional): whether the family is of that kind; %FALSE where another kind takes its place
 *
 * Which installed family draws Chinese text of a kind.  宋体 takes the place of 仿宋 and 楷体, 黑体 for 宋体.
 *
 * Returns: (transfer full) (nullable): its name, or %NULL when no Chinese font of a known name is installed
 */
char *
ur_fonts_dup_family (UrFace face, gboolean *is_itself)
{
  const char *family = get_found (face);

  if (is_itself)
    *is_itself = family != NULL;
  if (family == NULL && face != UR_FACE_SANS)
    family = get_found (UR_FACE_SERIF);
  return g_strdup (family ? family : get_found (UR_FACE_SANS));
}

/**
 * ur_fonts_describe:
 * @face: sans for charts and headings, serif for running text, the others where a standard asks for them
 * @size: of the em, in the units of the drawing (px or pt), not in the desktop's points
 * @bold: whether bold
 *
 * Returns: (transfer full): the description, free with pango_font_description_free()
 */
PangoFontDescription *
ur_fonts_describe (UrFace face, double size, gboolean bold)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, face == UR_FACE_SANS ? UR_FONT_SANS : UR_FONT_SERIF);
  if (face >= UR_FACE_FANGSONG && get_found (face) != NULL)
    {
      g_autofree char *families = g_strconcat (get_found (face), ", " UR_FONT_SERIF, NULL);
      pango_font_description_set_family (description, families);
    }
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return description;
}

/**
 * ur_fonts_has_chinese:
 * @face: which kind of face
 *
 * Whether Chinese can be drawn at all (sans), or with a serif face (serif).  Asks fontconfig alone: pango
 * logs critical messages when there is no font.
 *
 * Returns: %FALSE if characters would come out as boxes, or, for the serif, in the sans
 */
gboolean
ur_fonts_has_chinese (UrFace face)
{
  if (face == UR_FACE_SANS)
    return has_font (NULL);
  return find_family (serif_families) != NULL;
}

static char *
dup_thread_name (const char *id)
{
  g_autofree char *path = g_build_filename ("/proc/self/task", id, "comm", NULL);
  char *name = NULL;

  g_file_get_contents (path, &name, NULL, NULL); /* unless it has just ended */
  return name;
}

/* For how long to wait for another thread, in microseconds.  pango names its threads, but a name of more than
 * 15 characters does not hold: those that sort fonts keep the name of the thread that made them.  So may
 * others that never end. */
static gint64
get_patience (const char *id)
{
  g_autofree char *own_id = g_strdup_printf ("%d", gettid ());
  g_autofree char *own_name = dup_thread_name (own_id);
  g_autofree char *name = dup_thread_name (id);

  if (name == NULL || g_str_equal (id, own_id))
    return 0;
  if (g_str_has_prefix (name, "[pango]"))
    return 2 * G_USEC_PER_SEC;
  return g_strcmp0 (name, own_name) == 0 ? G_USEC_PER_SEC / 2 : 0;
}

static gboolean
pango_is_busy (gint64 since)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *id;

  while (tasks != NULL && (id = g_dir_read_name (tasks)) != NULL)
    if (g_get_monotonic_time () < since + get_patience (id))
      return TRUE;
  return FALSE;
}

/* pango looks for fonts on threads of its own.  One that ends after its font map was cleared reads a table of
 * the map while this thread may write it, and pango 1.50 crashes: so they are waited for. */
static void
wait_for_pango (void)
{
  const gint64 since = g_get_monotonic_time ();

  while (pango_is_busy (since))
    g_usleep (500);
}

/* What pango knows of the fonts is old. */
static void
tell_font_map (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();

  g_mutex_lock (&found_lock);
  memset (found_known, 0, sizeof found_known);
  g_mutex_unlock (&found_lock);
  wait_for_pango ();
  if (PANGO_IS_FC_FONT_MAP (map))
    pango_fc_font_map_config_changed (PANGO_FC_FONT_MAP (map));
}

/* What this thread has loaded before ur_fonts_forget() was called. */
static void
forget_old (void)
{
  const int now = g_atomic_int_get (&n_forgotten);

  if (GPOINTER_TO_INT (g_private_get (&n_seen)) == now)
    return;
  g_private_set (&n_seen, GINT_TO_POINTER (now));
  tell_font_map ();
}

/**
 * ur_fonts_forget:
 *
 * To be called on any thread when a font failed or memory was short: pango keeps whatever it could not load
 * as that, and so do the font maps of other threads, which may have asked at the same time.  Every thread
 * loads its fonts anew when it makes its next context.
 */
void
ur_fonts_forget (void)
{
  g_atomic_int_inc (&n_forgotten);
}

/**
 * ur_fonts_create_context:
 *
 * A context in which text has the same width at every scale and on every device: metrics are not hinted and
 * glyphs are not moved to whole pixels.  The language is zh-cn, for a C locale otherwise picks Japanese
 * shapes.  It belongs to the calling thread's font map and must not be passed to another thread.  After
 * ur_fonts_forget() fonts are loaded anew.
 *
 * Returns: (transfer full): a new context
 */
PangoContext *
ur_fonts_create_context (void)
{
  cairo_font_options_t *options = ur_fonts_create_options ();
  PangoContext *context;

  forget_old ();
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

/**
 * ur_fonts_reload:
 *
 * Looks for fonts installed since the process began, and makes them known to pango on this thread.
 */
void
ur_fonts_reload (void)
{
  FcInitBringUptoDate ();
  tell_font_map ();
}

/**
 * ur_fonts_add_file:
 * @path: a font file
 * @error: return location for an error
 *
 * Makes the fonts of a file known to this process, at once and until it ends; what was drawn on this thread
 * before is measured anew by pango.
 *
 * Returns: %FALSE with an error when the file is not there or holds no font
 */
gboolean
ur_fonts_add_file (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (!FcConfigAppFontAddFile (NULL, (const FcChar8 *) path))
    {
      g_autofree char *name = g_filename_display_name (path);

      ur_quote_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                          _ ("“%s” is not a font file that can be read."), name);
      return FALSE;
    }
  tell_font_map ();
  return TRUE;
}
