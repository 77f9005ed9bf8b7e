/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a character is to a line of Chinese text. */
typedef enum
{
  UR_CHAR_OTHER, /* letters, digits and marks of other scripts */
  UR_CHAR_SPACE,
  UR_CHAR_HAN,   /* an ideograph or another full-width letter */
  UR_CHAR_OPEN,  /* opening quote or bracket: never ends a line */
  UR_CHAR_CLOSE, /* closing quote or bracket: never starts a line */
  UR_CHAR_STOP,  /* full-width comma, full stop and the like: never starts a line */
  UR_CHAR_MARK,  /* other marks that never start a line: %, ‰, …, half-width , . ; : ! ? */
  UR_CHAR_DASH,  /* — and …, which come in pairs */
} UrCharClass;

UrCharClass ur_char_classify (gunichar c);
gboolean ur_char_is_wide (UrCharClass klass);
gboolean ur_char_has_blank (UrCharClass klass);
gboolean ur_break_is_forbidden (gunichar before, gunichar after);
gboolean ur_break_is_allowed (gunichar before, gunichar after);

G_END_DECLS
