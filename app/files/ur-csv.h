/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table being written. */
typedef struct
{
  GString *out;
  guint column; /* of the next cell */
  guint n_rows; /* ended ones, the headings too */
} UrCsv;

void ur_csv_init (UrCsv *csv);
void ur_csv_init_plain (UrCsv *csv);
void ur_csv_add_text (UrCsv *csv, const char *text);
void ur_csv_add_number (UrCsv *csv, const char *number);
void ur_csv_end_row (UrCsv *csv);
GBytes *ur_csv_finish (UrCsv *csv);
const char *ur_csv_get_guard (const char *text);

G_END_DECLS
