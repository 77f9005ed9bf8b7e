/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-scene.h"

G_BEGIN_DECLS

struct _UrScene
{
  gint ref_count;
  double width, height;
  char *id;
  const char *const *roles;
  GArray *items; /* UrSceneItem */
  GArray *areas; /* UrSceneArea */
};

G_END_DECLS
