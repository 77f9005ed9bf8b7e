/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

UrChange ur_verb_get_change (const char *verb);

G_END_DECLS
