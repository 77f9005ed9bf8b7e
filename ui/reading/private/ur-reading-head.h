/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is over the text of a section. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

char *ur_reading_dup_kicker (const UrSection *section);
const char *ur_reading_get_kicker_tag (const UrSection *section);
const char *ur_reading_get_title_tag (const UrSection *section);

G_END_DECLS
