/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-foreign.h"

#include "document/bb-hash.h"
#include "document/bb-value.h"
#include "storage/bb-stamps.h"

/* What stands in the place of stamps or of a value that there are none of. */
#define NOTHING "-"

#define ACTOR_PREFIX "x"
#define ACTOR_DIGITS 16

typedef struct {
    char *path;
    char *value; /* canonical text, or NULL for a removal */
    char *old;   /* the stamps that were made for another value, or NULL */
    BbForeignFlags flags;

    char actor[sizeof ACTOR_PREFIX + ACTOR_DIGITS];
    guint64 counter;
    guint64 lamport;
} Write;

struct _BbForeign {
    GArray *writes;
    GHashTable *lives;   /* items of which the life register was written */
    GHashTable *renewed; /* those of them that were there and are renewed */
};

typedef struct {
    BbForeign *self;
    BbDocumentBuilder *builder;
    BbSchema *schema;
} Derivation;

static void
clear_write (gpointer data)
{
    Write *write = data;

    g_free (write->path);
    g_free (write->value);
    g_free (write->old);
}

static int
compare_texts (const Write *a, const Write *b)
{
    int order = strcmp (a->path, b->path);

    return order != 0 ? order : g_strcmp0 (a->value, b->value);
}

static int
compare_writes_cb (gconstpointer a, gconstpointer b)
{
    const Write *write_a = a;
    const Write *write_b = b;
    int order = compare_texts (write_a, write_b);

    return order != 0 ? order : (int) write_a->flags - (int) write_b->flags;
}

/* Two writes of one value in one register are the same write; what is left of the second is no
 * path. */
static void
drop_repeats (BbForeign *self)
{
    for (guint i = self->writes->len; i-- > 1;) {
        Write *write = &g_array_index (self->writes, Write, i);

        if (compare_texts (write - 1, write) != 0)
            continue;
        clear_write (write);
        *write = (Write) { NULL };
    }
}

static void
derive_actor (Write *self)
{
    g_autoptr (GString) text = g_string_new (self->path);
    g_autofree char *sum = NULL;

    g_string_append_c (text, '\n');
    g_string_append (text, self->value != NULL ? self->value : NOTHING);
    g_string_append_c (text, '\n');
    g_string_append (text, self->old != NULL ? self->old : NOTHING);
    sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
    g_snprintf (self->actor, sizeof self->actor, ACTOR_PREFIX "%.*s", ACTOR_DIGITS, sum);
}

static void
derive_lamport (Write *self)
{
    g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
    const char *checksum;

    if (self->old != NULL && bb_stamps_parse (self->old, stamps, &checksum))
        self->lamport = MIN (g_array_index (stamps, BbStamp, 0).lamport + 1, BB_COUNTER_MAX);
}

/* The counter of the write or, from 1, of the renewal of the items around it. A file that claims
 * the highest counter has used up all: then there is none beside it. */
static guint64
get_counter (const Write *self, guint which)
{
    return MIN (self->counter + which, BB_COUNTER_MAX);
}

static void
add_entry (Derivation *self, const Write *write, guint which, const char *path, const char *value)
{
    g_autoptr (BbEntry) entry = NULL;

    entry = bb_entry_new (write->actor, get_counter (write, which), write->lamport, path, value);
    bb_document_builder_add_entry (self->builder, entry);
}

static void
add_record (Derivation *self, const Write *write)
{
    BbDot dot = { .actor = write->actor, .counter = write->counter };
    g_autoptr (BbRecord) record = NULL;

    if (!bb_schema_makes_records (self->schema, write->path))
        return;
    record = bb_record_new (write->lamport, &dot, NOTHING, "outside", write->path, write->value);
    bb_document_builder_add_record (self->builder, record);
}

static void
derive_write (Derivation *self, Write *write)
{
    BbContext *seen = bb_document_builder_get_seen (self->builder);

    derive_actor (write);
    derive_lamport (write);
    write->counter = MIN (bb_context_get (seen, write->actor) + 1, BB_COUNTER_MAX);
    bb_document_builder_add_seen (self->builder, write->actor, write->counter);
    if (write->value != NULL)
        add_entry (self, write, 0, write->path, write->value);
    add_record (self, write);
    if (bb_schema_get_kind (self->schema, write->path) == BB_KIND_ITEM)
        g_hash_table_add (self->self->lives, g_strdup (write->path));
    /* There can be very many, and each is kept as an entry and a record now. */
    g_clear_pointer (&write->value, g_free);
    g_clear_pointer (&write->old, g_free);
}

