/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-hash.h"
#include "model/bb-project-private.h"

#include "document/bb-path.h"
#include "model/bb-challenge-private.h"
#include "model/bb-checklist-line.h"
#include "model/bb-field-conflict-private.h"
#include "model/bb-field-label.h"
#include "model/bb-guideline-private.h"
#include "model/bb-list-private.h"
#include "model/bb-name.h"

static int
compare_guidelines_cb (gconstpointer a, gconstpointer b)
{
    return bb_guideline_compare ((BbGuideline *) a, (BbGuideline *) b);
}

static int
compare_challenges_cb (gconstpointer a, gconstpointer b)
{
    return bb_challenge_compare ((BbChallenge *) a, (BbChallenge *) b);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
    return bb_name_compare ((BbName *) a, (BbName *) b);
}

static gpointer
ref_cb (gconstpointer object, gpointer user_data)
{
    return g_object_ref ((gpointer) object);
}

static GPtrArray *
dup_items (BbList *list)
{
    return g_ptr_array_copy (bb_list_get_items (list), ref_cb, NULL);
}

static void
freeze (GPtrArray *objects)
{
    for (guint i = 0; i < objects->len; i++)
        g_object_freeze_notify (objects->pdata[i]);
}

static void
thaw (GPtrArray *objects)
{
    for (guint i = 0; i < objects->len; i++)
        g_object_thaw_notify (objects->pdata[i]);
}

/* Those in focus stand first, in their order. */
static void
sort_guidelines (BbProject *self)
{
    GPtrArray *items = dup_items (self->guidelines);

    g_ptr_array_sort_values (items, compare_guidelines_cb);
    bb_list_take (self->guidelines, items);
}

static void
update_waiting (BbProject *self)
{
    GPtrArray *all = bb_list_get_items (self->challenges);
    GPtrArray *waiting = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < all->len; i++) {
        if (bb_challenge_get_needs_block (all->pdata[i]))
            g_ptr_array_add (waiting, g_object_ref (all->pdata[i]));
    }
    g_ptr_array_sort_values (waiting, compare_challenges_cb);
    bb_list_take (self->waiting, waiting);
}

/* Makes the guidelines and challenges of the catalogue, as the document has them. */
void
bb_project_add_topics (BbProject *self)
{
    GListModel *guidelines = bb_catalogue_get_guidelines (self->catalogue);
    GListModel *challenges = bb_catalogue_get_challenges (self->catalogue);
    GPtrArray *of_guidelines = g_ptr_array_new_with_free_func (g_object_unref);
    GPtrArray *of_challenges = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < g_list_model_get_n_items (guidelines); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (guidelines, i);

        g_ptr_array_add (of_guidelines, bb_guideline_new (topic));
    }
    for (guint i = 0; i < g_list_model_get_n_items (challenges); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (challenges, i);

        g_ptr_array_add (of_challenges, bb_challenge_new (topic));
    }
    bb_list_take (self->guidelines, of_guidelines);
    bb_list_take (self->challenges, of_challenges);
    bb_project_read_topics (self, NULL);
    bb_project_count_topics (self);
}

static gboolean
is_any_below (const char *const *paths, const char *container)
{
    for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
        if (bb_path_is_below (paths[i], container))
            return TRUE;
    }
    return paths == NULL;
}

static void
read_guidelines (BbProject *self)
{
    g_autoptr (GPtrArray) silent = dup_items (self->guidelines);

    freeze (silent);
    for (guint i = 0; i < silent->len; i++)
        bb_guideline_read (silent->pdata[i], self->document);
    sort_guidelines (self);
    thaw (silent);
}

static void
read_challenges (BbProject *self)
{
    g_autoptr (GPtrArray) silent = dup_items (self->challenges);

    freeze (silent);
    for (guint i = 0; i < silent->len; i++)
        bb_challenge_read (silent->pdata[i], self->document);
    update_waiting (self);
    thaw (silent);
}

/* Takes over what the document says of guidelines and challenges. Without paths anything can have
 * changed. */
void
bb_project_read_topics (BbProject *self, const char *const *paths)
{
    if (is_any_below (paths, "guidelines"))
        read_guidelines (self);
    if (is_any_below (paths, "challenges"))
        read_challenges (self);
}

