/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cff-private.h"

#define RETURN 11

static guint
get_offset (const UrCffIndex *index, guint i)
{
  const guint8 *p = index->offsets + (gsize) i * index->offset_size;
  guint value = 0;

  for (guint j = 0; j < index->offset_size; j++)
    value = value << 8 | p[j];
  return value;
}

/* The offsets lie in the caller's bytes, which may be written. */
static void
set_offset (const UrCffIndex *index, guint i, guint value)
{
  guint8 *p = (guint8 *) index->offsets + (gsize) i * index->offset_size;

  for (guint j = index->offset_size; j-- > 0; value >>= 8)
    p[j] = (guint8) value;
}

/* Whether the element that ended at @end, before anything was changed, is a mere return. */
static gboolean
is_unused (const UrCffIndex *index, guint start, guint end)
{
  return start >= 1 && end == start + 1 && end <= index->end && index->data[start] == RETURN;
}

/* From the end: what is not used becomes empty; its byte goes to the element before it, behind whose own
 * return it is never reached. */
static void
squeeze (const UrCffIndex *index)
{
  guint next = index->count > 0 ? get_offset (index, index->count) : 0;
  guint end = next;

  for (guint i = index->count; i-- > 1;)
    {
      const guint start = get_offset (index, i);
      if (!is_unused (index, start, end))
        next = start;
      set_offset (index, i, next);
      end = start;
    }
}

/**
 * ur_cff_squeeze:
 * @table: (inout): a `CFF ` table as cairo 1.16 has cut it down
 * @length: its length
 *
 * cairo leaves one byte of each subroutine that is not used, so that 26,000 offsets count up and 50 KB of
 * every embedded Chinese font cannot be compressed.  Makes these subroutines empty without moving anything:
 * their offsets then are all the same.
 *
 * Returns: %FALSE when @table was not understood and is as it was
 */
gboolean
ur_cff_squeeze (guint8 *table, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, length);
  g_autoptr (UrCff) cff = ur_cff_new (bytes);

  if (!cff)
    return FALSE;
  squeeze (&cff->global);
  for (guint i = 0; i < cff->n_local; i++)
    squeeze (&cff->local[i]);
  return TRUE;
}
