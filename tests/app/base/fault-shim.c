/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded into a program before its libraries (LD_PRELOAD), this lets chosen calls on files in one folder
 * fail, or kills the program at them.
 *
 * UR_FAULT_FOLDER  only calls on this folder and what lies in it are looked at
 * UR_FAULT         rules CALL:N:WHAT parted by commas.  CALL is tmpfile, open, write, fsync, dup, close,
 * link, rename2, rename, unlink or any; N which of them, from 1, or 0 for each; WHAT an errno, or before or
 * after for the moment in which the program is killed UR_FAULT_LOG     a file that gets the name of every
 * call looked at, a line each */
/* open() and open64() are two names, and programs call either */
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MAX_FD 4096
#define MAX_RULES 32
#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

typedef struct
{
  char call[16];
  unsigned n;
  int code; /* errno */
  bool before, after;
  unsigned seen;
} Rule;

/* What the rules say of a call. */
typedef struct
{
  int code;
  bool after;
} Fate;

static Rule rules[MAX_RULES];
static unsigned n_rules;
static const char *folder;
static int log_fd = -1;
static atomic_bool watched[MAX_FD];
static atomic_flag lock = ATOMIC_FLAG_INIT;

static void
read_rule (const char *text)
{
  Rule *rule = &rules[n_rules];
  char what[16] = "";

  if (n_rules == MAX_RULES || sscanf (text, "%15[^:]:%u:%15s", rule->call, &rule->n, what) != 3)
    abort ();
  rule->before = strcmp (what, "before") == 0;
  rule->after = strcmp (what, "after") == 0;
  rule->code = atoi (what);
  n_rules++;
}

