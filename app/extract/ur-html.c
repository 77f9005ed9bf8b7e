/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web pages, and what browsers and word processors put on the clipboard. */
#include "ur-config.h"

#include "ur-html.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "ur-decode.h"
#include "ur-xml.h"

/* Where a page says its encoding. */
#define HEAD 4096u

#define MAX_BYTES (32u * 1024 * 1024)

/* Deeper pages were made to break programs. */
#define MAX_DEPTH 1000u

/* The encoding that a page says it is in.  Whoever writes gb2312 means all that GB18030 has. */
static char *
dup_charset (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head = g_strndup (data, MIN (length, HEAD));
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char *found = strstr (lower, "charset");
  g_autofree char *name = NULL;

  if (found == NULL)
    return NULL;
  found += strlen ("charset");
  found += strspn (found, " =\"'");
  name = g_strndup (found, strspn (found, "abcdefghijklmnopqrstuvwxyz0123456789-_"));
  if (g_str_has_prefix (name, "gb"))
    return g_strdup ("gb18030");
  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

/* As the user says; else as the page says, if that is true; else as its bytes tell. */
static char *
decode (GBytes *bytes, const char *told, char **encoding, GError **error)
{
  g_autofree char *charset = told == NULL ? dup_charset (bytes) : NULL;
  const char *found = NULL;
  char *text = charset != NULL ? ur_decode (bytes, charset, &found, NULL) : NULL;

  if (text == NULL)
    text = ur_decode (bytes, told, &found, error);
  *encoding = g_strdup (found);
  return text;
}

/* Walked without calling itself, since that is what it is about. */
static gboolean
is_too_deep (const xmlDoc *doc)
{
  const xmlNode *node = xmlDocGetRootElement (doc);
  guint depth = 0;

  while (node != NULL && depth <= MAX_DEPTH)
    {
      if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          depth++;
          continue;
        }
      while (node != NULL && node->next == NULL && depth > 0)
        {
          node = node->parent;
          depth--;
        }
      node = depth > 0 ? node->next : NULL;
    }
  return depth > MAX_DEPTH;
}

static xmlDoc *
parse (const char *text, GError **error)
{
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  g_autoptr (xmlDoc) doc = NULL;
  gsize length = strlen (text);

  if (length > MAX_BYTES)
    {
      g_set_error_literal (
          error, UR_EXTRACTION_ERROR, UR_EXTRACTION_TOO_LARGE,
          _ ("The web page is far larger than a report. Copy its text into a new document."));
      return NULL;
    }
  doc = htmlReadMemory (text, (int) length, NULL, "UTF-8", options);
  if (doc != NULL && xmlDocGetRootElement (doc) != NULL && !is_too_deep (doc))
    return g_steal_pointer (&doc);
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_DAMAGED,
                       _ ("The web page is damaged. Copy its text into a new document."));
  return NULL;
}

static void
read_body (UrHtml *html, xmlNode *body)
{
  ur_html_find_article (body, &html->article, &html->title);
  html->passage = ur_block_text_new ();
  html->kind = UR_BLOCK_PARAGRAPH;
  ur_html_walk (html, body);
  ur_html_put (html);
  ur_block_text_free (html->passage);
  g_free (html->number);
  g_free (html->note);
}

/**
 * ur_html_read:
 * @bytes: a web page, or a piece of one
 * @told: (nullable): its encoding, where the user knows it
 * @sink: where its text goes
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
ur_html_read (GBytes *bytes, const char *told, UrSink *sink, GError **error)
{
  g_autofree char *encoding = NULL;
  g_autofree char *text = decode (bytes, told, &encoding, error);
  g_autoptr (xmlDoc) doc = text != NULL ? parse (text, error) : NULL;
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  g_autofree char *title = NULL;
  UrHtml html = { .sink = sink };

  if (doc == NULL)
    return FALSE;
  title = g_strstrip (ur_xml_dup_text (ur_xml_find (root, "title")));
  ur_sink_begin (sink, "html", encoding, 0, title);
  read_body (&html, ur_xml_child (root, "body") ?: root);
  return TRUE;
}
