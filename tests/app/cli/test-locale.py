# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole command line where a decimal number is written with a comma: every output is the same."""
import os
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'jiangcheng-2023.json')
COMMA = ('kk_KZ', 'mn_MN', 'ru_RU', 'de_DE', 'fr_FR')
case = tap.Cases()
made = tempfile.TemporaryDirectory()

# Locales of its own: those of the machine are nobody's business, and most have none of these.
for name in COMMA:
    tap.command('localedef', '-i', name, '-f', 'UTF-8', os.path.join(made.name, name + '.UTF-8'))

PLAIN = {**os.environ, 'LOCPATH': made.name, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'C'}
NUMBERS_ONLY = {**PLAIN, 'LANG': 'C.UTF-8', 'LC_NUMERIC': 'kk_KZ.UTF-8'}
del NUMBERS_ONLY['LC_ALL']
PLACES = {name: {**PLAIN, 'LC_ALL': name + '.UTF-8'} for name in COMMA}
PLACES['LC_NUMERIC alone'] = NUMBERS_ONLY
THOROUGHLY = ('kk_KZ',)

EVERYTHING = (
    ('publish', '-o', 'published', '--manifest'),
    ('summary', '-o', 'summary.pdf'),
    ('summary', '-o', 'gongwen.pdf', '--layout', 'gongwen'),
    ('summary', '-o', 'booklet.pdf', '--booklet', '--size', '10.5'),
    ('summary', '-o', 'two-up.pdf', '--nup', '2'),
    ('charts', '-o', 'svg', '-f', 'svg'),
    ('charts', '-o', 'outlines', '-f', 'svg', '--outlines'),
    ('charts', '-o', 'pdf', '-f', 'pdf'),
    ('charts', '-o', 'csv', '-f', 'csv'),
    ('charts', '-o', 'png', '--width', '82.5mm', '--dpi', '300'),
    ('charts', '--list-presets'),
    ('slides', '-o', 'slides.pdf'),
    ('poster', '--text'),
    ('sentence',),
    ('info',),
    ('check', REPORT),
    ('text',),
)
# Sentences about a number that was typed: it comes back as it is typed.
REFUSED = (
    ('charts', '-o', 'x', '--width', '2.5mm'),
    ('charts', '-o', 'x', '--width', '82.5mm', '--height', '1.5mm'),
    ('summary', '-o', 'x.pdf', '--size', '99.5'),
    ('charts', '-o', 'x', '--width', '82,5mm'),
)


def run(environment, folder, words):
    return subprocess.run([CLI, *words], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, check=False)


def run_all(environment, commands=EVERYTHING + REFUSED):
    """What every command says, and every file that comes of it."""
    with tempfile.TemporaryDirectory() as folder:
        said = {}
        for words in commands:
            done = run(environment, folder, words)
            said[words] = done.returncode, done.stdout, done.stderr
        files = {}
        for parent, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(parent, name)
                with open(path, 'rb') as file:
                    files[os.path.relpath(path, folder)] = file.read()
        return said, files


SAID, FILES = run_all(PLAIN)


@case
def these_locales_do_write_a_comma():
    for name, environment in PLACES.items():
        assert tap.command('/usr/bin/printf', '%.1f', '0', env=environment) == '0,0', name


@case
def the_commands_do_their_work():
    for words in EVERYTHING:
        code, _, err = SAID[words]
        # type that is small is told of, with a point in its size
        small = b' 5.3 points' if '--nup' in words else b' 4.5 points' if '82.5mm' in words else None
        assert code == 0 and (err == b'' if small is None else small in err), (words, code, err)
    for words in REFUSED:
        code, out, err = SAID[words]
        assert code != 0 and out == b'' and err != b'', (words, code, out)
    assert {'summary.pdf', 'gongwen.pdf', 'booklet.pdf', 'slides.pdf', 'published/summary.pdf'} < set(FILES)


@case
def a_number_that_was_typed_is_told_with_its_point():
    assert b'2.5' in SAID[REFUSED[0]][2] and b'1.5' in SAID[REFUSED[1]][2], SAID


def every_byte_is_the_same(name):
    said, files = run_all(PLACES[name])
    for words, known in SAID.items():
        assert said[words] == known, (words, said[words], known)
    assert sorted(files) == sorted(FILES)
    different = [path for path in files if files[path] != FILES[path]]
    assert not different, different


def a_summary_is_the_same(name):
    said, files = run_all(PLACES[name], [('summary', '-o', 'summary.pdf')])
    assert list(said.values()) == [(0, b'summary.pdf\n', b'')], said
    assert files == {'summary.pdf': FILES['summary.pdf']}


for name in PLACES:
    if name in THOROUGHLY:
        case.add(f'every byte of every command is the same with {name}', every_byte_is_the_same, name)
    else:
        case.add(f'a summary is the same with {name}', a_summary_is_the_same, name)

case.run()
