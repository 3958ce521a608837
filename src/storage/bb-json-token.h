/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

#define BB_JSON_STRING_MAX (1024 * 1024)
#define BB_JSON_NAME_MAX 256
#define BB_JSON_NUMBER_MAX 64

/**
 * BbJsonInput:
 * @text: not ended by a zero byte
 * @length: of @text, in bytes
 * @at: how far it has been read
 * @error: where the error of the first thing that is wrong goes
 *
 * A text that is being scanned.
 */
typedef struct {
    const char *text;
    gsize length;
    gsize at;
    GError **error;
} BbJsonInput;

gboolean bb_json_input_fail (BbJsonInput *self, BbStorageError code, gsize offset,
                             const char *sentence);
int bb_json_input_peek (BbJsonInput *self);

gboolean bb_json_token_skip_string (BbJsonInput *input, gsize *length);
gboolean bb_json_token_skip_number (BbJsonInput *input);
gboolean bb_json_token_skip_word (BbJsonInput *input, const char *word);
gsize bb_json_token_decode (const char *string, char *target, gsize size);

G_END_DECLS
