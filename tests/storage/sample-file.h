/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-project-reader.h"

G_BEGIN_DECLS

/* For [func@file_new]. */
#define ENTRIES(...) ((const char *const[]) { __VA_ARGS__, NULL })

char *sample_file_write (BbDocument *document);
char *sample_file_new (const char *const *entries);
BbDocument *sample_file_read (const char *text, BbProjectOrigin origin);
void sample_file_replace (char **text, const char *from, const char *to);
void sample_file_drop_merge (char **text);

char *sample_file_derive (const char *path, const char *value, const char *old_dot,
                          const char *old_value);
guint64 sample_file_get_seen (BbDocument *document, const char *actor);
void sample_file_set (BbDocument *document, const char *actor, const char *path, const char *value);
char *sample_file_list (BbDocument *document, const char *path);
void sample_file_assert_list (BbDocument *document, const char *path, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS
