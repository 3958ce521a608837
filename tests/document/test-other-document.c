/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* A recipe book that two cooks keep in copies of their own: all that is needed for another kind of
 * document, with public headers only. It is an example to begin from. */

#include "document/bb-conflict.h"
#include "document/bb-document-builder.h"
#include "document/bb-id.h"
#include "document/bb-path.h"
#include "document/bb-rank.h"
#include "document/bb-save-point.h"
#include "document/bb-undo.h"
#include "document/bb-value.h"

#include "bb-test.h"

/* What lies where. Recipes and their ingredients are items: they come and go as a whole. */
static const BbSchemaRule rules[] = {
    { "kitchen/name", BB_KIND_LINE },
    { "recipes/*", BB_KIND_ITEM },
    { "recipes/*/title", BB_KIND_LINE },
    { "recipes/*/servings", BB_KIND_INT },
    { "recipes/*/method", BB_KIND_TEXT },
    { "recipes/*/rank", BB_KIND_RANK, BB_SCHEMA_NO_CONFLICT },
    { "recipes/*/ingredients/*", BB_KIND_ITEM },
    { "recipes/*/ingredients/*/amount", BB_KIND_LINE },
    { "tasted/*", BB_KIND_FLAG, BB_SCHEMA_NO_RECORD },
};

/* Two copies of one book, each in the window of its cook. */
typedef struct {
    BbUndo *ans;
    BbUndo *bea;
} Kitchen;

static BbSchema *
get_schema (void)
{
    static BbSchema *schema;

    if (schema == NULL)
        schema = bb_schema_new (rules, G_N_ELEMENTS (rules));
    return schema;
}

static BbUndo *
open_copy (BbDocument *book)
{
    g_autoptr (BbDocument) copy = bb_document_dup (book);

    return bb_undo_new (copy);
}

static void
set_up (Kitchen *self, gconstpointer data)
{
    g_autofree char *id = bb_id_new ();
    g_autoptr (BbDocument) book = bb_document_new (get_schema (), id);

    self->ans = open_copy (book);
    self->bea = open_copy (book);
}

static void
tear_down (Kitchen *self, gconstpointer data)
{
    g_object_unref (self->ans);
    g_object_unref (self->bea);
}

static void
do_edit (BbUndo *cook, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) owned = transaction;
    g_autoptr (GError) error = NULL;

    bb_undo_commit (cook, owned, &error);
    g_assert_no_error (error);
}

/* One field of a recipe, in a transaction of its own. */
static void
write_string (BbUndo *cook, const char *path, const char *string)
{
    BbTransaction *transaction = bb_transaction_new ("edit-recipe", NULL);

    bb_transaction_set_string (transaction, path, string);
    do_edit (cook, transaction);
}

static void
write_servings (BbUndo *cook, const char *recipe, gint64 servings)
{
    g_autofree char *path = bb_path_append (recipe, "servings");
    g_autofree char *value = bb_value_new_int (servings);
    BbTransaction *transaction = bb_transaction_new ("edit-recipe", NULL);

    bb_transaction_set (transaction, path, value);
    do_edit (cook, transaction);
}

static void
set_field (BbTransaction *transaction, const char *recipe, const char *field, const char *string)
{
    g_autofree char *path = bb_path_append (recipe, field);

    bb_transaction_set_string (transaction, path, string);
}

/* A new recipe behind the one with the rank @after; gives its path. That there is one follows from
 * its fields. */
static char *
add_recipe (BbUndo *cook, const char *title, const char *after)
{
    g_autofree char *id = bb_id_new ();
    g_autofree char *rank = bb_rank_between (after, NULL);
    char *recipe = bb_path_build ("recipes", id, NULL);
    BbTransaction *transaction = bb_transaction_new ("add-recipe", NULL);

    set_field (transaction, recipe, "title", title);
    set_field (transaction, recipe, "rank", rank);
    do_edit (cook, transaction);
    return recipe;
}

static void
remove_item (BbUndo *cook, const char *item)
{
    BbTransaction *transaction = bb_transaction_new ("remove-recipe", NULL);

    bb_transaction_remove (transaction, item);
    do_edit (cook, transaction);
}

static void
receive (BbUndo *cook, BbUndo *other)
{
    g_autoptr (GError) error = NULL;

    bb_undo_merge (cook, bb_undo_get_document (other), NULL, NULL, &error);
    g_assert_no_error (error);
}

/* They meet, and have the same book again. */
static void
exchange (Kitchen *self)
{
    receive (self->ans, self->bea);
    receive (self->bea, self->ans);
    g_assert_true (
        bb_document_equal (bb_undo_get_document (self->ans), bb_undo_get_document (self->bea)));
}

static void
assert_string (BbUndo *cook, const char *recipe, const char *field, const char *expected)
{
    g_autofree char *path = bb_path_append (recipe, field);
    g_autofree char *found = bb_document_dup_string (bb_undo_get_document (cook), path);

    g_assert_cmpstr (found, ==, expected);
}

