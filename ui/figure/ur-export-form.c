/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a chart is to be saved, and what comes of it. */
#include "ur-export-form.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-chart-table.h"
#include "ur-drop-down.h"
#include "ur-error.h"
#include "ur-export-settings.h"
#include "ur-export-words.h"

#define PAPER_WIDTH 160 /* mm, the text area of A4 */

struct _UrExportForm
{
  GtkBox parent;
  GtkWidget *format_row, *preset_row, *width_row, *dpi_row, *scale_row, *colour_row;
  GtkWidget *outlines_row, *transparent_row, *with_title_row, *with_finding_row, *result;
  GtkToggleButton *png, *svg, *pdf, *csv, *xlsx;
  GtkDropDown *preset;
  GtkSpinButton *width, *dpi;
  GtkToggleButton *px, *mm;
  GtkToggleButton *scale1, *scale2, *scale4;
  GtkToggleButton *light, *dark, *grey;
  GtkSwitch *outlines, *transparent, *with_title, *with_finding;
  GtkLabel *size, *verdict;
  GtkImage *verdict_icon;
  GtkWidget *verdict_row;
  UrReport *report;
  const UrChart *chart;
  UrExportChoice choice;
  gboolean possible;
  gboolean loading; /* widgets are being set, not used */
};

G_DEFINE_FINAL_TYPE (UrExportForm, ur_export_form, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The result */

static void
show_verdict (UrExportForm *self, const UrExportOptions *options, double smallest)
{
  gboolean clear;
  g_autofree char *text = ur_export_dup_verdict (options, smallest, &clear);

  gtk_label_set_text (self->verdict, text);
  gtk_image_set_from_icon_name (self->verdict_icon,
                                clear ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->verdict_icon), clear ? "doubt" : "good");
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict_icon), clear ? "good" : "doubt");
}

static void
update_result (UrExportForm *self)
{
  UrExportOptions options;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  double smallest = 0;
  guint width, height;
  gboolean measured;

  if (self->chart == NULL || self->loading)
    return;
  ur_export_choice_get_options (&self->choice, &options);
  measured = ur_export_measure (self->report, self->chart, &options, &width, &height, &smallest, &error);
  /* A font that could not be loaded may be loaded when the file is made. */
  self->possible = measured || g_error_matches (error, UR_ERROR, UR_ERROR_DRAW);
  text = measured ? ur_export_words_dup_size (&options, width, height) : g_strdup (error->message);
  gtk_label_set_text (self->size, text);
  gtk_widget_set_visible (self->verdict_row, measured && ur_format_is_picture (options.format));
  if (measured && ur_format_is_picture (options.format))
    show_verdict (self, &options, smallest);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* From the choice to the widgets and back */

/* There is nothing to choose where a chart shows nothing that could be said. */
static gboolean
has_finding (UrExportForm *self)
{
  g_autofree char *finding = self->chart != NULL ? ur_chart_dup_finding (self->chart, FALSE) : NULL;

  return finding != NULL;
}

static void
show_rows (UrExportForm *self)
{
  UrFormat format = self->choice.format;
  gboolean is_png = format == UR_FORMAT_PNG;
  gboolean is_picture = ur_format_is_picture (format);

  gtk_widget_set_visible (self->preset_row, is_picture);
  gtk_widget_set_visible (self->width_row, is_picture);
  gtk_widget_set_visible (self->dpi_row, is_png);
  gtk_widget_set_visible (self->scale_row, is_png);
  gtk_widget_set_visible (self->colour_row, is_picture);
  gtk_widget_set_visible (self->outlines_row, format == UR_FORMAT_SVG);
  gtk_widget_set_visible (self->transparent_row, is_picture);
  gtk_widget_set_visible (self->with_title_row, is_picture);
  gtk_widget_set_visible (self->with_finding_row, is_picture && has_finding (self));
  gtk_widget_set_sensitive (self->with_finding_row, self->choice.with_title);
  gtk_widget_set_sensitive (self->dpi_row, self->choice.is_mm);
  gtk_widget_set_sensitive (self->scale_row, !self->choice.is_mm);
}

static void
show_width (UrExportForm *self)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (self->width);
  gboolean is_mm = self->choice.is_mm;

  gtk_adjustment_configure (adjustment, self->choice.width, is_mm ? UR_EXPORT_MIN_MM : UR_EXPORT_MIN_WIDTH,
                            is_mm ? UR_EXPORT_MAX_MM : UR_EXPORT_MAX_WIDTH, is_mm ? 1 : 10, is_mm ? 10 : 100,
                            0);
  gtk_spin_button_set_value (self->dpi, self->choice.dpi);
  gtk_toggle_button_set_active (is_mm ? self->mm : self->px, TRUE);
}

