/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the writer of comments: where in a Word document's tree a passage is. */
#pragma once

#include <libxml/tree.h>

#include "ur-remark.h"
#include "ur-sink.h"

G_BEGIN_DECLS

gboolean ur_docx_anchor (UrSink *trace, const UrRemark *remark, guint id);

G_END_DECLS
