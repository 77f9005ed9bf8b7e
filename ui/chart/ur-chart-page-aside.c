/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-page-aside.h"

#include <glib/gi18n-lib.h>

#include "ur-chart-page-words.h"
#include "ur-chart-table.h"
#include "ur-context-menu.h"
#include "ur-label.h"
#include "ur-notice.h"
#include "ur-sentence-list.h"

/**
 * UrChartPageAside:
 *
 * What there is to say about a chart: how it was computed, what it is to be read with, its words for people
 * who do not see it, and ready sentences, both to be copied.
 */
struct _UrChartPageAside
{
  GtkBox parent;
  char *words;
};

G_DEFINE_FINAL_TYPE (UrChartPageAside, ur_chart_page_aside, GTK_TYPE_BOX)

static void
copy_cb (GtkButton *button, UrChartPageAside *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), self->words);
  ur_notice_show (GTK_WIDGET (button), UR_NOTICE_DONE, _ ("The alternative text was copied"), NULL, NULL);
}

static GtkWidget *
build_copy (UrChartPageAside *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("edit-copy-symbolic"));
  gtk_box_append (GTK_BOX (box), ur_label_new (_ ("Copy"), NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy the Alternative Text"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), self);
  return button;
}

static void
append_part (UrChartPageAside *self, const char *title, const char *text, GtkWidget *button)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title_label = ur_label_new (title, "ur-part-head");
  GtkWidget *label = ur_label_new_wrapping (text, "ur-aside-text");

  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  ur_context_menu_add_to_label (GTK_LABEL (label));
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (head), title_label);
  if (button != NULL)
    gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (part), head);
  gtk_box_append (GTK_BOX (part), label);
  gtk_widget_add_css_class (part, "ur-aside-part");
  gtk_box_append (GTK_BOX (self), part);
}

static void
append_sentences (UrChartPageAside *self, const UrReport *report, const UrChart *chart)
{
  GtkWidget *list = ur_sentence_list_new ();

  ur_sentence_list_set_chart (UR_SENTENCE_LIST (list), report, chart);
  gtk_widget_add_css_class (list, "ur-aside-part");
  gtk_box_append (GTK_BOX (self), list);
}

static void
ur_chart_page_aside_finalize (GObject *object)
{
  g_free (UR_CHART_PAGE_ASIDE (object)->words);
  G_OBJECT_CLASS (ur_chart_page_aside_parent_class)->finalize (object);
}

static void
ur_chart_page_aside_class_init (UrChartPageAsideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_chart_page_aside_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ur_chart_page_aside_init (UrChartPageAside *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-aside");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("About This Chart"), -1);
}

/**
 * ur_chart_page_aside_set_chart:
 * @aside: the card
 * @report: the report of @chart
 * @chart: what to tell about
 * @with_finding: whether the chart says what it shows, which its words then say as well
 */
void
ur_chart_page_aside_set_chart (UrChartPageAside *aside,
                               UrReport *report,
                               const UrChart *chart,
                               gboolean with_finding)
{
  g_autofree char *method = ur_chart_page_dup_method (chart);
  g_autofree char *caution = ur_chart_page_dup_caution (chart);
  GtkWidget *child;

  g_return_if_fail (UR_IS_CHART_PAGE_ASIDE (aside));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (aside))) != NULL)
    gtk_box_remove (GTK_BOX (aside), child);
  g_free (aside->words);
  aside->words = ur_chart_dup_full_text (report, chart, with_finding);
  append_part (aside, _ ("How It Is Computed"), method, NULL);
  if (caution != NULL)
    append_part (aside, _ ("Mind When Comparing"), caution, NULL);
  append_part (aside, _ ("Alternative Text"), aside->words, build_copy (aside));
  append_sentences (aside, report, chart);
}
