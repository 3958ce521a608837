/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/bb-cli-text.h"
#include "document/bb-merge.h"
#include "model/bb-field-label.h"
#include "model/bb-novelty.h"
#include "model/bb-project-schema.h"
#include "storage/bb-file-bytes.h"
#include "storage/bb-project-save.h"
#include "storage/bb-project-versions.h"
#include "storage/bb-project-writer.h"

#define VALUE_LENGTH 60

/* A file of which the content takes part, or one of the versions in it. */
typedef struct {
    char *name;
    BbDocument *document;
} Copy;

static void
copy_free (Copy *self)
{
    g_free (self->name);
    g_object_unref (self->document);
    g_free (self);
}

/* What a merge needs to do its work and to speak of it. */
typedef struct {
    GFile *out;
    BbFileMark *mark; /* what is in it, if it is there */
    gboolean dry_run;
    BbCatalogue *catalogue;
    GPtrArray *copies;
    BbProject *project; /* what has come of them so far */
} Work;

static void
work_clear (Work *self)
{
    g_clear_object (&self->out);
    g_clear_pointer (&self->mark, bb_file_mark_free);
    g_clear_object (&self->catalogue);
    g_clear_object (&self->project);
    g_clear_pointer (&self->copies, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* A tool may have written several versions into one file. */
static char *
dup_version_name (const char *path, guint position, guint n_versions)
{
    g_autofree char *name = g_filename_display_name (path);

    if (n_versions == 1)
        return g_steal_pointer (&name);
    if (n_versions > 2)
        /* TRANSLATORS: what “bouwbord merge” calls one of several versions in one file; %1$s is the
         * name of the file */
        return g_strdup_printf (_ ("%1$s, part %2$u"), name, position + 1);
    /* TRANSLATORS: what “bouwbord merge” calls a version in a file that holds two; %s is the name
     * of the file */
    return g_strdup_printf (position == 0 ? _ ("%s, first half") : _ ("%s, second half"), name);
}

static gboolean
work_load (Work *self, GFile *file, const char *path, BbFileMark **mark)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) versions =
        bb_project_versions_load (file, bb_project_schema_get (), mark, NULL, &error);

    if (versions == NULL) {
        bb_cli_complain (error->message);
        return FALSE;
    }
    for (guint i = 0; i < versions->len; i++) {
        Copy *copy = g_new0 (Copy, 1);

        copy->name = dup_version_name (path, i, versions->len);
        copy->document = g_object_ref (versions->pdata[i]);
        g_ptr_array_add (self->copies, copy);
    }
    return TRUE;
}

/* What is in the place of the result already takes part: it must not be lost. */
static gboolean
work_load_all (Work *self, const char *out, char **paths, int n_paths)
{
    gboolean good = TRUE;

    self->copies = g_ptr_array_new_with_free_func ((GDestroyNotify) copy_free);
    if (g_file_query_exists (self->out, NULL))
        good = work_load (self, self->out, out, &self->mark);
    for (int i = 0; i < n_paths; i++) {
        g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

        if (!g_file_equal (file, self->out) || !g_file_query_exists (file, NULL))
            good = work_load (self, file, paths[i], NULL) && good;
    }
    return good;
}

static gboolean
work_check_same_project (Work *self)
{
    const Copy *first = self->copies->pdata[0];

    for (guint i = 1; i < self->copies->len; i++) {
        const Copy *copy = self->copies->pdata[i];
        g_autofree char *message = NULL;

        if (g_str_equal (bb_document_get_id (copy->document), bb_document_get_id (first->document)))
            continue;
        /* TRANSLATORS: both %s are file names */
        message = g_strdup_printf (_ ("“%s” is not a copy of the same project as “%s”. Nothing "
                                      "was written. Leave one of them out."),
                                   copy->name, first->name);
        bb_cli_complain (message);
        return FALSE;
    }
    return TRUE;
}

static void
print_copy (const Copy *copy, const char *what)
{
    g_autofree char *line = g_strdup_printf ("%s: %s\n", copy->name, what);

    fputs (line, stdout);
}

static void
add_count (GStrvBuilder *parts, const char *words, guint count)
{
    g_autofree char *number = g_strdup_printf ("%u", count);

    if (count > 0)
        g_strv_builder_take (parts, g_strconcat (number, " ", words, NULL));
}

