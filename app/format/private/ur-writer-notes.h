/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-json-writer.h"
#include "ur-report.h"

G_BEGIN_DECLS

gboolean ur_writer_put_note (UrJsonWriter *json, const UrNote *note);

G_END_DECLS
