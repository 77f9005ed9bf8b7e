/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: search-keys REPORT N
 *
 * What a key costs while words are typed, over N reports, of each the same file: for the search and for the
 * answers the longest and the middle one in milliseconds of a processor, and the kilobytes that are kept for
 * a report. */
#include "ur-answer.h"
#include "ur-report-reader.h"
#include "ur-search.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static const char *const queries[] = {
  "暖心驿站", "nxyz",       "nuanxinyizhan", "3.57亿元", "35700万", "百分之九十二点三九", "职工 服务 体系",
  "工会",     "\"两步走\"", "首钢大跳台",    "7481",     "的",      "fwzgdlxt",           "母婴关爱室四季歌",
  "gonghui",  "5%",         "工 会 的",
};

/* Each key is pressed so often, and the quickest counts: other work takes memory away from the search. */
#define N_TIMES 3

typedef struct
{
  GPtrArray *searched; /* (element-type UrSearchIndex) */
  GPtrArray *asked;    /* (element-type UrAnswerIndex) */
} Library;

static void
find (const Library *library, const char *words)
{
  for (guint i = 0; i < library->searched->len; i++)
    g_array_unref (ur_search_find (library->searched->pdata[i], words, NULL));
}

static void
ask (const Library *library, const char *words)
{
  g_array_unref (ur_answers_find (library->asked, words, NULL, NULL));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Processor time of this thread: other work on the computer is none of the search's. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
time_keys (const Library *library, void (*function) (const Library *, const char *), const char *what)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (const char *p = queries[i]; *p != '\0';)
      {
        g_autofree char *typed = NULL;
        double least = G_MAXDOUBLE;

        p = g_utf8_next_char (p);
        typed = g_strndup (queries[i], (gsize) (p - queries[i]));
        for (guint k = 0; k < N_TIMES; k++)
          {
            double begin = get_ms ();

            function (library, typed);
            least = MIN (least, get_ms () - begin);
          }
        g_array_append_val (times, least);
      }
  g_array_sort (times, compare);
  printf ("%.3f %.3f ms %s\n", g_array_index (times, double, times->len - 1),
          g_array_index (times, double, times->len / 2), what);
}

static double
get_kilobytes (void)
{
  g_autofree char *text = NULL;
  char *end;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  strtol (text, &end, 10);
  return (double) strtol (end, NULL, 10) * (double) sysconf (_SC_PAGESIZE) / 1024;
}

static void
tell_memory (double before, int n, const char *what)
{
  double kept = get_kilobytes () - before;

  printf ("%.0f %.1f KiB %s\n", kept, kept / n, what);
}

int
main (int argc, char **argv)
{
  Library library = { g_ptr_array_new (), g_ptr_array_new () };
  g_autoptr (GPtrArray) reports = g_ptr_array_new ();
  int n = argc == 3 ? atoi (argv[2]) : 0;
  double before;

  if (n < 1)
    return 2;
  for (int i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[1]);
      UrReport *report = ur_report_load (file, NULL, NULL, NULL);

      if (report == NULL)
        return 1;
      g_ptr_array_add (reports, report);
    }
  before = get_kilobytes ();
  for (int i = 0; i < n; i++)
    g_ptr_array_add (library.searched, ur_search_index_new (reports->pdata[i]));
  tell_memory (before, n, "kept for searching");
  before = get_kilobytes ();
  for (int i = 0; i < n; i++)
    g_ptr_array_add (library.asked, ur_answer_index_new (reports->pdata[i]));
  tell_memory (before, n, "kept for answers");
  time_keys (&library, find, "search");
  time_keys (&library, ask, "answers");
  return 0;
}
