/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-project-schema.h"

/* The members of version 1 of the format. An own block is a block and an item besides. Who voted
 * what and under which name one works is not written down a second time in the history. */
static const BbSchemaRule rules[] = {
    { "project/title", BB_KIND_LINE },
    { "project/municipality", BB_KIND_LINE },
    { "project/language", BB_KIND_CHOICE },
    { "project/date", BB_KIND_DATE },
    { "project/limit", BB_KIND_INT },
    { "project/logo", BB_KIND_LINE },
    { "project/notes", BB_KIND_TEXT },

    { "guidelines/*/focus", BB_KIND_FLAG },
    { "guidelines/*/rank", BB_KIND_RANK },
    { "guidelines/*/notes", BB_KIND_TEXT },

    { "challenges/*/chosen", BB_KIND_FLAG },
    { "challenges/*/why", BB_KIND_LINE },
    { "challenges/*/rank", BB_KIND_RANK },

    { "blocks/*/status", BB_KIND_STATUS },
    { "blocks/*/rank", BB_KIND_RANK },
    { "blocks/*/owner", BB_KIND_LINE },
    { "blocks/*/first-step", BB_KIND_LINE },
    { "blocks/*/start", BB_KIND_DATE },
    { "blocks/*/due", BB_KIND_DATE },
    { "blocks/*/notes", BB_KIND_TEXT },
    { "blocks/*/urgency", BB_KIND_CHOICE },
    { "blocks/*/feasibility", BB_KIND_CHOICE },
    { "blocks/*/effort", BB_KIND_LINE },
    { "blocks/*/budget", BB_KIND_LINE },
    { "blocks/*/result", BB_KIND_TEXT },

    { "blocks/own-*", BB_KIND_ITEM },
    { "blocks/own-*/title", BB_KIND_LINE },
    { "blocks/own-*/challenge", BB_KIND_REF },
    { "blocks/own-*/description", BB_KIND_TEXT },
    { "blocks/own-*/guidelines", BB_KIND_OPAQUE },
    { "blocks/own-*/disciplines", BB_KIND_OPAQUE },

    { "blocks/*/checklist/*", BB_KIND_ITEM },
    { "blocks/*/checklist/*/text", BB_KIND_LINE },
    { "blocks/*/checklist/*/done", BB_KIND_FLAG },
    { "blocks/*/checklist/*/owner", BB_KIND_LINE },
    { "blocks/*/checklist/*/due", BB_KIND_DATE },
    { "blocks/*/checklist/*/rank", BB_KIND_RANK },

    { "blocks/*/comments/*", BB_KIND_ITEM },
    { "blocks/*/comments/*/text", BB_KIND_TEXT },
    { "blocks/*/comments/*/author", BB_KIND_LINE },
    { "blocks/*/comments/*/discipline", BB_KIND_REF },
    { "blocks/*/comments/*/time", BB_KIND_LINE },
    { "blocks/*/comments/*/reply-to", BB_KIND_REF },
    { "blocks/*/comments/*/resolved", BB_KIND_FLAG },

    { "blocks/*/links/*", BB_KIND_ITEM },
    { "blocks/*/links/*/url", BB_KIND_LINE },
    { "blocks/*/links/*/title", BB_KIND_LINE },
    { "blocks/*/links/*/rank", BB_KIND_RANK },

    { "blocks/*/minority/*", BB_KIND_ITEM },
    { "blocks/*/minority/*/text", BB_KIND_TEXT },
    { "blocks/*/minority/*/author", BB_KIND_LINE },
    { "blocks/*/minority/*/discipline", BB_KIND_REF },
    { "blocks/*/minority/*/status", BB_KIND_STATUS },

    { "voters/*", BB_KIND_ITEM },
    { "voters/*/name", BB_KIND_LINE },
    { "voters/*/discipline", BB_KIND_REF },
    { "voters/*/size", BB_KIND_INT },
    { "voters/*/same-as", BB_KIND_REF },
    { "voters/*/opinions/*", BB_KIND_STATUS },

    { "rounds/*", BB_KIND_ITEM },
    { "rounds/*/title", BB_KIND_LINE },
    { "rounds/*/time", BB_KIND_LINE },
    { "rounds/*/blocks", BB_KIND_OPAQUE },
    { "rounds/*/ballots/*", BB_KIND_LINE, BB_SCHEMA_NO_RECORD },

    { "decisions/*", BB_KIND_ITEM },
    { "decisions/*/block", BB_KIND_REF },
    { "decisions/*/status", BB_KIND_STATUS },
    { "decisions/*/text", BB_KIND_TEXT },
    { "decisions/*/round", BB_KIND_REF },
    { "decisions/*/time", BB_KIND_LINE },
    { "decisions/*/rank", BB_KIND_RANK },

    { "parking/*", BB_KIND_ITEM },
    { "parking/*/text", BB_KIND_TEXT },
    { "parking/*/owner", BB_KIND_LINE },
    { "parking/*/block", BB_KIND_REF },
    { "parking/*/due", BB_KIND_DATE },
    { "parking/*/done", BB_KIND_FLAG },
    { "parking/*/rank", BB_KIND_RANK },

    { "snapshots/*", BB_KIND_ITEM },
    { "snapshots/*/name", BB_KIND_LINE },
    { "snapshots/*/time", BB_KIND_LINE },
    { "snapshots/*/picture", BB_KIND_OPAQUE },
    { "snapshots/*/agreement", BB_KIND_OPAQUE },

    { "agenda/*", BB_KIND_ITEM },
    { "agenda/*/title", BB_KIND_LINE },
    { "agenda/*/minutes", BB_KIND_INT },
    { "agenda/*/notes", BB_KIND_TEXT },
    { "agenda/*/done", BB_KIND_FLAG },
    { "agenda/*/rank", BB_KIND_RANK },

    { "catalogue/id", BB_KIND_REF },
    { "catalogue/version", BB_KIND_INT },
    { "catalogue/custom", BB_KIND_OPAQUE },
    { "catalogue/texts/*/*/*/*", BB_KIND_TEXT },

    { "actors/*", BB_KIND_LINE, BB_SCHEMA_NO_RECORD | BB_SCHEMA_NO_CONFLICT },
};

/**
 * bb_project_schema_get:
 *
 * Gets the schema of a project file: which registers there are and what they hold. There is
 * one for the whole process, also for its threads.
 *
 * Returns: (transfer none): the schema
 */
BbSchema *
bb_project_schema_get (void)
{
    static BbSchema *schema;

    if (g_once_init_enter_pointer (&schema))
        g_once_init_leave_pointer (&schema, bb_schema_new (rules, G_N_ELEMENTS (rules)));
    return schema;
}
