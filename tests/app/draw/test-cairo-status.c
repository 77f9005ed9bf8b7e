/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cairo-status.h"

#include "ur-error.h"

/* Whatever cairo may say has a sentence of its own, and none is cairo's. */
static void
test_sentences (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  const char *unknown = ur_cairo_status_explain (CAIRO_STATUS_LAST_STATUS);

  for (int status = CAIRO_STATUS_SUCCESS + 1; status < CAIRO_STATUS_LAST_STATUS; status++)
    {
      const char *sentence = ur_cairo_status_explain ((cairo_status_t) status);

      g_test_message ("%d: %s", status, sentence);
      g_assert_true (g_hash_table_add (known, (gpointer) sentence));
      g_assert_cmpstr (sentence, !=, unknown);
      g_assert_cmpstr (sentence, !=, cairo_status_to_string ((cairo_status_t) status));
      g_assert_true (g_ascii_isupper (*sentence) && g_str_has_suffix (sentence, "."));
    }
}

static void
test_all_is_well (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_cairo_check (cr, surface, &error));
  g_assert_true (ur_cairo_check (NULL, NULL, &error));
  g_assert_true (ur_cairo_check_room (&error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A surface that could not be made does not show in itself alone. */
static void
test_too_large (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40000, 10);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) of_context = NULL;
  g_autoptr (GError) of_surface = NULL;

  g_assert_false (ur_cairo_check (cr, NULL, &of_context));
  g_assert_error (of_context, UR_ERROR, UR_ERROR_DRAW);
  g_assert_false (ur_cairo_check (NULL, surface, &of_surface));
  g_assert_error (of_surface, UR_ERROR, UR_ERROR_DRAW);
  g_assert_cmpstr (of_context->message, ==, ur_cairo_status_explain (CAIRO_STATUS_INVALID_SIZE));
  g_assert_cmpstr (of_surface->message, ==, of_context->message);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The context goes wrong, the surface stays as it is. */
static void
test_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  cairo_restore (cr);
  g_assert_false (ur_cairo_check (cr, surface, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_DRAW);
  g_assert_cmpstr (error->message, ==, ur_cairo_status_explain (CAIRO_STATUS_INVALID_RESTORE));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cairo-status/sentences", test_sentences);
  g_test_add_func ("/cairo-status/all-is-well", test_all_is_well);
  g_test_add_func ("/cairo-status/too-large", test_too_large);
  g_test_add_func ("/cairo-status/context", test_context);
  return g_test_run ();
}
