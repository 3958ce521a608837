/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bb-test.h"
#include "kept-versions.h"
#include "storage/bb-storage-error.h"
#include "storage/bb-version-prune.h"

#define DAY (24 * 60 * 60)
#define MEBIBYTE (1024 * 1024)

static char *
dup_object_place (BbVersion *version)
{
    g_autofree char *name = g_strconcat (bb_version_get_hash (version), ".gz", NULL);

    return kept_dup_place (name);
}

static guint
count_files (const char *suffix)
{
    g_autofree char *path = kept_dup_place (NULL);
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;
    guint n_files = 0;

    while ((name = g_dir_read_name (dir)) != NULL)
        n_files += g_str_has_suffix (name, suffix);
    return n_files;
}

static void
assert_text (BbVersion *version, const char *text)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = bb_version_store_read (version, &error);

    g_assert_no_error (error);
    g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
    g_assert_cmpuint (bb_version_get_size (version), ==, strlen (text));
}

static void
assert_private (const char *path, guint mode)
{
    struct stat info;

    g_assert_cmpint (g_lstat (path, &info), ==, 0);
    g_assert_cmphex (info.st_mode & 07777, ==, mode);
}

static void
assert_properties (BbVersion *version)
{
    g_autofree char *hash = NULL;
    g_autofree char *uri = NULL;
    gint64 time;
    guint64 size;

    g_object_get (version, "hash", &hash, "uri", &uri, "time", &time, "size", &size, NULL);
    g_assert_cmpstr (hash, ==, bb_version_get_hash (version));
    g_assert_cmpstr (uri, ==, bb_version_get_uri (version));
    g_assert_cmpint (time, ==, bb_version_get_time (version));
    g_assert_cmpuint (size, ==, bb_version_get_size (version));
}

static void
test_keeps (void)
{
    g_autoptr (GListModel) versions = NULL;
    g_autofree char *folder = kept_dup_place (NULL);
    gint64 now = g_get_real_time () / G_USEC_PER_SEC;

    g_assert_cmpuint (kept_count (), ==, 0);
    g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
    kept_add_text ("one");
    kept_add_text ("two");
    versions = kept_list ();
    g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 2);
    for (guint i = 0; i < 2; i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (versions, i);
        g_autofree char *name = bb_version_dup_file_name (version);
        g_autofree char *object = dup_object_place (version);

        assert_text (version, i == 0 ? "two" : "one");
        assert_properties (version);
        g_assert_cmpstr (name, ==, "plan é.bouwbord");
        g_assert_cmpstr (bb_version_get_project (version), ==, KEPT_PROJECT);
        g_assert_true (ABS (bb_version_get_time (version) - now) <= 60);
        assert_private (object, 0600);
    }
    assert_private (folder, 0700);
}

static void
test_identical_once (void)
{
    g_autoptr (GListModel) versions = NULL;
    g_autoptr (BbVersion) newest = NULL;

    kept_add_text ("one");
    kept_add_text ("one");
    g_assert_cmpuint (kept_count (), ==, 1);
    kept_add_text ("two");
    kept_add_text ("one");
    versions = kept_list ();
    g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 3);
    newest = g_list_model_get_item (versions, 0);
    assert_text (newest, "one");
    g_assert_cmpuint (count_files (".gz"), ==, 2);
    g_assert_cmpuint (count_files (".new"), ==, 0);
}

static void
add_numbered (guint n_versions)
{
    for (guint i = 0; i < n_versions; i++) {
        g_autofree char *text = g_strdup_printf ("%u", i);

        kept_add_text (text);
    }
}

static void
prune (gint64 days)
{
    g_autofree char *path = kept_dup_place (NULL);
    g_autofd int folder = open (path, O_RDONLY | O_DIRECTORY);

    g_assert_cmpint (folder, >=, 0);
    bb_version_prune (folder, g_get_real_time () / G_USEC_PER_SEC + days * DAY);
}

static void
assert_newest (guint n_versions, guint first)
{
    g_autoptr (GListModel) versions = kept_list ();

    g_assert_cmpuint (g_list_model_get_n_items (versions), ==, n_versions);
    g_assert_cmpuint (count_files (".gz"), ==, n_versions);
    for (guint i = 0; i < n_versions; i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (versions, i);
        g_autofree char *text = g_strdup_printf ("%u", first - i);

        assert_text (version, text);
    }
}

/* A month, and never less than ten. */
static void
test_age (void)
{
    add_numbered (13);
    prune (29);
    assert_newest (13, 12);
    prune (31);
    assert_newest (10, 12);
}

static void
set_object_sizes (gint64 size)
{
    g_autoptr (GListModel) versions = kept_list ();

    for (guint i = 0; i < g_list_model_get_n_items (versions); i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (versions, i);
        g_autofree char *path = dup_object_place (version);

        g_assert_cmpint (truncate (path, size), ==, 0);
    }
}

