/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BbText:
 *
 * A text in one or more languages. Immutable, counted by reference.
 */
typedef struct _BbText BbText;

#define BB_TYPE_TEXT (bb_text_get_type ())
GType bb_text_get_type (void);

BbText *bb_text_new (void);
BbText *bb_text_ref (BbText *self);
void bb_text_unref (BbText *self);
void bb_text_set (BbText *self, const char *language, const char *text);
const char *bb_text_get (BbText *self, const char *language);
GStrv bb_text_dup_languages (BbText *self);
gboolean bb_text_has (BbText *self, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbText, bb_text_unref)

G_END_DECLS
