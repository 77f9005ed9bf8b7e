/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts a program of a tree: bin/NAME, which is this one, starts libexec/NAME by the loader and with the
 * libraries of the tree, whatever the system has of its own.  It is linked statically, and finds its place by
 * the name that it was started with: neither /proc nor anything else of the system is needed. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

#define VARIABLE "UNION_REPORT_TREE" /* of app/base/ur-tree.c */

static char own[PATH_MAX];

static char tree[PATH_MAX];

static const char *
join (const char *folder, const char *name)
{
  static char paths[3][PATH_MAX];
  static int n;
  char *path = paths[n++];

  if (snprintf (path, PATH_MAX, "%s/%s/%s", tree, folder, name) >= PATH_MAX)
    path[0] = '\0'; /* does not exist */
  return path;
}

static int
fail (const char *path)
{
  fprintf (stderr,
           "工会报告无法启动：%s：%s。请把整个文件夹重新解压到本机硬盘上。\n"
           "Union Report cannot start: %s: %s. Unpack the whole folder anew, on a disk of this computer.\n",
           path, strerror (errno), path, strerror (errno));
  return 127;
}

/* What the loader is told, and after it what the program is. */
static char **
make_words (const char *loader, const char *library, const char *program, int argc, char **argv)
{
  const char *first[] = { loader, "--inhibit-cache", "--library-path", library, "--argv0", own, program };
  const size_t n = sizeof first / sizeof *first;
  char **words = calloc (n + (size_t) (argc > 1 ? argc : 1), sizeof *words);

  if (words == NULL)
    return NULL;
  memcpy (words, first, sizeof first);
  for (int i = 1; i < argc; i++)
    words[n + (size_t) i - 1] = argv[i];
  return words;
}

int
main (int argc, char **argv)
{
  const char *started = (const char *) getauxval (AT_EXECFN);
  const char *loader, *library, *program;
  const char *name;
  char **words;

  if (started == NULL || realpath (started, own) == NULL)
    return fail (started != NULL ? started : argv[0]);
  name = strrchr (own, '/') + 1;
  strcpy (tree, own);
  for (int i = 0; i < 2 && strrchr (tree, '/') != NULL; i++)
    *strrchr (tree, '/') = '\0';
  loader = join ("lib", LOADER);
  library = join ("lib", ".");
  program = join ("libexec", name);
  if (access (program, X_OK) != 0)
    return fail (program);
  unsetenv ("LD_PRELOAD"); /* of the system's C library, which is another */
  unsetenv ("LD_AUDIT");
  words = make_words (loader, library, program, argc, argv);
  if (words != NULL && setenv (VARIABLE, tree, 1) == 0)
    execv (loader, words);
  return fail (loader);
}
