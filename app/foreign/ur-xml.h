/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XML as the office formats use it.  Names are compared without their namespace's prefix: the namespaces of
 * one format have several addresses (transitional and strict), and none of them uses a name in two senses. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

xmlDoc *ur_xml_parse (GBytes *bytes);
xmlDoc *ur_xml_parse_to_change (GBytes *bytes);

gboolean ur_xml_is (const xmlNode *node, const char *name);
xmlNode *ur_xml_child (const xmlNode *node, const char *name);
xmlNode *ur_xml_find (xmlNode *node, const char *name);
char *ur_xml_dup (const xmlNode *node, const char *name);
int ur_xml_number (const xmlNode *node, const char *name, int otherwise);
char *ur_xml_dup_text (xmlNode *node);

#define ur_xml_each(child, node)                                                                             \
  for (xmlNode *child = (node) != NULL ? (node)->children : NULL; child != NULL; child = child->next)        \
    if (child->type == XML_ELEMENT_NODE)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
