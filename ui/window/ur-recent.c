/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reports that were opened last, in the reader's settings: their places and what they are called. */
#include "ur-config.h"

#include "ur-recent.h"

#include <string.h>

#include "ur-settings.h"

#define KEY "recent-reports"
#define MOST 8
#define LONGEST 28 /* characters of a title in the menu */

/**
 * ur_recent_add:
 * @file: of a report that was opened
 * @title: what the report is called
 *
 * Puts it before the others.
 */
void
ur_recent_add (GFile *file, const char *title)
{
  g_autoptr (GVariant) before = ur_settings_get_value (KEY);
  g_autofree char *uri = g_file_get_uri (file);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other_uri, *other_title;
  guint n = 1;

  if (before == NULL)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", uri, title);
  g_variant_iter_init (&iter, before);
  while (n < MOST && g_variant_iter_next (&iter, "(&s&s)", &other_uri, &other_title))
    if (strcmp (other_uri, uri) != 0)
      {
        g_variant_builder_add (&builder, "(ss)", other_uri, other_title);
        n++;
      }
  ur_settings_set_value (KEY, g_variant_builder_end (&builder));
}

/* A title as a menu shows it: not too long, its underlines no mnemonics. */
static char *
dup_short (const char *title)
{
  g_autofree char *head = g_utf8_substring (title, 0, MIN (LONGEST, g_utf8_strlen (title, -1)));
  GString *text = g_string_new (head);

  if (strlen (head) < strlen (title))
    g_string_append (text, "…");
  g_string_replace (text, "_", "__", 0);
  return g_string_free (text, FALSE);
}

static guint
count_title (GVariant *recent, const char *title)
{
  GVariantIter iter;
  const char *other;
  guint n = 0;

  g_variant_iter_init (&iter, recent);
  while (g_variant_iter_next (&iter, "(&s&s)", NULL, &other))
    n += strcmp (title, other) == 0;
  return n;
}

/* Reports of one title are told apart by their files' names. */
static char *
dup_label (GVariant *recent, const char *uri, const char *title)
{
  g_autofree char *words = dup_short (title);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = dup_short (base);

  return count_title (recent, title) > 1 ? g_strdup_printf ("%s　%s", words, name) : g_steal_pointer (&words);
}

/**
 * ur_recent_fill_menu:
 * @menu: a section of a menu
 *
 * Replaces what is in @menu by the reports that were opened last, the latest first.
 */
void
ur_recent_fill_menu (GMenu *menu)
{
  g_autoptr (GVariant) recent = ur_settings_get_value (KEY);
  GVariantIter iter;
  const char *uri, *title;

  g_menu_remove_all (menu);
  if (recent == NULL)
    return;
  g_variant_iter_init (&iter, recent);
  while (g_variant_iter_next (&iter, "(&s&s)", &uri, &title))
    {
      g_autofree char *label = dup_label (recent, uri, title);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", uri);
      g_menu_append_item (menu, item);
    }
}

/**
 * ur_recent_dup_latest:
 *
 * Returns: (transfer full) (nullable): what the report is called that was opened last
 */
char *
ur_recent_dup_latest (void)
{
  g_autoptr (GVariant) recent = ur_settings_get_value (KEY);
  char *title = NULL;

  if (recent != NULL && g_variant_n_children (recent) > 0)
    g_variant_get_child (recent, 0, "(ss)", NULL, &title);
  return title;
}
