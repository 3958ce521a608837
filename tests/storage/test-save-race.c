/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "bb-test-catalogue.h"
#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "save-fixture.h"
#include "storage/bb-unproven.h"

/* Somebody else writes in the very moment in which the new version takes the name: the linker
 * leads that call through here. */
int __real_renameat2 (int from_dir, const char *from, int to_dir, const char *to,
                      unsigned int flags);
int __wrap_renameat2 (int from_dir, const char *from, int to_dir, const char *to,
                      unsigned int flags);
int __real_rename (const char *from, const char *to);
int __wrap_rename (const char *from, const char *to);

static struct {
    void (*before) (SaveFixture *self);
    void (*after) (SaveFixture *self);
    SaveFixture *fixture;
    int number; /* what the drive says of anything but a plain rename */
    guint n_exchanges;
} moment;

static void
happen (void (**what) (SaveFixture *self))
{
    void (*happens) (SaveFixture *self) = *what;

    *what = NULL;
    if (happens != NULL)
        happens (moment.fixture);
}

int
__wrap_renameat2 (int from_dir, const char *from, int to_dir, const char *to, unsigned int flags)
{
    int result;

    if (moment.number != 0) {
        errno = moment.number;
        return -1;
    }
    moment.n_exchanges += flags == RENAME_EXCHANGE;
    happen (&moment.before);
    result = __real_renameat2 (from_dir, from, to_dir, to, flags);
    happen (&moment.after);
    return result;
}

int
__wrap_rename (const char *from, const char *to)
{
    int result;

    if (!g_str_equal (to, moment.fixture->path))
        return __real_rename (from, to);
    happen (&moment.before);
    result = __real_rename (from, to);
    happen (&moment.after);
    return result;
}

static void
set_up (SaveFixture *self, gconstpointer data)
{
    memset (&moment, 0, sizeof moment);
    save_fixture_set_up (self, data);
    moment.fixture = self;
}

static void
write_theirs (SaveFixture *self)
{
    save_fixture_write (self->path, self->theirs);
}

static void
write_damaged (SaveFixture *self)
{
    save_fixture_write_text (self->path, "{");
}

static void
vanish (SaveFixture *self)
{
    g_assert_cmpint (g_unlink (self->path), ==, 0);
}

/* It came out in exchange for ours, and goes in again with it. */
static void
test_written_before (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    moment.before = write_theirs;
    save_fixture_run (save);
    save_fixture_assert_holds_both (self);
    g_assert_true (bb_project_save_get_merged (save));
    g_assert_cmpuint (moment.n_exchanges, ==, 2);
}

static void
test_written_after (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    moment.after = write_theirs;
    save_fixture_run (save);
    save_fixture_assert_holds_both (self);
}

/* Nobody can say what it was; whoever wrote it gets it back. */
static void
test_damaged_before (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    moment.before = write_damaged;
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_OCCUPIED, "is damaged");
    save_fixture_assert_text (self, "{");
    g_assert_cmpuint (save_fixture_count_files (self), ==, 1);
}

/* A drive that says that it has written: the former version goes back. */
static void
test_damaged_after (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autofree char *before = NULL;

    g_assert_true (g_file_get_contents (self->path, &before, NULL, NULL));
    moment.after = write_damaged;
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_VERIFY, "is not what was written");
    save_fixture_assert_text (self, before);
}

static void
test_vanished_before (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    moment.before = vanish;
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_MISSING, "no longer there");
    g_assert_cmpuint (save_fixture_count_files (self), ==, 0);
}

/* Two make the same new file. */
static void
test_appeared_before (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = bb_project_save_new (self->file, self->ours);

    vanish (self);
    moment.before = write_theirs;
    save_fixture_run (save);
    save_fixture_assert_holds_both (self);
}

static void
look_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static BbDocument *
look_again (SaveFixture *self)
{
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;
    BbDocument *lost;

    bb_unproven_look_async (self->file, bb_document_get_id (self->ours), bb_project_schema_get (),
                            NULL, look_cb, &result);
    bb_test_iterate_while (result == NULL);
    g_assert_true (bb_unproven_look_finish (result, &lost, &error));
    g_assert_no_error (error);
    return lost;
}

