/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-batch.h"

#define N_JOBS 40

typedef struct
{
  guint number;
  guint bad;     /* the first job that fails; N_JOBS for none */
  GTimeSpan nap; /* µs, so that jobs do not end in their order */
  int *n_made;
  int *n_making;
  int *most; /* made at a time */
} Piece;

typedef struct
{
  GString *order;
  guint refused;    /* the file that is not taken; N_JOBS for none */
  gboolean goes_on; /* after a failure */
  GCancellable *cancellable;
  guint cancelled_at;
} Taker;

/* How many are at it together, at most, as far as the jobs can see themselves. */
static void
begin (Piece *piece)
{
  int n = g_atomic_int_add (piece->n_making, 1) + 1;
  int most = g_atomic_int_get (piece->most);

  while (n > most && !g_atomic_int_compare_and_exchange (piece->most, most, n))
    most = g_atomic_int_get (piece->most);
}

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  Piece *piece = data;
  g_autofree char *text = g_strdup_printf ("%u", piece->number);

  begin (piece);
  g_usleep ((gulong) piece->nap);
  g_atomic_int_inc (piece->n_made);
  g_atomic_int_add (piece->n_making, -1);
  if (piece->number >= piece->bad)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "job %u", piece->number);
      return NULL;
    }
  return g_bytes_new (text, strlen (text));
}

static gboolean
take_cb (guint index, GBytes *bytes, const GError *failure, gpointer user_data, GError **error)
{
  Taker *taker = user_data;

  g_assert_true ((bytes == NULL) == (failure != NULL));
  if (failure != NULL)
    {
      g_string_append_printf (taker->order, "%u:- ", index);
      if (!taker->goes_on)
        g_propagate_error (error, g_error_copy (failure));
      return taker->goes_on;
    }
  g_string_append_printf (taker->order, "%u:%.*s ", index, (int) g_bytes_get_size (bytes),
                          (const char *) g_bytes_get_data (bytes, NULL));
  if (index == taker->cancelled_at)
    g_cancellable_cancel (taker->cancellable);
  if (index != taker->refused)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "file %u", index);
  return FALSE;
}

/* @n files taken, then failures up to @end. */
static char *
expect (guint n, guint end)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < end; i++)
    if (i < n)
      g_string_append_printf (order, "%u:%u ", i, i);
    else
      g_string_append_printf (order, "%u:- ", i);
  return g_string_free (order, FALSE);
}

/* Runs forty jobs; the later of two neighbours is ready first.  Returns the most that were made at a time. */
static gboolean
run_with (Taker *taker, guint bad, guint n_threads, gsize memory, int *n_made, int *most, GError **error)
{
  Piece pieces[N_JOBS];
  UrBatchJob jobs[N_JOBS];
  int n_making = 0;

  taker->order = g_string_new (NULL);
  *n_made = *most = 0;
  for (guint i = 0; i < N_JOBS; i++)
    {
      pieces[i] = (Piece){ i, bad, i % 2 == 0 ? 2000 : 0, n_made, &n_making, most };
      jobs[i] = (UrBatchJob){ make_cb, &pieces[i], memory };
    }
  return ur_batch_run (jobs, N_JOBS, n_threads, take_cb, taker, taker->cancellable, error);
}

static gboolean
run (Taker *taker, guint bad, guint n_threads, int *n_made, GError **error)
{
  int most;
  gboolean done = run_with (taker, bad, n_threads, 0, n_made, &most, error);

  g_assert_cmpint (most, <=, n_threads > 0 ? (int) n_threads : N_JOBS);
  return done;
}

static void
assert_order (const Taker *taker, guint n, guint end)
{
  g_autofree char *expected = expect (n, end);

  g_assert_cmpstr (taker->order->str, ==, expected);
  g_string_free (taker->order, TRUE);
}

static void
test_order (void)
{
  for (guint n_threads = 0; n_threads <= 4; n_threads++) /* 0: one for each core */
    {
      Taker taker = { .refused = N_JOBS, .cancelled_at = N_JOBS };
      g_autoptr (GError) error = NULL;
      int n_made;

      g_assert_true (run (&taker, N_JOBS, n_threads, &n_made, &error));
      g_assert_no_error (error);
      g_assert_cmpint (n_made, ==, N_JOBS);
      assert_order (&taker, N_JOBS, N_JOBS);
    }
}

/* Whichever fails first on the clock, the error is that of the first in order. */
static void
test_failed_job (void)
{
  for (guint n_threads = 1; n_threads <= 4; n_threads++)
    {
      Taker taker = { .refused = N_JOBS, .cancelled_at = N_JOBS };
      g_autoptr (GError) error = NULL;
      int n_made;

      g_assert_false (run (&taker, 6, n_threads, &n_made, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_cmpstr (error->message, ==, "job 6");
      g_assert_cmpint (n_made, <, N_JOBS);
      assert_order (&taker, 6, 7);
    }
}

static void
test_going_on (void)
{
  Taker taker = { .refused = N_JOBS, .goes_on = TRUE, .cancelled_at = N_JOBS };
  g_autoptr (GError) error = NULL;
  int n_made;

  g_assert_true (run (&taker, 7, 3, &n_made, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_made, ==, N_JOBS);
  assert_order (&taker, 7, N_JOBS);
}

/* What takes all the memory there is, or more, is made alone. */
static void
test_memory (void)
{
  Taker taker = { .refused = N_JOBS, .cancelled_at = N_JOBS };
  g_autoptr (GError) error = NULL;
  int n_made, most;

  g_assert_true (run_with (&taker, N_JOBS, 4, G_MAXSIZE, &n_made, &most, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_made, ==, N_JOBS);
  g_assert_cmpint (most, ==, 1);
  assert_order (&taker, N_JOBS, N_JOBS);
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
  assert_order (&taker, 4, 4);
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
  assert_order (&taker, 3, 3);
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
  g_test_add_func ("/batch/going-on", test_going_on);
  g_test_add_func ("/batch/memory", test_memory);
  g_test_add_func ("/batch/refused-file", test_refused_file);
  g_test_add_func ("/batch/cancelled", test_cancelled);
  g_test_add_func ("/batch/nothing", test_nothing);
  return g_test_run ();
}
