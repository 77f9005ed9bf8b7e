/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Data that is kept until it is given away, once, or freed because nobody wants it. */
typedef struct
{
  gpointer data; /* NULL once it is given away */
  GDestroyNotify free_data;
} UrOwned;

static inline gpointer
ur_owned_give_away (UrOwned *owned)
{
  return g_steal_pointer (&owned->data);
}

static inline void
ur_owned_clear (UrOwned *owned)
{
  if (owned->data != NULL)
    owned->free_data (ur_owned_give_away (owned));
}

G_END_DECLS
