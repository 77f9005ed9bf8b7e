/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a section is called: by the report's own sign and number, or by its headline, never by a count of
 * ours. */
#include "ur-report.h"

#include "ur-numeral.h"
#include "ur-quote.h"

#include <string.h>

#define LAST_NUMERAL 199

/* Numbers in circles, in brackets and with a full stop: their first and last characters count from one. */
static const struct
{
  gunichar first;
  guint n;
} signs[] = {
  { 0x2460, 20 }, /* ① */
  { 0x2474, 20 }, /* ⑴ */
  { 0x2488, 20 }, /* ⒈ */
  { 0x2776, 10 }, /* ❶ */
  { 0x3220, 10 }, /* ㈠ */
  { 0x3280, 10 }, /* ㊀ */
  { 0x2160, 12 }, /* Ⅰ */
};

static guint
read_sign (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (c >= signs[i].first && c - signs[i].first < signs[i].n)
      return c - signs[i].first + 1;
  return 0;
}

static gboolean
is_han_numeral (gunichar c)
{
  return g_utf8_strchr ("零一二三四五六七八九十百", -1, c) != NULL;
}

/* The number that begins at *text, in digits or in Chinese characters; 0 for none. */
static guint
read_run (const char **text)
{
  const char *start = *text;
  guint number = 0;

  while (g_unichar_isdigit (g_utf8_get_char (*text)))
    {
      number = MIN (number * 10 + (guint) g_unichar_digit_value (g_utf8_get_char (*text)), 100000);
      *text = g_utf8_next_char (*text);
    }
  if (*text > start)
    return number;
  while (**text != '\0' && is_han_numeral (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
  for (number = 1; *text > start && number <= LAST_NUMERAL; number++)
    {
      g_autofree char *words = ur_chinese_numeral (number);

      if (strlen (words) == (gsize) (*text - start) && strncmp (words, start, strlen (words)) == 0)
        return number;
    }
  return 0;
}

/**
 * ur_section_read_numeral:
 * @numeral: the sign before a heading, as printed
 *
 * Of several numbers (1.2) the last one is that of the section.
 *
 * Returns: the number that （六）, 六是, ⑥ or 6. says; 0 for one that says none, such as ——
 */
guint
ur_section_read_numeral (const char *numeral)
{
  guint number = 0;

  g_return_val_if_fail (numeral != NULL, 0);

  for (const char *p = numeral; *p != '\0';)
    {
      const char *start = p;
      guint found = read_sign (g_utf8_get_char (p));

      if (found == 0)
        found = read_run (&p);
      if (p == start)
        p = g_utf8_next_char (p);
      number = found > 0 ? found : number;
    }
  return number;
}

/**
 * ur_section_is_item:
 * @section: a section
 *
 * Returns: whether @section has a heading of its own, or is a group of a scorecard
 */
gboolean
ur_section_is_item (const UrSection *section)
{
  g_return_val_if_fail (section != NULL, FALSE);

  return section->kind == UR_SECTION_ITEM;
}

/**
 * ur_section_is_counted:
 * @section: a section
 *
 * What is before the numbered parts and after them is neither work nor a task, and what is inside a section
 * is a point of it.
 *
 * Returns: whether @section is one of those that a count of its part's items means
 */
gboolean
ur_section_is_counted (const UrSection *section)
{
  g_return_val_if_fail (section != NULL, FALSE);

  return section->kind == UR_SECTION_ITEM && section->depth == 0 && section->part->kind != UR_PART_OVERVIEW &&
         section->part->kind != UR_PART_ANNEX;
}

/**
 * ur_section_dup_numeral:
 * @section: a section
 * @before: what is written before the number of a section without a sign of its own
 * @after: and after it
 *
 * Returns: (transfer full): the report's own sign before the heading, or the number in these words; empty for
 * a section that has neither
 */
char *
ur_section_dup_numeral (const UrSection *section, const char *before, const char *after)
{
  g_return_val_if_fail (section != NULL, NULL);

  if (section->numeral != NULL)
    return g_strdup (section->numeral);
  if (section->number == 0)
    return g_strdup ("");
  return g_strdup_printf ("%s%u%s", before, section->number, after);
}

/**
 * ur_section_dup_number:
 * @section: a section
 *
 * What is set large beside a heading or in front of a list: of the report's own sign the characters that say
 * the number (六 of 六是, ⑥ of ⑥), else the number.
 *
 * Returns: (transfer full): the number; empty for a section without one
 */
char *
ur_section_dup_number (const UrSection *section)
{
  g_autofree char *found = g_strdup ("");

  g_return_val_if_fail (section != NULL, NULL);

  if (section->number == 0)
    return g_steal_pointer (&found);
  for (const char *p = section->numeral; p != NULL && *p != '\0';)
    {
      const char *start = p;
      guint number = read_sign (g_utf8_get_char (p));

      if (number == 0)
        number = read_run (&p);
      if (p == start)
        p = g_utf8_next_char (p);
      if (number == 0)
        continue;
      g_free (found);
      found = g_strndup (start, p - start);
    }
  return *found != '\0' ? g_steal_pointer (&found) : g_strdup_printf ("%u", section->number);
}

/**
 * ur_section_dup_heading:
 * @section: a section with a title
 * @before: as in ur_section_dup_numeral()
 * @after: as in ur_section_dup_numeral()
 *
 * Returns: (transfer full): the heading as the report prints it: （二）聚焦维权服务，增进职工福祉
 */
char *
ur_section_dup_heading (const UrSection *section, const char *before, const char *after)
{
  g_autofree char *numeral = ur_section_dup_numeral (section, before, after);

  g_return_val_if_fail (section != NULL && section->title != NULL, NULL);

  return g_strconcat (numeral, section->title, NULL);
}

/* A sign that is a bare number with a stop (1. or 一、) needs a noun to be spoken of. */
static char *
dup_own_place (const UrSection *section)
{
  g_autofree char *name = NULL;
  gsize len;
  gboolean bare = TRUE;

  if (section->number == 0)
    return ur_quote_words (section->headline);
  if (section->numeral == NULL)
    return g_strdup_printf ("第%u项", section->number);
  name = g_strdup (section->numeral);
  for (len = strlen (name); len > 0;)
    {
      const char *last = g_utf8_find_prev_char (name, name + len);

      if (g_utf8_strchr ("、.．，, 　", -1, g_utf8_get_char (last)) == NULL)
        break;
      len = last - name;
    }
  name[len] = '\0';
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    bare &= g_unichar_isdigit (g_utf8_get_char (p)) || is_han_numeral (g_utf8_get_char (p));
  return bare ? g_strdup_printf ("第%s项", name) : g_steal_pointer (&name);
}

/**
 * ur_section_dup_place:
 * @section: a section
 *
 * Says which section of its part @section is, for source lines: 第5项, （二）, （二）一是, or
 * “数字工会加快建设” where the report gives it no number.
 *
 * Returns: (transfer full) (nullable): its name; %NULL for a group of a scorecard and for text without a
 * heading
 */
char *
ur_section_dup_place (const UrSection *section)
{
  g_autofree char *outer = NULL;
  g_autofree char *own = NULL;

  g_return_val_if_fail (section != NULL, NULL);

  if (section->kind != UR_SECTION_ITEM || section->headline == NULL)
    return NULL;
  own = dup_own_place (section);
  if (section->parent == NULL)
    return g_steal_pointer (&own);
  outer = dup_own_place (section->parent);
  return g_strconcat (outer, own, NULL);
}

/**
 * ur_part_dup_numeral:
 * @part: a part of @report
 * @report: the report
 *
 * An overview and an annex have no number unless the report prints one; the others are counted without them.
 *
 * Returns: (transfer full): what is printed before the title: 一、; empty for nothing
 */
char *
ur_part_dup_numeral (const UrPart *part, const UrReport *report)
{
  g_autofree char *numeral = NULL;
  guint n = 1;

  g_return_val_if_fail (part != NULL && report != NULL, NULL);

  if (part->numeral != NULL)
    return g_strdup (part->numeral);
  if (part->kind == UR_PART_OVERVIEW || part->kind == UR_PART_ANNEX)
    return g_strdup ("");
  for (guint i = 0; i < part->index; i++)
    n += report->parts[i].kind != UR_PART_OVERVIEW && report->parts[i].kind != UR_PART_ANNEX ? 1 : 0;
  numeral = ur_chinese_numeral (n);
  return g_strconcat (numeral, "、", NULL);
}

/**
 * ur_paragraph_is_salutation:
 * @paragraph: a paragraph
 *
 * Returns: whether @paragraph is those who are addressed (各位委员、同志们：), which begin the line
 */
gboolean
ur_paragraph_is_salutation (const UrParagraph *paragraph)
{
  g_return_val_if_fail (paragraph != NULL, FALSE);

  return paragraph->section->kind == UR_SECTION_ADDRESS &&
         (g_str_has_suffix (paragraph->text, "：") || g_str_has_suffix (paragraph->text, ":"));
}
