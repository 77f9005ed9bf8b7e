/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How Word counts (ECMA-376 part 1, 17.9): a paragraph names a number instance and a level; instances of one
 * abstract list count together; a level starts anew after any higher level, or after the one that lvlRestart
 * names; an instance that overrides a start begins there when it is used for the first time. */
#include "ur-docx-numbering.h"

#include <string.h>

#include "ur-list-number.h"
#include "ur-xml.h"

#define N_LEVELS 9
#define MAX_CHAIN 32u
#define BULLET "•"

/* How a level of a list counts. */
typedef struct
{
  int start;
  int restart; /* 0 never, n after level n or a higher one, or UR_DOCX_NONE: after any higher one */
  char *format;
  char *text; /* “（%2）” */
  char *style;
  gboolean is_legal; /* all numbers in digits */
  gboolean is_glued; /* nothing between number and text */
  gboolean is_hidden;
} Level;

/* A list with its counters. */
typedef struct
{
  Level levels[N_LEVELS];
  int counters[N_LEVELS];
  gboolean is_started[N_LEVELS];
  char *style_link; /* the style of numbering that says what its levels are */
} List;

/* What paragraphs name: a list, with changes. */
typedef struct
{
  List *list;
  Level *overrides[N_LEVELS];
  int starts[N_LEVELS];
  gboolean is_used[N_LEVELS];
} Instance;

struct _UrDocxNumbering
{
  const UrDocxStyles *styles;
  GHashTable *lists;     /* abstractNumId → List */
  GHashTable *instances; /* numId → Instance */
};

static void
clear_level (Level *level)
{
  g_free (level->format);
  g_free (level->text);
  g_free (level->style);
}

static void
free_list_cb (gpointer data)
{
  List *list = data;

  for (guint i = 0; i < N_LEVELS; i++)
    clear_level (&list->levels[i]);
  g_free (list->style_link);
  g_free (list);
}

static void
free_instance_cb (gpointer data)
{
  Instance *instance = data;

  for (guint i = 0; i < N_LEVELS; i++)
    if (instance->overrides[i] != NULL)
      {
        clear_level (instance->overrides[i]);
        g_free (instance->overrides[i]);
      }
  g_free (instance);
}

static char *
dup_value (const xmlNode *node, const char *child)
{
  return ur_xml_dup (ur_xml_child (node, child), "val");
}

static void
read_level (const xmlNode *node, Level *level)
{
  g_autofree char *suffix = dup_value (node, "suff");
  const xmlNode *format = ur_xml_child (node, "numFmt");

  clear_level (level);
  level->start = ur_xml_number (ur_xml_child (node, "start"), "val", 0);
  level->restart = ur_xml_number (ur_xml_child (node, "lvlRestart"), "val", UR_DOCX_NONE);
  level->format = ur_xml_dup (format != NULL ? format : ur_xml_find ((xmlNode *) node, "numFmt"), "val");
  level->text = dup_value (node, "lvlText");
  level->style = dup_value (node, "pStyle");
  level->is_legal = ur_docx_is_on (ur_xml_child (node, "isLgl"));
  level->is_glued = g_strcmp0 (suffix, "nothing") == 0;
  level->is_hidden = ur_docx_read_toggle (ur_xml_child (node, "rPr"), "vanish") == 1;
}

static int
get_level_index (const xmlNode *node)
{
  int index = ur_xml_number (node, "ilvl", UR_DOCX_NONE);

  return index >= 0 && index < N_LEVELS ? index : UR_DOCX_NONE;
}

static List *
read_list (const xmlNode *node)
{
  List *list = g_new0 (List, 1);

  list->style_link = dup_value (node, "numStyleLink");
  for (guint i = 0; i < N_LEVELS; i++)
    list->levels[i].restart = UR_DOCX_NONE;
  ur_xml_each (child, node)
  {
    int index = ur_xml_is (child, "lvl") ? get_level_index (child) : UR_DOCX_NONE;

    if (index != UR_DOCX_NONE)
      read_level (child, &list->levels[index]);
  }
  return list;
}

