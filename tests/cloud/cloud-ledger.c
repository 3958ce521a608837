/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cloud-ledger.h"

static GHashTable *
set_new (void)
{
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static char *
dup_line (const BbEntry *entry)
{
    return g_strdup_printf ("%s %" G_GUINT64_FORMAT " %s %s", entry->dot.actor, entry->dot.counter,
                            entry->path, entry->value);
}

/* What stands there, each by the name of its write, where and what; conflicts with all sides. */
static void
add_cb (BbRegister *register_, gpointer user_data)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        const BbEntry *entry = bb_register_get_entry (register_, i);

        if (entry->value != NULL)
            g_hash_table_add (user_data, dup_line (entry));
    }
}

static GHashTable *
list_all (BbDocument *board)
{
    GHashTable *all = set_new ();

    bb_document_foreach (board, NULL, add_cb, all);
    return all;
}

/* Adds to @place what @all has and @without has not. */
static void
add_difference (GHashTable *place, GHashTable *all, GHashTable *without)
{
    GHashTableIter iter;
    gpointer line;

    g_hash_table_iter_init (&iter, all);
    while (g_hash_table_iter_next (&iter, &line, NULL))
        if (!g_hash_table_contains (without, line))
            g_hash_table_add (place, g_strdup (line));
}

void
cloud_ledger_begin (CloudLedger *self, BbDocument *first)
{
    self->written = list_all (first);
    self->replaced = set_new ();
    self->before = NULL;
}

void
cloud_ledger_end (CloudLedger *self)
{
    g_hash_table_unref (self->written);
    g_hash_table_unref (self->replaced);
    g_clear_pointer (&self->before, g_hash_table_unref);
}

void
cloud_ledger_look_before (CloudLedger *self, BbDocument *board)
{
    g_assert_null (self->before);
    self->before = list_all (board);
}

void
cloud_ledger_look_after (CloudLedger *self, BbDocument *board)
{
    g_autoptr (GHashTable) before = g_steal_pointer (&self->before);
    g_autoptr (GHashTable) after = list_all (board);

    add_difference (self->written, after, before);
    add_difference (self->replaced, before, after);
}

static void
assert_none (const char *what, GHashTable *lines)
{
    GHashTableIter iter;
    gpointer line;

    g_hash_table_iter_init (&iter, lines);
    while (g_hash_table_iter_next (&iter, &line, NULL))
        g_test_message ("%s: %s", what, (const char *) line);
    g_assert_cmpuint (g_hash_table_size (lines), ==, 0);
}

/**
 * cloud_ledger_check:
 * @self: a ledger
 * @board: a board when all has come to everybody
 *
 * Checks that nothing is lost, and that nothing has come back.
 */
void
cloud_ledger_check (CloudLedger *self, BbDocument *board)
{
    g_autoptr (GHashTable) all = list_all (board);
    g_autoptr (GHashTable) expected = set_new ();
    g_autoptr (GHashTable) lost = set_new ();
    g_autoptr (GHashTable) returned = set_new ();

    add_difference (expected, self->written, self->replaced);
    add_difference (lost, expected, all);
    add_difference (returned, all, expected);
    assert_none ("lost", lost);
    assert_none ("came from nowhere", returned);
}
