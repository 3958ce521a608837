/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-shipped.h"

#include <glib/gi18n-lib.h>

#include "model/bb-project-schema.h"
#include "storage/bb-catalogue-reader.h"
#include "storage/bb-project-reader.h"

#define EXAMPLE_PATH RESOURCE_PATH "/examples/waterdrecht-%s.bouwbord"

static BbCatalogue *catalogue;
static GThread *reading;

static gpointer
read_catalogue (gpointer data)
{
    g_autoptr (GError) error = NULL;
    BbCatalogue *read = bb_catalogue_reader_read_shipped (&error);

    /* It is compiled in: without it the program was built wrongly. */
    if (read == NULL)
        g_error ("The catalogue that comes with the program is broken: %s", error->message);
    return read;
}

/**
 * bb_shipped_begin_reading:
 *
 * Begins to read the catalogue that ships, in a thread: at the start of the program there is time
 * for it while the screen is opened.
 */
void
bb_shipped_begin_reading (void)
{
    if (catalogue == NULL && reading == NULL)
        reading = g_thread_new ("catalogue", read_catalogue, NULL);
}

/**
 * bb_shipped_get_catalogue:
 *
 * The catalogue that ships, read once and shared by all windows.
 *
 * Returns: (transfer none): the catalogue
 */
BbCatalogue *
bb_shipped_get_catalogue (void)
{
    bb_shipped_begin_reading ();
    if (reading != NULL)
        catalogue = g_thread_join (g_steal_pointer (&reading));
    return catalogue;
}

/**
 * bb_shipped_get_language:
 *
 * The language of the catalogue that goes with the language of the interface.
 *
 * Returns: (transfer none): `nl` or `en`
 */
const char *
bb_shipped_get_language (void)
{
    /* TRANSLATORS: “nl” if this is the Dutch translation, else leave “en”: the language in which
     * the building blocks of a new project are shown. */
    return C_ ("language of the catalogue", "en");
}

/**
 * bb_shipped_new_example:
 * @error: return location for an error
 *
 * Opens the example in the language of the interface, as a project of its own that
 * has no file.
 *
 * Returns: (transfer full) (nullable): a session, or %NULL with @error set
 */
BbSession *
bb_shipped_new_example (GError **error)
{
    g_autofree char *path = g_strdup_printf (EXAMPLE_PATH, bb_shipped_get_language ());
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (BbDocument) document = NULL;

    bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
    if (bytes == NULL)
        return NULL;
    document = bb_project_reader_read (bytes, bb_project_schema_get (), error);
    if (document == NULL)
        return NULL;
    return bb_session_new_from (document, bb_shipped_get_catalogue ());
}
