/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the tag of a content control begins that tells which figure is in it; what the figure is known by
 * follows. */
#define UR_DOCX_TAG "ur:"
