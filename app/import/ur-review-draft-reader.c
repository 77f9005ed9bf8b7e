/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads an unfinished review.  The file may be anybody's: nothing in it is believed. */
#include "ur-config.h"

#include "ur-review-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cursor.h"
#include "ur-extraction.h"
#include "ur-quote.h"
#include "ur-report-limits.h"

/* A document has at most 2 MB of text, and each line of it some words about it. */
#define LONGEST_DIGEST 100 /* bytes */
#define MAX_BYTES (16u * 1024 * 1024)

/* Decisions and added figures: each is looked for whenever something is decided. */
#define MAX_DECISIONS 5000
#define MAX_ADDED 500
#define MAX_NUMBER 100000000
#define MAX_NAME 1000

#define FIELD(name, type, required)                                                                          \
  {                                                                                                          \
    name, type, required                                                                                     \
  }

enum
{
  ROOT_FORMAT,
  ROOT_VERSION,
  ROOT_NAME,
  ROOT_DOCUMENT,
  ROOT_DECISIONS,
  ROOT_UNDONE,
  N_ROOT
};

static const UrMember root_members[N_ROOT] = {
  FIELD ("format", UR_JSON_STRING, TRUE),   FIELD ("version", UR_JSON_INTEGER, TRUE),
  FIELD ("name", UR_JSON_STRING, TRUE),     FIELD ("document", UR_JSON_OBJECT, TRUE),
  FIELD ("decisions", UR_JSON_ARRAY, TRUE), FIELD ("undone", UR_JSON_ARRAY, FALSE),
};

enum
{
  DOCUMENT_FORM,
  DOCUMENT_ENCODING,
  DOCUMENT_PAGES,
  DOCUMENT_TITLE,
  DOCUMENT_DIGEST,
  DOCUMENT_BLOCKS,
  DOCUMENT_ASIDES,
  N_DOCUMENT
};

static const UrMember document_members[N_DOCUMENT] = {
  FIELD ("form", UR_JSON_STRING, TRUE),    FIELD ("encoding", UR_JSON_STRING, FALSE),
  FIELD ("pages", UR_JSON_INTEGER, FALSE), FIELD ("title", UR_JSON_STRING, FALSE),
  FIELD ("digest", UR_JSON_STRING, FALSE), FIELD ("blocks", UR_JSON_ARRAY, TRUE),
  FIELD ("asides", UR_JSON_ARRAY, FALSE),
};

enum
{
  BLOCK_KIND,
  BLOCK_LEVEL,
  BLOCK_NUMBER,
  BLOCK_BOLD,
  BLOCK_PAGE,
  BLOCK_LINE,
  BLOCK_ID,
  BLOCK_TEXT,
  BLOCK_CHANGES,
  BLOCK_NOTES,
  N_BLOCK
};

static const UrMember block_members[N_BLOCK] = {
  FIELD ("kind", UR_JSON_STRING, TRUE),    FIELD ("level", UR_JSON_INTEGER, FALSE),
  FIELD ("number", UR_JSON_STRING, FALSE), FIELD ("bold", UR_JSON_INTEGER, FALSE),
  FIELD ("page", UR_JSON_INTEGER, FALSE),  FIELD ("line", UR_JSON_INTEGER, FALSE),
  FIELD ("id", UR_JSON_STRING, FALSE),     FIELD ("text", UR_JSON_STRING, TRUE),
  FIELD ("changes", UR_JSON_ARRAY, FALSE), FIELD ("notes", UR_JSON_ARRAY, FALSE),
};

enum
{
  ASIDE_REASON,
  ASIDE_PAGE,
  ASIDE_TEXT,
  N_ASIDE
};

static const UrMember aside_members[N_ASIDE] = {
  FIELD ("reason", UR_JSON_STRING, TRUE),
  FIELD ("page", UR_JSON_INTEGER, FALSE),
  FIELD ("text", UR_JSON_STRING, TRUE),
};

static const UrMember change_members[] = { FIELD ("start", UR_JSON_INTEGER, TRUE),
                                           FIELD ("end", UR_JSON_INTEGER, TRUE),
                                           FIELD ("old", UR_JSON_STRING, TRUE) };
static const UrMember note_members[] = { FIELD ("at", UR_JSON_INTEGER, TRUE),
                                         FIELD ("id", UR_JSON_STRING, FALSE) };

enum
{
  DECISION_KIND,
  DECISION_BLOCK,
  DECISION_AT,
  DECISION_WORDS,
  DECISION_TEXT,
  DECISION_NUMBER,
  DECISION_MORE,
  DECISION_TO_BLOCK,
  DECISION_TO_AT,
  DECISION_GOES_ON,
  N_DECISION
};

