/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-returned-copy-private.h"

#include "session/bb-difference.h"

G_DEFINE_ENUM_TYPE (BbReturnedState, bb_returned_state,
                    G_DEFINE_ENUM_VALUE (BB_RETURNED_READING, "reading"),
                    G_DEFINE_ENUM_VALUE (BB_RETURNED_NEW, "new"),
                    G_DEFINE_ENUM_VALUE (BB_RETURNED_KNOWN, "known"),
                    G_DEFINE_ENUM_VALUE (BB_RETURNED_OTHER, "other"),
                    G_DEFINE_ENUM_VALUE (BB_RETURNED_REFUSED, "refused"))

struct _BbReturnedCopy {
    GObject parent_instance;

    GFile *file;
    char *name;
    BbReturnedState state;
    BbCopyReading *reading;
    GDateTime *when;
    char *note;
    gboolean ticked;
    guint n_changes;
    guint n_to_look_at;
    GListStore *differences;
};

G_DEFINE_FINAL_TYPE (BbReturnedCopy, bb_returned_copy, G_TYPE_OBJECT)

typedef enum {
    PROP_FILE = 1,
    PROP_NAME,
    PROP_STATE,
    PROP_WHO,
    PROP_WHEN,
    PROP_NOTE,
    PROP_TICKED,
    PROP_N_CHANGES,
    PROP_N_TO_LOOK_AT,
} BbReturnedCopyProperty;

static GParamSpec *props[PROP_N_TO_LOOK_AT + 1];

