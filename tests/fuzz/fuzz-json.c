/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "fuzz-json.h"

#include <string.h>

#include "document/bb-value.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-project-format.h"

/*
 * Piece:
 * @begin: where the member or element begins: a member at its name
 * @value: where its value begins
 * @end: behind it
 * @named: whether it is a member
 *
 * Something that can be taken out of a text, or put in, and leaves it JSON.
 */
typedef struct {
    gsize begin;
    gsize value;
    gsize end;
    gboolean named;
} Piece;

typedef struct {
    GArray *pieces;
    BbJsonCursor cursor;
} Collector;

static void collect_inside (Collector *self);

/* Where the next thing in a container begins: the cursor itself goes past its name. */
static gsize
find_begin (Collector *self)
{
    const char *at = self->cursor.at;

    while (strchr (" \n\r\t,", *at) != NULL)
        at++;
    return (gsize) (at - self->cursor.text);
}

static gboolean
next_piece (Collector *self, gboolean named, GString *name)
{
    return named ? bb_json_cursor_next_member (&self->cursor, name)
                 : bb_json_cursor_next_element (&self->cursor);
}

static void
collect_children (Collector *self, gboolean named)
{
    g_autoptr (GString) name = g_string_new (NULL);
    Piece piece = { .named = named };

    bb_json_cursor_enter (&self->cursor);
    for (piece.begin = find_begin (self); next_piece (self, named, name);
         piece.begin = find_begin (self)) {
        piece.value = (gsize) (self->cursor.at - self->cursor.text);
        collect_inside (self);
        piece.end = (gsize) (self->cursor.at - self->cursor.text);
        g_array_append_val (self->pieces, piece);
    }
}

static void
collect_inside (Collector *self)
{
    BbJsonType type = bb_json_cursor_get_type (&self->cursor);

    if (type == BB_JSON_OBJECT || type == BB_JSON_ARRAY)
        collect_children (self, type == BB_JSON_OBJECT);
    else
        bb_json_cursor_skip (&self->cursor);
}

static GArray *
collect (GString *text)
{
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (text->str, text->len, NULL);
    Collector self = { .pieces = g_array_new (FALSE, FALSE, sizeof (Piece)) };

    if (scan != NULL) {
        bb_json_cursor_init (&self.cursor, text->str, text->len);
        collect_inside (&self);
    }
    return self.pieces;
}

static const Piece *
pick (GArray *pieces, GRand *rand)
{
    return &g_array_index (pieces, Piece, g_rand_int_range (rand, 0, (gint32) pieces->len));
}

/* With the comma behind it, or else the one before it. */
static void
take_out (GString *text, const Piece *piece)
{
    gsize begin = piece->begin;
    gsize end = piece->end + strspn (text->str + piece->end, " \n\r\t");

    if (text->str[end] == ',') {
        end++;
    } else {
        end = piece->end;
        while (strchr (" \n\r\t", text->str[begin - 1]) != NULL)
            begin--;
        if (text->str[begin - 1] == ',')
            begin--;
        else
            begin = piece->begin;
    }
    g_string_erase (text, (gssize) begin, (gssize) (end - begin));
}

static void
put_in_place (GString *text, gsize begin, gsize end, const char *with, gsize length)
{
    g_autofree char *copy = g_strndup (with, length);

    g_string_erase (text, (gssize) begin, (gssize) (end - begin));
    g_string_insert (text, (gssize) begin, copy);
}

static gsize
name_length (GString *text, const Piece *piece)
{
    const char *at = text->str + piece->begin + 1;

    for (; *at != '"'; at++)
        at += *at == '\\';
    return (gsize) (at + 1 - (text->str + piece->begin));
}

static void
insert_before (GString *text, const Piece *place, const Piece *piece)
{
    g_autofree char *copy = g_strndup (text->str + piece->begin, piece->end - piece->begin);

    if (place->named != piece->named)
        return;
    g_string_insert_c (text, (gssize) place->begin, ',');
    g_string_insert (text, (gssize) place->begin, copy);
}

