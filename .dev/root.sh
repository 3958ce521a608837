# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# A root is a folder with a whole Debian in it. Its name is made of everything that went into it,
# so that a changed package list makes a new one; what is being made is called NAME.partial until
# it is complete, so that a broken-off one is never mistaken for a root.

root_suite=trixie
root_recipe=1

root_name () {
    local key
    key=$( (packages "$1" && echo "$root_suite $root_recipe $(dpkg --print-architecture)") |
        sha256sum | cut -c1-12)
    echo "root-$1-$key"
}

# The marker is written last; the rest is what a clean-up of caches might have nibbled at.
root_is_whole () {
    local file
    for file in .bouwbord-root etc/passwd usr/bin/gcc usr/bin/meson usr/bin/Xvfb; do
        [ -e "$1/$file" ] || return 1
    done
}

# Whoever runs us with another HOME for a while need not wait for another root.
find_root () {
    local folder account
    account=$(getent passwd "$(id -u)" | cut -d: -f6)
    for folder in "$cache" "$account/.cache/bouwbord"; do
        if root_is_whole "$folder/$(root_name "$1")"; then
            root=$folder/$(root_name "$1")
            return
        fi
    done
    root=$cache/$(root_name "$1")
    return 1
}

# Sets $root. Who asks for the small one is content with the full one too, if that is there.
enter_root () {
    find_root full || make_root "$1"
    touch "$root/.bouwbord-root"
    forget_old_roots
}

make_root () {
    mkdir -p "$cache"
    find_root "$1" || make_root_once "$1"
}

# Several may get here at once: one makes it, the others wait.
make_root_once () {
    (
        flock 9
        root_is_whole "$root" || new_root "$1"
    ) 9>"$cache/root.lock"
}

new_root () {
    local list=$1 time='about 2 minutes' partial=$root.partial
    [ "$list" = run ] || time='about 4 minutes'
    if [ -e "$partial" ] || [ -e "$root" ]; then
        say "A Debian 13 root was left half made; removing it."
        rm -rf --one-file-system "$partial" "$root"
    fi
    host_tools
    announced "Making a Debian 13 root in $cache ($time, once)" "$cache/root-$list.log" \
        fill_root "$list" "$partial"
    mv "$partial" "$root"
}

host_tools () {
    local tools=()
    command -v mmdebstrap >/dev/null || tools+=(mmdebstrap)
    command -v bwrap >/dev/null || tools+=(bubblewrap)
    [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || tools+=(uidmap)
    [ ${#tools[@]} = 0 ] && return
    say "Installing ${tools[*]} with apt (a few seconds, once)…"
    apt_update
    quietly "$cache/apt-install.log" apt_install "${tools[@]}"
}

# The tree goes through tar, so that whoever asked owns every file, root or not.
fill_root () {
    local list=$1 tree=$2 lines options
    mapfile -t lines < <(mirror_lines)
    mapfile -t options < <(apt_options)
    [ ${#lines[@]} -gt 0 ] && mkdir "$tree" &&
        bootstrap "$list" | tar --extract --exclude='./dev/*' --directory="$tree" &&
        rm -f "$tree/etc/resolv.conf" "$tree/etc/localtime" &&
        : >"$tree/etc/resolv.conf" &&
        date >"$tree/.bouwbord-root"
}

bootstrap () {
    # $1 in the hooks is mmdebstrap's, the folder of the root.
    # shellcheck disable=SC2016
    TMPDIR=/var/tmp mmdebstrap --variant=minbase --components=main --format=tar \
        --dpkgopt=force-confdef --dpkgopt=force-confnew --dpkgopt=force-unsafe-io \
        "${options[@]}" --include="$(packages "$1" | tr -s '[:space:]' ',' | sed 's/,$//')" \
        --customize-hook='chroot "$1" localedef -i nl_NL -f UTF-8 nl_NL.UTF-8' \
        --customize-hook='chroot "$1" localedef -i en_US -f UTF-8 en_US.UTF-8' \
        --customize-hook='chroot "$1" dbus-uuidgen --ensure=/etc/machine-id' \
        "$root_suite" - "${lines[@]}"
}

# The host's own sources tell where Debian is, and its security updates: each archive line whose
# suite is the host's, told as the same line for the root's suite.
mirror_lines () {
    local codename main security
    codename=$(debian_release)
    main=$(archive_of "$codename")
    security=$(archive_of "$codename-security")
    if [ -z "$main" ]; then
        say "This system's apt sources name no archive for $codename."
        return 1
    fi
    echo "deb $main $root_suite main"
    echo "deb $main $root_suite-updates main"
    [ -z "$security" ] || echo "deb $security $root_suite-security main"
}

archive_of () {
    # shellcheck disable=SC2016 # the $() are apt's
    apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
        awk -v suite="$1" '$1 == suite && $2 == "main" && $3 !~ /^cdrom:/ { print $3; exit }' |
        while read -r uri; do
            case $uri in
            mirror+file:*) sed -n '/^[a-z]/ { s/[[:space:]].*//p; q }' "${uri#mirror+file:}" ;;
            *) echo "$uri" ;;
            esac
        done
}

# What the host's apt must be told to reach that archive, the root's apt must be told too.
apt_options () {
    local name value
    for name in Acquire::http::Proxy Acquire::https::Proxy Acquire::Check-Valid-Until \
        Acquire::Check-Date; do
        value=
        eval "$(apt-config shell value "$name")"
        [ -z "$value" ] || echo "--aptopt=$name \"$value\""
    done
}

# Those of former package lists go when nothing has used them for a month.
forget_old_roots () {
    local marker
    find "$cache" -maxdepth 2 -name .bouwbord-root -mtime +30 |
        while read -r marker; do
            say "Removing ${marker%/*}, which nothing used for a month."
            rm -rf --one-file-system "${marker%/*}"
        done
}
