# SPDX-License-Identifier: GPL-3.0-or-later
"""Test cases in Python that speak TAP, the Test Anything Protocol.

    case = tap.Cases()

    @case
    def every_file_has_a_licence(): assert ...

    case.add('name', function, argument...)
    case.run()
"""
import os
import subprocess
import sys
import traceback

SOURCES = os.environ['UR_TEST_TOP_SRCDIR']
BUILD = os.environ['UR_TEST_TOP_BUILDDIR']


class Skipped(Exception):
    """Why a case cannot be tried on this machine."""


class Cases:
    def __init__(self):
        self.cases = []

    def __call__(self, function):
        self.add(function.__name__.replace('_', ' '), function)
        return function

    def again(self, function):
        """A case that runs what others of its file run, to compare bytes, times or deaths: the sanitizers have seen it."""
        return function if 'UR_TEST_SANITIZED' in os.environ else self(function)

    def add(self, name, function, *arguments):
        self.cases.append((' '.join(name.splitlines()), function, arguments))  # its name is a part of one line

    def run(self):
        failed = 0
        for number, (name, function, arguments) in enumerate(self.cases, 1):
            try:
                function(*arguments)
                print(f'ok {number} {name}', flush=True)
            except Skipped as reason:
                print(f'ok {number} {name} # SKIP {reason}', flush=True)
            except Exception:  # whatever went wrong, the other cases still run
                failed += 1
                print(f'not ok {number} {name}')
                for line in traceback.format_exc().splitlines():
                    print(line, file=sys.stderr, flush=True)
        print(f'1..{len(self.cases)}')
        sys.exit(1 if failed else 0)


def some(things):
    """All of them; each sixth where the sanitizers watch: the others go the same way."""
    return list(things)[::6 if 'UR_TEST_SANITIZED' in os.environ else 1]


def command(*words, code=0, **options):
    """Runs a program that must end with the code; returns its output, as text, both streams together."""
    done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          stdin=subprocess.DEVNULL, encoding='utf-8', errors='replace', check=False, **options)
    assert code is None or done.returncode == code, f'{words[0]} ended with {done.returncode}:\n{done.stdout}'
    return done.stdout


def tracked(*patterns):
    """The project's files, as paths below the top folder: those git knows, or all but the builds and dot folders."""
    try:
        listing = subprocess.run(['git', '-C', SOURCES, 'ls-files', '-co', '--exclude-standard', *patterns],
                                 capture_output=True, encoding='utf-8', check=True).stdout.split('\n')
        return sorted(name for name in listing if name and os.path.exists(os.path.join(SOURCES, name)))
    except (OSError, subprocess.CalledProcessError):
        return sorted(untracked(patterns))


def untracked(patterns):
    import fnmatch
    for folder, folders, names in os.walk(SOURCES):
        folders[:] = [name for name in folders if name[0] != '.' and not name.startswith('build')]
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), SOURCES)
            if not patterns or any(fnmatch.fnmatch(path, pattern) for pattern in patterns):
                yield path


def read(path):
    with open(os.path.join(SOURCES, path), encoding='utf-8') as file:
        return file.read()
