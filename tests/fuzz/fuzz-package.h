/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archives for the fuzzers of foreign documents, and what is written to standard output meanwhile. */
#pragma once

#include "fuzz.h"

#include "ur-extraction-lines.h"

typedef void (*FuzzWrite) (gpointer data);

GBytes *fuzz_pack (const char *data, gsize size);
GBytes *fuzz_capture (FuzzWrite write, gpointer data);
void fuzz_read_lines (GBytes *bytes, UrExtractionLines *lines);
