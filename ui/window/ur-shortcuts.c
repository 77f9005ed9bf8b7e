/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-shortcuts.h"

#include <glib/gi18n-lib.h>

#include "ur-scroll-bin.h"

#define MAX_ROWS 14 /* of a column */

/* A key of the application.  Without an action it belongs to the widget that has the focus and is only listed
 * here; without a title it is a second key for the line above. */
typedef struct
{
  const char *action;
  const char *accels[3];
  const char *title;
} Shortcut;

typedef struct
{
  const char *title;
  const Shortcut *shortcuts;
} Group;

static const Shortcut moving[] = {
  { "win.tab(1)", { "<Control>1" }, N_ ("First tab") },
  { "win.tab(2)", { "<Control>2" }, N_ ("Second tab") },
  { "win.tab(3)", { "<Control>3" }, N_ ("Third tab") },
  { "win.tab(4)", { "<Control>4" }, NULL },
  { "win.tab(5)", { "<Control>5" }, NULL },
  { "win.tab(6)", { "<Control>6" }, NULL },
  { "win.tab(7)", { "<Control>7" }, NULL },
  { "win.tab(8)", { "<Control>8" }, NULL },
  { "win.tab(9)", { "<Control>9" }, NULL },
  { "win.previous-tab", { "<Control>Page_Up" }, N_ ("Previous tab") },
  { "win.next-tab", { "<Control>Page_Down" }, N_ ("Next tab") },
  { "win.find-place", { "<Control>l" }, N_ ("Go to a section or figure") },
  { "win.back", { "<Alt>Left", "Back" }, N_ ("Back to the place before") },
  { "win.forward", { "<Alt>Right", "Forward" }, N_ ("Forward again") },
  { "win.previous-section", { "<Alt>Up" }, N_ ("Previous section") },
  { "win.next-section", { "<Alt>Down" }, N_ ("Next section") },
  { "win.next-pane", { "F6" }, N_ ("Next pane") },
  { "win.previous-pane", { "<Shift>F6" }, N_ ("Previous pane") },
  { "win.outline", { "F9" }, N_ ("Show or hide the contents") },
  { NULL, { NULL }, NULL },
};

static const Shortcut reading[] = {
  { "", { "Tab", "<Shift>Tab" }, N_ ("Next or previous figure in the text") },
  { "", { "Return" }, N_ ("About the figure; in a list, on to the text") },
  { "", { "<Control>c" }, N_ ("Copy the selection, the figure or the chart") },
  { "", { "<Control><Shift>c" }, N_ ("Copy with its source") },
  { "app.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" }, N_ ("Larger text") },
  { "app.text-smaller", { "<Control>minus", "<Control>KP_Subtract" }, N_ ("Smaller text") },
  { "app.text-normal", { "<Control>0", "<Control>KP_0" }, N_ ("Normal text size") },
  { NULL, { NULL }, NULL },
};

static const Shortcut searching[] = {
  { "win.find", { "<Control>f" }, N_ ("Search the report") },
  { "win.ask", { "<Control>k" }, N_ ("Ask for a figure") },
  { "win.find-next", { "F3", "<Control>g" }, N_ ("Next hit") },
  { "win.find-previous", { "<Shift>F3", "<Control><Shift>g" }, N_ ("Previous hit") },
  { "", { "Escape" }, N_ ("Close the search and return") },
  { NULL, { NULL }, NULL },
};

static const Shortcut noting[] = {
  { "win.bookmark", { "<Control>d" }, N_ ("Bookmark paragraph, figure or selection") },
  { "win.note", { "<Control>m" }, N_ ("Write a note on it") },
  { "win.notes", { "<Control>b" }, N_ ("Show or hide bookmarks and notes") },
  { "", { "F2", "Delete" }, N_ ("Edit or delete the chosen note") },
  { "", { "<Control>Return" }, N_ ("Save the note") },
  { NULL, { NULL }, NULL },
};

static const Shortcut charts[] = {
  { "", { "Up", "Down" }, N_ ("Next or previous mark of a chart") },
  { "win.chart-table", { "<Control>t" }, N_ ("Chart as a table") },
  { "win.chart-copy", { "<Control>e" }, N_ ("Copy the chart as a picture") },
  { "win.chart-save", { "<Control><Shift>s" }, N_ ("Save the chart as…") },
  { "win.poster", { "<Control><Shift>p" }, N_ ("Make the long picture") },
  { NULL, { NULL }, NULL },
};

