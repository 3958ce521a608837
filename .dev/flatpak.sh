# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# The Flatpak is built on GNOME's runtime from Flathub, for the user. Where Flathub is not reached,
# the small Debian root stands in for that runtime: its libraries are as new as ours must be, and
# sandbox and portals are real. All of that stays in a folder of its own, not among the user's apps.

flatpak_command () {
    case ${1:-} in
    '' | --bundle) ;;
    *) usage_error "flatpak knows --bundle, but not $1." ;;
    esac
    if ! (with_packages full gnome_runtime); then
        say "Flathub is not reached; a stand-in for GNOME's runtime is made of a Debian root instead."
        make_root run
        export BOUWBORD_STANDIN=$root
    fi
    with_packages full flatpak "$@"
}

runtime_version () {
    sed -n "s/^runtime-version: '\(.*\)'/\1/p" "$repo/flatpak/manifest.yml.in"
}

# Is GNOME's runtime here, or can it be had?
inside_gnome_runtime () {
    local runtime version
    version=$(runtime_version)
    timeout 30 flatpak --user remote-add --if-not-exists flathub \
        https://flathub.org/repo/flathub.flatpakrepo 2>/dev/null || return
    for runtime in "org.gnome.Platform//$version" "org.gnome.Sdk//$version"; do
        flatpak info "$runtime" >/dev/null 2>&1 ||
            timeout 30 flatpak --user remote-info flathub "$runtime" >/dev/null 2>&1 || return
    done
}

inside_flatpak () {
    local app_id folder start=$SECONDS
    app_id=$(sed -n "s/^app_id = '\(.*\)'/\1/p" "$repo/meson.build")
    find_builds
    folder=$builds/flatpak
    mkdir -p "$folder"
    fill_manifest >"$folder/$app_id.yml"
    if [ -n "${BOUWBORD_STANDIN:-}" ]; then
        export FLATPAK_USER_DIR=$cache/flatpak-${BOUWBORD_STANDIN##*/}
        make_standin
    else
        announced "Fetching GNOME's runtime from Flathub (some minutes, once)" "$folder/fetch.log" \
            flatpak --user install --noninteractive flathub \
            "org.gnome.Platform//$(runtime_version)" "org.gnome.Sdk//$(runtime_version)"
    fi
    announced "Building the Flatpak (about a minute)" "$folder/build.log" build_flatpak
    if [ "${1:-}" = --bundle ]; then
        bundle
    else
        install_flatpak
        run_flatpak
    fi
}

fill_manifest () {
    sed -e "s|@APP_ID@|$app_id|" -e "s|@SOURCES@|\"$repo\"|" "$repo/flatpak/manifest.yml.in"
}

build_flatpak () {
    on_bus flatpak-builder --user --force-clean --disable-rofiles-fuse --disable-updates \
        --state-dir="$folder/state" --repo="$folder/repo" "$folder/tree" "$folder/$app_id.yml"
}

# Flatpak asks a session bus; a build machine has none.
on_bus () {
    if [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ]; then
        "$@"
    else
        dbus-run-session -- "$@"
    fi
}

bundle () {
    local file=$folder/${app_id##*.}.flatpak
    announced "Writing one file" "$folder/bundle.log" \
        flatpak build-bundle "$folder/repo" "$file" "$app_id"
    echo "The Flatpak: $file"
}

install_flatpak () {
    flatpak --user remote-add --if-not-exists --no-gpg-verify bouwbord-build "$folder/repo"
    announced "Installing it for you" "$folder/install.log" \
        flatpak --user install --noninteractive --reinstall bouwbord-build "$app_id"
}

run_flatpak () {
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec flatpak run "$app_id"
    fi
    local picture
    picture=$(picture_path bouwbord-flatpak)
    say "There is no display here; running it on a screen of its own to take its picture."
    "$repo/tests/tools/on-display.sh" "$repo/tests/tools/take-picture.sh" "$picture" \
        flatpak run "$app_id" "/app/share/bouwbord/examples/$(example_name)"
    echo "Bouwbord in its sandbox: $picture"
}

# The runtime is the root's /usr and /etc, without what belongs to one machine.
make_standin () {
    if flatpak --user info "org.gnome.Sdk//$(runtime_version)" >/dev/null 2>&1; then
        return
    fi
    announced "Making the stand-in (about 2 minutes, once)" "$folder/standin.log" fill_standin
}

fill_standin () {
    local work=$cache/standin version name
    # Twenty thousand files, each made to reach the disk: twelve minutes instead of one.
    local -x LD_PRELOAD=libeatmydata.so
    version=$(runtime_version)
    rm -rf "$work" "$FLATPAK_USER_DIR"
    mkdir -p "$work" "$FLATPAK_USER_DIR"
    for name in Platform Sdk; do
        standin_tree "$work/$name" "$name" &&
            flatpak build-export --files=files "$work/repo" "$work/$name" "$version" || return
    done
    flatpak --user remote-add --no-gpg-verify standin "$work/repo" &&
        flatpak --user install --noninteractive standin \
            "org.gnome.Platform//$version" "org.gnome.Sdk//$version" &&
        rm -rf "$work"
}

standin_tree () {
    local tree=$1 name=$2 arch
    arch=$(flatpak --default-arch)
    mkdir "$tree" &&
        cp --archive --link "$BOUWBORD_STANDIN/usr" "$tree/files" &&
        cp --archive "$BOUWBORD_STANDIN/etc" "$tree/files/etc" || return
    for name in passwd group shadow gshadow hosts host.conf machine-id resolv.conf localtime \
        timezone; do
        rm -f "$tree/files/etc/$name"
    done
    cat >"$tree/metadata" <<TEXT
[Runtime]
name=org.gnome.$2
runtime=org.gnome.Platform/$arch/$(runtime_version)
sdk=org.gnome.Sdk/$arch/$(runtime_version)
TEXT
}