static void
notify (BbReturnedCopy *self, BbReturnedCopyProperty property)
{
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_state (BbReturnedCopy *self, BbReturnedState state)
{
    if (self->state == state)
        return;
    self->state = state;
    notify (self, PROP_STATE);
}

static void
set_note (BbReturnedCopy *self, const char *note)
{
    if (g_set_str (&self->note, note))
        notify (self, PROP_NOTE);
}

static void
set_count (BbReturnedCopy *self, BbReturnedCopyProperty property, guint *place, guint count)
{
    if (*place == count)
        return;
    *place = count;
    notify (self, property);
}

/* When it was written by what is in it; a file's own time is that of a download. */
static GDateTime *
find_when (const BbCopyReading *reading)
{
    GDateTime *when = NULL;

    if (reading->novelty != NULL && *reading->novelty->time != '\0')
        when = g_date_time_new_from_iso8601 (reading->novelty->time, NULL);
    if (when == NULL && reading->time != NULL)
        when = g_date_time_ref (reading->time);
    return when;
}

static BbReturnedState
find_state (const BbCopyReading *reading)
{
    if (reading->document == NULL)
        return BB_RETURNED_REFUSED;
    if (reading->novelty == NULL)
        return BB_RETURNED_OTHER;
    return reading->novelty->is_new ? BB_RETURNED_NEW : BB_RETURNED_KNOWN;
}

static void
bb_returned_copy_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbReturnedCopy *self = BB_RETURNED_COPY (object);

    switch ((BbReturnedCopyProperty) prop_id) {
    case PROP_FILE:
        g_value_set_object (value, self->file);
        break;
    case PROP_NAME:
        g_value_set_string (value, self->name);
        break;
    case PROP_STATE:
        g_value_set_enum (value, self->state);
        break;
    case PROP_WHO:
        g_value_set_string (value, bb_returned_copy_get_who (self));
        break;
    case PROP_WHEN:
        g_value_set_boxed (value, self->when);
        break;
    case PROP_NOTE:
        g_value_set_string (value, self->note);
        break;
    case PROP_TICKED:
        g_value_set_boolean (value, self->ticked);
        break;
    case PROP_N_CHANGES:
        g_value_set_uint (value, self->n_changes);
        break;
    case PROP_N_TO_LOOK_AT:
        g_value_set_uint (value, self->n_to_look_at);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_returned_copy_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
    BbReturnedCopy *self = BB_RETURNED_COPY (object);

    switch ((int) prop_id) {
    case PROP_TICKED:
        bb_returned_copy_set_ticked (self, g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_returned_copy_finalize (GObject *object)
{
    BbReturnedCopy *self = BB_RETURNED_COPY (object);

    g_clear_object (&self->file);
    g_clear_object (&self->differences);
    g_clear_pointer (&self->reading, bb_copy_reading_free);
    g_clear_pointer (&self->when, g_date_time_unref);
    g_free (self->name);
    g_free (self->note);

    G_OBJECT_CLASS (bb_returned_copy_parent_class)->finalize (object);
}

static void
install (BbReturnedCopyProperty property, GParamSpec *pspec)
{
    props[property] = pspec;
}

static void
bb_returned_copy_class_init (BbReturnedCopyClass *klass)
{
    const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
    const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_returned_copy_get_property;
    object_class->set_property = bb_returned_copy_set_property;
    object_class->finalize = bb_returned_copy_finalize;

    install (PROP_FILE, g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable));
    install (PROP_NAME, g_param_spec_string ("name", NULL, NULL, "", readable));
    install (PROP_STATE, g_param_spec_enum ("state", NULL, NULL, BB_TYPE_RETURNED_STATE,
                                            BB_RETURNED_READING, readable));
    install (PROP_WHO, g_param_spec_string ("who", NULL, NULL, "", readable));
    install (PROP_WHEN, g_param_spec_boxed ("when", NULL, NULL, G_TYPE_DATE_TIME, readable));
    install (PROP_NOTE, g_param_spec_string ("note", NULL, NULL, "", readable));
    install (PROP_TICKED, g_param_spec_boolean ("ticked", NULL, NULL, FALSE, writable));
    install (PROP_N_CHANGES,
             g_param_spec_uint ("n-changes", NULL, NULL, 0, G_MAXUINT, 0, readable));
    install (PROP_N_TO_LOOK_AT,
             g_param_spec_uint ("n-to-look-at", NULL, NULL, 0, G_MAXUINT, 0, readable));
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_returned_copy_init (BbReturnedCopy *self)
{
    self->note = g_strdup ("");
    self->differences = g_list_store_new (BB_TYPE_DIFFERENCE);
}

/*
 * _bb_returned_copy_new:
 * @file: a file
 *
 * Returns: (transfer full): a copy that is being read
 */
BbReturnedCopy *
_bb_returned_copy_new (GFile *file)
{
    BbReturnedCopy *self = g_object_new (BB_TYPE_RETURNED_COPY, NULL);
    g_autofree char *name = g_file_get_basename (file);

    self->file = g_object_ref (file);
    self->name = name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
    return self;
}

/*
 * _bb_returned_copy_take_reading:
 * @self: a copy that is being read
 * @reading: (transfer full): what was found
 *
 * Ticks it, unless somebody should look first.
 */
void
_bb_returned_copy_take_reading (BbReturnedCopy *self, BbCopyReading *reading)
{
    BbReturnedState state = find_state (reading);
    g_autofree char *note = _bb_returned_note (reading, state);

    g_assert (self->reading == NULL);

    g_object_freeze_notify (G_OBJECT (self));
    self->reading = reading;
    self->when = find_when (reading);
    set_state (self, state);
    set_note (self, note);
    notify (self, PROP_WHEN);
    notify (self, PROP_WHO);
    if (reading->doubt == BB_DOUBT_NONE)
        bb_returned_copy_set_ticked (self, bb_returned_copy_can_be_ticked (self));
    g_object_thaw_notify (G_OBJECT (self));
}

/* The document in it, %NULL if there is none that could be merged. */
BbDocument *
_bb_returned_copy_get_document (BbReturnedCopy *self)
{
    return bb_returned_copy_can_be_ticked (self) ? self->reading->document : NULL;
}

/*
 * _bb_returned_copy_set_share:
 * @self: a copy that can be merged
 * @n_changes: how many things it changes
 * @n_to_look_at: how many of them are contradicted
 * @differences: (element-type BbDifference): these, if it is ticked
 *
 * Takes over what a count has found.
 */
void
_bb_returned_copy_set_share (BbReturnedCopy *self, guint n_changes, guint n_to_look_at,
                             GPtrArray *differences)
{
    guint n_former = g_list_model_get_n_items (G_LIST_MODEL (self->differences));

    g_object_freeze_notify (G_OBJECT (self));
    set_state (self, n_changes > 0 ? BB_RETURNED_NEW : BB_RETURNED_KNOWN);
    set_count (self, PROP_N_CHANGES, &self->n_changes, n_changes);
    set_count (self, PROP_N_TO_LOOK_AT, &self->n_to_look_at, n_to_look_at);
    g_list_store_splice (self->differences, 0, n_former, differences->pdata, differences->len);
    g_object_thaw_notify (G_OBJECT (self));
}

/*
 * _bb_returned_copy_refuse:
 * @self: a copy
 * @why: a sentence for a person
 *
 * It can be read, but not be merged.
 */
void
_bb_returned_copy_refuse (BbReturnedCopy *self, const char *why)
{
    g_object_freeze_notify (G_OBJECT (self));
    bb_returned_copy_set_ticked (self, FALSE);
    set_state (self, BB_RETURNED_REFUSED);
    set_note (self, why);
    g_list_store_remove_all (self->differences);
    g_object_thaw_notify (G_OBJECT (self));
}

/**
 * bb_returned_copy_get_file:
 * @self: a copy
 *
 * Returns: (transfer none): its file
 */
GFile *
bb_returned_copy_get_file (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), NULL);

    return self->file;
}

/**
 * bb_returned_copy_get_name:
 * @self: a copy
 *
 * Returns: the name of its file, for a person
 */
const char *
bb_returned_copy_get_name (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), "");

    return self->name;
}

