/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the text of a picture can be read where it is looked at. */
#include "ur-config.h"

#include "ur-export.h"

#include <glib/gi18n-lib.h>

#define SLIDE_LINES 1080.0
#define PHONE_WIDTH 375.0
#define WIDE 1080.0

/* What can be read: px on a phone of 375, in a meeting room of 1080 lines, of 1080 anywhere; pt on paper. */
#define FLOOR_ON_PHONE 11.0
#define FLOOR_ON_SCREEN 24.0
#define FLOOR_ON_PAPER 7.0
#define FLOOR_ANYWHERE 18.0
#define FLOOR_IN_FILE 9.0

/**
 * ur_export_is_legible:
 * @options: how a chart is exported
 * @smallest_text: from ur_export_measure()
 * @size: (out): the smallest text as it is seen: px of a phone 375 wide, of a slide of 1080 lines, of 1080
 *   anywhere else, pt on paper
 * @floor: (out): how large it should be at least
 *
 * Returns: whether the smallest text can be read where the picture is looked at
 */
gboolean
ur_export_is_legible (const UrExportOptions *options, double smallest_text, double *size, double *floor)
{
  double lines = options->height > 0 ? options->height : options->width * 9 / 16.0;
  double in_file = smallest_text * (options->width_mm > 0 ? 1 : options->scale);

  switch (options->width_mm > 0 ? UR_SEEN_ON_PAPER : options->seen_on)
    {
    case UR_SEEN_ON_SCREEN:
      *size = smallest_text * SLIDE_LINES / lines;
      *floor = FLOOR_ON_SCREEN;
      break;
    case UR_SEEN_ON_PAPER:
      *size = smallest_text / ur_export_options_get_dpi (options) * 72 *
              (options->format == UR_FORMAT_PNG && options->width_mm <= 0 ? options->scale : 1);
      *floor = FLOOR_ON_PAPER;
      break;
    case UR_SEEN_ON_PHONE:
      *size = smallest_text * PHONE_WIDTH / options->width;
      *floor = FLOOR_ON_PHONE;
      break;
    case UR_SEEN_ANYWHERE:
    default:
      *size = smallest_text * WIDE / options->width;
      *floor = FLOOR_ANYWHERE;
      break;
    }
  return *size >= *floor - 0.05 && (options->format != UR_FORMAT_PNG || in_file >= FLOOR_IN_FILE);
}

/**
 * ur_export_dup_verdict:
 * @options: how a chart is exported
 * @smallest_text: from ur_export_measure()
 * @clear: (out): whether it can be read where the picture is looked at
 *
 * Returns: (transfer full): a sentence on the smallest text
 */
char *
ur_export_dup_verdict (const UrExportOptions *options, double smallest_text, gboolean *clear)
{
  char tenths[G_ASCII_DTOSTR_BUF_SIZE]; /* with a point, whatever the locale writes */
  double size, floor;

  *clear = ur_export_is_legible (options, smallest_text, &size, &floor);
  if (!*clear && size >= floor)
    return g_strdup_printf (_ ("The smallest text is %.0f pixels: choose a larger width or scale"),
                            smallest_text * options->scale);
  if (options->width_mm > 0 || options->seen_on == UR_SEEN_ON_PAPER)
    return g_strdup_printf (*clear ? _ ("The smallest text is %s points: clear on paper")
                                   : _ ("The smallest text is %s points: small on paper"),
                            g_ascii_formatd (tenths, sizeof tenths, "%.1f", size));
  if (options->seen_on == UR_SEEN_ON_SCREEN)
    return g_strdup_printf (*clear ? _ ("Of 1080 lines the smallest text is %.0f: clear in a meeting room")
                                   : _ ("Of 1080 lines the smallest text is %.0f: small in a meeting room"),
                            size);
  if (options->seen_on == UR_SEEN_ON_PHONE && *clear)
    return g_strdup_printf (_ ("On a phone 375 wide the smallest text is %.0f pixels: clear"), size);
  if (options->seen_on == UR_SEEN_ON_PHONE)
    return g_strdup_printf (_ ("On a phone 375 wide the smallest text is %s pixels: small"),
                            g_ascii_formatd (tenths, sizeof tenths, "%.1f", size));
  return g_strdup_printf (*clear ? _ ("Seen 1080 wide the smallest text is %.0f pixels: clear on a phone")
                                 : _ ("Seen 1080 wide the smallest text is %.0f pixels: small on a phone"),
                          size);
}
