/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_DATE_ROW (bb_date_row_get_type ())

/**
 * BbDateRow:
 *
 * A row for a date, which is typed, or chosen from a calendar. It shows the date in words.
 *
 * Property: `date`, `YYYY-MM-DD` or an empty string. It changes when a whole date was typed or
 * chosen, not with each key.
 *
 * Signal `invalid (const char *text)`: what was typed is no date; it stays in the row.
 */
G_DECLARE_FINAL_TYPE (BbDateRow, bb_date_row, BB, DATE_ROW, AdwEntryRow)

GtkWidget *bb_date_row_new (void);
const char *bb_date_row_get_date (BbDateRow *self);
void bb_date_row_set_date (BbDateRow *self, const char *date);
gboolean bb_date_row_apply (BbDateRow *self);
GError *bb_date_row_new_error (const char *text);

G_END_DECLS
