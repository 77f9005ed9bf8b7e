/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-error.h"

/* A formatter takes the name for a subtraction. */
/* clang-format off */
G_DEFINE_QUARK (ur-error-quark, ur_error)
/* clang-format on */
