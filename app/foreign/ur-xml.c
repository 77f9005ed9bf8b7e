/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-xml.h"

#include <libxml/parser.h>
#include <string.h>

static xmlDoc *
parse (GBytes *bytes, int more)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | more;
  xmlDoc *doc = xmlReadMemory (data, (int) length, NULL, NULL, options);

  if (doc != NULL && (doc->intSubset != NULL || xmlDocGetRootElement (doc) == NULL))
    g_clear_pointer (&doc, xmlFreeDoc);
  return doc;
}

/**
 * ur_xml_parse:
 * @bytes: an XML file
 *
 * Entities are refused: no office format has them, and they are how small files become large ones.  The
 * parser's own limits on depth and lengths stay on; nothing is loaded from elsewhere.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when it is not well-formed
 */
xmlDoc *
ur_xml_parse (GBytes *bytes)
{
  return parse (bytes, XML_PARSE_COMPACT);
}

/**
 * ur_xml_parse_to_change:
 * @bytes: an XML file
 *
 * As ur_xml_parse(), for a tree that will be changed; the other one may not.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when it is not well-formed
 */
xmlDoc *
ur_xml_parse_to_change (GBytes *bytes)
{
  return parse (bytes, 0);
}

/**
 * ur_xml_is:
 * @node: (nullable): a node
 * @name: without prefix
 *
 * Returns: whether it is an element of that name
 */
gboolean
ur_xml_is (const xmlNode *node, const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/**
 * ur_xml_child:
 * @node: (nullable): an element
 * @name: without prefix
 *
 * Returns: (nullable): the first of its children of that name
 */
xmlNode *
ur_xml_child (const xmlNode *node, const char *name)
{
  ur_xml_each (child, node) if (ur_xml_is (child, name)) return child;
  return NULL;
}

/**
 * ur_xml_find:
 * @node: (nullable): an element
 * @name: without prefix
 *
 * Returns: (nullable): the first element of that name anywhere below it
 */
xmlNode *
ur_xml_find (xmlNode *node, const char *name)
{
  ur_xml_each (child, node)
  {
    xmlNode *found = ur_xml_is (child, name) ? child : ur_xml_find (child, name);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/**
 * ur_xml_dup:
 * @node: (nullable): an element
 * @name: of an attribute, without prefix
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
ur_xml_dup (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node != NULL ? node->properties : NULL; attribute != NULL;
       attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, name) == 0)
      {
        xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);
        char *copy = g_strdup (value != NULL ? (const char *) value : "");

        xmlFree (value);
        return copy;
      }
  return NULL;
}

/**
 * ur_xml_number:
 * @node: (nullable): an element
 * @name: of an attribute, without prefix
 * @otherwise: where there is none, or no number
 *
 * Returns: its value
 */
int
ur_xml_number (const xmlNode *node, const char *name, int otherwise)
{
  g_autofree char *value = ur_xml_dup (node, name);
  gint64 number;

  return value != NULL && g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, &number, NULL)
             ? (int) number
             : otherwise;
}

/**
 * ur_xml_dup_text:
 * @node: (nullable): an element
 *
 * Returns: (transfer full): all text in it
 */
char *
ur_xml_dup_text (xmlNode *node)
{
  xmlChar *text = node != NULL ? xmlNodeGetContent (node) : NULL;
  char *copy = g_strdup (text != NULL ? (const char *) text : "");

  xmlFree (text);
  return copy;
}
