/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text: a block for each line that is not blank. */
#include "ur-text.h"

#include <string.h>

#include "ur-decode.h"

/* Whether a line shows nothing: spaces of any script, marks of byte order. */
static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c))
        return FALSE;
    }
  return TRUE;
}

/* Old Macintosh files end lines with CR alone, others with CR LF. */
static void
normalise_ends (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' || *from == '\f' || *from == '\v' ? '\n' : *from;
    }
  *to = '\0';
}

/**
 * ur_text_read:
 * @bytes: plain text
 * @told: (nullable): its encoding, where the user knows it
 * @sink: where the lines go: as they are, spaces included, so that places in them are places in the file
 * @error: return location for an error
 *
 * Returns: whether it is text
 */
gboolean
ur_text_read (GBytes *bytes, const char *told, UrSink *sink, GError **error)
{
  const char *encoding = NULL;
  g_autofree char *text = ur_decode (bytes, told, &encoding, error);
  guint number = 0, size;
  char *next;

  if (text == NULL)
    return FALSE;
  normalise_ends (text);
  size = (guint) strlen (text);
  ur_sink_begin (sink, "text", encoding, 0, NULL);
  for (char *line = text; line != NULL; line = next)
    {
      char *end = strchr (line, '\n');

      next = end != NULL ? end + 1 : NULL;
      if (end != NULL)
        *end = '\0';
      number++;
      ur_sink_progress (sink, (guint) (line - text), size);
      if (!is_blank (line))
        {
          g_autoptr (UrBlock) block = ur_block_new (UR_BLOCK_PARAGRAPH);

          block->line = number;
          block->text = g_strdup (line);
          ur_sink_add_block (sink, block);
        }
    }
  return TRUE;
}
