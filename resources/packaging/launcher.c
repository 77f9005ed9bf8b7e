/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts a program of a tree: bin/NAME, which is this one, starts libexec/NAME by the loader and with the
 * libraries of the tree, whatever the system has of its own.  It finds its place by the name that it was
 * started with: neither /proc nor anything else of the system is needed.  Nor a C library: a static one takes
 * as long to start as a third of the command line does, and is 70 times as large.  What it is given is on the
 * stack, as Linux puts it there; it calls the kernel itself. */
#define _GNU_SOURCE /* O_PATH */
#include <fcntl.h>
#include <limits.h>
#include <linux/auxvec.h>
#include <stddef.h>
#include <sys/syscall.h>

#define VARIABLE "UNION_REPORT_TREE=" /* of app/base/ur-tree.c */
#define OWN_WORDS 7
#define MAX_LINKS 40

#if defined(__x86_64__)
__asm__(".globl _start\n_start:\n\txor %ebp, %ebp\n\tmov %rsp, %rdi\n\tand $-16, %rsp\n\tcall start\n");

static long
call (long number, long a, long b, long c, long d)
{
  register long fourth __asm__("r10") = d;
  long result;

  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth)
                   : "rcx", "r11", "memory");
  return result;
}
#elif defined(__aarch64__)
__asm__(
    ".globl _start\n_start:\n\tmov x29, #0\n\tmov x30, #0\n\tmov x0, sp\n\tand sp, x0, #-16\n\tbl start\n");

static long
call (long number, long a, long b, long c, long d)
{
  register long eighth __asm__("x8") = number;
  register long first __asm__("x0") = a;
  register long second __asm__("x1") = b;
  register long third __asm__("x2") = c;
  register long fourth __asm__("x3") = d;

  __asm__ volatile("svc #0" : "+r"(first) : "r"(eighth), "r"(second), "r"(third), "r"(fourth) : "memory");
  return first;
}
#else
#error "The launcher does not know how this processor calls the kernel."
#endif

void start (long *stack) __attribute__ ((noreturn, used));

static char tree[PATH_MAX];

static size_t
measure (const char *text)
{
  size_t n = 0;

  while (text[n] != '\0')
    n++;
  return n;
}

/* Appends to a text of at most PATH_MAX bytes; what does not fit is no path. */
static char *
append (char *text, const char *more)
{
  size_t n = measure (text);

  for (; *more != '\0' && n < PATH_MAX - 1; more++)
    text[n++] = *more;
  text[n] = '\0';
  return text;
}

static int
begins (const char *text, const char *with)
{
  while (*with != '\0' && *text == *with)
    text++, with++;
  return *with == '\0';
}

static void
say (const char *text)
{
  call (SYS_write, 2, (long) text, (long) measure (text), 0);
}

static void __attribute__ ((noreturn)) fail (const char *path)
{
  say ("工会报告无法启动：");
  say (path);
  say (" 不能运行。请把整个文件夹重新解压到本机硬盘上。\nUnion Report cannot start: ");
  say (path);
  say (" cannot be run. Unpack the whole folder anew, on a disk of this computer.\n");
  for (;;)
    call (SYS_exit_group, 127, 0, 0, 0);
}

/* Goes to the folder of a path and returns what the path is called there. */
static char *
enter (char *path)
{
  char *name = path;

  for (char *c = path; *c != '\0'; c++)
    if (*c == '/')
      name = c + 1;
  if (name == path)
    return name;
  name[-1] = '\0';
  if (call (SYS_chdir, (long) (*path != '\0' ? path : "/"), 0, 0, 0) < 0)
    fail (path);
  return name;
}

/* Goes to where the program is, links followed, and returns its name. */
static char *
find (const char *started)
{
  static char path[PATH_MAX];
  static char target[PATH_MAX];
  char *name = enter (append (path, started));

  for (int i = 0; i < MAX_LINKS; i++)
    {
      long n = call (SYS_readlinkat, AT_FDCWD, (long) name, (long) target, PATH_MAX - 1);

      if (n < 0) /* it is no link */
        break;
      target[n] = '\0';
      path[0] = '\0';
      name = enter (append (path, target));
    }
  return name;
}

/* Where the tree is: above the folder that the program is in.  The folder of the user stays what it is. */
static char *
find_tree (const char *started)
{
  long here = call (SYS_openat, AT_FDCWD, (long) ".", O_PATH | O_DIRECTORY | O_CLOEXEC, 0);
  char *name = find (started);

  if (call (SYS_chdir, (long) "..", 0, 0, 0) < 0 || call (SYS_getcwd, (long) tree, PATH_MAX, 0, 0) < 0 ||
      here < 0 || call (SYS_fchdir, here, 0, 0, 0) < 0)
    fail (started);
  return name;
}

/* The environment, which keeps its place: without what is for the C library of the system, which is another.
 */
static void
clean (char **environment)
{
  char **kept = environment;

  for (char **each = environment; *each != NULL; each++)
    if (!begins (*each, "LD_PRELOAD=") && !begins (*each, "LD_AUDIT=") && !begins (*each, VARIABLE))
      *kept++ = *each;
  *kept = NULL;
}

static const char *
find_started (char **environment)
{
  unsigned long *vector;

  while (*environment != NULL)
    environment++;
  for (vector = (unsigned long *) (environment + 1); vector[0] != AT_NULL; vector += 2)
    if (vector[0] == AT_EXECFN)
      return (const char *) vector[1];
  return "";
}

/* Starts the program with these words, the first of which the loader gets, and these variables. */
static void __attribute__ ((noreturn))
run (const char *name, long argc, char **argv, char **environment, long n_variables)
{
  static char loader[PATH_MAX], library[PATH_MAX], program[PATH_MAX], own[PATH_MAX], variable[PATH_MAX];
  char **words = __builtin_alloca ((size_t) (OWN_WORDS + argc + 1) * sizeof *words);
  char **variables = __builtin_alloca ((size_t) (n_variables + 2) * sizeof *variables);
  long n = OWN_WORDS;

  words[0] = append (append (loader, tree), "/lib/" LOADER);
  words[1] = "--inhibit-cache";
  words[2] = "--library-path";
  words[3] = append (append (library, tree), "/lib");
  words[4] = "--argv0";
  words[5] = append (append (append (own, tree), "/bin/"), name);
  words[6] = append (append (append (program, tree), "/libexec/"), name);
  for (long i = 1; i < argc; i++)
    words[n++] = argv[i];
  words[n] = NULL;
  for (n = 0; n < n_variables; n++)
    variables[n] = environment[n];
  variables[n++] = append (append (variable, VARIABLE), tree);
  variables[n] = NULL;
  if (call (SYS_faccessat, AT_FDCWD, (long) program, 1, 0) < 0)
    fail (program);
  call (SYS_execve, (long) loader, (long) words, (long) variables, 0);
  fail (loader);
}

void
start (long *stack)
{
  const long argc = stack[0];
  char **argv = (char **) (stack + 1);
  char **environment = argv + argc + 1;
  const char *name = find_tree (find_started (environment));
  long n = 0;

  clean (environment);
  while (environment[n] != NULL)
    n++;
  run (name, argc, argv, environment, n);
}
