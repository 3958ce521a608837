/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-entry.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <fcntl.h>
#include <unistd.h>

#include "document/bb-value.h"
#include "storage/bb-json-cursor.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-state-file.h"
#include "storage/bb-storage-error.h"

#define OBJECT_SUFFIX ".gz"
#define MEMBER_SIZE "size"
#define MEMBER_URI "uri"

/* The quick half of gzip: projects are full of repetition. */
#define LEVEL 3

/* Two versions in one file may each be as large as a file. */
#define BYTES_MAX (2 * BB_JSON_SIZE_MAX)
#define ENTRY_BYTES_MAX (64 * 1024)

/**
 * bb_version_entry_dup_object_name:
 * @hash: SHA-256 of contents, in hex
 *
 * Returns: (transfer full): the name of the file that holds them
 */
char *
bb_version_entry_dup_object_name (const char *hash)
{
    return g_strconcat (hash, OBJECT_SUFFIX, NULL);
}

static GBytes *
convert (GConverter *converter, GBytes *bytes, gsize most)
{
    g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
    g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, converter);
    g_autoptr (GByteArray) result = g_byte_array_new ();
    guint8 chunk[32 * 1024];
    gssize length;

    while ((length = g_input_stream_read (stream, chunk, sizeof chunk, NULL, NULL)) > 0) {
        if (result->len + (gsize) length > most)
            return NULL;
        g_byte_array_append (result, chunk, (guint) length);
    }
    return length == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&result)) : NULL;
}

static GBytes *
pack (GBytes *bytes)
{
    g_autoptr (GZlibCompressor) compressor =
        g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, LEVEL);

    return convert (G_CONVERTER (compressor), bytes, G_MAXUINT);
}

/* A small file may be made to unpack to a very large one. */
static GBytes *
unpack (GBytes *bytes)
{
    g_autoptr (GZlibDecompressor) decompressor =
        g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);

    return convert (G_CONVERTER (decompressor), bytes, BYTES_MAX);
}

static gboolean
fill (int folder, int fd, const char *name, GBytes *bytes, gboolean sync, GError **error)
{
    gsize length;
    const char *data = g_bytes_get_data (bytes, &length);

    return bb_state_file_append (fd, data, length, error) &&
           (!sync || bb_state_file_sync (fd, error)) && bb_state_file_put (folder, name, error);
}

static gboolean
write_file (int folder, const char *name, GBytes *bytes, gboolean sync, GError **error)
{
    g_autofd int fd = bb_state_file_begin (folder, name, error);

    if (fd >= 0 && fill (folder, fd, name, bytes, sync, error))
        return TRUE;
    if (fd >= 0)
        bb_state_file_give_up (folder, name);
    return FALSE;
}

/* Identical contents are kept once, unless those that are kept have been hurt. */
static gboolean
write_object (int folder, const char *hash, GBytes *bytes, GError **error)
{
    g_autofree char *name = bb_version_entry_dup_object_name (hash);
    g_autoptr (GBytes) former = NULL;
    g_autoptr (GBytes) packed = NULL;

    if (faccessat (folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        former = bb_version_entry_read_object (folder, hash, NULL);
    if (former != NULL)
        return TRUE;
    packed = pack (bytes);
    return write_file (folder, name, packed, TRUE, error);
}

static GBytes *
describe (GBytes *bytes, const char *uri)
{
    GString *text = g_string_new (NULL);

    g_string_append_printf (text, "{\"" MEMBER_SIZE "\":%" G_GSIZE_FORMAT,
                            g_bytes_get_size (bytes));
    if (uri != NULL) {
        g_string_append (text, ",\"" MEMBER_URI "\":");
        bb_value_append_string (text, uri);
    }
    g_string_append (text, "}\n");
    return g_string_free_to_bytes (text);
}

/**
 * bb_version_entry_write:
 * @folder: of the versions of a project, locked
 * @key: what the name shall say
 * @bytes: the contents
 * @uri: (nullable): which file they were in
 * @error: where the error goes: a sentence
 *
 * Keeps a version: first the contents, durably, then the entry that leads to them.
 *
 * Returns: whether it is kept
 */
gboolean
bb_version_entry_write (int folder, const BbVersionKey *key, GBytes *bytes, const char *uri,
                        GError **error)
{
    g_autofree char *name = _bb_version_key_dup_name (key);
    g_autoptr (GBytes) entry = describe (bytes, uri);

    /* All that matters of an entry is its name. */
    return write_object (folder, key->hash, bytes, error) &&
           write_file (folder, name, entry, FALSE, error) &&
           bb_state_file_sync_folder (folder, error);
}

static GBytes *
read_file (int folder, const char *name, gsize most, GError **error)
{
    g_autofd int fd = bb_state_file_open (folder, name, O_RDONLY, error);

    return fd >= 0 ? bb_state_file_read (fd, most, error) : NULL;
}

/**
 * bb_version_entry_read_object:
 * @folder: of the versions of a project
 * @hash: SHA-256 of contents, in hex
 * @error: where the error goes: a sentence
 *
 * Returns: (transfer full) (nullable): the contents, or %NULL if they are not what they were
 */
GBytes *
bb_version_entry_read_object (int folder, const char *hash, GError **error)
{
    g_autofree char *name = bb_version_entry_dup_object_name (hash);
    g_autoptr (GBytes) packed = read_file (folder, name, BYTES_MAX, error);
    g_autoptr (GBytes) bytes = packed != NULL ? unpack (packed) : NULL;
    g_autofree char *found =
        bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

    if (packed == NULL)
        return NULL;
    if (g_strcmp0 (found, hash) == 0)
        return g_steal_pointer (&bytes);
    g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
                         _ ("This version is damaged and cannot be opened. Choose another one."));
    return NULL;
}

static void
read_members (BbJsonCursor *cursor, guint64 *size, char **uri)
{
    g_autoptr (GString) name = g_string_new (NULL);
    g_autoptr (GString) text = g_string_new (NULL);
    gsize length;

    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_member (cursor, name)) {
        BbJsonType type = bb_json_cursor_get_type (cursor);

        if (g_str_equal (name->str, MEMBER_URI) && type == BB_JSON_STRING) {
            bb_json_cursor_read_string (cursor, text);
            g_set_str (uri, text->str);
        } else if (g_str_equal (name->str, MEMBER_SIZE) && type == BB_JSON_NUMBER) {
            *size = g_ascii_strtoull (bb_json_cursor_read_token (cursor, &length), NULL, 10);
        } else {
            bb_json_cursor_skip (cursor);
        }
    }
}

/* An entry that is hurt says less, and leads to the contents all the same. */
static void
read_entry (GBytes *bytes, guint64 *size, char **uri)
{
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (text, length, NULL);
    BbJsonCursor cursor;

    if (scan == NULL)
        return;
    bb_json_cursor_init (&cursor, text, length);
    if (bb_json_cursor_get_type (&cursor) == BB_JSON_OBJECT)
        read_members (&cursor, size, uri);
}

/**
 * bb_version_entry_read:
 * @folder: of the versions of a project
 * @project: id of the project
 * @name: of a file in it
 *
 * Returns: (transfer full) (nullable): the version, or %NULL if it is no entry
 */
BbVersion *
bb_version_entry_read (int folder, const char *project, const char *name)
{
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *uri = NULL;
    guint64 size = 0;
    BbVersionKey key;

    if (!_bb_version_key_parse (&key, name))
        return NULL;
    bytes = read_file (folder, name, ENTRY_BYTES_MAX, NULL);
    if (bytes != NULL)
        read_entry (bytes, &size, &uri);
    return _bb_version_new (project, &key, size, uri);
}
