/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes documents of words so that they stay whole: a few characters are replaced wherever they stand.  A
 * report whose quotes no longer stand in its paragraphs would be turned away before anything is laid out. */
#include "fuzz.h"

/* What texts can hold that is hard to lay out, and what numbers can be. */
static const char *const others[] = {
  "",
  " ",
  "　",
  "0",
  "1",
  "99999999999999",
  "0.000000000001",
  "万",
  "亿",
  "%",
  "。",
  "，",
  "“",
  "”",
  "（",
  "-1",
  "=1+1",
  "工会工会工会工会工会工会工会工会",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "é́́́́́́́́",
  "👩‍👩‍👧‍👦",
  "\xe2\x80\x8f",
  "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7",
  "𠮷",
  "http://example.org/a-very-long-address-without-any-space",
};

/* The place of a run of one to four characters that can be replaced: none that the grammar needs. */
static gboolean
choose_run (GRand *random, const char *text, gsize size, gsize *start, gsize *length)
{
  gsize end;
  guint n = (guint) g_rand_int_range (random, 1, 5);

  *start = (gsize) g_rand_int_range (random, 0, (gint32) size);
  while (*start > 0 && ((guchar) text[*start] & 0xc0) == 0x80)
    --*start;
  for (end = *start; end < size && n > 0 && strchr ("\"\\{}[],:\n", text[end]) == NULL; n--)
    do
      end++;
    while (end < size && ((guchar) text[end] & 0xc0) == 0x80);
  *length = end - *start;
  return *length > 0;
}

static GString *
replace_all (const char *text, gsize size, const char *run, gsize length, const char *other)
{
  GString *out = g_string_sized_new (size);

  for (gsize i = 0; i < size;)
    if (i + length <= size && memcmp (text + i, run, length) == 0)
      {
        g_string_append (out, other);
        i += length;
      }
    else
      g_string_append_c (out, text[i++]);
  return out;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const char *text = (const char *) data;
  gsize start, length;

  if (size > 0 && g_rand_int_range (random, 0, 4) > 0 && choose_run (random, text, size, &start, &length))
    {
      g_autofree char *run = g_memdup2 (text + start, length);
      const char *other = others[g_rand_int_range (random, 0, G_N_ELEMENTS (others))];
      GString *out = replace_all (text, size, run, length, other);
      gsize changed = MIN (out->len, max_size);

      memcpy (data, out->str, changed);
      g_string_free (out, TRUE);
      return changed;
    }
  return LLVMFuzzerMutate (data, size, max_size);
}
