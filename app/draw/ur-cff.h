/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The outlines of a CFF font, read only as far as its subroutines call each other. */
typedef struct _UrCff UrCff;

/* Glyphs of a font that are embedded together, and the subroutines they have used so far. */
typedef struct _UrCffSubset UrCffSubset;

UrCff *ur_cff_new (GBytes *table);
void ur_cff_free (UrCff *cff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrCff, ur_cff_free)

UrCffSubset *ur_cff_subset_new (const UrCff *cff);
void ur_cff_subset_free (UrCffSubset *subset);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrCffSubset, ur_cff_subset_free)
gboolean ur_cff_subset_add (UrCffSubset *subset, guint glyph);

gboolean ur_cff_squeeze (guint8 *table, gsize length);

G_END_DECLS
