/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guide says what the interface has: every name in it, every way through a menu and every key, in the
 * language of the interface and in English alike.  What is in quotation marks there is a name of the
 * interface. */
#include "ur-config.h"

#include "fixture.h"
#include "language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-application.h"
#include "ur-bitmap.h"
#include "ur-document.h"
#include "ur-pages-private.h"
#include "ur-recent.h"
#include "ur-report-reader.h"
#include "ur-shortcuts.h"
#include "ur-start-view.h"

#define ENGLISH "/org/unionreport/UnionReport/help/help-en.json"
#define PICTURES "/org/unionreport/UnionReport/pictures/"
#define NEXT "›"

/* The one application of this process: its actions are on the bus, and none takes the place of another. */
static GtkApplication *
get_program (void)
{
  static UrApplication *program;

  if (program == NULL)
    {
      program = ur_application_new ();
      g_application_set_flags (G_APPLICATION (program), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (program), NULL, NULL);
    }
  return GTK_APPLICATION (program);
}

static UrReport *
load_english (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (ENGLISH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  UrReport *report = ur_report_read (bytes, "help-en.json", &problems, NULL);

  g_assert_nonnull (report);
  g_assert_cmpuint (problems->len, ==, 0);
  return report;
}

/* (element-type utf8): all that is between quotation marks. */
static GPtrArray *
list_names (const char *text)
{
  gboolean chinese = strstr (text, "“") != NULL;
  g_auto (GStrv) pieces = g_regex_split_simple ("[“”\"]", text, 0, 0);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_false (chinese && strchr (text, '"') != NULL);
  g_assert_cmpuint (g_strv_length (pieces) % 2, ==, 1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (i % 2 == 1)
      g_ptr_array_add (names, g_strdup (pieces[i]));
  return names;
}

/* How many bytes of @text are the name of a key that stands alone. */
static gsize
measure_key (const char *text)
{
  static const char *const keys[] = { "Page Up", "Page Down", "Enter", "Esc", "Tab", "Delete", "Home",
                                      "End",     "Insert",    "←",     "→",   "↑",   "↓" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_has_prefix (text, keys[i]) && !g_ascii_isalnum (text[strlen (keys[i])]))
      return strlen (keys[i]);
  if (text[0] == 'F' && g_ascii_isdigit (text[1]))
    return g_ascii_isdigit (text[2]) ? 3 : 2;
  return 0;
}

static gsize
measure_chord (const char *text)
{
  static const char *const modifiers[] = { "Ctrl+", "Shift+", "Alt+" };
  const char *key = text;

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_has_prefix (key, modifiers[i]))
      key += strlen (modifiers[i]);
  if (measure_key (key) > 0)
    return (gsize) (key - text) + measure_key (key);
  if (key > text && g_ascii_isgraph (*key))
    return (gsize) (key - text) + 1;
  /* not the article, and not I */
  return g_ascii_isupper (*key) && *key != 'A' && *key != 'I' && !g_ascii_isalnum (key[1]) ? 1 : 0;
}

/* (element-type utf8): the keys and chords of a text, as they are written in it. */
static GPtrArray *
list_keys (const char *text)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = text; *p != '\0';)
    {
      gsize n = p == text || !g_ascii_isalnum (p[-1]) ? measure_chord (p) : 0;

      if (n > 0)
        g_ptr_array_add (keys, g_strndup (p, n));
      p = n > 0 ? p + n : g_utf8_next_char (p);
    }
  return keys;
}

static gboolean
has_word (GPtrArray *words, const char *word)
{
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

/* As the guide writes it. */
static char *
dup_chord (const char *accel)
{
  static const char *const names[][2] = {
    { "Return", "Enter" }, { "Escape", "Esc" }, { "Left", "←" },          { "Right", "→" },
    { "Up", "↑" },         { "Down", "↓" },     { "plus", "+" },          { "question", "?" },
    { "minus", "-" },      { "equal", "=" },    { "Page_Up", "Page Up" }, { "Page_Down", "Page Down" }
  };
  guint key;
  GdkModifierType state;
  g_autofree char *name = NULL;

  gtk_accelerator_parse (accel, &key, &state);
  if (key == 0)
    return g_strdup (accel);
  name = g_strdup (gdk_keyval_name (gdk_keyval_to_upper (key)));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i][0]))
      {
        g_free (name);
        name = g_strdup (names[i][1]);
        break;
      }
  return g_strconcat (state & GDK_CONTROL_MASK ? "Ctrl+" : "", state & GDK_SHIFT_MASK ? "Shift+" : "",
                      state & GDK_ALT_MASK ? "Alt+" : "", name, NULL);
}

