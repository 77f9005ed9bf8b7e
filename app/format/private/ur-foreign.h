/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader only: files that people open for a report and that are none. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ur_foreign_describe (const char *data, gsize length);

G_END_DECLS
