/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libxlsxwriter takes of OpenSSL, from GLib, which the programs have anyway: it tells by MD5 whether two
 * pictures are the same.  See resources/packaging/tree_libraries.py. */
#include <glib.h>

typedef struct
{
  GChecksum *checksum;
} MD5_CTX; /* that of OpenSSL has 92 bytes */

int MD5_Init (MD5_CTX *context);
int MD5_Update (MD5_CTX *context, const void *data, size_t length);
int MD5_Final (unsigned char *digest, MD5_CTX *context);

int
MD5_Init (MD5_CTX *context)
{
  context->checksum = g_checksum_new (G_CHECKSUM_MD5);
  return 1;
}

int
MD5_Update (MD5_CTX *context, const void *data, size_t length)
{
  g_checksum_update (context->checksum, data, (gssize) length);
  return 1;
}

int
MD5_Final (unsigned char *digest, MD5_CTX *context)
{
  gsize length = 16;

  g_checksum_get_digest (context->checksum, digest, &length);
  g_checksum_free (context->checksum);
  return 1;
}
