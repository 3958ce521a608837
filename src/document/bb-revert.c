/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-revert-private.h"

#include "document/bb-hash.h"
#include "document/bb-register-private.h"
#include "document/bb-step-private.h"

/* Where the plan for a step stands. */
typedef struct {
    BbDocument *document;
    BbAlias *alias;
    BbStep *step;
    GHashTable *returning; /* paths of the items that come back */
    BbRevert *revert;
} Planning;

/* Whether a register tells what an entry tells. Of one that is absent it has only the dot; a dot
 * that was forged has several values. */
static gboolean
tells (BbRegister *register_, BbEntry *entry)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *other = bb_register_get_entry (register_, i);

        if (bb_dot_equal (&other->dot, &entry->dot) &&
            (entry->value == NULL || g_strcmp0 (other->value, entry->value) == 0))
            return TRUE;
    }
    return FALSE;
}

/* The entries of `register_` that `other` does not tell, lowest first. */
static GPtrArray *
subtract (BbRegister *register_, BbRegister *other)
{
    GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_entry_unref);

    for (guint i = bb_register_get_n_entries (register_); i-- > 0;) {
        BbEntry *entry = bb_register_get_entry (register_, i);

        if (!tells (other, entry))
            g_ptr_array_add (entries, bb_entry_ref (entry));
    }
    return entries;
}

/* What goes with the step's own writes, for it has a dot of theirs, or went when it was done. */
static gboolean
was_replaced (const BbStepChange *change, BbEntry *entry, GPtrArray *own)
{
    for (guint i = 0; i < own->len; i++) {
        if (bb_dot_equal (&((BbEntry *) own->pdata[i])->dot, &entry->dot))
            return TRUE;
    }
    return !tells (change->after, entry);
}

/* What the step replaced, to be written anew, lowest first. */
static GPtrArray *
dup_back (const BbStepChange *change)
{
    g_autoptr (GPtrArray) own = subtract (change->after, change->before);
    GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_entry_unref);

    for (guint i = bb_register_get_n_entries (change->before); i-- > 0;) {
        BbEntry *entry = bb_register_get_entry (change->before, i);

        if (entry->value != NULL && was_replaced (change, entry, own))
            g_ptr_array_add (entries, bb_entry_ref (entry));
    }
    return entries;
}

static GHashTable *
collect (BbAlias *alias, GPtrArray *entries)
{
    GHashTable *dots = _bb_dots_new ();

    for (guint i = 0; i < entries->len; i++)
        _bb_alias_collect (alias, dots, entries->pdata[i]);
    return dots;
}

static GHashTable *
collect_register (BbAlias *alias, BbRegister *register_)
{
    GHashTable *dots = _bb_dots_new ();

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++)
        _bb_alias_collect (alias, dots, bb_register_get_entry (register_, i));
    return dots;
}

/* The entries that stand for something of `dots` and for nothing else. */
static GPtrArray *
dup_mine (BbAlias *alias, BbRegister *now, GHashTable *dots)
{
    GPtrArray *mine = g_ptr_array_new ();

    for (guint i = 0; i < bb_register_get_n_entries (now); i++) {
        BbEntry *entry = bb_register_get_entry (now, i);

        if (_bb_alias_is_within (alias, entry, dots))
            g_ptr_array_add (mine, entry);
    }
    return mine;
}

static BbRegister *
drop (BbRegister *now, GPtrArray *mine)
{
    g_autoptr (GArray) dots = g_array_new (FALSE, FALSE, sizeof (BbDot));

    for (guint i = 0; i < mine->len; i++)
        g_array_append_val (dots, ((BbEntry *) mine->pdata[i])->dot);
    return _bb_register_without (now, (BbDot *) (void *) dots->data, dots->len);
}

static gboolean
are_items_around (Planning *self, const char *path)
{
    g_auto (GStrv) items =
        bb_schema_dup_enclosing_items (bb_document_get_schema (self->document), path);

    for (guint i = 0; items[i] != NULL; i++) {
        if (bb_document_get_register (self->document, items[i]) == NULL &&
            !g_hash_table_contains (self->returning, items[i]))
            return FALSE;
    }
    return TRUE;
}

