/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-ask-bar.h"
#include "ur-chart-page.h"
#include "ur-find-bar.h"
#include "ur-header.h"
#include "ur-history.h"
#include "ur-import-job.h"
#include "ur-notes-pane.h"
#include "ur-notice.h"
#include "ur-present.h"
#include "ur-results-pane.h"
#include "ur-slide-choice.h"
#include "ur-window.h"

G_BEGIN_DECLS

/* Shared by the files of this class: ur-window.c, ur-window-actions.c, ur-window-search.c and others. */
struct _UrWindow
{
  GtkApplicationWindow parent_instance;

  GtkStack *headers; /* one header bar a page */
  UrHeader *header;
  GtkWidget *leave_full; /* the button beside it, in full screen */
  UrNotice *notice;
  UrFindBar *find_bar;
  UrResultsPane *results; /* of the find bar, beside the page */
  UrAskBar *ask_bar;
  UrAskBar *slides_bar; /* (nullable): over the slides while they are presented; weak */
  UrNotesPane *notes_pane;
  UrNotes *noted; /* (nullable): whose changes are shown */
  gulong notes_handler;
  GtkStack *pages; /* the report, or a page over it */
  GtkStack *tabs;  /* one holder a part, filled when it is first seen */
  GtkBox *kept;    /* the print page while it is not on show; never seen */

  UrSession *session;
  UrDocument *document; /* on show; NULL before the first */
  UrReport *report;     /* of the document, borrowed */
  UrHistory *history;
  gboolean is_help; /* what it has is the guide, see ur-window-help.c */

  UrDocument *latest;    /* opened last: the one on show, or one whose mistakes are */
  GCancellable *opening; /* while a file is being read */
  GFile *opening_file;   /* which one */
  char *wanted_place;    /* (nullable): where to go in it */
  char *left_out;        /* (nullable): what is said when it is, of what was dropped with it */
  GtkFileChooserNative *chooser;

  GtkWidget *print_view;       /* (nullable): of the document, also while it is not on show */
  GtkWidget *proof_view;       /* (nullable): also while it is not on show: a draft is not lost */
  gboolean looked;             /* the reader is at what the draft was held against, and goes back to it */
  UrSlideChoice *slide_choice; /* (nullable): of the document, see ur-window-slides.c */
  GCancellable *verifying;     /* while pictures are being compared, or what was dropped is told apart */
  GtkDropTarget *drop_target;  /* the window's own */

  guint characters_since; /* what was set before belongs to another report, see ur-window-characters.c */
  char *characters_told;  /* (nullable): what was said of characters that no font has */

  guint save_source; /* before the state is written down */

  UrPlace place;         /* where the reader is, as last told */
  gboolean moving;       /* to a place that is known, by another road than a tab */
  UrPlace search_origin; /* where the reader was before searching */
  gboolean searched_on;  /* and has gone on from there to what was found */
  char *wanted_uri;   /* (nullable): of the report that is opened for wanted_words; "" for the bundled one */
  char *wanted_words; /* (nullable) */
  GtkWidget *kept_focus; /* (nullable): had the keyboard before searching, or before another page; weak */
};

void ur_window_add_actions (UrWindow *self);
void ur_window_watch_characters (UrWindow *self);
void ur_window_forget_characters (UrWindow *self);
void ur_window_add_chart_actions (UrWindow *self);
void ur_window_add_compare_actions (UrWindow *self);
void ur_window_go_wanted (UrWindow *self);
void ur_window_add_library_actions (UrWindow *self);
void ur_window_offer_library (UrWindow *self);
void ur_window_look_in_library (UrWindow *self);
void ur_window_add_open_actions (UrWindow *self);
void ur_window_stop_opening (UrWindow *self);
GCancellable *ur_window_begin_opening (UrWindow *self);
void ur_window_cancel_opening (UrWindow *self);
void ur_window_tell_failure (UrWindow *self, const GError *error);
void ur_window_choose_file (UrWindow *self, gboolean documents);
void ur_window_add_import_actions (UrWindow *self);
void ur_window_import (UrWindow *self, UrImportSource *source);
void ur_window_tell_left_out (UrWindow *self);
UrWindow *ur_window_get_free (UrWindow *self);
void ur_window_add_review_actions (UrWindow *self);
void ur_window_show_review (UrWindow *self, UrReview *review, const UrImportSource *source);
gboolean ur_window_has_review (UrWindow *self);
gboolean ur_window_checks (UrWindow *self, const UrImportSource *source);
void ur_window_add_proof_actions (UrWindow *self);
gboolean ur_window_return_to_proof (UrWindow *self);
gboolean ur_window_open_draft (UrWindow *self, GFile *file);
void ur_window_clear_proof (UrWindow *self);
void ur_window_add_verify_actions (UrWindow *self);
void ur_window_clear_verify (UrWindow *self);
void ur_window_verify (UrWindow *self, GListModel *files);
void ur_window_add_drop_target (UrWindow *self);
void ur_window_snapshot_drop (UrWindow *self, GtkSnapshot *snapshot);
void ur_window_restore_size (UrWindow *self);
void ur_window_restore_state (UrWindow *self);
void ur_window_restore_place (UrWindow *self);
void ur_window_save_soon (UrWindow *self);
void ur_window_init_screen (UrWindow *self);
void ur_window_add_header (UrWindow *self, GtkWidget *header, const char *name);
void ur_window_add_page_actions (UrWindow *self);
void ur_window_add_slides_actions (UrWindow *self);
void ur_window_update_actions (UrWindow *self);
void ur_window_init_ask (UrWindow *self);
void ur_window_ask_over (UrWindow *self, UrPresent *present);
void ur_window_close_answers (UrWindow *self);
void ur_window_init_search (UrWindow *self);
void ur_window_init_notes (UrWindow *self);
void ur_window_show_notes (UrWindow *self);
void ur_window_mark_notes (UrWindow *self, UrView *view);
void ur_window_look_for_wanted (UrWindow *self);
gboolean ur_window_can_find (UrWindow *self);
void ur_window_mark_hits (UrWindow *self, UrView *view);
void ur_window_get_place (UrWindow *self, UrPlace *place);
void ur_window_move_to (UrWindow *self, const UrPlace *place);
void ur_window_note_tab (UrWindow *self);
void ur_window_step_history (UrWindow *self, int step);
void ur_window_keep_focus (UrWindow *self);
void ur_window_leave_page (UrWindow *self);
UrPage *ur_window_get_page (UrWindow *self);
UrChartPage *ur_window_get_chart_page (UrWindow *self);
gboolean ur_window_has_pages (UrWindow *self);
void ur_window_return_focus (UrWindow *self);

G_END_DECLS
