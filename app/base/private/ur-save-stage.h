/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside saving only: a file on its way, which has no name of its own yet. */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

typedef struct
{
  int folder;     /* where it goes; the caller's */
  int fd;         /* -1 when nothing is open */
  gboolean named; /* FALSE for a file without any name */
  char name[48];  /* that it bears meanwhile, when it has one */
} UrSaveStage;

int ur_save_stage_open (UrSaveStage *stage, int folder, mode_t mode, gboolean try_unnamed);
int ur_save_stage_write (UrSaveStage *stage, const char *data, gsize size);
int ur_save_stage_flush (UrSaveStage *stage);
int ur_save_stage_place (UrSaveStage *stage, const char *name, gboolean replace);
void ur_save_stage_close (UrSaveStage *stage);
void ur_save_stage_clean (int folder);

G_END_DECLS
