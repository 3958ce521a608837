/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-project.h"

#include "document/bb-hash.h"
#include "model/bb-challenge.h"
#include "model/bb-field-conflict.h"
#include "model/bb-field-private.h"
#include "model/bb-guideline.h"
#include "model/bb-list-private.h"
#include "model/bb-name.h"
#include "model/bb-project-private.h"

G_DEFINE_FINAL_TYPE (BbProject, bb_project, G_TYPE_OBJECT)

typedef enum {
    PROP_TITLE = 1,
    PROP_MUNICIPALITY,
    PROP_DATE,
    PROP_NOTES,
    PROP_LANGUAGE,
    PROP_N_CONFLICTS,
} BbProjectProperty;

static GParamSpec *props[PROP_N_CONFLICTS + 1];

static const char *
get_interface_language (void)
{
    const char *const *names = g_get_language_names ();

    for (guint i = 0; names[i] != NULL; i++) {
        if (g_str_has_prefix (names[i], "nl"))
            return "nl";
        if (g_str_has_prefix (names[i], "en"))
            return "en";
    }
    return "en";
}

static const char *
choose_language (BbProject *self, const char *wish)
{
    return bb_catalogue_has_language (self->catalogue, wish) ? wish : get_interface_language ();
}

/* Whoever looks at the project in its own language keeps doing so when that one changes. */
static void
read_language (BbProject *self)
{
    g_autofree char *value = bb_document_dup_string (self->document, "project/language");
    gboolean follows = self->language == NULL ||
                       g_str_equal (self->language, choose_language (self, self->own_language));

    if (!g_set_str (&self->own_language, value))
        return;
    bb_project_update_own_texts (self);
    if (follows)
        bb_project_set_language (self, choose_language (self, value));
}

static void
read_project (BbProject *self)
{
    GObject *object = G_OBJECT (self);

    bb_field_read_string (object, props[PROP_TITLE], self->document, "project", &self->title);
    bb_field_read_string (object, props[PROP_MUNICIPALITY], self->document, "project",
                          &self->municipality);
    bb_field_read_date (object, props[PROP_DATE], self->document, "project", &self->date);
    bb_field_read_string (object, props[PROP_NOTES], self->document, "project", &self->notes);
    read_language (self);
}

/* What the parts say together is right before any of them tells. */
static void
document_changed_cb (BbProject *self, const char *const *paths)
{
    g_autoptr (GHashTable) silent = bb_project_update_board (self, paths);

    bb_project_forget_titles (self);
    bb_project_read_topics (self, paths);
    bb_project_count_topics (self);
    bb_project_update_conflicts (self, paths);
    bb_project_update_owners (self);
    bb_project_remove_gone (self);
    read_project (self);
}

