/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of reports, of which a draft's may be. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* A pair of characters of a text, and how much it tells. */
typedef struct
{
  guint64 pair;
  double weight;
} UrGram;

/**
 * UrReportPlace:
 * @name: 澜江 of 澜江省总工会
 * @level: 省 of that; may be empty
 *
 * The place of a federation that issues reports.
 */
typedef struct
{
  char *name, *level;
} UrReportPlace;

char *ur_report_dup_place (const UrReport *report, char **level);
void ur_report_place_free (gpointer data);
const UrReportPlace *ur_report_places_add (GPtrArray *places, const UrReport *report);

/**
 * UrReference:
 * @report: a report
 * @indicator: a figure of it
 * @index: its place in the list
 * @label, @short_label: #UrGram of its names
 * @words: #UrGram of its names and of what the report says around it
 * @label_weight, @short_weight: what its names tell
 * @later: (nullable): the same thing in a later report of the same federation
 * @earlier: (nullable): the same thing in an earlier one
 * @years: of how many years it is, or 0
 * @place: that of who issues the report
 * @base: (nullable): of a figure that the draft works out, and no report has: one that it is worked out from
 *
 * A figure that a draft's may be.
 */
typedef struct _UrReference UrReference;

struct _UrReference
{
  const UrReport *report;
  const UrIndicator *indicator;
  guint index;
  GArray *label, *short_label, *words;
  double label_weight, short_weight;
  const UrReference *later, *earlier;
  const UrReference *base;
  guint years;
  const UrReportPlace *place;
};

/**
 * UrReferences:
 * @list: (element-type UrReference): all figures of all reports
 * @weights: what a pair of characters tells: the rarer, the more
 * @postings: (element-type guint64 GArray): where each pair is
 * @series: (element-type utf8 GPtrArray): the references of each series
 * @names: (element-type utf8 GPtrArray): the references of each name, without its marks
 * @digits: (element-type utf8 GPtrArray): those whose numbers have the same digits in any order
 * @by_indicator: (element-type UrIndicator UrReference): where each figure is
 * @places: (element-type UrReportPlace): the places of those who issue the reports
 *
 * The figures of reports, to be looked up by words and by digits.
 */
typedef struct
{
  GPtrArray *list;
  GHashTable *weights;
  GHashTable *postings, *series, *names, *digits, *by_indicator;
  GPtrArray *places;
} UrReferences;

/**
 * UrMention:
 * @reference: a figure of a report
 * @told: how much of some words is in one of its names, 0 to 1
 * @name: how much of that name is in the words, 0 to 1
 *
 * How well words call a figure.
 */
typedef struct
{
  const UrReference *reference;
  double told, name;
} UrMention;

UrReferences *ur_references_new (const GPtrArray *reports);
void ur_references_free (UrReferences *references);
UrReference *ur_references_get (const UrReferences *references, guint i);
const GPtrArray *ur_references_get_series (const UrReferences *references, const char *series);
const UrReference *ur_references_find (const UrReferences *references, const UrIndicator *indicator);
const UrReference *ur_references_find_year (const UrReferences *references,
                                            const UrReference *now,
                                            guint year);
GArray *ur_references_dup_grams (const UrReferences *references, const char *text, gsize len);
gboolean ur_references_are_alike (const UrReference *a, const UrReference *b);
gboolean ur_references_agree (const UrReference *a, const UrReference *b);
gboolean ur_references_are_one_series (const UrReference *a, const UrReference *b);
UrMention ur_reference_weigh (const UrReference *reference, const GArray *grams);
GArray *ur_references_list_mentioned (
    const UrReferences *references, const char *words, gsize len, double told, double name);
char *ur_proof_name_fold (const char *name);

G_END_DECLS
