/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that says whether pictures match the report: what it calls those that it can not vouch for. */
#include "fixture.h"

#include <string.h>

#include "ur-export.h"
#include "ur-verify-view.h"
#include "ur-window-private.h"

static GBytes *
export_chart (const UrReport *report)
{
  UrExportOptions options;
  g_autoptr (GError) error = NULL;
  GBytes *picture;

  ur_export_options_init (&options);
  options.width = 574;
  options.scale = 1;
  picture = ur_export_chart (report, &report->charts[0], &options, NULL, &error);
  g_assert_no_error (error);
  return picture;
}

/* A chunk's checksum covers its type and its data. */
static void
mend (guint8 *chunk, guint32 length)
{
  guint32 crc = 0xffffffffu;

  for (guint i = 4; i < length + 8; i++)
    {
      crc ^= chunk[i];
      for (guint k = 0; k < 8; k++)
        crc = (crc & 1) != 0 ? 0xedb88320u ^ (crc >> 1) : crc >> 1;
    }
  crc ^= 0xffffffffu;
  for (guint i = 0; i < 4; i++)
    chunk[length + 8 + i] = (guint8) (crc >> (24 - 8 * i));
}

/* The same file with one byte of a chunk changed: the first of that type that has the word. */
static GBytes *
change (GBytes *picture, const char *type, const char *word, gsize offset)
{
  gsize size = g_bytes_get_size (picture);
  guint8 *data = g_memdup2 (g_bytes_get_data (picture, NULL), size);

  for (gsize at = 8, length; at < size; at += length + 12)
    {
      length = (gsize) data[at] << 24 | (gsize) data[at + 1] << 16 | (gsize) data[at + 2] << 8 | data[at + 3];
      if (memcmp (data + at + 4, type, 4) != 0 || memcmp (data + at + 8, word, strlen (word)) != 0)
        continue;
      data[at + 8 + offset] ^= 1;
      mend (data + at, (guint32) length);
      return g_bytes_new_take (data, size);
    }
  g_assert_not_reached ();
}

static UrVerified *
verify (GBytes *picture, const UrReport *report)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (picture);
  UrVerified *verified = g_new0 (UrVerified, 1);

  verified->name = g_strdup ("图.png");
  verified->result = ur_verify_stream (stream, report, NULL, NULL);
  return verified;
}

static void
verified_free (gpointer data)
{
  UrVerified *verified = data;

  g_free (verified->name);
  ur_verification_free (verified->result);
  g_free (verified);
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static gboolean
has_class (GtkWidget *widget, const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_class (child, css_class))
      return TRUE;
  return FALSE;
}

static void
check_page (const UrReport *report, GBytes *picture, const char *css_class, const char *words)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (verified_free);
  GtkWidget *view;

  g_ptr_array_add (pictures, verify (picture, report));
  view = g_object_ref_sink (ur_verify_view_new (report, pictures));
  g_assert_true (says (view, words));
  g_assert_true (has_class (view, css_class));
  g_assert_true (g_str_equal (css_class, "good") || !has_class (view, "good"));
  g_object_unref (view);
}

/* Only what is known to be as it was drawn is green. */
static void
test_verdicts (void)
{
  UrWindow *window = open_window ();
  const UrReport *report = window->report;
  g_autoptr (GBytes) picture = export_chart (report);
  g_autoptr (GBytes) painted = change (picture, "PLTE", "", 0);
  g_autoptr (GBytes) silent = change (picture, "iTXt", "ur-pixels", 8);

  check_page (report, picture, "good", "matches the report");
  check_page (report, painted, "bad", "was changed after it was made");
  check_page (report, silent, "unknown", "the picture was not checked");
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/verify-page/verdicts", test_verdicts);
  return run_tests ();
}
