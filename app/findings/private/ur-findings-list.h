/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-finding.h"

G_BEGIN_DECLS

/* A list is no longer. */
#define UR_LIST_MAX 12

/**
 * UrNameList:
 * @names: (element-type utf8): a name for each figure, or more or fewer where they could not be told
 * @change: the verb before the figures, 下降, or %NULL
 * @before: words that go before each name, 新增, or %NULL
 * @after: words that go after each name, 占比 or 惠及职工, or %NULL
 * @is_completion: whether the figures say how much of a plan was done
 * @is_earlier: whether the names are those of the figures before
 * @is_nameless: whether all have one name since the text does not say which is which
 * @is_told: whether a word, 分别, says that it is a list
 *
 * What is said before figures that follow each other with nothing but 、 between them.
 */
typedef struct
{
  GPtrArray *names;
  char *change;
  char *before;
  char *after;
  gboolean is_completion;
  gboolean is_earlier;
  gboolean is_nameless;
  gboolean is_told;
} UrNameList;

void ur_name_list_read (UrNameList *list,
                        const UrFindings *findings,
                        guint i,
                        guint first,
                        guint n,
                        gsize to,
                        const UrSurroundings *around);
gboolean ur_findings_is_told (const UrFindings *findings, guint i, const UrSurroundings *around);
gboolean ur_findings_share_in_order (
    UrFindings *findings, guint i, guint first, guint end, const UrSurroundings *around);
gboolean ur_findings_share_times (
    UrFindings *findings, guint i, guint n, const UrSurroundings *around, gboolean far);
void ur_name_list_take_counted (UrNameList *list, const char *text, gsize start, gsize end, guint n);
gboolean ur_name_list_take_earlier (UrNameList *list,
                                    const UrFindings *findings,
                                    guint i,
                                    guint first,
                                    guint n,
                                    gsize sentence_start,
                                    gboolean things);
gboolean ur_name_list_narrow (UrNameList *list,
                              const UrFindings *findings,
                              guint i,
                              guint first,
                              guint n,
                              gsize sentence_start,
                              const char *words);
gboolean ur_findings_follow_list (const UrFindings *findings, guint i, guint first, guint n);
void ur_name_list_assign (const UrNameList *list, UrFindings *findings, const guint *members);
gboolean ur_findings_share_around_brackets (
    UrFindings *findings, guint i, guint first, guint end, const UrSurroundings *around);
void ur_name_list_clear (UrNameList *list);

G_END_DECLS
