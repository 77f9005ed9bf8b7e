/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that were turned into glyphs once. */
#include "ur-fonts.h"
#include "ur-shape-cache.h"
#include "ur-shape.h"

#define SIZE 100.0
/* 48 MB are kept; a shape of so many characters takes one at least */
#define N_CHARACTERS 20000
#define N_TIMES 60

static UrShape *
shape_text (const char *text, const UrTextStyle *style)
{
  PangoContext *context = ur_fonts_create_context ();
  UrShape *shape = ur_shape_new (context, text, NULL, 0, style);

  g_object_unref (context);
  return shape;
}

static void
test_found (void)
{
  const UrTextStyle style = { .size = SIZE };
  g_autoptr (UrShapeCache) cache = ur_shape_cache_new ();
  g_autoptr (GBytes) key = ur_shape_cache_make_key ("工会", NULL, 0, &style);
  g_autoptr (GBytes) other = ur_shape_cache_make_key ("工作", NULL, 0, &style);
  g_autoptr (UrShape) found = NULL;

  ur_shape_cache_take (cache, key, shape_text ("工会", &style));
  found = ur_shape_cache_lookup (cache, key, "工会", SIZE / 2);
  g_assert_nonnull (found);
  g_assert_cmpuint (found->clusters->len, ==, 2);
  g_assert_cmpfloat (found->size, ==, SIZE / 2);
  g_assert_null (ur_shape_cache_lookup (cache, other, "工作", SIZE));
}

/* How wide it is, to the last bit, without a copy in that size. */
static void
test_measured (void)
{
  const UrTextStyle style = { .size = SIZE };
  g_autoptr (UrShapeCache) cache = ur_shape_cache_new ();
  g_autoptr (GBytes) key = ur_shape_cache_make_key ("工会3.57亿", NULL, 0, &style);
  g_autoptr (UrShape) copy = NULL;
  double width = -1;
  double sum = 0;

  g_assert_false (ur_shape_cache_measure (cache, key, SIZE / 3, &width));
  ur_shape_cache_take (cache, key, shape_text ("工会3.57亿", &style));
  copy = ur_shape_cache_lookup (cache, key, "工会3.57亿", SIZE / 3);
  for (guint i = 0; i < copy->clusters->len; i++)
    sum += ur_shape_get_cluster (copy, i)->advance;
  g_assert_true (ur_shape_cache_measure (cache, key, SIZE / 3, &width));
  g_assert_cmpfloat (width, ==, sum);
  g_assert_cmpfloat (width, >, SIZE / 3);
}

/* Taken again and again, as threads do that shape the same paragraph at once, it is still one paragraph:
 * nothing else is forgotten for it. */
static void
test_taken_again (void)
{
  const UrTextStyle style = { .size = SIZE };
  g_autofree char *text = g_strnfill (N_CHARACTERS, 'x');
  g_autoptr (UrShapeCache) cache = ur_shape_cache_new ();
  g_autoptr (GBytes) key = ur_shape_cache_make_key ("工会", NULL, 0, &style);
  g_autoptr (GBytes) large = ur_shape_cache_make_key (text, NULL, 0, &style);
  g_autoptr (UrShape) shape = shape_text (text, &style);
  g_autoptr (UrShape) found = NULL;

  g_assert_cmpuint (shape->clusters->len, ==, N_CHARACTERS);
  ur_shape_cache_take (cache, key, shape_text ("工会", &style));
  for (guint i = 0; i < N_TIMES; i++)
    ur_shape_cache_take (cache, large, ur_shape_dup_scaled (shape, text, SIZE));
  found = ur_shape_cache_lookup (cache, key, "工会", SIZE);
  g_assert_nonnull (found);
}

/* But it does not grow for ever. */
static void
test_full (void)
{
  const UrTextStyle style = { .size = SIZE };
  g_autofree char *text = g_strnfill (N_CHARACTERS, 'x');
  g_autoptr (UrShapeCache) cache = ur_shape_cache_new ();
  g_autoptr (GBytes) key = ur_shape_cache_make_key ("工会", NULL, 0, &style);
  g_autoptr (UrShape) shape = shape_text (text, &style);

  ur_shape_cache_take (cache, key, shape_text ("工会", &style));
  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autoptr (GBytes) other = NULL;

      text[i] = 'y';
      other = ur_shape_cache_make_key (text, NULL, 0, &style);
      ur_shape_cache_take (cache, other, ur_shape_dup_scaled (shape, text, SIZE));
    }
  g_assert_null (ur_shape_cache_lookup (cache, key, "工会", SIZE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shape-cache/found", test_found);
  g_test_add_func ("/shape-cache/measured", test_measured);
  g_test_add_func ("/shape-cache/taken-again", test_taken_again);
  g_test_add_func ("/shape-cache/full", test_full);
  return g_test_run ();
}
