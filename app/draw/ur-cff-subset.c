/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cairo 1.16 embeds all subroutines of a font (700 KB of Noto Serif CJK) when it does not understand the
 * program of a single glyph.  It reads every subroutine once only: a glyph whose outline lies in subroutines
 * that others have used already then seems to have no outline, or to call a subroutine without saying which.
 * Whether that happens depends on which glyphs come before it in its subset.  What follows reads programs in
 * the way cairo does (Adobe Technical Note 5177, as far as it matters) and tells beforehand. */
#include "ur-cff-private.h"

#include <string.h>

#define MAX_NESTING 10
#define MAX_CALLS 10000 /* of a glyph; real ones have a few dozen */
#define MASK_BITS 8

enum
{
  HSTEM = 1,
  VSTEM = 3,
  VMOVETO = 4,
  CALLSUBR = 10,
  ESCAPE = 12,
  ENDCHAR = 14,
  HSTEMHM = 18,
  HINTMASK = 19,
  CNTRMASK = 20,
  RMOVETO = 21,
  HMOVETO = 22,
  VSTEMHM = 23,
  SHORTINT = 28,
  CALLGSUBR = 29,
};

struct _UrCffSubset
{
  const UrCff *cff;
  guint8 *global; /* which subroutines were read */
  guint8 **local;
  GPtrArray *news; /* of guint8 *: those read for the glyph being added */
};

/* What is known while a glyph's program is read. */
typedef struct
{
  UrCffSubset *subset;
  guint dictionary;
  int stack; /* numbers on it */
  int top;
  gboolean top_known;
  int n_hints, mask_bytes;
  int nesting, n_calls;
  gboolean wants_width, has_width;
  gboolean has_path;
} State;

/**
 * ur_cff_subset_new:
 * @cff: a font; must live as long as the subset
 *
 * Returns: (transfer full): a subset that holds nothing but the glyph for missing characters, as all do
 */
UrCffSubset *
ur_cff_subset_new (const UrCff *cff)
{
  UrCffSubset *subset = g_new0 (UrCffSubset, 1);

  subset->cff = cff;
  subset->global = g_new0 (guint8, cff->global.count + 1);
  subset->local = g_new0 (guint8 *, cff->n_local + 1);
  for (guint i = 0; i < cff->n_local; i++)
    subset->local[i] = g_new0 (guint8, cff->local[i].count + 1);
  subset->news = g_ptr_array_new ();
  ur_cff_subset_add (subset, 0);
  return subset;
}

/**
 * ur_cff_subset_free:
 * @subset: (transfer full): a subset
 */
void
ur_cff_subset_free (UrCffSubset *subset)
{
  for (guint i = 0; i < subset->cff->n_local; i++)
    g_free (subset->local[i]);
  g_free (subset->local);
  g_free (subset->global);
  g_ptr_array_unref (subset->news);
  g_free (subset);
}

static const guint8 *
read_integer (const guint8 *p, const guint8 *end, int *value)
{
  guint8 b = *p++;

  *value = 0;
  if (b == SHORTINT && end - p >= 2)
    *value = (gint16) (p[0] << 8 | p[1]);
  else if (b >= 32 && b <= 246)
    *value = b - 139;
  else if (b >= 247 && b <= 250 && end - p >= 1)
    *value = (b - 247) * 256 + p[0] + 108;
  else if (b >= 251 && b <= 254 && end - p >= 1)
    *value = -(b - 251) * 256 - p[0] - 108;
  else if (b == 255 && end - p >= 4)
    *value = (gint16) (p[0] << 8 | p[1]); /* the whole part */
  return p + (b == 255 ? 4 : b == SHORTINT ? 2 : b >= 247 ? 1 : 0);
}

/* Hints end with an operator that clears the stack; a number too many at the first one is the width. */
static void
clear_stack (State *state, gboolean odd)
{
  if (state->wants_width && odd)
    state->has_width = TRUE;
  state->stack = 0;
  state->wants_width = FALSE;
}

