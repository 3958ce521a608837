/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-scan.h"

#include <glib/gi18n-lib.h>

#include "storage/bb-json-names.h"
#include "storage/bb-json-place.h"
#include "storage/bb-json-token.h"

struct _BbJsonScan {
    const char *text;
    GArray *starts;
};

typedef enum {
    EXPECT_VALUE,
    EXPECT_FIRST_ELEMENT,
    EXPECT_FIRST_NAME,
    EXPECT_NAME,
    EXPECT_SEPARATOR,
    EXPECT_END,
} Expect;

/* The scan under way. For each open container its number, 0 for an array. */
typedef struct {
    BbJsonInput input;
    BbJsonScan *scan;
    BbJsonNames *names;
    guint objects[BB_JSON_DEPTH_MAX];
    guint depth;
    guint n_objects;
    Expect expect;
} Scanner;

static gboolean
begins_line (BbJsonInput *input, const char *begin)
{
    gsize length = strlen (begin);

    return (input->at == 0 || input->text[input->at - 1] == '\n') &&
           input->length - input->at >= length &&
           memcmp (input->text + input->at, begin, length) == 0;
}

static gboolean
is_conflict_marker (BbJsonInput *input)
{
    return begins_line (input, "<<<<<<< ") || begins_line (input, "=======") ||
           begins_line (input, ">>>>>>> ") || begins_line (input, "||||||| ");
}

/* What stands here is not what should: say so, and more if we know what happened to the file. */
static gboolean
refuse (Scanner *self, const char *sentence)
{
    BbJsonInput *input = &self->input;

    if (is_conflict_marker (input))
        sentence = _ ("a version control program (git) wrote two versions of this file into one.");
    else if (input->at == input->length)
        sentence = _ ("the file ends here, but it is not complete.");
    return bb_json_input_fail (input, BB_STORAGE_ERROR_DAMAGED, input->at, sentence);
}

static gboolean
refuse_limit (Scanner *self, gsize offset, const char *sentence)
{
    return bb_json_input_fail (&self->input, BB_STORAGE_ERROR_LIMIT, offset, sentence);
}

static void
skip_space (BbJsonInput *input)
{
    while (input->at < input->length && input->text[input->at] != '\0' &&
           strchr (" \n\r\t", input->text[input->at]) != NULL)
        input->at++;
}

static void
end_value (Scanner *self)
{
    self->expect = self->depth == 0 ? EXPECT_END : EXPECT_SEPARATOR;
}

static gboolean
scan_string (Scanner *self)
{
    gsize begin = self->input.at;
    gsize length;

    if (!bb_json_token_skip_string (&self->input, &length))
        return FALSE;
    if (length > BB_JSON_STRING_MAX)
        return refuse_limit (self, begin, _ ("the text that begins here is longer than 1 MiB."));
    end_value (self);
    return TRUE;
}

static gboolean
scan_word (Scanner *self, const char *word)
{
    if (!bb_json_token_skip_word (&self->input, word))
        return FALSE;
    end_value (self);
    return TRUE;
}

static gboolean
scan_number (Scanner *self)
{
    if (!bb_json_token_skip_number (&self->input))
        return FALSE;
    end_value (self);
    return TRUE;
}

static gboolean
open_container (Scanner *self, gboolean is_object)
{
    if (self->depth == BB_JSON_DEPTH_MAX)
        return refuse_limit (self, self->input.at,
                             _ ("values lie in one another too deeply here."));
    self->objects[self->depth++] = is_object ? ++self->n_objects : 0;
    self->expect = is_object ? EXPECT_FIRST_NAME : EXPECT_FIRST_ELEMENT;
    self->input.at++;
    return TRUE;
}

static gboolean
close_container (Scanner *self)
{
    self->depth--;
    self->input.at++;
    end_value (self);
    return TRUE;
}

static gboolean
scan_value (Scanner *self)
{
    guint32 start = (guint32) self->input.at;
    int next = bb_json_input_peek (&self->input);

    if (self->scan->starts->len == BB_JSON_VALUES_MAX)
        return refuse_limit (self, start, _ ("the file holds more than 250,000 values."));
    g_array_append_val (self->scan->starts, start);
    switch (next) {
    case '{':
    case '[':
        return open_container (self, next == '{');
    case '"':
        return scan_string (self);
    case 't':
        return scan_word (self, "true");
    case 'f':
        return scan_word (self, "false");
    case 'n':
        return scan_word (self, "null");
    default:
        if (next == '-' || g_ascii_isdigit (next))
            return scan_number (self);
        return refuse (self, _ ("here a value should stand."));
    }
}

