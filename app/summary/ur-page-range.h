/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *ur_page_range_parse (const char *text, guint n_pages, GError **error);

G_END_DECLS
