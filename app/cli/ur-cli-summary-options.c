/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the command line says what a summary's pages are to be. */
#include "ur-config.h"

#include "ur-cli-summary-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-io.h"
#include "ur-float.h"

#define MM (72.0 / 25.4)

/* The place of a word in a list ended by NULL. */
static const char *const layouts[] = { "standard", "gongwen", "compact", "large",
                                       NULL }; /* UrSummaryLayout */
static const char *const papers[] = { "A4", "A3", "B5", "A5", "Letter", NULL };
static const char *const columns[] = { "1", "2", NULL };
static const char *const nups[] = { "1", "2", "4", NULL };
static const char *const numberings[] = { "printed", "official", NULL };     /* UrNumbering */
static const char *const folios[] = { "outside", "centered", "none", NULL }; /* UrFolio */
static const char *const packs[] = { "none", "study", NULL };                /* UrPack */

/* mm, upright; B5 is that of ISO 216 */
static const double paper_sizes[][2] = {
  { 210.0, 297.0 }, { 297.0, 420.0 }, { 176.0, 250.0 }, { 148.0, 210.0 }, { 215.9, 279.4 }
};

/**
 * ur_cli_summary_words_get_entries:
 * @words: where the options leave what was said
 *
 * Returns: (transfer full): the options of a summary's pages, ended by an empty one; free with g_free()
 */
GOptionEntry *
ur_cli_summary_words_get_entries (UrCliSummaryWords *words)
{
  const GOptionEntry entries[] = {
    { "part", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words->parts,
      N_ ("Only this part; may be given several times"), N_ ("ID") },
    { "sections", 0, 0, G_OPTION_ARG_FILENAME, &words->sections,
      N_ ("Only these sections, work/2,work/5 for instance; a part's id alone means all of it"),
      N_ ("LIST") },
    { "layout", 0, 0, G_OPTION_ARG_FILENAME, &words->layout,
      N_ ("standard (the default), gongwen: the grid of official documents, compact, or large"),
      N_ ("LAYOUT") },
    { "figures", 0, 0, G_OPTION_ARG_NONE, &words->figures, N_ ("With tables of the figures, as by default"),
      NULL },
    { "no-figures", 0, 0, G_OPTION_ARG_NONE, &words->no_figures, N_ ("Without tables of the figures"), NULL },
    { "charts", 0, 0, G_OPTION_ARG_NONE, &words->charts, N_ ("With charts, as by default"), NULL },
    { "no-charts", 0, 0, G_OPTION_ARG_NONE, &words->no_charts, N_ ("Without charts"), NULL },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &words->notes, N_ ("With your own notes on the sections"), NULL },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &words->paper, N_ ("A4 (the default), A3, B5, A5 or Letter"),
      N_ ("PAPER") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &words->landscape, N_ ("Turn the paper round"), NULL },
    { "columns", 0, 0, G_OPTION_ARG_FILENAME, &words->columns, N_ ("Columns of text: 1 or 2"), N_ ("N") },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &words->size,
      N_ ("Size of the text in points: 9 to 16; compact 9 to 12, large 18 to 26"), N_ ("PT") },
    { "numbering", 0, 0, G_OPTION_ARG_FILENAME, &words->numbering,
      N_ ("Numbers of headings: printed (1. 2. 3.) or official (一、（一）)"), N_ ("KIND") },
    { "folio", 0, 0, G_OPTION_ARG_FILENAME, &words->folio, N_ ("Page number: outside, centered or none"),
      N_ ("PLACE") },
    { "nup", 0, 0, G_OPTION_ARG_FILENAME, &words->nup, N_ ("Pages on one side of a sheet: 1, 2 or 4"),
      N_ ("N") },
    { "booklet", 0, 0, G_OPTION_ARG_NONE, &words->booklet,
      N_ ("Two pages on a side, in the order of a booklet; print on both sides, turn over the short edge"),
      NULL },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &words->grey, N_ ("For printers without colour: greys and hatching"),
      NULL },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &words->pack,
      N_ ("study: with a speaker’s outline, questions to discuss, sign-in and record sheets"), N_ ("PACK") },
    { NULL },
  };

  return g_memdup2 (entries, sizeof entries);
}

