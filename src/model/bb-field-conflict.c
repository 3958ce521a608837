/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-field-conflict.h"

#include "document/bb-hash.h"
#include "document/bb-path.h"
#include "model/bb-field-conflict-private.h"
#include "model/bb-field-label.h"

#include <glib/gi18n-lib.h>

struct _BbFieldConflict {
    GObject parent_instance;

    BbConflict *conflict;
    BbKind kind;
    char *label;
    char *hint;
    GStrv texts;
    GStrv authors; /* empty where nobody gave a name */
};

G_DEFINE_FINAL_TYPE (BbFieldConflict, bb_field_conflict, G_TYPE_OBJECT)

typedef enum { PROP_PATH = 1, PROP_LABEL, PROP_HINT } BbFieldConflictProperty;

static GParamSpec *props[PROP_HINT + 1];

/* Who wrote a value, as far as the sessions gave themselves names; each name once. */
static char *
dup_authors (BbDocument *document, BbRegister *register_, const char *value)
{
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    g_autoptr (GHashTable) known = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    g_auto (GStrv) names = NULL;

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);
        g_autofree char *path = bb_path_build ("actors", entry->dot.actor, NULL);
        g_autofree char *name = NULL;

        if (g_strcmp0 (entry->value, value) != 0)
            continue;
        name = bb_document_dup_string (document, path);
        if (name != NULL && *name != '\0' && g_hash_table_add (known, g_strdup (name)))
            g_strv_builder_add (builder, name);
    }
    names = g_strv_builder_end (builder);
    return g_strjoinv (", ", names);
}

static void
read_values (BbFieldConflict *self, BbDocument *document)
{
    BbSchema *schema = bb_document_get_schema (document);
    BbRegister *register_ = bb_conflict_get_register (self->conflict);
    g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
    g_autoptr (GStrvBuilder) authors = g_strv_builder_new ();

    for (guint i = 0; i < bb_conflict_get_n_values (self->conflict); i++) {
        const char *value = bb_conflict_get_value (self->conflict, i);

        g_strv_builder_take (
            texts, bb_field_label_format (schema, bb_register_get_path (register_), value));
        g_strv_builder_take (authors, dup_authors (document, register_, value));
    }
    self->texts = g_strv_builder_end (texts);
    self->authors = g_strv_builder_end (authors);
}

static char *
dup_other (BbFieldConflict *self, guint position)
{
    if (*self->authors[position] == '\0')
        return g_strdup (self->texts[position]);
    /* TRANSLATORS: somebody's value of a field; %1$s is the value, such as “Done”, and %2$s who
     * wrote it. */
    return g_strdup_printf (_ ("%1$s (%2$s)"), self->texts[position], self->authors[position]);
}

static char *
dup_hint (BbFieldConflict *self)
{
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    g_auto (GStrv) others = NULL;
    g_autofree char *joined = NULL;

    for (guint i = 1; self->texts[i] != NULL; i++)
        g_strv_builder_take (builder, dup_other (self, i));
    others = g_strv_builder_end (builder);
    joined = g_strjoinv (", ", others);
    /* TRANSLATORS: shown beside the value of a field; %s is what others wrote there, such as
     * “Done (Sam)”. */
    return g_strdup_printf (_ ("also: %s"), joined);
}

