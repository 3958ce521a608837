/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "storage/bb-version-store.h"

G_BEGIN_DECLS

/* Versions of a project in the store, as saves would keep them. */

#define KEPT_PROJECT "p1"

BbDocument *kept_document_new (void);
void kept_set (BbDocument *document, const char *path, const char *string);
void kept_add_bytes (GBytes *bytes);
void kept_add_text (const char *text);
void kept_add (BbDocument *document);
GListModel *kept_list (void);
guint kept_count (void);
char *kept_dup_place (const char *name);

G_END_DECLS