/* On a drive where nothing can be exchanged. */
static void
test_unproven (SaveFixture *self, gconstpointer data)
{
    static const int numbers[] = { EINVAL, ENOSYS, ENOTSUP };

    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
        g_autoptr (BbProjectSave) save = bb_project_save_new (self->file, self->ours);
        g_autoptr (BbDocument) lost = NULL;

        g_autofree char *title = g_strdup_printf ("Bouwen %u", i);

        moment.number = numbers[i];
        bb_test_document_set (self->ours, "project/title", title);
        save_fixture_run (save);
        g_assert_true (bb_project_save_get_unproven (save));
        lost = look_again (self);
        g_assert_null (lost);
        g_assert_cmpuint (save_fixture_count_files (self), ==, 1);
    }
}

static void
test_unproven_new (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = bb_project_save_new (self->file, self->ours);
    g_autoptr (BbDocument) found = NULL;

    vanish (self);
    moment.number = EINVAL;
    save_fixture_run (save);
    g_assert_true (bb_project_save_get_unproven (save));
    found = save_fixture_read (self);
    g_assert_true (bb_document_equal (found, self->ours));
}

/* A sync program brings their version a moment later, in place of ours. */
static void
test_lost_later (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autoptr (BbProjectSave) again = NULL;
    g_autoptr (BbDocument) lost = NULL;
    g_autoptr (BbDocument) found = NULL;

    moment.number = EINVAL;
    save_fixture_run (save);
    write_theirs (self);
    lost = look_again (self);
    g_assert_nonnull (lost);
    g_assert_true (bb_document_equal (lost, self->ours));
    /* Whoever saves next, another program too, brings it back. */
    again = bb_project_save_new (self->file, self->theirs);
    save_fixture_run (again);
    save_fixture_assert_holds_both (self);
    g_clear_object (&lost);
    lost = look_again (self);
    g_assert_null (lost);
}

/* What is written between our look and the rename is lost on such a drive, but not on ours. */
static void
test_written_after_rename (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    moment.number = EINVAL;
    moment.after = write_theirs;
    save_fixture_run (save);
    save_fixture_assert_holds_both (self);
}

static void
test_damaged_after_rename (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    moment.number = EINVAL;
    moment.after = write_damaged;
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_VERIFY, "is not what was written");
    g_assert_cmpuint (save_fixture_count_files (self), ==, 1);
}

static void
write_again (SaveFixture *self)
{
    g_autofree char *owner = g_strdup_printf ("Kim %u", moment.n_exchanges);

    bb_test_document_set (self->theirs, "blocks/p1-c1-b2/owner", owner);
    write_theirs (self);
    moment.before = write_again;
}

/* Somebody who never stops does not hold us for ever, and what came out last is not lost. */
static void
test_no_end (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autoptr (BbProjectSave) later = bb_project_save_new (self->file, self->ours);
    g_autoptr (BbDocument) found = NULL;
    g_autofree char *owner = NULL;
    g_autofree char *last = NULL;

    moment.before = write_again;
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_BUSY, "Others keep writing");
    last = bb_document_dup_string (self->theirs, "blocks/p1-c1-b2/owner");
    moment.before = NULL;
    save_fixture_run (later);
    found = save_fixture_read (self);
    owner = bb_document_dup_string (found, "blocks/p1-c1-b2/owner");
    g_assert_cmpstr (owner, ==, last);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/save-race/" name, SaveFixture, NULL, set_up, function, save_fixture_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("written-before", test_written_before);
    ADD ("written-after", test_written_after);
    ADD ("damaged-before", test_damaged_before);
    ADD ("damaged-after", test_damaged_after);
    ADD ("vanished-before", test_vanished_before);
    ADD ("appeared-before", test_appeared_before);
    ADD ("unproven", test_unproven);
    ADD ("unproven-new", test_unproven_new);
    ADD ("lost-later", test_lost_later);
    ADD ("written-after-rename", test_written_after_rename);
    ADD ("damaged-after-rename", test_damaged_after_rename);
    ADD ("no-end", test_no_end);
    return g_test_run ();
}
