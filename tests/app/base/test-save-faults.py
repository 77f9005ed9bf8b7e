# SPDX-License-Identifier: GPL-3.0-or-later
"""A save that fails or is killed at any of its calls leaves the old file or the new one, whole, and nothing else.

fault-shim.c lets each call on the folder fail in its turn, and kills the program before and after it; the random
moments of a loop of saves come on top.  Each is done on four roads: as this machine saves, and as one does whose file
system knows no files without a name, no rename that refuses, no hard links.
"""
import os
import random
import subprocess
import sys
import tempfile
import time
from errno import EACCES, EDQUOT, EIO, EINVAL, EMFILE, ENOSPC, EOPNOTSUPP, EPERM

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
LOOP, SHIM = [os.path.abspath(word) for word in sys.argv[1:]]
NAME = '工会组织覆盖率.csv'
# where a flush to the disk costs nothing
QUICK = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None
OLD = '旧的文件，比新的短\n'.encode()
ROADS = {
    'unnamed': [],
    'named': [f'tmpfile:0:{EOPNOTSUPP}'],
    'no rename that refuses': [f'tmpfile:0:{EOPNOTSUPP}', f'rename2:0:{EINVAL}'],
    'no links': [f'tmpfile:0:{EOPNOTSUPP}', f'rename2:0:{EINVAL}', f'link:0:{EPERM}'],
    'no /proc': [f'link:1:{EACCES}'],
}
FAULTS = {'tmpfile': [EMFILE, EIO], 'open': [EMFILE, EACCES], 'write': [ENOSPC, EDQUOT, EIO], 'fsync': [EIO, ENOSPC],
          'dup': [EMFILE], 'close': [EIO, EDQUOT], 'link': [EIO, ENOSPC], 'rename2': [EIO, ENOSPC], 'rename': [EIO, ENOSPC],
          'unlink': [EIO]}
case = tap.Cases()


