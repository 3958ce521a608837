/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-step-private.h"

#include "bb-sample.h"
#include "bb-test.h"

static void
add_change (BbStep *self, const char *path)
{
    g_autoptr (BbRegister) before = bb_register_new (path);
    g_autoptr (BbEntry) entry = bb_sample_entry_new (path, "x@a1/1");
    g_autoptr (BbRegister) after = bb_register_with (before, entry);

    bb_step_add_change (self, before, after);
}

static void
test_changes (void)
{
    g_autoptr (BbStep) self = bb_step_new ("move-block", 7);
    static const char *const paths[] = { "a", "b", "b-c", "b/c" };

    add_change (self, "b/c");
    add_change (self, "a");
    add_change (self, "b-c");
    add_change (self, "b");

    g_assert_cmpstr (bb_step_get_label (self), ==, "move-block");
    g_assert_cmpuint (bb_step_get_lamport (self), ==, 7);
    g_assert_cmpuint (bb_step_get_n_changes (self), ==, 4);
    for (guint i = 0; i < 4; i++) {
        const BbStepChange *change = bb_step_get_change (self, i);

        g_assert_cmpstr (change->path, ==, paths[i]);
        g_assert_cmpuint (bb_register_get_n_entries (change->before), ==, 0);
        g_assert_cmpuint (bb_register_get_n_entries (change->after), ==, 1);
        g_assert_true (bb_step_find_change (self, paths[i]) == change);
    }
    g_assert_null (bb_step_find_change (self, "c"));
}

static void
test_touches (void)
{
    g_autoptr (BbStep) self = bb_step_new ("edit", 2);
    g_autoptr (BbRegister) before = bb_register_new ("parking/p");
    g_autoptr (BbEntry) entry = bb_entry_new ("a", 2, 2, "parking/p", "true");

    g_assert_cmpuint (_bb_step_get_n_touches (self), ==, 0);
    _bb_step_add_touch (self, before, entry);
    g_assert_cmpuint (_bb_step_get_n_touches (self), ==, 1);
    g_assert_true (_bb_step_get_touch (self, 0)->before == before);
    g_assert_true (_bb_step_get_touch (self, 0)->entry == entry);
}

static void
test_created (void)
{
    g_autoptr (BbStep) self = bb_step_new ("edit", 2);
    g_autoptr (BbStep) same = bb_step_ref (self);

    g_assert_true (same == self);
    _bb_step_add_created (self, "parking/p");
    _bb_step_add_created (self, "parking/q");
    g_assert_true (_bb_step_lies_in_created (self, "parking/p/text"));
    g_assert_false (_bb_step_lies_in_created (self, "parking/p"));
    g_assert_false (_bb_step_lies_in_created (self, "parking/p-1/text"));
    _bb_step_remove_created (self, "parking/p");
    _bb_step_remove_created (self, "parking/r");
    g_assert_false (_bb_step_lies_in_created (self, "parking/p/text"));
    g_assert_cmpuint (_bb_step_get_n_created (self), ==, 1);
    g_assert_cmpstr (_bb_step_get_created (self, 0), ==, "parking/q");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/step/changes-by-path", test_changes);
    g_test_add_func ("/step/touches", test_touches);
    g_test_add_func ("/step/created-items", test_created);

    return g_test_run ();
}
