# SPDX-License-Identifier: GPL-3.0-or-later
"""A report file written anew."""
import json
import os
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
BUNDLED = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
PLAIN = dict(os.environ, LANG='C', LC_ALL='C', LANGUAGE='')
case = tap.Cases()


def run(*words):
    """The code, standard output and standard error of the command."""
    done = subprocess.run([CLI, 'format', *words], capture_output=True, env=PLAIN, check=False, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr.decode('utf-8')


def read(path):
    with open(path, 'rb') as file:
        return file.read()


@case
def our_own_layout_comes_back_byte_for_byte():
    assert run(BUNDLED) == (0, read(BUNDLED), '')


@case
def another_layout_and_order_becomes_ours():
    report = json.loads(read(BUNDLED))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'other.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(report, file, sort_keys=True)
        assert run(path) == (0, read(BUNDLED), '')


@case
def it_is_written_to_a_file_and_replaces_none():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'out.json')
        code, out, err = run(BUNDLED, '-o', path)
        assert (code, out.decode(), err) == (0, path + '\n', '') and read(path) == read(BUNDLED)
        with open(path, 'wb') as file:
            file.write(b'{}')
        code, out, err = run(BUNDLED, '-o', path)
        assert code == 1 and out == b'' and '--force' in err and read(path) == b'{}', err
        assert run(BUNDLED, '-o', path, '--force')[0] == 0 and read(path) == read(BUNDLED)


@case
def what_cannot_be_done_is_said():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'bad.json')
        with open(path, 'wb') as file:
            file.write(read(BUNDLED).replace('"number": "4.73"'.encode(), '"number": "4.7.3"'.encode(), 1))
        code, out, err = run(path, '-o', os.path.join(folder, 'out.json'))
        assert code == 1 and out == b'' and '4.7.3' in err and os.listdir(folder) == ['bad.json'], err
    code, out, err = run()
    assert code == 2 and out == b'' and 'No report was given to format.' in err, err
    code, out, err = run(BUNDLED, '-o', 'out.pdf')
    assert code == 2 and out == b'' and 'must end in .json' in err, err


case.run()
