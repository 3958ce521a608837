/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-history-line.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-edit.h"
#include "model/bb-step-label.h"

#include <glib/gi18n-lib.h>

/* A walk through the history, oldest first. */
typedef struct {
    BbProject *project;
    BbHistory *history;
    GHashTable *picture; /* path -> BbRegister, as the records have it so far */
} Walk;

/* What a record leaves of its register; of a value that it has the checksum of, nothing. */
static BbRegister *
make_register (const BbRecord *record)
{
    g_autoptr (BbRegister) empty = bb_register_new (record->path);
    g_autoptr (BbEntry) entry = NULL;

    if (g_str_equal (record->value, "-") || *record->value == '#')
        return g_steal_pointer (&empty);
    entry = bb_entry_new (record->dot.actor, record->dot.counter, record->lamport, record->path,
                          record->value);
    return bb_register_with (empty, entry);
}

static BbRegister *
dup_former (Walk *self, const char *path)
{
    BbRegister *former = g_hash_table_lookup (self->picture, path);

    return former != NULL ? bb_register_ref (former) : bb_register_new (path);
}

static void
add_record (Walk *self, BbStep *step, const BbRecord *record)
{
    g_autoptr (BbRegister) before = dup_former (self, record->path);
    BbRegister *after = make_register (record);

    /* An undo can write several values into one register: the last one is shown. */
    if (bb_step_find_change (step, record->path) == NULL)
        bb_step_add_change (step, before, after);
    g_hash_table_replace (self->picture, (char *) bb_register_get_path (after), after);
}

/* Which edit it was that somebody did again, or took back: its name is not kept. */
static const char *
find_label (const BbRecord *record)
{
    g_auto (GStrv) names = NULL;

    if (g_str_has_prefix (record->label, "new-") || g_str_has_prefix (record->label, "edit-") ||
        g_str_has_prefix (record->label, "move-"))
        return record->label;
    names = bb_path_split (record->path);
    if (g_str_equal (names[0], "project"))
        return BB_LABEL_EDIT_PROJECT;
    if (!g_str_equal (names[0], "blocks") || g_strv_length (names) != 3)
        return record->label;
    return g_str_equal (names[2], "status") || g_str_equal (names[2], "rank") ? BB_LABEL_MOVE_BLOCK
                                                                              : BB_LABEL_EDIT_BLOCK;
}

static char *
describe (Walk *self, const BbRecord *record, BbStep *step)
{
    g_autofree char *words = bb_step_label_describe_past (self->project, step);

    if (g_str_equal (record->label, "undo"))
        /* TRANSLATORS: %s is an edit: “Move “Plain language” to Done” */
        return g_strdup_printf (_ ("Undo: %s"), words);
    if (g_str_equal (record->label, "redo"))
        /* TRANSLATORS: %s is an edit: “Move “Plain language” to Done” */
        return g_strdup_printf (_ ("Redo: %s"), words);
    if (g_str_equal (record->label, "take-back"))
        /* TRANSLATORS: what others sent is taken back; %s is an edit: “Change owner of “…”” */
        return g_strdup_printf (_ ("Take back: %s"), words);
    if (g_str_equal (record->label, "outside"))
        /* TRANSLATORS: somebody changed the file itself; %s is an edit: “Change owner of “…”” */
        return g_strdup_printf (_ ("By other means: %s"), words);
    return g_steal_pointer (&words);
}

static BbHistoryLine *
line_new (Walk *self, const BbRecord *record)
{
    BbHistoryLine *line = g_new0 (BbHistoryLine, 1);
    g_autofree char *path = bb_path_build ("actors", record->dot.actor, NULL);

    line->time = g_strdup (record->time);
    line->actor = g_strdup (record->dot.actor);
    line->name = bb_document_dup_string (bb_project_get_document (self->project), path);
    return line;
}

static BbHistoryLine *
line_new_unreadable (void)
{
    BbHistoryLine *line = g_new0 (BbHistoryLine, 1);

    line->time = g_strdup ("-");
    line->actor = g_strdup ("");
    line->words = g_strdup (_ ("A line that cannot be read"));
    return line;
}

static gboolean
is_one_transaction (const BbRecord *a, const BbRecord *b)
{
    return a->lamport == b->lamport && g_str_equal (a->dot.actor, b->dot.actor);
}

/* Makes a line of the records from a position on; gives where the next one begins. */
static guint
add_line (Walk *self, guint start, GPtrArray *lines)
{
    const BbRecord *first = bb_history_get_record (self->history, start);
    g_autoptr (BbStep) step = NULL;
    BbHistoryLine *line;
    guint i = start;

    if (!bb_record_is_valid (first)) {
        g_ptr_array_add (lines, line_new_unreadable ());
        return start + 1;
    }
    step = bb_step_new (find_label (first), first->lamport);
    line = line_new (self, first);
    for (; i < bb_history_get_size (self->history); i++) {
        const BbRecord *record = bb_history_get_record (self->history, i);

        if (!is_one_transaction (first, record))
            break;
        add_record (self, step, record);
    }
    line->words = describe (self, first, step);
    g_ptr_array_add (lines, line);
    return i;
}

/**
 * bb_history_line_list:
 * @project: a project
 *
 * The history in words: the titles are those of the language shown, the words those of the
 * interface. Of what is older than the newest records only the last write of each field is left.
 *
 * Returns: (transfer full) (element-type BbHistoryLine): the transactions, newest last
 */
GPtrArray *
bb_history_line_list (BbProject *project)
{
    g_autoptr (GHashTable) picture = NULL;
    GPtrArray *lines;
    Walk walk;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);

    picture =
        g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) bb_register_unref);
    lines = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_history_line_free);
    walk.project = project;
    walk.history = bb_document_get_history (bb_project_get_document (project));
    walk.picture = picture;
    for (guint i = 0; i < bb_history_get_size (walk.history);)
        i = add_line (&walk, i, lines);
    return lines;
}

/**
 * bb_history_line_free:
 * @self: (transfer full): a line
 */
void
bb_history_line_free (BbHistoryLine *self)
{
    g_return_if_fail (self != NULL);

    g_free (self->time);
    g_free (self->actor);
    g_free (self->name);
    g_free (self->words);
    g_free (self);
}
