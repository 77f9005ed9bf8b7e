/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-slide-chooser.h"

#include <glib/gi18n-lib.h>

/* Which figures of a section its slide shows in large type. */
struct _UrSlideChooser
{
  GtkPopover parent_instance;

  UrSlides *slides; /* holds the section */
  UrSlideChoice *choice;
  const UrSection *section;
  guint max;
  GtkBox *box;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (UrSlideChooser, ur_slide_chooser, GTK_TYPE_POPOVER)

static guint changed_signal;

static const char *
get_figure (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "ur-figure");
}

static GPtrArray *
list_active (UrSlideChooser *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (get_figure (check) != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_ptr_array_add (ids, (gpointer) get_figure (check));
  return ids;
}

/* No more than there is room for. */
static void
update_sensitive (UrSlideChooser *self, guint n_active)
{
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (get_figure (check) != NULL)
      gtk_widget_set_sensitive (check, n_active < self->max ||
                                           gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
toggled_cb (UrSlideChooser *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  if (self->filling)
    return;
  ids = list_active (self);
  update_sensitive (self, ids->len);
  g_ptr_array_add (ids, NULL);
  ur_slide_choice_set_figures (self->choice, self->section, (const char *const *) ids->pdata);
  g_signal_emit (self, changed_signal, 0);
}

static void
ur_slide_chooser_dispose (GObject *object)
{
  UrSlideChooser *self = UR_SLIDE_CHOOSER (object);

  g_clear_pointer (&self->slides, ur_slides_unref);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (ur_slide_chooser_parent_class)->dispose (object);
}

static void
ur_slide_chooser_class_init (UrSlideChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_slide_chooser_dispose;
  changed_signal =
      g_signal_new ("changed", UR_TYPE_SLIDE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_slide_chooser_init (UrSlideChooser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
}

/* What was chosen last may still be on its way to the slide. */
static gboolean
is_shown (UrSlideChooser *self, guint slide, const UrIndicator *indicator)
{
  const char *const *chosen = ur_slide_choice_get_figures (self->choice, self->section);
  guint n;
  const UrIndicator *const *figures = ur_slides_get_figures (self->slides, slide, &n);

  if (chosen != NULL)
    return g_strv_contains (chosen, indicator->id);

  for (guint i = 0; i < n; i++)
    if (figures[i] == indicator)
      return TRUE;
  return FALSE;
}

static void
add_check (UrSlideChooser *self, const UrIndicator *indicator, gboolean active)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *text = g_strdup_printf ("%s %s", indicator->short_label, figure);
  GtkWidget *check = gtk_check_button_new_with_label (text);

  g_object_set_data (G_OBJECT (check), "ur-figure", (gpointer) indicator->id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (self->box, check);
}

static void
fill (UrSlideChooser *self, guint slide)
{
  g_autofree char *words = g_strdup_printf (ngettext ("At most %u figure; none: chosen by rule",
                                                      "At most %u figures; none: chosen by rule", self->max),
                                            self->max);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "ur-meta");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (self->box, label);
  self->filling = TRUE;
  for (guint p = 0; p < self->section->n_paragraphs; p++)
    for (guint i = 0; i < self->section->paragraphs[p].n_indicators; i++)
      {
        const UrIndicator *indicator = self->section->paragraphs[p].indicators[i];

        if (indicator->number != NULL)
          add_check (self, indicator, is_shown (self, slide, indicator));
      }
  self->filling = FALSE;
  {
    g_autoptr (GPtrArray) active = list_active (self);

    update_sensitive (self, active->len);
  }
}

/**
 * ur_slide_chooser_new:
 * @slides: slides
 * @slide: index of one for which ur_slide_chooser_can_choose()
 * @choice: where the choice is kept
 *
 * Returns: (transfer floating): a popover that emits `changed` after each change of @choice
 */
GtkWidget *
ur_slide_chooser_new (UrSlides *slides, guint slide, UrSlideChoice *choice)
{
  UrSlideChooser *self = g_object_new (UR_TYPE_SLIDE_CHOOSER, NULL);

  self->slides = ur_slides_ref (slides);
  self->choice = g_object_ref (choice);
  self->section = ur_slides_get_section (slides, slide);
  self->max = ur_slides_get_chart (slides, slide) != NULL ? UR_SLIDE_KEY_FIGURES : UR_SLIDE_MAX_FIGURES;
  fill (self, slide);
  return GTK_WIDGET (self);
}

/**
 * ur_slide_chooser_can_choose:
 * @slides: slides
 * @slide: index of one
 *
 * Returns: whether it shows figures of a section that could be others
 */
gboolean
ur_slide_chooser_can_choose (UrSlides *slides, guint slide)
{
  return ur_slides_get_kind (slides, slide) == UR_SLIDE_SECTION;
}
