/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-names.h"

#include "storage/bb-json-token.h"

#define FIRST_BITS 8

/* A name is kept as where it stands: no offset is 0, an object comes before every name. */
typedef struct {
    guint32 offset;
    guint32 object;
    guint32 hash;
} Slot;

struct _BbJsonNames {
    const char *text;
    Slot *slots;
    guint bits;
    guint n_names;
    guint32 factor;
};

/**
 * bb_json_names_new:
 * @text: the text that is scanned; it must live longer
 *
 * Returns: (transfer full): an empty set
 */
BbJsonNames *
bb_json_names_new (const char *text)
{
    BbJsonNames *self = g_new0 (BbJsonNames, 1);

    self->text = text;
    self->bits = FIRST_BITS;
    self->slots = g_new0 (Slot, 1u << self->bits);
    self->factor = g_random_int () | 1;
    return self;
}

/**
 * bb_json_names_free:
 * @self: (transfer full): a set
 */
void
bb_json_names_free (BbJsonNames *self)
{
    g_free (self->slots);
    g_free (self);
}

/* Multiplying by a number of this run keeps a hostile file from choosing where names go. */
static guint
first_slot (BbJsonNames *self, guint32 object, guint32 hash)
{
    return ((hash ^ (object * 0x9e3779b9u)) * self->factor) >> (32 - self->bits);
}

static gboolean
same_name (BbJsonNames *self, guint32 a, guint32 b)
{
    char name_a[BB_JSON_NAME_MAX + 8];
    char name_b[BB_JSON_NAME_MAX + 8];

    bb_json_token_decode (self->text + a, name_a, sizeof name_a);
    bb_json_token_decode (self->text + b, name_b, sizeof name_b);
    return strcmp (name_a, name_b) == 0;
}

static void
insert (BbJsonNames *self, Slot slot)
{
    guint mask = (1u << self->bits) - 1;
    guint i = first_slot (self, slot.object, slot.hash);

    while (self->slots[i].offset != 0)
        i = (i + 1) & mask;
    self->slots[i] = slot;
}

static void
grow (BbJsonNames *self)
{
    g_autofree Slot *former = g_steal_pointer (&self->slots);
    guint n_former = 1u << self->bits;

    self->bits++;
    self->slots = g_new0 (Slot, 1u << self->bits);
    for (guint i = 0; i < n_former; i++)
        if (former[i].offset != 0)
            insert (self, former[i]);
}

static BbJsonNamesResult
look (BbJsonNames *self, Slot slot)
{
    guint mask = (1u << self->bits) - 1;
    guint n_alike = 0;

    for (guint i = first_slot (self, slot.object, slot.hash); self->slots[i].offset != 0;
         i = (i + 1) & mask) {
        if (self->slots[i].object != slot.object || self->slots[i].hash != slot.hash)
            continue;
        if (same_name (self, self->slots[i].offset, slot.offset))
            return BB_JSON_NAMES_TWICE;
        if (++n_alike == BB_JSON_NAMES_CROWD)
            return BB_JSON_NAMES_CROWDED;
    }
    return BB_JSON_NAMES_NEW;
}

/**
 * bb_json_names_add:
 * @self: a set
 * @object: the number of the object that the name stands in
 * @offset: where the name stands in the text, at its opening quote; it must be a valid string of
 *   at most %BB_JSON_NAME_MAX bytes
 *
 * Adds a name. The hash is the one of GLib's tables, which the parser and we put it into later.
 *
 * Returns: whether the object has it already
 */
BbJsonNamesResult
bb_json_names_add (BbJsonNames *self, guint object, gsize offset)
{
    char name[BB_JSON_NAME_MAX + 8];
    Slot slot = { .offset = (guint32) offset, .object = object };
    BbJsonNamesResult result;

    bb_json_token_decode (self->text + offset, name, sizeof name);
    slot.hash = g_str_hash (name);
    result = look (self, slot);
    if (result != BB_JSON_NAMES_NEW)
        return result;
    if (++self->n_names > (1u << self->bits) / 2)
        grow (self);
    insert (self, slot);
    return BB_JSON_NAMES_NEW;
}
