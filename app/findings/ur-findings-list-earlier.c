/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists whose names are those of the figures before: 会员7.83万人、驿站27个，同比分别增长6.7%、12.5%. */
#include "ur-findings-list.h"

#include <string.h>

#include "ur-finding-label.h"
#include "ur-findings-private.h"

/* What a kind of thing ends with is no shorter, in characters: 专利 of 发明专利. */
#define SHORTEST_THING 2

/* 48.6万人 of 会员数由48.6万人增加到63.9万人: the figure after it names both. */
static gboolean
is_former (const UrFindings *findings, guint i, guint next)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  const char *text = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced->text->str;

  return ur_finding_leads_to (text, finding->number.end, ur_findings_get (findings, next)->number.start,
                              NULL);
}

/**
 * ur_name_list_take_earlier:
 * @i: the first figure of the list
 * @first: the first of its passage
 * @n: how many figures it has
 * @sentence_start: where their sentence begins
 * @things: whether to leave a verb of change off the names
 *
 * Names the figures of a list as the @n figures before it.
 *
 * Returns: whether there are as many in the sentence
 */
gboolean
ur_name_list_take_earlier (UrNameList *list,
                           const UrFindings *findings,
                           guint i,
                           guint first,
                           guint n,
                           gsize sentence_start,
                           gboolean things)
{
  guint last = i, next = i;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  while (names->len < n)
    {
      const char *label;

      while (last > first && ur_findings_get (findings, last - 1)->reason != UR_REASON_NONE)
        last--;
      if (last == first || ur_findings_get (findings, last - 1)->number.start < sentence_start)
        {
          g_ptr_array_unref (names);
          return FALSE;
        }
      last--;
      label = ur_findings_get (findings, last)->label;
      if (next < i && is_former (findings, last, next))
        { /* what is before that became nothing else */
          next = i;
          continue;
        }
      g_ptr_array_insert (names, 0, g_strdup (things && label != NULL ? ur_label_get_thing (label) : label));
      next = last;
    }
  g_clear_pointer (&list->names, g_ptr_array_unref);
  list->names = names;
  list->is_earlier = TRUE;
  return TRUE;
}

/* 申请发明专利 of 申请专利 and 发明专利, 省级书屋 of 新建书屋 and 省级: the name with @words instead of what
 * these end with, or NULL. */
static char *
dup_narrowed (const char *name, const char *words)
{
  if (ur_label_get_grade (words) == strlen (words))
    return g_strconcat (words, ur_label_get_thing (name), NULL);
  for (const char *end = g_utf8_next_char (words); *end != '\0'; end = g_utf8_next_char (end))
    {
      const char *thing = strstr (name, end);

      if (thing != NULL && g_utf8_strlen (end, -1) >= SHORTEST_THING)
        return g_strdup_printf ("%.*s%s%s", (int) (thing - name), name, words, thing + strlen (end));
    }
  return NULL;
}

/**
 * ur_name_list_narrow:
 * @i: the first figure of the list
 * @first: the first of its passage
 * @n: how many figures it has
 * @sentence_start: where their sentence begins
 * @words: what is told of each of the figures before
 *
 * Names the figures of a list as a kind of what those before count:
 * 申请专利180件、授权96件，其中发明专利分别为.
 *
 * Returns: whether @words are a kind of each
 */
gboolean
ur_name_list_narrow (UrNameList *list,
                     const UrFindings *findings,
                     guint i,
                     guint first,
                     guint n,
                     gsize sentence_start,
                     const char *words)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!ur_name_list_take_earlier (list, findings, i, first, n, sentence_start, FALSE))
    return FALSE;
  for (guint j = 0; j < n; j++)
    {
      char *name = dup_narrowed (g_ptr_array_index (list->names, j), words);

      if (name == NULL)
        return FALSE;
      g_ptr_array_add (names, name);
    }
  g_ptr_array_unref (list->names);
  list->names = g_steal_pointer (&names);
  return TRUE;
}

/**
 * ur_findings_follow_list:
 * @i: the first figure of a list
 * @first: the first of its passage
 * @n: how many figures it has
 *
 * Returns: whether a list of as many ends just before, 签订率分别达到91.5%和88.7%，提高1.2个和0.9个百分点
 */
gboolean
ur_findings_follow_list (const UrFindings *findings, guint i, guint first, guint n)
{
  while (i-- > first)
    {
      const UrFinding *last = ur_findings_get (findings, i);

      if (last->reason == UR_REASON_NONE)
        return last->n_group == n && last->group == n;
    }
  return FALSE;
}
