/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-private.h"

struct _BbVersion {
    GObject parent_instance;

    char *project;
    BbVersionKey key;
    guint64 size;
    char *uri;

    int n_changes;
    GStrv people;
    char *words;
    gboolean damaged;
};

G_DEFINE_FINAL_TYPE (BbVersion, bb_version, G_TYPE_OBJECT)

typedef enum {
    PROP_TIME = 1,
    PROP_SIZE,
    PROP_HASH,
    PROP_URI,
    PROP_N_CHANGES,
    PROP_PEOPLE,
    PROP_WORDS,
    PROP_DAMAGED,
} BbVersionProperty;

static GParamSpec *props[PROP_DAMAGED + 1];

static void
bb_version_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbVersion *self = BB_VERSION (object);

    switch ((BbVersionProperty) prop_id) {
    case PROP_TIME:
        g_value_set_int64 (value, self->key.time);
        break;
    case PROP_SIZE:
        g_value_set_uint64 (value, self->size);
        break;
    case PROP_HASH:
        g_value_set_string (value, self->key.hash);
        break;
    case PROP_URI:
        g_value_set_string (value, self->uri);
        break;
    case PROP_N_CHANGES:
        g_value_set_int (value, self->n_changes);
        break;
    case PROP_PEOPLE:
        g_value_set_boxed (value, self->people);
        break;
    case PROP_WORDS:
        g_value_set_string (value, self->words);
        break;
    case PROP_DAMAGED:
        g_value_set_boolean (value, self->damaged);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_version_finalize (GObject *object)
{
    BbVersion *self = BB_VERSION (object);

    g_free (self->project);
    g_free (self->uri);
    g_strfreev (self->people);
    g_free (self->words);

    G_OBJECT_CLASS (bb_version_parent_class)->finalize (object);
}

static void
bb_version_class_init (BbVersionClass *klass)
{
    const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_version_get_property;
    object_class->finalize = bb_version_finalize;

    /**
     * BbVersion:time:
     *
     * When it was kept, in seconds since 1970 UTC.
     */
    props[PROP_TIME] = g_param_spec_int64 ("time", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    /**
     * BbVersion:size:
     *
     * How many bytes its file has.
     */
    props[PROP_SIZE] = g_param_spec_uint64 ("size", NULL, NULL, 0, G_MAXUINT64, 0, flags);
    /**
     * BbVersion:hash:
     *
     * SHA-256 of its bytes, in hex.
     */
    props[PROP_HASH] = g_param_spec_string ("hash", NULL, NULL, NULL, flags);
    /**
     * BbVersion:uri:
     *
     * Which file it was, %NULL if that is not known.
     */
    props[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, flags);
    /**
     * BbVersion:n-changes:
     *
     * How many fields are others than in the version before, %BB_VERSION_UNKNOWN if that is not
     * known.
     */
    props[PROP_N_CHANGES] = g_param_spec_int ("n-changes", NULL, NULL, BB_VERSION_UNKNOWN, G_MAXINT,
                                              BB_VERSION_UNKNOWN, flags);
    /**
     * BbVersion:people:
     *
     * The names of those who changed something, as far as they gave one.
     */
    props[PROP_PEOPLE] = g_param_spec_boxed ("people", NULL, NULL, G_TYPE_STRV, flags);
    /**
     * BbVersion:words:
     *
     * What is other than in the version before, %NULL if that is not known.
     */
    props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
    /**
     * BbVersion:damaged:
     *
     * Whether somebody looked and found that it cannot be opened.
     */
    props[PROP_DAMAGED] = g_param_spec_boolean ("damaged", NULL, NULL, FALSE, flags);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_version_init (BbVersion *self)
{
    self->n_changes = BB_VERSION_UNKNOWN;
    self->people = g_new0 (char *, 1);
}

/*
 * _bb_version_new:
 * @project: id of the project
 * @key: what the name of the entry says
 * @size: of the file, in bytes
 * @uri: (nullable): which file it was
 *
 * Returns: (transfer full): the version
 */
BbVersion *
_bb_version_new (const char *project, const BbVersionKey *key, guint64 size, const char *uri)
{
    BbVersion *self = g_object_new (BB_TYPE_VERSION, NULL);

    self->project = g_strdup (project);
    self->key = *key;
    self->size = size;
    self->uri = g_strdup (uri);
    return self;
}

/* What somebody who looked found out, in the thread of the interface. */
void
_bb_version_set_changes (BbVersion *self, int n_changes, const char *const *people,
                         const char *words)
{
    g_object_freeze_notify (G_OBJECT (self));
    if (self->n_changes != n_changes) {
        self->n_changes = n_changes;
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHANGES]);
    }
    if (!g_strv_equal ((const char *const *) self->people, people)) {
        g_strfreev (self->people);
        self->people = g_strdupv ((GStrv) people);
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PEOPLE]);
    }
    if (g_set_str (&self->words, words))
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORDS]);
    g_object_thaw_notify (G_OBJECT (self));
}

