/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-cli-io.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ur-excerpt.h"
#include "ur-quote.h"

static volatile sig_atomic_t is_saving;
static volatile sig_atomic_t waiting_signal;

static void
die_of (int number)
{
  signal (number, SIG_DFL);
  raise (number);
}

/* In the middle of a save the signal waits the few milliseconds that a whole file takes, so that no temporary
 * file is left. */
static void
signal_cb (int number)
{
  if (is_saving)
    waiting_signal = number;
  else
    die_of (number);
}

static void
catch_signals (void)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
  struct sigaction action = { .sa_handler = signal_cb, .sa_flags = SA_RESTART };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      struct sigaction old;

      /* nohup and shells in the background ignore some on purpose */
      if (sigaction (numbers[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
        sigaction (numbers[i], &action, NULL);
    }
}

/* A stream that the caller closed must not become the next file that is opened: its number is taken by
 * something that can neither be read nor written. */
static void
occupy_closed_streams (void)
{
  static const int modes[] = { O_WRONLY, O_RDONLY, O_RDONLY };

  for (int fd = 0; fd < 3; fd++)
    {
      if (fcntl (fd, F_GETFD) < 0 && errno == EBADF && open ("/dev/null", modes[fd]) < 0)
        _exit (UR_CLI_FAILED);
    }
}

/**
 * ur_cli_io_init:
 *
 * Makes the standard streams and signals safe to write files with.  Call before anything is opened.
 */
void
ur_cli_io_init (void)
{
  occupy_closed_streams ();
  catch_signals ();
  /* A limit on the size of files is an error to report, not a reason to die. */
  signal (SIGXFSZ, SIG_IGN);
}

/* UTF-8 whatever the locale: g_print() would turn Chinese into question marks under LANG=C. */
static void
write_text (FILE *stream, const char *text)
{
  fwrite (text, 1, strlen (text), stream);
}

/**
 * ur_cli_print:
 * @format: printf() format
 * @...: its arguments
 *
 * Prints to standard output, in UTF-8.  Errors show in ur_cli_flush().
 */
void
ur_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = ur_quote_vprintf (format, arguments);
  va_end (arguments);
  write_text (stdout, text);
}

/* Sentences quote what was typed and what files are called, which is anything: nothing of it may colour, move
 * or turn what a terminal shows. */
static char *
dup_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, c != '\n' && ur_char_is_unprintable (c) ? 0xfffd : c);
    }
  return g_string_free (out, FALSE);
}

/**
 * ur_cli_complain:
 * @format: printf() format of a sentence
 * @...: its arguments
 *
 * Prints a sentence to standard error, after the program's name.
 */
void
ur_cli_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = ur_quote_vprintf (format, arguments);
  va_end (arguments);
  write_text (stderr, UR_CLI_NAME ": ");
  ur_cli_complain_line (text);
}

/**
 * ur_cli_complain_line:
 * @line: a line that says itself what it is about, like `file:line:column: sentence`
 *
 * Prints a line to standard error.
 */
void
ur_cli_complain_line (const char *line)
{
  g_autofree char *text = dup_printable (line);

  write_text (stderr, text);
  write_text (stderr, "\n");
}

static gboolean
flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error_literal (error, UR_ERROR, UR_ERROR_TARGET,
                       _ ("Standard output could not be written. Its disk may be full, or it was closed."));
  return FALSE;
}

/**
 * ur_cli_flush:
 *
 * Returns: whether everything printed has reached standard output; if not, that has been said
 */
gboolean
ur_cli_flush (void)
{
  g_autoptr (GError) error = NULL;

  if (flush (&error))
    return TRUE;
  ur_cli_complain ("%s", error->message);
  return FALSE;
}

/**
 * ur_cli_make_folder:
 * @folder: (nullable): where files are to be written, or `-`
 *
 * Returns: whether it is there, newly made or not; if not, that has been said
 */
