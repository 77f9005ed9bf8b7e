# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrow between the rooms holds because nothing else compiles.

ROOMS says which rooms a room may include.  The preprocessor is asked, with exactly the flags a room's own files are
compiled with, which of the project's headers it can see: all that the room uses of itself and of the rooms it may
include, none of any other room, and no room's private header but its own.
"""
import functools
import json
import os
import re
import shlex
import subprocess

import tap

APP = {
    'app/base': [],
    'app/json': ['app/base'],
    'app/number': ['app/base'],
    'app/report': ['app/number', 'app/json', 'app/base'],
    'app/format': ['app/report', 'app/number', 'app/json', 'app/base'],
    'app/words': ['app/report', 'app/number', 'app/json', 'app/base'],
    'app/search': ['app/report', 'app/number', 'app/json', 'app/base'],
    'app/notes': ['app/search', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/draw': ['app/base'],
    'app/chart': ['app/draw', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/blocks': ['app/base'],
    'app/files': ['app/blocks', 'app/draw', 'app/base'],
    'app/export': ['app/files', 'app/chart', 'app/draw', 'app/words', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/summary': ['app/notes', 'app/files', 'app/chart', 'app/draw', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/poster': ['app/export', 'app/files', 'app/chart', 'app/draw', 'app/words', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/slides': ['app/export', 'app/files', 'app/chart', 'app/draw', 'app/words', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/publish': ['app/notes', 'app/summary', 'app/poster', 'app/slides', 'app/export', 'app/files', 'app/chart', 'app/draw', 'app/words',
                    'app/report', 'app/number', 'app/json', 'app/base'],
    'app/manuscript': ['app/blocks', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/findings': ['app/manuscript', 'app/blocks', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/questions': ['app/findings', 'app/manuscript', 'app/blocks', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/import': ['app/questions', 'app/findings', 'app/manuscript', 'app/blocks', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/draft': ['app/findings', 'app/manuscript', 'app/blocks', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/derivation': ['app/draft', 'app/findings', 'app/manuscript', 'app/blocks', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/verdict': ['app/derivation', 'app/draft', 'app/findings', 'app/manuscript', 'app/blocks', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/proof': ['app/verdict', 'app/derivation', 'app/draft', 'app/questions', 'app/findings', 'app/manuscript', 'app/blocks', 'app/summary', 'app/files',
                  'app/chart', 'app/draw', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/library': ['app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
    'app/compare': ['app/summary', 'app/files', 'app/chart', 'app/draw', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base'],
}
ROOMS = dict(APP)
# a program of its own, which knows blocks of text and no report
ROOMS['app/foreign'] = ['app/blocks', 'app/base']
ROOMS['app/office'] = ['app/foreign', 'app/blocks', 'app/base']
ROOMS['app/pdf'] = ['app/foreign', 'app/blocks', 'app/base']
ROOMS['app/extract'] = ['app/office', 'app/pdf', 'app/foreign', 'app/blocks', 'app/base']
ROOMS['app/cli'] = list(APP)
PAGES = ['ui/read', 'ui/search', 'ui/notes', 'ui/chart', 'ui/library', 'ui/compare', 'ui/print', 'ui/publish', 'ui/import', 'ui/present', 'ui/proof']
ROOMS['ui/session'] = ['app/library', 'app/notes', 'app/search', 'app/format', 'app/report', 'app/number', 'app/json', 'app/base']
ROOMS['ui/style'] = ['app/draw', 'app/base']
ROOMS['ui/layout'] = ['ui/style', *ROOMS['ui/style']]
ROOMS['ui/menu'] = ['ui/layout', *ROOMS['ui/layout']]
ROOMS['ui/job'] = ['app/base']
ROOMS['ui/kit'] = ['ui/job', 'ui/menu', *ROOMS['ui/menu']]
KIT = ['ui/kit', 'ui/job', 'ui/menu', 'ui/layout', 'ui/style']
ROOMS['ui/figure'] = [*KIT, *APP]
ROOMS['ui/reading'] = ['ui/figure', *KIT, 'ui/session', *APP]
ROOMS['ui/read'] = ['ui/reading', *ROOMS['ui/reading']]
for page in PAGES[1:]:
    ROOMS[page] = [*(['ui/figure'] if page in ('ui/search', 'ui/chart', 'ui/library', 'ui/compare', 'ui/publish') else []), *KIT, 'ui/session', *APP]
ROOMS['ui/window'] = [*PAGES, 'ui/figure', *KIT, 'ui/session', *APP]
ROOMS['ui'] = ['ui/window', *ROOMS['ui/window']]

TOOLKIT = 'gtk/gtk.h'
# libraries alone, read before the sources of every room
PRECOMPILED = ('app/ur-app-pch.h', 'ui/ur-ui-pch.h')


def is_ui(room):
    return room.split('/')[0] == 'ui' and room != 'ui/session'


def compilers():
    """The compiler command of one file of each room, without the file itself."""
    found = {}
    with open(os.path.join(tap.BUILD, 'compile_commands.json'), encoding='utf-8') as commands:
        for entry in json.load(commands):
            path = os.path.relpath(os.path.join(entry['directory'], entry['file']), tap.SOURCES)
            room = os.path.dirname(path)
            if room not in ROOMS or room in found or not path.endswith('.c'):
                continue
            words = shlex.split(entry['command'])
            keep = [word for word in words if re.match(r'-[IDf]|-std|-isystem|-pthread', word)]
            found[room] = [words[0] if words[0] != 'ccache' else words[1], *keep]
    return found


def headers(room):
    """The headers a room shows, and those it keeps to itself."""
    shown = [os.path.basename(path) for path in tap.tracked(f'{room}/*.h') if os.path.dirname(path) == room]
    kept = [os.path.basename(path) for path in tap.tracked(f'{room}/private/*.h')]
    return shown, kept


def sources(room):
    return [path for path in tap.tracked(f'{room}/*.[ch]')
            if os.path.dirname(path) in (room, f'{room}/private')]


def preprocess(compiler, text):
    done = subprocess.run([*compiler, '-E', '-P', '-x', 'c', '-'], cwd=tap.BUILD, input=text,
                          capture_output=True, encoding='utf-8', check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def visible(room, names):
    """Which of the headers the room's files could include."""
    text = ''.join(f'#if __has_include("{name}")\nseen "{name}"\n#endif\n' for name in names)
    return set(re.findall(r'^seen "(.*)"$', preprocess(commands[room], text), re.MULTILINE))


