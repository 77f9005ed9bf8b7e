/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures of a section are shown in large type. */
#include "ur-slides.h"

#define MAX_PARTNERED 2 /* before money has its turn */

typedef gboolean (*Test) (const UrIndicator *indicator);

static gboolean
has_partner (const UrIndicator *indicator)
{
  return indicator->partner != NULL;
}

static gboolean
is_money (const UrIndicator *indicator)
{
  return indicator->quantity == UR_QUANTITY_MONEY;
}

static gboolean
is_any (const UrIndicator *indicator)
{
  return TRUE;
}

static GPtrArray *
list_figures (const UrSection *section)
{
  GPtrArray *figures = g_ptr_array_new ();

  for (guint p = 0; p < section->n_paragraphs; p++)
    for (guint i = 0; i < section->paragraphs[p].n_indicators; i++)
      if (section->paragraphs[p].indicators[i]->number != NULL &&
          section->paragraphs[p].indicators[i]->column == 0)
        g_ptr_array_add (figures, (gpointer) section->paragraphs[p].indicators[i]);
  return figures;
}

/* Moves the largest figures of a kind over, at most @n of them. */
static void
take_largest (GPtrArray *from, GPtrArray *to, Test test, guint n)
{
  for (; n > 0; n--)
    {
      const UrIndicator *largest = NULL;

      for (guint i = 0; i < from->len; i++)
        {
          const UrIndicator *indicator = g_ptr_array_index (from, i);

          if (test (indicator) &&
              (largest == NULL || ur_decimal_compare (&indicator->value, &largest->value) > 0))
            largest = indicator;
        }
      if (largest == NULL)
        return;
      g_ptr_array_remove (from, (gpointer) largest);
      g_ptr_array_add (to, (gpointer) largest);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const UrIndicator *first = *(const UrIndicator *const *) a;
  const UrIndicator *second = *(const UrIndicator *const *) b;

  return first->index < second->index ? -1 : first->index > second->index;
}

static void
take_chosen (const GPtrArray *from, GPtrArray *to, const char *const *chosen, guint max)
{
  for (guint c = 0; chosen != NULL && chosen[c] != NULL; c++)
    for (guint i = 0; i < from->len; i++)
      {
        const UrIndicator *indicator = g_ptr_array_index (from, i);

        if (to->len < max && g_str_equal (indicator->id, chosen[c]) &&
            !g_ptr_array_find (to, indicator, NULL))
          g_ptr_array_add (to, (gpointer) indicator);
      }
}

/**
 * ur_slides_choose_figures:
 * @section: a section
 * @chosen: (nullable) (array zero-terminated=1): ids of indicators that the user wants
 * @max: how many at most
 * @n_figures: (out): how many
 *
 * Chooses what a slide shows of a section: what the user wants, in that order; if that is nothing of this
 * section, then by rule, in the report's order: the two largest that have a five-year partner, the largest
 * sum of money, then more with a partner, more money, and the largest of the rest.  Figures that could not be
 * read are left out.
 *
 * Returns: (transfer container) (array length=n_figures): the figures; free with g_free()
 */
const UrIndicator **
ur_slides_choose_figures (const UrSection *section, const char *const *chosen, guint max, guint *n_figures)
{
  static const struct
  {
    Test test;
    guint n;
  } turns[] = { { has_partner, MAX_PARTNERED },
                { is_money, 1 },
                { has_partner, G_MAXUINT },
                { is_money, G_MAXUINT },
                { is_any, G_MAXUINT } };
  g_autoptr (GPtrArray) left = list_figures (section);
  GPtrArray *figures = g_ptr_array_new ();

  take_chosen (left, figures, chosen, max);
  if (figures->len == 0)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
        take_largest (left, figures, turns[i].test, MIN (turns[i].n, max - figures->len));
      g_ptr_array_sort (figures, compare_places);
    }
  *n_figures = figures->len;
  return (const UrIndicator **) g_ptr_array_free (figures, FALSE);
}
