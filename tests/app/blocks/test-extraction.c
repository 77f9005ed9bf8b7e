/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program does whatever the one that reads documents does: scripts stand in for it. */
#include "ur-extraction.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOCUMENT "{\"kind\":\"document\",\"form\":\"docx\",\"title\":\"总结\"}"
#define PARAGRAPH "{\"kind\":\"paragraph\",\"text\":\"全文\"}"

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("ur-extraction-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "file", NULL);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *script = g_build_filename (fixture->folder, "script", NULL);

  g_unlink (script);
  g_unlink (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_unsetenv ("UNION_REPORT_EXTRACT");
}

/* Reads with a program that is made of these lines of a shell's. */
static UrBlocks *
read_with (Fixture *fixture,
           const char *body,
           UrExtractionOptions options,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *script = g_build_filename (fixture->folder, "script", NULL);
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", body, "\n", NULL);

  g_assert_true (g_file_set_contents (script, text, -1, NULL));
  g_assert_no_errno (g_chmod (script, 0700));
  g_setenv ("UNION_REPORT_EXTRACT", script, TRUE);
  return ur_extraction_read (fixture->file, &options, cancellable, error);
}

static void
assert_failed (UrBlocks *blocks, const GError *error, int code)
{
  g_assert_null (blocks);
  g_assert_error (error, UR_EXTRACTION_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks =
      read_with (fixture,
                 "cat >/dev/null; cat <<'END'\n" DOCUMENT "\n"
                 "{\"kind\":\"heading\",\"level\":2,\"number\":\"（一）\",\"bold\":true,\"page\":3,\"text\":"
                 "\"深化产改\"}\n"
                 "{\"kind\":\"paragraph\",\"text\":\"签订1152份\",\"changes\":[{\"start\":2,\"end\":6,"
                 "\"old\":\"1120\"}],"
                 "\"notes\":[{\"at\":7,\"id\":\"2\"}]}\n"
                 "{\"kind\":\"footnote\",\"id\":\"2\",\"text\":\"含2.4万人。\"}\n"
                 "{\"kind\":\"aside\",\"reason\":\"page-number\",\"page\":1,\"text\":\"— 1 —\"}\n"
                 "{\"kind\":\"end\",\"blocks\":3}\nEND",
                 (UrExtractionOptions){ NULL }, NULL, &error);
  const UrBlock *heading, *paragraph;
  const UrAside *aside;
  g_autofree char *full = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (blocks->form, ==, "docx");
  g_assert_cmpstr (blocks->title, ==, "总结");
  g_assert_cmpuint (blocks->blocks->len, ==, 3);
  heading = blocks->blocks->pdata[0];
  full = ur_block_dup_full_text (heading);
  g_assert_cmpstr (full, ==, "（一）深化产改");
  g_assert_cmpuint (heading->level, ==, 2);
  g_assert_cmpuint (heading->page, ==, 3);
  g_assert_true (heading->bold);
  paragraph = blocks->blocks->pdata[1];
  g_assert_cmpstr (g_array_index (paragraph->changes, UrBlockChange, 0).old, ==, "1120");
  g_assert_cmpuint (g_array_index (paragraph->changes, UrBlockChange, 0).end, ==, 6);
  g_assert_cmpstr (g_array_index (paragraph->notes, UrBlockNote, 0).id, ==, "2");
  aside = blocks->asides->pdata[0];
  g_assert_cmpstr (aside->text, ==, "— 1 —");
}

static void
test_refusal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = read_with (
      fixture, "echo '{\"kind\":\"error\",\"code\":\"scan\",\"message\":\"It is a scan.\"}'; exit 1",
      (UrExtractionOptions){ NULL }, NULL, &error);

  assert_failed (blocks, error, UR_EXTRACTION_SCAN);
  g_assert_cmpstr (error->message, ==, "It is a scan.");
}

/* Whatever is not a whole document. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const char *const bodies[] = {
    "exit 0",
    "kill -9 $$",
    "echo '" DOCUMENT "'",
    "echo '" DOCUMENT "'; echo '" PARAGRAPH "'; kill -ABRT $$",
    "echo '" DOCUMENT "'; echo '" PARAGRAPH "'; echo '{\"kind\":\"end\",\"blocks\":2}'",
    "echo '" PARAGRAPH "'; echo '{\"kind\":\"end\",\"blocks\":1}'",
    "echo '" DOCUMENT "'; echo nonsense; echo '{\"kind\":\"end\",\"blocks\":0}'",
    "echo '" DOCUMENT "'; printf '\\377\\n'; echo '{\"kind\":\"end\",\"blocks\":0}'",
    "echo '" DOCUMENT "'; echo '{\"kind\":\"paragraph\",\"text\":7}'; echo '{\"kind\":\"end\",\"blocks\":0}'",
    "echo '" DOCUMENT "'; echo '{\"kind\":\"end\",\"blocks\":0}'; printf more",
    "head -c 300000 /dev/zero | tr '\\0' '['; echo",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UrBlocks) blocks =
          read_with (fixture, bodies[i], (UrExtractionOptions){ NULL }, NULL, &error);

      g_test_message ("%s", bodies[i]);
      assert_failed (blocks, error, UR_EXTRACTION_FAILED);
    }
}

/* Places beyond the end of a text are at its end. */
static void
test_wild_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = read_with (fixture,
                                           "cat <<'END'\n" DOCUMENT "\n"
                                           "{\"kind\":\"paragraph\",\"level\":99,\"page\":-4,\"text\":"
                                           "\"两字\",\"changes\":[{\"start\":9,\"end\":-1},7],"
                                           "\"notes\":[{\"at\":99999999999,\"id\":\"2\"},{\"at\":1}]}\n"
                                           "{\"kind\":\"end\",\"blocks\":1}\nEND",
                                           (UrExtractionOptions){ NULL }, NULL, &error);
  const UrBlock *block;

  g_assert_no_error (error);
  block = blocks->blocks->pdata[0];
  g_assert_cmpuint (block->level, ==, 9);
  g_assert_cmpuint (block->page, ==, 0);
  g_assert_cmpuint (block->changes->len, ==, 1);
  g_assert_cmpuint (g_array_index (block->changes, UrBlockChange, 0).start, ==, 2);
  g_assert_cmpuint (g_array_index (block->changes, UrBlockChange, 0).end, ==, 2);
  g_assert_cmpuint (block->notes->len, ==, 1);
  g_assert_cmpuint (g_array_index (block->notes, UrBlockNote, 0).at, ==, 2);
}

