/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of their own that tell parts of the line above: 新发展会员5.2万人。 其中： 农民工会员3.1万人；
 * 女会员1.2万人。 */
#include "ur-findings-private.h"

#include <string.h>

#define OF_WHICH "其中"

/* A line that tells a part is no longer, in characters. */
#define LONGEST_LINE 40

/* 其中：, and nothing more */
static gboolean
is_lead (const GString *text)
{
  const char *rest = text->str + strlen (OF_WHICH);

  return g_str_has_prefix (text->str, OF_WHICH) &&
         (*rest == '\0' || strcmp (rest, "：") == 0 || strcmp (rest, ":") == 0);
}

/* The figure of the line above of which @part is a part: the last with its unit that is no less. */
static const UrFinding *
find_whole (const UrFindings *findings, const UrFinding *part, guint first)
{
  for (guint i = first; i-- > 0;)
    {
      const UrFinding *whole = ur_findings_get (findings, i);

      if (whole->passage < findings->whole_line)
        return NULL;
      if (whole->passage == findings->whole_line && whole->reason == UR_REASON_NONE &&
          whole->change == UR_CHANGE_NONE && strcmp (whole->unit, part->unit) == 0 &&
          ur_decimal_compare (&whole->number.value, &part->number.value) >= 0)
        return whole;
    }
  return NULL;
}

static gboolean
can_be_part (const UrFinding *finding)
{
  return finding->reason == UR_REASON_NONE && finding->part_of == NULL && finding->is_own &&
         finding->change == UR_CHANGE_NONE && finding->quantity <= UR_QUANTITY_PERSON_TIMES;
}

/* The figures of a line are parts as long as all of them are no more than the whole. */
static gboolean
take (UrFindings *findings, guint first)
{
  const UrFinding *whole = NULL;
  UrDecimal rest;

  for (guint i = first; i < findings->list->len; i++)
    {
      UrFinding *part = ur_findings_get (findings, i);

      if (part->reason != UR_REASON_NONE)
        continue;
      if (!can_be_part (part))
        break;
      if (whole == NULL)
        {
          whole = find_whole (findings, part, first);
          if (whole == NULL)
            break;
          rest = whole->number.value;
        }
      if (strcmp (part->unit, whole->unit) != 0 || !ur_decimal_subtract (&rest, &part->number.value, &rest) ||
          rest.mantissa < 0)
        break;
      part->part_of = g_strdup (whole->label);
      part->confidence = MAX (part->confidence, UR_LIKELY);
    }
  return whole != NULL;
}

/**
 * ur_findings_find_line_whole:
 * @passage: a passage that was read
 * @first: the first finding of it
 *
 * Says of the figure of a line that begins with 其中, or is below one that says no more, what it is a part
 * of.
 */
void
ur_findings_find_line_whole (UrFindings *findings, guint passage, guint first)
{
  const UrPassage *read = ur_manuscript_get_passage (findings->manuscript, passage);
  const GString *text = read->traced->text;
  gboolean begins = g_str_has_prefix (text->str + read->mark_end, OF_WHICH);

  if (text->len == 0)
    return;
  if (ur_level_is_heading (read->level) || read->level == UR_LEVEL_ROW || passage == 0 ||
      g_utf8_strlen (text->str, -1) > LONGEST_LINE)
    {
      findings->whole_line = G_MAXUINT;
      return;
    }
  if (begins)
    findings->whole_line = passage - 1;
  if (is_lead (text))
    return;
  /* after 其中：, all that follow; after 其中女会员5万人；, those that the mark goes on to */
  if (findings->whole_line == G_MAXUINT || !take (findings, first) || g_str_has_suffix (text->str, "。") ||
      (begins && !g_str_has_suffix (text->str, "；") && !g_str_has_suffix (text->str, "，")))
    findings->whole_line = G_MAXUINT;
}
