/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_TEST_WAIT_SECONDS 30

/* Runs the main loop as long as a condition holds; a bound, not a sleep, ends a hanging test. */
#define bb_test_iterate_while(condition)                                                           \
    G_STMT_START                                                                                   \
    {                                                                                              \
        gint64 bb_deadline = g_get_monotonic_time () + BB_TEST_WAIT_SECONDS * G_USEC_PER_SEC;      \
        BbTestTick *bb_tick = bb_test_tick_new ();                                                 \
        while ((condition) && g_get_monotonic_time () < bb_deadline)                               \
            g_main_context_iteration (NULL, TRUE);                                                 \
        bb_test_tick_free (bb_tick);                                                               \
        g_assert_false (condition);                                                                \
    }                                                                                              \
    G_STMT_END

typedef struct _BbTestTick BbTestTick;

BbTestTick *bb_test_tick_new (void);
void bb_test_tick_free (BbTestTick *self);

void bb_test_init (int *argc, char ***argv);
char *bb_test_make_dir (void);
void bb_test_remove_dir (const char *path);
GRand *bb_test_rand_new (void);

/* Counts notifications of one property or emissions of one signal. */
typedef struct {
    guint count;
    gulong handler;
    GObject *object;
} BbTestCounter;

void bb_test_count_notify (BbTestCounter *self, gpointer object, const char *property);
void bb_test_count_clear (BbTestCounter *self);

G_END_DECLS
