/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: of which years something is told. */
#pragma once

#include "ur-draft-figure.h"

G_BEGIN_DECLS

gboolean ur_proof_is_held_against (const char *text, gssize at);
gboolean ur_draft_figure_is_asked_of_one_year (const UrDraftFigure *figure);

G_END_DECLS
