/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A parser that a file has taken over shall find nothing to do: no other file to write, no network, no
 * program to start, little memory, little time. */

#include "ur-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <seccomp.h>

#define MAX_MEMORY (1024u * 1024 * 1024)
#define MAX_CPU_SECONDS 20u

#if defined(__SANITIZE_ADDRESS__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif

static void
set_limit (__rlimit_resource_t resource, rlim_t most)
{
  struct rlimit limit;

  if (getrlimit (resource, &limit) == 0)
    {
      limit.rlim_max = MIN (limit.rlim_max, most);
      limit.rlim_cur = MIN (limit.rlim_cur, limit.rlim_max);
      setrlimit (resource, &limit);
    }
}

static void
set_limits (void)
{
#ifndef HAS_SANITIZER /* which takes terabytes of addresses */
  set_limit (RLIMIT_AS, MAX_MEMORY);
#endif
  set_limit (RLIMIT_CPU, MAX_CPU_SECONDS);
  set_limit (RLIMIT_FSIZE, 0);
  set_limit (RLIMIT_CORE, 0);
  signal (SIGXFSZ, SIG_IGN); /* an output that is no pipe is an error to report */
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_DUMPABLE, 0);
}

#ifndef HAS_SANITIZER /* which looks at its own process in the end */
/* What reading, computing and writing to a pipe take.  Files are opened by rules of their own. */
static const char *const allowed[] = {
  "read",
  "readv",
  "pread64",
  "preadv",
  "write",
  "writev",
  "close",
  "fstat",
  "fstat64",
  "newfstatat",
  "fstatat64",
  "stat",
  "lstat",
  "statx",
  "lseek",
  "_llseek",
  "mmap",
  "mmap2",
  "munmap",
  "mremap",
  "mprotect",
  "brk",
  "madvise",
  "access",
  "faccessat",
  "faccessat2",
  "readlink",
  "readlinkat",
  "getcwd",
  "getdents",
  "getdents64",
  "fcntl",
  "fcntl64",
  "fadvise64",
  "dup",
  "futex",
  "futex_time64",
  "rt_sigaction",
  "rt_sigprocmask",
  "rt_sigreturn",
  "sigreturn",
  "sigaltstack",
  "getpid",
  "gettid",
  "getuid",
  "geteuid",
  "getgid",
  "getegid",
  "getppid",
  "clock_gettime",
  "clock_gettime64",
  "clock_getres",
  "gettimeofday",
  "time",
  "getrandom",
  "uname",
  "sysinfo",
  "sched_yield",
  "sched_getaffinity",
  "getrlimit",
  "ugetrlimit",
  "getrusage",
  "poll",
  "ppoll",
  "exit",
  "exit_group",
  "tgkill",
  "set_robust_list",
  "rseq",
  "restart_syscall",
  "membarrier",
  "arch_prctl",
  "set_tid_address",
  "nanosleep",
  "clock_nanosleep",
};

static gboolean
allow (scmp_filter_ctx filter, const char *name)
{
  int number = seccomp_syscall_resolve_name (name);

  /* other processors lack some of the names */
  return number == __NR_SCMP_ERROR || number < 0 || seccomp_rule_add (filter, SCMP_ACT_ALLOW, number, 0) == 0;
}

/* Opening to read only: fonts, tables of characters, catalogues of words. */
static gboolean
allow_opening (scmp_filter_ctx filter)
{
  const scmp_datum_t write = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
  const struct scmp_arg_cmp second = SCMP_A1 (SCMP_CMP_MASKED_EQ, write, 0);
  const struct scmp_arg_cmp third = SCMP_A2 (SCMP_CMP_MASKED_EQ, write, 0);
  int old = seccomp_syscall_resolve_name ("open");

  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, third) == 0 &&
         (old < 0 || seccomp_rule_add (filter, SCMP_ACT_ALLOW, old, 1, second) == 0);
}

/* Limits may be asked for, not set. */
static gboolean
allow_asking (scmp_filter_ctx filter)
{
  const struct scmp_arg_cmp none = SCMP_A2 (SCMP_CMP_EQ, 0);

  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 1, none) == 0;
}

/* Everything that is not named fails as if it were forbidden. */
static gboolean
refuse_the_rest (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean is_loaded = filter != NULL;

  for (gsize i = 0; is_loaded && i < G_N_ELEMENTS (allowed); i++)
    is_loaded = allow (filter, allowed[i]);
  is_loaded = is_loaded && allow_opening (filter) && allow_asking (filter) && seccomp_load (filter) == 0;
  if (filter != NULL)
    seccomp_release (filter);
  return is_loaded;
}
#endif

/**
 * ur_sandbox_enter:
 *
 * Gives up, for good, all that reading a document does not take.  A system without seccomp is one where this
 * program does not run: the process ends.
 */
void
ur_sandbox_enter (void)
{
  set_limits ();
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    abort ();
#ifndef HAS_SANITIZER
  if (!refuse_the_rest ())
    abort ();
#endif
}
