/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the writer only: what is written of tables. */
#pragma once

#include "ur-json-writer.h"
#include "ur-report.h"

G_BEGIN_DECLS

gboolean ur_writer_put_table (UrJsonWriter *json, const UrParagraph *paragraph);
gboolean ur_writer_put_footnotes (UrJsonWriter *json, const UrParagraph *paragraph);
void ur_writer_put_cell (UrJsonWriter *json, const UrIndicator *indicator);

G_END_DECLS
