/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library for workbooks puts their parts into temporary files, and has those packed by another, minizip,
 * into one more.  In the sandbox no file can be written, and none is needed: the parts are in memory, and
 * what is packed goes to standard output.  So the functions here with names of their libraries come before
 * those. libxlsxwriter says of lxw_tmpfile() that programs may have their own. */
#include "ur-config.h"

#include "ur-xlsx-package.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <xlsxwriter/packager.h>

#include "ur-zip.h"

/* A part that is being written or read again. */
typedef struct
{
  GByteArray *content;
  gsize at;
} Part;

static ssize_t
read_part (void *data, char *to, size_t size)
{
  Part *part = data;
  gsize n = MIN (size, part->content->len - part->at);

  if (n > 0)
    memcpy (to, part->content->data + part->at, n);
  part->at += n;
  return (ssize_t) n;
}

static ssize_t
write_part (void *data, const char *from, size_t size)
{
  Part *part = data;
  gsize end = part->at + size;

  if (size == 0 || end > G_MAXINT)
    return 0;
  if (end > part->content->len)
    g_byte_array_set_size (part->content, (guint) end);
  memcpy (part->content->data + part->at, from, size);
  part->at = end;
  return (ssize_t) size;
}

static int
seek_part (void *data, off64_t *offset, int whence)
{
  Part *part = data;
  off64_t from = whence == SEEK_SET ? 0 : (off64_t) (whence == SEEK_CUR ? part->at : part->content->len);

  if (*offset < -from || *offset > (off64_t) part->content->len - from)
    {
      errno = EINVAL;
      return -1;
    }
  *offset += from;
  part->at = (gsize) *offset;
  return 0;
}

static int
close_part (void *data)
{
  Part *part = data;

  g_byte_array_unref (part->content);
  g_free (part);
  return 0;
}

/**
 * lxw_tmpfile:
 * @folder: where the library would have it
 *
 * Returns: (nullable): a file in memory, to be written and read
 */
FILE *
lxw_tmpfile (char *folder)
{
  static const cookie_io_functions_t functions = { read_part, write_part, seek_part, close_part };
  Part *part = g_new0 (Part, 1);
  FILE *file;

  part->content = g_byte_array_new ();
  file = fopencookie (part, "w+", functions);
  if (file == NULL)
    close_part (part);
  return file;
}

/* The workbook that is being packed. */
typedef struct
{
  UrZip *zip;
  GHashTable *files; /* name: what goes in its place */
  char *name;        /* of the part that is being packed */
  GByteArray *content;
} Package;

static Package *packed; /* it is opened by a name alone */

/**
 * zipOpen:
 * @path: of no file
 * @append: not asked
 *
 * Returns: the archive that goes to standard output
 */
zipFile
zipOpen (const char *path, int append)
{
  return packed;
}

/**
 * zipOpenNewFileInZip4_64:
 * @file: the archive
 * @name: of the part that begins
 *
 * All else that can be told of a part is not asked.
 *
 * Returns: that it has begun
 */
int
zipOpenNewFileInZip4_64 (zipFile file,
                         const char *name,
                         const zip_fileinfo *info,
                         const void *local,
                         uInt local_size,
                         const void *global,
                         uInt global_size,
                         const char *comment,
                         int method,
                         int level,
                         int raw,
                         int window_bits,
                         int memory_level,
                         int strategy,
                         const char *password,
                         uLong checksum,
                         uLong version,
                         uLong flags,
                         int zip64)
{
  Package *package = file;

  g_free (package->name);
  package->name = g_strdup (name);
  g_byte_array_set_size (package->content, 0);
  return ZIP_OK;
}

/**
 * zipWriteInFileInZip:
 * @file: the archive
 * @data: more of its part
 * @length: bytes
 *
 * Returns: that it is taken
 */
int
zipWriteInFileInZip (zipFile file, const void *data, unsigned int length)
{
  Package *package = file;

  g_byte_array_append (package->content, data, length);
  return ZIP_OK;
}

/**
 * zipCloseFileInZip:
 * @file: the archive
 *
 * Packs the part, or what goes in its place.
 *
 * Returns: whether it was written
 */
int
zipCloseFileInZip (zipFile file)
{
  Package *package = file;
  GBytes *other = g_hash_table_lookup (package->files, package->name);
  g_autoptr (GBytes) content = g_bytes_new (package->content->data, package->content->len);

  return ur_zip_add (package->zip, package->name, other != NULL ? other : content) ? ZIP_OK : ZIP_ERRNO;
}

/**
 * zipClose:
 * @file: the archive with all its parts
 * @comment: not asked
 *
 * Returns: whether it was written
 */
int
zipClose (zipFile file, const char *comment)
{
  return ur_zip_end (((Package *) file)->zip) ? ZIP_OK : ZIP_ERRNO;
}

/**
 * ur_xlsx_package_write:
 * @workbook: (transfer full): a workbook that is ready
 * @files: (element-type utf8 GBytes): what goes in the place of its parts of these names
 *
 * Writes it to standard output.
 *
 * Returns: what went wrong
 */
lxw_error
ur_xlsx_package_write (lxw_workbook *workbook, GHashTable *files)
{
  g_autoptr (UrZip) zip = ur_zip_new ();
  g_autoptr (GByteArray) content = g_byte_array_new ();
  Package package = { .zip = zip, .files = files, .content = content };
  lxw_error error;

  packed = &package;
  error = workbook_close (workbook);
  packed = NULL;
  g_free (package.name);
  return error;
}
