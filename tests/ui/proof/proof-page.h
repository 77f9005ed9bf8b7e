/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with the page on which drafts are checked, and a draft with two mistakes. */
#pragma once

#include "fixture.h"

#include "ur-proof-row.h"
#include "ur-proof-view-private.h"
#include "ur-window-private.h"

/* Of the bundled report: 7481个, 3.42亿元, 96家. */
#define DRAFT                                                                                                \
  "2020年，新增职工暖心驿站7418个、母婴关爱室96家。\n"                                    \
  "医疗互助保障计划为120.8万名职工“报销”医药费3.42万元。"
#define MENDED                                                                                               \
  "2020年，新增职工暖心驿站7481个、母婴关爱室96家。\n"                                    \
  "医疗互助保障计划为120.8万名职工“报销”医药费3.42亿元。"

#define HALF_MENDED                                                                                          \
  "2020年，新增职工暖心驿站7481个、母婴关爱室96家。\n"                                    \
  "医疗互助保障计划为120.8万名职工“报销”医药费3.42万元。"

static inline UrProofView *
show (UrWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "proof", NULL);
  settle ();
  g_assert_true (UR_IS_PROOF_VIEW (ur_window_get_page (window)));
  return UR_PROOF_VIEW (ur_window_get_page (window));
}

static inline void
act_page (UrProofView *view, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (view->actions), name, NULL);
  settle ();
}

static inline GtkTextBuffer *
get_buffer (UrProofView *view)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view->draft));
}

static inline void
assert_text (UrProofView *view, const char *text)
{
  g_autofree char *now = ur_proof_draft_dup_text (view->draft);

  g_assert_cmpstr (now, ==, text);
}

static inline gboolean
is_checked (gpointer data)
{
  UrProofView *view = data;

  return view->recheck == 0 && view->checking == NULL && view->proof != NULL;
}

static inline void
check (UrProofView *view)
{
  wait_for (is_checked, view);
  settle ();
}

static inline UrProofView *
show_draft (UrWindow *window)
{
  UrProofView *view = show (window);

  gtk_text_buffer_set_text (get_buffer (view), DRAFT, -1);
  check (view);
  g_assert_cmpuint (ur_proof_count (view->proof, UR_VERDICT_DIFFERS), ==, 2);
  return view;
}

static inline guint
count_rows (UrProofView *view)
{
  g_autoptr (GPtrArray) rows = list_mapped (GTK_WIDGET (view->list), UR_TYPE_PROOF_ROW);

  return rows->len;
}

static inline const char *
get_printed (UrProofView *view)
{
  return ur_proof_view_get_chosen (view)->printed;
}
