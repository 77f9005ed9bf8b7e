/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-notes-change.h"

G_BEGIN_DECLS

/* Of the file, so that no file can make the program slow. */
#define UR_NOTEBOOK_MAX_BYTES (16u * 1024 * 1024)

/* What is in the file: @key is of the report, @title what that is called. */
typedef struct
{
  char *key;
  char *title;
  GPtrArray *annotations; /* (element-type UrAnnotation) */
} UrNotebookContent;

void ur_notebook_content_init (UrNotebookContent *content);
void ur_notebook_content_clear (UrNotebookContent *content);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrNotebookContent, ur_notebook_content_clear)

gboolean ur_notebook_content_parse (UrNotebookContent *content, GBytes *bytes, GError **error);
GBytes *ur_notebook_content_write (const UrNotebookContent *content);
gboolean ur_notebook_content_check (const UrNotebookContent *content, GBytes *bytes, GError **error);
char *ur_notebook_dup_key (const UrReport *report);

G_END_DECLS
