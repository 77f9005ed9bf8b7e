/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: what a figure may be called, told of, or a slip of. */
#pragma once

#include "ur-derivation.h"
#include "ur-verdict.h"

G_BEGIN_DECLS

gboolean ur_judge_is_comparable (const UrDecimal *value, const UrDecimal *right, double times);
gboolean ur_judge_add_cell (const UrReference *one, UrDecimal *sum, GString *arithmetic, guint *n);
const UrFit *ur_judge_prefer (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *same);
const UrReference *ur_judge_find_meant (const UrJudge *judge,
                                        const UrDraftFigure *figure,
                                        const UrReference *same,
                                        UrDifference *difference);
gboolean ur_draft_figure_is_planned_anew (const UrDraftFigure *figure);
gboolean ur_judge_is_told (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference);
const UrReference *ur_judge_find_to_come (const UrJudge *judge,
                                          const UrDraftFigure *figure,
                                          const UrReference *same);
const UrReference *ur_judge_find_called_of_year (const UrJudge *judge, const UrReference *same, guint year);
const UrReference *ur_judge_find_exact (const UrJudge *judge, const UrDraftFigure *figure);
const UrReference *ur_judge_find_counted_otherwise (const UrJudge *judge,
                                                    const UrDraftFigure *figure,
                                                    const UrReference *same);
gboolean ur_judge_is_of_before (const UrJudge *judge, const UrDraftFigure *figure, guint year);
gboolean ur_judge_named_exactly (const UrJudge *judge, UrDraftFigure *figure);
gboolean ur_draft_figure_is_change_of_level (const UrDraftFigure *figure, const UrIndicator *indicator);
gboolean ur_draft_figure_is_sum_of_names (const UrDraftFigure *figure);
gboolean ur_draft_figure_is_plain (const UrDraftFigure *figure, const UrIndicator *right);
gboolean ur_judge_is_hardly_named (const UrJudge *judge, const UrDraftFigure *figure);
gboolean ur_draft_figure_is_share_cell (const UrDraftFigure *figure);
gboolean ur_judge_sum_cell (UrJudge *judge, UrDraftFigure *figure);
const UrReference *ur_judge_add_years (
    const UrJudge *judge, const UrDraftFigure *figure, UrDecimal *sum, GString *arithmetic, guint *n);
gboolean ur_judge_average_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_goal_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_total_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_column_share (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_take_cell (UrDerivation *derivation,
                             const UrFinding *finding,
                             char *arithmetic,
                             const UrReference *first,
                             const UrDecimal *exact,
                             gboolean is_sure);
gboolean ur_judge_share_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_change_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_cell_twice (const UrJudge *judge, UrDraftFigure *figure);
void ur_judge_cell (const UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_of_year (const UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_tells_only_year (const UrJudge *judge,
                                   const UrDraftFigure *figure,
                                   const UrReference *same);
const UrReference *ur_judge_find_level (const UrJudge *judge,
                                        const UrDraftFigure *figure,
                                        const UrReference *same);
const UrReference *ur_judge_find_whole (const UrJudge *judge,
                                        const UrDraftFigure *figure,
                                        const UrReference *same);
gboolean ur_judge_body (const UrJudge *judge, UrDraftFigure *figure, const UrReference *same);
const UrReference *ur_judge_find_beside (const UrJudge *judge,
                                         const UrDraftFigure *figure,
                                         const UrReference *same);
const UrReference *ur_judge_find_of_own_grade (const UrJudge *judge,
                                               const UrDraftFigure *figure,
                                               const UrReference *same);
void ur_judge_in_order (const UrJudge *judge, UrDraftFigure *figure);
void ur_judge_rough (const UrJudge *judge, UrDraftFigure *figure);
void ur_judge_slip (UrJudge *judge, UrDraftFigure *figure);

G_END_DECLS
