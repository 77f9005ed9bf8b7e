/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-block.h"

G_BEGIN_DECLS

GPtrArray *ur_spaced_table_read (const UrBlocks *blocks);

G_END_DECLS
