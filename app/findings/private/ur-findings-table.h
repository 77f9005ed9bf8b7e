/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table while its figures are read. */
#pragma once

#include "ur-findings-private.h"
#include "ur-row-head.h"

G_BEGIN_DECLS

/* A table that is being read. */
typedef struct
{
  UrFindings *findings;
  GPtrArray *heads;   /* what is printed over each column */
  GPtrArray *periods; /* of each column, or NULL */
  GPtrArray *columns; /* UrRowHead of each column with a unit of its own, or NULL */
  GPtrArray *places;  /* what each column is of, where one is of all: 东院区 beside 合计 */
  guint names;        /* the column that names the rows: the second where the first only counts them */
  guint units;        /* the column that tells the unit of each row, or 0 */
  char *whole;        /* the label of the last row that is no part */
  char *unit;         /* its magnitude and unit, which its parts have too */
  UrRowHead told;     /* what a line above the table says of the unit of its cells */
  gboolean is_unsure; /* that it tells several */
  int n_bare; /* columns of which nothing says what they are, or −1 as long as they are not counted */
} UrTableReading;

/* A cell: bytes of its row's text. */
typedef struct
{
  gsize start, end;
} UrTableCell;

GArray *ur_table_split_cells (const char *text);
const GString *ur_table_get_text (const UrTableReading *table, guint row);
char *ur_table_dup_head (const UrTableReading *table, guint column);
char *ur_table_dup_words (const char *text, const UrTableCell *cell);
gboolean ur_table_is_total (const char *label);
void ur_table_add_no_figures (
    UrTableReading *table, guint row, const UrTableCell *cell, guint column, UrReason reason);
void ur_table_read_heads (UrTableReading *table, guint row);

G_END_DECLS
