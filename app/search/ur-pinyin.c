/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters and how they are read, from two files of words: every reading of a character, and how it is read
 * in a word. */
#include "ur-pinyin.h"

#include <gio/gio.h>
#include <string.h>

#include "ur-pinyin-resource.h"

#define FOLDER "/org/unionreport/UnionReport/"

/* No phrase that anybody types is longer; what is longer is no pinyin. */
#define MOST_LETTERS 64

/* So many ways of taking letters apart are tried at one place. */
#define MOST_STEPS 4000

/* What parts two clauses: nobody types over it. */
#define STOPS "。，；：！？,;:!?\t\n"

/* Of a character; rarer ones are left out. */
#define MOST_READINGS 3

/* What a character is read as; one of them for all characters that are read alike. */
typedef struct
{
  guint8 n;
  guint8 lengths[MOST_READINGS];
  const char *syllables[MOST_READINGS];
} Sound;

/* A word that settles how its characters are read. */
typedef struct
{
  char *word;
  guint n;
  guint16 *sounds;
} Word;

static GArray *sounds;         /* (element-type Sound): the first one is of what is not read */
static GHashTable *characters; /* character: index of its sound */
static GHashTable *words;      /* first character: GPtrArray of Word, the longest first */

static void
add_syllable (Sound *sound, const char *syllable)
{
  sound->lengths[sound->n] = (guint8) strlen (syllable);
  sound->syllables[sound->n++] = g_intern_string (syllable);
}

/* The sound of a character that was read as @before and is read as @syllable too. */
static guint
ensure_sound (GHashTable *known, guint before, const char *syllable)
{
  g_autofree char *name = g_strdup_printf ("%u %s", before, syllable);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (known, name));
  Sound sound = g_array_index (sounds, Sound, before);

  if (number > 0 || sound.n == MOST_READINGS)
    return MAX (number, before);
  add_syllable (&sound, syllable);
  g_array_append_val (sounds, sound);
  g_hash_table_insert (known, g_steal_pointer (&name), GUINT_TO_POINTER (sounds->len - 1));
  return sounds->len - 1;
}

static void
read_syllable (const char *line, GHashTable *known)
{
  const char *space = strchr (line, ' ');
  g_autofree char *syllable = NULL;
  guint alone;

  if (*line == '#' || space == NULL)
    return;
  syllable = g_strndup (line, (gsize) (space - line));
  alone = ensure_sound (known, 0, syllable);
  for (const char *p = space + 1; *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer c = GUINT_TO_POINTER (g_utf8_get_char (p));
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (characters, c));
      guint sound = before > 0 ? ensure_sound (known, before, syllable) : alone;

      g_hash_table_insert (characters, c, GUINT_TO_POINTER (sound));
    }
}

static void
read_word (const char *line, GHashTable *known)
{
  g_auto (GStrv) fields = NULL;
  GPtrArray *list;
  Word *word;
  gpointer first = GUINT_TO_POINTER (g_utf8_get_char (line));

  if (*line == '#' || *line == '\0')
    return;
  fields = g_strsplit (line, " ", -1);
  word = g_new0 (Word, 1);
  word->word = g_strdup (fields[0]);
  word->n = g_strv_length (fields) - 1;
  word->sounds = g_new (guint16, word->n);
  for (guint i = 0; i < word->n; i++)
    word->sounds[i] = (guint16) ensure_sound (known, 0, fields[i + 1]);
  list = g_hash_table_lookup (words, first);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (words, first, list);
    }
  g_ptr_array_add (list, word);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  gsize x = strlen ((*(const Word *const *) a)->word), y = strlen ((*(const Word *const *) b)->word);

  return (x < y) - (x > y);
}

static void
read_lines (const char *name, void (*read) (const char *line, GHashTable *known), GHashTable *known)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (ur_pinyin_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    read (lines[i], known);
}

