/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-png-memory.h"

#include "ur-memory.h"

#define TEXT_LANGUAGE "zh-CN"

static void
write_cb (png_structp png, png_bytep data, png_size_t length)
{
  if (!ur_memory_append (png_get_io_ptr (png), data, length))
    png_error (png, "out of memory");
}

static void
flush_cb (png_structp png)
{
}

G_NORETURN static void
error_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

/**
 * ur_png_memory_new:
 * @out: what the file is appended to
 *
 * A fault of libpng's ends in png_longjmp(): the caller calls setjmp() on it before it writes anything.
 *
 * Returns: (nullable): a writer, to be freed with png_destroy_write_struct()
 */
png_structp
ur_png_memory_new (GByteArray *out)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);

  if (png != NULL)
    png_set_write_fn (png, out, write_cb, flush_cb);
  return png;
}

/**
 * ur_png_memory_set_texts:
 * @png: a writer whose header is not written yet
 * @info: its header
 * @texts: (array length=n_texts): what the picture says of itself; those without a text are left out
 * @n_texts: how many
 *
 * Adds uncompressed iTXt chunks, which any reader of PNG shows.
 */
void
ur_png_memory_set_texts (png_structp png, png_infop info, const UrPngText *texts, gsize n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      png_text text = { .compression = PNG_ITXT_COMPRESSION_NONE };

      if (texts[i].text == NULL)
        continue;
      text.key = (char *) texts[i].key;
      text.text = (char *) texts[i].text;
      text.lang = (char *) TEXT_LANGUAGE;
      text.lang_key = (char *) "";
      png_set_text (png, info, &text, 1);
    }
}
