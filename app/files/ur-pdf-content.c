/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is painted on a page but says nothing: PDF calls it an artifact, cairo 1.16 does not know the word.
 * Nor does it know of grey.
 *
 * cairo writes every operator that begins or ends marked content on a line of its own, outside of text
 * objects unless it is the text that a few glyphs stand for, and the strings between them never look like
 * one.  So lines are all that has to be told apart. */
#include "ur-pdf-private.h"

#include <string.h>

typedef struct
{
  const char *start;
  gsize length;
} Line;

static gboolean
next_line (const char **at, const char *end, Line *line)
{
  const char *feed;

  if (*at >= end)
    return FALSE;
  feed = memchr (*at, '\n', (gsize) (end - *at));
  line->start = *at;
  *at = feed != NULL ? feed + 1 : end;
  line->length = (gsize) (*at - line->start) - (feed != NULL);
  return TRUE;
}

static gboolean
has_prefix (const Line *line, const char *prefix)
{
  gsize length = strlen (prefix);

  return line->length >= length && memcmp (line->start, prefix, length) == 0;
}

static gboolean
has_suffix (const Line *line, const char *suffix)
{
  gsize length = strlen (suffix);

  return line->length >= length && memcmp (line->start + line->length - length, suffix, length) == 0;
}

static gboolean
begins_marked (const Line *line)
{
  return has_prefix (line, "/") && has_suffix (line, " BDC");
}

static gboolean
ends_marked (const Line *line)
{
  return line->length == 3 && has_prefix (line, "EMC");
}

/* Whether a line ends with an operator that leaves ink. */
static gboolean
paints (const Line *line)
{
  static const char *const operators[] = { " S", " s", " f", " f*", " B", " B*", ">Tj", ")Tj", "]TJ", " Do" };

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (has_suffix (line, operators[i]))
      return TRUE;
  return line->length <= 2 && (has_prefix (line, "S") || has_prefix (line, "f") || has_prefix (line, "Tj"));
}

/* cairo gives all colours in red, green and blue.  Black is asked for as the one ink it is: a printer with
 * colours may mix it of all of them otherwise.  Where cairo sets a colour, a line begins with it. */
static void
append_line (GString *out, const Line *line)
{
  static const char *const inks[][2] = { { "0 0 0 rg", "0 g" }, { "0 0 0 RG", "0 G" } };
  gsize start = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (inks); i++)
    if (has_prefix (line, inks[i][0]))
      {
        g_string_append (out, inks[i][1]);
        start = strlen (inks[i][0]);
      }
  g_string_append_len (out, line->start + start, (gssize) (line->length - start));
  g_string_append_c (out, '\n');
}

/* The heads and feet of pages have a name of their own. */
static void
append_opening (GString *out, const Line *line)
{
  if (has_prefix (line, "/" UR_PDF_TAG_HEADER " "))
    g_string_append (out, "/Artifact << /Type /Pagination /Subtype /Header >> BDC\n");
  else if (has_prefix (line, "/" UR_PDF_TAG_FOOTER " "))
    g_string_append (out, "/Artifact << /Type /Pagination /Subtype /Footer >> BDC\n");
  else
    append_line (out, line);
}

/* What lies between two structure elements. */
static void
append_between (GString *out, const GString *between, gboolean painted)
{
  if (painted)
    g_string_append (out, "/Artifact << /Type /Layout >> BDC\n");
  g_string_append_len (out, between->str, (gssize) between->len);
  if (painted)
    g_string_append (out, "EMC\n");
}

/**
 * ur_pdf_rewrite_content:
 * @content: (array length=length): the content of a page as cairo writes it
 * @length: its bytes
 *
 * Returns: (transfer full): the same with everything painted outside of structure elements as an artifact,
 *   and what was tagged as the head or foot of a page as such; black is the one ink it is
 */
GString *
ur_pdf_rewrite_content (const char *content, gsize length)
{
  const char *at = content, *end = content + length;
  GString *out = g_string_sized_new (length + length / 16 + 256);
  g_autoptr (GString) between = g_string_new (NULL);
  gboolean painted = FALSE;
  guint depth = 0;
  Line line;

  while (next_line (&at, end, &line))
    {
      if (depth == 0 && begins_marked (&line))
        {
          append_between (out, between, painted);
          g_string_truncate (between, 0);
          painted = FALSE;
          append_opening (out, &line);
        }
      else
        append_line (depth > 0 ? out : between, &line);
      if (depth == 0)
        painted |= paints (&line);
      if (begins_marked (&line))
        depth++;
      else if (depth > 0 && ends_marked (&line))
        depth--;
    }
  append_between (out, between, painted);
  return out;
}