static void
read_override (const xmlNode *node, Instance *instance)
{
  int index = get_level_index (node);
  const xmlNode *level = ur_xml_child (node, "lvl");

  if (index == UR_DOCX_NONE)
    return;
  if (level != NULL && instance->overrides[index] == NULL)
    {
      instance->overrides[index] = g_new0 (Level, 1);
      read_level (level, instance->overrides[index]);
    }
  instance->starts[index] = ur_xml_number (ur_xml_child (node, "startOverride"), "val", UR_DOCX_NONE);
}

static Instance *
read_instance (UrDocxNumbering *numbering, const xmlNode *node)
{
  int id = ur_xml_number (ur_xml_child (node, "abstractNumId"), "val", UR_DOCX_NONE);
  List *list = g_hash_table_lookup (numbering->lists, GINT_TO_POINTER (id));
  Instance *instance;

  if (list == NULL)
    return NULL;
  instance = g_new0 (Instance, 1);
  instance->list = list;
  for (guint i = 0; i < N_LEVELS; i++)
    instance->starts[i] = UR_DOCX_NONE;
  ur_xml_each (child, node) if (ur_xml_is (child, "lvlOverride")) read_override (child, instance);
  return instance;
}

/* A list whose levels a style of numbering has: that style names an instance of the list that really has
 * them. */
static void
follow_style_links (UrDocxNumbering *numbering)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, numbering->instances);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Instance *instance = value, *real;
      int id = ur_docx_styles_look_up (numbering->styles, instance->list->style_link, num_id);

      real = g_hash_table_lookup (numbering->instances, GINT_TO_POINTER (id));
      if (real != NULL && real->list->style_link == NULL)
        instance->list = real->list;
    }
}

/**
 * ur_docx_numbering_new:
 * @doc: (nullable): numbering.xml
 * @styles: the styles, which outlive it
 *
 * Returns: (transfer full): the lists, none of them begun
 */
UrDocxNumbering *
ur_docx_numbering_new (const xmlDoc *doc, const UrDocxStyles *styles)
{
  UrDocxNumbering *numbering = g_new0 (UrDocxNumbering, 1);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  numbering->styles = styles;
  numbering->lists = g_hash_table_new_full (NULL, NULL, NULL, free_list_cb);
  numbering->instances = g_hash_table_new_full (NULL, NULL, NULL, free_instance_cb);
  ur_xml_each (node, root) if (ur_xml_is (node, "abstractNum")) g_hash_table_replace (
      numbering->lists, GINT_TO_POINTER (ur_xml_number (node, "abstractNumId", UR_DOCX_NONE)),
      read_list (node));
  ur_xml_each (other, root)
  {
    Instance *instance = ur_xml_is (other, "num") ? read_instance (numbering, other) : NULL;

    if (instance != NULL)
      g_hash_table_replace (numbering->instances,
                            GINT_TO_POINTER (ur_xml_number (other, "numId", UR_DOCX_NONE)), instance);
  }
  follow_style_links (numbering);
  return numbering;
}

/**
 * ur_docx_numbering_free:
 * @numbering: (transfer full): the lists
 */
void
ur_docx_numbering_free (UrDocxNumbering *numbering)
{
  g_hash_table_unref (numbering->instances);
  g_hash_table_unref (numbering->lists);
  g_free (numbering);
}

static const Level *
get_level (const Instance *instance, int index)
{
  return instance->overrides[index] != NULL ? instance->overrides[index] : &instance->list->levels[index];
}

/* The level that a style is bound to, by any style of its chain. */
static int
find_style_level (const UrDocxNumbering *numbering, const Instance *instance, const char *id)
{
  const UrDocxStyle *style = ur_docx_styles_find (numbering->styles, id);

  for (guint i = 0; style != NULL && i < MAX_CHAIN; i++)
    {
      for (int index = 0; index < N_LEVELS; index++)
        if (g_strcmp0 (get_level (instance, index)->style, style->id) == 0)
          return index;
      style = ur_docx_styles_get_base (numbering->styles, style);
    }
  return UR_DOCX_NONE;
}