static void
test_hanging (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = read_with (fixture, "echo '" DOCUMENT "'; exec sleep 1000",
                                           (UrExtractionOptions){ .patience = 50 }, NULL, &error);

  assert_failed (blocks, error, UR_EXTRACTION_FAILED);
  g_assert_nonnull (strstr (error->message, "20 seconds"));
}

static void
cancel_cb (guint done, guint of, gpointer cancellable)
{
  g_assert_cmpuint (done, ==, 1);
  g_assert_cmpuint (of, ==, 4);
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (UrBlocks) blocks =
      read_with (fixture, "echo '{\"kind\":\"progress\",\"done\":1,\"of\":4}'; exec sleep 1000",
                 (UrExtractionOptions){ .progress = cancel_cb, .data = cancellable }, cancellable, &error);

  g_assert_null (blocks);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* More than fits into a pipe, and none of it in a file. */
static void
test_bytes (Fixture *fixture, gconstpointer data)
{
  const gsize length = 300000;
  const UrExtractionOptions options = { NULL };
  g_autofree char *script = g_build_filename (fixture->folder, "script", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (length), length);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = NULL;

  g_assert_true (g_file_set_contents (script,
                                      "#!/bin/sh\nn=$(wc -c)\necho '" DOCUMENT
                                      "'\necho \"{\\\"kind\\\":\\\"paragraph\\\",\\\"text\\\":\\\"$n\\\"}\"\n"
                                      "echo '{\"kind\":\"end\",\"blocks\":1}'\n",
                                      -1, NULL));
  g_assert_no_errno (g_chmod (script, 0700));
  g_setenv ("UNION_REPORT_EXTRACT", script, TRUE);
  blocks = ur_extraction_read_bytes (bytes, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((UrBlock *) blocks->blocks->pdata[0])->text, ==, "300000");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  const UrExtractionOptions options = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = NULL;

  g_setenv ("UNION_REPORT_EXTRACT", "/nowhere/union-report-extract", TRUE);
  blocks = ur_extraction_read (fixture->file, &options, NULL, &error);
  assert_failed (blocks, error, UR_EXTRACTION_FAILED);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  const UrExtractionOptions options = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (UrBlocks) blocks = ur_extraction_read (folder, &options, NULL, &error);

  assert_failed (blocks, error, UR_EXTRACTION_FAILED);
}

/* Puts a program that stands in for LibreOffice where programs are looked for. */
static char *
install_office (Fixture *fixture, const char *body)
{
  g_autofree char *office = g_build_filename (fixture->folder, "soffice", NULL);
  g_autofree char *text =
      g_strconcat ("#!/bin/sh\nfor word; do case $before in --outdir) out=$word;; esac; before=$word; done\n"
                   "profile=${1#-env:UserInstallation=file://}\n",
                   body, "\n", NULL);
  g_autofree char *path = g_strconcat (fixture->folder, ":", g_getenv ("PATH"), NULL);
  char *before = g_strdup (g_getenv ("PATH"));

  g_assert_true (g_file_set_contents (office, text, -1, NULL));
  g_assert_no_errno (g_chmod (office, 0700));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "{\\rtf1 old}", -1, NULL));
  g_setenv ("PATH", path, TRUE);
  return before;
}

