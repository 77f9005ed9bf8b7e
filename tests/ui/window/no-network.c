/* SPDX-License-Identifier: GPL-3.0-or-later */
/* no-network COMMAND [ARGUMENT...]: runs a command, and whatever it starts, where the first socket that could
 * reach another computer ends the program that asks for it. */
#include <seccomp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define COULD_NOT 97

int
main (int argc, char **argv)
{
  static const int families[] = { AF_INET, AF_INET6, AF_PACKET, AF_BLUETOOTH, AF_VSOCK };
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);

  if (argc < 2 || filter == NULL)
    return COULD_NOT;
  for (size_t i = 0; i < sizeof families / sizeof *families; i++)
    if (seccomp_rule_add (filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS (socket), 1,
                          SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) families[i])) < 0)
      return COULD_NOT;
  if (seccomp_load (filter) < 0)
    return COULD_NOT;
  seccomp_release (filter);
  execvp (argv[1], argv + 1);
  perror (argv[1]);
  return COULD_NOT;
}
