/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-text.h"

#include "document/bb-hash.h"

#define FEW 8

typedef struct {
    char *language;
    char *text;
} BbTextVersion;

struct _BbText {
    gatomicrefcount ref_count;
    GArray *versions;
    GHashTable *numbers; /* language -> which version, once there are more than a few */
};

G_DEFINE_BOXED_TYPE (BbText, bb_text, bb_text_ref, bb_text_unref)

static void
version_clear (BbTextVersion *version)
{
    g_free (version->language);
    g_free (version->text);
}

static BbTextVersion *
get_version (BbText *self, guint number)
{
    return &g_array_index (self->versions, BbTextVersion, number);
}

static BbTextVersion *
find_version (BbText *self, const char *language)
{
    gpointer number;

    if (self->numbers != NULL)
        return language != NULL &&
                       g_hash_table_lookup_extended (self->numbers, language, NULL, &number)
                   ? get_version (self, GPOINTER_TO_UINT (number))
                   : NULL;
    for (guint i = 0; i < self->versions->len; i++) {
        if (g_strcmp0 (get_version (self, i)->language, language) == 0)
            return get_version (self, i);
    }
    return NULL;
}

/* No catalogue has many languages, but a file made to hurt can. */
static void
add_version (BbText *self, const char *language, const char *text)
{
    BbTextVersion added = { g_strdup (language), g_strdup (text) };
    guint first = self->versions->len;

    g_array_append_val (self->versions, added);
    if (self->versions->len <= FEW)
        return;
    if (self->numbers == NULL) {
        self->numbers = g_hash_table_new (bb_hash_text, g_str_equal);
        first = 0;
    }
    for (guint i = first; i < self->versions->len; i++)
        g_hash_table_insert (self->numbers, get_version (self, i)->language, GUINT_TO_POINTER (i));
}

/**
 * bb_text_new:
 *
 * Makes a text that has no language yet.
 *
 * Returns: (transfer full): a new text
 */
BbText *
bb_text_new (void)
{
    BbText *self = g_new0 (BbText, 1);

    g_atomic_ref_count_init (&self->ref_count);
    self->versions = g_array_new (FALSE, FALSE, sizeof (BbTextVersion));
    g_array_set_clear_func (self->versions, (GDestroyNotify) version_clear);
    return self;
}

/**
 * bb_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
BbText *
bb_text_ref (BbText *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    g_atomic_ref_count_inc (&self->ref_count);
    return self;
}

/**
 * bb_text_unref:
 * @self: (transfer full): a text
 */
void
bb_text_unref (BbText *self)
{
    g_return_if_fail (self != NULL);

    if (g_atomic_ref_count_dec (&self->ref_count)) {
        g_clear_pointer (&self->numbers, g_hash_table_unref);
        g_array_unref (self->versions);
        g_free (self);
    }
}

/**
 * bb_text_set:
 * @self: a text that nobody else holds yet
 * @language: a language, such as `nl`
 * @text: the text in it
 *
 * Says the text in one language. It is for whoever makes the text, before handing it out.
 */
void
bb_text_set (BbText *self, const char *language, const char *text)
{
    BbTextVersion *version;

    g_return_if_fail (self != NULL);
    g_return_if_fail (language != NULL);
    g_return_if_fail (text != NULL);

    version = find_version (self, language);
    if (version == NULL)
        add_version (self, language, text);
    else
        g_set_str (&version->text, text);
}

/**
 * bb_text_get:
 * @self: a text
 * @language: (nullable): the language asked for
 *
 * Gets the text in a language or, where it has not been written in that one, in English, in
 * Dutch, or in the first language that it has.
 *
 * Returns: the text; empty if it has no language at all
 */
const char *
bb_text_get (BbText *self, const char *language)
{
    const char *const wishes[] = { language, "en", "nl" };

    g_return_val_if_fail (self != NULL, "");

    for (guint i = 0; i < G_N_ELEMENTS (wishes); i++) {
        BbTextVersion *version = find_version (self, wishes[i]);

        if (version != NULL)
            return version->text;
    }
    return self->versions->len > 0 ? g_array_index (self->versions, BbTextVersion, 0).text : "";
}

/**
 * bb_text_dup_languages:
 * @self: a text
 *
 * Returns: (transfer full): the languages that it has been written in, in the order in which they
 *   were said
 */
GStrv
bb_text_dup_languages (BbText *self)
{
    g_autoptr (GStrvBuilder) languages = NULL;

    g_return_val_if_fail (self != NULL, NULL);

    languages = g_strv_builder_new ();
    for (guint i = 0; i < self->versions->len; i++)
        g_strv_builder_add (languages, g_array_index (self->versions, BbTextVersion, i).language);
    return g_strv_builder_end (languages);
}

/**
 * bb_text_has:
 * @self: a text
 * @language: a language
 *
 * Returns: whether the text has been written in @language itself
 */
gboolean
bb_text_has (BbText *self, const char *language)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return find_version (self, language) != NULL;
}
