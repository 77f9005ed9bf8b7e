/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the findings: which there are to be, and those of them that are there.  A row is a dozen
 * widgets, and there may be hundreds: rows that say the same as before stay when a draft is checked again,
 * and others are made a few at a time. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-label.h"
#include "ur-proof-list-private.h"
#include "ur-proof-row.h"
#include "ur-proof-words.h"
#include "ur-row.h"

#define KEY "ur-key"
#define GROUP "ur-verdict"

typedef enum
{
  LINE_ITEM,
  LINE_DOUBT,
  LINE_GROUP,
} LineKind;

/* A row that there is to be. */
typedef struct
{
  LineKind kind;
  guint which; /* item, doubt or verdict */
  char *key;   /* all that it says */
} Line;

static void
clear_line_cb (gpointer line)
{
  g_free (((Line *) line)->key);
}

/**
 * ur_proof_list_create_plan:
 *
 * Returns: (transfer full): a plan without rows
 */
GArray *
ur_proof_list_create_plan (void)
{
  GArray *plan = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (plan, clear_line_cb);
  return plan;
}

static const Line *
get_line (UrProofList *self, guint i)
{
  return &g_array_index (self->plan, Line, i);
}

static const char *
get_reason (UrProofList *self, guint i)
{
  return self->reasons != NULL ? g_ptr_array_index (self->reasons, i) : NULL;
}

static const UrProofItem *
get_item (UrProofList *self, guint i)
{
  return g_ptr_array_index (self->proof->items, i);
}

/* The plan */

static void
plan_line (UrProofList *self, LineKind kind, guint which, char *key)
{
  const Line line = { kind, which, key };

  g_array_append_val (self->plan, line);
}

static const char *
or_nothing (const char *words)
{
  return words != NULL ? words : "";
}

static void
plan_items (UrProofList *self, UrVerdict verdict, gboolean kept)
{
  for (guint i = 0; i < self->proof->items->len; i++)
    {
      const UrProofItem *item = get_item (self, i);
      const char *reason = get_reason (self, i);

      if (item->verdict != verdict || (reason != NULL) != kept)
        continue;
      plan_line (self, LINE_ITEM, i,
                 g_strdup_printf ("%u %u %p %p %p %p %s %s %s %s %s %s", item->verdict, item->difference,
                                  (gpointer) item->report, (gpointer) item->indicator,
                                  (gpointer) item->paragraph, (gpointer) item->elsewhere, item->printed,
                                  or_nothing (item->right), or_nothing (item->bound),
                                  item->period_mend != NULL ? item->period_mend->from : "",
                                  or_nothing (item->arithmetic), or_nothing (reason)));
    }
}

static void
plan_group (UrProofList *self, UrVerdict verdict)
{
  const guint n = ur_proof_count (self->proof, verdict);

  if (n == 0)
    return;
  plan_line (self, LINE_GROUP, verdict, g_strdup_printf ("%u %u %d", verdict, n, self->open[verdict]));
  if (self->open[verdict])
    plan_items (self, verdict, FALSE);
}

/* What does not agree within the draft is to be looked at as well. */
static void
plan_doubts (UrProofList *self)
{
  for (guint i = 0; i < self->proof->doubts->len; i++)
    plan_line (self, LINE_DOUBT, i, g_strdup (g_ptr_array_index (self->proof->doubts, i)));
}

static void
plan_all (UrProofList *self)
{
  g_array_set_size (self->plan, 0);
  if (self->proof == NULL)
    return;
  if (self->open[UR_VERDICT_DIFFERS])
    {
      plan_items (self, UR_VERDICT_DIFFERS, FALSE);
      plan_doubts (self);
      plan_items (self, UR_VERDICT_DIFFERS, TRUE);
    }
  plan_group (self, UR_VERDICT_UNKNOWN);
  plan_group (self, UR_VERDICT_DERIVED);
  plan_group (self, UR_VERDICT_MATCH);
}

/* Rows */

static GtkWidget *
create_plain_row (GtkWidget *child, const char *name, const char *css_class)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static GtkWidget *
create_group (UrVerdict verdict, guint n, gboolean open)
{
  GtkWidget *row = ur_row_new (8);
  GtkWidget *arrow = gtk_image_new_from_icon_name (open ? "pan-down-symbolic" : "pan-end-symbolic");
  GtkWidget *mark = gtk_image_new_from_icon_name (ur_proof_words_get_icon (verdict));
  g_autofree char *count = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  const char *remark = ur_proof_words_get_remark (verdict);

  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, ur_verdict_get_id (verdict));
  ur_row_append (row, arrow);
  ur_row_append (row, mark);
  ur_row_append (row, ur_label_new (ur_verdict_get_name (verdict), "title"));
  ur_row_append (row, ur_label_new (count, "ur-meta"));
  ur_row_append (row, ur_label_new_wrapping (remark, "ur-meta"));
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  return row;
}

