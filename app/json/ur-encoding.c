/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAMPLE_BYTES (64 * 1024)

/**
 * ur_mistake_clear:
 *
 * Frees what a mistake says, not the struct.
 */
void
ur_mistake_clear (UrMistake *mistake)
{
  g_clear_pointer (&mistake->message, g_free);
  g_clear_pointer (&mistake->hint, g_free);
}

/* Notepad and others write UTF-16 with a mark; without one the ASCII brackets of JSON still show it. */
static gboolean
looks_like_utf16 (const guchar *text, gsize length)
{
  if (length < 2)
    return FALSE;
  return (text[0] == 0xff && text[1] == 0xfe) || (text[0] == 0xfe && text[1] == 0xff) ||
         (text[0] == 0 && text[1] != 0) || (text[0] != 0 && text[1] == 0);
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* UTF-8 that is merely damaged often happens to be lawful GB18030, so only a text whose very first Chinese
 * character fails counts. */
static gboolean
looks_like_gb18030 (const char *text, gsize length, gsize valid)
{
  g_autofree char *converted = NULL;
  gsize sample = MIN (length - valid, SAMPLE_BYTES);
  gsize read = 0;

  if (!is_ascii (text, valid))
    return FALSE;
  converted = g_convert (text + valid, (gssize) sample, "UTF-8", "GB18030", &read, NULL, NULL);
  return converted != NULL && (read == sample || sample == SAMPLE_BYTES);
}

/**
 * ur_encoding_check:
 * @mistake: (out): the first byte that is wrong, and how to mend the file
 *
 * Returns: whether @text is UTF-8 without U+0000
 */
gboolean
ur_encoding_check (const char *text, gsize length, UrMistake *mistake)
{
  const char *end;

  *mistake = (UrMistake){ 0 };
  if (g_utf8_validate_len (text, length, &end))
    return TRUE;

  mistake->start = (gsize) (end - text);
  mistake->end = mistake->start + 1;
  if (looks_like_utf16 ((const guchar *) text, length))
    {
      mistake->start = 0;
      mistake->end = 1;
      mistake->message = g_strdup (_ ("The file is written in UTF-16, not in UTF-8. Open it in a text editor "
                                      "and save it again with the encoding UTF-8."));
    }
  else if (*end == '\0')
    mistake->message = g_strdup (_ ("The file holds a zero byte, which no text has."));
  else if (looks_like_gb18030 (text, length, mistake->start))
    mistake->message =
        g_strdup (_ ("The file is not in UTF-8 but probably in GB18030 (GBK). Open it in a text "
                     "editor and save it again with the encoding UTF-8."));
  else
    mistake->message =
        g_strdup_printf (_ ("The file is not UTF-8: the byte 0x%02X cannot be here."), (guint) (guchar) *end);
  return FALSE;
}
