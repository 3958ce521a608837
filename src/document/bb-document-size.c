/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-size-private.h"

#include "document/bb-document-private.h"
#include "document/bb-history-private.h"
#include "document/bb-value-private.h"

#include <string.h>

#define BASE_BYTES 1024 /* format, version, id, and the names in the merge data */
#define BASE_VALUES 12
#define SEEN_BYTES 64
#define RECORD_BYTES 8

typedef struct {
    BbDocument *document;
    BbTally *tally;
    int sign;
} Account;

static void
account_register_cb (BbRegister *register_, gpointer user_data)
{
    Account *self = user_data;
    gboolean is_shown =
        _bb_document_get_shown_register (self->document, bb_register_get_path (register_)) != NULL;

    _bb_tally_add (self->tally, _bb_tally_of_register (register_, is_shown), self->sign);
}

static gboolean
begins_with (GTreeNode *node, const char *path, gsize length)
{
    return node != NULL && strncmp (g_tree_node_key (node), path, length) == 0;
}

static GTreeNode *
find_before (GTree *registers, const char *path)
{
    GTreeNode *node = g_tree_lower_bound (registers, path);

    return node != NULL ? g_tree_node_previous (node) : g_tree_node_last (registers);
}

/*
 * The objects around a register that neither neighbour lies in. All that lies in one object stands
 * together, so other registers need not be asked. The object of an item is there for its life
 * register.
 */
static void
account_containers (Account *self, const char *path, GTreeNode *before, GTreeNode *behind)
{
    BbSchema *schema = self->document->schema;

    for (const char *end = strchr (path, '/'); end != NULL; end = strchr (end + 1, '/')) {
        gsize length = (gsize) (end - path) + 1;
        g_autofree char *container = NULL;

        if (begins_with (before, path, length) || begins_with (behind, path, length))
            continue;
        container = g_strndup (path, length - 1);
        if (bb_schema_get_kind (schema, container) != BB_KIND_ITEM)
            _bb_tally_add (self->tally, _bb_tally_of_container (container), self->sign);
    }
}

/* Whether two registers are members of one object. */
static gboolean
are_siblings (const char *a, const char *b)
{
    const char *slash = strrchr (b, '/');
    gsize length = slash != NULL ? (gsize) (slash - b) + 1 : 0;

    return strncmp (a, b, length) == 0 && strchr (a + length, '/') == NULL;
}

/*
 * _bb_document_account_all:
 * @self: a document
 *
 * Counts what the document takes; from then on each change is accounted for, so that an edit of
 * a large document costs no more than one of a small one.
 */
void
_bb_document_account_all (BbDocument *self)
{
    Account account = { self, &self->tally, 1 };
    GTreeNode *before = NULL;
    gboolean is_shown = TRUE;

    self->tally = (BbTally) { 0 };
    for (GTreeNode *node = g_tree_node_first (self->registers); node != NULL;
         before = node, node = g_tree_node_next (node)) {
        const char *path = g_tree_node_key (node);

        if (before == NULL || !are_siblings (g_tree_node_key (before), path)) {
            is_shown = _bb_document_get_shown_register (self, path) != NULL;
            account_containers (&account, path, before, NULL);
        }
        _bb_tally_add (&self->tally, _bb_tally_of_register (g_tree_node_value (node), is_shown), 1);
    }
    self->is_tallied = TRUE;
}

/*
 * _bb_document_account:
 * @self: a document
 * @path: a register
 * @with_below: whether what lies below it comes or goes with it
 * @sign: -1 before the register changes, 1 afterwards
 *
 * Keeps account of what the document takes.
 */
void
_bb_document_account (BbDocument *self, const char *path, gboolean with_below, int sign)
{
    BbRegister *register_ = bb_document_get_register (self, path);
    Account account = { self, &self->tally, sign };

    if (!self->is_tallied)
        return;
    if (register_ != NULL) {
        account_register_cb (register_, &account);
        account_containers (&account, path, find_before (self->registers, path),
                            g_tree_upper_bound (self->registers, path));
    }
    if (with_below)
        bb_document_foreach (self, path, account_register_cb, &account);
}

/*
 * Returns: what the document takes in a file
 */
BbTally
_bb_document_measure (BbDocument *self)
{
    gint64 n_actors = bb_context_get_size (self->seen);
    gint64 n_records = bb_history_get_size (self->history);
    BbTally tally;

    if (!self->is_tallied)
        _bb_document_account_all (self);
    tally = self->tally;
    tally.bytes += BASE_BYTES + n_actors * SEEN_BYTES + n_records * RECORD_BYTES +
                   (gint64) _bb_history_get_n_bytes (self->history);
    tally.values += BASE_VALUES + n_actors + n_records;
    return tally;
}

static void
add_loss_cb (BbRegister *register_, gpointer user_data)
{
    BbTally *growth = user_data;

    _bb_tally_add (growth, _bb_tally_of_register (register_, FALSE), 1);
    _bb_tally_add (growth, _bb_tally_of_register (register_, TRUE), -1);
}

static void
add_growth (BbDocument *self, BbRegister *after, BbTally *growth)
{
    const char *path = bb_register_get_path (after);
    BbRegister *before = bb_document_get_register (self, path);
    gboolean was_shown = _bb_document_get_shown_register (self, path) != NULL;

    if (before != NULL)
        _bb_tally_add (growth, _bb_tally_of_register (before, was_shown), -1);
    if (bb_register_get_n_entries (after) > 0)
        _bb_tally_add (growth, _bb_tally_of_register (after, FALSE), 1);
    else if (bb_schema_get_kind (self->schema, path) == BB_KIND_ITEM)
        bb_document_foreach (self, path, add_loss_cb, growth);
    if (before == NULL) {
        Account account = { self, growth, 1 };

        account_containers (&account, path, NULL, NULL);
    }
}

/*
 * _bb_document_measure_with:
 * @self: a document
 * @registers: (element-type BbRegister): registers that are to take the place of those there
 * @records: (element-type BbRecord): records that are to come into the history
 *
 * Returns: what the document would take at most
 */
BbTally
_bb_document_measure_with (BbDocument *self, GPtrArray *registers, GPtrArray *records)
{
    BbTally tally = _bb_document_measure (self);

    for (guint i = 0; i < registers->len; i++)
        add_growth (self, registers->pdata[i], &tally);
    for (guint i = 0; i < records->len; i++) {
        const BbRecord *record = records->pdata[i];
        gint64 bytes = RECORD_BYTES + (gint64) _bb_value_get_string_size (record->line);

        _bb_tally_add (&tally, (BbTally) { .bytes = bytes, .values = 1 }, 1);
    }
    /* The session may come into the context with it. */
    _bb_tally_add (&tally, (BbTally) { .bytes = SEEN_BYTES, .values = 1 }, 1);
    return tally;
}
