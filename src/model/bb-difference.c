/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-difference.h"

#include "document/bb-hash.h"
#include "document/bb-path.h"
#include "model/bb-field-label.h"
#include "model/bb-own-block.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* More fields than these are counted, and more blocks of one field too. */
#define FIELDS_SHOWN 3
#define SUBJECTS_SHOWN 2

#define TITLE_CHARACTERS 40

/* One field, and of what it is another: blocks by their numbers, all else by its title. */
typedef struct {
    const char *name;
    gboolean of_blocks;
    GPtrArray *subjects;
} ChangedField;

typedef struct {
    BbDocument *former;
    BbDocument *document;
    BbCatalogue *catalogue;
    const char *language;

    GPtrArray *fields;
    GHashTable *own; /* ids of own blocks that came or went */
    GPtrArray *moved;
    guint n_added;
    guint n_removed;
    gboolean reordered;
} Difference;

static void
changed_field_free (gpointer data)
{
    ChangedField *self = data;

    g_ptr_array_unref (self->subjects);
    g_free (self);
}

static void
difference_clear (Difference *self)
{
    g_clear_pointer (&self->fields, g_ptr_array_unref);
    g_clear_pointer (&self->moved, g_ptr_array_unref);
    g_clear_pointer (&self->own, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Difference, difference_clear)

static ChangedField *
take_field (Difference *self, const char *name, gboolean of_blocks)
{
    ChangedField *field;

    for (guint i = 0; i < self->fields->len; i++) {
        field = self->fields->pdata[i];
        if (field->of_blocks == of_blocks && g_str_equal (field->name, name))
            return field;
    }
    field = g_new0 (ChangedField, 1);
    field->name = name;
    field->of_blocks = of_blocks;
    field->subjects = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (self->fields, field);
    return field;
}

static char *
dup_quoted (const char *title)
{
    g_autofree char *start = NULL;

    if (g_utf8_strlen (title, -1) <= TITLE_CHARACTERS)
        return g_strdup_printf ("“%s”", title);
    start = g_utf8_substring (title, 0, TITLE_CHARACTERS);
    return g_strdup_printf ("“%s…”", start);
}

static char *
dup_block (Difference *self, const char *id)
{
    BbTopic *topic = bb_catalogue_find (self->catalogue, BB_TOPIC_BLOCK, id);
    g_autofree char *title = NULL;

    if (topic != NULL)
        return g_strdup_printf ("%u", bb_topic_get_number (topic));
    title = bb_own_block_dup_title (self->document, id, self->language);
    return dup_quoted (title != NULL ? title : id);
}

static char *
dup_topic (Difference *self, BbTopicKind kind, const char *id)
{
    BbTopic *topic = bb_catalogue_find (self->catalogue, kind, id);

    return topic != NULL ? dup_quoted (bb_topic_get_title (topic, self->language)) : NULL;
}

/* What a field is about, or %NULL if that is the project. */
static char *
dup_subject (Difference *self, const char *const *names)
{
    if (g_str_equal (names[0], "blocks"))
        return dup_block (self, names[1]);
    if (g_str_equal (names[0], "catalogue") && g_strv_length ((GStrv) names) == 6)
        return dup_block (self, names[3]);
    if (g_str_equal (names[0], "guidelines"))
        return dup_topic (self, BB_TOPIC_GUIDELINE, names[1]);
    if (g_str_equal (names[0], "challenges"))
        return dup_topic (self, BB_TOPIC_CHALLENGE, names[1]);
    return NULL;
}

static gboolean
same_text (gconstpointer a, gconstpointer b)
{
    return g_str_equal (a, b);
}

static void
add_field (Difference *self, const char *path, const char *const *names)
{
    g_autofree char *subject = dup_subject (self, names);
    gboolean of_block = g_str_equal (names[0], "blocks") || g_str_equal (names[0], "catalogue");
    ChangedField *field = take_field (self, bb_field_label_get_name (path), of_block);

    if (subject != NULL &&
        !g_ptr_array_find_with_equal_func (field->subjects, subject, same_text, NULL))
        g_ptr_array_add (field->subjects, g_steal_pointer (&subject));
}

/* An own block that came or went brings all its fields; it counts as one. */
static void
add_own_block (Difference *self, const char *id)
{
    g_autofree char *path = bb_path_build ("blocks", id, NULL);

    if (!g_str_has_prefix (id, BB_OWN_BLOCK_PREFIX) || g_hash_table_contains (self->own, id))
        return;
    if (bb_document_is_there (self->document, path) == bb_document_is_there (self->former, path))
        return;
    g_hash_table_add (self->own, g_strdup (id));
    if (bb_document_is_there (self->document, path))
        self->n_added++;
    else
        self->n_removed++;
}

static void
add_block (Difference *self, const char *path, const char *const *names)
{
    add_own_block (self, names[1]);
    if (g_hash_table_contains (self->own, names[1]))
        return;
    if (g_strv_length ((GStrv) names) == 3 && g_str_equal (names[2], "status"))
        g_ptr_array_add (self->moved, dup_block (self, names[1]));
    else if (g_strv_length ((GStrv) names) == 3 && g_str_equal (names[2], "rank"))
        self->reordered = TRUE;
    else
        add_field (self, path, names);
}

static void
add_path (Difference *self, const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);
    const char *const *parts = (const char *const *) names;

    if (names == NULL || names[0] == NULL || names[1] == NULL)
        return;
    if (g_str_equal (names[0], "blocks"))
        add_block (self, path, parts);
    else if (g_strv_length (names) != 6 || !g_hash_table_contains (self->own, names[3]))
        add_field (self, path, parts);
}

