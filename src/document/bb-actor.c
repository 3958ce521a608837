/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-actor-private.h"

#include <unistd.h>

#define LENGTH 12
#define BASE 36

/*
 * Returns: (transfer full): a name for a session that no other has: 62 random bits
 *
 * Two sessions under one name would take each other's writes for their own. So the bits come from
 * the kernel for each name, not from GLib's generator, which a library may have given a seed.
 */
char *
_bb_actor_new (void)
{
    static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    char *actor = g_new0 (char, LENGTH + 1);

    for (guint i = 0; i < LENGTH;) {
        guint8 byte;

        if (getentropy (&byte, sizeof byte) != 0)
            g_error ("The system gives no random numbers");
        /* Without the rest above seven times 36 all digits are equally likely. */
        if (byte < 256 / BASE * BASE)
            actor[i++] = digits[byte % BASE];
    }
    return actor;
}
