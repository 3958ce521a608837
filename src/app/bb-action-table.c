/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-action-table.h"

#include <glib/gi18n-lib.h>

#define PROJECT BB_ACTION_GROUP_PROJECT
#define EDITING BB_ACTION_GROUP_EDITING
#define BOARD BB_ACTION_GROUP_BOARD
#define SEARCH BB_ACTION_GROUP_SEARCH
#define WINDOW BB_ACTION_GROUP_WINDOW

#define ANYWHERE BB_ACTION_SCOPE_ANYWHERE
#define OUTSIDE_TEXT BB_ACTION_SCOPE_OUTSIDE_TEXT
#define ELSEWHERE BB_ACTION_SCOPE_ELSEWHERE

/* clang-format off: a table, one line a row */
static const BbActionEntry entries[] = {
    { "app.new", { "<Control>n" }, N_ ("New project"), PROJECT, ANYWHERE },
    { "app.open", { "<Control>o" }, N_ ("Open"), PROJECT, ANYWHERE },
    { "win.save", { "<Control>s" }, N_ ("Save"), PROJECT, ANYWHERE },
    { "win.save-as", { "<Control><Shift>s" }, N_ ("Save as"), PROJECT, ANYWHERE },
    { "win.gather", { "<Control><Shift>o" }, N_ ("Gather returned copies"), PROJECT, ANYWHERE },
    { "window.close", { "<Control>w" }, N_ ("Close the window"), PROJECT, ANYWHERE },
    { "app.quit", { "<Control>q" }, N_ ("Quit"), PROJECT, ANYWHERE },

    { "win.undo", { "<Control>z" }, N_ ("Undo"), EDITING, OUTSIDE_TEXT },
    { "win.redo", { "<Control><Shift>z" }, N_ ("Redo"), EDITING, OUTSIDE_TEXT },
    { "win.add-own-block", { "<Control><Shift>n" }, N_ ("Add own block"), EDITING, ANYWHERE },

    { NULL, { "Up", "Down", "Left", "Right" }, N_ ("Go to another card"), BOARD, ELSEWHERE },
    { NULL, { "Home", "End" }, N_ ("First or last card of the cell"), BOARD, ELSEWHERE },
    { NULL, { "Page_Up", "Page_Down" }, N_ ("Party before or after"), BOARD, ELSEWHERE },
    { NULL,
      { "<Control>Home", "<Control>End" },
      N_ ("First or last card of all"),
      BOARD,
      ELSEWHERE },
    { NULL, { "1", "6" }, N_ ("Go to the card with that number, such as 16"), BOARD, ELSEWHERE },
    { NULL,
      { "<Alt>Left", "<Alt>Right" },
      N_ ("Move the card to another status"),
      BOARD,
      ELSEWHERE },
    { NULL, { "<Alt>Up", "<Alt>Down" }, N_ ("Move the card up or down"), BOARD, ELSEWHERE },
    { NULL, { NC_ ("status key", "a") }, N_ ("Move the card to Ambition"), BOARD, ELSEWHERE },
    { NULL, { NC_ ("status key", "p") }, N_ ("Move the card to In progress"), BOARD, ELSEWHERE },
    { NULL, { NC_ ("status key", "d") }, N_ ("Move the card to Done"), BOARD, ELSEWHERE },
    { NULL, { "BackSpace" }, N_ ("Put the card back in the tray"), BOARD, ELSEWHERE },
    { NULL, { "Return", "space" }, N_ ("Show the details of the card"), BOARD, ELSEWHERE },
    { NULL,
      { "<Alt>Home", "<Alt>End" },
      N_ ("Move the card to the top or the bottom"),
      BOARD,
      ELSEWHERE },
    { NULL, { "<Shift>Up", "<Shift>Down" }, N_ ("Pick several cards"), BOARD, ELSEWHERE },
    { NULL, { "<Control>space" }, N_ ("Pick the card too, or no longer"), BOARD, ELSEWHERE },
    { NULL, { "Menu", "<Shift>F10" }, N_ ("Menu of the card"), BOARD, ELSEWHERE },

    { "win.search", { "<Control>f" }, N_ ("Search"), SEARCH, ANYWHERE },
    { "win.find-next", { "<Control>g" }, N_ ("Next match"), SEARCH, ANYWHERE },
    { "win.find-previous", { "<Control><Shift>g" }, N_ ("Previous match"), SEARCH, ANYWHERE },
    { NULL,
      { "<Alt>Left", "<Alt>Right" },
      N_ ("Move the guideline among those in focus"),
      SEARCH,
      ELSEWHERE },
    { NULL, { "Escape" }, N_ ("Clear and close the search"), SEARCH, ELSEWHERE },

    { "win.toggle-side-pane", { "F9" }, N_ ("Show or hide the side pane"), WINDOW, ANYWHERE },
    { "win.zoom-in",
      { "<Control>plus", "<Control>equal", "<Control>KP_Add" },
      N_ ("Larger board"),
      WINDOW,
      ANYWHERE },
    { "win.zoom-out",
      { "<Control>minus", "<Control>KP_Subtract" },
      N_ ("Smaller board"),
      WINDOW,
      ANYWHERE },
    { "win.zoom-reset", { "<Control>0", "<Control>KP_0" }, N_ ("Usual size"), WINDOW, ANYWHERE },
    { "win.next-part", { "F6" }, N_ ("Next part of the window"), WINDOW, ANYWHERE },
    { "win.previous-part", { "<Shift>F6" }, N_ ("Part of the window before"), WINDOW, ANYWHERE },
    { "win.view::cards", { "<Control>1" }, N_ ("Show the board as cards"), WINDOW, ANYWHERE },
    { "win.view::list", { "<Control>2" }, N_ ("Show the board as a list"), WINDOW, ANYWHERE },
    { "win.fullscreen", { "F11" }, N_ ("Full screen on or off"), WINDOW, ANYWHERE },
    { NULL, { "Escape" }, N_ ("From the side pane back to the card"), WINDOW, ELSEWHERE },
    { NULL, { "F10" }, N_ ("Main menu"), WINDOW, ELSEWHERE },
    { "app.preferences", { "<Control>comma" }, N_ ("Preferences"), WINDOW, ANYWHERE },
    { "app.shortcuts", { "<Control>question", "F1" }, N_ ("Keyboard shortcuts"), WINDOW, ANYWHERE },
};
/* clang-format on */

