/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-private.h"

#include "model/bb-block-properties.h"
#include "model/bb-date.h"

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
