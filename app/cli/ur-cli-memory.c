/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the command line ends where memory is short: with a sentence, like all that goes wrong. */
#include "ur-config.h"

#include "ur-cli-memory.h"

#include <malloc.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-fonts.h"
#include "ur-memory.h"
#include "ur-tree.h"

/* What laying out takes, above all fonts, which are mapped into memory several times.  Of address space, not
 * of memory: no more than a quarter of it is ever filled. */
#define ROOM ((gsize) 256 << 20)

/* GLib's own errors are about memory and threads that the system refuses: it ends the program, which would
 * look like a crash.  Files have names only when they are whole, so that nothing is left half written. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields && (level & G_LOG_LEVEL_ERROR) != 0; i++)
    if (strcmp (fields[i].key, "GLIB_DOMAIN") == 0 && strcmp (fields[i].value, "GLib") == 0)
      {
        ur_cli_complain_line (ur_memory_get_sentence ());
        _exit (UR_CLI_FAILED);
      }
  return g_log_writer_default (level, fields, n_fields, user_data);
}

/**
 * ur_cli_memory_init:
 *
 * Call before any thread is made.
 *
 * Returns: whether there is stack enough to go on; if not, that has been said
 */
gboolean
ur_cli_memory_init (void)
{
  /* One heap for all threads: each further one would reserve 64 MB of address space, and the threads do not
   * ask for memory so often that they would wait for each other. */
  mallopt (M_ARENA_MAX, 1);
  g_log_set_writer_func (write_log_cb, NULL, NULL);
  if (ur_memory_set_stacks ())
    return TRUE;
  ur_cli_complain ("%s", ur_memory_get_stack_sentence ());
  return FALSE;
}

static void
complain_of_fonts (void)
{
  g_autofree char *tree = ur_tree_dup_path ("");

  if (tree != NULL)
    ur_cli_complain (_ ("No font with Chinese characters is installed: Chinese text will be drawn as boxes. "
                        "Unpack %s where this program was unpacked."),
                     UR_TREE_FONTS);
  else
    ur_cli_complain ("%s", _ ("No font with Chinese characters is installed: Chinese text will be drawn as "
                              "boxes. The package fonts-noto-cjk has one."));
}

/**
 * ur_cli_prepare_drawing:
 *
 * To be called before something is laid out or drawn: without a Chinese font a sentence says what will become
 * of it.
 *
 * Returns: whether there is memory enough to begin; if not, that has been said
 */
gboolean
ur_cli_prepare_drawing (void)
{
  g_autoptr (GError) error = NULL;

  if (!ur_memory_check_room (ROOM, &error))
    {
      ur_cli_complain ("%s", error->message);
      return FALSE;
    }
  if (!ur_fonts_has_chinese (UR_FACE_SANS))
    complain_of_fonts ();
  return TRUE;
}
