/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzzers share: the entries that libFuzzer calls, and a change that keeps a document consistent. */
#pragma once

#include <glib.h>

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* For documents with words: see fuzz-words.c. */
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);
size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size);

#ifndef CHECK
#define CHECK(condition)                                                                                     \
  if (!(condition))                                                                                          \
  (fprintf (stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition), abort ())
#endif

/* GLib ends a program by a trap, of which the fuzzer knows nothing: it would keep nothing of what led there.
 */
static inline void
fuzz_trap_cb (int number)
{
  abort ();
}

static inline void
fuzz_stop_at_warnings (void)
{
  signal (SIGTRAP, fuzz_trap_cb);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
}

/* What can be shown as one line or several. */
static inline void
fuzz_check_text (const char *text)
{
  CHECK (text != NULL && g_utf8_validate (text, -1, NULL));
}

/* A failure that the user is told of: a whole sentence. */
static inline void
fuzz_check_error (const GError *error)
{
  CHECK (error != NULL && *error->message != '\0' && strchr (error->message, '\033') == NULL);
  fuzz_check_text (error->message);
}
