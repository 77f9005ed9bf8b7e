/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-fit.h"

#include "ur-word-edges.h"

/* A line may lose this much of its measure to keep a paragraph's last character from standing alone. */
#define MAX_SHORTENED 0.15
/* A justified line with a larger hole than this, in em, makes the whole paragraph be broken anew. */
#define HOLE 1.2
/* The largest hole that breaking anew looks at, in em; one line more than needed costs LINE_COST (em
 * squared). */
#define MAX_HOLE 6.0
#define LINE_COST 1.0
#define RUNT_COST 30.0
/* Headings are broken by their sense: what a line costs that ends otherwise than after a mark, one that ends
 * where a word may be torn, a short last line, and a line more than needed. */
#define WORD_COST 8.0
#define UNSURE_COST 60.0
#define ATTRIBUTE_COST 2.0 /* after 的 */
#define SHORT_LAST 0.15    /* of the measure */
#define SHORT_COST 20.0
#define HEADING_LINE_COST 60.0
#define HOLE_WEIGHT 0.25
#define MAX_CLUSTERS 4000 /* of a paragraph broken anew: the time grows with measure times length */

static double
get_blank (const UrSetting *setting, guint i)
{
  const UrShape *shape = setting->shape;
  const UrCluster *cluster = ur_shape_get_cluster (shape, i);

  if (setting->style->grid || !ur_char_has_blank (cluster->klass) || cluster->advance < 0.9 * shape->size)
    return 0.0;
  return 0.5 * shape->size;
}

/**
 * ur_fit_get_indent:
 * @setting: a paragraph being broken
 * @first: the first cluster of a line
 *
 * Returns: how far the line is indented, pt
 */
double
ur_fit_get_indent (const UrSetting *setting, guint first)
{
  return first == 0 ? setting->style->indent : setting->style->hanging;
}

/* Ends the line before cluster `next`: white space falls away, marks at the ends lose their blank halves. */
static void
close_line (const UrSetting *setting, UrLineFit *line, guint next, double width)
{
  const UrShape *shape = setting->shape;
  guint end = next;

  for (; end > line->first && ur_shape_get_cluster (shape, end - 1)->klass == UR_CHAR_SPACE; end--)
    width -= ur_shape_get_cluster (shape, end - 1)->advance;
  line->next = next;
  line->end = end;
  line->trim_end = 0.0;
  if (end > line->first + 1 && ur_shape_get_cluster (shape, end - 1)->klass != UR_CHAR_OPEN)
    line->trim_end = get_blank (setting, end - 1);
  line->natural = width - line->trim_end;
}

/* Nothing allows a break in time: breaks anywhere that does not leave a mark on the wrong side. */
static void
break_anywhere (const UrSetting *setting, UrLineFit *line, double room)
{
  const UrShape *shape = setting->shape;
  double width = -line->trim_start;
  guint fallback = line->first + 1, good = 0;

  for (guint i = line->first; i < shape->clusters->len; i++)
    {
      if (i > line->first && width <= room)
        {
          fallback = i;
          if (!ur_break_is_forbidden (ur_shape_get_cluster (shape, i - 1)->last_char,
                                      ur_shape_get_cluster (shape, i)->first_char))
            good = i;
        }
      width += ur_shape_get_cluster (shape, i)->advance;
      if (width > room + shape->size)
        break;
    }
  width = -line->trim_start;
  for (guint i = line->first; i < (good ? good : fallback); i++)
    width += ur_shape_get_cluster (shape, i)->advance;
  close_line (setting, line, good ? good : fallback, width);
}

/* Takes as much as fits. */
static UrLineFit
find_longest (const UrSetting *setting, guint first)
{
  const UrShape *shape = setting->shape;
  UrLineFit best = { first }, line = { first };
  double room = setting->measure - ur_fit_get_indent (setting, first), width;

  if (ur_shape_get_cluster (shape, first)->klass == UR_CHAR_OPEN && (first > 0 || setting->style->hang))
    best.trim_start = line.trim_start = get_blank (setting, first);
  width = -line.trim_start;
  for (guint i = first; i < shape->clusters->len; i++)
    {
      width += ur_shape_get_cluster (shape, i)->advance;
      if (width > room + 4 * shape->size)
        break;
      if (i + 1 < shape->clusters->len && !ur_shape_get_cluster (shape, i + 1)->can_break)
        continue;
      close_line (setting, &line, i + 1, width);
      if (line.natural > room + 0.01)
        break;
      best = line;
    }
  if (!best.next)
    break_anywhere (setting, &best, room);
  return best;
}

/* Whether nothing but one character, and perhaps its full stop, is left from cluster `first` on. */
static gboolean
is_runt (const UrShape *shape, guint first)
{
  guint n_characters = 0;

  for (guint i = first; i < shape->clusters->len; i++)
    {
      UrCharClass klass = ur_shape_get_cluster (shape, i)->klass;
      n_characters += klass == UR_CHAR_HAN || klass == UR_CHAR_OTHER;
      if (n_characters > 1)
        return FALSE;
    }
  return first < shape->clusters->len;
}

/* The longest line, or a little less when it would leave a lone character for the last one. */
static UrLineFit
find_line (const UrSetting *setting, guint first)
{
  const UrShape *shape = setting->shape;
  UrLineFit line = find_longest (setting, first), shorter = line;
  double width = line.natural + line.trim_end, least = (1.0 - MAX_SHORTENED) * line.natural;

  if (!is_runt (shape, line.next))
    return line;
  for (guint i = line.next - 1; i > first + 1; i--)
    {
      width -= ur_shape_get_cluster (shape, i)->advance;
      if (!ur_shape_get_cluster (shape, i)->can_break)
        continue;
      close_line (setting, &shorter, i, width);
      return shorter.natural >= least ? shorter : line;
    }
  return line;
}

