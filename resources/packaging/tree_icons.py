# SPDX-License-Identifier: GPL-3.0-or-later
"""The icons of a tree.  The library that draws SVG has 11 MB, so they are drawn while the tree is made, in the sizes that they
are shown in; GTK passes over every SVG file then, also over those of the desktop's theme.  It has some symbols in itself, the
program has its own; others are of Adwaita, as are those of files and folders.  All are put into the theme that every other one
falls back to."""
import json
import os
import re
import subprocess
import tempfile

import tree_libraries
from tree_common import TOP, Failure, output, write

ADWAITA = '/usr/share/icons/Adwaita/scalable'
HICOLOR = '/usr/share/icons/hicolor/index.theme'

# In pixels: the style sheets ask for sizes in points, a display may have two pixels for one, and a text of 150 % has larger
# symbols.  A size between these is drawn from the next larger one, or from that which is called scalable.
WINDOW = (11, 12, 14, 16, 20, 24, 28, 32)
WINDOW_SCALABLE = 48
OTHERS = (16,)  # GTK has its own in this size
OTHERS_SCALABLE = 32
PICTURES = (16, 32, 48, 96)
PICTURES_SCALABLE = 192
OWN_SIZES = (11, 12, 14, 20, 28)  # those of WINDOW that the fallback theme knows nothing of
DEVICES = ('camera-', 'computer', 'drive-', 'media-', 'multimedia-', 'phone', 'printer')  # what a file dialog or a printer shows


def find_icon_names():
    """Symbols that the window names in its sources."""
    for folder, _, names in os.walk(os.path.join(TOP, 'ui')):
        for name in names:
            if name.endswith(('.c', '.ui')):
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    yield from re.findall(r'\b[a-z]+(?:-[a-z]+)*-symbolic\b', file.read())


def extract_symbols(folder):
    """Those of GTK, which has them as small pictures for itself as well."""
    library = tree_libraries.Finder([]).find('libgtk-4.so.1')
    for path in output('gresource', 'list', library).split():
        if '/icons/scalable/' in path and path.endswith('.svg') and '-symbolic' in path:
            target = os.path.join(folder, os.path.basename(path))
            with open(target, 'wb') as file:
                subprocess.run(['gresource', 'extract', library, path], check=True, stdout=file)
            yield target


def find_theme_symbols(named):
    for context in sorted(os.listdir(ADWAITA)):
        for name in sorted(os.listdir(os.path.join(ADWAITA, context))):
            if name[:-len('.svg')] in named or context in ('mimetypes', 'places') or \
                    (context == 'devices' and name.startswith(DEVICES)):
                yield os.path.join(ADWAITA, context, name)


def list_sizes(sizes, scalable):
    """Folders of the theme, and the pixels of what is in them."""
    return [(f'{size}x{size}', size) for size in sizes] + [('scalable', scalable)]


def list_drawings(folder, symbols, pictures, named):
    """What is to be drawn, as resources/packaging/tree-draw wants it."""
    for name, path in sorted(symbols.items()):
        if name in named or path.startswith(TOP):
            sizes = list_sizes(WINDOW, WINDOW_SCALABLE)
        else:
            sizes = list_sizes(OTHERS if path.startswith(ADWAITA) else (), OTHERS_SCALABLE)
        for place, size in sizes:
            yield path, size, os.path.join(folder, place, 'actions', name + '.symbolic.png')
    for path, context in sorted(pictures.items()):
        for place, size in list_sizes(PICTURES, PICTURES_SCALABLE):
            yield path, size, os.path.join(folder, place, context, os.path.basename(path)[:-len('.svg')] + '.png')


def make_index():
    """The fallback theme's, with sizes of the window's own."""
    with open(HICOLOR, encoding='utf-8') as file:
        text = file.read()
    own = ','.join(f'{size}x{size}/actions' for size in OWN_SIZES)
    text, found = re.subn(r'^Directories=', f'Directories={own},', text, flags=re.MULTILINE)
    if found != 1:
        raise Failure(f'{HICOLOR} names no folders.')
    for size in OWN_SIZES:
        text += f'\n[{size}x{size}/actions]\nSize={size}\nContext=Actions\nType=Threshold\nThreshold=1\n'
    return text


def place(tree, places):
    folder = os.path.join(tree, 'share/icons/hicolor')
    own = os.path.join(TOP, 'resources/icons')
    named = set(find_icon_names())
    pictures = {path: os.path.basename(os.path.dirname(place)) for path, place in places.items()
                if place.endswith('.svg') and '-symbolic' not in place}
    with tempfile.TemporaryDirectory() as extracted:
        paths = [*extract_symbols(extracted), *find_theme_symbols(named),
                 *(os.path.join(own, name) for name in os.listdir(own) if name.endswith('-symbolic.svg'))]
        symbols = {os.path.basename(path)[:-len('.svg')]: path for path in paths}
        drawings = list(list_drawings(folder, symbols, pictures, named))
        done = subprocess.run([os.path.join(TOP, 'resources/packaging/tree-draw')], input=json.dumps(drawings), text=True,
                              capture_output=True, check=False)
        if done.returncode != 0 or done.stderr:
            raise Failure(f'The icons could not be drawn.\n{done.stderr}')
    write(os.path.join(folder, 'index.theme'), make_index())
