/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a draft among each other. */
#pragma once

#include "ur-draft-figure.h"

G_BEGIN_DECLS

/**
 * UrJudge:
 * @references: the figures of the reports
 * @figures: (element-type UrDraftFigure): those of the draft, in order
 * @standing_years: of each of the findings, see ur_findings_list_standing_years()
 * @reach: how far the figure that is judged has looked back for a sum so far, as @reach of #UrDraftFigure
 *
 * What all of the draft is judged with.
 */
typedef struct
{
  UrReferences *references;
  GPtrArray *figures;
  guint *standing_years;
  guint reach;
} UrJudge;

gboolean ur_judge_is_beside (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference);
double ur_judge_score (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *fit);
const UrFit *ur_judge_find_best (const UrJudge *judge, const UrDraftFigure *figure, UrRelation relation);

G_END_DECLS
