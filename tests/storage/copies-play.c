/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "copies-play.h"

#include "model/bb-project-schema.h"
#include "other-tool.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"

static const char *const values[] = { "\"i\"", "\"done\"", "\"none\"", "3" };

guint
play_pick (Play *self, guint n)
{
    return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

PlayFile *
play_pick_file (Play *self)
{
    return &g_array_index (self->files, PlayFile, play_pick (self, self->files->len));
}

static const char *
pick_value (Play *self)
{
    return values[play_pick (self, G_N_ELEMENTS (values))];
}

GBytes *
play_write (BbDocument *document)
{
    GBytes *bytes = bb_project_writer_write (document);

    g_assert_nonnull (bytes);
    return bytes;
}

static BbDocument *
read_bytes (GBytes *bytes, BbProjectOrigin *origin)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document =
        bb_project_reader_read_origin (bytes, bb_project_schema_get (), origin, &error);

    g_assert_no_error (error);
    return document;
}

/* What was found and saved is found again. */
static void
check_saved (const PlayFile *file, BbProjectOrigin origin)
{
    g_autoptr (GBytes) saved = play_write (file->document);
    g_autoptr (BbDocument) again = NULL;
    BbProjectOrigin origin_again;

    /* Byte for byte, if we wrote them. */
    if (origin == BB_PROJECT_INTACT && g_bytes_equal (saved, file->bytes))
        return;
    g_assert_false (file->is_ours);
    again = read_bytes (saved, &origin_again);
    g_assert_cmpint (origin_again, ==, BB_PROJECT_INTACT);
    g_assert_true (bb_document_equal (file->document, again));
}

/* What a reader finds is what the oracle says. */
static void
send (Play *self, PlayFile *file, BbProjectOrigin expected)
{
    BbProjectOrigin origin;

    file->document = read_bytes (file->bytes, &origin);
    g_assert_cmpint (origin, ==, expected);
    oracle_check (&self->oracle, &file->known, file->document);
    check_saved (file, origin);
    g_array_append_val (self->files, *file);
}

static void
clear_file (gpointer data)
{
    PlayFile *self = data;

    g_bytes_unref (self->bytes);
    g_object_unref (self->document);
}

static void
send_file (Play *self, PlayEditor *editor)
{
    PlayFile file = { .bytes = play_write (editor->document),
                      .is_ours = TRUE,
                      .known = editor->known };

    file_oracle_init (&file.file, &self->oracle, &editor->known);
    send (self, &file, BB_PROJECT_INTACT);
}

static void
take_bytes (PlayFile *self, GBytes *bytes)
{
    g_bytes_unref (self->bytes);
    self->bytes = bytes;
}

static void
remove_by_hand (PlayFile *file, guint path)
{
    take_bytes (file, other_tool_remove (file->bytes, oracle_paths[path].path));
    file_oracle_remove (&file->file, path);
}

static void
set_by_hand (PlayFile *file, guint path, const char *value)
{
    gboolean is_item = oracle_paths[path].is_item;

    take_bytes (file,
                other_tool_set (file->bytes, oracle_paths[path].path, is_item ? "{}" : value));
    file_oracle_set (&file->file, path, is_item ? "true" : value);
}

static void
spoil_by_hand (Play *self, PlayFile *file)
{
    if (play_pick (self, 2) == 0 && file->file.stamps == FILE_WITH_STAMPS) {
        take_bytes (file, other_tool_break_merge (file->bytes));
        file->file.stamps = FILE_STAMPS_BROKEN;
    } else {
        take_bytes (file, other_tool_drop_merge (file->bytes));
        file->file.stamps = FILE_STAMPS_DROPPED;
    }
}

/* An item that is there is worth two fields. */
static guint
pick_by_hand (Play *self, const PlayFile *file)
{
    guint path = play_pick (self, ORACLE_N_PATHS);
    guint other = play_pick (self, ORACLE_N_PATHS);

    return oracle_paths[other].is_item && file->file.shown[other] != NULL ? other : path;
}

static void
change_by_hand (Play *self, PlayFile *file)
{
    guint path = pick_by_hand (self, file);
    gboolean is_shown = file->file.shown[path] != NULL;

    if (is_shown && (oracle_paths[path].is_item || play_pick (self, 3) == 0))
        remove_by_hand (file, path);
    else
        set_by_hand (file, path, pick_value (self));
}

/* Somebody opens a file with other means and saves it, as a copy. */
static void
edit_by_hand (Play *self)
{
    PlayFile file = *play_pick_file (self);
    BbProjectOrigin origin = BB_PROJECT_STAMPLESS;
    guint n_foreign;

    g_bytes_ref (file.bytes);
    file.is_ours = FALSE;
    for (guint n_changes = 1 + play_pick (self, 3); n_changes > 0; n_changes--)
        change_by_hand (self, &file);
    if (play_pick (self, 8) == 0)
        spoil_by_hand (self, &file);
    n_foreign = file_oracle_read (&file.file, &self->oracle, &file.known);
    if (file.file.stamps == FILE_WITH_STAMPS)
        origin = n_foreign > 0 ? BB_PROJECT_EDITED : BB_PROJECT_INTACT;
    send (self, &file, origin);
}

