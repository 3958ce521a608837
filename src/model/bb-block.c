/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-private.h"

#include "document/bb-path.h"
#include "model/bb-date.h"

/* The texts of the catalogue stand together, and so do the fields of the document, each under
 * the name that it has in the file. */
typedef enum {
    PROP_ID = 1,
    PROP_NUMBER,
    PROP_NUMBER_TEXT,
    PROP_TITLE,
    PROP_CHALLENGE_TITLE,
    PROP_PARTY_TITLE,
    PROP_DESCRIPTION,
    PROP_WHY,
    PROP_FIRST_STEPS,
    PROP_STATUS,
    PROP_RANK,
    PROP_OWNER,
    PROP_DUE,
    PROP_START,
    PROP_FIRST_STEP,
    PROP_NOTES,
} BbBlockProperty;

#define N_TEXTS (PROP_WHY - PROP_TITLE + 1)
#define N_FIELDS (PROP_NOTES - PROP_RANK + 1)

struct _BbBlock {
    GObject parent_instance;

    BbTopic *topic;
    BbTopic *challenge;
    BbTopic *party;
    char *number_text;

    const char *texts[N_TEXTS];
    GStrv first_steps;

    BbStatus status;
    char *fields[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (BbBlock, bb_block, G_TYPE_OBJECT)

static GParamSpec *props[PROP_NOTES + 1];

static void
set_text (BbBlock *self, BbBlockProperty property, const char *text)
{
    const char **place = &self->texts[property - PROP_TITLE];
    gboolean same = g_strcmp0 (*place, text) == 0;

    *place = text;
    if (!same)
        g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_first_steps (BbBlock *self, GStrv steps)
{
    g_auto (GStrv) former = self->first_steps;

    self->first_steps = steps;
    if (former == NULL || !g_strv_equal ((const char *const *) former, (const char *const *) steps))
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FIRST_STEPS]);
}

static const char *
get_field (BbBlock *self, BbBlockProperty property)
{
    return self->fields[property - PROP_RANK];
}

static void
read_field (BbBlock *self, BbDocument *document, BbBlockProperty property)
{
    g_autofree char *path = bb_block_dup_path (self, props[property]->name);
    g_autofree char *value = bb_document_dup_string (document, path);
    gboolean is_date = property == PROP_DUE || property == PROP_START;

    if (value == NULL || (is_date && !bb_date_is_valid (value)))
        g_set_str (&value, "");
    if (g_set_str (&self->fields[property - PROP_RANK], value))
        g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
read_status (BbBlock *self, BbDocument *document)
{
    g_autofree char *path = bb_block_dup_path (self, "status");
    g_autofree char *nick = bb_document_dup_string (document, path);
    BbStatus status = BB_STATUS_NONE;

    bb_status_from_nick (nick, &status);
    if (status != self->status) {
        self->status = status;
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
    }
}

static int
compare_numbers (BbBlock *a, BbBlock *b)
{
    guint first = bb_block_get_number (a);
    guint second = bb_block_get_number (b);

    return (first > second) - (first < second);
}

static int
compare_ranks (BbBlock *a, BbBlock *b)
{
    const char *first = get_field (a, PROP_RANK);
    const char *second = get_field (b, PROP_RANK);

    if (*first == '\0' || *second == '\0')
        return (*first == '\0') - (*second == '\0');
    return strcmp (first, second);
}

static void
bb_block_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlock *self = BB_BLOCK (object);

    switch ((BbBlockProperty) prop_id) {
    case PROP_ID:
        g_value_set_string (value, bb_block_get_id (self));
        break;
    case PROP_NUMBER:
        g_value_set_uint (value, bb_block_get_number (self));
        break;
    case PROP_NUMBER_TEXT:
        g_value_set_string (value, self->number_text);
        break;
    case PROP_TITLE:
    case PROP_CHALLENGE_TITLE:
    case PROP_PARTY_TITLE:
    case PROP_DESCRIPTION:
    case PROP_WHY:
        g_value_set_string (value, self->texts[prop_id - PROP_TITLE]);
        break;
    case PROP_FIRST_STEPS:
        g_value_set_boxed (value, self->first_steps);
        break;
    case PROP_STATUS:
        g_value_set_enum (value, self->status);
        break;
    case PROP_RANK:
    case PROP_OWNER:
    case PROP_DUE:
    case PROP_START:
    case PROP_FIRST_STEP:
    case PROP_NOTES:
        g_value_set_string (value, self->fields[prop_id - PROP_RANK]);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_block_dispose (GObject *object)
{
    BbBlock *self = BB_BLOCK (object);

    g_clear_object (&self->topic);
    g_clear_object (&self->challenge);
    g_clear_object (&self->party);

    G_OBJECT_CLASS (bb_block_parent_class)->dispose (object);
}

static void
bb_block_finalize (GObject *object)
{
    BbBlock *self = BB_BLOCK (object);

    g_free (self->number_text);
    g_strfreev (self->first_steps);
    for (guint i = 0; i < N_FIELDS; i++)
        g_free (self->fields[i]);

    G_OBJECT_CLASS (bb_block_parent_class)->finalize (object);
}

static void
install_string (BbBlockProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_block_class_init (BbBlockClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_block_get_property;
    object_class->dispose = bb_block_dispose;
    object_class->finalize = bb_block_finalize;

    install_string (PROP_ID, "id");
    props[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    install_string (PROP_NUMBER_TEXT, "number-text");
    install_string (PROP_TITLE, "title");
    install_string (PROP_CHALLENGE_TITLE, "challenge-title");
    install_string (PROP_PARTY_TITLE, "party-title");
    install_string (PROP_DESCRIPTION, "description");
    install_string (PROP_WHY, "why");
    props[PROP_FIRST_STEPS] = g_param_spec_boxed ("first-steps", NULL, NULL, G_TYPE_STRV,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_STATUS] = g_param_spec_enum ("status", NULL, NULL, BB_TYPE_STATUS, BB_STATUS_NONE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    install_string (PROP_RANK, "rank");
    install_string (PROP_OWNER, "owner");
    install_string (PROP_DUE, "due");
    install_string (PROP_START, "start");
    install_string (PROP_FIRST_STEP, "first-step");
    install_string (PROP_NOTES, "notes");

    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_block_init (BbBlock *self)
{
    for (guint i = 0; i < N_FIELDS; i++)
        self->fields[i] = g_strdup ("");
}

/*
 * bb_block_new:
 * @topic: a block of a catalogue, under its challenge and party
 *
 * Makes a block that is not placed yet; its texts come with its first language.
 */
BbBlock *
bb_block_new (BbTopic *topic)
{
    BbBlock *self = g_object_new (BB_TYPE_BLOCK, NULL);

    self->topic = g_object_ref (topic);
    self->challenge = g_object_ref (bb_topic_get_parent (topic));
    self->party = g_object_ref (bb_topic_get_parent (self->challenge));
    self->number_text = g_strdup_printf ("%u", bb_topic_get_number (topic));
    return self;
}

/* Takes over what the document says of the block. */
void
bb_block_read (BbBlock *self, BbDocument *document)
{
    g_object_freeze_notify (G_OBJECT (self));
    read_status (self, document);
    for (guint property = PROP_RANK; property <= PROP_NOTES; property++)
        read_field (self, document, (BbBlockProperty) property);
    g_object_thaw_notify (G_OBJECT (self));
}

/* Says the catalogue's texts in another language. */
void
bb_block_set_language (BbBlock *self, const char *language)
{
    g_object_freeze_notify (G_OBJECT (self));
    set_text (self, PROP_TITLE, bb_topic_get_title (self->topic, language));
    set_text (self, PROP_CHALLENGE_TITLE, bb_topic_get_title (self->challenge, language));
    set_text (self, PROP_PARTY_TITLE, bb_topic_get_title (self->party, language));
    set_text (self, PROP_DESCRIPTION, bb_topic_get_string (self->topic, "description", language));
    set_text (self, PROP_WHY, bb_topic_get_string (self->topic, "why", language));
    set_first_steps (self, bb_topic_dup_first_steps (self->topic, language));
    g_object_thaw_notify (G_OBJECT (self));
}

/**
 * bb_block_get_id:
 * @self: a block
 *
 * Returns: its id, the same in every copy and language
 */
const char *
bb_block_get_id (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return bb_topic_get_id (self->topic);
}

/**
 * bb_block_get_topic:
 * @self: a block
 *
 * Returns: (transfer none): what the catalogue says about it
 */
BbTopic *
bb_block_get_topic (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return self->topic;
}

/**
 * bb_block_get_challenge:
 * @self: a block
 *
 * Returns: (transfer none): the challenge that it belongs to
 */
BbTopic *
bb_block_get_challenge (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return self->challenge;
}

/**
 * bb_block_get_party:
 * @self: a block
 *
 * Returns: (transfer none): the party whose lane it lies in, for good
 */
BbTopic *
bb_block_get_party (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return self->party;
}

/**
 * bb_block_get_number:
 * @self: a block
 *
 * Returns: its number in the catalogue, from 1
 */
guint
bb_block_get_number (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), 0);

    return bb_topic_get_number (self->topic);
}

/**
 * bb_block_get_number_text:
 * @self: a block
 *
 * Returns: its number as it is shown and typed
 */
const char *
bb_block_get_number_text (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return self->number_text;
}

/**
 * bb_block_get_title:
 * @self: a block
 *
 * Returns: its title in the language shown
 */
const char *
bb_block_get_title (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return self->texts[PROP_TITLE - PROP_TITLE];
}

/**
 * bb_block_get_challenge_title:
 * @self: a block
 *
 * Returns: the title of its challenge in the language shown
 */
const char *
bb_block_get_challenge_title (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return self->texts[PROP_CHALLENGE_TITLE - PROP_TITLE];
}

/**
 * bb_block_get_party_title:
 * @self: a block
 *
 * Returns: the title of its party in the language shown
 */
const char *
bb_block_get_party_title (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return self->texts[PROP_PARTY_TITLE - PROP_TITLE];
}

/**
 * bb_block_get_description:
 * @self: a block
 *
 * Returns: what it is, in the language shown
 */
const char *
bb_block_get_description (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return self->texts[PROP_DESCRIPTION - PROP_TITLE];
}

/**
 * bb_block_get_why:
 * @self: a block
 *
 * Returns: why one would want it, in the language shown
 */
const char *
bb_block_get_why (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return self->texts[PROP_WHY - PROP_TITLE];
}

/**
 * bb_block_get_first_steps:
 * @self: a block
 *
 * Returns: (transfer none): how one could begin, in the language shown, possibly nothing
 */
const char *const *
bb_block_get_first_steps (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return (const char *const *) self->first_steps;
}

/**
 * bb_block_get_status:
 * @self: a block
 *
 * Returns: how far it is; a status that cannot be read counts as none
 */
BbStatus
bb_block_get_status (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), BB_STATUS_NONE);

    return self->status;
}

/**
 * bb_block_get_rank:
 * @self: a block
 *
 * Returns: its rank within its cell, as in the file; empty if it has none
 */
const char *
bb_block_get_rank (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_RANK);
}

/**
 * bb_block_get_owner:
 * @self: a block
 *
 * Returns: who takes care of it; empty if nobody does
 */
const char *
bb_block_get_owner (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_OWNER);
}

/**
 * bb_block_get_due:
 * @self: a block
 *
 * Returns: the day on which it shall be done, `YYYY-MM-DD`; empty if there is none
 */
const char *
bb_block_get_due (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_DUE);
}