/*
 * What stays of the register once the step's own writes are dropped; NULL if somebody who saw
 * them has replaced them or, after a removal, if something stands there again.
 */
static BbRegister *
dup_kept (Planning *self, const BbStepChange *change, BbRegister *now)
{
    g_autoptr (GPtrArray) own = subtract (change->after, change->before);
    g_autoptr (GHashTable) own_dots = collect (self->alias, own);
    g_autoptr (GPtrArray) mine = dup_mine (self->alias, now, own_dots);
    g_autoptr (GHashTable) left = NULL;
    g_autoptr (GHashTable) found = NULL;

    if (own->len > 0) {
        left = g_hash_table_ref (own_dots);
        found = collect (self->alias, mine);
    } else {
        left = collect_register (self->alias, change->after);
        found = collect_register (self->alias, now);
    }
    return _bb_dots_equal (left, found) ? drop (now, mine) : NULL;
}

static void
plan_change (Planning *self, const BbStepChange *change)
{
    g_autoptr (BbRegister) now = _bb_document_dup_register (self->document, change->path);
    g_autoptr (BbRegister) kept = NULL;
    GPtrArray *back;
    BbWrite *write;

    if (are_items_around (self, change->path))
        kept = dup_kept (self, change, now);
    if (kept == NULL) {
        self->revert->n_skipped++;
        return;
    }

    write = _bb_write_new (now, kept);
    back = dup_back (change);
    for (guint i = 0; i < back->len; i++)
        _bb_write_add_value (write, ((BbEntry *) back->pdata[i])->value);
    if (back->len > 0)
        g_hash_table_add (self->returning, change->path);
    g_ptr_array_add (self->revert->writes, write);
    g_ptr_array_add (self->revert->backs, back);
}

/*
 * _bb_revert_new:
 * @document: the document as it is now
 * @alias: what the writes of this window stand for
 * @step: what to take back
 *
 * Plans how to restore the values that a step replaced, by new writes, where nobody has replaced
 * what the step wrote. A value that others laid beside it stays. This is the undo of a
 * multi-value register of Stewen and Kleppmann (PaPoC 2024), but for leaving alone what was
 * replaced since.
 *
 * Returns: (transfer full): the plan
 */
BbRevert *
_bb_revert_new (BbDocument *document, BbAlias *alias, BbStep *step)
{
    BbRevert *self = g_new0 (BbRevert, 1);
    g_autoptr (GHashTable) returning = g_hash_table_new (bb_hash_text, g_str_equal);
    Planning planning = { document, alias, step, returning, self };

    self->writes = g_ptr_array_new_with_free_func ((GDestroyNotify) _bb_write_free);
    self->backs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);

        /* An item that the step made goes by its life; its fields stay, for a redo. */
        if (!_bb_step_lies_in_created (step, change->path))
            plan_change (&planning, change);
    }
    return self;
}

void
_bb_revert_free (BbRevert *self)
{
    g_ptr_array_unref (self->writes);
    g_ptr_array_unref (self->backs);
    g_free (self);
}

/* What was written anew stands for what it was written for. */
void
_bb_revert_teach (BbRevert *self, BbAlias *alias, BbStep *made)
{
    for (guint i = 0; i < self->writes->len; i++) {
        const BbWrite *write = self->writes->pdata[i];
        GPtrArray *back = self->backs->pdata[i];
        const BbStepChange *change =
            bb_step_find_change (made, bb_register_get_path (write->before));
        g_autoptr (GPtrArray) fresh = NULL;

        if (change == NULL)
            continue;
        fresh = subtract (change->after, change->before);
        g_assert (fresh->len == back->len);
        for (guint j = 0; j < fresh->len; j++)
            _bb_alias_add (alias, fresh->pdata[j], back->pdata[j]);
    }
}
