/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "document/bb-tally-private.h"

G_BEGIN_DECLS

struct _BbDocument {
    GObject parent_instance;

    BbSchema *schema;
    char *id;
    GTree *registers; /* path -> BbRegister, never one without entries */
    BbContext *seen;
    BbHistory *history;
    guint64 clock;

    char *actor;          /* of this session, NULL before its first edit */
    guint64 last_counter; /* that this session gave out as the actor */

    BbTally tally; /* of the registers, once is_tallied */
    gboolean is_tallied;
};

/*
 * BbWrite:
 * @before: a register as it is now
 * @kept: what of it stays
 * @values: (element-type utf8): canonical texts to write beside that, lowest first; none for a
 *   removal
 *
 * What a transaction does to one register.
 */
typedef struct {
    BbRegister *before;
    BbRegister *kept;
    GPtrArray *values;
} BbWrite;

BbWrite *_bb_write_new (BbRegister *before, BbRegister *kept);
void _bb_write_free (BbWrite *self);
void _bb_write_add_value (BbWrite *self, const char *value);

BbRegister *_bb_document_get_shown_register (BbDocument *self, const char *path);
BbRegister *_bb_document_dup_register (BbDocument *self, const char *path);
void _bb_document_replace (BbDocument *self, BbRegister *register_);
void _bb_document_update_clock (BbDocument *self);
void _bb_document_emit_changed (BbDocument *self, const char *const *paths);
gboolean _bb_document_has_any (BbDocument *self, const char *path);
gboolean _bb_document_write (BbDocument *self, const char *label, const char *time,
                             GPtrArray *writes, BbStep **step, GError **error);

G_END_DECLS
