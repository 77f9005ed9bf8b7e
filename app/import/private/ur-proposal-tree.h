/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proposal-private.h"

G_BEGIN_DECLS

/* An element of a section's paragraphs: a passage, or several that are the rows of a table. */
typedef struct
{
  guint passage;
  guint n_rows;  /* 0 for a paragraph */
  gsize start;   /* the byte of the passage where its text begins: after a heading on the same line */
  char *caption; /* what is above a table and tells the unit of its cells, or NULL */
} UrTreeItem;

typedef struct
{
  guint passage;       /* its heading */
  GArray *items;       /* UrTreeItem */
  GPtrArray *sections; /* UrTreeSection, inside it */
} UrTreeSection;

typedef struct
{
  UrPartKind kind;
  int passage;   /* its heading, or −1 */
  GArray *intro; /* UrTreeItem; the lines of a scorecard */
  GPtrArray *sections;
} UrTreePart;

/* Where a passage is in the report that is written. */
typedef struct
{
  int part;         /* −1 for nowhere */
  const char *kind; /* "section", "intro", "group", "table" */
  guint section;    /* its number among all sections, from 1; of a group in its part */
  guint number;     /* of the paragraph, line or row, from 1 */
  guint table;      /* its number among all tables, from 1 */
  gsize start;      /* the byte of the passage where the written text begins */
} UrTreePlace;

typedef struct
{
  const UrProposal *proposal;
  GPtrArray *parts;    /* UrTreePart */
  UrTreePlace *places; /* of each passage */
  guint n_sections, n_tables;
} UrTree;

UrTree *ur_tree_new (const UrProposal *proposal);
void ur_tree_free (UrTree *tree);
guint ur_tree_count_group (const UrTree *tree, const UrTreePart *part, guint from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrTree, ur_tree_free)

/* Writing */
#define UR_TREE_MIN_HEAD 2 /* cells of a table's head */
guint ur_tree_count_cells (const UrTree *tree, guint passage);
char **ur_tree_dup_cells (const UrTree *tree, guint passage);

G_END_DECLS
