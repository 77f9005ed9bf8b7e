/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

GBytes *ur_report_write (const UrReport *report);

G_END_DECLS
