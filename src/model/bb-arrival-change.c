/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-arrival-change.h"

#include "document/bb-path.h"
#include "model/bb-field-label.h"

#include <glib/gi18n-lib.h>

struct _BbArrivalChange {
    GObject parent_instance;

    BbProject *project;
    BbStep *step;
    char *path; /* a field, or the object of an item */

    char *title;
    char *detail;
    char *place;
    char *before;
    char *after;
};

G_DEFINE_FINAL_TYPE (BbArrivalChange, bb_arrival_change, G_TYPE_OBJECT)

typedef enum {
    PROP_TITLE = 1,
    PROP_DETAIL,
    PROP_PLACE,
    PROP_BEFORE,
    PROP_AFTER,
    PROP_CONFLICT,
} BbArrivalChangeProperty;

static GParamSpec *props[PROP_CONFLICT + 1];

static BbDocument *
get_document (BbArrivalChange *self)
{
    return bb_project_get_document (self->project);
}

static BbSchema *
get_schema (BbArrivalChange *self)
{
    return bb_document_get_schema (get_document (self));
}

static BbKind
get_kind (BbArrivalChange *self)
{
    return bb_schema_get_kind (get_schema (self), self->path);
}

/* What nobody sent anything about stands as it stood; the fields of an item that went are still
 * there as its remains. */
static const char *
get_value (BbArrivalChange *self, const char *path, gboolean former)
{
    const BbStepChange *change = bb_step_find_change (self->step, path);
    BbRegister *now;

    if (change != NULL)
        return bb_register_get_value (former ? change->before : change->after);
    now = bb_document_get_register (get_document (self), path);
    return now != NULL ? bb_register_get_value (now) : NULL;
}

/* What a person knows an item by; a removed one keeps it. */
static char *
dup_item_text (BbArrivalChange *self, gboolean former)
{
    static const char *const fields[] = { "text", "title", "name", "url" };

    if (get_value (self, self->path, former) == NULL)
        return g_strdup ("");
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        g_autofree char *path = bb_path_append (self->path, fields[i]);
        const char *value = get_value (self, path, former);

        if (value != NULL)
            return bb_field_label_format (get_schema (self), path, value);
    }
    return g_strdup ("");
}

static char *
dup_text (BbArrivalChange *self, gboolean former)
{
    const char *value;

    if (get_kind (self) == BB_KIND_ITEM)
        return dup_item_text (self, former);
    value = get_value (self, self->path, former);
    if (value == NULL || get_kind (self) == BB_KIND_RANK)
        return g_strdup ("");
    return bb_field_label_format (get_schema (self), self->path, value);
}