/* A paragraph's own level; else that which its style is bound to; else that which its style names. */
static int
find_level (const UrDocxNumbering *numbering,
            const Instance *instance,
            const xmlNode *list,
            const char *style)
{
  int index = ur_xml_number (ur_xml_child (list, "ilvl"), "val", UR_DOCX_NONE);

  if (index == UR_DOCX_NONE && ur_xml_child (list, "numId") == NULL)
    index = find_style_level (numbering, instance, style);
  if (index == UR_DOCX_NONE)
    index = ur_docx_styles_look_up (numbering->styles, style, level);
  return CLAMP (index, 0, N_LEVELS - 1);
}

static int
get_start (const Instance *instance, int index)
{
  return instance->starts[index] != UR_DOCX_NONE ? instance->starts[index]
                                                 : get_level (instance, index)->start;
}

/* Deeper levels begin anew. */
static void
restart_deeper (const Instance *instance, int index)
{
  for (int deeper = index + 1; deeper < N_LEVELS; deeper++)
    {
      int restart = get_level (instance, deeper)->restart;

      if (restart == UR_DOCX_NONE || (restart > 0 && index < restart))
        instance->list->is_started[deeper] = FALSE;
    }
}

static void
advance (Instance *instance, int index)
{
  List *list = instance->list;
  gboolean begins_here = instance->starts[index] != UR_DOCX_NONE && !instance->is_used[index];

  if (begins_here || !list->is_started[index])
    list->counters[index] = get_start (instance, index);
  else if (list->counters[index] < G_MAXINT)
    list->counters[index]++;
  list->is_started[index] = TRUE;
  instance->is_used[index] = TRUE;
  for (int higher = 0; higher < index; higher++)
    if (!list->is_started[higher])
      {
        list->counters[higher] = get_start (instance, higher);
        list->is_started[higher] = TRUE;
      }
  restart_deeper (instance, index);
}

static void
append_number (GString *out, const Instance *instance, int index, gboolean legal)
{
  const Level *level = get_level (instance, index);
  g_autofree char *number =
      ur_list_number (legal ? "decimal" : level->format, (guint) MAX (0, instance->list->counters[index]));

  g_string_append (out, number);
}

/* Bullets of symbol fonts are in the private use area, where they mean nothing without the font. */
static void
append_literal (GString *out, const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (c >= 0xe000 && c < 0xf900)
    g_string_append (out, BULLET);
  else
    g_string_append_unichar (out, c);
}

/* The number of a level as it is printed. */
static char *
write_number (const Instance *instance, int index)
{
  const Level *level = get_level (instance, index);
  GString *out = g_string_new (NULL);

  for (const char *p = level->text != NULL ? level->text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '%' && p[1] >= '1' && p[1] <= '9')
        append_number (out, instance, *++p - '1', level->is_legal);
      else
        append_literal (out, p);
    }
  /* a number and a figure side by side would be one number */
  if (!level->is_glued && out->len > 0 && g_ascii_isalnum (out->str[out->len - 1]))
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

/**
 * ur_docx_numbering_count:
 * @numbering: the lists
 * @properties: (nullable): `w:pPr` of the next paragraph
 * @style: (nullable): the id of its style
 *
 * Counts a paragraph; call it for each that is to be seen, in order.
 *
 * Returns: (transfer full) (nullable): the number or mark that is printed before it
 */
char *
ur_docx_numbering_count (UrDocxNumbering *numbering, const xmlNode *properties, const char *style)
{
  const xmlNode *list = ur_xml_child (properties, "numPr");
  int id = ur_xml_number (ur_xml_child (list, "numId"), "val", UR_DOCX_NONE);
  g_autofree char *number = NULL;
  Instance *instance;
  int index;

  if (id == UR_DOCX_NONE)
    id = ur_docx_styles_look_up (numbering->styles, style, num_id);
  instance = id > 0 ? g_hash_table_lookup (numbering->instances, GINT_TO_POINTER (id)) : NULL;
  if (instance == NULL)
    return NULL;
  index = find_level (numbering, instance, list, style);
  advance (instance, index);
  if (get_level (instance, index)->is_hidden)
    return NULL;
  number = write_number (instance, index);
  return *number != '\0' ? g_steal_pointer (&number) : NULL;
}
