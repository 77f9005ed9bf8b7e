/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts that are missing, each in a process of its own: fontconfig reads its settings once.  pango asks this
 * executable to sort them: its functions have to be seen by libraries (export_dynamic). */
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gmodule.h>
#include <pango/pangofc-fontmap.h>

#include "ur-fonts.h"

#define SANS "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"

/* A font configuration with nothing but what @inside says. */
static char *
write_config (const char *inside)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ur-fonts-XXXXXX", &error);
  char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text =
      g_strdup_printf ("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
                       "<fontconfig><cachedir>%s/cache</cachedir>%s</fontconfig>\n",
                       folder, inside);

  g_assert_no_error (error);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  return path;
}

static void
remove_config (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *cache = g_build_filename (folder, "cache", NULL);
  g_autoptr (GDir) dir = g_dir_open (cache, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (cache, name, NULL);

      g_remove (file);
    }
  g_rmdir (cache);
  g_remove (path);
  g_rmdir (folder);
  g_free (path);
}

static void
test_both (void)
{
  g_assert_true (ur_fonts_has_chinese (UR_FACE_SANS));
  g_assert_true (ur_fonts_has_chinese (UR_FACE_SERIF));
}

static void
test_none (void)
{
  char *path;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  path = write_config ("");
  g_assert_false (ur_fonts_has_chinese (UR_FACE_SANS));
  g_assert_false (ur_fonts_has_chinese (UR_FACE_SERIF));
  remove_config (path);
}

static void
test_latin_only (void)
{
  char *path;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  path = write_config ("<dir>/usr/share/fonts/truetype/dejavu</dir>");
  g_assert_false (ur_fonts_has_chinese (UR_FACE_SANS));
  g_assert_false (ur_fonts_has_chinese (UR_FACE_SERIF));
  remove_config (path);
}

static int
count_unknown (void)
{
  PangoContext *context = ur_fonts_create_context ();
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = ur_fonts_describe (UR_FACE_SERIF, 16, FALSE);
  int n;

  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, "工会报告", -1);
  n = pango_layout_get_unknown_glyphs_count (layout);
  pango_font_description_free (description);
  g_object_unref (layout);
  g_object_unref (context);
  return n;
}

/* A file that the user chose is used at once, by what was there before too. */
static void
test_added (void)
{
  g_autoptr (GError) error = NULL;
  char *path;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  path = write_config ("<dir>/usr/share/fonts/truetype/dejavu</dir>");
  g_assert_cmpint (count_unknown (), ==, 4);
  g_assert_true (ur_fonts_add_file (SANS, &error));
  g_assert_no_error (error);
  g_assert_true (ur_fonts_has_chinese (UR_FACE_SANS));
  g_assert_false (ur_fonts_has_chinese (UR_FACE_SERIF));
  g_assert_cmpint (count_unknown (), ==, 0);
  remove_config (path);
}

static void
test_no_font_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ur_fonts_add_file ("/nowhere/font.otf", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, "“/nowhere/font.otf” is not a font file that can be read.");
}

/* Under LANG=C too, Chinese is set in the Chinese face and not in the Japanese one. */
static void
test_face (void)
{
  PangoContext *context = ur_fonts_create_context ();
  PangoFontDescription *description = ur_fonts_describe (UR_FACE_SANS, 16, FALSE);
  PangoFont *font = pango_context_load_font (context, description);
  PangoFontDescription *found = pango_font_describe (font);

  g_assert_cmpstr (pango_font_description_get_family (found), ==, "Noto Sans CJK SC");
  g_assert_cmpstr (pango_language_to_string (pango_context_get_language (context)), ==, "zh-cn");
  pango_font_description_free (found);
  pango_font_description_free (description);
  g_object_unref (font);
  g_object_unref (context);
}

static gint n_sorting, n_sorted, n_cleared; /* atomic */

typedef FcFontSet *(*Sort) (FcConfig *, FcFontSet **, int, FcPattern *, FcBool, FcCharSet **, FcResult *);

/* Takes its time, as with many fonts. */
G_MODULE_EXPORT FcFontSet *
FcFontSetSort (FcConfig *config,
               FcFontSet **sets,
               int n_sets,
               FcPattern *pattern,
               FcBool trim,
               FcCharSet **characters,
               FcResult *result)
{
  FcFontSet *sorted;

  g_atomic_int_inc (&n_sorting);
  g_usleep (G_USEC_PER_SEC / 20);
  sorted =
      ((Sort) dlsym (RTLD_NEXT, "FcFontSetSort")) (config, sets, n_sets, pattern, trim, characters, result);
  g_atomic_int_inc (&n_sorted);
  g_atomic_int_add (&n_sorting, -1);
  return sorted;
}

/* Stands before pango's own, for us. */
G_MODULE_EXPORT void
pango_fc_font_map_config_changed (PangoFcFontMap *map)
{
  static void (*clear) (PangoFcFontMap *);

  g_assert_cmpint (g_atomic_int_get (&n_sorting), ==, 0);
  n_cleared++;
  if (clear == NULL)
    clear = (void (*) (PangoFcFontMap *)) dlsym (RTLD_NEXT, "pango_fc_font_map_config_changed");
  clear (map);
}

/* pango goes on sorting on a thread of its own when it has found the first font, and must not be cleared
 * meanwhile. */
static void
test_forgotten_while_sorting (void)
{
  for (guint i = 1; i <= 10; i++)
    {
      test_face ();
      ur_fonts_forget ();
      test_face ();
      g_assert_cmpint (n_cleared, ==, i);
    }
  g_assert_cmpint (g_atomic_int_get (&n_sorted), >=, 9); /* otherwise this proves nothing */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/both", test_both);
  g_test_add_func ("/fonts/none", test_none);
  g_test_add_func ("/fonts/latin-only", test_latin_only);
  g_test_add_func ("/fonts/added", test_added);
  g_test_add_func ("/fonts/no-file", test_no_font_file);
  g_test_add_func ("/fonts/face", test_face);
  g_test_add_func ("/fonts/forgotten-while-sorting", test_forgotten_while_sorting);
  return g_test_run ();
}
