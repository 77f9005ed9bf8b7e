/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The forms of a mark that numbers a heading or an item, the outer ones first. */
typedef enum
{
  UR_MARK_NONE,
  UR_MARK_CHAPTER, /* 第一部分 */
  UR_MARK_NUMERAL, /* 一、 */
  UR_MARK_BRACKET, /* （一） */
  UR_MARK_DIGIT,   /* 1. 1、 */
  UR_MARK_DECIMAL, /* 1.1 */
  UR_MARK_TRIPLE,  /* 1.1.1 */
  UR_MARK_PAREN,   /* （1） 1） */
  UR_MARK_CIRCLE,  /* ① */
  UR_MARK_LETTER,  /* A. */
  UR_MARK_ORDINAL, /* 第一， */
  UR_MARK_POINT,   /* 一是 */
  UR_MARK_DASH,    /* —— */
  UR_MARK_BULLET,  /* ● */
} UrMarkForm;

/**
 * UrListMark:
 * @form: its form
 * @number: its number, or 0
 * @end: the bytes of the text up to the words after it
 *
 * The mark at the beginning of a line or sentence.
 */
typedef struct
{
  UrMarkForm form;
  guint number;
  gsize end;
} UrListMark;

gboolean ur_list_mark_read (const char *text, gsize len, UrListMark *out);

G_END_DECLS
