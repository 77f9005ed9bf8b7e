/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-poster-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-export.h"
#include "ur-font-watch.h"

static void
slice_clear (gpointer data)
{
  g_clear_pointer (&((UrPosterSlice *) data)->png, g_bytes_unref);
}

static void
place_clear (gpointer data)
{
  g_free (((UrPosterPlace *) data)->id);
}

static UrPoster *
poster_new (UrReport *report, const UrPosterOptions *options)
{
  UrPoster *poster = g_new0 (UrPoster, 1);

  poster->ref_count = 1;
  poster->report = ur_report_ref (report);
  poster->options = *options;
  poster->options.blocks = NULL;
  poster->zoom = options->width / UR_POSTER_WIDTH;
  poster->cuts = g_array_new (FALSE, FALSE, sizeof (UrPosterCut));
  poster->slices = g_array_new (FALSE, TRUE, sizeof (UrPosterSlice));
  g_array_set_clear_func (poster->slices, slice_clear);
  poster->places = g_array_new (FALSE, TRUE, sizeof (UrPosterPlace));
  g_array_set_clear_func (poster->places, place_clear);
  poster->indicators = g_ptr_array_new ();
  poster->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_poster_free_money);
  return poster;
}

/**
 * ur_poster_ref:
 * @poster: a long picture
 *
 * Returns: (transfer full): @poster
 */
UrPoster *
ur_poster_ref (UrPoster *poster)
{
  g_atomic_int_inc (&poster->ref_count);
  return poster;
}

/**
 * ur_poster_unref:
 * @poster: (transfer full): a long picture
 */
void
ur_poster_unref (UrPoster *poster)
{
  if (!g_atomic_int_dec_and_test (&poster->ref_count))
    return;
  g_clear_pointer (&poster->scene, ur_scene_unref);
  g_array_unref (poster->cuts);
  g_array_unref (poster->slices);
  g_array_unref (poster->places);
  g_ptr_array_unref (poster->indicators);
  g_ptr_array_unref (poster->charts);
  ur_report_unref (poster->report);
  g_free (poster);
}

/**
 * ur_poster_options_init:
 * @options: (out caller-allocates): options
 *
 * The long picture as it is when nobody chooses: 1080 px wide, in one file unless that were higher than
 * 100,000 px.
 */
void
ur_poster_options_init (UrPosterOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (UrPosterOptions){ .width = UR_POSTER_DEFAULT_WIDTH };
}

static gboolean
check_options (const UrPosterOptions *options, GError **error)
{
  if (options->width < UR_POSTER_MIN_WIDTH || options->width > UR_POSTER_MAX_WIDTH)
    g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("The long picture is %d to %d pixels wide, not %u."),
                 UR_POSTER_MIN_WIDTH, UR_POSTER_MAX_WIDTH, options->width);
  else if (options->slice_height != 0 &&
           (options->slice_height < UR_POSTER_MIN_SLICE_HEIGHT || options->slice_height > UR_EXPORT_MAX_SIDE))
    g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("A slice is %d to %d pixels high, not %u."),
                 UR_POSTER_MIN_SLICE_HEIGHT, UR_EXPORT_MAX_SIDE, options->slice_height);
  else if (options->max_bytes != 0 && options->max_bytes < UR_POSTER_MIN_BYTES)
    g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("No slice fits into %u bytes. Allow at least %d."),
                 (guint) options->max_bytes, UR_POSTER_MIN_BYTES);
  else
    return TRUE;
  return FALSE;
}

static void
add_money (UrPosterBuilder *builder)
{
  UrChart *money = ur_poster_create_money (builder->report);

  if (money == NULL)
    return;
  g_ptr_array_add (builder->poster->charts, money);
  ur_poster_add_chart_block (builder, money);
}

static void
add_content (UrPosterBuilder *builder, const UrPosterPlan *plan)
{
  switch (plan->kind)
    {
    case UR_POSTER_BANNER:
      ur_poster_add_banner (builder);
      break;
    case UR_POSTER_FIGURES:
      ur_poster_add_key_figures (builder);
      break;
    case UR_POSTER_PART:
      if (plan->part->kind == UR_PART_SCORECARD)
        ur_poster_add_scorecard (builder, plan->part);
      else
        ur_poster_add_part (builder, plan->part);
      break;
    case UR_POSTER_MONEY:
      add_money (builder);
      break;
    case UR_POSTER_CHART:
      ur_poster_add_chart_block (builder, plan->chart);
      break;
    case UR_POSTER_FOOT:
      ur_poster_add_foot (builder);
      break;
    default:
      g_return_if_reached ();
    }
}

/* The ground hides what the banner's rings leave outside of the banner. */
static void
add_block (UrPosterBuilder *builder, const UrPosterPlan *plan, gboolean last)
{
  UrPosterPlace place = { g_strdup (plan->public.id), builder->y, 0 };
  UrRect ground = { 0, builder->y, UR_POSTER_WIDTH, 0 };
  UrScene *grounds = builder->grounds;
  guint at = ur_scene_get_n_items (grounds);

  if (plan->kind != UR_POSTER_BANNER)
    ur_poster_add_shape (builder, grounds, UR_SCENE_RECTANGLE, UR_POSTER_ROLE_GROUND, &ground, UR_COLOR_PLOT);
  add_content (builder, plan);
  builder->y = ceil (builder->y);
  place.height = builder->y - place.y;
  g_array_append_val (builder->poster->places, place);
  /* Air below a block, in its own slice; the next block has its own above it. */
  if (last && plan->kind != UR_POSTER_FOOT && plan->kind != UR_POSTER_BANNER)
    builder->y += UR_POSTER_GAP;
  if (plan->kind != UR_POSTER_BANNER)
    ur_scene_peek_item (grounds, at)->rect.height = builder->y - place.y;
}

