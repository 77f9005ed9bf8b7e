/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-year-view.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ur-style.h"
#include "ur-text-scale.h"
#include "ur-year-cell.h"

#define NATURAL_WIDTH 310
#define LEAST_WIDTH 200

/* One thing over the years, or the years alone, as the painter of charts draws it. */
struct _UrYearView
{
  GtkWidget parent_instance;

  UrSeriesTable *table;
  const UrSeries *series; /* of the table; NULL for the years */
  UrScene *scene;         /* for a width and a text scale */
  int width;
  double scale;
};

G_DEFINE_FINAL_TYPE (UrYearView, ur_year_view, GTK_TYPE_WIDGET)

static guint
get_first (const UrSeriesTable *table)
{
  return table->n_years - MIN (table->n_years, UR_YEAR_VIEW_MOST);
}

static UrScene *
lay_out_cell (UrYearView *self, double width)
{
  guint first = get_first (self->table);
  UrYearCell cell = { .label = self->series->label, .unit = self->series->unit };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  double values[UR_YEAR_VIEW_MOST];
  gboolean is_restated[UR_YEAR_VIEW_MOST];

  for (guint i = first; i < self->table->n_years; i++)
    {
      const UrSeriesValue *value = &self->series->values[i];

      g_ptr_array_add (words, ur_series_dup_words (self->series, i));
      values[i - first] = value->indicator != NULL ? ur_decimal_to_double (&value->indicator->value) : 0;
      is_restated[i - first] = value->replaced != NULL;
    }
  cell.words = (const char *const *) words->pdata;
  cell.values = values;
  cell.is_restated = is_restated;
  cell.n = words->len;
  return ur_year_cell_layout (&cell, width, NULL);
}

static UrScene *
lay_out_heads (UrYearView *self, double width)
{
  guint first = get_first (self->table);

  return ur_year_heads_layout (self->table->years + first, self->table->n_years - first, width, NULL);
}

static void
ensure_scene (UrYearView *self, int width)
{
  double scale = ur_text_scale_get ();

  if (self->scene != NULL && self->width == width && self->scale == scale)
    return;
  g_clear_pointer (&self->scene, ur_scene_unref);
  self->width = width;
  self->scale = scale;
  self->scene =
      self->series != NULL ? lay_out_cell (self, width / scale) : lay_out_heads (self, width / scale);
}

static GtkSizeRequestMode
ur_year_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_year_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  UrYearView *self = UR_YEAR_VIEW (widget);
  int usual = ur_text_scale_multiply (NATURAL_WIDTH);

  *minimum = ur_text_scale_multiply (LEAST_WIDTH);
  *natural = usual;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  ensure_scene (self, for_size > 0 ? for_size : usual);
  *minimum = *natural = (int) ceil (ur_scene_get_height (self->scene) * self->scale);
}

static void
ur_year_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UrYearView *self = UR_YEAR_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  UrCanvas *canvas;
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  ensure_scene (self, width);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, self->scale, self->scale);
  canvas = ur_canvas_cairo_new (cr);
  ur_scene_paint (self->scene, canvas, ur_style_get_palette ());
  ur_canvas_free (canvas);
  cairo_destroy (cr);
}

/* The palette is another one. */
static void
ur_year_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_year_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
ur_year_view_finalize (GObject *object)
{
  UrYearView *self = UR_YEAR_VIEW (object);

  g_clear_pointer (&self->scene, ur_scene_unref);
  g_clear_pointer (&self->table, ur_series_table_unref);
  G_OBJECT_CLASS (ur_year_view_parent_class)->finalize (object);
}

static void
ur_year_view_class_init (UrYearViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ur_year_view_finalize;
  widget_class->get_request_mode = ur_year_view_get_request_mode;
  widget_class->measure = ur_year_view_measure;
  widget_class->snapshot = ur_year_view_snapshot;
  widget_class->css_changed = ur_year_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "uryearview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ur_year_view_init (UrYearView *self)
{
  ur_text_scale_watch (self, G_CALLBACK (gtk_widget_queue_resize));
}

/* 2023: 58.9, restated in the report of 2024; 2024: 61.3 */
static char *
dup_description (const UrSeriesTable *table, const UrSeries *series)
{
  GString *text = g_string_new (NULL);
  g_autofree char *restated = ur_year_view_dup_restated (table, series);

  for (guint i = 0; i < table->n_years; i++)
    {
      g_autofree char *words = ur_series_dup_words (series, i);

      if (text->len > 0)
        g_string_append (text, C_ ("between years", "; "));
      g_string_append_printf (text, C_ ("year and value", "%u: %s"), table->years[i],
                              words != NULL ? words : _ ("not told"));
    }
  if (restated != NULL)
    g_string_append_printf (text, "%s%s", C_ ("between years", "; "), restated);
  return g_string_free (text, FALSE);
}

/**
 * ur_year_view_dup_restated:
 * @table: a table of years
 * @series: one of its series
 *
 * Returns: (transfer full) (nullable): which of its figures a later report tells anew, and what they were;
 *   %NULL for none
 */
char *
ur_year_view_dup_restated (const UrSeriesTable *table, const UrSeries *series)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->n_years; i++)
    {
      const UrSeriesValue *value = &series->values[i];

      if (value->replaced == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, C_ ("between years", "; "));
      /* Translators: a year, the year of a later report, the number that the year's own report had. */
      g_string_append_printf (text, _ ("%u restated in the report of %u, was %s"), table->years[i],
                              value->told_in, value->replaced->number);
    }
  return g_string_free (text, text->len == 0);
}

/**
 * ur_year_view_new:
 * @table: what several reports tell
 * @series: (nullable): one of its series; %NULL shows the years over them
 *
 * Returns: (transfer floating): a picture of it; of many years, the last ones
 */
GtkWidget *
ur_year_view_new (UrSeriesTable *table, const UrSeries *series)
{
  /* the head says nothing that is not said with each figure */
  UrYearView *self =
      g_object_new (UR_TYPE_YEAR_VIEW, "accessible-role",
                    series != NULL ? GTK_ACCESSIBLE_ROLE_IMG : GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  self->table = ur_series_table_ref (table);
  self->series = series;
  if (series == NULL)
    return GTK_WIDGET (self);
  label = *series->unit != '\0'
              ? g_strdup_printf (C_ ("figure and unit", "%s, %s"), series->label, series->unit)
              : g_strdup (series->label);
  description = dup_description (table, series);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  return GTK_WIDGET (self);
}
