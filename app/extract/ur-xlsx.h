/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-written.h"

G_BEGIN_DECLS

GBytes *ur_xlsx_make (const UrWritten *written, GError **error);
gboolean ur_xlsx_pack (const UrWritten *written, GBytes *archive, GError **error);

G_END_DECLS
