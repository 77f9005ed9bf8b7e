/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How OpenDocument counts (part 3, 5.3 and 19.880): each list for itself unless it continues another;
 * headings that are in no list by the style of the outline. */
#include "ur-odt.h"

#include <string.h>

#include "ur-list-number.h"
#include "ur-xml.h"

typedef struct
{
  char *format; /* in the words of ur_list_number(), or NULL for a bullet */
  char *prefix;
  char *suffix;
  char *pattern; /* “%1%.%2%”, where a writer gives it */
  char *bullet;
  int start;
  int n_shown; /* how many levels are in the number */
} Level;

typedef struct
{
  Level levels[UR_ODT_LEVELS];
} ListStyle;

/* What was counted: @next is what the next item of a level will be. */
typedef struct
{
  const ListStyle *style;
  int counts[UR_ODT_LEVELS];
  gboolean is_begun[UR_ODT_LEVELS];
} Count;

struct _UrOdtLists
{
  GHashTable *styles; /* name → ListStyle */
  ListStyle *outline;
  Count headings;
  GHashTable *by_id;    /* id of a list → Count */
  GHashTable *by_style; /* name of a style → Count of its last list */
  Count *count;         /* of the list that is read */
  guint depth;
  const xmlNode *item; /* not yet counted */
};

static void
clear_level (Level *level)
{
  g_free (level->format);
  g_free (level->prefix);
  g_free (level->suffix);
  g_free (level->pattern);
  g_free (level->bullet);
}

static void
free_style_cb (gpointer data)
{
  ListStyle *style = data;

  for (guint i = 0; i < UR_ODT_LEVELS; i++)
    clear_level (&style->levels[i]);
  g_free (style);
}

/* Formats are named by their first number: “一, 二, 三, ...”. */
static const char *
find_format (const char *name)
{
  static const struct
  {
    const char *first;
    const char *format;
  } formats[] = {
    { "1", "decimal" },
    { "a", "lowerLetter" },
    { "A", "upperLetter" },
    { "i", "lowerRoman" },
    { "I", "upperRoman" },
    { "一", "chineseCounting" },
    { "①", "decimalEnclosedCircle" },
    { "甲", "ideographTraditional" },
    { "子", "ideographZodiac" },
    { "壹", "chineseLegalSimplified" },
    { "１", "decimalFullWidth" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_prefix (name, formats[i].first))
      return formats[i].format;
  return *name == '\0' ? "none" : "decimal";
}

static void
read_level (const xmlNode *node, ListStyle *style)
{
  int index = ur_xml_number (node, "level", 0) - 1;
  g_autofree char *format = ur_xml_dup (node, "num-format");
  Level *level;

  if (index < 0 || index >= UR_ODT_LEVELS)
    return;
  level = &style->levels[index];
  clear_level (level);
  level->bullet = ur_xml_dup (node, "bullet-char");
  level->format = g_strdup (find_format (format != NULL ? format : ""));
  level->prefix = ur_xml_dup (node, "num-prefix");
  level->suffix = ur_xml_dup (node, "num-suffix");
  level->pattern = ur_xml_dup (node, "num-list-format");
  level->start = ur_xml_number (node, "start-value", 1);
  level->n_shown = ur_xml_number (node, "display-levels", 1);
}

static ListStyle *
read_style (const xmlNode *node)
{
  ListStyle *style = g_new0 (ListStyle, 1);

  for (guint i = 0; i < UR_ODT_LEVELS; i++)
    style->levels[i].start = 1;
  ur_xml_each (child, node) read_level (child, style);
  return style;
}

static void
read_styles (UrOdtLists *lists, const xmlDoc *doc)
{
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  ur_xml_each (group, root)
  {
    ur_xml_each (node, group)
    {
      char *name = ur_xml_is (node, "list-style") ? ur_xml_dup (node, "name") : NULL;

      if (name != NULL)
        g_hash_table_replace (lists->styles, name, read_style (node));
      if (ur_xml_is (node, "outline-style") && lists->outline == NULL)
        lists->outline = read_style (node);
    }
  }
}

/**
 * ur_odt_lists_new:
 * @content: content.xml
 * @styles: (nullable): styles.xml
 *
 * Returns: (transfer full): all styles of lists, none of them begun
 */
UrOdtLists *
ur_odt_lists_new (const xmlDoc *content, const xmlDoc *styles)
{
  UrOdtLists *lists = g_new0 (UrOdtLists, 1);

  lists->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style_cb);
  lists->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lists->by_style = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_styles (lists, styles);
  read_styles (lists, content);
  lists->headings.style = lists->outline;
  return lists;
}

/**
 * ur_odt_lists_free:
 * @lists: (transfer full): lists
 */
void
ur_odt_lists_free (UrOdtLists *lists)
{
  g_hash_table_unref (lists->styles);
  g_hash_table_unref (lists->by_id);
  g_hash_table_unref (lists->by_style);
  g_clear_pointer (&lists->outline, free_style_cb);
  g_free (lists->count);
  g_free (lists);
}

/* What a list goes on from. */
static const Count *
find_continued (const UrOdtLists *lists, const xmlNode *list, const char *style)
{
  g_autofree char *other = ur_xml_dup (list, "continue-list");
  g_autofree char *goes_on = ur_xml_dup (list, "continue-numbering");

  if (other != NULL)
    return g_hash_table_lookup (lists->by_id, other);
  return g_strcmp0 (goes_on, "true") == 0 && style != NULL ? g_hash_table_lookup (lists->by_style, style)
                                                           : NULL;
}

/* Keeps what was counted, for lists that continue this one. */
static void
keep (GHashTable *table, const char *name, const Count *count)
{
  if (name != NULL)
    g_hash_table_replace (table, g_strdup (name), g_memdup2 (count, sizeof *count));
}

