/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-sheet.h"

static void
row_free (gpointer data)
{
  UrSheetRow *row = data;

  g_free (row->words.text);
  g_free (row->where);
  g_free (row->source.text);
  g_free (row->other.text);
  g_free (row->place);
  g_free (row->remark);
  g_free (row);
}

/**
 * ur_sheet_new:
 *
 * Returns: (transfer full): a sheet without rows
 */
UrSheet *
ur_sheet_new (void)
{
  UrSheet *sheet = g_new0 (UrSheet, 1);

  sheet->rows = g_ptr_array_new_with_free_func (row_free);
  return sheet;
}

/**
 * ur_sheet_free:
 *
 * Frees @sheet.
 */
void
ur_sheet_free (UrSheet *sheet)
{
  g_free (sheet->draft);
  g_free (sheet->reference);
  g_free (sheet->total);
  g_free (sheet->explanation);
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

/**
 * ur_sheet_add_row:
 *
 * Returns: (transfer none): a new last row of @sheet, to be filled
 */
UrSheetRow *
ur_sheet_add_row (UrSheet *sheet)
{
  UrSheetRow *row = g_new0 (UrSheetRow, 1);

  g_ptr_array_add (sheet->rows, row);
  return row;
}

/**
 * ur_sheet_mark_get_name:
 *
 * Returns: the word that is beside the mark
 */
const char *
ur_sheet_mark_get_name (UrSheetMark mark)
{
  static const char *const names[UR_SHEET_N_MARKS] = {
    [UR_SHEET_SAME] = "相符",
    [UR_SHEET_DIFFERS] = "不符",
    [UR_SHEET_COMPUTED] = "计算得出",
    [UR_SHEET_NONE] = "无出处",
  };

  return names[mark];
}
