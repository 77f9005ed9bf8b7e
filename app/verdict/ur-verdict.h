/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a figure of a draft gets its verdict. */
#pragma once

#include "ur-judge.h"

G_BEGIN_DECLS

void ur_judge_figure (UrJudge *judge, UrDraftFigure *figure);
void ur_judge_series (UrJudge *judge);
void ur_judge_last_year (UrJudge *judge);
void ur_judge_told_twice (UrJudge *judge);
void ur_judge_told_rates (UrJudge *judge);
void ur_judge_year_before (UrJudge *judge);
void ur_judge_among_results (UrJudge *judge);
void ur_judge_settle (UrJudge *judge, UrDraftFigure *figure);
void ur_judge_repeats (UrJudge *judge);
void ur_judge_swapped (UrJudge *judge);
void ur_judge_exchanged (UrJudge *judge);
void ur_judge_doublings (const UrJudge *judge, UrDraftFigure *own);

G_END_DECLS
