/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of resources/number-words.txt, read once. */
#include "ur-number-words.h"

#include <gio/gio.h>
#include <string.h>

#include "ur-number-resource.h"
#include "ur-word-reader.h"

#define FILE_NAME "/org/unionreport/UnionReport/number-words.txt"

/* The names of the lists, in the order of UrNumberWords. */
static const char *const names[] = {
  "no-unit",   "per",        "thousand-units", "other-levels", "names",      "glue",
  "glue-bare", "services",   "mishaps",        "sessions",     "burdens",    "decreases",
  "increases", "falls",      "change-ends",    "after-verb",   "after-noun", "comparatives",
  "lower",     "levels-end", "no-changes",     "denials",      "refusals",   "between-refusal",
};

const char *const ur_bound_names[] = { "about",      "above",   "at-least", "slightly-above",
                                       "just-below", "at-most", NULL };

static const char *const bound_lists[] = { "before", "after", "far", "named" };

/* In the order of UrBoundWhere. */
static const char *const wheres[] = { "", "digits", "numeral", "bare", "clause-end", "no-sum" };

static const struct
{
  const char *name;
  UrNumberKind kind;
} unit_kinds[] = {
  { "percent", UR_NUMBER_PERCENT }, { "permille", UR_NUMBER_PERMILLE }, { "points", UR_NUMBER_POINTS },
  { "tenths", UR_NUMBER_TENTHS },   { "discount", UR_NUMBER_DISCOUNT }, { "times", UR_NUMBER_TIMES },
  { "count", UR_NUMBER_PLAIN },     { "duration", UR_NUMBER_DURATION },
};

typedef struct
{
  GPtrArray *words[UR_N_NUMBER_WORDS]; /* const char *, ended by NULL */
  GArray *units;                       /* UrUnitWord */
  GArray *spellings;                   /* UrUnitSpelling */
  GArray *bounds[UR_N_BOUNDS];         /* UrBoundWord */
} Lexicon;

/* The list that is being read. */
typedef struct
{
  Lexicon *lexicon;
  GPtrArray *words; /* NULL for the others */
  GArray *bounds;
  UrUnitWord unit;
  UrBoundWord bound;
  gboolean is_spelling;
} Filling;

static guint
find (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return i;
  g_error ("resources/number-words.txt: unknown: %s", word);
}

static UrNumberKind
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_kinds); i++)
    if (g_str_equal (unit_kinds[i].name, name))
      return unit_kinds[i].kind;
  g_error ("resources/number-words.txt: no kind of unit: %s", name);
}

/* before above digits not-after 踏说; what is said of the words is kept as long as they are. */
static void
begin_bounds (Filling *filling, char *const *parts)
{
  UrBoundWord *bound = &filling->bound;

  filling->bounds = filling->lexicon->bounds[find (bound_lists, UR_N_BOUNDS, parts[0])];
  *bound = (UrBoundWord){ .not_after = "", .not_before = "" };
  bound->bound = UR_BOUND_ABOUT + find (ur_bound_names, UR_BOUND_AT_MOST, parts[1]);
  for (guint i = 2; parts[i] != NULL; i++)
    if (g_str_equal (parts[i], "not-after"))
      bound->not_after = g_intern_string (parts[++i]);
    else if (g_str_equal (parts[i], "not-before"))
      bound->not_before = g_intern_string (parts[++i]);
    else
      bound->where = find (wheres, G_N_ELEMENTS (wheres), parts[i]);
}

static void
begin_list (Filling *filling, const char *list)
{
  g_auto (GStrv) parts = g_strsplit (list, " ", -1);

  *filling = (Filling){ .lexicon = filling->lexicon };
  filling->is_spelling = g_str_equal (list, "one-unit");
  if (filling->is_spelling)
    return;
  if (parts[1] == NULL)
    filling->words = filling->lexicon->words[find (names, UR_N_NUMBER_WORDS, list)];
  else if (g_str_equal (parts[0], "unit"))
    filling->unit.kind = find_kind (parts[1]);
  else
    begin_bounds (filling, parts);
}

