/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-save-state.h"

#include "bb-test.h"

typedef struct {
    BbSessionState state;
    gboolean has_file;
    const char *failure;
    const char *expected;
} Case;

static const Case cases[] = {
    { BB_SESSION_SAVED, TRUE, NULL, "Saved" },
    { BB_SESSION_SAVED, FALSE, NULL, "Not saved" },
    { BB_SESSION_MODIFIED, TRUE, NULL, "Unsaved changes" },
    { BB_SESSION_MODIFIED, FALSE, NULL, "Not saved" },
    { BB_SESSION_SAVING, TRUE, NULL, "Saving…" },
    { BB_SESSION_SAVING, FALSE, NULL, "Saving…" },
    { BB_SESSION_FAILED, TRUE, NULL, "Not saved" },
    { BB_SESSION_FAILED, TRUE, "The disk is full.", "Not saved: The disk is full." },
};

static void
test_words (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        const Case *test = &cases[i];
        g_autofree char *words =
            bb_save_state_describe (test->state, test->has_file, test->failure);

        g_assert_cmpstr (words, ==, test->expected);
    }
}

/* A failure of long ago must not be shown once a save has worked. */
static void
test_old_failure (void)
{
    g_autofree char *words = bb_save_state_describe (BB_SESSION_SAVED, TRUE, "The disk is full.");

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