/**
 * bb_returned_copy_get_state:
 * @self: a copy
 *
 * Returns: what has become of it
 */
BbReturnedState
bb_returned_copy_get_state (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), BB_RETURNED_READING);

    return self->state;
}

/**
 * bb_returned_copy_get_who:
 * @self: a copy
 *
 * Returns: the names of those who wrote what is new in it, empty if they gave none
 */
const char *
bb_returned_copy_get_who (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), "");

    if (self->reading == NULL || self->reading->novelty == NULL)
        return "";
    return self->reading->novelty->who;
}

/**
 * bb_returned_copy_get_when:
 * @self: a copy
 *
 * Returns: (transfer none) (nullable): when the newest of it was written, or the file
 */
GDateTime *
bb_returned_copy_get_when (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), NULL);

    return self->when;
}

/**
 * bb_returned_copy_get_note:
 * @self: a copy
 *
 * Returns: what there is to know before it is taken in, or why it cannot be; may be empty
 */
const char *
bb_returned_copy_get_note (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), "");

    return self->note;
}

/**
 * bb_returned_copy_get_doubt:
 * @self: a copy
 *
 * Returns: why somebody should look at it first
 */
BbDoubt
bb_returned_copy_get_doubt (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), BB_DOUBT_NONE);

    return self->reading != NULL ? self->reading->doubt : BB_DOUBT_NONE;
}

/**
 * bb_returned_copy_can_be_ticked:
 * @self: a copy
 *
 * Returns: %TRUE if it is a copy of the project that can be merged, also if it brings nothing
 */
gboolean
bb_returned_copy_can_be_ticked (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), FALSE);

    return self->state == BB_RETURNED_NEW || self->state == BB_RETURNED_KNOWN;
}

/**
 * bb_returned_copy_get_ticked:
 * @self: a copy
 *
 * Returns: %TRUE if it shall be taken in
 */
gboolean
bb_returned_copy_get_ticked (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), FALSE);

    return self->ticked;
}

/**
 * bb_returned_copy_set_ticked:
 * @self: a copy
 * @ticked: whether it shall be taken in; one that cannot be is never ticked
 */
void
bb_returned_copy_set_ticked (BbReturnedCopy *self, gboolean ticked)
{
    g_return_if_fail (BB_IS_RETURNED_COPY (self));

    ticked = ticked && bb_returned_copy_can_be_ticked (self);
    if (self->ticked == ticked)
        return;
    self->ticked = ticked;
    notify (self, PROP_TICKED);
}

/**
 * bb_returned_copy_get_n_changes:
 * @self: a copy
 *
 * Returns: how many things it changes, after those before it
 */
guint
bb_returned_copy_get_n_changes (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), 0);

    return self->n_changes;
}

/**
 * bb_returned_copy_get_n_to_look_at:
 * @self: a copy
 *
 * Returns: how many of these are contradicted
 */
guint
bb_returned_copy_get_n_to_look_at (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), 0);

    return self->n_to_look_at;
}

/**
 * bb_returned_copy_get_differences:
 * @self: a copy
 *
 * Returns: (transfer none): a list of [class@Difference]: these; empty as long as it is not ticked
 */
GListModel *
bb_returned_copy_get_differences (BbReturnedCopy *self)
{
    g_return_val_if_fail (BB_IS_RETURNED_COPY (self), NULL);

    return G_LIST_MODEL (self->differences);
}
