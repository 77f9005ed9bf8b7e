/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts that can not be loaded for a while.  In an executable that includes this, pango asks it for cairo's
 * fonts: its functions have to be seen by libraries (export_dynamic). */
#pragma once

#include <dlfcn.h>
#include <gmodule.h>
#include <math.h>
#include <pango/pangocairo.h>

typedef cairo_scaled_font_t *(*FailingFontsCreate) (cairo_font_face_t *,
                                                    const cairo_matrix_t *,
                                                    const cairo_matrix_t *,
                                                    const cairo_font_options_t *);

static _Thread_local gboolean fonts_fail_here; /* on this thread */
static gint fonts_fail_everywhere;             /* on all threads; atomic */

/* A size that is no number gives a font in error, as missing memory does. */
G_MODULE_EXPORT cairo_scaled_font_t *
cairo_scaled_font_create (cairo_font_face_t *face,
                          const cairo_matrix_t *font_matrix,
                          const cairo_matrix_t *ctm,
                          const cairo_font_options_t *options)
{
  static gsize create;
  const cairo_matrix_t broken = { NAN, NAN, NAN, NAN, NAN, NAN };
  const gboolean fails = fonts_fail_here || g_atomic_int_get (&fonts_fail_everywhere);

  if (g_once_init_enter (&create))
    g_once_init_leave (&create, (gsize) dlsym (RTLD_NEXT, "cairo_scaled_font_create"));
  return ((FailingFontsCreate) create) (face, fails ? &broken : font_matrix, ctm, options);
}

/* pango warns of such a font, which is what the test wants. */
static inline GLogWriterOutput
failing_fonts_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "GLIB_DOMAIN") && g_str_equal (fields[i].value, "Pango"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}