static GtkWidget *
create_group_row (UrProofList *self, UrVerdict verdict)
{
  const guint n = ur_proof_count (self->proof, verdict);
  g_autofree char *name =
      g_strdup_printf (ngettext ("%s, %u place", "%s, %u places", n), ur_verdict_get_name (verdict), n);
  GtkWidget *row = create_plain_row (create_group (verdict, n, self->open[verdict]), name, "group");

  g_object_set_data (G_OBJECT (row), GROUP, GUINT_TO_POINTER (verdict + 1));
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, self->open[verdict], -1);
  return row;
}

static GtkWidget *
create_doubt_row (const char *sentence)
{
  GtkWidget *line = ur_row_new (8);
  GtkWidget *words = ur_label_new_wrapping (sentence, "ur-sentence-text");
  GtkWidget *row;

  gtk_widget_set_hexpand (words, TRUE);
  ur_row_append (line, ur_label_new (_ ("within the draft"), "ur-meta"));
  ur_row_append (line, words);
  row = create_plain_row (line, sentence, "finding");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static guint
get_paragraph (UrProofList *self, guint i)
{
  return get_item (self, i)->passage;
}

static void
make_row (UrProofList *self, guint at)
{
  const Line *line = get_line (self, at);
  GtkWidget *row;

  if (line->kind == LINE_ITEM)
    row = ur_proof_row_new (get_item (self, line->which), line->which, get_paragraph (self, line->which),
                            get_reason (self, line->which));
  else if (line->kind == LINE_DOUBT)
    row = create_doubt_row (g_ptr_array_index (self->proof->doubts, line->which));
  else
    row = create_group_row (self, line->which);
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (line->key), g_free);
  gtk_list_box_insert (self->rows, row, (int) at);
}

/* What is there stays */

static gboolean
says (GtkWidget *row, const Line *line)
{
  return strcmp (g_object_get_data (G_OBJECT (row), KEY), line->key) == 0;
}

static guint
count_rows (UrProofList *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

/* From the first row on. */
static guint
count_same_first (UrProofList *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  guint n = 0;

  while (row != NULL && n < self->plan->len && says (row, get_line (self, n)))
    {
      row = gtk_widget_get_next_sibling (row);
      n++;
    }
  return n;
}

/* From the last row back. */
static guint
count_same_last (UrProofList *self, guint most)
{
  GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  guint n = 0;

  while (row != NULL && n < most && says (row, get_line (self, self->plan->len - 1 - n)))
    {
      row = gtk_widget_get_prev_sibling (row);
      n++;
    }
  return n;
}

/* The same words may be of another item by now, in another paragraph. */
static void
tell_rows (UrProofList *self)
{
  guint at = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row), at++)
    {
      const Line *line = get_line (self, at < self->at ? at : at + self->missing);

      if (UR_IS_PROOF_ROW (row))
        ur_proof_row_set_place (UR_PROOF_ROW (row), line->which, get_paragraph (self, line->which));
    }
}

/**
 * ur_proof_list_plan:
 * @self: the list
 *
 * Plans the rows anew.  Those that say what they are to say stay; the others are gone, once
 * ur_proof_list_grow() was called, which makes the missing ones.
 */
void
ur_proof_list_plan (UrProofList *self)
{
  guint n = count_rows (self), first, last;

  plan_all (self);
  first = count_same_first (self);
  last = count_same_last (self, MIN (n, self->plan->len) - first);
  self->at = first;
  self->missing = self->plan->len - first - last;
  self->gone = n - first - last;
}

/**
 * ur_proof_list_is_gone:
 * @self: the list, planned anew and not grown yet
 * @row: a row of it
 *
 * Returns: whether it is one of those that go
 */
gboolean
ur_proof_list_is_gone (UrProofList *self, GtkWidget *row)
{
  int at = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return at >= (int) self->at && at < (int) (self->at + self->gone);
}

/**
 * ur_proof_list_grow:
 * @self: the list
 * @n: how many rows
 *
 * Takes away what is gone, and makes some of the rows that are missing.
 */
void
ur_proof_list_grow (UrProofList *self, guint n)
{
  gboolean is_new = self->gone > 0 || n > self->missing;

  for (; self->gone > 0; self->gone--)
    gtk_list_box_remove (self->rows, GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) self->at)));
  for (; n > 0 && self->missing > 0; n--)
    {
      make_row (self, self->at);
      self->at++;
      self->missing--;
    }
  if (is_new || self->missing == 0)
    tell_rows (self);
}

/**
 * ur_proof_list_find_row:
 * @self: the list
 * @i: an item of its proof
 *
 * Returns: (nullable): the row of that item, if it has one now
 */
GtkListBoxRow *
ur_proof_list_find_row (UrProofList *self, guint i)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (UR_IS_PROOF_ROW (row) && ur_proof_row_get_item (UR_PROOF_ROW (row)) == i)
      return GTK_LIST_BOX_ROW (row);
  return NULL;
}

/**
 * ur_proof_list_get_group:
 * @row: a row of a list
 *
 * Returns: the verdict of the group that it is the head of, and one more; or 0
 */
guint
ur_proof_list_get_group (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), GROUP));
}
