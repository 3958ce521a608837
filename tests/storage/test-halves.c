/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-halves.h"

#include "bb-test.h"

/* Each side without the white space that stands for the other. */
typedef struct {
    const char *name;
    const char *text;
    const char *first; /* NULL if the file holds no halves */
    const char *second;
    gsize offset;
} Case;

static const Case marked[] = {
    { "one hunk", "{\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> b\n}\n", "{1}", "{2}", 2 },
    { "whole files", "<<<<<<< HEAD\n{1}\n=======\n{2}\n>>>>>>> b\n", "{1}", "{2}", 0 },
    { "two hunks", "a\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y\nd\n<<<<<<< x\ne\n=======\n>>>>>>> y\nf",
      "abdef", "acdf", 2 },
    { "base", "<<<<<<< x\n1\n||||||| 12ab\n0\n=======\n2\n>>>>>>> y\n", "1", "2", 0 },
    { "base with hunks in it",
      "<<<<<<< x\n1\n||||||| z\n<<<<<<<<< p\n3\n=========\n4\n>>>>>>>>> q\n=======\n2\n>>>>>>> y\n",
      "1", "2", 0 },
    { "carriage returns", "[\r\n<<<<<<< x\r\n1\r\n=======\r\n2\r\n>>>>>>> y\r\n]\r\n", "[1]", "[2]",
      3 },
    { "no names", "<<<<<<<\n1\n|||||||\n0\n=======\n2\n>>>>>>>", "1", "2", 0 },
    { "no line at the end", "<<<<<<< x\n1\n=======\n2\n>>>>>>> y", "1", "2", 0 },
    { "nothing on one side", "<<<<<<< x\n=======\n2\n>>>>>>> y\n", "", "2", 0 },
};

static const Case not_marked[] = {
    { .name = "never ends", .text = "<<<<<<< x\n1\n=======\n2\n" },
    { .name = "no second side", .text = "<<<<<<< x\n1\n>>>>>>> y\n" },
    { .name = "never begins", .text = "1\n=======\n2\n>>>>>>> y\n" },
    { .name = "an end alone", .text = "{\n>>>>>>> y\n}" },
    { .name = "one in another", .text = "<<<<<<< x\n<<<<<<< y\n=======\n>>>>>>> y\n" },
    { .name = "two bases", .text = "<<<<<<< x\n||||||| a\n||||||| b\n=======\n>>>>>>> y\n" },
    { .name = "two middles", .text = "<<<<<<< x\n=======\n=======\n>>>>>>> y\n" },
    { .name = "not at the line's begin", .text = " <<<<<<< x\n1\n=======\n2\n>>>>>>> y\n" },
    { .name = "too short", .text = "<<<<<< x\n1\n======\n2\n>>>>>> y\n" },
    { .name = "too long", .text = "<<<<<<<< x\n1\n========\n2\n>>>>>>>> y\n" },
    { .name = "a word behind it", .text = "<<<<<<<x\n1\n=======\n2\n>>>>>>>y\n" },
    { .name = "not all", .text = "<<<<<<= x\n1\n=======\n2\n>>>>>>> y\n" },
};

static const Case glued[] = {
    { "line by line", "{}\n{\"a\":1}\n", "{}", "{\"a\":1}", 3 },
    { "at once", "{\"a\":\"}{\"}{\"b\":2}", "{\"a\":\"}{\"}", "{\"b\":2}", 10 },
    { "white space", " \n {} \r\n  {} \n", "{}", "{}", 10 },
    { "byte order marks", "\xef\xbb\xbf{}\n\xef\xbb\xbf{\"a\":1}", "{}", "{\"a\":1}", 9 },
};

static const Case not_glued[] = {
    { .name = "nothing", .text = "" },
    { .name = "space", .text = " \n" },
    { .name = "one", .text = "{}" },
    { .name = "one and a half", .text = "{}\n{\"a\":" },
    { .name = "half and one", .text = "{\"a\":\n{}" },
    { .name = "one and a letter", .text = "{}\nDear colleague" },
    { .name = "one and zeros", .text = "{}\n\0\0" },
    { .name = "arrays", .text = "[][]" },
    { .name = "an object and a number", .text = "{} 1" },
    { .name = "a comma between", .text = "{},{}" },
};

static BbHalves *
find (const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

    return bb_halves_find (bytes);
}