static void
bb_field_conflict_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbFieldConflict *self = BB_FIELD_CONFLICT (object);

    switch ((BbFieldConflictProperty) prop_id) {
    case PROP_PATH:
        g_value_set_string (value, bb_field_conflict_get_path (self));
        break;
    case PROP_LABEL:
        g_value_set_string (value, self->label);
        break;
    case PROP_HINT:
        g_value_set_string (value, self->hint);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_field_conflict_finalize (GObject *object)
{
    BbFieldConflict *self = BB_FIELD_CONFLICT (object);

    g_clear_pointer (&self->conflict, bb_conflict_unref);
    g_free (self->label);
    g_free (self->hint);
    g_strfreev (self->texts);
    g_strfreev (self->authors);

    G_OBJECT_CLASS (bb_field_conflict_parent_class)->finalize (object);
}

static void
install_string (BbFieldConflictProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_field_conflict_class_init (BbFieldConflictClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_field_conflict_get_property;
    object_class->finalize = bb_field_conflict_finalize;

    install_string (PROP_PATH, "path");
    install_string (PROP_LABEL, "label");
    install_string (PROP_HINT, "hint");
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_field_conflict_init (BbFieldConflict *self)
{
}

/* Makes the conflict of a field; the label is what a person calls the field. */
BbFieldConflict *
bb_field_conflict_new (BbDocument *document, BbConflict *conflict, const char *label)
{
    BbFieldConflict *self = g_object_new (BB_TYPE_FIELD_CONFLICT, NULL);

    self->conflict = bb_conflict_ref (conflict);
    self->kind =
        bb_schema_get_kind (bb_document_get_schema (document), bb_conflict_get_path (conflict));
    self->label = g_strdup (label);
    read_values (self, document);
    self->hint = dup_hint (self);
    return self;
}

/* Whether two conflicts say the same, about the same writes. */
gboolean
bb_field_conflict_equal (BbFieldConflict *a, BbFieldConflict *b)
{
    return bb_conflict_get_register (a->conflict) == bb_conflict_get_register (b->conflict) &&
           g_str_equal (a->label, b->label) && g_str_equal (a->hint, b->hint) &&
           g_str_equal (a->authors[0], b->authors[0]);
}

/**
 * bb_field_conflict_get_path:
 * @self: a conflict
 *
 * Returns: the path of its register
 */
const char *
bb_field_conflict_get_path (BbFieldConflict *self)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), "");

    return bb_conflict_get_path (self->conflict);
}

/**
 * bb_field_conflict_get_label:
 * @self: a conflict
 *
 * Returns: what the field is called, in the language of the interface
 */
const char *
bb_field_conflict_get_label (BbFieldConflict *self)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), "");

    return self->label;
}

/**
 * bb_field_conflict_get_hint:
 * @self: a conflict
 *
 * Returns: what stands beside the value shown, such as “also: Done (Sam)”
 */
const char *
bb_field_conflict_get_hint (BbFieldConflict *self)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), "");

    return self->hint;
}

/**
 * bb_field_conflict_get_kind:
 * @self: a conflict
 *
 * Returns: what the field holds; of %BB_KIND_TEXT the values may have several lines
 */
BbKind
bb_field_conflict_get_kind (BbFieldConflict *self)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), BB_KIND_UNKNOWN);

    return self->kind;
}

/**
 * bb_field_conflict_get_register:
 * @self: a conflict
 *
 * Returns: (transfer none): the register with the writes that made the values
 */
BbRegister *
bb_field_conflict_get_register (BbFieldConflict *self)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), NULL);

    return bb_conflict_get_register (self->conflict);
}

/**
 * bb_field_conflict_get_n_values:
 * @self: a conflict
 *
 * Returns: how many values there are, at least two
 */
guint
bb_field_conflict_get_n_values (BbFieldConflict *self)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), 0);

    return bb_conflict_get_n_values (self->conflict);
}

/**
 * bb_field_conflict_get_value:
 * @self: a conflict
 * @position: from 0, the value shown
 *
 * Returns: canonical text of the value
 */
const char *
bb_field_conflict_get_value (BbFieldConflict *self, guint position)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), "");

    return bb_conflict_get_value (self->conflict, position);
}

/**
 * bb_field_conflict_get_text:
 * @self: a conflict
 * @position: from 0, the value shown
 *
 * Returns: the value for a person: a status by its name, a text as it is, a day as `YYYY-MM-DD`
 */
const char *
bb_field_conflict_get_text (BbFieldConflict *self, guint position)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), "");
    g_return_val_if_fail (position < bb_field_conflict_get_n_values (self), "");

    return self->texts[position];
}

/**
 * bb_field_conflict_get_author:
 * @self: a conflict
 * @position: from 0, the value shown
 *
 * Returns: (nullable): who wrote it, or %NULL if nobody gave a name
 */
const char *
bb_field_conflict_get_author (BbFieldConflict *self, guint position)
{
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (self), NULL);
    g_return_val_if_fail (position < bb_field_conflict_get_n_values (self), NULL);

    return *self->authors[position] != '\0' ? self->authors[position] : NULL;
}
