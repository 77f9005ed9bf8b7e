/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: share-NAME COUNT FILE...
 *
 * A fuzzer's entry without the fuzzer: each file as it is, then COUNT changes of it that are the same in
 * every run.  Speaks TAP, a case for each file. */
#include "fuzz.h"

#include <stdio.h>

#define MAX_CHANGES 4
#define ROOM 4096 /* that a change may need */

static GRand *random_bytes;

/* What libFuzzer has many ways to do. */
size_t
LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size)
{
  gsize place = (gsize) g_rand_int_range (random_bytes, 0, (gint32) size + 1);

  if (place == size && size < max_size)
    size++;
  if (place < size)
    data[place] = (uint8_t) g_rand_int_range (random_bytes, 0, 256);
  return size;
}

static size_t
change (uint8_t *data, size_t size, size_t max_size)
{
#ifdef HAS_WORDS
  return LLVMFuzzerCustomMutator (data, size, max_size, g_rand_int (random_bytes));
#else
  return LLVMFuzzerMutate (data, size, max_size);
#endif
}

static void
run_file (const char *path, guint count)
{
  g_autofree char *content = NULL;
  g_autofree uint8_t *data = NULL;
  gsize size;

  if (!g_file_get_contents (path, &content, &size, NULL))
    g_error ("%s cannot be read", path);
  data = g_malloc (size + ROOM);
  LLVMFuzzerTestOneInput ((const uint8_t *) content, size);
  for (guint i = 0; i < count; i++)
    {
      gsize changed = size;

      memcpy (data, content, size);
      for (int n = g_rand_int_range (random_bytes, 1, MAX_CHANGES); n > 0; n--)
        changed = change (data, changed, size + ROOM);
      LLVMFuzzerTestOneInput (data, changed);
    }
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;

  random_bytes = g_rand_new_with_seed (1);
  if (LLVMFuzzerInitialize (&argc, &argv) != 0)
    return 1;
  printf ("1..%d\n", argc - 2);
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);

      run_file (argv[i], count);
      printf ("ok %d - %u changes of %s\n", i - 1, count, name);
    }
  g_rand_free (random_bytes);
  return 0;
}
