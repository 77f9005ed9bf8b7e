/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-odt.h"

#include <string.h>

#include "ur-xml.h"

/* A chain of styles that is longer goes round in a circle. */
#define MAX_CHAIN 32u

static void
free_style_cb (gpointer data)
{
  UrOdtStyle *style = data;

  g_free (style->parent);
  g_free (style->list);
  g_free (style);
}

static int
read_flag (const xmlNode *properties, const char *attribute, const char *on)
{
  g_autofree char *value = ur_xml_dup (properties, attribute);

  if (value == NULL)
    return -1;
  return g_str_equal (value, on) ||
         (g_str_equal (attribute, "font-weight") && *value >= '6' && *value <= '9');
}

/* “super 58%”, or how far above the line in percent. */
static int
read_raised (const xmlNode *properties)
{
  g_autofree char *position = ur_xml_dup (properties, "text-position");

  return position != NULL ? g_str_has_prefix (position, "super") || g_ascii_strtod (position, NULL) > 0 : -1;
}

static void
read_style (GHashTable *styles, const xmlNode *node)
{
  char *name = ur_xml_dup (node, "name");
  const xmlNode *properties = ur_xml_child (node, "text-properties");
  UrOdtStyle *style;

  if (name == NULL)
    return;
  style = g_new0 (UrOdtStyle, 1);
  style->parent = ur_xml_dup (node, "parent-style-name");
  style->list = ur_xml_dup (node, "list-style-name");
  style->is_title = g_str_equal (name, "Title");
  style->bold = read_flag (properties, "font-weight", "bold");
  style->hidden = read_flag (properties, "display", "none");
  style->raised = read_raised (properties);
  g_hash_table_replace (styles, name, style);
}

static void
read_styles (GHashTable *styles, const xmlDoc *doc)
{
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  ur_xml_each (group, root) if (ur_xml_is (group, "styles") || ur_xml_is (group, "automatic-styles"))
  {
    ur_xml_each (node, group) if (ur_xml_is (node, "style")) read_style (styles, node);
  }
}

/**
 * ur_odt_styles_new:
 * @content: content.xml
 * @styles: (nullable): styles.xml
 *
 * Returns: (transfer full) (element-type utf8 UrOdtStyle): all styles of both, those of the content before
 *   others of their names
 */
GHashTable *
ur_odt_styles_new (const xmlDoc *content, const xmlDoc *styles)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style_cb);

  read_styles (table, styles);
  read_styles (table, content);
  return table;
}

static const UrOdtStyle *
find (GHashTable *styles, const char *name)
{
  return name != NULL ? g_hash_table_lookup (styles, name) : NULL;
}

static gboolean
get_flag (GHashTable *styles, const char *name, gsize offset, gboolean otherwise)
{
  const UrOdtStyle *style = find (styles, name);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      int value = G_STRUCT_MEMBER (int, style, offset);

      if (value >= 0)
        return value;
      style = find (styles, style->parent);
    }
  return otherwise;
}

/**
 * ur_odt_styles_get_bold:
 * @styles: all styles
 * @name: (nullable): of one
 * @otherwise: where it does not say
 *
 * Returns: whether its text is bold
 */
gboolean
ur_odt_styles_get_bold (GHashTable *styles, const char *name, gboolean otherwise)
{
  return get_flag (styles, name, G_STRUCT_OFFSET (UrOdtStyle, bold), otherwise);
}

/**
 * ur_odt_styles_get_hidden:
 * @styles: all styles
 * @name: (nullable): of one
 * @otherwise: where it does not say
 *
 * Returns: whether its text is not to be seen
 */
gboolean
ur_odt_styles_get_hidden (GHashTable *styles, const char *name, gboolean otherwise)
{
  return get_flag (styles, name, G_STRUCT_OFFSET (UrOdtStyle, hidden), otherwise);
}

/**
 * ur_odt_styles_get_raised:
 * @styles: all styles
 * @name: (nullable): of one
 * @otherwise: where it does not say
 *
 * Returns: whether its text stands above the line
 */
gboolean
ur_odt_styles_get_raised (GHashTable *styles, const char *name, gboolean otherwise)
{
  return get_flag (styles, name, G_STRUCT_OFFSET (UrOdtStyle, raised), otherwise);
}

/**
 * ur_odt_styles_is_title:
 * @styles: all styles
 * @name: (nullable): of one
 *
 * Returns: whether it is that of titles
 */
gboolean
ur_odt_styles_is_title (GHashTable *styles, const char *name)
{
  const UrOdtStyle *style = find (styles, name);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      if (style->is_title)
        return TRUE;
      style = find (styles, style->parent);
    }
  return FALSE;
}

/**
 * ur_odt_styles_get_list:
 * @styles: all styles
 * @name: (nullable): of one of paragraphs
 *
 * Returns: (transfer none) (nullable): the name of the style of its list
 */
const char *
ur_odt_styles_get_list (GHashTable *styles, const char *name)
{
  const UrOdtStyle *style = find (styles, name);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      if (style->list != NULL)
        return style->list;
      style = find (styles, style->parent);
    }
  return NULL;
}
