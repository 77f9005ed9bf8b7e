/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-font-dialog.h"

#include <glib/gi18n-lib.h>

#include "ur-fonts.h"
#include "ur-context-menu.h"
#include "ur-default.h"
#include "ur-style.h"
#include "ur-notice.h"
#include "ur-outline-text.h"
#include "ur-scroll-bin.h"
#include "ur-tree.h"
#include "ur-wrap-box.h"

/* How to install the fonts.  None of this window's words is translated: where it is needed, a Chinese
 * translation would be boxes, so both languages are there at once. */
static const struct
{
  const char *systems;
  const char *command;
} commands[] = {
  { "Debian, Ubuntu, deepin, UOS", "sudo apt install fonts-noto-cjk" },
  { "Fedora, openEuler", "sudo dnf install google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts" },
};

struct _UrFontDialog
{
  GtkWindow parent_instance;

  UrOutlineText *title;
  GtkLabel *title_en;
  UrOutlineText *body;
  GtkLabel *body_en;
  GtkBox *commands;
  GtkGrid *faces;
  GtkWidget *choose;
  GtkWidget *go_on;
  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (UrFontDialog, ur_font_dialog, GTK_TYPE_WINDOW)

static GtkWidget *
create_outline (const char *id)
{
  return g_object_new (UR_TYPE_OUTLINE_TEXT, "outline", id, "valign", GTK_ALIGN_CENTER, NULL);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A face, what it is for, and whether it is there. */
static void
add_face (UrFontDialog *self, int row, const char *id, const char *use, gboolean found)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (found ? "object-select-symbolic" : "window-close-symbolic");

  gtk_widget_set_margin_start (icon, 12);
  gtk_widget_add_css_class (icon, found ? "ur-fonts-good" : "ur-fonts-bad");
  gtk_grid_attach (self->faces, create_outline (id), 0, row, 1, 1);
  gtk_grid_attach (self->faces, create_label (use, "ur-fonts-note"), 1, row, 1, 1);
  gtk_grid_attach (self->faces, icon, 2, row, 1, 1);
  gtk_grid_attach (self->faces, create_outline (found ? "found" : "missing"), 3, row, 1, 1);
  gtk_grid_attach (self->faces, create_label (found ? "found" : "missing", "ur-fonts-note"), 4, row, 1, 1);
}

static void
show_faces (UrFontDialog *self)
{
  gboolean sans = ur_fonts_has_chinese (UR_FACE_SANS);
  gboolean serif = sans && ur_fonts_has_chinese (UR_FACE_SERIF);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->faces))) != NULL)
    gtk_grid_remove (self->faces, child);
  add_face (self, 0, "sans", "sans, UI and charts", sans);
  add_face (self, 1, "serif", "serif, reading, print", serif);
  ur_outline_text_set_id (self->title, sans ? "serif-title" : "title");
  ur_outline_text_set_id (self->body, sans ? "serif-body" : "body");
  gtk_label_set_text (self->title_en, sans ? "No Chinese serif font was found on this system."
                                           : "No Chinese font was found on this system.");
  gtk_label_set_text (
      self->body_en, sans ? "Running text is shown and printed in the sans meanwhile. Install one of these "
                            "fonts, then press Check again."
                          : "Chinese text shows as boxes, in exported pictures and on paper too. Install one "
                            "of these fonts, then press Check again.");
}

static void
copy_cb (GtkButton *button, const char *command)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), command);
}

static void
add_command (UrFontDialog *self, const char *systems, const char *command)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = gtk_label_new (command);
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  ur_context_menu_add_to_label (GTK_LABEL (text));
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "ur-fonts-command");
  gtk_widget_add_css_class (row, "ur-fonts-row");
  gtk_widget_add_css_class (copy, "ur-icon");
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (copy, "Copy");
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, "复制 Copy", -1);
  g_signal_connect (copy, "clicked", G_CALLBACK (copy_cb), (gpointer) command);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), copy);
  gtk_box_append (self->commands, create_label (systems, "ur-fonts-note"));
  gtk_box_append (self->commands, row);
}

/* A tree has an archive of fonts beside it, which is unpacked where the tree was. */
static void
add_archive (UrFontDialog *self)
{
  g_autofree char *tree = ur_tree_dup_path ("../..");
  g_autofree char *place = tree != NULL ? g_canonicalize_filename (tree, NULL) : NULL;
  g_autofree char *quoted = place != NULL ? g_shell_quote (place) : NULL;
  char *command;

  if (quoted == NULL)
    return;
  command = g_strdup_printf ("tar --zstd -xf " UR_TREE_FONTS " -C %s", quoted);
  g_object_set_data_full (G_OBJECT (self), "archive", command, g_free);
  add_command (self, UR_TREE_FONTS, command);
}

