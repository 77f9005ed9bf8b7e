/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-memory.h"

#include <string.h>

#include "ur-error.h"

#define MEGABYTE ((gsize) 1 << 20)

static void
test_room (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_memory_check_room (MEGABYTE, &error));
  g_assert_no_error (error);
  /* more than any address of the machine */
  g_assert_false (ur_memory_check_room ((gsize) 1 << 62, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_MEMORY);
  g_assert_cmpstr (error->message, ==, ur_memory_get_sentence ());
}

static void
test_alloc (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint32 *numbers = ur_memory_alloc (1000, sizeof *numbers, &error);

  g_assert_no_error (error);
  memset (numbers, 1, 1000 * sizeof *numbers);
  g_assert_null (ur_memory_alloc (G_MAXSIZE / 2, 4, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_MEMORY);
}

/* Files grow by pieces of any size; what is in them is what was appended. */
static void
test_append (void)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (MEGABYTE);

  for (gsize i = 0; i < MEGABYTE; i++)
    piece[i] = (guint8) (i * 7);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_true (ur_memory_append (out, piece, MEGABYTE));
      g_assert_true (ur_memory_append (out, piece, i));
    }
  g_assert_cmpuint (out->len, ==, 5 * MEGABYTE + 10);
  g_assert_cmpmem (out->data, MEGABYTE, piece, MEGABYTE);
  g_assert_cmpmem (out->data + out->len - 4 - MEGABYTE, MEGABYTE, piece, MEGABYTE);
  /* an array of GLib's holds no more than 4 GB */
  g_assert_false (ur_memory_append (out, piece, G_MAXUINT));
  g_assert_cmpuint (out->len, ==, 5 * MEGABYTE + 10);
}

/* Nobody limits the memory of tests. */
static void
test_past (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_memory_check_past (&error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memory/room", test_room);
  g_test_add_func ("/memory/alloc", test_alloc);
  g_test_add_func ("/memory/append", test_append);
  g_test_add_func ("/memory/past", test_past);
  return g_test_run ();
}
