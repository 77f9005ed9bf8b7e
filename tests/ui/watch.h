/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Watches the main loop of the program that includes it.  A window answers nothing from one poll to the next:
 * such a turn is a block.  Blocks are measured in processor time of the main thread, which other programs on
 * a busy machine do not lengthen. */
#include <glib.h>

#include <time.h>

typedef struct
{
  guint n_turns;
  double longest; /* ms */
  double spent;   /* ms, of all turns */
} Watch;

static Watch watch;
static double watch_begin;
static GPollFunc watch_real_poll;

static inline double
watch_now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double) t.tv_sec * 1000 + (double) t.tv_nsec / 1e6;
}

static inline int
watch_poll (GPollFD *fds, guint n_fds, int timeout)
{
  double turn = watch_now () - watch_begin;
  int n;

  watch.n_turns++;
  watch.spent += turn;
  watch.longest = MAX (watch.longest, turn);
  n = watch_real_poll (fds, n_fds, timeout);
  watch_begin = watch_now ();
  return n;
}

/* Counts from here on. */
static inline void
watch_start (void)
{
  if (watch_real_poll == NULL)
    {
      watch_real_poll = g_main_context_get_poll_func (NULL);
      g_main_context_set_poll_func (NULL, watch_poll);
    }
  watch = (Watch){ 0 };
  watch_begin = watch_now ();
}

/* What was counted; what the main thread did since the last poll is a turn too. */
static inline Watch
watch_stop (void)
{
  watch_poll (NULL, 0, 0);
  return watch;
}
