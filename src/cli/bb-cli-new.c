/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-command.h"

#include <glib/gi18n-lib.h>

#include "document/bb-id.h"
#include "model/bb-edit.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

typedef struct {
    char *title;
    char *municipality;
    char *language;
    char *catalogue;
} Options;

static void
clear_options (Options *self)
{
    g_free (self->title);
    g_free (self->municipality);
    g_free (self->language);
    g_free (self->catalogue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* That of the person who asks, if a project can have it. */
static const char *
default_language (void)
{
    const char *const *names = g_get_language_names ();

    return g_str_has_prefix (names[0], "nl") ? "nl" : "en";
}

static BbDocument *
create_document (const Options *options, BbCatalogue *catalogue, GError **error)
{
    g_autofree char *id = bb_id_new ();
    g_autoptr (BbDocument) document = bb_document_new (bb_project_schema_get (), id);
    g_autoptr (BbTransaction) transaction = NULL;

    transaction = bb_edit_new_project (
        options->title, options->municipality,
        options->language != NULL ? options->language : default_language (), catalogue);
    if (!bb_document_commit (document, transaction, NULL, error))
        return NULL;
    return g_steal_pointer (&document);
}

static int
write_new (const char *path, const Options *options, BbCatalogue *catalogue)
{
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (GError) error = NULL;

    document = create_document (options, catalogue, &error);
    if (document == NULL || !bb_project_file_save (file, document, NULL, &error))
        return bb_cli_refuse (error->message);
    return BB_CLI_GOOD;
}

static int
refuse_catalogue (const char *id, BbCatalogue *catalogue)
{
    g_autofree char *message = NULL;

    /* TRANSLATORS: the first %s is what somebody typed, the second an id such as “bouwbord” */
    message = g_strdup_printf (_ ("There is no catalogue “%s”; there is only “%s”."), id,
                               bb_catalogue_get_id (catalogue));
    return bb_cli_refuse (message);
}

static int
create (const char *path, const Options *options)
{
    g_autoptr (BbCatalogue) catalogue = bb_cli_read_catalogue ();
    const char *id = options->catalogue;

    if (catalogue == NULL)
        return BB_CLI_REFUSED;
    if (id != NULL && !g_str_equal (id, bb_catalogue_get_id (catalogue)))
        return refuse_catalogue (id, catalogue);
    if (bb_cli_refuse_existing (path))
        return BB_CLI_REFUSED;
    return write_new (path, options, catalogue);
}

static int
run (int argc, char **argv)
{
    g_auto (Options) found = { 0 };
    const GOptionEntry options[] = {
        { "title", 't', 0, G_OPTION_ARG_FILENAME, &found.title, N_ ("What the project is called"),
          N_ ("TITLE") },
        { "municipality", 'm', 0, G_OPTION_ARG_FILENAME, &found.municipality,
          N_ ("Whose project it is"), N_ ("NAME") },
        { "language", 'l', 0, G_OPTION_ARG_FILENAME, &found.language,
          N_ ("The language of its texts"), "nl|en" },
        { "catalogue", 'c', 0, G_OPTION_ARG_FILENAME, &found.catalogue,
          N_ ("Which building blocks it is about"), N_ ("ID") },
        G_OPTION_ENTRY_NULL,
    };
    int code;

    if (!bb_cli_parse (&bb_cli_new, options, &argc, &argv, 1, 1, &code))
        return code;
    if (!bb_cli_is_language (found.language))
        return bb_cli_wrong_usage (&bb_cli_new, _ ("The language should be nl or en."));
    if (!bb_cli_is_text (found.title) || !bb_cli_is_text (found.municipality) ||
        !bb_cli_is_text (found.catalogue))
        return bb_cli_wrong_usage (&bb_cli_new, _ ("The words are not valid UTF-8."));
    return create (argv[1], &found);
}

const BbCliCommand bb_cli_new = {
    .name = "new",
    .arguments = "OUT [--title TITLE] [--municipality NAME] [--language nl|en] [--catalogue ID]",
    .summary = N_ ("Makes a new project."),
    .run = run,
};
