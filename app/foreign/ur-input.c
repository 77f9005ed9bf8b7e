/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-input.h"

#include <errno.h>
#include <unistd.h>

#define CHUNK (64u * 1024)

/**
 * ur_input_read:
 * @fd: where the program that started this one has written something
 * @length: (out): how many bytes it is
 *
 * Returns: (transfer full) (nullable): all of it, as far as it can be read; %NULL for nothing
 */
char *
ur_input_read (int fd, gsize *length)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gssize n;

  do
    {
      guint before = content->len;

      g_byte_array_set_size (content, before + CHUNK);
      n = read (fd, content->data + before, CHUNK);
      g_byte_array_set_size (content, before + (guint) MAX (n, 0));
    }
  while (n > 0 || (n < 0 && errno == EINTR));
  return (char *) g_byte_array_steal (content, length);
}
