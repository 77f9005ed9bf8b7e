/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report of many figures takes seconds to lay out, in which its window has to answer. */
#include "ur-slide-layout.h"

#include "ur-error.h"

#define RETRY (G_USEC_PER_SEC / 2)

/* Shared by whoever began it, the thread and what is on its way from there.  After the start the thread sees
 * only what does not change and the two atomic members. */
struct _UrSlideLayout
{
  UrReport *report;
  GStrv figures;
  GStrv hidden;
  gboolean with_start;
  UrSlideStart start;
  GCancellable *cancellable;
  gint percent; /* atomic */
  UrSlideLayoutFunc func;
  gpointer data;
};

/* What is told before the end. */
typedef struct
{
  UrSlideLayout *layout;
  UrSlides *slides;
} Message;

static void
layout_clear (gpointer data)
{
  UrSlideLayout *layout = data;

  ur_report_unref (layout->report);
  g_strfreev (layout->figures);
  g_strfreev (layout->hidden);
  g_object_unref (layout->cancellable);
}

static void
layout_unref (gpointer layout)
{
  g_atomic_rc_box_release_full (layout, layout_clear);
}

static void
message_free (gpointer data)
{
  Message *message = data;

  g_clear_pointer (&message->slides, ur_slides_unref);
  layout_unref (message->layout);
  g_free (message);
}

static gboolean
message_cb (gpointer data)
{
  Message *message = data;
  UrSlideLayout *layout = message->layout;

  if (!g_cancellable_is_cancelled (layout->cancellable))
    layout->func (g_steal_pointer (&message->slides), layout->data);
  return G_SOURCE_REMOVE;
}

/* Not by way of g_main_context_invoke(): while the main thread does something else that would call it here.
 */
static void
send (UrSlideLayout *layout, UrSlides *slides)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Message *message = g_new0 (Message, 1);

  message->layout = g_atomic_rc_box_acquire (layout);
  message->slides = slides;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, message_cb, message, message_free);
  g_source_attach (source, NULL);
}

static void
progress_cb (double fraction, gpointer data)
{
  g_atomic_int_set (&((UrSlideLayout *) data)->percent, (gint) (fraction * 100));
}

/* Where a font can not be loaded, memory is short: slides are shown a little later rather than with boxes. */
static UrSlides *
lay_out (UrSlideLayout *layout, const UrSlidesOptions *options, GCancellable *cancellable)
{
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      UrSlides *slides = ur_slides_layout (layout->report, options, cancellable, &error);

      if (!g_error_matches (error, UR_ERROR, UR_ERROR_DRAW))
        return slides;
      g_usleep (RETRY);
    }
}

/* Slides that are all left out are laid out all the same: there is always something to present. */
static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  UrSlideLayout *layout = data;
  const UrSlideStart *start = &layout->start;
  UrSlidesOptions options = { .figures = (const char *const *) layout->figures,
                              .hidden = (const char *const *) layout->hidden,
                              .progress = progress_cb,
                              .data = layout };
  UrSlides *slides = NULL;

  if (layout->with_start)
    slides = ur_slides_layout_one (layout->report, &options, start->part, start->section, start->chart);
  if (slides != NULL)
    send (layout, slides);
  slides = lay_out (layout, &options, cancellable);
  options.hidden = NULL;
  if (slides == NULL)
    slides = lay_out (layout, &options, cancellable);
  if (slides != NULL)
    send (layout, slides);
  g_task_return_boolean (task, TRUE);
}

/**
 * ur_slide_layout_begin:
 * @choice: what is shown; later changes do not matter
 * @report: its report; it is kept while it is needed
 * @without_hidden: whether slides that are left out are left out here too, unless all of them are
 * @start: (nullable): which slide is wanted first
 * @func: gets the slides
 * @data: for @func; must be there until ur_slide_layout_end()
 *
 * Lays slides out on a thread of its own.
 *
 * Returns: (transfer full): the work, for ur_slide_layout_end()
 */
UrSlideLayout *
ur_slide_layout_begin (UrSlideChoice *choice,
                       UrReport *report,
                       gboolean without_hidden,
                       const UrSlideStart *start,
                       UrSlideLayoutFunc func,
                       gpointer data)
{
  UrSlideLayout *layout = g_atomic_rc_box_new0 (UrSlideLayout);
  g_autoptr (GTask) task = NULL;

  layout->report = ur_report_ref (report);
  layout->figures = ur_slide_choice_dup_figures (choice);
  layout->hidden = without_hidden ? ur_slide_choice_dup_hidden (choice) : NULL;
  layout->with_start = start != NULL;
  if (start != NULL)
    layout->start = *start;
  layout->cancellable = g_cancellable_new ();
  layout->func = func;
  layout->data = data;
  task = g_task_new (NULL, layout->cancellable, NULL, NULL);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (layout), layout_unref);
  g_task_run_in_thread (task, run_cb);
  return layout;
}

/**
 * ur_slide_layout_get_percent:
 * @layout: the work
 *
 * Returns: how much of it is done, 0 to 100
 */
guint
ur_slide_layout_get_percent (UrSlideLayout *layout)
{
  return (guint) g_atomic_int_get (&layout->percent);
}

/**
 * ur_slide_layout_end:
 * @layout: (transfer full): the work
 *
 * Lets go of it.  What is not done yet is not done any more, and the function is not called again.
 */
void
ur_slide_layout_end (UrSlideLayout *layout)
{
  g_cancellable_cancel (layout->cancellable);
  layout_unref (layout);
}
