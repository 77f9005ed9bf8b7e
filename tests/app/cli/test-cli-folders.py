# SPDX-License-Identifier: GPL-3.0-or-later
"""Many files in one folder: every one has a name of its own, and none is replaced unasked."""
import fcntl
import hashlib
import json
import os
import subprocess
import tempfile
import unicodedata

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
DEVICES = {'con', 'prn', 'aux', 'nul', *(f'{port}{n}' for port in ('com', 'lpt') for n in range(1, 10))}
TITLES = ['T', 'T', 'T-b', 'T.', ' T', 'T-', 'WiFi', 'WIFI', 'wifi', 'caf\u00e9', 'cafe\u0301', 'a/b', 'a:b', 'a-b', 'CON',
          'con', 'nul', 'COM1', 'aux.txt', 'indicators', 'indicators-a', 'Indicators', '…', '．', '/', '工' * 80,
          '工' * 79 + '会', 'ſ', 's', 'S']
IDS = ['a', 'b', 'c', 'a-b', 'a--b', 'a.', 'a-', 'A', 'B', 'a.b']
case = tap.Cases()


def run(*words, **options):
    done = subprocess.run([CLI, *words], capture_output=True, stdin=subprocess.DEVNULL, check=False,
                          env=dict(os.environ, LC_ALL='C'), **options)
    return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8')


def ids():
    return [IDS[i] if i < len(IDS) else f'{IDS[i % len(IDS)]}{i // len(IDS)}' for i in range(len(TITLES))]


def report(folder):
    """A report whose charts have hostile titles and ids, in a file."""
    numbers = [f'{i}0' for i in range(1, 4)]
    document = {
        'format': 'union-report', 'version': 1, 'id': 'con', 'title': ['江城市总工会工作报告'], 'year': 2021,
        'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],
        'parts': [{'id': 'work', 'kind': 'work', 'title': '工作情况', 'period': 'y', 'sections': [
            {'number': 1, 'headline': '各项数据', 'paragraphs': [{'text': f'指标{n}为{n}个。'} for n in numbers]}]}],
        'indicators': [{'id': f'i{n}', 'label': f'指标{n}', 'number': n, 'unit': '个', 'kind': 'count', 'measure': 'increment',
                        'period': 'y', 'at': {'part': 'work', 'section': 1, 'paragraph': i}, 'quote': f'为{n}个'}
                       for i, n in enumerate(numbers, 1)],
        'charts': [{'id': name, 'kind': 'bars', 'part': 'work', 'title': title,
                    'items': [{'indicator': f'i{n}'} for n in numbers]} for name, title in zip(ids(), TITLES)],
    }
    path = os.path.join(folder, 'report.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file, ensure_ascii=False)
    return path


def careless(name):
    """What a file system without capitals and with accents of its own makes of a name."""
    return unicodedata.normalize('NFC', unicodedata.normalize('NFD', name).upper().casefold())


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(parent, name), folder)
                  for parent, _, names in os.walk(folder) for name in names)


def assert_differ(names):
    seen = {}
    for name in names:
        assert careless(name) not in seen, (name, seen[careless(name)])
        seen[careless(name)] = name
        for part in name.split('/'):
            assert part.split('.')[0].casefold() not in DEVICES, name
            assert len(part.encode()) <= 143 and part[0] not in '.-' and not set(part) & set('\\:*?"<>| '), name


@case
def charts_and_tables_of_like_titles_are_files_of_their_own():
    with tempfile.TemporaryDirectory() as folder:
        path = report(folder)
        for kind, more in (('csv', 1), ('svg', 0)):
            target = os.path.join(folder, kind)
            code, out, err = run('charts', '-f', kind, '-o', target, path)
            names = [os.path.basename(line) for line in out.splitlines()]
            assert code == 0 and err == '', (code, err)
            assert len(names) == len(TITLES) + more
            assert sorted(names) == files_below(target)
            assert_differ(names)


@case.again
def a_chart_has_the_same_name_alone_as_among_all():
    with tempfile.TemporaryDirectory() as folder:
        path = report(folder)
        everything = run('charts', '-f', 'csv', '-o', os.path.join(folder, 'all'), path)[1].splitlines()
        for place, name in ((0, 'a'), (4, 'a--b'), (len(TITLES) - 1, ids()[-1])):
            code, out, err = run('charts', '-f', 'csv', '--chart', name, '-o', os.path.join(folder, f'only{place}'), path)
            assert code == 0 and os.path.basename(out.strip()) == os.path.basename(everything[place]), (out, err)


