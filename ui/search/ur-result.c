/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-result.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (UrResult, ur_result, G_TYPE_OBJECT)

static void
ur_result_finalize (GObject *object)
{
  UrResult *self = UR_RESULT (object);

  g_free (self->group);
  g_free (self->number);
  g_free (self->title);
  g_free (self->snippet);
  G_OBJECT_CLASS (ur_result_parent_class)->finalize (object);
}

static void
ur_result_class_init (UrResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_result_finalize;
}

static void
ur_result_init (UrResult *self)
{
}

/**
 * ur_result_dup_spoken:
 * @result: a result
 *
 * Returns: (transfer full): all of it in one sentence, for a screen reader
 */
char *
ur_result_dup_spoken (UrResult *result)
{
  g_autoptr (GString) spoken = g_string_new (NULL);

  if (result->group != NULL)
    g_string_printf (spoken, ngettext ("%s, %u hit", "%s, %u hits", result->n_group), result->group,
                     result->n_group);
  if (result->number != NULL && *result->number != '\0')
    g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? _ (", ") : "", result->number);
  if (*result->title != '\0')
    g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? _ (", ") : "", result->title);
  g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? _ (", ") : "", result->snippet);
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}
