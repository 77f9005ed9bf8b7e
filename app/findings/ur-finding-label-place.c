/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places in a row, and so many places up or down. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"

/**
 * ur_label_dup_place:
 * @subject: (nullable): the label of the figure before
 * @label: the words before a place in a row
 *
 * Returns: (transfer full): the name of the place: 综合考评全省位次 of 综合考评列全省
 */
char *
ur_label_dup_place (const char *subject, const char *label)
{
  gsize len = strlen (label), word = ur_words_begin (UR_WORDS_PLACES, label, len);
  const char *scope = label + len - ur_words_end (UR_WORDS_REGIONS, label, len);

  if (word > 0 && word < len && subject != NULL) /* of what the figure before tells */
    return g_strdup_printf ("%s%s位次", ur_label_get_thing (subject), label + word);

  while ((word = ur_words_end (UR_WORDS_PLACES, label, len)) > 0 && word < len)
    len -= word;
  if (g_str_has_suffix (label, "位次") || g_str_has_suffix (label, "名次"))
    return g_strdup (label);
  return g_strdup_printf ("%.*s%s位次", (int) len, label, scope);
}

/**
 * ur_finding_label_take_places:
 *
 * Takes 前移3位 and 排名上升2位 for places in a row, and no persons.
 */
void
ur_finding_label_take_places (const UrFindingWords *words)
{
  UrFinding *finding = words->finding;
  gsize from = words->around.sentence_start;

  if (strcmp (finding->unit, "位") == 0 && *finding->number.magnitude == '\0' &&
      ur_words_end (UR_WORDS_MOVED, words->around.text + from, finding->number.start - from) > 0)
    finding->quantity = UR_QUANTITY_COUNT;
}
