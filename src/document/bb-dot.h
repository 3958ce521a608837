/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counters and Lamport times are whole numbers that every JSON reader keeps exactly. */
#define BB_COUNTER_MAX ((guint64) 9007199254740991)
#define BB_ACTOR_MAX 32

/**
 * BbDot:
 * @actor: who wrote, `[a-z0-9]{1,32}`
 * @counter: which of that actor's writes, from 1 to %BB_COUNTER_MAX
 *
 * The name of one write in the whole document, whatever its register.
 *
 * A dot borrows @actor: it lives as long as the entry or the record that it came from.
 */
typedef struct {
    const char *actor;
    guint64 counter;
} BbDot;

int bb_dot_compare (const BbDot *a, const BbDot *b);
guint bb_dot_hash (gconstpointer dot);
gboolean bb_dot_equal (gconstpointer a, gconstpointer b);
gboolean bb_dot_is_actor (const char *text);

G_END_DECLS