/* They are read once and kept: the words of a program. */
static void
ensure (void)
{
  static gsize once = 0;
  g_autoptr (GHashTable) known = NULL; /* sounds by what they are made of */
  GHashTableIter iter;
  gpointer list;

  if (!g_once_init_enter (&once))
    return;
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sounds = g_array_new (FALSE, TRUE, sizeof (Sound));
  g_array_set_size (sounds, 1);
  characters = g_hash_table_new (NULL, NULL);
  words = g_hash_table_new (NULL, NULL);
  read_lines ("pinyin.txt", read_syllable, known);
  read_lines ("pinyin-words.txt", read_word, known);
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_words);
  g_once_init_leave (&once, 1);
}

static const Word *
find_word (const char *text)
{
  const GPtrArray *list = g_hash_table_lookup (words, GUINT_TO_POINTER (g_utf8_get_char (text)));

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Word *word = g_ptr_array_index (list, i);

      if (g_str_has_prefix (text, word->word))
        return word;
    }
  return NULL;
}

/* Full-width letters and digits are the ASCII ones. */
static char
get_letter (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c = c - 0xff01 + '!';
  return c < 0x80 && g_ascii_isalnum ((char) c) ? g_ascii_tolower ((char) c) : '\0';
}

static gboolean
set_reading (UrPinyinReading *reading, gunichar c)
{
  reading->letter = get_letter (c);
  reading->sound = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (characters, GUINT_TO_POINTER (c)));
  return reading->sound > 0 || reading->letter != '\0' || g_utf8_strchr (STOPS, -1, c) != NULL;
}

static const Sound *
get_sound (const UrPinyinReading *reading)
{
  return &g_array_index (sounds, Sound, reading->sound);
}

/**
 * ur_pinyin_read:
 * @text: UTF-8
 *
 * Returns: (transfer full) (element-type UrPinyinReading): its characters that can be typed, and the ends of
 * clauses, in order
 */
GArray *
ur_pinyin_read (const char *text)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (UrPinyinReading));
  const Word *word = NULL;
  guint in_word = 0;

  ensure ();
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      UrPinyinReading reading = { .at = (guint32) (p - text), .length = (guint8) (g_utf8_next_char (p) - p) };

      if (word == NULL && (word = find_word (p)) != NULL)
        in_word = 0;
      if (word != NULL)
        {
          reading.sound = word->sounds[in_word++];
          if (in_word == word->n)
            word = NULL;
        }
      else if (!set_reading (&reading, g_utf8_get_char (p)))
        continue;
      g_array_append_val (readings, reading);
    }
  return readings;
}

/**
 * ur_pinyin_get_syllable:
 *
 * Returns: (transfer none) (nullable): the most usual reading of the character, without tone, ü as v; %NULL
 *   where it has none
 */
const char *
ur_pinyin_get_syllable (const UrPinyinReading *reading)
{
  return get_sound (reading)->syllables[0];
}

/**
 * ur_pinyin_get_initial:
 * @letter: that was typed, or a digit
 *
 * Returns: its bit among ur_pinyin_get_initials()
 */
guint32
ur_pinyin_get_initial (char letter)
{
  return g_ascii_isdigit (letter) ? 1u << 31 : 1u << (letter - 'a');
}

/**
 * ur_pinyin_get_second:
 * @letter: that was typed second, or a digit
 *
 * Returns: the bit among ur_pinyin_get_initials() that is set where @letter can be the second one of a
 *   syllable, and also where some others can; 0 where it never is
 */
guint32
ur_pinyin_get_second (char letter)
{
  static const char *const alike[] = { "ae", "i", "o", "uv", "hnrgm" };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    if (letter != '\0' && strchr (alike[i], letter) != NULL)
      return 1u << (26 + i);
  return 0;
}

/**
 * ur_pinyin_get_initials:
 *
 * Returns: what the character can be typed with, or 0 at the end of a clause: a bit for each letter that can
 *   be the first one, from a; then five for the second ones, of which several share one; the last one for a
 *   digit
 */
guint32
ur_pinyin_get_initials (const UrPinyinReading *reading)
{
  const Sound *sound = get_sound (reading);
  guint32 initials = reading->letter != '\0' ? ur_pinyin_get_initial (reading->letter) : 0;

  for (guint i = 0; i < sound->n; i++)
    {
      const char *syllable = sound->syllables[i];

      initials |= ur_pinyin_get_initial (syllable[0]) | ur_pinyin_get_second (syllable[1]);
    }
  return initials;
}

