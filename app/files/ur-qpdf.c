/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libqpdf is loaded where a PDF is written and nowhere else.  Linked, it cost every start of the window and
 * of the command line 4 ms for its C++ and the libraries of encryption that it brings along: as long as all
 * the rest of the command line takes.  Its declarations are those of its own header, so that the compiler
 * checks the calls as ever. */
#include "ur-config.h"

#include "ur-qpdf.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>

#include "ur-error.h"

#define LIBRARY "libqpdf.so.29" /* of every release 11, which meson.build asks for */

#define FIND(name) &&(library.name = (__typeof__ (qpdf_##name) *) dlsym (handle, "qpdf_" #name)) != NULL

static UrQpdf library;

static gsize loaded;
static gint is_loading;

/* It stays: another PDF may be written, and C++ does not like to be taken away. */
static gboolean
load (void)
{
  void *handle = dlopen (LIBRARY, RTLD_NOW | RTLD_LOCAL);

  return handle != NULL UR_QPDF_FUNCTIONS (FIND);
}

static gpointer
load_cb (gpointer data)
{
  ur_qpdf_get (NULL);
  return NULL;
}

/**
 * ur_qpdf_prepare:
 *
 * Begins to load libqpdf on a thread of its own, while the pages are painted.  ur_qpdf_get() must be called
 * before the program ends.
 */
void
ur_qpdf_prepare (void)
{
  GThread *thread;

  if (!g_atomic_int_compare_and_exchange (&is_loading, 0, 1))
    return;
  thread = g_thread_try_new ("libqpdf", load_cb, NULL, NULL);
  if (thread != NULL) /* else it is loaded when it is needed */
    g_thread_unref (thread);
}

/**
 * ur_qpdf_get:
 * @error: (nullable): return location for %UR_ERROR_DRAW
 *
 * Loads libqpdf at the first call, or waits until ur_qpdf_prepare() has.  Any thread may call it.
 *
 * Returns: (transfer none): its functions, or %NULL where it is not installed
 */
const UrQpdf *
ur_qpdf_get (GError **error)
{
  if (g_once_init_enter (&loaded))
    g_once_init_leave (&loaded, load () ? 1 : 2);
  if (loaded == 1)
    return &library;
  g_set_error (error, UR_ERROR, UR_ERROR_DRAW,
               _ ("The library %s, which completes a PDF, cannot be loaded. Install the package libqpdf29."),
               LIBRARY);
  return NULL;
}
