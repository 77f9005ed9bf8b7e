/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-page.h"
#include "ur-verify-task.h"

G_BEGIN_DECLS

#define UR_TYPE_VERIFY_VIEW (ur_verify_view_get_type ())
G_DECLARE_FINAL_TYPE (UrVerifyView, ur_verify_view, UR, VERIFY_VIEW, GtkWidget)

GtkWidget *ur_verify_view_new (const UrReport *report, GPtrArray *pictures);

G_END_DECLS
