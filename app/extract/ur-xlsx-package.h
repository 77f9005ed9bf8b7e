/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

lxw_error ur_xlsx_package_write (lxw_workbook *workbook, GHashTable *files);

G_END_DECLS