static void
count_hints (State *state)
{
  state->top_known = FALSE;
  state->n_hints += state->stack / 2;
  clear_stack (state, state->stack % 2);
}

static gboolean read_program (State *state, const UrCffElement *program);

static int
get_bias (guint count)
{
  return count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
}

/* A call: FALSE when it is not known of what. */
static gboolean
call (State *state, gboolean global)
{
  UrCffSubset *subset = state->subset;
  const UrCffIndex *index = global ? &subset->cff->global : &subset->cff->local[state->dictionary];
  guint8 *read = global ? subset->global : subset->local[state->dictionary];
  gint64 number = (gint64) state->top + get_bias (index->count);
  UrCffElement program;

  if (!state->top_known || ++state->n_calls > MAX_CALLS || ++state->nesting > MAX_NESTING || number < 0 ||
      !ur_cff_index_get (index, (guint) number, &program))
    return FALSE;
  state->top_known = FALSE;
  state->stack--;
  if (!read[number])
    g_ptr_array_add (subset->news, &read[number]);
  if (!read[number] || (global && !state->has_width))
    {
      read[number] = TRUE;
      read_program (state, &program); /* what goes wrong inside is not noticed */
    }
  state->nesting--;
  return TRUE;
}

/* An operator: FALSE when the program is not understood. */
static gboolean
obey (State *state, const guint8 **p)
{
  const guint8 op = *(*p)++;

  switch (op)
    {
    case HSTEM:
    case VSTEM:
    case HSTEMHM:
    case VSTEMHM:
      count_hints (state);
      return TRUE;
    case HINTMASK:
    case CNTRMASK:
      if (state->mask_bytes == 0)
        {
          count_hints (state);
          state->mask_bytes = (state->n_hints + MASK_BITS - 1) / MASK_BITS;
        }
      *p += state->mask_bytes;
      return TRUE;
    case RMOVETO:
    case HMOVETO:
    case VMOVETO:
      clear_stack (state, state->stack > (op == RMOVETO ? 2 : 1));
      state->has_path = TRUE;
      return TRUE;
    case CALLSUBR:
    case CALLGSUBR:
      return call (state, op == CALLGSUBR);
    case ESCAPE:
      (*p)++;
      state->top_known = FALSE;
      return !state->wants_width;
    default:
      state->top_known = FALSE;
      return TRUE;
    }
}

static gboolean
read_program (State *state, const UrCffElement *program)
{
  const guint8 *p = program->bytes, *end = p + program->length;

  while (p < end)
    if (*p == SHORTINT || *p >= 32)
      {
        p = read_integer (p, end, &state->top);
        state->stack++;
        state->top_known = TRUE;
      }
    else if (*p == ENDCHAR)
      return state->has_path || state->stack <= 3; /* else it seems to be put together from two others */
    else if (!obey (state, &p))
      return FALSE;
  return TRUE;
}

/**
 * ur_cff_subset_add:
 * @subset: a subset
 * @glyph: index of a glyph
 *
 * Adds a glyph, unless cairo would not understand it behind those that are there already.  Their order is
 * that in which they are painted first.
 *
 * Returns: whether it was added
 */
gboolean
ur_cff_subset_add (UrCffSubset *subset, guint glyph)
{
  const UrCff *cff = subset->cff;
  State state = { .subset = subset, .wants_width = TRUE };
  UrCffElement program;

  if (!ur_cff_index_get (&cff->charstrings, glyph, &program) || cff->dictionary[glyph] >= cff->n_local)
    return TRUE; /* nothing is known: cairo will see */
  state.dictionary = cff->dictionary[glyph];
  g_ptr_array_set_size (subset->news, 0);
  if (read_program (&state, &program))
    return TRUE;
  for (guint i = 0; i < subset->news->len; i++)
    *(guint8 *) g_ptr_array_index (subset->news, i) = FALSE;
  return FALSE;
}
