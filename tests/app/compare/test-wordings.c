/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-compared-text.h"

#include "../library/years.h"

static void
assert_wordings (const char *then, const char *now, const char *expected)
{
  static const char *const opening[] = { "", "[-", "{+" };
  static const char *const closing[] = { "", "-]", "+}" };
  g_autoptr (GPtrArray) wordings = ur_wordings_new (then, now);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < wordings->len; i++)
    {
      const UrWording *wording = wordings->pdata[i];

      g_string_append_printf (line, "%s%s%s", opening[wording->kind], wording->text, closing[wording->kind]);
    }
  g_assert_cmpstr (line->str, ==, expected);
}

static void
test_words (void)
{
  assert_wordings ("", "", "");
  assert_wordings ("做实维权服务", "做实维权服务", "做实维权服务");
  assert_wordings ("做实维权服务工作", "做实维权服务", "做实维权服务[-工作-]");
  assert_wordings ("健全协商协调机制", "完善协商协调机制", "[-健全-]{+完善+}协商协调机制");
  /* a figure is one word */
  assert_wordings ("签订合同1.13万份。", "签订合同1.05万份。", "签订合同[-1.13万份-]{+1.05万份+}。");
  assert_wordings ("", "新写的。", "{+新写的。+}");
  assert_wordings ("去掉的。", "", "[-去掉的。-]");
  /* one character between changes is no landmark, and each text keeps its own */
  assert_wordings ("甲乙，丙丁，末尾都同", "戊己、庚辛，末尾都同", "[-甲乙，丙丁-]{+戊己、庚辛+}，末尾都同");
}

static void
test_unchanged (void)
{
  assert_wordings ("办好 实事,办到位", "办好实事，办到位", "办好实事，办到位");
  assert_wordings ("ＡＢＣ１２", "ABC12", "ABC12");
  assert_wordings ("一段。\n二段。", "一段。二段。", "一段。[-\n-]二段。");
}

/* Texts that are too long for the table of pairs end in one change, and soon. */
static void
test_long (void)
{
  g_autoptr (GString) then = g_string_new ("开头");
  g_autoptr (GString) now = g_string_new ("开头");
  g_autoptr (GPtrArray) wordings = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append (then, i % 2 ? "天" : "地");
      g_string_append (now, i % 3 ? "山" : "地");
    }
  wordings = ur_wordings_new (then->str, now->str);
  g_assert_cmpuint (wordings->len, ==, 3);
}

static const UrComparedSection *
find (GPtrArray *sections, const char *title)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const UrComparedSection *section = sections->pdata[i];

      if ((section->now != NULL && g_strcmp0 (section->now->title, title) == 0) ||
          (section->now == NULL && g_strcmp0 (section->then->title, title) == 0))
        return section;
    }
  g_error ("There is no section %s.", title);
}

static void
test_sections (void)
{
  const char *const nothing[] = { NULL };
  g_autoptr (UrReport) then = read_changed ("chenglan-2023.json", nothing);
  g_autoptr (UrReport) now = read_changed ("chenglan-2024.json", nothing);
  g_autoptr (GPtrArray) sections = ur_compared_sections_new (then, now, NULL);
  g_autoptr (GPtrArray) same = ur_compared_sections_new (now, now, NULL);

  g_assert_cmpstr (find (sections, "思想引领有了新声音")->then->title, ==, "思想引领更接地气");
  g_assert_cmpstr (find (sections, "在改革创新上更进一步")->then->title, ==, "在改革创新上走前头");
  g_assert_cmpint (find (sections, "思想引领有了新声音")->change, ==, UR_TEXT_REWRITTEN);
  for (guint i = 0; i < same->len; i++)
    g_assert_cmpint (((const UrComparedSection *) same->pdata[i])->change, ==, UR_TEXT_UNCHANGED);
}

/* With another report's work: nothing is paired by its place alone. */
static void
test_new_and_dropped (void)
{
  const char *const nothing[] = { NULL };
  const char *const changes[] = { "关爱帮扶有了新温度", "服务新业态", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) bundled = ur_report_load_bundled (&error);
  g_autoptr (UrReport) then = read_changed ("chenglan-2023.json", nothing);
  g_autoptr (UrReport) now = read_changed ("chenglan-2024.json", changes);
  g_autoptr (GPtrArray) renamed = ur_compared_sections_new (then, now, NULL);
  g_autoptr (GPtrArray) other = ur_compared_sections_new (bundled, now, NULL);
  g_autoptr (UrReport) rights = read_changed ("../../tests/data/yunjiang-2023.json", nothing);
  g_autoptr (UrReport) services = read_changed ("../../tests/data/yunjiang-2024.json", nothing);
  g_autoptr (GPtrArray) unlike = ur_compared_sections_new (rights, services, NULL);
  guint n_new = 0, n_dropped = 0;

  g_assert_no_error (error);
  /* by its words, though the title is another one */
  g_assert_cmpstr (find (renamed, "服务新业态")->then->title, ==, "关爱帮扶更加贴心");
  /* 职工 alone is in the titles of all */
  g_assert_null (find (unlike, "帮扶困难职工")->then);
  g_assert_null (find (unlike, "聚焦维权服务，增进职工福祉")->now);
  for (guint i = 0; i < other->len; i++)
    {
      const UrComparedSection *section = other->pdata[i];

      n_new += section->change == UR_TEXT_NEW;
      n_dropped += section->change == UR_TEXT_DROPPED;
      g_assert_true (section->then == NULL || section->now == NULL ||
                     section->then->part->kind == section->now->part->kind);
    }
  g_assert_cmpuint (n_new, >, 0);
  g_assert_cmpuint (n_dropped, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wordings/words", test_words);
  g_test_add_func ("/wordings/unchanged", test_unchanged);
  g_test_add_func ("/wordings/long", test_long);
  g_test_add_func ("/wordings/sections", test_sections);
  g_test_add_func ("/wordings/new-and-dropped", test_new_and_dropped);
  return g_test_run ();
}
