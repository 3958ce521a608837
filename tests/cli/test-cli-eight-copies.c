/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <string.h>

#include "bb-test.h"
#include "cli-run.h"
#include "document/bb-merge.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

#define N_COPIES 8
#define ALL ((1u << N_COPIES) - 1)
#define N_ORDERS 40320
#define N_RUNS 20

static const char *const names[N_COPIES] = { "anna", "bo",  "chris", "dewi",
                                             "eva",  "fin", "gus",   "hugo" };

/* What the eight disagree about, in the end. */
static const char *const conflicts[7] = {
    "status of “One point of contact for businesses”: Done (also: In progress, Ambition)\n",
    "status of “Executive and council in dialogue”: In progress (also: Ambition)\n",
    "owner of “Support for people who get stuck online”: “Library and archive” (also: "
    "“Volunteers”)\n",
    "owner of “Follow your case”: “Contact centre” (also: “Kim”)\n",
    "owner of “Channels that work together”: “Knowledge team” (also: “Front desk”, “Web team”)\n",
    "notes of “Improve customer journeys”: “Moving house is ready.” (also: “Two more journeys.”, "
    "“We are doing three: moving house, starting a business and a…)\n",
    "parking lot: “Who pays for the library after 2027?” (also: “Who pays for the library?”)\n",
};

static void
set_contents (CliRun *self, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename (self->dir, name, NULL);

    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static BbDocument *
load (CliRun *self, const char *name)
{
    g_autoptr (GFile) file = cli_run_get_file (self, name);
    BbDocument *document = bb_project_file_load (file, bb_project_schema_get (), NULL, NULL);

    g_assert_nonnull (document);
    return document;
}

/* Somebody writes into a copy, or deletes; their name decides who wins a draw. */
static void
write_value (CliRun *self, const char *name, const char *path, const char *string)
{
    g_autoptr (BbDocument) document = load (self, name);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);
    g_autoptr (GFile) file = cli_run_get_file (self, name);

    bb_document_use_actor (document, name);
    if (string != NULL)
        bb_transaction_set_string (transaction, path, string);
    else
        bb_transaction_remove (transaction, path);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    g_assert_true (bb_project_file_save (file, document, NULL, NULL));
}

/* Somebody opens a copy in a text editor. After `before` they type `to` in place of `from`. */
static void
edit_by_hand (CliRun *self, const char *name, const char *before, const char *from, const char *to)
{
    g_autofree char *text = cli_run_get_contents (self, name);
    const char *place = strstr (strstr (text, before), from);
    g_autofree char *start = g_strndup (text, (gsize) (place - text));
    g_autofree char *edited = g_strconcat (start, to, place + strlen (from), NULL);

    set_contents (self, name, edited);
}

static void
drop_merge_by_hand (CliRun *self, const char *name)
{
    g_autofree char *text = cli_run_get_contents (self, name);

    strcpy (strstr (text, ",\n  \"merge\""), "\n}\n");
    set_contents (self, name, text);
}

static void
place (CliRun *self, const char *name, const char *block, const char *status)
{
    cli_run_assert_good (cli_run (self, "place", name, block, status, NULL));
}

/* The example, and what became of it in a week. */
static void
make_start (CliRun *self)
{
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                   "waterdrecht-en.bouwbord", NULL);
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    set_contents (self, "lastweek", text);
    set_contents (self, "start", text);
    write_value (self, "start", "parking/p1/text", "Who pays for the library?");
    write_value (self, "start", "blocks/digital-support/owner", "Library and archive");
}

/* Eight people, eight ways; who must win a conflict has edited once more. */
static void
make_copies (CliRun *self)
{
    for (guint i = 0; i < N_COPIES; i++)
        cli_run_copy (self, "start", names[i]);

    place (self, "anna", "business-contact", "in-progress");
    place (self, "anna", "business-contact", "done");

    place (self, "bo", "business-contact", "in-progress");

    write_value (self, "chris", "blocks/joined-up-channels/owner", "Knowledge team");
    write_value (self, "chris", "blocks/customer-journeys/notes", "Moving house is ready.");

    write_value (self, "dewi", "blocks/customer-journeys/notes", "Two more journeys.");
    write_value (self, "dewi", "parking/p1/text", "Who pays for the library after 2027?");

    edit_by_hand (self, "eva", "\"joined-up-channels\"", "Web team", "Front desk");
    edit_by_hand (self, "eva", "\"easy-online-services\"", "\n      \"owner\": \"Web team\",", "");

    cli_run_copy (self, "lastweek", "fin");
    write_value (self, "fin", "blocks/digital-support/owner", "Volunteers");

    edit_by_hand (self, "gus", "\"case-insight\"", "Contact centre", "Kim");
    drop_merge_by_hand (self, "gus");

    write_value (self, "hugo", "parking/p1", NULL);
    place (self, "hugo", "council-in-dialogue", "in-progress");
}

static void
set_up (CliRun *self, gconstpointer data)
{
    cli_run_set_up (self, data);
    make_start (self);
    make_copies (self);
}