static void
clear_editor (PlayEditor *self)
{
    g_clear_object (&self->undo);
    g_clear_object (&self->document);
    g_clear_pointer (&self->basis, bb_basis_unref);
    g_clear_pointer (&self->merged, bb_step_unref);
    oracle_window_close (&self->window);
}

static void
name_session (Play *self, PlayEditor *editor)
{
    g_snprintf (editor->actor, sizeof editor->actor, "%c%u", 'a' + (char) play_pick (self, 3),
                self->n_sessions++);
    bb_document_use_actor (editor->document, editor->actor);
    editor->counter = 0;
}

static void
show (PlayEditor *self, BbDocument *document, const OracleCopy *known)
{
    clear_editor (self);
    self->document = document;
    self->known = *known;
    self->undo = bb_undo_new (self->document);
    oracle_window_open (&self->window);
}

/* Somebody opens a file, new or old: a session under a name of its own. */
static void
open_file (Play *self, PlayEditor *editor, const PlayFile *file)
{
    show (editor, bb_document_dup (file->document), &file->known);
    name_session (self, editor);
}

/* A computer is copied with all that runs on it: two sessions go on under one name. */
static void
copy_session (PlayEditor *editor, const PlayEditor *from)
{
    if (editor == from)
        return;
    show (editor, bb_document_dup (from->document), &from->known);
    memcpy (editor->actor, from->actor, sizeof editor->actor);
    editor->counter = from->counter;
    bb_document_use_actor (editor->document, editor->actor);
}

/* Notes what is on the screen of some paths: what comes later will not be overwritten. */
static void
begin_edit (Play *self, PlayEditor *editor)
{
    g_clear_pointer (&editor->basis, bb_basis_unref);
    editor->basis = bb_basis_new ();
    editor->begun = (OracleEdit) { .named = oracle_get_present (&editor->known) };
    for (guint i = 0; i < ORACLE_N_PATHS; i++) {
        const char *path = oracle_paths[i].path;

        editor->begun.covers[i] = play_pick (self, 2) == 0;
        if (editor->begun.covers[i])
            bb_basis_name (editor->basis, path, bb_document_get_register (editor->document, path));
    }
}

static void
add_change (Play *self, BbTransaction *transaction, OracleEdit *edit)
{
    guint path = play_pick (self, ORACLE_N_PATHS);

    /* An item comes by its fields. */
    if (oracle_paths[path].is_item || play_pick (self, 4) == 0) {
        edit->values[path] = oracle_remove;
        bb_transaction_remove (transaction, oracle_paths[path].path);
    } else {
        edit->values[path] = pick_value (self);
        bb_transaction_set (transaction, oracle_paths[path].path, edit->values[path]);
    }
}

static guint64
get_counter (Play *self, PlayEditor *editor)
{
    guint actor = oracle_get_actor (&self->oracle, editor->actor);

    return oracle_get_counter (&self->oracle, &editor->known, actor);
}

/* Who finds that another has used the name of the session goes on under a new one. */
static void
begin_writing (Play *self, PlayEditor *editor)
{
    if (get_counter (self, editor) != editor->counter)
        name_session (self, editor);
}

static void
end_writing (Play *self, PlayEditor *editor)
{
    editor->counter = get_counter (self, editor);
}

void
play_edit (Play *self, PlayEditor *editor)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", editor->basis);
    OracleEdit edit = editor->basis != NULL ? editor->begun : (OracleEdit) { 0 };

    for (guint n_changes = 1 + play_pick (self, 3); n_changes > 0; n_changes--)
        add_change (self, transaction, &edit);
    bb_transaction_set_time (transaction, "-");
    begin_writing (self, editor);
    g_assert_true (bb_undo_commit (editor->undo, transaction, NULL));
    oracle_window_edit (&editor->window, &self->oracle, &editor->known, editor->actor, &edit);
    end_writing (self, editor);
    g_clear_pointer (&editor->basis, bb_basis_unref);
}

static void
check_turns (PlayEditor *editor, guint n_skipped, guint expected)
{
    g_assert_cmpuint (n_skipped, ==, expected);
    g_assert_true (bb_undo_get_can_undo (editor->undo) == (editor->window.done->len > 0));
    g_assert_true (bb_undo_get_can_redo (editor->undo) == (editor->window.undone->len > 0));
}

