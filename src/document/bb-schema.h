/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BbKind:
 * @BB_KIND_UNKNOWN: not named by the schema: one opaque register
 * @BB_KIND_CONTAINER: an object whose members are registers or containers
 * @BB_KIND_ITEM: such an object under a random id, and its own life register
 * @BB_KIND_LINE: one line of text
 * @BB_KIND_TEXT: text of several lines
 * @BB_KIND_STATUS: how far a thing is
 * @BB_KIND_CHOICE: one word of a small set
 * @BB_KIND_FLAG: `true` or nothing
 * @BB_KIND_DATE: `YYYY-MM-DD`
 * @BB_KIND_INT: a whole number
 * @BB_KIND_RANK: a place in an order
 * @BB_KIND_REF: the id of something
 * @BB_KIND_OPAQUE: any JSON value, as a whole
 *
 * What lies at a path.
 */
typedef enum {
    BB_KIND_UNKNOWN,
    BB_KIND_CONTAINER,
    BB_KIND_ITEM,
    BB_KIND_LINE,
    BB_KIND_TEXT,
    BB_KIND_STATUS,
    BB_KIND_CHOICE,
    BB_KIND_FLAG,
    BB_KIND_DATE,
    BB_KIND_INT,
    BB_KIND_RANK,
    BB_KIND_REF,
    BB_KIND_OPAQUE,
} BbKind;

/**
 * BbSchemaFlags:
 * @BB_SCHEMA_DEFAULT: nothing special
 * @BB_SCHEMA_NO_RECORD: a change of such a register makes no history record
 * @BB_SCHEMA_NO_CONFLICT: unequal values there are not shown as a conflict
 *
 * How the registers of a rule behave.
 */
typedef enum {
    BB_SCHEMA_DEFAULT = 0,
    BB_SCHEMA_NO_RECORD = 1 << 0,
    BB_SCHEMA_NO_CONFLICT = 1 << 1,
} BbSchemaFlags;

/**
 * BbSchemaRule:
 * @pattern: a path in which `*` stands for any id and `own-*` for any id that begins so
 * @kind: what lies there
 * @flags: how it behaves
 *
 * Containers need no rule of their own: whatever a pattern leads through is one.
 */
typedef struct {
    const char *pattern;
    BbKind kind;
    BbSchemaFlags flags;
} BbSchemaRule;

#define BB_TYPE_SCHEMA (bb_schema_get_type ())

/**
 * BbSchema:
 *
 * What lies at which path: what kind of document it is. It does not change once it is made, and
 * all documents that are merged share one.
 */
G_DECLARE_FINAL_TYPE (BbSchema, bb_schema, BB, SCHEMA, GObject)

BbSchema *bb_schema_new (const BbSchemaRule *rules, gsize n_rules);
BbKind bb_schema_get_kind (BbSchema *self, const char *path);
gboolean bb_schema_is_container (BbSchema *self, const char *path);
gboolean bb_schema_makes_records (BbSchema *self, const char *path);
gboolean bb_schema_shows_conflicts (BbSchema *self, const char *path);
GStrv bb_schema_dup_enclosing_items (BbSchema *self, const char *path);

G_END_DECLS
