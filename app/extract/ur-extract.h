/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-block.h"
#include "ur-sink.h"

G_BEGIN_DECLS

int ur_extract_main (int argc, char **argv);

G_END_DECLS
