/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a file of sentence templates; those that are read can be
 * filled, and say nothing but their words and what they are filled with. */
#include "fuzz.h"

#include "ur-sentence-book.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

static void
add_values (GHashTable *values, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    g_hash_table_insert (values, g_strdup (list[i]), g_strdup_printf ("⟨%s⟩", list[i]));
}

/* Every value that the rule demands stands there once, and no brace is left. */
static void
fill (const UrTemplateRule *rule, const char *template)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) required = g_strsplit (rule->required, " ", -1);
  g_autofree char *text = NULL;

  if (template == NULL)
    return;
  add_values (values, rule->required);
  add_values (values, rule->allowed);
  text = ur_template_fill (template, values);
  fuzz_check_text (text);
  CHECK (strpbrk (text, "{}\n\033") == NULL);
  for (guint i = 0; required[i] != NULL; i++)
    {
      const char *value = g_hash_table_lookup (values, required[i]);
      const char *place = *required[i] != '\0' ? strstr (text, value) : text;

      CHECK (place != NULL && (*required[i] == '\0' || strstr (place + 1, value) == NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrSentenceBook) book = ur_sentence_book_read (document, "sentences.json", &error);

  CHECK ((book == NULL) == (error != NULL));
  if (book == NULL)
    {
      fuzz_check_error (error);
      return 0;
    }
  for (guint reg = 0; reg < UR_N_REGISTERS; reg++)
    {
      for (guint i = 0; i < UR_N_STATEMENTS; i++)
        fill (&ur_statement_rules[i],
              ur_sentence_book_get_template (book, (UrStatement) i, (UrRegister) reg));
      for (guint i = 0; i < UR_N_FRAMES; i++)
        fill (&ur_frame_rules[i], ur_sentence_book_get_frame (book, (UrFrame) i, (UrRegister) reg));
    }
  ur_sentence_book_is_verbal (book, "新增工会组织");
  return 0;
}
