/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-copy.h"
#include "model/bb-png.h"

typedef struct {
    const char *path;
    const char *value;
    const char *copied;
} Case;

/* What a project that is made out of another takes along. */
static const Case cases[] = {
    { "project/title", "\"Plan\"", "\"Plan\"" },
    { "project/notes", "\"x\"", "\"x\"" },
    { "blocks/p1-c1-b1/status", "\"done\"", "\"done\"" },
    { "blocks/p1-c1-b1/owner", "\"Fatima\"", "\"Fatima\"" },
    { "guidelines/g1/focus", "true", "true" },
    { "future", "{\"a\":[1e2]}", "{\"a\":[1e2]}" },
    { "blocks/p1-c1-b1/comments/k/text", "\"x\"", NULL },
    { "blocks/p1-c1-b1/minority/m/text", "\"x\"", NULL },
    { "voters/v/size", "4", NULL },
    { "rounds/r/title", "\"x\"", NULL },
    { "decisions/d/text", "\"x\"", NULL },
    { "snapshots/s/name", "\"x\"", NULL },
    { "actors/a", "\"Fatima\"", NULL },
};

static void
count_cb (BbRegister *register_, gpointer user_data)
{
    (*(guint *) user_data)++;
}

static void
fill (BbDocument *document)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        bb_transaction_set (transaction, cases[i].path, cases[i].value);
    bb_test_document_write (document, transaction);
}

static void
test_new_project (void)
{
    BbDocument *document = bb_test_document_new ();
    BbDocument *copy;
    guint n_expected = 0, n_registers = 0;

    fill (document);
    copy = bb_copy_new_project (document);
    g_assert_cmpstr (bb_document_get_id (copy), !=, bb_document_get_id (document));
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_assert_cmpstr (bb_document_get_value (copy, cases[i].path), ==, cases[i].copied);
        n_expected += cases[i].copied != NULL;
    }
    bb_document_foreach (copy, NULL, count_cb, &n_registers);
    g_assert_cmpuint (n_registers, ==, n_expected);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (copy)), ==, 0);
    g_assert_finalize_object (copy);
    g_assert_finalize_object (document);
}

/* Two copies of one project have nothing to do with one another. */
static void
test_ids (void)
{
    g_autoptr (BbDocument) document = bb_test_document_new ();
    g_autoptr (BbDocument) one = bb_copy_clean (document);
    g_autoptr (BbDocument) other = bb_copy_clean (document);

    g_assert_cmpstr (bb_document_get_id (one), !=, bb_document_get_id (other));
}

/* What is no picture is none afterwards: cut off anywhere, or with lengths that lie. */
static void
test_no_picture (void)
{
    static const guint8 picture[] = "\x89PNG\r\n\x1a\n"
                                    "\0\0\0\2IHDRxx\0\0\0\0"
                                    "\0\0\0\0IEND\0\0\0\0";
    const gsize length = sizeof picture - 1;
    g_autofree char *whole = g_base64_encode (picture, length);
    g_autofree char *same = bb_png_strip (whole);

    g_assert_cmpstr (same, ==, whole);
    for (gsize i = 0; i < length; i++) {
        g_autofree char *part = g_base64_encode (picture, i);
        g_autofree guint8 *lie = g_memdup2 (picture, length);
        g_autofree char *lying = NULL;

        g_assert_null (bb_png_strip (part));
        lie[8] = 0xff;
        lying = g_base64_encode (lie, length);
        g_assert_null (bb_png_strip (lying));
    }
    g_assert_null (bb_png_strip (""));
    g_assert_null (bb_png_strip ("no base64!"));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/copy/new-project", test_new_project);
    g_test_add_func ("/copy/ids", test_ids);
    g_test_add_func ("/copy/no-picture", test_no_picture);
    return g_test_run ();
}
