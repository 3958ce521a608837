/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-list.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

/* For the files of the project only. */

struct _BbProject {
    GObject parent_instance;

    BbDocument *document;
    BbCatalogue *catalogue;
    char *title;
    char *municipality;
    char *date;
    char *notes;
    char *own_language;
    char *language;

    GListStore *blocks;
    GHashTable *by_id;  /* id → block, of those that are there */
    GPtrArray *present; /* the same in order, as the cells have them */
    GPtrArray *cells;
    GHashTable *former_titles; /* id → title of a block that is not there, or NULL */

    BbList *guidelines;
    BbList *challenges; /* in catalogue order */
    BbList *waiting;    /* the chosen ones that need a block */
    BbList *conflicts;  /* of whatever lies in no block */
    BbList *owners;
    guint n_conflicts;
};

void bb_project_add_board (BbProject *self);
GHashTable *bb_project_update_board (BbProject *self, const char *const *paths);
void bb_project_update_own_texts (BbProject *self);
void bb_project_remove_gone (BbProject *self);
void bb_project_show_board (BbProject *self, const char *language);
void bb_project_clear_board (BbProject *self);

void bb_project_forget_titles (BbProject *self);

void bb_project_add_topics (BbProject *self);
void bb_project_read_topics (BbProject *self, const char *const *paths);
void bb_project_count_topics (BbProject *self);
void bb_project_show_topics (BbProject *self, const char *language);

void bb_project_update_conflicts (BbProject *self, const char *const *paths);
void bb_project_update_owners (BbProject *self);
void bb_project_set_n_conflicts (BbProject *self, guint n_conflicts);

G_END_DECLS
