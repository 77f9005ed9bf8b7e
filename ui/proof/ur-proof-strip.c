/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-strip.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-proof-words.h"
#include "ur-wrap-box.h"

struct _UrProofStrip
{
  GtkWidget parent_instance;

  UrProofList *list;
  GtkWidget *box;
  GtkWidget *toggles[UR_VERDICT_APART];
  GtkLabel *counts[UR_VERDICT_APART];
  GtkLabel *looked; /* what was looked at, and what was not */
};

G_DEFINE_FINAL_TYPE (UrProofStrip, ur_proof_strip, GTK_TYPE_WIDGET)

/* What is to be changed first. */
static const UrVerdict order[] = { UR_VERDICT_DIFFERS, UR_VERDICT_UNKNOWN, UR_VERDICT_DERIVED,
                                   UR_VERDICT_MATCH };

static void
toggled_cb (UrProofStrip *self, GtkToggleButton *toggle)
{
  ur_proof_list_set_open (self->list, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "ur-verdict")),
                          gtk_toggle_button_get_active (toggle));
}

static void
folded_cb (UrProofStrip *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[order[i]]),
                                  ur_proof_list_is_open (self->list, order[i]));
}

static GtkWidget *
create_toggle (UrProofStrip *self, UrVerdict verdict)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *mark = gtk_image_new_from_icon_name (ur_proof_words_get_icon (verdict));

  self->toggles[verdict] = toggle;
  self->counts[verdict] = GTK_LABEL (ur_label_new ("0", "count"));
  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, ur_verdict_get_id (verdict));
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), ur_label_new (ur_verdict_get_name (verdict), NULL));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->counts[verdict]));
  gtk_button_set_child (GTK_BUTTON (toggle), row);
  gtk_widget_add_css_class (toggle, "ur-btn");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), ur_proof_list_is_open (self->list, verdict));
  g_object_set_data (G_OBJECT (toggle), "ur-verdict", GUINT_TO_POINTER (verdict));
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return toggle;
}

static GtkWidget *
create_toggles (UrProofStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    gtk_box_append (GTK_BOX (box), create_toggle (self, order[i]));
  return box;
}

static void
show_counts (UrProofStrip *self, const UrProof *proof)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      UrVerdict verdict = order[i];
      guint n = proof != NULL ? ur_proof_count (proof, verdict) : 0;
      g_autofree char *count = g_strdup_printf ("%u", n);
      g_autofree char *name =
          g_strdup_printf (ngettext ("%s, %u place", "%s, %u places", n), ur_verdict_get_name (verdict), n);

      gtk_label_set_text (self->counts[verdict], count);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[verdict]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
    }
}

static char *
dup_looked (const UrProof *proof)
{
  guint n_apart = ur_proof_count (proof, UR_VERDICT_APART), n_quotes = 0;
  g_autofree char *figures = NULL;
  g_autofree char *quotes = NULL;
  g_autofree char *apart = NULL;
  guint n;

  for (guint i = 0; i < proof->items->len; i++)
    n_quotes += ((const UrProofItem *) g_ptr_array_index (proof->items, i))->is_quote;
  n = proof->items->len - n_apart - n_quotes;
  figures = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
  quotes = g_strdup_printf (ngettext ("%u quotation", "%u quotations", n_quotes), n_quotes);
  apart = g_strdup_printf (ngettext ("%u year, ordinal or the like is not checked",
                                     "%u years, ordinals and the like are not checked", n_apart),
                           n_apart);
  /* Translators: 16 figures, 1 quotation; 8 years, ordinals and the like are not checked */
  return g_strdup_printf (_ ("%s, %s; %s"), figures, quotes, apart);
}

static void
ur_proof_strip_dispose (GObject *object)
{
  UrProofStrip *self = UR_PROOF_STRIP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (ur_proof_strip_parent_class)->dispose (object);
}

static void
ur_proof_strip_class_init (UrProofStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_proof_strip_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ur_proof_strip_init (UrProofStrip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-proof-strip");
}

/**
 * ur_proof_strip_new:
 * @list: the findings; the strip keeps a reference, and folds its groups
 * @sources: (transfer floating): the choice of what the draft is held against
 *
 * Returns: (transfer floating): what is above draft and findings
 */
GtkWidget *
ur_proof_strip_new (UrProofList *list, GtkWidget *sources)
{
  UrProofStrip *self = g_object_new (UR_TYPE_PROOF_STRIP, NULL);
  GtkWidget *looked = ur_label_new_wrapping ("", "ur-meta");

  self->list = g_object_ref (list);
  self->looked = GTK_LABEL (looked);
  self->box = ur_wrap_box_new (12, 900);
  gtk_widget_set_hexpand (looked, TRUE);
  gtk_widget_set_valign (looked, GTK_ALIGN_CENTER);
  ur_wrap_box_append (UR_WRAP_BOX (self->box), create_toggles (self));
  ur_wrap_box_append (UR_WRAP_BOX (self->box), looked);
  ur_wrap_box_append (UR_WRAP_BOX (self->box), sources);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (list, "folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  ur_proof_strip_show (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * ur_proof_strip_show:
 * @strip: the strip
 * @proof: (nullable): what was found
 *
 * Shows how much of what it is.
 */
void
ur_proof_strip_show (UrProofStrip *strip, const UrProof *proof)
{
  g_autofree char *looked = proof != NULL ? dup_looked (proof) : g_strdup ("");

  show_counts (strip, proof);
  gtk_label_set_text (strip->looked, looked);
}