static void
append_layer (UrScene *scene, const UrScene *layer)
{
  ur_scene_append (scene, layer, 0, ur_scene_get_n_items (layer), 0, 0);
}

static gboolean
build (UrPoster *poster, GPtrArray *plans, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr (UrScene) decor = ur_poster_create_scene (0);
  g_autoptr (UrScene) grounds = ur_poster_create_scene (0);
  g_autoptr (UrScene) items = ur_poster_create_scene (0);
  UrPosterBuilder builder = { poster, poster->report, typesetter, shown, 0, decor, grounds, items };

  ur_poster_collect_key_figures (poster->report, plans, shown);
  for (guint i = 0; i < plans->len; i++)
    {
      double end;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_block (&builder, g_ptr_array_index (plans, i), i + 1 == plans->len);
      /* Half of the air between two blocks goes to either slice. */
      end = builder.y;
      builder.y += i + 1 < plans->len ? UR_POSTER_GAP / 2 : 0;
      ur_poster_add_cut (&builder, UR_POSTER_CUT_BLOCK);
      builder.y = end;
    }
  poster->layout_height = builder.y;
  poster->scene = ur_poster_create_scene (builder.y);
  append_layer (poster->scene, decor);
  append_layer (poster->scene, grounds);
  append_layer (poster->scene, items);
  poster->height = (guint) ceil (builder.y * poster->zoom - 1e-6);
  return TRUE;
}

/**
 * ur_poster_layout:
 * @report: a report; the picture keeps a reference
 * @options: blocks, width and limits
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Computes where everything of the long picture is: measured first, painted later, as high as it takes.
 * It ends in slices, one a file; with a limit of bytes they are encoded already, to see how large they are.
 * Any thread may call it.
 *
 * Returns: (transfer full): the picture, or %NULL with %UR_ERROR_ARGUMENT, %UR_ERROR_LIMIT when no slice can
 * keep the limits, %UR_ERROR_DRAW or %G_IO_ERROR_CANCELLED
 */
UrPoster *
ur_poster_layout (UrReport *report, const UrPosterOptions *options, GCancellable *cancellable, GError **error)
{
  const guint n_failed = ur_font_watch_get_n_failed ();
  g_autoptr (UrPoster) poster = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!check_options (options, error))
    return NULL;
  plans = ur_poster_plan (report, options->blocks, error);
  if (plans == NULL)
    return NULL;
  poster = poster_new (report, options);
  if (!build (poster, plans, cancellable, error) || !ur_font_watch_check (n_failed, error) ||
      !ur_poster_cut (poster, cancellable, error))
    return NULL;
  return g_steal_pointer (&poster);
}

/**
 * ur_poster_get_n_slices:
 * @poster: a long picture
 *
 * Returns: how many files it takes
 */
guint
ur_poster_get_n_slices (const UrPoster *poster)
{
  return poster->slices->len;
}

/**
 * ur_poster_get_size:
 * @poster: a long picture
 * @slice: which file
 * @width: (out) (optional): px
 * @height: (out) (optional): px
 */
void
ur_poster_get_size (const UrPoster *poster, guint slice, guint *width, guint *height)
{
  g_return_if_fail (slice < poster->slices->len);

  if (width != NULL)
    *width = poster->options.width;
  if (height != NULL)
    *height = g_array_index (poster->slices, UrPosterSlice, slice).height;
}

/**
 * ur_poster_dup_note:
 * @poster: a long picture
 *
 * Returns: (transfer full) (nullable): a sentence where a file is higher than many programs can open
 */
char *
ur_poster_dup_note (const UrPoster *poster)
{
  guint highest = 0;

  for (guint i = 0; i < poster->slices->len; i++)
    highest = MAX (highest, g_array_index (poster->slices, UrPosterSlice, i).height);
  if (highest <= UR_EXPORT_MAX_SIDE)
    return NULL;
  return g_strdup_printf (
      _ ("The long picture is %u pixels high, and many programs open none of more than %u: "
         "cut it into files, or make it narrower."),
      highest, UR_EXPORT_MAX_SIDE);
}

/**
 * ur_poster_find_block:
 * @poster: a long picture
 * @id: of a block
 * @y: (out): where it begins, px of the whole picture
 * @height: (out): how high it is, px
 *
 * Returns: whether the picture has that block
 */
gboolean
ur_poster_find_block (const UrPoster *poster, const char *id, double *y, double *height)
{
  for (guint i = 0; i < poster->places->len; i++)
    {
      const UrPosterPlace *place = &g_array_index (poster->places, UrPosterPlace, i);

      if (!g_str_equal (place->id, id))
        continue;
      *y = place->y * poster->zoom;
      *height = place->height * poster->zoom;
      return TRUE;
    }
  return FALSE;
}

/**
 * ur_poster_dup_description:
 * @poster: a long picture
 *
 * Returns: (transfer full): its alternative text: what it is called and the key figures on it
 */
char *
ur_poster_dup_description (const UrPoster *poster)
{
  g_autofree char *title = ur_report_dup_title (poster->report);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "一图读懂：%s。", title);
  for (guint i = 0; i < MIN (poster->indicators->len, 6); i++)
    {
      const UrIndicator *indicator = g_ptr_array_index (poster->indicators, i);
      g_autofree char *figure = ur_indicator_dup_figure (indicator);
      g_autofree char *label = ur_indicator_dup_dated_label (indicator);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "，" : "", label, figure);
    }
  if (poster->indicators->len > 6)
    g_string_append_printf (text, "，等%u个数字", poster->indicators->len);
  if (poster->indicators->len > 0)
    g_string_append (text, "。");
  return g_string_free (text, FALSE);
}
