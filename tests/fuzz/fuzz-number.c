/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything as a text.  The numbers that are found in it are in order and in it,
 * their parts are in them, what has no value has none, and read where it was found each is the same again. */
#include "fuzz.h"

#include "ur-number.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

static void
check_part (gsize start, gsize end, const UrNumber *number)
{
  CHECK (start <= end && start >= number->start && end <= number->end);
}

static void
check_value (const UrDecimal *value)
{
  char *digits = ur_decimal_to_string (value);

  CHECK (value->scale <= 12);
  fuzz_check_text (digits);
  g_free (digits);
}

static void
check_number (const UrNumber *number)
{
  check_part (number->number_start, number->number_end, number);
  check_part (number->magnitude_start, number->magnitude_end, number);
  check_part (number->unit_start, number->unit_end, number);
  check_part (number->bound_start, number->bound_end, number);
  check_value (&number->value);
  check_value (&number->value_to);
  check_value (&number->number);
  check_value (&number->denominator);
  fuzz_check_text (number->magnitude);
  if (number->kind >= UR_NUMBER_NAME)
    CHECK (number->value.mantissa == 0 && !number->is_range && !ur_number_is_figure (number));
  if (!number->is_range)
    CHECK (ur_decimal_compare (&number->value, &number->value_to) == 0);
  CHECK ((number->bound == UR_BOUND_NONE) == (number->bound_start == number->bound_end));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  UrNumber number = { 0 };
  gsize last = 0;

  while (ur_number_find (text, (gssize) size, last, &number))
    {
      UrNumber again;

      CHECK (number.start >= last && number.end > number.start && number.end <= size);
      check_number (&number);
      CHECK (ur_number_read (text, (gssize) size, number.start, &again) && again.end == number.end);
      last = number.end;
    }
  return 0;
}
