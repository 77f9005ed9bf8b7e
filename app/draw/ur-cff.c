/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a CFF table (Adobe Technical Note 5176).  Nothing in it is trusted: every place is checked. */
#include "ur-cff-private.h"

#define MAX_OPERANDS 48
#define OPERATOR_CHARSTRINGS 17
#define OPERATOR_PRIVATE 18
#define OPERATOR_SUBROUTINES 19
#define OPERATOR_FONT_DICTIONARIES (12 << 8 | 36)
#define OPERATOR_DICTIONARY_OF_GLYPH (12 << 8 | 37)

typedef struct
{
  const guint8 *start, *end;
} Table;

/* The value of an operator in a dictionary: its last two operands. */
typedef struct
{
  gint64 first, last;
  gboolean found;
} Value;

static guint
read_number (const guint8 *p, guint size)
{
  guint value = 0;

  for (guint i = 0; i < size; i++)
    value = value << 8 | p[i];
  return value;
}

/* Reads an index and steps behind it. */
static gboolean
read_index (const Table *table, const guint8 **p, UrCffIndex *index)
{
  gsize length;

  *index = (UrCffIndex){ 0 };
  if (table->end - *p < 2)
    return FALSE;
  index->count = read_number (*p, 2);
  *p += 2;
  if (index->count == 0)
    return TRUE;
  if (table->end - *p < 1 || **p < 1 || **p > 4)
    return FALSE;
  index->offset_size = *(*p)++;
  index->offsets = *p;
  length = (gsize) (index->count + 1) * index->offset_size;
  if ((gsize) (table->end - *p) < length)
    return FALSE;
  index->data = *p + length - 1;
  length = read_number (index->offsets + (gsize) index->count * index->offset_size, index->offset_size);
  if (length < 1 || (gsize) (table->end - index->data) < length)
    return FALSE;
  index->end = (guint) length;
  *p = index->data + length;
  return TRUE;
}

/**
 * ur_cff_index_get:
 * @index: an index
 * @i: place of an element
 * @element: (out caller-allocates): where it lies
 *
 * Returns: %FALSE when there is no such element
 */
gboolean
ur_cff_index_get (const UrCffIndex *index, guint i, UrCffElement *element)
{
  guint start, end;

  if (i >= index->count)
    return FALSE;
  start = read_number (index->offsets + (gsize) i * index->offset_size, index->offset_size);
  end = read_number (index->offsets + (gsize) (i + 1) * index->offset_size, index->offset_size);
  if (start < 1 || end < start || end > index->end)
    return FALSE;
  *element = (UrCffElement){ index->data + start, end - start };
  return TRUE;
}

/* One operand; reals are stepped over, for none of the operators asked for has one. */
static const guint8 *
read_operand (const guint8 *p, const guint8 *end, gint64 *value)
{
  guint8 b = *p++;

  *value = 0;
  if (b >= 32 && b <= 246)
    *value = b - 139;
  else if (b >= 247 && b <= 254 && p < end)
    *value = b <= 250 ? (b - 247) * 256 + *p++ + 108 : -(b - 251) * 256 - *p++ - 108;
  else if (b == 28 && end - p >= 2)
    {
      *value = (gint16) read_number (p, 2);
      p += 2;
    }
  else if (b == 29 && end - p >= 4)
    {
      *value = (gint32) read_number (p, 4);
      p += 4;
    }
  else if (b == 30)
    while (p < end && (*p++ & 0xf) != 0xf)
      ;
  return p;
}

static Value
find_value (const UrCffElement *dictionary, guint wanted)
{
  const guint8 *p = dictionary->bytes, *end = p + dictionary->length;
  Value value = { 0 };

  while (p < end)
    {
      guint op;

      if (*p > 21)
        {
          value.first = value.last;
          p = read_operand (p, end, &value.last);
          continue;
        }
      op = *p++;
      if (op == 12 && p < end)
        op = 12 << 8 | *p++;
      if (op == wanted)
        {
          value.found = TRUE;
          return value;
        }
      value = (Value){ 0 };
    }
  return value;
}

static const guint8 *
get_place (const Table *table, gint64 offset)
{
  return offset > 0 && offset < table->end - table->start ? table->start + offset : NULL;
}

