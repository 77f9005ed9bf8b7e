/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One bookmark, highlight or note of a reader. */
#pragma once

#include "ur-note-anchor.h"

G_BEGIN_DECLS

/* In characters: as much as a few pages of print. */
#define UR_ANNOTATION_MAX_TEXT 20000u

typedef enum
{
  UR_ANNOTATION_BOOKMARK,
  UR_ANNOTATION_HIGHLIGHT,
  UR_ANNOTATION_NOTE,
} UrAnnotationKind;

/**
 * UrAnnotation:
 * @id: unlike that of any other one, of whoever
 * @kind: a bookmark that is given a thought becomes a note, and the other way round; a highlight stays one
 * @made: when, in seconds since 1970
 * @changed: when its thought was changed last, or @made
 * @text: the reader's own thought; may have several lines; empty for none
 * @anchor: what it is about
 *
 * What a reader has marked in a report, or thought of it.
 */
typedef struct
{
  char *id;
  UrAnnotationKind kind;
  gint64 made;
  gint64 changed;
  char *text;
  UrNoteAnchor *anchor;
} UrAnnotation;

UrAnnotation *ur_annotation_new (UrAnnotationKind kind, UrNoteAnchor *anchor, const char *text);
UrAnnotation *ur_annotation_copy (const UrAnnotation *annotation);
void ur_annotation_free (UrAnnotation *annotation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrAnnotation, ur_annotation_free)

gboolean ur_annotation_equal (const UrAnnotation *a, const UrAnnotation *b);
void ur_annotation_set_text (UrAnnotation *annotation, const char *text);
char *ur_annotation_clean_text (const char *text);

G_END_DECLS
