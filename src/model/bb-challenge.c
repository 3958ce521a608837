/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-challenge.h"

#include "document/bb-path.h"
#include "model/bb-block.h"
#include "model/bb-challenge-private.h"
#include "model/bb-field-private.h"
#include "model/bb-list-private.h"

struct _BbChallenge {
    GObject parent_instance;

    BbTopic *topic;
    char *path;
    char *title;
    char *description;

    gboolean chosen;
    char *rank;
    char *why;

    BbList *blocks;
    guint n_blocks;
    guint n_placed;
    guint n_done;
    gboolean needs_block;
};

G_DEFINE_FINAL_TYPE (BbChallenge, bb_challenge, G_TYPE_OBJECT)

typedef enum {
    PROP_ID = 1,
    PROP_NUMBER,
    PROP_TITLE,
    PROP_DESCRIPTION,
    PROP_CHOSEN,
    PROP_RANK,
    PROP_WHY,
    PROP_N_BLOCKS,
    PROP_N_PLACED,
    PROP_N_DONE,
    PROP_NEEDS_BLOCK,
} BbChallengeProperty;

static GParamSpec *props[PROP_NEEDS_BLOCK + 1];

static void
bb_challenge_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbChallenge *self = BB_CHALLENGE (object);

    switch ((BbChallengeProperty) prop_id) {
    case PROP_ID:
        g_value_set_string (value, bb_topic_get_id (self->topic));
        break;
    case PROP_NUMBER:
        g_value_set_uint (value, bb_topic_get_number (self->topic));
        break;
    case PROP_TITLE:
        g_value_set_string (value, self->title);
        break;
    case PROP_DESCRIPTION:
        g_value_set_string (value, self->description);
        break;
    case PROP_CHOSEN:
        g_value_set_boolean (value, self->chosen);
        break;
    case PROP_RANK:
        g_value_set_string (value, self->rank);
        break;
    case PROP_WHY:
        g_value_set_string (value, self->why);
        break;
    case PROP_N_BLOCKS:
        g_value_set_uint (value, self->n_blocks);
        break;
    case PROP_N_PLACED:
        g_value_set_uint (value, self->n_placed);
        break;
    case PROP_N_DONE:
        g_value_set_uint (value, self->n_done);
        break;
    case PROP_NEEDS_BLOCK:
        g_value_set_boolean (value, self->needs_block);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_challenge_dispose (GObject *object)
{
    BbChallenge *self = BB_CHALLENGE (object);

    g_clear_object (&self->topic);
    g_clear_object (&self->blocks);

    G_OBJECT_CLASS (bb_challenge_parent_class)->dispose (object);
}

static void
bb_challenge_finalize (GObject *object)
{
    BbChallenge *self = BB_CHALLENGE (object);

    g_free (self->path);
    g_free (self->title);
    g_free (self->description);
    g_free (self->rank);
    g_free (self->why);

    G_OBJECT_CLASS (bb_challenge_parent_class)->finalize (object);
}

static void
install_string (BbChallengeProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_uint (BbChallengeProperty property, const char *name)
{
    props[property] = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_boolean (BbChallengeProperty property, const char *name)
{
    props[property] =
        g_param_spec_boolean (name, NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_challenge_class_init (BbChallengeClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_challenge_get_property;
    object_class->dispose = bb_challenge_dispose;
    object_class->finalize = bb_challenge_finalize;

    install_string (PROP_ID, "id");
    install_uint (PROP_NUMBER, "number");
    install_string (PROP_TITLE, "title");
    install_string (PROP_DESCRIPTION, "description");
    install_boolean (PROP_CHOSEN, "chosen");
    install_string (PROP_RANK, "rank");
    install_string (PROP_WHY, "why");
    install_uint (PROP_N_BLOCKS, "n-blocks");
    install_uint (PROP_N_PLACED, "n-placed");
    install_uint (PROP_N_DONE, "n-done");
    install_boolean (PROP_NEEDS_BLOCK, "needs-block");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_challenge_init (BbChallenge *self)
{
    self->title = g_strdup ("");
    self->description = g_strdup ("");
    self->rank = g_strdup ("");
    self->why = g_strdup ("");
    self->blocks = bb_list_new (BB_TYPE_BLOCK);
}

/* Makes a challenge of which the project says nothing yet; its texts come with its language. */
BbChallenge *
bb_challenge_new (BbTopic *topic)
{
    BbChallenge *self = g_object_new (BB_TYPE_CHALLENGE, NULL);

    self->topic = g_object_ref (topic);
    self->path = bb_path_build ("challenges", bb_topic_get_id (topic), NULL);
    return self;
}

static void
update_needs_block (BbChallenge *self)
{
    bb_field_set_boolean (G_OBJECT (self), props[PROP_NEEDS_BLOCK], &self->needs_block,
                          self->chosen && self->n_placed == 0);
}

/* Takes over what the document says of the challenge. */
void
bb_challenge_read (BbChallenge *self, BbDocument *document)
{
    GObject *object = G_OBJECT (self);

    bb_field_read_flag (object, props[PROP_CHOSEN], document, self->path, &self->chosen);
    bb_field_read_string (object, props[PROP_RANK], document, self->path, &self->rank);
    bb_field_read_string (object, props[PROP_WHY], document, self->path, &self->why);
    update_needs_block (self);
}

/* Says the catalogue's texts in another language. */
void
bb_challenge_set_language (BbChallenge *self, const char *language)
{
    GObject *object = G_OBJECT (self);

    bb_field_set_string (object, props[PROP_TITLE], &self->title,
                         bb_topic_get_title (self->topic, language));
    bb_field_set_string (object, props[PROP_DESCRIPTION], &self->description,
                         bb_topic_get_string (self->topic, "description", language));
}

/* Counts those of the project's blocks that belong to it. */
void
bb_challenge_count (BbChallenge *self, GPtrArray *blocks)
{
    GObject *object = G_OBJECT (self);
    GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
    guint n_placed = 0, n_done = 0;

    for (guint i = 0; i < blocks->len; i++) {
        BbBlock *block = blocks->pdata[i];

        if (!(bb_block_get_challenge (block) == self->topic))
            continue;
        g_ptr_array_add (items, g_object_ref (block));
        n_placed += bb_block_get_status (block) != BB_STATUS_NONE;
        n_done += bb_block_get_status (block) == BB_STATUS_DONE;
    }
    bb_field_set_uint (object, props[PROP_N_BLOCKS], &self->n_blocks, items->len);
    bb_field_set_uint (object, props[PROP_N_PLACED], &self->n_placed, n_placed);
    bb_field_set_uint (object, props[PROP_N_DONE], &self->n_done, n_done);
    update_needs_block (self);
    bb_list_take (self->blocks, items);
}

/**
 * bb_challenge_get_topic:
 * @self: a challenge
 *
 * Returns: (transfer none): what the catalogue says about it
 */
BbTopic *
bb_challenge_get_topic (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);

    return self->topic;
}

/**
 * bb_challenge_get_party:
 * @self: a challenge
 *
 * Returns: (transfer none): the party whose challenge it is
 */
BbTopic *
bb_challenge_get_party (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);

    return bb_topic_get_parent (self->topic);
}

/**
 * bb_challenge_get_blocks:
 * @self: a challenge
 *
 * Returns: (transfer none): a list of its [class@Block], own blocks last
 */
GListModel *
bb_challenge_get_blocks (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);

    return G_LIST_MODEL (self->blocks);
}

/**
 * bb_challenge_get_id:
 * @self: a challenge
 *
 * Returns: its id, the same in every copy and language
 */
const char *
bb_challenge_get_id (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return bb_topic_get_id (self->topic);
}

/**
 * bb_challenge_get_number:
 * @self: a challenge
 *
 * Returns: its place in the catalogue, from 1
 */
guint
bb_challenge_get_number (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return bb_topic_get_number (self->topic);
}

/**
 * bb_challenge_get_title:
 * @self: a challenge
 *
 * Returns: its title in the language shown
 */
const char *
bb_challenge_get_title (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->title;
}

/**
 * bb_challenge_get_description:
 * @self: a challenge
 *
 * Returns: what it says, in the language shown
 */
const char *
bb_challenge_get_description (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->description;
}

/**
 * bb_challenge_get_chosen:
 * @self: a challenge
 *
 * Returns: whether the project has chosen it
 */
gboolean
bb_challenge_get_chosen (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), FALSE);

    return self->chosen;
}

/**
 * bb_challenge_get_rank:
 * @self: a challenge
 *
 * Returns: its rank among the chosen ones, as in the file; empty if it has none
 */
const char *
bb_challenge_get_rank (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->rank;
}

/**
 * bb_challenge_get_why:
 * @self: a challenge
 *
 * Returns: why it has been chosen, in one line; empty if nobody has said
 */
const char *
bb_challenge_get_why (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->why;
}

/**
 * bb_challenge_get_n_blocks:
 * @self: a challenge
 *
 * Returns: how many blocks belong to it
 */
guint
bb_challenge_get_n_blocks (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return self->n_blocks;
}

/**
 * bb_challenge_get_n_placed:
 * @self: a challenge
 *
 * Returns: how many of them are placed
 */
guint
bb_challenge_get_n_placed (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return self->n_placed;
}

/**
 * bb_challenge_get_n_done:
 * @self: a challenge
 *
 * Returns: how many of them are done
 */
guint
bb_challenge_get_n_done (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return self->n_done;
}

/**
 * bb_challenge_get_needs_block:
 * @self: a challenge
 *
 * Returns: whether it has been chosen while none of its blocks is placed yet
 */
gboolean
bb_challenge_get_needs_block (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), FALSE);

    return self->needs_block;
}

