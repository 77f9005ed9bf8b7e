/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ur_crash_install (const char *name, const char *more);

G_END_DECLS