static void
test_size (void)
{
    add_numbered (15);
    set_object_sizes (15 * MEBIBYTE);
    prune (0);
    g_assert_cmpuint (kept_count (), ==, 13);
    set_object_sizes (100 * MEBIBYTE);
    prune (0);
    g_assert_cmpuint (kept_count (), ==, 10);
    g_assert_cmpuint (count_files (".gz"), ==, 10);
}

static void
write_place (const char *path, const char *text)
{
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Contents and things half done that nothing leads to go with the next version. */
static void
test_rest (void)
{
    g_autofree char *orphan = kept_dup_place ("0000.gz");
    g_autofree char *half = kept_dup_place ("1111.new");

    kept_add_text ("one");
    write_place (orphan, "x");
    write_place (half, "x");
    kept_add_text ("two");
    g_assert_false (g_file_test (orphan, G_FILE_TEST_EXISTS));
    g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
    g_assert_cmpuint (kept_count (), ==, 2);
}

static void
assert_damaged (BbVersion *version)
{
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_version_store_read (version, &error));
    g_assert_true (error->domain == BB_STORAGE_ERROR);
    g_assert_true (g_str_has_suffix (error->message, "."));
}

/* A small file that unpacks to many zeros. */
static GBytes *
make_packed (guint n_mebibytes)
{
    g_autoptr (GOutputStream) target = g_memory_output_stream_new_resizable ();
    g_autoptr (GZlibCompressor) compressor =
        g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
    g_autoptr (GOutputStream) stream =
        g_converter_output_stream_new (target, G_CONVERTER (compressor));
    g_autofree char *zeros = g_malloc0 (MEBIBYTE);

    for (guint i = 0; i < n_mebibytes; i++)
        g_assert_true (g_output_stream_write_all (stream, zeros, MEBIBYTE, NULL, NULL, NULL));
    g_assert_true (g_output_stream_close (stream, NULL, NULL));
    return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (target));
}

static void
write_packed (const char *path, guint n_mebibytes)
{
    g_autoptr (GBytes) bytes = make_packed (n_mebibytes);
    gsize length;
    const char *data = g_bytes_get_data (bytes, &length);

    g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
}

/* Also one that leads to the very contents may lead elsewhere the next time. */
static void
replace_by_link (const char *path)
{
    g_autofree char *moved = g_strconcat (path, ".moved", NULL);

    g_assert_cmpint (g_rename (path, moved), ==, 0);
    g_assert_cmpint (symlink (moved, path), ==, 0);
}

static void
hurt (BbVersion *version, guint how)
{
    g_autofree char *path = dup_object_place (version);

    switch (how) {
    case 0:
        g_assert_cmpint (truncate (path, 5), ==, 0);
        break;
    case 1:
        write_place (path, "no gzip");
        break;
    case 2:
        write_packed (path, 1);
        break;
    case 6:
        /* More than any project has. */
        write_packed (path, 64);
        break;
    case 3:
        g_assert_cmpint (g_unlink (path), ==, 0);
        break;
    case 4:
        replace_by_link (path);
        break;
    default:
        g_assert_cmpint (g_unlink (path), ==, 0);
        g_assert_cmpint (mkfifo (path, 0600), ==, 0);
        break;
    }
}

/* What was hurt is said, the others are as they were, and the same contents are kept anew. */
static void
test_damaged (void)
{
    for (guint how = 0; how < 6; how++) {
        g_autoptr (GListModel) versions = NULL;
        g_autoptr (BbVersion) newest = NULL;
        g_autoptr (BbVersion) oldest = NULL;

        g_assert_true (bb_version_store_forget (KEPT_PROJECT, NULL));
        kept_add_text ("one");
        kept_add_text ("two");
        versions = kept_list ();
        newest = g_list_model_get_item (versions, 0);
        oldest = g_list_model_get_item (versions, 1);
        hurt (newest, how);
        assert_damaged (newest);
        assert_text (oldest, "one");
        kept_add_text ("two");
        assert_text (newest, "two");
    }
}

/* Of an entry the name alone says where its contents are. */
static void
test_entry_hurt (void)
{
    static const char *const texts[] = { "", "{", "[]", "{\"uri\":1,\"size\":\"x\",\"y\":{}}",
                                         "{\"size\":1e400}" };
    g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *folder = kept_dup_place (NULL);

    kept_add_text ("one");
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
        g_autoptr (GListModel) versions = NULL;
        g_autoptr (BbVersion) version = NULL;
        const char *name;

        while ((name = g_dir_read_name (dir)) != NULL) {
            g_autofree char *path = kept_dup_place (name);

            if (g_str_has_prefix (name, "0000000001-"))
                write_place (path, texts[i]);
        }
        versions = kept_list ();
        g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 1);
        version = g_list_model_get_item (versions, 0);
        g_assert_null (bb_version_get_uri (version));
        g_assert_null (bb_version_dup_file_name (version));
    }
}

