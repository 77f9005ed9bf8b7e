/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the head of a row or column of a table says. */
typedef struct
{
  char *label;
  const char *magnitude; /* 万 of （万人） */
  char *unit;
  char *period;        /* 2024年末 of （2024年末）, or NULL */
  gboolean is_part;    /* # or 其中： before it */
  gboolean is_target;  /* （目标） after it */
  gboolean is_goal;    /* 目标值 */
  gboolean is_outcome; /* 完成值 */
  gboolean is_change;  /* 增减, 比上年: worked out from the others */
  gboolean is_rate;    /* 增长率: what it is a change of has another unit */
} UrRowHead;

UrRowHead *ur_row_head_new_column (const char *words, gboolean always);
char *ur_column_head_dup_time (const char *words, const char *year, char **rest);
void ur_row_head_free (UrRowHead *head);
void ur_row_head_read (UrRowHead *head, const char *words);
void ur_row_head_read_unit (UrRowHead *head, const char *words);
void ur_row_head_clear (UrRowHead *head);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrRowHead, ur_row_head_clear)

G_END_DECLS
