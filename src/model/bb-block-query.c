/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-query.h"

#include "model/bb-block-query-private.h"
#include "model/bb-date.h"
#include "model/bb-fold.h"

G_DEFINE_FINAL_TYPE (BbBlockQuery, bb_block_query, G_TYPE_OBJECT)

typedef enum {
    PROP_TEXT = 1,
    PROP_OWNER,
    PROP_DUE,
    PROP_TO_LOOK_AT,
    PROP_ACTIVE,
} BbBlockQueryProperty;

enum { SIGNAL_CHANGED, N_SIGNALS };

static GParamSpec *props[PROP_ACTIVE + 1];
static guint signals[N_SIGNALS];

static gboolean
compute_active (BbBlockQuery *self)
{
    return self->words[0] != NULL || self->topics->len > 0 || self->owner != NULL ||
           self->due != BB_DUE_ANY || self->to_look_at;
}

/* Tells that something else is asked for. */
static void
emit_changed (BbBlockQuery *self)
{
    gboolean active = compute_active (self);

    if (self->active != active) {
        self->active = active;
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
    }
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
notify_changed (BbBlockQuery *self, BbBlockQueryProperty property)
{
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
    emit_changed (self);
}

static GStrv
split_words (const char *text)
{
    g_autofree char *folded = bb_fold_text (text);
    g_auto (GStrv) parts = g_strsplit_set (folded, " \t\r\n", -1);
    g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

    for (guint i = 0; parts[i] != NULL; i++) {
        if (*parts[i] != '\0')
            g_strv_builder_add (words, parts[i]);
    }
    return g_strv_builder_end (words);
}

static void
bb_block_query_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlockQuery *self = BB_BLOCK_QUERY (object);

    switch ((BbBlockQueryProperty) prop_id) {
    case PROP_TEXT:
        g_value_set_string (value, self->text);
        break;
    case PROP_OWNER:
        g_value_set_string (value, self->owner);
        break;
    case PROP_DUE:
        g_value_set_enum (value, self->due);
        break;
    case PROP_TO_LOOK_AT:
        g_value_set_boolean (value, self->to_look_at);
        break;
    case PROP_ACTIVE:
        g_value_set_boolean (value, self->active);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_query_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbBlockQuery *self = BB_BLOCK_QUERY (object);

    switch ((BbBlockQueryProperty) prop_id) {
    case PROP_TEXT:
        bb_block_query_set_text (self, g_value_get_string (value));
        break;
    case PROP_OWNER:
        bb_block_query_set_owner (self, g_value_get_string (value));
        break;
    case PROP_DUE:
        bb_block_query_set_due (self, (BbDue) g_value_get_enum (value));
        break;
    case PROP_TO_LOOK_AT:
        bb_block_query_set_to_look_at (self, g_value_get_boolean (value));
        break;
    case PROP_ACTIVE:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_query_finalize (GObject *object)
{
    BbBlockQuery *self = BB_BLOCK_QUERY (object);

    g_free (self->text);
    g_strfreev (self->words);
    g_ptr_array_unref (self->topics);
    g_free (self->owner);
    g_free (self->today);

    G_OBJECT_CLASS (bb_block_query_parent_class)->finalize (object);
}

static void
bb_block_query_class_init (BbBlockQueryClass *klass)
{
    const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_block_query_get_property;
    object_class->set_property = bb_block_query_set_property;
    object_class->finalize = bb_block_query_finalize;

    props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
    props[PROP_OWNER] = g_param_spec_string ("owner", NULL, NULL, NULL, flags);
    props[PROP_DUE] = g_param_spec_enum ("due", NULL, NULL, BB_TYPE_DUE, BB_DUE_ANY, flags);
    props[PROP_TO_LOOK_AT] = g_param_spec_boolean ("to-look-at", NULL, NULL, FALSE, flags);
    props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    /**
     * BbBlockQuery::changed:
     * @self: the query
     *
     * Something else is asked for, so other blocks may match.
     */
    signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_block_query_init (BbBlockQuery *self)
{
    self->text = g_strdup ("");
    self->words = g_new0 (char *, 1);
    self->topics = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * bb_block_query_new:
 *
 * Makes a query that asks for nothing: every block matches.
 *
 * Returns: (transfer full): a new query
 */
BbBlockQuery *
bb_block_query_new (void)
{
    return g_object_new (BB_TYPE_BLOCK_QUERY, NULL);
}

/**
 * bb_block_query_get_text:
 * @self: a query
 *
 * Returns: the words that are looked for, as they were typed
 */
const char *
bb_block_query_get_text (BbBlockQuery *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), "");

    return self->text;
}

/**
 * bb_block_query_set_text:
 * @self: a query
 * @text: (nullable): what was typed
 *
 * Looks for words. Each of them must stand somewhere in or under a block, whatever the case and the
 * accents; the number of a block, such as `16` or `E1`, finds that block alone.
 */
void
bb_block_query_set_text (BbBlockQuery *self, const char *text)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));

    if (!g_set_str (&self->text, text != NULL ? text : ""))
        return;
    g_strfreev (self->words);
    self->words = split_words (self->text);
    notify_changed (self, PROP_TEXT);
}

