/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: floor-json FILE
 *
 * The least that opening a report costs with json-glib: parsing it into json-glib's tree. */
#include <json-glib/json-glib.h>

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    return 2;
  if (json_parser_load_from_file (parser, argv[1], &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
