/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-citation-style.h"

#include <gio/gio.h>
#include <string.h>

#include "ur-citation.h"
#include "ur-sentences-resource.h"
#include "ur-quote.h"

#define SOURCE "/org/unionreport/UnionReport/citations.ini"

struct _UrCitationStyle
{
  char *id;
  char *name;
  char **pieces;
  char **line;
  char *before;
  char *after;
  gboolean own_line;
};

/* A field of a style: what stands for it, and where it comes from. */
typedef struct
{
  const char *name;
  char *value;
} Field;

static UrCitationStyle *
read_style (GKeyFile *file, const char *id)
{
  UrCitationStyle *style = g_new0 (UrCitationStyle, 1);

  style->id = g_strdup (id);
  style->name = g_key_file_get_locale_string (file, id, "Name", NULL, NULL);
  style->pieces = g_key_file_get_string_list (file, id, "Citation", NULL, NULL);
  style->line = g_key_file_get_string_list (file, id, "Line", NULL, NULL);
  style->before = g_key_file_get_string (file, id, "Before", NULL);
  style->after = g_key_file_get_string (file, id, "After", NULL);
  style->own_line = g_key_file_get_boolean (file, id, "OwnLine", NULL);
  return style;
}

static GPtrArray *
read_styles (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (ur_sentences_get_resource (), SOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) ids = NULL;
  GPtrArray *styles = g_ptr_array_new ();

  g_key_file_set_list_separator (file, '|');
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("%s cannot be read", SOURCE);
  ids = g_key_file_get_groups (file, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (styles, read_style (file, ids[i]));
  return styles;
}

/**
 * ur_citation_styles_get:
 *
 * Returns: (transfer none) (element-type UrCitationStyle): all styles, read once and kept; the first one is
 * the usual one
 */
const GPtrArray *
ur_citation_styles_get (void)
{
  static GPtrArray *styles;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      styles = read_styles ();
      g_once_init_leave (&once, 1);
    }
  return styles;
}

/**
 * ur_citation_style_find:
 * @id: the name of its group in the file
 *
 * Returns: (transfer none): the style, or the usual one where there is none of that name
 */
const UrCitationStyle *
ur_citation_style_find (const char *id)
{
  const GPtrArray *styles = ur_citation_styles_get ();

  for (guint i = 0; i < styles->len; i++)
    if (strcmp (ur_citation_style_get_id (styles->pdata[i]), id) == 0)
      return styles->pdata[i];
  return styles->pdata[0];
}

/**
 * ur_citation_style_get_id:
 *
 * Returns: (transfer none): the name of its group in the file
 */
const char *
ur_citation_style_get_id (const UrCitationStyle *style)
{
  return style->id;
}

/**
 * ur_citation_style_get_name:
 *
 * Returns: (transfer none): what it is called, in the reader's language
 */
const char *
ur_citation_style_get_name (const UrCitationStyle *style)
{
  return style->name;
}

/* A piece with its fields filled in; NULL where one of them is not known. */
static char *
dup_piece (const char *piece, const Field *fields, guint n)
{
  g_autoptr (GString) text = g_string_new (piece);

  for (guint i = 0; i < n; i++)
    if (strstr (piece, fields[i].name) != NULL)
      {
        if (*fields[i].value == '\0')
          return NULL;
        g_string_replace (text, fields[i].name, fields[i].value, 0);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_pieces (char **pieces, const UrReport *report, const char *where, const char *derived)
{
  g_autofree char *named = ur_section_dup_citation (report, NULL);
  g_autofree char *book = ur_quote_title (report->source);
  const Field fields[] = { { "{report}", named },
                           { "{issuer}", (char *) report->issuer },
                           { "{title}", (char *) report->source },
                           { "{book}", book },
                           { "{where}", (char *) where },
                           { "{derived}", (char *) (derived != NULL ? derived : "") } };
  GString *source = g_string_new (NULL);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = dup_piece (pieces[i], fields, G_N_ELEMENTS (fields));

      if (piece != NULL)
        g_string_append (source, piece);
    }
  return g_string_free (source, FALSE);
}

static char *
dup_source (const UrCitationStyle *style, const UrReport *report, const char *where, const char *derived)
{
  g_autofree char *source = dup_pieces (style->pieces, report, where, derived);

  return g_strconcat (style->before, source, style->after, NULL);
}

/**
 * ur_citation_style_dup_source:
 * @style: a style
 * @report: the report of @indicator
 * @indicator: a figure
 *
 * Returns: (transfer full): where the figure comes from, with what is around that
 */
char *
ur_citation_style_dup_source (const UrCitationStyle *style,
                              const UrReport *report,
                              const UrIndicator *indicator)
{
  g_autofree char *where = ur_indicator_dup_where (indicator);

  return dup_source (style, report, where, NULL);
}

/**
 * ur_citation_style_dup_line:
 * @style: a style
 * @report: a report
 * @where: where figures are in it, see ur_chart_dup_where(); it may be empty
 * @derived: (nullable): a sentence on what was computed of them
 *
 * Returns: (transfer full): what stands below a table or a chart of these figures
 */
char *
ur_citation_style_dup_line (const UrCitationStyle *style,
                            const UrReport *report,
                            const char *where,
                            const char *derived)
{
  return dup_pieces (style->line, report, where, derived);
}

/**
 * ur_words_dup_cited:
 * @style: a style
 * @report: the report of @words
 * @where: where they are in it; it may be empty
 * @derived: (nullable): how numbers of them were computed, no full stop at the end
 * @words: words of one or more lines
 *
 * Returns: (transfer full): the words with their source after them, ready to be pasted
 */
char *
ur_words_dup_cited (const UrCitationStyle *style,
                    const UrReport *report,
                    const char *where,
                    const char *derived,
                    const char *words)
{
  g_autofree char *source = dup_source (style, report, where, derived);

  return g_strconcat (words, style->own_line || strchr (words, '\n') != NULL ? "\n" : "", source, NULL);
}

/**
 * ur_sections_dup_cited:
 * @style: a style
 * @report: the report of the sections
 * @sections: (array length=n): where @words come from, in the order of the report
 * @n: how many
 * @words: words of one or more lines
 *
 * Returns: (transfer full): the same for words of sections
 */
char *
ur_sections_dup_cited (const UrCitationStyle *style,
                       const UrReport *report,
                       const UrSection *const *sections,
                       guint n,
                       const char *words)
{
  g_autofree char *where = ur_sections_dup_where (sections, n);

  return ur_words_dup_cited (style, report, where, NULL, words);
}

/**
 * ur_indicator_dup_cited:
 * @style: a style
 * @report: the report of @indicator
 * @indicator: a figure
 * @words: the figure in words
 *
 * Returns: (transfer full): the same for a figure
 */
char *
ur_indicator_dup_cited (const UrCitationStyle *style,
                        const UrReport *report,
                        const UrIndicator *indicator,
                        const char *words)
{
  g_autofree char *where = ur_indicator_dup_where (indicator);

  return ur_words_dup_cited (style, report, where, NULL, words);
}
