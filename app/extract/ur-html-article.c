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

/* Text that blocks begin and end, without what is a link. */
typedef struct
{
  guint n_chars;
  gboolean has_stop;
} Run;

static void
add_text (Run *run, const xmlNode *node)
{
  for (const char *p = node->content != NULL ? (const char *) node->content : ""; *p != '\0';
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      run->n_chars += g_unichar_isspace (c) ? 0 : 1;
      run->has_stop |= c == 0x3002 || c == 0xff0c || c == 0xff1b; /* 。，； */
    }
}

/* The characters of a run, if it is a sentence or a part of one. */
static guint
end_run (Run *run)
{
  guint n = run->has_stop || run->n_chars >= SENTENCE_CHARS ? run->n_chars : 0;

  run->n_chars = 0;
  run->has_stop = FALSE;
  return n;
}

static guint weigh (xmlNode *node, Run *run, GHashTable *weights);

static guint
weigh_child (xmlNode *child, Run *run, GHashTable *weights)
{
  switch (child->type == XML_ELEMENT_NODE ? ur_html_get_role (child) : UR_HTML_UNSEEN)
    {
    case UR_HTML_BLOCK:
      {
        guint before = end_run (run);

        return before + weigh (child, run, weights);
      }
    case UR_HTML_INLINE:
      return ur_xml_is (child, "a") ? 0 : weigh (child, run, weights);
    case UR_HTML_UNSEEN:
    case UR_HTML_FURNITURE:
    default:
      if (child->type == XML_TEXT_NODE)
        add_text (run, child);
      return 0;
    }
}

/* The sentences of an element; those of each element below it are noted in @weights too. */
static guint
weigh (xmlNode *node, Run *run, GHashTable *weights)
{
  guint sum = 0;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    sum += weigh_child (child, run, weights);
  if (ur_html_get_role (node) == UR_HTML_BLOCK)
    sum += end_run (run);
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
  Run run = { 0 };
  guint total = weigh (body, &run, weights) + end_run (&run);
  guint least = (total * MOST_PERCENT + 99) / 100;
  xmlNode *inner = body;

  *title = NULL;
  for (xmlNode *next = body; next != NULL; next = total > 0 ? find_heaviest (next, weights, least) : NULL)
    inner = next;
  *article = inner;
  if (ur_xml_find (inner, "h1") == NULL)
    find_title (body, inner, title);
}