static guint
find_preset (const UrPreset *preset)
{
  guint place = 0;

  g_ptr_array_find (ur_presets_get (NULL), preset, &place);
  return place;
}

static void
show_choice (UrExportForm *self)
{
  const UrExportChoice *choice = &self->choice;
  GtkToggleButton *formats[] = { self->png, self->svg, self->pdf, self->csv, self->xlsx };
  GtkToggleButton *themes[] = { self->light, self->dark, self->grey };
  GtkToggleButton *scale = choice->scale == 1   ? self->scale1
                           : choice->scale == 4 ? self->scale4
                                                : self->scale2;

  self->loading = TRUE;
  gtk_toggle_button_set_active (formats[choice->format], TRUE);
  gtk_drop_down_set_selected (self->preset, find_preset (choice->preset));
  show_width (self);
  gtk_toggle_button_set_active (scale, TRUE);
  gtk_toggle_button_set_active (themes[choice->theme], TRUE);
  gtk_switch_set_active (self->outlines, choice->outlines);
  gtk_switch_set_active (self->transparent, choice->transparent);
  gtk_switch_set_active (self->with_title, choice->with_title);
  gtk_switch_set_active (self->with_finding, choice->with_finding);
  show_rows (self);
  self->loading = FALSE;
  update_result (self);
}

static void
read_widgets (UrExportForm *self)
{
  UrExportChoice *choice = &self->choice;

  choice->width = gtk_spin_button_get_value (self->width);
  choice->dpi = (guint) gtk_spin_button_get_value_as_int (self->dpi);
  choice->scale = gtk_toggle_button_get_active (self->scale1)   ? 1
                  : gtk_toggle_button_get_active (self->scale4) ? 4
                                                                : 2;
  choice->theme = gtk_toggle_button_get_active (self->dark)   ? UR_THEME_DARK
                  : gtk_toggle_button_get_active (self->grey) ? UR_THEME_GREY
                                                              : UR_THEME_LIGHT;
  choice->outlines = gtk_switch_get_active (self->outlines);
  choice->transparent = gtk_switch_get_active (self->transparent);
  choice->with_title = gtk_switch_get_active (self->with_title);
  choice->with_finding = gtk_switch_get_active (self->with_finding);
}

/* Callbacks */

static void
use (UrExportForm *self)
{
  if (self->loading)
    return;
  read_widgets (self);
  gtk_widget_set_sensitive (self->with_finding_row, self->choice.with_title);
  update_result (self);
}

static void
changed_cb (GtkToggleButton *button, UrExportForm *self)
{
  if (gtk_toggle_button_get_active (button))
    use (self);
}

static void
spun_cb (GtkSpinButton *spin, UrExportForm *self)
{
  use (self);
}

static void
switched_cb (GtkSwitch *widget, GParamSpec *pspec, UrExportForm *self)
{
  use (self);
}

/* As this format was saved last; what the chart says is no matter of the format. */
static void
load_choice (UrExportForm *self, UrFormat format)
{
  gboolean with_finding = self->choice.with_finding;

  ur_export_settings_load_choice (format, &self->choice);
  self->choice.with_finding = with_finding;
}

static void
format_cb (GtkToggleButton *button, UrExportForm *self)
{
  GtkToggleButton *formats[] = { self->png, self->svg, self->pdf, self->csv, self->xlsx };

  if (self->loading || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i] == button)
      load_choice (self, (UrFormat) i);
  show_choice (self);
}

static void
preset_cb (GtkDropDown *drop_down, GParamSpec *pspec, UrExportForm *self)
{
  GPtrArray *presets = ur_presets_get (NULL);
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (self->loading || selected >= presets->len)
    return;
  ur_export_choice_set_preset (&self->choice, g_ptr_array_index (presets, selected));
  show_choice (self);
}

