/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

#include "ur-pdf-pages.h"

G_BEGIN_DECLS

void ur_pdf_find_figures (PopplerDocument *document, UrPdfPages *pages);

G_END_DECLS
