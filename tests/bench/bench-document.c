/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bench-document.h"

#include "document/bb-document-builder.h"
#include "model/bb-project-schema.h"

/* The document that is read, written, edited and saved: blocks with all their fields. Without
 * history, which a file of the largest size has no room for. */

static const char *const fields[] = { "budget", "due",   "effort", "first-step",
                                      "notes",  "owner", "result", "start" };

_Static_assert (G_N_ELEMENTS (fields) == BENCH_N_FIELDS, "the fields of a block");

char *
bench_document_dup_path (guint i)
{
    return g_strdup_printf ("blocks/b%u/%s", i / BENCH_N_FIELDS, fields[i % BENCH_N_FIELDS]);
}

BbDocument *
bench_document_new (guint n_registers)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_project_schema_get (), "bench");

    for (guint i = 0; i < n_registers; i++) {
        g_autofree char *path = bench_document_dup_path (i);
        g_autofree char *value = g_strdup_printf ("\"Team %u\"", i);
        g_autoptr (BbEntry) entry = bb_entry_new ("bench", i + 1, 1, path, value);

        bb_document_builder_add_entry (builder, entry);
    }
    bb_document_builder_add_seen (builder, "bench", n_registers);
    return bb_document_builder_end (builder);
}
