/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-private.h"

#include "model/bb-block-properties.h"
#include "model/bb-checklist-line.h"
#include "model/bb-comment.h"
#include "model/bb-fold.h"
#include "model/bb-link.h"
#include "model/bb-list-private.h"

static void
add (GString *text, const char *part)
{
    g_autofree char *folded = bb_fold_text (part);

    g_string_append (text, folded);
    g_string_append_c (text, '\n');
}

static void
add_checklist (GString *text, GPtrArray *lines)
{
    for (guint i = 0; i < lines->len; i++) {
        add (text, bb_checklist_line_get_text (lines->pdata[i]));
        add (text, bb_checklist_line_get_owner (lines->pdata[i]));
    }
}

static void
add_links (GString *text, GPtrArray *links)
{
    for (guint i = 0; i < links->len; i++) {
        add (text, bb_link_get_title (links->pdata[i]));
        add (text, bb_link_get_url (links->pdata[i]));
    }
}

static void
add_comments (GString *text, GPtrArray *comments)
{
    for (guint i = 0; i < comments->len; i++) {
        add (text, bb_comment_get_text (comments->pdata[i]));
        add (text, bb_comment_get_author (comments->pdata[i]));
    }
}

static char *
make_text (BbBlock *self)
{
    GString *text = g_string_new (NULL);

    for (guint i = 0; i < N_TEXTS; i++)
        add (text, self->texts[i]);
    for (guint i = 0; self->first_steps != NULL && self->first_steps[i] != NULL; i++)
        add (text, self->first_steps[i]);
    for (guint property = PROP_OWNER; property <= PROP_RESULT; property++)
        add (text, self->fields[property - PROP_RANK]);
    add_checklist (text, bb_list_get_items (self->checklist));
    add_links (text, bb_list_get_items (self->links));
    add_comments (text, bb_list_get_items (self->comments));
    return g_string_free_and_steal (text);
}

/* All that a search looks through, folded; it is made once for each state of the block. */
const char *
bb_block_get_search_text (BbBlock *self)
{
    if (self->search_text == NULL)
        self->search_text = make_text (self);
    return self->search_text;
}
