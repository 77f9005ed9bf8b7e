/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-error.h"

/* A domain's name is what a log shows and what other programs compare. */
static void
test_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (UR_ERROR, UR_ERROR_LIMIT, "The file is too large.");

  g_assert_cmpstr (g_quark_to_string (error->domain), ==, "ur-error-quark");
  g_assert_true (g_error_matches (error, UR_ERROR, UR_ERROR_LIMIT));
  g_assert_false (g_error_matches (error, UR_ERROR, UR_ERROR_FORMAT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/domain", test_domain);
  return g_test_run ();
}
