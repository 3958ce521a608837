/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-past-edit.h"

struct _BbPastEdit {
    GObject parent_instance;

    BbHistoryLine *line;
};

G_DEFINE_FINAL_TYPE (BbPastEdit, bb_past_edit, G_TYPE_OBJECT)

typedef enum { PROP_TIME = 1, PROP_NAME, PROP_WORDS } BbPastEditProperty;

static GParamSpec *props[PROP_WORDS + 1];

static void
bb_past_edit_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbPastEdit *self = BB_PAST_EDIT (object);

    switch ((BbPastEditProperty) prop_id) {
    case PROP_TIME:
        g_value_set_string (value, bb_past_edit_get_time (self));
        break;
    case PROP_NAME:
        g_value_set_string (value, bb_past_edit_get_name (self));
        break;
    case PROP_WORDS:
        g_value_set_string (value, bb_past_edit_get_words (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_past_edit_finalize (GObject *object)
{
    BbPastEdit *self = BB_PAST_EDIT (object);

    g_clear_pointer (&self->line, bb_history_line_free);

    G_OBJECT_CLASS (bb_past_edit_parent_class)->finalize (object);
}

static void
install_string (BbPastEditProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_past_edit_class_init (BbPastEditClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_past_edit_get_property;
    object_class->finalize = bb_past_edit_finalize;

    install_string (PROP_TIME, "time");
    install_string (PROP_NAME, "name");
    install_string (PROP_WORDS, "words");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_past_edit_init (BbPastEdit *self)
{
}

/**
 * bb_past_edit_new:
 * @line: (transfer full): a line of the history
 *
 * Returns: (transfer full): the same as an item of a list
 */
BbPastEdit *
bb_past_edit_new (BbHistoryLine *line)
{
    BbPastEdit *self;

    g_return_val_if_fail (line != NULL, NULL);

    self = g_object_new (BB_TYPE_PAST_EDIT, NULL);
    self->line = line;
    return self;
}

/**
 * bb_past_edit_get_time:
 * @self: a past edit
 *
 * Returns: when, RFC 3339 UTC in seconds; empty if nobody knows
 */
const char *
bb_past_edit_get_time (BbPastEdit *self)
{
    g_return_val_if_fail (BB_IS_PAST_EDIT (self), "");

    return g_str_equal (self->line->time, "-") ? "" : self->line->time;
}

/**
 * bb_past_edit_get_name:
 * @self: a past edit
 *
 * Returns: who did it; empty if they gave no name
 */
const char *
bb_past_edit_get_name (BbPastEdit *self)
{
    g_return_val_if_fail (BB_IS_PAST_EDIT (self), "");

    return self->line->name != NULL ? self->line->name : "";
}

/**
 * bb_past_edit_get_words:
 * @self: a past edit
 *
 * Returns: what was done, in words
 */
const char *
bb_past_edit_get_words (BbPastEdit *self)
{
    g_return_val_if_fail (BB_IS_PAST_EDIT (self), "");

    return self->line->words;
}
