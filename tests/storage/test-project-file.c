/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "bb-test.h"
#include "document/bb-value.h"
#include "model/bb-project-schema.h"
#include "random-project.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-save.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-storage-error.h"

typedef struct {
    char *dir;
    char *path;
    GFile *file;
    BbDocument *document;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    self->dir = bb_test_make_dir ();
    self->path = g_build_filename (self->dir, "bord é.bouwbord", NULL);
    self->file = g_file_new_for_path (self->path);
    self->document = random_project_new (rand);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->document);
    g_object_unref (self->file);
    bb_test_remove_dir (self->dir);
    g_free (self->path);
    g_free (self->dir);
}

static void
save (Fixture *self)
{
    g_autoptr (GError) error = NULL;

    bb_project_file_save (self->file, self->document, NULL, &error);
    g_assert_no_error (error);
}

static GBytes *
get_contents (const char *path)
{
    g_autoptr (GError) error = NULL;
    char *text;
    gsize length;

    g_file_get_contents (path, &text, &length, &error);
    g_assert_no_error (error);
    return g_bytes_new_take (text, length);
}

static void
assert_holds (const char *path, BbDocument *document)
{
    g_autoptr (GBytes) expected = bb_project_writer_write (document);
    g_autoptr (GBytes) found = get_contents (path);

    g_assert_true (g_bytes_equal (expected, found));
}

static guint
count_files (const char *path)
{
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    guint count = 0;

    while (g_dir_read_name (dir) != NULL)
        count++;
    return count;
}

static void
assert_message (const GError *error, BbStorageError code, const char *name, const char *says)
{
    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
    if (strstr (error->message, name) == NULL || strstr (error->message, says) == NULL)
        g_error ("“%s” does not say “%s” and “%s”", error->message, name, says);
    if (!g_str_has_suffix (error->message, "."))
        g_error ("“%s” is no sentence", error->message);
}

static void
assert_save_fails (GFile *file, BbDocument *document, BbStorageError code, const char *says)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *name = g_file_get_basename (file);

    g_assert_false (bb_project_file_save (file, document, NULL, &error));
    assert_message (error, code, name, says);
    g_assert_nonnull (strstr (error->message, "Save As"));
}

static void
assert_load_fails (GFile *file, BbStorageError code, const char *says)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *name = g_file_get_basename (file);

    g_assert_null (bb_project_file_load (file, bb_project_schema_get (), NULL, &error));
    assert_message (error, code, name, says);
}

static void
make_large (BbDocument *document, gsize size)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);
    g_autofree char *text = g_strnfill (size, 'x');
    g_autoptr (GError) error = NULL;

    bb_transaction_set_string (transaction, "project/notes", text);
    bb_document_commit (document, transaction, NULL, &error);
    g_assert_no_error (error);
}

static void
test_save_and_load (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) again = NULL;

    save (self);
    assert_holds (self->path, self->document);
    again = bb_project_file_load (self->file, bb_project_schema_get (), NULL, &error);
    g_assert_no_error (error);
    g_assert_true (bb_document_equal (self->document, again));
    make_large (self->document, 50000);
    save (self);
    assert_holds (self->path, self->document);
    g_assert_cmpuint (count_files (self->dir), ==, 1);
    g_assert_finalize_object (g_steal_pointer (&again));
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
    bb_test_iterate_while (*result == NULL);
    return *result;
}

