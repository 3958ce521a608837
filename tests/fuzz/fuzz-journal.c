/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* Any bytes as a journal. No fuzzer finds a checksum: an input is lines, `KIND JSON`, each of which
 * becomes a record with the right one; what is no such line is put in as it is. */

#include <string.h>

#include "fuzz-project.h"
#include "fuzz-target.h"

#include "document/bb-merge.h"
#include "model/bb-project-schema.h"
#include "storage/bb-journal-reader.h"
#include "storage/bb-journal-record.h"

const guint fuzz_n_files = 1;

static const char *const kinds[] = {
    [BB_JOURNAL_HEAD] = "head ",
    [BB_JOURNAL_BASE] = "base ",
    [BB_JOURNAL_EDIT] = "edit ",
    [BB_JOURNAL_TYPING] = "typing ",
};

static void
append_line (GString *journal, const char *line, gsize length)
{
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
        gsize skip = strlen (kinds[i]);

        if (length >= skip && memcmp (line, kinds[i], skip) == 0) {
            bb_journal_record_append (journal, (BbJournalKind) i, line + skip, length - skip);
            return;
        }
    }
    g_string_append_len (journal, line, (gssize) length);
    g_string_append_c (journal, '\n');
}

static GBytes *
make_journal (const guint8 *data, gsize size)
{
    GString *journal = g_string_new (NULL);
    const char *at = (const char *) data;
    const char *end = size > 0 ? at + size : at;

    while (at < end) {
        const char *line_end = memchr (at, '\n', (gsize) (end - at));

        line_end = line_end != NULL ? line_end : end;
        append_line (journal, at, (gsize) (line_end - at));
        at = MIN (line_end + 1, end);
    }
    return g_string_free_to_bytes (journal);
}

/* Whatever lies in it: what comes of it can be saved, merged with itself and merged again. */
static void
read_journal (GBytes *bytes)
{
    g_autoptr (BbJournalContent) content = bb_journal_reader_read (bytes, bb_project_schema_get ());
    g_autoptr (BbDocument) copy = NULL;

    if (content->document == NULL)
        return;
    g_assert_cmpstr (content->project, ==, bb_document_get_id (content->document));
    g_assert_null (bb_document_get_actor (content->document));
    fuzz_assert_document (content->document);
    copy = bb_document_dup (content->document);
    g_assert_true (bb_merge_into (copy, content->document, NULL, NULL, NULL));
    g_assert_true (bb_document_equal (copy, content->document));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
    g_autoptr (GBytes) raw = g_bytes_new (data, size);
    g_autoptr (GBytes) journal = make_journal (data, size);

    read_journal (raw);
    read_journal (journal);
    return 0;
}
