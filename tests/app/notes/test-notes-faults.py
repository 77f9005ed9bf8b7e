# SPDX-License-Identifier: GPL-3.0-or-later
"""A note that was told to be kept is there, whenever the program dies and whoever else writes.

notes-loop changes notes and says before each change what it is going to do and after it that it is kept.  UR_NOTES_ROUNDS
says how often it is killed in the middle of it, also with a full disk and with another program that writes; the release is
tried with 1000 and more.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from errno import EACCES, EDQUOT, EIO, ENOSPC, EMFILE

import tap

LOOP, SHIM = [os.path.abspath(word) for word in sys.argv[1:]]
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
ROUNDS = int(os.environ.get('UR_NOTES_ROUNDS', '120'))
# a disk that is full slows a change down
FULL_ROUNDS = int(os.environ.get('UR_NOTES_ROUNDS', '12'))
# where a flush to the disk costs nothing
QUICK = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None
# and where it is one
REAL = None
FAULTS = {'tmpfile': [EMFILE, EIO], 'open': [EMFILE, EACCES], 'write': [ENOSPC, EDQUOT, EIO], 'fsync': [EIO, ENOSPC],
          'close': [EIO], 'link': [EIO, ENOSPC], 'rename2': [EIO], 'rename': [EIO, ENOSPC]}
case = tap.Cases()


class Home(tempfile.TemporaryDirectory):
    """A folder for the data of a person, and what the notes in it have to be."""

    def __init__(self, where=QUICK):
        super().__init__(dir=where)
        self.folder = os.path.join(self.name, 'union-report', 'notes')
        self.path = os.path.join(self.folder, 'beijing-2020.json')
        self.kept = {}

    def __enter__(self):
        return self

    def environment(self, *rules, log=None):
        made = dict(os.environ, XDG_DATA_HOME=self.name, LC_ALL='C.UTF-8')
        if rules or log:
            made.update(LD_PRELOAD=SHIM, UR_FAULT_FOLDER=self.folder, UR_FAULT=','.join(rules) or 'any:0:0')
            made['ASAN_OPTIONS'] = made.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0'
        if log:
            made['UR_FAULT_LOG'] = log
            if not rules:
                del made['UR_FAULT']
        return made

    def start(self, name, *rules, changes=None, log=None, goes_on=False):
        words = [LOOP, name, *([str(changes or 0)] if changes or goes_on else []), *(['go-on'] if goes_on else [])]
        return subprocess.Popen(words, env=self.environment(*rules, log=log), stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)

    def notes(self):
        if not os.path.exists(self.path):
            return {}
        with open(self.path, encoding='utf-8') as file:
            return {note['id']: note['text'] for note in json.load(file)['notes']}

    def listen(self, told):
        """Takes in what a program said; returns the change that it was at, or None.  What it told to have failed is not made."""
        doubtful = None
        for line in told.decode().splitlines(keepends=True):
            words = line.split()
            if not line.endswith('\n'):
                break
            if words[0] == '?':
                doubtful = (words[1], words[2] if len(words) > 2 else None)
            elif words[0] == '!':
                self.settle(*doubtful)
                doubtful = None
            elif 'no room left' in line:
                doubtful = None
        return doubtful

    def settle(self, note, text):
        if text is None:
            self.kept.pop(note, None)
        else:
            self.kept[note] = text

    def check(self, *doubtful):
        """All that was told to be kept is there; what was not may be, or not."""
        found = self.notes()
        for note, text in filter(None, doubtful):
            if found.get(note) == text:
                self.settle(note, text)
        assert found == self.kept, (set(found.items()) ^ set(self.kept.items()), doubtful)


def can_go_on(home, others=()):
    process = home.start('next', changes=3)
    told, err = process.communicate()
    assert process.returncode == 0 and err == b'', err
    assert home.listen(told) is None
    home.check(*others)
    assert sorted(os.listdir(home.folder)) == ['beijing-2020.json', 'beijing-2020.json.bak'], os.listdir(home.folder)


def kill_and_hear(home, chance, name, *rules):
    process = home.start(name, *rules, goes_on=bool(rules))
    told = process.stdout.readline()
    time.sleep(chance.random() ** 2 * 0.03)
    process.kill()
    rest, err = process.communicate()
    assert err == b'' and process.returncode == -9, (process.returncode, err)
    return told + rest


def kill_at_random(home, chance, name):
    return home.listen(kill_and_hear(home, chance, name))


def forget_own(home, most=60):
    """So that the notes do not grow without end."""
    if len(home.kept) > most:
        os.unlink(home.path)
        os.unlink(home.path + '.bak')
        home.kept = {}


@case.again
def killed_at_any_moment():
    chance = random.Random(12)
    with Home() as home:
        for _ in range(ROUNDS):
            doubtful = kill_at_random(home, chance, 'one')
            home.check(doubtful)
            forget_own(home)
        can_go_on(home)


@case.again
def killed_at_any_moment_on_a_disk():
    chance = random.Random(13)
    with Home(REAL) as home:
        for _ in range(max(ROUNDS // 10, 5)):
            doubtful = kill_at_random(home, chance, 'one')
            home.check(doubtful)
            forget_own(home)
        can_go_on(home)


@case.again
def killed_while_another_one_writes():
    """Two programs, each with notes of its own in the one file; one of them is killed again and again."""
    chance = random.Random(14)
    with Home() as home:
        for _ in range(max(ROUNDS // 20, 5)):
            other = home.start('other')
            doubtful = [kill_at_random(home, chance, 'one') for _ in range(20)]
            other.kill()
            told, err = other.communicate()
            assert err == b'' and b'!' in told, (told, err)
            doubtful.append(home.listen(told))
            home.check(*doubtful)
            forget_own(home)
        can_go_on(home)


def fill_up(chance):
    """Rules for a disk that is full, has room again, and so on."""
    rules, write = [], 0
    for _ in range(6):
        write += chance.randint(1, 4)
        fault = chance.choice([ENOSPC, EDQUOT])
        for _ in range(chance.randint(1, 5)):
            rules.append(f'write:{write}:{fault}')
            write += 1
    return rules


@case
def killed_while_the_disk_is_full_or_nearly():
    chance = random.Random(15)
    failed = 0
    with Home() as home:
        for _ in range(FULL_ROUNDS):
            told = kill_and_hear(home, chance, 'one', *fill_up(chance))
            failed += told.count(b'no room left')
            home.check(home.listen(told))
            forget_own(home)
        can_go_on(home)
    assert failed > 0
    print(f'# {failed} changes without room')


@case
def two_write_to_the_end():
    with Home() as home:
        programs = [home.start(name, changes=120) for name in ('one', 'other', 'third')]
        for program in programs:
            told, err = program.communicate()
            assert program.returncode == 0 and err == b'', err
            assert home.listen(told) is None
        home.check()


def begin(home):
    told, err = home.start('before', changes=5).communicate()
    assert err == b''
    home.listen(told)
    home.check()


def calls_of_a_change():
    with Home() as home, tempfile.NamedTemporaryFile() as log:
        begin(home)
        process = home.start('one', changes=1, log=log.name)
        told, err = process.communicate()
        assert process.returncode == 0 and err == b'' and b'!' in told, (told, err)
        return log.read().decode().split()


@case
def a_full_disk():
    with Home() as home:
        begin(home)
        for fault in (ENOSPC, EDQUOT):
            process = home.start('full', f'write:0:{fault}')
            told, err = process.communicate()
            assert process.returncode == 1 and err == b'' and b'!' not in told, (told, err)
            sentence = told.decode().splitlines()[-1]
            assert sentence.startswith('x ') and 'no room left' in sentence, sentence
            home.check()
        can_go_on(home)


@case
def each_call_fails():
    calls = calls_of_a_change()
    assert {'open', 'write', 'fsync'} <= set(calls), calls
    for number, call in enumerate(calls, 1):
        for fault in FAULTS.get(call, []):
            with Home() as home:
                begin(home)
                process = home.start('one', f'any:{number}:{fault}', changes=1)
                told, err = process.communicate()
                assert err == b'' and process.returncode == (0 if b'!' in told else 1), (call, number, fault, told, err)
                home.check(home.listen(told))
                can_go_on(home)
    print(f'# {len(calls)} calls')


@case.again
def killed_at_each_call():
    for number in range(1, len(calls_of_a_change()) + 1):
        for moment in ('before', 'after'):
            with Home() as home:
                begin(home)
                process = home.start('one', f'any:{number}:{moment}', changes=1)
                told, _ = process.communicate()
                assert process.returncode == -9, (number, moment)
                home.check(home.listen(told))
                can_go_on(home)


def command(home, *words):
    done = subprocess.run([CLI, 'notes', *words], env=home.environment(), capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@case
def the_command_line_lists_exports_and_brings_in():
    with Home() as home, Home() as other:
        begin(home)
        code, out, err = command(home, 'list')
        assert (code, err, len(out.splitlines())) == (0, '', len(home.kept)), (code, out, err)
        assert all(line.startswith('work/') for line in out.splitlines()), out
        code, out, err = command(home, 'export', '--format', 'markdown', '--order', 'time')
        assert code == 0 and err == '' and out.count('\n> ') == len(home.kept), out
        path = os.path.join(home.name, 'notes.json')
        assert command(home, 'export', '-o', path) == (0, '', '') or os.path.exists(path)
        code, out, err = command(other, 'import', path)
        assert (code, out, err) == (0, f'{len(home.kept)} notes brought in.\n', ''), (code, out, err)
        assert other.notes() == home.kept
        assert command(other, 'import', path) == (0, '0 notes brought in.\n', '')
        code, out, err = command(other, 'import', CLI)
        assert code == 1 and out == '' and err.count('\n') == 1, (code, out, err)


@case
def the_command_line_adds():
    with Home() as home:
        assert command(home, 'add', 'work/5/1', '--text', '周五要讲') == (0, '', '')
        assert command(home, 'add', 'work/1/1:0-30') == (0, '', '')
        code, out, err = command(home, 'list')
        lines = out.splitlines()
        assert code == 0 and err == '' and len(lines) == 2, out
        assert lines[0].startswith('work/1/1:0-30: ') and lines[1].startswith('work/5/1: '), out
        assert lines[1].endswith(' — 周五要讲'), out


@case
def a_section_as_a_whole_is_known_by_its_title():
    with Home() as home, tempfile.NamedTemporaryFile(suffix='.json', mode='w', encoding='utf-8') as edition:
        assert command(home, 'add', 'work/5', '--text', '整节要讲') == (0, '', '')
        assert command(home, 'list')[1].startswith('work/5: ')
        with open(os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json'), encoding='utf-8') as file:
            report = json.load(file)
        headline = report['parts'][0]['sections'][4]['headline']
        report['parts'][0]['sections'][4]['headline'] = headline + '的建设'
        json.dump(report, edition)
        edition.flush()
        code, out, err = command(home, 'list', edition.name)
        lines = out.splitlines()
        assert code == 0 and err == '' and lines[0].startswith('work/5?: ') and lines[0].endswith('整节要讲'), (out, err)
        assert lines[1].startswith('  ? work/5 (9'), out


@case
def words_that_are_gone_are_listed_with_what_is_like_them():
    with Home() as home, tempfile.NamedTemporaryFile(suffix='.json', mode='w', encoding='utf-8') as edition:
        command(home, 'add', 'work/1/1')
        with open(os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json'), encoding='utf-8') as file:
            report = json.load(file)
        paragraphs = report['parts'][0]['sections'][0]['paragraphs']
        paragraphs[0]['text'] = '改' + paragraphs[0]['text']
        json.dump(report, edition)
        edition.flush()
        code, out, err = command(home, 'list', edition.name)
        lines = out.splitlines()
        assert code == 0 and err == '' and lines[0].startswith('work/1/1?: '), (out, err)
        assert lines[1].startswith('  ? work/1/1 (9'), out


def search(home, *words):
    done = subprocess.run([CLI, 'search', *words], env=home.environment(), capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@case
def own_notes_are_searched_when_asked():
    with Home() as home:
        assert search(home, '--notes', '周五要讲')[:2] == (1, '')
        command(home, 'add', 'work/5/1:0-30', '--text', '周五要讲 3.57亿元')
        assert search(home, '周五要讲')[:2] == (1, '')
        for words in ('周五要讲', 'zhouwu', '要讲　周五', '"周五要讲"'):
            code, out, err = search(home, '--notes', words)
            assert code == 0 and err == '' and out.startswith('work/5/1:0-30 note: ') and '[' in out, (words, out, err)
        code, out, err = search(home, '--notes', '35700万元')
        assert code == 0 and out.splitlines()[-1] == 'work/5/1:0-30 note: 周五要讲 [3.57亿元]', (out, err)
        # words that are in the report are not found twice
        assert search(home, '--notes', '便利店') == search(home, '便利店')


@case
def the_command_line_says_what_it_does_not_understand():
    with Home() as home:
        for words in ([], ['delete'], ['import'], ['add'], ['add', 'nowhere/1/1'], ['export', '--format', 'docx'], ['list', '--order', 'size'],
                      ['export', '-o', 'notes.txt']):
            code, out, err = command(home, *words)
            assert code == 2 and out == '' and err != '', (words, code, out, err)
        assert not os.path.exists(home.path)


@case
def a_damaged_file_is_told_once():
    with Home() as home:
        begin(home)
        with open(home.path, 'r+b') as file:
            file.truncate(300)
        code, out, err = command(home, 'list')
        assert code == 0 and len(out.splitlines()) == len(home.kept), out
        assert 'beijing-2020-damaged-1.json' in err and err.count('\n') == 1, err
        assert command(home, 'list') == (0, out, '')


case.run()