static void
rename_piece (GString *text, const Piece *place, const Piece *piece)
{
    if (place->named && piece->named)
        put_in_place (text, place->begin, place->begin + name_length (text, place),
                      text->str + piece->begin, name_length (text, piece));
}

/**
 * fuzz_json_edit:
 * @text: a text
 * @rand: decides
 *
 * Takes a member or element out of a text, puts it in elsewhere, or gives it the value or the name
 * of another. What is no JSON stays as it is.
 */
void
fuzz_json_edit (GString *text, GRand *rand)
{
    g_autoptr (GArray) pieces = collect (text);
    const Piece *place;
    const Piece *piece;

    if (pieces->len == 0)
        return;
    place = pick (pieces, rand);
    piece = pick (pieces, rand);
    switch (g_rand_int_range (rand, 0, 4)) {
    case 0:
        take_out (text, place);
        break;
    case 1:
        insert_before (text, place, piece);
        break;
    case 2:
        rename_piece (text, place, piece);
        break;
    default:
        put_in_place (text, place->value, place->end, text->str + piece->value,
                      piece->end - piece->value);
        break;
    }
}

/**
 * fuzz_json_change_number:
 * @text: a text
 * @rand: decides
 *
 * Puts another number for one in a text, or in a stamp in it.
 */
void
fuzz_json_change_number (GString *text, GRand *rand)
{
    static const char *const numbers[] = { "0",
                                           "1",
                                           "2",
                                           "3",
                                           "4",
                                           "5",
                                           "7",
                                           "10",
                                           "4294967296",
                                           "4294967299",
                                           "9007199254740990",
                                           "9007199254740991",
                                           "9007199254740992" };
    gsize at = text->len > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) text->len) : 0;
    const char *number = numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))];

    at += strcspn (text->str + at, "0123456789");
    put_in_place (text, at, at + strspn (text->str + at, "0123456789"), number, strlen (number));
}

/* What the check is made of: `merge` in one line without it. */
static char *
compute_check (BbJsonCursor merge, const char *check)
{
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *begin = g_strdup_printf ("{\"" BB_MERGE_CHECK "\":%s", check);

    bb_json_canonical_append (text, &merge);
    if (!g_str_has_prefix (text->str, begin))
        return NULL;
    g_string_erase (text, 1, (gssize) strlen (begin) - 1);
    if (text->str[1] == ',')
        g_string_erase (text, 1, 1);
    return bb_value_checksum (text->str);
}

static gboolean
find_member (BbJsonCursor *cursor, const char *wanted)
{
    g_autoptr (GString) name = g_string_new (NULL);

    if (bb_json_cursor_get_type (cursor) != BB_JSON_OBJECT)
        return FALSE;
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_member (cursor, name)) {
        if (g_str_equal (name->str, wanted))
            return TRUE;
        bb_json_cursor_skip (cursor);
    }
    return FALSE;
}

/**
 * fuzz_json_mend_check:
 * @text: a text
 *
 * Makes the merge data of a project believed, whatever they say: without this nearly every change
 * would make a file without stamps of it, and no lie would ever be tried.
 */
void
fuzz_json_mend_check (GString *text)
{
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (text->str, text->len, NULL);
    g_autofree char *check = NULL;
    g_autofree char *right = NULL;
    BbJsonCursor cursor;
    BbJsonCursor merge;
    gsize begin;

    if (scan == NULL)
        return;
    bb_json_cursor_init (&cursor, text->str, text->len);
    if (!find_member (&cursor, BB_MEMBER_MERGE))
        return;
    merge = cursor;
    if (!find_member (&cursor, BB_MERGE_CHECK) ||
        bb_json_cursor_get_type (&cursor) != BB_JSON_STRING)
        return;
    begin = (gsize) (cursor.at - text->str);
    check = bb_json_canonical_dup (&cursor);
    right = compute_check (merge, check);
    if (right != NULL)
        put_in_place (text, begin + 1, (gsize) (cursor.at - text->str) - 1, right, strlen (right));
}