static const UrMember decision_members[N_DECISION] = {
  FIELD ("kind", UR_JSON_STRING, TRUE),    FIELD ("block", UR_JSON_INTEGER, FALSE),
  FIELD ("at", UR_JSON_INTEGER, FALSE),    FIELD ("words", UR_JSON_STRING, FALSE),
  FIELD ("text", UR_JSON_STRING, FALSE),   FIELD ("number", UR_JSON_INTEGER, FALSE),
  FIELD ("more", UR_JSON_INTEGER, FALSE),  FIELD ("to_block", UR_JSON_INTEGER, FALSE),
  FIELD ("to_at", UR_JSON_INTEGER, FALSE), FIELD ("goes_on", UR_JSON_INTEGER, FALSE),
};

/* What was read. */
typedef struct
{
  char *name;
  UrBlocks *blocks;
  GPtrArray *decisions;
  GPtrArray *undone;
  guint n_added;
} Draft;

/* Absent is nothing. */
static char *
dup_string (UrCursor cursor)
{
  return cursor.node != NULL ? g_strdup (ur_cursor_get_string (cursor)) : NULL;
}

static gboolean
read_number (UrCursor cursor, guint max, guint *out)
{
  *out = 0;
  return cursor.node == NULL || ur_cursor_read_integer (cursor, 0, max, out, NULL);
}

static gboolean
refuse (UrCursor cursor)
{
  ur_cursor_add_error (cursor, NULL, g_strdup (_ ("The file is no unfinished review.")));
  return FALSE;
}

static gboolean
read_changes (UrCursor cursor, UrBlock *block)
{
  guint n = 0;
  g_autofree UrCursor *elements = cursor.node != NULL ? ur_cursor_dup_elements (cursor, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      UrCursor values[G_N_ELEMENTS (change_members)];
      guint start, end;

      if (!ur_cursor_read_members (elements[i], change_members, G_N_ELEMENTS (change_members), values,
                                   NULL) ||
          !read_number (values[0], MAX_NUMBER, &start) || !read_number (values[1], MAX_NUMBER, &end))
        return FALSE;
      ur_block_add_change (block, start, MAX (start, end), ur_cursor_get_string (values[2]));
    }
  return TRUE;
}

static gboolean
read_notes (UrCursor cursor, UrBlock *block)
{
  guint n = 0;
  g_autofree UrCursor *elements = cursor.node != NULL ? ur_cursor_dup_elements (cursor, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      UrCursor values[G_N_ELEMENTS (note_members)];
      g_autofree char *id = NULL;
      guint at;

      if (!ur_cursor_read_members (elements[i], note_members, G_N_ELEMENTS (note_members), values, NULL) ||
          !read_number (values[0], MAX_NUMBER, &at))
        return FALSE;
      id = dup_string (values[1]);
      ur_block_add_note (block, at, id);
    }
  return TRUE;
}

static gboolean
read_block (UrCursor cursor, UrBlocks *blocks)
{
  UrCursor values[N_BLOCK];
  UrBlock *block = ur_block_new (UR_BLOCK_PARAGRAPH);
  guint bold;

  g_ptr_array_add (blocks->blocks, block);
  block->text = g_strdup ("");
  if (!ur_cursor_read_members (cursor, block_members, N_BLOCK, values, NULL))
    return FALSE;
  if (!ur_block_kind_find (ur_cursor_get_string (values[BLOCK_KIND]), &block->kind))
    return refuse (values[BLOCK_KIND]);
  g_free (block->text);
  block->text = dup_string (values[BLOCK_TEXT]);
  block->number = dup_string (values[BLOCK_NUMBER]);
  block->id = dup_string (values[BLOCK_ID]);
  if (!read_number (values[BLOCK_LEVEL], 9, &block->level) || !read_number (values[BLOCK_BOLD], 1, &bold) ||
      !read_number (values[BLOCK_PAGE], MAX_NUMBER, &block->page) ||
      !read_number (values[BLOCK_LINE], MAX_NUMBER, &block->line))
    return FALSE;
  block->bold = bold != 0;
  return read_changes (values[BLOCK_CHANGES], block) && read_notes (values[BLOCK_NOTES], block);
}

