/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How to say where words come from. */
#include "ur-config.h"

#include "ur-cli-style.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"

static char *
dup_ids (const GPtrArray *styles)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < styles->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", ur_citation_style_get_id (styles->pdata[i]));
  return g_string_free (ids, FALSE);
}

/**
 * ur_cli_read_style:
 * @command: the command's name
 * @word: (nullable) (type filename): the name of a style
 * @style: (out) (transfer none): that style, or the usual one without @word
 *
 * Returns: whether there is such a style; if not, that has been said
 */
gboolean
ur_cli_read_style (const char *command, const char *word, const UrCitationStyle **style)
{
  const GPtrArray *styles = ur_citation_styles_get ();
  g_autofree char *ids = NULL;
  g_autofree char *shown = NULL;

  *style = ur_citation_style_find (word != NULL ? word : "");
  if (word == NULL || g_str_equal (ur_citation_style_get_id (*style), word))
    return TRUE;
  ids = dup_ids (styles);
  shown = g_filename_display_name (word);
  ur_cli_misunderstand (command, _ ("%s takes one of %s, not “%s”."), "--style", ids, shown);
  return FALSE;
}

/**
 * ur_cli_print_cited:
 * @cited: words with their source, on one line or on two
 *
 * Prints them below the head they belong to.
 */
void
ur_cli_print_cited (const char *cited)
{
  g_auto (GStrv) lines = g_strsplit (cited, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    ur_cli_print ("  %s\n", lines[i]);
}
