/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-shortcuts-dialog.h"

#include "app/bb-action-table.h"
#include "bb-test-app.h"

static void
test_lists_the_table (void)
{
    GtkWidget *dialog = GTK_WIDGET (bb_shortcuts_dialog_new ());
    guint n_entries;
    const BbActionEntry *entries = bb_action_table_get (&n_entries);

    for (guint i = 0; i < n_entries; i++) {
        AdwPreferencesRow *row = bb_test_find (dialog, ADW_TYPE_ACTION_ROW, i);

        g_assert_nonnull (row);
        g_assert_cmpstr (adw_preferences_row_get_title (row), ==,
                         bb_action_entry_get_title (&entries[i]));
    }
    g_assert_null (bb_test_find (dialog, ADW_TYPE_ACTION_ROW, n_entries));

    bb_test_assert_finalize_widget (dialog);
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/shortcuts-dialog/lists-the-whole-table", test_lists_the_table);

    return g_test_run ();
}
