/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-answer.h"

#include <string.h>

#include "ur-number.h"
#include "ur-pinyin.h"
#include "ur-search-private.h"

/* A figure as it is looked for. */
typedef struct
{
  const UrIndicator *indicator;
  char *label;      /* folded; as long as the label itself where that has no full-width letters */
  GArray *readings; /* (element-type UrPinyinReading): of the label */
  char *figure;     /* value and unit, as they are written */
  gboolean has_number;
  UrSearchNumber number; /* read from them: its places are theirs */
} Entry;

struct _UrAnswerIndex
{
  UrReport *report;
  GArray *entries;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->label);
  g_free (entry->figure);
  g_array_unref (entry->readings);
}

/* The figure is read as any number of a text is. */
static void
read_figure (Entry *entry)
{
  UrNumber number;

  entry->figure = ur_indicator_dup_figure (entry->indicator);
  entry->has_number = ur_number_find (entry->figure, -1, 0, &number);
  if (entry->has_number)
    entry->number = (UrSearchNumber){ .unit_start = number.unit_start,
                                      .unit_end = number.unit_end,
                                      .kind = number.kind,
                                      .value = number.value,
                                      .value_to = number.value_to };
}

/**
 * ur_answer_index_new:
 * @report: whose figures are asked for; the index keeps a reference
 *
 * Returns: (transfer full): its labels, ready to be looked through at each stroke of a key
 */
UrAnswerIndex *
ur_answer_index_new (UrReport *report)
{
  UrAnswerIndex *index = g_new0 (UrAnswerIndex, 1);

  index->report = ur_report_ref (report);
  index->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), report->n_indicators);
  g_array_set_clear_func (index->entries, clear_entry);
  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[i];
      Entry entry = { .indicator = indicator };

      if (indicator->number == NULL)
        continue;
      entry.label = ur_search_fold (indicator->label);
      entry.readings = ur_pinyin_read (indicator->label);
      read_figure (&entry);
      g_array_append_val (index->entries, entry);
    }
  return index;
}

/**
 * ur_answer_index_free:
 * @index: (transfer full): an index
 */
void
ur_answer_index_free (UrAnswerIndex *index)
{
  g_array_unref (index->entries);
  ur_report_unref (index->report);
  g_free (index);
}

/* What was typed, in each of the ways that it can be read. */
typedef struct
{
  char **words;  /* folded */
  char *letters; /* pinyin, or NULL */
  char *digits;  /* the beginning of a number, or NULL */
  gboolean has_number;
  UrAskedNumber number;
  char *joined;
} Question;

static char *
dup_digits (const char *words)
{
  gsize n = strspn (words, "0123456789.");

  return n > 1 && words[n] == '\0' ? g_strndup (words, n) : NULL;
}

static void
read_question (Question *question, const char *words)
{
  g_autofree char *folded = ur_search_fold (words);

  g_strstrip (folded);
  question->words = g_strsplit (folded, " ", -1);
  question->joined = g_strjoinv ("", question->words);
  question->letters = ur_pinyin_dup_letters (folded);
  question->digits = dup_digits (question->joined);
  question->has_number = ur_asked_number_read (&question->number, question->joined);
}

static void
clear_question (Question *question)
{
  g_strfreev (question->words);
  g_free (question->letters);
  g_free (question->digits);
  g_free (question->joined);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, clear_question)

/* All of the words are in the label; where the first one is. */
static gboolean
has_words (const Entry *entry, const Question *question, UrAnswer *answer)
{
  const char *first = NULL;

  for (guint i = 0; question->words[i] != NULL; i++)
    {
      const char *found = strstr (entry->label, question->words[i]);

      if (found == NULL)
        return FALSE;
      if (*question->words[i] == '\0' || first != NULL)
        continue;
      first = found;
      answer->start = (gsize) (found - entry->label);
      answer->end = answer->start + strlen (question->words[i]);
    }
  answer->rank = first == entry->label ? UR_ANSWER_BEGINS : UR_ANSWER_HOLDS;
  return first != NULL;
}

