/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

BbDocument *bb_project_reader_read (GBytes *bytes, BbSchema *schema, GError **error);

G_END_DECLS
