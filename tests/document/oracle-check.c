/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "merge-oracle.h"

#include "document/bb-conflict.h"

static guint
find_write (Oracle *self, const OracleSet *present, const BbEntry *entry)
{
    for (guint i = 0; oracle_set_next (present, &i); i++) {
        const OracleWrite *write = &self->writes[i];

        if (write->counter == entry->dot.counter && write->lamport == entry->lamport &&
            g_str_equal (self->actors[write->actor], entry->dot.actor) &&
            (entry->value == NULL || g_str_equal (write->value, entry->value)))
            return i;
    }
    return ORACLE_WRITES_MAX;
}

/* No write of this register is lost, none is made up, and the highest is the one shown. */
static void
check_register (Oracle *self, const OracleCopy *copy, guint path, BbDocument *document)
{
    const char *name = oracle_paths[path].path;
    OracleSet present = oracle_get_register (self, copy, path);
    const char *shown = oracle_get_shown (self, copy, path);
    BbRegister *place = bb_document_get_register (document, name);
    guint n_entries = place != NULL ? bb_register_get_n_entries (place) : 0;
    g_autoptr (BbConflict) conflict = bb_conflict_find (document, name);
    guint last = ORACLE_WRITES_MAX;
    gboolean differ = FALSE;

    g_assert_cmpuint (n_entries, ==, oracle_set_count (&present));
    for (guint i = 0; i < n_entries; i++) {
        const BbEntry *entry = bb_register_get_entry (place, i);
        guint write = find_write (self, &present, entry);

        g_assert_cmpuint (write, <, ORACLE_WRITES_MAX);
        g_assert_true (i == 0 || oracle_compare (self, last, write) > 0);
        g_assert_true ((entry->value != NULL) == oracle_set_has (&copy->valued, write));
        differ =
            differ || (shown != NULL && entry->value != NULL && !g_str_equal (entry->value, shown));
        last = write;
    }
    g_assert_cmpstr (bb_document_get_value (document, name), ==, shown);
    g_assert_true ((conflict != NULL) == (differ && oracle_paths[path].shows_conflicts));
}

/* What has been seen: all counters of an actor up to the last, and of no actor besides. */
static void
check_seen (Oracle *self, const OracleCopy *copy, BbDocument *document)
{
    BbContext *seen = bb_document_get_seen (document);
    guint64 counters[ORACLE_ACTORS_MAX] = { 0 };
    guint n_seen = 0;

    for (guint i = 0; oracle_set_next (&copy->known, &i); i++) {
        guint64 *counter = &counters[self->writes[i].actor];

        *counter = MAX (*counter, self->writes[i].counter);
    }
    for (guint i = 0; i < self->n_actors; i++) {
        g_assert_cmpuint (bb_context_get (seen, self->actors[i]), ==, counters[i]);
        n_seen += counters[i] > 0;
    }
    g_assert_cmpuint (bb_context_get_size (seen), ==, n_seen);
}

static void
check_n_records (Oracle *self, const OracleCopy *copy, BbDocument *document)
{
    guint n_records = 0, n_found = bb_history_get_size (bb_document_get_history (document));

    for (guint i = 0; i < ORACLE_N_LABELS; i++)
        n_records += oracle_set_count (&copy->records[i]);
    if (self->blurs)
        g_assert_cmpuint (n_found, >=, n_records);
    else
        g_assert_cmpuint (n_found, ==, n_records);
}

/* A document is what the oracle says of a copy. */
void
oracle_check (Oracle *self, const OracleCopy *copy, BbDocument *document)
{
    for (guint i = 0; i < ORACLE_N_PATHS; i++)
        check_register (self, copy, i, document);
    check_seen (self, copy, document);
    check_n_records (self, copy, document);
    g_assert_cmpuint (bb_document_get_clock (document), ==, oracle_get_clock (self, copy));
}

/* What a record of an edit says that was made by other means. */
#define OUTSIDE "outside"

static gboolean
tells (Oracle *self, OracleLabel label, guint write, const BbRecord *record)
{
    static const char *const labels[ORACLE_N_LABELS] = { "edit", "undo", "redo", "take-back" };
    const OracleWrite *found = &self->writes[write];
    const char *actor = self->actors[found->actor];
    const char *value = found->value != NULL ? found->value : "-";
    const char *said = *actor == 'x' ? OUTSIDE : labels[label];

    return found->counter == record->dot.counter && found->lamport == record->lamport &&
           g_str_equal (actor, record->dot.actor) && g_str_equal (value, record->value) &&
           g_str_equal (oracle_paths[found->path].path, record->path) &&
           g_str_equal (said, record->label);
}

static gboolean
is_told (Oracle *self, const OracleCopy *copy, const BbRecord *record)
{
    for (guint label = 0; label < ORACLE_N_LABELS; label++)
        for (guint i = 0; oracle_set_next (&copy->records[label], &i); i++)
            if (tells (self, (OracleLabel) label, i, record))
                return TRUE;
    return FALSE;
}

/* The history tells what was done, of every write that a copy knows of, and nothing else. */
void
oracle_check_history (Oracle *self, const OracleCopy *copy, BbDocument *document)
{
    BbHistory *history = bb_document_get_history (document);

    check_n_records (self, copy, document);
    for (guint i = 0; i < bb_history_get_size (history); i++)
        g_assert_true (is_told (self, copy, bb_history_get_record (history, i)));
}
