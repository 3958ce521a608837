/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-item-draft.h"

#include "document/bb-path.h"
#include "session/bb-draft.h"

struct _BbItemDraft {
    char *collection;

    BbDraft *draft; /* while there is something in it, with the path that it would have */
    char *item;
};

/**
 * bb_item_draft_new:
 * @collection: `checklist`, `links` or `comments`
 *
 * Returns: (transfer full): a draft in which nothing stands
 */
BbItemDraft *
bb_item_draft_new (const char *collection)
{
    BbItemDraft *self = g_new0 (BbItemDraft, 1);

    self->collection = g_strdup (collection);
    return self;
}

static void
end (BbItemDraft *self)
{
    g_clear_pointer (&self->draft, bb_draft_free);
    g_clear_pointer (&self->item, g_free);
}

void
bb_item_draft_free (BbItemDraft *self)
{
    end (self);
    g_free (self->collection);
    g_free (self);
}

static void
begin (BbItemDraft *self, BbPaneGroup *group)
{
    self->draft = bb_draft_new (bb_pane_group_get_session (group));
    self->item = bb_edit_dup_new_item_path (bb_pane_group_get_block (group), self->collection);
}

static void
add (BbItemDraft *self, const char *field, const char *text)
{
    g_autofree char *path = bb_path_append (self->item, field);

    if (*text != '\0')
        bb_draft_add (self->draft, path, text);
}

/**
 * bb_item_draft_note:
 * @self: a draft
 * @group: the group in which it is typed
 * @field: a field of the item, then what stands in it, and so on for others, and %NULL. Without the
 *   first one there is no item
 *
 * To be called at each change of a field.
 */
void
bb_item_draft_note (BbItemDraft *self, BbPaneGroup *group, const char *field, ...)
{
    const char *text;
    va_list others;

    g_return_if_fail (self != NULL);
    g_return_if_fail (BB_IS_PANE_GROUP (group));
    g_return_if_fail (field != NULL);

    va_start (others, field);
    text = va_arg (others, const char *);
    if (*text == '\0' || bb_pane_group_get_block (group) == NULL) {
        end (self);
    } else {
        if (self->draft == NULL)
            begin (self, group);
        add (self, field, text);
        while ((field = va_arg (others, const char *)) != NULL)
            add (self, field, va_arg (others, const char *));
        bb_draft_update (self->draft);
    }
    va_end (others);
}
