/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-paste.h"

G_BEGIN_DECLS

void ur_html_append (GString *html, const char *text);
void ur_html_append_words (GString *html, const char *text);
GString *ur_html_start (const char *title);
char *ur_html_finish (GString *html);
void ur_html_append_trace (GString *html, const UrReport *report, const UrIndicator *indicator);
void ur_paste_table_append_html (const UrPasteTable *table,
                                 const UrReport *report,
                                 GString *html,
                                 const char *caption);

G_END_DECLS
