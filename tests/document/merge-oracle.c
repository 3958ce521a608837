/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "merge-oracle.h"

#include <string.h>

#include "document/bb-conflict.h"

const char oracle_remove[] = "";

const OraclePath oracle_paths[ORACLE_N_PATHS] = {
    { "actors/me", { 0, 0 }, FALSE, FALSE, FALSE },
    { "blocks/b/owner", { 0, 0 }, FALSE, TRUE, TRUE },
    { "blocks/b/rank", { 0, 0 }, FALSE, TRUE, FALSE },
    { "blocks/b/status", { 0, 0 }, FALSE, TRUE, TRUE },
    { "blocks/own-1", { 0, 0 }, TRUE, TRUE, FALSE },
    { "blocks/own-1/checklist/c", { 5, 0 }, TRUE, TRUE, FALSE },
    { "blocks/own-1/checklist/c/text", { 5, 6 }, FALSE, TRUE, TRUE },
    { "blocks/own-1/title", { 5, 0 }, FALSE, TRUE, TRUE },
    { "parking/i", { 0, 0 }, TRUE, TRUE, FALSE },
    { "parking/i/owner", { 9, 0 }, FALSE, TRUE, TRUE },
    { "parking/i/text", { 9, 0 }, FALSE, TRUE, TRUE },
    { "x-other", { 0, 0 }, FALSE, TRUE, TRUE },
};

static gboolean
has (const OracleSet *set, guint i)
{
    return (set->words[i / 64] >> (i % 64) & 1) != 0;
}

static void
add (OracleSet *set, guint i)
{
    set->words[i / 64] |= (guint64) 1 << (i % 64);
}

void
oracle_merge (OracleSet *known, const OracleSet *other)
{
    for (guint i = 0; i < G_N_ELEMENTS (known->words); i++)
        known->words[i] |= other->words[i];
}

/* The writes that are known and that none that is known has dropped. */
OracleSet
oracle_get_present (Oracle *self, const OracleSet *known)
{
    OracleSet dropped = { 0 }, present = { 0 };

    for (guint i = 0; i < self->n_writes; i++)
        if (has (known, i))
            oracle_merge (&dropped, &self->writes[i].dropped);
    for (guint i = 0; i < self->n_writes; i++)
        if (has (known, i) && !has (&dropped, i) && self->writes[i].value != NULL)
            add (&present, i);
    return present;
}

static guint64
get_clock (Oracle *self, const OracleSet *known)
{
    OracleSet present = oracle_get_present (self, known);
    guint64 clock = 0;

    for (guint i = 0; i < self->n_writes; i++)
        if (has (&present, i) || (has (known, i) && self->writes[i].makes_record))
            clock = MAX (clock, self->writes[i].lamport);
    return clock;
}

static guint64
count_writes_of (Oracle *self, const char *actor)
{
    guint64 counter = 0;

    for (guint i = 0; i < self->n_writes; i++)
        counter += g_str_equal (self->writes[i].actor, actor);
    return counter;
}

static void
append (Oracle *self, OracleSet *known, const char *actor, guint64 lamport, guint path,
        const char *value, gboolean makes_record, const OracleSet *dropped)
{
    OracleWrite *write = &self->writes[self->n_writes];

    g_assert_cmpuint (self->n_writes, <, ORACLE_WRITES_MAX);
    *write = (OracleWrite) { .path = path,
                             .counter = count_writes_of (self, actor) + 1,
                             .lamport = lamport,
                             .value = value,
                             .makes_record = makes_record,
                             .dropped = *dropped };
    g_strlcpy (write->actor, actor, sizeof write->actor);
    add (known, self->n_writes++);
}

/* Does one change; gives whether it took effect. */
static gboolean
change (Oracle *self, OracleSet *known, const OracleSet *present, const char *actor,
        guint64 lamport, guint path, const OracleEdit *edit)
{
    const char *value = edit->values[path] != oracle_remove ? edit->values[path] : NULL;
    OracleSet dropped = { 0 };
    gboolean keeps = FALSE, drops = FALSE, differs = FALSE;

    for (guint i = 0; i < self->n_writes; i++) {
        if (!has (present, i) || self->writes[i].path != path)
            continue;
        differs = differs || g_strcmp0 (self->writes[i].value, value) != 0;
        if (!edit->covers[path] || has (&edit->named, i)) {
            add (&dropped, i);
            drops = TRUE;
        } else {
            keeps = TRUE;
        }
    }
    if (value != NULL ? drops && !keeps && !differs : !drops)
        return FALSE;
    append (self, known, actor, lamport, path, value, oracle_paths[path].makes_record, &dropped);
    return TRUE;
}

