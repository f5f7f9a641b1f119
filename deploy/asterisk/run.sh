#!/bin/sh
# Runs a city's Asterisk in the foreground, or talks to one that runs.
#
#   run.sh ROOT CITY                 Asterisk of the private root ROOT
#   run.sh -    CITY                 Asterisk of the PATH
#   run.sh ROOT CITY -rx COMMAND     a console command for the city's running Asterisk
#
# CITY holds etc, lib, log, run and spool of one city. For a private root it appears as /careline inside a mount
# namespace of this process alone: the root is shared by any number of cities, is never written to, and nothing is
# left mounted when the process ends. Asterisk replaces this shell: the pid stays the same. Who wants it to die with its
# starter puts "setpriv --pdeathsig KILL" in front.
set -eu
[ $# -ge 2 ] || { echo "usage: run.sh ROOT|- CITY [-rx COMMAND]" >&2; exit 64; }
root=$1 city=$2
shift 2
[ $# -gt 0 ] || set -- -f

if [ "$root" = - ]; then
  exec asterisk -C "$city/etc/asterisk.conf" "$@"
fi
# shellcheck disable=SC2016  # expanded by the inner shell
exec unshare --mount --propagation private sh -eu -c '
  root=$1 city=$2
  shift 2
  if [ "$1" = -f ]; then printf "127.0.0.1 localhost %s\n::1 localhost\n" "$(uname -n)" > "$city/run/hosts"; fi
  mount --bind "$city" "$root/careline"
  mount --bind "$city/run/hosts" "$root/etc/hosts"
  mount --rbind /proc "$root/proc"
  mount --rbind /dev "$root/dev"
  exec chroot "$root" asterisk -C /careline/etc/asterisk.conf "$@"
' run.sh "$root" "$city" "$@"
