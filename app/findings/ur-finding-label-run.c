/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several figures in a row are about, told after the last of them: 1860家单位9.2万个岗位的用工需求. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

/* Longer words do not tell what all are about, in characters. */
#define LONGEST_SHARED 18

/* 企业返还经费 and 单位9.2万个岗位的用工需求: what several figures one after the other are about is told
 * after the last of them. */
static char *
dup_shared_thing (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize start = words->finding->number.end;
  gsize end = MIN (words->around.sentence_end, ur_phrase_find_stop (text, start, "。；，：！？,;:、"));
  const char *of = NULL;
  UrNumber number;

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "的"))
      of = p + strlen ("的");
  if (of == NULL || of >= text + end ||
      (ur_number_find (text, (gssize) end, (gsize) (of - text), &number) && ur_number_is_figure (&number)))
    return NULL; /* 12个行业的集体合同覆盖职工3万人 */
  return g_strndup (of, (gsize) (text + end - of));
}

/* 对8项涉及切身利益的重大事项进行审议 has one figure only. */
static gboolean
is_beside_figure (const UrFindingWords *words)
{
  const char *text = words->around.text;
  UrNumber next;

  return words->around.after_figure ||
         (ur_number_find (text, (gssize) words->around.sentence_end, words->finding->number.end, &next) &&
          next.start == words->around.tail);
}

/**
 * ur_finding_label_dup_run:
 * @verbs: whether there are verbs before it
 *
 * Names one of several figures in a row: 发布涵盖1860家单位9.2万个岗位的用工需求.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL when they have nothing in common
 */
char *
ur_finding_label_dup_run (const UrFindingWords *words, gboolean verbs)
{
  const char *text = words->around.text;
  gsize end = words->around.tail, start = words->finding->number.end;
  g_autofree char *shared = NULL;
  g_autofree char *thing = NULL;
  const char *done;
  gsize verb;

  if (words->around.tail >= words->around.sentence_end || end <= start)
    return NULL;
  shared = dup_shared_thing (words);
  if (shared == NULL || g_utf8_strlen (shared, -1) > LONGEST_SHARED)
    return NULL;
  thing = g_strndup (text + start, end - start);
  if (strstr (thing, "的") != NULL)
    *strstr (thing, "的") = '\0';
  if (*thing == '\0')
    return NULL;
  done = g_strstr_len (shared + 1, -1, "进行");
  if (done != NULL && !is_beside_figure (words))
    return g_strdup_printf ("%s的%.*s", thing, (int) (done - shared), shared);
  verb = verbs ? ur_words_begin (UR_WORDS_VERBS, text + words->start, words->end - words->start) : 0;
  if (verb > 0)
    return g_strdup_printf ("%.*s%s的%s", (int) verb, text + words->start, shared, thing);
  return g_strconcat (shared, thing, NULL);
}
