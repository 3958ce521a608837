/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-link.h"

#include "model/bb-link-url.h"
#include "model/bb-field-private.h"

struct _BbLink {
    BbItem parent_instance;

    char *url;
    char *title;
    char *target;
};

G_DEFINE_FINAL_TYPE (BbLink, bb_link, BB_TYPE_ITEM)

typedef enum {
    PROP_URL = 1,
    PROP_TITLE,
    PROP_TARGET,
} BbLinkProperty;

static GParamSpec *props[PROP_TARGET + 1];

static void
bb_link_read (BbItem *item, BbDocument *document)
{
    BbLink *self = BB_LINK (item);
    GObject *object = G_OBJECT (item);
    const char *path = bb_item_get_path (item);
    g_autofree char *target = NULL;

    BB_ITEM_CLASS (bb_link_parent_class)->read (item, document);
    bb_field_read_string (object, props[PROP_URL], document, path, &self->url);
    bb_field_read_string (object, props[PROP_TITLE], document, path, &self->title);
    target = bb_link_url_dup_target (self->url);
    bb_field_set_string (object, props[PROP_TARGET], &self->target, target);
}

static void
bb_link_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbLink *self = BB_LINK (object);

    switch ((BbLinkProperty) prop_id) {
    case PROP_URL:
        g_value_set_string (value, self->url);
        break;
    case PROP_TITLE:
        g_value_set_string (value, self->title);
        break;
    case PROP_TARGET:
        g_value_set_string (value, self->target);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_link_finalize (GObject *object)
{
    BbLink *self = BB_LINK (object);

    g_free (self->url);
    g_free (self->title);
    g_free (self->target);

    G_OBJECT_CLASS (bb_link_parent_class)->finalize (object);
}

static void
install_string (BbLinkProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_link_class_init (BbLinkClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    BbItemClass *item_class = BB_ITEM_CLASS (klass);

    object_class->get_property = bb_link_get_property;
    object_class->finalize = bb_link_finalize;
    item_class->read = bb_link_read;

    install_string (PROP_URL, "url");
    install_string (PROP_TITLE, "title");
    install_string (PROP_TARGET, "target");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_link_init (BbLink *self)
{
    self->url = g_strdup ("");
    self->title = g_strdup ("");
    self->target = g_strdup ("");
}

/**
 * bb_link_get_url:
 * @self: a link
 *
 * Returns: the address as it stands in the file, which may be anything
 */
const char *
bb_link_get_url (BbLink *self)
{
    g_return_val_if_fail (BB_IS_LINK (self), "");

    return self->url;
}

/**
 * bb_link_get_title:
 * @self: a link
 *
 * Returns: what it is called; empty if it has no name
 */
const char *
bb_link_get_title (BbLink *self)
{
    g_return_val_if_fail (BB_IS_LINK (self), "");

    return self->title;
}

/**
 * bb_link_get_target:
 * @self: a link
 *
 * Returns: where it leads, for people: the host or the mail address; empty if it may not be opened
 */
const char *
bb_link_get_target (BbLink *self)
{
    g_return_val_if_fail (BB_IS_LINK (self), "");

    return self->target;
}
