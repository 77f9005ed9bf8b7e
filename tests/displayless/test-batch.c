/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-batch.h"

#define N_JOBS 40

typedef struct
{
  guint number;
  guint bad;     /* the first job that fails; N_JOBS for none */
  GTimeSpan nap; /* µs, so that jobs do not end in their order */
  int *n_made;
} Piece;

typedef struct
{
  GString *order;
  guint refused; /* the file that is not taken; N_JOBS for none */
  GCancellable *cancellable;
  guint cancelled_at;
} Taker;

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  Piece *piece = data;
  g_autofree char *text = g_strdup_printf ("%u", piece->number);

  g_usleep ((gulong) piece->nap);
  g_atomic_int_inc (piece->n_made);
  if (piece->number >= piece->bad)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "job %u", piece->number);
      return NULL;
    }
  return g_bytes_new (text, strlen (text));
}

static gboolean
take_cb (guint index, GBytes *bytes, gpointer user_data, GError **error)
{
  Taker *taker = user_data;

  g_string_append_printf (taker->order, "%u:%.*s ", index, (int) g_bytes_get_size (bytes),
                          (const char *) g_bytes_get_data (bytes, NULL));
  if (index == taker->cancelled_at)
    g_cancellable_cancel (taker->cancellable);
  if (index != taker->refused)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "file %u", index);
  return FALSE;
}

static char *
expect_until (guint n)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (order, "%u:%u ", i, i);
  return g_string_free (order, FALSE);
}

/* Runs forty jobs; the later of two neighbours is ready first. */
static gboolean
run (Taker *taker, guint bad, guint n_threads, int *n_made, GError **error)
{
  Piece pieces[N_JOBS];
  UrBatchJob jobs[N_JOBS];

  taker->order = g_string_new (NULL);
  *n_made = 0;
  for (guint i = 0; i < N_JOBS; i++)
    {
      pieces[i] = (Piece){ .number = i, .bad = bad, .nap = i % 2 == 0 ? 2000 : 0, .n_made = n_made };
      jobs[i] = (UrBatchJob){ make_cb, &pieces[i] };
    }
  return ur_batch_run (jobs, N_JOBS, n_threads, take_cb, taker, taker->cancellable, error);
}

static void
assert_order (const Taker *taker, guint n)
{
  g_autofree char *expected = expect_until (n);

  g_assert_cmpstr (taker->order->str, ==, expected);
  g_string_free (taker->order, TRUE);
}

static void
test_order (void)
{
  for (guint n_threads = 1; n_threads <= 4; n_threads++)
    {
      Taker taker = { .refused = N_JOBS, .cancelled_at = N_JOBS };
      g_autoptr (GError) error = NULL;
      int n_made;

      g_assert_true (run (&taker, N_JOBS, n_threads, &n_made, &error));
      g_assert_no_error (error);
      g_assert_cmpint (n_made, ==, N_JOBS);
      assert_order (&taker, N_JOBS);
    }
}

static void
test_failed_job (void)
{
  Taker taker = { .refused = N_JOBS, .cancelled_at = N_JOBS };
  g_autoptr (GError) error = NULL;
  int n_made;

  g_assert_false (run (&taker, 7, 3, &n_made, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==, "job 7");
  g_assert_cmpint (n_made, <, N_JOBS);
  assert_order (&taker, 7);
}

static void
test_refused_file (void)
{
  Taker taker = { .refused = 3, .cancelled_at = N_JOBS };
  g_autoptr (GError) error = NULL;
  int n_made;

  g_assert_false (run (&taker, N_JOBS, 2, &n_made, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpint (n_made, <, N_JOBS);
  assert_order (&taker, 4);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Taker taker = { .refused = N_JOBS, .cancellable = cancellable, .cancelled_at = 2 };
  g_autoptr (GError) error = NULL;
  int n_made;

  g_assert_false (run (&taker, N_JOBS, 2, &n_made, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (n_made, <, N_JOBS);
  g_string_free (taker.order, TRUE);
}

static void
test_nothing (void)
{
  Taker taker = { .refused = 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_batch_run (NULL, 0, 2, take_cb, &taker, NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/batch/order", test_order);
  g_test_add_func ("/batch/failed-job", test_failed_job);
  g_test_add_func ("/batch/refused-file", test_refused_file);
  g_test_add_func ("/batch/cancelled", test_cancelled);
  g_test_add_func ("/batch/nothing", test_nothing);
  return g_test_run ();
}
