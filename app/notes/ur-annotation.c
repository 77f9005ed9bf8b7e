/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-annotation.h"

#include <string.h>

#include "ur-cursor.h"

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * ur_annotation_new:
 * @kind: what it is
 * @anchor: (transfer full): what it is about
 * @text: the reader's thought, or ""
 *
 * Returns: (transfer full): one that was made now
 */
UrAnnotation *
ur_annotation_new (UrAnnotationKind kind, UrNoteAnchor *anchor, const char *text)
{
  UrAnnotation *annotation = g_new0 (UrAnnotation, 1);

  annotation->id = g_uuid_string_random ();
  annotation->kind = kind;
  annotation->made = annotation->changed = get_now ();
  annotation->text = ur_annotation_clean_text (text);
  annotation->anchor = anchor;
  return annotation;
}

/**
 * ur_annotation_copy:
 * @annotation: an annotation
 *
 * Returns: (transfer full): a copy, of the same id
 */
UrAnnotation *
ur_annotation_copy (const UrAnnotation *annotation)
{
  UrAnnotation *copy = g_memdup2 (annotation, sizeof *annotation);

  copy->id = g_strdup (annotation->id);
  copy->text = g_strdup (annotation->text);
  copy->anchor = ur_note_anchor_copy (annotation->anchor);
  return copy;
}

/**
 * ur_annotation_free:
 * @annotation: (transfer full): an annotation
 */
void
ur_annotation_free (UrAnnotation *annotation)
{
  g_free (annotation->id);
  g_free (annotation->text);
  g_clear_pointer (&annotation->anchor, ur_note_anchor_free);
  g_free (annotation);
}

/**
 * ur_annotation_equal:
 * @a: an annotation
 * @b: another one
 *
 * Returns: whether both are the same in all that they say
 */
gboolean
ur_annotation_equal (const UrAnnotation *a, const UrAnnotation *b)
{
  return strcmp (a->id, b->id) == 0 && a->kind == b->kind && a->made == b->made && a->changed == b->changed &&
         strcmp (a->text, b->text) == 0 && ur_note_anchor_equal (a->anchor, b->anchor);
}

/**
 * ur_annotation_set_text:
 * @annotation: an annotation of one's own, that nobody else sees yet
 * @text: the reader's thought, or ""
 *
 * Changes the thought, now.
 */
void
ur_annotation_set_text (UrAnnotation *annotation, const char *text)
{
  g_free (annotation->text);
  annotation->text = ur_annotation_clean_text (text);
  annotation->changed = MAX (get_now (), annotation->changed);
  if (annotation->kind != UR_ANNOTATION_HIGHLIGHT)
    annotation->kind = *annotation->text != '\0' ? UR_ANNOTATION_NOTE : UR_ANNOTATION_BOOKMARK;
}

static gboolean
stands_on_another (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/**
 * ur_annotation_clean_text:
 * @text: what was typed, pasted or imported; UTF-8
 *
 * Returns: (transfer full): the same without white space around it and without what no text on the screen may
 *   hold: control characters other than tabs and the ends of lines, characters that turn the direction round,
 *   more marks on one character than any script has; cut at %UR_ANNOTATION_MAX_TEXT characters
 */
char *
ur_annotation_clean_text (const char *text)
{
  GString *clean = g_string_new (NULL);
  guint n = 0, n_marks = 0;

  for (const char *p = text; *p != '\0' && n < UR_ANNOTATION_MAX_TEXT; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_marks = stands_on_another (c) ? n_marks + 1 : 0;
      if (c == 0x2028 || c == 0x2029 || (c == '\r' && p[1] != '\n'))
        c = '\n';
      if ((c != '\n' && c != '\t' && ur_cursor_is_forbidden (c)) || n_marks > UR_CURSOR_MAX_MARKS)
        continue;
      g_string_append_unichar (clean, c);
      n++;
    }
  g_strstrip (clean->str);
  return g_string_free (clean, FALSE);
}
