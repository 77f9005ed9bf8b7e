/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-style.h"

#include <glib/gi18n-lib.h>

#include "ur-drop-down.h"
#include "ur-print-paper.h"
#include "ur-quote.h"
#include "ur-settings.h"

/* How the pages look. */
struct _UrPrintStyle
{
  GtkWidget parent_instance;

  GListModel *papers;
  gboolean quiet;     /* options are being set, not chosen */
  gboolean automatic; /* grey because of the printer */
  guint first_size;   /* which of the sizes the list begins with */

  GtkWidget *layout_section; /* bound, so that they go with the template */
  GtkWidget *sheet_section;
  GtkDropDown *paper;
  GtkToggleButton *portrait;
  GtkToggleButton *landscape;
  GtkDropDown *kind;
  GtkDropDown *body;
  GtkLabel *faces;
  GtkWidget *columns_row;
  GtkToggleButton *one_column;
  GtkToggleButton *two_columns;
  GtkDropDown *numbering;
  GtkDropDown *folio;
  GtkToggleButton *color;
  GtkToggleButton *grey;
  GtkLabel *grey_remark;
  GtkDropDown *nup;
  GtkCheckButton *booklet;
  GtkWidget *booklet_remark;
  GtkLabel *type_remark;
  GtkCheckButton *pack;
  GtkWidget *pack_remark;
};

G_DEFINE_FINAL_TYPE (UrPrintStyle, ur_print_style, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Sizes of type, in pt, as Chinese printing names them. */
static const struct
{
  double size;
  const char *label;
} sizes[] = {
  { 9.0, N_ ("9 pt") },   { 10.5, N_ ("10.5 pt") },   { 12.0, N_ ("12 pt") }, { 14.0, N_ ("14 pt") },
  { 15.0, N_ ("15 pt") }, { 15.75, N_ ("15.75 pt") }, { 16.0, N_ ("16 pt") }, { 18.0, N_ ("18 pt") },
  { 22.0, N_ ("22 pt") }, { 24.0, N_ ("24 pt") },     { 26.0, N_ ("26 pt") },
};

static const guint sides_up[] = { 1, 2, 4 };

static GtkPaperSize *
get_paper (UrPrintStyle *self)
{
  return ur_print_papers_get (self->papers, gtk_drop_down_get_selected (self->paper));
}

static UrSummaryLayout
get_kind (UrPrintStyle *self)
{
  return (UrSummaryLayout) MIN (gtk_drop_down_get_selected (self->kind), UR_N_SUMMARY_LAYOUTS - 1);
}

static double
get_size (UrPrintStyle *self)
{
  return sizes[self->first_size + gtk_drop_down_get_selected (self->body)].size;
}

static void
save (UrPrintStyle *self)
{
  ur_print_papers_save (get_paper (self), gtk_toggle_button_get_active (self->landscape));
  ur_settings_set_int ("print-layout", get_kind (self));
  ur_settings_set_int ("print-body", (int) (10 * get_size (self)));
  ur_settings_set_int ("print-columns", gtk_toggle_button_get_active (self->two_columns) ? 2 : 1);
  ur_settings_set_int ("print-numbering", (int) gtk_drop_down_get_selected (self->numbering));
  ur_settings_set_int ("print-folio", (int) gtk_drop_down_get_selected (self->folio));
  if (!self->automatic)
    ur_settings_set_boolean ("print-grey", gtk_toggle_button_get_active (self->grey));
  ur_settings_set_int ("print-nup", (int) sides_up[gtk_drop_down_get_selected (self->nup)]);
  ur_settings_set_boolean ("print-booklet", gtk_check_button_get_active (self->booklet));
  ur_settings_set_boolean ("print-pack", gtk_check_button_get_active (self->pack));
}

/* Options that have no meaning with others. */
static void
update (UrPrintStyle *self)
{
  gboolean booklet = gtk_check_button_get_active (self->booklet);

  gtk_widget_set_sensitive (self->columns_row, get_kind (self) != UR_SUMMARY_GONGWEN);
  gtk_widget_set_sensitive (GTK_WIDGET (self->body),
                            g_list_model_get_n_items (gtk_drop_down_get_model (self->body)) > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->nup), !booklet);
  gtk_widget_set_visible (self->booklet_remark, booklet);
  gtk_widget_set_visible (self->pack_remark, gtk_check_button_get_active (self->pack));
}

