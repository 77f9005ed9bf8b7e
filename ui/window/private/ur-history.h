/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-place.h"

G_BEGIN_DECLS

typedef struct _UrHistory UrHistory;

UrHistory *ur_history_new (void);
void ur_history_free (UrHistory *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrHistory, ur_history_free)

void ur_history_jump (UrHistory *history, const UrPlace *from, const UrPlace *to);
gboolean ur_history_step (UrHistory *history, int step, const UrPlace *from, UrPlace *to);
gboolean ur_history_can_step (const UrHistory *history, int step);
void ur_history_clear (UrHistory *history);

G_END_DECLS
