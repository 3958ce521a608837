/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-board.h"

#include <json-glib/json-glib.h>

#include "cli/bb-cli-text.h"

#define NUMBER_WIDTH 4
#define GAP 3

static glong
find_title_width (GListModel *blocks)
{
    glong width = 0;

    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);
        g_autofree char *title = bb_cli_text_dup_printable (bb_block_get_title (block));

        width = MAX (width, bb_cli_text_count_columns (title));
    }
    return width;
}

static void
append_block (GString *text, BbBlock *block, glong title_width)
{
    const char *number = bb_block_get_number_text (block);
    g_autofree char *title = bb_cli_text_dup_printable (bb_block_get_title (block));
    g_autofree char *owner = bb_cli_text_dup_printable (bb_block_get_owner (block));

    bb_cli_text_append_spaces (text, 2 + NUMBER_WIDTH - bb_cli_text_count_columns (number));
    g_string_append_printf (text, "%s  %s", number, title);
    if (*owner != '\0') {
        bb_cli_text_append_spaces (text, title_width - bb_cli_text_count_columns (title) + GAP);
        g_string_append (text, owner);
    }
    g_string_append_c (text, '\n');
}

static void
append_cell (GString *text, BbCell *cell, glong title_width)
{
    guint n_blocks = g_list_model_get_n_items (G_LIST_MODEL (cell));

    if (n_blocks == 0)
        return;
    g_string_append_printf (text, "  %s (%u)\n", bb_status_get_label (bb_cell_get_status (cell)),
                            n_blocks);
    for (guint i = 0; i < n_blocks; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (cell), i);

        append_block (text, block, title_width);
    }
}

static void
append_party (GString *text, BbProject *project, BbTopic *party, glong title_width)
{
    static const BbStatus statuses[] = {
        BB_STATUS_AMBITION,
        BB_STATUS_IN_PROGRESS,
        BB_STATUS_DONE,
        BB_STATUS_NONE,
    };

    g_string_append_printf (text, "\n%s\n",
                            bb_topic_get_title (party, bb_project_get_language (project)));
    for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
        append_cell (text, bb_project_get_cell (project, party, statuses[i]), title_width);
}

static void
append_heading (GString *text, BbProject *project)
{
    g_autofree char *title = bb_cli_text_dup_printable (bb_project_get_title (project));
    g_autofree char *municipality =
        bb_cli_text_dup_printable (bb_project_get_municipality (project));
    const char *gap = *title != '\0' && *municipality != '\0' ? " · " : "";

    if (*title != '\0' || *municipality != '\0')
        g_string_append_printf (text, "%s%s%s\n", municipality, gap, title);
}

/**
 * bb_cli_board_dup_text:
 * @project: a project
 *
 * Returns: (transfer full): the board as lines of text, by party and status
 */
char *
bb_cli_board_dup_text (BbProject *project)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));
    glong title_width = find_title_width (bb_project_get_blocks (project));
    GString *text = g_string_new (NULL);

    append_heading (text, project);
    for (guint i = 0; i < g_list_model_get_n_items (parties); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        append_party (text, project, party, title_width);
    }
    return g_string_free_and_steal (text);
}

static JsonNode *
create_block (BbBlock *block)
{
    JsonObject *object = json_object_new ();
    JsonNode *node = json_node_new (JSON_NODE_OBJECT);

    json_object_set_int_member (object, "number", bb_block_get_number (block));
    json_object_set_string_member (object, "id", bb_block_get_id (block));
    json_object_set_string_member (object, "title", bb_block_get_title (block));
    json_object_set_string_member (object, "party", bb_topic_get_id (bb_block_get_party (block)));
    json_object_set_string_member (object, "challenge",
                                   bb_topic_get_id (bb_block_get_challenge (block)));
    json_object_set_string_member (object, "status",
                                   bb_status_get_nick (bb_block_get_status (block)));
    json_object_set_string_member (object, "owner", bb_block_get_owner (block));
    json_node_take_object (node, object);
    return node;
}

static JsonNode *
create_board (BbProject *project)
{
    GListModel *blocks = bb_project_get_blocks (project);
    JsonObject *board = json_object_new ();
    JsonArray *array = json_array_new ();
    JsonNode *root = json_node_new (JSON_NODE_OBJECT);

    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        json_array_add_element (array, create_block (block));
    }
    json_object_set_array_member (board, "blocks", array);
    json_node_take_object (root, board);
    return root;
}

/**
 * bb_cli_board_dup_json:
 * @project: a project
 *
 * Returns: (transfer full): all its blocks as JSON, for programs
 */
char *
bb_cli_board_dup_json (BbProject *project)
{
    g_autoptr (JsonNode) board = create_board (project);
    g_autofree char *text = json_to_string (board, TRUE);

    return g_strconcat (text, "\n", NULL);
}
