/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-hash.h"

static guint64
get_seed (void)
{
  static gsize ready;
  static guint64 seed;

  if (g_once_init_enter (&ready))
    {
      seed = (guint64) g_random_int () << 32 | g_random_int ();
      g_once_init_leave (&ready, 1);
    }
  return seed;
}

/**
 * ur_hash_string:
 *
 * A #GHashFunc for names that come from a file.  g_str_hash() has no seed: a file of 100,000 names of one
 * hash, 2.7 MB, keeps a table built on it busy for minutes.  This one starts from a number that is drawn anew
 * in each process and mixes all of it into every step, so that such a file cannot be made.
 */
guint
ur_hash_string (gconstpointer key)
{
  guint64 hash = get_seed ();

  for (const guchar *p = key; *p != '\0'; p++)
    {
      hash = (hash ^ *p) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }
  return (guint) (hash ^ hash >> 32);
}
