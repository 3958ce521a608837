/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-picks.h"

struct _BbPicks {
    GObject parent_instance;

    GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (BbPicks, bb_picks, G_TYPE_OBJECT)

enum {
    SIGNAL_CHANGED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
bb_picks_finalize (GObject *object)
{
    g_ptr_array_unref (BB_PICKS (object)->blocks);

    G_OBJECT_CLASS (bb_picks_parent_class)->finalize (object);
}

static void
bb_picks_class_init (BbPicksClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_picks_finalize;

    signals[SIGNAL_CHANGED] = g_signal_new ("changed", BB_TYPE_PICKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_picks_init (BbPicks *self)
{
    self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
}

BbPicks *
bb_picks_new (void)
{
    return g_object_new (BB_TYPE_PICKS, NULL);
}

guint
bb_picks_get_size (BbPicks *self)
{
    g_return_val_if_fail (BB_IS_PICKS (self), 0);

    return self->blocks->len;
}

gboolean
bb_picks_contains (BbPicks *self, BbBlock *block)
{
    g_return_val_if_fail (BB_IS_PICKS (self), FALSE);

    return g_ptr_array_find (self->blocks, block, NULL);
}

/* In the order in which they were picked. */
GPtrArray *
bb_picks_dup_blocks (BbPicks *self)
{
    GPtrArray *blocks;

    g_return_val_if_fail (BB_IS_PICKS (self), NULL);

    blocks = g_ptr_array_copy (self->blocks, (GCopyFunc) (void *) g_object_ref, NULL);
    g_ptr_array_set_free_func (blocks, g_object_unref);
    return blocks;
}

void
bb_picks_add (BbPicks *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_PICKS (self));
    g_return_if_fail (BB_IS_BLOCK (block));

    if (bb_picks_contains (self, block))
        return;
    g_ptr_array_add (self->blocks, g_object_ref (block));
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
bb_picks_toggle (BbPicks *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_PICKS (self));

    if (!bb_picks_contains (self, block)) {
        bb_picks_add (self, block);
        return;
    }
    g_ptr_array_remove (self->blocks, block);
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
bb_picks_clear (BbPicks *self)
{
    g_return_if_fail (BB_IS_PICKS (self));

    if (self->blocks->len == 0)
        return;
    g_ptr_array_set_size (self->blocks, 0);
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