static void
assert_servings (BbUndo *cook, const char *recipe, gint64 expected)
{
    g_autofree char *path = bb_path_append (recipe, "servings");
    gint64 servings = 0;

    g_assert_true (
        bb_value_get_int (bb_document_get_value (bb_undo_get_document (cook), path), &servings));
    g_assert_cmpint (servings, ==, expected);
}

static guint
count_conflicts (BbUndo *cook)
{
    g_autoptr (GPtrArray) conflicts = bb_conflict_list (bb_undo_get_document (cook), NULL);

    return conflicts->len;
}

/* Different fields of one recipe, and a new one on each side: all of it is there. */
static void
test_both_write (Kitchen *self, gconstpointer data)
{
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);
    g_autofree char *bread = NULL;
    g_auto (GStrv) names = NULL;

    exchange (self);
    write_servings (self->ans, soup, 4);
    bread = add_recipe (self->bea, "Bread", NULL);
    exchange (self);
    assert_servings (self->bea, soup, 4);
    assert_string (self->ans, bread, "title", "Bread");
    names = bb_document_dup_names (bb_undo_get_document (self->ans), "recipes");
    g_assert_cmpuint (g_strv_length (names), ==, 2);
    g_assert_cmpuint (count_conflicts (self->ans), ==, 0);
}

/* One field in two ways: both stay, the same is shown on both sides, and the next write settles. */
static void
test_conflict (Kitchen *self, gconstpointer data)
{
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);
    g_autofree char *title = bb_path_append (soup, "title");
    g_autoptr (BbConflict) conflict = NULL;

    exchange (self);
    write_string (self->ans, title, "Pea soup");
    write_string (self->bea, title, "Snert");
    exchange (self);
    conflict = bb_conflict_find (bb_undo_get_document (self->ans), title);
    g_assert_cmpuint (bb_conflict_get_n_values (conflict), ==, 2);
    write_string (self->bea, title, "Snert (pea soup)");
    exchange (self);
    g_assert_cmpuint (count_conflicts (self->ans), ==, 0);
    assert_string (self->ans, soup, "title", "Snert (pea soup)");
}

/* Somebody who is typing replaces what was there when he began, and nothing that came since. */
static void
test_long_edit (Kitchen *self, gconstpointer data)
{
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);
    g_autofree char *method = bb_path_append (soup, "method");
    const char *paths[] = { method, NULL };
    g_autoptr (BbBasis) basis = NULL;
    BbTransaction *transaction;

    exchange (self);
    basis = bb_document_begin (bb_undo_get_document (self->ans), paths);
    write_string (self->bea, method, "Soak the peas overnight.");
    receive (self->ans, self->bea);
    transaction = bb_transaction_new ("edit-recipe", basis);
    bb_transaction_set_string (transaction, method, "Take a tin.");
    do_edit (self->ans, transaction);
    g_assert_cmpuint (count_conflicts (self->ans), ==, 1);
}

/* An edit wins over a removal that did not see it, and brings the whole recipe back. */
static void
test_removed_and_edited (Kitchen *self, gconstpointer data)
{
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);

    exchange (self);
    remove_item (self->ans, soup);
    g_assert_false (bb_document_is_there (bb_undo_get_document (self->ans), soup));
    write_servings (self->bea, soup, 6);
    exchange (self);
    g_assert_true (bb_document_is_there (bb_undo_get_document (self->ans), soup));
    assert_string (self->ans, soup, "title", "Soup");
    assert_servings (self->ans, soup, 6);
}

/* Undo takes back what one has done oneself; what a merge brought is taken back by its step. */
static void
test_undo (Kitchen *self, gconstpointer data)
{
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);
    g_autoptr (BbStep) merged = NULL;
    guint n_skipped = 0;

    exchange (self);
    write_servings (self->ans, soup, 4);
    write_servings (self->ans, soup, 40);
    g_assert_true (bb_undo_undo (self->ans, NULL, NULL));
    assert_servings (self->ans, soup, 4);
    g_assert_true (bb_undo_redo (self->ans, NULL, NULL));
    assert_servings (self->ans, soup, 40);
    write_servings (self->bea, soup, 2);
    g_assert_true (
        bb_undo_merge (self->bea, bb_undo_get_document (self->ans), NULL, &merged, NULL));
    g_assert_cmpuint (count_conflicts (self->bea), ==, 1);
    g_assert_true (bb_undo_take_back (self->bea, merged, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
    assert_servings (self->bea, soup, 2);
}

static void
test_save_point (Kitchen *self, gconstpointer data)
{
    BbDocument *book = bb_undo_get_document (self->ans);
    g_autoptr (BbSavePoint) point = bb_save_point_new (book);
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);
    g_autoptr (BbDocument) saved = bb_document_dup (book);

    bb_save_point_set_saved (point, saved);
    write_servings (self->ans, soup, 4);
    g_assert_true (bb_save_point_get_modified (point));
    g_assert_true (bb_undo_undo (self->ans, NULL, NULL));
    g_assert_false (bb_save_point_get_modified (point));
}

