/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

UrChange ur_verb_get_change (const char *verb);
const char *ur_verb_find_decrease (const char *text);
const char *ur_verb_find_lower (const char *text);

G_END_DECLS
