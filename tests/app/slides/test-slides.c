/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides: what they say, and that nothing overlaps, leaves the slide, is too small or is cut, whatever the
 * report. */
#include "ur-slides.h"

#include <string.h>

#include "made-report.h"
#include "sample-report.h"
#include "scene-texts.h"
#include "ur-error.h"

static UrReport *bundled;
static UrReport *stress;        /* forty sections, three hundred indicators */
static UrSlides *stress_slides; /* all of its slides, laid out once */
static GArray *stress_told;     /* (element-type double): how far that was, as it was told */
static const char *const samples[] = {
  "linshan-2023.json",        "yunjiang-2023.json", "yunjiang-2024.json",
  "yunjiang-table-2023.json", "donghu-2023.json",   "lanjiang-2024.json"
};

static UrSlides *
lay_out (UrReport *report)
{
  g_autoptr (GError) error = NULL;
  UrSlidesOptions options;
  UrSlides *slides;

  ur_slides_options_init (&options);
  slides = ur_slides_layout (report, &options, NULL, &error);
  g_assert_no_error (error);
  return slides;
}

static void
told_cb (double fraction, gpointer data)
{
  g_array_append_val (data, fraction);
}

static void
lay_out_stress (void)
{
  g_autoptr (GError) error = NULL;
  UrSlidesOptions options;

  stress = make_stress ();
  stress_told = g_array_new (FALSE, FALSE, sizeof (double));
  ur_slides_options_init (&options);
  options.progress = told_cb;
  options.data = stress_told;
  stress_slides = ur_slides_layout (stress, &options, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
overlap (const SceneText *a, const SceneText *b)
{
  const double slack = 0.2;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
         a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

/* Numerals stand closer to their labels than their line boxes say: what counts is the ink. */
static void
shrink_to_ink (SceneText *box)
{
  double ink = box->size * 0.92;

  if (box->height <= ink)
    return;
  box->y += (box->height - ink) / 2;
  box->height = ink;
}

static void
check_box (const char *slide, const SceneText *box)
{
  const double hanging = box->size / 2;

  const double least = g_str_equal (box->role, "foot") || g_str_equal (box->role, "folio") ? 24
                       : g_str_equal (box->role, "body")                                   ? 1080 * 0.045
                                                                                           : 1080 * 0.03;

  if (box->size < least)
    g_error ("%s: the %s “%s” is set in %g, not %g", slide, box->role, box->text, box->size, least);
  if (box->x < 24 + 1 || box->x < 110 - hanging - 0.2 || box->x + box->width > 1810 + hanging + 0.2 ||
      box->y < 0 || box->y + box->height > 1080)
    g_error ("%s: “%s” leaves the slide: %g %g %g %g", slide, box->text, box->x, box->y, box->width,
             box->height);
  if (strchr (box->text, '\t') != NULL)
    g_error ("%s: “%s” is the row of a table", slide, box->text);
  if (g_str_has_suffix (box->text, "…"))
    g_error ("%s: “%s” is cut", slide, box->text);
}

static void
check_slide (const char *slide, GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      SceneText *box = &g_array_index (boxes, SceneText, i);

      check_box (slide, box);
      for (guint k = 0; k < i; k++)
        if (overlap (box, &g_array_index (boxes, SceneText, k)))
          g_error ("%s: “%s” at %g %g lies over “%s”", slide, box->text, box->x, box->y,
                   g_array_index (boxes, SceneText, k).text);
    }
}

/* Numbers side by side are of one size; those of a chart are its own affair. */
static void
check_peers (const char *slide, const UrScene *scene)
{
  guint n;
  const UrSceneItem *items = ur_scene_get_items (scene, &n), *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (items[i].kind != UR_SCENE_TEXT || strcmp (ur_scene_get_role (scene, &items[i]), "value") != 0)
        continue;
      if (first != NULL && first->size != items[i].size)
        g_error ("%s: “%s” in %g, “%s” in %g", slide, first->line->text, first->size, items[i].line->text,
                 items[i].size);
      first = &items[i];
    }
}

/* Returns how many texts there are. */
static guint
check_boxes (const UrSlides *slides)
{
  guint n_texts = 0;

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    {
      g_autoptr (GArray) texts = scene_list_texts (ur_slides_get_scene (slides, i));

      for (guint k = 0; k < texts->len; k++)
        shrink_to_ink (&g_array_index (texts, SceneText, k));
      check_slide (ur_slides_get_id (slides, i), texts);
      check_peers (ur_slides_get_id (slides, i), ur_slides_get_scene (slides, i));
      n_texts += texts->len;
    }
  return n_texts;
}

static void
test_nothing_overlaps (void)
{
  UrReport *reports[] = { ur_report_ref (bundled), make_next_year () };

  g_assert_cmpuint (check_boxes (stress_slides), >, 100);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (UrSlides) slides = lay_out (reports[i]);

      g_assert_cmpuint (check_boxes (slides), >, 100);
      ur_report_unref (reports[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      UrReport *report = load_sample (samples[i]);
      g_autoptr (UrSlides) slides = lay_out (report);

      g_assert_cmpuint (check_boxes (slides), >, 30);
      ur_report_unref (report);
    }
}

static guint
find_slide (const UrSlides *slides, const char *id)
{
  int i = ur_slides_find_id (slides, id);

  g_assert_cmpint (i, >=, 0);
  return (guint) i;
}

static void
assert_says (const UrSlides *slides, const char *id, const char *words)
{
  const char *text = ur_slides_get_text (slides, find_slide (slides, id));

  if (strstr (text, words) == NULL)
    g_error ("slide %s does not say “%s”: %s", id, words, text);
}

/* Picture 08: three figures, the shares, the note. */
static void
test_section_is_as_pictured (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);
  guint i = find_slide (slides, "work-5");
  g_autofree char *dump = ur_scene_dump (ur_slides_get_scene (slides, i));
  guint n;
  const UrIndicator *const *figures = ur_slides_get_figures (slides, i, &n);

  g_assert_cmpstr (ur_slides_get_title (slides, i), ==, "健全完善服务职工工作体系");
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (figures[0]->id, ==, "stations-2020");
  g_assert_cmpstr (figures[1]->id, ==, "served-2020");
  g_assert_cmpstr (figures[2]->id, ==, "medical-funds-2020");
  g_assert_cmpstr (ur_slides_get_chart (slides, i)->id, ==, "work-5-shares");
  g_assert_nonnull (strstr (dump, "value 110.0"));
  g_assert_nonnull (strstr (dump, "“7481”\n"));
  g_assert_nonnull (strstr (dump, "“万人次”\n"));
  g_assert_nonnull (strstr (dump, "  chart 800.0 348.0 1010.0"));
  g_assert_nonnull (strstr (dump, "† 2020年为“新增”"));
}

static void
test_marks_are_squeezed (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);
  g_autoptr (GArray) texts = scene_list_texts (ur_slides_get_scene (slides, find_slide (slides, "source")));

  scene_check_squeezed (texts, "“新增”，五年为“累计建成”“运行”，口径", 3);
}

