/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-id.h"

#include <unistd.h>

#define N_BYTES 16

/**
 * bb_id_new:
 *
 * Draws an id that no document or item has yet: 128 random bits from the kernel, as 32 hex
 * digits. A document is known by it, whatever its file is called.
 *
 * Returns: (transfer full): the id
 */
char *
bb_id_new (void)
{
    GString *id = g_string_sized_new (2 * N_BYTES);
    guint8 bytes[N_BYTES];

    if (getentropy (bytes, sizeof bytes) != 0)
        g_error ("The system gives no random numbers");
    for (guint i = 0; i < N_BYTES; i++)
        g_string_append_printf (id, "%02x", bytes[i]);
    return g_string_free_and_steal (id);
}
