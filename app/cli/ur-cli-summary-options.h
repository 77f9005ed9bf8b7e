/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-cli.h"
#include "ur-pages.h"

G_BEGIN_DECLS

/* What was said about the pages of a summary; NULL for what was not. */
typedef struct
{
  char **parts;
  char *sections;
  char *layout;
  char *paper;
  char *columns;
  char *size;
  char *numbering;
  char *folio;
  char *nup;
  char *pack;
  gboolean no_figures;
  gboolean no_charts;
  gboolean figures;
  gboolean notes;
  gboolean charts;
  gboolean landscape;
  gboolean booklet;
  gboolean grey;
} UrCliSummaryWords;

GOptionEntry *ur_cli_summary_words_get_entries (UrCliSummaryWords *words);
void ur_cli_summary_words_clear (UrCliSummaryWords *words);
gboolean ur_cli_summary_words_read (const UrCliSummaryWords *words,
                                    const char *command,
                                    UrSummaryOptions *options,
                                    UrCliStatus *status);
gboolean *ur_cli_summary_words_choose (const UrCliSummaryWords *words,
                                       const char *command,
                                       const UrReport *report,
                                       UrCliStatus *status);

G_END_DECLS
