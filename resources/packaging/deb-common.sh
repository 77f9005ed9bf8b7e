# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What deb and deb-trial share.  They are shell scripts in which $top is the project's top folder.

# The packages of Debian that a build needs; those that every build has are not to be named.
list_build_packages ()
{
  awk '!/^#/ && $2 == "build" && $1 != "gcc" && $1 != "libc6-dev" { print $1 }' "$top/.ci/packages"
}

package_version ()
{
  sed -n '1s/.*(\(.*\)).*/\1/p' "$top/resources/packaging/debian/changelog"
}

# Who hands the packages on says so as for every Debian package: Debian's own tools read these two.
get_maintainer ()
{
  if [ -n "${DEBFULLNAME-}" ] && [ -n "${DEBEMAIL-}" ]; then
    echo "$DEBFULLNAME <$DEBEMAIL>"
  else
    sed -n 's/^Maintainer: //p' "$top/resources/packaging/debian/control.in"
  fi
}

# usage: place_debian FOLDER     puts debian/ into an exported source, which keeps it below resources/packaging
place_debian ()
{
  cp -R "$top/resources/packaging/debian" "$1/debian"
  rm "$1/debian/control.in"
  maintainer=$(get_maintainer)
  BUILD=$(list_build_packages | paste -sd, | sed 's/,/, /g') MAINTAINER=$maintainer \
    awk '/^Maintainer:/ { print "Maintainer: " ENVIRON["MAINTAINER"]; next }
         { at = index($0, "@BUILD@"); print at ? substr($0, 1, at - 1) ENVIRON["BUILD"] substr($0, at + 7) : $0 }' \
    "$top/resources/packaging/debian/control.in" >"$1/debian/control"
  MAINTAINER=$maintainer awk '/^ -- / { print " -- " ENVIRON["MAINTAINER"] substr($0, index($0, ">") + 1); next } 1' \
    "$top/resources/packaging/debian/changelog" >"$1/debian/changelog"
}

# usage: export_source FOLDER [ADDRESS]     what is committed, ready for dpkg-buildpackage, in FOLDER/union-report-VERSION
export_source ()
{
  source=$1/union-report-$(package_version)
  mkdir -p "$source"
  git -C "$top" archive --format=tar "${commit:-HEAD}" | tar -x -C "$source"
  [ -f "$source/meson.build" ] || {
    echo "deb: What is packed is what is committed, and $top is no repository of it." >&2
    exit 1
  }
  [ -z "${2-}" ] || echo "$2" >"$source/resources/screenshots/ADDRESS"
  place_debian "$source"
  chmod -R u=rwX,go=rX "$source"
}

# usage: need_root_and PROGRAM...
need_root_and ()
{
  [ "$(id -u)" = 0 ] || {
    echo "deb: A Debian 12 of its own can only be made by root: run this as root, or build here with --here." >&2
    exit 1
  }
  for program; do
    command -v "$program" >/dev/null || {
      echo "deb: $program is missing: apt-get install $program" >&2
      exit 1
    }
  done
}

# usage: make_bookworm FOLDER TAR     a Debian 12 in FOLDER; TAR is made of it once, and used again
make_bookworm ()
{
  mkdir -p "$1"
  if [ ! -f "$2" ]; then
    debootstrap --variant=minbase bookworm "$1"
    echo force-unsafe-io >"$1/etc/dpkg/dpkg.cfg.d/unsafe-io"
    tar -C "$1" -cf "$2.part" .
    mv "$2.part" "$2"
  else
    tar -C "$1" -xf "$2"
  fi
  cp /etc/resolv.conf "$1/etc/resolv.conf"
  mkdir -p "$(dirname "$2")/archives/partial"
  archives=$(realpath "$(dirname "$2")/archives")
}

# usage: inside FOLDER COMMAND...     runs a command in it as root; nothing that it starts or mounts outlives it.
# Of the variables only DEB_BUILD_OPTIONS goes in, such as parallel=1 where the machine has other things to do.
inside ()
{
  # shellcheck disable=SC2016 # for the inner shell
  unshare --mount --uts --pid --fork --kill-child --mount-proc="$1/proc" sh -c '
    mount --bind "$1" "$2/var/cache/apt/archives"
    mount -t tmpfs -o mode=1777 tmpfs "$2/dev/shm"
    root=$2
    shift 2
    exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
      DEB_BUILD_OPTIONS="${DEB_BUILD_OPTIONS-}" "$@"
  ' sh "$archives" "$@" </dev/null
}