static void
bb_project_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbProject *self = BB_PROJECT (object);

    switch ((BbProjectProperty) prop_id) {
    case PROP_TITLE:
        g_value_set_string (value, self->title);
        break;
    case PROP_MUNICIPALITY:
        g_value_set_string (value, self->municipality);
        break;
    case PROP_DATE:
        g_value_set_string (value, self->date);
        break;
    case PROP_NOTES:
        g_value_set_string (value, self->notes);
        break;
    case PROP_LANGUAGE:
        g_value_set_string (value, self->language);
        break;
    case PROP_N_CONFLICTS:
        g_value_set_uint (value, self->n_conflicts);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbProject *self = BB_PROJECT (object);

    switch ((BbProjectProperty) prop_id) {
    case PROP_LANGUAGE:
        bb_project_set_language (self, g_value_get_string (value));
        break;
    case PROP_TITLE:
    case PROP_MUNICIPALITY:
    case PROP_DATE:
    case PROP_NOTES:
    case PROP_N_CONFLICTS:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_project_dispose (GObject *object)
{
    BbProject *self = BB_PROJECT (object);

    bb_project_clear_board (self);
    g_clear_object (&self->guidelines);
    g_clear_object (&self->challenges);
    g_clear_object (&self->waiting);
    g_clear_object (&self->conflicts);
    g_clear_object (&self->owners);
    g_clear_object (&self->document);
    g_clear_object (&self->catalogue);

    G_OBJECT_CLASS (bb_project_parent_class)->dispose (object);
}

static void
bb_project_finalize (GObject *object)
{
    BbProject *self = BB_PROJECT (object);

    g_hash_table_unref (self->by_id);
    g_hash_table_unref (self->former_titles);
    g_ptr_array_unref (self->cells);
    g_ptr_array_unref (self->present);
    g_object_unref (self->blocks);
    g_free (self->title);
    g_free (self->municipality);
    g_free (self->date);
    g_free (self->notes);
    g_free (self->own_language);
    g_free (self->language);

    G_OBJECT_CLASS (bb_project_parent_class)->finalize (object);
}

static void
install_string (BbProjectProperty property, const char *name)
{
    props[property] =
        g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
bb_project_class_init (BbProjectClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_project_get_property;
    object_class->set_property = bb_project_set_property;
    object_class->dispose = bb_project_dispose;
    object_class->finalize = bb_project_finalize;

    install_string (PROP_TITLE, "title");
    install_string (PROP_MUNICIPALITY, "municipality");
    install_string (PROP_DATE, "date");
    install_string (PROP_NOTES, "notes");
    props[PROP_LANGUAGE] =
        g_param_spec_string ("language", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_N_CONFLICTS] = g_param_spec_uint ("n-conflicts", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_project_init (BbProject *self)
{
    self->blocks = g_list_store_new (BB_TYPE_BLOCK);
    self->by_id = g_hash_table_new (bb_hash_text, g_str_equal);
    self->cells = g_ptr_array_new_with_free_func (g_object_unref);
    self->present = g_ptr_array_new_with_free_func (g_object_unref);
    self->former_titles = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, g_free);
    self->guidelines = bb_list_new (BB_TYPE_GUIDELINE);
    self->challenges = bb_list_new (BB_TYPE_CHALLENGE);
    self->waiting = bb_list_new (BB_TYPE_CHALLENGE);
    self->conflicts = bb_list_new (BB_TYPE_FIELD_CONFLICT);
    self->owners = bb_list_new (BB_TYPE_NAME);
}

/**
 * bb_project_new:
 * @document: (transfer none): the document of a project
 * @catalogue: (transfer none): the catalogue to read it with
 *
 * Makes the board of a document. Blocks of which the catalogue says nothing stay in the
 * document and are not shown.
 *
 * Returns: (transfer full): a new project
 */
BbProject *
bb_project_new (BbDocument *document, BbCatalogue *catalogue)
{
    BbProject *self;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (BB_IS_CATALOGUE (catalogue), NULL);

    self = g_object_new (BB_TYPE_PROJECT, NULL);
    self->document = g_object_ref (document);
    self->catalogue = g_object_ref (catalogue);
    bb_project_add_board (self);
    bb_project_add_topics (self);
    read_project (self);
    if (self->language == NULL)
        bb_project_set_language (self, get_interface_language ());
    bb_project_update_owners (self);

    g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self,
                             G_CONNECT_SWAPPED);
    return self;
}

/**
 * bb_project_get_document:
 * @self: a project
 *
 * Returns: (transfer none): the document that it shows
 */
BbDocument *
bb_project_get_document (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return self->document;
}

/**
 * bb_project_get_catalogue:
 * @self: a project
 *
 * Returns: (transfer none): the catalogue that it is read with
 */
BbCatalogue *
bb_project_get_catalogue (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return self->catalogue;
}

/**
 * bb_project_get_title:
 * @self: a project
 *
 * Returns: its title; empty if it has none
 */
const char *
bb_project_get_title (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), "");

    return self->title;
}

/**
 * bb_project_get_municipality:
 * @self: a project
 *
 * Returns: whose project it is; empty if it has not been said
 */
const char *
bb_project_get_municipality (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), "");

    return self->municipality;
}

/**
 * bb_project_get_date:
 * @self: a project
 *
 * Returns: the day of its workshop, `YYYY-MM-DD`; empty if there is none
 */
const char *
bb_project_get_date (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), "");

    return self->date;
}

/**
 * bb_project_get_notes:
 * @self: a project
 *
 * Returns: what is noted about it as a whole, possibly of several lines; empty if nothing is
 */
const char *
bb_project_get_notes (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), "");

    return self->notes;
}

/**
 * bb_project_get_language:
 * @self: a project
 *
 * Returns: the language in which the catalogue is shown
 */
const char *
bb_project_get_language (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), NULL);

    return self->language;
}

/**
 * bb_project_set_language:
 * @self: a project
 * @language: a language, such as `nl`
 *
 * Shows the catalogue in a language, in this window and without changing the project. Texts that
 * the catalogue does not have in it are shown in another one.
 */
void
bb_project_set_language (BbProject *self, const char *language)
{
    g_return_if_fail (BB_IS_PROJECT (self));
    g_return_if_fail (language != NULL);

    if (!g_set_str (&self->language, language))
        return;

    bb_project_forget_titles (self);
    bb_project_show_board (self, language);
    bb_project_show_topics (self, language);
    bb_project_update_conflicts (self, NULL);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * bb_project_get_n_conflicts:
 * @self: a project
 *
 * Returns: how many conflicts there are to look at, in blocks and elsewhere
 */
guint
bb_project_get_n_conflicts (BbProject *self)
{
    g_return_val_if_fail (BB_IS_PROJECT (self), 0);

    return self->n_conflicts;
}

void
bb_project_set_n_conflicts (BbProject *self, guint n_conflicts)
{
    bb_field_set_uint (G_OBJECT (self), props[PROP_N_CONFLICTS], &self->n_conflicts, n_conflicts);
}