/**
 * bb_block_query_has_topic:
 * @self: a query
 * @topic: a party, challenge, guideline or discipline
 *
 * Returns: whether it is one of those that are asked for
 */
gboolean
bb_block_query_has_topic (BbBlockQuery *self, BbTopic *topic)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), FALSE);

    return g_ptr_array_find (self->topics, topic, NULL);
}

/**
 * bb_block_query_set_topic:
 * @self: a query
 * @topic: (transfer none): a party, challenge, guideline or discipline of the catalogue
 * @asked: whether it is one of those that are asked for
 *
 * Asks for the blocks of a party or challenge, those that serve a guideline, or those that ask
 * something of a discipline.
 */
void
bb_block_query_set_topic (BbBlockQuery *self, BbTopic *topic, gboolean asked)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));
    g_return_if_fail (BB_IS_TOPIC (topic));

    if (bb_block_query_has_topic (self, topic) == asked)
        return;
    if (asked)
        g_ptr_array_add (self->topics, g_object_ref (topic));
    else
        g_ptr_array_remove (self->topics, topic);
    emit_changed (self);
}

/**
 * bb_block_query_get_owner:
 * @self: a query
 *
 * Returns: (nullable): whose blocks are asked for; empty for nobody's, %NULL for everybody's
 */
const char *
bb_block_query_get_owner (BbBlockQuery *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), NULL);

    return self->owner;
}

/**
 * bb_block_query_set_owner:
 * @self: a query
 * @owner: (nullable): whose blocks are asked for; empty for nobody's, %NULL for everybody's
 */
void
bb_block_query_set_owner (BbBlockQuery *self, const char *owner)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));

    if (g_set_str (&self->owner, owner))
        notify_changed (self, PROP_OWNER);
}

/**
 * bb_block_query_get_due:
 * @self: a query
 *
 * Returns: by when the blocks asked for are to be done
 */
BbDue
bb_block_query_get_due (BbBlockQuery *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), BB_DUE_ANY);

    return self->due;
}

/**
 * bb_block_query_set_due:
 * @self: a query
 * @due: by when the blocks asked for are to be done
 */
void
bb_block_query_set_due (BbBlockQuery *self, BbDue due)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));

    if (self->due == due)
        return;
    self->due = due;
    notify_changed (self, PROP_DUE);
}

/**
 * bb_block_query_get_to_look_at:
 * @self: a query
 *
 * Returns: whether only blocks with a conflict are asked for
 */
gboolean
bb_block_query_get_to_look_at (BbBlockQuery *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), FALSE);

    return self->to_look_at;
}

/**
 * bb_block_query_set_to_look_at:
 * @self: a query
 * @to_look_at: whether only blocks with a conflict are asked for
 */
void
bb_block_query_set_to_look_at (BbBlockQuery *self, gboolean to_look_at)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));

    if (self->to_look_at == to_look_at)
        return;
    self->to_look_at = to_look_at;
    notify_changed (self, PROP_TO_LOOK_AT);
}

/**
 * bb_block_query_set_today:
 * @self: a query
 * @today: (nullable): the day from which `due` counts, `YYYY-MM-DD`, or %NULL for the day on which
 *   somebody asks
 *
 * Looks at the dates from another day, as a picture of the board at that time does.
 */
void
bb_block_query_set_today (BbBlockQuery *self, const char *today)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));
    g_return_if_fail (today == NULL || bb_date_is_valid (today));

    if (g_set_str (&self->today, today))
        emit_changed (self);
}

/**
 * bb_block_query_get_active:
 * @self: a query
 *
 * Returns: whether anything is asked for
 */
gboolean
bb_block_query_get_active (BbBlockQuery *self)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), FALSE);

    return self->active;
}

/**
 * bb_block_query_clear:
 * @self: a query
 *
 * Asks for nothing any more.
 */
void
bb_block_query_clear (BbBlockQuery *self)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));

    g_object_freeze_notify (G_OBJECT (self));
    bb_block_query_set_text (self, "");
    while (self->topics->len > 0)
        bb_block_query_set_topic (self, self->topics->pdata[self->topics->len - 1], FALSE);
    bb_block_query_set_owner (self, NULL);
    bb_block_query_set_due (self, BB_DUE_ANY);
    bb_block_query_set_to_look_at (self, FALSE);
    g_object_thaw_notify (G_OBJECT (self));
}
