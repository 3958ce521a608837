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

/* Runs a program until its window has come to rest, and ends it. */
StartedProgram
started_program_measure (const char *const *argv)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GSubprocess) process = NULL;
    Watch watch = watch_open ();
    gint64 start;
    StartedProgram self;

    /* On a busy machine the screen may still answer the pointer, or the end of the last program. */
    while (watch_wait (&watch, REST_MS))
        ;
    start = g_get_monotonic_time ();
    process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
    if (process == NULL)
        g_error ("%s", error->message);
    self.seconds = (double) (watch_until_rest (&watch) - start) / G_USEC_PER_SEC;
    self.pss_mib = read_pss (process);
    g_subprocess_send_signal (process, SIGTERM);
    g_subprocess_wait (process, NULL, NULL);
    /* Its window goes too; the next one is not to be taken for that. */
    while (watch_wait (&watch, 200))
        ;
    watch_close (&watch);
    return self;
}
