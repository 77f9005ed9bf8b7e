/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library for workbooks makes the parts of a workbook and packs them.  It packs what it has put into
 * temporary files, and in the sandbox no file can be written; so the parts are asked for one by one, as they
 * are, each into memory, and packed here.  That takes what is in the library's headers for its own files;
 * where a later one differs, this does not compile. */
#include "ur-config.h"

#include "ur-xlsx-package.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <xlsxwriter/content_types.h>
#include <xlsxwriter/relationships.h>
#include <xlsxwriter/styles.h>
#include <xlsxwriter/theme.h>

#include "ur-zip.h"

/* What is being packed. */
typedef struct
{
  lxw_workbook *workbook;
  UrZip *zip;
  FILE *file; /* in memory, of the part that is being made */
  char *text;
  size_t length;
  gboolean failed;
} Package;

/* Returns a file in memory for the next part; the library checks nothing that it writes. */
static FILE *
begin_part (Package *package)
{
  package->file = open_memstream (&package->text, &package->length);
  if (package->file == NULL)
    g_error ("no memory for a part of the workbook");
  return package->file;
}

static void
add_bytes (Package *package, const char *name, GBytes *bytes)
{
  package->failed = package->failed || !ur_zip_add (package->zip, name, bytes);
}

static void
end_part (Package *package, const char *name)
{
  g_autoptr (GBytes) bytes = NULL;

  package->failed = fclose (package->file) != 0 || package->failed;
  bytes = g_bytes_new_with_free_func (package->text, package->length, free, package->text);
  add_bytes (package, name, bytes);
}

/* Relationships */

static void
end_relationships (Package *package, lxw_relationships *relationships, const char *name)
{
  relationships->file = begin_part (package);
  lxw_relationships_assemble_xml_file (relationships);
  end_part (package, name);
  lxw_free_relationships (relationships);
}

static void
add_root_relationships (Package *package)
{
  lxw_relationships *relationships = lxw_relationships_new ();

  lxw_add_document_relationship (relationships, "/officeDocument", "xl/workbook.xml");
  lxw_add_package_relationship (relationships, "/metadata/core-properties", "docProps/core.xml");
  lxw_add_document_relationship (relationships, "/extended-properties", "docProps/app.xml");
  end_relationships (package, relationships, "_rels/.rels");
}

static void
add_workbook_relationships (Package *package)
{
  lxw_relationships *relationships = lxw_relationships_new ();

  for (guint i = 1; i <= package->workbook->num_sheets; i++)
    {
      g_autofree char *name = g_strdup_printf ("worksheets/sheet%u.xml", i);

      lxw_add_document_relationship (relationships, "/worksheet", name);
    }
  lxw_add_document_relationship (relationships, "/theme", "theme/theme1.xml");
  lxw_add_document_relationship (relationships, "/styles", "styles.xml");
  lxw_add_document_relationship (relationships, "/sharedStrings", "sharedStrings.xml");
  end_relationships (package, relationships, "xl/_rels/workbook.xml.rels");
}

/* What a sheet or its drawing leads to. */
static void
add_relationships (Package *package, const struct lxw_rel_tuples *links, const char *name)
{
  lxw_relationships *relationships = lxw_relationships_new ();
  lxw_rel_tuple *link;

  STAILQ_FOREACH (link, links, list_pointers)
  lxw_add_worksheet_relationship (relationships, link->type, link->target, link->target_mode);
  end_relationships (package, relationships, name);
}

/* The list of what there is */

static void
add_content_types (Package *package, guint n_pictures)
{
  lxw_content_types *types = lxw_content_types_new ();

  lxw_ct_add_override (types, "/xl/workbook.xml", LXW_APP_DOCUMENT "spreadsheetml.sheet.main+xml");
  if (n_pictures > 0)
    lxw_ct_add_default (types, "png", "image/png");
  for (guint i = 1; i <= package->workbook->num_sheets; i++)
    {
      g_autofree char *name = g_strdup_printf ("/xl/worksheets/sheet%u.xml", i);

      lxw_ct_add_worksheet_name (types, name);
    }
  for (guint i = 1; i <= n_pictures; i++)
    {
      g_autofree char *name = g_strdup_printf ("/xl/drawings/drawing%u.xml", i);

      lxw_ct_add_drawing_name (types, name);
    }
  lxw_ct_add_shared_strings (types);
  types->file = begin_part (package);
  lxw_content_types_assemble_xml_file (types);
  end_part (package, "[Content_Types].xml");
  lxw_content_types_free (types);
}

/* Sheets */