void
_bb_version_set_damaged (BbVersion *self)
{
    if (self->damaged)
        return;
    self->damaged = TRUE;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DAMAGED]);
}

/**
 * bb_version_get_project:
 * @self: a version
 *
 * Returns: the id of the project
 */
const char *
bb_version_get_project (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), NULL);

    return self->project;
}

/**
 * bb_version_get_time:
 * @self: a version
 *
 * Returns: when it was kept, in seconds since 1970 UTC
 */
gint64
bb_version_get_time (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), 0);

    return self->key.time;
}

/**
 * bb_version_get_size:
 * @self: a version
 *
 * Returns: how many bytes its file has
 */
guint64
bb_version_get_size (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), 0);

    return self->size;
}

/**
 * bb_version_get_hash:
 * @self: a version
 *
 * Returns: SHA-256 of its bytes, in hex
 */
const char *
bb_version_get_hash (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), NULL);

    return self->key.hash;
}

/**
 * bb_version_get_uri:
 * @self: a version
 *
 * Returns: (nullable): which file it was, or %NULL if that is not known
 */
const char *
bb_version_get_uri (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), NULL);

    return self->uri;
}

/**
 * bb_version_dup_file_name:
 * @self: a version
 *
 * Returns: (transfer full) (nullable): how its file was called, to be shown, or %NULL if that is
 *   not known
 */
char *
bb_version_dup_file_name (BbVersion *self)
{
    g_autoptr (GFile) file = NULL;
    g_autofree char *name = NULL;

    g_return_val_if_fail (BB_IS_VERSION (self), NULL);

    if (self->uri == NULL)
        return NULL;
    file = g_file_new_for_uri (self->uri);
    name = g_file_get_basename (file);
    return name != NULL ? g_filename_display_name (name) : NULL;
}

/**
 * bb_version_get_n_changes:
 * @self: a version
 *
 * Returns: how many fields are others than in the version before, or %BB_VERSION_UNKNOWN
 */
int
bb_version_get_n_changes (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), BB_VERSION_UNKNOWN);

    return self->n_changes;
}

/**
 * bb_version_get_people:
 * @self: a version
 *
 * Returns: (array zero-terminated=1): the names of those who changed something since the version
 *   before, as far as they gave one
 */
const char *const *
bb_version_get_people (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), NULL);

    return (const char *const *) self->people;
}

/**
 * bb_version_get_words:
 * @self: a version
 *
 * Returns: (nullable): what is other than in the version before, in words, or %NULL if nobody has
 *   looked or there is none before it
 */
const char *
bb_version_get_words (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), NULL);

    return self->words;
}

/**
 * bb_version_get_damaged:
 * @self: a version
 *
 * Returns: whether somebody looked and found that it cannot be opened
 */
gboolean
bb_version_get_damaged (BbVersion *self)
{
    g_return_val_if_fail (BB_IS_VERSION (self), FALSE);

    return self->damaged;
}
