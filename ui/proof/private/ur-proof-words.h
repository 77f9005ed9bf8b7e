/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page says of a figure of a draft. */
#pragma once

#include <gtk/gtk.h>

#include "ur-proof.h"

G_BEGIN_DECLS

const char *ur_proof_words_get_icon (UrVerdict verdict);
const char *ur_proof_words_get_color (UrVerdict verdict);
const char *ur_proof_words_get_remark (UrVerdict verdict);
char *ur_proof_words_dup_place (const UrProofItem *item);
char *ur_proof_words_dup_spoken (const UrProofItem *item);
char *ur_proof_words_dup_sentence (const UrProofItem *item);
gboolean ur_proof_words_can_fix (const UrProofItem *item);

G_END_DECLS