static void
changed_cb (UrPrintStyle *self)
{
  if (self->quiet)
    return;
  update (self);
  save (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Whoever chooses a colour means it. */
static void
grey_cb (UrPrintStyle *self)
{
  if (!self->quiet)
    self->automatic = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->grey_remark), self->automatic);
  changed_cb (self);
}

static void
set_grey (UrPrintStyle *self, gboolean grey)
{
  self->quiet = TRUE;
  gtk_toggle_button_set_active (grey ? self->grey : self->color, TRUE);
  self->quiet = FALSE;
}

/* The kind of type in the language of the interface. */
static const char *
get_kind_name (const UrFaceUse *use)
{
  static const char *const names[] = { [UR_FACE_SANS] = N_ ("Hei type"),
                                       [UR_FACE_SERIF] = N_ ("Song type"),
                                       [UR_FACE_FANGSONG] = N_ ("Fangsong type"),
                                       [UR_FACE_KAI] = N_ ("Kai type") };

  return _ (names[use->face]);
}

/* The type that really is on the pages: standards name faces that few systems have. */
static void
show_faces (UrPrintStyle *self)
{
  g_autoptr (GPtrArray) uses = ur_summary_list_faces (get_kind (self));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const UrFaceUse *use = g_ptr_array_index (uses, i);
      const char *family = use->family != NULL ? use->family : _ ("no Chinese font");
      g_autofree char *line = NULL;

      /* Translators: a kind of Chinese type, and the font that is used for it. */
      line = g_strdup_printf (use->is_itself ? _ ("%s: %s") : _ ("%s: %s stands in"), get_kind_name (use),
                              family);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  gtk_label_set_text (self->faces, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->faces), uses->len > 0);
}

static char *
dup_size_label (UrPrintStyle *self, guint i)
{
  g_autoptr (GPtrArray) uses = ur_summary_list_faces (get_kind (self));
  const UrFaceUse *body = uses->len > 0 ? g_ptr_array_index (uses, 0) : NULL;

  if (body == NULL)
    return g_strdup (_ (sizes[i].label));
  /* Translators: a kind of Chinese type, and its size. */
  return g_strdup_printf (C_ ("body type", "%s, %s"), get_kind_name (body), _ (sizes[i].label));
}

/* The sizes that the kind of page allows. */
static void
load_sizes (UrPrintStyle *self, double wanted)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;
  guint n = 0;
  double least;
  double most;

  ur_summary_get_body_range (get_kind (self), &least, &most);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *label = NULL;

      if (sizes[i].size < least || sizes[i].size > most || (sizes[i].size == 15.75 && least < most))
        continue;
      if (n == 0)
        self->first_size = i;
      if (ABS (sizes[i].size - wanted) < 0.1)
        selected = n;
      label = dup_size_label (self, i);
      gtk_string_list_append (list, label);
      n++;
    }
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->body, selected);
}

/* A kind of page brings its own size and numbers. */
static void
kind_cb (UrPrintStyle *self)
{
  UrSummaryOptions options;

  if (self->quiet)
    return;
  self->quiet = TRUE;
  ur_summary_options_init (&options);
  ur_summary_options_set_layout (&options, get_kind (self));
  load_sizes (self, options.body_size);
  gtk_drop_down_set_selected (self->numbering, options.numbering);
  self->quiet = FALSE;
  show_faces (self);
  changed_cb (self);
}

