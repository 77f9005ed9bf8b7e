/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-print-choice.h"

G_BEGIN_DECLS

/* One line of the tree: a part, a section in it, or what stands for its sections that are folded away. */
#define UR_TYPE_PRINT_NODE (ur_print_node_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintNode, ur_print_node, UR, PRINT_NODE, GObject)

struct _UrPrintNode
{
  GObject parent_instance;

  UrPrintChoice *choice; /* which outlives it */
  const UrPart *part;
  const UrSection *section; /* NULL for the part itself */
  guint flag;               /* of the first section */
  gboolean is_rest;         /* the line below the sections of a part that is partly chosen */
};

/* The tree of what can be printed, with a box to tick before every line. */
struct _UrPrintChoice
{
  GtkWidget parent_instance;

  UrReport *report;
  gboolean *flags;  /* one a section of the report */
  gboolean *folded; /* as many: which are not listed */
  guint n_flags;
  GtkListView *list;
  GtkFilter *filter;
  const UrPart *wanted; /* (nullable): to be opened when the tree is seen */
  guint showing;        /* source: scrolling to what is ticked */
};

guint ur_print_node_get_n_flags (UrPrintNode *node);
guint ur_print_node_count_chosen (UrPrintNode *node);
guint ur_print_node_count_folded (UrPrintNode *node);
void ur_print_node_turn (UrPrintNode *node, gboolean active);
GtkListItemFactory *ur_print_choice_create_factory (void);

G_END_DECLS
