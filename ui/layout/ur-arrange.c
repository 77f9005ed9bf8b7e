/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has room for its children changes them when sizes have been given out, not meanwhile: what appears
 * then would be drawn before it has a size. */
#include "ur-arrange.h"

#define PENDING "ur-arrange"

typedef struct
{
  GtkWidget *widget; /* weak */
  UrArrange arrange;
} Arranging;

static gboolean
arrange_cb (gpointer data)
{
  const Arranging *arranging = data;

  if (arranging->widget == NULL)
    return G_SOURCE_REMOVE;
  g_object_set_data (G_OBJECT (arranging->widget), PENDING, NULL);
  arranging->arrange (arranging->widget);
  return G_SOURCE_REMOVE;
}

static void
arranging_free (gpointer data)
{
  Arranging *arranging = data;

  g_clear_weak_pointer (&arranging->widget);
  g_free (arranging);
}

/**
 * ur_arrange_soon:
 * @widget: a widget that was given a size
 * @arrange: what it does then, always the same
 *
 * Calls @arrange once before the next frame, unless @widget is gone by then.
 */
void
ur_arrange_soon (GtkWidget *widget, UrArrange arrange)
{
  Arranging *arranging;

  if (g_object_get_data (G_OBJECT (widget), PENDING) != NULL)
    return;
  arranging = g_new0 (Arranging, 1);
  g_set_weak_pointer (&arranging->widget, widget);
  arranging->arrange = arrange;
  g_object_set_data (G_OBJECT (widget), PENDING, arranging);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_cb, arranging, arranging_free);
}
