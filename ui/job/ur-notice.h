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

void ur_notice_present (UrNotice *notice,
                        UrNoticeKind kind,
                        const char *text,
                        const char *button_label,
                        const char *detailed_action);
void ur_notice_present_when_free (UrNotice *notice, const char *text);
void ur_notice_dismiss (UrNotice *notice);
void ur_notice_clear (UrNotice *notice);

/**
 * UrNoticeHostInterface:
 * @get_notice: its bar; the host keeps it
 *
 * A window that has a bar for notices.  What wants to say something finds the host among its own ancestors,
 * so that no widget has to know the window it is in.
 */
#define UR_TYPE_NOTICE_HOST (ur_notice_host_get_type ())
G_DECLARE_INTERFACE (UrNoticeHost, ur_notice_host, UR, NOTICE_HOST, GtkWidget)

struct _UrNoticeHostInterface
{
  GTypeInterface parent;

  UrNotice *(*get_notice) (UrNoticeHost *host);
};

UrNotice *ur_notice_find (GtkWidget *origin);
void ur_notice_show (GtkWidget *origin,
                     UrNoticeKind kind,
                     const char *text,
                     const char *button_label,
                     const char *detailed_action);

G_END_DECLS
