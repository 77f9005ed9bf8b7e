/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-slide-choice.h"

struct _UrSlideChoice
{
  GObject parent_instance;

  GPtrArray *hidden;   /* ids of slides */
  GHashTable *figures; /* section -> NULL-terminated ids of indicators */
};

G_DEFINE_FINAL_TYPE (UrSlideChoice, ur_slide_choice, G_TYPE_OBJECT)

static void
ur_slide_choice_finalize (GObject *object)
{
  UrSlideChoice *self = UR_SLIDE_CHOICE (object);

  g_ptr_array_unref (self->hidden);
  g_hash_table_unref (self->figures);
  G_OBJECT_CLASS (ur_slide_choice_parent_class)->finalize (object);
}

static void
ur_slide_choice_class_init (UrSlideChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_slide_choice_finalize;
}

static void
ur_slide_choice_init (UrSlideChoice *self)
{
  self->hidden = g_ptr_array_new_with_free_func (g_free);
  self->figures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_strfreev);
}

/**
 * ur_slide_choice_new:
 *
 * Returns: (transfer full): nothing left out, every figure chosen by rule
 */
UrSlideChoice *
ur_slide_choice_new (void)
{
  return g_object_new (UR_TYPE_SLIDE_CHOICE, NULL);
}

static gboolean
find_hidden (UrSlideChoice *self, const char *id, guint *place)
{
  return g_ptr_array_find_with_equal_func (self->hidden, id, g_str_equal, place);
}

/**
 * ur_slide_choice_is_hidden:
 * @choice: a choice
 * @id: of a slide
 *
 * Returns: whether the slide is left out
 */
gboolean
ur_slide_choice_is_hidden (UrSlideChoice *choice, const char *id)
{
  return find_hidden (choice, id, NULL);
}

/**
 * ur_slide_choice_set_hidden:
 * @choice: a choice
 * @id: of a slide
 * @hidden: whether it is to be left out
 *
 * Leaves a slide out, or shows it again.
 */
void
ur_slide_choice_set_hidden (UrSlideChoice *choice, const char *id, gboolean hidden)
{
  guint place;

  if (find_hidden (choice, id, &place))
    {
      if (!hidden)
        g_ptr_array_remove_index (choice->hidden, place);
    }
  else if (hidden)
    g_ptr_array_add (choice->hidden, g_strdup (id));
}

/**
 * ur_slide_choice_count_hidden:
 * @choice: a choice
 *
 * Returns: how many slides are left out
 */
guint
ur_slide_choice_count_hidden (UrSlideChoice *choice)
{
  return choice->hidden->len;
}

/**
 * ur_slide_choice_set_figures:
 * @choice: a choice
 * @section: a section
 * @figures: (nullable) (array zero-terminated=1): ids of its indicators that are to be shown large, or %NULL
 *   for those chosen by rule
 *
 * Chooses what the slide of a section shows.
 */
void
ur_slide_choice_set_figures (UrSlideChoice *choice, const UrSection *section, const char *const *figures)
{
  if (figures == NULL || figures[0] == NULL)
    g_hash_table_remove (choice->figures, section);
  else
    g_hash_table_insert (choice->figures, (gpointer) section, g_strdupv ((char **) figures));
}

/**
 * ur_slide_choice_get_figures:
 * @choice: a choice
 * @section: a section
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): ids of its indicators that are to be shown
 *   large, or %NULL for those chosen by rule
 */
const char *const *
ur_slide_choice_get_figures (UrSlideChoice *choice, const UrSection *section)
{
  return g_hash_table_lookup (choice->figures, section);
}

/**
 * ur_slide_choice_dup_figures:
 * @choice: a choice
 *
 * Returns: (transfer full) (nullable): ids of the indicators that are to be shown large, for #UrSlidesOptions
 */
GStrv
ur_slide_choice_dup_figures (UrSlideChoice *choice)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer figures;

  if (g_hash_table_size (choice->figures) == 0)
    return NULL;
  g_hash_table_iter_init (&iter, choice->figures);
  while (g_hash_table_iter_next (&iter, NULL, &figures))
    g_strv_builder_addv (builder, figures);
  return g_strv_builder_end (builder);
}

/**
 * ur_slide_choice_dup_hidden:
 * @choice: a choice
 *
 * Returns: (transfer full) (nullable): ids of the slides that are left out, for #UrSlidesOptions
 */
GStrv
ur_slide_choice_dup_hidden (UrSlideChoice *choice)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (choice->hidden->len == 0)
    return NULL;
  for (guint i = 0; i < choice->hidden->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (choice->hidden, i));
  return g_strv_builder_end (builder);
}
