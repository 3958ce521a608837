/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-members.h"

#include "document/bb-dot.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-stamps.h"

/**
 * bb_journal_members_begin:
 * @cursor: (out): a cursor in the object that the text is
 * @text: what a record holds, which may be anything
 * @length: of @text, in bytes
 *
 * Returns: whether the text is an object in JSON, within all limits
 */
gboolean
bb_journal_members_begin (BbJsonCursor *cursor, const char *text, gsize length)
{
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (text, length, NULL);

    if (scan == NULL)
        return FALSE;
    bb_json_cursor_init (cursor, text, length);
    if (bb_json_cursor_get_type (cursor) != BB_JSON_OBJECT)
        return FALSE;
    bb_json_cursor_enter (cursor);
    return TRUE;
}

/**
 * bb_journal_members_read_number:
 * @cursor: a cursor at a value
 * @least: the smallest number that it may be
 * @number: (out): the number
 *
 * Reads a counter or a time.
 *
 * Returns: whether it is one
 */
gboolean
bb_journal_members_read_number (BbJsonCursor *cursor, guint64 least, guint64 *number)
{
    g_autofree char *token = NULL;
    const char *at;

    if (bb_json_cursor_get_type (cursor) != BB_JSON_NUMBER)
        return FALSE;
    token = bb_json_canonical_dup (cursor);
    at = token;
    return bb_stamps_parse_number (&at, least, number) && *at == '\0';
}

/**
 * bb_journal_members_read_dot:
 * @cursor: a cursor at a list that begins with a dot, into which it goes
 * @actor: where the actor goes
 * @counter: (out): the counter
 *
 * Returns: whether there is a dot
 */
gboolean
bb_journal_members_read_dot (BbJsonCursor *cursor, GString *actor, guint64 *counter)
{
    if (bb_json_cursor_get_type (cursor) != BB_JSON_ARRAY)
        return FALSE;
    bb_json_cursor_enter (cursor);
    return bb_json_cursor_next_element (cursor) && bb_json_cursor_read_string (cursor, actor) &&
           bb_dot_is_actor (actor->str) && bb_json_cursor_next_element (cursor) &&
           bb_journal_members_read_number (cursor, 1, counter);
}
