/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrError:
 * @UR_ERROR_FORMAT: the document is not a report that can be read.
 * @UR_ERROR_FOREIGN: the document is of another format altogether, which may be imported.
 * @UR_ERROR_VERSION: the document is of a later format version.
 * @UR_ERROR_LIMIT: too large, too deep, too many.
 * @UR_ERROR_TARGET: a file can not be written where it was asked for.
 * @UR_ERROR_EXISTS: the target exists and overwriting was not allowed.
 * @UR_ERROR_ARGUMENT: a name or a number given by the user does not fit.
 * @UR_ERROR_DRAW: a picture or page could not be drawn.
 * @UR_ERROR_MEMORY: there is not enough memory.
 * @UR_ERROR_BUSY: another program is writing there at present.
 * @UR_ERROR_INCOMPLETE: some of many files could not be made; the others were.
 *
 * The one error domain of the application.  Every message is a full, translated sentence that can be
 * shown as it is.
 */
typedef enum
{
  UR_ERROR_FORMAT,
  UR_ERROR_FOREIGN,
  UR_ERROR_VERSION,
  UR_ERROR_LIMIT,
  UR_ERROR_TARGET,
  UR_ERROR_EXISTS,
  UR_ERROR_ARGUMENT,
  UR_ERROR_DRAW,
  UR_ERROR_MEMORY,
  UR_ERROR_BUSY,
  UR_ERROR_INCOMPLETE,
} UrError;

#define UR_ERROR (ur_error_quark ())
GQuark ur_error_quark (void);

G_END_DECLS