void
play_undo (Play *self, PlayEditor *editor)
{
    guint n_skipped, expected;

    begin_writing (self, editor);
    g_assert_true (bb_undo_undo (editor->undo, &n_skipped, NULL));
    oracle_window_undo (&editor->window, &self->oracle, &editor->known, editor->actor, &expected);
    end_writing (self, editor);
    check_turns (editor, n_skipped, expected);
}

void
play_redo (Play *self, PlayEditor *editor)
{
    guint n_skipped, expected;

    begin_writing (self, editor);
    g_assert_true (bb_undo_redo (editor->undo, &n_skipped, NULL));
    oracle_window_redo (&editor->window, &self->oracle, &editor->known, editor->actor, &expected);
    end_writing (self, editor);
    check_turns (editor, n_skipped, expected);
}

static void
receive_file (Play *self, PlayEditor *editor, const PlayFile *file)
{
    gboolean changed;

    g_clear_pointer (&editor->merged, bb_step_unref);
    g_assert_true (bb_undo_merge (editor->undo, file->document, NULL, &editor->merged, NULL));
    changed = oracle_window_merge (&editor->window, &self->oracle, &editor->known, &file->known,
                                   &editor->merged_step);
    g_assert_true ((editor->merged != NULL) == changed);
}

static void
take_merge_back (Play *self, PlayEditor *editor)
{
    guint n_skipped, expected;

    if (editor->merged == NULL)
        return;
    begin_writing (self, editor);
    g_assert_true (bb_undo_take_back (editor->undo, editor->merged, &n_skipped, NULL));
    oracle_window_take_back (&editor->window, &self->oracle, &editor->known, editor->actor,
                             &editor->merged_step, &expected);
    end_writing (self, editor);
    check_turns (editor, n_skipped, expected);
    g_clear_pointer (&editor->merged, bb_step_unref);
}

/* Names that are derived from what was written never stand for two different writes. */
static void
check_names (Play *self)
{
    for (guint i = 0; oracle_set_next (&self->oracle.twins, &i); i++)
        g_assert_cmpint (self->oracle.actors[self->oracle.writes[i].actor][0], !=, 'x');
}

void
play_check (Play *self, PlayEditor *editor)
{
    oracle_check (&self->oracle, &editor->known, editor->document);
    check_names (self);
}

static void
turn_back (Play *self, PlayEditor *editor)
{
    if (editor->window.undone->len > 0 && play_pick (self, 2) == 0)
        play_redo (self, editor);
    else
        play_undo (self, editor);
}

static void
exchange (Play *self, PlayEditor *editor)
{
    receive_file (self, editor, play_pick_file (self));
    if (play_pick (self, 4) == 0)
        play_edit (self, editor);
    if (play_pick (self, 4) == 0)
        take_merge_back (self, editor);
}

void
play_take_step (Play *self)
{
    PlayEditor *editor = &self->editors[play_pick (self, self->n_editors)];
    guint turn = play_pick (self, 64);

    if (turn < 4)
        begin_edit (self, editor);
    else if (turn < 12)
        send_file (self, editor);
    else if (turn < 20)
        edit_by_hand (self);
    else if (turn < 34)
        exchange (self, editor);
    else if (turn < 36)
        open_file (self, editor, play_pick_file (self));
    else if (turn < 38)
        copy_session (editor, &self->editors[play_pick (self, self->n_editors)]);
    else if (turn < 48)
        turn_back (self, editor);
    else
        play_edit (self, editor);
    play_check (self, editor);
}

static void
send_nothing (Play *self)
{
    g_autoptr (BbDocument) nothing = bb_document_new (bb_project_schema_get (), "p-1");
    PlayFile start = { .bytes = play_write (nothing), .is_ours = TRUE };

    file_oracle_init (&start.file, &self->oracle, &start.known);
    send (self, &start, BB_PROJECT_INTACT);
}

/* One fills a project in and sends it to the others. */
void
play_begin (Play *self, GRand *rand)
{
    self->rand = rand;
    oracle_begin (&self->oracle);
    self->n_sessions = 0;
    self->n_editors = 2 + play_pick (self, PLAY_EDITORS_MAX - 1);
    self->files = g_array_new (FALSE, FALSE, sizeof (PlayFile));
    g_array_set_clear_func (self->files, clear_file);
    send_nothing (self);
    open_file (self, &self->editors[0], &g_array_index (self->files, PlayFile, 0));
    for (guint n_edits = play_pick (self, 8); n_edits > 0; n_edits--)
        play_edit (self, &self->editors[0]);
    send_file (self, &self->editors[0]);
    for (guint i = 1; i < self->n_editors; i++)
        open_file (self, &self->editors[i], &g_array_index (self->files, PlayFile, 1));
}

void
play_end (Play *self)
{
    for (guint i = 0; i < self->n_editors; i++)
        clear_editor (&self->editors[i]);
    g_array_unref (self->files);
}
