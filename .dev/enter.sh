# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# What the host's programs are told with these would be wrong in the root.
host_only=(LD_LIBRARY_PATH LD_PRELOAD PYTHONPATH PYTHONHOME XDG_DATA_DIRS XDG_CONFIG_DIRS
    GSETTINGS_SCHEMA_DIR GI_TYPELIB_PATH GIO_MODULE_DIR GIO_EXTRA_MODULES GTK_PATH GTK_MODULES
    GTK_IM_MODULE GTK_IM_MODULE_FILE GDK_PIXBUF_MODULE_FILE GDK_PIXBUF_MODULEDIR LOCPATH)

# ./dev COMMAND ARGUMENT… once more, in the root: the root is read-only, and home, temporary files,
# this repository, the current folder and the user's screen are where they are outside.
in_root () {
    local options name
    options=(--die-with-parent --unshare-pid)
    options+=(--bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind-try /sys /sys --tmpfs /run)
    # Flatpak's own sandbox may mount /proc only where a whole one is in sight.
    options+=(--bind /proc /run/whole-proc)
    share_files "$@"
    share_session
    options+=(--remount-ro / --chdir "$PWD")
    for name in "${host_only[@]}"; do
        options+=(--unsetenv "$name")
    done
    options+=(--setenv PATH /usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin)
    options+=(--setenv BOUWBORD_DEV_INSIDE "$(basename "$root")")
    options+=(--setenv TZ "$(time_zone)")
    share_locale
    exec bwrap "${options[@]}" -- /bin/bash "$repo/dev" "$@"
}

share () {
    options+=(--bind-try "$1" "$1")
}

# A folder that the root has itself, such as /usr, stays the root's, whoever stands in it.
share_folder () {
    [ -n "$(find "$root$1" -type f -print -quit 2>/dev/null)" ] || share "$1"
}

share_files () {
    local path
    for path in /tmp /var/tmp /media /mnt /run/media "$HOME" "${TMPDIR:-/tmp}"; do
        share "$path"
    done
    mkdir -p "$cache"
    share "$cache"
    share_folder "$PWD"
    for path in "${@:2}"; do
        [ ! -f "$path" ] || share_folder "$(dirname "$(realpath "$path")")"
    done
    share "$repo"
    for path in /etc/resolv.conf /etc/hosts /etc/passwd /etc/group; do
        options+=(--ro-bind-try "$path" "$path")
    done
}

# The screen and the session bus live in the runtime folder; the X socket is in /tmp.
share_session () {
    [ -z "${XDG_RUNTIME_DIR:-}" ] || share "$XDG_RUNTIME_DIR"
    [ -z "${XAUTHORITY:-}" ] || share "$XAUTHORITY"
    share /run/dbus
}

time_zone () {
    local file
    file=$(readlink -f /etc/localtime || true)
    case $file in
    */zoneinfo/*) echo "${TZ:-${file#*/zoneinfo/}}" ;;
    *) echo "${TZ:-UTC}" ;;
    esac
}

# The root speaks Dutch and English. Another language's formats would only bring warnings.
share_locale () {
    local name
    for name in LANG "${!LC_@}"; do
        case ${!name:-} in
        nl_NL.* | en_US.* | C | C.* | POSIX) ;;
        nl*) options+=(--setenv "$name" nl_NL.UTF-8) ;;
        '') options+=(--setenv "$name" C.UTF-8) ;;
        *) options+=(--setenv "$name" en_US.UTF-8) ;;
        esac
    done
}
