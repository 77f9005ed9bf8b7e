/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: how figures are found by the pairs of characters of their names. */
#pragma once

#include "ur-reference.h"

G_BEGIN_DECLS

/* Which of a reference's names has a pair of characters. */
typedef enum
{
  UR_NAME_LABEL = 1 << 0,
  UR_NAME_SHORT = 1 << 1,
  UR_NAME_WORDS = 1 << 2,
} UrNameFlags;

/* A pair of characters is in the names of a reference. */
typedef struct
{
  guint index;
  UrNameFlags names;
} UrPosting;

void ur_grams_add (GArray *grams, const GArray *more);
double ur_grams_weigh (const GArray *grams);

G_END_DECLS