static char *
take_note (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  return g_strstrip (text);
}

static void
uninstall_office (Fixture *fixture, const char *before)
{
  g_autofree char *office = g_build_filename (fixture->folder, "soffice", NULL);

  g_setenv ("PATH", before, TRUE);
  g_unlink (office);
}

static void
test_converted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before =
      install_office (fixture, "mkdir -p \"$profile/user\" \"$out\"; echo made >\"$out/file.docx\"; echo "
                               "\"$profile\" >\"$(dirname $0)/note\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks =
      read_with (fixture,
                 "read -r word; echo '" DOCUMENT
                 "'; echo \"{\\\"kind\\\":\\\"paragraph\\\",\\\"text\\\":\\\"$word\\\"}\";"
                 "echo '{\"kind\":\"end\",\"blocks\":1}'",
                 (UrExtractionOptions){ NULL }, NULL, &error);
  g_autofree char *profile = take_note (fixture, "note");

  uninstall_office (fixture, before);
  g_assert_no_error (error);
  g_assert_cmpstr (((UrBlock *) blocks->blocks->pdata[0])->text, ==, "made");
  g_assert_false (g_file_test (profile, G_FILE_TEST_EXISTS));
}

static void
test_not_converted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = install_office (fixture, "exit 0");
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = read_with (fixture, "exit 1", (UrExtractionOptions){ NULL }, NULL, &error);

  uninstall_office (fixture, before);
  assert_failed (blocks, error, UR_EXTRACTION_DAMAGED);
}

static void
cancel_conversion_cb (guint done, guint of, gpointer data)
{
  GCancellable *cancellable = data;
  const char *note = g_object_get_data (G_OBJECT (cancellable), "note");

  g_assert_cmpuint (of, ==, 0);
  if (g_file_test (note, G_FILE_TEST_EXISTS))
    g_cancellable_cancel (cancellable);
}

/* Programs that LibreOffice has started end with it. */
static void
test_conversion_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = install_office (
      fixture,
      "sleep 1000 & echo $! >\"$(dirname $0)/new\"; mv \"$(dirname $0)/new\" \"$(dirname $0)/note\"; wait");
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (UrBlocks) blocks = NULL;
  g_autofree char *id = NULL, *status = NULL, *text = NULL;

  g_object_set_data_full (G_OBJECT (cancellable), "note", g_build_filename (fixture->folder, "note", NULL),
                          g_free);
  blocks = read_with (fixture, "exit 1",
                      (UrExtractionOptions){ .progress = cancel_conversion_cb, .data = cancellable },
                      cancellable, &error);
  uninstall_office (fixture, before);
  g_assert_null (blocks);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  id = take_note (fixture, "note");
  status = g_strdup_printf ("/proc/%s/cmdline", id);
  while (g_file_get_contents (status, &text, NULL, NULL) && *text != '\0')
    {
      g_clear_pointer (&text, g_free);
      g_usleep (1000);
    }
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/extraction/whole", test_whole);
  add ("/extraction/refusal", test_refusal);
  add ("/extraction/broken", test_broken);
  add ("/extraction/wild-places", test_wild_places);
  add ("/extraction/hanging", test_hanging);
  add ("/extraction/cancelled", test_cancelled);
  add ("/extraction/converted", test_converted);
  add ("/extraction/not-converted", test_not_converted);
  add ("/extraction/conversion-cancelled", test_conversion_cancelled);
  add ("/extraction/missing", test_missing);
  add ("/extraction/no-file", test_no_file);
  add ("/extraction/bytes", test_bytes);
  return g_test_run ();
}
