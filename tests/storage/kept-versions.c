/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kept-versions.h"

#include <string.h>

#include "model/bb-project-schema.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-state-dir.h"

BbDocument *
kept_document_new (void)
{
    return bb_document_new (bb_project_schema_get (), KEPT_PROJECT);
}

void
kept_set (BbDocument *document, const char *path, const char *string)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    bb_transaction_set_string (transaction, path, string);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
}

void
kept_add_bytes (GBytes *bytes)
{
    g_autoptr (GFile) file = g_file_new_for_path ("/home/x/plan é.bouwbord");
    g_autoptr (GError) error = NULL;

    bb_version_store_add (KEPT_PROJECT, bytes, file, &error);
    g_assert_no_error (error);
}

void
kept_add_text (const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

    kept_add_bytes (bytes);
}

void
kept_add (BbDocument *document)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);

    kept_add_bytes (bytes);
}

GListModel *
kept_list (void)
{
    g_autoptr (GError) error = NULL;
    GListStore *versions = bb_version_store_list (KEPT_PROJECT, &error);

    g_assert_no_error (error);
    return G_LIST_MODEL (versions);
}

guint
kept_count (void)
{
    g_autoptr (GListModel) versions = kept_list ();

    return g_list_model_get_n_items (versions);
}

/* The path of a file in the store. */
char *
kept_dup_place (const char *name)
{
    g_autofree char *part = g_build_filename ("versions", KEPT_PROJECT, name, NULL);

    return bb_state_dir_dup (part);
}