/**
 * ur_odt_lists_begin:
 * @lists: lists
 * @list: `text:list`
 * @style: (nullable): the style of the list, where it names none
 */
void
ur_odt_lists_begin (UrOdtLists *lists, const xmlNode *list, const char *style)
{
  g_autofree char *own = ur_xml_dup (list, "style-name");
  const char *name = own != NULL ? own : style;
  const Count *continued;

  if (lists->depth++ > 0)
    return;
  continued = find_continued (lists, list, name);
  lists->count = continued != NULL ? g_memdup2 (continued, sizeof *continued) : g_new0 (Count, 1);
  if (name != NULL && g_hash_table_contains (lists->styles, name))
    lists->count->style = g_hash_table_lookup (lists->styles, name);
  lists->item = NULL;
}

static void
keep_list (UrOdtLists *lists, const xmlNode *list)
{
  g_autofree char *id = ur_xml_dup (list, "id");
  g_autofree char *style = ur_xml_dup (list, "style-name");

  keep (lists->by_id, id, lists->count);
  keep (lists->by_style, style, lists->count);
}

/**
 * ur_odt_lists_end:
 * @lists: lists
 */
void
ur_odt_lists_end (UrOdtLists *lists)
{
  g_return_if_fail (lists->depth > 0);

  lists->item = NULL;
  if (--lists->depth == 0)
    g_clear_pointer (&lists->count, g_free);
}

/**
 * ur_odt_lists_begin_item:
 * @lists: lists
 * @item: `text:list-item`; the first paragraph in it has the number
 */
void
ur_odt_lists_begin_item (UrOdtLists *lists, const xmlNode *item)
{
  lists->item = item;
}

static void
advance (Count *count, guint level, int start)
{
  if (start != G_MININT)
    count->counts[level] = start;
  else if (!count->is_begun[level])
    count->counts[level] = count->style != NULL ? count->style->levels[level].start : 1;
  else if (count->counts[level] < G_MAXINT)
    count->counts[level]++;
  count->is_begun[level] = TRUE;
  for (guint higher = 0; higher < level; higher++)
    if (!count->is_begun[higher])
      {
        count->counts[higher] = count->style != NULL ? count->style->levels[higher].start : 1;
        count->is_begun[higher] = TRUE;
      }
  for (guint deeper = level + 1; deeper < UR_ODT_LEVELS; deeper++)
    count->is_begun[deeper] = FALSE;
}

static void
append_number (GString *out, const Count *count, guint level)
{
  g_autofree char *number =
      ur_list_number (count->style->levels[level].format, (guint) MAX (0, count->counts[level]));

  g_string_append (out, number);
}

/* “第%1%章”: between two signs is a level. */
static void
append_pattern (GString *out, const Count *count, const char *pattern)
{
  for (const char *p = pattern; *p != '\0';)
    {
      char *end = NULL;
      guint64 level = *p == '%' ? g_ascii_strtoull (p + 1, &end, 10) : 0;

      if (level >= 1 && level <= UR_ODT_LEVELS && *end == '%')
        {
          append_number (out, count, (guint) level - 1);
          p = end + 1;
          continue;
        }
      g_string_append_unichar (out, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
}

static void
append_levels (GString *out, const Count *count, guint level)
{
  const Level *own = &count->style->levels[level];
  guint first = level + 1 - (guint) CLAMP (own->n_shown, 1, (int) level + 1);

  g_string_append (out, own->prefix != NULL ? own->prefix : "");
  for (guint i = first; i <= level; i++)
    {
      if (i > first)
        g_string_append_c (out, '.');
      append_number (out, count, i);
    }
  g_string_append (out, own->suffix != NULL ? own->suffix : "");
}

static char *
write_number (const Count *count, guint level)
{
  const Level *own = &count->style->levels[level];
  GString *out = g_string_new (NULL);

  if (own->bullet != NULL)
    g_string_append (out, own->bullet);
  else if (own->format == NULL || g_str_equal (own->format, "none"))
    g_string_append (out, "");
  else if (own->pattern != NULL)
    append_pattern (out, count, own->pattern);
  else
    append_levels (out, count, level);
  return g_string_free (out, out->len == 0);
}

/* In a list: the first paragraph of an item. */
static char *
count_item (UrOdtLists *lists)
{
  guint level = MIN (lists->depth, UR_ODT_LEVELS) - 1;
  const xmlNode *item = lists->item;

  lists->item = NULL;
  if (item == NULL)
    return NULL;
  advance (lists->count, level, ur_xml_number (item, "start-value", G_MININT));
  for (const xmlNode *list = item->parent; list != NULL; list = list->parent)
    if (ur_xml_is (list, "list"))
      keep_list (lists, list);
  return lists->count->style != NULL ? write_number (lists->count, level) : NULL;
}

/**
 * ur_odt_lists_count:
 * @lists: lists
 * @paragraph: the next paragraph
 * @outline: of a heading, from 1; else 0
 *
 * Returns: (transfer full) (nullable): the number or mark that is printed before it
 */
char *
ur_odt_lists_count (UrOdtLists *lists, const xmlNode *paragraph, guint outline)
{
  g_autofree char *header = ur_xml_dup (paragraph, "is-list-header");

  if (lists->depth > 0)
    return count_item (lists);
  if (outline == 0 || outline > UR_ODT_LEVELS || lists->outline == NULL || g_strcmp0 (header, "true") == 0)
    return NULL;
  advance (&lists->headings, outline - 1, ur_xml_number (paragraph, "start-value", G_MININT));
  return write_number (&lists->headings, outline - 1);
}