/**
 * bb_action_table_get:
 * @n_entries: (out): how many there are
 *
 * Returns: (transfer none): the table of all actions that have keys
 */
const BbActionEntry *
bb_action_table_get (guint *n_entries)
{
    g_return_val_if_fail (n_entries != NULL, NULL);

    *n_entries = G_N_ELEMENTS (entries);
    return entries;
}

/**
 * bb_action_table_find:
 * @action: a detailed action name
 *
 * Returns: (transfer none) (nullable): the line of an action
 */
const BbActionEntry *
bb_action_table_find (const char *action)
{
    g_return_val_if_fail (action != NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
        if (g_strcmp0 (entries[i].action, action) == 0)
            return &entries[i];
    }
    return NULL;
}

/**
 * bb_action_entry_get_key:
 * @entry: a line of the table
 * @position: which of its keys
 *
 * Returns: (transfer none): an accelerator; a letter as the translation has it
 */
const char *
bb_action_entry_get_key (const BbActionEntry *entry, guint position)
{
    g_return_val_if_fail (entry != NULL, NULL);
    g_return_val_if_fail (position < G_N_ELEMENTS (entry->keys), NULL);

    if (entry->keys[position] != NULL && entry->keys[position][1] == '\0')
        return g_dpgettext2 (GETTEXT_PACKAGE, "status key", entry->keys[position]);
    return entry->keys[position];
}

/**
 * bb_action_group_get_title:
 * @group: a group
 *
 * Returns: (transfer none): its translated title
 */
const char *
bb_action_group_get_title (BbActionGroup group)
{
    switch (group) {
    case BB_ACTION_GROUP_PROJECT:
        return _ ("Project");
    case BB_ACTION_GROUP_EDITING:
        return _ ("Editing");
    case BB_ACTION_GROUP_BOARD:
        return _ ("Cards on the board");
    case BB_ACTION_GROUP_SEARCH:
        return _ ("Search and guidelines");
    case BB_ACTION_GROUP_WINDOW:
        return _ ("Window");
    default:
        g_return_val_if_reached (NULL);
    }
}

/**
 * bb_action_entry_get_title:
 * @entry: a line of the table
 *
 * Returns: (transfer none): what it does, translated
 */
const char *
bb_action_entry_get_title (const BbActionEntry *entry)
{
    g_return_val_if_fail (entry != NULL, NULL);

    return _ (entry->title);
}
