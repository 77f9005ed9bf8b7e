/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-scene.h"
#include "ur-report.h"

G_BEGIN_DECLS

#define UR_POSTER_DEFAULT_WIDTH 1080
#define UR_POSTER_MIN_WIDTH 540
#define UR_POSTER_MAX_WIDTH 4320
#define UR_POSTER_MIN_SLICE_HEIGHT 600
#define UR_POSTER_MIN_BYTES 20000

/* The long picture (一图读懂): a report's figures, works, tasks and charts one below the other. */
typedef struct _UrPoster UrPoster;

/* One block of it that can be left out or moved.  Owned by its list. */
typedef struct
{
  char *id;            /* banner, figures, a part's or a chart's id, money, foot */
  char *name;          /* for people */
  gboolean by_default; /* is in the picture when nobody chooses */
} UrPosterBlock;

typedef struct
{
  const char *const *blocks; /* ids in order, NULL-terminated; NULL: those that are there by default */
  guint width;               /* px */
  guint slice_height;        /* px a file at most; 0: one file */
  gsize max_bytes;           /* a file at most; 0: no matter */
} UrPosterOptions;

void ur_poster_options_init (UrPosterOptions *options);
GPtrArray *ur_poster_list_blocks (const UrReport *report);

UrPoster *ur_poster_layout (UrReport *report,
                            const UrPosterOptions *options,
                            GCancellable *cancellable,
                            GError **error);
UrPoster *ur_poster_ref (UrPoster *poster);
void ur_poster_unref (UrPoster *poster);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPoster, ur_poster_unref)

guint ur_poster_get_n_slices (const UrPoster *poster);
void ur_poster_get_size (const UrPoster *poster, guint slice, guint *width, guint *height);
char *ur_poster_dup_note (const UrPoster *poster);
gboolean ur_poster_find_block (const UrPoster *poster, const char *id, double *y, double *height);
void ur_poster_paint (const UrPoster *poster, guint slice, UrCanvas *canvas);
GBytes *ur_poster_encode (UrPoster *poster, guint slice, GCancellable *cancellable, GError **error);
char *ur_poster_dup_text (const UrReport *report, const UrPosterOptions *options, GError **error);
char *ur_poster_dup_description (const UrPoster *poster);
UrScene *ur_poster_get_scene (const UrPoster *poster);

G_END_DECLS
