/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The long picture: its facts, that nothing overlaps whatever the report, and that its slices are the whole.
 */
#include "poster-fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ur-error.h"

#define LEFT 72.0
#define RIGHT 1008.0

static gboolean
has_line (const GArray *lines, const char *role, const char *text)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const SceneText *line = &g_array_index (lines, SceneText, i);

      if (g_str_equal (line->role, role) && g_str_equal (line->text, text))
        return TRUE;
    }
  return FALSE;
}

static void
test_facts (void)
{
  g_autoptr (UrPoster) poster = layout_default (bundled);
  g_autoptr (GArray) lines = list_lines (poster);
  static const char *const titles[] = { "2020年，六个数字", "2020年，七项工作", "2020年，三项金额",
                                        "2021年，五项任务", "“十三五”成绩单",   "2020年占五年累计的份额" };
  static const char *const shares[] = { "约 28.9%", "约 24.5%", "约 24.2%", "约 16.9%", "约 12.1%" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_true (has_line (lines, "title", titles[i]));
  for (guint i = 0; i < bundled->n_indicators; i++)
    g_assert_true (has_line (lines, "value", bundled->indicators[i].number));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    g_assert_true (has_line (lines, "value", shares[i]));
  g_assert_true (has_line (lines, "banner-title", "开局十四五"));
  g_assert_true (has_line (lines, "banner-title", "启航新征程"));
  g_assert_true (has_line (lines, "note", "十二个要点"));
  g_assert_true (has_line (lines, "note", "十二项指标"));
  g_assert_true (has_line (lines, "lead", "高水平推进“互联网+”普惠性服务"));
  g_assert_true (has_line (lines, "result", "在档困难职工全部实现解困脱困"));
  g_assert_true (has_line (lines, "note", "三项金额性质不同，不可相加。"));
}

static void
test_marks_are_squeezed (void)
{
  g_autoptr (UrPoster) poster = layout_default (bundled);
  g_autoptr (GArray) lines = list_lines (poster);

  scene_check_squeezed (lines, "“新增”，五年为“累计建成”“运行”，口径", 3);
}

static gboolean
overlap (const SceneText *a, const SceneText *b)
{
  /* The ink of a line, about its middle. */
  double a_top = a->y + a->height / 2 - 0.45 * a->size, a_bottom = a_top + 0.9 * a->size;
  double b_top = b->y + b->height / 2 - 0.45 * b->size, b_bottom = b_top + 0.9 * b->size;

  return a->x + a->width > b->x + 1 && b->x + b->width > a->x + 1 && a_bottom > b_top + 1 &&
         b_bottom > a_top + 1;
}

static void
check_lines (const UrPoster *poster)
{
  g_autoptr (GArray) lines = list_lines (poster);
  guint height = 0;

  for (guint i = 0; i < ur_poster_get_n_slices (poster); i++)
    {
      guint h;

      ur_poster_get_size (poster, i, NULL, &h);
      height += h;
    }
  g_assert_cmpuint (lines->len, >, 10);
  for (guint i = 0; i < lines->len; i++)
    {
      const SceneText *line = &g_array_index (lines, SceneText, i);

      g_assert_cmpfloat (line->size, >=, 22.95);
      if (line->x < LEFT - line->size / 2 - 0.5 || line->x + line->width > RIGHT + line->size / 2 + 0.5 ||
          line->y < 0 || line->y + line->height > height)
        g_error ("“%s” leaves the picture: %g %g %g", line->text, line->x, line->y, line->width);
      for (guint k = i + 1; k < lines->len; k++)
        if (overlap (line, &g_array_index (lines, SceneText, k)))
          g_error ("“%s” at %g %g lies over “%s”", line->text, line->x, line->y,
                   g_array_index (lines, SceneText, k).text);
    }
}

static void
test_overlaps (void)
{
  UrReport *reports[] = { ur_report_ref (bundled), make_next_year (), make_stress () };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (UrPoster) usual = layout_default (reports[i]);
      g_autoptr (UrPoster) all = layout_all (reports[i]);

      check_lines (usual);
      check_lines (all);
      ur_report_unref (reports[i]);
    }
}

static void
test_stable (void)
{
  g_autoptr (UrPoster) a = layout_default (bundled);
  g_autoptr (UrPoster) b = layout_default (bundled);
  g_autoptr (GBytes) first = encode (a, 0);
  g_autoptr (GBytes) second = encode (b, 0);

  g_assert_true (g_bytes_equal (first, second));
}