static void
test_every_section_has_a_slide (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);
  guint last = ur_slides_get_n_slides (slides) - 1;

  g_assert_cmpint (ur_slides_get_kind (slides, 0), ==, UR_SLIDE_TITLE);
  g_assert_cmpint (ur_slides_get_kind (slides, last), ==, UR_SLIDE_SOURCE);
  for (guint p = 0; p < bundled->n_parts; p++)
    for (guint s = 0; s < bundled->parts[p].n_sections; s++)
      {
        const UrSection *section = &bundled->parts[p].sections[s];
        int i = ur_slides_find (slides, &bundled->parts[p], section, NULL);

        g_assert_cmpint (i, >=, 0);
        g_assert_true (g_str_has_prefix (ur_slides_get_id (slides, (guint) i), bundled->parts[p].id));
        if (section->headline != NULL)
          g_assert_cmpstr (ur_slides_get_title (slides, (guint) i), ==, section->headline);
      }
  for (guint c = 0; c < bundled->n_charts; c++)
    {
      int i = ur_slides_find (slides, NULL, NULL, &bundled->charts[c]);

      g_assert_true (ur_slides_get_chart (slides, (guint) i) == &bundled->charts[c]);
    }
}

/* What is answered over the slides is on the slide that one goes to. */
static void
test_every_figure_has_a_slide (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);

  for (guint i = 0; i < bundled->n_indicators; i++)
    {
      const UrIndicator *indicator = &bundled->indicators[i];
      guint found = (guint) ur_slides_find_figure (slides, indicator);
      const char *text = ur_slides_get_text (slides, found);

      if (indicator->printed == NULL)
        continue;
      if (strstr (text, indicator->printed) == NULL && strstr (text, indicator->number) == NULL)
        g_error ("%s is not on slide %s", indicator->printed, ur_slides_get_id (slides, found));
    }
}

