/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/* Projects of their own, made out of another: under new ids, without a past. */

BbDocument *bb_copy_clean (BbDocument *document);
BbDocument *bb_copy_new_project (BbDocument *document);

G_END_DECLS
