/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "storage/bb-project-reader.h"

G_BEGIN_DECLS

GPtrArray *fuzz_split (const guint8 *data, gsize size, guint n_files);

void fuzz_assert_error (const GError *error, const char *text, gsize length);
void fuzz_assert_same_bytes (GBytes *a, GBytes *b);
void fuzz_assert_document (BbDocument *document);

BbDocument *fuzz_read (GBytes *bytes, BbProjectOrigin *origin);

G_END_DECLS
