/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside saving only: where a file goes, and why it cannot. */
#pragma once

#include <sys/stat.h>

#include "ur-save.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;         /* where the file will be: no symbolic link any more */
  char *name;         /* the last part of it */
  char *folder;       /* the rest, for sentences */
  int folder_fd;      /* the folder itself */
  gboolean exists;    /* whether a file has that name */
  struct stat status; /* of that file */
} UrSaveTarget;

#define UR_SAVE_TARGET_INIT                                                                                  \
  {                                                                                                          \
    .folder_fd = -1                                                                                          \
  }

gboolean ur_save_target_find (UrSaveTarget *target, const char *path, UrSaveFlags flags, GError **error);
gboolean ur_save_target_refuse (const UrSaveTarget *target, int code, GError **error);
void ur_save_target_clear (UrSaveTarget *target);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrSaveTarget, ur_save_target_clear)

G_END_DECLS
