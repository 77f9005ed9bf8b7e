/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cairo 1.16 writes the structure of a PDF, but not what its figures and links say to those who do not see
 * them.  Until that is added to the finished file it is noted with the surface. */
#include "ur-tag-words.h"

static const cairo_user_data_key_t words_key;

static void
words_free (void *data)
{
  g_ptr_array_unref (data);
}

/**
 * ur_tag_has_words:
 * @tag: a structure type
 *
 * Returns: whether elements of that type need words of their own
 */
gboolean
ur_tag_has_words (const char *tag)
{
  return g_str_equal (tag, "Figure") || g_str_equal (tag, "Link");
}

/**
 * ur_tag_words_add:
 * @cr: a context that paints on a PDF, where a tag has just begun that ur_tag_has_words()
 * @words: (nullable): what it says
 *
 * Notes words in the order in which the elements begin, which is that of the structure tree.
 */
void
ur_tag_words_add (cairo_t *cr, const char *words)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  GPtrArray *all = cairo_surface_get_user_data (surface, &words_key);

  if (all == NULL)
    {
      all = g_ptr_array_new_with_free_func (g_free);
      if (cairo_surface_set_user_data (surface, &words_key, all, words_free) != CAIRO_STATUS_SUCCESS)
        {
          g_ptr_array_unref (all);
          return;
        }
    }
  g_ptr_array_add (all, g_strdup (words));
}

/**
 * ur_tag_words_peek:
 * @surface: a PDF
 *
 * Returns: (transfer none) (nullable) (element-type utf8): what the canvases on it have noted, with %NULL for
 *   an element that has nothing to say
 */
const GPtrArray *
ur_tag_words_peek (cairo_surface_t *surface)
{
  return cairo_surface_get_user_data (surface, &words_key);
}
