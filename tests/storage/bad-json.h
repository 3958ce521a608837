/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BAD_JSON_N_RULES 10

/* A bad text, and where it must be refused. The column is in characters. */
typedef struct {
    const char *text;
    guint line;
    guint column;
} Bad;

/* Where in a good text it is bad as well. */
typedef enum {
    BAD_VALUE,  /* as a value */
    BAD_END,    /* as a value, if nothing follows */
    BAD_LINE,   /* its bad line, as a line */
    BAD_BEHIND, /* its bad part, behind the end */
} BadPlace;

/* Bad texts that are refused for one reason. */
typedef struct {
    const char *name;
    const Bad *bad;
    guint n_bad;
    const char *says; /* a part of each message, or NULL where they differ */
    BadPlace place;
} BadRule;

extern const BadRule bad_json_rules[BAD_JSON_N_RULES];

G_END_DECLS
