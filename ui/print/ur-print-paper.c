/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-print-paper.h"

#include "ur-settings.h"

/* Offices print on these; they come first. */
static const char *const common[] = { "iso_a4", "iso_a3", "iso_a5", "iso_b5", "na_letter" };

#define LEAST_SIDE 200.0 /* pt: smaller sheets (labels, cards) hold no text worth reading */

static GtkPageSetup *
create_setup (GtkPaperSize *size)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, size);
  return setup;
}

static gboolean
is_listed (GListStore *papers, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (papers)); i++)
    if (g_str_equal (gtk_paper_size_get_name (ur_print_papers_get (G_LIST_MODEL (papers), i)), name))
      return TRUE;
  return FALSE;
}

static void
append (GListStore *papers, GtkPaperSize *size)
{
  g_autoptr (GtkPageSetup) setup = NULL;

  if (is_listed (papers, gtk_paper_size_get_name (size)) ||
      MIN (gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
           gtk_paper_size_get_height (size, GTK_UNIT_POINTS)) < LEAST_SIDE)
    return;
  setup = create_setup (size);
  g_list_store_append (papers, setup);
}

static char *
dup_name (GtkPageSetup *setup)
{
  return g_strdup (gtk_paper_size_get_display_name (gtk_page_setup_get_paper_size (setup)));
}

/**
 * ur_print_papers_new:
 * @selected: (out): position of the paper chosen last, A4 at first
 * @landscape: (out): whether it lay on its long side
 *
 * Returns: (transfer full): every paper that GTK knows and a page of text fits on, as #GtkPageSetup items
 */
GListModel *
ur_print_papers_new (guint *selected, gboolean *landscape)
{
  GListStore *papers = g_list_store_new (GTK_TYPE_PAGE_SETUP);
  GList *all = gtk_paper_size_get_paper_sizes (FALSE);
  g_autofree char *last = ur_settings_dup_string ("paper", common[0]);

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    {
      GtkPaperSize *size = gtk_paper_size_new (common[i]);
      append (papers, size);
      gtk_paper_size_free (size);
    }
  for (GList *l = all; l != NULL; l = l->next)
    append (papers, l->data);
  g_list_free_full (all, (GDestroyNotify) gtk_paper_size_free);

  *selected = 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (papers)); i++)
    if (g_str_equal (gtk_paper_size_get_name (ur_print_papers_get (G_LIST_MODEL (papers), i)), last))
      *selected = i;
  *landscape = ur_settings_get_boolean ("paper-landscape", FALSE);
  return G_LIST_MODEL (papers);
}

/**
 * ur_print_papers_get_expression:
 *
 * Returns: (transfer full): what a drop-down shows of a paper: its name in the reader's language
 */
GtkExpression *
ur_print_papers_get_expression (void)
{
  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_name), NULL, NULL);
}

/**
 * ur_print_papers_get:
 * @papers: the list
 * @position: a place in it
 *
 * Returns: (transfer none): the paper there
 */
GtkPaperSize *
ur_print_papers_get (GListModel *papers, guint position)
{
  g_autoptr (GtkPageSetup) setup = g_list_model_get_item (papers, position);

  return gtk_page_setup_get_paper_size (setup);
}

/**
 * ur_print_papers_save:
 * @paper: the paper in use
 * @landscape: whether it lies on its long side
 *
 * Remembers them for the next time.
 */
void
ur_print_papers_save (GtkPaperSize *paper, gboolean landscape)
{
  ur_settings_set_string ("paper", gtk_paper_size_get_name (paper));
  ur_settings_set_boolean ("paper-landscape", landscape);
}
