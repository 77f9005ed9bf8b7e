/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-page.h"
#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_COMPARE_PAGE (ur_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (UrComparePage, ur_compare_page, UR, COMPARE_PAGE, GtkWidget)

GtkWidget *ur_compare_page_new (UrReport *report, const char *then_uri, const char *now_uri);

G_END_DECLS
