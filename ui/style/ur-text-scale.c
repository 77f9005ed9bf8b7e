/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-text-scale.h"

#include <gtk/gtk.h>

#define LEAST_DESKTOP_SCALE .5
#define MOST_DESKTOP_SCALE 4

/**
 * UrTextScale:
 *
 * How large text is on the pages of a report: what the desktop wants times what the reader chose with A+.
 * There is one for all windows; it is here to tell of changes.
 */
#define UR_TYPE_TEXT_SCALE (ur_text_scale_get_type ())
G_DECLARE_FINAL_TYPE (UrTextScale, ur_text_scale, UR, TEXT_SCALE, GObject)

struct _UrTextScale
{
  GObject parent;
};

static guint changed_signal;
static int reading_size = UR_READING_SIZE_DEFAULT;

G_DEFINE_FINAL_TYPE (UrTextScale, ur_text_scale, G_TYPE_OBJECT)

static void
emit_changed (UrTextScale *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
ur_text_scale_class_init (UrTextScaleClass *klass)
{
  changed_signal =
      g_signal_new ("changed", UR_TYPE_TEXT_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_text_scale_init (UrTextScale *self)
{
  g_signal_connect_swapped (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (emit_changed),
                            self);
}

static UrTextScale *
get_source (void)
{
  static UrTextScale *source;

  if (source == NULL)
    source = g_object_new (UR_TYPE_TEXT_SCALE, NULL);
  return source;
}

static double
get_desktop_scale (void)
{
  int dpi = -1;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024. / 96, LEAST_DESKTOP_SCALE, MOST_DESKTOP_SCALE) : 1;
}

/**
 * ur_text_scale_get:
 *
 * Sizes in pt of the style sheets follow it by themselves; what is measured in pixels and holds text has to
 * be asked to.  Needs a display.
 *
 * Returns: how much larger than usual text is on the pages of a report
 */
double
ur_text_scale_get (void)
{
  return get_desktop_scale () * ur_text_scale_get_reading ();
}

/**
 * ur_text_scale_multiply:
 * @pixels: a length that depends on how much text it holds, at a text scale of one
 *
 * Returns: the length at the scale in use
 */
int
ur_text_scale_multiply (int pixels)
{
  return (int) (pixels * ur_text_scale_get ());
}

/**
 * ur_text_scale_get_reading:
 *
 * Returns: the reader's part of the scale, without the desktop's: 1 unless A+ or A– was used
 */
double
ur_text_scale_get_reading (void)
{
  return reading_size / (double) UR_READING_SIZE_DEFAULT;
}

/**
 * ur_text_scale_get_reading_size:
 *
 * Returns: the size of the report's text in pixels, before the desktop's scale
 */
int
ur_text_scale_get_reading_size (void)
{
  return reading_size;
}

/**
 * ur_text_scale_set_reading_size:
 * @pixels: size of the report's text before the desktop's scale, 14 to 28
 *
 * Only notes the size: ur_style_set_reading_size() changes the style sheets, too.
 */
void
ur_text_scale_set_reading_size (int pixels)
{
  reading_size = CLAMP (pixels, UR_READING_SIZE_MIN, UR_READING_SIZE_MAX);
}

/**
 * ur_text_scale_tell:
 *
 * Tells those who watch that the reading size is another, once the style sheets say so.
 */
void
ur_text_scale_tell (void)
{
  emit_changed (get_source ());
}

/**
 * ur_text_scale_watch:
 * @object: (type GObject): who wants to know; may be finalized at any time
 * @changed: what to call with @object as its only argument
 *
 * Calls @changed whenever the desktop or the reader has made text larger or smaller.
 */
void
ur_text_scale_watch (gpointer object, GCallback changed)
{
  g_return_if_fail (G_IS_OBJECT (object) && changed != NULL);

  g_signal_connect_object (get_source (), "changed", changed, object, G_CONNECT_SWAPPED);
}
