/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-challenge.h"

#include "document/bb-path.h"
#include "model/bb-block.h"
#include "model/bb-challenge-fields.h"
#include "model/bb-challenge-private.h"
#include "model/bb-field-private.h"
#include "model/bb-list-private.h"

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