/* A side has its content at the place where it stands in the file. */
static void
assert_places (const char *side, const char *text)
{
    g_auto (GStrv) side_lines = g_strsplit (side, "\n", -1);
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

    for (guint i = 0; side_lines[i] != NULL; i++) {
        const char *content = side_lines[i] + strspn (side_lines[i], " \r");

        if (*content != '\0')
            g_assert_true (g_strstr_len (lines[i], -1, content) != NULL);
    }
}

static void
assert_side (const Case *c, BbHalves *halves, guint position, const char *expected)
{
    g_autoptr (GBytes) bytes = bb_halves_dup_side (halves, position);
    g_autofree char *side = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    g_autoptr (GString) packed = g_string_new (side);

    assert_places (side, c->text);
    g_string_replace (packed, " ", "", 0);
    g_string_replace (packed, "\n", "", 0);
    g_string_replace (packed, "\r", "", 0);
    if (!g_str_equal (packed->str, expected))
        g_error ("%s: “%s”, not “%s”", c->name, packed->str, expected);
}

static void
assert_halves (const Case *c, BbHalvesKind kind)
{
    g_autoptr (BbHalves) halves = find (c->text);

    if (halves == NULL)
        g_error ("%s: not found", c->name);
    g_assert_cmpint (bb_halves_get_kind (halves), ==, kind);
    g_assert_cmpuint (bb_halves_get_n_sides (halves), ==, 2);
    g_assert_cmpuint (bb_halves_get_offset (halves), ==, c->offset);
    assert_side (c, halves, 0, c->first);
    assert_side (c, halves, 1, c->second);
}

static void
assert_none (const Case *cases, gsize n_cases)
{
    for (gsize i = 0; i < n_cases; i++) {
        g_autoptr (BbHalves) halves = find (cases[i].text);

        if (halves != NULL)
            g_error ("%s: found", cases[i].name);
    }
}

static void
test_marked (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
        assert_halves (&marked[i], BB_HALVES_MARKED);
}

static void
test_not_marked (void)
{
    assert_none (not_marked, G_N_ELEMENTS (not_marked));
}

static void
test_glued (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (glued); i++)
        assert_halves (&glued[i], BB_HALVES_GLUED);
}

static void
test_not_glued (void)
{
    assert_none (not_glued, G_N_ELEMENTS (not_glued));
}

/* More than a tool would glue is no accident, and none of our business. */
static void
test_many_glued (void)
{
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint n = 1; n <= BB_HALVES_MAX + 1; n++) {
        g_autoptr (BbHalves) halves = NULL;

        g_string_append (text, "{}");
        halves = find (text->str);
        g_assert_true ((halves != NULL) == (n >= 2 && n <= BB_HALVES_MAX));
        if (halves != NULL)
            g_assert_cmpuint (bb_halves_get_n_sides (halves), ==, n);
    }
}

/* However many places differ, there are two versions. */
static void
test_many_hunks (void)
{
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (BbHalves) halves = NULL;

    for (guint i = 0; i < 100000; i++)
        g_string_append (text, "<<<<<<< x\n1\n=======\n2\n>>>>>>> y\n");
    halves = find (text->str);
    g_assert_nonnull (halves);
    g_assert_cmpuint (bb_halves_get_n_sides (halves), ==, 2);
    for (guint side = 0; side < 2; side++) {
        g_autoptr (GBytes) bytes = bb_halves_dup_side (halves, side);

        g_assert_cmpuint (g_bytes_get_size (bytes), ==, 100000 * strlen ("\n1\n\n\n\n"));
    }
}

/* Tags and opening braces that lead nowhere take no longer than their length. */
static void
test_hostile (void)
{
    static const char *const pieces[] = { "<<<<<<< x\n", "{", "{}", "=======\n", "{\"a\":" };

    for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (BbHalves) halves = NULL;

        while (text->len < 4 * 1024 * 1024)
            g_string_append (text, pieces[i]);
        halves = find (text->str);
        g_assert_null (halves);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/halves/marked-by-git", test_marked);
    g_test_add_func ("/halves/markers-that-do-not-fit", test_not_marked);
    g_test_add_func ("/halves/glued", test_glued);
    g_test_add_func ("/halves/not-glued", test_not_glued);
    g_test_add_func ("/halves/only-so-many", test_many_glued);
    g_test_add_func ("/halves/many-hunks", test_many_hunks);
    g_test_add_func ("/halves/hostile", test_hostile);
    return g_test_run ();
}