static void
renew (Derivation *self, const Write *write, guint which, const char *item)
{
    bb_document_builder_add_seen (self->builder, write->actor, get_counter (write, which));
    if (write->flags & BB_FOREIGN_ASIDE || !g_hash_table_add (self->self->lives, g_strdup (item)))
        return;
    g_hash_table_add (self->self->renewed, g_strdup (item));
    add_entry (self, write, which, item, BB_VALUE_TRUE);
}

/*
 * Each item around a write has a counter of its own, whether it is renewed by this write, was by
 * another of the same file, or is not: so the dots are those of the write, whatever else the file
 * shows, and a later one never gets a dot that has been used up elsewhere.
 */
static void
renew_around (Derivation *self, const Write *write)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (self->schema, write->path);

    for (guint i = 0; items[i] != NULL; i++)
        renew (self, write, i + 1, items[i]);
}

/**
 * bb_foreign_new:
 *
 * Returns: (transfer full): no writes
 */
BbForeign *
bb_foreign_new (void)
{
    BbForeign *self = g_new (BbForeign, 1);

    self->writes = g_array_new (FALSE, TRUE, sizeof (Write));
    g_array_set_clear_func (self->writes, clear_write);
    self->lives = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    self->renewed = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    return self;
}

/**
 * bb_foreign_free:
 * @self: (transfer full): foreign writes
 */
void
bb_foreign_free (BbForeign *self)
{
    g_return_if_fail (self != NULL);

    g_array_unref (self->writes);
    g_hash_table_unref (self->lives);
    g_hash_table_unref (self->renewed);
    g_free (self);
}

/**
 * bb_foreign_add:
 * @self: foreign writes
 * @path: a register
 * @value: (nullable): canonical text of what was written, or %NULL for a removal
 * @old: (nullable): the stamps of the entries that the write replaced
 * @flags: what it does besides
 *
 * Adds a write, in any order; an equal one counts once.
 */
void
bb_foreign_add (BbForeign *self, const char *path, const char *value, const char *old,
                BbForeignFlags flags)
{
    Write write = { .flags = flags };

    g_return_if_fail (self != NULL && path != NULL);

    write.path = g_strdup (path);
    write.value = g_strdup (value);
    write.old = g_strdup (old);
    g_array_append_val (self->writes, write);
}

/**
 * bb_foreign_take:
 * @self: foreign writes
 * @path: (transfer full): a register
 * @value: (transfer full): canonical text of what was written
 *
 * As [method@Foreign.add], of a value without stamps, for a reader that has very many.
 */
void
bb_foreign_take (BbForeign *self, char *path, char *value)
{
    Write write = { .path = path, .value = value, .flags = BB_FOREIGN_DEFAULT };

    g_return_if_fail (self != NULL && path != NULL && value != NULL);

    g_array_append_val (self->writes, write);
}

/**
 * bb_foreign_get_size:
 * @self: foreign writes
 *
 * Returns: how many were added
 */
guint
bb_foreign_get_size (BbForeign *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->writes->len;
}

/**
 * bb_foreign_derive:
 * @self: foreign writes
 * @builder: where their entries and records go; it has seen all stamps of the file
 * @schema: what lies where
 *
 * Gives each write its dot, and renews the items around it. The actor is an `x` and the first 16
 * hex digits of the SHA-256 of path, value and former stamps, divided by a line feed; the counter
 * is the next one of that actor, and the following ones are those of the items around it, the
 * outermost first; the Lamport time is one above the former stamps.
 */
void
bb_foreign_derive (BbForeign *self, BbDocumentBuilder *builder, BbSchema *schema)
{
    Derivation derivation = { .self = self, .builder = builder, .schema = schema };

    g_return_if_fail (self != NULL && builder != NULL);
    g_return_if_fail (BB_IS_SCHEMA (schema));

    g_array_sort (self->writes, compare_writes_cb);
    drop_repeats (self);
    for (guint i = 0; i < self->writes->len; i++)
        if (g_array_index (self->writes, Write, i).path != NULL)
            derive_write (&derivation, &g_array_index (self->writes, Write, i));
    for (guint i = 0; i < self->writes->len; i++)
        if (g_array_index (self->writes, Write, i).path != NULL)
            renew_around (&derivation, &g_array_index (self->writes, Write, i));
}

/**
 * bb_foreign_renews:
 * @self: foreign writes, derived
 * @item: an item
 *
 * Returns: whether its life was written anew, so that former entries of it count no longer
 */
gboolean
bb_foreign_renews (BbForeign *self, const char *item)
{
    g_return_val_if_fail (self != NULL && item != NULL, FALSE);

    return g_hash_table_contains (self->renewed, item);
}
