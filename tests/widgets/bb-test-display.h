/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "bb-test.h"

G_BEGIN_DECLS

void bb_test_init_display (int *argc, char ***argv);
GtkWindow *bb_test_present (GtkWidget *child, int width, int height);
void bb_test_close (GtkWindow *window);
double bb_test_get_ink (GskRenderNode *node, int x, int y, int width, int height);

/* The last reference to a widget goes, its window being closed before. */
#define bb_test_assert_finalize_widget(widget)                                                     \
    G_STMT_START                                                                                   \
    {                                                                                              \
        g_assert_true (g_object_is_floating (widget));                                             \
        g_object_ref_sink (widget);                                                                \
        g_assert_finalize_object (widget);                                                         \
    }                                                                                              \
    G_STMT_END

G_END_DECLS
