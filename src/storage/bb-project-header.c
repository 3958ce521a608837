/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-header.h"

#include <glib/gi18n-lib.h>

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-project-format.h"
#include "storage/bb-storage-error.h"

/* Canonical text, NULL if it is missing, and where it stands or would stand. */
typedef struct {
    char *value;
    BbJsonCursor place;
} Member;

typedef struct {
    Member format;
    Member version;
    Member id;
} Header;

static void
header_clear (Header *self)
{
    g_free (self->format.value);
    g_free (self->version.value);
    g_free (self->id.value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, header_clear)

static gboolean
refuse (GError **error, BbStorageError code, const char *sentence)
{
    g_set_error_literal (error, BB_STORAGE_ERROR, code, sentence);
    return FALSE;
}

static Member *
find_member (Header *self, const char *name)
{
    if (g_str_equal (name, BB_MEMBER_FORMAT))
        return &self->format;
    if (g_str_equal (name, BB_MEMBER_VERSION))
        return &self->version;
    return g_str_equal (name, BB_MEMBER_ID) ? &self->id : NULL;
}

static gboolean
is_complete (const Header *self)
{
    return self->format.value != NULL && self->version.value != NULL && self->id.value != NULL;
}

static void
collect (Header *self, BbJsonCursor *cursor)
{
    g_autoptr (GString) name = g_string_new (NULL);

    bb_json_cursor_enter (cursor);
    while (!is_complete (self) && bb_json_cursor_next_member (cursor, name)) {
        Member *member = find_member (self, name->str);

        if (member == NULL) {
            bb_json_cursor_skip (cursor);
            continue;
        }
        member->place = *cursor;
        member->value = bb_json_canonical_dup (cursor);
    }
}

static gboolean
check_format (const char *format, GError **error)
{
    if (g_strcmp0 (format, "\"" BB_PROJECT_FORMAT "\"") == 0)
        return TRUE;
    if (g_strcmp0 (format, "\"" BB_CATALOGUE_FORMAT "\"") == 0)
        return refuse (error, BB_STORAGE_ERROR_FOREIGN, _ ("It holds a catalogue, no project."));
    return refuse (error, BB_STORAGE_ERROR_FOREIGN,
                   _ ("It does not say that it is one: “format” is not “bouwbord-project”."));
}

/* A whole number from 1, of whatever size. */
static gboolean
check_version (const Member *member, gboolean newer, GError **error)
{
    const char *version = member->value;

    if (version == NULL || strspn (version, "0123456789") != strlen (version) ||
        g_str_equal (version, "0"))
        return bb_json_cursor_fail (&member->place, error, BB_STORAGE_ERROR_DAMAGED,
                                    _ ("its “version” is missing or wrong."));
    if (!newer && !g_str_equal (version, G_STRINGIFY (BB_PROJECT_VERSION)))
        return refuse (error, BB_STORAGE_ERROR_NEWER, _ ("It was made by a newer Bouwbord."));
    return TRUE;
}

static char *
parse_id (const Member *member, GError **error)
{
    g_autofree char *id = member->value != NULL ? bb_value_dup_string (member->value) : NULL;

    if (id != NULL && bb_path_is_id (id))
        return g_steal_pointer (&id);
    bb_json_cursor_fail (&member->place, error, BB_STORAGE_ERROR_DAMAGED,
                         _ ("its “id” is missing or wrong."));
    return NULL;
}

/**
 * bb_project_header_read:
 * @cursor: a cursor at the value that a file is
 * @newer: whether a newer version will do, of which nothing is sure but the header
 * @error: where the error goes: a sentence about the file
 *
 * Finds out whether a file is a project that this program can read, before the rest of it is
 * looked at.
 *
 * Returns: (transfer full): the id of the project, or %NULL
 */
char *
bb_project_header_read (BbJsonCursor cursor, gboolean newer, GError **error)
{
    g_auto (Header) self = { .version.place = cursor, .id.place = cursor };

    if (bb_json_cursor_get_type (&cursor) != BB_JSON_OBJECT) {
        refuse (error, BB_STORAGE_ERROR_FOREIGN, _ ("It holds data of another kind."));
        return NULL;
    }
    collect (&self, &cursor);
    if (!check_format (self.format.value, error) || !check_version (&self.version, newer, error))
        return NULL;
    return parse_id (&self.id, error);
}

/**
 * bb_project_header_is_member:
 * @name: a member of a file
 *
 * Returns: whether it belongs to the header, so that it is no register
 */
gboolean
bb_project_header_is_member (const char *name)
{
    Header none = { 0 };

    return find_member (&none, name) != NULL;
}
