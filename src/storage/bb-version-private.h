/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-version.h"

G_BEGIN_DECLS

/*
 * BbVersionKey:
 * @number: which version of its project, from 1
 * @time: when it was kept, in seconds since 1970 UTC
 * @hash: SHA-256 of its bytes, 64 hex digits
 *
 * What the name of an entry of the store says.
 */
typedef struct {
    guint64 number;
    gint64 time;
    char hash[65];
} BbVersionKey;

char *_bb_version_key_dup_name (const BbVersionKey *self);
gboolean _bb_version_key_parse (BbVersionKey *self, const char *name);

BbVersion *_bb_version_new (const char *project, const BbVersionKey *key, guint64 size,
                            const char *uri);
void _bb_version_set_changes (BbVersion *self, int n_changes, const char *const *people,
                              const char *words);
void _bb_version_set_damaged (BbVersion *self);

G_END_DECLS