/* Counts the blocks of each guideline and challenge. */
void
bb_project_count_topics (BbProject *self)
{
    g_autoptr (GPtrArray) guidelines = dup_items (self->guidelines);
    g_autoptr (GPtrArray) challenges = dup_items (self->challenges);

    freeze (guidelines);
    freeze (challenges);
    for (guint i = 0; i < guidelines->len; i++)
        bb_guideline_count (guidelines->pdata[i], self->present);
    for (guint i = 0; i < challenges->len; i++)
        bb_challenge_count (challenges->pdata[i], self->present);
    update_waiting (self);
    thaw (guidelines);
    thaw (challenges);
}

void
bb_project_show_topics (BbProject *self, const char *language)
{
    GPtrArray *guidelines = bb_list_get_items (self->guidelines);
    GPtrArray *challenges = bb_list_get_items (self->challenges);

    for (guint i = 0; i < guidelines->len; i++)
        bb_guideline_set_language (guidelines->pdata[i], language);
    for (guint i = 0; i < challenges->len; i++)
        bb_challenge_set_language (challenges->pdata[i], language);
}

static gboolean
lies_in_a_block (const char *path)
{
    return bb_path_is_below (path, "blocks") || bb_path_is_below (path, "catalogue/texts/block");
}

static gboolean
is_any_elsewhere (const char *const *paths)
{
    for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
        if (!lies_in_a_block (paths[i]))
            return TRUE;
    }
    return paths == NULL;
}

static void
update_other_conflicts (BbProject *self)
{
    g_autoptr (GPtrArray) conflicts = bb_conflict_list (self->document, NULL);
    GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < conflicts->len; i++) {
        const char *path = bb_conflict_get_path (conflicts->pdata[i]);
        g_autofree char *label = bb_field_label_describe (self, path);

        if (!lies_in_a_block (path))
            g_ptr_array_add (items,
                             bb_field_conflict_new (self->document, conflicts->pdata[i], label));
    }
    bb_list_take (self->conflicts, items);
}

/* Takes over what is in conflict outside the blocks, and counts with what is in them. Without
 * paths anything can have changed. */
void
bb_project_update_conflicts (BbProject *self, const char *const *paths)
{
    guint n_conflicts;

    if (is_any_elsewhere (paths))
        update_other_conflicts (self);
    n_conflicts = bb_list_get_items (self->conflicts)->len;
    for (guint i = 0; i < self->present->len; i++)
        n_conflicts += bb_block_get_n_conflicts (self->present->pdata[i]);
    bb_project_set_n_conflicts (self, n_conflicts);
}

/* A name that was there already is the same object. */
static BbName *
dup_name (BbProject *self, const char *text)
{
    GPtrArray *former = bb_list_get_items (self->owners);

    for (guint i = 0; i < former->len; i++) {
        if (g_str_equal (bb_name_get_text (former->pdata[i]), text))
            return g_object_ref (former->pdata[i]);
    }
    return bb_name_new (text);
}

static void
add_name (BbProject *self, GHashTable *names, const char *text)
{
    BbName *name;

    if (*text == '\0' || g_hash_table_contains (names, text))
        return;
    name = dup_name (self, text);
    g_hash_table_insert (names, (gpointer) bb_name_get_text (name), name);
}

static GHashTable *
collect_owners (BbProject *self)
{
    GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

    for (guint i = 0; i < self->present->len; i++) {
        BbBlock *block = self->present->pdata[i];
        GPtrArray *lines = bb_list_get_items (BB_LIST (bb_block_get_checklist (block)));

        add_name (self, names, bb_block_get_owner (block));
        for (guint j = 0; j < lines->len; j++)
            add_name (self, names, bb_checklist_line_get_owner (lines->pdata[j]));
    }
    return names;
}

/* Takes over who owns anything in the project. */
void
bb_project_update_owners (BbProject *self)
{
    g_autoptr (GHashTable) names = collect_owners (self);
    g_autoptr (GPtrArray) values = g_hash_table_get_values_as_ptr_array (names);
    GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < values->len; i++)
        g_ptr_array_add (items, g_object_ref (values->pdata[i]));
    g_ptr_array_sort_values (items, compare_names_cb);
    bb_list_take (self->owners, items);
}