/**
 * bb_block_get_start:
 * @self: a block
 *
 * Returns: the day on which it begins, `YYYY-MM-DD`; empty if there is none
 */
const char *
bb_block_get_start (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_START);
}

/**
 * bb_block_get_first_step:
 * @self: a block
 *
 * Returns: the first step that the team chose; empty if it chose none
 */
const char *
bb_block_get_first_step (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_FIRST_STEP);
}

/**
 * bb_block_get_notes:
 * @self: a block
 *
 * Returns: the team's note, possibly of several lines; empty if there is none
 */
const char *
bb_block_get_notes (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_NOTES);
}

/**
 * bb_block_compare:
 * @a: a block
 * @b: another block with the same status
 *
 * Orders the blocks of a cell: by rank, and by id where ranks are equal; blocks without a rank
 * come after those with one, by number. Blocks of the tray and of different parties are ordered
 * by number.
 *
 * Returns: less than, equal to or greater than 0
 */
int
bb_block_compare (BbBlock *a, BbBlock *b)
{
    int order;

    g_return_val_if_fail (BB_IS_BLOCK (a), 0);
    g_return_val_if_fail (BB_IS_BLOCK (b), 0);

    if (a->status == BB_STATUS_NONE || a->party != b->party)
        return compare_numbers (a, b);

    order = compare_ranks (a, b);
    if (order != 0)
        return order;
    if (*get_field (a, PROP_RANK) != '\0')
        return strcmp (bb_block_get_id (a), bb_block_get_id (b));
    return compare_numbers (a, b);
}

/**
 * bb_block_dup_path:
 * @self: a block
 * @field: the name of one of its fields
 *
 * Returns: (transfer full): the path of the register that holds the field
 */
char *
bb_block_dup_path (BbBlock *self, const char *field)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    return bb_path_build ("blocks", bb_block_get_id (self), field, NULL);
}