static gboolean
read_aside (UrCursor cursor, UrBlocks *blocks)
{
  UrCursor values[N_ASIDE];
  guint page;

  if (!ur_cursor_read_members (cursor, aside_members, N_ASIDE, values, NULL) ||
      !read_number (values[ASIDE_PAGE], MAX_NUMBER, &page))
    return FALSE;
  ur_blocks_add_aside (blocks, ur_cursor_get_string (values[ASIDE_REASON]), page,
                       ur_cursor_get_string (values[ASIDE_TEXT]));
  return TRUE;
}

/* Reads one of many things. */
typedef gboolean (*ReadFunc) (UrCursor cursor, UrBlocks *blocks);

static gboolean
read_lists (UrCursor cursor, UrBlocks *blocks, ReadFunc read)
{
  guint n_lists = 0;
  g_autofree UrCursor *lists = cursor.node != NULL ? ur_cursor_dup_elements (cursor, &n_lists) : NULL;

  for (guint i = 0; i < n_lists; i++)
    {
      guint n;
      g_autofree UrCursor *elements = NULL;

      if (!ur_cursor_check_type (lists[i], UR_JSON_ARRAY, NULL))
        return FALSE;
      elements = ur_cursor_dup_elements (lists[i], &n);
      for (guint j = 0; j < n; j++)
        if (!read (elements[j], blocks))
          return FALSE;
    }
  return TRUE;
}

static gboolean
read_document (UrCursor cursor, UrBlocks *blocks)
{
  UrCursor values[N_DOCUMENT];

  if (!ur_cursor_read_members (cursor, document_members, N_DOCUMENT, values, NULL))
    return FALSE;
  blocks->form = dup_string (values[DOCUMENT_FORM]);
  blocks->encoding = dup_string (values[DOCUMENT_ENCODING]);
  blocks->title = dup_string (values[DOCUMENT_TITLE]);
  blocks->digest = dup_string (values[DOCUMENT_DIGEST]);
  if (!ur_extraction_has_form (blocks->form))
    return refuse (values[DOCUMENT_FORM]);
  if (blocks->digest != NULL && strlen (blocks->digest) > LONGEST_DIGEST)
    return refuse (values[DOCUMENT_DIGEST]);
  return read_number (values[DOCUMENT_PAGES], MAX_NUMBER, &blocks->n_pages) &&
         read_lists (values[DOCUMENT_BLOCKS], blocks, read_block) &&
         read_lists (values[DOCUMENT_ASIDES], blocks, read_aside);
}

/* What it needs, and numbers that are those of something. */
static gboolean
is_sound (const UrDecision *decision)
{
  gboolean has_words = decision->words != NULL && *decision->words != '\0';

  switch (decision->kind)
    {
    case UR_DECISION_ANSWER:
    case UR_DECISION_REOPEN:
    case UR_DECISION_ADD:
      return has_words;
    case UR_DECISION_LABEL:
    case UR_DECISION_UNIT:
      return decision->text != NULL && ur_review_is_plain (decision->text, UR_REVIEW_LONGEST);
    case UR_DECISION_PERIOD:
      return decision->text != NULL && ur_review_is_period (decision->text);
    case UR_DECISION_WORDS:
      return has_words && decision->text != NULL &&
             ur_review_is_plain (decision->text, 2 * UR_REVIEW_LONGEST);
    case UR_DECISION_ROLE:
      return decision->number <= UR_REVIEW_CHANGE;
    case UR_DECISION_LEVEL:
      return decision->number > UR_LEVEL_BLANK && decision->number <= UR_LEVEL_ANNEX &&
             decision->more <= UR_PART_ANNEX;
    case UR_DECISION_RESTORE:
      return decision->number <= UR_TOLD_WORDS;
    case UR_DECISION_YEAR:
      return decision->number >= UR_REPORT_FIRST_YEAR && decision->number <= UR_REPORT_LAST_YEAR;
    case UR_DECISION_TAKEN:
    case UR_DECISION_BREAK:
    case UR_DECISION_JOIN:
    case UR_DECISION_MOVE:
    case UR_DECISION_KEEP:
    case UR_N_DECISIONS:
    default:
      return TRUE;
    }
}

