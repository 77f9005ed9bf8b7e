/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a picture still says what the report says. */
#include "ur-config.h"

#include "ur-verify-private.h"

#include <glib/gi18n-lib.h>

#include "ur-png-text.h"
#include "ur-provenance.h"
#include "ur-quote.h"

#define MAX_SHOWN 240 /* characters of a foreign text that are shown */

static const char *const wanted[] = {
  UR_KEY_TITLE, UR_KEY_DESCRIPTION, UR_KEY_REPORT, UR_KEY_QUOTE, UR_KEY_FIGURES, UR_KEY_DIGEST, NULL,
};

static void
difference_free (gpointer data)
{
  UrDifference *difference = data;

  g_free (difference->what);
  g_free (difference->pictured);
  g_free (difference->reported);
  g_free (difference);
}

/**
 * ur_verification_free:
 * @verification: (transfer full) (nullable): a result
 */
void
ur_verification_free (UrVerification *verification)
{
  if (verification == NULL)
    return;
  g_free (verification->sentence);
  g_free (verification->title);
  g_ptr_array_unref (verification->differences);
  g_free (verification);
}

/**
 * ur_verify_dup_shown:
 *
 * A foreign text in one line that neither turns a terminal round nor holds up a layout.
 */
char *
ur_verify_dup_shown (const char *text)
{
  GString *shown;
  guint n = 0;

  if (text == NULL)
    return NULL;
  shown = g_string_new (NULL);
  for (const char *p = text; *p != '\0' && n < MAX_SHOWN; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);
      gboolean odd = type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
                     type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR ||
                     type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE;

      g_string_append_unichar (shown, odd ? ' ' : c);
    }
  if (n == MAX_SHOWN)
    g_string_append (shown, "…");
  return g_string_free (shown, FALSE);
}

static UrVerification *
create_result (void)
{
  UrVerification *result = g_new0 (UrVerification, 1);

  result->verdict = UR_VERDICT_NOTHING;
  result->differences = g_ptr_array_new_with_free_func (difference_free);
  return result;
}

static UrVerification *
create_nothing (char *sentence)
{
  UrVerification *result = create_result ();

  result->sentence = sentence;
  return result;
}

static void
judge (UrVerification *result)
{
  guint n = result->differences->len;

  if (n == 0)
    {
      result->verdict = UR_VERDICT_MATCHES;
      if (result->n_figures == 0)
        {
          result->sentence = g_strdup (_ ("It is of this report and shows no figures."));
          return;
        }
      if (result->n_shown > 0)
        {
          result->sentence = g_strdup_printf (
              ngettext ("It shows %u of the %u values of its chart, which stands in the report "
                        "as it does here.",
                        "It shows %u of the %u values of its chart, which stand in the report "
                        "as they do here.",
                        result->n_shown),
              result->n_shown, result->n_all);
          return;
        }
      result->sentence = g_strdup_printf (ngettext ("Its figure stands in the report as it does here.",
                                                    "Its %u figures stand in the report as they do here.",
                                                    result->n_figures),
                                          result->n_figures);
      return;
    }
  result->verdict = UR_VERDICT_DIFFERS;
  result->sentence = g_strdup_printf (ngettext ("%u place is not the same in the report any more.",
                                                "%u places are not the same in the report any more.", n),
                                      n);
}

static void
compare (GHashTable *texts, const UrReport *report, UrVerification *result)
{
  const char *id = g_hash_table_lookup (texts, UR_KEY_REPORT);
  UrComparison comparison = { report, texts, result, NULL };

  result->title = ur_verify_dup_shown (g_hash_table_lookup (texts, UR_KEY_TITLE));
  if (id == NULL || g_hash_table_lookup (texts, UR_KEY_DIGEST) == NULL)
    {
      result->sentence =
          g_strdup (_ ("The picture does not say which figures it shows. It was not made by this program, or "
                       "another program has removed what was written in it."));
      return;
    }
  if (!g_str_equal (id, report->id))
    {
      g_autofree char *shown = ur_verify_dup_shown (id);

      result->verdict = UR_VERDICT_DIFFERS;
      result->sentence = ur_quote_printf (_ ("The picture belongs to another report, “%s”, and not to “%s”."),
                                          shown, report->id);
      return;
    }
  comparison.seen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  ur_comparison_run (&comparison);
  g_hash_table_unref (comparison.seen);
  judge (result);
}

/* Only the user's change of mind is an error; whatever else is wrong is a result. */
static UrVerification *
conclude (GError *failure, GError **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (failure));
      return NULL;
    }
  return create_nothing (g_strdup (failure->message));
}

/**
 * ur_verify_stream:
 * @stream: a picture
 * @report: the report to compare it with
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Compares what a PNG picture says about itself (see ur_provenance_for_chart()) with a report: whether it
 * belongs to it, and whether each of its figures is there as it is in the picture.  What is no such
 * picture, or a damaged one, is %UR_VERDICT_NOTHING with a sentence that says why.  What the picture says
 * comes from anywhere: in the result it is cut short and without controls.  The pixels are not looked at.
 *
 * Returns: (transfer full): the result; %NULL with @error %G_IO_ERROR_CANCELLED only
 */
UrVerification *
ur_verify_stream (GInputStream *stream, const UrReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GHashTable) texts = NULL;
  UrVerification *result;

  g_return_val_if_fail (report != NULL, NULL);

  texts = ur_png_read_texts (stream, wanted, cancellable, &failure);
  if (texts == NULL)
    return conclude (failure, error);
  result = create_result ();
  compare (texts, report, result);
  return result;
}

/**
 * ur_verify_file:
 * @file: a picture
 * @report: the report to compare it with
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Reads and compares the picture in a file: see ur_verify_stream().  A file that cannot be read is
 * %UR_VERDICT_NOTHING too; what is not a regular file is not opened.
 *
 * Returns: (transfer full): the result; %NULL with @error %G_IO_ERROR_CANCELLED only
 */
UrVerification *
ur_verify_file (GFile *file, const UrReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GFileType type;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);
  if (type == G_FILE_TYPE_UNKNOWN)
    return create_nothing (g_strdup (_ ("The file does not exist or cannot be reached.")));
  if (type != G_FILE_TYPE_REGULAR)
    return create_nothing (g_strdup (_ ("This is not a picture but a folder or a device.")));
  stream = g_file_read (file, cancellable, &failure);
  if (stream == NULL)
    return conclude (failure, error);
  return ur_verify_stream (G_INPUT_STREAM (stream), report, cancellable, error);
}
