/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ur_input_read (int fd, gsize *length);

G_END_DECLS