static gboolean
is_seen (BbSchema *schema, const char *path)
{
    return bb_schema_get_kind (schema, path) == BB_KIND_RANK ||
           bb_schema_shows_conflicts (schema, path);
}

static void
compare_cb (BbRegister *register_, gpointer user_data)
{
    Difference *self = user_data;
    const char *path = bb_register_get_path (register_);

    if (is_seen (bb_document_get_schema (self->document), path) &&
        g_strcmp0 (bb_document_get_value (self->former, path),
                   bb_document_get_value (self->document, path)) != 0)
        add_path (self, path);
}

static void
compare_former_cb (BbRegister *register_, gpointer user_data)
{
    Difference *self = user_data;

    if (bb_document_get_register (self->document, bb_register_get_path (register_)) == NULL)
        compare_cb (register_, self);
}

/* Numbers first, in order; then titles. */
static int
compare_subjects (gconstpointer a, gconstpointer b)
{
    gboolean first_is_number = g_ascii_isdigit (*(const char *) a);
    gboolean second_is_number = g_ascii_isdigit (*(const char *) b);

    if (first_is_number != second_is_number)
        return first_is_number ? -1 : 1;
    return first_is_number ? atoi (a) - atoi (b) : g_utf8_collate (a, b);
}

static char *
join (GPtrArray *subjects)
{
    GString *list = g_string_new (NULL);

    g_ptr_array_sort_values (subjects, compare_subjects);
    for (guint i = 0; i < subjects->len; i++)
        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (char *) subjects->pdata[i]);
    return g_string_free_and_steal (list);
}

static char *
describe_moved (GPtrArray *blocks)
{
    g_autofree char *list = NULL;

    if (blocks->len > SUBJECTS_SHOWN)
        return g_strdup_printf (ngettext ("%u block moved", "%u blocks moved", blocks->len),
                                blocks->len);
    list = join (blocks);
    /* TRANSLATORS: %s is which blocks lie in another column now: “12, 14”. */
    return g_strdup_printf (_ ("Moved: %s"), list);
}

