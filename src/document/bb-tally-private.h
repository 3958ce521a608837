/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-register.h"

G_BEGIN_DECLS

/*
 * BbTally:
 * @bytes: at most so many bytes
 * @values: JSON values
 * @n_deep: values that lie too deep there to be read again
 *
 * What something takes in a file. The values are exact; the bytes are those of the widest form
 * that the file can have, so that a document that keeps within the limits can be read again.
 */
typedef struct {
    gint64 bytes;
    gint64 values;
    gint64 n_deep;
} BbTally;

void _bb_tally_add (BbTally *self, BbTally part, int sign);
BbTally _bb_tally_of_container (const char *path);
BbTally _bb_tally_of_register (BbRegister *register_, gboolean is_shown);

G_END_DECLS
