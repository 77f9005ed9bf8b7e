/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Tells the leak sanitizer what it is not to look for.  It could be told by name of function too, but
 * Debian's libraries have no frame pointers: to see the name it would have to unwind every stack slowly,
 * which makes a program fifty times as slow.  Without a sanitizer this is nothing. */
#ifdef __has_feature
#define UR_HAS_LEAK_SANITIZER __has_feature (address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define UR_HAS_LEAK_SANITIZER 1
#else
#define UR_HAS_LEAK_SANITIZER 0
#endif

#if UR_HAS_LEAK_SANITIZER
#include <sanitizer/lsan_interface.h>
#endif

/* What this thread allocates from here on. */
static inline void
ur_leaks_ignore_begin (void)
{
#if UR_HAS_LEAK_SANITIZER
  __lsan_disable ();
#endif
}

static inline void
ur_leaks_ignore_end (void)
{
#if UR_HAS_LEAK_SANITIZER
  __lsan_enable ();
#endif
}
