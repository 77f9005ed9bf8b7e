/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-verify-view.h"

#include <glib/gi18n-lib.h>

#include "ur-citation.h"
#include "ur-clip.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-notice.h"
#include "ur-page-header.h"

/* What is more than this is counted. */
#define MAX_CARDS 100
#define MAX_ROWS 100
#define N_COLUMNS 3
#define LINE_CHARACTERS 60

/**
 * UrVerifyView:
 *
 * The page that says whether pictures match the report: a card for each, with a table of what differs.
 */
struct _UrVerifyView
{
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkLabel *title;
  GtkLabel *report;
  GtkBox *cards;
  GPtrArray *pictures; /* (element-type UrVerified) */
};

static void ur_verify_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrVerifyView,
                               ur_verify_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_verify_view_init_page))

static const struct
{
  const char *icon;
  const char *css_class;
  const char *word;
} verdicts[] = {
  [UR_VERDICT_MATCHES] = { "object-select-symbolic", "good", N_ ("Matches") },
  [UR_VERDICT_UNCHECKED] = { "dialog-question-symbolic", "unknown", N_ ("Only its words match") },
  [UR_VERDICT_DIFFERS] = { "ur-stop-symbolic", "bad", N_ ("Differs") },
  [UR_VERDICT_NOTHING] = { "dialog-question-symbolic", "unknown", N_ ("Nothing to compare") },
};

static guint
count (const GPtrArray *pictures, UrPictureVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < pictures->len; i++)
    n += ((const UrVerified *) pictures->pdata[i])->result->verdict == verdict;
  return n;
}

/* The outcome in a sentence, the worst first. */
static char *
dup_title (const GPtrArray *pictures)
{
  guint n = pictures->len;
  guint n_differ = count (pictures, UR_VERDICT_DIFFERS);
  guint n_nothing = count (pictures, UR_VERDICT_NOTHING);
  guint n_unchecked = count (pictures, UR_VERDICT_UNCHECKED);

  if (n_differ > 0 && n == 1)
    return g_strdup (_ ("This picture does not match the report"));
  if (n_differ > 0)
    return g_strdup_printf (ngettext ("%u of %u pictures does not match the report",
                                      "%u of %u pictures do not match the report", n_differ),
                            n_differ, n);
  if (n_nothing > 0 && n == 1)
    return g_strdup (_ ("This picture cannot be compared"));
  if (n_nothing > 0)
    return g_strdup_printf (
        ngettext ("%u of %u pictures cannot be compared", "%u of %u pictures cannot be compared", n_nothing),
        n_nothing, n);
  if (n_unchecked > 0 && n == 1)
    return g_strdup (_ ("The words of this picture match the report; what it shows was not checked"));
  if (n_unchecked > 0)
    return g_strdup_printf (ngettext ("What %u of %u pictures shows was not checked, only its words",
                                      "What %u of %u pictures show was not checked, only their words",
                                      n_unchecked),
                            n_unchecked, n);
  return g_strdup_printf (ngettext ("This picture matches the report", "All %u pictures match the report", n),
                          n);
}

/* Long words make lines, not a wide page. */
static GtkWidget *
wrap (const char *text, const char *css_class)
{
  GtkWidget *label = ur_label_new_wrapping (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARACTERS);
  return label;
}

/* The table */

static void
attach (GtkGrid *grid, const char *text, const char *css_class, int column, int row)
{
  GtkWidget *label = ur_label_new_wrapping (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARACTERS / N_COLUMNS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static GtkWidget *
build_table (const GPtrArray *differences)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  const char *const headings[N_COLUMNS] = { _ ("Figure"), _ ("In the picture"), _ ("In the report") };

  gtk_widget_add_css_class (GTK_WIDGET (grid), "ur-verify-table");
  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_column_spacing (grid, 20);
  gtk_grid_set_row_spacing (grid, 8);
  for (int i = 0; i < N_COLUMNS; i++)
    attach (grid, headings[i], "ur-meta", i, 0);
  for (int i = 0; i < (int) MIN (differences->len, MAX_ROWS); i++)
    {
      const UrPictureDifference *difference = differences->pdata[i];

      attach (grid, difference->what, NULL, 0, i + 1);
      attach (grid, difference->pictured != NULL ? difference->pictured : "—", "pictured", 1, i + 1);
      attach (grid, difference->reported != NULL ? difference->reported : "—", "reported", 2, i + 1);
    }
  return GTK_WIDGET (grid);
}

/* The cards */

static GtkWidget *
build_head (const UrVerified *picture)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  UrPictureVerdict verdict = picture->result->verdict;
  GtkWidget *icon = gtk_image_new_from_icon_name (verdicts[verdict].icon);
  GtkWidget *name = wrap (picture->name, "name");
  GtkWidget *word = ur_label_new (_ (verdicts[verdict].word), verdicts[verdict].css_class);

  gtk_widget_add_css_class (icon, verdicts[verdict].css_class);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), word);
  return head;
}

static void
append_more (GtkBox *box, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  gtk_box_append (box, ur_label_new (text, "ur-meta"));
}

