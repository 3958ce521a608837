/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-save-state.h"

#include "bb-test.h"

typedef struct {
    BbSessionState state;
    gboolean has_file;
    gboolean elsewhere;
    const char *failure;
    const char *expected;
} Case;

static const Case cases[] = {
    { BB_SESSION_SAVED, TRUE, FALSE, NULL, "Saved" },
    { BB_SESSION_SAVED, TRUE, TRUE, NULL, "Saved" },
    { BB_SESSION_SAVED, FALSE, FALSE, NULL, "Not saved" },
    { BB_SESSION_MODIFIED, TRUE, FALSE, NULL, "Saving…" },
    { BB_SESSION_MODIFIED, TRUE, TRUE, NULL, "Unsaved changes" },
    { BB_SESSION_MODIFIED, FALSE, FALSE, NULL, "Not saved" },
    { BB_SESSION_SAVING, TRUE, FALSE, NULL, "Saving…" },
    { BB_SESSION_SAVING, FALSE, FALSE, NULL, "Saving…" },
    { BB_SESSION_FAILED, TRUE, FALSE, NULL, "Not saved" },
    { BB_SESSION_FAILED, TRUE, FALSE, "The disk is full.", "Not saved: The disk is full." },
};

static void
test_words (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        const Case *test = &cases[i];
        g_autofree char *words =
            bb_save_state_describe (test->state, test->has_file, test->elsewhere, test->failure);

        g_assert_cmpstr (words, ==, test->expected);
    }
}

/* A failure of long ago must not be shown once a save has worked. */
static void
test_old_failure (void)
{
    g_autofree char *words =
        bb_save_state_describe (BB_SESSION_SAVED, TRUE, FALSE, "The disk is full.");

    g_assert_cmpstr (words, ==, "Saved");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/save-state/each-state-has-its-words", test_words);
    g_test_add_func ("/save-state/an-old-failure-is-not-shown", test_old_failure);

    return g_test_run ();
}