static char *
describe_counts (const BbMergeSummary *summary, const BbNovelty *novelty)
{
    g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;
    guint n_conflicts = summary->conflicts->len;

    /* TRANSLATORS: comes behind a number */
    add_count (parts, ngettext ("change", "changes", summary->n_changes), summary->n_changes);
    /* TRANSLATORS: comes behind a number */
    add_count (parts, ngettext ("removal", "removals", summary->n_removals), summary->n_removals);
    /* TRANSLATORS: comes behind a number */
    add_count (parts, ngettext ("conflict", "conflicts", n_conflicts), n_conflicts);
    if (novelty->is_new && *novelty->who != '\0')
        /* TRANSLATORS: behind “7 changes, 2 conflicts”; %s is who made them */
        g_strv_builder_take (parts, g_strdup_printf (_ ("from %s"), novelty->who));
    list = g_strv_builder_end (parts);
    /* TRANSLATORS: what “bouwbord merge” says of a copy that brings nothing */
    return *list != NULL ? g_strjoinv (", ", list) : g_strdup (_ ("nothing new"));
}

static char *
describe_value (BbProject *project, BbConflict *conflict, guint position)
{
    g_autofree char *value = bb_field_label_describe_value (
        project, bb_conflict_get_path (conflict), bb_conflict_get_value (conflict, position));

    if (g_utf8_strlen (value, -1) > VALUE_LENGTH) {
        g_autofree char *start = g_utf8_substring (value, 0, VALUE_LENGTH);

        return g_strconcat (start, "…", NULL);
    }
    return g_steal_pointer (&value);
}

static void
print_conflict (BbProject *project, BbConflict *conflict)
{
    g_autoptr (GString) others = g_string_new (NULL);
    g_autofree char *place = bb_field_label_describe (project, bb_conflict_get_path (conflict));
    g_autofree char *shown = describe_value (project, conflict, 0);
    g_autofree char *words = NULL;
    g_autofree char *clean = NULL;
    g_autofree char *line = NULL;

    for (guint i = 1; i < bb_conflict_get_n_values (conflict); i++) {
        g_autofree char *value = describe_value (project, conflict, i);

        g_string_append_printf (others, i > 1 ? ", %s" : "%s", value);
    }
    /* TRANSLATORS: “owner of “Plain language”: “Anna” (also: “Bea”)” */
    words = g_strdup_printf (_ ("%1$s: %2$s (also: %3$s)"), place, shown, others->str);
    clean = bb_cli_text_dup_printable (words);
    line = g_strdup_printf ("  %s\n", clean);
    fputs (line, stdout);
}

static void
warn_of_stranger (const Copy *copy, const BbNovelty *novelty)
{
    g_autofree char *stranger = NULL;

    if (novelty->has_common_past)
        return;
    /* TRANSLATORS: %s is a file name */
    stranger = g_strdup_printf (_ ("“%s” has no past in common with the others. If you do not know "
                                   "where it comes from, leave it out."),
                                copy->name);
    bb_cli_complain (stranger);
}

/* What a window would offer to a person before it merges. */
static void
warn_of (const Copy *copy, const BbMergeSummary *summary)
{
    g_autofree char *removes = NULL;
    g_autofree char *ahead = NULL;

    if (bb_merge_summary_removes_most (summary)) {
        /* TRANSLATORS: %s is a file name */
        removes = g_strdup_printf (_ ("“%s” takes more than half of all values away. If nobody "
                                      "meant that, leave it out."),
                                   copy->name);
        bb_cli_complain (removes);
    }
    if (bb_merge_summary_is_far_ahead (summary)) {
        /* TRANSLATORS: %s is a file name */
        ahead = g_strdup_printf (_ ("“%s” counts far more edits than people make. If you do not "
                                    "know who made it, leave it out."),
                                 copy->name);
        bb_cli_complain (ahead);
    }
}

/* What is there before all others is not ours because it comes first: it too can be the one that
 * takes away what others have. */
