/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person has decided about two reports: which figures are the same thing, and which passages take up a
 * task.  Kept in a small file of the person's own; the reports know nothing of it. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* What is paired. */
typedef enum
{
  UR_PAIRING_FIGURES,
  UR_PAIRING_TASK,    /* a task of the earlier report, a passage of the later one */
  UR_PAIRING_SECTION, /* of each of the two */
} UrPairingKind;

typedef enum
{
  UR_DECISION_SAME,      /* the two belong together; of a task: it is this passage */
  UR_DECISION_DIFFERENT, /* they do not */
  UR_DECISION_NONE, /* of a task: the later report does not take it up; of a section: the other report has
                     * none that takes its place.  The words of the other report are empty */
} UrPairingDecision;

/**
 * UrPairing:
 * @reports: which two reports, see ur_pairings_dup_reports()
 * @kind: what is paired
 * @then: words of the earlier report: of a figure see ur_pairing_dup_figure(), of a section
 * ur_pairing_dup_section(), else the sentence
 * @now: the same of the later one
 * @decision: what the person said
 *
 * One decision.
 */
typedef struct
{
  char *reports;
  UrPairingKind kind;
  char *then;
  char *now;
  UrPairingDecision decision;
} UrPairing;

/**
 * UrPairings:
 * @all: (element-type UrPairing): the decisions, the last one first
 * @problem: (nullable): a full sentence: what was wrong with the file
 *
 * The decisions as they were when they were read.
 */
typedef struct
{
  GPtrArray *all;
  char *problem;
} UrPairings;

char *ur_pairings_dup_path (void);
UrPairings *ur_pairings_read (const char *path);
void ur_pairings_free (UrPairings *pairings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPairings, ur_pairings_free)

char *ur_pairings_dup_reports (const UrReport *then, const UrReport *now);
char *ur_pairing_dup_figure (const UrIndicator *indicator);
char *ur_pairing_dup_section (const UrSection *section);
gboolean ur_pairings_decide (const char *path, const UrPairing *pairing, GError **error);
gboolean ur_pairings_forget (const char *path, const UrPairing *pairing, GError **error);

G_END_DECLS
