/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-docx-styles.h"

#include <string.h>

#include "ur-xml.h"

/* A chain of styles that is longer goes round in a circle. */
#define MAX_CHAIN 32u

struct _UrDocxStyles
{
  GHashTable *styles; /* id → UrDocxStyle */
  char *standard;     /* the style of paragraphs that name none */
};

static void
free_style_cb (gpointer data)
{
  UrDocxStyle *style = data;

  g_free (style->id);
  g_free (style->name);
  g_free (style->based_on);
  g_free (style);
}

/**
 * ur_docx_is_on:
 * @toggle: (nullable): a property that is on or off, `w:b` say
 *
 * Returns: whether it is there and on
 */
gboolean
ur_docx_is_on (const xmlNode *toggle)
{
  static const char *const off[] = { "0", "false", "off", "none", NULL };
  g_autofree char *value = ur_xml_dup (toggle, "val");

  return toggle != NULL && (value == NULL || !g_strv_contains (off, value));
}

/**
 * ur_docx_read_toggle:
 * @properties: (nullable): `w:rPr`
 * @name: of a property that is on or off
 *
 * Returns: 0, 1 or %UR_DOCX_NONE where it is not named
 */
int
ur_docx_read_toggle (const xmlNode *properties, const char *name)
{
  const xmlNode *toggle = ur_xml_child (properties, name);

  return toggle != NULL ? ur_docx_is_on (toggle) : UR_DOCX_NONE;
}

/**
 * ur_docx_read_raised:
 * @properties: (nullable): `w:rPr`
 *
 * Returns: whether it puts text above the line: 0, 1 or %UR_DOCX_NONE where it does not say
 */
int
ur_docx_read_raised (const xmlNode *properties)
{
  g_autofree char *value = ur_xml_dup (ur_xml_child (properties, "vertAlign"), "val");

  return value != NULL ? g_str_equal (value, "superscript") : UR_DOCX_NONE;
}

static char *
dup_value (const xmlNode *node, const char *child)
{
  return ur_xml_dup (ur_xml_child (node, child), "val");
}

static UrDocxStyle *
read_style (const xmlNode *node)
{
  UrDocxStyle *style = g_new0 (UrDocxStyle, 1);
  const xmlNode *paragraph = ur_xml_child (node, "pPr");
  const xmlNode *list = ur_xml_child (paragraph, "numPr");
  const xmlNode *run = ur_xml_child (node, "rPr");
  g_autofree char *name = dup_value (node, "name");

  style->id = ur_xml_dup (node, "styleId");
  style->name = g_ascii_strdown (name != NULL ? name : "", -1);
  style->based_on = dup_value (node, "basedOn");
  style->outline = ur_xml_number (ur_xml_child (paragraph, "outlineLvl"), "val", UR_DOCX_NONE);
  style->num_id = ur_xml_number (ur_xml_child (list, "numId"), "val", UR_DOCX_NONE);
  style->level = ur_xml_number (ur_xml_child (list, "ilvl"), "val", UR_DOCX_NONE);
  style->bold = ur_docx_read_toggle (run, "b");
  style->hidden = ur_docx_read_toggle (run, "vanish");
  style->raised = ur_docx_read_raised (run);
  if (style->outline == UR_DOCX_NONE && g_str_has_prefix (style->name, "heading ") &&
      g_ascii_isdigit (style->name[8]) && style->name[9] == '\0')
    style->outline = style->name[8] - '1';
  return style;
}

static gboolean
is_standard (const xmlNode *node)
{
  g_autofree char *type = ur_xml_dup (node, "type");
  g_autofree char *standard = ur_xml_dup (node, "default");

  return g_strcmp0 (type, "paragraph") == 0 && standard != NULL && strchr ("1to", standard[0]) != NULL;
}

/**
 * ur_docx_styles_new:
 * @doc: (nullable): styles.xml
 *
 * Returns: (transfer full): the styles
 */
UrDocxStyles *
ur_docx_styles_new (const xmlDoc *doc)
{
  UrDocxStyles *styles = g_new0 (UrDocxStyles, 1);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  styles->styles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_style_cb);
  ur_xml_each (node, root)
  {
    UrDocxStyle *style = ur_xml_is (node, "style") ? read_style (node) : NULL;

    if (style != NULL && style->id == NULL)
      g_clear_pointer (&style, free_style_cb);
    if (style == NULL)
      continue;
    if (is_standard (node))
      {
        g_free (styles->standard);
        styles->standard = g_strdup (style->id);
      }
    g_hash_table_replace (styles->styles, style->id, style);
  }
  return styles;
}

/**
 * ur_docx_styles_free:
 * @styles: (transfer full): the styles
 */
void
ur_docx_styles_free (UrDocxStyles *styles)
{
  g_hash_table_unref (styles->styles);
  g_free (styles->standard);
  g_free (styles);
}

/**
 * ur_docx_styles_find:
 * @styles: the styles
 * @id: (nullable): of a style
 *
 * Returns: (transfer none) (nullable): it
 */
const UrDocxStyle *
ur_docx_styles_find (const UrDocxStyles *styles, const char *id)
{
  return id != NULL ? g_hash_table_lookup (styles->styles, id) : NULL;
}

/**
 * ur_docx_styles_get_base:
 * @styles: the styles
 * @style: one of them
 *
 * Returns: (transfer none) (nullable): the one that it is based on
 */
const UrDocxStyle *
ur_docx_styles_get_base (const UrDocxStyles *styles, const UrDocxStyle *style)
{
  return ur_docx_styles_find (styles, style->based_on);
}

/**
 * ur_docx_styles_get_default:
 * @styles: the styles
 *
 * Returns: (transfer none) (nullable): the id of that of paragraphs that name none
 */
const char *
ur_docx_styles_get_default (const UrDocxStyles *styles)
{
  return styles->standard;
}

/**
 * ur_docx_styles_get:
 * @styles: the styles
 * @id: (nullable): of a style
 * @offset: of a number in #UrDocxStyle
 *
 * Returns: the number, of the style or of the nearest that it is based on and that has one
 */
int
ur_docx_styles_get (const UrDocxStyles *styles, const char *id, gsize offset)
{
  const UrDocxStyle *style = ur_docx_styles_find (styles, id);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      int number = G_STRUCT_MEMBER (int, style, offset);

      if (number != UR_DOCX_NONE)
        return number;
      style = ur_docx_styles_get_base (styles, style);
    }
  return UR_DOCX_NONE;
}