static void
collect_keys (GtkWidget *widget, GPtrArray *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerators = NULL;
      g_auto (GStrv) list = NULL;

      g_object_get (widget, "accelerator", &accelerators, NULL);
      list = g_strsplit (accelerators, " ", -1);
      for (guint i = 0; list[i] != NULL; i++)
        g_ptr_array_add (keys, dup_chord (list[i]));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_keys (child, keys);
}

/* What the list of keys tells a reader. */
static GPtrArray *
list_known_keys (void)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *window = ur_shortcuts_window_new ();

  collect_keys (window, keys);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (has_word (keys, "Ctrl+Shift+K") && has_word (keys, "F1"));
  return keys;
}

/* (transfer full) (nullable): the action of the menu's item of that name, "" for a submenu. */
static char *
dup_item_action (GMenuModel *menu, const char *label, GMenuModel **below)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL, *action = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &name);
      if (section != NULL && (action = dup_item_action (section, label, below)) != NULL)
        return g_steal_pointer (&action);
      if (g_strcmp0 (name, label) != 0 || section != NULL)
        continue;
      *below = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      return action != NULL ? g_steal_pointer (&action) : g_strdup ("");
    }
  return NULL;
}

/* (transfer full): what a way through a menu of the header bar ends at. */
static char *
dup_action (GMenuModel *menu, char **labels)
{
  g_autoptr (GMenuModel) within = g_object_ref (menu);
  char *action = NULL;

  for (; *labels != NULL; labels++)
    {
      GMenuModel *below = NULL;

      g_free (action);
      action = dup_item_action (within, *labels, &below);
      g_object_unref (within);
      within = below;
      if (action == NULL || (within == NULL && labels[1] != NULL))
        g_error ("the menu has no “%s”", *labels);
    }
  return action;
}

typedef struct
{
  UrWindow *window;
  GtkApplication *program; /* whose keys they are */
  GMenuModel *main_menu;
  GMenuModel *open_menu;
  GPtrArray *known; /* (element-type utf8): keys */
} Interface;

static GMenuModel *
get_menu (GtkWidget *button)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  settle ();
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  settle ();
  return gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
}

static void
init_interface (Interface *interface)
{
  g_autoptr (GPtrArray) buttons = NULL;

  interface->window = open_window ();
  interface->program = get_program ();
  interface->known = list_known_keys ();
  buttons = list_mapped (GTK_WIDGET (interface->window), GTK_TYPE_MENU_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (buttons->pdata[i]))
      interface->main_menu = get_menu (buttons->pdata[i]);
    else if (gtk_widget_has_css_class (buttons->pdata[i], "ur-open"))
      interface->open_menu = get_menu (buttons->pdata[i]);
  g_assert_true (G_IS_MENU_MODEL (interface->main_menu) && G_IS_MENU_MODEL (interface->open_menu));
}

/* Whoever reads of a menu's item that has a key reads of its key too. */
static void
check_way (Interface *interface, GMenuModel *menu, char **labels, const char *text, GPtrArray *keys)
{
  g_autofree char *action = dup_action (menu, labels);
  g_auto (GStrv) accels = *action != '\0' ? gtk_application_get_accels_for_action (interface->program, action)
                                          : g_new0 (char *, 1);
  g_autofree char *chord = accels[0] != NULL ? dup_chord (accels[0]) : NULL;

  if (chord != NULL && !has_word (keys, chord))
    g_error ("“%s” says nothing of %s for %s", text, chord, action);
}

