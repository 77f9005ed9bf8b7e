#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: sh start.sh [REPORT...]
# Starts Union Report from a place where no program may be started: a USB stick whose file system knows no permissions, or
# which is mounted noexec.  There it is copied, once for each version, into the user's cache and started from that; any
# other place is left as it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

# usage: runs FOLDER
runs ()
{
  [ -x "$1/bin/union-report" ] && "$1/bin/union-report-cli" --version >/dev/null 2>&1
}

# usage: copy FOLDER    whole or not at all
copy ()
{
  mkdir -p "$(dirname "$1")" 2>/dev/null && rm -rf "$1" "$1.part" 2>/dev/null && cp -R "$here/files" "$1.part" 2>/dev/null &&
    chmod -R u=rwX,go=rX "$1.part" && chmod 755 "$1.part"/bin/* "$1.part"/libexec/* "$1.part"/lib/ld-linux* && mv "$1.part" "$1"
}

if runs "$here/files"; then
  exec "$here/files/bin/union-report" "$@"
fi
version=$({ cat "$here/info" && { ls "$here/files/share/fonts" 2>/dev/null || :; }; } | cksum | tr ' ' -)
cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/union-report
place=$cache/program-$version
if ! runs "$place"; then
  echo "正在复制到 $place ……只在第一次需要。 / Copying to $place, the first time only." >&2
  for old in "$cache"/program-*; do
    rm -rf "$old" 2>/dev/null || :
  done
  if ! copy "$place" || ! runs "$place"; then
    rm -rf "$place" "$place.part" 2>/dev/null || :
    # a home folder that cannot be written, or is full: for this once
    place=$(mktemp -d)/program
    trap 'rm -rf "${place%/program}"' EXIT
    trap 'exit 1' INT TERM HUP
    if ! copy "$place" || ! runs "$place"; then
      echo "工会报告无法启动：$cache 和 $(dirname "$(dirname "$place")") 都不能存放程序（空间不足，或者不允许运行）。" >&2
      echo "Union Report cannot start: no program can be kept or run in $cache or in $(dirname "$(dirname "$place")")." >&2
      exit 1
    fi
    status=0
    "$place/bin/union-report" "$@" || status=$?
    exit $status
  fi
fi
exec "$place/bin/union-report" "$@"
