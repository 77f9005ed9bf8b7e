/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OFD (GB/T 33190): an archive of pages on which text is placed, much as in PDF.  Places are in millimetres.
 */
#include "ur-config.h"

#include "ur-pdf-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-package.h"
#include "ur-pdf-pages.h"
#include "ur-xml.h"

/* As the reader of PDF has it. */
#define POINTS_PER_MM (72 / 25.4)

/* Deeper blocks of a page were made to break programs. */
#define MAX_DEPTH 64

/* Numbers in an attribute. */
static GArray *
read_numbers (const xmlNode *node, const char *name)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *value = ur_xml_dup (node, name);
  g_auto (GStrv) words = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      double number = g_ascii_strtod (words[i], NULL);

      /* “g 3 5.5” is 5.5 three times */
      if (g_str_equal (words[i], "g") && words[i + 1] != NULL && words[i + 2] != NULL)
        {
          guint n = (guint) CLAMP (g_ascii_strtod (words[i + 1], NULL), 0, 10000);

          number = g_ascii_strtod (words[i + 2], NULL);
          for (guint k = 0; k < n; k++)
            g_array_append_val (numbers, number);
          i += 2;
        }
      else if (*words[i] != '\0')
        g_array_append_val (numbers, number);
    }
  return numbers;
}

static double
get (const GArray *numbers, guint i, double otherwise)
{
  return i < numbers->len ? g_array_index (numbers, double, i) : otherwise;
}

/* The characters of a piece of text, each as far from the one before as the piece says. */
static void
add_glyphs (GArray *glyphs, xmlNode *code, double x, double y, double size, gboolean bold)
{
  g_autofree char *text = ur_xml_dup_text (code);
  g_autoptr (GArray) steps = read_numbers (code, "DeltaX");
  guint i = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      gunichar c = g_utf8_get_char (p);
      double step = get (steps, i, get (steps, steps->len - 1, c < 0x2e80 ? size / 2 : size));
      double width = MIN (step > 0 ? step : size, c < 0x2e80 ? size * 0.6 : size);
      UrPdfGlyph glyph = { c, x, y - 0.85 * size, x + width, y + 0.15 * size, size, bold };

      g_array_append_val (glyphs, glyph);
      x += step;
    }
}

static void
read_text (GArray *glyphs, const xmlNode *object)
{
  static const UrPdfGlyph end = { '\n', 0, 0, 0, 0, 0, FALSE };
  g_autoptr (GArray) boundary = read_numbers (object, "Boundary");
  g_autoptr (GArray) matrix = read_numbers (object, "CTM");
  g_autoptr (GArray) sizes = read_numbers (object, "Size");
  double scale = POINTS_PER_MM * get (matrix, 3, 1);
  double size = get (sizes, 0, 3) * scale;
  gboolean bold = ur_xml_number (object, "Weight", 400) >= 600;

  ur_xml_each (code, object) if (ur_xml_is (code, "TextCode"))
  {
    g_autoptr (GArray) xs = read_numbers (code, "X");
    g_autoptr (GArray) ys = read_numbers (code, "Y");
    double x =
        (get (boundary, 0, 0) + get (matrix, 0, 1) * get (xs, 0, 0) + get (matrix, 4, 0)) * POINTS_PER_MM;
    double y =
        (get (boundary, 1, 0) + get (matrix, 3, 1) * get (ys, 0, 0) + get (matrix, 5, 0)) * POINTS_PER_MM;

    add_glyphs (glyphs, code, x, y, size, bold);
    g_array_append_val (glyphs, end);
  }
}

static void
read_content (GArray *glyphs, const xmlNode *node, guint depth)
{
  ur_xml_each (child, node)
  {
    if (ur_xml_is (child, "TextObject"))
      read_text (glyphs, child);
    else if (depth < MAX_DEPTH)
      read_content (glyphs, child, depth + 1);
  }
}

static void
read_page (const UrPackage *package, const char *name, guint number, UrPdfPages *pages)
{
  g_autoptr (xmlDoc) doc = ur_package_parse (package, name, NULL);
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (UrPdfGlyph));

  if (doc == NULL)
    return;
  read_content (glyphs, ur_xml_child (xmlDocGetRootElement (doc), "Content"), 0);
  ur_pdf_add_lines (pages, glyphs, number);
}

/* A place in the archive, as a file in @folder names it. */
static char *
resolve (const char *folder, const char *place)
{
  if (*place == '/')
    return g_strdup (place + 1);
  return g_str_equal (folder, ".") ? g_strdup (place) : g_build_path ("/", folder, place, NULL);
}

static void
read_pages (const UrPackage *package, const char *root, const xmlNode *list, UrPdfPages *pages, UrSink *sink)
{
  g_autofree char *folder = g_path_get_dirname (root);
  guint number = 0;

  ur_xml_each (page, list)
  {
    g_autofree char *place = ur_xml_is (page, "Page") ? ur_xml_dup (page, "BaseLoc") : NULL;
    g_autofree char *name = place != NULL ? resolve (folder, place) : NULL;

    if (name == NULL)
      continue;
    read_page (package, name, ++number, pages);
    ur_sink_progress (sink, number, pages->n_pages);
  }
}

static void
free_line_cb (gpointer line)
{
  ur_pdf_line_free (line);
}

/* The main file of the first document. */
static char *
dup_root (const UrPackage *package, char **title)
{
  g_autoptr (xmlDoc) doc = ur_package_parse (package, "OFD.xml", NULL);
  xmlNode *body = doc != NULL ? ur_xml_child (xmlDocGetRootElement (doc), "DocBody") : NULL;
  xmlNode *root = ur_xml_child (body, "DocRoot");
  g_autofree char *place = root != NULL ? g_strstrip (ur_xml_dup_text (root)) : NULL;

  *title = ur_xml_dup_text (ur_xml_find (ur_xml_child (body, "DocInfo"), "Title"));
  return place != NULL ? resolve (".", place) : g_strdup ("Doc_0/Document.xml");
}

/**
 * ur_ofd_read:
 * @bytes: an OFD document
 * @told: not used
 * @sink: where its text goes
 * @error: return location for an error
 *
 * Returns: whether it could be read and has text
 */
gboolean
ur_ofd_read (GBytes *bytes, const char *told, UrSink *sink, GError **error)
{
  g_autoptr (UrPackage) package = ur_package_open (bytes, error);
  g_autofree char *title = NULL;
  g_autofree char *root = package != NULL ? dup_root (package, &title) : NULL;
  g_autoptr (xmlDoc) doc = package != NULL ? ur_package_parse (package, root, error) : NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line_cb);
  UrPdfPages pages = { .lines = lines };
  xmlNode *list;

  if (doc == NULL)
    return FALSE;
  list = ur_xml_child (xmlDocGetRootElement (doc), "Pages");
  pages.n_pages = list != NULL ? (guint) xmlChildElementCount (list) : 0;
  ur_sink_begin (sink, "ofd", NULL, pages.n_pages, title);
  read_pages (package, root, list, &pages, sink);
  if (ur_pdf_put_pages (&pages, sink))
    return TRUE;
  g_set_error_literal (
      error, UR_EXTRACTION_ERROR, UR_EXTRACTION_SCAN,
      _ ("The OFD document has pictures of pages and no text: it was scanned, or its text was made into "
         "outlines. Its words have to be recognised by another program, or copied from the document "
         "that was printed."));
  return FALSE;
}