/**
 * ur_cli_summary_words_clear:
 * @words: what was said
 *
 * Frees what the options left in @words.
 */
void
ur_cli_summary_words_clear (UrCliSummaryWords *words)
{
  g_strfreev (words->parts);
  g_free (words->sections);
  g_free (words->layout);
  g_free (words->paper);
  g_free (words->columns);
  g_free (words->size);
  g_free (words->numbering);
  g_free (words->folio);
  g_free (words->nup);
  g_free (words->pack);
}

/* Finds a word in a list; what was not said leaves the place as it is. */
static gboolean
read_word (const char *command, const char *option, const char *word, const char *const *list, guint *place)
{
  g_autofree char *shown = NULL, *all = NULL;

  if (word == NULL)
    return TRUE;
  for (guint i = 0; list[i] != NULL; i++)
    if (g_ascii_strcasecmp (list[i], word) == 0)
      {
        *place = i;
        return TRUE;
      }
  shown = g_filename_display_name (word);
  all = g_strjoinv (", ", (char **) list);
  ur_cli_misunderstand (command, _ ("%s takes one of %s, not “%s”."), option, all, shown);
  return FALSE;
}

static gboolean
read_size (const UrCliSummaryWords *words, const char *command, UrSummaryOptions *options)
{
  double least, most, size;
  g_autofree char *least_text = NULL;
  g_autofree char *most_text = NULL;
  g_autofree char *shown = NULL;
  const char *end;

  if (words->size == NULL)
    return TRUE;
  ur_summary_get_body_range (options->layout, &least, &most);
  end = ur_cli_read_decimal (words->size, &size);
  if (end != NULL && *end == '\0' && size >= least && size <= most)
    {
      options->body_size = size;
      return TRUE;
    }
  shown = g_filename_display_name (words->size);
  least_text = ur_float_to_string (least);
  most_text = ur_float_to_string (most);
  if (least == most)
    ur_cli_misunderstand (command, _ ("The layout “%s” has a size of its own: leave out --size."),
                          layouts[options->layout]);
  else
    ur_cli_misunderstand (command, _ ("The layout “%s” takes sizes from %s to %s points, not “%s”."),
                          layouts[options->layout], least_text, most_text, shown);
  return FALSE;
}

