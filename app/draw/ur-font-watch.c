/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no library tells: a font that could not be loaded, for which pango draws boxes, and characters that no
 * font has, which are boxes too.  A thread has its own fonts, and counts its own failures: one that can load
 * its fonts goes on while another can not.  pango would keep a broken font for ever; ur_fonts_forget() ends
 * that. */
#include "ur-config.h"

#include "ur-font-watch.h"

#include <glib/gi18n-lib.h>
#include <hb.h>
#include <pango/pangocairo.h>

#include "ur-error.h"
#include "ur-fonts.h"

/* More of them are counted and not named. */
#define MAX_NAMED 40

static GMutex lock;
static GHashTable *missing; /* characters, with the count of when each was seen last */
static guint n_seen;        /* times that one was seen */
static UrFontWatchFunc watcher;
static GPrivate failures; /* of a thread, a count: fonts that could not be loaded */

static gboolean
is_loaded (PangoFont *font)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  hb_font_t *shaper = pango_font_get_hb_font (font);

  return scaled != NULL && cairo_scaled_font_status (scaled) == CAIRO_STATUS_SUCCESS && shaper != NULL &&
         hb_face_get_glyph_count (hb_font_get_face (shaper)) > 0;
}

static void
add_failure (void)
{
  g_private_set (&failures, GUINT_TO_POINTER (ur_font_watch_get_n_failed () + 1));
  ur_fonts_forget ();
}

static G_DEFINE_QUARK (ur - font - watch - seen, get_seen)

    /* What a font is worth is found out once. */
    static gboolean see_font (PangoFont *font)
{
  if (g_object_get_qdata (G_OBJECT (font), get_seen_quark ()) != NULL)
    return TRUE;
  if (!is_loaded (font))
    {
      add_failure ();
      return FALSE;
    }
  g_object_set_qdata (G_OBJECT (font), get_seen_quark (), GINT_TO_POINTER (1));
  return TRUE;
}

static void
add_missing (gunichar character)
{
  UrFontWatchFunc func;

  if (character > 0x10ffff) /* pango's sign for bytes that are no text */
    return;
  g_mutex_lock (&lock);
  if (missing == NULL)
    missing = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (missing, GUINT_TO_POINTER (character), GUINT_TO_POINTER (++n_seen));
  func = watcher;
  g_mutex_unlock (&lock);
  if (func != NULL)
    func ();
}

/**
 * ur_font_watch_see:
 * @font: (nullable): what text is set with; pango has none where it could load none at all
 * @glyphs: (nullable): the glyphs
 *
 * Looks whether @font could be loaded and has all characters.  On the thread that has made @font.  Where no
 * font is installed, having none is no failure.
 *
 * Returns: whether @font can be used
 */
gboolean
ur_font_watch_see (PangoFont *font, const PangoGlyphString *glyphs)
{
  if (font == NULL)
    {
      if (ur_fonts_has_chinese (UR_FACE_SANS))
        add_failure ();
      return FALSE;
    }
  if (!see_font (font))
    return FALSE;
  for (int i = 0; glyphs != NULL && i < glyphs->num_glyphs; i++)
    if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      add_missing (glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
  return TRUE;
}

/**
 * ur_font_watch_get_n_failed:
 *
 * To be asked before text is laid out.
 *
 * Returns: how often a font could not be loaded on this thread so far; for ur_font_watch_check() later on
 */
guint
ur_font_watch_get_n_failed (void)
{
  return GPOINTER_TO_UINT (g_private_get (&failures));
}

/**
 * ur_font_watch_check:
 * @since: what ur_font_watch_get_n_failed() returned before the text was laid out
 * @error: return location for an error
 *
 * To be asked on the same thread when text is laid out, before anything is made of it: what was set with a
 * font that failed lacks its characters, and what was measured with it is too narrow.  Texts that are laid
 * out later have their fonts loaded anew.
 *
 * Returns: whether all fonts could be loaded since; else @error is %UR_ERROR_DRAW
 */
gboolean
ur_font_watch_check (guint since, GError **error)
{
  if (ur_font_watch_get_n_failed () == since)
    return TRUE;
  g_set_error_literal (error, UR_ERROR, UR_ERROR_DRAW,
                       _ ("A font could not be loaded. Close other programs and try again."));
  return FALSE;
}

static int
compare_characters (gconstpointer a, gconstpointer b)
{
  const gunichar one = GPOINTER_TO_UINT (a), other = GPOINTER_TO_UINT (b);

  return one < other ? -1 : one > other;
}

/* Marks would be drawn over what is before them, and characters of private use mean nothing elsewhere. */
static void
append_name (GString *names, gunichar character)
{
  if (names->len > 0)
    g_string_append (names, ", ");
  if (g_unichar_isgraph (character) && !g_unichar_ismark (character) &&
      g_unichar_type (character) != G_UNICODE_PRIVATE_USE)
    {
      g_string_append_unichar (names, character);
      g_string_append_c (names, ' ');
    }
  g_string_append_printf (names, "U+%04X", character);
}

static char *
dup_names (GList *characters)
{
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (GList *l = characters; l != NULL; l = l->next, n++)
    if (n < MAX_NAMED)
      append_name (names, GPOINTER_TO_UINT (l->data));
  if (n > MAX_NAMED)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", n - MAX_NAMED), n - MAX_NAMED);
  return g_string_free (names, FALSE);
}

/* Those seen after a count, in the order of Unicode. */
static GList *
list_missing (guint since)
{
  GHashTableIter iter;
  gpointer character, seen;
  GList *characters = NULL;

  g_mutex_lock (&lock);
  if (missing != NULL)
    {
      g_hash_table_iter_init (&iter, missing);
      while (g_hash_table_iter_next (&iter, &character, &seen))
        if (GPOINTER_TO_UINT (seen) > since)
          characters = g_list_prepend (characters, character);
    }
  g_mutex_unlock (&lock);
  return g_list_sort (characters, compare_characters);
}

/**
 * ur_font_watch_get_count:
 *
 * Returns: how often so far a character was set that no font has; for ur_font_watch_dup_note() later on
 */
guint
ur_font_watch_get_count (void)
{
  guint n;

  g_mutex_lock (&lock);
  n = n_seen;
  g_mutex_unlock (&lock);
  return n;
}

/**
 * ur_font_watch_set_func:
 * @func: (nullable): to be called whenever a character is set that no font has
 */
void
ur_font_watch_set_func (UrFontWatchFunc func)
{
  g_mutex_lock (&lock);
  watcher = func;
  g_mutex_unlock (&lock);
}

/**
 * ur_font_watch_dup_note:
 * @since: 0, or what ur_font_watch_get_count() returned: only what was set after that
 *
 * What to tell about the characters that were set and that no installed font has.
 *
 * Returns: (transfer full) (nullable): a sentence that names them in the order of Unicode, or %NULL when all
 * could be shown
 */
char *
ur_font_watch_dup_note (guint since)
{
  g_autoptr (GList) characters = list_missing (since);
  g_autofree char *names = NULL;

  if (characters == NULL)
    return NULL;
  names = dup_names (characters);
  return g_strdup_printf (
      _ ("No installed font has these characters, which are shown as boxes: %s. Install a "
         "font that has them."),
      names);
}
