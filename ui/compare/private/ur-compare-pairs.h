/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-compare-chooser.h"
#include "ur-compare-data.h"

G_BEGIN_DECLS

void ur_compare_pairs_choose (GtkWidget *widget,
                              const UrCompareData *data,
                              guint index,
                              UrCompareChosen chosen);
void ur_compare_pairs_choose_passage (GtkWidget *widget,
                                      const UrCompareData *data,
                                      guint index,
                                      UrCompareChosen chosen);
gboolean ur_compare_pairs_decide (const UrCompareData *data, guint index, guint choice, UrPairing *pairing);

G_END_DECLS
