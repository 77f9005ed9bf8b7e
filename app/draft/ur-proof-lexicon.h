/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the trade by which a draft is held against a report, and what they are counted in. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* The lists of resources/proof-words.ini, in its order. */
typedef enum
{
  UR_PROOF_YEAR,            /* one year */
  UR_PROOF_SPAN,            /* several years */
  UR_PROOF_HELD,            /* up to a moment */
  UR_PROOF_HALF,            /* a part of a year that the whole is told as */
  UR_PROOF_WHOLE_YEAR,      /* all of it */
  UR_PROOF_WITHIN_YEAR,     /* a part of a year */
  UR_PROOF_AHEAD,           /* still to come */
  UR_PROOF_PLANNED,         /* what comes next was to be reached */
  UR_PROOF_PLANNED_AFTER,   /* what comes before was to be reached */
  UR_PROOF_ABOVE,           /* by how much it is above or below what is elsewhere */
  UR_PROOF_EARLIER,         /* the year before */
  UR_PROOF_BEFORE,          /* surely not the year that the report tells */
  UR_PROOF_AGAINST,         /* a time that something is only held against */
  UR_PROOF_AGO,             /* what no report of now has */
  UR_PROOF_SHARE,           /* a part of a whole */
  UR_PROOF_GROWTH,          /* a rate of change */
  UR_PROOF_SUM,             /* several together */
  UR_PROOF_SEVERAL,         /* certainly made of several */
  UR_PROOF_MORE,            /* by how much one is more */
  UR_PROOF_REST,            /* what is left of a whole */
  UR_PROOF_EACH,            /* so many for each */
  UR_PROOF_CHANGED,         /* right before the number of a change */
  UR_PROOF_MORE_BY,         /* the same, of what one year adds */
  UR_PROOF_PRODUCT,         /* a part of an amount, by its percentage */
  UR_PROOF_ADDED,           /* a change that something is a share of */
  UR_PROOF_TOTAL,           /* before the name of what there is in all */
  UR_PROOF_FILLING,         /* between the words that ask for a result and the result */
  UR_PROOF_YEARS,           /* so many years together */
  UR_PROOF_FROM,            /* where a way began */
  UR_PROOF_WORKED_OUT,      /* worked out, from what is not told */
  UR_PROOF_OWN,             /* the writer's own */
  UR_PROOF_MOVED,           /* right before the places that a rank has moved by */
  UR_PROOF_GRADE,           /* whose rank or title it is */
  UR_PROOF_GOAL,            /* what was to be reached, by its name */
  UR_PROOF_REACHED,         /* what was to be reached is what was done */
  UR_PROOF_PASSED,          /* more than what was to be reached */
  UR_PROOF_APART_BY,        /* right before by how much two rates are apart */
  UR_PROOF_UP,              /* right before by how much something is more */
  UR_PROOF_DOWN,            /* and less */
  UR_PROOF_BUILT,           /* may be said of what was built long before */
  UR_PROOF_ONE_YEAR,        /* one year, and no other */
  UR_PROOF_IN_TURN,         /* several numbers are of several years, one after the other */
  UR_PROOF_WAY,             /* an end of a way, or one of a list, comes next */
  UR_PROOF_TIME_END,        /* belongs to the word for a time before it */
  UR_PROOF_NAME_END,        /* the name is what is before */
  UR_PROOF_NAME_START,      /* the name is what comes after */
  UR_PROOF_WRITTEN_AS,      /* between what is right and an example of what is wrong */
  UR_PROOF_NOT_SO,          /* makes that an example */
  UR_PROOF_WRONG_FORM,      /* the same by itself */
  UR_PROOF_TWO,             /* two amounts, and not one more */
  UR_PROOF_CAME,            /* of what was built or came in a year */
  UR_PROOF_LEFT,            /* what is left of a hundred per cent */
  UR_PROOF_ANSWER,          /* begins a line that answers the one above */
  UR_PROOF_OTHER_PART,      /* an average with one of these is of something else than what was told last */
  UR_PROOF_NEW,             /* something is told that was not there before */
  UR_PROOF_SCOPE,           /* of what a rank is told */
  UR_PROOF_AND,             /* between two years that are told together */
  UR_PROOF_FEDERATION,      /* what a federation is called after its place */
  UR_PROOF_SHARE_HEAD,      /* at the end of the head of a column that tells shares */
  UR_PROOF_SUM_HEAD,        /* and of one that tells sums */
  UR_PROOF_YEARLY,          /* so much for each year */
  UR_PROOF_OF_YEAR,         /* between a year and the number that is of it */
  UR_PROOF_LEVEL,           /* what kind of place one is, at the end of its name */
  UR_PROOF_FORMER,          /* the first of two that were told */
  UR_PROOF_LATTER,          /* and the second */
  UR_PROOF_ISSUE,           /* after a year: it is when something was printed */
  UR_PROOF_COMING,          /* the year that plans are made for */
  UR_PROOF_THERE,           /* what there is, and not what came */
  UR_PROOF_REACHES,         /* right before the number of what there is */
  UR_PROOF_NAME_LEAD,       /* before a name, and no part of it */
  UR_PROOF_COUNTED,         /* after a number of things that are put together */
  UR_PROOF_ALL_OF,          /* before that number: all that were told */
  UR_PROOF_AVERAGE_HEAD,    /* at the end of the head of a column that tells averages */
  UR_PROOF_COMPLETION_HEAD, /* of one that tells how much of a goal was reached */
  UR_PROOF_GAP_HEAD,        /* of one that tells by how much it was missed */
  UR_PROOF_DONE_HEAD,       /* and of what was done */
  UR_PROOF_MIDDLE,          /* that of a range comes next */
  UR_PROOF_SHORT_OF,        /* less than what comes next */
  UR_PROOF_FORMERLY,        /* what was before something changed */
  UR_PROOF_THAT_YEAR,       /* a year that was told before, and not the report's */
  UR_PROOF_PLUS,            /* between two names that are added up */
  UR_PROOF_EQUALS,          /* and after them */
  UR_PROOF_UNREACHED,       /* a goal of a year that is over */
  UR_PROOF_WHOLE_PLACE,     /* all of the reports' place */
  UR_PROOF_NO_PLACE,        /* ends as a place's name does, and is none */
  UR_PROOF_SOMEWHERE,       /* before a place that is not named */
  UR_PROOF_PLACE_HAS,       /* right after a place that something is told of */
  UR_PROOF_LAST_YEAR,       /* the one before that in which the draft is written */
  UR_PROOF_GROUND,          /* right after what something grew from */
  UR_PROOF_AS_MUCH,         /* one is as much as the other */
  UR_PROOF_INTENDED,        /* in that year it was only said what was to be done */
  UR_PROOF_N_WORDS
} UrProofWords;

const char *const *ur_proof_words_get (UrProofWords list);
gboolean ur_proof_words_hold (UrProofWords list, const char *text, gsize from, gsize end);
guint ur_proof_words_count_others (
    const UrProofWords *which, guint n_which, const char *text, gsize from, gsize end);
gsize ur_proof_words_match (UrProofWords list, const char *text);
gsize ur_proof_words_end (UrProofWords list, const char *text, gsize end);
gboolean ur_proof_words_say_wrong (const char *text, gsize at);
gssize ur_proof_words_find_last (UrProofWords list, const char *text, gsize end, gsize *length);
gboolean ur_proof_units_agree (const char *a, const char *b);
gboolean ur_proof_counts (const char *told, const UrIndicator *indicator);

G_END_DECLS