static void
load_sheets (UrPrintStyle *self)
{
  guint nup = (guint) ur_settings_get_int ("print-nup", 1);

  for (guint i = 0; i < G_N_ELEMENTS (sides_up); i++)
    if (sides_up[i] == nup)
      gtk_drop_down_set_selected (self->nup, i);
  gtk_check_button_set_active (self->booklet, ur_settings_get_boolean ("print-booklet", FALSE));
  gtk_check_button_set_active (self->pack, ur_settings_get_boolean ("print-pack", FALSE));
}

static void
name_choices (UrPrintStyle *self)
{
  ur_drop_down_set_name (self->paper, _ ("Paper"));
  ur_drop_down_set_name (self->kind, _ ("Kind of page"));
  ur_drop_down_set_name (self->body, _ ("Body type"));
  ur_drop_down_set_name (self->numbering, _ ("Numbers of sections"));
  ur_drop_down_set_name (self->folio, _ ("Page numbers"));
  ur_drop_down_set_name (self->nup, _ ("Pages on each side"));
}

static void
load (UrPrintStyle *self)
{
  guint selected;
  gboolean landscape;

  self->quiet = TRUE;
  self->papers = ur_print_papers_new (&selected, &landscape);
  gtk_drop_down_set_expression (self->paper, ur_print_papers_get_expression ());
  gtk_drop_down_set_model (self->paper, self->papers);
  gtk_drop_down_set_selected (self->paper, selected);
  gtk_toggle_button_set_active (landscape ? self->landscape : self->portrait, TRUE);
  gtk_drop_down_set_selected (self->kind, (guint) ur_settings_get_int ("print-layout", 0));
  load_sizes (self, ur_settings_get_int ("print-body", 120) / 10.0);
  gtk_toggle_button_set_active (
      ur_settings_get_int ("print-columns", 1) == 2 ? self->two_columns : self->one_column, TRUE);
  gtk_drop_down_set_selected (self->numbering, (guint) ur_settings_get_int ("print-numbering", 0));
  gtk_drop_down_set_selected (self->folio, (guint) ur_settings_get_int ("print-folio", 0));
  gtk_toggle_button_set_active (ur_settings_get_boolean ("print-grey", FALSE) ? self->grey : self->color,
                                TRUE);
  load_sheets (self);
  name_choices (self);
  show_faces (self);
  update (self);
  self->quiet = FALSE;
}

static void
ur_print_style_dispose (GObject *object)
{
  UrPrintStyle *self = UR_PRINT_STYLE (object);

  self->quiet = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_PRINT_STYLE);
  g_clear_object (&self->papers);
  G_OBJECT_CLASS (ur_print_style_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, layout_section);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, paper);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, portrait);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, landscape);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, body);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, sheet_section);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, kind);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, faces);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, columns_row);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, one_column);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, two_columns);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, nup);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, booklet);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, booklet_remark);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, type_remark);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, pack);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, pack_remark);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, numbering);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, folio);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, color);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, grey);
  gtk_widget_class_bind_template_child (widget_class, UrPrintStyle, grey_remark);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grey_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
}

