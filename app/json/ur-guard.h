/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a document may hold before it is refused.  A parse tree costs up to a hundred times the bytes of its
 * text, and memory that runs out ends the program, so these are checked before anything is built.  Few
 * members an object: names may be made to collide in the hash tables of json-glib, which have no seed. */
#define UR_GUARD_MAX_DEPTH 64u
#define UR_GUARD_MAX_MEMBERS 100u
#define UR_GUARD_MAX_ELEMENTS 10000u
#define UR_GUARD_MAX_VALUES (500u * 1000)
#define UR_GUARD_MAX_STRING (128u * 1024)
#define UR_GUARD_MAX_NAME 1024u
#define UR_GUARD_MAX_NUMBER 47u

typedef enum
{
  UR_SPAN_OBJECT,
  UR_SPAN_ARRAY,
  UR_SPAN_NAME,
  UR_SPAN_STRING,
  UR_SPAN_NUMBER,
  UR_SPAN_WORD, /* true, false, null */
} UrSpanKind;

/**
 * UrSpan:
 * @start: byte of the document where it begins, quotation mark or bracket included
 * @end: the byte after it
 * @next: the index of the span after it and all it holds
 * @kind: what it is
 * @n: objects: members; arrays: elements; strings: whether a backslash is in it
 *
 * Where a value or a member name is in a document.  The spans of a document lie in its own order: after
 * an object come name, value, name, value, …; after an array its elements.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 next;
  guint32 kind : 3;
  guint32 n : 29;
} UrSpan;

/* What is wrong and where: bytes of the document. */
typedef struct
{
  gsize start;
  gsize end;
  gboolean limit; /* too much rather than wrong */
  char *message;
  char *hint; /* or NULL */
} UrMistake;

void ur_mistake_clear (UrMistake *mistake);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrMistake, ur_mistake_clear)

gboolean ur_encoding_check (const char *text, gsize length, UrMistake *mistake);
GArray *ur_guard_scan (const char *text, gsize length, UrMistake *mistake);

G_END_DECLS
