/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a Word document has beside its text: running heads, notes, comments. */
#include "ur-docx.h"

#include <string.h>

#include "ur-xml.h"

/* The words of a part, its paragraphs parted by spaces.  Text that is there twice is taken once. */
static void
collect (const xmlNode *node, GString *out, gboolean *has_page)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "t") || ur_xml_is (child, "instrText"))
      {
        g_autofree char *text = ur_xml_dup_text (child);

        if (ur_xml_is (child, "t"))
          g_string_append (out, text);
        else if (strstr (text, "PAGE") != NULL)
          *has_page = TRUE;
      }
    else if (!ur_xml_is (child, "Fallback"))
      collect (child, out, has_page);
    if (ur_xml_is (child, "p") && out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  }
}

static void
set_aside (UrDocx *docx, const xmlNode *node, const char *reason)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean has_page = FALSE;

  collect (node, text, &has_page);
  ur_sink_add_aside (docx->sink, has_page ? UR_ASIDE_PAGE_NUMBER : reason, 0, text->str);
}

static char *
dup_part (const char *folder, const char *target)
{
  return *target == '/' ? g_strdup (target + 1) : g_build_path ("/", folder, target, NULL);
}

static void
set_part_aside (UrDocx *docx, const char *folder, const xmlNode *relation, const char *reason)
{
  g_autofree char *target = ur_xml_dup (relation, "Target");
  g_autofree char *name = target != NULL ? dup_part (folder, target) : NULL;
  g_autoptr (xmlDoc) doc = name != NULL ? ur_package_parse (docx->package, name, NULL) : NULL;

  if (doc != NULL)
    set_aside (docx, xmlDocGetRootElement (doc), reason);
}

/**
 * ur_docx_set_parts_aside:
 * @docx: the document
 * @folder: of the archive that its main part is in
 *
 * Says what heads and feet of pages and comments say.
 */
void
ur_docx_set_parts_aside (UrDocx *docx, const char *folder)
{
  g_autofree char *name = g_build_path ("/", folder, "_rels", "document.xml.rels", NULL);
  g_autoptr (xmlDoc) doc = ur_package_parse (docx->package, name, NULL);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  ur_xml_each (relation, root)
  {
    g_autofree char *type = ur_xml_dup (relation, "Type");

    if (type == NULL)
      continue;
    if (g_str_has_suffix (type, "/header") || g_str_has_suffix (type, "/footer"))
      set_part_aside (docx, folder, relation, UR_ASIDE_RUNNING_HEAD);
    else if (g_str_has_suffix (type, "/comments"))
      set_part_aside (docx, folder, relation, UR_ASIDE_COMMENT);
  }
}

/* The paragraphs of a note are one block. */
static void
put_note (UrDocx *docx, const xmlNode *node, const char *prefix)
{
  g_autofree char *id = ur_xml_dup (node, "id");
  g_autofree char *type = ur_xml_dup (node, "type");
  g_autoptr (UrBlockText) passage = ur_block_text_new ();
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  UrDocxParagraph paragraph = { passage, NULL, boxes, FALSE };
  UrBlock *block;

  if (id == NULL || (type != NULL && !g_str_equal (type, "normal")))
    return;
  ur_xml_each (child, node) if (ur_xml_is (child, "p"))
  {
    if (!ur_block_text_is_blank (passage))
      ur_block_text_add (passage, " ", UR_BLOCK_TEXT_SETTLED, FALSE);
    ur_docx_read_inline (docx, &paragraph, child);
  }
  block = ur_block_new (UR_BLOCK_FOOTNOTE);
  block->id = g_strconcat (prefix, id, NULL);
  ur_block_text_put (passage, docx->sink, block);
}

static void
put_notes_of (UrDocx *docx, const char *folder, const char *file, const char *prefix)
{
  g_autofree char *name = g_build_path ("/", folder, file, NULL);
  g_autoptr (xmlDoc) doc = ur_package_parse (docx->package, name, NULL);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  ur_xml_each (note, root) put_note (docx, note, prefix);
}

/**
 * ur_docx_put_notes:
 * @docx: the document
 * @folder: of the archive that its main part is in
 *
 * Footnotes, then endnotes, whose ids have an e before them.
 */
void
ur_docx_put_notes (UrDocx *docx, const char *folder)
{
  put_notes_of (docx, folder, "footnotes.xml", "");
  put_notes_of (docx, folder, "endnotes.xml", "e");
}