__attribute__ ((constructor)) static void
start (void)
{
  const char *log = getenv ("UR_FAULT_LOG");
  char *text = getenv ("UR_FAULT");

  folder = getenv ("UR_FAULT_FOLDER");
  if (log != NULL)
    log_fd = (int) syscall (SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  text = text != NULL ? strdup (text) : NULL;
  for (char *rest = text, *rule; (rule = strsep (&rest, ",")) != NULL;)
    read_rule (rule);
  free (text);
}

static void
kill_now (void)
{
  syscall (SYS_kill, getpid (), SIGKILL);
}

static void
note (const char *call)
{
  char line[32];
  int length = snprintf (line, sizeof line, "%s\n", call);

  if (log_fd >= 0)
    syscall (SYS_write, log_fd, line, (size_t) length);
}

/* Counts the call, and kills the program when it is to die before it. */
static Fate
meet (const char *call)
{
  Fate fate = { 0, false };

  while (atomic_flag_test_and_set (&lock))
    ;
  note (call);
  for (unsigned i = 0; i < n_rules; i++)
    {
      Rule *rule = &rules[i];

      if (strcmp (rule->call, call) != 0 && strcmp (rule->call, "any") != 0)
        continue;
      rule->seen++;
      if (rule->n != 0 && rule->n != rule->seen)
        continue;
      if (rule->before)
        kill_now ();
      fate.after |= rule->after;
      if (rule->code != 0)
        fate.code = rule->code;
    }
  atomic_flag_clear (&lock);
  return fate;
}

/* The call's result, unless the program dies of it. */
static int
leave (Fate fate, int result)
{
  if (fate.after)
    kill_now ();
  return result;
}

static int
fail (Fate fate)
{
  leave (fate, 0);
  errno = fate.code;
  return -1;
}

static bool
is_watched (int fd)
{
  return fd >= 0 && fd < MAX_FD && watched[fd];
}

static bool
is_inside (int dir, const char *path)
{
  if (path[0] != '/')
    return is_watched (dir);
  return folder != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static int
watch (int fd)
{
  if (fd >= 0 && fd < MAX_FD)
    watched[fd] = true;
  return fd;
}

static int
open_any (int dir, const char *path, int flags, mode_t mode)
{
  Fate fate;
  int fd;

  if (!is_inside (dir, path))
    return (int) syscall (SYS_openat, dir, path, flags, mode);
  fate = meet ((flags & O_TMPFILE) == O_TMPFILE ? "tmpfile" : "open");
  if (fate.code != 0)
    return fail (fate);
  fd = (int) syscall (SYS_openat, dir, path, flags, mode);
  return leave (fate, watch (fd));
}

static mode_t
read_mode (int flags, va_list arguments)
{
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg (arguments, mode_t) : 0;
}

#define DEFINE_OPEN(name)                                                                                    \
  int name (const char *path, int flags, ...)                                                                \
  {                                                                                                          \
    va_list arguments;                                                                                       \
    mode_t mode;                                                                                             \
    va_start (arguments, flags);                                                                             \
    mode = read_mode (flags, arguments);                                                                     \
    va_end (arguments);                                                                                      \
    return open_any (AT_FDCWD, path, flags, mode);                                                           \
  }

#define DEFINE_OPENAT(name)                                                                                  \
  int name (int dir, const char *path, int flags, ...)                                                       \
  {                                                                                                          \
    va_list arguments;                                                                                       \
    mode_t mode;                                                                                             \
    va_start (arguments, flags);                                                                             \
    mode = read_mode (flags, arguments);                                                                     \
    va_end (arguments);                                                                                      \
    return open_any (dir, path, flags, mode);                                                                \
  }

/* clang-format off */
DEFINE_OPEN (open)
DEFINE_OPEN (open64)
DEFINE_OPENAT (openat)
DEFINE_OPENAT (openat64)
/* clang-format on */

static int
fcntl_any (int fd, int command, void *argument)
{
  Fate fate;

  if (command != F_DUPFD_CLOEXEC || !is_watched (fd))
    return (int) syscall (SYS_fcntl, fd, command, argument);
  fate = meet ("dup");
  return fate.code != 0 ? fail (fate)
                        : leave (fate, watch ((int) syscall (SYS_fcntl, fd, command, argument)));
}

#define DEFINE_FCNTL(name)                                                                                   \
  int name (int fd, int command, ...)                                                                        \
  {                                                                                                          \
    va_list arguments;                                                                                       \
    void *argument;                                                                                          \
    va_start (arguments, command);                                                                           \
    argument = va_arg (arguments, void *);                                                                   \
    va_end (arguments);                                                                                      \
    return fcntl_any (fd, command, argument);                                                                \
  }

/* clang-format off */
DEFINE_FCNTL (fcntl)
DEFINE_FCNTL (fcntl64)
/* clang-format on */

/* A disk that fills up takes a part first. */
ssize_t
write (int fd, const void *data, size_t size)
{
  ssize_t n;
  Fate fate;

  if (!is_watched (fd))
    return REAL (write) (fd, data, size);
  fate = meet ("write");
  if (fate.code != 0)
    {
      n = REAL (write) (fd, data, size / 2);
      return n < 0 ? n : fail (fate);
    }
  n = REAL (write) (fd, data, size);
  leave (fate, 0);
  return n;
}

int
fsync (int fd)
{
  Fate fate;

  if (!is_watched (fd))
    return REAL (fsync) (fd);
  fate = meet ("fsync");
  return fate.code != 0 ? fail (fate) : leave (fate, REAL (fsync) (fd));
}

/* A close that fails closes all the same. */
int
close (int fd)
{
  Fate fate;
  int result;

  if (!is_watched (fd))
    return REAL (close) (fd);
  fate = meet ("close");
  watched[fd] = false;
  result = REAL (close) (fd);
  return fate.code != 0 ? fail (fate) : leave (fate, result);
}

int
linkat (int old_dir, const char *old_path, int dir, const char *path, int flags)
{
  Fate fate;

  if (!is_inside (dir, path))
    return REAL (linkat) (old_dir, old_path, dir, path, flags);
  fate = meet ("link");
  return fate.code != 0 ? fail (fate) : leave (fate, REAL (linkat) (old_dir, old_path, dir, path, flags));
}

int
renameat2 (int old_dir, const char *old_path, int dir, const char *path, unsigned flags)
{
  Fate fate;

  if (!is_inside (dir, path))
    return REAL (renameat2) (old_dir, old_path, dir, path, flags);
  fate = meet ("rename2");
  return fate.code != 0 ? fail (fate) : leave (fate, REAL (renameat2) (old_dir, old_path, dir, path, flags));
}

int
renameat (int old_dir, const char *old_path, int dir, const char *path)
{
  Fate fate;

  if (!is_inside (dir, path))
    return REAL (renameat) (old_dir, old_path, dir, path);
  fate = meet ("rename");
  return fate.code != 0 ? fail (fate) : leave (fate, REAL (renameat) (old_dir, old_path, dir, path));
}

int
rename (const char *old_path, const char *path)
{
  return renameat (AT_FDCWD, old_path, AT_FDCWD, path);
}

int
unlinkat (int dir, const char *path, int flags)
{
  Fate fate;

  if (!is_inside (dir, path))
    return REAL (unlinkat) (dir, path, flags);
  fate = meet ("unlink");
  return fate.code != 0 ? fail (fate) : leave (fate, REAL (unlinkat) (dir, path, flags));
}

int
unlink (const char *path)
{
  return unlinkat (AT_FDCWD, path, 0);
}