static void
test_words (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);

  assert_says (slides, "title", "团结动员广大职工为推动首都高质量发展而奋斗");
  assert_says (slides, "work", "7 坚决贯彻全面从严治党要求");
  assert_says (slides, "work-1", "各级工会坚持把学习宣传贯彻");
  assert_says (slides, "work-2", "投入防控资金4.73亿元");
  assert_says (slides, "tasks-4+1", "4.2 高标准打造工会服务品牌");
  assert_says (slides, "scorecard-figures", "工会组织覆盖率 92.39%");
  assert_says (slides, "scorecard-figures+1", "在档困难职工全部实现解困脱困");
  assert_says (slides, "chart-shares", "约28.9%");
  assert_says (slides, "source", "标“计算得出”的由报告数字推算");
}

/* Bytes up to the end of the first of @stops, or of the text. */
static gsize
find_end (const char *text, const char *stops)
{
  const char *at = text;

  while (*at != '\0' && g_utf8_strchr (stops, -1, g_utf8_get_char (at)) == NULL)
    at = g_utf8_next_char (at);
  return (gsize) ((*at != '\0' ? g_utf8_next_char (at) : at) - text);
}

/* Every measure is on a slide word for word, whole, in the order of the report; nobody counts them. */
static void
test_tasks_carry_their_measures (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);
  g_autoptr (GString) said = g_string_new ("\n");
  const char *at;
  guint n_measures = 0;

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    if (ur_slides_get_kind (slides, i) == UR_SLIDE_LEADS)
      g_string_append_printf (said, "%s\n", ur_slides_get_text (slides, i));
  at = said->str;
  g_assert_null (strstr (said->str, "条措施"));
  for (guint p = 0; p < bundled->n_parts; p++)
    for (guint s = 0; bundled->parts[p].kind == UR_PART_TASKS && s < bundled->parts[p].n_sections; s++)
      for (guint k = 0; k < bundled->parts[p].sections[s].n_paragraphs; k++)
        {
          const UrParagraph *paragraph = &bundled->parts[p].sections[s].paragraphs[k];
          const char *start = paragraph->text + paragraph->lead_len;

          for (const char *end; *start != '\0'; start = end, n_measures++)
            {
              g_autofree char *line = NULL;

              end = start + find_end (start, "。；");
              line = g_strdup_printf ("\n%.*s\n", (int) (end - start), start);
              at = strstr (at, line);
              if (at == NULL)
                g_error ("%s is not said, or not in its place", line);
              at += strlen (line) - 1;
            }
        }
  g_assert_cmpuint (n_measures, >, 30);
}

/* No task is without its leads, no scorecard without one of its figures. */
static void
test_all_figures_of_a_scorecard (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);
  guint n_figures = 0;

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    if (ur_slides_get_kind (slides, i) == UR_SLIDE_FIGURES)
      {
        guint n;

        ur_slides_get_figures (slides, i, &n);
        n_figures += n;
      }
  g_assert_cmpuint (n_figures, ==, 12);
}

/* The text of a role that is set largest, and where the lowest of all but the foot ends. */
static double
get_largest (const UrSlides *slides, guint i, const char *role, double *end)
{
  g_autoptr (GArray) texts = scene_list_texts (ur_slides_get_scene (slides, i));
  double size = 0;

  *end = 0;
  for (guint k = 0; k < texts->len; k++)
    {
      const SceneText *text = &g_array_index (texts, SceneText, k);

      if (g_str_equal (text->role, role))
        size = MAX (size, text->size);
      if (!g_str_equal (text->role, "foot") && !g_str_equal (text->role, "folio"))
        *end = MAX (*end, text->y + text->height);
    }
  return size;
}

/* What is little is large: one figure with a short sentence, two bars. */
static void
test_little_fills_the_slide (void)
{
  UrReport *report = load_sample ("yunjiang-2023.json");
  g_autoptr (UrSlides) slides = lay_out (report);
  guint n_charts = 0;
  double end;

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    {
      guint n;

      ur_slides_get_figures (slides, i, &n);
      if (ur_slides_get_kind (slides, i) == UR_SLIDE_CHART)
        {
          n_charts++;
          g_assert_cmpfloat (get_largest (slides, i, "value", &end), >=, 1.2 * 42);
          g_assert_cmpfloat (end, >, 1080 * 0.75);
        }
      else if (n == 1)
        {
          g_assert_cmpfloat (get_largest (slides, i, "value", &end), >=, 150);
          g_assert_cmpfloat (end, >, 1080 * 0.6);
        }
    }
  g_assert_cmpuint (n_charts, ==, 2);
  ur_report_unref (report);
}

