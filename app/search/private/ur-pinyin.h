/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese by the Latin letters that it is typed with. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrPinyinReading:
 * @at: the byte of the text where the character begins
 * @length: its bytes
 * @letter: of a Latin letter or a digit: itself, in lower case; else 0
 * @n_syllables: how many readings it has; 0 with @letter 0 is the end of a clause
 * @syllables: (transfer none): the readings, without tones, ü as v; kept for ever, one list for all places
 *
 * A character that can be typed.  Quotation marks, brackets and spaces are left out of a text's readings.
 */
typedef struct
{
  guint32 at;
  guint8 length;
  char letter;
  guint8 n_syllables;
  const char *const *syllables;
} UrPinyinReading;

/**
 * UrPinyinMatch:
 * @n_chars: how many characters the letters stand for
 * @n_whole: how many of them are typed whole, not by their first letter
 *
 * How a text was typed.
 */
typedef struct
{
  guint n_chars;
  guint n_whole;
} UrPinyinMatch;

GArray *ur_pinyin_read (const char *text);
guint32 ur_pinyin_get_initials (const UrPinyinReading *reading);
char *ur_pinyin_dup_letters (const char *words);
gboolean ur_pinyin_match (const GArray *readings, guint from, const char *letters, UrPinyinMatch *match);

G_END_DECLS
