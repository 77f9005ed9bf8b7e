/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fragments of a page, put together to lines, in the order that a reader reads them: two columns one after
 * the other, and what goes over both of them in between. */
#include "ur-pdf-pages.h"

/* Of a hundred lines of a page in two columns. */
#define LEAST_PAIRED_PERCENT 40
#define MOST_CROSSING_PERCENT 30

/* A column of text is filled so far; the cells of a table are not. */
#define LEAST_FILLED_PERCENT 60

#define N_STEPS 40
#define FEWEST_LINES 6u

static int
compare_heights_cb (gconstpointer a, gconstpointer b)
{
  const UrPdfLine *one = *(const UrPdfLine *const *) a, *other = *(const UrPdfLine *const *) b;
  double difference = one->y1 + one->y2 - other->y1 - other->y2;

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return one->x1 < other->x1 ? -1 : one->x1 > other->x1;
}

/* Whether two fragments are printed in one line. */
static gboolean
are_beside (const UrPdfLine *line, const UrPdfLine *other)
{
  double overlap = MIN (line->y2, other->y2) - MAX (line->y1, other->y1);

  return overlap > 0.5 * MIN (line->y2 - line->y1, other->y2 - other->y1);
}

/* Lines of what is in one column; takes the fragments. */
static GPtrArray *
make_lines (GPtrArray *fragments, guint column)
{
  GPtrArray *lines = g_ptr_array_new ();

  g_ptr_array_sort (fragments, compare_heights_cb);
  for (guint i = 0; i < fragments->len; i++)
    {
      UrPdfLine *fragment = g_ptr_array_index (fragments, i);
      UrPdfLine *line = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

      fragment->column = column;
      if (line != NULL && are_beside (line, fragment))
        ur_pdf_line_add (line, fragment);
      else
        g_ptr_array_add (lines, fragment);
    }
  return lines;
}

/* How a page looks if it is parted at @x. */
typedef struct
{
  double x;
  double left;
  double right;
  guint n_crossing;
  guint n_left;
  guint n_right;
  double filled; /* what the lines on both sides have of the width there */
} Parting;

static void
measure (const GPtrArray *fragments, Parting *parting)
{
  parting->n_crossing = parting->n_left = parting->n_right = 0;
  parting->filled = 0;
  for (guint i = 0; i < fragments->len; i++)
    {
      const UrPdfLine *fragment = g_ptr_array_index (fragments, i);

      if (fragment->x2 <= parting->x)
        {
          parting->n_left++;
          parting->filled += (fragment->x2 - fragment->x1) / (parting->x - parting->left);
        }
      else if (fragment->x1 >= parting->x)
        {
          parting->n_right++;
          parting->filled += (fragment->x2 - fragment->x1) / (parting->right - parting->x);
        }
      else
        parting->n_crossing++;
    }
}

static gboolean
are_columns (const Parting *parting)
{
  guint n = parting->n_crossing + parting->n_left + parting->n_right;
  guint n_sides = parting->n_left + parting->n_right;

  return n_sides > 0 && MIN (parting->n_left, parting->n_right) >= FEWEST_LINES &&
         200 * MIN (parting->n_left, parting->n_right) >= LEAST_PAIRED_PERCENT * n &&
         100 * parting->n_crossing <= MOST_CROSSING_PERCENT * n &&
         100 * parting->filled >= LEAST_FILLED_PERCENT * (double) n_sides;
}

/* Where the right column begins: marks hang into the space before it. */
static double
find_right (const GPtrArray *fragments, double x)
{
  double right = G_MAXDOUBLE;

  for (guint i = 0; i < fragments->len; i++)
    {
      const UrPdfLine *fragment = g_ptr_array_index (fragments, i);

      if (fragment->x1 >= x)
        right = MIN (right, fragment->x1);
    }
  return right - 0.5;
}

/* The place between two columns, or 0. */
static double
find_parting (const GPtrArray *fragments)
{
  Parting parting = { .left = G_MAXDOUBLE }, best = { 0 };

  for (guint i = 0; i < fragments->len; i++)
    {
      const UrPdfLine *fragment = g_ptr_array_index (fragments, i);

      parting.left = MIN (parting.left, fragment->x1);
      parting.right = MAX (parting.right, fragment->x2);
    }
  for (int step = N_STEPS / 4; step <= 3 * N_STEPS / 4; step++)
    {
      parting.x = parting.left + (parting.right - parting.left) * step / N_STEPS;
      measure (fragments, &parting);
      if (are_columns (&parting) && (best.x == 0 || parting.n_crossing < best.n_crossing ||
                                     (parting.n_crossing == best.n_crossing && parting.filled > best.filled)))
        best = parting;
    }
  return best.x > 0 ? find_right (fragments, best.x) : 0;
}

/* A page that is not full, after one in two columns, is parted where that was. */
static gboolean
is_parted_at (const GPtrArray *fragments, double x)
{
  Parting parting = { .x = x, .right = x + 1 };

  if (x == 0)
    return FALSE;
  measure (fragments, &parting);
  return parting.n_left > 0 && parting.n_right > 0 &&
         100 * parting.n_crossing <= MOST_CROSSING_PERCENT * fragments->len;
}

static void
move_lines (UrPdfPages *pages, GPtrArray *fragments, guint column)
{
  g_autoptr (GPtrArray) lines = make_lines (fragments, column);

  g_ptr_array_extend_and_steal (pages->lines, g_steal_pointer (&lines));
  g_ptr_array_set_size (fragments, 0);
}

static void
add_columns (UrPdfPages *pages, GPtrArray *fragments, double x)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new (), right = g_ptr_array_new (), across = g_ptr_array_new ();

  g_ptr_array_sort (fragments, compare_heights_cb);
  for (guint i = 0; i < fragments->len; i++)
    {
      UrPdfLine *fragment = g_ptr_array_index (fragments, i);

      if (fragment->x2 > x && fragment->x1 < x)
        {
          move_lines (pages, left, 1);
          move_lines (pages, right, 2);
          g_ptr_array_add (across, fragment);
          continue;
        }
      move_lines (pages, across, 0);
      g_ptr_array_add (fragment->x2 <= x ? left : right, fragment);
    }
  move_lines (pages, across, 0);
  move_lines (pages, left, 1);
  move_lines (pages, right, 2);
}

static void
free_line (gpointer line)
{
  ur_pdf_line_free (line);
}

/**
 * ur_pdf_add_lines:
 * @pages: gets the lines of the page
 * @glyphs: (element-type UrPdfGlyph): characters of the page, those of a line one after the other
 * @page: its number, from 1
 *
 * Puts the characters of a page together to lines.
 */
void
ur_pdf_add_lines (UrPdfPages *pages, const GArray *glyphs, guint page)
{
  g_autoptr (GPtrArray) fragments = ur_pdf_make_fragments (glyphs, page, 0);
  double x = find_parting (fragments);

  if (x == 0 && is_parted_at (fragments, pages->parting))
    x = pages->parting;
  if (x == 0)
    {
      move_lines (pages, fragments, 0);
      return;
    }
  pages->parting = x;
  g_ptr_array_foreach (fragments, (GFunc) free_line, NULL);
  g_ptr_array_unref (fragments);
  fragments = ur_pdf_make_fragments (glyphs, page, x);
  add_columns (pages, fragments, x);
}
