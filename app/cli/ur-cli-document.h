/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-extraction.h"

G_BEGIN_DECLS

UrBlocks *ur_cli_read_document (const char *path, const UrExtractionOptions *options, GError **error);

G_END_DECLS
