/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a summary as a list of what stands where, and the rules every one of them keeps. */
#pragma once

#include <math.h>
#include <string.h>

#include "ur-pages.h"

#define MM (72.0 / 25.4)

typedef struct
{
  guint page;
  char *role;
  double x, y, width, height;
  char *text;
} Item;

typedef struct
{
  double width, height;
  double top, left, right, bottom; /* edges of the text area */
  guint n_pages;
  GPtrArray *items; /* without rules */
} Dump;

static inline void
item_free (Item *item)
{
  g_free (item->role);
  g_free (item->text);
  g_free (item);
}

static inline void
dump_free (Dump *dump)
{
  g_ptr_array_unref (dump->items);
  g_free (dump);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dump, dump_free)

/* Text stands on its baseline, which is what its y is here, without a height. */
static inline void
parse_text (Item *item, const char *words)
{
  const char *begin = strstr (words, "“");
  g_auto (GStrv) numbers = g_strsplit (words, " ", 4);

  g_assert_cmpuint (g_strv_length (numbers), ==, 4); /* colour, size, baseline */
  item->y = g_ascii_strtod (numbers[2], NULL);
  item->height = 0;
  begin += strlen ("“");
  item->text = g_strndup (begin, strlen (begin) - strlen ("”"));
}

static inline Item *
parse_item (const char *line, guint page)
{
  Item *item = g_new0 (Item, 1);
  g_auto (GStrv) words = g_strsplit (line + 2, " ", 6);

  g_assert_cmpuint (g_strv_length (words), ==, 6);
  item->page = page;
  item->role = g_strdup (words[0]);
  item->x = g_ascii_strtod (words[1], NULL);
  item->y = g_ascii_strtod (words[2], NULL);
  item->width = g_ascii_strtod (words[3], NULL);
  item->height = g_ascii_strtod (words[4], NULL);
  if (strstr (words[5], "“") != NULL)
    parse_text (item, words[5]);
  else
    item->text = g_strdup (words[5]);
  return item;
}

/* Reads the pages back from their dump, as a stranger would. */
static inline Dump *
parse_dump (const UrPages *pages)
{
  Dump *dump = g_new0 (Dump, 1);
  g_autofree char *text = ur_pages_dump (pages);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  dump->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  ur_pages_get_size (pages, &dump->width, &dump->height);
  dump->top = 37.0 / 297.0 * dump->height;
  dump->bottom = dump->height - MAX (35.0 / 297.0 * dump->height, 20.0 * MM);
  dump->left = 28.0 / 210.0 * dump->width;
  dump->right = dump->width - 26.0 / 210.0 * dump->width;
  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], "scene "))
      g_assert_cmpuint ((guint) g_ascii_strtoull (lines[i] + 6, NULL, 10), ==, ++dump->n_pages);
    else if (g_str_has_prefix (lines[i], "  ") && lines[i][2] != ' ' &&
             !g_str_has_prefix (lines[i], "  rule"))
      g_ptr_array_add (dump->items, parse_item (lines[i], dump->n_pages));
  g_assert_cmpuint (dump->n_pages, ==, ur_pages_get_n_pages (pages));
  return dump;
}

static inline gboolean
is (const Item *item, const char *role)
{
  return item && strcmp (item->role, role) == 0;
}

static inline gboolean
is_furniture (const Item *item)
{
  return is (item, "folio") || is (item, "running");
}

static inline const Item *
get_item (const Dump *dump, guint i)
{
  return i < dump->items->len ? g_ptr_array_index (dump->items, i) : NULL;
}

/* The next item of the flow: page numbers and running lines are passed over. */
static inline const Item *
get_next (const Dump *dump, guint i)
{
  for (i++; i < dump->items->len; i++)
    if (!is_furniture (get_item (dump, i)))
      return get_item (dump, i);
  return NULL;
}

static inline void
check_inside (const Dump *dump)
{
  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i);

      g_assert_cmpfloat (item->x, >=, dump->left - 0.2);
      g_assert_cmpfloat (item->x + item->width, <=, dump->right + 0.2);
      if (is_furniture (item))
        {
          g_assert_cmpfloat (item->y, >, 0.0);
          g_assert_cmpfloat (item->y, <, dump->height);
          continue;
        }
      g_assert_cmpfloat (item->y, >=, dump->top - 0.2);
      g_assert_cmpfloat (item->y + item->height, <=, dump->bottom + 0.2);
    }
}

static inline void
check_punctuation (const Dump *dump)
{
  const char *never_first = "，。、；：！？”’）》〉】」』%,.;:!?)";
  const char *never_last = "“‘（《〈【「『([";

  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i);
      const char *end = item->text + strlen (item->text);

      if (is (item, "chart") || end == item->text)
        continue;
      if (!(is (item, "cell") && strcmp (item->text, "%") == 0)) /* the unit's own cell */
        g_assert_null (g_utf8_strchr (never_first, -1, g_utf8_get_char (item->text)));
      g_assert_null (g_utf8_strchr (never_last, -1, g_utf8_get_char (g_utf8_prev_char (end))));
    }
}

static inline void
check_headings (const Dump *dump)
{
  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i), *next = get_next (dump, i);

      if (!is (item, "part") && !is (item, "section"))
        continue;
      g_assert_nonnull (next);
      g_assert_cmpuint (next->page, ==, item->page);
      g_assert_true (is (next, "part") || is (next, "section") || is (next, "body"));
    }
}

/* A paragraph's first line is indented: where a page ends amid one, two lines stand on either side. */
static inline void
check_orphans (const Dump *dump, double body)
{
  const Item *before = NULL;

  for (guint i = 0; i < dump->items->len; i++)
    {
      const Item *item = get_item (dump, i), *next = get_next (dump, i);
      gboolean first = item->x > dump->left + 1.5 * body;

      if (!is (item, "body"))
        {
          if (!is_furniture (item))
            before = item;
          continue;
        }
      if (next && next->page > item->page && is (next, "body") && next->x < dump->left + 1.5 * body)
        g_assert_false (first); /* the first line alone at the foot */
      if (before && before->page < item->page && is (before, "body") && !first)
        {
          /* the last line alone at the head */
          g_assert_true (is (next, "body"));
          g_assert_cmpuint (next->page, ==, item->page);
          g_assert_cmpfloat (next->x, <, dump->left + 1.5 * body);
        }
      before = item;
    }
}

static inline void
check_tables (const Dump *dump)
{
  for (guint page = 1; page <= dump->n_pages; page++)
    {
      const Item *above = NULL;
      guint n_rows = 0;

      for (guint i = 0; i < dump->items->len; i++)
        {
          const Item *item = get_item (dump, i);
          if (item->page != page || is_furniture (item))
            continue;
          if (is (item, "cell"))
            {
              if (!is (above, "cell")) /* a table's first cell on a page stands below its head */
                g_assert_true (is (above, "head"));
              n_rows++;
            }
          if (is (item, "head") && !is (above, "head"))
            g_assert_true (is (above, "caption"));
          above = item;
        }
      g_assert_false (is (above, "head"));
    }
}

static inline void
check_all (const UrPages *pages, double body)
{
  g_autoptr (Dump) dump = parse_dump (pages);

  check_inside (dump);
  check_punctuation (dump);
  check_headings (dump);
  check_orphans (dump, body);
  check_tables (dump);
}
