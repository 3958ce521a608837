/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "model/bb-project-schema.h"
#include "storage/bb-journal.h"
#include "storage/bb-version-store.h"

/* A program that does nothing but keep what no file has, for whoever looks at its system calls.
 *
 * keep-program journal   edits, says “ready”, waits for a line, edits and types; says “told”, or
 *                        why not
 * keep-program recover   says what a killed “journal” left: its title, and what was being typed
 * keep-program add       keeps the versions 1 to 12; says “kept”, or why not
 * keep-program list      says which versions are kept and whether they are whole */

#define PROJECT "p1"
#define TITLE "project/title"
#define NOTES "project/notes"
#define MARK "/bouwbord-saves-now"
#define N_EDITS 5
#define N_VERSIONS 12

static void
edit (BbDocument *document, guint number)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-project", NULL);
    g_autofree char *title = g_strdup_printf ("edit %u", number);

    bb_transaction_set_string (transaction, TITLE, title);
    if (!bb_document_commit (document, transaction, NULL, NULL))
        g_error ("an edit was refused");
}

static void
failed_cb (BbJournal *journal, GError *error, gpointer user_data)
{
    g_set_str (user_data, error->message);
}

static void
wait_for_line (void)
{
    char line[16];

    puts ("ready");
    fflush (stdout);
    if (fgets (line, sizeof line, stdin) == NULL)
        g_error ("nobody is there");
}

static int
say (const char *good, const char *bad)
{
    puts (bad != NULL ? bad : good);
    fflush (stdout);
    return bad != NULL;
}

/* One edit is safe before anything happens. In the middle it is saved, so that it begins anew. */
static int
keep_journal (void)
{
    g_autoptr (BbDocument) document = bb_document_new (bb_project_schema_get (), PROJECT);
    g_autoptr (BbDocument) saved = bb_document_dup (document);
    g_autoptr (BbDocument) copy = NULL;
    g_autoptr (BbJournal) journal = bb_journal_new (document, saved, NULL);
    g_autofree char *failure = NULL;

    g_signal_connect (journal, "failed", G_CALLBACK (failed_cb), &failure);
    edit (document, 1);
    bb_journal_flush (journal);
    wait_for_line ();
    for (guint i = 2; i <= N_EDITS; i++) {
        edit (document, i);
        bb_journal_note_typing (journal, NOTES, "half a word");
        bb_journal_flush (journal);
        if (i == 3)
            copy = bb_document_dup (document);
        if (i == 4)
            bb_journal_saved (journal, copy, NULL);
    }
    while (g_main_context_iteration (NULL, FALSE))
        ;
    return say ("told", failure);
}

static int
recover (void)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) found = bb_journal_find_abandoned (bb_project_schema_get (), &error);

    if (found == NULL)
        return say (NULL, error->message);
    for (guint i = 0; i < found->len; i++) {
        g_autoptr (BbDocument) document = bb_journal_found_recover (found->pdata[i], &error);
        g_autofree char *title = NULL;
        g_autofree char *notes = NULL;

        if (document == NULL)
            return say (NULL, error->message);
        title = bb_document_dup_string (document, TITLE);
        notes = bb_document_dup_string (document, NOTES);
        printf ("%s, %s\n", title, notes != NULL ? notes : "-");
    }
    return 0;
}

static GBytes *
make_version (guint number)
{
    g_autofree char *text = g_strdup_printf ("version %u", number);

    return g_bytes_new (text, strlen (text));
}

static gboolean
add_versions (guint first, guint last, char **failure)
{
    for (guint i = first; i <= last; i++) {
        g_autoptr (GBytes) bytes = make_version (i);
        g_autoptr (GFile) file = g_file_new_for_path ("/home/x/plan.bouwbord");
        g_autoptr (GError) error = NULL;

        if (!bb_version_store_add (PROJECT, bytes, file, &error))
            g_set_str (failure, error->message);
    }
    return *failure == NULL;
}

/* All but the last two are safe before anything happens. */
static int
add (void)
{
    g_autofree char *failure = NULL;

    if (!add_versions (1, N_VERSIONS - 2, &failure))
        g_error ("%s", failure);
    access (MARK, F_OK);
    add_versions (N_VERSIONS - 1, N_VERSIONS, &failure);
    access (MARK, F_OK);
    return say ("kept", failure);
}

static int
list (void)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GListStore) versions = bb_version_store_list (PROJECT, &error);

    if (versions == NULL)
        return say (NULL, error->message);
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (versions)); i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (G_LIST_MODEL (versions), i);
        g_autoptr (GBytes) bytes = bb_version_store_read (version, NULL);

        printf ("%.*s\n", bytes != NULL ? (int) g_bytes_get_size (bytes) : 7,
                bytes != NULL ? (const char *) g_bytes_get_data (bytes, NULL) : "damaged");
    }
    return 0;
}

int
main (int argc, char **argv)
{
    setlocale (LC_ALL, "");
    if (argc != 2)
        return 2;
    if (g_str_equal (argv[1], "journal"))
        return keep_journal ();
    if (g_str_equal (argv[1], "recover"))
        return recover ();
    return g_str_equal (argv[1], "add") ? add () : list ();
}
