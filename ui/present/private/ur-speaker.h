/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-present.h"

G_BEGIN_DECLS

#define UR_TYPE_SPEAKER (ur_speaker_get_type ())
G_DECLARE_FINAL_TYPE (UrSpeaker, ur_speaker, UR, SPEAKER, GtkWindow)

GtkWidget *ur_speaker_new (UrPresent *present);
void ur_speaker_update (UrSpeaker *speaker);
void ur_speaker_tick (UrSpeaker *speaker);

G_END_DECLS
