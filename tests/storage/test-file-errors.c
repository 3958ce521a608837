/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "storage/bb-file-bytes.h"
#include "storage/bb-file-write.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-proof.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-storage-error.h"

/* What no test can ask of a disk: the linker leads these calls of the library through here. Files
 * are opened with 64-bit sizes on every system. */
int __real_open64 (const char *path, int flags, int mode);
int __wrap_open64 (const char *path, int flags, int mode);
int __real_fstat64 (int fd, struct stat *info);
int __wrap_fstat64 (int fd, struct stat *info);
ssize_t __real_read (int fd, void *buffer, size_t size);
ssize_t __wrap_read (int fd, void *buffer, size_t size);
ssize_t __real_write (int fd, const void *buffer, size_t size);
ssize_t __wrap_write (int fd, const void *buffer, size_t size);
int __real_fsync (int fd);
int __wrap_fsync (int fd);
int __real_rename (const char *from, const char *to);
int __wrap_rename (const char *from, const char *to);
BbDocument *__real_bb_project_reader_read (GBytes *bytes, BbSchema *schema, GError **error);
BbDocument *__wrap_bb_project_reader_read (GBytes *bytes, BbSchema *schema, GError **error);
gboolean __real_bb_project_proof_reads_as (GBytes *bytes, BbDocument *document);
gboolean __wrap_bb_project_proof_reads_as (GBytes *bytes, BbDocument *document);

/* How the disk is at the moment. */
static struct {
    int open_errno;
    int stat_errno;
    int read_errno;
    guint n_reads_until; /* the error, or being cancelled */
    size_t read_size;    /* at most at once; 0 for as much as is wanted */
    GCancellable *cancellable;

    size_t write_size; /* likewise */
    int write_errno;
    guint n_writes_until;
    int sync_errno;
    int rename_errno;
    const char *write_instead;

    gboolean reader_fails;
    BbDocument *read_instead;
} disk;

int
__wrap_open64 (const char *path, int flags, int mode)
{
    if (disk.open_errno == 0)
        return __real_open64 (path, flags, mode);
    errno = disk.open_errno;
    return -1;
}

int
__wrap_fstat64 (int fd, struct stat *info)
{
    if (disk.stat_errno == 0)
        return __real_fstat64 (fd, info);
    errno = disk.stat_errno;
    return -1;
}

ssize_t
__wrap_read (int fd, void *buffer, size_t size)
{
    if (disk.n_reads_until > 0) {
        disk.n_reads_until--;
    } else if (disk.read_errno != 0) {
        errno = disk.read_errno;
        if (errno == EINTR)
            disk.read_errno = 0;
        return -1;
    } else if (disk.cancellable != NULL) {
        g_cancellable_cancel (disk.cancellable);
    }
    return __real_read (fd, buffer, disk.read_size > 0 ? MIN (size, disk.read_size) : size);
}

ssize_t
__wrap_write (int fd, const void *buffer, size_t size)
{
    if (disk.n_writes_until > 0) {
        disk.n_writes_until--;
    } else if (disk.write_errno != 0) {
        errno = disk.write_errno;
        return -1;
    }
    return __real_write (fd, buffer, disk.write_size > 0 ? MIN (size, disk.write_size) : size);
}

int
__wrap_fsync (int fd)
{
    if (disk.sync_errno == 0)
        return __real_fsync (fd);
    errno = disk.sync_errno;
    return -1;
}

int
__wrap_rename (const char *from, const char *to)
{
    if (disk.rename_errno != 0) {
        errno = disk.rename_errno;
        return -1;
    }
    if (disk.write_instead != NULL)
        g_assert_true (g_file_set_contents (from, disk.write_instead, -1, NULL));
    return __real_rename (from, to);
}

BbDocument *
__wrap_bb_project_reader_read (GBytes *bytes, BbSchema *schema, GError **error)
{
    if (disk.reader_fails) {
        g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED, "Line 1: no.");
        return NULL;
    }
    if (disk.read_instead != NULL)
        return g_object_ref (disk.read_instead);
    return __real_bb_project_reader_read (bytes, schema, error);
}

/* What the reader makes of a text is never proven to be something else. */
gboolean
__wrap_bb_project_proof_reads_as (GBytes *bytes, BbDocument *document)
{
    return !disk.reader_fails && disk.read_instead == NULL &&
           __real_bb_project_proof_reads_as (bytes, document);
}

