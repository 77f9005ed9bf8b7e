/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-written.h"

G_BEGIN_DECLS

gboolean ur_xlsx_write (const UrWritten *written, GError **error);

G_END_DECLS