static void
merge_in_order (CliRun *self, const guint order[N_COPIES], const char *out)
{
    g_autofree char *driver = g_test_build_filename (G_TEST_BUILT, "cli", "cli-driver", NULL);
    const char *words[N_COPIES + 5] = { driver, "merge", "-o", out };

    for (guint i = 0; i < N_COPIES; i++)
        words[4 + i] = names[order[i]];
    g_assert_cmpint (cli_run_strv (self, "C.UTF-8", (GStrv) words), ==, 0);
    /* Of the one without merge data nobody knows where it comes from. */
    g_assert_nonnull (strstr (self->err, "has no past in common with the others"));
    g_assert_true (strchr (self->err, '\n') == self->err + strlen (self->err) - 1);
}

/* Each is named when it comes up; what is said of it last is what it is in the end. */
static void
assert_named (CliRun *self, const char *conflict)
{
    g_autofree char *place = g_strndup (conflict, (gsize) (strstr (conflict, ": ") - conflict));
    const char *last = g_strrstr (self->out, place);

    if (last == NULL || !g_str_has_prefix (last, conflict))
        g_error ("“%s” is not what is said last in\n%s", conflict, self->out);
}

static void
shuffle (GRand *rand, guint order[N_COPIES])
{
    for (guint i = 0; i < N_COPIES; i++) {
        guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);

        order[i] = order[j];
        order[j] = i;
    }
}

/* On the command line any order gives the same bytes, and each conflict is named. */
static void
test_command_line (CliRun *self, gconstpointer data)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    guint order[N_COPIES] = { 0, 1, 2, 3, 4, 5, 6, 7 };
    g_autofree char *first = NULL;

    merge_in_order (self, order, "first");
    first = cli_run_get_contents (self, "first");
    for (guint run = 0; run < N_RUNS; run++) {
        g_autofree char *out = g_strdup_printf ("out%u", run);
        g_autofree char *text = NULL;

        shuffle (rand, order);
        merge_in_order (self, order, out);
        for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
            assert_named (self, conflicts[i]);
        text = cli_run_get_contents (self, out);
        g_assert_cmpstr (text, ==, first);
    }
    cli_run_assert_good (cli_run (self, "check", "first", NULL));
    g_assert_cmpstr (self->out, ==, "first: valid (7 conflicts)\n");
}

typedef struct {
    BbDocument *copies[N_COPIES];
    BbDocument *expected;
    guint n_orders;
} Orders;

static void
set_up_orders (CliRun *self, Orders *orders)
{
    static const guint order[N_COPIES] = { 0, 1, 2, 3, 4, 5, 6, 7 };

    merge_in_order (self, order, "out");
    *orders = (Orders) { .expected = load (self, "out") };
    for (guint i = 0; i < N_COPIES; i++)
        orders->copies[i] = load (self, names[i]);
}

static void
tear_down_orders (Orders *orders)
{
    for (guint i = 0; i < N_COPIES; i++)
        g_object_unref (orders->copies[i]);
    g_object_unref (orders->expected);
}

static BbDocument *
merge (BbDocument *document, BbDocument *other)
{
    BbDocument *merged = bb_document_dup (document);

    g_assert_true (bb_merge_into (merged, other, NULL, NULL, NULL));
    return merged;
}

/* A set of copies becomes the same, whichever of them comes last. */
static void
check_set (Orders *self, BbDocument *sets[ALL + 1], guint set)
{
    for (guint i = 0; i < N_COPIES; i++) {
        guint rest = set & ~(1u << i);
        g_autoptr (BbDocument) merged = NULL;

        if (rest == set)
            continue;
        merged = rest == 0 ? g_object_ref (self->copies[i]) : merge (sets[rest], self->copies[i]);
        if (sets[set] == NULL)
            sets[set] = g_steal_pointer (&merged);
        else
            g_assert_true (bb_document_equal (merged, sets[set]));
    }
}

/*
 * Every step of every order, also of those that leave some out: if a set of copies becomes the
 * same whichever comes last, and so do all smaller ones, then it does in every order.
 */
static void
test_every_step (CliRun *self, gconstpointer data)
{
    BbDocument *sets[ALL + 1] = { NULL };
    Orders orders;

    set_up_orders (self, &orders);
    for (guint set = 1; set <= ALL; set++)
        check_set (&orders, sets, set);
    g_assert_true (bb_document_equal (sets[ALL], orders.expected));
    for (guint set = 1; set <= ALL; set++)
        g_object_unref (sets[set]);
    tear_down_orders (&orders);
}

/* Goes on from what the copies in `used` have become, with each of the others. */
static void
visit (Orders *self, BbDocument *merged, guint used)
{
    if (used == ALL) {
        g_assert_true (bb_document_equal (merged, self->expected));
        self->n_orders++;
    }
    for (guint i = 0; i < N_COPIES; i++) {
        g_autoptr (BbDocument) next = NULL;

        if (used >> i & 1)
            continue;
        next = merge (merged, self->copies[i]);
        visit (self, next, used | 1u << i);
    }
}

/* The same without thinking: all orders there are. */
static void
test_every_order (CliRun *self, gconstpointer data)
{
    Orders orders;

    set_up_orders (self, &orders);
    for (guint i = 0; i < N_COPIES; i++)
        visit (&orders, orders.copies[i], 1u << i);
    g_assert_cmpuint (orders.n_orders, ==, N_ORDERS);
    tear_down_orders (&orders);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/cli-eight-copies/" name, CliRun, NULL, set_up, function, cli_run_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("command-line", test_command_line);
    ADD ("every-step", test_every_step);
    if (g_test_thorough ())
        ADD ("every-order", test_every_order);
    return g_test_run ();
}
