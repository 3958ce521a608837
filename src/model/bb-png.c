/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-png.h"

#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define SIGNATURE_LENGTH 8

/* Length and type before the data of a chunk, a checksum behind them. */
#define FRAME_LENGTH 12
#define TYPE_LENGTH 4

/* What the picture looks like; all else tells of who made it, when and with what. */
static const char *const kept_types[] = { "IHDR", "PLTE", "tRNS", "IDAT", "IEND" };

static gboolean
is_kept (const guint8 *type)
{
    for (guint i = 0; i < G_N_ELEMENTS (kept_types); i++) {
        if (memcmp (type, kept_types[i], TYPE_LENGTH) == 0)
            return TRUE;
    }
    return FALSE;
}

static guint32
read_length (const guint8 *chunk)
{
    guint32 length;

    memcpy (&length, chunk, sizeof length);
    return GUINT32_FROM_BE (length);
}

/* %FALSE if it does not end as a picture does. */
static gboolean
copy_chunks (const guint8 *data, gsize length, GByteArray *target)
{
    gsize at = SIGNATURE_LENGTH;

    while (length - at >= FRAME_LENGTH) {
        gsize chunk_length = (gsize) read_length (data + at) + FRAME_LENGTH;
        const guint8 *type = data + at + 4;

        if (chunk_length > length - at)
            return FALSE;
        if (is_kept (type))
            g_byte_array_append (target, data + at, (guint) chunk_length);
        if (memcmp (type, "IEND", TYPE_LENGTH) == 0)
            return chunk_length == FRAME_LENGTH;
        at += chunk_length;
    }
    return FALSE;
}

/**
 * bb_png_strip:
 * @base64: a picture
 *
 * Takes out of a PNG picture (ISO/IEC 15948) all that does not belong to what one sees: texts such
 * as the name of who made it, times, profiles, and whatever stands behind its end.
 *
 * Returns: (transfer full) (nullable): the picture in base64, or %NULL if it is none
 */
char *
bb_png_strip (const char *base64)
{
    g_autofree guint8 *data = NULL;
    g_autoptr (GByteArray) target = NULL;
    gsize length;

    g_return_val_if_fail (base64 != NULL, NULL);

    data = g_base64_decode (base64, &length);
    if (length < SIGNATURE_LENGTH || memcmp (data, SIGNATURE, SIGNATURE_LENGTH) != 0)
        return NULL;
    target = g_byte_array_new ();
    g_byte_array_append (target, data, SIGNATURE_LENGTH);
    return copy_chunks (data, length, target) ? g_base64_encode (target->data, target->len) : NULL;
}