static const Shortcut checking[] = {
  { "", { "Return" }, N_ ("Accept the answer in force") },
  { "", { "1...4" }, N_ ("Choose another answer") },
  { "", { "n", "<Shift>n" }, N_ ("Next or previous question") },
  { "", { "u", "<Control>z" }, N_ ("Take the last decision back") },
  { "", { "<Control><Shift>z" }, N_ ("Make it again") },
  { "", { "space" }, N_ ("Take the figure or leave it out") },
  { "", { "Insert" }, N_ ("Take the selected words as a figure") },
  { "", { "F2", "Tab" }, N_ ("Write its name, then value, unit and period") },
  { "", { "<Control>Return" }, N_ ("Make the report") },
  { "", { "Escape" }, N_ ("Give up, or keep it for later") },
  { NULL, { NULL }, NULL },
};

static const Shortcut proof[] = {
  { "win.proof", { "<Control><Shift>k" }, N_ ("Check a draft") },
  { "", { "F8", "<Shift>F8" }, N_ ("Next or previous difference") },
  { "", { "Return" }, N_ ("Change to what the report has") },
  { "", { "<Control>Return" }, N_ ("See the report’s sentence") },
  { "", { "Delete" }, N_ ("Leave it as it is, with a reason") },
  { "", { "<Control><Shift>c" }, N_ ("Copy the mended draft") },
  { "", { "<Control>p", "<Control>s" }, N_ ("Print the proof sheet; save the mended draft") },
  { NULL, { NULL }, NULL },
};

static const Shortcut comparing[] = {
  { "", { "Left", "Right" }, N_ ("To the sentence in the earlier or later report") },
  { "", { "Return" }, N_ ("Confirm the passage that takes a task up") },
  { "", { "Delete" }, N_ ("It is not this passage") },
  { "", { "Insert" }, N_ ("Choose the passage, or the section, by hand") },
  { "", { "<Alt>Down", "<Alt>Up" }, N_ ("Next or previous task or section") },
  { "", { "F8", "<Shift>F8" }, N_ ("Next or previous change of the wording") },
  { NULL, { NULL }, NULL },
};

static const Shortcut presenting[] = {
  { "win.present", { "F5" }, N_ ("Present slides, from where you are") },
  { "", { "Right", "Page_Down", "space" }, N_ ("Next slide") },
  { "", { "Left", "Page_Up", "BackSpace" }, N_ ("Previous slide") },
  { "", { "Home", "End" }, N_ ("First or last slide") },
  { "", { "1", "Return" }, N_ ("To the slide of a number") },
  { "", { "b", "w" }, N_ ("Black or white screen") },
  { "", { "o", "Tab" }, N_ ("All slides") },
  { "", { "h" }, N_ ("Among all slides: leave one out") },
  { "", { "t" }, N_ ("Show or hide the timer") },
  { "", { "s" }, N_ ("Speaker's view") },
  { "", { "Escape" }, N_ ("End the presentation") },
  { NULL, { NULL }, NULL },
};

static const Shortcut general[] = {
  { "win.open", { "<Control>o" }, N_ ("Open a file") },
  { "win.import", { "<Control>i" }, N_ ("Import a document") },
  { "win.paste", { "<Control><Shift>v" }, N_ ("Import the text of the clipboard") },
  { "win.library", { "<Control><Shift>l" }, N_ ("Report Library") },
  { "win.reload", { "<Control>r" }, N_ ("Read the file again") },
  { "win.print", { "<Control>p" }, N_ ("Print a summary, or what is on show") },
  { "win.save", { "<Control>s" }, N_ ("Save what the page makes, or the chart") },
  { "win.menu", { "F10" }, N_ ("Main menu") },
  { "win.fullscreen", { "F11" }, N_ ("Full screen") },
  { "app.help", { "F1" }, N_ ("How to use the program") },
  { "win.shortcuts", { "<Control>question", "<Control>F1" }, N_ ("Keyboard shortcuts") },
  { "win.close", { "<Control>w" }, N_ ("Close the window") },
  { "app.quit", { "<Control>q" }, N_ ("Quit") },
  { NULL, { NULL }, NULL },
};

static const Group groups[] = {
  { N_ ("Moving about"), moving },    { N_ ("Reading"), reading },
  { N_ ("Searching"), searching },    { N_ ("Bookmarks and notes"), noting },
  { N_ ("Charts"), charts },          { N_ ("Checking an import"), checking },
  { N_ ("Presenting"), presenting },  { N_ ("Window and file"), general },
  { N_ ("Checking a draft"), proof }, { N_ ("Comparing reports"), comparing },
};

static gboolean
is_global (const Shortcut *shortcut)
{
  return shortcut->action[0] != '\0';
}

static void
install (GtkApplication *application, const Shortcut *shortcut)
{
  const char *accels[G_N_ELEMENTS (shortcut->accels) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (shortcut->accels); i++)
    accels[i] = shortcut->accels[i];
  gtk_application_set_accels_for_action (application, shortcut->action, accels);
}

/**
 * ur_shortcuts_install:
 * @application: the application
 *
 * Sets the keys of every action that has one.
 */
void
ur_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const Shortcut *shortcut = groups[i].shortcuts; shortcut->action != NULL; shortcut++)
      if (is_global (shortcut))
        install (application, shortcut);
}

