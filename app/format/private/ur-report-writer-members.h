/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the writer only: a file that is being written. */
#pragma once

#include "ur-json-writer.h"
#include "ur-report.h"

G_BEGIN_DECLS

typedef struct
{
  UrJsonWriter *json;
  const UrReport *report;
  guint version; /* that what was written so far needs */
} UrWriter;

void ur_writer_put (UrWriter *writer, const char *name, const char *text);
void ur_writer_put_2 (UrWriter *writer, const char *name, const char *text);
void ur_writer_put_own (UrWriter *writer, const char *name, const char *text, const char *fallback);
void ur_writer_put_word (
    UrWriter *writer, const char *name, const char *const *words, guint word, guint n_words_1);

void ur_writer_put_indicator (UrWriter *writer, const UrIndicator *indicator);
void ur_writer_put_chart (UrWriter *writer, const UrChart *chart);

G_END_DECLS