/* Millimetres and pixels are not the same thing in other words: each begins with the width of its preset. */
static void
unit_cb (GtkToggleButton *px, UrExportForm *self)
{
  const UrExportOptions *own;

  if (self->loading)
    return;
  own = &self->choice.preset->options;
  self->choice.is_mm = !gtk_toggle_button_get_active (px);
  if (self->choice.is_mm)
    self->choice.width = own->width_mm > 0 ? own->width_mm : PAPER_WIDTH;
  else
    self->choice.width = own->width_mm > 0 ? UR_EXPORT_DEFAULT_WIDTH : own->width;
  show_choice (self);
}

/* vfuncs */

static void
ur_export_form_dispose (GObject *object)
{
  UrExportForm *self = UR_EXPORT_FORM (object);

  self->chart = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_EXPORT_FORM);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_export_form_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (klass, UrExportForm, name)

static void
bind_rows (GtkWidgetClass *klass)
{
  BIND (format_row);
  BIND (preset_row);
  BIND (width_row);
  BIND (dpi_row);
  BIND (scale_row);
  BIND (colour_row);
  BIND (outlines_row);
  BIND (transparent_row);
  BIND (with_title_row);
  BIND (with_finding_row);
  BIND (result);
  BIND (size);
  BIND (verdict);
  BIND (verdict_icon);
  BIND (verdict_row);
}

static void
bind_controls (GtkWidgetClass *klass)
{
  BIND (png);
  BIND (svg);
  BIND (pdf);
  BIND (csv);
  BIND (xlsx);
  BIND (preset);
  BIND (width);
  BIND (dpi);
  BIND (px);
  BIND (mm);
  BIND (scale1);
  BIND (scale2);
  BIND (scale4);
  BIND (light);
  BIND (dark);
  BIND (grey);
  BIND (outlines);
  BIND (transparent);
  BIND (with_title);
  BIND (with_finding);
}

static void
ur_export_form_class_init (UrExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_export_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-export-form.ui");
  bind_rows (widget_class);
  bind_controls (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, spun_cb);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_cb);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
ur_export_form_init (UrExportForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *presets = ur_presets_get (NULL);

  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < presets->len; i++)
    gtk_string_list_take (names, ur_export_words_dup_preset (g_ptr_array_index (presets, i)));
  gtk_drop_down_set_model (self->preset, G_LIST_MODEL (names));
  ur_drop_down_set_name (self->preset, _ ("Purpose"));
  ur_export_settings_load_choice (ur_export_settings_get_format (), &self->choice);
  show_choice (self);
}

/* Public */

/**
 * ur_export_form_set_chart:
 * @form: the form
 * @report: the report of @chart; the form keeps a reference
 * @chart: what is to be saved
 * @with_finding: whether it says on screen what it shows: the form begins with that, whatever was saved last
 */
void
ur_export_form_set_chart (UrExportForm *form, UrReport *report, const UrChart *chart, gboolean with_finding)
{
  UrReport *old;

  g_return_if_fail (UR_IS_EXPORT_FORM (form));

  old = form->report;
  form->report = ur_report_ref (report);
  g_clear_pointer (&old, ur_report_unref);
  form->chart = chart;
  form->choice.with_finding = with_finding;
  show_choice (form);
}

/**
 * ur_export_form_get_options:
 * @form: the form
 * @options: (out caller-allocates): what is chosen, numbers that are still being typed included
 */
void
ur_export_form_get_options (UrExportForm *form, UrExportOptions *options)
{
  gtk_spin_button_update (form->width);
  gtk_spin_button_update (form->dpi);
  ur_export_choice_get_options (&form->choice, options);
}

/**
 * ur_export_form_is_possible:
 * @form: the form
 *
 * Returns: whether there can be such a file; if not, the form says why
 */
gboolean
ur_export_form_is_possible (UrExportForm *form)
{
  return form->possible;
}

/**
 * ur_export_form_remember:
 * @form: the form
 *
 * Keeps what is chosen for the next time this format is saved.
 */
void
ur_export_form_remember (UrExportForm *form)
{
  ur_export_settings_store_choice (&form->choice);
}
