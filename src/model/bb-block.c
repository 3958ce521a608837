/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-private.h"

#include "model/bb-block-properties.h"
#include "model/bb-checklist-line.h"
#include "model/bb-comment.h"
#include "model/bb-field-conflict.h"
#include "model/bb-link.h"
#include "model/bb-list-private.h"

G_DEFINE_FINAL_TYPE (BbBlock, bb_block, G_TYPE_OBJECT)

GParamSpec *bb_block_props[PROP_HAS_CONFLICT + 1];

static void
bb_block_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBlock *self = BB_BLOCK (object);

    switch ((BbBlockProperty) prop_id) {
    case PROP_ID:
        g_value_set_string (value, self->id);
        break;
    case PROP_NUMBER:
        g_value_set_uint (value, self->number);
        break;
    case PROP_NUMBER_TEXT:
        g_value_set_string (value, self->number_text);
        break;
    case PROP_OWN:
        g_value_set_boolean (value, self->own);
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
    case PROP_URGENCY:
        g_value_set_enum (value, self->urgency);
        break;
    case PROP_FEASIBILITY:
        g_value_set_enum (value, self->feasibility);
        break;
    case PROP_RANK:
    case PROP_OWNER:
    case PROP_DUE:
    case PROP_START:
    case PROP_FIRST_STEP:
    case PROP_NOTES:
    case PROP_EFFORT:
    case PROP_BUDGET:
    case PROP_RESULT:
        g_value_set_string (value, self->fields[prop_id - PROP_RANK]);
        break;
    case PROP_N_CHECKLIST_DONE:
        g_value_set_uint (value, self->n_checklist_done);
        break;
    case PROP_N_OPEN_COMMENTS:
        g_value_set_uint (value, self->n_open_comments);
        break;
    case PROP_N_CONFLICTS:
        g_value_set_uint (value, self->n_conflicts);
        break;
    case PROP_HAS_CONFLICT:
        g_value_set_boolean (value, self->n_conflicts > 0);
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
    g_clear_object (&self->checklist);
    g_clear_object (&self->links);
    g_clear_object (&self->comments);
    g_clear_object (&self->conflicts);

    G_OBJECT_CLASS (bb_block_parent_class)->dispose (object);
}

static void
bb_block_finalize (GObject *object)
{
    BbBlock *self = BB_BLOCK (object);

    g_free (self->id);
    g_free (self->path);
    g_free (self->number_text);
    g_strfreev (self->first_steps);
    for (guint i = 0; i < N_FIELDS; i++)
        g_free (self->fields[i]);
    g_free (self->search_text);

    G_OBJECT_CLASS (bb_block_parent_class)->finalize (object);
}

static void
install_string (BbBlockProperty property, const char *name)
{
    bb_block_props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_uint (BbBlockProperty property, const char *name)
{
    bb_block_props[property] = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_enum (BbBlockProperty property, const char *name, GType type)
{
    bb_block_props[property] =
        g_param_spec_enum (name, NULL, NULL, type, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_boolean (BbBlockProperty property, const char *name)
{
    bb_block_props[property] =
        g_param_spec_boolean (name, NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_properties (GObjectClass *object_class)
{
    install_string (PROP_ID, "id");
    install_uint (PROP_NUMBER, "number");
    install_string (PROP_NUMBER_TEXT, "number-text");
    install_boolean (PROP_OWN, "own");
    install_string (PROP_TITLE, "title");
    install_string (PROP_CHALLENGE_TITLE, "challenge-title");
    install_string (PROP_PARTY_TITLE, "party-title");
    install_string (PROP_DESCRIPTION, "description");
    install_string (PROP_WHY, "why");
    bb_block_props[PROP_FIRST_STEPS] = g_param_spec_boxed (
        "first-steps", NULL, NULL, G_TYPE_STRV, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    install_enum (PROP_STATUS, "status", BB_TYPE_STATUS);
    install_enum (PROP_URGENCY, "urgency", BB_TYPE_LEVEL);
    install_enum (PROP_FEASIBILITY, "feasibility", BB_TYPE_LEVEL);
    install_string (PROP_RANK, "rank");
    install_string (PROP_OWNER, "owner");
    install_string (PROP_DUE, "due");
    install_string (PROP_START, "start");
    install_string (PROP_FIRST_STEP, "first-step");
    install_string (PROP_NOTES, "notes");
    install_string (PROP_EFFORT, "effort");
    install_string (PROP_BUDGET, "budget");
    install_string (PROP_RESULT, "result");
    install_uint (PROP_N_CHECKLIST_DONE, "n-checklist-done");
    install_uint (PROP_N_OPEN_COMMENTS, "n-open-comments");
    install_uint (PROP_N_CONFLICTS, "n-conflicts");
    install_boolean (PROP_HAS_CONFLICT, "has-conflict");

    g_object_class_install_properties (object_class, G_N_ELEMENTS (bb_block_props), bb_block_props);
}

static void
bb_block_class_init (BbBlockClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_block_get_property;
    object_class->dispose = bb_block_dispose;
    object_class->finalize = bb_block_finalize;

    install_properties (object_class);
}

static void
bb_block_init (BbBlock *self)
{
    self->number_text = g_strdup ("");
    for (guint i = 0; i < N_TEXTS; i++)
        self->texts[i] = "";
    for (guint i = 0; i < N_FIELDS; i++)
        self->fields[i] = g_strdup ("");
    self->checklist = bb_list_new (BB_TYPE_CHECKLIST_LINE);
    self->links = bb_list_new (BB_TYPE_LINK);
    self->comments = bb_list_new (BB_TYPE_COMMENT);
    self->conflicts = bb_list_new (BB_TYPE_FIELD_CONFLICT);
}

/*
 * bb_block_new:
 * @id: its id
 * @own: whether the project added it
 *
 * Makes a block that says nothing yet.
 */
BbBlock *
bb_block_new (const char *id, gboolean own)
{
    BbBlock *self = g_object_new (BB_TYPE_BLOCK, NULL);

    self->id = g_strdup (id);
    self->path = g_strconcat ("blocks/", id, NULL);
    self->own = own;
    return self;
}
