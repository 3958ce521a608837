/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-item.h"

G_BEGIN_DECLS

#define BB_TYPE_CHECKLIST_LINE (bb_checklist_line_get_type ())

/**
 * BbChecklistLine:
 *
 * One thing to do about a building block.
 *
 * Properties: `text`, `done`, `owner` and `due` (`YYYY-MM-DD`), beside those of [class@Item].
 */
G_DECLARE_FINAL_TYPE (BbChecklistLine, bb_checklist_line, BB, CHECKLIST_LINE, BbItem)

const char *bb_checklist_line_get_text (BbChecklistLine *self);
gboolean bb_checklist_line_get_done (BbChecklistLine *self);
const char *bb_checklist_line_get_owner (BbChecklistLine *self);
const char *bb_checklist_line_get_due (BbChecklistLine *self);

G_END_DECLS
