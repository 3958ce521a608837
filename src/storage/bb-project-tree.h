/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-register.h"
#include "document/bb-schema.h"

G_BEGIN_DECLS

/**
 * BbProjectLeaf:
 * @path: a register
 * @value: (nullable): canonical text of the value shown
 * @register_: (nullable): all of it; %NULL for a member of the header
 * @gone: whether it lies in an item that is not there
 *
 * One register on its way into a file.
 */
typedef struct {
    const char *path;
    const char *value;
    BbRegister *register_;
    gboolean gone;
} BbProjectLeaf;

void bb_project_leaves_sort (GArray *leaves, GCompareFunc compare);
void bb_project_tree_append (GString *target, GArray *leaves, BbSchema *schema);

G_END_DECLS
