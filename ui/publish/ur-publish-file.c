/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-publish-file.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-row.h"
#include "ur-tip.h"

struct _UrPublishFile
{
  GObject parent;
  char *name;
  char *state; /* "" until it is written, then its size */
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UrPublishFile, ur_publish_file, G_TYPE_OBJECT)

static void
ur_publish_file_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  UrPublishFile *self = UR_PUBLISH_FILE (object);

  if (id == PROP_STATE)
    g_value_set_string (value, self->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
ur_publish_file_finalize (GObject *object)
{
  UrPublishFile *self = UR_PUBLISH_FILE (object);

  g_free (self->name);
  g_free (self->state);
  G_OBJECT_CLASS (ur_publish_file_parent_class)->finalize (object);
}

static void
ur_publish_file_class_init (UrPublishFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ur_publish_file_get_property;
  object_class->finalize = ur_publish_file_finalize;
  properties[PROP_STATE] =
      g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ur_publish_file_init (UrPublishFile *self)
{
  self->state = g_strdup ("");
}

/**
 * ur_publish_file_new:
 * @name: the file's name below the folder
 *
 * Returns: (transfer full): a row for a file that is not written yet
 */
UrPublishFile *
ur_publish_file_new (const char *name)
{
  UrPublishFile *self = g_object_new (UR_TYPE_PUBLISH_FILE, NULL);

  self->name = g_strdup (name);
  return self;
}

/**
 * ur_publish_file_set_size:
 * @file: a row
 * @size: bytes
 *
 * Shows that the file is written.
 */
void
ur_publish_file_set_size (UrPublishFile *file, gsize size)
{
  g_return_if_fail (UR_IS_PUBLISH_FILE (file));

  g_free (file->state);
  file->state = g_format_size (size);
  g_object_notify_by_pspec (G_OBJECT (file), properties[PROP_STATE]);
}

/* The row is read as one: name, then size or that it waits. */
static void
update_row (GtkListItem *item)
{
  UrPublishFile *file = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *sign = gtk_widget_get_first_child (box);
  GtkWidget *name = gtk_widget_get_next_sibling (sign);
  GtkWidget *state = gtk_widget_get_next_sibling (name);
  gboolean written = file->state[0] != '\0';
  g_autofree char *spoken = NULL;

  gtk_image_set_from_icon_name (GTK_IMAGE (sign),
                                written ? "object-select-symbolic" : "text-x-generic-symbolic");
  gtk_label_set_text (GTK_LABEL (name), file->name);
  ur_tip_set (name, file->name);
  gtk_label_set_text (GTK_LABEL (state), file->state);
  spoken = written ? g_strdup_printf (_ ("%s, written, %s"), file->name, file->state)
                   : g_strdup_printf (_ ("%s, not written yet"), file->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = ur_row_new (10);
  GtkWidget *sign = gtk_image_new ();
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *state = gtk_label_new (NULL);

  gtk_widget_add_css_class (sign, "ur-publish-sign");
  gtk_widget_add_css_class (state, "ur-meta");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  ur_label_cut_at_usual_size (GTK_LABEL (name), 1, PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (name, TRUE);
  ur_row_append (box, sign);
  ur_row_append (box, name);
  ur_row_append (box, state);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::state", G_CALLBACK (update_row), item,
                           G_CONNECT_SWAPPED);
  update_row (item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_row, item);
}

/**
 * ur_publish_file_create_factory:
 *
 * Returns: (transfer full): makes the rows of a #GtkListView over #UrPublishFile
 */
GtkListItemFactory *
ur_publish_file_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
