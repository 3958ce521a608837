/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <locale.h>
#include <unistd.h>

#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-save.h"

/* A program that does nothing but save, for whoever looks at its system calls. It writes the same
 * bytes each time.
 *
 * save-program FILE ACTOR N [FIRST]
 *
 * Opens FILE, or makes it if it is not there, sets N fields, from number FIRST on, as ACTOR, and
 * saves. It says “saved”, or why not. */

#define ID "0123456789abcdef0123456789abcdef"
#define MARK "/bouwbord-saves-now"

static BbDocument *
load (GFile *file, BbFileMark **mark)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document;

    if (!g_file_query_exists (file, NULL))
        return bb_document_new (bb_project_schema_get (), ID);
    document = bb_project_file_load_marked (file, bb_project_schema_get (), mark, NULL, &error);
    if (document == NULL)
        g_error ("%s", error->message);
    return document;
}

static void
edit (BbDocument *document, const char *actor, guint n_fields, guint first)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);

    bb_document_use_actor (document, actor);
    bb_transaction_set_time (transaction, "-");
    for (guint i = 0; i < n_fields; i++) {
        g_autofree char *path = g_strdup_printf ("blocks/b%u/owner", first + i);
        g_autofree char *value = g_strdup_printf ("%s %u", actor, i);

        bb_transaction_set_string (transaction, path, value);
    }
    if (!bb_document_commit (document, transaction, NULL, NULL))
        g_error ("the edit was refused");
}

static guint
to_number (const char *text)
{
    return (guint) g_ascii_strtoull (text, NULL, 10);
}

int
main (int argc, char **argv)
{
    g_autoptr (GFile) file = argc == 4 || argc == 5 ? g_file_new_for_path (argv[1]) : NULL;
    g_autoptr (BbFileMark) mark = NULL;
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (BbProjectSave) save = NULL;
    g_autoptr (GError) error = NULL;
    gboolean saved;

    setlocale (LC_ALL, "");
    if (file == NULL)
        return 2;
    document = load (file, &mark);
    edit (document, argv[2], to_number (argv[3]), argc == 5 ? to_number (argv[4]) : 0);
    save = bb_project_save_new (file, document);
    bb_project_save_set_expected (save, mark);

    access (MARK, F_OK);
    saved = bb_project_save_run (save, NULL, &error);
    access (MARK, F_OK);
    g_print ("%s\n", saved ? "saved" : error->message);
    return saved ? 0 : 1;
}