def run(folder, words, rules=(), log=None):
    environment = dict(os.environ, LD_PRELOAD=SHIM, UR_FAULT_FOLDER=folder, LC_ALL='C.UTF-8')
    environment['ASAN_OPTIONS'] = environment.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0'
    if rules:
        environment['UR_FAULT'] = ','.join(rules)
    if log:
        environment['UR_FAULT_LOG'] = log
    done = subprocess.run([CLI, *words], env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def save(folder, rules=(), log=None, force=False):
    words = ['charts', '-f', 'csv', '--chart', 'coverage', '-o', folder, *(['--force'] if force else [])]
    return run(folder, words, rules, log)


def contents(path):
    if not os.path.exists(path):
        return None
    with open(path, 'rb') as file:
        return file.read()


class Folder(tempfile.TemporaryDirectory):
    """A folder with the old file in it, or with none."""

    def __init__(self, old):
        super().__init__(dir=QUICK)
        self.old = OLD if old else None
        self.path = os.path.join(self.name, NAME)
        if old:
            with open(self.path, 'wb') as file:
                file.write(OLD)

    def __enter__(self):
        return self


def learn(road, old):
    """The calls of a save that succeeds, and the whole file."""
    with Folder(old) as folder, tempfile.NamedTemporaryFile() as log:
        code, _, err = save(folder.name, ROADS[road], log.name, force=old)
        assert code == 0 and err == '' and os.listdir(folder.name) == [NAME], (code, err)
        return log.read().decode().split(), contents(folder.path)


def only_ours(folder):
    """Beside the file at most the names that the program gives what is on its way."""
    return all(name == NAME or name.startswith('.union-report-') for name in os.listdir(folder.name))


def can_save_again(folder, new):
    """The next save finds nothing in its way and leaves nothing of the last one."""
    code, _, err = save(folder.name, force=True)
    assert code == 0 and err == '', err
    assert os.listdir(folder.name) == [NAME] and contents(folder.path) == new


def fail_each_call(road, old):
    calls, new = learn(road, old)
    assert {'open', 'write', 'fsync', 'close'} <= set(calls), calls
    tried = 0
    for number, call in enumerate(calls, 1):
        for fault in FAULTS[call]:
            with Folder(old) as folder:
                code, out, err = save(folder.name, [*ROADS[road], f'any:{number}:{fault}'], force=old)
                where = (road, call, number, fault, err)
                tried += 1
                assert code in (0, 1), where
                if code == 0:
                    assert err == '' and contents(folder.path) == new, where
                else:
                    assert out == '' and contents(folder.path) == folder.old, where
                    assert err.startswith('union-report-cli: ') and err.endswith('.\n') and err.count('\n') == 1, where
                    assert (fault == EMFILE) == ('Too many files are open' in err), where
                    assert (fault in (ENOSPC, EDQUOT)) == ('no room left' in err), where
                if call == 'unlink':
                    assert only_ours(folder), where
                    can_save_again(folder, new)
                else:
                    assert os.listdir(folder.name) == ([NAME] if contents(folder.path) is not None else []), where
    print(f'# {len(calls)} calls, {tried} faults: {" ".join(calls)}')
    assert tried >= len(calls)


def kill_at_each_call(road, old):
    calls, new = learn(road, old)
    allowed = [OLD if old else None, new]
    if road == 'no links' and not old:
        allowed.append(b'')  # what holds the name where nothing else can
    for number in range(1, len(calls) + 1):
        for moment in ('before', 'after'):
            with Folder(old) as folder:
                code, _, err = save(folder.name, [*ROADS[road], f'any:{number}:{moment}'], force=old)
                where = (road, calls[number - 1], number, moment, code, err)
                assert code == -9, where
                assert contents(folder.path) in allowed and only_ours(folder), where
                if road == 'unnamed' and not old:
                    assert os.listdir(folder.name) in ([], [NAME]), where  # nothing to be cleaned at all
                can_save_again(folder, new)


def no_room_for_an_office_file(name, target, *words):
    """A process of its own has written it, and the program saves it like any other file."""
    def write(folder, *more):
        return run(folder, [*words, '-o', os.path.join(folder, target)], *more)
    with tempfile.TemporaryDirectory(dir=QUICK) as folder, tempfile.NamedTemporaryFile() as log:
        code, _, err = write(folder, (), log.name)
        assert code == 0 and err == '' and os.listdir(folder) == [name], (code, err)
        calls = log.read().decode().split()
    tried = [(number, call) for number, call in enumerate(calls, 1) if ENOSPC in FAULTS[call]]
    assert {'write', 'fsync'} <= {call for _, call in tried}, calls
    for number, call in tried:
        with tempfile.TemporaryDirectory(dir=QUICK) as folder:
            code, out, err = write(folder, [f'any:{number}:{ENOSPC}'])
            where = (call, number, code, out, err)
            assert (code, err) == (0, '') or (code == 1 and out == '' and 'no room left' in err), where
            assert os.listdir(folder) == ([name] if code == 0 else []), where
            assert code == 1 or call != 'write', where


WORKBOOK = os.path.splitext(NAME)[0] + '.xlsx'
case.add('no room for a Word document', no_room_for_an_office_file, 'a.docx', 'a.docx', 'summary', '-f', 'docx', '--no-charts')
case.add('no room for a workbook', no_room_for_an_office_file, WORKBOOK, '', 'charts', '-f', 'xlsx', '--chart', 'coverage')
for road in ROADS:
    for old in (False, True):
        name = f'{road}, {"an old file" if old else "a new one"}'
        case.add(f'each call fails: {name}', fail_each_call, road, old)
        if 'UR_TEST_SANITIZED' not in os.environ:  # whoever is killed tells no sanitizer anything
            case.add(f'killed at each call: {name}', kill_at_each_call, road, old)


@case.again
def killed_at_any_moment():
    """A loop of saves: what was told as saved is never older than what is there."""
    size, chance = 200000, random.Random(8)
    for _ in range(60):
        with tempfile.TemporaryDirectory(dir=QUICK) as folder:
            path = os.path.join(folder, 'loop')
            process = subprocess.Popen([LOOP, path, str(size)], stdout=subprocess.PIPE)
            assert process.stdout.read(1) == b'a'
            time.sleep(chance.random() * 0.02)
            process.kill()
            told = b'a' + process.communicate()[0]
            with open(path, 'rb') as file:
                found = file.read()
            assert len(found) == size and len(set(found)) == 1, (len(found), set(found))
            after = ord('a') + (told[-1] - ord('a') + 1) % 26
            assert found[0] in (told[-1], after), (found[:1], told[-1:])
            assert len(os.listdir(folder)) <= 2


case.run()
