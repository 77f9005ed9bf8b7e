/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: save-loop FILE BYTES
 * Saves a file again and again until it is killed: the first time the letter a so many times, then b, and so
 * on from a again after z.  Prints the letter when it is saved. */
#include "ur-save.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  gsize size = argc == 3 ? strtoul (argv[2], NULL, 10) : 0;

  if (size == 0)
    return 2;
  for (char letter = 'a';; letter = letter == 'z' ? 'a' : (char) (letter + 1))
    {
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, letter), size);

      if (!ur_save_bytes (argv[1], bytes, UR_SAVE_OVERWRITE, NULL) || write (STDOUT_FILENO, &letter, 1) != 1)
        return 1;
    }
}
