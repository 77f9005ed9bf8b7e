/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the steps of a proof. */
#pragma once

#include "ur-judge.h"
#include "ur-proof.h"

G_BEGIN_DECLS

/* The words of reports, and what was found of quotations. */
typedef struct _UrQuoteBook UrQuoteBook;

void ur_proof_item_set_mend (UrProofItem *item);
void ur_judge_mend (const UrJudge *judge, UrDraftFigure *figure, const UrManuscript *manuscript);
UrQuoteBook *ur_quote_book_new (const GPtrArray *reports);
void ur_quote_book_free (UrQuoteBook *book);
void ur_proof_number_paragraphs (UrProof *proof, const UrManuscript *manuscript);
void ur_proof_check_quotes (UrProof *proof, const UrManuscript *manuscript, UrQuoteBook *book);

G_END_DECLS
