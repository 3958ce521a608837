/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "session/bb-gather.h"

G_BEGIN_DECLS

#define BLOCK_1 "blocks/p1-c1-b1"
#define BLOCK_2 "blocks/p1-c1-b2"

/* An open project, and a folder for what comes back. */
typedef struct {
    char *dir;
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBlock *block;
    BbDocument *start; /* the project as it was sent */
} GatherFixture;

void gather_fixture_set_up (GatherFixture *self, gconstpointer data);
void gather_fixture_tear_down (GatherFixture *self, gconstpointer data);

BbDocument *gather_fixture_dup_copy (GatherFixture *self, const char *actor, const char *name);
GFile *gather_fixture_get_file (GatherFixture *self, const char *name);
GFile *gather_fixture_save (GatherFixture *self, BbDocument *document, const char *name);
GFile *gather_fixture_write (GatherFixture *self, const char *name, const char *text);
void gather_fixture_set (GatherFixture *self, const char *field, const char *text);

void gather_add (BbGather *gather, GFile *file);
BbReturnedCopy *gather_get (BbGather *gather, guint position);
void gather_wait (BbGather *gather);
BbGathered *gather_take_in (BbGather *gather);

#define GATHER_ADD(name, func)                                                                     \
    g_test_add (name, GatherFixture, NULL, gather_fixture_set_up, func, gather_fixture_tear_down)

G_END_DECLS