static GtkWidget *
build_card (const UrVerified *picture)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  const UrVerification *result = picture->result;
  g_autofree char *spoken = g_strdup_printf ("%s, %s", picture->name, _ (verdicts[result->verdict].word));

  gtk_widget_add_css_class (card, "ur-card");
  gtk_widget_add_css_class (card, "ur-verify-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, result->sentence, -1);
  gtk_box_append (GTK_BOX (card), build_head (picture));
  if (result->title != NULL)
    gtk_box_append (GTK_BOX (card), wrap (result->title, "title"));
  gtk_box_append (GTK_BOX (card), wrap (result->sentence, "sentence"));
  if (result->differences->len > 0)
    {
      gtk_box_append (GTK_BOX (card), build_table (result->differences));
      append_more (GTK_BOX (card), result->differences->len - MIN (result->differences->len, MAX_ROWS));
    }
  return card;
}

/* Copying */

static void
add_row (UrPasteTable *table, const UrVerified *picture, const UrPictureDifference *difference)
{
  ur_paste_table_add_text (table, picture->name);
  ur_paste_table_add_text (table, _ (verdicts[picture->result->verdict].word));
  ur_paste_table_add_text (table, difference != NULL ? difference->what : picture->result->sentence);
  ur_paste_table_add_number (table, difference != NULL ? difference->pictured : NULL);
  ur_paste_table_add_number (table, difference != NULL ? difference->reported : NULL);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrVerifyView *self = UR_VERIFY_VIEW (widget);
  const char *const headings[] = { _ ("Picture"), _ ("Result"), _ ("Figure"), _ ("In the picture"),
                                   _ ("In the report") };
  g_autoptr (UrPasteTable) table = ur_paste_table_new (G_N_ELEMENTS (headings));

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    ur_paste_table_add_heading (table, headings[i]);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      const UrVerified *picture = self->pictures->pdata[i];

      for (guint j = 0; j < MAX (picture->result->differences->len, 1); j++)
        add_row (table, picture,
                 picture->result->differences->len > 0 ? picture->result->differences->pdata[j] : NULL);
    }
  ur_clip_copy_table (widget, table, NULL, NULL);
  ur_notice_show (widget, UR_NOTICE_DONE, _ ("The result was copied as a table."), NULL, NULL);
}

static void
copy_clicked_cb (UrVerifyView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "verify.copy", NULL);
}

static GtkWidget *
ur_verify_view_create_header (UrPage *page)
{
  GtkWidget *header = ur_page_header_new (_ ("Compare Pictures"), NULL);
  GtkWidget *copy;

  ur_page_header_add_menu (header);
  ur_page_header_add_button (header, _ ("Other Pictures…"), "win.verify");
  copy = ur_page_header_add_button (header, _ ("Copy the Result"), NULL);
  gtk_widget_set_tooltip_text (copy, _ ("Copy the result as a table (Ctrl+C)"));
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_clicked_cb), page, G_CONNECT_SWAPPED);
  return header;
}

static void
ur_verify_view_init_page (UrPageInterface *iface)
{
  iface->name = "verify";
  iface->create_header = ur_verify_view_create_header;
}

static gboolean
ur_verify_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (UR_VERIFY_VIEW (widget)->scroller);
}

static void
ur_verify_view_dispose (GObject *object)
{
  UrVerifyView *self = UR_VERIFY_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_VERIFY_VIEW);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  G_OBJECT_CLASS (ur_verify_view_parent_class)->dispose (object);
}

static void
ur_verify_view_class_init (UrVerifyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_verify_view_dispose;
  widget_class->grab_focus = ur_verify_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-verify-view.ui");
  gtk_widget_class_bind_template_child (widget_class, UrVerifyView, scroller);
  gtk_widget_class_bind_template_child (widget_class, UrVerifyView, title);
  gtk_widget_class_bind_template_child (widget_class, UrVerifyView, report);
  gtk_widget_class_bind_template_child (widget_class, UrVerifyView, cards);
  gtk_widget_class_install_action (widget_class, "verify.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "verify.copy", NULL);
}

static void
ur_verify_view_init (UrVerifyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ur_verify_view_new:
 * @report: what the pictures were compared with
 * @pictures: (element-type UrVerified): at least one; the page keeps a reference
 *
 * Returns: (transfer floating): a page with the outcome
 */
GtkWidget *
ur_verify_view_new (const UrReport *report, GPtrArray *pictures)
{
  UrVerifyView *self = g_object_new (UR_TYPE_VERIFY_VIEW, NULL);
  g_autofree char *title = dup_title (pictures);
  g_autofree char *citation = ur_section_dup_citation (report, NULL);
  g_autofree char *compared = g_strdup_printf (_ ("Compared with: %s"), citation);

  self->pictures = g_ptr_array_ref (pictures);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->report, compared);
  ur_label_clear_attributes (self->title);
  ur_label_clear_attributes (self->report);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < MIN (pictures->len, MAX_CARDS); i++)
    gtk_box_append (self->cards, build_card (pictures->pdata[i]));
  append_more (self->cards, pictures->len - MIN (pictures->len, MAX_CARDS));
  return GTK_WIDGET (self);
}