@case
def the_manifest_of_like_titles_is_true():
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, 'out')
        code, out, err = run('publish', '--manifest', '-o', target, report(folder))
        names = [os.path.relpath(line, target) for line in out.splitlines()]
        assert code == 0 and err == '', (code, err)
        assert sorted(names) == files_below(target)
        assert_differ(names)
        with open(os.path.join(target, 'manifest.json'), encoding='utf-8') as file:
            listed = json.load(file)['files']
        assert [file['name'] for file in listed] == names[:-1]
        for kind in ('chart', 'table'):
            assert [file['chart'] for file in listed if file['kind'] == kind and 'chart' in file] == ids()
        for file in listed:
            with open(os.path.join(target, file['name']), 'rb') as written:
                assert hashlib.sha256(written.read()).hexdigest() == file['sha256'], file


@case.again
def names_as_long_as_names_can_be_are_written():
    with tempfile.TemporaryDirectory() as folder:
        for length in (249, 255):
            for command, end in (('summary', '.pdf'), ('slides', '.pdf'), ('poster', '.png')):
                name = 'x' * (length - len(end)) + end
                code, out, err = run(command, '-o', name, cwd=folder)
                assert code == 0 and out == name + '\n' and os.path.exists(os.path.join(folder, name)), (length, err)
                os.remove(os.path.join(folder, name))
        name = '长' * 83 + '.png'
        code, out, err = run('poster', '--slice-height', '2000', '-o', name, cwd=folder)
        assert code == 0 and sorted(out.splitlines()) == sorted(os.listdir(folder)) and len(out.splitlines()) > 1, err


def written(target, *words):
    """Runs a command into a new folder; returns the names it wrote."""
    code, out, err = run(*words)
    assert code == 0 and err == '', (words, code, err)
    return [os.path.relpath(line, target) for line in out.splitlines()]


def fill(target, names):
    for name in names:
        os.makedirs(os.path.dirname(os.path.join(target, name)), exist_ok=True)
        with open(os.path.join(target, name), 'w', encoding='utf-8') as file:
            file.write('mine')


def contents(path):
    with open(path, 'rb') as file:
        return file.read()


@case
def what_is_there_already_is_counted_and_told_once_before_anything_is_written():
    commands = {'charts': [], 'slides': [], 'publish': ['--manifest'], 'poster': ['--slice-height', '2000']}
    with tempfile.TemporaryDirectory() as folder:
        for command, words in tap.some(commands.items()):
            targets = [os.path.join(folder, command), os.path.join(folder, f'{command}-again')]
            paths = [os.path.join(target, 'x.png') if command == 'poster' else target for target in targets]
            for target in targets:
                os.mkdir(target)
            names = written(targets[0], command, *words, '-o', paths[0])
            assert len(names) >= 4, names
            for kept in (names[1:4], names[-1:]):
                fill(targets[1], kept)
                code, out, err = run(command, *words, '-o', paths[1])
                assert code == 1 and out == '' and len(err.splitlines()) == 1 and '--force' in err, (command, code, out, err)
                if len(kept) > 1:
                    assert '3 of the files' in err, err
                nested = os.path.basename(kept[0]).translate(str.maketrans('“”', '‘’'))
                assert nested in err, err
                assert files_below(targets[1]) == sorted(kept)
                assert all(contents(os.path.join(targets[1], name)) == b'mine' for name in kept)
                for name in kept:
                    os.remove(os.path.join(targets[1], name))
            fill(targets[1], names[:2])
            assert written(targets[1], command, *words, '--force', '-o', paths[1]) == names
            for name in names:
                assert contents(os.path.join(targets[0], name)) == contents(os.path.join(targets[1], name)), name


@case
def what_is_wrong_with_the_folder_is_said_once():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'file')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('mine')
        for words in (['charts', '-o', path], ['slides', '-o', path], ['publish', '-o', path],
                      ['poster', '--slice-height', '2000', '-o', os.path.join(path, 'x.png')]):
            code, out, err = run(*words)
            assert code == 1 and out == '' and len(err.splitlines()) == 1, (words, code, out, err)
        assert contents(path) == b'mine' and os.listdir(folder) == ['file']


@case
def a_size_that_cannot_be_leaves_no_folder_behind():
    with tempfile.TemporaryDirectory() as folder:
        code, out, err = run('charts', '--width', '9000', '-o', os.path.join(folder, 'new'))
        assert code == 2 and out == '' and os.listdir(folder) == [], (code, out, err)


