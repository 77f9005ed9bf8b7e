/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-kpi-card.h"

G_BEGIN_DECLS

#define UR_TYPE_SCORE_CARDS (ur_score_cards_get_type ())
G_DECLARE_FINAL_TYPE (UrScoreCards, ur_score_cards, UR, SCORE_CARDS, GtkBox)

GtkWidget *ur_score_cards_new (UrReport *report, const UrPart *part);
void ur_score_cards_take_down (UrScoreCards *cards);
gboolean ur_score_cards_are_all_made (UrScoreCards *cards);
GPtrArray *ur_score_cards_peek (UrScoreCards *cards);
GPtrArray *ur_score_cards_peek_results (UrScoreCards *cards);
UrKpiCard *ur_score_cards_find (UrScoreCards *cards, const UrIndicator *indicator);
void ur_score_cards_choose (UrScoreCards *cards, const UrIndicator *indicator);

G_END_DECLS
