/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: first-frame COMMAND [ARGUMENT...]
 *
 * Starts a program and watches the X server from outside: prints the milliseconds until its window bears text
 * (one pixel in a hundred is not of the commonest colour), those until it has stopped changing for 400 ms,
 * and the memory it then has to itself (PSS) in KiB; then ends it.  No help from the program is asked for, so
 * any two can be compared. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum
{
  QUIET = 400,
  PATIENCE = 20000,
};

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return (double) t.tv_sec * 1000 + (double) t.tv_nsec / 1e6;
}

/* A program that goes away with its window is not a failure of the watcher. */
static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

static int
has_text (Display *display, Window window)
{
  XWindowAttributes at;
  XImage *image;
  long other = 0, total;

  if (!XGetWindowAttributes (display, window, &at) || at.map_state != IsViewable || at.width < 300)
    return 0;
  image = XGetImage (display, window, 0, 0, (unsigned) at.width, (unsigned) at.height, AllPlanes, ZPixmap);
  if (image == NULL)
    return 0;
  total = (long) at.width * at.height;
  for (int y = 0; y < at.height; y++)
    {
      unsigned long ground = XGetPixel (image, at.width / 2, y);

      for (int x = 0; x < at.width; x++)
        other += XGetPixel (image, x, y) != ground;
    }
  XDestroyImage (image);
  return other * 100 > total;
}

static void
get_memory (pid_t pid, long *rss, long *pss)
{
  char line[256];
  FILE *file;

  *rss = *pss = -1;
  snprintf (line, sizeof line, "/proc/%d/smaps_rollup", (int) pid);
  file = fopen (line, "r");
  if (file == NULL)
    return;
  while (fgets (line, sizeof line, file) != NULL)
    {
      sscanf (line, "Rss: %ld", rss);
      sscanf (line, "Pss: %ld", pss);
    }
  fclose (file);
}

static pid_t
start (char **argv)
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      execvp (argv[0], argv);
      _exit (127);
    }
  return pid;
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  int damage_event, damage_error;
  double begin, text = -1, last = -1;
  pid_t pid;
  long rss, pss;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    return 2;
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  begin = now ();
  pid = start (argv + 1);

  while (now () - begin < PATIENCE && (text < 0 || now () - last < QUIET))
    {
      struct pollfd wait = { ConnectionNumber (display), POLLIN, 0 };
      XEvent event;

      if (!XPending (display) && poll (&wait, 1, QUIET) <= 0)
        continue;
      XNextEvent (display, &event);
      if (event.type == MapNotify)
        XDamageCreate (display, event.xmap.window, XDamageReportRawRectangles);
      if (event.type != damage_event + XDamageNotify)
        continue;
      last = now ();
      if (text < 0 && has_text (display, ((XDamageNotifyEvent *) &event)->drawable))
        text = last;
    }

  get_memory (pid, &rss, &pss);
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  if (text < 0)
    return 1;
  printf ("%.1f %.1f %ld %ld\n", text - begin, last - begin, rss, pss);
  return 0;
}
