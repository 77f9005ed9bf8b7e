/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader of web pages. */
#pragma once

#include <libxml/tree.h>

#include "ur-block-text.h"

G_BEGIN_DECLS

/**
 * UrHtmlRole:
 * @UR_HTML_INLINE: part of a line
 * @UR_HTML_BLOCK: begins and ends a block
 * @UR_HTML_UNSEEN: nothing of it is to be seen
 * @UR_HTML_FURNITURE: is seen, and is no part of what the page says
 *
 * What an element is for its text.
 */
typedef enum
{
  UR_HTML_INLINE,
  UR_HTML_BLOCK,
  UR_HTML_UNSEEN,
  UR_HTML_FURNITURE,
} UrHtmlRole;

/**
 * UrHtml:
 * @sink: where blocks go
 * @article: the element that has what the page says
 * @title: (nullable): a heading before it
 * @is_article: whether the walk is in it
 * @passage: the block that is put together
 * @kind: what the block is
 * @level: of a heading
 * @number: (nullable): of an item of a list
 * @note: (nullable): the id of a footnote that the block is
 * @n_linked: characters of the block that are a link to elsewhere
 * @link: how many links the walk is in
 * @bold: how many bold elements it is in
 * @is_spaced: whether there was a space where the text ends
 * @has_line_end: whether a line of the source ended in that space
 * @state: whether the text that is read is there for good
 * @is_cell: whether it is in a cell of a table, where blocks are only parted by spaces
 *
 * A web page while it is read.
 */
typedef struct
{
  UrSink *sink;
  const xmlNode *article;
  const xmlNode *title;
  gboolean is_article;
  UrBlockText *passage;
  UrBlockKind kind;
  guint level;
  char *number;
  char *note;
  guint n_linked;
  guint link;
  guint bold;
  gboolean is_spaced;
  gboolean has_line_end;
  UrBlockTextState state;
  gboolean is_cell;
} UrHtml;

UrHtmlRole ur_html_get_role (const xmlNode *node);
gboolean ur_html_is_any (const xmlNode *node, const char *const *names);
void ur_html_find_article (xmlNode *body, const xmlNode **article, const xmlNode **title);

void ur_html_walk (UrHtml *html, xmlNode *node);
void ur_html_put (UrHtml *html);

gboolean ur_html_is_data (const xmlNode *table);
void ur_html_read_table (UrHtml *html, xmlNode *table);

gboolean ur_html_read (GBytes *bytes, const char *told, UrSink *sink, GError **error);

G_END_DECLS
