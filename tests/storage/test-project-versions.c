/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-versions.h"

#include "bb-test.h"
#include "document/bb-conflict.h"
#include "document/bb-merge.h"
#include "model/bb-project-schema.h"
#include "sample-file.h"
#include "storage/bb-project-file.h"
#include "storage/bb-storage-error.h"

#define OWNER "blocks/b/owner"

typedef struct {
    char *dir;
    GFile *file;
    char *ours; /* two copies of one project, each with an edit of its own */
    char *theirs;
    GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    g_autofree char *path = NULL;

    self->dir = bb_test_make_dir ();
    path = g_build_filename (self->dir, "a.bouwbord", NULL);
    self->file = g_file_new_for_path (path);
    self->ours = sample_file_new (ENTRIES (OWNER " a:1/2 \"Anna\"", "project/title s:1/1 \"T\""));
    self->theirs = sample_file_new (ENTRIES (OWNER " b:1/2 \"Bea\"", "blocks/c/owner b:2/3 \"C\"",
                                             "project/title s:1/1 \"T\""));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_clear_object (&self->result);
    g_object_unref (self->file);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->ours);
    g_free (self->theirs);
}

static void
write_text (Fixture *self, const char *text)
{
    g_assert_true (g_file_set_contents (g_file_peek_path (self->file), text, -1, NULL));
}

static void
write_glued (Fixture *self, const char *first, const char *second)
{
    g_autofree char *text = g_strconcat (first, second, NULL);

    write_text (self, text);
}

/* As git would: whole lines that differ, between markers; here all of them. */
static void
write_marked (Fixture *self, const char *first, const char *second)
{
    g_autofree char *text =
        g_strconcat ("<<<<<<< HEAD\n", first, "=======\n", second, ">>>>>>> theirs\n", NULL);

    write_text (self, text);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    Fixture *self = user_data;

    self->result = g_object_ref (result);
}

static BbDocument *
merge (Fixture *self, guint *n_removals, GError **error)
{
    g_autoptr (BbFileMark) mark = NULL;
    BbDocument *document;

    bb_project_versions_merge_async (self->file, bb_project_schema_get (), NULL, merged_cb, self);
    bb_test_iterate_while (self->result == NULL);
    document = bb_project_versions_merge_finish (self->result, n_removals, &mark, error);
    g_clear_object (&self->result);
    return document;
}

static BbDocument *
merge_of_copies (Fixture *self)
{
    BbDocument *document = sample_file_read (self->ours, BB_PROJECT_INTACT);
    g_autoptr (BbDocument) other = sample_file_read (self->theirs, BB_PROJECT_INTACT);

    g_assert_true (bb_merge_into (document, other, NULL, NULL, NULL));
    return document;
}

static void
assert_offered (Fixture *self, const char *place)
{
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_project_file_load (self->file, bb_project_schema_get (), NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_HALVES);
    if (strstr (error->message, place) == NULL || strstr (error->message, "“a.bouwbord”") == NULL)
        g_error ("“%s” does not say “%s”", error->message, place);
}