static void
add_sheets (Package *package)
{
  lxw_worksheet *sheet;
  guint i = 0;

  STAILQ_FOREACH (sheet, package->workbook->worksheets, list_pointers)
  {
    g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", ++i);
    g_autofree char *links = g_strdup_printf ("xl/worksheets/_rels/sheet%u.xml.rels", i);

    sheet->file = begin_part (package);
    lxw_worksheet_assemble_xml_file (sheet);
    end_part (package, name);
    if (sheet->drawing != NULL)
      add_relationships (package, sheet->external_drawing_links, links);
  }
}

/* Tells the sheet of its picture, the @number-th, from 1; the library would read it from a file. */
static void
place_picture (const UrXlsxPicture *picture, guint number)
{
  const UrWrittenPicture *shown = &picture->picture;
  double scale = shown->shown / (shown->width / shown->dpi * 72);
  char extension[] = "png";
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_MD5, shown->data, shown->length);
  lxw_object_properties properties = {
    .row = picture->row,
    .description = (char *) shown->words,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .image_type = LXW_IMAGE_PNG,
    .extension = extension,
    .md5 = digest,
    .x_scale = scale,
    .y_scale = scale,
    .width = shown->width,
    .height = shown->height,
    .x_dpi = shown->dpi,
    .y_dpi = shown->dpi,
  };

  lxw_worksheet_prepare_image (picture->sheet, number, number, &properties);
}

static void
add_picture (Package *package, const UrXlsxPicture *picture, guint number)
{
  g_autofree char *drawing = g_strdup_printf ("xl/drawings/drawing%u.xml", number);
  g_autofree char *links = g_strdup_printf ("xl/drawings/_rels/drawing%u.xml.rels", number);
  g_autofree char *media = g_strdup_printf ("xl/media/image%u.png", number);
  g_autoptr (GBytes) bytes = g_bytes_new_static (picture->picture.data, picture->picture.length);

  picture->sheet->drawing->file = begin_part (package);
  lxw_drawing_assemble_xml_file (picture->sheet->drawing);
  end_part (package, drawing);
  add_relationships (package, picture->sheet->drawing_links, links);
  add_bytes (package, media, bytes);
}

/* What all sheets share */

static void
add_styles (Package *package)
{
  const lxw_workbook *workbook = package->workbook;
  lxw_styles *styles = lxw_styles_new ();
  lxw_hash_element *element;

  LXW_FOREACH_ORDERED (element, workbook->used_xf_formats)
  {
    lxw_format *format = lxw_format_new ();

    memcpy (format, element->value, sizeof *format);
    STAILQ_INSERT_TAIL (styles->xf_formats, format, list_pointers);
  }
  styles->font_count = workbook->font_count;
  styles->border_count = workbook->border_count;
  styles->fill_count = workbook->fill_count;
  styles->num_format_count = workbook->num_format_count;
  styles->xf_count = workbook->used_xf_formats->unique_count;
  styles->file = begin_part (package);
  lxw_styles_assemble_xml_file (styles);
  end_part (package, "xl/styles.xml");
  lxw_styles_free (styles);
}

static void
add_theme (Package *package)
{
  lxw_theme *theme = lxw_theme_new ();

  theme->file = begin_part (package);
  lxw_theme_assemble_xml_file (theme);
  end_part (package, "xl/theme/theme1.xml");
  lxw_theme_free (theme);
}

/* Which formats are used is known when the sheets are there. */
static void
add_workbook (Package *package)
{
  package->workbook->file = begin_part (package);
  lxw_workbook_assemble_xml_file (package->workbook);
  end_part (package, "xl/workbook.xml");
  package->workbook->sst->file = begin_part (package);
  lxw_sst_assemble_xml_file (package->workbook->sst);
  end_part (package, "xl/sharedStrings.xml");
  add_theme (package);
  add_styles (package);
}

/**
 * ur_xlsx_package_write:
 * @workbook: a workbook that is ready
 * @pictures: (element-type UrXlsxPicture): in the order of the sheets
 * @core: what it says of itself
 * @program: what it says that it was made with
 *
 * Writes it to standard output.
 *
 * Returns: whether all of it was written
 */
gboolean
ur_xlsx_package_write (lxw_workbook *workbook, const GArray *pictures, GBytes *core, GBytes *program)
{
  g_autoptr (UrZip) zip = ur_zip_new ();
  Package package = { .workbook = workbook, .zip = zip };

  for (guint i = 0; i < pictures->len; i++)
    place_picture (&g_array_index (pictures, UrXlsxPicture, i), i + 1);
  add_content_types (&package, pictures->len);
  add_root_relationships (&package);
  add_workbook_relationships (&package);
  add_sheets (&package);
  add_workbook (&package);
  for (guint i = 0; i < pictures->len; i++)
    add_picture (&package, &g_array_index (pictures, UrXlsxPicture, i), i + 1);
  add_bytes (&package, "docProps/core.xml", core);
  add_bytes (&package, "docProps/app.xml", program);
  return !package.failed && ur_zip_end (zip);
}
