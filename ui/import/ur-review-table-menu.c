/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-table-menu.h"

#include <glib/gi18n-lib.h>

#include "ur-review-names.h"
#include "ur-review-table.h"

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_bounds_menu (guint figure)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("none"), "page.set-bound", g_variant_new ("(uu)", figure, UR_BOUND_NONE));
  for (UrBound bound = UR_BOUND_ABOUT; bound <= UR_BOUND_AT_MOST; bound++)
    append (menu, ur_review_get_bound_words (bound), "page.set-bound", g_variant_new ("(uu)", figure, bound));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_roles_menu (guint figure)
{
  GMenu *menu = g_menu_new ();

  for (UrReviewRole role = UR_REVIEW_RESULT; role <= UR_REVIEW_CHANGE; role++)
    append (menu, ur_review_names_get_role_words (role), "page.set-role",
            g_variant_new ("(uu)", figure, role));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_fields_menu (void)
{
  static const char *const words[UR_REVIEW_N_FIELDS] = { N_ ("Change the Name"), N_ ("Change the Value"),
                                                         N_ ("Change the Unit"), N_ ("Change the Period") };
  GMenu *menu = g_menu_new ();

  for (guint field = 0; field < UR_REVIEW_N_FIELDS; field++)
    append (menu, _ (words[field]), "page.edit", g_variant_new_uint32 (field));
  return G_MENU_MODEL (menu);
}

/**
 * ur_review_table_menu_new:
 * @review: a review
 * @figure: one of its figures, the one that is chosen
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
ur_review_table_menu_new (UrReview *review, guint figure)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) take = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenuModel) fields = create_fields_menu ();
  g_autoptr (GMenuModel) bounds = create_bounds_menu (figure);
  g_autoptr (GMenuModel) roles = create_roles_menu (figure);

  append (take,
          ur_review_get_figure (review, figure)->is_taken ? _ ("Leave This Figure Out")
                                                          : _ ("Take This Figure"),
          "page.toggle", NULL);
  g_menu_append_submenu (more, _ ("Bound"), bounds);
  g_menu_append_submenu (more, _ ("Role"), roles);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (take));
  g_menu_append_section (menu, NULL, fields);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}
