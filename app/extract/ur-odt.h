/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader of OpenDocument texts. */
#pragma once

#include "ur-package.h"
#include "ur-block-text.h"

G_BEGIN_DECLS

#define UR_ODT_LEVELS 10

/**
 * UrOdtStyle:
 * @parent: (nullable): the name of the style that it is based on
 * @list: (nullable): the name of its list's style
 * @is_title: whether it is that of titles, or based on it
 * @bold: 0, 1 or -1 where it does not say
 * @hidden: the same
 * @raised: the same, of what stands above the line
 *
 * A style of paragraphs or of text.
 */
typedef struct
{
  char *parent;
  char *list;
  gboolean is_title;
  int bold;
  int hidden;
  int raised;
} UrOdtStyle;

typedef struct _UrOdtLists UrOdtLists;

/**
 * UrOdt:
 * @sink: where blocks go
 * @styles: name → #UrOdtStyle
 * @lists: how lists and headings are counted
 * @deletions: id of a pending change → the text that it deletes
 * @insertions: (element-type utf8): ids of pending changes that insert something
 * @inserting: (element-type utf8): those of them that are open
 * @notes: (element-type UrBlock): footnotes, which come last
 *
 * A text while it is read.
 */
typedef struct
{
  UrSink *sink;
  GHashTable *styles;
  UrOdtLists *lists;
  GHashTable *deletions;
  GHashTable *insertions;
  GHashTable *inserting;
  GPtrArray *notes;
} UrOdt;

/**
 * UrOdtParagraph:
 * @passage: its text
 * @boxes: (element-type xmlNode): text boxes that are anchored in it
 * @bold: whether the text that is read is bold
 * @hidden: whether it is not to be seen
 * @raised: whether it stands above the line
 *
 * A paragraph while it is read.
 */
typedef struct
{
  UrBlockText *passage;
  GPtrArray *boxes;
  gboolean bold;
  gboolean hidden;
  gboolean raised;
} UrOdtParagraph;

GHashTable *ur_odt_styles_new (const xmlDoc *content, const xmlDoc *styles);
gboolean ur_odt_styles_get_bold (GHashTable *styles, const char *name, gboolean otherwise);
gboolean ur_odt_styles_get_hidden (GHashTable *styles, const char *name, gboolean otherwise);
gboolean ur_odt_styles_get_raised (GHashTable *styles, const char *name, gboolean otherwise);
gboolean ur_odt_styles_is_title (GHashTable *styles, const char *name);
const char *ur_odt_styles_get_list (GHashTable *styles, const char *name);

UrOdtLists *ur_odt_lists_new (const xmlDoc *content, const xmlDoc *styles);
void ur_odt_lists_free (UrOdtLists *lists);
void ur_odt_lists_begin (UrOdtLists *lists, const xmlNode *list, const char *style);
void ur_odt_lists_end (UrOdtLists *lists);
void ur_odt_lists_begin_item (UrOdtLists *lists, const xmlNode *item);
char *ur_odt_lists_count (UrOdtLists *lists, const xmlNode *paragraph, guint outline);

void ur_odt_read_changes (UrOdt *odt, const xmlNode *text);
void ur_odt_read_inline (UrOdt *odt, UrOdtParagraph *paragraph, const xmlNode *node);
void ur_odt_read_blocks (UrOdt *odt, const xmlNode *container);
void ur_odt_read_table (UrOdt *odt, const xmlNode *table);

gboolean ur_odt_read (GBytes *bytes, const char *told, UrSink *sink, GError **error);

G_END_DECLS