static guint
count_measures (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_has_suffix (lines[i], "；") || g_str_has_suffix (lines[i], "。");
  return n;
}

/* Where a task or a chart takes several slides, none of them is left with a lone measure or bar. */
static void
test_slides_are_balanced (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);
  UrReport *report = load_sample ("donghu-2023.json");
  g_autoptr (UrSlides) charts = lay_out (report);
  guint n_bars[2] = { 0 }, n_parts = 0;

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    if (ur_slides_get_kind (slides, i) == UR_SLIDE_LEADS)
      g_assert_cmpuint (count_measures (ur_slides_get_text (slides, i)), >=, 2);
  for (guint i = 0; i < ur_slides_get_n_slides (charts); i++)
    if (g_str_has_prefix (ur_slides_get_title (charts, i), "三项服务两年人次（横条）"))
      {
        g_autoptr (GArray) texts = scene_list_texts (ur_slides_get_scene (charts, i));

        g_assert_cmpuint (n_parts, <, 2);
        for (guint k = 0; k < texts->len; k++)
          n_bars[n_parts] += g_str_equal (g_array_index (texts, SceneText, k).role, "value");
        n_parts++;
      }
  g_assert_cmpuint (n_bars[0], ==, 3);
  g_assert_cmpuint (n_bars[1], ==, 3);
  ur_report_unref (report);
}