static gboolean
refuse_name_twice (Scanner *self, gsize begin)
{
    char name[BB_JSON_NAME_MAX + 8];
    g_autofree char *sentence = NULL;

    bb_json_token_decode (self->input.text + begin, name, sizeof name);
    /* TRANSLATORS: %s is a name in a file, such as “status” */
    sentence = g_strdup_printf (_ ("the name “%s” occurs twice in one object."), name);
    return bb_json_input_fail (&self->input, BB_STORAGE_ERROR_DAMAGED, begin, sentence);
}

static gboolean
add_name (Scanner *self, gsize begin)
{
    switch (bb_json_names_add (self->names, self->objects[self->depth - 1], begin)) {
    case BB_JSON_NAMES_NEW:
        return TRUE;
    case BB_JSON_NAMES_TWICE:
        return refuse_name_twice (self, begin);
    case BB_JSON_NAMES_CROWDED:
        return refuse_limit (self, begin, _ ("the names here were chosen to slow programs down."));
    default:
        g_assert_not_reached ();
    }
}

static gboolean
scan_colon (Scanner *self)
{
    skip_space (&self->input);
    if (bb_json_input_peek (&self->input) != ':')
        return refuse (self, _ ("after a name a colon should stand."));
    self->input.at++;
    self->expect = EXPECT_VALUE;
    return TRUE;
}

static gboolean
scan_name (Scanner *self)
{
    gsize begin = self->input.at;
    gsize length;

    if (bb_json_input_peek (&self->input) != '"')
        return refuse (self, _ ("here a name in double quotes should stand."));
    if (!bb_json_token_skip_string (&self->input, &length))
        return FALSE;
    if (length > BB_JSON_NAME_MAX)
        return refuse_limit (self, begin, _ ("this name is longer than 256 bytes."));
    return add_name (self, begin) && scan_colon (self);
}

static gboolean
scan_separator (Scanner *self)
{
    gboolean in_object = self->objects[self->depth - 1] != 0;
    int next = bb_json_input_peek (&self->input);

    if (next == (in_object ? '}' : ']'))
        return close_container (self);
    if (next != ',')
        return refuse (self, in_object ? _ ("here a comma or “}” should stand.")
                                       : _ ("here a comma or “]” should stand."));
    self->input.at++;
    self->expect = in_object ? EXPECT_NAME : EXPECT_VALUE;
    return TRUE;
}

static gboolean
scan_first (Scanner *self, char closing, gboolean (*scan) (Scanner *))
{
    if (bb_json_input_peek (&self->input) == closing)
        return close_container (self);
    return scan (self);
}

static gboolean
scan_next (Scanner *self)
{
    switch (self->expect) {
    case EXPECT_VALUE:
        return scan_value (self);
    case EXPECT_FIRST_ELEMENT:
        return scan_first (self, ']', scan_value);
    case EXPECT_FIRST_NAME:
        return scan_first (self, '}', scan_name);
    case EXPECT_NAME:
        return scan_name (self);
    case EXPECT_SEPARATOR:
        return scan_separator (self);
    case EXPECT_END:
    default:
        g_assert_not_reached ();
    }
}

static gboolean
scan_end (Scanner *self)
{
    if (self->input.at == self->input.length)
        return TRUE;
    return refuse (self, bb_json_input_peek (&self->input) == '{'
                             ? _ ("here a second file begins: two were glued together.")
                             : _ ("here the file should end, but more follows."));
}

static gboolean
scan_one (Scanner *self)
{
    if (self->input.at == self->input.length)
        return bb_json_input_fail (&self->input, BB_STORAGE_ERROR_DAMAGED, self->input.at,
                                   _ ("the file is empty."));
    while (self->expect != EXPECT_END) {
        if (!scan_next (self))
            return FALSE;
        skip_space (&self->input);
    }
    return TRUE;
}

