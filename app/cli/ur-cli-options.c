/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-io.h"
#include "ur-error.h"
#include "ur-quote.h"

#define DIGITS "0123456789"

static GOptionContext *
create_context (const UrCliCommand *command, GOptionEntry *entries, gboolean *help)
{
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_ ("Print this"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (command->arguments);

  /* our own --help, because GLib's prints in the locale's encoding and ends the program */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, command->summary);
  if (command->description != NULL)
    g_option_context_set_description (context, command->description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  return context;
}

static void
print_help (GOptionContext *context, const UrCliCommand *command)
{
  g_autofree char *name = g_strconcat (UR_CLI_NAME " ", command->name, NULL);
  g_autofree char *help = NULL;

  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_set_prgname (UR_CLI_NAME);
  ur_cli_print ("%s", help);
}

/**
 * ur_cli_parse:
 * @command: the command's name
 * @entries: its options; texts as %G_OPTION_ARG_FILENAME, which takes any bytes in any locale
 * @words: the command's name and all that follows
 * @status: (out): what to end with when %FALSE is returned
 *
 * Reads the options of a command and answers --help.
 *
 * Returns: whether the command is to go on
 */
gboolean
ur_cli_parse (const char *command, GOptionEntry *entries, char **words, UrCliStatus *status)
{
  const UrCliCommand *found = ur_cli_find_command (command);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copy = g_strdupv (words);
  gboolean help = FALSE;

  context = create_context (found, entries, &help);
  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      *status = ur_cli_misunderstand (command, "%s", error->message);
      return FALSE;
    }
  if (help)
    {
      print_help (context, found);
      *status = UR_CLI_DONE;
    }
  return !help;
}

/**
 * ur_cli_parse_number:
 * @command: the command's name
 * @option: the option's name, with its dashes
 * @text: (nullable): what was given for it; %NULL leaves @number as it is
 * @number: (inout): the number
 *
 * Zero is none: where it would mean that there is no limit, the option is left out.
 *
 * Returns: whether @text is a whole number above zero; if not, that has been said
 */
gboolean
ur_cli_parse_number (const char *command, const char *option, const char *text, guint *number)
{
  g_autofree char *shown = NULL;
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT, &value, NULL))
    {
      *number = (guint) value;
      return TRUE;
    }
  shown = g_filename_display_name (text);
  ur_cli_misunderstand (command, _ ("%s takes a whole number from 1 on, not “%s”."), option, shown);
  return FALSE;
}

/**
 * ur_cli_read_decimal:
 * @text: what was given for an option
 * @number: (out): the number at its beginning
 *
 * Reads a number as people write it: digits, and a point with digits after it if wanted.  The C library would
 * take 0x140, 1e3, nan and blanks as well.
 *
 * Returns: (nullable): what follows the number, or %NULL when @text does not begin with one
 */
const char *
ur_cli_read_decimal (const char *text, double *number)
{
  const char *end = text + strspn (text, DIGITS);
  g_autofree char *digits = NULL;

  if (end == text)
    return NULL;
  if (end[0] == '.' && g_ascii_isdigit (end[1]))
    end += 1 + strspn (end + 1, DIGITS);
  digits = g_strndup (text, (gsize) (end - text));
  *number = g_ascii_strtod (digits, NULL);
  return end;
}

/**
 * ur_cli_misunderstand:
 * @command: (nullable): whose words they were
 * @format: printf() format of what was not understood
 * @...: its arguments
 *
 * Says what was not understood and where to read on.
 *
 * Returns: %UR_CLI_USAGE
 */
UrCliStatus
ur_cli_misunderstand (const char *command, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *where = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = ur_quote_vprintf (format, arguments);
  va_end (arguments);
  where =
      g_strconcat (UR_CLI_NAME, command != NULL ? " " : "", command != NULL ? command : "", " --help", NULL);
  ur_cli_complain ("%s", sentence);
  ur_cli_complain (_ ("“%s” says what is possible."), where);
  return UR_CLI_USAGE;
}

/**
 * ur_cli_fail:
 * @command: whose words they were
 * @error: why nothing came of them
 *
 * Says why, and where to read on if the words are to blame.
 *
 * Returns: %UR_CLI_USAGE for %UR_ERROR_ARGUMENT, else %UR_CLI_FAILED
 */
UrCliStatus
ur_cli_fail (const char *command, const GError *error)
{
  if (g_error_matches (error, UR_ERROR, UR_ERROR_ARGUMENT))
    return ur_cli_misunderstand (command, "%s", error->message);
  ur_cli_complain ("%s", error->message);
  return UR_CLI_FAILED;
}
