/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"

G_BEGIN_DECLS

/**
 * UrSearchOffers:
 * @document: what was searched, and has nothing of what was looked for
 * @words: what was looked for
 * @n_elsewhere: how much the rest of it has, where only some of it was searched
 * @notes: whether the reader's notes were searched too
 * @library: whether there are other reports
 *
 * What there is to be searched beside what was.
 */
typedef struct
{
  UrDocument *document;
  const char *words;
  guint n_elsewhere;
  gboolean notes;
  gboolean library;
} UrSearchOffers;

void ur_search_offers_fill (GtkBox *box, const UrSearchOffers *offers);

G_END_DECLS