static void
check_name (Interface *interface, const char *name, const char *english, const char *text, GPtrArray *keys)
{
  g_auto (GStrv) labels = g_strsplit (name, NEXT, -1);
  g_auto (GStrv) originals = g_strsplit (english, NEXT, -1);

  g_assert_cmpuint (g_strv_length (labels), ==, g_strv_length (originals));
  for (guint i = 0; labels[i] != NULL; i++)
    g_strstrip (originals[i]);
  for (guint i = 0; labels[i] != NULL; i++)
    g_assert_cmpstr (g_strstrip (labels[i]), ==, g_dgettext (GETTEXT_PACKAGE, originals[i]));
  if (labels[1] == NULL)
    return;
  g_assert_true (g_str_equal (originals[0], "Main Menu") || g_str_equal (originals[0], "Open"));
  check_way (interface, *originals[0] == 'M' ? interface->main_menu : interface->open_menu, labels + 1, text,
             keys);
}

static void
check_text (Interface *interface, const char *text, const char *english)
{
  g_autoptr (GPtrArray) names = list_names (text), originals = list_names (english), keys = list_keys (text),
                        english_keys = list_keys (english);

  g_assert_cmpuint (names->len, ==, originals->len);
  for (guint i = 0; i < names->len; i++)
    check_name (interface, names->pdata[i], originals->pdata[i], text, keys);
  for (guint i = 0; i < keys->len; i++)
    if (!has_word (interface->known, keys->pdata[i]))
      g_error ("“%s”: the list of keys has no %s", text, (char *) keys->pdata[i]);
  for (guint i = 0; i < english_keys->len; i++)
    if (!has_word (keys, english_keys->pdata[i]))
      g_error ("“%s” says nothing of %s", text, (char *) english_keys->pdata[i]);
  g_assert_cmpuint (keys->len, ==, english_keys->len);
}

static void
check_section (Interface *interface, const UrSection *section, const UrSection *english)
{
  g_assert_cmpstr (section->id, ==, english->id);
  g_assert_cmpuint (section->n_paragraphs, ==, english->n_paragraphs);
  for (guint i = 0; i < section->n_paragraphs; i++)
    check_text (interface, section->paragraphs[i].text, english->paragraphs[i].text);
}

static void
test_words (void)
{
  g_autoptr (UrReport) english = load_english ();
  g_autoptr (UrDocument) document = ur_document_load_help (NULL);
  const UrReport *report = ur_document_get_report (document);
  Interface interface = { 0 };

  init_interface (&interface);
  g_assert_cmpuint (report->n_parts, ==, english->n_parts);
  for (guint i = 0; i < report->n_parts; i++)
    {
      const UrPart *part = &report->parts[i], *original = &english->parts[i];

      g_assert_cmpstr (part->id, ==, original->id);
      g_assert_cmpuint (part->n_sections, ==, original->n_sections);
      for (guint s = 0; s < part->n_sections; s++)
        check_section (&interface, &part->sections[s], &original->sections[s]);
    }
  close_window (interface.window);
  g_ptr_array_unref (interface.known);
}

static void
check_picture (const UrParagraph *paragraph, GHashTable *seen)
{
  const UrBitmap *bitmap = ur_bitmap_find (paragraph->picture);

  g_assert_nonnull (bitmap);
  g_assert_cmpint (bitmap->width, <=, 612); /* a line of the text: no pixel is made smaller there */
  g_assert_cmpuint (strlen (paragraph->text), >, 0);
  g_assert_true (g_hash_table_add (seen, (gpointer) paragraph->picture));
}

/* Each of the tasks is shown too, in the language that is read; all pictures together are small. */
static void
test_pictures (void)
{
  g_autoptr (UrDocument) document = ur_document_load_help (NULL);
  const UrReport *report = ur_document_get_report (document);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) files = g_resources_enumerate_children (PICTURES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize all = 0;

  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      for (guint i = 0; i < report->parts[p].sections[s].n_paragraphs; i++)
        if (report->parts[p].sections[s].paragraphs[i].kind == UR_PARAGRAPH_PICTURE)
          check_picture (&report->parts[p].sections[s].paragraphs[i], seen);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 8);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (PICTURES, files[i], NULL);
      gsize size;

      g_assert_true (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &size, NULL, NULL));
      all += size;
    }
  g_assert_cmpuint (all, <, 600 * 1024);
  g_assert_null (ur_bitmap_find ("no-such-picture"));
  g_assert_null (ur_bitmap_find ("../style/base"));
}

