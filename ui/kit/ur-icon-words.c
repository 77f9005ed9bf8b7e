/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-icon-words.h"

#include "ur-label.h"

/* Pixels between both. */
#define GAP 8

struct _UrIconWords
{
  GtkWidget parent_instance;

  GtkWidget *icon, *words;
};

G_DEFINE_FINAL_TYPE (UrIconWords, ur_icon_words, GTK_TYPE_WIDGET)

static int
get_width (GtkWidget *child)
{
  int width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static void
ur_icon_words_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UrIconWords *self = UR_ICON_WORDS (widget);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_width (self->icon);
      *natural = *minimum + GAP + get_width (self->words);
      return;
    }
  gtk_widget_measure (self->icon, orientation, -1, &height, NULL, NULL, NULL);
  gtk_widget_measure (self->words, orientation, -1, minimum, NULL, NULL, NULL);
  *minimum = *natural = MAX (*minimum, height);
}

static void
allocate (GtkWidget *child, int x, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
ur_icon_words_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrIconWords *self = UR_ICON_WORDS (widget);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int icon = get_width (self->icon), words = get_width (self->words), all = icon + GAP + words;
  gboolean is_whole = width >= all;
  int first = is_whole ? (width - all) / 2 : (width - icon) / 2;

  gtk_widget_set_child_visible (self->words, is_whole);
  allocate (self->icon, from_right ? width - first - icon : first, icon, height);
  if (is_whole)
    allocate (self->words, from_right ? first : first + icon + GAP, words, height);
}

static void
ur_icon_words_dispose (GObject *object)
{
  UrIconWords *self = UR_ICON_WORDS (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_icon_words_parent_class)->dispose (object);
}

static void
ur_icon_words_class_init (UrIconWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_icon_words_dispose;
  widget_class->measure = ur_icon_words_measure;
  widget_class->size_allocate = ur_icon_words_size_allocate;
}

static void
ur_icon_words_init (UrIconWords *self)
{
}

/**
 * ur_icon_words_new:
 * @icon: the name of an icon
 * @words: what is beside it, on one line
 *
 * Returns: (transfer floating): both where there is room for all of @words, and else the icon
 */
GtkWidget *
ur_icon_words_new (const char *icon, const char *words)
{
  UrIconWords *self = g_object_new (UR_TYPE_ICON_WORDS, NULL);

  self->icon = gtk_image_new_from_icon_name (icon);
  self->words = ur_label_new (words, NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
