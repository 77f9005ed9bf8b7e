/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the numbers of each line that it reads, one token a line, with tabs between its fields, and an empty
 * line after those of a line: kind, token, number, magnitude, unit, bound, bound word, value, upper value,
 * denominator, first and last byte.  For scoring by tests/app/number/score-numbers.py. */
#include "ur-number.h"

#include <stdio.h>
#include <string.h>

static const char *const kinds[] = { "plain",    "percent", "permille", "points",   "tenths",    "fraction",
                                     "ratio",    "times",   "rank",     "duration", "doublings", "ordinal",
                                     "discount", "year",    "date",     "name",     "vague",     "refused" };
static const char *const bounds[] = { "",           "about",  "above", "at-least", "slightly-above",
                                      "just-below", "at-most" };

static void
print_place (const char *line, gsize start, gsize end)
{
  printf ("\t%.*s", (int) (end - start), line + start);
}

static void
print_value (const UrDecimal *value)
{
  g_autofree char *digits = ur_decimal_to_string (value);

  printf ("\t%s", digits);
}

static void
print_number (const char *line, const UrNumber *number)
{
  printf ("%s", kinds[number->kind]);
  print_place (line, number->start, number->end);
  print_place (line, number->number_start, number->number_end);
  printf ("\t%s", number->magnitude);
  print_place (line, number->unit_start, number->unit_end);
  printf ("\t%s", bounds[number->bound]);
  print_place (line, number->bound_start, number->bound_end);
  print_value (&number->value);
  if (number->is_range)
    print_value (&number->value_to);
  else
    printf ("\t");
  print_value (&number->denominator);
  printf ("\t%" G_GSIZE_FORMAT "\t%" G_GSIZE_FORMAT "\t%u\n", number->start, number->end,
          number->significant_digits);
}

int
main (void)
{
  char *line = NULL;
  size_t size = 0;
  ssize_t n;

  while ((n = getline (&line, &size, stdin)) >= 0)
    {
      UrNumber number = { 0 };
      gssize len = n > 0 && line[n - 1] == '\n' ? n - 1 : n;

      while (ur_number_find (line, len, number.end, &number))
        print_number (line, &number);
      printf ("\n");
    }
  free (line);
  return 0;
}
