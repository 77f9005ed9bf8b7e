/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_CLI_NAME "union-report-cli"

/* What the program ends with. */
typedef enum
{
  UR_CLI_DONE = 0,
  UR_CLI_FAILED = 1, /* an invalid report, a file that could not be written */
  UR_CLI_USAGE = 2,  /* an unknown option or name, a number out of range */
} UrCliStatus;

typedef struct
{
  const char *name;
  const char *arguments;   /* in the usage line */
  const char *summary;     /* N_(): one line for the list of commands */
  const char *description; /* N_(): a paragraph below its options, or NULL */
  UrCliStatus (*run) (const char *command, char **words);
} UrCliCommand;

int ur_cli_main (int argc, char **argv);
const UrCliCommand *ur_cli_find_command (const char *name);

/* What the user said */
gboolean ur_cli_parse (const char *command, GOptionEntry *entries, char **words, UrCliStatus *status);
gboolean ur_cli_check_names (const char *command, char **paths);
gboolean ur_cli_parse_number (const char *command, const char *option, const char *text, guint *number);
const char *ur_cli_read_decimal (const char *text, double *number);
UrCliStatus ur_cli_misunderstand (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
UrCliStatus ur_cli_fail (const char *command, const GError *error);

/* Reports */
UrReport *ur_cli_open (const char *command, char **paths, UrCliStatus *status);
GPtrArray *ur_cli_open_all (const char *command, char **paths, UrCliStatus *status);
gboolean *ur_cli_choose_parts (const char *command, const UrReport *report, char **ids, UrCliStatus *status);

/* Commands */
UrCliStatus ur_cli_ask (const char *command, char **words);
UrCliStatus ur_cli_info (const char *command, char **words);
UrCliStatus ur_cli_format (const char *command, char **words);
UrCliStatus ur_cli_import (const char *command, char **words);
UrCliStatus ur_cli_check (const char *command, char **words);
UrCliStatus ur_cli_charts (const char *command, char **words);
UrCliStatus ur_cli_notes (const char *command, char **words);
UrCliStatus ur_cli_proof (const char *command, char **words);
UrCliStatus ur_cli_compare (const char *command, char **words);
UrCliStatus ur_cli_publish (const char *command, char **words);
UrCliStatus ur_cli_slides (const char *command, char **words);
UrCliStatus ur_cli_search (const char *command, char **words);
UrCliStatus ur_cli_sentence (const char *command, char **words);
UrCliStatus ur_cli_summary (const char *command, char **words);
UrCliStatus ur_cli_poster (const char *command, char **words);
UrCliStatus ur_cli_text (const char *command, char **words);
UrCliStatus ur_cli_thumbnail (const char *command, char **words);
UrCliStatus ur_cli_verify (const char *command, char **words);

G_END_DECLS
