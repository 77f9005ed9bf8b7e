/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document that is a zip archive of XML files. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _UrPackage UrPackage;

UrPackage *ur_package_open (GBytes *bytes, GError **error);
void ur_package_free (UrPackage *package);
GBytes *ur_package_get (const UrPackage *package, const char *name);
xmlDoc *ur_package_parse (const UrPackage *package, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPackage, ur_package_free)

G_END_DECLS
