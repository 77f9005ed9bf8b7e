/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-speaker.h"

#include <glib/gi18n-lib.h>

#include "ur-present-private.h"

/* What only the speaker sees: the slide, the next one, the section's words, the time. */
struct _UrSpeaker
{
  GtkWindow parent_instance;

  UrPresent *present; /* outlives it */
  GtkLabel *place;
  UrSlideView *current;
  GtkLabel *text;
  GtkLabel *elapsed;
  GtkLabel *clock;
  GtkLabel *next_title;
  UrSlideView *next;
};

G_DEFINE_FINAL_TYPE (UrSpeaker, ur_speaker, GTK_TYPE_WINDOW)

static void
ur_speaker_class_init (UrSpeakerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (UR_TYPE_SLIDE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/unionreport/UnionReport/ui/ur-speaker.ui");
  gtk_widget_class_bind_template_child (widget_class, UrSpeaker, place);
  gtk_widget_class_bind_template_child (widget_class, UrSpeaker, current);
  gtk_widget_class_bind_template_child (widget_class, UrSpeaker, text);
  gtk_widget_class_bind_template_child (widget_class, UrSpeaker, elapsed);
  gtk_widget_class_bind_template_child (widget_class, UrSpeaker, clock);
  gtk_widget_class_bind_template_child (widget_class, UrSpeaker, next_title);
  gtk_widget_class_bind_template_child (widget_class, UrSpeaker, next);
}

static void
ur_speaker_init (UrSpeaker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ur_speaker_new:
 * @present: the presentation it goes with
 *
 * Returns: (transfer none): a window for the speaker, to be presented
 */
GtkWidget *
ur_speaker_new (UrPresent *present)
{
  UrSpeaker *self = g_object_new (UR_TYPE_SPEAKER, NULL);

  self->present = present;
  return GTK_WIDGET (self);
}

/* The report's own words about what is on the slide. */
static char *
dup_words (UrSlides *slides, guint slide)
{
  const UrSection *section = ur_slides_get_section (slides, slide);
  GString *words;

  if (section == NULL || ur_slides_get_kind (slides, slide) == UR_SLIDE_FIGURES)
    return g_strdup (ur_slides_get_text (slides, slide));
  words = g_string_new (NULL);
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].table == NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n\n" : "", section->paragraphs[i].text);
  return g_string_free (words, FALSE);
}

static void
show_next (UrSpeaker *self, UrSlides *slides)
{
  int next = ur_present_get_next (self->present);
  g_autofree char *title = NULL;

  if (!ur_present_is_ready (self->present))
    title = ur_present_dup_waiting (self->present);
  else if (next < 0)
    title = g_strdup (_ ("This is the last slide"));
  else
    title = g_strdup_printf (_ ("Next: %s"), ur_slides_get_title (slides, (guint) next));
  gtk_label_set_text (self->next_title, title);
  ur_slide_view_set_slides (self->next, slides);
  if (slides != NULL)
    ur_slide_view_set_slide (self->next, next);
  gtk_widget_set_visible (GTK_WIDGET (self->next), next >= 0);
}

/* NULL while there is no slide to show yet. */
static char *
dup_place (UrSpeaker *self, UrSlides *slides, int slide)
{
  if (ur_present_is_blank (self->present))
    return g_strdup (_ ("The audience sees a blank screen"));
  return slides != NULL ? ur_slide_view_dup_name (slides, slide) : NULL;
}

/**
 * ur_speaker_update:
 * @speaker: a window
 *
 * Shows what the presentation shows now, or how far its slides are.
 */
void
ur_speaker_update (UrSpeaker *speaker)
{
  UrSlides *slides = ur_present_get_slides (speaker->present);
  int slide = ur_present_get_slide (speaker->present);
  g_autofree char *words = slides != NULL ? dup_words (slides, (guint) slide) : NULL;
  g_autofree char *place = dup_place (speaker, slides, slide);

  gtk_label_set_text (speaker->place, place != NULL ? place : "");
  gtk_label_set_text (speaker->text, words != NULL ? words : "");
  ur_slide_view_set_slides (speaker->current, slides);
  if (slides != NULL)
    ur_slide_view_set_slide (speaker->current, slide);
  show_next (speaker, slides);
  ur_speaker_tick (speaker);
}

/**
 * ur_speaker_tick:
 * @speaker: a window
 *
 * Shows how long the presentation has lasted, and the time of day.
 */
void
ur_speaker_tick (UrSpeaker *speaker)
{
  guint seconds = ur_present_get_seconds (speaker->present);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  g_autofree char *elapsed = g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);

  gtk_label_set_text (speaker->elapsed, elapsed);
  gtk_label_set_text (speaker->clock, clock);
}
