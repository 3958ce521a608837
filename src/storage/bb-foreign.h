/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document-builder.h"

G_BEGIN_DECLS

/**
 * BbForeign:
 *
 * The writes that a file shows and that no stamp tells of: somebody made them by other means.
 *
 * They get dots that are derived from what was written, so that everyone who opens that file
 * gives them the same ones.
 */
typedef struct _BbForeign BbForeign;

/**
 * BbForeignFlags:
 * @BB_FOREIGN_DEFAULT: the items around the register are renewed, as by any edit
 * @BB_FOREIGN_ASIDE: they are not: the value is one that is not shown
 *
 * What a foreign write does besides.
 */
typedef enum {
    BB_FOREIGN_DEFAULT = 0,
    BB_FOREIGN_ASIDE = 1 << 0,
} BbForeignFlags;

BbForeign *bb_foreign_new (void);
void bb_foreign_free (BbForeign *self);

void bb_foreign_add (BbForeign *self, const char *path, const char *value, const char *old,
                     BbForeignFlags flags);
void bb_foreign_take (BbForeign *self, char *path, char *value);
guint bb_foreign_get_size (BbForeign *self);
void bb_foreign_derive (BbForeign *self, BbDocumentBuilder *builder, BbSchema *schema);
gboolean bb_foreign_renews (BbForeign *self, const char *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbForeign, bb_foreign_free)

G_END_DECLS
