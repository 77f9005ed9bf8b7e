/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The archive of fonts for systems without Chinese ones: it is unpacked where the archive of the tree was. */
#define UR_TREE_FONTS "org.unionreport.UnionReport-fonts.tar.zst"

void ur_tree_enter (void);
char *ur_tree_dup_path (const char *name);
void ur_tree_bind_catalogues (void);
char **ur_tree_dup_environment (void);
void ur_tree_restore (GAppLaunchContext *context);

G_END_DECLS