/**
 * ur_pinyin_dup_letters:
 * @words: what was typed
 *
 * Returns: (transfer full) (nullable): its letters and digits, in lower case, ü as v, or %NULL when it has
 *   anything else than these, spaces and apostrophes, or no letter
 */
char *
ur_pinyin_dup_letters (const char *words_typed)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  gboolean has_letter = FALSE;

  for (const char *p = words_typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char letter = c == 0xfc || c == 0xdc ? 'v' : get_letter (c);

      has_letter |= g_ascii_isalpha (letter);
      if (letter != '\0')
        g_string_append_c (letters, letter);
      else if (c != ' ' && c != 0x3000 && c != '\'' && c != 0x2019)
        return NULL;
      if (letters->len > MOST_LETTERS)
        return NULL;
    }
  return has_letter ? g_string_free (g_steal_pointer (&letters), FALSE) : NULL;
}

/* The letters being taken apart. */
typedef struct
{
  const GArray *readings;
  guint steps;
} Matching;

/* lu is typed for lü where there is no v. */
static gboolean
is_same_letter (char typed, char read)
{
  return typed == read || (typed == 'u' && read == 'v');
}

/* How many letters of a syllable are typed. */
static gsize
count_same (const char *letters, const char *syllable)
{
  gsize n = 0;

  while (letters[n] != '\0' && is_same_letter (letters[n], syllable[n]))
    n++;
  return n;
}

static gboolean match_from (Matching *matching, guint i, const char *letters, UrPinyinMatch *match);

/* The first @n letters are for character @i: the whole syllable or its beginning. */
static gboolean
match_rest (
    Matching *matching, guint i, const char *letters, gsize n, gboolean is_whole, UrPinyinMatch *match)
{
  UrPinyinMatch rest = { match->n_chars + 1, match->n_whole + is_whole };

  if (!match_from (matching, i + 1, letters + n, &rest))
    return FALSE;
  *match = rest;
  return TRUE;
}

/* The whole syllable, the beginning of the last one, the first letter, or zh for its first two. */
static gboolean
match_syllable (Matching *matching,
                guint i,
                const char *letters,
                const char *syllable,
                gsize length,
                UrPinyinMatch *match)
{
  gsize n = count_same (letters, syllable);

  if (n == 0)
    return FALSE;
  if (n == length && match_rest (matching, i, letters, n, TRUE, match))
    return TRUE;
  if (n < length && n > 1 && letters[n] == '\0')
    return match_rest (matching, i, letters, n, TRUE, match);
  if (n > 1 && length > 2 && syllable[1] == 'h' && match_rest (matching, i, letters, 2, FALSE, match))
    return TRUE;
  return length > 1 && match_rest (matching, i, letters, 1, FALSE, match);
}

static gboolean
match_from (Matching *matching, guint i, const char *letters, UrPinyinMatch *match)
{
  const UrPinyinReading *reading;
  const Sound *sound;

  if (*letters == '\0')
    return TRUE;
  if (i >= matching->readings->len || ++matching->steps > MOST_STEPS)
    return FALSE;
  reading = &g_array_index (matching->readings, UrPinyinReading, i);
  if (reading->letter == *letters)
    return match_rest (matching, i, letters, 1, TRUE, match);
  sound = get_sound (reading);
  for (guint k = 0; k < sound->n; k++)
    if (match_syllable (matching, i, letters, sound->syllables[k], sound->lengths[k], match))
      return TRUE;
  return FALSE;
}

/**
 * ur_pinyin_match:
 * @readings: (element-type UrPinyinReading): of a text
 * @from: where the match has to begin
 * @letters: see ur_pinyin_dup_letters()
 * @match: (out): how the text was typed
 *
 * Whether letters can stand for the characters from @from on: each typed whole or by its first letter, the
 * last one as far as it was typed.  Whole syllables are tried first.
 *
 * Returns: %TRUE when all the letters were used up
 */
gboolean
ur_pinyin_match (const GArray *readings, guint from, const char *letters, UrPinyinMatch *match)
{
  Matching matching = { readings, 0 };

  *match = (UrPinyinMatch){ 0, 0 };
  return match_from (&matching, from, letters, match);
}