static GArray *
fit_greedily (const UrSetting *setting, gboolean *has_hole)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (UrLineFit));
  const guint n_clusters = setting->shape->clusters->len;

  *has_hole = FALSE;
  for (guint first = 0; first < n_clusters;)
    {
      UrLineFit line = find_line (setting, first);
      double room = setting->measure - ur_fit_get_indent (setting, first);

      *has_hole |= line.next < n_clusters && room - line.natural > HOLE * setting->style->size;
      g_array_append_val (lines, line);
      first = line.next;
    }
  return lines;
}

/* The best way to break everything before a cluster. */
typedef struct
{
  double cost;
  UrLineFit line; /* the last one */
} Node;

static double
get_hole (const UrSetting *setting, const UrLineFit *line)
{
  double room = setting->measure - ur_fit_get_indent (setting, line->first);

  return (room - line->natural) / setting->style->size;
}

static double
rate_line (const UrSetting *setting, const UrLineFit *line)
{
  const double hole = get_hole (setting, line);

  if (line->next < setting->shape->clusters->len)
    return LINE_COST + hole * hole;
  return LINE_COST + (is_runt (setting->shape, line->first) ? RUNT_COST : 0.0);
}

/* The best place is where the reader pauses. */
static double
rate_edge (const UrShape *shape, guint next)
{
  const UrCluster *after = ur_shape_get_cluster (shape, next), *before = after - 1;

  if (before->klass == UR_CHAR_STOP || before->klass == UR_CHAR_SPACE || after->first_char == 0xff08) /* （ */
    return 0.0;
  if (before->last_char == 0x7684) /* 的 */
    return ATTRIBUTE_COST;
  return after->edge == UR_EDGE_UNSURE ? UNSURE_COST : WORD_COST;
}

static double
rate_heading_line (const UrSetting *setting, const UrLineFit *line)
{
  const double hole = get_hole (setting, line);

  if (line->next < setting->shape->clusters->len)
    return HEADING_LINE_COST + HOLE_WEIGHT * hole * hole + rate_edge (setting->shape, line->next);
  if (is_runt (setting->shape, line->first))
    return HEADING_LINE_COST + RUNT_COST;
  return HEADING_LINE_COST + (line->natural < SHORT_LAST * setting->measure ? SHORT_COST : 0.0);
}

static void
relax (const UrSetting *setting, Node *nodes, const UrLineFit *line)
{
  double cost = nodes[line->first].cost;

  cost += setting->style->words ? rate_heading_line (setting, line) : rate_line (setting, line);
  if (cost < nodes[line->next].cost)
    nodes[line->next] = (Node){ cost, *line };
}

/* Tries every line that begins with a cluster and is not too short. */
static void
relax_from (const UrSetting *setting, Node *nodes, guint first)
{
  const UrShape *shape = setting->shape;
  UrLineFit longest = find_longest (setting, first), line = longest;
  double width = longest.natural + longest.trim_end;
  double most =
      setting->style->words ? MAX (MAX_HOLE, 0.5 * setting->measure / setting->style->size) : MAX_HOLE;

  relax (setting, nodes, &longest);
  for (guint i = longest.end; i < longest.next; i++) /* the white space at its end */
    width += ur_shape_get_cluster (shape, i)->advance;
  for (guint i = longest.next - 1; i > first; i--)
    {
      width -= ur_shape_get_cluster (shape, i)->advance;
      if (!ur_shape_get_cluster (shape, i)->can_break)
        continue;
      close_line (setting, &line, i, width);
      if (get_hole (setting, &line) > most)
        break;
      relax (setting, nodes, &line);
    }
}

/* Breaks a paragraph so that the squares of its lines' holes are the least. */
static GArray *
fit_as_a_whole (const UrSetting *setting)
{
  const guint n_clusters = setting->shape->clusters->len;
  g_autofree Node *nodes = g_new (Node, n_clusters + 1);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (UrLineFit));

  for (guint i = 0; i <= n_clusters; i++)
    nodes[i] = (Node){ i == 0 ? 0.0 : G_MAXDOUBLE, { 0 } };
  for (guint i = 0; i < n_clusters; i++)
    if (nodes[i].cost < G_MAXDOUBLE)
      relax_from (setting, nodes, i);
  for (guint i = n_clusters; i > 0; i = nodes[i].line.first)
    g_array_prepend_val (lines, nodes[i].line);
  return lines;
}

/**
 * ur_fit_lines:
 * @setting: a paragraph to be broken
 *
 * Breaks line by line; when that leaves a hole in a justified paragraph, as a whole.  Headings of more than
 * one line are broken as a whole, too.
 *
 * Returns: (transfer full) (element-type UrLineFit): the lines
 */
GArray *
ur_fit_lines (const UrSetting *setting)
{
  gboolean has_hole;
  GArray *lines = fit_greedily (setting, &has_hole);

  gboolean anew =
      setting->style->words ? lines->len > 1 : has_hole && setting->style->align == UR_ALIGN_JUSTIFY;

  if (!anew || setting->shape->clusters->len > MAX_CLUSTERS)
    return lines;
  g_array_unref (lines);
  return fit_as_a_whole (setting);
}
