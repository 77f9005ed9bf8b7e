# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrow between the layers holds because nothing else compiles.

Each header of the project, and GTK's, is compiled alone with exactly the flags a layer's own files are compiled with.
What lies in the layer or below must compile (so that a wrong flag or file name here would be noticed), what lies above
must not be found.
"""
import json
import os
import re
import shlex
import subprocess

import tap

# every layer with those it may include
LAYERS = {
    'app/report': [],
    'app/import': ['app/report'],
    'app/chart': ['app/report'],
    'app/output': ['app/chart', 'app/report'],
    'app/cli': ['app/output', 'app/import', 'app/chart', 'app/report'],
    'ui': ['app/output', 'app/import', 'app/chart', 'app/report'],
}


def compilers():
    """The compiler command of one file of each layer, without the file itself."""
    found = {}
    with open(os.path.join(tap.BUILD, 'compile_commands.json'), encoding='utf-8') as commands:
        for entry in json.load(commands):
            path = os.path.relpath(os.path.join(entry['directory'], entry['file']), tap.SOURCES)
            layer = os.path.dirname(path)
            if layer not in LAYERS or layer in found or not path.endswith('.c'):
                continue
            words = shlex.split(entry['command'])
            keep = [word for word in words if re.match(r'-[IDfmWO]|-std|-isystem|-pthread', word)
                    and word not in ('-MD', '-MQ', '-MF')]
            found[layer] = [words[0] if words[0] != 'ccache' else words[1], *keep]
    return found


def compiles(compiler, *includes):
    text = ''.join(f'#include "{include}"\n' for include in includes)
    done = subprocess.run([*compiler, '-Wno-error', '-fsyntax-only', '-x', 'c', '-'], cwd=tap.BUILD, input=text,
                          env=dict(os.environ, GCC_COLORS=''),
                          capture_output=True, encoding='utf-8', check=False)
    return done.returncode == 0, done.stderr


def allowed(compiler, *includes):
    good, output = compiles(compiler, *includes)
    assert good, output


def forbidden(compiler, include):
    good, output = compiles(compiler, include)
    assert not good, f'{include} compiles'
    assert 'No such file' in output or 'file not found' in output, output


def headers(layer):
    return [os.path.basename(path) for path in tap.tracked(f'{layer}/*.h')]


def used_by(layer, other):
    """Of the other layer's headers, those this one includes: some are for their own layer alone."""
    words = ''.join(tap.read(path) for path in tap.tracked(f'{layer}/*.[ch]'))
    return [header for header in headers(other) if f'#include "{header}"' in words]


case = tap.Cases()
commands = compilers()

for layer, below in LAYERS.items():
    if layer not in commands:
        continue
    for other in LAYERS:
        check = allowed if other == layer or other in below else forbidden
        if check is allowed and other != layer and other not in commands:
            continue
        if layer == 'ui' and check is allowed:  # GTK's headers take half a second each time
            case.add(f'{layer}: headers of {other} allowed', allowed, commands[layer], *used_by(layer, other))
            continue
        for header in used_by(layer, other) if check is allowed else headers(other):
            case.add(f'{layer}: {header} {check.__name__}', check, commands[layer], header)
    case.add(f'{layer}: gtk/gtk.h', allowed if layer == 'ui' else forbidden, commands[layer], 'gtk/gtk.h')


@case
def every_layer_is_compiled():
    with_sources = {layer for layer in LAYERS if tap.tracked(f'{layer}/*.c')}
    assert with_sources <= set(commands), with_sources - set(commands)


@case
def no_include_names_a_folder():
    """A path in an include would pass by the layers' own include folders."""
    for path in tap.tracked('app/*.[ch]', 'ui/*.[ch]'):
        found = re.findall(r'^\s*#\s*include\s+"[^"]*/[^"]*"', tap.read(path), re.MULTILINE)
        assert not found, f'{path}: {found}'


@case
def nothing_below_app_names_gtk():
    for path in tap.tracked('app/*'):
        assert 'gtk/gtk.h' not in tap.read(path), path


@case
def the_command_line_links_no_toolkit():
    libraries = tap.command('ldd', os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli'))
    assert 'libglib-2.0' in libraries, libraries
    assert not re.search('libgtk|libgdk-|libgsk', libraries), libraries


case.run()
