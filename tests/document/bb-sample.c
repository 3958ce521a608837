/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-sample.h"

#include "document/bb-document-builder.h"
#include "document/bb-path.h"
#include "document/bb-value.h"

#include <string.h>

BbSchema *
bb_sample_schema_new (void)
{
    static const BbSchemaRule rules[] = {
        { "project/title", BB_KIND_LINE },
        { "project/logo", BB_KIND_LINE },
        { "blocks/*/status", BB_KIND_STATUS },
        { "blocks/*/rank", BB_KIND_RANK },
        { "blocks/*/owner", BB_KIND_LINE },
        { "blocks/*/due", BB_KIND_DATE },
        { "blocks/*/notes", BB_KIND_TEXT },
        { "blocks/own-*", BB_KIND_ITEM },
        { "blocks/own-*/title", BB_KIND_LINE },
        { "blocks/*/checklist/*", BB_KIND_ITEM },
        { "blocks/*/checklist/*/text", BB_KIND_LINE },
        { "parking/*", BB_KIND_ITEM },
        { "parking/*/text", BB_KIND_TEXT },
        { "parking/*/owner", BB_KIND_LINE },
        { "catalogue/custom", BB_KIND_OPAQUE },
        { "actors/*", BB_KIND_LINE, BB_SCHEMA_NO_RECORD | BB_SCHEMA_NO_CONFLICT },
    };

    return bb_schema_new (rules, G_N_ELEMENTS (rules));
}

/* Documents that are merged have one schema. */
BbSchema *
bb_sample_schema_get (void)
{
    static BbSchema *schema;

    if (schema == NULL)
        schema = bb_sample_schema_new ();
    return schema;
}

static char *
dup_value (const char *text)
{
    gint64 number;

    if (g_str_equal (text, "*"))
        return NULL;
    if (g_str_equal (text, "true") || bb_value_get_int (text, &number))
        return g_strdup (text);
    return bb_value_new_string (text);
}

BbEntry *
bb_sample_entry_new (const char *path, const char *notation)
{
    g_auto (GStrv) parts = g_strsplit_set (notation, "@/", -1);
    gsize length = strcspn (parts[1], "0123456789");
    g_autofree char *actor = g_strndup (parts[1], length);
    g_autofree char *value = dup_value (parts[0]);

    return bb_entry_new (actor, g_ascii_strtoull (parts[1] + length, NULL, 10),
                         g_ascii_strtoull (parts[2], NULL, 10), path, value);
}

static void
add_entries (BbDocumentBuilder *builder, const char *path, const char *notation)
{
    g_auto (GStrv) words = g_strsplit (notation, " ", -1);

    for (guint i = 0; words[i] != NULL; i++) {
        g_autoptr (BbEntry) entry = bb_sample_entry_new (path, words[i]);

        bb_document_builder_add_entry (builder, entry);
    }
}

/* Path, entries, path, entries…, NULL. */
BbDocument *
bb_sample_document_new (const char *first, ...)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_sample_schema_get (), "sample");
    va_list arguments;

    va_start (arguments, first);
    for (const char *path = first; path != NULL; path = va_arg (arguments, const char *))
        add_entries (builder, path, va_arg (arguments, const char *));
    va_end (arguments);
    return bb_document_builder_end (builder);
}

static void
append_entry (GString *target, const BbEntry *entry)
{
    g_autofree char *string = bb_value_dup_string (entry->value);
    const char *value = entry->value != NULL ? entry->value : "*";

    if (target->len > 0)
        g_string_append_c (target, ' ');
    g_string_append_printf (target, "%s@%s%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT,
                            string != NULL ? string : value, entry->dot.actor, entry->dot.counter,
                            entry->lamport);
}

char *
bb_sample_dup_register (BbDocument *document, const char *path)
{
    BbRegister *register_ = bb_document_get_register (document, path);
    GString *notation = g_string_new (NULL);

    for (guint i = 0; register_ != NULL && i < bb_register_get_n_entries (register_); i++)
        append_entry (notation, bb_register_get_entry (register_, i));
    return g_string_free_and_steal (notation);
}

typedef struct {
    BbDocument *document;
    GString *text;
    gboolean sorts;
} Shown;

