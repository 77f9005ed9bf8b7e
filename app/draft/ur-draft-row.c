/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 会员：1496.2万人，1521.8万人，1548.3万人 under a line with 2022年、2023年、2024年: a line whose numbers
 * stand in the order of the years over it. */
#include "ur-draft-figure.h"

#include <string.h>

/* What parts two numbers of such a line, and what two years over it. */
#define PARTS "，,；;、／/→—－- 　"
#define TO "至到—－-–~～"
#define YEAR_PARTS "，,；;、／/→ 　年和与及末底度前后左右分别依次为是者" TO
/* So many lines may be between the years and a line. */
#define LINES_BACK 24

static gboolean
is_one_of (const char *characters, const char *at)
{
  return *at != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (at)) != NULL;
}

/* How many bytes of such characters stand there. */
static gsize
get_span (const char *text, const char *characters)
{
  const char *p = text;

  while (is_one_of (characters, p))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

static gboolean
holds_one_of (const char *text, gsize len, const char *characters)
{
  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    if (is_one_of (characters, p))
      return TRUE;
  return FALSE;
}

/* Two years with 至 between them are all from one to the other. */
static void
fill_up (GArray *years)
{
  guint first = g_array_index (years, guint, 0), last = g_array_index (years, guint, 1);

  g_array_set_size (years, 0);
  for (; first <= last; first++)
    g_array_append_val (years, first);
}

/* 2022年／2023年／2024年, 2022、2023、2024年, 前为2023年，后为2024年, 2022至2024年: the years that stand side
 * by side in the first
 * @len bytes of a text; empty where fewer than two do, or another number of four digits is told. */
static GArray *
list_years (const char *text, gsize len)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean is_range = FALSE;
  gsize end = 0;

  for (gsize at = 0; at < len; at += strlen ("2024"))
    {
      guint year;

      at += strcspn (text + at, "0123456789");
      if (at >= len)
        break;
      year = ur_proof_read_bare_year (text + at);
      if (year == 0 || (years->len > 0 && end + get_span (text + end, YEAR_PARTS) != at))
        {
          g_array_set_size (years, 0);
          return years;
        }
      is_range = years->len == 1 && holds_one_of (text + end, at - end, TO);
      g_array_append_val (years, year);
      end = at + strlen ("2024");
    }
  if (years->len == 2 && is_range)
    fill_up (years);
  if (years->len < 2)
    g_array_set_size (years, 0);
  return years;
}

/* Where the numbers of a line begin: after the name and a colon, or else with the first of them. */
static gsize
find_numbers (const char *text)
{
  const char *wide = strstr (text, "："), *colon = strchr (text, ':');
  UrNumber number;

  if (wide != NULL && (colon == NULL || wide < colon))
    return (gsize) (wide - text) + strlen ("：");
  if (colon != NULL)
    return (gsize) (colon - text) + strlen (":");
  return ur_number_find (text, -1, 0, &number) ? number.start : strlen (text);
}

static gboolean
counts_alike (const char *text, const UrNumber *a, const UrNumber *b)
{
  return a->kind == b->kind && !b->is_range &&
         (a->unit_end == a->unit_start || b->unit_end == b->unit_start ||
          ur_number_is_same_unit (text + a->unit_start, a->unit_end - a->unit_start, text + b->unit_start,
                                  b->unit_end - b->unit_start));
}

/* How many numbers stand there one after the other with nothing said between them, and which of them begins
 * at
 * @own, from 0. */
static guint
count_numbers (const char *text, gsize from, gsize own, guint *place)
{
  UrNumber number, first;
  guint n = 0;

  for (gsize at = from; ur_number_find (text, -1, at, &number); at = number.end)
    {
      first = n == 0 ? number : first;
      if (at + get_span (text + at, PARTS) < number.start || !ur_number_is_figure (&number) ||
          !counts_alike (text, &first, &number))
        break;
      if (number.start == own)
        *place = n;
      n++;
    }
  return n;
}

/* Those that stand in the line itself, 2023年、2024年新建书屋：38家、36家, or in the next line above that
 * tells years and has no numbers of its own. */
static GArray *
find_years (const UrDraftFigure *figure, const UrManuscript *manuscript, gsize numbers)
{
  guint passage = figure->finding->passage;
  GArray *years = list_years (figure->text, numbers);

  for (guint back = 1; years->len == 0 && back <= MIN (LINES_BACK, passage); back++)
    {
      const char *text = ur_manuscript_get_passage (manuscript, passage - back)->traced->text->str;
      g_autoptr (GArray) told = ur_proof_years_new (text);

      g_array_unref (years);
      years = list_years (text, strlen (text));
      if (years->len == 0 && told->len > 0 && strstr (text, "：") == NULL)
        break;
    }
  return years;
}

/**
 * ur_draft_figure_find_row_year:
 * @figure: a figure of a line that is in no table
 * @manuscript: the draft
 *
 * Returns: the year that is told over it in the place that it has in its line, where that has a number for
 * each; else 0
 */
guint
ur_draft_figure_find_row_year (const UrDraftFigure *figure, const UrManuscript *manuscript)
{
  gsize start = figure->finding->number.start, numbers = find_numbers (figure->text);
  g_autoptr (GArray) years = NULL;
  guint place = G_MAXUINT, n;

  if (strpbrk (figure->text, "\t|") != NULL || numbers > start)
    return 0;
  n = count_numbers (figure->text, numbers, start, &place);
  if (n < 2 || place >= n)
    return 0;
  years = find_years (figure, manuscript, numbers);
  return n == years->len ? g_array_index (years, guint, place) : 0;
}
