/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of office programs: union-report-extract, which alone knows their formats, writes them too. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  UR_OFFICE_WORKBOOK, /* xlsx */
  UR_OFFICE_WORD,     /* docx */
} UrOfficeForm;

GBytes *ur_office_write (
    UrOfficeForm form, GBytes *description, GBytes *pictures, GCancellable *cancellable, GError **error);

G_END_DECLS
