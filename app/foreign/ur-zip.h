/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A zip archive on standard output, in the plain form that every office program reads: sizes and checksum
 * stand before what is packed, and nothing else does. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _UrZip UrZip;

UrZip *ur_zip_new (void);
void ur_zip_free (UrZip *zip);
gboolean ur_zip_add (UrZip *zip, const char *name, GBytes *content);
gboolean ur_zip_end (UrZip *zip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrZip, ur_zip_free)

G_END_DECLS