static int
compare_recipes (gconstpointer a, gconstpointer b, gpointer book)
{
    g_autofree char *path_a = bb_path_build ("recipes", *(char *const *) a, "rank", NULL);
    g_autofree char *path_b = bb_path_build ("recipes", *(char *const *) b, "rank", NULL);
    int order =
        g_strcmp0 (bb_document_get_value (book, path_a), bb_document_get_value (book, path_b));

    return order != 0 ? order : strcmp (*(char *const *) a, *(char *const *) b);
}

/* A place in an order is a value like any other: nothing else moves. */
static void
test_order (Kitchen *self, gconstpointer data)
{
    BbDocument *book = bb_undo_get_document (self->ans);
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);
    g_autofree char *rank_path = bb_path_append (soup, "rank");
    g_autofree char *rank = bb_document_dup_string (book, rank_path);
    g_autofree char *bread = add_recipe (self->ans, "Bread", rank);
    g_autofree char *before = bb_rank_between (NULL, rank);
    g_autofree char *bread_rank = bb_path_append (bread, "rank");
    g_auto (GStrv) names = bb_document_dup_names (book, "recipes");

    g_sort_array (names, 2, sizeof *names, compare_recipes, book);
    g_assert_true (g_str_has_suffix (soup, names[0]));
    write_string (self->ans, bread_rank, before);
    g_sort_array (names, 2, sizeof *names, compare_recipes, book);
    g_assert_true (g_str_has_suffix (bread, names[0]));
}

static void
add_entries_cb (BbRegister *register_, gpointer user_data)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);
        g_autoptr (BbEntry) read = NULL;

        read = bb_entry_new (entry->dot.actor, entry->dot.counter, entry->lamport, entry->path,
                             entry->value);
        bb_document_builder_add_entry (user_data, read);
    }
}

static void
add_seen_cb (const char *actor, guint64 counter, gpointer user_data)
{
    bb_document_builder_add_seen (user_data, actor, counter);
}

static void
add_records (BbDocumentBuilder *builder, BbHistory *history)
{
    for (guint i = 0; i < bb_history_get_size (history); i++) {
        g_autoptr (BbRecord) read = bb_record_parse (bb_history_get_record (history, i)->line);

        bb_document_builder_add_record (builder, read);
    }
}

/* Whatever one's files look like: entries, what has been seen, and history are the whole of it. */
static BbDocument *
write_and_read (BbDocument *book)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (get_schema (), bb_document_get_id (book));

    bb_document_foreach (book, NULL, add_entries_cb, builder);
    bb_context_foreach (bb_document_get_seen (book), add_seen_cb, builder);
    add_records (builder, bb_document_get_history (book));
    return bb_document_builder_end (builder);
}

static void
test_file (Kitchen *self, gconstpointer data)
{
    g_autofree char *soup = add_recipe (self->ans, "Soup", NULL);
    g_autofree char *bread = add_recipe (self->ans, "Bread", NULL);
    g_autoptr (BbDocument) read = NULL;

    exchange (self);
    write_servings (self->ans, soup, 4);
    write_servings (self->bea, soup, 5);
    remove_item (self->ans, bread);
    exchange (self);
    read = write_and_read (bb_undo_get_document (self->ans));
    g_assert_true (bb_document_equal (read, bb_undo_get_document (self->bea)));
    g_assert_finalize_object (g_steal_pointer (&read));
}

static void
count_cb (BbDocument *book, const char *const *paths, guint *n_paths)
{
    *n_paths += g_strv_length ((GStrv) paths);
}

/* A view listens to the paths that change; the history has a record of each but for what the
 * schema leaves out. */
static void
test_views (Kitchen *self, gconstpointer data)
{
    BbDocument *book = bb_undo_get_document (self->ans);
    guint n_paths = 0;

    g_signal_connect (book, "changed", G_CALLBACK (count_cb), &n_paths);
    write_string (self->ans, "kitchen/name", "At home");
    g_assert_cmpuint (n_paths, ==, 1);
    write_string (self->ans, "tasted/soup", "yes");
    g_assert_cmpuint (n_paths, ==, 2);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (book)), ==, 1);
    g_assert_cmpstr (bb_history_get_record (bb_document_get_history (book), 0)->label, ==,
                     "edit-recipe");
    g_signal_handlers_disconnect_by_func (book, count_cb, &n_paths);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/other-document/" name, Kitchen, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("both-write", test_both_write);
    ADD ("conflict", test_conflict);
    ADD ("long-edit", test_long_edit);
    ADD ("removed-and-edited", test_removed_and_edited);
    ADD ("undo", test_undo);
    ADD ("save-point", test_save_point);
    ADD ("order", test_order);
    ADD ("file", test_file);
    ADD ("views", test_views);
    return g_test_run ();
}
