/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ur_decode (GBytes *bytes, const char *told, const char **encoding, GError **error);
gboolean ur_decode_may_be_text (GBytes *bytes);

G_END_DECLS
