/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that may be cut where a screen is narrow keeps the columns of its words: as many as they take. */
#include "ur-label.h"

static int
get_least_width (const char *text, int n_columns)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (text));
  int minimum;

  if (n_columns > 0)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), n_columns);
    }
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_columns (void)
{
  static const char *const words[] = { "打印…", "导出…", "另存为 PDF…", "在“一楼打印机”上打印" };

  g_assert_cmpint (ur_label_count_columns (""), ==, 0);
  g_assert_cmpint (ur_label_count_columns ("Print"), ==, 5);
  g_assert_cmpint (ur_label_count_columns ("打印…"), ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      int columns = ur_label_count_columns (words[i]);

      g_test_message ("%s: %d columns", words[i], columns);
      g_assert_cmpint (get_least_width (words[i], columns), >=, get_least_width (words[i], 0));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label/columns", test_columns);
  return g_test_run ();
}
