/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a picture still says what the report says, and still shows what it says. */
#include "ur-config.h"

#include "ur-verify-private.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-png-pixels.h"
#include "ur-png-text.h"
#include "ur-provenance.h"
#include "ur-quote.h"

#define MAX_SHOWN 240 /* characters of a foreign text that are shown */

static const char *const wanted[] = {
  UR_KEY_TITLE,   UR_KEY_DESCRIPTION, UR_KEY_REPORT,     UR_KEY_QUOTE,
  UR_KEY_FIGURES, UR_KEY_DIGEST,      UR_PNG_KEY_PIXELS, NULL,
};

/* Whether what is seen is what this program drew. */
typedef enum
{
  PIXELS_SAME,
  PIXELS_CHANGED,
  PIXELS_UNKNOWN,
} Pixels;

static void
difference_free (gpointer data)
{
  UrPictureDifference *difference = data;

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

/* Of a picture that is what this program drew, and says what the report says. */
static char *
dup_match (const UrVerification *result)
{
  if (result->n_figures == 0)
    return g_strdup (_ ("It is of this report and shows no figures."));
  if (result->n_shown > 0)
    return g_strdup_printf (ngettext ("It shows %u of the %u values of its chart, which is in the report "
                                      "as it is here.",
                                      "It shows %u of the %u values of its chart, which are in the report "
                                      "as they are here.",
                                      result->n_shown),
                            result->n_shown, result->n_all);
  return g_strdup_printf (ngettext ("Its figure is in the report as it is here.",
                                    "Its %u figures are in the report as they are here.", result->n_figures),
                          result->n_figures);
}

static char *
dup_difference (const UrVerification *result)
{
  guint n = result->differences->len;

  return g_strdup_printf (ngettext ("%u place is not the same in the report any more.",
                                    "%u places are not the same in the report any more.", n),
                          n);
}

static void
judge_changed (UrVerification *result)
{
  g_autofree char *words = result->differences->len > 0 ? dup_difference (result) : NULL;
  const char *seen =
      _ ("The picture itself was changed after it was made: it no longer shows what this program drew.");

  result->sentence = words != NULL ? g_strdup_printf (_ ("%s %s"), seen, words) : g_strdup (seen);
}

static void
judge (UrVerification *result, Pixels pixels)
{
  result->verdict = UR_VERDICT_DIFFERS;
  if (pixels == PIXELS_CHANGED)
    judge_changed (result);
  else if (result->differences->len > 0)
    result->sentence = dup_difference (result);
  else if (pixels == PIXELS_SAME)
    {
      result->verdict = UR_VERDICT_MATCHES;
      result->sentence = dup_match (result);
    }
  else
    {
      result->verdict = UR_VERDICT_UNCHECKED;
      result->sentence = g_strdup (
          _ ("The words in the file agree with the report; the picture was not checked: the file has no "
             "checksum of it. An earlier version or another program may have written it."));
    }
}

/* Whether the picture belongs to the report; else why not. */
static gboolean
check_report (GHashTable *texts, const UrReport *report, UrVerification *result)
{
  const char *id = g_hash_table_lookup (texts, UR_KEY_REPORT);
  g_autofree char *shown = NULL;

  result->title = ur_verify_dup_shown (g_hash_table_lookup (texts, UR_KEY_TITLE));
  if (id == NULL || g_hash_table_lookup (texts, UR_KEY_DIGEST) == NULL)
    {
      result->sentence =
          g_strdup (_ ("The picture does not say which figures it shows. It was not made by this program, or "
                       "another program has removed what was written in it."));
      return FALSE;
    }
  if (g_str_equal (id, report->id))
    return TRUE;
  shown = ur_verify_dup_shown (id);
  result->verdict = UR_VERDICT_DIFFERS;
  result->sentence = ur_quote_printf (_ ("The picture belongs to another report, “%s”, and not to “%s”."),
                                      shown, report->id);
  return FALSE;
}

/* The file is read again for it, since most files say beforehand that they are not of this report. */
static gboolean
check_pixels (GInputStream *stream,
              goffset start,
              const char *promised,
              Pixels *pixels,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *digest = NULL;

  *pixels = PIXELS_UNKNOWN;
  if (promised == NULL || start < 0)
    return TRUE;
  if (!g_seekable_seek (G_SEEKABLE (stream), start, G_SEEK_SET, cancellable, error))
    return FALSE;
  digest = ur_png_read_digest (stream, cancellable, &failure);
  if (digest == NULL && !g_error_matches (failure, UR_ERROR, UR_ERROR_LIMIT))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *pixels = g_strcmp0 (digest, promised) == 0 ? PIXELS_SAME : PIXELS_CHANGED;
  return TRUE;
}

static void
compare (GHashTable *texts, const UrReport *report, UrVerification *result, Pixels pixels)
{
  UrPictureComparison comparison = { report, texts, result, NULL };

  comparison.seen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  ur_comparison_run (&comparison);
  g_hash_table_unref (comparison.seen);
  judge (result, pixels);
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
 * comes from anywhere: in the result it is cut short and without controls.
 *
 * The pixels are compared with what the picture says they were.  Where it says nothing of them, because an
 * earlier version wrote it or another program took it out, and where @stream can not be read twice, a picture
 * whose words match is %UR_VERDICT_UNCHECKED.
 *
 * Returns: (transfer full): the result; %NULL with @error %G_IO_ERROR_CANCELLED only
 */
UrVerification *
ur_verify_stream (GInputStream *stream, const UrReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GHashTable) texts = NULL;
  g_autoptr (UrVerification) result = create_result ();
  gboolean seekable = G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream));
  goffset start = seekable ? g_seekable_tell (G_SEEKABLE (stream)) : -1;
  Pixels pixels;

  g_return_val_if_fail (report != NULL, NULL);

  texts = ur_png_read_texts (stream, wanted, cancellable, &failure);
  if (texts == NULL)
    return conclude (failure, error);
  if (!check_report (texts, report, result))
    return g_steal_pointer (&result);
  if (!check_pixels (stream, start, g_hash_table_lookup (texts, UR_PNG_KEY_PIXELS), &pixels, cancellable,
                     &failure))
    return conclude (failure, error);
  compare (texts, report, result, pixels);
  return g_steal_pointer (&result);
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
