/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* Any bytes as a project: read, with all that was done to it by other means, or refused. */

#include "fuzz-project.h"
#include "fuzz-target.h"

#include "model/bb-project-schema.h"
#include "storage/bb-project-halves.h"

const guint fuzz_n_files = 1;

/* What a tool wrote into one file is taken apart, and each side is as any file. */
static void
try_halves (GBytes *bytes)
{
    g_autoptr (BbHalves) halves = bb_halves_find (bytes);
    g_autoptr (BbDocument) merged = NULL;
    g_autoptr (GError) error = NULL;
    guint n_removals;

    if (halves == NULL)
        return;
    g_assert_cmpuint (bb_halves_get_n_sides (halves), >=, 2);
    g_assert_cmpuint (bb_halves_get_offset (halves), <, g_bytes_get_size (bytes));
    merged = bb_project_halves_merge (halves, bb_project_schema_get (), &n_removals, &error);
    g_assert_true ((merged == NULL) == (error != NULL));
    if (merged != NULL)
        fuzz_assert_document (merged);
    else
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
    g_autoptr (GBytes) bytes = g_bytes_new (data, size);
    g_autoptr (BbDocument) document = NULL;
    BbProjectOrigin origin;

    document = fuzz_read (bytes, &origin);
    if (document != NULL)
        fuzz_assert_document (document);
    else
        try_halves (bytes);
    return 0;
}
