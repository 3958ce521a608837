/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-step-label-private.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-edit.h"

#include <glib/gi18n-lib.h>

typedef struct {
    BbBlock *block;
    const char *before;
    const char *after;
} RankChange;

/* Ranks are compared as canonical text: the closing quote sorts before every digit. */
static gboolean
comes_first (const RankChange *a, const char *rank_a, const RankChange *b, const char *rank_b)
{
    if (rank_a == NULL || rank_b == NULL) {
        if ((rank_a == NULL) != (rank_b == NULL))
            return rank_b == NULL;
        return bb_block_get_number (a->block) < bb_block_get_number (b->block);
    }
    return strcmp (rank_a, rank_b) < 0;
}

static int
count_places_moved (GArray *changes, const RankChange *self)
{
    int places = 0;

    for (guint i = 0; i < changes->len; i++) {
        const RankChange *other = &g_array_index (changes, RankChange, i);

        places += comes_first (other, other->before, self, self->before);
        places -= comes_first (other, other->after, self, self->after);
    }
    return ABS (places);
}

static GArray *
list_rank_changes (BbProject *project, BbStep *step)
{
    GArray *changes = g_array_new (FALSE, FALSE, sizeof (RankChange));

    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);
        BbBlock *block = bb_step_label_find_block (project, change->path, "rank");

        if (block != NULL) {
            RankChange added = { block, bb_register_get_value (change->before),
                                 bb_register_get_value (change->after) };

            g_array_append_val (changes, added);
        }
    }
    return changes;
}

/* Where a whole cell was ranked anew, the block that was moved is the one that passed most of
 * the others: they pass only that one. */
static BbBlock *
find_reordered_block (BbProject *project, BbStep *step)
{
    g_autoptr (GArray) changes = list_rank_changes (project, step);
    BbBlock *found = NULL;
    int most = -1;

    for (guint i = 0; i < changes->len; i++) {
        const RankChange *change = &g_array_index (changes, RankChange, i);
        int places = count_places_moved (changes, change);

        if (places > most) {
            most = places;
            found = change->block;
        }
    }
    return found;
}

static char *
describe_new_status (const char *title, BbStatus status)
{
    switch (status) {
    case BB_STATUS_AMBITION:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” to Ambition"), title);
    case BB_STATUS_IN_PROGRESS:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” to In progress"), title);
    case BB_STATUS_DONE:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” to Done"), title);
    case BB_STATUS_NONE:
    default:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” back to the tray"), title);
    }
}

static char *
describe_new_place (const char *title, BbStatus status)
{
    switch (status) {
    case BB_STATUS_AMBITION:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” within Ambition"), title);
    case BB_STATUS_IN_PROGRESS:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” within In progress"), title);
    case BB_STATUS_DONE:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s” within Done"), title);
    case BB_STATUS_NONE:
    default:
        /* TRANSLATORS: %s is the title of a building block. */
        return g_strdup_printf (_ ("Move “%s”"), title);
    }
}

static char *
describe_several (guint n_blocks, BbStatus status)
{
    switch (status) {
    case BB_STATUS_AMBITION:
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u building block to Ambition",
                                             "Move %u building blocks to Ambition", n_blocks),
                                n_blocks);
    case BB_STATUS_IN_PROGRESS:
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "Move %u building block to In progress",
                                             "Move %u building blocks to In progress", n_blocks),
                                n_blocks);
    case BB_STATUS_DONE:
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u building block to Done",
                                             "Move %u building blocks to Done", n_blocks),
                                n_blocks);
    case BB_STATUS_NONE:
    default:
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "Move %u building block back to the tray",
                                             "Move %u building blocks back to the tray", n_blocks),
                                n_blocks);
    }
}

static BbStatus
read_status (const BbStepChange *change)
{
    g_autofree char *nick = bb_value_dup_string (bb_register_get_value (change->after));
    BbStatus status = BB_STATUS_NONE;

    bb_status_from_nick (nick, &status);
    return status;
}

/* How many blocks got another status; that is the same for all, unless an undo or another program
 * did it. */
static guint
count_status_changes (BbProject *project, BbStep *step, gboolean *is_same)
{
    BbStatus status = BB_STATUS_NONE;
    guint n_blocks = 0;

    *is_same = TRUE;
    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);

        if (bb_step_label_find_block (project, change->path, "status") == NULL)
            continue;
        if (n_blocks++ == 0)
            status = read_status (change);
        else if (read_status (change) != status)
            *is_same = FALSE;
    }
    return n_blocks;
}

/* The move of one block or of several. Of a step of the past it is not known in which column the
 * block lay. */
char *
bb_step_label_describe_move (BbProject *project, BbStep *step, gboolean is_past)
{
    BbBlock *block = NULL;
    const BbStepChange *change = bb_step_label_find_change (project, step, "status", &block);
    gboolean is_same;
    guint n_blocks = count_status_changes (project, step, &is_same);

    if (n_blocks > 1 && !is_same)
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u building block",
                                             "Move %u building blocks", n_blocks),
                                n_blocks);
    if (n_blocks > 1)
        return describe_several (n_blocks, read_status (change));
    if (change != NULL)
        return describe_new_status (bb_block_get_title (block), read_status (change));
    if (g_str_equal (bb_step_get_label (step), BB_LABEL_MOVE_BLOCKS))
        return g_strdup (_ ("Reorder building blocks"));

    block = find_reordered_block (project, step);
    if (block == NULL)
        return g_strdup (_ ("Move a building block"));
    return describe_new_place (bb_block_get_title (block),
                               is_past ? BB_STATUS_NONE : bb_block_get_status (block));
}
