/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

char *ur_cli_dup_near_ids (const UrReport *report, const char *word);

G_END_DECLS