@case
def what_was_written_before_a_failure_is_counted():
    """A limit on the size of files lets the first and small ones pass."""
    for words in (['charts', '-f', 'svg'], ['slides'], ['poster', '--slice-height', '1500']):
        with tempfile.TemporaryDirectory() as folder:
            sizes = {}
            target = os.path.join(folder, 'all', 'x.png') if words[0] == 'poster' else os.path.join(folder, 'all')
            os.mkdir(os.path.join(folder, 'all'))
            names = written(os.path.join(folder, 'all'), *words, '-o', target)
            for name in names:
                sizes[name] = os.path.getsize(os.path.join(folder, 'all', name))
            largest = max(sizes.values())
            first = next(i for i, name in enumerate(names) if sizes[name] > largest - 1024)
            os.mkdir(os.path.join(folder, 'some'))
            limit = ['bash', '-c', f'ulimit -f {(largest - 1024) // 1024}; exec "$0" "$@"', CLI]
            done = subprocess.run([*limit, *words, '-o', target.replace('all', 'some')], capture_output=True, check=False,
                                  stdin=subprocess.DEVNULL, env=dict(os.environ, LC_ALL='C'))
            err = done.stderr.decode()
            n = len(done.stdout.decode().splitlines())
            assert done.returncode == 1 and n <= first and files_below(os.path.join(folder, 'some')) == sorted(names[:n]), err
            assert len(err.splitlines()) == (2 if n else 1), err
            assert n == 0 or f'{n} file' in err and 'before that' in err, err


def changed(folder):
    """The bundled report, and one that says something else by the same names."""
    paths = [os.path.join(folder, 'one.json'), os.path.join(folder, 'other.json')]
    with open(REPORT, encoding='utf-8') as file:
        text = file.read()
    for path, more in zip(paths, ('', '乙')):
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text.replace('"subtitle": "', f'"subtitle": "{more}').replace('92.39', '92.41' if more else '92.39'))
    return paths


SETS = (['charts', '-f', 'svg'], ['charts', '-f', 'csv'], ['slides'], ['poster', '--slice-height', '1500'])


@case
def a_set_waits_for_the_folder_and_says_for_whom():
    with tempfile.TemporaryDirectory() as folder:
        for words in SETS:
            target = os.path.join(folder, words[0] + words[-1])
            os.mkdir(target)
            held = os.open(target, os.O_RDONLY)
            fcntl.flock(held, fcntl.LOCK_EX)
            path = os.path.join(target, 'x.png') if words[0] == 'poster' else target
            with subprocess.Popen([CLI, *words, '-o', path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, env=dict(os.environ, LC_ALL='C')) as waiting:
                said = waiting.stderr.readline().decode()
                assert f'(process {os.getpid()}) is writing into the folder “{target}”' in said, said
                assert os.listdir(target) == [] and waiting.poll() is None
                os.close(held)
                out, err = waiting.communicate()
            names = [os.path.relpath(line, target) for line in out.decode().splitlines()]
            assert waiting.returncode == 0 and err == b'' and sorted(names) == files_below(target), (words, err)


@case.again
def of_two_sets_at_once_one_is_whole():
    """Two reports differ, their files have the same names; whoever comes last, all files are of one report."""
    with tempfile.TemporaryDirectory() as folder:
        reports = changed(folder)
        for words in SETS:
            wanted = []
            for number, report in enumerate([*reports, None, None]):
                target = os.path.join(folder, words[0] + words[-1] + str(number))
                os.mkdir(target)
                path = os.path.join(target, 'x.png') if words[0] == 'poster' else target
                both = [subprocess.Popen([CLI, *words, '--force', '-o', path, one], stdin=subprocess.DEVNULL,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                        for one in ([report] if report else reports)]
                assert [process.wait() for process in both] == [0] * len(both)
                found = {name: contents(os.path.join(target, name)) for name in files_below(target)}
                if report:
                    wanted.append(found)
                assert found in wanted, (words, number)
            assert wanted[0] != wanted[1] and wanted[0].keys() == wanted[1].keys(), words


@case
def a_folder_that_cannot_be_listed_is_written_into_all_the_same():
    """A drop box: everybody may put something there, nobody may look."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o300)
        # the administrator may look everywhere unless that right is given up
        before = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] if os.geteuid() == 0 else []
        done = subprocess.run([*before, CLI, 'charts', '-f', 'csv', '-o', folder], capture_output=True, check=False,
                              stdin=subprocess.DEVNULL, env=dict(os.environ, LC_ALL='C'))
        assert done.returncode == 0 and done.stderr == b'', done.stderr
        os.chmod(folder, 0o700)
        assert len(os.listdir(folder)) == len(done.stdout.splitlines()) > 1


case.run()