static void
test_async (Fixture *self, gconstpointer data)
{
    g_autoptr (GAsyncResult) saved = NULL;
    g_autoptr (GAsyncResult) loaded = NULL;
    g_autoptr (BbDocument) copy = bb_document_dup (self->document);
    g_autoptr (BbProjectSave) save = bb_project_save_new (self->file, copy);
    g_autoptr (BbDocument) again = NULL;
    g_autoptr (BbFileMark) mark = NULL;
    g_autoptr (GError) error = NULL;
    BbProjectAccess access;

    bb_project_save_run_async (save, NULL, result_cb, &saved);
    bb_project_save_run_finish (save, wait_for (&saved), &error);
    g_assert_no_error (error);
    assert_holds (self->path, self->document);
    bb_project_file_open_async (self->file, bb_project_schema_get (), NULL, result_cb, &loaded);
    again = bb_project_file_open_finish (wait_for (&loaded), &access, &mark, &error);
    g_assert_no_error (error);
    g_assert_cmpint (access, ==, BB_PROJECT_ACCESS_FREE);
    g_assert_true (bb_document_equal (self->document, again));
    g_assert_true (bb_file_mark_equal (mark, bb_project_save_get_mark (save)));
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GAsyncResult) saved = NULL;
    g_autoptr (GAsyncResult) loaded = NULL;
    g_autoptr (BbDocument) copy = bb_document_dup (self->document);
    g_autoptr (BbProjectSave) once = bb_project_save_new (self->file, copy);
    g_autoptr (BbFileMark) mark = NULL;
    g_autoptr (GError) save_error = NULL;
    g_autoptr (GError) load_error = NULL;
    BbProjectAccess access;

    g_cancellable_cancel (cancellable);
    bb_project_save_run_async (once, cancellable, result_cb, &saved);
    g_assert_false (bb_project_save_run_finish (once, wait_for (&saved), &save_error));
    g_assert_error (save_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_cmpuint (count_files (self->dir), ==, 0);
    save (self);
    bb_project_file_open_async (self->file, bb_project_schema_get (), cancellable, result_cb,
                                &loaded);
    g_assert_null (bb_project_file_open_finish (wait_for (&loaded), &access, &mark, &load_error));
    g_assert_error (load_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_opening_never_writes (Fixture *self, gconstpointer data)
{
    const struct timespec long_ago[] = { { 1000000000, 123 }, { 1000000000, 123 } };
    g_autoptr (GBytes) before = NULL;
    g_autoptr (GBytes) after = NULL;
    g_autoptr (BbDocument) again = NULL;
    struct stat info;

    save (self);
    before = get_contents (self->path);
    g_assert_cmpint (utimensat (AT_FDCWD, self->path, long_ago, 0), ==, 0);
    again = bb_project_file_load (self->file, bb_project_schema_get (), NULL, NULL);
    g_assert_nonnull (again);
    after = get_contents (self->path);
    g_assert_true (g_bytes_equal (before, after));
    g_assert_cmpint (stat (self->path, &info), ==, 0);
    g_assert_cmpint (info.st_mtim.tv_sec, ==, 1000000000);
    g_assert_cmpint (info.st_mtim.tv_nsec, ==, 123);
    g_assert_cmpuint (count_files (self->dir), ==, 1);
}

static void
test_symlink (Fixture *self, gconstpointer data)
{
    g_autofree char *sub = g_build_filename (self->dir, "sub", NULL);
    g_autofree char *target = g_build_filename (sub, "target", NULL);

    g_mkdir (sub, 0700);
    save (self);
    g_assert_cmpint (g_rename (self->path, target), ==, 0);
    g_assert_cmpint (symlink ("sub/target", self->path), ==, 0);
    make_large (self->document, 10);
    save (self);
    g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
    assert_holds (target, self->document);
    g_assert_cmpuint (count_files (sub), ==, 1);
}

static void
test_folder_vanished (Fixture *self, gconstpointer data)
{
    g_autofree char *path = g_build_filename (self->dir, "away", "x.bouwbord", NULL);
    g_autofree char *below = g_build_filename (self->path, "x.bouwbord", NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GFile) file_below = g_file_new_for_path (below);

    assert_save_fails (file, self->document, BB_STORAGE_ERROR_GONE, "folder is no longer there");
    save (self);
    assert_save_fails (file_below, self->document, BB_STORAGE_ERROR_GONE,
                       "folder is no longer there");
    assert_holds (self->path, self->document);
}

static void
test_no_file (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) device = g_file_new_for_path ("/dev/full");
    g_autofree char *long_name = g_strnfill (300, 'x');
    g_autoptr (GFile) dir = g_file_get_parent (self->file);
    g_autoptr (GFile) long_file = g_file_get_child (dir, long_name);

    g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
    assert_save_fails (self->file, self->document, BB_STORAGE_ERROR_NAME, "Something else");
    assert_save_fails (device, self->document, BB_STORAGE_ERROR_NAME, "Something else");
    assert_save_fails (long_file, self->document, BB_STORAGE_ERROR_NAME, "too long");
    g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_DIR));
    g_assert_cmpuint (count_files (self->dir), ==, 1);
}

