/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "started-program.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <poll.h>

#define REST_MS 1000
#define FIRST_CHANGE_MS 30000
#define SETTLE_MS 10000
#define IDLE_SECONDS 20

/* What happens on the screen is asked of the X server, so that both programs are watched alike
 * and neither has to tell. */
typedef struct {
    Display *display;
    Damage damage;
} Watch;

/* A pointer that happens to be over a card would light it up some time after it came. */
static void
put_pointer_aside (Display *display)
{
    XWarpPointer (display, None, DefaultRootWindow (display), 0, 0, 0, 0,
                  DisplayWidth (display, DefaultScreen (display)) - 1,
                  DisplayHeight (display, DefaultScreen (display)) - 1);
}

static Watch
watch_open (void)
{
    Watch self = { .display = XOpenDisplay (NULL) };
    int event_base, error_base;

    if (self.display == NULL || !XDamageQueryExtension (self.display, &event_base, &error_base))
        g_error ("there is no screen that can be watched");
    put_pointer_aside (self.display);
    self.damage =
        XDamageCreate (self.display, DefaultRootWindow (self.display), XDamageReportRawRectangles);
    XSync (self.display, False);
    return self;
}

static void
watch_close (Watch *self)
{
    XDamageDestroy (self->display, self->damage);
    XCloseDisplay (self->display);
}

/* Whether something changed within so many milliseconds. */
static gboolean
watch_wait (Watch *self, int timeout)
{
    struct pollfd fd = { .fd = ConnectionNumber (self->display), .events = POLLIN };

    if (XPending (self->display) == 0 && poll (&fd, 1, timeout) <= 0)
        return FALSE;
    while (XPending (self->display) > 0) {
        XEvent event;

        XNextEvent (self->display, &event);
    }
    return TRUE;
}

/* On a busy machine the screen may still answer the pointer, or the end of the last program. */
static void
watch_rest (Watch *self)
{
    while (watch_wait (self, REST_MS))
        ;
}

/* Gives the time of the last change before the screen came to rest. */
static gint64
watch_until_rest (Watch *self)
{
    gint64 last = 0;

    if (!watch_wait (self, FIRST_CHANGE_MS))
        g_error ("no window came");
    do
        last = g_get_monotonic_time ();
    while (watch_wait (self, REST_MS));
    return last;
}

static double
read_pss (GSubprocess *process)
{
    g_autofree char *path =
        g_strdup_printf ("/proc/%s/smaps_rollup", g_subprocess_get_identifier (process));
    g_autofree char *text = NULL;
    const char *line;

    if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "\nPss:")) == NULL)
        g_error ("the program has gone, or %s cannot be read", path);
    return g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024;
}

static GSubprocess *
start (const char *const *argv)
{
    g_autoptr (GError) error = NULL;
    GSubprocess *process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);

    if (process == NULL)
        g_error ("%s", error->message);
    return process;
}

static void
end (GSubprocess *process, Watch *watch)
{
    g_subprocess_send_signal (process, SIGTERM);
    g_subprocess_wait (process, NULL, NULL);
    /* Its window goes too; the next one is not to be taken for that. */
    while (watch_wait (watch, 200))
        ;
    watch_close (watch);
}

/* Runs a program until its window has come to rest, and ends it. */
StartedProgram
started_program_measure (const char *const *argv)
{
    Watch watch = watch_open ();
    g_autoptr (GSubprocess) process = NULL;
    StartedProgram self;
    gint64 begin;

    watch_rest (&watch);
    begin = g_get_monotonic_time ();
    process = start (argv);
    self.seconds = (double) (watch_until_rest (&watch) - begin) / G_USEC_PER_SEC;
    self.pss_mib = read_pss (process);
    end (process, &watch);
    return self;
}

static guint64
read_task_wakeups (const char *tasks, const char *task)
{
    g_autofree char *path = g_build_filename (tasks, task, "status", NULL);
    g_autofree char *text = NULL;
    const char *line;

    /* A thread may end at any time. */
    if (!g_file_get_contents (path, &text, NULL, NULL) ||
        (line = strstr (text, "\nvoluntary_ctxt_switches:")) == NULL)
        return 0;
    return g_ascii_strtoull (strchr (line, ':') + 1, NULL, 10);
}

/* How often each thread of a program has gone to sleep so far. */
static GHashTable *
read_wakeups (GSubprocess *process)
{
    g_autofree char *tasks =
        g_strdup_printf ("/proc/%s/task", g_subprocess_get_identifier (process));
    g_autoptr (GDir) dir = g_dir_open (tasks, 0, NULL);
    GHashTable *wakeups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    const char *task;

    if (dir == NULL)
        g_error ("the program has gone");
    while ((task = g_dir_read_name (dir)) != NULL)
        g_hash_table_insert (wakeups, g_strdup (task),
                             GSIZE_TO_POINTER (read_task_wakeups (tasks, task)));
    return wakeups;
}

/* A thread that has come counts whole, one that has gone not at all. */
static guint64
count_since (GHashTable *before, GSubprocess *process)
{
    g_autoptr (GHashTable) after = read_wakeups (process);
    GHashTableIter iter;
    gpointer task, n_wakeups;
    guint64 sum = 0;

    g_hash_table_iter_init (&iter, after);
    while (g_hash_table_iter_next (&iter, &task, &n_wakeups))
        sum += GPOINTER_TO_SIZE (n_wakeups) - GPOINTER_TO_SIZE (g_hash_table_lookup (before, task));
    return sum;
}

/* Runs a program with a window that is not the active one, and counts how often it is woken while
 * nobody does anything. */
double
started_program_count_wakeups (const char *const *argv)
{
    Watch watch = watch_open ();
    g_autoptr (GSubprocess) process = NULL;
    g_autoptr (GHashTable) before = NULL;
    double n_wakeups;

    watch_rest (&watch);
    process = start (argv);
    watch_until_rest (&watch);
    XSetInputFocus (watch.display, None, RevertToNone, CurrentTime);
    XSync (watch.display, False);
    g_usleep (SETTLE_MS * 1000);
    before = read_wakeups (process);
    g_usleep (IDLE_SECONDS * G_USEC_PER_SEC);
    n_wakeups = (double) count_since (before, process);
    end (process, &watch);
    return n_wakeups / IDLE_SECONDS;
}
