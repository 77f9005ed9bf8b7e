/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader of Word documents: what its styles say. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

#define UR_DOCX_NONE (-1)

/**
 * UrDocxStyle:
 * @id: as paragraphs name it
 * @name: in small letters: “heading 1”, “toc 2”, “caption”, in every language of the interface
 * @based_on: (nullable): the id of the style that it is based on
 * @outline: 0 to 8, 9 for body text, or %UR_DOCX_NONE
 * @num_id: the list, 0 for none, or %UR_DOCX_NONE
 * @level: of the list, or %UR_DOCX_NONE
 * @bold: 0, 1 or %UR_DOCX_NONE
 * @hidden: the same
 * @raised: the same
 *
 * A style, without what it gets from the one it is based on.
 */
typedef struct
{
  char *id;
  char *name;
  char *based_on;
  int outline;
  int num_id;
  int level;
  int bold;
  int hidden;
  int raised;
} UrDocxStyle;

typedef struct _UrDocxStyles UrDocxStyles;

UrDocxStyles *ur_docx_styles_new (const xmlDoc *doc);
void ur_docx_styles_free (UrDocxStyles *styles);
const UrDocxStyle *ur_docx_styles_find (const UrDocxStyles *styles, const char *id);
const UrDocxStyle *ur_docx_styles_get_base (const UrDocxStyles *styles, const UrDocxStyle *style);
const char *ur_docx_styles_get_default (const UrDocxStyles *styles);

gboolean ur_docx_is_on (const xmlNode *toggle);
int ur_docx_read_toggle (const xmlNode *properties, const char *name);
int ur_docx_read_raised (const xmlNode *properties);

int ur_docx_styles_get (const UrDocxStyles *styles, const char *id, gsize offset);

#define ur_docx_styles_look_up(styles, id, member)                                                           \
  ur_docx_styles_get (styles, id, G_STRUCT_OFFSET (UrDocxStyle, member))

G_END_DECLS
