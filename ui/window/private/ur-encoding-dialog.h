/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-import-job.h"

G_BEGIN_DECLS

typedef void (*UrEncodingChosen) (GtkWidget *window, UrImportSource *source);

void ur_encoding_dialog_ask (GtkWidget *window,
                             UrImportSource *source,
                             const GPtrArray *choices,
                             UrEncodingChosen chosen);

G_END_DECLS