static void
test_link_in_circle (Fixture *self, gconstpointer data)
{
    g_assert_cmpint (symlink ("bord é.bouwbord", self->path), ==, 0);
    assert_save_fails (self->file, self->document, BB_STORAGE_ERROR_NAME, "link");
    assert_load_fails (self->file, BB_STORAGE_ERROR_READ, "link");
}

/* The disk that it leads to may be back tomorrow. */
static void
test_link_to_nowhere (Fixture *self, gconstpointer data)
{
    g_assert_cmpint (symlink ("away/a.bouwbord", self->path), ==, 0);
    assert_save_fails (self->file, self->document, BB_STORAGE_ERROR_NAME, "leads nowhere");
    g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_not_local (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) far = g_file_new_for_uri ("smb://server/share/far.bouwbord");

    assert_save_fails (far, self->document, BB_STORAGE_ERROR_UNFIT, "on this computer");
    assert_load_fails (far, BB_STORAGE_ERROR_READ, "on this computer");
}

/* A write that fails in the middle, as on a full disk: the former file is whole. */
static void
test_failed_write_subprocess (Fixture *self, gconstpointer data)
{
    const struct rlimit limit = { 20000, 20000 };
    g_autoptr (GBytes) before = NULL;
    g_autoptr (GBytes) after = NULL;
    g_autoptr (BbDocument) larger = NULL;

    if (!g_test_subprocess ())
        return;
    g_object_unref (self->document);
    self->document = bb_document_new (bb_project_schema_get (), "p1");
    save (self);
    before = get_contents (self->path);
    larger = bb_document_dup (self->document);
    make_large (larger, 100000);
    signal (SIGXFSZ, SIG_IGN);
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    assert_save_fails (self->file, larger, BB_STORAGE_ERROR_WRITE, "The system says");
    after = get_contents (self->path);
    g_assert_true (g_bytes_equal (before, after));
    g_assert_cmpuint (count_files (self->dir), ==, 1);
}

static void
test_failed_write (void)
{
    g_test_trap_subprocess ("/project-file/failed-write/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
}

static gboolean
write_map (const char *path, guint outside)
{
    g_autofree char *line = g_strdup_printf ("0 %u 1", outside);
    g_autofd int fd = open (path, O_WRONLY | O_CLOEXEC);

    return fd >= 0 && write (fd, line, strlen (line)) == (gssize) strlen (line);
}

static void
deny_groups (void)
{
    g_autofd int fd = open ("/proc/self/setgroups", O_WRONLY | O_CLOEXEC);

    if (fd >= 0 && write (fd, "deny", 4) < 0)
        g_test_message ("groups: %s", g_strerror (errno));
}

/* A disk of 64 KiB of our own, where the system lets us have one. */
static gboolean
mount_small_disk (const char *path)
{
    guint user = getuid ();
    guint group = getgid ();

    if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return FALSE;
    deny_groups ();
    return write_map ("/proc/self/uid_map", user) && write_map ("/proc/self/gid_map", group) &&
           mount ("bouwbord", path, "tmpfs", 0, "size=64k,mode=0777") == 0;
}

static void
test_full_disk_subprocess (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) larger = NULL;

    if (!g_test_subprocess () || !mount_small_disk (self->dir))
        return;
    g_object_unref (self->document);
    self->document = bb_document_new (bb_project_schema_get (), "p1");
    save (self);
    for (gsize size = 70000; size < 150000; size += 10000) {
        g_clear_object (&larger);
        larger = bb_document_dup (self->document);
        make_large (larger, size);
        assert_save_fails (self->file, larger, BB_STORAGE_ERROR_FULL, "disk is full");
        assert_holds (self->path, self->document);
        g_assert_cmpuint (count_files (self->dir), ==, 1);
    }
    umount (self->dir);
}

