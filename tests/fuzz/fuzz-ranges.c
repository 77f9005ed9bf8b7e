/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a range of pages: two bytes say how many there are, the rest
 * is what was typed.  What is understood is a set of pages in order, and written out it is understood again
 * in the same way. */
#include "fuzz.h"

#include "ur-error.h"
#include "ur-page-range.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

static void
check_pages (const GArray *pages, guint n_pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      guint page = g_array_index (pages, guint, i);

      CHECK (page < n_pages && (i == 0 || page > g_array_index (pages, guint, i - 1)));
    }
}

static void
check_again (const GArray *pages, guint n_pages)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) again = NULL;

  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (text, "%u，", g_array_index (pages, guint, i) + 1);
  again = ur_page_range_parse (text->str, n_pages, NULL);
  CHECK (again != NULL && again->len == pages->len);
  CHECK (pages->len == 0 || memcmp (again->data, pages->data, pages->len * sizeof (guint)) == 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) pages = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages;

  if (size < 2)
    return 0;
  n_pages = (guint) (data[0] | data[1] << 8) % 4000;
  text = g_utf8_make_valid ((const char *) data + 2, (gssize) size - 2);
  pages = ur_page_range_parse (text, n_pages, &error);
  if (pages == NULL)
    {
      CHECK (g_error_matches (error, UR_ERROR, UR_ERROR_ARGUMENT));
      fuzz_check_error (error);
      return 0;
    }
  CHECK (error == NULL);
  check_pages (pages, n_pages);
  check_again (pages, n_pages);
  return 0;
}