static void
assert_refused (Fixture *self, BbStorageError code, const char *says)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) failure = NULL;
    guint n_removals;

    g_assert_null (bb_project_file_load (self->file, bb_project_schema_get (), NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
    if (strstr (error->message, says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, says);
    g_assert_null (merge (self, &n_removals, &failure));
    g_assert_cmpstr (failure->message, ==, error->message);
}

static void
assert_merges_as_copies (Fixture *self)
{
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autoptr (BbDocument) expected = merge_of_copies (self);
    g_autoptr (BbDocument) merged = NULL;
    g_autoptr (GPtrArray) versions = NULL;
    g_autoptr (GError) error = NULL;
    guint n_removals;

    g_assert_true (g_file_get_contents (g_file_peek_path (self->file), &before, NULL, NULL));
    merged = merge (self, &n_removals, &error);
    g_assert_no_error (error);
    g_assert_true (bb_document_equal (merged, expected));
    g_assert_cmpuint (n_removals, ==, 0);
    versions = bb_project_versions_load (self->file, bb_project_schema_get (), NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (versions->len, ==, 2);
    g_assert_true (g_file_get_contents (g_file_peek_path (self->file), &after, NULL, NULL));
    g_assert_cmpstr (before, ==, after);
}

static void
test_glued (Fixture *self, gconstpointer data)
{
    write_glued (self, self->ours, self->theirs);
    assert_offered (self, "two were glued together");
    assert_merges_as_copies (self);
    write_glued (self, self->theirs, self->ours);
    assert_merges_as_copies (self);
}

static void
test_marked (Fixture *self, gconstpointer data)
{
    write_marked (self, self->ours, self->theirs);
    assert_offered (self, "Line 1, column 1: a version control program (git)");
    assert_merges_as_copies (self);
}

/* Git put the value of one into the file of the other, merge data and all. They do not make it a
 * value that was written upon that of the other: both are there. */
static void
test_merged_by_lines (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) merged = NULL;
    g_autoptr (BbConflict) conflict = NULL;
    g_autoptr (GError) error = NULL;
    guint n_removals;

    sample_file_replace (&self->theirs, "      \"owner\": \"Bea\"\n",
                         "<<<<<<< HEAD\n      \"owner\": \"Anna\"\n||||||| base\n=======\n"
                         "      \"owner\": \"Bea\"\n>>>>>>> theirs\n");
    write_text (self, self->theirs);
    assert_offered (self, "column 1: a version control program (git)");
    merged = merge (self, &n_removals, &error);
    g_assert_no_error (error);
    conflict = bb_conflict_find (merged, OWNER);
    g_assert_cmpuint (bb_conflict_get_n_values (conflict), ==, 2);
    g_assert_cmpstr (bb_document_get_value (merged, "blocks/c/owner"), ==, "\"C\"");
}

/* A value that one has taken away is gone, and counted, whichever comes first. */
static void
test_counts_removals (Fixture *self, gconstpointer data)
{
    g_autofree char *less = sample_file_new (ENTRIES ("blocks/c/owner a:2/2 \"C\""));
    guint n_removals = 0;

    for (guint i = 0; i < 2; i++) {
        g_autoptr (BbDocument) merged = NULL;

        write_glued (self, i == 0 ? less : self->ours, i == 0 ? self->ours : less);
        merged = merge (self, &n_removals, NULL);
        g_assert_null (bb_document_get_value (merged, OWNER));
        g_assert_cmpuint (n_removals, ==, 1);
    }
}

static void
test_two_projects (Fixture *self, gconstpointer data)
{
    sample_file_replace (&self->theirs, "\"id\": \"p1\"", "\"id\": \"p2\"");
    write_glued (self, self->ours, self->theirs);
    assert_refused (self, BB_STORAGE_ERROR_DAMAGED, "two different projects");
}

/* Line and column are those in the file. */
static void
test_bad_half (Fixture *self, gconstpointer data)
{
    write_text (self, "<<<<<<< HEAD\n{\"format\":\n1,,\n=======\n{}\n>>>>>>> b\n");
    assert_refused (
        self, BB_STORAGE_ERROR_DAMAGED,
        "It holds 2 versions, and number 1 cannot be read by itself: Line 3, column 3:");
    write_glued (self, self->ours, "{}");
    assert_refused (self, BB_STORAGE_ERROR_FOREIGN, "number 2 cannot be read");
    sample_file_replace (&self->theirs, "\"version\": 1", "\"version\": 2");
    write_glued (self, self->ours, self->theirs);
    assert_refused (self, BB_STORAGE_ERROR_NEWER, "number 2 cannot be read");
}

static void
test_truncated (Fixture *self, gconstpointer data)
{
    self->theirs[strlen (self->theirs) / 2] = '\0';
    write_glued (self, self->ours, self->theirs);
    assert_refused (self, BB_STORAGE_ERROR_DAMAGED, "two were glued together");
}

/* What looks like markers within a text is a text. */
static void
test_reads_well (Fixture *self, gconstpointer data)
{
    g_autoptr (GPtrArray) versions = NULL;
    g_autoptr (BbDocument) merged = NULL;
    guint n_removals;

    sample_file_replace (&self->ours, "\"Anna\"", "\"\\n<<<<<<< x\\n=======\\n>>>>>>> y\\n\"");
    write_text (self, self->ours);
    versions = bb_project_versions_load (self->file, bb_project_schema_get (), NULL, NULL, NULL);
    g_assert_cmpuint (versions->len, ==, 1);
    merged = merge (self, &n_removals, NULL);
    g_assert_true (bb_document_equal (merged, versions->pdata[0]));
}

/* Each half may be as large as a file, and no larger. */
static void
test_large (Fixture *self, gconstpointer data)
{
    g_autofree char *space = g_strnfill (9 * 1024 * 1024, ' ');
    g_autofree char *more = g_strnfill (17 * 1024 * 1024, ' ');
    g_autofree char *ours = NULL;
    g_autofree char *theirs = NULL;

    sample_file_replace (&self->ours, "{", "{\n");
    ours = g_strconcat ("{", space, self->ours + 1, NULL);
    theirs = g_strconcat ("{", space, self->theirs + 1, NULL);
    write_glued (self, ours, theirs);
    assert_offered (self, "two were glued together");
    g_free (theirs);
    theirs = g_strconcat ("{", more, self->theirs + 1, NULL);
    write_text (self, theirs);
    assert_refused (self, BB_STORAGE_ERROR_LIMIT, "16 MiB");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/project-versions/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("glued", test_glued);
    ADD ("marked-by-git", test_marked);
    ADD ("merged-by-lines", test_merged_by_lines);
    ADD ("counts-removals", test_counts_removals);
    ADD ("two-projects", test_two_projects);
    ADD ("bad-half", test_bad_half);
    ADD ("truncated-half", test_truncated);
    ADD ("leaves-what-reads-well", test_reads_well);
    ADD ("large", test_large);
    return g_test_run ();
}
