/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-error.h"

G_DEFINE_QUARK (ur - error - quark, ur_error)
