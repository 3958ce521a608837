/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block.h"
#include "model/bb-list.h"

G_BEGIN_DECLS

/* For the files of the block only. */

/* The texts of the catalogue stand together, and so do the fields of the document, each under
 * the name that it has in the file. */
typedef enum {
    PROP_ID = 1,
    PROP_NUMBER,
    PROP_NUMBER_TEXT,
    PROP_OWN,
    PROP_TITLE,
    PROP_CHALLENGE_TITLE,
    PROP_PARTY_TITLE,
    PROP_DESCRIPTION,
    PROP_WHY,
    PROP_FIRST_STEPS,
    PROP_STATUS,
    PROP_URGENCY,
    PROP_FEASIBILITY,
    PROP_RANK,
    PROP_OWNER,
    PROP_DUE,
    PROP_START,
    PROP_FIRST_STEP,
    PROP_NOTES,
    PROP_EFFORT,
    PROP_BUDGET,
    PROP_RESULT,
    PROP_N_CHECKLIST_DONE,
    PROP_N_OPEN_COMMENTS,
    PROP_N_CONFLICTS,
    PROP_HAS_CONFLICT,
} BbBlockProperty;

#define N_TEXTS (PROP_WHY - PROP_TITLE + 1)
#define N_FIELDS (PROP_RESULT - PROP_RANK + 1)

struct _BbBlock {
    GObject parent_instance;

    char *id;
    char *path;
    gboolean own;
    guint number;
    char *number_text;

    BbTopic *topic;
    BbTopic *challenge;
    BbTopic *party;
    const char *texts[N_TEXTS];
    GStrv first_steps;

    BbStatus status;
    BbLevel urgency;
    BbLevel feasibility;
    char *fields[N_FIELDS];

    BbList *checklist;
    BbList *links;
    BbList *comments;
    BbList *conflicts;
    guint n_checklist_done;
    guint n_open_comments;
    guint n_conflicts;

    char *search_text;
};

extern GParamSpec *bb_block_props[PROP_HAS_CONFLICT + 1];

G_END_DECLS
