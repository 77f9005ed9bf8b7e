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

static GPtrArray *
list_figures (UrSlideChoice *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer figures;

  g_hash_table_iter_init (&iter, self->figures);
  while (g_hash_table_iter_next (&iter, NULL, &figures))
    for (char **id = figures; *id != NULL; id++)
      g_ptr_array_add (ids, *id);
  g_ptr_array_add (ids, NULL);
  return ids;
}

static GPtrArray *
list_hidden (UrSlideChoice *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->hidden->len; i++)
    g_ptr_array_add (ids, g_ptr_array_index (self->hidden, i));
  g_ptr_array_add (ids, NULL);
  return ids;
}

/**
 * ur_slide_choice_lay_out:
 * @choice: a choice
 * @report: its report
 * @without_hidden: whether slides that are left out are left out here too
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the slides as chosen; %NULL only when none is left
 */
UrSlides *
ur_slide_choice_lay_out (UrSlideChoice *choice, UrReport *report, gboolean without_hidden, GError **error)
{
  g_autoptr (GPtrArray) figures = list_figures (choice);
  g_autoptr (GPtrArray) hidden = list_hidden (choice);
  UrSlidesOptions options;

  ur_slides_options_init (&options);
  if (figures->len > 1)
    options.figures = (const char *const *) figures->pdata;
  if (without_hidden && hidden->len > 1)
    options.hidden = (const char *const *) hidden->pdata;
  return ur_slides_layout (report, &options, error);
}
