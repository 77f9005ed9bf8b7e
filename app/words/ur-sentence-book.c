/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-sentence-book.h"

#include "ur-cursor.h"
#include "ur-quote.h"
#include "ur-sentences-resource.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUNDLED_PATH "/org/unionreport/UnionReport/sentences.json"
#define FORMAT "union-report-sentences"
#define TOTAL "累计" /* needs a verb that says what was done */
#define MAX_TEMPLATE 300u
#define MAX_BYTES (256u * 1024)

/* Lists of words, in the order of their members. */
typedef enum
{
  WORDS_VERBS,
  WORDS_ACTS,
  WORDS_ENDINGS,
  WORDS_QUANTITIES,
  WORDS_SUMS,
  WORDS_ADDED,
  WORDS_STANDING,
  WORDS_SUBJECTS,
  N_WORDS
} Words;

struct _UrSentenceBook
{
  GStringChunk *strings;
  const char *templates[UR_N_STATEMENTS][UR_N_REGISTERS];
  const char *frames[UR_N_FRAMES][UR_N_REGISTERS];
  GPtrArray *words[N_WORDS]; /* (element-type utf8): lists of words */
};

/* A table of templates while it is read. */
typedef struct
{
  const char *list; /* its member of the root */
  const char *key;  /* the member that says which template it is */
  const UrTemplateRule *rules;
  guint n;
  const char *(*out)[UR_N_REGISTERS];
} Table;

enum
{
  ROOT_FORMAT,
  ROOT_VERSION,
  ROOT_WORDS,
  ROOT_LAST_WORDS = ROOT_WORDS + N_WORDS - 1,
  ROOT_FRAMES,
  ROOT_TEMPLATES,
  N_ROOT
};

static const char *const register_ids[] = { "report", "article", "spoken", NULL };

static void
read_words (UrCursor list, GPtrArray *words)
{
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  elements = ur_cursor_dup_elements (list, &n);
  for (guint i = 0; i < n; i++)
    {
      const char *word = ur_cursor_check_type (elements[i], UR_JSON_STRING, NULL)
                             ? ur_cursor_read_text (elements[i], MAX_TEMPLATE, NULL)
                             : NULL;

      if (word != NULL)
        g_ptr_array_add (words, (gpointer) word);
    }
}

static const char *
read_template (UrCursor cursor, const UrTemplateRule *rule, gboolean sentence)
{
  const char *template = ur_cursor_read_text (cursor, MAX_TEMPLATE, NULL);
  char *problem = template != NULL ? ur_template_check (rule, template, sentence) : NULL;

  if (problem == NULL)
    return template;
  ur_cursor_add_error (cursor, NULL, problem);
  return NULL;
}

static const char *const *
list_names (const Table *table)
{
  const char **names = g_new0 (const char *, table->n + 1);

  for (guint i = 0; i < table->n; i++)
    names[i] = table->rules[i].name;
  return names;
}

static void
read_entry (UrCursor cursor, const Table *table, const char *const *names)
{
  const UrMember members[] = { { table->key, UR_JSON_STRING, TRUE },
                               { register_ids[0], UR_JSON_STRING, TRUE },
                               { register_ids[1], UR_JSON_STRING, TRUE },
                               { register_ids[2], UR_JSON_STRING, TRUE } };
  UrCursor values[G_N_ELEMENTS (members)];
  guint which;

  if (!ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, NULL) ||
      !ur_cursor_read_choice (values[0], names, &which, NULL))
    return;
  if (table->out[which][0] != NULL)
    {
      ur_cursor_add_error (values[0], NULL,
                           ur_quote_printf (_ ("The template “%s” is here twice."), names[which]));
      return;
    }
  for (guint i = 0; i < UR_N_REGISTERS; i++)
    table->out[which][i] =
        read_template (values[i + 1], &table->rules[which], table->rules == ur_statement_rules);
}

static void
read_table (UrCursor list, const Table *table)
{
  g_autofree const char *const *names = list_names (table);
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  elements = ur_cursor_dup_elements (list, &n);
  for (guint i = 0; i < n; i++)
    read_entry (elements[i], table, names);
  for (guint i = 0; ur_json_count_problems (list.json) == 0 && i < table->n; i++)
    if (table->out[i][0] == NULL)
      ur_cursor_add_error (
          list, NULL, ur_quote_printf (_ ("The template “%s” is missing in “%s”."), names[i], table->list));
}

