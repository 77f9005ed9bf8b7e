/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-typeset.h"

G_BEGIN_DECLS

/* How a text is set while it is measured. */
typedef struct
{
  double size;  /* layout units */
  double floor; /* smallest size it may shrink to; 0: does not shrink */
  gboolean bold;
  double width;    /* room for a line */
  guint max_lines; /* 0: as many as it takes */
} UrTextSpec;

/* A text broken into lines, and the size at which it fits. */
typedef struct
{
  GPtrArray *lines; /* of strings */
  double size;
  double width;    /* of the widest line */
  gboolean is_cut; /* the last line ends in … */
} UrTextLines;

typedef struct _UrTextMeter UrTextMeter;

UrTextMeter *ur_text_meter_new (UrShapeCache *cache);
void ur_text_meter_free (UrTextMeter *meter);
double ur_text_meter_measure (UrTextMeter *meter, const char *text, double size, gboolean bold);
UrLine *ur_text_meter_set (UrTextMeter *meter, const char *text, double size, gboolean bold);
UrTextLines *ur_text_meter_fit (UrTextMeter *meter, const char *text, const UrTextSpec *spec);
void ur_text_lines_free (UrTextLines *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrTextMeter, ur_text_meter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrTextLines, ur_text_lines_free)

G_END_DECLS
