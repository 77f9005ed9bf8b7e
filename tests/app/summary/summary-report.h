/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports that are longer than any real one. */
#pragma once

#include <glib/gstdio.h>

#include "ur-report-reader.h"

/* A report of `n_sections` sections; the first one has a table of `n_rows` rows. */
static inline UrReport *
make_report (guint n_sections, guint n_rows)
{
  g_autoptr (GString) json = g_string_new (NULL), body = g_string_new (NULL);
  g_autofree char *folder = g_dir_make_tmp ("ur-summary-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  UrReport *report;

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (body, "“第%u类”阵地%u个；", i + 1, 1000 + i);
  g_string_append (json,
                   "{\"format\":\"union-report\",\"version\":1,\"id\":\"t\",\"title\":[\"长报告\"],"
                   "\"issuer\":\"某工会\",\"year\":2030,\"periods\":[{\"id\":\"y\",\"label\":\"2030年\","
                   "\"short\":\"2030年\",\"heading\":\"2030年\",\"role\":\"year\",\"years\":1}],"
                   "\"parts\":[{\"id\":\"w\",\"kind\":\"work\",\"title\":\"工作\",\"sections\":[");
  for (guint i = 0; i < n_sections; i++)
    {
      g_string_append_printf (
          json,
          "%s{\"number\":%u,\"headline\":\"做好第%u项“重点”工作\",\"rest\":\"服务职工群众\","
          "\"paragraphs\":[{\"text\":\"%s",
          i ? "," : "", i + 1, i + 1, i == 0 ? body->str : "");
      for (guint j = 0; j < 3 + i % 7; j++)
        g_string_append (json,
                         "各级工会“接地气”“聚人气”，推进5G和“互联网+”；办好《三年行动方案》（2030年版）。");
      g_string_append (json, "\"}]}");
    }
  g_string_append (json, "]}],\"indicators\":[");
  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"i%u\",\"label\":\"第%u类阵地\",\"number\":\"%u\",\"magnitude\":\"\","
                            "\"unit\":\"个\",\"kind\":\"count\",\"measure\":\"increment\",\"period\":\"y\","
                            "\"at\":{\"part\":\"w\",\"section\":1,\"paragraph\":1},\"quote\":\"阵地%u个\"}",
                            i ? "," : "", i, i + 1, 1000 + i, 1000 + i);
  g_string_append (json, "],\"charts\":[]}");
  g_assert_true (g_file_set_contents (path, json->str, -1, NULL));
  report = ur_report_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (folder);
  return report;
}