static void
bb_arrival_change_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbArrivalChange *self = BB_ARRIVAL_CHANGE (object);

    switch ((BbArrivalChangeProperty) prop_id) {
    case PROP_TITLE:
        g_value_set_string (value, bb_arrival_change_get_title (self));
        break;
    case PROP_DETAIL:
        g_value_set_string (value, bb_arrival_change_get_detail (self));
        break;
    case PROP_PLACE:
        g_value_set_string (value, bb_arrival_change_get_place (self));
        break;
    case PROP_BEFORE:
        g_value_set_string (value, bb_arrival_change_get_before (self));
        break;
    case PROP_AFTER:
        g_value_set_string (value, bb_arrival_change_get_after (self));
        break;
    case PROP_CONFLICT:
        g_value_set_boolean (value, bb_arrival_change_get_conflict (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_arrival_change_finalize (GObject *object)
{
    BbArrivalChange *self = BB_ARRIVAL_CHANGE (object);

    g_clear_object (&self->project);
    g_clear_pointer (&self->step, bb_step_unref);
    g_free (self->path);
    g_free (self->title);
    g_free (self->detail);
    g_free (self->place);
    g_free (self->before);
    g_free (self->after);

    G_OBJECT_CLASS (bb_arrival_change_parent_class)->finalize (object);
}

static void
install_string (BbArrivalChangeProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_arrival_change_class_init (BbArrivalChangeClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_arrival_change_get_property;
    object_class->finalize = bb_arrival_change_finalize;

    install_string (PROP_TITLE, "title");
    install_string (PROP_DETAIL, "detail");
    install_string (PROP_PLACE, "place");
    install_string (PROP_BEFORE, "before");
    install_string (PROP_AFTER, "after");
    props[PROP_CONFLICT] = g_param_spec_boolean ("conflict", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_arrival_change_init (BbArrivalChange *self)
{
}

/**
 * bb_arrival_change_new:
 * @project: (transfer none): the project into which it came
 * @step: (transfer none): what a merge did
 * @path: a field that it changed, or the object of an item in which it changed something
 *
 * Returns: (transfer full): the change, for a person
 */
BbArrivalChange *
bb_arrival_change_new (BbProject *project, BbStep *step, const char *path)
{
    BbArrivalChange *self;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (step != NULL, NULL);
    g_return_val_if_fail (path != NULL, NULL);

    self = g_object_new (BB_TYPE_ARRIVAL_CHANGE, NULL);
    self->project = g_object_ref (project);
    self->step = bb_step_ref (step);
    self->path = g_strdup (path);
    return self;
}

/**
 * bb_arrival_change_get_path:
 * @self: a change
 *
 * Returns: where it is
 */
const char *
bb_arrival_change_get_path (BbArrivalChange *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), "");

    return self->path;
}

static char *
make_title (BbArrivalChange *self)
{
    BbBlock *block = bb_arrival_change_find_block (self);

    if (block == NULL)
        return g_strdup (bb_arrival_change_get_place (self));
    /* TRANSLATORS: a building block: %1$s is its number, %2$s its title. */
    return g_strdup_printf (_ ("%1$s. %2$s"), bb_block_get_number_text (block),
                            bb_block_get_title (block));
}

/**
 * bb_arrival_change_get_title:
 * @self: a change
 *
 * Returns: what it is about: a building block by number and title, or the place
 */
const char *
bb_arrival_change_get_title (BbArrivalChange *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), "");

    if (self->title == NULL)
        self->title = make_title (self);
    return self->title;
}

static char *
describe_values (BbArrivalChange *self)
{
    const char *before = bb_arrival_change_get_before (self);
    const char *after = bb_arrival_change_get_after (self);

    if (*after == '\0' && *before == '\0')
        return g_strdup (_ ("changed"));
    if (*after == '\0')
        /* TRANSLATORS: %s is a value that was taken away */
        return g_strdup_printf (_ ("“%s” is gone"), before);
    if (*before == '\0' || g_str_equal (before, after))
        return g_strdup (after);
    /* TRANSLATORS: a value changed, from %1$s to %2$s */
    return g_strdup_printf (_ ("%1$s → %2$s"), before, after);
}

static char *
make_detail (BbArrivalChange *self)
{
    g_autofree char *values = describe_values (self);

    if (bb_arrival_change_find_block (self) == NULL)
        return g_steal_pointer (&values);
    /* TRANSLATORS: %1$s is a field such as “owner”, %2$s what happened to its value */
    return g_strdup_printf (_ ("%1$s: %2$s"), bb_field_label_get_name (self->path), values);
}

/**
 * bb_arrival_change_get_detail:
 * @self: a change
 *
 * Returns: the field, if it is one of a building block, and what happened to its value
 */
const char *
bb_arrival_change_get_detail (BbArrivalChange *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), "");

    if (self->detail == NULL)
        self->detail = make_detail (self);
    return self->detail;
}

/**
 * bb_arrival_change_get_place:
 * @self: a change
 *
 * Returns: where it is, for a person: “status of “Plain language””
 */
const char *
bb_arrival_change_get_place (BbArrivalChange *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), "");

    if (self->place == NULL)
        self->place = bb_field_label_describe (self->project, self->path);
    return self->place;
}

/**
 * bb_arrival_change_get_before:
 * @self: a change
 *
 * Returns: what stood there, empty if nothing did
 */
const char *
bb_arrival_change_get_before (BbArrivalChange *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), "");

    if (self->before == NULL)
        self->before = dup_text (self, TRUE);
    return self->before;
}

/**
 * bb_arrival_change_get_after:
 * @self: a change
 *
 * Returns: what stands there since, empty if nothing does
 */
const char *
bb_arrival_change_get_after (BbArrivalChange *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), "");

    if (self->after == NULL)
        self->after = dup_text (self, FALSE);
    return self->after;
}

/**
 * bb_arrival_change_get_conflict:
 * @self: a change
 *
 * Returns: whether others and this board say unequal things there since; both stand
 */
gboolean
bb_arrival_change_get_conflict (BbArrivalChange *self)
{
    const BbStepChange *change;

    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), FALSE);

    change = bb_step_find_change (self->step, self->path);
    return change != NULL && bb_schema_shows_conflicts (get_schema (self), self->path) &&
           bb_register_has_conflict (change->after) &&
           !bb_register_same_values (change->before, change->after);
}

/**
 * bb_arrival_change_get_removal:
 * @self: a change
 *
 * Returns: whether something stood there, and nothing does since
 */
gboolean
bb_arrival_change_get_removal (BbArrivalChange *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), FALSE);

    return get_value (self, self->path, TRUE) != NULL &&
           get_value (self, self->path, FALSE) == NULL;
}

/**
 * bb_arrival_change_find_block:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the building block that it is about, if there is one
 */
BbBlock *
bb_arrival_change_find_block (BbArrivalChange *self)
{
    g_auto (GStrv) names = NULL;
    guint n_names;

    g_return_val_if_fail (BB_IS_ARRIVAL_CHANGE (self), NULL);

    names = bb_path_split (self->path);
    n_names = names != NULL ? g_strv_length (names) : 0;
    if (n_names >= 2 && g_str_equal (names[0], "blocks"))
        return bb_project_get_block (self->project, names[1]);
    if (n_names == 6 && g_str_equal (names[2], "block"))
        return bb_project_get_block (self->project, names[3]);
    return NULL;
}
