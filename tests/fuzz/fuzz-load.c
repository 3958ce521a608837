/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* Any bytes as a project: read, with all that was done to it by other means, or refused. */

#include "fuzz-project.h"
#include "fuzz-target.h"

#include "storage/bb-project-writer.h"

const guint fuzz_n_files = 1;

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
    g_autoptr (GBytes) bytes = g_bytes_new (data, size);
    g_autoptr (BbDocument) document = NULL;
    BbProjectOrigin origin;

    document = fuzz_read (bytes, &origin);
    if (document != NULL)
        fuzz_assert_document (document);
    return 0;
}