static void
add_word (Filling *filling, const char *word, guint line)
{
  if (filling->is_spelling)
    g_array_append_vals (filling->lexicon->spellings, &(UrUnitSpelling){ word, line }, 1);
  else if (filling->words != NULL)
    g_ptr_array_add (filling->words, (gpointer) word);
  else if (filling->bounds != NULL)
    {
      filling->bound.text = word;
      g_array_append_val (filling->bounds, filling->bound);
    }
  else
    {
      filling->unit.text = word;
      filling->unit.len = strlen (word);
      g_array_append_val (filling->lexicon->units, filling->unit);
    }
}

/* The longest first: 不超过 before 不超. */
static int
compare_words (gconstpointer a, gconstpointer b)
{
  gsize len_a = strlen (*(const char *const *) a), len_b = strlen (*(const char *const *) b);

  return (len_a < len_b) - (len_a > len_b);
}

static void
make_lists (Lexicon *lexicon)
{
  for (guint i = 0; i < UR_N_NUMBER_WORDS; i++)
    lexicon->words[i] = g_ptr_array_new ();
  for (guint i = 0; i < UR_N_BOUNDS; i++)
    lexicon->bounds[i] = g_array_new (FALSE, FALSE, sizeof (UrBoundWord));
  lexicon->units = g_array_new (FALSE, FALSE, sizeof (UrUnitWord));
  lexicon->spellings = g_array_new (FALSE, FALSE, sizeof (UrUnitSpelling));
}

/* A bound begins with its word, so that the same comparison serves both. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (UrBoundWord, text) == 0);

static void
end_lists (Lexicon *lexicon)
{
  for (guint i = 0; i < UR_N_NUMBER_WORDS; i++)
    {
      if (i != UR_NUMBER_WORDS_NO_UNIT && i != UR_NUMBER_WORDS_COMPARATIVES)
        g_ptr_array_sort (lexicon->words[i], compare_words);
      g_ptr_array_add (lexicon->words[i], NULL);
    }
  for (guint i = 0; i < UR_N_BOUNDS; i++)
    g_array_sort (lexicon->bounds[i], compare_words);
}

static void
read_lexicon (Lexicon *lexicon)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (ur_number_get_resource (), FILE_NAME, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)); /* kept for good */
  Filling filling = { .lexicon = lexicon };
  UrWordReader reader;
  const char *list = "", *word;

  make_lists (lexicon);
  ur_word_reader_init (&reader, text);
  while ((word = ur_word_reader_next (&reader)) != NULL)
    {
      if (reader.list != list)
        begin_list (&filling, list = reader.list);
      add_word (&filling, word, reader.line);
    }
  end_lists (lexicon);
}

static const Lexicon *
get_lexicon (void)
{
  static Lexicon lexicon;
  static gsize is_read;

  if (g_once_init_enter (&is_read))
    {
      read_lexicon (&lexicon);
      g_once_init_leave (&is_read, 1);
    }
  return &lexicon;
}

/**
 * ur_number_words_get:
 *
 * Returns: (array zero-terminated=1): the words of @list, the longest first
 */
const char *const *
ur_number_words_get (UrNumberWords list)
{
  return (const char *const *) get_lexicon ()->words[list]->pdata;
}

/**
 * ur_number_words_get_units:
 * @n: (out): how many there are
 *
 * Returns: (array length=n): all units, in the order of the file
 */
const UrUnitWord *
ur_number_words_get_units (guint *n)
{
  const GArray *units = get_lexicon ()->units;

  *n = units->len;
  return (const UrUnitWord *) units->data;
}

/**
 * ur_number_words_get_spellings:
 * @n: (out): how many there are
 *
 * Returns: (array length=n): the units that are spelled in several ways
 */
const UrUnitSpelling *
ur_number_words_get_spellings (guint *n)
{
  const GArray *spellings = get_lexicon ()->spellings;

  *n = spellings->len;
  return (const UrUnitSpelling *) spellings->data;
}

/**
 * ur_number_words_get_bounds:
 * @n: (out): how many there are
 *
 * Returns: (array length=n): the words that say a bound @where they are, the longest first
 */
const UrBoundWord *
ur_number_words_get_bounds (UrBounds where, guint *n)
{
  const GArray *bounds = get_lexicon ()->bounds[where];

  *n = bounds->len;
  return (const UrBoundWord *) bounds->data;
}
