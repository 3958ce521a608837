/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-name.h"

struct _BbName {
    GObject parent_instance;

    char *text;
    char *key; /* by which it is sorted in the language of the interface */
};

G_DEFINE_FINAL_TYPE (BbName, bb_name, G_TYPE_OBJECT)

typedef enum { PROP_TEXT = 1 } BbNameProperty;

static GParamSpec *props[PROP_TEXT + 1];

static void
bb_name_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbName *self = BB_NAME (object);

    switch ((BbNameProperty) prop_id) {
    case PROP_TEXT:
        g_value_set_string (value, self->text);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_name_finalize (GObject *object)
{
    BbName *self = BB_NAME (object);

    g_free (self->text);
    g_free (self->key);

    G_OBJECT_CLASS (bb_name_parent_class)->finalize (object);
}

static void
bb_name_class_init (BbNameClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_name_get_property;
    object_class->finalize = bb_name_finalize;

    props[PROP_TEXT] =
        g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_name_init (BbName *self)
{
}

/**
 * bb_name_new:
 * @text: a name
 *
 * Returns: (transfer full): it, for a list
 */
BbName *
bb_name_new (const char *text)
{
    BbName *self;

    g_return_val_if_fail (text != NULL, NULL);

    self = g_object_new (BB_TYPE_NAME, NULL);
    self->text = g_strdup (text);
    self->key = g_utf8_collate_key (text, -1);
    return self;
}

/**
 * bb_name_get_text:
 * @self: a name
 *
 * Returns: it, as text
 */
const char *
bb_name_get_text (BbName *self)
{
    g_return_val_if_fail (BB_IS_NAME (self), "");

    return self->text;
}

/**
 * bb_name_compare:
 * @a: a name
 * @b: another
 *
 * Orders names as people of the language of the interface do.
 *
 * Returns: less than, equal to or greater than 0
 */
int
bb_name_compare (BbName *a, BbName *b)
{
    int order;

    g_return_val_if_fail (BB_IS_NAME (a) && BB_IS_NAME (b), 0);

    order = strcmp (a->key, b->key);
    return order != 0 ? order : strcmp (a->text, b->text);
}
