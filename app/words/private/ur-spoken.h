/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-decimal.h"

G_BEGIN_DECLS

char *ur_spoken_dup_number (const UrDecimal *value);
char *ur_spoken_dup_printed (const char *printed);
char *ur_spoken_dup_services (const char *text, char **service, char **spelled);
char *ur_spoken_dup_figure (const UrDecimal *value, const char *unit);

G_END_DECLS