static int
compare_texts (gconstpointer a, gconstpointer b)
{
    return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
append_shown_cb (BbRegister *register_, gpointer user_data)
{
    Shown *self = user_data;
    const char *path = bb_register_get_path (register_);
    g_autoptr (GPtrArray) values = bb_register_dup_values (register_);

    if (bb_document_get_value (self->document, path) == NULL)
        return;
    if (self->sorts)
        g_ptr_array_sort (values, compare_texts);
    g_string_append (self->text, path);
    for (guint i = 0; i < values->len; i++)
        g_string_append_printf (self->text, " %s", (char *) values->pdata[i]);
    g_string_append_c (self->text, '\n');
}

static char *
dup_all_shown (BbDocument *document, gboolean sorts)
{
    Shown shown = { document, g_string_new (NULL), sorts };

    bb_document_foreach (document, NULL, append_shown_cb, &shown);
    return g_string_free_and_steal (shown.text);
}

/* All values that a person can see, those in conflict too, the one on top first. */
char *
bb_sample_dup_shown (BbDocument *document)
{
    return dup_all_shown (document, FALSE);
}

/* All values that a person can see; which of those in conflict is on top does not matter. */
char *
bb_sample_dup_picture (BbDocument *document)
{
    return dup_all_shown (document, TRUE);
}

typedef struct {
    BbDocument *document;
    GHashTable *dots;
    char *last;
    guint64 clock;
} Check;

static void
check_entry (Check *self, BbEntry *entry, const char *path)
{
    g_assert_cmpstr (entry->path, ==, path);
    g_assert_true (bb_context_contains (bb_document_get_seen (self->document), &entry->dot));
    g_assert_true (g_hash_table_add (self->dots, &entry->dot));
    self->clock = MAX (self->clock, entry->lamport);
}

static void
check_register_cb (BbRegister *register_, gpointer user_data)
{
    Check *self = user_data;
    const char *path = bb_register_get_path (register_);

    g_assert_cmpuint (bb_register_get_n_entries (register_), >, 0);
    g_assert_cmpstr (self->last, <, path);
    g_set_str (&self->last, path);
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);

        check_entry (self, entry, path);
        if (i > 0)
            g_assert_cmpint (bb_entry_compare (bb_register_get_entry (register_, i - 1), entry), >,
                             0);
    }
}

static void
check_history (Check *self)
{
    BbHistory *history = bb_document_get_history (self->document);

    for (guint i = 0; i < bb_history_get_size (history); i++) {
        const BbRecord *record = bb_history_get_record (history, i);

        g_assert_true (bb_record_is_valid (record));
        g_assert_true (bb_context_contains (bb_document_get_seen (self->document), &record->dot));
        if (i > 0)
            g_assert_cmpint (bb_record_compare (bb_history_get_record (history, i - 1), record), <,
                             0);
        self->clock = MAX (self->clock, record->lamport);
    }
}

/* What holds of every document that has no forged entries. */
void
bb_sample_check (BbDocument *document)
{
    g_autoptr (GHashTable) dots = g_hash_table_new (bb_dot_hash, bb_dot_equal);
    Check check = { document, dots, NULL, 0 };

    bb_document_foreach (document, NULL, check_register_cb, &check);
    check_history (&check);
    g_assert_cmpuint (bb_document_get_clock (document), ==, check.clock);
    g_free (check.last);
}

BbTransaction *
bb_sample_set (const char *path, const char *string, BbBasis *basis)
{
    BbTransaction *transaction = bb_transaction_new ("edit", basis);

    bb_transaction_set_string (transaction, path, string);
    return transaction;
}

BbTransaction *
bb_sample_remove (const char *path, BbBasis *basis)
{
    BbTransaction *transaction = bb_transaction_new ("edit", basis);

    bb_transaction_remove (transaction, path);
    return transaction;
}

/* Commits as somebody, at no time; takes the transaction. */
void
bb_sample_commit (BbDocument *document, const char *actor, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) owned = transaction;
    g_autoptr (GError) error = NULL;

    bb_document_use_actor (document, actor);
    bb_transaction_set_time (owned, "-");
    g_assert_true (bb_document_commit (document, owned, NULL, &error));
    g_assert_no_error (error);
}