static void
check_head (const UrCursor *values)
{
  static const char *const formats[] = { FORMAT, NULL };
  guint format, version;

  ur_cursor_read_choice (values[ROOT_FORMAT], formats, &format, NULL);
  ur_cursor_read_integer (values[ROOT_VERSION], 1, 1, &version, NULL);
}

/* What a report may have besides is a mistake here. */
static char *
describe_unknown (const char *name)
{
  return g_strdup (_ ("Templates of sentences have no such member."));
}

static gboolean
read_root (UrCursor root, gpointer data, UrError *code)
{
  static const UrMember members[N_ROOT] = {
    [ROOT_FORMAT] = { "format", UR_JSON_STRING, TRUE },
    [ROOT_VERSION] = { "version", UR_JSON_INTEGER, TRUE },
    [ROOT_WORDS + WORDS_VERBS] = { "verbs", UR_JSON_ARRAY, TRUE },
    [ROOT_WORDS + WORDS_ACTS] = { "acts", UR_JSON_ARRAY, TRUE },
    [ROOT_WORDS + WORDS_ENDINGS] = { "endings", UR_JSON_ARRAY, TRUE },
    [ROOT_WORDS + WORDS_QUANTITIES] = { "quantities", UR_JSON_ARRAY, TRUE },
    [ROOT_WORDS + WORDS_SUMS] = { "sums", UR_JSON_ARRAY, TRUE },
    [ROOT_WORDS + WORDS_ADDED] = { "added", UR_JSON_ARRAY, TRUE },
    [ROOT_WORDS + WORDS_STANDING] = { "standing", UR_JSON_ARRAY, TRUE },
    [ROOT_WORDS + WORDS_SUBJECTS] = { "subjects", UR_JSON_ARRAY, TRUE },
    [ROOT_FRAMES] = { "frames", UR_JSON_ARRAY, TRUE },
    [ROOT_TEMPLATES] = { "templates", UR_JSON_ARRAY, TRUE },
  };
  UrSentenceBook *book = data;
  const Table frames = { "frames", "name", ur_frame_rules, UR_N_FRAMES, book->frames };
  const Table templates = { "templates", "statement", ur_statement_rules, UR_N_STATEMENTS, book->templates };
  UrCursor values[N_ROOT];

  if (!ur_cursor_read_members (root, members, N_ROOT, values, NULL))
    return FALSE;
  check_head (values);
  for (guint i = 0; i < N_WORDS; i++)
    read_words (values[ROOT_WORDS + i], book->words[i]);
  read_table (values[ROOT_FRAMES], &frames);
  read_table (values[ROOT_TEMPLATES], &templates);
  return ur_json_count_problems (root.json) == 0;
}

static const UrJsonFormat book_format = {
  .read = read_root,
  .describe_unknown = describe_unknown,
  .max_bytes = MAX_BYTES,
};

/**
 * ur_sentence_book_read:
 * @document: content of a file of templates, see resources/SENTENCES.md
 * @name: (nullable): its name, for the error
 *
 * Reads the templates of sentences.  Unlike a report they have to be right as a whole: an unknown member, a
 * statement left out, a placeholder that the statement does not have, a number or a wording that the rules
 * forbid are each an error.
 *
 * Returns: (transfer full): the templates, or %NULL with @error, which says file, line and column
 */
UrSentenceBook *
ur_sentence_book_read (GBytes *document, const char *name, GError **error)
{
  g_autoptr (UrSentenceBook) book = g_new0 (UrSentenceBook, 1);

  g_return_val_if_fail (document != NULL, NULL);

  for (guint i = 0; i < N_WORDS; i++)
    book->words[i] = g_ptr_array_new ();
  book->strings = ur_json_read (document, name, &book_format, book, NULL, error);
  return book->strings != NULL ? g_steal_pointer (&book) : NULL;
}

/**
 * ur_sentence_book_free:
 *
 * Frees the book and its templates.
 */
void
ur_sentence_book_free (UrSentenceBook *book)
{
  g_clear_pointer (&book->strings, g_string_chunk_free);
  for (guint i = 0; i < N_WORDS; i++)
    g_ptr_array_unref (book->words[i]);
  g_free (book);
}

static gpointer
load_bundled (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = g_resource_lookup_data (ur_sentences_get_resource (), BUNDLED_PATH,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  UrSentenceBook *book = document != NULL ? ur_sentence_book_read (document, "sentences.json", &error) : NULL;

  if (book == NULL)
    g_error ("%s", error->message); /* a test reads it: a built program has a right one */
  return book;
}

/**
 * ur_sentence_book_get_bundled:
 *
 * The templates that come with the program, read when first asked for; may be called from any thread.
 *
 * Returns: (transfer none): the templates
 */
const UrSentenceBook *
ur_sentence_book_get_bundled (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_bundled, NULL);
}

