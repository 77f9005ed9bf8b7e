/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that reads foreign documents. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-extraction.h"

/* What is part of the text goes to standard output, a line for each block. */
static void
print_blocks (const UrBlocks *blocks)
{
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      const UrBlock *block = g_ptr_array_index (blocks->blocks, i);
      g_autofree char *text = ur_block_dup_full_text (block);

      if (block->kind != UR_BLOCK_FOOTNOTE)
        ur_cli_print ("%u\t%s\n", block->level, text);
    }
}

/* What is apart from the text is told beside it, so that nothing is lost without a word. */
static void
complain_about_the_rest (const UrBlocks *blocks)
{
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      const UrBlock *block = g_ptr_array_index (blocks->blocks, i);

      if (block->kind == UR_BLOCK_FOOTNOTE)
        ur_cli_complain (_ ("Note %s: %s"), block->id != NULL ? block->id : "", block->text);
    }
  for (guint i = 0; i < blocks->asides->len; i++)
    {
      const UrAside *aside = g_ptr_array_index (blocks->asides, i);

      ur_cli_complain (_ ("Set aside (%s): %s"), aside->reason, aside->text);
    }
}

static UrCliStatus
check_form (const char *command, const char *form)
{
  if (form == NULL || ur_extraction_has_form (form))
    return UR_CLI_DONE;
  return ur_cli_misunderstand (
      command, _ ("There is no form “%s”; there are docx, odt, pdf, html, text and ofd."), form);
}

static UrCliStatus
dump (const char *command, const char *path, const UrExtractionOptions *options)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = ur_extraction_read (file, options, NULL, &error);

  if (blocks == NULL)
    return ur_cli_fail (command, error);
  print_blocks (blocks);
  complain_about_the_rest (blocks);
  return UR_CLI_DONE;
}

/**
 * ur_cli_import:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `import FILE --dump-text [--form FORM] [--encoding ENCODING]`: prints the text of a foreign document, block
 * by block.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_import (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  g_autofree char *form = NULL;
  g_autofree char *encoding = NULL;
  gboolean dumps_text = FALSE;
  GOptionEntry entries[] = {
    { "dump-text", 0, 0, G_OPTION_ARG_NONE, &dumps_text,
      N_ ("Print the text, a line for each block: its level, a tab, its words"), NULL },
    { "form", 0, 0, G_OPTION_ARG_STRING, &form,
      N_ ("What the file is: docx, odt, pdf, html, text or ofd; otherwise its content tells"), N_ ("FORM") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding,
      N_ ("The encoding of a text file, if it can not be told"), N_ ("ENCODING") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  UrExtractionOptions options = { NULL };
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (!ur_cli_check_names (command, paths))
    return UR_CLI_USAGE;
  if (paths == NULL || paths[1] != NULL)
    return ur_cli_misunderstand (command, "%s", _ ("One document has to be given."));
  if (!dumps_text)
    return ur_cli_misunderstand (command, "%s", _ ("Say what to do with the document: --dump-text."));
  status = check_form (command, form);
  if (status != UR_CLI_DONE)
    return status;
  options.form = form;
  options.encoding = encoding;
  return dump (command, paths[0], &options);
}
