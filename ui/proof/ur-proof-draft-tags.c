/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proof-draft-private.h"

#include "ur-proof-words.h"
#include "ur-style.h"
#include "ur-text-scale.h"
#include "ur-relayout.h"

#define SUBTITLE_SCALE (15.0 / 17)
/* None at all would be none that is set. */
#define LEAST_ALPHA (2.f / G_MAXUINT16)

static const char *const names[] = {
  [UR_VERDICT_MATCH] = "match",
  [UR_VERDICT_DERIVED] = "derived",
  [UR_VERDICT_DIFFERS] = "differs",
  [UR_VERDICT_UNKNOWN] = "unknown",
};

static GtkTextTag *
lookup (UrProofDraft *self, const char *name)
{
  return gtk_text_tag_table_lookup (
      gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))), name);
}

/**
 * ur_proof_draft_get_tag:
 * @verdict: what is said of a figure
 *
 * Returns: the name of its tag
 */
const char *
ur_proof_draft_get_tag (UrVerdict verdict)
{
  return names[verdict];
}

/**
 * ur_proof_draft_get_verdict_at:
 * @self: the draft
 * @iter: a place
 *
 * Returns: what is said of the figure that is there; %UR_VERDICT_APART where there is none
 */
UrVerdict
ur_proof_draft_get_verdict_at (UrProofDraft *self, const GtkTextIter *iter)
{
  for (UrVerdict verdict = 0; verdict < G_N_ELEMENTS (names); verdict++)
    if (gtk_text_iter_has_tag (iter, lookup (self, names[verdict])))
      return verdict;
  return UR_VERDICT_APART;
}

/**
 * ur_proof_draft_create_tags:
 * @self: the draft
 *
 * Makes the tags of figures and headings; their colours follow when the style is known, and the length of
 * its lines when the reader wants another one.
 */
void
ur_proof_draft_create_tags (UrProofDraft *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const GdkRGBA invisible = { 0, 0, 0, LEAST_ALPHA };

  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", UR_DRAFT_HEADING_SCALE,
                              "indent", 0, NULL);
  gtk_text_buffer_create_tag (buffer, "title", "justification", GTK_JUSTIFY_CENTER, NULL);
  gtk_text_buffer_create_tag (buffer, "subtitle", "justification", GTK_JUSTIFY_CENTER, "indent", 0, "scale",
                              SUBTITLE_SCALE, NULL);
  gtk_text_buffer_create_tag (buffer, "row", "indent", 0, NULL);
  gtk_text_buffer_create_tag (buffer, UR_DRAFT_FLUSH, "indent", 0, NULL);
  ur_text_scale_watch (self, G_CALLBACK (ur_relayout));
  /* A figure stays whole without a character of ours in the text. */
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_text_buffer_create_tag (buffer, names[i], "weight", PANGO_WEIGHT_BOLD, "allow-breaks", FALSE, NULL);
  gtk_text_buffer_create_tag (buffer, UR_DRAFT_ROOM, "foreground-rgba", &invisible, NULL);
}

/* Text is laid out anew by any change of a tag, even to what it is.
 *
 * Returns: whether it is another one */
static gboolean
set_color (UrProofDraft *self, GtkTextTag *tag, const char *color)
{
  g_autoptr (GdkRGBA) now = NULL;
  GdkRGBA ink;

  ur_style_get_color (GTK_WIDGET (self), color, &ink);
  g_object_get (tag, "foreground-rgba", &now, NULL);
  if (now != NULL && gdk_rgba_equal (now, &ink))
    return FALSE;
  g_object_set (tag, "foreground-rgba", &ink, NULL);
  return TRUE;
}

static void
set_colors (UrProofDraft *self, UrVerdict verdict)
{
  GtkTextTag *tag = lookup (self, names[verdict]);

  if (set_color (self, tag, verdict == UR_VERDICT_DERIVED ? "ur_slate_ink" : "ur_ink"))
    g_object_set (tag, "family", ur_style_get_family (UR_FACE_SANS), "scale", UR_DRAFT_FIGURE_SCALE, NULL);
}

/**
 * ur_proof_draft_update_tags:
 * @self: the draft
 *
 * Follows the font size and the colours; cheap when neither changed.
 */
void
ur_proof_draft_update_tags (UrProofDraft *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double em =
      pango_font_description_get_size (pango_context_get_font_description (context)) / (double) PANGO_SCALE;

  for (UrVerdict verdict = UR_VERDICT_MATCH; verdict <= UR_VERDICT_UNKNOWN; verdict++)
    set_colors (self, verdict);
  set_color (self, lookup (self, "subtitle"), "ur_ink2");
  if (em == self->em)
    return;
  self->em = em;
  gtk_text_view_set_indent (GTK_TEXT_VIEW (self), (int) (2 * em));
  g_object_set (lookup (self, UR_DRAFT_ROOM), "letter-spacing",
                (int) (UR_DRAFT_ROOM_WIDTH / UR_DRAFT_BODY * em * PANGO_SCALE), NULL);
}
