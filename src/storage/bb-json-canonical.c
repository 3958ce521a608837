/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-canonical.h"

#include "document/bb-value.h"
#include "storage/bb-json-token.h"

/* A member as it was written: name, colon and value. */
typedef struct {
    const char *text;
    gsize begin;
    gsize end;
} Member;

static int
compare_members_cb (gconstpointer a, gconstpointer b)
{
    const Member *member_a = a;
    const Member *member_b = b;
    char name_a[BB_JSON_NAME_MAX + 8];
    char name_b[BB_JSON_NAME_MAX + 8];

    bb_json_token_decode (member_a->text + member_a->begin, name_a, sizeof name_a);
    bb_json_token_decode (member_b->text + member_b->begin, name_b, sizeof name_b);
    return strcmp (name_a, name_b);
}

/* The members were written in the order of the text: put them in the order of their names. */
static void
rearrange (GString *target, gsize begin, GArray *members)
{
    g_autofree char *former = g_strndup (target->str + begin, target->len - begin);

    for (guint i = 0; i < members->len; i++)
        g_array_index (members, Member, i).text = former;
    g_array_sort (members, compare_members_cb);
    g_string_truncate (target, begin);
    for (guint i = 0; i < members->len; i++) {
        const Member *member = &g_array_index (members, Member, i);

        if (i > 0)
            g_string_append_c (target, ',');
        g_string_append_len (target, former + member->begin,
                             (gssize) (member->end - member->begin));
    }
}

static void
append_member (GString *target, const char *name, BbJsonCursor *cursor)
{
    bb_value_append_string (target, name);
    g_string_append_c (target, ':');
    bb_json_canonical_append (target, cursor);
}

static void
append_object (GString *target, BbJsonCursor *cursor)
{
    g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
    g_autoptr (GString) name = g_string_new (NULL);
    g_autoptr (GString) last = g_string_new (NULL);
    gsize begin = target->len + 1;
    gboolean sorted = TRUE;

    g_string_append_c (target, '{');
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_member (cursor, name)) {
        Member member = { .begin = target->len - begin + (members->len > 0 ? 1 : 0) };

        sorted = sorted && (members->len == 0 || strcmp (last->str, name->str) < 0);
        if (members->len > 0)
            g_string_append_c (target, ',');
        append_member (target, name->str, cursor);
        member.end = target->len - begin;
        g_array_append_val (members, member);
        g_string_assign (last, name->str);
    }
    if (!sorted)
        rearrange (target, begin, members);
    g_string_append_c (target, '}');
}

static void
append_array (GString *target, BbJsonCursor *cursor)
{
    gboolean first = TRUE;

    g_string_append_c (target, '[');
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_element (cursor)) {
        if (!first)
            g_string_append_c (target, ',');
        first = FALSE;
        bb_json_canonical_append (target, cursor);
    }
    g_string_append_c (target, ']');
}

/* Without escapes a string has one spelling, a word too, and a number keeps its own. */
static void
append_scalar (GString *target, BbJsonCursor *cursor)
{
    gsize length;
    const char *token = bb_json_cursor_read_token (cursor, &length);
    g_autoptr (GString) string = NULL;

    if (token != NULL) {
        g_string_append_len (target, token, (gssize) length);
        return;
    }
    string = g_string_new (NULL);
    bb_json_cursor_read_string (cursor, string);
    bb_value_append_string (target, string->str);
}

/**
 * bb_json_canonical_append:
 * @target: where the text goes
 * @cursor: a cursor at a value
 *
 * Writes a value in the one form that equal values share, and goes past it.
 */
void
bb_json_canonical_append (GString *target, BbJsonCursor *cursor)
{
    switch (bb_json_cursor_get_type (cursor)) {
    case BB_JSON_OBJECT:
        append_object (target, cursor);
        break;
    case BB_JSON_ARRAY:
        append_array (target, cursor);
        break;
    case BB_JSON_STRING:
    case BB_JSON_NUMBER:
    case BB_JSON_WORD:
    default:
        append_scalar (target, cursor);
        break;
    }
}

/**
 * bb_json_canonical_dup:
 * @cursor: a cursor at a value
 *
 * Goes past a value.
 *
 * Returns: (transfer full): its canonical text
 */
char *
bb_json_canonical_dup (BbJsonCursor *cursor)
{
    GString *text = g_string_new (NULL);

    bb_json_canonical_append (text, cursor);
    return g_string_free_and_steal (text);
}