/* Printed as they are read: each picture once, in one piece, with its words for those who do not see it. */
static void
test_paper (void)
{
  g_autoptr (UrDocument) document = ur_document_load_help (NULL);
  g_autoptr (UrPages) pages = NULL;
  UrSummaryOptions options;
  guint n = 0;

  ur_summary_options_init (&options);
  pages = ur_summary_layout (ur_document_get_report (document), &options, NULL, NULL);
  for (guint p = 0; p < ur_pages_get_n_pages (pages); p++)
    {
      const UrScene *scene = ur_pages_get_scene (pages, p);
      guint n_items;
      const UrSceneItem *items = ur_scene_get_items (scene, &n_items);

      for (guint i = 1; i < n_items; i++)
        if (items[i].kind == UR_SCENE_BITMAP)
          {
            g_assert_cmpfloat (items[i].rect.y + items[i].rect.height, <, ur_scene_get_height (scene));
            g_assert_cmpstr (items[i - 1].tag, ==, "Figure");
            g_assert_true (
                g_str_has_prefix (items[i - 1].words, _ ("help-en")[5] == 'z' ? "图：" : "Picture: "));
            n++;
          }
    }
  g_assert_cmpuint (n, ==, 8);
}

/* What has to be told: a page for each of these. */
static void
test_tasks (void)
{
  static const char *const tasks[] = { "open-1", "figures-1", "charts-1", "print-1", "check-1", "present-1" };
  g_autoptr (UrReport) report = load_english ();
  guint n = 0;

  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
        n += g_strcmp0 (report->parts[p].sections[s].id, tasks[i]) == 0 ? 1 : 0;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (tasks));
}

static UrWindow *
find_help (GtkApplication *program, guint *n)
{
  UrWindow *found = NULL;

  *n = 0;
  for (GList *l = gtk_application_get_windows (program); l != NULL; l = l->next)
    if (UR_IS_WINDOW (l->data) && ur_window_is_help (l->data))
      {
        found = l->data;
        (*n)++;
      }
  return found;
}

static void
test_window (void)
{
  GtkApplication *program = get_program ();
  g_autofree char *latest = NULL;
  UrWindow *help;
  guint n;

  for (guint i = 0; i < 2; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (program), "help", NULL);
      help = find_help (program, &n);
      g_assert_cmpuint (n, ==, 1);
      wait_for (is_laid_out, help);
      settle ();
    }
  g_assert_cmpstr (ur_window_get_report (help)->id, ==, _ ("help-en"));
  act (help, "find");
  act (help, "find-bar");
  act (help, "print");
  act (help, "leave");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (help), "edit-figures"));
  /* it is no report that somebody opened */
  latest = ur_recent_dup_latest ();
  g_assert_null (latest);
  /* and stays when one is */
  act (help, "open-bundled");
  g_assert_cmpstr (ur_window_get_report (help)->id, ==, _ ("help-en"));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (program)), ==, 2);
  while (gtk_application_get_windows (program) != NULL)
    gtk_window_destroy (gtk_application_get_windows (program)->data);
  settle ();
}

static gboolean
offers_help (void)
{
  g_autoptr (UrDocument) bundled = ur_document_load_bundled (NULL);
  GtkWidget *view = g_object_ref_sink (ur_start_view_new (bundled));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GtkWidget *window = gtk_window_new ();
  gboolean offers = FALSE;

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  collect_mapped (view, GTK_TYPE_BUTTON, found);
  for (guint i = 0; i < found->len; i++)
    offers |= g_strcmp0 (gtk_actionable_get_action_name (found->pdata[i]), "app.help") == 0;
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (view);
  return offers;
}

static void
test_offered_once (void)
{
  g_settings_reset (ur_settings_get (), "help-offered");
  g_assert_true (offers_help ());
  g_assert_false (offers_help ());
}

int
main (int argc, char **argv)
{
  init_language ();
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/words", test_words);
  g_test_add_func ("/help/tasks", test_tasks);
  g_test_add_func ("/help/pictures", test_pictures);
  g_test_add_func ("/help/paper", test_paper);
  g_test_add_func ("/help/window", test_window);
  g_test_add_func ("/help/offered-once", test_offered_once);
  return run_tests ();
}
