/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-header.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-menu.h"
#include "ur-page-header.h"
#include "ur-quote.h"
#include "ur-review-names.h"

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

static GMenuModel *
create_encodings (void)
{
  static const char *const encodings[] = { "UTF-8", "GB18030", "UTF-16" };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (encodings[i], NULL);

      g_menu_item_set_action_and_target (item, "page.encoding", "s", encodings[i]);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_steps (const UrReview *review)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("Undo"), "page.undo");
  append (menu, _ ("Redo"), "page.redo");
  append (menu, _ ("Accept All"), "page.accept-all");
  if (!ur_review_is_of_report (review))
    append (menu, _ ("Year of the Report…"), "page.year");
  if (ur_review_get_asides (review)->len > 0)
    append (menu, _ ("Not in the Text…"), "page.asides");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (const UrReview *review)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) steps = create_steps (review);
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenuModel) encodings = create_encodings ();

  if (ur_review_names_has_lines (review))
    g_menu_append_section (menu, _ ("Read Again As"), encodings);
  g_menu_append_section (menu, NULL, steps);
  append (more, _ ("Full Screen"), "win.fullscreen");
  append (more, _ ("Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

/* What kind of file it is; of a text, how its characters are encoded. */
static char *
dup_kind (const UrReview *review)
{
  const char *encoding = ur_review_get_encoding (review);

  if (ur_review_names_has_lines (review) && encoding != NULL)
    {
      g_autofree char *name = g_ascii_strup (encoding, -1);

      return ur_quote_printf (_ ("Encoding %s"), name);
    }
  return g_strdup (ur_review_names_get_form_words (review));
}

static GtkWidget *
create_kind (const UrReview *review)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *kind = dup_kind (review);
  g_autoptr (GMenuModel) menu = create_menu (review);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), kind);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  ur_menu_button_set_menu (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "ur-open");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
create_title (const UrReview *review)
{
  const guint n = ur_review_count_passages (review);
  guint lines = n > 0 ? ur_review_get_passage (review, n - 1)->line : 0;
  g_autofree char *count = ur_review_names_has_lines (review)
                               ? g_strdup_printf (ngettext ("%u line", "%u lines", lines), lines)
                               : g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", lines), lines);
  g_autofree char *words = ur_quote_printf ("%s\u2002%s", ur_review_get_name (review), count);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = ur_label_new (
      ur_review_is_of_report (review) ? _ ("Change the Figures") : _ ("Check What Was Imported"), "title");
  GtkWidget *subtitle = ur_label_new (words, "subtitle");

  gtk_label_set_xalign (GTK_LABEL (title), .5);
  gtk_label_set_xalign (GTK_LABEL (subtitle), .5);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  return box;
}

/**
 * ur_review_header_new:
 * @review: a review
 *
 * Returns: (transfer floating): the header bar of its page
 */
GtkWidget *
ur_review_header_new (const UrReview *review)
{
  GtkWidget *header = gtk_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *finish;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "page.cancel");
  gtk_widget_set_valign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (cancel, "ur-btn");
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), cancel);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), create_kind (review));
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (header), create_title (review));
  finish = ur_page_header_add_main_button (
      header, ur_review_is_of_report (review) ? _ ("Save…") : _ ("Finish"), "page.finish");
  gtk_widget_set_tooltip_text (finish, ur_review_is_of_report (review) ? _ ("Save the report (Ctrl+Enter)")
                                                                       : _ ("Make the report (Ctrl+Enter)"));
  gtk_widget_add_css_class (header, "ur-review-header");
  return header;
}
