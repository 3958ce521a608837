/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-save-point.h"

#include "document/bb-document-private.h"
#include "document/bb-hash.h"

struct _BbSavePoint {
    GObject parent_instance;

    BbDocument *document;
    BbDocument *saved;
    GHashTable *differing; /* paths at which the two show different values */
    gboolean modified;
};

G_DEFINE_FINAL_TYPE (BbSavePoint, bb_save_point, G_TYPE_OBJECT)

typedef enum {
    PROP_DOCUMENT = 1,
    PROP_MODIFIED,
} BbSavePointProperty;

static GParamSpec *props[PROP_MODIFIED + 1];

static void
update_modified (BbSavePoint *self)
{
    gboolean modified = self->saved == NULL || g_hash_table_size (self->differing) > 0;

    if (modified == self->modified)
        return;
    self->modified = modified;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

static void
compare (BbSavePoint *self, const char *path)
{
    BbRegister *now = _bb_document_get_shown_register (self->document, path);
    BbRegister *then = _bb_document_get_shown_register (self->saved, path);

    if (bb_register_same_values (now, then))
        g_hash_table_remove (self->differing, path);
    else
        g_hash_table_add (self->differing, g_strdup (path));
}

static void
compare_cb (BbRegister *register_, gpointer user_data)
{
    compare (user_data, bb_register_get_path (register_));
}

/* With an item its fields come and go; what the document has not of them does neither. */
static void
compare_all (BbSavePoint *self, const char *path)
{
    compare (self, path);
    if (bb_schema_get_kind (bb_document_get_schema (self->document), path) != BB_KIND_ITEM)
        return;
    bb_document_foreach (self->document, path, compare_cb, self);
}

/* A register that both documents share cannot differ, but for a life register around it. */
static void
compare_unshared_cb (BbRegister *register_, gpointer user_data)
{
    BbSavePoint *self = user_data;
    const char *path = bb_register_get_path (register_);

    if (bb_document_get_register (self->document, path) !=
        bb_document_get_register (self->saved, path))
        compare_all (self, path);
}

static void
changed_cb (BbSavePoint *self, const char *const *paths)
{
    for (guint i = 0; self->saved != NULL && paths[i] != NULL; i++)
        compare_all (self, paths[i]);
    update_modified (self);
}

static void
bb_save_point_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbSavePoint *self = BB_SAVE_POINT (object);

    switch ((BbSavePointProperty) prop_id) {
    case PROP_DOCUMENT:
        g_value_set_object (value, self->document);
        break;
    case PROP_MODIFIED:
        g_value_set_boolean (value, self->modified);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_save_point_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbSavePoint *self = BB_SAVE_POINT (object);

    if (prop_id == PROP_DOCUMENT)
        self->document = g_value_dup_object (value);
    else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bb_save_point_constructed (GObject *object)
{
    BbSavePoint *self = BB_SAVE_POINT (object);

    G_OBJECT_CLASS (bb_save_point_parent_class)->constructed (object);

    g_signal_connect_object (self->document, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
bb_save_point_finalize (GObject *object)
{
    BbSavePoint *self = BB_SAVE_POINT (object);

    g_clear_object (&self->document);
    g_clear_object (&self->saved);
    g_clear_pointer (&self->differing, g_hash_table_unref);

    G_OBJECT_CLASS (bb_save_point_parent_class)->finalize (object);
}

static void
bb_save_point_class_init (BbSavePointClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_save_point_get_property;
    object_class->set_property = bb_save_point_set_property;
    object_class->constructed = bb_save_point_constructed;
    object_class->finalize = bb_save_point_finalize;

    /**
     * BbSavePoint:document:
     *
     * What is edited.
     */
    props[PROP_DOCUMENT] =
        g_param_spec_object ("document", NULL, NULL, BB_TYPE_DOCUMENT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    /**
     * BbSavePoint:modified:
     *
     * Whether the document shows other values than what was saved, or was never saved.
     */
    props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, TRUE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_save_point_init (BbSavePoint *self)
{
    self->modified = TRUE;
    self->differing = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
}

/**
 * bb_save_point_new:
 * @document: what is edited
 *
 * Makes a save point for a document that was never saved.
 *
 * Returns: (transfer full): the save point
 */
BbSavePoint *
bb_save_point_new (BbDocument *document)
{
    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    return g_object_new (BB_TYPE_SAVE_POINT, "document", document, NULL);
}

/**
 * bb_save_point_set_saved:
 * @self: a save point
 * @saved: (nullable): what is on disk, a [method@Document.dup] from when it was written or read,
 *   which may not change any more; %NULL if nothing is
 *
 * Says what to compare with from now on.
 */
void
bb_save_point_set_saved (BbSavePoint *self, BbDocument *saved)
{
    g_return_if_fail (BB_IS_SAVE_POINT (self));
    g_return_if_fail (saved == NULL || BB_IS_DOCUMENT (saved));
    g_return_if_fail (saved != self->document);

    g_set_object (&self->saved, saved);
    g_hash_table_remove_all (self->differing);
    if (saved != NULL) {
        bb_document_foreach (self->document, NULL, compare_unshared_cb, self);
        bb_document_foreach (saved, NULL, compare_unshared_cb, self);
    }
    update_modified (self);
}

/**
 * bb_save_point_get_modified:
 * @self: a save point
 *
 * Returns: %TRUE if the document shows other values than what was saved, or was never saved
 */
gboolean
bb_save_point_get_modified (BbSavePoint *self)
{
    g_return_val_if_fail (BB_IS_SAVE_POINT (self), FALSE);

    return self->modified;
}
