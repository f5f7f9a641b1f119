#!/bin/bash
# Installs what the city's telephony needs and says so line by line.
#
#   install.sh pbx [ROOT]   a private Asterisk 22 in ROOT (default: the user's cache); the system itself is not touched
#   install.sh phones       sipp, which plays the terminals and the seats' phones
#
# Both do nothing when the thing is already there. Several may run at once: one works, the others wait for it.
# The Debian mirror, its proxy and its key are those this machine's apt already uses.
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive

readonly SUITE=forky
readonly MARKER=careline-complete

say() { printf '%s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

install_package() { # package, command it brings
  command -v "$2" >/dev/null && return
  [ "$(id -u)" = 0 ] || fail "$2 is missing; install it as root with: apt-get install $1"
  command -v apt-get >/dev/null || fail "$2 is missing and there is no apt-get to install it with"
  say "installing the package $1"
  apt-get -qq -o DPkg::Lock::Timeout=300 update || say "the package lists could not be refreshed, going on with those at hand"
  apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$1" >/dev/null \
    || fail "apt-get could not install $1"
}

debian_mirror() { # the first plain Debian archive that apt is configured with
  apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 2>/dev/null \
    | awk -F'|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

use_proxy_of_apt() {
  local proxy=''
  eval "$(apt-config shell proxy Acquire::http::Proxy)"
  if [ -n "$proxy" ] && [ "$proxy" != DIRECT ]; then export http_proxy="${http_proxy:-$proxy}"; fi
}

progress_of_debootstrap() { # one line per phase and per fifty packages instead of a thousand lines
  awk '
    /^I: Retrieving/  { if (++got % 50 == 1) print "  fetching packages (" got ")"; fflush(); next }
    /^I: Extracting/  { if (!extracting++) print "  unpacking the base system"; fflush(); next }
    /^I: Unpacking/   { if (++unpacked % 100 == 1) print "  unpacking packages (" unpacked ")"; fflush(); next }
    /^I: Configuring/ { if (++configured % 100 == 1) print "  configuring packages (" configured ")"; fflush(); next }
    /^[WE]: /         { print "  " $0; fflush() }'
}

bootstrap() { # root to build
  local root=$1 mirror log
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || { say "refreshing the package lists"; apt-get -qq update || true; mirror=$(debian_mirror); }
  [ -n "$mirror" ] || fail "apt knows no Debian archive on this machine; install Asterisk 22 yourself and put it on the PATH"
  use_proxy_of_apt
  log=$(dirname "$root")/debootstrap.log
  say "building a private root with Asterisk from the Debian suite $SUITE (about 500 MB, under a minute on a fast line)"
  # In a mount namespace of its own, so that an interrupted run leaves no mount behind.
  unshare --mount debootstrap --variant=minbase --include=asterisk "$SUITE" "$root" "$mirror" \
      /usr/share/debootstrap/scripts/sid 2>&1 | tee "$log" | progress_of_debootstrap \
    || { tail -n 5 "$log" >&2; fail "debootstrap did not finish; its whole log is $log"; }
  rm -f "$log"
}

finish() { # root: trim it and make name look-ups answer at once without any server
  local root=$1
  say "trimming the private root"
  rm -rf "$root"/usr/share/{doc,locale,man,info} "$root"/var/cache/apt/archives "$root"/var/lib/apt/lists
  mkdir -p "$root"/usr/share/{doc,locale,man,info} "$root/careline"
  printf '127.0.0.1 localhost %s\n::1 localhost\n' "$(uname -n)" > "$root/etc/hosts"
  printf 'options timeout:1 attempts:1\n' > "$root/etc/resolv.conf"
  chroot "$root" asterisk -V > "$root/$MARKER" || fail "the Asterisk in the new root does not start"
}

install_pbx() {
  local cache root
  cache="${XDG_CACHE_HOME:-$HOME/.cache}/careline"
  root="${1:-$cache/asterisk-22}"
  if [ -f "$root/$MARKER" ]; then say "private $(cat "$root/$MARKER") is ready in $root"; return; fi
  [ "$(id -u)" = 0 ] || fail "a private Asterisk can be built by root only; or install Asterisk 22 and put it on the PATH"
  mkdir -p "$(dirname "$root")"
  exec 9> "$root.lock"
  if ! flock --nonblock 9; then say "another installation is under way, waiting for it"; flock 9; fi
  if [ -f "$root/$MARKER" ]; then say "private $(cat "$root/$MARKER") is ready in $root"; return; fi
  install_package debootstrap debootstrap
  rm -rf --one-file-system "$root" "$root".new.*
  local fresh
  fresh=$(mktemp -d "$root.new.XXXXXX")
  chmod 755 "$fresh"
  bootstrap "$fresh" 9>&-
  finish "$fresh" 9>&-
  mv "$fresh" "$root"
  say "private $(cat "$root/$MARKER") is ready in $root"
}

case "${1:-}" in
  pbx) install_pbx "${2:-}" ;;
  phones) install_package sip-tester sipp; say "sipp is ready" ;;
  *) fail "usage: install.sh pbx [ROOT] | install.sh phones" ;;
esac
