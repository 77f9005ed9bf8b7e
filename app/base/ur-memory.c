/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done so that a process that runs short of memory says so.  GLib ends the program where a few bytes
 * are missing, and pango, HarfBuzz and fontconfig go on with text that lacks its characters; so it is asked
 * beforehand whether there is room, and afterwards whether there always was. */
#include "ur-config.h"

#include "ur-memory.h"

#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"

#define MEGABYTE ((gsize) 1 << 20)

/* What glibc takes itself where stacks have no limit: by default a thread would get as much as the main one,
 * 8 MB of address space or, with a small limit, too little for the libraries that draw. */
#define THREAD_STACK (2 * MEGABYTE)
#define LEAST_STACK (256 * 1024)

/* The largest thing whose absence nobody is told of is a font's file, mapped into memory: 30 MB. */
#define MARGIN (64 * MEGABYTE)

/**
 * ur_memory_get_sentence:
 *
 * Returns: (transfer none): what a user is told when memory is short, translated
 */
const char *
ur_memory_get_sentence (void)
{
  return _ ("There is not enough memory. Close other programs and try again.");
}

static gboolean
set_main_stack (void)
{
  struct rlimit limit;

  if (getrlimit (RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY ||
      limit.rlim_cur >= THREAD_STACK)
    return TRUE;
  limit.rlim_cur = MIN (limit.rlim_max, THREAD_STACK);
  return limit.rlim_cur >= LEAST_STACK && setrlimit (RLIMIT_STACK, &limit) == 0;
}

static gboolean
set_thread_stacks (void)
{
  pthread_attr_t attributes;
  gboolean set;

  if (pthread_attr_init (&attributes) != 0)
    return FALSE;
  set = pthread_attr_setstacksize (&attributes, THREAD_STACK) == 0 &&
        pthread_setattr_default_np (&attributes) == 0;
  pthread_attr_destroy (&attributes);
  return set;
}

/**
 * ur_memory_set_stacks:
 *
 * Makes the stack of the main thread large enough, where the limit can be raised, and those of all threads to
 * come of one size, whatever the limit.  Call before any thread is made.
 *
 * Returns: whether they are enough
 */
gboolean
ur_memory_set_stacks (void)
{
  return set_main_stack () && set_thread_stacks ();
}

/**
 * ur_memory_get_stack_sentence:
 *
 * Returns: (transfer none): what a user is told when ur_memory_set_stacks() fails, translated
 */
const char *
ur_memory_get_stack_sentence (void)
{
  return _ ("The stack is too small: 256 kB are needed. “ulimit -s 8192” makes it larger.");
}

static gboolean
has_room (gsize bytes)
{
  void *room = mmap (NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (room == MAP_FAILED)
    return FALSE;
  munmap (room, bytes);
  return TRUE;
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, UR_ERROR, UR_ERROR_MEMORY, ur_memory_get_sentence ());
  return FALSE;
}

/**
 * ur_memory_check_room:
 * @bytes: how much will be needed
 * @error: return location for an error
 *
 * Asks before something begins that cannot tell when memory is short.  Nothing is taken: it costs a few
 * microseconds.
 *
 * Returns: whether there is as much; else @error is %UR_ERROR_MEMORY
 */
gboolean
ur_memory_check_room (gsize bytes, GError **error)
{
  return has_room (bytes) || fail (error);
}

/* The most address space the process has ever had; 0 where the system does not tell.  Without asking for
 * memory. */
static gsize
read_peak (void)
{
  static const char key[] = "VmPeak:";
  char text[4096];
  const char *peak;
  int fd = open ("/proc/self/status", O_RDONLY | O_CLOEXEC);
  gssize n = fd < 0 ? 0 : read (fd, text, sizeof text - 1);

  if (fd >= 0)
    close (fd);
  text[MAX (n, 0)] = '\0';
  peak = strstr (text, key);
  return peak != NULL ? (gsize) g_ascii_strtoull (peak + strlen (key), NULL, 10) * 1024 : 0;
}

/**
 * ur_memory_check_past:
 * @error: return location for an error
 *
 * Asks after something was made whether memory was short meanwhile.  Under a limit of address space (ulimit
 * -v) whatever smaller than the margin was refused to any library, it was refused within that margin of the
 * limit; so a process that never came so near was refused nothing.  Larger things tell themselves.
 *
 * Returns: whether there always was enough; else @error is %UR_ERROR_MEMORY
 */
gboolean
ur_memory_check_past (GError **error)
{
  struct rlimit limit;

  if (getrlimit (RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
      read_peak () + MARGIN > limit.rlim_cur)
    return fail (error);
  return ur_memory_check_room (MARGIN, error);
}

/**
 * ur_memory_alloc:
 * @n: how many
 * @size: of one
 * @error: return location for an error
 *
 * For what is large: g_malloc() would end the program.
 *
 * Returns: (transfer full) (nullable): memory for g_free(), not cleared, or %NULL with %UR_ERROR_MEMORY
 */
gpointer
ur_memory_alloc (gsize n, gsize size, GError **error)
{
  gpointer memory = g_try_malloc_n (MAX (n, 1), size);

  if (memory == NULL)
    fail (error);
  return memory;
}

/**
 * ur_memory_append:
 * @out: a file that grows
 * @data: (array length=length): what comes next
 * @length: of it
 *
 * g_byte_array_append() for files of any size.
 *
 * Returns: whether there was memory for it; else @out is as it was
 */
gboolean
ur_memory_append (GByteArray *out, gconstpointer data, gsize length)
{
  const gsize before = out->len, after = before + length;

  if (after > G_MAXUINT)
    return FALSE;
  /* GLib makes it a power of two, and has both the old one and the new for a moment. */
  if (after > MEGABYTE && g_bit_storage (after - 1) > g_bit_storage (MAX (before, 1) - 1) &&
      !has_room (2 * after))
    return FALSE;
  g_byte_array_append (out, data, (guint) length);
  return TRUE;
}
