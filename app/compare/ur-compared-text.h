/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was written anew: the sections of two reports beside each other, and their words. */
#pragma once

#include "ur-pairings.h"
#include "ur-report.h"
#include "ur-tongue.h"

G_BEGIN_DECLS

typedef enum
{
  UR_WORDING_SAME,
  UR_WORDING_REMOVED, /* the earlier one has it, the later one has not */
  UR_WORDING_ADDED,
} UrWordingKind;

/**
 * UrWording:
 * @kind: in which of the two texts it is
 * @text: the words; of what both have, those of the later one
 *
 * A stretch of two texts that are read as one.
 */
typedef struct
{
  UrWordingKind kind;
  char *text;
} UrWording;

/**
 * UrTextChange:
 * @UR_TEXT_UNCHANGED: nothing but blanks and the width of punctuation differ
 * @UR_TEXT_REWRITTEN: words differ
 * @UR_TEXT_NEW: the earlier report has no such section
 * @UR_TEXT_DROPPED: the later report has none
 *
 * What became of a section.
 */
typedef enum
{
  UR_TEXT_UNCHANGED,
  UR_TEXT_REWRITTEN,
  UR_TEXT_NEW,
  UR_TEXT_DROPPED,
} UrTextChange;

/**
 * UrComparedSection:
 * @then: (nullable): the earlier one
 * @now: (nullable): the later one
 * @change: what became of it
 * @by_person: whether a person said that the two belong together, or that there is no other
 * @title: (element-type UrWording): both titles read as one
 * @text: (element-type UrWording): both texts, paragraphs ended by line feeds
 * @n_places: how many places of title and text were changed
 * @n_added: how many characters were added
 * @n_removed: how many were removed
 *
 * A section of one report and the one that takes its place in the other.
 */
typedef struct
{
  const UrSection *then;
  const UrSection *now;
  UrTextChange change;
  gboolean by_person;
  GPtrArray *title;
  GPtrArray *text;
  guint n_places, n_added, n_removed;
} UrComparedSection;

char *ur_compared_section_dup_name (const UrSection *section);
GPtrArray *ur_wordings_new (const char *then, const char *now);
GPtrArray *ur_compared_sections_new (const UrReport *then, const UrReport *now, const UrPairings *pairings);
const char *ur_text_change_get_words (UrTextChange change, UrTongue tongue);

G_END_DECLS
