/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-remark.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "ur-block.h"
#include "ur-input.h"

static void
remark_free (gpointer data)
{
  g_free (((UrRemark *) data)->text);
  g_free (data);
}

static UrRemark *
read_remark (JsonObject *object)
{
  UrRemark *remark = g_new0 (UrRemark, 1);

  remark->block = (guint) json_object_get_int_member (object, "block");
  remark->start = (guint) json_object_get_int_member (object, "start");
  remark->end = (guint) json_object_get_int_member (object, "end");
  remark->text = g_strdup (json_object_get_string_member (object, "text"));
  return remark;
}

/**
 * ur_remarks_read:
 * @fd: where the program that started this one has written them
 * @error: return location for an error
 *
 * Returns: (transfer full): the remarks, or %NULL
 */
UrRemarks *
ur_remarks_read (int fd, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  g_autofree char *text = ur_input_read (fd, &length);
  JsonObject *root;
  JsonArray *list;
  UrRemarks *remarks;

  if (!json_parser_load_from_data (parser, text != NULL ? text : "", (gssize) length, NULL))
    {
      g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
                           _ ("What is to be said of the document could not be read."));
      return NULL;
    }
  root = json_node_get_object (json_parser_get_root (parser));
  list = json_object_get_array_member (root, "remarks");
  remarks = g_new0 (UrRemarks, 1);
  remarks->author = g_strdup (json_object_get_string_member (root, "author"));
  remarks->list = g_ptr_array_new_with_free_func (remark_free);
  for (guint i = 0; i < json_array_get_length (list); i++)
    g_ptr_array_add (remarks->list, read_remark (json_array_get_object_element (list, i)));
  return remarks;
}

/**
 * ur_remarks_free:
 * @remarks: (transfer full): remarks
 */
void
ur_remarks_free (UrRemarks *remarks)
{
  g_free (remarks->author);
  g_ptr_array_unref (remarks->list);
  g_free (remarks);
}
