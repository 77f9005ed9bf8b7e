/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure of a draft is worked out from. */
#pragma once

#include "ur-judge.h"

G_BEGIN_DECLS

/* Figures that are put together at most. */
#define UR_MAX_OPERANDS 40
/* Digits of a quotient, more than any draft prints. */
#define UR_QUOTIENT_PLACES 9

/* A figure, and what it may be made of. */
typedef struct
{
  UrJudge *judge;
  UrDraftFigure *figure;
  const UrReference *operands[UR_MAX_OPERANDS];
  gboolean is_told[UR_MAX_OPERANDS]; /* near the figure, or by its own words */
  guint n;
  gboolean points_for_percent; /* whether 个百分点 is taken for % */
  gboolean only_told;          /* whether only by figures of its own sentence */
  gboolean may_overrule;       /* whether what it was found to be may be by chance */
} UrDerivation;

void ur_derivation_take (UrDerivation *derivation,
                         char *arithmetic,
                         const UrReference *reference,
                         const UrDecimal *exact);
char *ur_derivation_dup_two (const UrDerivation *derivation,
                             const UrReference *a,
                             const char *sign,
                             const UrReference *b);
const UrReference *ur_derivation_find_of_name (const UrDerivation *derivation, const char *words, gsize len);
void ur_derivation_take_wrong (UrDerivation *derivation,
                               char *arithmetic,
                               const UrReference *a,
                               const UrDecimal *exact);
gboolean ur_derivation_is_cut_off (const UrDerivation *derivation, const UrDecimal *exact);
gboolean ur_derivation_is_off (const UrDerivation *derivation, const UrDecimal *exact);
gboolean ur_derivation_is_near (const UrDerivation *derivation, const UrDecimal *exact);
gboolean ur_judge_derive (UrJudge *judge, guint i);
gboolean ur_judge_derive_before (UrJudge *judge, guint i);
gboolean ur_judge_derive_listed (UrJudge *judge, guint i);
gboolean ur_judge_derive_more (UrJudge *judge, guint i);
gboolean ur_judge_derive_told (UrJudge *judge, guint i);
gboolean ur_judge_derive_asked (UrJudge *judge, guint i);
gboolean ur_judge_asks_for_change (const UrDraftFigure *figure);
void ur_judge_excuse (const UrJudge *judge);
void ur_judge_rank (const UrJudge *judge, UrDraftFigure *figure);

G_END_DECLS