static gsize
find_begin (const char *text, gsize length)
{
    BbJsonInput input = {
        .text = text,
        .length = length,
        .at = bb_json_place_begin (text, length),
    };

    skip_space (&input);
    return input.at;
}

static BbJsonScan *
create (const char *text, gsize length)
{
    BbJsonScan *self = g_new0 (BbJsonScan, 1);

    g_assert (text != NULL || length == 0);
    self->text = text != NULL ? text : "";
    self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
    return self;
}

/**
 * bb_json_scan_new:
 * @text: (nullable): a text from anywhere; the scan borrows it and must not outlive it
 * @length: of @text, in bytes
 * @error: where the error goes: line, column, and what is wrong, in a sentence
 *
 * Proves that a text is one JSON value as RFC 8259 has it, in UTF-8 (a byte order mark before it
 * is let pass), without a name twice in one object, without U+0000 and halves of characters, and
 * within the limits. It reads each byte once, without recursion.
 *
 * Returns: (transfer full): the scan, or %NULL
 */
BbJsonScan *
bb_json_scan_new (const char *text, gsize length, GError **error)
{
    g_autoptr (BbJsonScan) self = create (text, length);
    g_autoptr (BbJsonNames) names = bb_json_names_new (self->text);
    Scanner scanner = {
        .input = { .text = self->text, .length = length, .error = error },
        .scan = self,
        .names = names,
        .expect = EXPECT_VALUE,
    };

    if (length > BB_JSON_SIZE_MAX) {
        g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_LIMIT,
                             _ ("The file is larger than 16 MiB."));
        return NULL;
    }
    scanner.input.at = find_begin (self->text, length);
    return scan_one (&scanner) && scan_end (&scanner) ? g_steal_pointer (&self) : NULL;
}

/**
 * bb_json_scan_find_object:
 * @text: a text from anywhere
 * @length: of @text, in bytes
 * @begin: (out): where the object begins
 * @end: (out): where it has ended, and the white space after it
 *
 * Scans an object at the begin of a text, whatever comes after it.
 *
 * Returns: whether there is one, as [ctor@JsonScan.new] would have it
 */
gboolean
bb_json_scan_find_object (const char *text, gsize length, gsize *begin, gsize *end)
{
    g_autoptr (BbJsonScan) self = create (text, length);
    g_autoptr (BbJsonNames) names = bb_json_names_new (self->text);
    Scanner scanner = {
        .input = { .text = self->text, .length = length },
        .scan = self,
        .names = names,
        .expect = EXPECT_VALUE,
    };

    *begin = scanner.input.at = find_begin (self->text, length);
    if (bb_json_input_peek (&scanner.input) != '{' || !scan_one (&scanner))
        return FALSE;
    *end = scanner.input.at;
    return TRUE;
}

/**
 * bb_json_scan_free:
 * @self: (transfer full): a scan
 */
void
bb_json_scan_free (BbJsonScan *self)
{
    g_array_unref (self->starts);
    g_free (self);
}

/**
 * bb_json_scan_may_be_object:
 * @text: a text from anywhere
 * @length: of @text, in bytes
 *
 * Tells a damaged file from something else altogether: a picture, a letter, a zip file.
 *
 * Returns: whether the first thing in it is an opening brace, or a mark of a version control
 *   program, or nothing at all
 */
gboolean
bb_json_scan_may_be_object (const char *text, gsize length)
{
    BbJsonInput input = { .text = text, .length = length, .at = find_begin (text, length) };

    return input.at == length || text[input.at] == '{' || is_conflict_marker (&input);
}

/**
 * bb_json_scan_get_n_values:
 * @self: a scan
 *
 * Returns: how many values there are, objects and arrays too
 */
guint
bb_json_scan_get_n_values (BbJsonScan *self)
{
    return self->starts->len;
}

static guint32
get_start (BbJsonScan *self, guint position)
{
    return g_array_index (self->starts, guint32, position);
}

/**
 * bb_json_scan_get_line:
 * @self: a scan
 * @position: of a value
 *
 * Returns: the line that the value begins on, from 1
 */
guint
bb_json_scan_get_line (BbJsonScan *self, guint position)
{
    g_return_val_if_fail (position < self->starts->len, 0);

    return bb_json_place_find (self->text, get_start (self, position)).line;
}
