/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quotation that is not where the file says, and is somewhere else in the report. */
#include "ur-config.h"

#include "ur-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-quote.h"

static const UrParagraph *
find_in_section (const UrSection *section, const char *quote)
{
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (strstr (section->paragraphs[i].text, quote) != NULL)
      return &section->paragraphs[i];
  return NULL;
}

static const UrParagraph *
find_in_part (const UrPart *part, const char *quote)
{
  const UrParagraph *found = NULL;

  for (guint i = 0; i < part->n_sections && found == NULL; i++)
    found = find_in_section (&part->sections[i], quote);
  return found;
}

/* The part that was meant first: two parts may say the same. */
static const UrParagraph *
find (const UrReport *report, const UrIndicator *indicator)
{
  const UrSection *section = indicator->paragraph->section;
  const UrParagraph *found = section != NULL ? find_in_part (section->part, indicator->quote) : NULL;

  for (guint i = 0; i < report->n_parts && found == NULL; i++)
    found = find_in_part (&report->parts[i], indicator->quote);
  return found;
}

static char *
describe (const UrParagraph *paragraph)
{
  const UrSection *section = paragraph->section;
  const char *title = section->part->title;
  g_autofree char *name = ur_section_dup_place (section);

  if (section->part->kind == UR_PART_SCORECARD)
    return ur_quote_printf (_ ("It is in “%s”, group %u, line %u."), title, section->index + 1,
                            paragraph->index + 1);
  if (paragraph->row > 0)
    return ur_quote_printf (_ ("It is in a table of “%s”, row %u."), title, paragraph->row);
  if (section->kind == UR_SECTION_INTRO)
    return ur_quote_printf (_ ("It is in the introduction of “%s”, paragraph %u."), title, paragraph->number);
  if (section->number > 0)
    return ur_quote_printf (_ ("It is in “%s”, section %u, paragraph %u."), title, section->number,
                            paragraph->number);
  return ur_quote_printf (_ ("It is in “%s”, %s, paragraph %u."), title, name != NULL ? name : "",
                          paragraph->number);
}

/**
 * ur_figure_dup_elsewhere:
 * @report: the report, with all of its text
 * @indicator: an indicator whose paragraph does not contain its quotation
 *
 * Returns: (transfer full) (nullable): a sentence that says where the quotation is; %NULL if it is nowhere
 */
char *
ur_figure_dup_elsewhere (const UrReport *report, const UrIndicator *indicator)
{
  const UrParagraph *found;

  g_return_val_if_fail (report != NULL && indicator != NULL, NULL);

  if (*indicator->quote == '\0')
    return NULL;
  found = find (report, indicator);
  return found != NULL ? describe (found) : NULL;
}