static gboolean
read_sheets (const UrCliSummaryWords *words, const char *command, UrSummaryOptions *options)
{
  guint paper = 0, n_columns = options->columns - 1, nup = 0, side = words->landscape ? 1 : 0;

  if (!read_word (command, "--paper", words->paper, papers, &paper) ||
      !read_word (command, "--columns", words->columns, columns, &n_columns) ||
      !read_word (command, "--nup", words->nup, nups, &nup))
    return FALSE;
  options->paper_width = paper_sizes[paper][side] * MM;
  options->paper_height = paper_sizes[paper][1 - side] * MM;
  options->columns = n_columns + 1;
  options->nup = 1u << nup;
  options->booklet = words->booklet;
  if (options->booklet && options->nup > 1)
    {
      ur_cli_misunderstand (command, _ ("A booklet has two pages on a side: leave out --nup."));
      return FALSE;
    }
  if (options->columns > 1 && options->layout == UR_SUMMARY_GONGWEN)
    {
      ur_cli_misunderstand (command, _ ("The layout “%s” has one column: leave out --columns."),
                            layouts[options->layout]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_pairs (const UrCliSummaryWords *words, const char *command)
{
  if (words->figures && words->no_figures)
    ur_cli_misunderstand (command, _ ("--%s and --no-%s contradict each other."), "figures", "figures");
  else if (words->charts && words->no_charts)
    ur_cli_misunderstand (command, _ ("--%s and --no-%s contradict each other."), "charts", "charts");
  else
    return TRUE;
  return FALSE;
}

/**
 * ur_cli_summary_words_read:
 * @words: what was said
 * @command: the command's name
 * @options: (out caller-allocates): what it means, without the choice of sections
 * @status: (out): what to end with when %FALSE is returned
 *
 * Understands everything but the names of sections, which need the report.
 *
 * Returns: whether all was understood; if not, a sentence has said why
 */
gboolean
ur_cli_summary_words_read (const UrCliSummaryWords *words,
                           const char *command,
                           UrSummaryOptions *options,
                           UrCliStatus *status)
{
  guint layout = 0, numbering, folio = UR_FOLIO_OUTSIDE, pack = UR_PACK_NONE;

  *status = UR_CLI_USAGE;
  ur_summary_options_init (options);
  if (!check_pairs (words, command) || !read_word (command, "--layout", words->layout, layouts, &layout))
    return FALSE;
  ur_summary_options_set_layout (options, layout);
  numbering = options->numbering;
  if (!read_size (words, command, options) || !read_sheets (words, command, options) ||
      !read_word (command, "--numbering", words->numbering, numberings, &numbering) ||
      !read_word (command, "--folio", words->folio, folios, &folio) ||
      !read_word (command, "--pack", words->pack, packs, &pack))
    return FALSE;
  options->numbering = numbering;
  options->folio = folio;
  options->pack = pack;
  options->with_tables = !words->no_figures;
  options->with_charts = !words->no_charts;
  options->theme = words->grey ? UR_THEME_PAPER_GREY : UR_THEME_PAPER;
  return TRUE;
}

/* What comes after the slash: a printed number, the position of a group, a section's id, or “intro”. */
static gboolean
is_called (const UrSection *section, const char *name)
{
  guint number = section->part->kind == UR_PART_SCORECARD ? section->index + 1 : section->number;
  g_autofree char *digits = g_strdup_printf ("%u", number);

  if (section->id != NULL && strcmp (section->id, name) == 0)
    return TRUE;
  if (section->kind != UR_SECTION_ITEM)
    return section->kind == UR_SECTION_INTRO && strcmp (name, "intro") == 0;
  return section->depth == 0 && number > 0 && strcmp (digits, name) == 0;
}

/* Flags the sections that a name like work/5 means; those inside one go with it. */
static gboolean
flag_name (const UrReport *report, const char *name, gboolean *flags)
{
  const char *slash = strchr (name, '/');
  gsize length = slash != NULL ? (gsize) (slash - name) : strlen (name);
  gboolean found = FALSE;
  guint n = 0;

  for (guint i = 0; i < report->n_parts; i++)
    for (guint j = 0; j < report->parts[i].n_sections; j++, n++)
      {
        const UrSection *section = &report->parts[i].sections[j];
        const char *id = report->parts[i].id;

        if (strncmp (id, name, length) != 0 || id[length] != '\0')
          continue;
        if (slash == NULL || is_called (section, slash + 1) ||
            (section->parent != NULL && is_called (section->parent, slash + 1)))
          flags[n] = found = TRUE;
      }
  return found;
}

/**
 * ur_cli_summary_words_choose:
 * @words: what was said
 * @command: the command's name
 * @report: the report
 * @status: (out): what to end with when %NULL is returned
 *
 * Returns: (transfer full) (nullable): a flag for every section, as #UrSummaryOptions.sections; %NULL after a
 * sentence that says which name was not found
 */
gboolean *
ur_cli_summary_words_choose (const UrCliSummaryWords *words,
                             const char *command,
                             const UrReport *report,
                             UrCliStatus *status)
{
  g_autofree gboolean *parts = ur_cli_choose_parts (command, report, words->parts, status);
  g_autofree gboolean *flags = NULL;
  g_auto (GStrv) names = NULL;
  guint n = 0;

  if (parts == NULL)
    return NULL;
  flags = g_new0 (gboolean, ur_report_count_sections (report) + 1);
  for (guint i = 0; i < report->n_parts; i++)
    for (guint j = 0; j < report->parts[i].n_sections; j++)
      flags[n++] = parts[i] && (words->sections == NULL || words->parts != NULL);
  if (words->sections == NULL)
    return g_steal_pointer (&flags);
  names = g_strsplit (words->sections, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (!flag_name (report, g_strstrip (names[i]), flags))
      {
        g_autofree char *shown = g_filename_display_name (names[i]);

        *status = ur_cli_misunderstand (command, _ ("There is no section “%s”. Write sections like “%s/2”."),
                                        shown, report->n_parts > 0 ? report->parts[0].id : "work");
        return NULL;
      }
  return g_steal_pointer (&flags);
}
