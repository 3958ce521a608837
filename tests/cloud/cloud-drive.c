/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cloud-drive.h"

#include "bb-test.h"
#include "cloud-name.h"

#include <utime.h>
#include <glib/gstdio.h>

#define NAME "Plan.bouwbord"
#define YEAR_SECONDS (365 * 24 * 60 * 60)

static guint
pick (CloudDrive *self, guint n)
{
    return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static guint
get_head (CloudDrive *self)
{
    return self->versions->len - 1;
}

static GBytes *
get_version (CloudDrive *self, guint version)
{
    return self->versions->pdata[version];
}

static GBytes *
read_file (const char *path)
{
    char *text;
    gsize size;

    if (!g_file_get_contents (path, &text, &size, NULL))
        return NULL;
    return g_bytes_new_take (text, size);
}

/* Sync programs set the times as they like, and no two clocks are the same. */
static void
set_time (CloudDrive *self, const char *path)
{
    gint32 shift = g_rand_int_range (self->rand, -YEAR_SECONDS, YEAR_SECONDS);
    gint64 time = g_get_real_time () / G_USEC_PER_SEC + shift;
    struct utimbuf times = { .actime = time, .modtime = time };

    g_assert_cmpint (g_utime (path, &times), ==, 0);
}

/* Some put a new file in the place of the old one, some write into the old one. */
static void
write_file (CloudDrive *self, const char *path, GBytes *bytes)
{
    GFileSetContentsFlags flags =
        pick (self, 2) == 0 ? G_FILE_SET_CONTENTS_CONSISTENT : G_FILE_SET_CONTENTS_NONE;
    gsize size;
    const char *data = g_bytes_get_data (bytes, &size);

    g_assert_true (g_file_set_contents_full (path, data, (gssize) size, flags, 0600, NULL));
    set_time (self, path);
}

static void
take_bytes (GBytes **place, GBytes *bytes)
{
    g_clear_pointer (place, g_bytes_unref);
    *place = bytes;
}

static gboolean
equals (GBytes *a, GBytes *b)
{
    return a != NULL && b != NULL && g_bytes_equal (a, b);
}

static void
begin_client (CloudDrive *self, CloudClient *client, GBytes *first)
{
    client->dir = bb_test_make_dir ();
    client->path = g_build_filename (client->dir, NAME, NULL);
    client->base = g_bytes_ref (first);
    write_file (self, client->path, first);
}

void
cloud_drive_begin (CloudDrive *self, GRand *rand, guint n_clients, GBytes *first)
{
    *self = (CloudDrive) { .rand = rand, .n_clients = n_clients };
    self->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
    self->copies =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
    g_ptr_array_add (self->versions, g_bytes_ref (first));
    for (guint i = 0; i < n_clients; i++)
        begin_client (self, &self->clients[i], first);
}

static void
end_client (CloudClient *self)
{
    g_clear_pointer (&self->base, g_bytes_unref);
    g_clear_pointer (&self->coming, g_bytes_unref);
    g_clear_pointer (&self->half, g_bytes_unref);
    bb_test_remove_dir (self->dir);
    g_clear_pointer (&self->dir, g_free);
    g_clear_pointer (&self->path, g_free);
}

void
cloud_drive_end (CloudDrive *self)
{
    for (guint i = 0; i < self->n_clients; i++)
        end_client (&self->clients[i]);
    g_ptr_array_unref (self->versions);
    g_hash_table_unref (self->copies);
}

/* Whoever has the file open has left it as it was while it was half there. */
static void
check_half (const CloudClient *client)
{
    g_autoptr (GBytes) there = read_file (client->path);

    if (client->half == NULL)
        g_assert_null (there);
    else
        g_assert_true (equals (there, client->half));
}

static void
bring_rest (CloudDrive *self, CloudClient *client)
{
    check_half (client);
    write_file (self, client->path, client->coming);
    g_clear_pointer (&client->coming, g_bytes_unref);
    g_clear_pointer (&client->half, g_bytes_unref);
}

/* Takes the old file away before the new one comes, or writes half of it. */
static void
bring_half (CloudDrive *self, CloudClient *client, GBytes *bytes)
{
    gsize size = pick (self, (guint) g_bytes_get_size (bytes) - 1);

    client->coming = g_bytes_ref (bytes);
    if (pick (self, 2) == 0) {
        g_unlink (client->path);
        return;
    }
    client->half = g_bytes_new_from_bytes (bytes, 0, size);
    write_file (self, client->path, client->half);
}

static void
know (CloudClient *client, GBytes *bytes, guint version)
{
    take_bytes (&client->base, g_bytes_ref (bytes));
    client->version = version;
    client->is_lying = FALSE;
}

static void
bring (CloudDrive *self, CloudClient *client, guint version, gboolean in_pieces)
{
    GBytes *bytes = get_version (self, version);

    know (client, bytes, version);
    if (in_pieces && pick (self, 3) == 0)
        bring_half (self, client, bytes);
    else
        write_file (self, client->path, bytes);
}

static void
send (CloudDrive *self, CloudClient *client, GBytes *bytes)
{
    g_ptr_array_add (self->versions, g_bytes_ref (bytes));
    know (client, bytes, get_head (self));
}

/* Of names that are taken already there are copies again. */
static char *
dup_free_name (CloudDrive *self, CloudClient *client)
{
    g_autofree char *name = cloud_name_dup_copy (self->rand, NAME);

    for (;;) {
        g_autofree char *path = g_build_filename (client->dir, name, NULL);
        g_autofree char *next = NULL;

        if (!g_file_test (path, G_FILE_TEST_EXISTS))
            return g_steal_pointer (&path);
        next = cloud_name_dup_copy (self->rand, name);
        g_set_str (&name, next);
    }
}

/* Two have written. Most programs give the file here another name, some the one from there. */
static void
part (CloudDrive *self, CloudClient *client, GBytes *here, gboolean in_pieces)
{
    g_autofree char *copy = dup_free_name (self, client);

    self->n_conflicts++;
    if (pick (self, 3) > 0) {
        g_assert_cmpint (g_rename (client->path, copy), ==, 0);
        bring (self, client, get_head (self), in_pieces);
    } else {
        write_file (self, copy, get_version (self, get_head (self)));
        send (self, client, here);
    }
}

/* Looks, and does what there is to do. Returns whether there was anything. */
static gboolean
keep_in_step (CloudDrive *self, CloudClient *client, gboolean in_pieces)
{
    g_autoptr (GBytes) here = read_file (client->path);
    gboolean is_behind = client->version != get_head (self) || client->is_lying;
    gboolean is_same = equals (here, client->base);

    g_assert_nonnull (here);
    if (is_same) {
        if (is_behind)
            bring (self, client, get_head (self), in_pieces);
    } else if (!is_behind) {
        send (self, client, here);
    } else if (equals (here, get_version (self, get_head (self)))) {
        know (client, here, get_head (self));
    } else {
        part (self, client, here, in_pieces);
    }
    return is_behind || !is_same;
}

/* A version of before comes after a later one. */
static void
bring_late (CloudDrive *self, CloudClient *client)
{
    g_autoptr (GBytes) here = read_file (client->path);

    if (equals (here, client->base))
        bring (self, client, pick (self, self->versions->len), TRUE);
}

static void
lose_sent (CloudClient *client)
{
    g_autoptr (GBytes) here = read_file (client->path);

    if (equals (here, client->base))
        return;
    know (client, here, client->version);
    client->is_lying = TRUE;
}

static void
go_back (CloudDrive *self)
{
    GBytes *former = get_version (self, pick (self, self->versions->len));

    g_ptr_array_add (self->versions, g_bytes_ref (former));
}

static void
take_rough_step (CloudDrive *self, CloudClient *client)
{
    switch (pick (self, 3)) {
    case 0:
        lose_sent (client);
        break;
    case 1:
        bring (self, client, get_head (self), TRUE);
        break;
    default:
        go_back (self);
        break;
    }
}

/**
 * cloud_drive_take_step:
 * @self: a drive
 * @computer: one of the computers
 *
 * Lets its sync program do something, as it should or not.
 */
void
cloud_drive_take_step (CloudDrive *self, guint computer)
{
    CloudClient *client = &self->clients[computer];

    if (client->coming != NULL)
        bring_rest (self, client);
    else if (pick (self, 8) == 0)
        bring_late (self, client);
    else if (self->is_rough && pick (self, 4) == 0)
        take_rough_step (self, client);
    else
        keep_in_step (self, client, TRUE);
}

static gboolean
share_copy (CloudDrive *self, const char *path)
{
    g_autofree char *name = g_path_get_basename (path);

    if (g_hash_table_contains (self->copies, name))
        return FALSE;
    g_hash_table_insert (self->copies, g_steal_pointer (&name), read_file (path));
    return TRUE;
}

static gboolean
bring_copy (CloudDrive *self, CloudClient *client, const char *name, GBytes *bytes)
{
    g_autofree char *path = g_build_filename (client->dir, name, NULL);

    if (g_file_test (path, G_FILE_TEST_EXISTS))
        return FALSE;
    write_file (self, path, bytes);
    return TRUE;
}

static gboolean
sync_copies (CloudDrive *self, guint computer)
{
    g_autoptr (GPtrArray) paths = cloud_drive_find_copies (self, computer);
    GHashTableIter iter;
    gpointer name, bytes;
    gboolean any = FALSE;

    for (guint i = 0; i < paths->len; i++)
        any |= share_copy (self, paths->pdata[i]);
    g_hash_table_iter_init (&iter, self->copies);
    while (g_hash_table_iter_next (&iter, &name, &bytes))
        any |= bring_copy (self, &self->clients[computer], name, bytes);
    return any;
}

/**
 * cloud_drive_sync:
 * @self: a drive
 * @computer: one of the computers
 *
 * Lets its sync program do all that there is to do now, as it should.
 *
 * Returns: whether there was anything to do
 */
gboolean
cloud_drive_sync (CloudDrive *self, guint computer)
{
    CloudClient *client = &self->clients[computer];
    gboolean any = client->coming != NULL;

    if (any)
        bring_rest (self, client);
    any |= keep_in_step (self, client, FALSE);
    any |= sync_copies (self, computer);
    return any;
}

/**
 * cloud_drive_is_whole:
 * @self: a drive
 * @computer: one of the computers
 *
 * Returns: whether the file is there, and not only half of it
 */
gboolean
cloud_drive_is_whole (CloudDrive *self, guint computer)
{
    return self->clients[computer].coming == NULL;
}

/**
 * cloud_drive_find_copies:
 * @self: a drive
 * @computer: one of the computers
 *
 * Returns: (transfer full): the paths of what lies beside the file, in order
 */
GPtrArray *
cloud_drive_find_copies (CloudDrive *self, guint computer)
{
    const CloudClient *client = &self->clients[computer];
    g_autoptr (GDir) dir = g_dir_open (client->dir, 0, NULL);
    GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".bouwbord") && !g_str_equal (name, NAME))
            g_ptr_array_add (paths, g_build_filename (client->dir, name, NULL));
    g_ptr_array_sort_values (paths, (GCompareFunc) g_strcmp0);
    return paths;
}
