/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the writer of Word documents: all but the text. */
#pragma once

#include <libxml/xmlwriter.h>

#include "ur-written.h"

G_BEGIN_DECLS

/* An element with one attribute, both with the prefix of Word's own; @value may be %NULL. */
void ur_docx_write_value (xmlTextWriter *writer, const char *name, const char *value);
void ur_docx_write_attribute (xmlTextWriter *writer, const char *name, const char *value);
void ur_docx_write_twips (xmlTextWriter *writer, const char *name, double points);
xmlTextWriter *ur_docx_begin_part (xmlBuffer *buffer, const char *name);
GBytes *ur_docx_end_part (xmlTextWriter *writer, xmlBuffer *buffer);

GBytes *ur_docx_write_types (void);
GBytes *ur_docx_write_package_relations (void);
GBytes *ur_docx_write_relations (guint n_pictures);
GBytes *ur_docx_write_styles (JsonObject *type);
GBytes *ur_docx_write_fonts (void);
GBytes *ur_docx_write_settings (gboolean has_sides);
GBytes *ur_docx_write_footer (const char *align);

G_END_DECLS
