/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  UR_NOTICE_DONE,    /* leaves by itself after six seconds */
  UR_NOTICE_WARNING, /* stays until closed */
  UR_NOTICE_ERROR,   /* stays until closed */
} UrNoticeKind;

#define UR_TYPE_NOTICE (ur_notice_get_type ())
G_DECLARE_FINAL_TYPE (UrNotice, ur_notice, UR, NOTICE, GtkWidget)

GtkWidget *ur_notice_new (void);
void ur_notice_present (UrNotice *notice,
                        UrNoticeKind kind,
                        const char *text,
                        const char *button_label,
                        const char *detailed_action);
void ur_notice_dismiss (UrNotice *notice);

void ur_notice_show (GtkWidget *origin,
                     UrNoticeKind kind,
                     const char *text,
                     const char *button_label,
                     const char *detailed_action);

G_END_DECLS
