/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/**
 * BbDocumentBuilder:
 *
 * Makes a document out of entries that were written before, as a reader finds them in a file.
 */
typedef struct _BbDocumentBuilder BbDocumentBuilder;

BbDocumentBuilder *bb_document_builder_new (BbSchema *schema, const char *id);
void bb_document_builder_free (BbDocumentBuilder *self);

void bb_document_builder_add_entry (BbDocumentBuilder *self, BbEntry *entry);
void bb_document_builder_add_seen (BbDocumentBuilder *self, const char *actor, guint64 counter);
BbContext *bb_document_builder_get_seen (BbDocumentBuilder *self);
void bb_document_builder_add_record (BbDocumentBuilder *self, BbRecord *record);
BbDocument *bb_document_builder_end (BbDocumentBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbDocumentBuilder, bb_document_builder_free)

G_END_DECLS