static gboolean
read_decision (UrCursor cursor, Draft *draft, GPtrArray *decisions)
{
  const UrSpot nowhere = { 0, 0 };
  UrDecision *decision = ur_decision_new (UR_DECISION_ANSWER, &nowhere);
  UrCursor values[N_DECISION];
  guint kind, number, more, goes_on;

  g_ptr_array_add (decisions, decision);
  if (!ur_cursor_read_members (cursor, decision_members, N_DECISION, values, NULL) ||
      !ur_cursor_read_choice (values[DECISION_KIND], ur_decision_names, &kind, NULL) ||
      !read_number (values[DECISION_BLOCK], MAX_NUMBER, &decision->spot.block) ||
      !read_number (values[DECISION_AT], MAX_NUMBER, &decision->spot.at) ||
      !read_number (values[DECISION_NUMBER], MAX_NUMBER, &number) ||
      !read_number (values[DECISION_MORE], MAX_NUMBER, &more) ||
      !read_number (values[DECISION_TO_BLOCK], MAX_NUMBER, &decision->other.block) ||
      !read_number (values[DECISION_TO_AT], MAX_NUMBER, &decision->other.at) ||
      !read_number (values[DECISION_GOES_ON], 1, &goes_on))
    return FALSE;
  decision->kind = (UrDecisionKind) kind;
  decision->words = dup_string (values[DECISION_WORDS]);
  decision->text = dup_string (values[DECISION_TEXT]);
  decision->number = (int) number;
  decision->more = (int) more;
  decision->goes_on = goes_on != 0 && decisions->len > 1;
  draft->n_added += decision->kind == UR_DECISION_ADD;
  return (is_sound (decision) && draft->n_added <= MAX_ADDED) || refuse (cursor);
}

static gboolean
read_decisions (UrCursor cursor, Draft *draft, GPtrArray *decisions)
{
  guint n = 0;
  g_autofree UrCursor *elements = cursor.node != NULL ? ur_cursor_dup_elements (cursor, &n) : NULL;

  if (n > MAX_DECISIONS)
    return refuse (cursor);
  for (guint i = 0; i < n; i++)
    if (!read_decision (elements[i], draft, decisions))
      return FALSE;
  return TRUE;
}

static gboolean
read_root (UrCursor root, gpointer data, UrError *code)
{
  Draft *draft = data;
  UrCursor values[N_ROOT];
  guint version;

  if (!ur_cursor_read_members (root, root_members, N_ROOT, values, NULL))
    return FALSE;
  if (strcmp (ur_cursor_get_string (values[ROOT_FORMAT]), UR_DRAFT_FORMAT) != 0)
    return refuse (values[ROOT_FORMAT]);
  if (!ur_cursor_read_integer (values[ROOT_VERSION], UR_DRAFT_VERSION, UR_DRAFT_VERSION, &version, NULL))
    {
      *code = UR_ERROR_VERSION;
      return FALSE;
    }
  if (ur_cursor_read_text (values[ROOT_NAME], MAX_NAME, NULL) == NULL)
    return FALSE;
  draft->name = dup_string (values[ROOT_NAME]);
  return read_document (values[ROOT_DOCUMENT], draft->blocks) &&
         read_decisions (values[ROOT_DECISIONS], draft, draft->decisions) &&
         read_decisions (values[ROOT_UNDONE], draft, draft->undone) &&
         ur_json_count_problems (root.json) == 0;
}

static char *
describe_unknown (const char *name)
{
  return ur_quote_printf (_ ("An unfinished review has no “%s”."), name);
}

static const UrJsonFormat draft_format = {
  .read = read_root,
  .describe_unknown = describe_unknown,
  .max_bytes = MAX_BYTES,
};

static void
draft_clear (Draft *draft)
{
  g_clear_pointer (&draft->name, g_free);
  g_clear_pointer (&draft->blocks, ur_blocks_free);
  g_clear_pointer (&draft->decisions, g_ptr_array_unref);
  g_clear_pointer (&draft->undone, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

/**
 * ur_review_new_from_draft:
 * @draft: what ur_review_write_draft() gave
 * @error: return location for an error
 *
 * Goes on with a review that was kept.
 *
 * Returns: (transfer full): the review with its decisions, or %NULL when the file is none, or of another
 * version
 */
UrReview *
ur_review_new_from_draft (GBytes *draft, GError **error)
{
  g_auto (Draft) read = { NULL, ur_blocks_new (), ur_decisions_new (), ur_decisions_new (), 0 };
  g_autoptr (GError) reason = NULL;
  GStringChunk *strings = ur_json_read (draft, NULL, &draft_format, &read, NULL, &reason);

  if (strings != NULL)
    {
      g_string_chunk_free (strings);
      return ur_review_new_with (g_steal_pointer (&read.blocks), read.name, g_steal_pointer (&read.decisions),
                                 g_steal_pointer (&read.undone), error);
    }
  ur_quote_set_error (error, UR_ERROR, reason->code, _ ("This unfinished review cannot be read any more: %s"),
                      reason->message);
  return NULL;
}
