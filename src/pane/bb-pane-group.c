/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-pane-group.h"

typedef struct {
    BbSession *session;
    BbBlock *block;
} BbPaneGroupPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BbPaneGroup, bb_pane_group, ADW_TYPE_BIN)

typedef enum {
    PROP_SESSION = 1,
    PROP_BLOCK,
} BbPaneGroupProperty;

static GParamSpec *props[PROP_BLOCK + 1];

enum {
    SIGNAL_FAILED,
    SIGNAL_TOLD,
    SIGNAL_SETTLED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static BbPaneGroupPrivate *
get_private (BbPaneGroup *self)
{
    return bb_pane_group_get_instance_private (self);
}

static void
bb_pane_group_real_show (BbPaneGroup *self)
{
}

static void
bb_pane_group_real_commit (BbPaneGroup *self)
{
}

static gboolean
bb_pane_group_real_focus_field (BbPaneGroup *self, const char *field)
{
    return FALSE;
}

static void
bb_pane_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbPaneGroup *self = BB_PANE_GROUP (object);

    switch ((BbPaneGroupProperty) prop_id) {
    case PROP_SESSION:
        g_value_set_object (value, bb_pane_group_get_session (self));
        break;
    case PROP_BLOCK:
        g_value_set_object (value, bb_pane_group_get_block (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_pane_group_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbPaneGroup *self = BB_PANE_GROUP (object);

    switch ((BbPaneGroupProperty) prop_id) {
    case PROP_SESSION:
        bb_pane_group_set_session (self, g_value_get_object (value));
        break;
    case PROP_BLOCK:
        bb_pane_group_set_block (self, g_value_get_object (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_pane_group_dispose (GObject *object)
{
    BbPaneGroupPrivate *priv = get_private (BB_PANE_GROUP (object));

    g_clear_object (&priv->block);
    g_clear_object (&priv->session);

    G_OBJECT_CLASS (bb_pane_group_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
    signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_ERROR);
    signals[SIGNAL_TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
    signals[SIGNAL_SETTLED] = g_signal_new ("settled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bb_pane_group_class_init (BbPaneGroupClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_pane_group_get_property;
    object_class->set_property = bb_pane_group_set_property;
    object_class->dispose = bb_pane_group_dispose;
    klass->show = bb_pane_group_real_show;
    klass->commit = bb_pane_group_real_commit;
    klass->focus_field = bb_pane_group_real_focus_field;

    props[PROP_SESSION] =
        g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_BLOCK] =
        g_param_spec_object ("block", NULL, NULL, BB_TYPE_BLOCK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
    install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
bb_pane_group_init (BbPaneGroup *self)
{
}

BbSession *
bb_pane_group_get_session (BbPaneGroup *self)
{
    g_return_val_if_fail (BB_IS_PANE_GROUP (self), NULL);

    return get_private (self)->session;
}

/**
 * bb_pane_group_set_session:
 * @self: a group
 * @session: (nullable): the door for edits
 *
 * Sets the project whose blocks are shown. What is being typed goes to the former one first; then
 * no block is shown.
 */
void
bb_pane_group_set_session (BbPaneGroup *self, BbSession *session)
{
    BbPaneGroupPrivate *priv;

    g_return_if_fail (BB_IS_PANE_GROUP (self));
    g_return_if_fail (session == NULL || BB_IS_SESSION (session));

    priv = get_private (self);
    if (priv->session == session)
        return;
    bb_pane_group_set_block (self, NULL);
    g_set_object (&priv->session, session);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

BbBlock *
bb_pane_group_get_block (BbPaneGroup *self)
{
    g_return_val_if_fail (BB_IS_PANE_GROUP (self), NULL);

    return get_private (self)->block;
}

/**
 * bb_pane_group_set_block:
 * @self: a group
 * @block: (nullable): a block of the session's project, or %NULL for none
 *
 * Shows another block. What is being typed goes to the former one first.
 */
void
bb_pane_group_set_block (BbPaneGroup *self, BbBlock *block)
{
    BbPaneGroupPrivate *priv;

    g_return_if_fail (BB_IS_PANE_GROUP (self));
    g_return_if_fail (block == NULL || BB_IS_BLOCK (block));

    priv = get_private (self);
    if (priv->block == block)
        return;
    bb_pane_group_commit (self);
    g_set_object (&priv->block, block);
    BB_PANE_GROUP_GET_CLASS (self)->show (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BLOCK]);
}

/**
 * bb_pane_group_commit:
 * @self: a group
 *
 * Writes what is being typed, as leaving the field does.
 */
void
bb_pane_group_commit (BbPaneGroup *self)
{
    g_return_if_fail (BB_IS_PANE_GROUP (self));

    if (get_private (self)->block != NULL)
        BB_PANE_GROUP_GET_CLASS (self)->commit (self);
}

/**
 * bb_pane_group_focus_field:
 * @self: a group
 * @field: a field of the block, such as `owner`
 *
 * Returns: whether this group has the field and put the focus there
 */
gboolean
bb_pane_group_focus_field (BbPaneGroup *self, const char *field)
{
    g_return_val_if_fail (BB_IS_PANE_GROUP (self), FALSE);
    g_return_val_if_fail (field != NULL, FALSE);

    return BB_PANE_GROUP_GET_CLASS (self)->focus_field (self, field);
}

void
bb_pane_group_fail (BbPaneGroup *self, GError *error)
{
    g_return_if_fail (BB_IS_PANE_GROUP (self));

    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/**
 * bb_pane_group_tell:
 * @self: a group
 *
 * Says what the last edit did, so that it can be undone at once.
 */
void
bb_pane_group_tell (BbPaneGroup *self)
{
    const char *words;

    g_return_if_fail (BB_IS_PANE_GROUP (self));

    words = bb_session_get_undo_label (get_private (self)->session);
    if (words != NULL)
        g_signal_emit (self, signals[SIGNAL_TOLD], 0, words);
}

void
bb_pane_group_settled (BbPaneGroup *self, const char *path)
{
    g_return_if_fail (BB_IS_PANE_GROUP (self));
    g_return_if_fail (path != NULL);

    g_signal_emit (self, signals[SIGNAL_SETTLED], 0, path);
}