typedef struct {
    char *dir;
    char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->dir = bb_test_make_dir ();
    self->path = g_build_filename (self->dir, "x.bouwbord", NULL);
    g_assert_true (g_file_set_contents (self->path, "former", -1, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    memset (&disk, 0, sizeof disk);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
}

static void
assert_holds (Fixture *self, const char *expected)
{
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, expected);
}

static void
assert_says (GError *error, BbStorageError code, const char *says)
{
    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
    if (strstr (error->message, says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, says);
}

static void
assert_read_fails (Fixture *self, const char *says)
{
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_file_bytes_read (self->path, 1000, NULL, &error));
    assert_says (error, BB_STORAGE_ERROR_READ, says);
}

static void
test_open_errors (Fixture *self, gconstpointer data)
{
    static const struct {
        int number;
        const char *says;
    } errors[] = {
        { ENOENT, "It is not there" }, { ENOTDIR, "It is not there" },
        { EACCES, "You may not" },     { EPERM, "You may not" },
        { EIO, "gives an error" },     { ELOOP, "link that leads nowhere" },
        { EMFILE, "The system says" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (errors); i++) {
        disk.open_errno = errors[i].number;
        assert_read_fails (self, errors[i].says);
    }
    disk.open_errno = 0;
    disk.stat_errno = EIO;
    assert_read_fails (self, "gives an error");
}

/* A network drive that is gone when half is read. */
static void
test_read_errors (Fixture *self, gconstpointer data)
{
    disk.read_size = 2;
    disk.n_reads_until = 2;
    disk.read_errno = EIO;
    assert_read_fails (self, "gives an error");
    disk.n_reads_until = 0;
    disk.read_errno = ESTALE;
    assert_read_fails (self, "The system says");
}

static void
test_read_in_pieces (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;

    disk.read_size = 1;
    disk.n_reads_until = 3;
    disk.read_errno = EINTR;
    bytes = bb_file_bytes_read (self->path, 6, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "former", 6);
}

/* It was small when it was opened: somebody writes to it. The size in /proc is always 0. */
static void
test_grows_while_read (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    disk.read_size = 5;
    g_assert_null (bb_file_bytes_read ("/proc/self/maps", 12, NULL, &error));
    assert_says (error, BB_STORAGE_ERROR_LIMIT, "16 MiB");
}

static void
test_cancelled_while_read (Fixture *self, gconstpointer data)
{
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;

    disk.read_size = 2;
    disk.n_reads_until = 1;
    disk.cancellable = cancellable;
    g_assert_null (bb_file_bytes_read (self->path, 1000, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_write_fails (Fixture *self, BbStorageError code, const char *says)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static ("later", 5);
    g_autoptr (GError) error = NULL;

    g_assert_false (bb_file_write (self->path, bytes, &error));
    assert_says (error, code, says);
    g_assert_nonnull (strstr (error->message, "Save As"));
}

static guint
count_files (Fixture *self)
{
    g_autoptr (GDir) dir = g_dir_open (self->dir, 0, NULL);
    guint count = 0;

    while (g_dir_read_name (dir) != NULL)
        count++;
    return count;
}

static const struct {
    int number;
    BbStorageError code;
    const char *says;
} write_errors[] = {
    { ENOSPC, BB_STORAGE_ERROR_FULL, "disk is full" },
    { EDQUOT, BB_STORAGE_ERROR_FULL, "Your share of the disk" },
    { EACCES, BB_STORAGE_ERROR_DENIED, "may not write" },
    { EPERM, BB_STORAGE_ERROR_DENIED, "may not write" },
    { EROFS, BB_STORAGE_ERROR_READ_ONLY, "only be read" },
    { EBUSY, BB_STORAGE_ERROR_BUSY, "Another program" },
    { ETXTBSY, BB_STORAGE_ERROR_BUSY, "Another program" },
    { ENOENT, BB_STORAGE_ERROR_GONE, "folder is no longer there" },
    { ENOTDIR, BB_STORAGE_ERROR_GONE, "folder is no longer there" },
    { EISDIR, BB_STORAGE_ERROR_NAME, "Something else" },
    { EEXIST, BB_STORAGE_ERROR_NAME, "Something else" },
    { ENAMETOOLONG, BB_STORAGE_ERROR_NAME, "too long" },
    { ELOOP, BB_STORAGE_ERROR_NAME, "link that leads nowhere" },
    { EIO, BB_STORAGE_ERROR_DISK, "gives an error" },
    { ESTALE, BB_STORAGE_ERROR_DISK, "cannot be reached" },
    { EXDEV, BB_STORAGE_ERROR_UNFIT, "safely" },
    { ENOTSUP, BB_STORAGE_ERROR_UNFIT, "safely" },
    { EMFILE, BB_STORAGE_ERROR_STRAINED, "too much to do" },
    { EINTR, BB_STORAGE_ERROR_STRAINED, "too much to do" },
    { EFBIG, BB_STORAGE_ERROR_WRITE, "The system says: File too large." },
};

/* Every sentence says what to do, and the former file is as it was, with nothing beside it. */
static void
test_write_errors (Fixture *self, gconstpointer data)
{
    int *places[] = { &disk.write_errno, &disk.rename_errno };

    for (guint i = 0; i < G_N_ELEMENTS (write_errors); i++) {
        for (guint j = 0; j < G_N_ELEMENTS (places); j++) {
            *places[j] = write_errors[i].number;
            assert_write_fails (self, write_errors[i].code, write_errors[i].says);
            assert_holds (self, "former");
            g_assert_cmpuint (count_files (self), ==, 1);
            *places[j] = 0;
        }
    }
}

/* A disk that cannot say whether it has the file. */
static void
test_sync_error (Fixture *self, gconstpointer data)
{
    disk.sync_errno = EIO;
    assert_write_fails (self, BB_STORAGE_ERROR_DISK, "gives an error");
    assert_holds (self, "former");
    g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_write_in_pieces (Fixture *self, gconstpointer data)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static ("later", 5);
    g_autoptr (GError) error = NULL;

    disk.write_size = 2;
    g_assert_true (bb_file_write (self->path, bytes, &error));
    g_assert_no_error (error);
    assert_holds (self, "later");
    disk.n_writes_until = 2;
    disk.write_errno = ENOSPC;
    assert_write_fails (self, BB_STORAGE_ERROR_FULL, "disk is full");
    assert_holds (self, "later");
}

/* A drive that says that it has written. */
static void
test_written_as_something_else (Fixture *self, gconstpointer data)
{
    disk.write_instead = "lates";
    assert_write_fails (self, BB_STORAGE_ERROR_VERIFY, "is not what was written");
    disk.write_instead = "late";
    assert_write_fails (self, BB_STORAGE_ERROR_VERIFY, "is not what was written");
    disk.write_instead = "later than late";
    assert_write_fails (self, BB_STORAGE_ERROR_VERIFY, "is not what was written");
}

static void
assert_not_saved (Fixture *self, BbDocument *document, const char *says)
{
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (GError) error = NULL;

    g_assert_false (bb_project_file_save (file, document, NULL, &error));
    assert_says (error, BB_STORAGE_ERROR_VERIFY, says);
    g_assert_nonnull (strstr (error->message, "“x.bouwbord” was not saved."));
    assert_holds (self, "former");
}

/* A fault of our own must not cost a file. */
static void
test_what_cannot_be_read_is_not_written (Fixture *self, gconstpointer data)
{
    BbSchema *schema = bb_project_schema_get ();
    g_autoptr (BbDocument) document = bb_document_new (schema, "p1");
    g_autoptr (BbDocument) other = bb_document_new (schema, "p2");

    disk.reader_fails = TRUE;
    assert_not_saved (self, document, "could not be opened again");
    disk.reader_fails = FALSE;
    disk.read_instead = other;
    assert_not_saved (self, document, "reads back as something else");
}

/* Whoever closes a window does not want its file any more, though it has been read. */
static void
test_cancelled_at_the_end (Fixture *self, gconstpointer data)
{
    static const char text[] = "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p\"}";
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
    disk.n_reads_until = 1;
    disk.cancellable = cancellable;
    g_assert_null (bb_project_file_load (file, bb_project_schema_get (), cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/file-errors/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("open", test_open_errors);
    ADD ("read", test_read_errors);
    ADD ("read-in-pieces", test_read_in_pieces);
    ADD ("grows-while-read", test_grows_while_read);
    ADD ("cancelled-while-read", test_cancelled_while_read);
    ADD ("cancelled-at-the-end", test_cancelled_at_the_end);
    ADD ("write", test_write_errors);
    ADD ("sync", test_sync_error);
    ADD ("write-in-pieces", test_write_in_pieces);
    ADD ("written-as-something-else", test_written_as_something_else);
    ADD ("what-cannot-be-read-is-not-written", test_what_cannot_be_read_is_not_written);
    return g_test_run ();
}