/**
 * bb_challenge_compare:
 * @a: a challenge
 * @b: another of the same project
 *
 * Orders challenges as the project does: those chosen first, by rank, and by id where ranks are
 * equal; then the others, in catalogue order.
 *
 * Returns: less than, equal to or greater than 0
 */
int
bb_challenge_compare (BbChallenge *a, BbChallenge *b)
{
    int order;

    g_return_val_if_fail (BB_IS_CHALLENGE (a) && BB_IS_CHALLENGE (b), 0);

    order = b->chosen - a->chosen;
    if (order == 0 && a->chosen)
        order = (*a->rank == '\0') - (*b->rank == '\0');
    if (order == 0 && a->chosen && *a->rank != '\0') {
        order = strcmp (a->rank, b->rank);
        return order != 0 ? order : strcmp (bb_topic_get_id (a->topic), bb_topic_get_id (b->topic));
    }
    return order != 0 ? order
                      : (int) bb_topic_get_number (a->topic) - (int) bb_topic_get_number (b->topic);
}

/**
 * bb_challenge_dup_path:
 * @self: a challenge
 * @field: the name of one of its fields
 *
 * Returns: (transfer full): the path of the register that holds the field
 */
char *
bb_challenge_dup_path (BbChallenge *self, const char *field)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    return bb_path_append (self->path, field);
}
