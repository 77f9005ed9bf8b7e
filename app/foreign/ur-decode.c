/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which encoding text is in.  A wrong one makes other words and numbers of it, so it is only taken where
 * there is no doubt; else the user is asked. */
#include "ur-config.h"

#include "ur-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-block.h"
#include "ur-encodings.h"
#include "ur-quote.h"

/* How many of a hundred Chinese characters are among the 3,755 that are in use every day, in any modern text.
 */
#define LEAST_COMMON_PERCENT 75

/* How many of a hundred characters are such as Chinese reports are written with. */
#define LEAST_USUAL_PERCENT 95

typedef struct
{
  const char *mark;
  gsize length;
  const char *encoding;
} Mark;

/* Marks of byte order. */
static const Mark marks[] = {
  { "\xef\xbb\xbf", 3, "utf-8" },
  { "\xff\xfe", 2, "utf-16le" },
  { "\xfe\xff", 2, "utf-16be" },
};

static const Mark *
find_mark (const char *data, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      return &marks[i];
  return NULL;
}

static gboolean
is_usual (gunichar c)
{
  return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t' || (c >= 0x4e00 && c < 0xa000) ||
         (c >= 0x3000 && c < 0x3040) || (c >= 0xff00 && c < 0xfff0) || (c >= 0x2010 && c < 0x2040) ||
         c == 0xb7;
}

static gboolean
is_mostly_usual (const char *text)
{
  gsize n = 0, n_usual = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text), n++)
    n_usual += is_usual (g_utf8_get_char (text));
  return n > 0 && n_usual * 100 >= n * LEAST_USUAL_PERCENT;
}

/* UTF-16 without a mark: read in any other encoding it has NULs or is no Chinese. */
static char *
guess_utf16 (const char *data, gsize length, const char **encoding)
{
  static const char *const orders[] = { "utf-16le", "utf-16be" };

  if (length % 2 != 0 || length < 4)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *text = ur_encodings_convert (data, length, orders[i]);

      if (text != NULL && is_mostly_usual (text))
        {
          *encoding = orders[i];
          return g_steal_pointer (&text);
        }
    }
  return NULL;
}

/* Nearly any bytes can be read as GB18030.  Text that really is in it has the characters of every day, which
 * lie together in GB 2312; Big5 and Shift-JIS read as GB18030 have others. */
static gboolean
is_plausible_gb (const char *data, gsize length)
{
  gsize n = 0, n_common = 0;

  for (gsize i = 0; i + 1 < length; i++)
    {
      guchar first = (guchar) data[i], second = (guchar) data[i + 1];

      if (first < 0x80)
        continue;
      i++;
      if (first >= 0xa1 && first <= 0xa9 && second >= 0xa1)
        continue; /* punctuation */
      n++;
      n_common += first >= 0xb0 && first <= 0xd7 && second >= 0xa1;
    }
  return n_common * 100 >= n * LEAST_COMMON_PERCENT;
}

/* The private use area is where converters put codes that mean nothing. */
static gboolean
has_private_use (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if ((c >= 0xe000 && c < 0xf900) || (c >= 0x80 && c < 0xa0))
        return TRUE;
    }
  return FALSE;
}

static char *
guess_gb (const char *data, gsize length)
{
  g_autofree char *text =
      is_plausible_gb (data, length) ? ur_encodings_convert (data, length, "GB18030") : NULL;

  return text != NULL && !has_private_use (text) ? g_steal_pointer (&text) : NULL;
}

/* Names those in which the bytes would be text at all. */
static void
fail (const char *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);
  g_autoptr (GPtrArray) choices = ur_encodings_list (bytes);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const UrEncodingChoice *choice = g_ptr_array_index (choices, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", choice->name);
    }
  if (names->len == 0)
    g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_ENCODING,
                         _ ("The encoding of this text can not be told: it is in none that Chinese text is "
                            "written in. Save it as UTF-8 in the program that it comes from."));
  else
    g_set_error (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_ENCODING,
        _ ("The encoding of this text can not be told. It may be one of these: %s. Choose one, or save the "
           "text as UTF-8 in the program that it comes from."),
        names->str);
}

static char *
decode_told (const char *data, gsize length, const char *told, const char **encoding, GError **error)
{
  const Mark *mark = find_mark (data, length);
  gsize skip = mark != NULL && g_ascii_strcasecmp (mark->encoding, told) == 0 ? mark->length : 0;
  char *text = ur_encodings_convert (data + skip, length - skip, told);

  *encoding = told;
  if (text == NULL)
    ur_quote_set_error (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_ENCODING,
        _ ("This text is not in the encoding “%s”. Choose another one, or save the text as UTF-8 in the "
           "program that it comes from."),
        told);
  return text;
}

static char *
decode_marked (const char *data, gsize length, const Mark *mark, const char **encoding)
{
  *encoding = mark->encoding;
  return ur_encodings_convert (data + mark->length, length - mark->length, mark->encoding);
}

static char *
guess (const char *data, gsize length, const char **encoding)
{
  const Mark *mark = find_mark (data, length);
  char *text;

  if (mark != NULL)
    return decode_marked (data, length, mark, encoding);
  *encoding = "utf-8";
  if (g_utf8_validate_len (data, length, NULL))
    return g_strndup (data, length);
  text = guess_utf16 (data, length, encoding);
  if (text != NULL)
    return text;
  *encoding = "gb18030";
  return guess_gb (data, length);
}

/**
 * ur_decode:
 * @bytes: text in some encoding
 * @told: (nullable): the encoding, where the user or the file says it
 * @encoding: (out) (transfer none): the one that it is in
 * @error: return location for an error
 *
 * Returns: (transfer full): the text in UTF-8, without mark of byte order; or %NULL with a sentence that
 * names the encodings that it may be in
 */
char *
ur_decode (GBytes *bytes, const char *told, const char **encoding, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text;

  if (told != NULL)
    return decode_told (data, length, told, encoding, error);
  text = guess (data, length, encoding);
  if (text == NULL)
    fail (data, length, error);
  return text;
}

/**
 * ur_decode_may_be_text:
 * @bytes: the content of a file
 *
 * Returns: whether it could be text in any encoding, rather than what only programs read
 */
gboolean
ur_decode_may_be_text (GBytes *bytes)
{
  gsize length, n_controls = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *encoding;
  g_autofree char *wide = NULL;

  if (length == 0)
    return FALSE;
  if (find_mark (data, length) != NULL)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    n_controls += (guchar) data[i] < 0x20 && strchr ("\t\n\v\f\r\x1a\x1b", data[i]) == NULL;
  if (n_controls == 0)
    return TRUE;
  wide = guess_utf16 (data, length, &encoding);
  return wide != NULL;
}
