/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-extract.h"

int
main (int argc, char **argv)
{
  return ur_extract_main (argc, argv);
}
