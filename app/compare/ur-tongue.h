/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a comparison is said twice: in documents and on the page. */
#pragma once

typedef enum
{
  UR_TONGUE_DOCUMENT, /* Chinese in every locale */
  UR_TONGUE_LOCALE,
} UrTongue;
