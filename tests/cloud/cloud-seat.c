/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cloud-play.h"

#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "session/bb-session-private.h"
#include "storage/bb-copy-name.h"
#include "storage/bb-project-file.h"

/* Nothing happens by itself: a run takes milliseconds, and each is like the other. */
#define NEVER_MS (60 * 60 * 1000)

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static const char *
get_path (CloudPlay *self, const CloudSeat *seat)
{
    return self->drive.clients[seat->computer].path;
}

static void
arrived_cb (CloudSeat *seat, BbArrival *arrival)
{
    g_set_object (&seat->arrival, arrival);
}

static void
set_tempo (CloudSeat *seat, guint save)
{
    bb_session_set_tempo (seat->session, NEVER_MS, save);
}

/* Each session writes under a name that is new, and the same in each run. */
static void
begin (CloudPlay *self, CloudSeat *seat, BbSession *session)
{
    g_autofree char *actor = g_strdup_printf ("s%u", self->n_names++);

    g_assert_nonnull (session);
    seat->session = session;
    seat->gathered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    set_tempo (seat, NEVER_MS);
    bb_session_plan_save (session);
    bb_document_use_actor (cloud_play_get_board (seat), actor);
    g_signal_connect_swapped (session, "arrived", G_CALLBACK (arrived_cb), seat);
}

/* Only a file that is whole can be opened. */
void
cloud_seat_open (CloudPlay *self, CloudSeat *seat)
{
    g_autoptr (GFile) file = g_file_new_for_path (get_path (self, seat));
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    if (!cloud_drive_is_whole (&self->drive, seat->computer))
        return;
    bb_session_open_async (file, self->catalogue, NULL, result_cb, &result);
    bb_test_iterate_while (result == NULL);
    begin (self, seat, bb_session_open_finish (result, &error));
    g_assert_no_error (error);
}

/* The window is gone. */
void
cloud_seat_leave (CloudSeat *seat)
{
    g_clear_pointer (&seat->basis, bb_basis_unref);
    g_clear_pointer (&seat->typing_in, g_free);
    g_clear_object (&seat->arrival);
    g_clear_pointer (&seat->gathered, g_hash_table_unref);
    if (seat->session != NULL)
        g_assert_finalize_object (g_steal_pointer (&seat->session));
}

/* A window closes when all is saved. */
void
cloud_seat_close (CloudPlay *self, CloudSeat *seat)
{
    cloud_seat_save (self, seat, FALSE);
    if (!bb_session_get_ahead (seat->session))
        cloud_seat_leave (seat);
}

static void
recover (CloudPlay *self, CloudSeat *seat, BbJournalFound *found)
{
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    bb_session_recover_async (found, self->catalogue, NULL, result_cb, &result);
    bb_test_iterate_while (result == NULL);
    begin (self, seat, bb_session_recover_finish (result, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (g_file_peek_path (bb_session_get_file (seat->session)), ==,
                     get_path (self, seat));
    self->counts->n_recoveries++;
}

/* The program ends with what was not saved, and begins again. */
void
cloud_seat_crash (CloudPlay *self, CloudSeat *seat)
{
    g_autoptr (GPtrArray) found = NULL;

    if (!cloud_drive_is_whole (&self->drive, seat->computer))
        return;
    cloud_seat_leave (seat);
    self->counts->n_crashes++;
    found = bb_journal_find_abandoned (bb_project_schema_get (), NULL);
    g_assert_cmpuint (found->len, <=, 1);
    if (found->len == 1)
        recover (self, seat, found->pdata[0]);
    else
        cloud_seat_open (self, seat);
}

/* It looks at the file; meanwhile somebody may go on. */
void
cloud_seat_look (CloudPlay *self, CloudSeat *seat, gboolean goes_on)
{
    bb_session_set_active (seat->session, FALSE);
    bb_session_set_active (seat->session, TRUE);
    if (goes_on)
        cloud_play_edit (self, seat);
    bb_test_iterate_while (bb_session_get_looking (seat->session));
}

/* What is wrong once is looked at again. */
void
cloud_seat_look_well (CloudPlay *self, CloudSeat *seat)
{
    cloud_seat_look (self, seat, FALSE);
    if (!bb_follow_get_content (seat->session->follow))
        cloud_seat_look (self, seat, FALSE);
}

/* The time has come to save by itself, if there is anything and nothing is in the way. */
void
cloud_seat_save (CloudPlay *self, CloudSeat *seat, gboolean goes_on)
{
    set_tempo (seat, 0);
    bb_session_plan_save (seat->session);
    bb_test_iterate_while (seat->session->autosave != 0);
    set_tempo (seat, NEVER_MS);
    if (goes_on)
        cloud_play_edit (self, seat);
    bb_test_iterate_while (bb_session_get_state (seat->session) == BB_SESSION_SAVING);
}

static void
take_in (CloudPlay *self, CloudSeat *seat, const char *path)
{
    g_autofree char *original = g_path_get_basename (get_path (self, seat));
    g_autofree char *name = g_path_get_basename (path);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbArrival) arrival = NULL;
    g_autoptr (BbDocument) copy =
        bb_project_file_load (file, bb_project_schema_get (), NULL, &error);

    g_assert_no_error (error);
    g_assert_true (bb_copy_name_is_conflict (name, original));
    arrival = bb_session_take_in (seat->session, copy, &error);
    g_assert_no_error (error);
    g_set_object (&seat->arrival, arrival);
}

/* Takes in all copies that the sync program has made. */
void
cloud_seat_gather (CloudPlay *self, CloudSeat *seat)
{
    g_autoptr (GPtrArray) paths = cloud_drive_find_copies (&self->drive, seat->computer);

    for (guint i = 0; i < paths->len; i++)
        if (g_hash_table_add (seat->gathered, g_strdup (paths->pdata[i])))
            take_in (self, seat, paths->pdata[i]);
}
