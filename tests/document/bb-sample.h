/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/*
 * Documents in the notation of the worked examples: `done@a1/2` is the value "done" by actor a,
 * counter 1, at Lamport time 2; `true` and whole numbers stand for themselves, `*` is absent.
 */
BbSchema *bb_sample_schema_new (void);
BbSchema *bb_sample_schema_get (void);
BbDocument *bb_sample_document_new (const char *first, ...) G_GNUC_NULL_TERMINATED;
BbEntry *bb_sample_entry_new (const char *path, const char *notation);

char *bb_sample_dup_register (BbDocument *document, const char *path);
char *bb_sample_dup_shown (BbDocument *document);
char *bb_sample_dup_picture (BbDocument *document);
void bb_sample_check (BbDocument *document);

#define bb_sample_assert(document, path, notation)                                                 \
    G_STMT_START                                                                                   \
    {                                                                                              \
        g_autofree char *bb_found = bb_sample_dup_register (document, path);                       \
        g_assert_cmpstr (bb_found, ==, notation);                                                  \
    }                                                                                              \
    G_STMT_END

BbTransaction *bb_sample_set (const char *path, const char *string, BbBasis *basis);
BbTransaction *bb_sample_remove (const char *path, BbBasis *basis);
void bb_sample_commit (BbDocument *document, const char *actor, BbTransaction *transaction);

G_END_DECLS
