/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the lines of a text are that was broken at a fixed width. */
#include "ur-manuscript-private.h"

/* In half characters: shorter lines say nothing of it. */
#define NARROWEST 30
#define WIDEST 200
#define FEWEST 5

/* With the spaces that indent it. */
static guint
get_width (const UrManuscriptLine *line)
{
  guint width = 0;

  for (const char *p = line->source; *p != '\0'; p = g_utf8_next_char (p))
    width += g_utf8_get_char (p) >= 0x2010 ? 2 : 1;
  return width;
}

static guint
find_median (const guint *counts, guint n)
{
  guint sum = 0;

  for (guint width = 0; width <= WIDEST; width++)
    {
      sum += counts[width];
      if (sum * 2 >= n)
        return width;
    }
  return 0;
}

static guint
count_longer (const UrManuscript *manuscript, guint width)
{
  guint n = 0;

  for (guint i = 0; i < manuscript->lines->len; i++)
    n += get_width (ur_manuscript_get_line (manuscript, i)) > width;
  return n;
}

/**
 * ur_manuscript_measure:
 *
 * Finds how wide lines are that end within a sentence: many do in such a text, and few are longer.
 */
void
ur_manuscript_measure (UrManuscript *manuscript)
{
  guint counts[WIDEST + 1] = { 0 }, n = 0, n_lines = 0, median;

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      guint width = line->hint.is_block || ur_line_is_row (line) ? 0 : get_width (line);

      n_lines += width > 0;
      if (width < NARROWEST || width > WIDEST || line->has_stop)
        continue;
      counts[width]++;
      n++;
    }
  median = find_median (counts, n);
  manuscript->width =
      n >= FEWEST && n * 5 >= n_lines * 2 && count_longer (manuscript, median + median / 2) * 10 <= n_lines
          ? median
          : 0;
}

/**
 * ur_line_is_full:
 *
 * Returns: whether it is about as long as lines are that go on on the next one
 */
gboolean
ur_line_is_full (const UrManuscript *manuscript, const UrManuscriptLine *line)
{
  return manuscript->width > 0 && get_width (line) * 4 >= manuscript->width * 3;
}
