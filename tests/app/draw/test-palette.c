/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the palettes as they were verified: seen by anybody, printed in grey, read as text. */
#include <math.h>

#include "ur-palette.h"

typedef struct
{
  double v[3];
} Triple;

static const UrColor series[] = { UR_COLOR_RED, UR_COLOR_SLATE, UR_COLOR_INK, UR_COLOR_PINE };

/* Machado, Oliveira, Fernandes 2009, severity 1. */
static const double deficiencies[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static Triple
to_linear (guint32 rgb)
{
  Triple linear;

  for (guint i = 0; i < 3; i++)
    {
      double c = ((rgb >> (16 - 8 * i)) & 0xff) / 255.0;

      linear.v[i] = c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
    }
  return linear;
}

static Triple
multiply (const double m[3][3], const Triple *t)
{
  Triple out;

  for (guint i = 0; i < 3; i++)
    out.v[i] = m[i][0] * t->v[0] + m[i][1] * t->v[1] + m[i][2] * t->v[2];
  return out;
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Triple
to_lab (const Triple *linear)
{
  static const double to_xyz[3][3] = { { 0.4124564, 0.3575761, 0.1804375 },
                                       { 0.2126729, 0.7151522, 0.0721750 },
                                       { 0.0193339, 0.1191920, 0.9503041 } };
  Triple clipped = { { CLAMP (linear->v[0], 0, 1), CLAMP (linear->v[1], 0, 1), CLAMP (linear->v[2], 0, 1) } };
  Triple xyz = multiply (to_xyz, &clipped);
  double x = lab_curve (xyz.v[0] / 0.95047);
  double y = lab_curve (xyz.v[1]);
  double z = lab_curve (xyz.v[2] / 1.08883);

  return (Triple){ { 116 * y - 16, 500 * (x - y), 200 * (y - z) } };
}

static double
hue (double a, double b)
{
  double degrees = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return degrees < 0 ? degrees + 360 : degrees;
}

static double
cosine (double degrees)
{
  return cos (degrees * G_PI / 180);
}

/* Sharma, Wu, Dalal 2005. */
static double
ciede2000 (const Triple *p, const Triple *q)
{
  double c_mean = (hypot (p->v[1], p->v[2]) + hypot (q->v[1], q->v[2])) / 2;
  double g = 0.5 * (1 - sqrt (pow (c_mean, 7) / (pow (c_mean, 7) + pow (25, 7))));
  double a1 = p->v[1] * (1 + g);
  double a2 = q->v[1] * (1 + g);
  double c1 = hypot (a1, p->v[2]);
  double c2 = hypot (a2, q->v[2]);
  double h1 = hue (a1, p->v[2]);
  double h2 = hue (a2, q->v[2]);
  double dh = h2 - h1;
  double h_sum = h1 + h2;
  double l, c, h, t, sl, sc, sh, rt, dl, dc, dH;

  dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
  h = c1 * c2 == 0            ? h_sum
      : fabs (h1 - h2) <= 180 ? h_sum / 2
      : h_sum < 360           ? h_sum / 2 + 180
                              : h_sum / 2 - 180;
  l = (p->v[0] + q->v[0]) / 2;
  c = (c1 + c2) / 2;
  t = 1 - 0.17 * cosine (h - 30) + 0.24 * cosine (2 * h) + 0.32 * cosine (3 * h + 6) -
      0.2 * cosine (4 * h - 63);
  sl = 1 + 0.015 * pow (l - 50, 2) / sqrt (20 + pow (l - 50, 2));
  sc = 1 + 0.045 * c;
  sh = 1 + 0.015 * c * t;
  rt = -2 * sqrt (pow (c, 7) / (pow (c, 7) + pow (25, 7))) *
       sin (60 * exp (-pow ((h - 275) / 25, 2)) * G_PI / 180);
  dl = (q->v[0] - p->v[0]) / sl;
  dc = (c2 - c1) / sc;
  dH = 2 * sqrt (c1 * c2) * sin (dh / 2 * G_PI / 180) / sh;
  return sqrt (dl * dl + dc * dc + dH * dH + rt * dc * dH);
}

static double
luminance (guint32 rgb)
{
  Triple t = to_linear (rgb);

  return 0.2126 * t.v[0] + 0.7152 * t.v[1] + 0.0722 * t.v[2];
}

static double
contrast (guint32 a, guint32 b)
{
  double x = luminance (a);
  double y = luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static double
lightness (guint32 rgb)
{
  Triple t = to_linear (rgb);

  return to_lab (&t).v[0];
}

static double
smallest_difference (const UrPalette *palette, const double deficiency[3][3])
{
  double smallest = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    for (guint k = 0; k < i; k++)
      {
        Triple a = to_linear (palette->rgb[series[i]]);
        Triple b = to_linear (palette->rgb[series[k]]);
        Triple seen_a = multiply (deficiency, &a);
        Triple seen_b = multiply (deficiency, &b);
        Triple lab_a = to_lab (&seen_a);
        Triple lab_b = to_lab (&seen_b);

        smallest = MIN (smallest, ciede2000 (&lab_a, &lab_b));
      }
  return smallest;
}

/* The reference data of Sharma, Wu, Dalal: without them the rest proves nothing. */
static void
test_difference (void)
{
  g_assert_cmpfloat_with_epsilon (
      ciede2000 (&(Triple){ { 50, 2.6772, -79.7751 } }, &(Triple){ { 50, 0, -82.7485 } }), 2.0425, 0.0001);
  g_assert_cmpfloat_with_epsilon (ciede2000 (&(Triple){ { 50, 2.5, 0 } }, &(Triple){ { 73, 25, -18 } }),
                                  27.1492, 0.0001);
  g_assert_cmpfloat_with_epsilon (
      ciede2000 (&(Triple){ { 2.0776, 0.0795, -1.1350 } }, &(Triple){ { 0.9033, -0.0636, -0.5514 } }), 0.9082,
      0.0001);
}

static void
test_contrast (void)
{
  static const double verified[][4] = { { 7.14, 3.22, 12.66, 4.85 }, { 5.89, 3.17, 12.84, 8.40 } };

  for (guint theme = UR_THEME_LIGHT; theme <= UR_THEME_GREY; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (series); i++)
      {
        const UrPalette *palette = ur_palette_get (theme);
        double found = contrast (palette->rgb[series[i]], palette->rgb[UR_COLOR_PLOT]);

        g_assert_cmpfloat (found, >=, 3);
        if (theme != UR_THEME_GREY)
          g_assert_cmpfloat_with_epsilon (found, verified[theme][i], 0.0051);
      }
}

static void
test_colour_sight (void)
{
  static const double verified[] = { 23.6, 18.8, 18.0, 13.7 };

  for (guint theme = UR_THEME_LIGHT; theme <= UR_THEME_DARK; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (deficiencies); i++)
      {
        double found = smallest_difference (ur_palette_get (theme), deficiencies[i]);

        g_test_message ("theme %u, sight %u: %.2f", theme, i, found);
        g_assert_cmpfloat (found, >=, 11);
        if (theme == UR_THEME_LIGHT)
          g_assert_cmpfloat_with_epsilon (found, verified[i], 0.15);
      }
}

static void
test_grey_steps (void)
{
  for (guint theme = UR_THEME_LIGHT; theme <= UR_THEME_GREY; theme++)
    {
      const UrPalette *palette = ur_palette_get (theme);
      double track = lightness (palette->rgb[UR_COLOR_TRACK]);

      for (guint i = 0; i < G_N_ELEMENTS (series); i++)
        for (guint k = 0; k < i; k++)
          g_assert_cmpfloat (fabs (lightness (palette->rgb[series[i]]) - lightness (palette->rgb[series[k]])),
                             >=, 9);
      g_assert_cmpfloat (fabs (lightness (palette->rgb[UR_COLOR_RED]) - track), >=, 18);
      g_assert_cmpfloat (fabs (lightness (palette->rgb[UR_COLOR_SLATE]) - track), >=, 18);
    }
}

static void
test_text (void)
{
  static const UrColor texts[] = { UR_COLOR_TEXT1, UR_COLOR_TEXT2, UR_COLOR_TEXT3, UR_COLOR_RED_TEXT,
                                   UR_COLOR_SLATE_TEXT };

  for (guint theme = UR_THEME_LIGHT; theme <= UR_THEME_GREY; theme++)
    {
      const UrPalette *palette = ur_palette_get (theme);

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_assert_cmpfloat (contrast (palette->rgb[texts[i]], palette->rgb[UR_COLOR_PLOT]), >=, 4.5);
          g_assert_cmpfloat (contrast (palette->rgb[texts[i]], palette->rgb[UR_COLOR_TINT]), >=, 4.5);
        }
      g_assert_cmpfloat (contrast (palette->rgb[UR_COLOR_TEXT1], palette->rgb[UR_COLOR_PLOT]), >=, 7);
      g_assert_cmpfloat (contrast (palette->rgb[UR_COLOR_TEXT2], palette->rgb[UR_COLOR_PLOT]), >=, 7);
    }
}

static void
test_grey_is_grey (void)
{
  const UrPalette *palette = ur_palette_get (UR_THEME_GREY);

  for (guint i = 0; i < UR_N_COLORS; i++)
    g_assert_cmphex (palette->rgb[i], ==, (palette->rgb[i] & 0xff) * 0x010101u);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/difference", test_difference);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/colour-sight", test_colour_sight);
  g_test_add_func ("/palette/grey-steps", test_grey_steps);
  g_test_add_func ("/palette/text", test_text);
  g_test_add_func ("/palette/grey", test_grey_is_grey);
  return g_test_run ();
}