/**
 * ur_sentence_book_get_template:
 *
 * Returns: (transfer none) (nullable): the template of a statement in a register
 */
const char *
ur_sentence_book_get_template (const UrSentenceBook *book, UrStatement statement, UrRegister reg)
{
  return book->templates[statement][reg];
}

/**
 * ur_sentence_book_get_frame:
 *
 * Returns: (transfer none) (nullable): the words round a value in a register
 */
const char *
ur_sentence_book_get_frame (const UrSentenceBook *book, UrFrame frame, UrRegister reg)
{
  return book->frames[frame][reg];
}

static gboolean
contains (const char *text, const char *word)
{
  return strstr (text, word) != NULL;
}

/* The first word of a list that is in, or at an end of, a text. */
static const char *
find_word (const UrSentenceBook *book,
           Words list,
           const char *text,
           gboolean (*matches) (const char *text, const char *word))
{
  for (guint i = 0; i < book->words[list]->len; i++)
    if (matches (text, g_ptr_array_index (book->words[list], i)))
      return g_ptr_array_index (book->words[list], i);
  return NULL;
}

/**
 * ur_sentence_book_is_verbal:
 * @label: an indicator's label
 *
 * Whether a figure can follow a label without a word between them: 新增工会组织3553家, but
 * 用工需求涉及单位数为1779家.
 *
 * Returns: %FALSE for names of quantities, and when it is not certain
 */
gboolean
ur_sentence_book_is_verbal (const UrSentenceBook *book, const char *label)
{
  const GPtrArray *verbs = book->words[WORDS_VERBS];
  const char *old = g_str_has_prefix (label, "新") ? label + strlen ("新") : label;

  if (find_word (book, WORDS_ENDINGS, label, g_str_has_suffix) != NULL)
    return TRUE;
  if (find_word (book, WORDS_SUMS, label, g_str_has_suffix) != NULL &&
      find_word (book, WORDS_ACTS, label, g_str_has_prefix) != NULL)
    return TRUE;
  if (find_word (book, WORDS_QUANTITIES, label, g_str_has_suffix) != NULL)
    return FALSE;
  for (guint i = 0; i < verbs->len; i++)
    {
      const char *verb = g_ptr_array_index (verbs, i);

      if (g_str_has_prefix (label, verb) || g_str_has_prefix (old, verb) ||
          (g_str_has_prefix (verb, "新") && strstr (label, verb) != NULL))
        return TRUE;
    }
  if (find_word (book, WORDS_ACTS, label, contains) != NULL)
    return TRUE;
  return find_word (book, WORDS_SUBJECTS, label, g_str_has_prefix) != NULL;
}

/**
 * ur_sentence_book_is_within:
 * @words: label, clause and the report's own words before a total of several years
 *
 * Whether the total was counted within its years: 新发展会员 was, 累计投入 was, 累计建成 and 运行 count what
 * may have been there before.
 *
 * Returns: %FALSE when it is not certain
 */
gboolean
ur_sentence_book_is_within (const UrSentenceBook *book, const char *words)
{
  const GPtrArray *verbs = book->words[WORDS_VERBS];

  if (find_word (book, WORDS_ADDED, words, contains) != NULL)
    return TRUE;
  if (find_word (book, WORDS_STANDING, words, contains) != NULL)
    return FALSE;
  if (strstr (words, TOTAL) == NULL)
    return TRUE;
  for (guint i = 0; i < verbs->len; i++)
    if (strcmp (g_ptr_array_index (verbs, i), TOTAL) != 0 &&
        strstr (words, g_ptr_array_index (verbs, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * ur_sentence_book_find_subject:
 *
 * Returns: (nullable): the subject that a clause begins with: 各级工会
 */
const char *
ur_sentence_book_find_subject (const UrSentenceBook *book, const char *clause)
{
  return find_word (book, WORDS_SUBJECTS, clause, g_str_has_prefix);
}

/**
 * ur_register_find:
 * @reg: (out): left alone when there is none
 *
 * Returns: whether there is a register with that id
 */
gboolean
ur_register_find (const char *id, UrRegister *reg)
{
  for (guint i = 0; i < UR_N_REGISTERS; i++)
    if (strcmp (register_ids[i], id) == 0)
      {
        *reg = (UrRegister) i;
        return TRUE;
      }
  return FALSE;
}
