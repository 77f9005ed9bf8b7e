# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tree has beside programs and libraries: locales, encodings, fonts' configuration, icons, schemas, catalogues, kinds of
files, tables for old PDF files, and what the desktop is told."""
import gzip
import json
import os
import re
import shutil
import tempfile

import tree_icons
import tree_libraries
from tree_common import ID, TOP, Failure, output, run, write

# Encodings that documents and names come in; the C library has UTF-8, UTF-16 with a mark and ASCII in itself.
ENCODINGS = ('BIG5', 'BIG5HKSCS', 'CP1252', 'CP932', 'EUC-CN', 'GB18030', 'GBK', 'GBGBK', 'ISO8859-1', 'SJIS',
             'UNICODE', 'UTF-16', 'UTF-32', 'UTF-7')
LOCALES = ('C.UTF-8', 'zh_CN.UTF-8')  # app/base/ur-tree.c takes one of them for every other
X11_LOCALES = ('C', 'en_US.UTF-8', 'zh_CN.UTF-8')
CATALOGUES = ('libc', 'glib20', 'json-glib-1.0', 'gdk-pixbuf', 'gtk40')  # of app/base/ur-tree.c
# Of simplified Chinese; where libpoppler was built to look for them is a name of this many letters.
POPPLER = ('cMap/Adobe-GB1', 'cMap/Identity-H', 'cMap/Identity-V', 'cMap/Identity-UTF16-H', 'cidToUnicode/Adobe-GB1',
           'nameToUnicode')
# What is in the first for printers, which want codes of characters and not numbers of shapes, and for UTF-8, in which no PDF
# file may be.
POPPLER_LEFT_OUT = re.compile('UCS2-GB|UniGB-UTF8|Adobe-GB1-(GB|H-)')
POPPLER_BUILT = b'/usr/share/poppler'
POPPLER_PLACE = b'.////share/poppler'  # from the tree: app/extract/ur-extract.c goes there

# The C library reads the list of the system's encodings beside that of GCONV_PATH: more than a thousand lines at each start, a
# fifth of it, about modules that may be of another C library.  In the tree it looks for them in a folder that no system has.
ENCODINGS_BUILT = b'/gconv'
ENCODINGS_PLACE = b'/.none'

FONTS_CONF = '''<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<!-- The fonts of the system and of the user; and those of this folder, if there are any. -->
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <dir prefix="relative">../share/fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
{aliases}  <match target="pattern">
    <edit name="hinting" mode="append"><bool>true</bool></edit>
    <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
  </match>
</fontconfig>
'''

# With no font at all GTK lays nothing out; with this one the program can say what is missing.
FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'

# What the systems in question have, the best first.
FAMILIES = {
    'sans-serif': ('Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Source Han Sans CN', 'WenQuanYi Micro Hei',
                   'WenQuanYi Zen Hei', 'FZHei-B01', 'Droid Sans Fallback', 'DejaVu Sans'),
    'serif': ('Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Source Han Serif CN', 'FZShuSong-Z01', 'SimSun',
              'DejaVu Serif'),
    'monospace': ('Noto Sans Mono CJK SC', 'WenQuanYi Micro Hei Mono', 'WenQuanYi Zen Hei Mono', 'DejaVu Sans Mono'),
}

PERMISSIONS = ('autostart', 'notification', 'trayicon', 'clipboard', 'account', 'bluetooth', 'camera', 'audio_record',
               'installed_apps')


def load_json(text):
    return json.loads(text)


def make_version(places, build):
    """1.2.3 is 1.2.3.N in the store, where N is the number of commits."""
    version = load_json(output('meson', 'introspect', '--projectinfo', build))['version']
    try:
        commits = output('git', '-C', TOP, 'rev-list', '--count', 'HEAD').strip()
    except Exception:  # pylint: disable=broad-except
        commits = '0'
    return f'{version}.{commits}'


def copy(source, target):
    if not os.path.exists(source):
        raise Failure(f'{source} is not installed.')
    os.makedirs(os.path.dirname(target), exist_ok=True)
    (shutil.copytree if os.path.isdir(source) else shutil.copyfile)(source, target)


def place_locales(tree):
    folder = os.path.join(tree, 'lib/locale')
    os.makedirs(folder)
    for name in LOCALES:
        language, charmap = name.split('.')
        run('localedef', '--no-archive', '--no-hard-links', '--no-warnings=ascii', '-i', language, '-f', charmap,
            os.path.join(folder, name))


def place_encodings(tree):
    """Modules of the C library, and the lines that name them."""
    system = os.path.join(tree_libraries.get_folder(), 'gconv')
    lines = []
    for name in ('gconv-modules', 'gconv-modules.d/gconv-modules-extra.conf'):
        if os.path.exists(os.path.join(system, name)):
            with open(os.path.join(system, name), encoding='utf-8') as file:
                lines += [line for line in map(str.split, file) if line and line[0] in ('alias', 'module')]
    modules = [line for line in lines if line[0] == 'module' and line[3] in ENCODINGS]
    known = {name for line in modules for name in line[1:3]}
    aliases = [line for line in lines if line[0] == 'alias' and line[2] in known]
    write(os.path.join(tree, 'lib/gconv/gconv-modules'), ''.join(' '.join(line) + '\n' for line in aliases + modules))
    for name in ENCODINGS:
        path = os.path.join(system, name + '.so')
        tree_libraries.copy(path, os.path.join(tree, 'lib/gconv', name + '.so'))
        for each in tree_libraries.get_needed(path):
            if os.path.exists(os.path.join(system, each)):  # tables that several share
                tree_libraries.copy(os.path.join(system, each), os.path.join(tree, 'lib', each))


def send_elsewhere(path, built, place):
    """Has a library look for its files where there is a place, in a name as long as that which it was built with."""
    with open(path, 'rb') as file:
        data = file.read()
    if built not in data or len(built) != len(place):
        raise Failure(f'{os.path.basename(path)} does not look for its files in {os.fsdecode(built)}.')
    write(path, data.replace(built, place), 'wb')


def leave_system_encodings(tree):
    system = os.fsencode(tree_libraries.get_folder())
    send_elsewhere(os.path.join(tree, 'lib/libc.so.6'), system + ENCODINGS_BUILT, system + ENCODINGS_PLACE)


def place_fonts(tree):
    aliases = ''.join(
        '  <alias>\n    <family>{}</family>\n    <prefer>\n{}    </prefer>\n  </alias>\n'.format(
            family, ''.join(f'      <family>{name}</family>\n' for name in names)) for family, names in FAMILIES.items())
    write(os.path.join(tree, 'etc/fonts.conf'), FONTS_CONF.format(aliases=aliases))
    copy(FONT, os.path.join(tree, 'share/fonts', os.path.basename(FONT)))


def place_pixbuf_loaders(tree):
    """What reads PNG and JPEG is in the library itself; nothing else is wanted, and the list of it is empty."""
    write(os.path.join(tree, 'lib/pixbuf-loaders.cache'), '')


def place_modules(tree):
    """GIO finds out faster what a module is for where a list says so."""
    folder = os.path.join(tree, 'lib/gtk-4.0/4.0.0')
    for name, points in (('printbackends', 'gtk-print-backend'), ('immodules', 'gtk-im-module')):
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            lines = [f'{module}: {points}\n' for module in sorted(os.listdir(path))]
            write(os.path.join(path, 'giomodule.cache'), ''.join(lines))
    write(os.path.join(tree, 'lib/gio/giomodule.cache'), '')


def place_schemas(tree, places):
    with tempfile.TemporaryDirectory() as folder:
        system = '/usr/share/glib-2.0/schemas'
        for name in sorted(os.listdir(system)):
            if name.startswith('org.gtk.gtk4.') and name.endswith('.xml'):
                shutil.copy(os.path.join(system, name), folder)
        shutil.copy(find(places, '.gschema.xml'), folder)
        run('glib-compile-schemas', '--strict', folder)
        copy(os.path.join(folder, 'gschemas.compiled'), os.path.join(tree, 'share/glib-2.0/schemas/gschemas.compiled'))


def place_kinds(tree, places):
    """What kind a file is of, which the file dialog asks."""
    with tempfile.TemporaryDirectory() as folder:
        copy('/usr/share/mime/packages/freedesktop.org.xml', os.path.join(folder, 'mime/packages/freedesktop.org.xml'))
        shutil.copy(find(places, '.mime.xml'), os.path.join(folder, f'mime/packages/{ID}.xml'))
        run('update-mime-database', os.path.join(folder, 'mime'))
        copy(os.path.join(folder, 'mime/mime.cache'), os.path.join(tree, 'share/mime/mime.cache'))


def place_catalogues(tree, places):
    for name in CATALOGUES:
        path = f'zh_CN/LC_MESSAGES/{name}.mo'
        copy(os.path.join('/usr/share/locale', path), os.path.join(tree, 'share/locale', path))
    copy(find(places, 'union-report.mo'), os.path.join(tree, 'share/locale/zh_CN/LC_MESSAGES/union-report.mo'))


def place_x11(tree):
    """How X names characters.  What is composed by dead keys nobody here has; libxkbcommon wants the files all the same, and a
    folder for keyboards, which the display server describes itself."""
    system = '/usr/share/X11/locale'
    folder = os.path.join(tree, 'share/X11/locale')
    for name in X11_LOCALES:
        copy(os.path.join(system, name, 'XLC_LOCALE'), os.path.join(folder, name, 'XLC_LOCALE'))
    write(os.path.join(folder, 'locale.alias'), '')
    write(os.path.join(folder, 'locale.dir'),
          ''.join(f'{name}/XLC_LOCALE: {name}\n' for name in X11_LOCALES) + 'en_US.UTF-8/XLC_LOCALE: C.UTF-8\n')
    write(os.path.join(folder, 'C/Compose'), '')
    write(os.path.join(folder, 'compose.dir'), ''.join(f'C/Compose: {name}\n' for name in (*X11_LOCALES, 'C.UTF-8')))
    write(os.path.join(tree, 'share/X11/xkb/rules/README'), 'Keyboards are described by the display server.\n')


def place_poppler(tree):
    """The tables are where the program that reads documents is, and libpoppler is told so in a name as long as its own."""
    for name in POPPLER:
        copy(os.path.join(os.fsdecode(POPPLER_BUILT), name), os.path.join(tree, 'share/poppler', name))
    folder = os.path.join(tree, 'share/poppler/cMap/Adobe-GB1')
    for name in filter(POPPLER_LEFT_OUT.match, os.listdir(folder)):
        os.unlink(os.path.join(folder, name))
    for name in os.listdir(os.path.join(tree, 'lib')):
        if name.startswith('libpoppler.so'):
            send_elsewhere(os.path.join(tree, 'lib', name), POPPLER_BUILT, POPPLER_PLACE)


def find(places, end):
    return next(path for path in places if path.endswith(end))


def place_entries(top, places, version):
    """What the store and the desktop look at."""
    with open(find(places, '.desktop'), encoding='utf-8') as file:
        text = re.sub('^Exec=.*$', f'Exec=/opt/apps/{ID}/files/bin/union-report %F', file.read(), flags=re.MULTILINE)
    name = re.search(r'^Name\[zh_CN\]=(.*)$', text, re.MULTILINE)[1]
    write(os.path.join(top, f'entries/applications/{ID}.desktop'), text)
    copy(find(places, f'{ID}.svg'), os.path.join(top, f'entries/icons/hicolor/scalable/apps/{ID}.svg'))
    copy(find(places, '.mime.xml'), os.path.join(top, f'entries/mime/packages/{ID}.xml'))
    info = {
        'appid': ID,
        'name': name,
        'version': version,
        'arch': [output('dpkg', '--print-architecture').strip()],
        'permissions': dict.fromkeys(PERMISSIONS, False),
    }
    write(os.path.join(top, 'info'), json.dumps(info, ensure_ascii=False, indent=2) + '\n')


def place_words(tree, places):
    """For people: how it is started, and what may be done with it.  The licences are those of the packages it was made of."""
    copy(os.path.join(TOP, 'resources/packaging/tree-README.txt'), os.path.join(tree, 'doc/README.txt'))
    copy(find(places, 'COPYING'), os.path.join(tree, 'doc/COPYING'))
    names = {os.path.basename(path) for path in tree_libraries.get_objects(tree)}
    owners = set().union(*(find_packages(name) for name in names if not tree_libraries.is_stand_in(name)))
    owners |= {'adwaita-icon-theme', 'fonts-dejavu-core', 'hicolor-icon-theme', 'poppler-data', 'shared-mime-info'}
    lines = []
    for package in sorted(owners):
        path = f'/usr/share/doc/{package}/copyright'
        if os.path.exists(path):
            with open(path, encoding='utf-8', errors='replace') as file:
                lines.append(f'===== {package}\n\n{file.read()}\n')
    write(os.path.join(tree, 'doc/licences.txt.gz'), gzip.compress(''.join(lines).encode(), 9, mtime=0), 'wb')


OWNERS = {}


def find_packages(name):
    """The packages that a file of this name belongs to."""
    if not OWNERS:
        folder = '/var/lib/dpkg/info'
        for each in os.listdir(folder):
            if each.endswith('.list'):
                with open(os.path.join(folder, each), encoding='utf-8') as file:
                    for line in file:
                        if '.so' in line:
                            OWNERS.setdefault(os.path.basename(line.strip()), set()).add(each[:-5].split(':')[0])
    return OWNERS.get(name, set())


def place(top, places, version):
    tree = os.path.join(top, 'files')
    place_locales(tree)
    place_encodings(tree)
    leave_system_encodings(tree)
    place_fonts(tree)
    place_pixbuf_loaders(tree)
    place_modules(tree)
    place_schemas(tree, places)
    place_kinds(tree, places)
    place_catalogues(tree, places)
    place_x11(tree)
    place_poppler(tree)
    tree_icons.place(tree, places)
    place_entries(top, places, version)
    copy(os.path.join(TOP, 'resources/packaging/tree-start.sh'), os.path.join(top, 'start.sh'))
    place_words(tree, places)
