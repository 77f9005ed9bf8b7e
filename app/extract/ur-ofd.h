/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-sink.h"

G_BEGIN_DECLS

gboolean ur_ofd_read (GBytes *bytes, const char *told, UrSink *sink, GError **error);

G_END_DECLS
