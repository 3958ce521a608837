/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-gather.h"

G_BEGIN_DECLS

#define BB_TYPE_GATHER_DIALOG (bb_gather_dialog_get_type ())

/**
 * BbGatherDialog:
 *
 * What came back from colleagues, to be looked at and taken in.
 *
 * Properties: `gather` (construct only) and `narrow` (whether there is room for little beside each
 * other). Signals: `gathered (BbGathered *gathered, gboolean trash)`: the copies are in the
 * project, and their files shall go to the bin or not; `open (GFile *file)`: somebody wants to see
 * another project; `failed (const GError *error)`: nothing was taken in.
 */
G_DECLARE_FINAL_TYPE (BbGatherDialog, bb_gather_dialog, BB, GATHER_DIALOG, AdwDialog)

AdwDialog *bb_gather_dialog_new (BbGather *gather);
BbGather *bb_gather_dialog_get_gather (BbGatherDialog *self);

G_END_DECLS
