/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a target: only where the two printed figures tell. */
#include "ur-sentence-private.h"

#include "ur-outcome.h"

static gboolean
find_statement (UrOutcome outcome, UrStatement *statement)
{
  switch (outcome)
    {
    case UR_OUTCOME_MET:
      *statement = UR_STATEMENT_TARGET_MET;
      return TRUE;
    case UR_OUTCOME_EXCEEDED:
      *statement = UR_STATEMENT_TARGET_EXCEEDED;
      return TRUE;
    case UR_OUTCOME_MISSED:
      *statement = UR_STATEMENT_TARGET_MISSED;
      return TRUE;
    case UR_OUTCOME_OPEN:
    default:
      return FALSE;
    }
}

/**
 * ur_sentence_builder_add_outcome:
 * @indicator: an indicator of the report
 *
 * Adds whether the target of the same series and period was met, where the report prints both.
 */
void
ur_sentence_builder_add_outcome (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  const UrIndicator *target = ur_report_find_target (builder->report, indicator);
  UrStatement statement;

  if (target == NULL || !find_statement (ur_indicator_judge_target (indicator, target), &statement))
    return;
  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_take (builder, "target", ur_sentence_builder_dup_figure (builder, target));
  ur_sentence_builder_add (builder, statement);
}
