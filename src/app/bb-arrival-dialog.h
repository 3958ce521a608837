/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "model/bb-arrival.h"

G_BEGIN_DECLS

#define BB_TYPE_ARRIVAL_DIALOG (bb_arrival_dialog_get_type ())

/**
 * BbArrivalDialog:
 *
 * Walks through what others sent: each change with what stood there and what stands there now.
 *
 * Signal: `chosen (BbBlock *block)`, when the person wants to see one on the board.
 */
G_DECLARE_FINAL_TYPE (BbArrivalDialog, bb_arrival_dialog, BB, ARRIVAL_DIALOG, AdwDialog)

AdwDialog *bb_arrival_dialog_new (BbArrival *arrival);

G_END_DECLS
