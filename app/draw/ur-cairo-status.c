/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo says when it could not draw, in sentences for the user: first what a user can do something
 * about, then what only a fault of this program can bring about. */
#include "ur-config.h"

#include "ur-cairo-status.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-fonts.h"
#include "ur-memory.h"

/* What a picture or a page takes besides its pixels: fonts, mapped into memory several times, and their
 * glyphs. */
#define ROOM ((gsize) 128 << 20)

static const char *const sentences[] = {
  [CAIRO_STATUS_INVALID_SIZE] =
      N_ ("It is larger than a picture can be: 32,767 pixels a side. Choose a smaller width or scale."),
  [CAIRO_STATUS_FREETYPE_ERROR] = N_ ("A font's file cannot be read. Install the font anew."),
  [CAIRO_STATUS_FONT_TYPE_MISMATCH] = N_ ("A font is of a kind that cannot be drawn. Remove or replace it."),
  [CAIRO_STATUS_USER_FONT_ERROR] = N_ ("A font could not draw one of its characters. Install it anew."),
  [CAIRO_STATUS_USER_FONT_NOT_IMPLEMENTED] =
      N_ ("A font does not know how its characters are drawn. Replace it."),
  [CAIRO_STATUS_USER_FONT_IMMUTABLE] =
      N_ ("A font was changed after it was in use. Start the program again."),
  [CAIRO_STATUS_TEMP_FILE_ERROR] =
      N_ ("A temporary file could not be written. Free space in the folder for temporary files."),
  [CAIRO_STATUS_WRITE_ERROR] =
      N_ ("What was drawn could not be passed on. Free memory or space on the disk."),
  [CAIRO_STATUS_READ_ERROR] = N_ ("A picture could not be read to the end. Try again."),
  [CAIRO_STATUS_FILE_NOT_FOUND] =
      N_ ("A file that is needed for drawing is missing. Install the program anew."),
  [CAIRO_STATUS_PNG_ERROR] = N_ ("A PNG picture could not be read or written. Try again."),
  [CAIRO_STATUS_INVALID_STRING] =
      N_ ("A text is not valid UTF-8, which “check” should have told. Write the report anew as UTF-8."),
  [CAIRO_STATUS_DEVICE_ERROR] = N_ ("The drawing device failed. Try again."),
  [CAIRO_STATUS_DEVICE_FINISHED] = N_ ("The drawing device was closed too early. Try again."),

  [CAIRO_STATUS_INVALID_RESTORE] =
      N_ ("A state of drawing was given back that was never kept. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_POP_GROUP] =
      N_ ("A group was ended that had not begun. This is a fault of the program."),
  [CAIRO_STATUS_NO_CURRENT_POINT] = N_ ("A line was drawn on from nowhere. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_MATRIX] = N_ ("Something was scaled to nothing. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_STATUS] =
      N_ ("An error was reported that does not exist. This is a fault of the program."),
  [CAIRO_STATUS_NULL_POINTER] =
      N_ ("Something that is needed for drawing was left out. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_PATH_DATA] =
      N_ ("An outline has a part of an unknown kind. This is a fault of the program."),
  [CAIRO_STATUS_SURFACE_FINISHED] =
      N_ ("Something was drawn after the last page. This is a fault of the program."),
  [CAIRO_STATUS_SURFACE_TYPE_MISMATCH] =
      N_ ("The picture is of the wrong kind for what was drawn. This is a fault of the program."),
  [CAIRO_STATUS_PATTERN_TYPE_MISMATCH] =
      N_ ("A colour is of the wrong kind for what was drawn. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_CONTENT] =
      N_ ("A picture of an unknown content was asked for. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_FORMAT] =
      N_ ("A picture of an unknown pixel format was asked for. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_VISUAL] =
      N_ ("The screen has colours of an unknown kind. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_DASH] = N_ ("The dots of a line have no length. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_DSC_COMMENT] =
      N_ ("A comment for printers has a wrong form. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_INDEX] =
      N_ ("Something was asked for by a number that is too high. This is a fault of the program."),
  [CAIRO_STATUS_CLIP_NOT_REPRESENTABLE] =
      N_ ("A region has no rectangular parts. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_STRIDE] =
      N_ ("The rows of a picture have a wrong length. This is a fault of the program."),
  [CAIRO_STATUS_NEGATIVE_COUNT] =
      N_ ("Less than no characters were to be drawn. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_CLUSTERS] =
      N_ ("The characters of a text do not match its glyphs. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_SLANT] =
      N_ ("A font was asked for with an unknown slant. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_WEIGHT] =
      N_ ("A font was asked for with an unknown weight. This is a fault of the program."),
  [CAIRO_STATUS_DEVICE_TYPE_MISMATCH] =
      N_ ("The drawing device is of the wrong kind. This is a fault of the program."),
  [CAIRO_STATUS_INVALID_MESH_CONSTRUCTION] =
      N_ ("The colours of a mesh were given in a wrong order. This is a fault of the program."),
  [CAIRO_STATUS_JBIG2_GLOBAL_MISSING] =
      N_ ("A compressed picture lacks the part that others share. This is a fault of the program."),
  [CAIRO_STATUS_WIN32_GDI_ERROR] =
      N_ ("The drawing functions of Windows failed. This is a fault of the program."),
  [CAIRO_STATUS_TAG_ERROR] =
      N_ ("A heading or link of the PDF is not as cairo wants it. This is a fault of the program."),
};

/**
 * ur_cairo_status_explain:
 * @status: what cairo answered, not %CAIRO_STATUS_SUCCESS
 *
 * Returns: (transfer none): a sentence that says what is wrong and what can be done, translated
 */
const char *
ur_cairo_status_explain (cairo_status_t status)
{
  if (status == CAIRO_STATUS_NO_MEMORY)
    return ur_memory_get_sentence ();
  if ((guint) status < G_N_ELEMENTS (sentences) && sentences[status] != NULL)
    return _ (sentences[status]);
  /* of a later cairo */
  return _ ("The drawing library reports an error of a kind that this program does not know.");
}

/* Where a picture failed, so may have what its fonts were loaded from. */
static gboolean
give_up (void)
{
  ur_fonts_forget ();
  return FALSE;
}

/**
 * ur_cairo_check_room:
 * @error: return location for an error
 *
 * To be asked before a picture or a document is drawn: with less memory than text takes, libraries end the
 * program.
 *
 * Returns: whether it can begin; else @error is %UR_ERROR_MEMORY
 */
gboolean
ur_cairo_check_room (GError **error)
{
  return ur_memory_check_room (ROOM, error) || give_up ();
}

/**
 * ur_cairo_check:
 * @cr: (nullable): what painted, not destroyed yet
 * @surface: (nullable): what was painted on, flushed or finished, not destroyed yet
 * @error: return location for an error
 *
 * To be asked when something is drawn, before a file of it gets its name: both the context and the surface,
 * for each may know what the other does not; then whether there always was enough memory, for much is left
 * out otherwise and nobody says so.  Whether the fonts of a text could be loaded is known when it is laid
 * out: ur_font_watch_check().
 *
 * Returns: whether everything was drawn; else @error is %UR_ERROR_DRAW or %UR_ERROR_MEMORY
 */
gboolean
ur_cairo_check (cairo_t *cr, cairo_surface_t *surface, GError **error)
{
  cairo_status_t status = cr != NULL ? cairo_status (cr) : CAIRO_STATUS_SUCCESS;

  if (status == CAIRO_STATUS_SUCCESS && surface != NULL)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return ur_memory_check_past (error) || give_up ();
  g_debug ("cairo: %s", cairo_status_to_string (status));
  g_set_error_literal (error, UR_ERROR, status == CAIRO_STATUS_NO_MEMORY ? UR_ERROR_MEMORY : UR_ERROR_DRAW,
                       ur_cairo_status_explain (status));
  return give_up ();
}