/* Every widget looks for its font anew, as after a change of the desktop's font settings. */
static void
refresh_fonts (UrFontDialog *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  guint stamp;

  ur_fonts_reload ();
  ur_style_update_families ();
  g_object_get (settings, "gtk-fontconfig-timestamp", &stamp, NULL);
  g_object_set (settings, "gtk-fontconfig-timestamp", stamp + 1, NULL);
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrFontDialog *self = UR_FONT_DIALOG (widget);

  refresh_fonts (self);
  if (ur_fonts_has_chinese (UR_FACE_SANS) && ur_fonts_has_chinese (UR_FACE_SERIF))
    gtk_window_close (GTK_WINDOW (self));
  else
    show_faces (self);
}

static void
continue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, UrFontDialog *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  g_object_unref (dialog);
  if (path == NULL)
    return;
  if (ur_fonts_add_file (path, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "fonts.check", NULL);
  else
    gtk_label_set_text (self->body_en, "This file holds no font that can be read. Choose another one.");
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      "Choose a Font File", GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, "_Open", "_Cancel");
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, "TTF, TTC, OTF, OTC");
  gtk_file_filter_add_suffix (filter, "ttf");
  gtk_file_filter_add_suffix (filter, "ttc");
  gtk_file_filter_add_suffix (filter, "otf");
  gtk_file_filter_add_suffix (filter, "otc");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  /* The chooser's only reference is given back when it is answered. */
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
ur_font_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_FONT_DIALOG);
  G_OBJECT_CLASS (ur_font_dialog_parent_class)->dispose (object);
}

static void
ur_font_dialog_class_init (UrFontDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_font_dialog_dispose;
  g_type_ensure (UR_TYPE_OUTLINE_TEXT);
  g_type_ensure (UR_TYPE_SCROLL_BIN);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-font-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, title);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, title_en);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, body);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, body_en);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, commands);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, UrFontDialog, check);
  gtk_widget_class_install_action (widget_class, "fonts.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "fonts.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "fonts.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "fonts.continue", NULL);
}

static void
ur_font_dialog_init (UrFontDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_archive (self);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    add_command (self, commands[i].systems, commands[i].command);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "指定字体文件… Choose a font file", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_on), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "仍然继续 Continue", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "重新检查 Check again", -1);
  show_faces (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->check);
  ur_default_add_keys (GTK_WIDGET (self));
}

/**
 * ur_font_dialog_new:
 * @parent: (nullable): the window it is before
 *
 * Returns: (transfer none): a window that says which font is missing and how to get it
 */
GtkWidget *
ur_font_dialog_new (GtkWindow *parent)
{
  return g_object_new (UR_TYPE_FONT_DIALOG, "transient-for", parent, NULL);
}

/* Without any Chinese font a window says so; without a serif a bar does. */
static gboolean
check_idle_cb (gpointer data)
{
  GtkWidget *parent = data;

  if (!gtk_widget_get_mapped (parent))
    return G_SOURCE_REMOVE;
  if (!ur_fonts_has_chinese (UR_FACE_SANS))
    gtk_window_present (GTK_WINDOW (ur_font_dialog_new (GTK_WINDOW (parent))));
  else if (!ur_fonts_has_chinese (UR_FACE_SERIF))
    ur_notice_show (parent, UR_NOTICE_WARNING,
                    _ ("There is no Chinese serif font; running text is shown and printed in the sans."),
                    _ ("How to Install"), "win.fonts");
  return G_SOURCE_REMOVE;
}

/* The parent is raised once it is mapped; what is to be before it comes later. */
static void
map_cb (GtkWidget *parent)
{
  g_signal_handlers_disconnect_by_func (parent, map_cb, NULL);
  g_idle_add_full (G_PRIORITY_LOW, check_idle_cb, g_object_ref (parent), g_object_unref);
}

/**
 * ur_font_dialog_watch:
 * @parent: a window that is not on screen yet
 *
 * Looks, once the window is there, whether the report can be read with the fonts installed: never silent
 * boxes.
 */
void
ur_font_dialog_watch (GtkWindow *parent)
{
  g_signal_connect_after (parent, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * ur_font_dialog_warn:
 * @origin: a widget of the window that is about to draw into a file
 *
 * Repeats the warning in the bar at the window's top when Chinese text would come out as boxes.
 *
 * Returns: whether there was something to warn of
 */
gboolean
ur_font_dialog_warn (GtkWidget *origin)
{
  if (ur_fonts_has_chinese (UR_FACE_SANS))
    return FALSE;
  ur_notice_show (origin, UR_NOTICE_WARNING,
                  _ ("No Chinese font is installed: pictures and pages will show boxes instead of Chinese."),
                  _ ("How to Install"), "win.fonts");
  return TRUE;
}