static void
append_shortcut (GString *xml, const Shortcut *shortcut)
{
  g_autoptr (GString) accels = g_string_new (NULL);
  g_autofree char *title = g_markup_escape_text (_ (shortcut->title), -1);
  g_autofree char *keys = NULL;

  /* The first key of an action is enough to learn; keys of a widget are all there. */
  for (guint i = 0; i < (is_global (shortcut) ? 1 : G_N_ELEMENTS (shortcut->accels)); i++)
    if (shortcut->accels[i] != NULL)
      g_string_append_printf (accels, "%s%s", i > 0 ? " " : "", shortcut->accels[i]);
  keys = g_markup_escape_text (accels->str, -1);
  g_string_append_printf (xml,
                          "<child><object class='GtkShortcutsShortcut'><property name='accelerator'>%s"
                          "</property><property name='title'>%s</property></object></child>",
                          keys, title);
}

static void
append_group (GString *xml, const Group *group)
{
  g_autofree char *title = g_markup_escape_text (_ (group->title), -1);

  g_string_append_printf (
      xml, "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);
  for (const Shortcut *shortcut = group->shortcuts; shortcut->action != NULL; shortcut++)
    if (shortcut->title != NULL)
      append_shortcut (xml, shortcut);
  g_string_append (xml, "</object></child>");
}

/* The smallest screen's: nobody tells on which one a window will be. */
static gboolean
fits_on_screen (GtkWidget *widget, GtkOrientation orientation)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  gboolean fits = TRUE;
  int size;

  gtk_widget_measure (widget, orientation, -1, &size, NULL, NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      fits = fits && size <= (orientation == GTK_ORIENTATION_HORIZONTAL ? area.width : area.height);
    }
  return fits;
}

static GtkWidget *
find_stack (GtkWidget *section)
{
  GtkWidget *child = gtk_widget_get_first_child (section);

  while (child != NULL && !GTK_IS_STACK (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Its two columns, one below the other. */
static void
stack_columns (GtkWidget *page)
{
  g_autoptr (GtkSizeGroup) keys = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (page), GTK_ORIENTATION_VERTICAL);
  for (GtkWidget *column = gtk_widget_get_first_child (page); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    for (GtkWidget *group = gtk_widget_get_first_child (column); group != NULL;
         group = gtk_widget_get_next_sibling (group))
      g_object_set (group, "accel-size-group", keys, NULL);
}

/* On one page. */
static GtkBuilder *
build_window (void)
{
  g_autoptr (GString) xml = g_string_new (NULL);

  g_string_printf (xml,
                   "<interface><object class='GtkShortcutsWindow' id='window'>"
                   "<property name='modal'>1</property><style><class name='ur'/></style><child>"
                   "<object class='GtkShortcutsSection' id='section'>"
                   "<property name='section-name'>keys</property>"
                   "<property name='max-height'>%d</property>",
                   G_MAXINT);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    append_group (xml, &groups[i]);
  g_string_append (xml, "</object></child></object></interface>");
  return gtk_builder_new_from_string (xml->str, -1);
}

/* One page, which scrolls, as wide as there is room for. */
static GtkWidget *
create_scrolling (void)
{
  g_autoptr (GtkBuilder) builder = build_window ();
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "window"));
  GtkWidget *section = GTK_WIDGET (gtk_builder_get_object (builder, "section"));
  g_autoptr (GtkWidget) sections = g_object_ref (gtk_widget_get_parent (section));
  GtkWidget *box = gtk_widget_get_parent (sections);

  if (!fits_on_screen (window, GTK_ORIENTATION_HORIZONTAL))
    stack_columns (gtk_widget_get_first_child (find_stack (section)));
  gtk_box_remove (GTK_BOX (box), sections);
  gtk_box_append (GTK_BOX (box), ur_scroll_bin_new (sections));
  return window;
}

/**
 * ur_shortcuts_window_new:
 *
 * The list is made from the same table as the keys themselves.  GTK turns its pages, but even one of them may
 * be larger than a small screen, or than any one with large text: then the list scrolls.
 *
 * Returns: (transfer none): a window that lists all keys, to be presented; it is destroyed when closed
 */
GtkWidget *
ur_shortcuts_window_new (void)
{
  g_autoptr (GtkBuilder) builder = build_window ();
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "window"));

  /* When all groups are there: GTK lays them out for each that comes, and turns the order of its pages round.
   */
  g_object_set (gtk_builder_get_object (builder, "section"), "max-height", MAX_ROWS, NULL);
  if (fits_on_screen (window, GTK_ORIENTATION_HORIZONTAL) &&
      fits_on_screen (window, GTK_ORIENTATION_VERTICAL))
    return window;
  gtk_window_destroy (GTK_WINDOW (window));
  return create_scrolling ();
}
