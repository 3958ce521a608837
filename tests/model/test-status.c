/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include "model/bb-status.h"

static void
test_nicks (void)
{
    static const char *const nicks[] = { "none", "ambition", "in-progress", "done" };

    for (guint i = 0; i < BB_N_STATUSES; i++) {
        BbStatus status = BB_STATUS_NONE;

        g_assert_cmpstr (bb_status_get_nick ((BbStatus) i), ==, nicks[i]);
        g_assert_true (bb_status_from_nick (nicks[i], &status));
        g_assert_cmpint (status, ==, i);
    }
}

static void
test_unknown (void)
{
    static const char *const wrong[] = { "", "Done", "in progress", "done ", "1" };
    BbStatus status = BB_STATUS_DONE;

    for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
        g_assert_false (bb_status_from_nick (wrong[i], &status));
    g_assert_false (bb_status_from_nick (NULL, &status));
    g_assert_cmpint (status, ==, BB_STATUS_DONE);
}

static void
test_labels (void)
{
    g_assert_cmpstr (bb_status_get_label (BB_STATUS_NONE), ==, "Not placed");
    g_assert_cmpstr (bb_status_get_label (BB_STATUS_AMBITION), ==, "Ambition");
    g_assert_cmpstr (bb_status_get_label (BB_STATUS_IN_PROGRESS), ==, "In progress");
    g_assert_cmpstr (bb_status_get_label (BB_STATUS_DONE), ==, "Done");
}

static void
test_type (void)
{
    g_autoptr (GEnumClass) klass = g_type_class_ref (BB_TYPE_STATUS);

    g_assert_cmpuint (klass->n_values, ==, BB_N_STATUSES);
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_assert_cmpstr (g_enum_get_value (klass, (int) i)->value_nick, ==,
                         bb_status_get_nick ((BbStatus) i));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/status/reads-what-it-writes", test_nicks);
    g_test_add_func ("/status/refuses-other-words", test_unknown);
    g_test_add_func ("/status/has-a-label-for-people", test_labels);
    g_test_add_func ("/status/type-has-the-same-nicks", test_type);

    return g_test_run ();
}
