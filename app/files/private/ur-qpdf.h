/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* Every function of libqpdf that is called, without its qpdf_ in front. */
#define UR_QPDF_FUNCTIONS(F)                                                                                 \
  F (cleanup)                                                                                                \
  F (get_buffer)                                                                                             \
  F (get_buffer_length)                                                                                      \
  F (get_error)                                                                                              \
  F (get_error_message_detail)                                                                               \
  F (get_num_pages)                                                                                          \
  F (get_page_n)                                                                                             \
  F (get_root)                                                                                               \
  F (get_trailer)                                                                                            \
  F (has_error)                                                                                              \
  F (init)                                                                                                   \
  F (init_write_memory)                                                                                      \
  F (make_indirect_object)                                                                                   \
  F (oh_append_item)                                                                                         \
  F (oh_erase_item)                                                                                          \
  F (oh_get_array_item)                                                                                      \
  F (oh_get_array_n_items)                                                                                   \
  F (oh_get_dict)                                                                                            \
  F (oh_get_int_value_as_int)                                                                                \
  F (oh_get_key)                                                                                             \
  F (oh_get_name)                                                                                            \
  F (oh_get_page_content_data)                                                                               \
  F (oh_has_key)                                                                                             \
  F (oh_is_array)                                                                                            \
  F (oh_is_dictionary)                                                                                       \
  F (oh_is_integer)                                                                                          \
  F (oh_is_name_and_equals)                                                                                  \
  F (oh_new_array)                                                                                           \
  F (oh_new_dictionary)                                                                                      \
  F (oh_new_integer)                                                                                         \
  F (oh_new_null)                                                                                            \
  F (oh_new_stream)                                                                                          \
  F (oh_new_string)                                                                                          \
  F (oh_new_unicode_string)                                                                                  \
  F (oh_parse)                                                                                               \
  F (oh_release)                                                                                             \
  F (oh_remove_key)                                                                                          \
  F (oh_replace_key)                                                                                         \
  F (oh_replace_stream_data)                                                                                 \
  F (oh_set_array_item)                                                                                      \
  F (read_memory)                                                                                            \
  F (set_deterministic_ID)                                                                                   \
  F (set_minimum_pdf_version)                                                                                \
  F (set_object_stream_mode)                                                                                 \
  F (set_suppress_warnings)                                                                                  \
  F (silence_errors)                                                                                         \
  F (write)

#define UR_QPDF_DECLARE(name) __typeof__ (qpdf_##name) *name;

/* libqpdf, loaded. */
typedef struct
{
  UR_QPDF_FUNCTIONS (UR_QPDF_DECLARE)
} UrQpdf;

void ur_qpdf_prepare (void);
const UrQpdf *ur_qpdf_get (GError **error);

G_END_DECLS
