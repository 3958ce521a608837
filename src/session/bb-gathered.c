/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-gathered.h"

#include <glib/gi18n-lib.h>

#include "session/bb-returned-copy.h"

struct _BbGathered {
    GObject parent_instance;

    BbArrival *arrival;
    BbDocument *former;
    GPtrArray *files;
    guint n_changes;
    guint n_to_look_at;
    gboolean taken_back;
};

G_DEFINE_FINAL_TYPE (BbGathered, bb_gathered, G_TYPE_OBJECT)

static void
bb_gathered_finalize (GObject *object)
{
    BbGathered *self = BB_GATHERED (object);

    g_clear_object (&self->arrival);
    g_clear_object (&self->former);
    g_ptr_array_unref (self->files);

    G_OBJECT_CLASS (bb_gathered_parent_class)->finalize (object);
}

static void
bb_gathered_class_init (BbGatheredClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_gathered_finalize;
}

static void
bb_gathered_init (BbGathered *self)
{
    self->files = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_copy (BbGathered *self, BbReturnedCopy *copy)
{
    if (!bb_returned_copy_get_ticked (copy))
        return;
    g_ptr_array_add (self->files, g_object_ref (bb_returned_copy_get_file (copy)));
    self->n_changes += bb_returned_copy_get_n_changes (copy);
    self->n_to_look_at += bb_returned_copy_get_n_to_look_at (copy);
}

/**
 * bb_gathered_new:
 * @arrival: (transfer none): what came into the project
 * @former: (transfer none): the project before, which nobody writes
 * @copies: a list of [class@ReturnedCopy], of which those that are ticked were taken in
 *
 * Returns: (transfer full): a new one
 */
BbGathered *
bb_gathered_new (BbArrival *arrival, BbDocument *former, GListModel *copies)
{
    BbGathered *self;

    g_return_val_if_fail (BB_IS_ARRIVAL (arrival), NULL);
    g_return_val_if_fail (BB_IS_DOCUMENT (former), NULL);
    g_return_val_if_fail (G_IS_LIST_MODEL (copies), NULL);

    self = g_object_new (BB_TYPE_GATHERED, NULL);
    self->arrival = g_object_ref (arrival);
    self->former = g_object_ref (former);
    for (guint i = 0; i < g_list_model_get_n_items (copies); i++) {
        g_autoptr (BbReturnedCopy) copy = g_list_model_get_item (copies, i);

        add_copy (self, copy);
    }
    return self;
}

/**
 * bb_gathered_get_arrival:
 * @self: what was gathered
 *
 * Returns: (transfer none): what came, to be taken back
 */
BbArrival *
bb_gathered_get_arrival (BbGathered *self)
{
    g_return_val_if_fail (BB_IS_GATHERED (self), NULL);

    return self->arrival;
}

/**
 * bb_gathered_get_former:
 * @self: what was gathered
 *
 * Returns: (transfer none): the project as it was before
 */
BbDocument *
bb_gathered_get_former (BbGathered *self)
{
    g_return_val_if_fail (BB_IS_GATHERED (self), NULL);

    return self->former;
}

/**
 * bb_gathered_get_n_copies:
 * @self: what was gathered
 *
 * Returns: how many copies were taken in
 */
guint
bb_gathered_get_n_copies (BbGathered *self)
{
    g_return_val_if_fail (BB_IS_GATHERED (self), 0);

    return self->files->len;
}

/**
 * bb_gathered_get_n_changes:
 * @self: what was gathered
 *
 * Returns: how many things they changed, each after those before it
 */
guint
bb_gathered_get_n_changes (BbGathered *self)
{
    g_return_val_if_fail (BB_IS_GATHERED (self), 0);

    return self->n_changes;
}

/**
 * bb_gathered_get_n_to_look_at:
 * @self: what was gathered
 *
 * Returns: how many fields were contradicted
 */
guint
bb_gathered_get_n_to_look_at (BbGathered *self)
{
    g_return_val_if_fail (BB_IS_GATHERED (self), 0);

    return self->n_to_look_at;
}

/**
 * bb_gathered_get_files:
 * @self: what was gathered
 *
 * Returns: (transfer none) (element-type GFile): the files of which the project has all now
 */
GPtrArray *
bb_gathered_get_files (BbGathered *self)
{
    g_return_val_if_fail (BB_IS_GATHERED (self), NULL);

    return self->files;
}

/**
 * bb_gathered_get_taken_back:
 * @self: what was gathered
 *
 * Returns: %TRUE if somebody has taken it back
 */
gboolean
bb_gathered_get_taken_back (BbGathered *self)
{
    g_return_val_if_fail (BB_IS_GATHERED (self), FALSE);

    return self->taken_back;
}

/**
 * bb_gathered_set_taken_back:
 * @self: what was gathered
 * @taken_back: whether somebody has taken it back
 */
void
bb_gathered_set_taken_back (BbGathered *self, gboolean taken_back)
{
    g_return_if_fail (BB_IS_GATHERED (self));

    self->taken_back = taken_back;
}

static char *
describe_all (BbGathered *self)
{
    guint n_copies = self->files->len;
    g_autofree char *copies = g_strdup_printf (
        /* TRANSLATORS: part of “37 changes from 7 copies” */
        ngettext ("%u copy", "%u copies", n_copies), n_copies);

    return g_strdup_printf (
        /* TRANSLATORS: %1$u is how many things changed, %2$s is “7 copies” */
        ngettext ("%1$u change from %2$s", "%1$u changes from %2$s", self->n_changes),
        self->n_changes, copies);
}

/**
 * bb_gathered_describe:
 * @self: what was gathered
 *
 * Returns: (transfer full): what came: “37 changes from 7 copies, 4 to look at”
 */
char *
bb_gathered_describe (BbGathered *self)
{
    g_autofree char *all = NULL;
    g_autofree char *to_look_at = NULL;

    g_return_val_if_fail (BB_IS_GATHERED (self), NULL);

    all = describe_all (self);
    if (self->n_to_look_at == 0)
        return g_steal_pointer (&all);
    to_look_at = g_strdup_printf (
        /* TRANSLATORS: of the changes just named, %u contradict this board */
        ngettext ("%u to look at", "%u to look at", self->n_to_look_at), self->n_to_look_at);
    return g_strjoin (", ", all, to_look_at, NULL);
}
