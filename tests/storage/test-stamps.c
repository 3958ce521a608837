/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-value.h"
#include "storage/bb-stamps.h"

/* Checksums of `"done"` and of `true`. */
#define DONE "58bf5b5478e5"
#define TRUE_SUM "b5bea41b6c62"

#define ACTOR_OF_32 "abcdefghijklmnopqrstuvwxyz012345"
#define MAX_NUMBER "9007199254740991"

typedef struct {
    GArray *stamps;
    const char *checksum;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_array_unref (self->stamps);
}

static void
assert_stamp (Fixture *self, guint position, const char *actor, guint64 counter, guint64 lamport)
{
    const BbStamp *stamp = &g_array_index (self->stamps, BbStamp, position);

    g_assert_cmpstr (stamp->actor, ==, actor);
    g_assert_cmpuint (stamp->counter, ==, counter);
    g_assert_cmpuint (stamp->lamport, ==, lamport);
}

static void
test_read (Fixture *self, gconstpointer data)
{
    g_assert_true (bb_stamps_parse ("a1:2:3:" DONE, self->stamps, &self->checksum));
    g_assert_cmpuint (self->stamps->len, ==, 1);
    assert_stamp (self, 0, "a1", 2, 3);
    g_assert_true (g_str_has_prefix (self->checksum, DONE));
}

/* Highest first: by Lamport time, then by actor as bytes, then by counter. */
static void
test_read_several (Fixture *self, gconstpointer data)
{
    g_assert_true (bb_stamps_parse ("0:1:9:" DONE " b:1:3:" DONE " a:11:3:" DONE " a:2:3:" DONE
                                    " z:5:0:" DONE,
                                    self->stamps, &self->checksum));
    g_assert_cmpuint (self->stamps->len, ==, 5);
    assert_stamp (self, 0, "0", 1, 9);
    assert_stamp (self, 2, "a", 11, 3);
    assert_stamp (self, 4, "z", 5, 0);
}

static void
test_read_extremes (Fixture *self, gconstpointer data)
{
    g_assert_true (bb_stamps_parse (ACTOR_OF_32 ":" MAX_NUMBER ":" MAX_NUMBER ":" DONE,
                                    self->stamps, &self->checksum));
    assert_stamp (self, 0, ACTOR_OF_32, BB_COUNTER_MAX, BB_COUNTER_MAX);
}

/* Whatever is not exactly as we write it makes the merge data unbelievable. */
static void
test_refuse (Fixture *self, gconstpointer data)
{
    static const char *const bad[] = {
        "",
        " ",
        "a",
        "a:1",
        "a:1:2",
        "a:1:2:",
        ":1:2:" DONE,
        "A:1:2:" DONE,
        "a-b:1:2:" DONE,
        "é:1:2:" DONE,
        ACTOR_OF_32 "6:1:2:" DONE,
        "a:0:2:" DONE,
        "a:01:2:" DONE,
        "a:1:02:" DONE,
        "a:1:00:" DONE,
        "a:+1:2:" DONE,
        "a:-1:2:" DONE,
        "a: 1:2:" DONE,
        "a:1.0:2:" DONE,
        "a:1e2:2:" DONE,
        "a::2:" DONE,
        "a:1::" DONE,
        "a:9007199254740992:2:" DONE,
        "a:1:9007199254740992:" DONE,
        "a:18446744073709551617:2:" DONE,
        "a:1:2:58bf5b5478e",
        "a:1:2:58bf5b5478e5a",
        "a:1:2:58BF5B5478E5",
        "a:1:2:58bf5b5478g5",
        "a;1:2:" DONE,
        "a:1:2:" DONE " ",
        " a:1:2:" DONE,
        "a:1:2:" DONE "\n",
        "a:1:2:" DONE "  b:1:1:" DONE,
        "a:1:2:" DONE ",b:1:1:" DONE,
        "a:1:2:" DONE " b",
        /* the lower one first, or one twice */
        "a:1:1:" DONE " b:1:2:" DONE,
        "a:1:2:" DONE " b:1:2:" DONE,
        "a:1:2:" DONE " a:2:2:" DONE,
        "a:1:2:" DONE " a:1:2:" DONE,
        /* two values */
        "b:1:2:" DONE " a:1:2:" TRUE_SUM,
    };

    for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
        if (bb_stamps_parse (bad[i], self->stamps, &self->checksum))
            g_error ("“%s” was read", bad[i]);
}

static void
test_numbers (void)
{
    const char *at = "120:";
    guint64 number = 7;

    g_assert_true (bb_stamps_parse_number (&at, 1, &number));
    g_assert_cmpuint (number, ==, 120);
    g_assert_cmpstr (at, ==, ":");
    g_assert_false (bb_stamps_parse_number (&at, 0, &number));
    at = "5";
    g_assert_false (bb_stamps_parse_number (&at, 6, &number));
    g_assert_cmpuint (number, ==, 120);
}

static void
test_checksums (void)
{
    static const struct {
        const char *value;
        const char *checksum;
    } values[] = {
        { "\"done\"", DONE },
        { "true", TRUE_SUM },
        { "\"é\"", "f2886017e9c7" },
        { NULL, "3973e022e932" },
    };
    g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

    for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
        g_autofree char *checksum = bb_stamps_checksum (values[i].value);

        g_assert_cmpstr (checksum, ==, values[i].checksum);
        for (guint j = 0; j < G_N_ELEMENTS (values); j++)
            g_assert_cmpint (bb_stamps_fit (sum, values[i].value, values[j].checksum), ==, i == j);
    }
}

/* Each of the twelve digits counts. */
static void
test_every_digit_counts (void)
{
    g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

    for (guint i = 0; i < BB_CHECKSUM_LENGTH; i++) {
        g_autofree char *checksum = g_strdup (DONE);

        checksum[i] = checksum[i] == '0' ? '1' : '0';
        g_assert_false (bb_stamps_fit (sum, "\"done\"", checksum));
    }
}

static void
test_write (Fixture *self, gconstpointer data)
{
    g_autoptr (BbEntry) entry = bb_entry_new ("a1", BB_COUNTER_MAX, 0, "p", "\"done\"");
    g_autoptr (GString) text = g_string_new (NULL);

    bb_stamps_append (text, entry, DONE);
    g_assert_cmpstr (text->str, ==, "a1:" MAX_NUMBER ":0:" DONE);
    g_assert_true (bb_stamps_parse (text->str, self->stamps, &self->checksum));
    assert_stamp (self, 0, "a1", BB_COUNTER_MAX, 0);
}

#define ADD(name, function) g_test_add ("/stamps/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("read", test_read);
    ADD ("read-several", test_read_several);
    ADD ("read-extremes", test_read_extremes);
    ADD ("refuse", test_refuse);
    ADD ("write", test_write);
    g_test_add_func ("/stamps/numbers", test_numbers);
    g_test_add_func ("/stamps/checksums", test_checksums);
    g_test_add_func ("/stamps/every-digit-counts", test_every_digit_counts);
    return g_test_run ();
}