static char *
describe_field (const ChangedField *field)
{
    g_autofree char *subjects = NULL;

    if (field->of_blocks && field->subjects->len > SUBJECTS_SHOWN)
        return g_strdup_printf (
            /* TRANSLATORS: %1$s is a field such as “owner”, %2$u how many blocks have another. */
            ngettext ("%1$s of %2$u block", "%1$s of %2$u blocks", field->subjects->len),
            field->name, field->subjects->len);
    if (field->subjects->len == 0 || field->subjects->len > SUBJECTS_SHOWN)
        return g_strdup (field->name);
    subjects = join (field->subjects);
    /* TRANSLATORS: %1$s is a field such as “owner”, %2$s of which blocks: “12, 14”. */
    return g_strdup_printf (_ ("%1$s of %2$s"), field->name, subjects);
}

static void
append_fields (Difference *self, GStrvBuilder *parts)
{
    g_autoptr (GString) list = g_string_new (NULL);
    guint n_shown = MIN (self->fields->len, FIELDS_SHOWN);

    if (self->fields->len == 0)
        return;
    for (guint i = 0; i < n_shown; i++) {
        g_autofree char *words = describe_field (self->fields->pdata[i]);

        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", words);
    }
    if (n_shown < self->fields->len)
        /* TRANSLATORS: after a list of fields; %u is how many more there are. */
        g_string_append_printf (list, _ (" and %u more"), self->fields->len - n_shown);
    /* TRANSLATORS: %s is a list of fields: “notes of 12, owner of 3 blocks and 2 more”. */
    g_strv_builder_take (parts, g_strdup_printf (_ ("Changed: %s"), list->str));
}

/* Takes @words. */
static void
append_count (GStrvBuilder *parts, guint count, char *words)
{
    if (count > 0)
        g_strv_builder_take (parts, words);
    else
        g_free (words);
}

static void
append_blocks (Difference *self, GStrvBuilder *parts)
{
    if (self->moved->len > 0)
        g_strv_builder_take (parts, describe_moved (self->moved));
    append_count (
        parts, self->n_added,
        g_strdup_printf (ngettext ("%u own block added", "%u own blocks added", self->n_added),
                         self->n_added));
    append_count (parts, self->n_removed,
                  g_strdup_printf (
                      ngettext ("%u own block removed", "%u own blocks removed", self->n_removed),
                      self->n_removed));
    if (self->reordered && self->moved->len == 0)
        g_strv_builder_add (parts, _ ("Blocks in another order"));
}

static char *
describe (Difference *self)
{
    g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
    g_auto (GStrv) all = NULL;

    append_blocks (self, parts);
    append_fields (self, parts);
    all = g_strv_builder_end (parts);
    return g_strv_length (all) > 0 ? g_strjoinv (" · ", all) : g_strdup (_ ("No changes"));
}

/**
 * bb_difference_describe:
 * @former: a project as it was
 * @document: the same project later
 * @catalogue: the catalogue that it is about
 * @language: in which the titles of what has no number are given
 *
 * Says in a line what is other in @document than in @former: how many blocks moved, and which
 * fields are others; of many only some, and how many more there are. It may be called in any
 * thread that has these documents to itself.
 *
 * Returns: (transfer full): the line
 */
char *
bb_difference_describe (BbDocument *former, BbDocument *document, BbCatalogue *catalogue,
                        const char *language)
{
    g_auto (Difference) self = { 0 };

    g_return_val_if_fail (BB_IS_DOCUMENT (former), NULL);
    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (BB_IS_CATALOGUE (catalogue), NULL);
    g_return_val_if_fail (language != NULL, NULL);

    self.former = former;
    self.document = document;
    self.catalogue = catalogue;
    self.language = language;
    self.fields = g_ptr_array_new_with_free_func (changed_field_free);
    self.moved = g_ptr_array_new_with_free_func (g_free);
    self.own = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    bb_document_foreach (document, NULL, compare_cb, &self);
    bb_document_foreach (former, NULL, compare_former_cb, &self);
    return describe (&self);
}