static void
test_foreign_names (void)
{
    static const char *const names[] = {
        "x",
        "0000000001",
        "0000000001-000000000001-",
        "0000000001-000000000001-zz",
        "000000000a-000000000001-"
        "0123456789012345678901234567890123456789012345678901234567890123",
        "0000000001_000000000001-"
        "0123456789012345678901234567890123456789012345678901234567890123",
        "0000000001-000000000001-"
        "01234567890123456789012345678901234567890123456789012345678901234",
    };

    kept_add_text ("one");
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        g_autofree char *path = kept_dup_place (names[i]);

        write_place (path, "x");
    }
    g_assert_cmpuint (kept_count (), ==, 1);
    kept_add_text ("two");
    g_assert_cmpuint (kept_count (), ==, 2);
}

#define N_CHILDREN 4
#define N_EACH 5

static void
add_as_child (guint child)
{
    for (guint i = 0; i < N_EACH; i++) {
        g_autofree char *text = g_strdup_printf ("child %u version %u", child, i);

        kept_add_text (text);
    }
    _exit (0);
}

/* Several programs at once: each version is there once, whole. */
static void
test_processes (void)
{
    g_autoptr (GHashTable) hashes = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (GListModel) versions = NULL;

    for (guint i = 0; i < N_CHILDREN; i++) {
        if (fork () == 0)
            add_as_child (i);
    }
    for (guint i = 0; i < N_CHILDREN; i++) {
        int status;

        g_assert_cmpint (wait (&status), >, 0);
        g_assert_cmpint (status, ==, 0);
    }
    versions = kept_list ();
    g_assert_cmpuint (g_list_model_get_n_items (versions), ==, N_CHILDREN * N_EACH);
    for (guint i = 0; i < g_list_model_get_n_items (versions); i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (versions, i);
        g_autoptr (GBytes) bytes = bb_version_store_read (version, NULL);

        g_assert_nonnull (bytes);
        g_assert_true (g_hash_table_add (hashes, (gpointer) bb_version_get_hash (version)));
    }
}

/* Somebody planted a link where our folder should be: nothing is written where it leads. */
static void
test_planted_link (void)
{
    g_autofree char *folder = kept_dup_place (NULL);
    g_autofree char *parent = g_path_get_dirname (folder);
    g_autofree char *elsewhere = bb_test_make_dir ();
    g_autoptr (GDir) dir = NULL;
    g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
    g_assert_cmpint (symlink (elsewhere, folder), ==, 0);
    g_assert_false (bb_version_store_add (KEPT_PROJECT, bytes, NULL, &error));
    g_assert_nonnull (error);
    dir = g_dir_open (elsewhere, 0, NULL);
    g_assert_null (g_dir_read_name (dir));
    g_clear_error (&error);
    g_assert_null (bb_version_store_list (KEPT_PROJECT, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_READ);
    g_assert_true (bb_version_store_forget (KEPT_PROJECT, NULL));
    g_assert_true (g_file_test (elsewhere, G_FILE_TEST_IS_DIR));
    bb_test_remove_dir (elsewhere);
}

static void
test_forget (void)
{
    g_autofree char *folder = kept_dup_place (NULL);

    g_assert_true (bb_version_store_forget (KEPT_PROJECT, NULL));
    kept_add_text ("one");
    g_assert_true (bb_version_store_forget (KEPT_PROJECT, NULL));
    g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
    g_assert_cmpuint (kept_count (), ==, 0);
}

static void
test_find_project (void)
{
    g_autoptr (GFile) file = g_file_new_for_path ("/home/x/plan é.bouwbord");
    g_autoptr (GFile) other = g_file_new_for_path ("/home/x/other.bouwbord");
    g_autofree char *found = NULL;

    g_assert_null (bb_version_store_find_project (file));
    kept_add_text ("one");
    found = bb_version_store_find_project (file);
    g_assert_cmpstr (found, ==, KEPT_PROJECT);
    g_assert_null (bb_version_store_find_project (other));
}

#define ADD(name, function) g_test_add_func ("/version-store/" name, function)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("keeps", test_keeps);
    ADD ("keeps-identical-contents-once", test_identical_once);
    ADD ("keeps-a-month-and-ten", test_age);
    ADD ("keeps-so-many-bytes-and-ten", test_size);
    ADD ("removes-the-rest", test_rest);
    ADD ("says-what-is-damaged", test_damaged);
    ADD ("reads-a-hurt-entry", test_entry_hurt);
    ADD ("passes-over-other-files", test_foreign_names);
    ADD ("several-processes", test_processes);
    ADD ("planted-link", test_planted_link);
    ADD ("forget", test_forget);
    ADD ("find-project", test_find_project);
    return g_test_run ();
}
