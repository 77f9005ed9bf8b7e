/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pairs of neighbouring characters of a text: what two texts share, and how rare that is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How often each pair is in the passages that were counted. */
typedef struct
{
  GHashTable *counts; /* (element-type guint64 guint) */
  guint n_passages;
} UrBigramCounts;

GHashTable *ur_bigrams_new (const char *text, gsize length);
double ur_bigrams_get_likeness (GHashTable *a, GHashTable *b);

UrBigramCounts *ur_bigram_counts_new (void);
void ur_bigram_counts_free (UrBigramCounts *counts);
void ur_bigram_counts_add (UrBigramCounts *counts, GHashTable *bigrams);
double ur_bigram_counts_weigh (const UrBigramCounts *counts, GHashTable *bigrams, GHashTable *shared);

G_END_DECLS
