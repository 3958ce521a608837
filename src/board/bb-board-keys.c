/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gi18n-lib.h>

#include "board/bb-board-private.h"
#include "board/bb-leap.h"

/* The keys of the board are bindings of its class: they work while a card has the focus and
 * take nothing from a text field elsewhere in the window. */

/* A key that moves cards says why it does not, where nothing may be changed: what comes second is
 * asked when the first is not to be had. */
static void
bind_refusal (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers)
{
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, "board.refuse", NULL);
}

/* Of several keys a menu shows the last. */
static void
bind_arrow (GtkWidgetClass *widget_class, guint key, guint keypad_key, GtkDirectionType direction)
{
    guint keys[] = { keypad_key, key };

    for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
        gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "board.walk", "i",
                                             (int) direction);
        gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_ALT_MASK, "board.shift",
                                             "i", (int) direction);
        gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_SHIFT_MASK, "board.extend",
                                             "i", (int) direction);
        bind_refusal (widget_class, keys[i], GDK_ALT_MASK);
    }
}

static void
bind_place (GtkWidgetClass *widget_class, guint key, const char *status)
{
    gtk_widget_class_add_binding_action (widget_class, key, 0, "board.place", "s", status);
    bind_refusal (widget_class, key, 0);
}

static void
bind_status (GtkWidgetClass *widget_class, const char *letter, const char *status)
{
    bind_place (widget_class, gdk_unicode_to_keyval (g_utf8_get_char (letter)), status);
}

static void
bind_leap (GtkWidgetClass *widget_class, guint key, guint keypad_key, GdkModifierType modifiers,
           BbLeap leap)
{
    gtk_widget_class_add_binding_action (widget_class, keypad_key, modifiers, "board.leap", "i",
                                         (int) leap);
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, "board.leap", "i",
                                         (int) leap);
}

static void
bind_leaps (GtkWidgetClass *widget_class)
{
    bind_leap (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, 0, BB_LEAP_CELL_START);
    bind_leap (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 0, BB_LEAP_CELL_END);
    bind_leap (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, BB_LEAP_LANE_ABOVE);
    bind_leap (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, BB_LEAP_LANE_BELOW);
    bind_leap (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, BB_LEAP_BOARD_START);
    bind_leap (widget_class, GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, BB_LEAP_BOARD_END);
}

static void
bind_digits (GtkWidgetClass *widget_class)
{
    for (guint i = 0; i < 10; i++) {
        char digit[] = { (char) ('0' + i), '\0' };

        gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, 0, "board.digit", "s",
                                             digit);
        gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + i, 0, "board.digit", "s",
                                             digit);
    }
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "board.digit", "s", "E");
}

static void
bind_ranks (GtkWidgetClass *widget_class)
{
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "board.rank",
                                         "b", FALSE);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, GDK_ALT_MASK, "board.rank", "b",
                                         TRUE);
    bind_refusal (widget_class, GDK_KEY_Home, GDK_ALT_MASK);
    bind_refusal (widget_class, GDK_KEY_End, GDK_ALT_MASK);
}

void
bb_board_class_bind_keys (GtkWidgetClass *widget_class)
{
    bind_leaps (widget_class);
    bind_digits (widget_class);
    bind_ranks (widget_class);

    bind_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT);
    bind_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT);
    bind_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP);
    bind_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN);

    /* TRANSLATORS: the key that gives a card the status Ambition, one small letter */
    bind_status (widget_class, C_ ("status key", "a"), "ambition");
    /* TRANSLATORS: the key that gives a card the status In progress, one small letter */
    bind_status (widget_class, C_ ("status key", "p"), "in-progress");
    /* TRANSLATORS: the key that gives a card the status Done, one small letter */
    bind_status (widget_class, C_ ("status key", "d"), "done");

    bind_place (widget_class, GDK_KEY_BackSpace, "none");

    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "board.menu", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "board.menu",
                                         NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, GDK_CONTROL_MASK,
                                         "board.pick", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "board.cancel", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "board.details", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "board.details", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "board.details", NULL);
}
