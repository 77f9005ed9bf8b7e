/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents whose text lies on pages, as it is printed. */
#pragma once

#include "ur-sink.h"

G_BEGIN_DECLS

gboolean ur_ofd_read (GBytes *bytes, const char *told, UrSink *sink, GError **error);
gboolean ur_pdf_read (GBytes *bytes, const char *told, UrSink *sink, GError **error);

G_END_DECLS
