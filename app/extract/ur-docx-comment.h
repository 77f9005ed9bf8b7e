/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-remark.h"

G_BEGIN_DECLS

gboolean ur_docx_comment (GBytes *bytes, const UrRemarks *remarks, GError **error);

G_END_DECLS
