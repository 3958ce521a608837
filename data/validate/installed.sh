#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

# installed.sh BUILD PREFIX DATADIR APP_ID: installs the data files into an empty folder and holds
# them before the desktop's own validators. Prints TAP.

set -u

build=$1
prefix=$2
datadir=$3
app_id=$4
number=0

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
share=$root$prefix/$datadir

# check NAME COMMAND…: one line of TAP, with what COMMAND said if it failed.
check () {
    local name=$1 said
    shift
    number=$((number + 1))
    if said=$("$@" 2>&1); then
        echo "ok $number /installed/$name"
    else
        printf '%s\n' "$said" | sed 's/^/# /'
        echo "not ok $number /installed/$name"
    fi
}

install_data () {
    DESTDIR=$root meson install -C "$build" --no-rebuild --tags desktop
}

# What a Flatpak exports begins with the app id; whatever does not is dropped silently.
is_named_after_app () {
    local other
    other=$(find "$share/applications" "$share/dbus-1" "$share/icons" "$share/metainfo" \
        "$share/mime/packages" "$share/glib-2.0" -type f ! -name "$app_id*")
    echo "$other"
    [ -z "$other" ]
}

has_all_icons () {
    local hicolor=$share/icons/hicolor
    [ -f "$hicolor/scalable/apps/$app_id.svg" ] &&
        [ -f "$hicolor/symbolic/apps/$app_id-symbolic.svg" ] &&
        [ -f "$hicolor/scalable/mimetypes/$app_id-project.svg" ]
}

are_svgs_square () {
    local svg
    find "$share/icons" -name '*.svg' | while read -r svg; do
        xmllint --noout "$svg" || return 1
        [ "$(xmllint --xpath 'string(/*/@width)' "$svg")" = \
            "$(xmllint --xpath 'string(/*/@height)' "$svg")" ] || return 1
    done
}

has_id () {
    [ "$(xmllint --xpath 'string(/component/id)' "$metainfo")" = "$app_id" ]
}

# Names and summaries are cut off in app stores, in every language.
is_summary_short () {
    local number length count
    count=$(xmllint --xpath 'count(/component/summary)' "$metainfo")
    for ((number = 1; number <= count; number++)); do
        length=$(xmllint --xpath "string-length(/component/summary[$number])" "$metainfo")
        [ "$length" -le 35 ] || return 1
    done
}

is_dutch_too () {
    grep -q '^Comment\[nl\]=' "$share/applications/$app_id.desktop" &&
        grep -q '<summary xml:lang="nl">' "$metainfo" &&
        grep -q '<comment xml:lang="nl">' "$share/mime/packages/$app_id.xml"
}

# The service starts what is installed, and the desktop file names the same app.
starts_by_name () {
    local service=$share/dbus-1/services/$app_id.service
    grep -qx "Name=$app_id" "$service" &&
        grep -qx "Exec=$prefix/bin/bouwbord --gapplication-service" "$service" &&
        grep -qx 'DBusActivatable=true' "$share/applications/$app_id.desktop"
}

makes_mime_database () {
    local said
    said=$(update-mime-database -V "$share/mime" 2>&1) || return 1
    ! grep -i 'error\|warning' <<<"$said"
}

# kind_of NAME FILE: what the desktop takes FILE for when it is called NAME.
kind_of () {
    local folder
    folder=$(mktemp -d -p "$root")
    cp "$2" "$folder/$1"
    XDG_DATA_HOME=$root/home XDG_DATA_DIRS=$share:/usr/share \
        gio info -a standard::content-type "$folder/$1" |
        sed -n 's/^ *standard::content-type: //p'
}

# By its name, and by its content when a mail program took the name away.
knows_projects () {
    local example=$share/bouwbord/examples/waterdrecht-nl.bouwbord name kind
    for name in 'a.bouwbord' 'A.BOUWBORD' 'a (kopie 1).bouwbord' 'a' 'a.bouwbord (1)'; do
        kind=$(kind_of "$name" "$example")
        echo "$name: $kind"
        [ "$kind" = application/vnd.bouwbord+json ] || return 1
    done
}

check 'installs' install_data
metainfo=$share/metainfo/$app_id.metainfo.xml
check 'is-named-after-app' is_named_after_app
check 'has-all-icons' has_all_icons
check 'svgs-are-square' are_svgs_square
check 'desktop-file' desktop-file-validate "$share/applications/$app_id.desktop"
check 'metainfo' appstreamcli validate --no-net --strict "$metainfo"
check 'metainfo-has-id' has_id
check 'summary-is-short' is_summary_short
check 'is-dutch-too' is_dutch_too
check 'starts-by-name' starts_by_name
check 'settings' glib-compile-schemas --strict --dry-run "$share/glib-2.0/schemas"
check 'mime-type' xmllint --noout "$share/mime/packages/$app_id.xml"
check 'makes-mime-database' makes_mime_database
check 'knows-projects' knows_projects
echo "1..$number"
