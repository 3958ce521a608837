/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-history-line.h"

#include "document/bb-hash.h"
#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-edit.h"
#include "model/bb-step-label.h"

#include <glib/gi18n-lib.h>

/* A walk through the history, oldest first. */
typedef struct {
    BbProject *project;
    BbHistory *history;
    GHashTable *picture; /* path -> its record so far, which the history holds */
    BbBlock *block;      /* of which alone it shall tell, or NULL */
    char *texts;         /* where the texts of an own block stand */

    BbHistoryLineFunc func;
    gpointer user_data;
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
    const BbRecord *former = g_hash_table_lookup (self->picture, path);

    return former != NULL ? make_register (former) : bb_register_new (path);
}

static void
add_record (Walk *self, BbStep *step, const BbRecord *record)
{
    g_autoptr (BbRegister) before = dup_former (self, record->path);
    g_autoptr (BbRegister) after = make_register (record);

    /* An undo can write several values into one register: the last one is shown. */
    if (bb_step_find_change (step, record->path) == NULL)
        bb_step_add_change (step, before, after);
    g_hash_table_insert (self->picture, record->path, (gpointer) record);
}

static gboolean
is_removal (const BbRecord *record)
{
    return g_str_equal (record->value, "-");
}

static const char *
find_label_of_block (const BbRecord *record, const char *const *names)
{
    static const char *const moving[] = { "status", "rank", NULL };
    static const char *const own[] = { "title",      "challenge",   "description",
                                       "guidelines", "disciplines", NULL };

    switch (g_strv_length ((GStrv) names)) {
    case 2:
        return is_removal (record) ? BB_LABEL_REMOVE_BLOCK : BB_LABEL_NEW_BLOCK;
    case 3:
        if (g_strv_contains (moving, names[2]))
            return BB_LABEL_MOVE_BLOCK;
        return g_strv_contains (own, names[2]) ? BB_LABEL_EDIT_OWN_BLOCK : BB_LABEL_EDIT_BLOCK;
    case 4:
        return is_removal (record) ? BB_LABEL_REMOVE_ITEM : BB_LABEL_NEW_ITEM;
    case 5:
        return g_str_equal (names[4], "rank") ? BB_LABEL_MOVE_ITEM : BB_LABEL_EDIT_ITEM;
    default:
        return record->label;
    }
}