static void
ur_print_style_class_init (UrPrintStyleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_print_style_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-print-style.ui");
  bind_template (widget_class);

  /* The pages are to look different. */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", UR_TYPE_PRINT_STYLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_style_init (UrPrintStyle *self)
{
  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  load (self);
}

/**
 * ur_print_style_fill:
 * @style: the options
 * @options: gets the kind of page, paper, type, numbers, colour and what becomes of the sheets
 */
void
ur_print_style_fill (UrPrintStyle *style, UrSummaryOptions *options)
{
  double width = gtk_paper_size_get_width (get_paper (style), GTK_UNIT_POINTS);
  double height = gtk_paper_size_get_height (get_paper (style), GTK_UNIT_POINTS);
  gboolean landscape = gtk_toggle_button_get_active (style->landscape);

  ur_summary_options_set_layout (options, get_kind (style));
  options->paper_width = landscape ? height : width;
  options->paper_height = landscape ? width : height;
  options->body_size = get_size (style);
  options->columns = gtk_toggle_button_get_active (style->two_columns) ? 2 : 1;
  options->numbering = (UrNumbering) gtk_drop_down_get_selected (style->numbering);
  options->folio = (UrFolio) gtk_drop_down_get_selected (style->folio);
  options->theme = gtk_toggle_button_get_active (style->grey) ? UR_THEME_PAPER_GREY : UR_THEME_PAPER;
  options->nup = sides_up[gtk_drop_down_get_selected (style->nup)];
  options->booklet = gtk_check_button_get_active (style->booklet);
  options->pack = gtk_check_button_get_active (style->pack) ? UR_PACK_STUDY : UR_PACK_NONE;
}

/**
 * ur_print_style_is_booklet:
 * @style: the options
 *
 * Returns: whether the sheets are to be folded into a booklet
 */
gboolean
ur_print_style_is_booklet (UrPrintStyle *style)
{
  return gtk_check_button_get_active (style->booklet);
}

/**
 * ur_print_style_get_paper:
 * @style: the options
 *
 * Returns: (transfer none): the name of the paper, as GTK has it
 */
const char *
ur_print_style_get_paper (UrPrintStyle *style)
{
  return gtk_paper_size_get_name (get_paper (style));
}

/**
 * ur_print_style_set_paper:
 * @style: the options
 * @name: name of a paper; one that is not in the list changes nothing
 */
void
ur_print_style_set_paper (UrPrintStyle *style, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (style->papers); i++)
    if (g_str_equal (gtk_paper_size_get_name (ur_print_papers_get (style->papers, i)), name))
      gtk_drop_down_set_selected (style->paper, i);
}

/**
 * ur_print_style_dup_page_setup:
 * @style: the options
 * @pages: what came of them: several pages on a side turn the sheet
 *
 * Returns: (transfer full): the chosen sheet, without margins: the pages have their own
 */
GtkPageSetup *
ur_print_style_dup_page_setup (UrPrintStyle *style, const UrPages *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = get_paper (style);
  double width;
  double height;

  ur_pages_get_size (pages, &width, &height);
  gtk_page_setup_set_paper_size (setup, paper);
  if ((width > height) != (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS) >
                           gtk_paper_size_get_height (paper, GTK_UNIT_POINTS)))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

/**
 * ur_print_style_set_printer:
 * @style: the options
 * @printer: (nullable): the chosen printer
 * @color: whether it has colour
 *
 * Turns to grey for a printer without colour, saying so, and back for another one.  The reader may still
 * choose colour.
 */
void
ur_print_style_set_printer (UrPrintStyle *style, const char *printer, UrAble color)
{
  gboolean grey = color == UR_ABLE_NO;
  gboolean kept = ur_settings_get_boolean ("print-grey", FALSE);
  g_autofree char *text = NULL;

  style->automatic = grey && !kept;
  if (style->automatic)
    text = ur_quote_printf (_ ("“%s” prints black only: the pages are grey."), printer);
  gtk_label_set_text (style->grey_remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (style->grey_remark), style->automatic);
  if (gtk_toggle_button_get_active (style->grey) == (grey || kept))
    return;
  set_grey (style, grey || kept);
  g_signal_emit (style, signals[SIGNAL_CHANGED], 0);
}

/**
 * ur_print_style_show_type:
 * @style: the options
 * @pages: (nullable): what came of them
 *
 * Says where several pages on a side have made the type too small to be read with ease.
 */
void
ur_print_style_show_type (UrPrintStyle *style, const UrPages *pages)
{
  g_autofree char *text = pages != NULL ? ur_pages_dup_type_remark (pages) : NULL;

  gtk_label_set_text (style->type_remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (style->type_remark), text != NULL);
}
