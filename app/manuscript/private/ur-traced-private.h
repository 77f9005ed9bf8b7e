/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: how a text is written down that remembers where its characters came from. */
#pragma once

#include "ur-traced.h"

G_BEGIN_DECLS

UrTraced *ur_traced_new (void);
void ur_traced_add (UrTraced *traced, const char *text, gsize len, guint line, guint at);
void ur_traced_append (UrTraced *traced, const UrTraced *more);
UrRepair *ur_traced_repair (
    UrTraced *traced, UrRepairKind kind, const UrOrigin *origin, const char *before, gsize len);

G_END_DECLS
