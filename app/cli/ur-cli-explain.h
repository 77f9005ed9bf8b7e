/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

void ur_cli_explain (const UrReport *report);

G_END_DECLS
