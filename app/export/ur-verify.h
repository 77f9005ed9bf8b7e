/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-report.h"

G_BEGIN_DECLS

/* From best to worst. */
typedef enum
{
  UR_VERDICT_MATCHES,
  UR_VERDICT_UNCHECKED, /* the words in the file match; what is seen was not looked at */
  UR_VERDICT_DIFFERS,
  UR_VERDICT_NOTHING, /* not a picture that says what it shows */
} UrPictureVerdict;

/* One thing that is not the same: a figure by its label and period, or words by their name. */
typedef struct
{
  char *what;
  char *pictured; /* NULL: not in the picture */
  char *reported; /* NULL: not in the report */
} UrPictureDifference;

typedef struct
{
  UrPictureVerdict verdict;
  char *sentence;       /* the outcome, a full translated sentence */
  char *title;          /* what the picture calls itself, or NULL */
  guint n_figures;      /* how many were compared */
  guint n_shown, n_all; /* of the chart's values, where the picture shows only some; else 0 */
  GPtrArray
      *differences; /* (element-type UrPictureDifference): not empty when it differs from its own report */
} UrVerification;

void ur_verification_free (UrVerification *verification);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrVerification, ur_verification_free)

UrVerification *ur_verify_stream (GInputStream *stream,
                                  const UrReport *report,
                                  GCancellable *cancellable,
                                  GError **error);
UrVerification *ur_verify_file (GFile *file,
                                const UrReport *report,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
