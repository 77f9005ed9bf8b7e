/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ur_quote_nest (const char *words);
char *ur_quote_words (const char *words);
char *ur_quote_title (const char *title);
char *ur_quote_printf (const char *format, ...) G_GNUC_PRINTF (1, 2);
char *ur_quote_vprintf (const char *format, va_list arguments) G_GNUC_PRINTF (1, 0);
GError *ur_quote_error_new (GQuark domain, int code, const char *format, ...) G_GNUC_PRINTF (3, 4);
void ur_quote_set_error (GError **error, GQuark domain, int code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
