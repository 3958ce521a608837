/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-field-conflict-private.h"

#include "model/bb-field-label.h"
#include "model/bb-list-private.h"

/* The same conflict again is the same object, so that nothing on the screen moves. */
static void
add_conflict (GPtrArray *items, GPtrArray *former, BbFieldConflict *conflict)
{
    guint position;

    if (g_ptr_array_find_with_equal_func (former, conflict, (GEqualFunc) bb_field_conflict_equal,
                                          &position)) {
        g_ptr_array_add (items, g_object_ref (former->pdata[position]));
        g_object_unref (conflict);
    } else {
        g_ptr_array_add (items, conflict);
    }
}

/* Takes over the conflicts below some places, each under the name of its field. */
void
bb_field_conflict_update_list (BbList *list, BbDocument *document, const char *const *places)
{
    GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; places[i] != NULL; i++) {
        g_autoptr (GPtrArray) conflicts = bb_conflict_list (document, places[i]);

        for (guint j = 0; j < conflicts->len; j++) {
            const char *path = bb_conflict_get_path (conflicts->pdata[j]);
            const char *label = bb_field_label_get_name (path);

            add_conflict (items, bb_list_get_items (list),
                          bb_field_conflict_new (document, conflicts->pdata[j], label));
        }
    }
    bb_list_take (list, items);
}