static void
test_chosen_figures (void)
{
  const char *const chosen[] = { "nursery-rooms-2020", "members-13fyp", "stations-2020", NULL };
  UrSlidesOptions options = { .figures = chosen };
  g_autoptr (UrSlides) slides = ur_slides_layout (bundled, &options, NULL, NULL);
  guint n;
  const UrIndicator *const *figures = ur_slides_get_figures (slides, find_slide (slides, "work-5"), &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (figures[0]->id, ==, "nursery-rooms-2020");
  g_assert_cmpstr (figures[1]->id, ==, "stations-2020");
  /* Other sections go by the rule. */
  ur_slides_get_figures (slides, find_slide (slides, "work-6"), &n);
  g_assert_cmpuint (n, ==, 3);
}

static void
test_hidden_slides (void)
{
  const char *const hidden[] = { "tasks-2", "source", NULL };
  UrSlidesOptions options = { .hidden = hidden };
  g_autoptr (UrSlides) all = lay_out (bundled);
  g_autoptr (UrSlides) slides = ur_slides_layout (bundled, &options, NULL, NULL);

  g_assert_cmpuint (ur_slides_get_n_slides (slides), ==, ur_slides_get_n_slides (all) - 2);
  g_assert_cmpint (ur_slides_find_id (slides, "tasks-2"), ==, -1);
}

static void
test_nothing_left (void)
{
  g_autoptr (UrSlides) all = lay_out (bundled);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  UrSlidesOptions options;

  for (guint i = 0; i < ur_slides_get_n_slides (all); i++)
    g_ptr_array_add (ids, (gpointer) ur_slides_get_id (all, i));
  g_ptr_array_add (ids, NULL);
  options = (UrSlidesOptions){ .hidden = (const char *const *) ids->pdata };
  g_assert_null (ur_slides_layout (bundled, &options, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
}

/* Long words go on upon further slides, and all of them are said. */
static void
test_long_text_goes_on (void)
{
  guint n_continued = 0;

  for (guint i = 0; i < ur_slides_get_n_slides (stress_slides); i++)
    n_continued += strstr (ur_slides_get_title (stress_slides, i), "（续）") != NULL;
  g_assert_cmpuint (n_continued, >, 0);
}

/* The slide by itself is the one that would be found among all. */
static void
check_one (
    UrReport *report, const UrSlides *all, const UrPart *part, const UrSection *section, const UrChart *chart)
{
  UrSlidesOptions options = { 0 };
  g_autoptr (UrSlides) one = ur_slides_layout_one (report, &options, part, section, chart);
  guint i = (guint) ur_slides_find (all, part, section, chart);

  g_assert_nonnull (one);
  g_assert_true (ur_slides_is_one (one));
  g_assert_cmpuint (ur_slides_get_n_slides (one), ==, 1);
  g_assert_cmpstr (ur_slides_get_id (one, 0), ==, ur_slides_get_id (all, i));
  g_assert_cmpstr (ur_slides_get_title (one, 0), ==, ur_slides_get_title (all, i));
  g_assert_cmpstr (ur_slides_get_text (one, 0), ==, ur_slides_get_text (all, i));
}

static void
check_each_by_itself (UrReport *report, const UrSlides *all)
{
  g_assert_false (ur_slides_is_one (all));
  check_one (report, all, NULL, NULL, NULL);
  for (guint i = 0; i < report->n_parts; i++)
    {
      check_one (report, all, &report->parts[i], NULL, NULL);
      for (guint j = 0; j < report->parts[i].n_sections; j++)
        if (report->parts[i].kind != UR_PART_SCORECARD)
          check_one (report, all, &report->parts[i], &report->parts[i].sections[j], NULL);
    }
  for (guint i = 0; i < report->n_charts; i++)
    check_one (report, all, report->charts[i].part, report->charts[i].section, &report->charts[i]);
}

static void
test_one_by_itself (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);

  check_each_by_itself (bundled, slides);
  check_each_by_itself (stress, stress_slides);
}

/* A report of many sections and charts says more often than ten times how far it is, and never goes back. */
static void
test_progress (void)
{
  g_assert_cmpuint (stress_told->len, >, 10);
  for (guint i = 0; i < stress_told->len; i++)
    {
      double before = i > 0 ? g_array_index (stress_told, double, i - 1) : 0;

      g_assert_cmpfloat (g_array_index (stress_told, double, i), >=, before);
      g_assert_cmpfloat (g_array_index (stress_told, double, i), <=, 1);
    }
}

static void
cancel_cb (double fraction, gpointer data)
{
  g_cancellable_cancel (data);
}

/* Asked to stop at its first section, it lays out nothing more. */
static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  UrSlidesOptions options = { .progress = cancel_cb, .data = cancellable };

  g_assert_null (ur_slides_layout (bundled, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_pictures (void)
{
  g_autoptr (UrSlides) slides = lay_out (bundled);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = ur_slides_encode_png (slides, 4, NULL, &error);
  g_autoptr (GBytes) again = ur_slides_encode_png (slides, 4, NULL, &error);
  g_autofree char *name = ur_slides_dup_file_name (slides, 6);
  const guint8 *data = g_bytes_get_data (first, NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, again));
  g_assert_cmpint (data[18] << 8 | data[19], ==, 1920);
  g_assert_cmpint (data[22] << 8 | data[23], ==, 1080);
  g_assert_cmpstr (name, ==, "07-健全完善服务职工工作体系.png");
  g_cancellable_cancel (cancelled);
  g_assert_null (ur_slides_write_pdf (slides, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  bundled = ur_report_load_bundled (NULL);
  lay_out_stress ();
  g_test_add_func ("/slides/marks", test_marks_are_squeezed);
  g_test_add_func ("/slides/overlap", test_nothing_overlaps);
  g_test_add_func ("/slides/pictured", test_section_is_as_pictured);
  g_test_add_func ("/slides/sections", test_every_section_has_a_slide);
  g_test_add_func ("/slides/figures", test_every_figure_has_a_slide);
  g_test_add_func ("/slides/words", test_words);
  g_test_add_func ("/slides/measures", test_tasks_carry_their_measures);
  g_test_add_func ("/slides/scorecard", test_all_figures_of_a_scorecard);
  g_test_add_func ("/slides/filled", test_little_fills_the_slide);
  g_test_add_func ("/slides/balanced", test_slides_are_balanced);
  g_test_add_func ("/slides/chosen", test_chosen_figures);
  g_test_add_func ("/slides/hidden", test_hidden_slides);
  g_test_add_func ("/slides/nothing", test_nothing_left);
  g_test_add_func ("/slides/continued", test_long_text_goes_on);
  g_test_add_func ("/slides/one-by-itself", test_one_by_itself);
  g_test_add_func ("/slides/progress", test_progress);
  g_test_add_func ("/slides/cancelled", test_cancelled);
  g_test_add_func ("/slides/pictures", test_pictures);
  status = g_test_run ();
  g_array_unref (stress_told);
  ur_slides_unref (stress_slides);
  ur_report_unref (stress);
  ur_report_unref (bundled);
  return status;
}