static void
collect_numbers (GHashTable *numbers, const char *text)
{
  while (text != NULL && *text != '\0')
    {
      gsize n = strspn (text, "0123456789.");

      if (n > 0)
        g_hash_table_add (numbers, g_strndup (text, n));
      text += n > 0 ? n : 1;
    }
}

static GHashTable *
list_report_numbers (const UrReport *report)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; report->title_lines[i] != NULL; i++)
    collect_numbers (numbers, report->title_lines[i]);
  collect_numbers (numbers, report->subtitle);
  for (guint i = 0; i < report->n_parts; i++)
    for (guint k = 0; k < report->parts[i].n_sections; k++)
      {
        const UrSection *section = &report->parts[i].sections[k];
        g_autofree char *number = g_strdup_printf ("%u.", section->number);

        collect_numbers (numbers, report->parts[i].title);
        collect_numbers (numbers, number);
        for (guint m = 0; m < section->n_paragraphs; m++)
          collect_numbers (numbers, section->paragraphs[m].text);
      }
  return numbers;
}

/* 约相当于2.59万个的28.9% */
static gboolean
is_about (const char *text, const char *number)
{
  g_autofree char *share = g_strdup_printf ("的%s%%", number);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], share) != NULL)
      return strstr (lines[i], "约相当于") != NULL || strstr (lines[i], "约占") != NULL;
  return FALSE;
}

/* Every number of the twin is in the report, or is a share that says 约. */
static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) known = list_report_numbers (bundled);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  UrPosterOptions options;
  g_autofree char *text = NULL;
  GHashTableIter iter;
  gpointer number;

  ur_poster_options_init (&options);
  text = ur_poster_dup_text (bundled, &options, &error);
  g_assert_no_error (error);
  collect_numbers (said, text);
  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    {

      if (!g_hash_table_contains (known, number) && !is_about (text, number))
        g_error ("%s is not in the report", (char *) number);
    }
  for (guint i = 0; i < bundled->n_indicators; i++)
    {
      g_autofree char *figure = ur_indicator_dup_figure (&bundled->indicators[i]);

      g_assert_nonnull (strstr (text, figure));
    }
}

static void
check_refused (const UrPosterOptions *options, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ur_poster_layout (bundled, options, NULL, &error));
  g_assert_error (error, UR_ERROR, code);
}

static void
test_refused (void)
{
  static const char *const unknown[] = { "banner", "nothing", NULL };
  static const char *const twice[] = { "foot", "foot", NULL };
  static const char *const none[] = { NULL };
  const char *const *const wrong[] = { unknown, twice, none };
  UrPosterOptions options;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      ur_poster_options_init (&options);
      options.blocks = wrong[i];
      check_refused (&options, UR_ERROR_ARGUMENT);
    }
  ur_poster_options_init (&options);
  options.width = 100;
  check_refused (&options, UR_ERROR_ARGUMENT);
  options.width = 1080;
  options.slice_height = 50;
  check_refused (&options, UR_ERROR_ARGUMENT);
}

/* Blocks stand in the order asked for; without the key figures a section shows all of its own. */
static void
test_order (void)
{
  static const char *const ids[] = { "scorecard", "work", "banner", NULL };
  UrPosterOptions options;
  g_autoptr (UrPoster) poster = NULL;
  g_autoptr (GArray) lines = NULL;
  double scorecard, work, banner, height;

  ur_poster_options_init (&options);
  options.blocks = ids;
  poster = layout (bundled, &options);
  g_assert_true (ur_poster_find_block (poster, "scorecard", &scorecard, &height));
  g_assert_true (ur_poster_find_block (poster, "work", &work, &height));
  g_assert_true (ur_poster_find_block (poster, "banner", &banner, &height));
  g_assert_false (ur_poster_find_block (poster, "foot", &height, &height));
  g_assert_cmpfloat (scorecard, <, work);
  g_assert_cmpfloat (work, <, banner);
  lines = list_lines (poster);
  g_assert_true (has_line (lines, "value", "7481"));
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  UrPosterOptions options;

  g_cancellable_cancel (cancellable);
  ur_poster_options_init (&options);
  g_assert_null (ur_poster_layout (bundled, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  load_bundled ();
  g_test_add_func ("/poster/facts", test_facts);
  g_test_add_func ("/poster/marks", test_marks_are_squeezed);
  g_test_add_func ("/poster/overlaps", test_overlaps);
  g_test_add_func ("/poster/stable", test_stable);
  g_test_add_func ("/poster/text", test_text);
  g_test_add_func ("/poster/order", test_order);
  g_test_add_func ("/poster/refused", test_refused);
  g_test_add_func ("/poster/cancelled", test_cancelled);
  failed = g_test_run ();
  ur_report_unref (bundled);
  return failed;
}
