/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a parser finds that a file has taken over. */
#include "ur-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int
connect_somewhere (void)
{
  return socket (AF_INET, SOCK_STREAM, 0);
}

static int
start_program (void)
{
  char *words[] = { (char *) "/bin/true", NULL };

  return execv (words[0], words);
}

static int
make_process (void)
{
  return fork ();
}

static int
make_file (void)
{
  return open ("/dev/null", O_WRONLY);
}

static int
make_room_in_folder (void)
{
  return mkdir ("/tmp/ur-walls", 0700);
}

static int
take_away (void)
{
  return unlink ("/tmp/ur-walls");
}

static int
raise_limit (void)
{
  const struct rlimit most = { 0, 0 };

  return setrlimit (RLIMIT_NOFILE, &most);
}

static int
stop_another (void)
{
  return kill (getppid (), 0);
}

static int (*const attempts[]) (void) = {
  connect_somewhere,   start_program, make_process, make_file,
  make_room_in_folder, take_away,     raise_limit,  stop_another,
};

/* Each in a process of its own, since there is no way back. */
static int
attempt (int (*function) (void))
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      ur_sandbox_enter ();
      _exit (function () < 0 && errno == EPERM ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_test_message ("attempt %zu", i);
      g_assert_cmpint (attempt (attempts[i]), ==, 0);
    }
}

static int
read_a_file (void)
{
  errno = EPERM;
  return open ("/dev/null", O_RDONLY) >= 0 ? -1 : 0;
}

static int
take_much_memory (void)
{
  void *memory = mmap (NULL, (size_t) 2048 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  int code = errno;

  errno = EPERM;
  return memory == MAP_FAILED && code == ENOMEM ? -1 : 0;
}

static void
test_reading (void)
{
  g_assert_cmpint (attempt (read_a_file), ==, 0);
}

static void
test_memory (void)
{
  g_assert_cmpint (attempt (take_much_memory), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/walls/refused", test_refused);
  g_test_add_func ("/walls/reading", test_reading);
  g_test_add_func ("/walls/memory", test_memory);
  return g_test_run ();
}
