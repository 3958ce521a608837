/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-guideline.h"

#include "document/bb-path.h"
#include "model/bb-block.h"
#include "model/bb-field-private.h"
#include "model/bb-guideline-fields.h"
#include "model/bb-guideline-private.h"

G_DEFINE_FINAL_TYPE (BbGuideline, bb_guideline, G_TYPE_OBJECT)

typedef enum {
    PROP_ID = 1,
    PROP_NUMBER,
    PROP_TITLE,
    PROP_DESCRIPTION,
    PROP_FOCUS,
    PROP_RANK,
    PROP_NOTES,
    PROP_N_BLOCKS,
    PROP_N_PLACED,
    PROP_N_DONE,
} BbGuidelineProperty;

static GParamSpec *props[PROP_N_DONE + 1];

static void
bb_guideline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbGuideline *self = BB_GUIDELINE (object);

    switch ((BbGuidelineProperty) prop_id) {
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
    case PROP_FOCUS:
        g_value_set_boolean (value, self->focus);
        break;
    case PROP_RANK:
        g_value_set_string (value, self->rank);
        break;
    case PROP_NOTES:
        g_value_set_string (value, self->notes);
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
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_guideline_dispose (GObject *object)
{
    BbGuideline *self = BB_GUIDELINE (object);

    g_clear_object (&self->topic);

    G_OBJECT_CLASS (bb_guideline_parent_class)->dispose (object);
}

static void
bb_guideline_finalize (GObject *object)
{
    BbGuideline *self = BB_GUIDELINE (object);

    g_free (self->path);
    g_free (self->title);
    g_free (self->description);
    g_free (self->rank);
    g_free (self->notes);

    G_OBJECT_CLASS (bb_guideline_parent_class)->finalize (object);
}

static void
install_string (BbGuidelineProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_uint (BbGuidelineProperty property, const char *name)
{
    props[property] = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_guideline_class_init (BbGuidelineClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_guideline_get_property;
    object_class->dispose = bb_guideline_dispose;
    object_class->finalize = bb_guideline_finalize;

    install_string (PROP_ID, "id");
    install_uint (PROP_NUMBER, "number");
    install_string (PROP_TITLE, "title");
    install_string (PROP_DESCRIPTION, "description");
    props[PROP_FOCUS] = g_param_spec_boolean ("focus", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    install_string (PROP_RANK, "rank");
    install_string (PROP_NOTES, "notes");
    install_uint (PROP_N_BLOCKS, "n-blocks");
    install_uint (PROP_N_PLACED, "n-placed");
    install_uint (PROP_N_DONE, "n-done");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_guideline_init (BbGuideline *self)
{
    self->title = g_strdup ("");
    self->description = g_strdup ("");
    self->rank = g_strdup ("");
    self->notes = g_strdup ("");
}

/* Makes a guideline of which the project says nothing yet; its texts come with its language. */
BbGuideline *
bb_guideline_new (BbTopic *topic)
{
    BbGuideline *self = g_object_new (BB_TYPE_GUIDELINE, NULL);

    self->topic = g_object_ref (topic);
    self->path = bb_path_build ("guidelines", bb_topic_get_id (topic), NULL);
    return self;
}

/* Takes over what the document says of the guideline. */
void
bb_guideline_read (BbGuideline *self, BbDocument *document)
{
    GObject *object = G_OBJECT (self);

    bb_field_read_flag (object, props[PROP_FOCUS], document, self->path, &self->focus);
    bb_field_read_string (object, props[PROP_RANK], document, self->path, &self->rank);
    bb_field_read_string (object, props[PROP_NOTES], document, self->path, &self->notes);
}

/* Says the catalogue's texts in another language. */
void
bb_guideline_set_language (BbGuideline *self, const char *language)
{
    GObject *object = G_OBJECT (self);

    bb_field_set_string (object, props[PROP_TITLE], &self->title,
                         bb_topic_get_title (self->topic, language));
    bb_field_set_string (object, props[PROP_DESCRIPTION], &self->description,
                         bb_topic_get_string (self->topic, "description", language));
}

/* Counts those of the project's blocks that serve it. */
void
bb_guideline_count (BbGuideline *self, GPtrArray *blocks)
{
    GObject *object = G_OBJECT (self);
    guint n_blocks = 0, n_placed = 0, n_done = 0;

    for (guint i = 0; i < blocks->len; i++) {
        BbBlock *block = blocks->pdata[i];

        if (!(bb_block_serves (block, bb_topic_get_id (self->topic))))
            continue;
        n_blocks++;
        n_placed += bb_block_get_status (block) != BB_STATUS_NONE;
        n_done += bb_block_get_status (block) == BB_STATUS_DONE;
    }
    bb_field_set_uint (object, props[PROP_N_BLOCKS], &self->n_blocks, n_blocks);
    bb_field_set_uint (object, props[PROP_N_PLACED], &self->n_placed, n_placed);
    bb_field_set_uint (object, props[PROP_N_DONE], &self->n_done, n_done);
}
