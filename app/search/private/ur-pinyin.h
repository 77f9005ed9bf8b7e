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
 * @sound: what it is read as, one number for all characters that are read alike; 0 where it is not read: with
 *   @letter 0 the end of a clause
 *
 * A character that can be typed.  Quotation marks, brackets and spaces are left out of a text's readings.
 */
typedef struct
{
  guint32 at;
  guint8 length;
  char letter;
  guint16 sound;
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
const char *ur_pinyin_get_syllable (const UrPinyinReading *reading);
guint32 ur_pinyin_get_initial (char letter);
guint32 ur_pinyin_get_second (char letter);
guint32 ur_pinyin_get_initials (const UrPinyinReading *reading);
char *ur_pinyin_dup_letters (const char *words);
gboolean ur_pinyin_match (const GArray *readings, guint from, const char *letters, UrPinyinMatch *match);

G_END_DECLS
