/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block.h"

G_BEGIN_DECLS

/* For the two files of the block only. */

/* The texts of the catalogue stand together, and so do the fields of the document, each under
 * the name that it has in the file. */
typedef enum {
    PROP_ID = 1,
    PROP_NUMBER,
    PROP_NUMBER_TEXT,
    PROP_TITLE,
    PROP_CHALLENGE_TITLE,
    PROP_PARTY_TITLE,
    PROP_DESCRIPTION,
    PROP_WHY,
    PROP_FIRST_STEPS,
    PROP_STATUS,
    PROP_RANK,
    PROP_OWNER,
    PROP_DUE,
    PROP_START,
    PROP_FIRST_STEP,
    PROP_NOTES,
} BbBlockProperty;

#define N_TEXTS (PROP_WHY - PROP_TITLE + 1)
#define N_FIELDS (PROP_NOTES - PROP_RANK + 1)

struct _BbBlock {
    GObject parent_instance;

    BbTopic *topic;
    BbTopic *challenge;
    BbTopic *party;
    char *number_text;

    const char *texts[N_TEXTS];
    GStrv first_steps;

    BbStatus status;
    char *fields[N_FIELDS];
};

G_END_DECLS
