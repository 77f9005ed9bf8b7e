/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the panes beside the text are: in measure with the text, as far as that leaves room for it. */
#include "ur-pane-width.h"

#include <math.h>

#include "ur-text-scale.h"

#define NARROW 960 /* of a page: below, the outline is slimmer */
#define OUTLINE_NARROW 244
/* px of a page, below which it leaves no room for an outline: no window is so narrow, but one that has the
 * results of a search beside the page */
#define LEAST_WITH_OUTLINE 740
#define LEAST_PAGE 600
#define MOST_SHARE .36 /* of the page, where text is larger than usual */

static gboolean
is_narrow (int page)
{
  return page < ur_text_scale_multiply (NARROW);
}

/**
 * ur_pane_width_get:
 * @wanted: width that the reader chose, at a text scale of one
 * @page: width of the page
 *
 * Returns: the width at the scale in use
 */
int
ur_pane_width_get (int wanted, int page)
{
  int scaled = (int) round (wanted * ur_text_scale_get ());

  return scaled > wanted ? MAX (wanted, MIN (scaled, (int) (page * MOST_SHARE))) : scaled;
}

/**
 * ur_pane_width_get_outline:
 * @wanted: width that the reader chose, at a text scale of one
 * @page: width of the page
 *
 * Returns: the width of the outline, which is slimmer on a narrow page
 */
int
ur_pane_width_get_outline (int wanted, int page)
{
  return ur_pane_width_get (is_narrow (page) ? MIN (wanted, OUTLINE_NARROW) : wanted, page);
}

/**
 * ur_pane_width_fits_outline:
 * @page: width of the page; 0 before it is known
 *
 * Returns: whether an outline has room beside the text
 */
gboolean
ur_pane_width_fits_outline (int page)
{
  return page == 0 || page >= LEAST_WITH_OUTLINE;
}

/**
 * ur_pane_width_get_least:
 * @least: what a page needs with the panes that it has
 * @text: what its text needs, without them
 *
 * Panes come and go with the width of the page, and what they need together says nothing about the least of
 * it.  Where text is larger than usual, its own least counts, so that a pane beside the page has room.
 *
 * Returns: the least width of the page
 */
int
ur_pane_width_get_least (int least, int text)
{
  return MIN (least, ur_text_scale_get () > 1 ? MIN (text, LEAST_PAGE) : LEAST_PAGE);
}

/**
 * ur_pane_width_to_wanted:
 * @width: width that the reader has just given a pane
 *
 * Returns: what that is at a text scale of one
 */
int
ur_pane_width_to_wanted (int width)
{
  return (int) round (width / ur_text_scale_get ());
}