static void
test_full_disk (void)
{
    g_test_trap_subprocess ("/project-file/full-disk/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
}

static void
test_strange_files (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) dir = g_file_new_for_path (self->dir);
    g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");

    assert_load_fails (self->file, BB_STORAGE_ERROR_READ, "not there");
    assert_load_fails (dir, BB_STORAGE_ERROR_READ, "folder");
    assert_load_fails (device, BB_STORAGE_ERROR_READ, "device");
    g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
    assert_load_fails (self->file, BB_STORAGE_ERROR_READ, "device");
}

/* A file of many gigabytes is not read to find out that it is one. */
static void
test_huge_file (Fixture *self, gconstpointer data)
{
    g_assert_true (g_file_set_contents (self->path, "{", -1, NULL));
    g_assert_cmpint (truncate (self->path, (off_t) 1 << 36), ==, 0);
    assert_load_fails (self->file, BB_STORAGE_ERROR_LIMIT, "16 MiB");
}

static void
assert_text_refused (Fixture *self, const char *text, BbStorageError code, const char *says)
{
    g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
    assert_load_fails (self->file, code, says);
}

static void
test_sentences (Fixture *self, gconstpointer data)
{
    assert_text_refused (self, "", BB_STORAGE_ERROR_DAMAGED, "Open an earlier copy");
    assert_text_refused (self, "{\n\"a\":1,\n\"a\":2}", BB_STORAGE_ERROR_DAMAGED,
                         "Line 3, column 1: the name “a” occurs twice");
    assert_text_refused (self, "%PDF-1.7", BB_STORAGE_ERROR_FOREIGN, "not a Bouwbord project");
    assert_text_refused (self, "{\"format\":\"bouwbord-project\",\"version\":2}",
                         BB_STORAGE_ERROR_NEWER, "newest version");
}

/* A file that another program wrote is opened, and not written. */
static void
test_other_program (Fixture *self, gconstpointer data)
{
    static const char text[] = "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p\"}";
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document = NULL;
    g_autofree char *after = NULL;
    BbProjectOrigin origin = BB_PROJECT_INTACT;

    g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
    document =
        bb_project_file_load_origin (self->file, bb_project_schema_get (), &origin, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpint (origin, ==, BB_PROJECT_STAMPLESS);
    g_assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
    g_assert_cmpstr (after, ==, text);
    g_assert_true (bb_project_file_save (self->file, document, NULL, &error));
    assert_holds (self->path, document);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/project-file/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("save-and-load", test_save_and_load);
    ADD ("async", test_async);
    ADD ("cancel", test_cancel);
    ADD ("opening-never-writes", test_opening_never_writes);
    ADD ("symlink-stays-one", test_symlink);
    ADD ("folder-vanished", test_folder_vanished);
    ADD ("no-regular-file", test_no_file);
    ADD ("link-in-circle", test_link_in_circle);
    ADD ("link-to-nowhere", test_link_to_nowhere);
    ADD ("not-local", test_not_local);
    ADD ("strange-files", test_strange_files);
    ADD ("huge-file", test_huge_file);
    ADD ("sentences", test_sentences);
    ADD ("other-program", test_other_program);
    ADD ("failed-write/subprocess", test_failed_write_subprocess);
    ADD ("full-disk/subprocess", test_full_disk_subprocess);
    g_test_add_func ("/project-file/failed-write", test_failed_write);
    g_test_add_func ("/project-file/full-disk", test_full_disk);
    return g_test_run ();
}