static void
work_warn_of_first (Work *self, const Copy *second)
{
    g_autoptr (BbDocument) document = bb_document_dup (second->document);
    g_autoptr (BbMergeSummary) summary = NULL;
    const Copy *first = self->copies->pdata[0];

    if (bb_merge_into (document, first->document, &summary, NULL, NULL))
        warn_of (first, summary);
}

static gboolean
work_merge_copy (Work *self, const Copy *copy)
{
    BbDocument *merged = bb_project_get_document (self->project);
    g_autoptr (BbNovelty) novelty = bb_novelty_new (merged, copy->document);
    g_autoptr (BbMergeSummary) summary = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *counts = NULL;
    g_autofree char *clean = NULL;

    if (!bb_merge_into (merged, copy->document, &summary, NULL, &error)) {
        g_autofree char *message = g_strdup_printf ("%s: %s", copy->name, error->message);

        bb_cli_complain (message);
        return FALSE;
    }
    counts = describe_counts (summary, novelty);
    clean = bb_cli_text_dup_printable (counts);
    print_copy (copy, clean);
    for (guint i = 0; i < summary->conflicts->len; i++)
        print_conflict (self->project, summary->conflicts->pdata[i]);
    warn_of_stranger (copy, novelty);
    warn_of (copy, summary);
    return TRUE;
}

static gboolean
work_merge_all (Work *self)
{
    const Copy *first = self->copies->pdata[0];
    g_autoptr (BbDocument) merged = bb_document_dup (first->document);

    self->project = bb_project_new (merged, self->catalogue);
    /* TRANSLATORS: what “bouwbord merge” says of the copy that it begins with */
    print_copy (first, _ ("the first copy"));
    if (self->copies->len > 1)
        work_warn_of_first (self, self->copies->pdata[1]);
    for (guint i = 1; i < self->copies->len; i++)
        if (!work_merge_copy (self, self->copies->pdata[i]))
            return FALSE;
    return TRUE;
}

/* Whether the file holds these very bytes. */
static gboolean
work_is_written (Work *self)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (bb_project_get_document (self->project));
    g_autoptr (GBytes) former = NULL;
    const char *path = g_file_peek_path (self->out);

    if (path != NULL)
        former = bb_file_bytes_read (path, BB_DOCUMENT_BYTES_MAX, NULL, NULL);
    return former != NULL && g_bytes_equal (bytes, former);
}

static int
work_write (Work *self)
{
    g_autoptr (BbProjectSave) save = NULL;
    g_autoptr (GError) error = NULL;

    if (self->dry_run || work_is_written (self))
        return BB_CLI_GOOD;
    save = bb_project_save_new (self->out, bb_project_get_document (self->project));
    bb_project_save_set_expected (save, self->mark);
    return bb_project_save_run (save, NULL, &error) ? BB_CLI_GOOD : bb_cli_refuse (error->message);
}

static int
merge (const char *out, gboolean dry_run, char **paths, int n_paths)
{
    g_auto (Work) work = { .dry_run = dry_run };

    work.out = g_file_new_for_commandline_arg (out);
    work.catalogue = bb_cli_read_catalogue ();
    if (work.catalogue == NULL || !work_load_all (&work, out, paths, n_paths) ||
        !work_check_same_project (&work) || !work_merge_all (&work))
        return BB_CLI_REFUSED;
    return work_write (&work);
}

static int
run (int argc, char **argv)
{
    g_autofree char *out = NULL;
    gboolean dry_run = FALSE;
    const GOptionEntry options[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
          N_ ("The file to write; what is in it takes part"), "OUT" },
        { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run,
          N_ ("Only say what would change, and write nothing"), NULL },
        G_OPTION_ENTRY_NULL,
    };
    int code;

    if (!bb_cli_parse (&bb_cli_merge, options, &argc, &argv, 1, G_MAXINT, &code))
        return code;
    if (out == NULL)
        return bb_cli_wrong_usage (&bb_cli_merge, _ ("Say with -o where the result should go."));
    return merge (out, dry_run, argv + 1, argc - 1);
}

const BbCliCommand bb_cli_merge = {
    .name = "merge",
    .arguments = "FILE… -o OUT [--dry-run]",
    .summary = N_ ("Merges copies of a project, in any order, so that nothing is lost; also "
                   "versions that git or a sync tool wrote into one file."),
    .run = run,
};
