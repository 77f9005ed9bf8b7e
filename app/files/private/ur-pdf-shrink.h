/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *ur_pdf_shrink (GBytes *pdf);

G_END_DECLS