static void
touch (Oracle *self, OracleSet *known, const char *actor, guint64 lamport, guint item)
{
    OracleSet present = oracle_get_present (self, known);
    OracleSet dropped = { 0 };

    for (guint i = 0; i < self->n_writes; i++)
        if (has (&present, i) && self->writes[i].path == item)
            add (&dropped, i);
    append (self, known, actor, lamport, item, "true", FALSE, &dropped);
}

/* A transaction of somebody who has a copy that knows of `known`. */
void
oracle_edit (Oracle *self, OracleSet *known, const char *actor, const OracleEdit *edit)
{
    OracleSet present = oracle_get_present (self, known);
    guint64 lamport = get_clock (self, known) + 1;
    gboolean changed[ORACLE_N_PATHS] = { FALSE }, done[ORACLE_N_PATHS];

    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        if (edit->values[i] != NULL)
            changed[i] = change (self, known, &present, actor, lamport, i, edit);
    memcpy (done, changed, sizeof done);
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        for (guint j = 0; changed[i] && j < 2 && oracle_paths[i].around[j] > 0; j++) {
            guint item = oracle_paths[i].around[j] - 1;

            if (!done[item])
                touch (self, known, actor, lamport, item);
            done[item] = TRUE;
        }
    }
}

static const OracleWrite *
find_write (Oracle *self, const OracleSet *present, guint path, const BbEntry *entry)
{
    for (guint i = 0; i < self->n_writes; i++) {
        const OracleWrite *write = &self->writes[i];

        if (has (present, i) && write->path == path && write->counter == entry->dot.counter &&
            g_str_equal (write->actor, entry->dot.actor))
            return write;
    }
    return NULL;
}

static gboolean
comes_before (const BbEntry *a, const BbEntry *b)
{
    int order = strcmp (a->dot.actor, b->dot.actor);

    if (a->lamport != b->lamport)
        return a->lamport > b->lamport;
    return order != 0 ? order > 0 : a->dot.counter > b->dot.counter;
}

static guint
count_present (Oracle *self, const OracleSet *present, guint path)
{
    guint n_present = 0;

    for (guint i = 0; i < self->n_writes; i++)
        n_present += has (present, i) && self->writes[i].path == path;
    return n_present;
}

static gboolean
is_there (Oracle *self, const OracleSet *present, guint path)
{
    for (guint i = 0; i < 2 && oracle_paths[path].around[i] > 0; i++)
        if (count_present (self, present, oracle_paths[path].around[i] - 1) == 0)
            return FALSE;
    return TRUE;
}

/* No write of this register is lost, none is made up, and the highest is the one shown. */
static void
check_register (Oracle *self, const OracleSet *present, guint path, BbDocument *document)
{
    const char *name = oracle_paths[path].path;
    BbRegister *place = bb_document_get_register (document, name);
    guint n_entries = place != NULL ? bb_register_get_n_entries (place) : 0;
    gboolean there = is_there (self, present, path), differ = FALSE;
    const char *shown = there && n_entries > 0 ? bb_register_get_entry (place, 0)->value : NULL;
    g_autoptr (BbConflict) conflict = bb_conflict_find (document, name);

    g_assert_cmpuint (n_entries, ==, count_present (self, present, path));
    for (guint i = 0; i < n_entries; i++) {
        const BbEntry *entry = bb_register_get_entry (place, i);
        const OracleWrite *write = find_write (self, present, path, entry);

        g_assert_nonnull (write);
        g_assert_cmpuint (write->lamport, ==, entry->lamport);
        g_assert_cmpstr (write->value, ==, entry->value);
        g_assert_true (i == 0 || comes_before (bb_register_get_entry (place, i - 1), entry));
        differ = differ || (shown != NULL && !g_str_equal (entry->value, shown));
    }
    g_assert_cmpstr (bb_document_get_value (document, name), ==, shown);
    g_assert_true ((conflict != NULL) == (differ && oracle_paths[path].shows_conflicts));
}

/* A document is what the oracle says of a copy that knows of `known`. */
void
oracle_check (Oracle *self, const OracleSet *known, BbDocument *document)
{
    OracleSet present = oracle_get_present (self, known);
    guint n_records = 0;

    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        check_register (self, &present, i, document);
    for (guint i = 0; i < self->n_writes; i++)
        n_records += has (known, i) && self->writes[i].makes_record;
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==, n_records);
    g_assert_cmpuint (bb_document_get_clock (document), ==, get_clock (self, known));
}
