/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An unfinished review as a file: the document and the decisions. */
#include "ur-json-writer.h"
#include "ur-review-draft.h"

const char *const ur_decision_names[] = { "answer", "reopen", "taken",   "label", "unit", "period",
                                          "role",   "add",    "level",   "break", "join", "move",
                                          "keep",   "words",  "restore", "year",  NULL };

/* Writes one of many things. */
typedef void (*WriteFunc) (UrJsonWriter *json, gconstpointer data);

static void
add_string (UrJsonWriter *json, const char *name, const char *text)
{
  if (text != NULL)
    ur_json_writer_add_string (json, name, text);
}

static void
add_number (UrJsonWriter *json, const char *name, gint64 number)
{
  if (number != 0)
    ur_json_writer_add_integer (json, name, number);
}

static void
write_changes (UrJsonWriter *json, const GArray *changes)
{
  if (changes->len == 0)
    return;
  ur_json_writer_begin_array (json, "changes");
  for (guint i = 0; i < changes->len; i++)
    {
      const UrBlockChange *change = &g_array_index (changes, UrBlockChange, i);

      ur_json_writer_begin_object (json, NULL);
      ur_json_writer_add_integer (json, "start", change->start);
      ur_json_writer_add_integer (json, "end", change->end);
      ur_json_writer_add_string (json, "old", change->old);
      ur_json_writer_end_object (json);
    }
  ur_json_writer_end_array (json);
}

static void
write_notes (UrJsonWriter *json, const GArray *notes)
{
  if (notes->len == 0)
    return;
  ur_json_writer_begin_array (json, "notes");
  for (guint i = 0; i < notes->len; i++)
    {
      const UrBlockNote *note = &g_array_index (notes, UrBlockNote, i);

      ur_json_writer_begin_object (json, NULL);
      ur_json_writer_add_integer (json, "at", note->at);
      add_string (json, "id", note->id);
      ur_json_writer_end_object (json);
    }
  ur_json_writer_end_array (json);
}

static void
write_block (UrJsonWriter *json, gconstpointer data)
{
  const UrBlock *block = data;

  ur_json_writer_begin_object (json, NULL);
  ur_json_writer_add_string (json, "kind", ur_block_kind_get_name (block->kind));
  add_number (json, "level", block->level);
  add_string (json, "number", block->number);
  add_number (json, "bold", block->bold);
  add_number (json, "page", block->page);
  add_number (json, "line", block->line);
  add_string (json, "id", block->id);
  ur_json_writer_add_string (json, "text", block->text);
  write_changes (json, block->changes);
  write_notes (json, block->notes);
  ur_json_writer_end_object (json);
}

static void
write_aside (UrJsonWriter *json, gconstpointer data)
{
  const UrAside *aside = data;

  ur_json_writer_begin_object (json, NULL);
  ur_json_writer_add_string (json, "reason", aside->reason);
  add_number (json, "page", aside->page);
  ur_json_writer_add_string (json, "text", aside->text);
  ur_json_writer_end_object (json);
}

/* In lists of some length each: no list of a file may be longer. */
static void
write_lists (UrJsonWriter *json, const char *name, const GPtrArray *things, WriteFunc write)
{
  ur_json_writer_begin_array (json, name);
  for (guint i = 0; i < things->len; i++)
    {
      if (i % UR_DRAFT_LIST == 0)
        ur_json_writer_begin_array (json, NULL);
      write (json, g_ptr_array_index (things, i));
      if (i % UR_DRAFT_LIST == UR_DRAFT_LIST - 1 || i + 1 == things->len)
        ur_json_writer_end_array (json);
    }
  ur_json_writer_end_array (json);
}

static void
write_document (UrJsonWriter *json, const UrBlocks *blocks)
{
  ur_json_writer_begin_object (json, "document");
  ur_json_writer_add_string (json, "form", blocks->form);
  add_string (json, "encoding", blocks->encoding);
  add_number (json, "pages", blocks->n_pages);
  add_string (json, "title", blocks->title);
  add_string (json, "digest", blocks->digest);
  write_lists (json, "blocks", blocks->blocks, write_block);
  if (blocks->asides->len > 0)
    write_lists (json, "asides", blocks->asides, write_aside);
  ur_json_writer_end_object (json);
}

static void
write_spot (UrJsonWriter *json, const char *block, const char *at, const UrSpot *spot)
{
  add_number (json, block, spot->block);
  add_number (json, at, spot->at);
}

static void
write_decision (UrJsonWriter *json, const UrDecision *decision)
{
  ur_json_writer_begin_object (json, NULL);
  ur_json_writer_add_string (json, "kind", ur_decision_names[decision->kind]);
  write_spot (json, "block", "at", &decision->spot);
  add_string (json, "words", decision->words);
  add_string (json, "text", decision->text);
  add_number (json, "number", decision->number);
  add_number (json, "more", decision->more);
  write_spot (json, "to_block", "to_at", &decision->other);
  add_number (json, "goes_on", decision->goes_on);
  ur_json_writer_end_object (json);
}

/* In the order in which they would be made again. */
static void
write_undone (UrJsonWriter *json, const GPtrArray *undone)
{
  if (undone->len == 0)
    return;
  ur_json_writer_begin_array (json, "undone");
  for (guint i = undone->len; i-- > 0;)
    write_decision (json, g_ptr_array_index (undone, i));
  ur_json_writer_end_array (json);
}

/**
 * ur_review_write_draft:
 *
 * Keeps a review that is not finished, with what was taken back and can be done again.
 *
 * Returns: (transfer full) (nullable): a file that ur_review_new_from_draft() reads; %NULL where a report is
 *   edited
 */
GBytes *
ur_review_write_draft (UrReview *review)
{
  UrJsonWriter *json;

  if (review->report != NULL)
    return NULL;
  json = ur_json_writer_new (NULL, 0);
  ur_json_writer_begin_object (json, NULL);
  ur_json_writer_add_string (json, "format", UR_DRAFT_FORMAT);
  ur_json_writer_add_integer (json, "version", UR_DRAFT_VERSION);
  ur_json_writer_add_string (json, "name", review->name);
  write_document (json, review->blocks);
  ur_json_writer_begin_array (json, "decisions");
  for (guint i = 0; i < review->done->len; i++)
    write_decision (json, g_ptr_array_index (review->done, i));
  ur_json_writer_end_array (json);
  write_undone (json, review->undone);
  ur_json_writer_end_object (json);
  review->saved = review->done->len;
  return ur_json_writer_free_to_bytes (json);
}
