/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-type.h"

#include "ur-style.h"
#include "ur-text-scale.h"

/* The first of each is what the pictures of the interface show. */
static const struct
{
  const char *what;
  const char *choice;
  double value;
} choices[] = {
  { UR_READING_FACE, "serif", UR_FACE_SERIF }, { UR_READING_FACE, "sans", UR_FACE_SANS },
  { UR_READING_SPACING, "normal", 1 },         { UR_READING_SPACING, "close", 0.85 },
  { UR_READING_SPACING, "wide", 1.25 },        { UR_READING_LENGTH, "normal", 36 },
  { UR_READING_LENGTH, "short", 28 },          { UR_READING_LENGTH, "long", 46 },
};

static UrReadingType type = { UR_FACE_SERIF, 1, 36 };

static double
get_value (const char *what)
{
  if (g_str_equal (what, UR_READING_FACE))
    return type.face;
  return g_str_equal (what, UR_READING_SPACING) ? type.spacing : type.chars;
}

/**
 * ur_reading_type_get:
 *
 * ur_text_scale_watch() tells when it has changed.
 *
 * Returns: (transfer none): how the report's text is set
 */
const UrReadingType *
ur_reading_type_get (void)
{
  return &type;
}

/**
 * ur_reading_type_get_choice:
 * @what: %UR_READING_FACE, %UR_READING_SPACING or %UR_READING_LENGTH
 *
 * Returns: (transfer none): the name of what is chosen
 */
const char *
ur_reading_type_get_choice (const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].what, what) && choices[i].value == get_value (what))
      return choices[i].choice;
  return NULL;
}

/**
 * ur_reading_type_choose:
 * @what: %UR_READING_FACE, %UR_READING_SPACING or %UR_READING_LENGTH
 * @choice: serif, sans; close, normal, wide; short, normal, long
 *
 * Sets the report's text anew.  A choice that is not known changes nothing.
 *
 * Returns: whether @choice is known
 */
gboolean
ur_reading_type_choose (const char *what, const char *choice)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (!g_str_equal (choices[i].what, what) || !g_str_equal (choices[i].choice, choice))
        continue;
      if (choices[i].value == get_value (what))
        return TRUE;
      if (g_str_equal (what, UR_READING_FACE))
        type.face = (UrFace) choices[i].value;
      else if (g_str_equal (what, UR_READING_SPACING))
        type.spacing = choices[i].value;
      else
        type.chars = (int) choices[i].value;
      ur_style_update_reading_type ();
      ur_text_scale_tell ();
      return TRUE;
    }
  return FALSE;
}