gboolean
ur_cli_make_folder (const char *folder)
{
  g_autofree char *shown = NULL;

  if (folder == NULL || g_str_equal (folder, UR_CLI_STDOUT) || g_mkdir (folder, 0777) == 0 || errno == EEXIST)
    return TRUE;
  shown = g_filename_display_name (folder);
  ur_cli_complain (_ ("The folder “%s” does not exist and could not be made. Choose another one."), shown);
  return FALSE;
}

/* Says why a file was not written, and which option would have helped. */
static void
complain_about_target (const GError *error)
{
  if (g_error_matches (error, UR_ERROR, UR_ERROR_EXISTS))
    /* Translators: %s is a sentence. */
    ur_cli_complain (_ ("%s Use --force to write all the same."), error->message);
  else
    ur_cli_complain ("%s", error->message);
}

/**
 * ur_cli_complain_after:
 * @error: what ended the writing of several files
 * @n_written: how many were written before
 *
 * Says what went wrong, and that it was not so from the beginning.
 */
void
ur_cli_complain_after (const GError *error, guint n_written)
{
  complain_about_target (error);
  if (n_written > 0)
    ur_cli_complain (ngettext ("%u file was written before that, and stays.",
                               "%u files were written before that, and stay.", n_written),
                     n_written);
}

/**
 * ur_cli_check_target:
 * @path: where a file is to be written, or `-`
 * @flags: whether it may replace another
 *
 * Returns: whether it can be, as far as can be known before; if not, that has been said
 */
gboolean
ur_cli_check_target (const char *path, UrSaveFlags flags)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, UR_CLI_STDOUT) || ur_save_check_target (path, flags, &error))
    return TRUE;
  complain_about_target (error);
  return FALSE;
}

/**
 * ur_cli_check_targets:
 * @paths: (element-type filename): where files are to be written; `-` only alone
 * @flags: whether they may replace others
 *
 * Returns: whether all can be, as far as can be known before; if not, that has been said in one sentence
 */
gboolean
ur_cli_check_targets (const GPtrArray *paths, UrSaveFlags flags)
{
  const char *const *names = (const char *const *) paths->pdata;
  g_autoptr (GError) error = NULL;

  if ((paths->len == 1 && g_str_equal (names[0], UR_CLI_STDOUT)) ||
      ur_save_check_targets (names, paths->len, flags, NULL, &error))
    return TRUE;
  complain_about_target (error);
  return FALSE;
}

/**
 * ur_cli_save:
 * @path: (type filename): where to write
 * @bytes: the whole file
 * @flags: whether it may replace another
 * @error: return location for an error, see ur_save_bytes()
 *
 * Saves a file; a signal that would end the program waits until it is whole.
 *
 * Returns: whether it was saved
 */
gboolean
ur_cli_save (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error)
{
  gboolean saved;

  is_saving = 1;
  saved = ur_save_bytes (path, bytes, flags, error);
  is_saving = 0;
  if (waiting_signal != 0)
    die_of (waiting_signal);
  return saved;
}

/**
 * ur_cli_put:
 * @path: (type filename): where to write, or `-` for standard output
 * @bytes: the whole file
 * @flags: whether it may replace another
 * @error: return location for an error
 *
 * Saves a file and prints its path, or sends it to standard output and prints nothing else there.
 *
 * Returns: whether both was done
 */
gboolean
ur_cli_put (const char *path, GBytes *bytes, UrSaveFlags flags, GError **error)
{
  if (g_str_equal (path, UR_CLI_STDOUT))
    fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
  else if (ur_cli_save (path, bytes, flags, error))
    ur_cli_print ("%s\n", path);
  else
    return FALSE;
  return flush (error);
}

/**
 * ur_cli_write:
 * @path: (type filename): where to write, or `-` for standard output
 * @bytes: the whole file
 * @flags: whether it may replace another
 *
 * As ur_cli_put(), and says what went wrong.
 *
 * Returns: %UR_CLI_DONE, or %UR_CLI_FAILED after saying why
 */
UrCliStatus
ur_cli_write (const char *path, GBytes *bytes, UrSaveFlags flags)
{
  g_autoptr (GError) error = NULL;

  if (ur_cli_put (path, bytes, flags, &error))
    return UR_CLI_DONE;
  complain_about_target (error);
  return UR_CLI_FAILED;
}
