/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

/* Small enough to count on fingers: parties p1 and p2, in each the challenges p1-c1 and p1-c2,
 * in each of those the blocks p1-c1-b1 to b3: 12 blocks, 1 to 6 in the first party. Titles are
 * “Block 1” and “Bouwsteen 1”; guidelines g1 and g2, disciplines d1 and d2. The blocks b2 serve g2
 * and ask d2, the others serve and ask both. */
#define BB_TEST_N_PARTIES 2
#define BB_TEST_N_BLOCKS 12

BbCatalogue *bb_test_catalogue_new (void);
BbDocument *bb_test_document_new (void);
void bb_test_document_set (BbDocument *document, const char *path, const char *value);
void bb_test_document_write (BbDocument *document, BbTransaction *transaction);

G_END_DECLS