/* Which edit it was that somebody did again, or took back: its name is not kept. */
static const char *
find_label (const BbRecord *record)
{
    static const char *const turns[] = { "undo", "redo", "take-back", "outside", NULL };
    g_auto (GStrv) names = NULL;

    if (!g_strv_contains (turns, record->label))
        return record->label;
    names = bb_path_split (record->path);
    if (g_str_equal (names[0], "project"))
        return BB_LABEL_EDIT_PROJECT;
    if (g_str_equal (names[0], "guidelines"))
        return BB_LABEL_EDIT_GUIDELINE;
    if (g_str_equal (names[0], "challenges"))
        return BB_LABEL_EDIT_CHALLENGE;
    if (bb_path_is_below (record->path, "catalogue/texts/block"))
        return BB_LABEL_EDIT_OWN_BLOCK;
    if (g_str_equal (names[0], "blocks"))
        return find_label_of_block (record, (const char *const *) names);
    return record->label;
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
line_new (Walk *self, const BbRecord *record, BbStep *step)
{
    BbHistoryLine *line = g_new0 (BbHistoryLine, 1);
    g_autofree char *path = bb_path_build ("actors", record->dot.actor, NULL);

    line->time = g_strdup (record->time);
    line->actor = g_strdup (record->dot.actor);
    line->name = bb_document_dup_string (bb_project_get_document (self->project), path);
    line->words = describe (self, record, step);
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

/* Whether a record lies in the block that is asked about. */
static gboolean
is_asked (Walk *self, const BbRecord *record)
{
    g_autofree char *object = NULL;

    if (self->block == NULL)
        return TRUE;
    object = bb_path_build ("blocks", bb_block_get_id (self->block), NULL);
    return g_str_equal (record->path, object) || bb_path_is_below (record->path, object) ||
           bb_path_is_below (record->path, self->texts);
}

static gboolean
is_one_transaction (const BbRecord *a, const BbRecord *b)
{
    return a->lamport == b->lamport && g_str_equal (a->dot.actor, b->dot.actor);
}

static int
compare_paths_cb (gconstpointer a, gconstpointer b)
{
    return strcmp ((*(BbRecord *const *) a)->path, (*(BbRecord *const *) b)->path);
}

/* Those of one transaction; in the order of their paths a step takes them fastest. */
static GPtrArray *
collect_transaction (Walk *self, guint start)
{
    GPtrArray *records = g_ptr_array_new ();
    const BbRecord *first = bb_history_get_record (self->history, start);

    for (guint i = start; i < bb_history_get_size (self->history); i++) {
        BbRecord *record = bb_history_get_record (self->history, i);

        if (!is_one_transaction (first, record))
            break;
        g_ptr_array_add (records, record);
    }
    g_ptr_array_sort (records, compare_paths_cb);
    return records;
}

/* Makes a line of the records from a position on; gives where the next one begins. */
static guint
walk_on (Walk *self, guint start)
{
    const BbRecord *first = bb_history_get_record (self->history, start);
    g_autoptr (GPtrArray) records = NULL;
    g_autoptr (BbStep) step = NULL;
    gboolean asked = FALSE;

    if (!bb_record_is_valid (first)) {
        if (self->block == NULL)
            self->func (line_new_unreadable (), self->user_data);
        return start + 1;
    }
    records = collect_transaction (self, start);
    step = bb_step_new (find_label (first), first->lamport);
    for (guint i = 0; i < records->len; i++) {
        asked = is_asked (self, records->pdata[i]) || asked;
        add_record (self, step, records->pdata[i]);
    }
    if (asked)
        self->func (line_new (self, first, step), self->user_data);
    return start + records->len;
}

static void
walk (BbProject *project, BbBlock *block, BbHistoryLineFunc func, gpointer user_data)
{
    g_autoptr (GHashTable) picture = g_hash_table_new (bb_hash_text, g_str_equal);
    g_autofree char *texts =
        block != NULL ? bb_path_build ("catalogue", "texts", "block", bb_block_get_id (block), NULL)
                      : NULL;
    BbHistory *history = bb_document_get_history (bb_project_get_document (project));
    Walk self = { project, history, picture, block, texts, func, user_data };

    for (guint i = 0; i < bb_history_get_size (history);)
        i = walk_on (&self, i);
}

static void
add_line_cb (BbHistoryLine *line, gpointer lines)
{
    g_ptr_array_add (lines, line);
}

static GPtrArray *
list (BbProject *project, BbBlock *block)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_history_line_free);

    walk (project, block, add_line_cb, lines);
    return lines;
}

/**
 * bb_history_line_foreach:
 * @project: a project, which @func may not change
 * @func: (scope call): what to call for each transaction, newest last
 * @user_data: what to pass along
 *
 * Tells the history in words: the titles are those of the language shown, the words those of the
 * interface. Of what is older than the newest records only the last write of each field is left.
 * A history can have very many lines: nothing keeps them but @func.
 */
void
bb_history_line_foreach (BbProject *project, BbHistoryLineFunc func, gpointer user_data)
{
    g_return_if_fail (BB_IS_PROJECT (project));
    g_return_if_fail (func != NULL);

    walk (project, NULL, func, user_data);
}

/**
 * bb_history_line_list:
 * @project: a project
 *
 * Returns: (transfer full) (element-type BbHistoryLine): the transactions, newest last, see
 *   bb_history_line_foreach()
 */
GPtrArray *
bb_history_line_list (BbProject *project)
{
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);

    return list (project, NULL);
}

/**
 * bb_history_line_list_of_block:
 * @project: a project
 * @block: one of its blocks
 *
 * Returns: (transfer full) (element-type BbHistoryLine): the transactions that concern the block,
 *   see bb_history_line_list()
 */
GPtrArray *
bb_history_line_list_of_block (BbProject *project, BbBlock *block)
{
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    return list (project, block);
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
