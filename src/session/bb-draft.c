/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-draft.h"

struct _BbDraft {
    BbSession *session; /* weak: whoever types keeps no project open */
    GHashTable *noted;  /* path -> text, as the session knows them */
    GHashTable *now;    /* path -> text, as they are being told */
};

static GHashTable *
create_table (void)
{
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * bb_draft_new:
 * @session: the session in which somebody begins to type
 *
 * Returns: (transfer full): a draft in which nothing stands
 */
BbDraft *
bb_draft_new (BbSession *session)
{
    BbDraft *self;

    g_return_val_if_fail (BB_IS_SESSION (session), NULL);

    self = g_new0 (BbDraft, 1);
    g_set_weak_pointer (&self->session, session);
    self->noted = create_table ();
    self->now = create_table ();
    return self;
}

/**
 * bb_draft_free:
 * @self: (transfer full): a draft
 *
 * Ends a draft: what stands in it was written, or given up.
 */
void
bb_draft_free (BbDraft *self)
{
    g_return_if_fail (self != NULL);

    g_hash_table_remove_all (self->now);
    bb_draft_update (self);
    g_hash_table_unref (self->noted);
    g_hash_table_unref (self->now);
    g_clear_weak_pointer (&self->session);
    g_free (self);
}

/**
 * bb_draft_add:
 * @self: a draft
 * @path: the register in which @text would be written
 * @text: what stands in the field now
 *
 * Tells of one field. When all have been told of, bb_draft_update() takes them.
 */
void
bb_draft_add (BbDraft *self, const char *path, const char *text)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (path != NULL && text != NULL);

    g_hash_table_replace (self->now, g_strdup (path), g_strdup (text));
}

static void
tell (BbDraft *self, const char *path, const char *text)
{
    if (self->session != NULL)
        bb_session_note_typing (self->session, path, text);
}

static void
give_up (BbDraft *self)
{
    GHashTableIter iter;
    gpointer path;

    g_hash_table_iter_init (&iter, self->noted);
    while (g_hash_table_iter_next (&iter, &path, NULL)) {
        if (!g_hash_table_contains (self->now, path))
            tell (self, path, NULL);
    }
}

static void
note (BbDraft *self)
{
    GHashTableIter iter;
    gpointer path, text;

    g_hash_table_iter_init (&iter, self->now);
    while (g_hash_table_iter_next (&iter, &path, &text)) {
        if (g_strcmp0 (g_hash_table_lookup (self->noted, path), text) != 0)
            tell (self, path, text);
    }
}

/**
 * bb_draft_update:
 * @self: a draft
 *
 * Notes what was told since the last time, and gives up what was not told of again. To be called at
 * each change of a field.
 */
void
bb_draft_update (BbDraft *self)
{
    GHashTable *former;

    g_return_if_fail (self != NULL);

    give_up (self);
    note (self);
    former = self->noted;
    self->noted = self->now;
    self->now = former;
    g_hash_table_remove_all (self->now);
}
