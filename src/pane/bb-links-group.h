/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_LINKS_GROUP (bb_links_group_get_type ())

/**
 * BbLinksGroup:
 *
 * The links of a block, and fields that add one. An address that may not be opened is refused with
 * a sentence that says which ones may.
 */
G_DECLARE_FINAL_TYPE (BbLinksGroup, bb_links_group, BB, LINKS_GROUP, BbPaneGroup)

GtkWidget *bb_links_group_new (void);

G_END_DECLS
