/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-json-canonical.h"

G_BEGIN_DECLS

/* What records of a journal are made of. A journal is our own file and read like one of a stranger:
 * what is not as we write it is not believed. */

gboolean bb_journal_members_begin (BbJsonCursor *cursor, const char *text, gsize length);
gboolean bb_journal_members_read_number (BbJsonCursor *cursor, guint64 least, guint64 *number);
gboolean bb_journal_members_read_dot (BbJsonCursor *cursor, GString *actor, guint64 *counter);

G_END_DECLS