static gboolean
has_pinyin (const Entry *entry, const Question *question, UrAnswer *answer)
{
  for (guint i = 0; question->letters != NULL && i < entry->readings->len; i++)
    {
      const UrPinyinReading *first = &g_array_index (entry->readings, UrPinyinReading, i), *last;
      UrPinyinMatch match;

      if (!ur_pinyin_match (entry->readings, i, question->letters, &match) ||
          (match.n_chars < 2 && match.n_whole == 0))
        continue;
      last = first + match.n_chars - 1;
      answer->start = first->at;
      answer->end = last->at + last->length;
      answer->rank = i == 0 ? UR_ANSWER_BEGINS : UR_ANSWER_HOLDS;
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_number (const Entry *entry, const Question *question, UrAnswer *answer)
{
  const UrIndicator *indicator = entry->indicator;

  answer->rank = UR_ANSWER_NUMBER;
  if (question->has_number && entry->has_number &&
      ur_asked_number_is (&question->number, &entry->number, entry->figure + entry->number.unit_start,
                          entry->number.unit_end - entry->number.unit_start))
    return TRUE;
  if (question->digits != NULL && strcmp (question->digits, indicator->digits) == 0)
    return TRUE;
  answer->rank = UR_ANSWER_DIGITS;
  return question->digits != NULL && g_str_has_prefix (indicator->digits, question->digits);
}

static void
look (const UrAnswerIndex *index, const Question *question, GArray *answers, UrSearchReading *reading)
{
  for (guint i = 0; i < index->entries->len; i++)
    {
      const Entry *entry = &g_array_index (index->entries, Entry, i);
      UrAnswer answer = { .report = index->report, .indicator = entry->indicator };
      UrSearchReading read = UR_SEARCH_AS_WRITTEN;

      if (has_words (entry, question, &answer))
        read = question->words[1] != NULL ? UR_SEARCH_AS_WORDS : UR_SEARCH_AS_WRITTEN;
      else if (has_number (entry, question, &answer))
        read = UR_SEARCH_AS_NUMBER;
      else if (has_pinyin (entry, question, &answer))
        read = UR_SEARCH_AS_PINYIN;
      else
        continue;
      *reading = read;
      g_array_append_val (answers, answer);
    }
}

static guint
get_year (const UrAnswer *answer)
{
  const UrPeriod *period = answer->indicator->period;

  return period->year > 0 ? period->year : answer->report->year;
}

/* The nearest first, what was reached before what is aimed at, then the newest, then in the order of the
 * reports. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const UrAnswer *x = a, *y = b;
  guint of_x = get_year (x), of_y = get_year (y);

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  if (x->indicator->aim != y->indicator->aim)
    return x->indicator->aim == UR_AIM_TARGET ? 1 : -1;
  if (of_x != of_y)
    return of_x > of_y ? -1 : 1;
  if (x->report != y->report)
    return x->report->year > y->report->year ? -1 : 1;
  return (x->indicator->index > y->indicator->index) - (x->indicator->index < y->indicator->index);
}

/**
 * ur_answers_find:
 * @indexes: (element-type UrAnswerIndex): the reports that are asked
 * @words: words of a label, a number or its first digits, or pinyin
 * @n_all: (out) (optional): how many there are in all
 * @reading: (out) (optional): how the nearest was found
 *
 * Returns: (transfer full) (element-type UrAnswer): the figures that may be meant, the nearest first; at most
 *   %UR_ANSWERS_MOST
 */
GArray *
ur_answers_find (const GPtrArray *indexes, const char *words, guint *n_all, UrSearchReading *reading)
{
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (UrAnswer));
  g_auto (Question) question = { NULL };
  UrSearchReading read = UR_SEARCH_AS_WRITTEN;

  read_question (&question, words);
  for (guint i = 0; *question.joined != '\0' && i < indexes->len; i++)
    look (g_ptr_array_index (indexes, i), &question, answers, &read);
  g_array_sort (answers, compare);
  if (n_all != NULL)
    *n_all = answers->len;
  if (reading != NULL)
    *reading = read;
  g_array_set_size (answers, MIN (answers->len, UR_ANSWERS_MOST));
  return answers;
}

/* Of one report the series says it; of two the label and the unit have to be the same. */
static gboolean
is_of_series (const UrAnswer *answer, const UrReport *report, const UrIndicator *other)
{
  const UrIndicator *indicator = answer->indicator;

  if (other == indicator || other->change != indicator->change)
    return FALSE;
  if (report == answer->report)
    return indicator->series != NULL && g_strcmp0 (indicator->series, other->series) == 0;
  return strcmp (indicator->label, other->label) == 0 && ur_indicator_units_agree (indicator, other) &&
         indicator->measure == other->measure && other->period->role == indicator->period->role &&
         ur_reports_are_of_one_issuer (report, answer->report);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  guint x = get_year (a), y = get_year (b);

  return (x < y) - (x > y);
}

/**
 * ur_answer_list_series:
 * @indexes: (element-type UrAnswerIndex): the reports that are asked
 * @answer: a figure
 *
 * Returns: (transfer full) (element-type UrAnswer): the same thing at other times, the newest first: the
 * series of its own report, and in other reports of the same issuer what has the same label, unit and kind of
 * period
 */
GArray *
ur_answer_list_series (const GPtrArray *indexes, const UrAnswer *answer)
{
  GArray *series = g_array_new (FALSE, FALSE, sizeof (UrAnswer));

  for (guint i = 0; i < indexes->len; i++)
    {
      const UrAnswerIndex *index = g_ptr_array_index (indexes, i);

      for (guint k = 0; k < index->entries->len; k++)
        {
          const Entry *entry = &g_array_index (index->entries, Entry, k);
          UrAnswer other = { .report = index->report, .indicator = entry->indicator };

          if (is_of_series (answer, index->report, entry->indicator))
            g_array_append_val (series, other);
        }
    }
  g_array_sort (series, compare_years);
  return series;
}