/* The subroutines of a font dictionary; it may have none. */
static void
read_local (const Table *table, const UrCffElement *dictionary, UrCffIndex *index)
{
  Value private = find_value (dictionary, OPERATOR_PRIVATE), subroutines;
  const guint8 *start = get_place (table, private.last);
  UrCffElement element;

  if (!private.found || !start || private.first < 0 || private.first > table->end - start)
    return;
  element = (UrCffElement){ start, (gsize) private.first };
  subroutines = find_value (&element, OPERATOR_SUBROUTINES);
  start = subroutines.found ? get_place (table, private.last + subroutines.last) : NULL;
  if (start && !read_index (table, &start, index))
    *index = (UrCffIndex){ 0 };
}

/* Formats 0 and 3. */
static gboolean
read_dictionaries_of_glyphs (const Table *table, const guint8 *p, UrCff *cff)
{
  const guint n_glyphs = cff->charstrings.count;
  guint n_ranges;

  cff->dictionary = g_new0 (guint8, n_glyphs);
  if (*p++ == 0)
    {
      for (guint i = 0; i < n_glyphs && p < table->end; i++)
        cff->dictionary[i] = *p++;
      return TRUE;
    }
  if (p[-1] != 3 || table->end - p < 2)
    return FALSE;
  n_ranges = read_number (p, 2);
  p += 2;
  if (table->end - p < (gint64) n_ranges * 3 + 2)
    return FALSE;
  for (guint i = 0; i < n_ranges; i++, p += 3)
    for (guint j = read_number (p, 2); j < read_number (p + 3, 2) && j < n_glyphs; j++)
      cff->dictionary[j] = p[2];
  return TRUE;
}

static gboolean
read_fonts (const Table *table, const UrCffElement *top, UrCff *cff)
{
  Value fonts = find_value (top, OPERATOR_FONT_DICTIONARIES),
        of_glyph = find_value (top, OPERATOR_DICTIONARY_OF_GLYPH);
  const guint8 *p = get_place (table, fonts.last), *select = get_place (table, of_glyph.last);
  UrCffIndex index;

  if (!fonts.found || !of_glyph.found || !p || !select || !read_index (table, &p, &index))
    return FALSE;
  cff->n_local = index.count;
  cff->local = g_new0 (UrCffIndex, index.count + 1);
  for (guint i = 0; i < index.count; i++)
    {
      UrCffElement dictionary;
      if (ur_cff_index_get (&index, i, &dictionary))
        read_local (table, &dictionary, &cff->local[i]);
    }
  return read_dictionaries_of_glyphs (table, select, cff);
}

static gboolean
read_table (UrCff *cff)
{
  gsize size;
  const guint8 *start = g_bytes_get_data (cff->table, &size), *p;
  const Table table = { start, start + size };
  UrCffIndex names, tops, strings;
  UrCffElement top;
  Value charstrings;

  if (size < 4 || start[0] != 1 || start[2] > size)
    return FALSE;
  p = start + start[2];
  if (!read_index (&table, &p, &names) || !read_index (&table, &p, &tops) ||
      !read_index (&table, &p, &strings) || !read_index (&table, &p, &cff->global) ||
      !ur_cff_index_get (&tops, 0, &top))
    return FALSE;
  charstrings = find_value (&top, OPERATOR_CHARSTRINGS);
  p = get_place (&table, charstrings.last);
  return charstrings.found && p && read_index (&table, &p, &cff->charstrings) &&
         read_fonts (&table, &top, cff);
}

/**
 * ur_cff_new:
 * @table: the `CFF ` table of a font
 *
 * Returns: (transfer full) (nullable): what it says of its glyphs; %NULL when it is not keyed by CID, as the
 * large Chinese fonts are, or cannot be read
 */
UrCff *
ur_cff_new (GBytes *table)
{
  g_autoptr (UrCff) cff = g_new0 (UrCff, 1);

  cff->table = g_bytes_ref (table);
  return read_table (cff) ? g_steal_pointer (&cff) : NULL;
}

/**
 * ur_cff_free:
 * @cff: (transfer full): a font
 */
void
ur_cff_free (UrCff *cff)
{
  g_bytes_unref (cff->table);
  g_free (cff->local);
  g_free (cff->dictionary);
  g_free (cff);
}
