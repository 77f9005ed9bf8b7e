/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office prints above the title of a document and below its end: its name and number, those it goes
 * to. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"

#define OPENING_LINES 6
#define CLOSING_LINES 6
#define LONGEST_TAIL 160

/* 岚工发〔2032〕21号 */
#define DOCUMENT_NUMBER "^[^，。0-9]{2,12}[〔［\\[（(](19|20)\\d\\d[〕］\\]）)]第?\\d{1,4}号$"
/* 第4期（总第127期） */
#define ISSUE                                                                                                                       \
  "^[（(]?(\\d{4}年)?第[\\d一二三四五六七八九十百]{1,4}期[^，。]{0,3}[，,]?([（(]?总第?\\d{1,5}期[)）]?)?[)" \
  "）]?$"
/* 省地质勘查局工会编　2034年1月10日 */
#define ISSUER "^[^，。0-9]{3,30}\\d{4}年\\d{1,2}月\\d{1,2}日$"
/* 报：省总工会。送：局党委各成员。 */
#define RECEIVERS "^(抄?报|抄?送|主送|分送|发)[：:]"
/* （共印80份） */
#define COPIES "^[（(]?共?印(发|制)?\\d{1,5}份[)）]?[。]?$"

static gboolean
matches (const char *pattern, const UrManuscriptLine *line)
{
  g_autofree char *text = g_strdup (line->clean->text->str);
  char *end = text;

  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      next = g_utf8_next_char (p);
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        end = (char *) memmove (end, p, (gsize) (next - p)) + (next - p);
    }
  *end = '\0';
  return g_regex_match_simple (pattern, text, 0, 0);
}

/* 工会工作简报 above 第4期, and who made it below that. */
static gboolean
is_of_bulletin (const UrManuscript *manuscript, guint i, gboolean had_issue)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
  const UrManuscriptLine *next = ur_manuscript_get_neighbour (manuscript, i, 1);

  if (matches (ISSUE, line) || (had_issue && matches (ISSUER, line)))
    return TRUE;
  return !had_issue && next != NULL && matches (ISSUE, next);
}

/**
 * ur_manuscript_set_masthead_aside:
 *
 * Sets aside 岚溪市总工会文件, 岚工发〔2032〕21号 and the head of a bulletin above the title, and those it
 * goes to below the end.
 */
void
ur_manuscript_set_masthead_aside (UrManuscript *manuscript)
{
  gboolean had_issue = FALSE;
  guint n = 0;

  for (guint i = 0; i < manuscript->lines->len && n < OPENING_LINES; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      if (line->level == UR_LEVEL_BLANK || line->level == UR_LEVEL_ASIDE)
        continue;
      n++;
      if (!ur_line_can_be_head (line) ||
          !(g_str_has_suffix (line->clean->text->str, "文件") || matches (DOCUMENT_NUMBER, line) ||
            is_of_bulletin (manuscript, i, had_issue)))
        break;
      had_issue = had_issue || matches (ISSUE, line);
      ur_line_set_aside (line, UR_ASIDE_FURNITURE);
    }
  n = 0;
  for (guint i = manuscript->lines->len; i-- > 0 && n < CLOSING_LINES;)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);

      n += line->level != UR_LEVEL_BLANK;
      if (line->level == UR_LEVEL_PARAGRAPH && line->n_chars <= LONGEST_TAIL &&
          (matches (RECEIVERS, line) || matches (COPIES, line)))
        ur_line_set_aside (line, UR_ASIDE_FURNITURE);
    }
}
