/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says, among all that is round it: the innermost element that has most of the sentences which
 * are no links.  No name of a class and no site is known here. */
#include "ur-html.h"

#include <string.h>

#include "ur-xml.h"

/* How many of a hundred characters of sentences the article has. */
#define MOST_PERCENT 80

/* A text that is shorter and has no full stop is a word of a menu. */
#define SENTENCE_CHARS 20

static const char *const unseen[] = { "script",   "style", "noscript", "template", "iframe",
                                      "object",   "svg",   "head",     "button",   "select",
                                      "textarea", "audio", "video",    "canvas",   "datalist",
                                      "rt",       "rp",    "embed",    NULL };
static const char *const furniture[] = { "nav", "footer", "aside", NULL };
static const char *const blocks[] = { "html",     "body",   "p",          "div",     "section",    "article",
                                      "main",     "header", "h1",         "h2",      "h3",         "h4",
                                      "h5",       "h6",     "ul",         "ol",      "li",         "dl",
                                      "dt",       "dd",     "table",      "thead",   "tbody",      "tfoot",
                                      "tr",       "td",     "th",         "caption", "blockquote", "pre",
                                      "address",  "figure", "figcaption", "hr",      "center",     "form",
                                      "fieldset", "legend", "details",    "summary", NULL };

/* Elements that hold paragraphs, rather than being one. */
static const char *const holders[] = { "html", "body",   "div",      "section",    "article", "main",
                                       "form", "center", "table",    "tbody",      "tr",      "td",
                                       "font", "span",   "fieldset", "blockquote", NULL };

/**
 * ur_html_is_any:
 * @node: an element
 * @names: (array zero-terminated=1): of elements
 *
 * Returns: whether it is one of them
 */
gboolean
ur_html_is_any (const xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_hidden (const xmlNode *node)
{
  g_autofree char *style = ur_xml_dup (node, "style");
  g_autofree char *aria = ur_xml_dup (node, "aria-hidden");
  g_autofree char *hidden = ur_xml_dup (node, "hidden");
  g_auto (GStrv) words = NULL;
  g_autofree char *bare = NULL;

  if (hidden != NULL || g_strcmp0 (aria, "true") == 0)
    return TRUE;
  if (style == NULL)
    return FALSE;
  words = g_strsplit_set (style, " \t\r\n", -1);
  bare = g_strjoinv ("", words);
  return strstr (bare, "display:none") != NULL || strstr (bare, "visibility:hidden") != NULL;
}

/**
 * ur_html_get_role:
 * @node: an element
 *
 * Returns: what it is for its text
 */
UrHtmlRole
ur_html_get_role (const xmlNode *node)
{
  if (ur_html_is_any (node, unseen) || is_hidden (node))
    return UR_HTML_UNSEEN;
  if (ur_html_is_any (node, furniture))
    return UR_HTML_FURNITURE;
  return ur_html_is_any (node, blocks) ? UR_HTML_BLOCK : UR_HTML_INLINE;
}

/* Characters that are a sentence, or a part of one. */
static guint
weigh_text (const xmlNode *node)
{
  const char *text = node->content != NULL ? (const char *) node->content : "";
  gboolean has_stop = FALSE;
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      n += g_unichar_isspace (c) ? 0 : 1;
      has_stop |= c == 0x3002 || c == 0xff0c || c == 0xff1b; /* 。，； */
    }
  return has_stop || n >= SENTENCE_CHARS ? n : 0;
}

/* The sentences of an element; those of each element below it are noted in @weights too. */
static guint
weigh (xmlNode *node, GHashTable *weights)
{
  guint sum = 0;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      UrHtmlRole role = child->type == XML_ELEMENT_NODE ? ur_html_get_role (child) : UR_HTML_INLINE;

      if (child->type == XML_TEXT_NODE)
        sum += weigh_text (child);
      else if (child->type == XML_ELEMENT_NODE && !ur_xml_is (child, "a") && role != UR_HTML_UNSEEN &&
               role != UR_HTML_FURNITURE)
        sum += weigh (child, weights);
    }
  g_hash_table_insert (weights, node, GUINT_TO_POINTER (sum));
  return sum;
}

static xmlNode *
find_heaviest (const xmlNode *node, GHashTable *weights, guint least)
{
  ur_xml_each (child,
               node) if (ur_html_is_any (child, holders) &&
                         !(ur_xml_is (child, "table") && ur_html_is_data (child)) &&
                         GPOINTER_TO_UINT (g_hash_table_lookup (weights, child)) >= least) return child;
  return NULL;
}

/* The last heading of the first level before the article, in the order of the page. */
static gboolean
find_title (xmlNode *node, const xmlNode *article, const xmlNode **title)
{
  ur_xml_each (child, node)
  {
    if (child == article)
      return TRUE;
    if (ur_xml_is (child, "h1"))
      *title = child;
    else if (ur_html_get_role (child) != UR_HTML_UNSEEN && find_title (child, article, title))
      return TRUE;
  }
  return FALSE;
}

/**
 * ur_html_find_article:
 * @body: the page
 * @article: (out): the element that has what it says
 * @title: (out) (nullable): a heading before that
 */
void
ur_html_find_article (xmlNode *body, const xmlNode **article, const xmlNode **title)
{
  g_autoptr (GHashTable) weights = g_hash_table_new (NULL, NULL);
  guint total = weigh (body, weights);
  guint least = (total * MOST_PERCENT + 99) / 100;
  xmlNode *inner = body;

  *title = NULL;
  for (xmlNode *next = body; next != NULL; next = total > 0 ? find_heaviest (next, weights, least) : NULL)
    inner = next;
  *article = inner;
  if (ur_xml_find (inner, "h1") == NULL)
    find_title (body, inner, title);
}
