/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-writer.h"

#include "document/bb-value.h"
#include "storage/bb-json-layout.h"
#include "storage/bb-merge-writer.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-tree.h"

static void
add_leaf_cb (BbRegister *register_, gpointer user_data)
{
    BbProjectLeaf leaf = {
        .path = bb_register_get_path (register_),
        .value = bb_register_get_value (register_),
        .register_ = register_,
    };

    if (bb_register_get_n_entries (register_) > 0)
        g_array_append_val ((GArray *) user_data, leaf);
}

static GArray *
collect_leaves (BbDocument *document)
{
    GArray *leaves = g_array_new (FALSE, FALSE, sizeof (BbProjectLeaf));

    bb_document_foreach (document, NULL, add_leaf_cb, leaves);
    return leaves;
}

static void
append_history (GString *text, BbHistory *history)
{
    guint n_records = bb_history_get_size (history);

    if (n_records == 0)
        return;
    g_string_append (text, ",\"" BB_MEMBER_HISTORY "\":[");
    for (guint i = 0; i < n_records; i++) {
        if (i > 0)
            g_string_append_c (text, ',');
        bb_value_append_string (text, bb_history_get_record (history, i)->line);
    }
    g_string_append_c (text, ']');
}

/**
 * bb_project_writer_write_line:
 * @document: a document
 *
 * Writes a project as [func@project_writer_write] does, but without white space: JSON in one line,
 * for a file that has other things beside it.
 *
 * Returns: (transfer full): the line, without an end
 */
GString *
bb_project_writer_write_line (BbDocument *document)
{
    g_autoptr (GArray) leaves = collect_leaves (document);
    g_autofree char *id = bb_value_new_string (bb_document_get_id (document));
    BbProjectLeaf header = { .path = BB_MEMBER_ID, .value = id };
    GString *text = g_string_new (NULL);

    g_array_append_val (leaves, header);
    g_string_append_printf (text, "{\"%s\":\"%s\",\"%s\":%d", BB_MEMBER_FORMAT, BB_PROJECT_FORMAT,
                            BB_MEMBER_VERSION, BB_PROJECT_VERSION);
    bb_project_tree_append (text, leaves, bb_document_get_schema (document));
    append_history (text, bb_document_get_history (document));
    g_string_append (text, ",\"" BB_MEMBER_MERGE "\":");
    bb_merge_writer_append (text, leaves, bb_document_get_seen (document));
    g_string_append_c (text, '}');
    return text;
}

/**
 * bb_project_writer_write:
 * @document: a document
 *
 * Writes a project in its one canonical form: equal documents are equal bytes, on every computer
 * and in every locale.
 *
 * Returns: (transfer full): the file
 */
GBytes *
bb_project_writer_write (BbDocument *document)
{
    g_autoptr (GString) line = NULL;
    GString *text;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    line = bb_project_writer_write_line (document);
    text = g_string_sized_new (line->len * 2);
    bb_json_layout_append (text, line->str);
    g_string_append_c (text, '\n');
    return g_string_free_to_bytes (text);
}
