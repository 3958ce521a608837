/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

#include "document/bb-context.h"
#include "document/bb-history.h"
#include "document/bb-schema.h"
#include "document/bb-step.h"
#include "document/bb-transaction.h"

G_BEGIN_DECLS

#define BB_TYPE_DOCUMENT (bb_document_get_type ())

/**
 * BbDocument:
 *
 * A map from paths to values that several people change in copies of their own and that is
 * merged without loss: registers, one causal context, and a history.
 *
 * It changes through transactions and merges only, and emits [signal@Document::changed] once for
 * each.
 */
G_DECLARE_FINAL_TYPE (BbDocument, bb_document, BB, DOCUMENT, GObject)

/* What a file may take: more is neither written nor read. */
#define BB_DOCUMENT_BYTES_MAX (16 * 1024 * 1024)
#define BB_DOCUMENT_VALUES_MAX 250000
#define BB_DOCUMENT_DEPTH_MAX 64
#define BB_DOCUMENT_STRING_MAX (1024 * 1024)

/**
 * BbDocumentError:
 * @BB_DOCUMENT_ERROR_LIMIT: the change would make a document that cannot be read again
 * @BB_DOCUMENT_ERROR_FOREIGN: two documents have nothing to do with one another
 */
typedef enum {
    BB_DOCUMENT_ERROR_LIMIT,
    BB_DOCUMENT_ERROR_FOREIGN,
} BbDocumentError;

#define BB_DOCUMENT_ERROR (bb_document_error_quark ())
GQuark bb_document_error_quark (void);

/**
 * BbRegisterFunc:
 * @register_: one of the document
 * @user_data: what was passed along
 */
typedef void (*BbRegisterFunc) (BbRegister *register_, gpointer user_data);

BbDocument *bb_document_new (BbSchema *schema, const char *id);
BbDocument *bb_document_dup (BbDocument *self);
BbDocument *bb_document_dup_as (BbDocument *self, const char *id);

const char *bb_document_get_id (BbDocument *self);
BbSchema *bb_document_get_schema (BbDocument *self);
BbContext *bb_document_get_seen (BbDocument *self);
BbHistory *bb_document_get_history (BbDocument *self);
guint64 bb_document_get_clock (BbDocument *self);
guint bb_document_get_n_registers (BbDocument *self);
gboolean bb_document_equal (BbDocument *a, BbDocument *b);
gboolean bb_document_is_too_deep (BbDocument *self);

BbRegister *bb_document_get_register (BbDocument *self, const char *path);
const char *bb_document_get_value (BbDocument *self, const char *path);
char *bb_document_dup_string (BbDocument *self, const char *path);
gboolean bb_document_is_there (BbDocument *self, const char *item);
GStrv bb_document_dup_names (BbDocument *self, const char *container);
void bb_document_foreach (BbDocument *self, const char *below, BbRegisterFunc func,
                          gpointer user_data);

const char *bb_document_get_actor (BbDocument *self);
void bb_document_use_actor (BbDocument *self, const char *actor);

BbBasis *bb_document_begin (BbDocument *self, const char *const *paths);
gboolean bb_document_commit (BbDocument *self, BbTransaction *transaction, BbStep **step,
                             GError **error);

G_END_DECLS
