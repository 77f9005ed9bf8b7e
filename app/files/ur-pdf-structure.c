/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the structure elements of a PDF need besides their type, and cairo 1.16 can not write. */
#include "ur-pdf-private.h"

typedef struct
{
  const UrPdfFile *file;
  qpdf_oh parents; /* arrays of elements: for each key of a page or annotation those of its marked content */
  const GPtrArray *words;
  guint n_used;
} Editor;

/* What is around an element. */
typedef enum
{
  OUTSIDE,
  HEAD_ROW, /* of a table: nothing but heads */
  BODY_ROW,
} Place;

static void edit_element (Editor *self, qpdf_oh element, Place place);

static qpdf_oh
get (const Editor *self, qpdf_oh dictionary, const char *key)
{
  return self->file->lib->oh_get_key (self->file->data, dictionary, key);
}

static void
drop (const Editor *self, qpdf_oh object)
{
  self->file->lib->oh_release (self->file->data, object);
}

/* Sets a key to a new object. */
static void
set (const Editor *self, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  self->file->lib->oh_replace_key (self->file->data, dictionary, key, value);
  drop (self, value);
}

static gboolean
is_type (const Editor *self, qpdf_oh element, const char *type)
{
  qpdf_oh name = get (self, element, "/S");
  gboolean is = self->file->lib->oh_is_name_and_equals (self->file->data, name, type);

  drop (self, name);
  return is;
}

static const char *
take_words (Editor *self)
{
  if (self->words == NULL || self->n_used >= self->words->len)
    return NULL;
  return g_ptr_array_index (self->words, self->n_used++);
}

static qpdf_oh
create_string (const Editor *self, const char *text)
{
  return self->file->lib->oh_new_unicode_string (self->file->data, text);
}

/* The annotation among a link's children says where it leads to those who do not see it. */
static void
describe_link (const Editor *self, qpdf_oh element, const char *words)
{
  const UrQpdf *lib = self->file->lib;
  qpdf_data data = self->file->data;
  qpdf_oh kids = get (self, element, "/K");

  for (int i = 0; lib->oh_is_array (data, kids) && i < lib->oh_get_array_n_items (data, kids); i++)
    {
      qpdf_oh kid = lib->oh_get_array_item (data, kids, i);

      if (lib->oh_is_dictionary (data, kid) && lib->oh_has_key (data, kid, "/Obj"))
        {
          qpdf_oh annotation = get (self, kid, "/Obj");

          set (self, annotation, "/Contents", create_string (self, words));
          drop (self, annotation);
        }
      drop (self, kid);
    }
  drop (self, kids);
}

/* A header is of the column where the whole row has nothing else, else of the row. */
static void
add_scope (const Editor *self, qpdf_oh element, Place place)
{
  const char *scope = place == HEAD_ROW ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>";

  set (self, element, "/A", self->file->lib->oh_parse (self->file->data, scope));
}

static gboolean
is_head (const Editor *self, qpdf_oh row)
{
  const UrQpdf *lib = self->file->lib;
  qpdf_data data = self->file->data;
  qpdf_oh kids = get (self, row, "/K");
  gboolean heads = TRUE;

  for (int i = 0; lib->oh_is_array (data, kids) && i < lib->oh_get_array_n_items (data, kids); i++)
    {
      qpdf_oh kid = lib->oh_get_array_item (data, kids, i);

      heads = heads && is_type (self, kid, "/TH");
      drop (self, kid);
    }
  drop (self, kids);
  return heads;
}

static gboolean
is_artifact (const Editor *self, qpdf_oh element)
{
  return is_type (self, element, "/" UR_PDF_TAG_HEADER) || is_type (self, element, "/" UR_PDF_TAG_FOOTER);
}

/* The marked content of an element that is none belongs to nothing. */
static void
forget_content (const Editor *self, qpdf_oh element)
{
  const UrQpdf *lib = self->file->lib;
  qpdf_data data = self->file->data;
  qpdf_oh page = get (self, element, "/Pg");
  qpdf_oh content = get (self, element, "/K");
  qpdf_oh key = get (self, page, "/StructParents");

  if (lib->oh_is_integer (data, content) && lib->oh_is_integer (data, key))
    {
      qpdf_oh elements =
          lib->oh_get_array_item (data, self->parents, 2 * lib->oh_get_int_value_as_int (data, key) + 1);
      qpdf_oh nothing = lib->oh_new_null (data);

      lib->oh_set_array_item (data, elements, lib->oh_get_int_value_as_int (data, content), nothing);
      drop (self, nothing);
      drop (self, elements);
    }
  drop (self, key);
  drop (self, content);
  drop (self, page);
}

static void
edit_kids (Editor *self, qpdf_oh element, Place place)
{
  const UrQpdf *lib = self->file->lib;
  qpdf_data data = self->file->data;
  qpdf_oh kids = get (self, element, "/K");

  if (lib->oh_is_dictionary (data, kids))
    edit_element (self, kids, place);
  for (int i = 0; lib->oh_is_array (data, kids) && i < lib->oh_get_array_n_items (data, kids);)
    {
      qpdf_oh kid = lib->oh_get_array_item (data, kids, i);
      gboolean artifact = lib->oh_is_dictionary (data, kid) && is_artifact (self, kid);

      if (artifact)
        {
          forget_content (self, kid);
          lib->oh_erase_item (data, kids, i);
        }
      else if (lib->oh_is_dictionary (data, kid))
        edit_element (self, kid, place);
      drop (self, kid);
      i += artifact ? 0 : 1;
    }
  drop (self, kids);
}

static void
edit_element (Editor *self, qpdf_oh element, Place place)
{
  if (is_type (self, element, "/Figure"))
    {
      const char *words = take_words (self);

      if (words != NULL)
        set (self, element, "/Alt", create_string (self, words));
    }
  else if (is_type (self, element, "/Link"))
    {
      const char *words = take_words (self);

      if (words != NULL)
        describe_link (self, element, words);
    }
  else if (is_type (self, element, "/TR"))
    place = is_head (self, element) ? HEAD_ROW : BODY_ROW;
  else if (is_type (self, element, "/TH"))
    add_scope (self, element, place);
  edit_kids (self, element, place);
}

/**
 * ur_pdf_complete_structure:
 * @file: a PDF
 * @words: (nullable): as ur_tag_words_peek() has them
 *
 * Adds to the structure tree what figures and links say to those who do not see them and which way the heads
 * of tables go, and takes the heads and feet of pages out of it.  Without a tree nothing is done.
 */
void
ur_pdf_complete_structure (const UrPdfFile *file, const GPtrArray *words)
{
  Editor self = { .file = file, .words = words };
  qpdf_oh catalog = file->lib->get_root (file->data);
  qpdf_oh tree, by_number;

  if (!file->lib->oh_has_key (file->data, catalog, "/StructTreeRoot"))
    return;
  tree = get (&self, catalog, "/StructTreeRoot");
  by_number = get (&self, tree, "/ParentTree");
  self.parents =
      get (&self, by_number, "/Nums"); /* cairo has the keys 0, 1, 2 … in it, one after the other */
  edit_kids (&self, tree, OUTSIDE);
  drop (&self, self.parents);
  drop (&self, by_number);
  drop (&self, tree);
}
