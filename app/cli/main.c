/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cli.h"

int
main (int argc, char **argv)
{
  return ur_cli_main (argc, argv);
}
