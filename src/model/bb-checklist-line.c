/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-checklist-line.h"

#include "model/bb-field-private.h"

struct _BbChecklistLine {
    BbItem parent_instance;

    char *text;
    gboolean done;
    char *owner;
    char *due;
};

G_DEFINE_FINAL_TYPE (BbChecklistLine, bb_checklist_line, BB_TYPE_ITEM)

typedef enum {
    PROP_TEXT = 1,
    PROP_DONE,
    PROP_OWNER,
    PROP_DUE,
} BbChecklistLineProperty;

static GParamSpec *props[PROP_DUE + 1];

static void
bb_checklist_line_read (BbItem *item, BbDocument *document)
{
    BbChecklistLine *self = BB_CHECKLIST_LINE (item);
    GObject *object = G_OBJECT (item);
    const char *path = bb_item_get_path (item);

    BB_ITEM_CLASS (bb_checklist_line_parent_class)->read (item, document);
    bb_field_read_string (object, props[PROP_TEXT], document, path, &self->text);
    bb_field_read_flag (object, props[PROP_DONE], document, path, &self->done);
    bb_field_read_string (object, props[PROP_OWNER], document, path, &self->owner);
    bb_field_read_date (object, props[PROP_DUE], document, path, &self->due);
}

static void
bb_checklist_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbChecklistLine *self = BB_CHECKLIST_LINE (object);

    switch ((BbChecklistLineProperty) prop_id) {
    case PROP_TEXT:
        g_value_set_string (value, self->text);
        break;
    case PROP_DONE:
        g_value_set_boolean (value, self->done);
        break;
    case PROP_OWNER:
        g_value_set_string (value, self->owner);
        break;
    case PROP_DUE:
        g_value_set_string (value, self->due);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_checklist_line_finalize (GObject *object)
{
    BbChecklistLine *self = BB_CHECKLIST_LINE (object);

    g_free (self->text);
    g_free (self->owner);
    g_free (self->due);

    G_OBJECT_CLASS (bb_checklist_line_parent_class)->finalize (object);
}

static void
install_string (BbChecklistLineProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_checklist_line_class_init (BbChecklistLineClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    BbItemClass *item_class = BB_ITEM_CLASS (klass);

    object_class->get_property = bb_checklist_line_get_property;
    object_class->finalize = bb_checklist_line_finalize;
    item_class->read = bb_checklist_line_read;

    install_string (PROP_TEXT, "text");
    props[PROP_DONE] =
        g_param_spec_boolean ("done", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    install_string (PROP_OWNER, "owner");
    install_string (PROP_DUE, "due");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_checklist_line_init (BbChecklistLine *self)
{
    self->text = g_strdup ("");
    self->owner = g_strdup ("");
    self->due = g_strdup ("");
}

/**
 * bb_checklist_line_get_text:
 * @self: a line of a checklist
 *
 * Returns: what is to be done
 */
const char *
bb_checklist_line_get_text (BbChecklistLine *self)
{
    g_return_val_if_fail (BB_IS_CHECKLIST_LINE (self), "");

    return self->text;
}

/**
 * bb_checklist_line_get_done:
 * @self: a line of a checklist
 *
 * Returns: whether it has been done
 */
gboolean
bb_checklist_line_get_done (BbChecklistLine *self)
{
    g_return_val_if_fail (BB_IS_CHECKLIST_LINE (self), FALSE);

    return self->done;
}

/**
 * bb_checklist_line_get_owner:
 * @self: a line of a checklist
 *
 * Returns: who does it; empty if nobody has been named
 */
const char *
bb_checklist_line_get_owner (BbChecklistLine *self)
{
    g_return_val_if_fail (BB_IS_CHECKLIST_LINE (self), "");

    return self->owner;
}

/**
 * bb_checklist_line_get_due:
 * @self: a line of a checklist
 *
 * Returns: the day on which it shall be done, `YYYY-MM-DD`; empty if there is none
 */
const char *
bb_checklist_line_get_due (BbChecklistLine *self)
{
    g_return_val_if_fail (BB_IS_CHECKLIST_LINE (self), "");

    return self->due;
}
