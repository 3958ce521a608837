/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-register-private.h"

#include "bb-sample.h"
#include "bb-test.h"

static BbRegister *
make (const char *notation)
{
    g_auto (GStrv) words = g_strsplit (notation, " ", -1);
    BbRegister *self = bb_register_new ("p");

    for (guint i = 0; words[i] != NULL && *notation != '\0'; i++) {
        g_autoptr (BbRegister) former = self;
        g_autoptr (BbEntry) entry = bb_sample_entry_new ("p", words[i]);

        self = bb_register_with (former, entry);
    }
    return self;
}

static char *
join_values (BbRegister *self)
{
    g_autoptr (GPtrArray) values = bb_register_dup_values (self);

    g_ptr_array_add (values, NULL);
    return g_strjoinv (" ", (GStrv) values->pdata);
}

static void
test_empty (void)
{
    g_autoptr (BbRegister) self = bb_register_new ("blocks/b/status");
    BbDot dot = { "a", 1 };

    g_assert_cmpstr (bb_register_get_path (self), ==, "blocks/b/status");
    g_assert_cmpuint (bb_register_get_n_entries (self), ==, 0);
    g_assert_null (bb_register_get_shown (self));
    g_assert_null (bb_register_get_value (self));
    g_assert_null (_bb_register_find (self, &dot));
    g_assert_false (bb_register_has_conflict (self));
}

static void
test_order (void)
{
    g_autoptr (BbRegister) self = make ("b@a1/1 d@c1/3 a@b1/1 c@a2/2");

    g_assert_cmpuint (bb_register_get_n_entries (self), ==, 4);
    for (guint i = 0; i < 4; i++) {
        static const char *const values[] = { "\"d\"", "\"c\"", "\"a\"", "\"b\"" };

        g_assert_cmpstr (bb_register_get_entry (self, i)->value, ==, values[i]);
    }
    g_assert_cmpstr (bb_register_get_value (self), ==, "\"d\"");
    g_assert_cmpstr (bb_register_get_path (self), ==, "p");
}

static void
test_with_shares (void)
{
    g_autoptr (BbRegister) self = make ("x@a1/1");
    g_autoptr (BbEntry) same = bb_sample_entry_new ("p", "x@a1/1");
    g_autoptr (BbEntry) other = bb_sample_entry_new ("p", "y@b1/1");
    g_autoptr (BbRegister) unchanged = bb_register_with (self, same);
    g_autoptr (BbRegister) longer = bb_register_with (self, other);

    g_assert_true (unchanged == self);
    g_assert_cmpuint (bb_register_get_n_entries (self), ==, 1);
    g_assert_cmpuint (bb_register_get_n_entries (longer), ==, 2);
    g_assert_true (bb_register_get_entry (longer, 1) == bb_register_get_entry (self, 0));
}

static void
test_without (void)
{
    g_autoptr (BbRegister) self = make ("x@a1/1 y@b1/1 z@c1/1");
    BbDot dots[] = { { "a", 1 }, { "c", 1 }, { "d", 1 } };
    g_autoptr (BbRegister) shorter = _bb_register_without (self, dots, 3);
    g_autoptr (BbRegister) same = _bb_register_without (self, &dots[2], 1);
    g_autoptr (BbRegister) nothing_named = _bb_register_without (self, NULL, 0);

    g_assert_cmpuint (bb_register_get_n_entries (shorter), ==, 1);
    g_assert_cmpstr (bb_register_get_value (shorter), ==, "\"y\"");
    g_assert_true (same == self);
    g_assert_true (nothing_named == self);
    g_assert_null (_bb_register_find (shorter, &dots[0]));
    g_assert_true (_bb_register_find (self, &dots[0]) == bb_register_get_entry (self, 2));
}

static void
test_absent_is_not_shown (void)
{
    g_autoptr (BbRegister) self = make ("*@a2/9 x@a1/1");
    g_autoptr (BbRegister) absent = make ("*@a2/9");
    g_autofree char *values = join_values (self);

    g_assert_cmpstr (bb_register_get_value (self), ==, "\"x\"");
    g_assert_cmpstr (values, ==, "\"x\"");
    g_assert_false (bb_register_has_conflict (self));
    g_assert_null (bb_register_get_value (absent));
}

static void
test_conflict (void)
{
    static const struct {
        const char *entries;
        const char *values;
        gboolean conflict;
    } cases[] = {
        { "", "", FALSE },
        { "x@a1/1", "\"x\"", FALSE },
        { "x@a1/1 x@b1/1", "\"x\"", FALSE },
        { "x@a1/1 y@b1/1", "\"y\" \"x\"", TRUE },
        { "x@a1/1 y@b1/1 x@c1/2", "\"x\" \"y\"", TRUE },
        { "x@a1/1 *@b1/1", "\"x\"", FALSE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (BbRegister) self = make (cases[i].entries);
        g_autofree char *values = join_values (self);

        g_assert_cmpstr (values, ==, cases[i].values);
        g_assert_true (bb_register_has_conflict (self) == cases[i].conflict);
    }
}

static void
test_same_values (void)
{
    g_autoptr (BbRegister) empty = bb_register_new ("p");
    g_autoptr (BbRegister) absent = make ("*@a1/1");
    g_autoptr (BbRegister) conflict = make ("x@a1/1 y@b1/1");
    g_autoptr (BbRegister) again = make ("x@c1/7 y@c2/7 x@d1/1");
    g_autoptr (BbRegister) swapped = make ("x@b1/1 y@a1/1");

    g_assert_true (bb_register_same_values (NULL, NULL));
    g_assert_true (bb_register_same_values (empty, NULL));
    g_assert_true (bb_register_same_values (NULL, absent));
    g_assert_true (bb_register_same_values (conflict, again));
    g_assert_false (bb_register_same_values (conflict, swapped));
    g_assert_false (bb_register_same_values (conflict, empty));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/register/empty", test_empty);
    g_test_add_func ("/register/highest-first", test_order);
    g_test_add_func ("/register/with-leaves-the-former-alone", test_with_shares);
    g_test_add_func ("/register/without-drops-what-is-named", test_without);
    g_test_add_func ("/register/absent-is-not-shown", test_absent_is_not_shown);
    g_test_add_func ("/register/equal-values-are-no-conflict", test_conflict);
    g_test_add_func ("/register/same-values", test_same_values);

    return g_test_run ();
}
