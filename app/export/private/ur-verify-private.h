/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-verify.h"

G_BEGIN_DECLS

/* Compares what a picture says with the report it names; fills @differences. */
typedef struct
{
  const UrReport *report;
  GHashTable *texts; /* keys and what the picture says under them */
  UrVerification *result;
  GHashTable *seen; /* (element-type UrIndicator utf8): compared, and their labels in the picture */
} UrPictureComparison;

void ur_comparison_run (UrPictureComparison *comparison);
char *ur_verify_dup_shown (const char *text);

G_END_DECLS
