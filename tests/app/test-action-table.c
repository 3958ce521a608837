/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-action-table.h"

#include <gtk/gtk.h>

#include "bb-test.h"

typedef struct {
    guint key;
    GdkModifierType modifiers;
    const BbActionEntry *entry;
} Accelerator;

static gboolean
is_same_accelerator (const Accelerator *a, const Accelerator *b)
{
    return a->key == b->key && a->modifiers == b->modifiers;
}

/* Widgets of different groups never have the focus together: what they bind is theirs. */
static gboolean
may_share (const Accelerator *a, const Accelerator *b)
{
    return a->entry->group != b->entry->group && a->entry->scope == BB_ACTION_SCOPE_ELSEWHERE &&
           b->entry->scope == BB_ACTION_SCOPE_ELSEWHERE;
}

static void
add_unique (GArray *accelerators, const BbActionEntry *entry, const char *key)
{
    Accelerator accelerator = { .entry = entry };

    g_assert_true (gtk_accelerator_parse (key, &accelerator.key, &accelerator.modifiers));
    for (guint i = 0; i < accelerators->len; i++) {
        const Accelerator *other = &g_array_index (accelerators, Accelerator, i);

        if (is_same_accelerator (&accelerator, other) && !may_share (&accelerator, other))
            g_error ("%s stands twice in the table", key);
    }
    g_array_append_val (accelerators, accelerator);
}

static void
test_keys_are_unique (void)
{
    g_autoptr (GArray) accelerators = g_array_new (FALSE, FALSE, sizeof (Accelerator));
    guint n_entries;
    const BbActionEntry *entries = bb_action_table_get (&n_entries);

    g_assert_cmpuint (n_entries, >, 0);
    for (guint i = 0; i < n_entries; i++) {
        g_assert_nonnull (entries[i].keys[0]);
        for (guint j = 0; entries[i].keys[j] != NULL; j++)
            add_unique (accelerators, &entries[i], bb_action_entry_get_key (&entries[i], j));
    }
}

/* As accelerators they would take the keys from a text field. */
static void
test_undo_is_no_accelerator (void)
{
    g_assert_null (bb_action_table_find ("win.nothing"));
    g_assert_cmpint (bb_action_table_find ("win.undo")->scope, ==, BB_ACTION_SCOPE_OUTSIDE_TEXT);
    g_assert_cmpint (bb_action_table_find ("win.redo")->scope, ==, BB_ACTION_SCOPE_OUTSIDE_TEXT);
}

/* Nor may any accelerator be a key that writes a letter or moves in a text. */
static void
test_accelerators_leave_text_alone (void)
{
    guint n_entries;
    const BbActionEntry *entries = bb_action_table_get (&n_entries);

    for (guint i = 0; i < n_entries; i++) {
        if (entries[i].scope != BB_ACTION_SCOPE_ANYWHERE)
            continue;
        for (guint j = 0; entries[i].keys[j] != NULL; j++) {
            guint key;
            GdkModifierType modifiers;

            g_assert_true (gtk_accelerator_parse (entries[i].keys[j], &key, &modifiers));
            g_assert_true ((modifiers & GDK_CONTROL_MASK) != 0 ||
                           (key >= GDK_KEY_F1 && key <= GDK_KEY_F12));
        }
    }
}

static void
test_each_line_is_listed (void)
{
    guint n_entries;
    const BbActionEntry *entries = bb_action_table_get (&n_entries);

    for (guint i = 0; i < n_entries; i++) {
        g_assert_cmpstr (bb_action_entry_get_title (&entries[i]), !=, "");
        g_assert_cmpint (entries[i].group, <, BB_N_ACTION_GROUPS);
        g_assert_true (entries[i].action != NULL || entries[i].scope == BB_ACTION_SCOPE_ELSEWHERE);
    }
    for (guint i = 0; i < BB_N_ACTION_GROUPS; i++)
        g_assert_cmpstr (bb_action_group_get_title ((BbActionGroup) i), !=, "");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/action-table/each-key-stands-once", test_keys_are_unique);
    g_test_add_func ("/action-table/undo-is-no-accelerator", test_undo_is_no_accelerator);
    g_test_add_func ("/action-table/accelerators-leave-text-alone",
                     test_accelerators_leave_text_alone);
    g_test_add_func ("/action-table/each-line-is-listed", test_each_line_is_listed);

    return g_test_run ();
}
