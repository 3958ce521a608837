/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-novelty.h"

#include "document/bb-hash.h"
#include "document/bb-path.h"

#define NO_TIME "-"

G_DEFINE_BOXED_TYPE (BbNovelty, bb_novelty, bb_novelty_copy, bb_novelty_free)

/* Our copy and theirs, while they are compared. */
typedef struct {
    BbDocument *ours;
    BbDocument *theirs;
    BbNovelty *novelty;
    GHashTable *names; /* a set */
} Comparison;

/* The name that a session gave itself, in whichever copy has it. */
static char *
dup_name (Comparison *self, const char *actor)
{
    g_autofree char *path = bb_path_build ("actors", actor, NULL);
    g_autofree char *name = bb_document_dup_string (self->theirs, path);

    if (name == NULL)
        name = bb_document_dup_string (self->ours, path);
    return name != NULL && *name != '\0' ? g_steal_pointer (&name) : NULL;
}

static void
add_name (Comparison *self, const char *actor)
{
    char *name = dup_name (self, actor);

    if (name != NULL)
        g_hash_table_add (self->names, name);
}

static void
compare_cb (const char *actor, guint64 counter, gpointer user_data)
{
    Comparison *self = user_data;
    guint64 seen = bb_context_get (bb_document_get_seen (self->ours), actor);

    if (seen > 0)
        self->novelty->has_common_past = TRUE;
    if (counter <= seen)
        return;
    self->novelty->is_new = TRUE;
    add_name (self, actor);
}

static gboolean
counts (Comparison *self, const BbRecord *record)
{
    if (!bb_record_is_valid (record))
        return FALSE;
    return !self->novelty->is_new ||
           !bb_context_contains (bb_document_get_seen (self->ours), &record->dot);
}

/* The newest write, of those that are new if there are any. */
static const BbRecord *
find_newest (Comparison *self, gboolean with_time)
{
    BbHistory *history = bb_document_get_history (self->theirs);

    for (guint i = bb_history_get_size (history); i-- > 0;) {
        BbRecord *record = bb_history_get_record (history, i);

        if (counts (self, record) && !(with_time && g_str_equal (record->time, NO_TIME)))
            return record;
    }
    return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return g_utf8_collate (a, b);
}

static char *
join_names (GHashTable *names)
{
    g_autoptr (GPtrArray) list = g_hash_table_get_keys_as_ptr_array (names);

    g_ptr_array_sort_values (list, compare_names);
    g_ptr_array_add (list, NULL);
    return g_strjoinv (", ", (char **) list->pdata);
}

/**
 * bb_novelty_new:
 * @ours: a document
 * @theirs: another copy of it
 *
 * Asks the other copy for what ours has not seen: whose it is and when it was written.
 *
 * Returns: (transfer full): what there is to say of it
 */
BbNovelty *
bb_novelty_new (BbDocument *ours, BbDocument *theirs)
{
    g_autoptr (GHashTable) names = NULL;
    Comparison self = { .ours = ours, .theirs = theirs };
    const BbRecord *record;

    g_return_val_if_fail (BB_IS_DOCUMENT (ours) && BB_IS_DOCUMENT (theirs), NULL);

    names = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    self.names = names;
    self.novelty = g_new0 (BbNovelty, 1);
    bb_context_foreach (bb_document_get_seen (theirs), compare_cb, &self);
    record = find_newest (&self, FALSE);
    if (!self.novelty->is_new && record != NULL)
        add_name (&self, record->dot.actor);
    self.novelty->who = join_names (names);
    record = find_newest (&self, TRUE);
    self.novelty->time = g_strdup (record != NULL ? record->time : "");
    return self.novelty;
}

/**
 * bb_novelty_copy:
 * @self: a novelty
 *
 * Returns: (transfer full): one of its own
 */
BbNovelty *
bb_novelty_copy (const BbNovelty *self)
{
    BbNovelty *copy;

    g_return_val_if_fail (self != NULL, NULL);

    copy = g_memdup2 (self, sizeof *self);
    copy->who = g_strdup (self->who);
    copy->time = g_strdup (self->time);
    return copy;
}

/**
 * bb_novelty_free:
 * @self: (transfer full): a novelty
 */
void
bb_novelty_free (BbNovelty *self)
{
    g_return_if_fail (self != NULL);

    g_free (self->who);
    g_free (self->time);
    g_free (self);
}
