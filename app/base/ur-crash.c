/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that ends by a fault of its own says so, and where to look. */
#include "ur-config.h"

#include "ur-crash.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define STACK_BYTES (64 * 1024)

static const int faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS };

/* Put together before: a program that is broken may do next to nothing any more. */
static char *line;
static gsize line_bytes;

/* The signal comes again when this returns, and ends the program as if nobody had listened: whoever keeps
 * crashes gets this one. */
static void
crashed_cb (int number)
{
  G_GNUC_UNUSED gssize n = write (STDERR_FILENO, line, line_bytes);

  raise (number);
}

/* An overflown stack has no room for a handler. */
static void
make_room (void)
{
  static char room[STACK_BYTES];
  const stack_t stack = { .ss_sp = room, .ss_size = sizeof room };

  sigaltstack (&stack, NULL);
}

/* Whoever listens already, such as a sanitizer, tells more. */
static void
listen (int number)
{
  struct sigaction action = { .sa_handler = crashed_cb, .sa_flags = SA_RESETHAND | SA_ONSTACK };
  struct sigaction before;

  if (sigaction (number, NULL, &before) == 0 && before.sa_handler == SIG_DFL)
    sigaction (number, &action, NULL);
}

/**
 * ur_crash_install:
 * @name: what the program is called
 * @more: (nullable): a sentence, translated, about what was not saved
 *
 * From now on a crash leaves a line on standard error that says where to look.  Once, early, after
 * ur_program_init_language().
 */
void
ur_crash_install (const char *name, const char *more)
{
  g_return_if_fail (line == NULL);

  line = g_strdup_printf (_ ("%s crashed. Where the system keeps crashes, “coredumpctl info %d” shows what "
                             "happened.%s%s\n"),
                          name, (int) getpid (), more != NULL ? " " : "", more != NULL ? more : "");
  line_bytes = strlen (line);
  make_room ();
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    listen (faults[i]);
}
