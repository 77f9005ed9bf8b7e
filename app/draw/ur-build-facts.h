/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ur_build_facts_dup (const char *commit, const char *more);

G_END_DECLS
