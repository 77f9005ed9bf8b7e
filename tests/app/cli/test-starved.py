# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line with little memory: what it writes is right to the last byte, or it says that memory is short."""
import os
import re
import resource
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
# pango warns of fonts that it can not load; the command line has to end with a sentence all the same.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != 'G_DEBUG'}
COMMANDS = {
    'publish': ('publish', '-o', 'out', '--manifest'),
    'charts': ('charts', '-o', 'out'),
    'svg': ('charts', '-o', 'out', '-f', 'svg'),
    'poster': ('poster', '-o', 'out.png'),
    'summary': ('summary', '-o', 'out.pdf'),
    'slides': ('slides', '-o', 'out.pdf'),
}
# MB of address space, from a program that hardly starts to one that has enough
SIZES = {
    'publish': (40, 150, 320, 440, 550, 600, 650, 800),
    'charts': (60, 300, 360, 420),
    'svg': (60, 290, 350),
    'poster': (60, 320, 380, 440),
    'summary': (190, 260, 330, 390, 420, 500),
    'slides': (190, 260, 330, 390, 420, 500),
}
SHORT = re.compile(r'There is not enough memory\. |A font could not be loaded\. ')
case = tap.Cases()
known = {}


def files_below(folder):
    files = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, 'rb') as file:
                files[os.path.relpath(path, folder)] = file.read()
    return files


def run(words, kind=None, limit=None):
    def starve():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if kind is not None:
            resource.setrlimit(kind, (limit, limit))

    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([CLI, *words], cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, timeout=100,
                              capture_output=True, check=False, preexec_fn=starve)
        return done.returncode, done.stderr.decode('utf-8', 'replace'), files_below(folder)


def with_enough(name):
    if name not in known:
        code, err, files = run(COMMANDS[name])
        assert code == 0 and err == '' and files, (name, code, err)
        known[name] = files
    return known[name]


def it_is_right_or_says_so(name, size):
    whole = with_enough(name)
    code, err, files = run(COMMANDS[name], resource.RLIMIT_AS, size << 20)
    different = [path for path in files if files[path] != whole.get(path)]
    assert not different, (code, err, different)  # files of a run that fails are whole too
    if code == 0:
        assert sorted(files) == sorted(whole) and err == '', err
    else:
        assert code == 1 and SHORT.search(err), (code, err)
        assert name == 'publish' or len(whole) > 1 or not files, files


for command, sizes in SIZES.items():
    for megabytes in sizes:
        case.add(f'{command} with {megabytes} MB is right or says so', it_is_right_or_says_so, command, megabytes)


@case
def a_little_more_than_it_takes_is_enough():
    for name, size in (('charts', 900), ('summary', 900)):
        code, err, _ = run(COMMANDS[name], resource.RLIMIT_AS, size << 20)
        assert code == 0 and err == '', (name, code, err)


@case
def a_small_stack_is_told():
    for size in (64, 128, 200):
        code, err, files = run(COMMANDS['charts'], resource.RLIMIT_STACK, size << 10)
        assert code == 1 and 'stack' in err and err.endswith('.\n') and not files, (size, code, err)


@case
def a_stack_that_is_just_large_enough_gives_the_same():
    for name in ('publish', 'summary'):
        code, err, files = run(COMMANDS[name], resource.RLIMIT_STACK, 256 << 10)
        assert code == 0 and err == '' and files == with_enough(name), (name, code, err)


case.run()
