/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is presented.  The first slide is shown as soon as it is laid out; how many there are is known only
 * when all are.  What the speaker asks for until then is done then. */
#include "ur-config.h"

#include "ur-present-private.h"

#include <glib/gi18n-lib.h>

#define TICK 150 /* ms */

typedef struct
{
  UrPresentWish func;
  int value;
} Wish;

static gboolean
has_all (UrPresent *self)
{
  return self->slides != NULL && !ur_slides_is_one (self->slides);
}

/**
 * ur_present_is_ready:
 * @present: a window
 *
 * Returns: whether all slides are there
 */
gboolean
ur_present_is_ready (UrPresent *present)
{
  return has_all (present);
}

static gboolean
is_hidden (UrPresent *self, int slide)
{
  return ur_slide_choice_is_hidden (self->choice, ur_slides_get_id (self->slides, (guint) slide));
}

/**
 * ur_present_find_shown:
 * @self: the presentation
 *
 * Returns: the next slide to be shown from @slide on, which itself is not meant; -1 if there is none
 */
int
ur_present_find_shown (UrPresent *self, int slide, int step)
{
  int n = has_all (self) ? (int) ur_slides_get_n_slides (self->slides) : 0;

  for (slide += step; slide >= 0 && slide < n; slide += step)
    if (!is_hidden (self, slide))
      return slide;
  return -1;
}

/**
 * ur_present_update_next:
 * @self: the presentation
 *
 * Has the next slide painted, and tells the speaker.
 */
void
ur_present_update_next (UrPresent *self)
{
  int slide = ur_slide_view_get_slide (self->view);

  ur_slide_view_set_next (self->view, ur_present_find_shown (self, slide, 1));
  if (self->speaker != NULL)
    ur_speaker_update (self->speaker);
}

/**
 * ur_present_dup_waiting:
 * @self: the presentation
 *
 * Returns: (transfer full): how far the slides are
 */
char *
ur_present_dup_waiting (UrPresent *self)
{
  return g_strdup_printf (_ ("Preparing the slides, %u %%"),
                          self->layout != NULL ? ur_slide_layout_get_percent (self->layout) : 0);
}

/* The audience sees it only while the screen is empty or the speaker waits for another slide. */
static gboolean
wait_cb (gpointer data)
{
  UrPresent *self = data;
  g_autofree char *text = ur_present_dup_waiting (self);

  if (self->typed->len == 0)
    {
      gtk_label_set_text (self->typed_label, text);
      gtk_widget_set_visible (GTK_WIDGET (self->typed_label), self->slides == NULL || self->wishes->len > 0);
    }
  if (self->speaker != NULL)
    ur_speaker_update (self->speaker);
  return G_SOURCE_CONTINUE;
}

/**
 * ur_present_stop_layout:
 * @self: the presentation
 *
 * Lets go of the slides that are being laid out, if there are any.
 */
void
ur_present_stop_layout (UrPresent *self)
{
  g_clear_pointer (&self->layout, ur_slide_layout_end);
  g_clear_handle_id (&self->wait_tick, g_source_remove);
}

static int
find_start (UrPresent *self)
{
  const UrSlideStart *start = &self->start;
  int slide = ur_slides_find (self->slides, start->part, start->section, start->chart);

  if (is_hidden (self, slide))
    slide = MAX (0, ur_present_find_shown (self, slide, 1));
  return slide;
}

/**
 * ur_present_wishes_new:
 *
 * Returns: (transfer full): nothing asked for
 */
GArray *
ur_present_wishes_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Wish));
}

static void
fulfil_wishes (UrPresent *self)
{
  g_autoptr (GArray) wishes = g_steal_pointer (&self->wishes);

  self->wishes = ur_present_wishes_new ();
  for (guint i = 0; i < wishes->len; i++)
    {
      const Wish *wish = &g_array_index (wishes, Wish, i);

      wish->func (self, wish->value);
    }
}

static void
take (UrPresent *self, UrSlides *slides, int slide)
{
  g_clear_pointer (&self->slides, ur_slides_unref);
  self->slides = slides;
  ur_slide_view_set_slides (self->view, slides);
  if (slide < 0)
    slide = find_start (self);
  ur_slide_view_set_slide (self->view, MIN (slide, (int) ur_slides_get_n_slides (slides) - 1));
  ur_present_update_next (self);
}

/* A slide that is left out is not what is shown first; only all of them tell what is. */
static void
take_first (UrPresent *self, UrSlides *slides)
{
  if (ur_slide_choice_is_hidden (self->choice, ur_slides_get_id (slides, 0)))
    ur_slides_unref (slides);
  else
    take (self, slides, 0);
}

static void
laid_out_cb (UrSlides *slides, gpointer data)
{
  UrPresent *self = data;
  gboolean first = !has_all (self);

  if (ur_slides_is_one (slides))
    {
      take_first (self, slides);
      return;
    }
  ur_present_stop_layout (self);
  take (self, slides, first ? -1 : ur_slide_view_get_slide (self->view));
  if (self->typed->len == 0)
    gtk_widget_set_visible (GTK_WIDGET (self->typed_label), FALSE);
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->overview))
    ur_slide_overview_set_slides (self->overview, self->slides, self->choice);
  fulfil_wishes (self);
}

/**
 * ur_present_lay_out:
 * @self: the presentation
 *
 * Lays slides out as they are chosen now, beside the main loop.  What is on show stays until they are there.
 */
void
ur_present_lay_out (UrPresent *self)
{
  gboolean first = !has_all (self);

  ur_present_stop_layout (self);
  self->layout = ur_slide_layout_begin (self->choice, self->report, FALSE, first ? &self->start : NULL,
                                        laid_out_cb, self);
  if (first)
    self->wait_tick = g_timeout_add (TICK, wait_cb, self);
}

/**
 * ur_present_postpone:
 * @self: the presentation
 * @wish: what was asked for
 * @value: for @wish
 *
 * Remembers what can be done only with all slides.
 *
 * Returns: whether they are not there yet
 */
gboolean
ur_present_postpone (UrPresent *self, UrPresentWish wish, int value)
{
  const Wish made = { wish, value };

  if (has_all (self))
    return FALSE;
  g_array_append_val (self->wishes, made);
  return TRUE;
}

/**
 * ur_present_drop_wishes:
 * @self: the presentation
 *
 * Forgets what was asked for.
 *
 * Returns: whether there was anything
 */
gboolean
ur_present_drop_wishes (UrPresent *self)
{
  if (self->wishes->len == 0)
    return FALSE;
  g_array_set_size (self->wishes, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->typed_label), self->slides == NULL);
  return TRUE;
}
