/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-register.h"

G_BEGIN_DECLS

/*
 * BbAlias:
 *
 * For each write of a window the writes that it stands for: an undo writes former values anew,
 * an edit inside an item renews its life. A write that nothing is known of stands for itself.
 */
typedef struct _BbAlias BbAlias;

BbAlias *_bb_alias_new (void);
void _bb_alias_free (BbAlias *self);

void _bb_alias_add (BbAlias *self, BbEntry *entry, BbEntry *former);
void _bb_alias_collect (BbAlias *self, GHashTable *dots, BbEntry *entry);
gboolean _bb_alias_is_within (BbAlias *self, BbEntry *entry, GHashTable *dots);

GHashTable *_bb_dots_new (void);
gboolean _bb_dots_equal (GHashTable *a, GHashTable *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbAlias, _bb_alias_free)

G_END_DECLS
