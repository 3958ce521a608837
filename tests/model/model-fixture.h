/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "document/bb-undo.h"
#include "model/bb-edit.h"

G_BEGIN_DECLS

/* A project that is edited as in a window, with undo. */
typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbUndo *undo;
} ModelFixture;

void model_fixture_set_up (ModelFixture *self, gconstpointer data);
void model_fixture_tear_down (ModelFixture *self, gconstpointer data);

BbBlock *model_fixture_block (ModelFixture *self, const char *number);
void model_fixture_set (ModelFixture *self, const char *path, const char *value);
void model_fixture_commit (ModelFixture *self, BbTransaction *transaction);
void model_fixture_undo (ModelFixture *self);
void model_fixture_redo (ModelFixture *self);
void model_fixture_merge (ModelFixture *self, BbDocument *other);
void model_fixture_assert_label (ModelFixture *self, const char *expected);
void model_fixture_assert_value (ModelFixture *self, const char *path, const char *expected);

void model_assert_list (GListModel *list, const char *property, const char *expected);
gpointer model_get (GListModel *list, guint position);

#define MODEL_ADD(name, func)                                                                      \
    g_test_add (name, ModelFixture, NULL, model_fixture_set_up, func, model_fixture_tear_down)

G_END_DECLS
