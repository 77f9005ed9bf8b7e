/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader only: the shape check, one file for each area of the format.  Each records what is wrong
 * and leaves a model that holds what could be read. */
#pragma once

#include "ur-cursor.h"
#include "ur-report-limits.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* A report while it is read. */
typedef struct
{
  UrJson *json;
  UrReport *report;
  guint version;           /* of the format */
  GHashTable *period_ids;  /* (element-type utf8 UrPeriod) */
  GHashTable *note_ids;    /* (element-type utf8 UrNote) */
  GArray *note_drafts;     /* of all notes of the report, in their order */
  UrProblem *too_early;    /* the first use of version 2 in a file that says 1, or NULL */
  GHashTable *misnumbered; /* (element-type UrPart): parts where a number of a section is wrong */
  GHashTable *losses;      /* (element-type utf8 UrProblem): ids of indicators without a number, and why */
} UrReader;

/* What stands for a text that cannot be read. */
#define UR_READER_UNREADABLE "—"

/* The root's members, in the order of the table in ur-reader-head.c. */
typedef enum
{
  UR_ROOT_FORMAT,
  UR_ROOT_VERSION,
  UR_ROOT_ID,
  UR_ROOT_TITLE,
  UR_ROOT_SUBTITLE,
  UR_ROOT_ISSUER,
  UR_ROOT_MEETING,
  UR_ROOT_YEAR,
  UR_ROOT_PERIODS,
  UR_ROOT_NOTES,
  UR_ROOT_PARTS,
  UR_ROOT_INDICATORS,
  UR_ROOT_KEY_FIGURES,
  UR_ROOT_CHARTS,
  /* version 2 */
  UR_ROOT_SOURCE,
  UR_ROOT_IMPORTED,
  UR_ROOT_ADDRESS,
  UR_ROOT_CLOSING,
  UR_N_ROOT
} UrRoot;

/* The lists that the text of a part comes from; those it does not have are without a node. */
typedef struct
{
  UrCursor address; /* of the report, in the part that it is before */
  UrCursor intro;
  UrCursor sections;
  UrCursor closing;
} UrPartBody;

gboolean ur_reader_read_root (UrCursor root, UrCursor *values, UrError *code);
gboolean ur_reader_check_limits (const UrCursor *values, UrError *code);
void ur_reader_read_head (UrReader *reader, const UrCursor *values);
const char *ur_reader_read_text (UrCursor cursor, UrLimit limit, const char *subject);
gboolean ur_reader_check_version (UrReader *reader, UrCursor cursor, const char *subject);
void ur_reader_read_notes (UrReader *reader, UrCursor notes);
GArray *ur_reader_new_note_drafts (void);
void ur_reader_link_notes (UrReader *reader);
void ur_reader_check_notes (UrReader *reader);
gboolean ur_reader_check_note (UrCursor cursor,
                               const UrNote *note,
                               const UrIndicator *figure,
                               const UrIndicator *other,
                               const char *subject);
void ur_reader_read_source (UrReader *reader, const UrCursor *values);
UrCursor *ur_reader_dup_some (UrCursor list, guint *n, const char *subject);
void ur_reader_read_paragraphs (UrReader *reader, UrCursor list, UrSection *section);
UrParagraph *ur_reader_alloc_paragraphs (UrReader *reader, UrSection *section, guint n);
void ur_reader_read_sections (UrReader *reader, UrPart *part, const UrPartBody *body);
void ur_reader_read_parts (UrReader *reader, const UrCursor *values);
const UrSection *ur_reader_find_section (UrReader *reader,
                                         UrCursor cursor,
                                         const UrPart *part,
                                         const char *subject);
const UrSection *ur_reader_find_intro (UrCursor cursor, const UrPart *part, const char *subject);
void ur_reader_read_indicators (UrReader *reader, UrCursor indicators);
void ur_reader_read_key_figures (UrReader *reader, UrCursor key_figures);
void ur_reader_read_charts (UrReader *reader, UrCursor charts);
const char *ur_reader_mark_target (UrReader *reader, const UrIndicator *indicator, const char *label);
void ur_reader_add_loss (UrReader *reader, const char *id, UrProblem *problem);

G_END_DECLS
