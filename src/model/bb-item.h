/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

#define BB_TYPE_ITEM (bb_item_get_type ())

/**
 * BbItem:
 *
 * One of many small things that lie under a block, each under a random id: a line of its
 * checklist, a link, a comment. Whoever shows one may keep it; once removed it stays as it was.
 *
 * Properties: `id`, `path` (of its object in the document) and `rank` (its place among the
 * others; empty if it has none). No string of an item is ever %NULL.
 */
G_DECLARE_DERIVABLE_TYPE (BbItem, bb_item, BB, ITEM, GObject)

/**
 * BbItemClass:
 * @read: takes over what the document says
 * @compare: orders two items of one list; by rank and id unless overridden
 */
struct _BbItemClass {
    GObjectClass parent_class;

    void (*read) (BbItem *self, BbDocument *document);
    int (*compare) (BbItem *a, BbItem *b);
};

const char *bb_item_get_id (BbItem *self);
const char *bb_item_get_path (BbItem *self);
const char *bb_item_get_rank (BbItem *self);
char *bb_item_dup_field_path (BbItem *self, const char *field);

G_END_DECLS