case = tap.Cases()
commands = compilers()
shown_of = {room: headers(room)[0] for room in ROOMS}
kept_of = {room: headers(room)[1] for room in ROOMS}
every = [name for room in ROOMS for name in shown_of[room] + kept_of[room]]
seen_by = {room: visible(room, [*every, TOOLKIT]) for room in ROOMS if room in commands}


def sees(room, other):
    missing = {name for name in shown_of[other] if name in used_by(room)} - seen_by[room]
    assert not missing, f'{room} does not find {missing}'


def does_not_see(room, names):
    found = seen_by[room].intersection(names)
    assert not found, f'{room} can include {sorted(found)}'


@functools.cache
def used_by(room):
    text = ''.join(tap.read(path) for path in sources(room))
    return set(re.findall(r'^\s*#\s*include\s+["<]([^">]+)[">]', text, re.MULTILINE))


def toolkit(room):
    assert (TOOLKIT in seen_by[room]) == is_ui(room)


for a_room, below in ROOMS.items():
    if a_room not in commands:
        continue
    for another in ROOMS:
        if another == a_room:
            case.add(f'{a_room} sees its own headers', sees, a_room, a_room)
            continue
        if another in below:
            case.add(f'{a_room} sees {another}', sees, a_room, another)
        else:
            case.add(f'{a_room} does not see {another}', does_not_see, a_room, shown_of[another])
        if kept_of[another]:
            case.add(f'{a_room} does not see what {another} keeps to itself', does_not_see, a_room, kept_of[another])
    case.add(f'{a_room}: {TOOLKIT}', toolkit, a_room)


@case
def every_source_is_in_a_room_that_is_compiled():
    """One without a room would escape the cases above."""
    folders = {os.path.dirname(path) for path in tap.tracked('app/*.c', 'ui/*.c')}
    assert folders == set(ROOMS) == set(commands), (folders, set(commands))
    for path in tap.tracked('app/*.h', 'ui/*.h'):
        if path in PRECOMPILED:
            continue
        folder = os.path.dirname(path)
        assert folder in ROOMS or os.path.basename(folder) == 'private' and os.path.dirname(folder) in ROOMS, path


@case
def the_table_has_no_circle():
    rooms = list(ROOMS)
    for room, below in ROOMS.items():
        late = [other for other in below if rooms.index(other) >= rooms.index(room)]
        assert not late, f'{room} includes {late}, which come later'


@case
def no_two_headers_have_one_name():
    twice = {name for name in every if every.count(name) > 1}
    assert not twice, twice


@case
def no_two_types_have_one_name():
    """Two rooms may never meet in one file, and yet a reader takes one for the other."""
    made = {}
    for path in tap.tracked('app/*.[ch]', 'ui/*.[ch]'):
        for name in re.findall(r'^} (Ur\w+);|^G_DECLARE_\w+ \((Ur\w+),', tap.read(path), re.MULTILINE):
            made.setdefault(''.join(name), []).append(path)
    twice = {name: paths for name, paths in made.items() if len(paths) > 1}
    assert made and not twice, twice


@case
def no_include_names_a_folder():
    """A path in an include would pass by the rooms' own include folders."""
    for path in tap.tracked('app/*.[ch]', 'ui/*.[ch]'):
        found = re.findall(r'^\s*#\s*include\s+"[^"]*/[^"]*"', tap.read(path), re.MULTILINE)
        assert not found, f'{path}: {found}'


@case
def nothing_below_app_names_gtk():
    for path in tap.tracked('app/*'):
        assert TOOLKIT not in tap.read(path), path


@case
def the_command_line_links_no_toolkit():
    libraries = tap.command('ldd', os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli'))
    assert 'libglib-2.0' in libraries, libraries
    assert not re.search('libgtk|libgdk-|libgsk|libcups', libraries), libraries


@case
def only_the_extractor_links_what_parses_foreign_files():
    """What runs in the window's address space has never seen a foreign file."""
    foreign = 'libarchive|libxml2|libpoppler|libseccomp|libxlsxwriter'
    for program in 'app/cli/union-report-cli', 'ui/union-report':
        needed = re.findall(r'NEEDED.*\[(.*)\]', tap.command('readelf', '-d', os.path.join(tap.BUILD, program)))
        assert needed and not re.search(foreign, ' '.join(needed)), (program, needed)
    needed = tap.command('readelf', '-d', os.path.join(tap.BUILD, 'app', 'extract', 'union-report-extract'))
    assert set(re.findall(foreign, needed)) == set(foreign.split('|')), needed
    assert not re.search('libgtk', needed), needed


case.run()
