/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-difference.h"

#include "document/bb-path.h"
#include "model/bb-field-label.h"

struct _BbDifference {
    GObject parent_instance;

    BbFieldConflict *conflict;
    BbBlock *block;
    char *title;
    char *ours; /* canonical text of what the project showed */
    guint choice;
};

G_DEFINE_FINAL_TYPE (BbDifference, bb_difference, G_TYPE_OBJECT)

typedef enum { PROP_CHOICE = 1 } BbDifferenceProperty;

static GParamSpec *props[PROP_CHOICE + 1];

static BbBlock *
find_block (BbProject *project, const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);

    if (names == NULL || g_strv_length (names) < 3 || !g_str_equal (names[0], "blocks"))
        return NULL;
    return bb_project_get_block (project, names[1]);
}

static BbFieldConflict *
find_conflict (GListModel *conflicts, const char *path)
{
    for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++) {
        g_autoptr (BbFieldConflict) conflict = g_list_model_get_item (conflicts, i);

        if (g_str_equal (bb_field_conflict_get_path (conflict), path))
            return g_steal_pointer (&conflict);
    }
    return NULL;
}

static void
bb_difference_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbDifference *self = BB_DIFFERENCE (object);

    switch ((BbDifferenceProperty) prop_id) {
    case PROP_CHOICE:
        g_value_set_uint (value, self->choice);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_difference_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbDifference *self = BB_DIFFERENCE (object);

    switch ((BbDifferenceProperty) prop_id) {
    case PROP_CHOICE:
        bb_difference_set_choice (self, g_value_get_uint (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_difference_finalize (GObject *object)
{
    BbDifference *self = BB_DIFFERENCE (object);

    g_clear_object (&self->conflict);
    g_clear_object (&self->block);
    g_free (self->title);
    g_free (self->ours);

    G_OBJECT_CLASS (bb_difference_parent_class)->finalize (object);
}

static void
bb_difference_class_init (BbDifferenceClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_difference_get_property;
    object_class->set_property = bb_difference_set_property;
    object_class->finalize = bb_difference_finalize;

    props[PROP_CHOICE] =
        g_param_spec_uint ("choice", NULL, NULL, 0, G_MAXUINT, BB_DIFFERENCE_BOTH,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_difference_init (BbDifference *self)
{
    self->choice = BB_DIFFERENCE_BOTH;
}

/**
 * bb_difference_new:
 * @project: the project as it will be
 * @path: a field
 * @ours: the project as it is
 *
 * Returns: (transfer full) (nullable): the difference, %NULL if nothing is contradicted there
 */
BbDifference *
bb_difference_new (BbProject *project, const char *path, BbDocument *ours)
{
    g_autoptr (BbFieldConflict) conflict = NULL;
    BbDifference *self;
    BbBlock *block;

    g_return_val_if_fail (BB_IS_PROJECT (project) && BB_IS_DOCUMENT (ours), NULL);
    g_return_val_if_fail (path != NULL, NULL);

    block = find_block (project, path);
    conflict = find_conflict (
        block != NULL ? bb_block_get_conflicts (block) : bb_project_get_conflicts (project), path);
    if (conflict == NULL)
        return NULL;
    self = g_object_new (BB_TYPE_DIFFERENCE, NULL);
    self->conflict = g_steal_pointer (&conflict);
    g_set_object (&self->block, block);
    self->title = block != NULL ? g_strdup (bb_block_get_title (block))
                                : bb_field_label_describe (project, path);
    self->ours = g_strdup (bb_document_get_value (ours, path));
    return self;
}

/**
 * bb_difference_get_path:
 * @self: a difference
 *
 * Returns: the path of its field
 */
const char *
bb_difference_get_path (BbDifference *self)
{
    g_return_val_if_fail (BB_IS_DIFFERENCE (self), "");

    return bb_field_conflict_get_path (self->conflict);
}

/**
 * bb_difference_get_conflict:
 * @self: a difference
 *
 * Returns: (transfer none): the values between which to choose
 */
BbFieldConflict *
bb_difference_get_conflict (BbDifference *self)
{
    g_return_val_if_fail (BB_IS_DIFFERENCE (self), NULL);

    return self->conflict;
}

/**
 * bb_difference_get_block:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): the building block that it is about, as it will be
 */
BbBlock *
bb_difference_get_block (BbDifference *self)
{
    g_return_val_if_fail (BB_IS_DIFFERENCE (self), NULL);

    return self->block;
}

/**
 * bb_difference_get_title:
 * @self: a difference
 *
 * Returns: what it is about: the title of a building block, or the name of the field
 */
const char *
bb_difference_get_title (BbDifference *self)
{
    g_return_val_if_fail (BB_IS_DIFFERENCE (self), "");

    return self->title;
}

/**
 * bb_difference_is_ours:
 * @self: a difference
 * @position: of a value
 *
 * Returns: %TRUE if this is what the project shows now
 */
gboolean
bb_difference_is_ours (BbDifference *self, guint position)
{
    g_return_val_if_fail (BB_IS_DIFFERENCE (self), FALSE);
    g_return_val_if_fail (position < bb_field_conflict_get_n_values (self->conflict), FALSE);

    return g_strcmp0 (bb_field_conflict_get_value (self->conflict, position), self->ours) == 0;
}

/**
 * bb_difference_get_choice:
 * @self: a difference
 *
 * Returns: the position of the value that shall hold, or %BB_DIFFERENCE_BOTH
 */
guint
bb_difference_get_choice (BbDifference *self)
{
    g_return_val_if_fail (BB_IS_DIFFERENCE (self), BB_DIFFERENCE_BOTH);

    return self->choice;
}

/**
 * bb_difference_set_choice:
 * @self: a difference
 * @choice: the position of a value, or %BB_DIFFERENCE_BOTH
 */
void
bb_difference_set_choice (BbDifference *self, guint choice)
{
    g_return_if_fail (BB_IS_DIFFERENCE (self));
    g_return_if_fail (choice == BB_DIFFERENCE_BOTH ||
                      choice < bb_field_conflict_get_n_values (self->conflict));

    if (self->choice == choice)
        return;
    self->choice = choice;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOICE]);
}
