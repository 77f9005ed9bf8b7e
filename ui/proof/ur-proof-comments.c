/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of the document that a draft is from, with what was found in it as comments.  The document is read
 * and checked anew: the draft on the page may have been changed. */
#include "ur-config.h"

#include "ur-proof-comments.h"

#include <glib/gi18n-lib.h>

#include "ur-comment.h"
#include "ur-extraction.h"
#include "ur-files-job.h"
#include "ur-proof-comment.h"
#include "ur-proof-reasons.h"

typedef struct
{
  GFile *draft;
  GPtrArray *reports;
  GHashTable *kept;
} Commenting;

static void
commenting_free (gpointer data)
{
  Commenting *commenting = data;

  g_object_unref (commenting->draft);
  g_ptr_array_unref (commenting->reports);
  g_hash_table_unref (commenting->kept);
  g_free (commenting);
}

static GBytes *
make (gconstpointer what, guint i, GCancellable *cancellable, GError **error)
{
  const Commenting *commenting = what;
  const UrExtractionOptions options = { NULL };
  g_autoptr (UrBlocks) blocks = ur_extraction_read (commenting->draft, &options, cancellable, error);
  g_autoptr (UrProof) proof = blocks != NULL ? ur_proof_new (blocks, commenting->reports, error) : NULL;
  g_autoptr (GPtrArray) reasons = NULL;
  g_autoptr (GPtrArray) comments = NULL;

  if (proof == NULL)
    return NULL;
  reasons = ur_proof_reasons_find (commenting->kept, proof, blocks);
  comments = ur_proof_dup_comments (proof, blocks, reasons);
  return ur_comment_write_all (commenting->draft, _ ("Union Report"), comments, cancellable, error);
}

static char *
dup_failed (guint n_saved, const GError *error)
{
  return g_strdup_printf (_ ("The copy with comments was not saved. %s"), error->message);
}

/**
 * ur_proof_comments_save:
 * @page: the page, whose window tells how it goes
 * @draft: a Word document, which is only read
 * @reports: (element-type UrReport): what it is held against; not changed any more
 * @kept: what is left as it is
 * @path: (type filename): where to, as it was chosen; what is there is replaced
 *
 * Saves a copy of a Word document with what is found in it as comments.
 */
void
ur_proof_comments_save (GtkWidget *page, GFile *draft, GPtrArray *reports, GHashTable *kept, const char *path)
{
  static const UrFilesClass klass = {
    .doing = N_ ("Saving a copy with comments"),
    .again = "page.save-comments",
    .make = make,
    .dup_failed = dup_failed,
    .unref = commenting_free,
  };
  Commenting *commenting = g_new0 (Commenting, 1);

  commenting->draft = g_object_ref (draft);
  commenting->reports = g_ptr_array_ref (reports);
  commenting->kept = ur_proof_reasons_copy (kept);
  ur_files_job_start (page, &klass, commenting, path);
}
