/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-merge-summary.h"

G_BEGIN_DECLS

/*
 * BbMergeSurvey:
 *
 * A look at the fields that a merge may change, before it is done, to compare with afterwards.
 */
typedef struct _BbMergeSurvey BbMergeSurvey;

BbMergeSurvey *_bb_merge_survey_new (BbDocument *document, guint64 other_clock);
void _bb_merge_survey_free (BbMergeSurvey *self);

void _bb_merge_survey_note (BbMergeSurvey *self, BbRegister *before, BbRegister *after);
BbMergeSummary *_bb_merge_survey_end (BbMergeSurvey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMergeSurvey, _bb_merge_survey_free)

G_END_DECLS
