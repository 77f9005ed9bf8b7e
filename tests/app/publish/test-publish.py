# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything a report is published as, written in one go."""
import fcntl
import functools
import hashlib
import json
import os
import struct
import subprocess
import tempfile
import zipfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
CHARTS = 6  # the bundled report's: four of the scorecard, one of section 5 and one of section 6
SMALL = os.path.join(tap.SOURCES, 'tests', 'fuzz', 'seeds', 'one.json')
CHARTED = os.path.join(tap.SOURCES, 'tests', 'data', 'jiangcheng-2023.json')
case = tap.Cases()
everything = tempfile.TemporaryDirectory()  # the bundled report, published once for all who only look at it


def run(*words, before=(), **options):
    done = subprocess.run([*before, CLI, *words], capture_output=True, stdin=subprocess.DEVNULL, check=False, **options)
    return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8')


def published(folder, *words, **options):
    code, out, err = run('publish', '-o', folder, *words, **options)
    assert code == 0 and err == '', (words, code, err)
    return [os.path.relpath(path, folder) for path in out.splitlines()]


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(parent, name), folder)
                  for parent, _, names in os.walk(folder) for name in names)


def contents(folder, name):
    with open(os.path.join(folder, name), 'rb') as file:
        return file.read()


def size_of(png):
    return struct.unpack('>II', png[16:24])


@functools.cache
def publish_everything():
    return published(everything.name, '--manifest')


@case
def every_chart_picture_slide_summary_and_table_is_written():
    folder, names = everything.name, publish_everything()
    assert sorted(names) == files_below(folder) and len(set(names)) == len(names)
    assert names[-1] == 'manifest.json'
    charts = [name for name in names if name.startswith('charts/')]
    tables = [name for name in names if name.startswith('tables/')]
    slides = [name for name in names if name.startswith('slides/')]
    assert len(charts) == CHARTS and all(name.endswith('.png') for name in charts), charts
    assert len(tables) == CHARTS + 1 and 'tables/indicators.csv' in tables, tables
    assert len(slides) >= 1 + 7 + 5 + 4, slides  # a title, seven works, five tasks, four charts
    assert {'poster.png', 'poster.txt', 'slides.pdf', 'summary.pdf', 'summary.docx', 'tables.xlsx'} < set(names)
    assert all(size_of(contents(folder, name)) == (1920, 1080) for name in slides)
    assert size_of(contents(folder, 'poster.png'))[0] == 1080
    assert contents(folder, 'slides.pdf')[:5] == contents(folder, 'summary.pdf')[:5] == b'%PDF-'


def parts_of(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode('utf-8') for name in package.namelist() if name.endswith('.xml')}


@case
def the_workbook_has_every_chart_and_the_word_document_the_summary():
    """They are what `charts -f xlsx` and `summary -f docx` write, to the last byte."""
    folder = everything.name
    publish_everything()
    with tempfile.TemporaryDirectory() as other:
        assert run('charts', '-f', 'xlsx', '-o', os.path.join(other, 'charts'))[0] == 0
        assert run('summary', '-o', os.path.join(other, 'summary.docx'))[0] == 0
        workbook, = os.listdir(os.path.join(other, 'charts'))
        assert contents(folder, 'tables.xlsx') == contents(other, os.path.join('charts', workbook))
        assert contents(folder, 'summary.docx') == contents(other, 'summary.docx')
    assert parts_of(os.path.join(folder, 'tables.xlsx'))['xl/workbook.xml'].count('<sheet ') == CHARTS + 1
    assert '开局十四五' in parts_of(os.path.join(folder, 'summary.docx'))['word/document.xml'].replace('“', '').replace('”', '')
    with open(os.path.join(folder, 'manifest.json'), encoding='utf-8') as file:
        kinds = {file['name']: file['kind'] for file in json.load(file)['files']}
    assert (kinds['tables.xlsx'], kinds['summary.docx']) == ('workbook', 'word')


@case.again
def the_manifest_names_every_other_file_with_its_digest():
    folder, names = everything.name, publish_everything()
    text = contents(folder, 'manifest.json')
    manifest = json.loads(text)
    # a line a member, in the order in which they are described, so that two manifests can be compared by lines
    assert text.decode('utf-8') == json.dumps(manifest, ensure_ascii=False, indent=2, separators=(',', ' : ')) + '\n'
    assert list(manifest['files'][0]) == ['name', 'kind', 'title', 'chart', 'bytes', 'sha256']
    assert manifest['report']['id'] == 'beijing-2020'
    assert [file['name'] for file in manifest['files']] == names[:-1]
    for file in manifest['files']:
        data = contents(folder, file['name'])
        assert file['bytes'] == len(data), file
        assert file['sha256'] == hashlib.sha256(data).hexdigest(), file
    assert sum(file['kind'] == 'chart' for file in manifest['files']) == CHARTS
    assert folder not in json.dumps(manifest)


@case.again
def one_core_and_two_write_the_same_bytes_and_so_does_a_second_run():
    with tempfile.TemporaryDirectory() as parent:
        folders = [everything.name, *(os.path.join(parent, name) for name in ('one', 'again'))]
        first = publish_everything()
        assert published(folders[1], '--manifest', before=['taskset', '-c', '0']) == first
        assert published(folders[2], '--manifest', env=dict(os.environ, LC_ALL='C', TZ='Asia/Shanghai')) == first
        for name in first:
            assert contents(folders[0], name) == contents(folders[1], name) == contents(folders[2], name), name


@case.again
def files_are_called_in_the_readers_language():
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='zh_CN')
    with tempfile.TemporaryDirectory() as folder:
        names = published(folder, '--manifest', '--preset', 'wechat-inline', '--preset', 'slide-16-9', env=environment)
        assert sorted(names) == files_below(folder) and len({name.casefold() for name in names}) == len(names)
        assert {'长图.png', '长图.txt', '幻灯片.pdf', '摘要.pdf', '摘要.docx', '数据表.xlsx', '数据表/指标.csv'} < set(names), names
        tops = {'/'.join(name.split('/')[:-1]) for name in names}
        assert tops == {'', '图表/公众号正文', '图表/WPS幻灯片-16-9', '数据表', '幻灯片'}, tops
        assert all(len(part.encode()) <= 255 for name in names for part in name.split('/'))
        manifest = json.loads(contents(folder, 'manifest.json'))
        assert [file['name'] for file in manifest['files']] == names[:-1]


@case.again
def what_is_of_the_whole_report_is_called_by_its_title():
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='zh_CN')
    with tempfile.TemporaryDirectory() as folder:
        for command, word in ('summary', '摘要.pdf'), ('poster', '长图-1080px.png'), ('slides', '幻灯片.pdf'):
            assert run(command, cwd=folder, env=environment) == (0, f'开局十四五-启航新征程-{word}\n', '')


@case.again
def each_preset_has_its_folder():
    with tempfile.TemporaryDirectory() as folder:
        names = published(folder, '--preset', 'slide-16-9', '--preset', 'wechat-inline', '--preset', 'slide-16-9')
        wide = [name for name in names if name.startswith('charts/slide-16-9/')]
        inline = [name for name in names if name.startswith('charts/wechat-inline/')]
        assert len(wide) == len(inline) == CHARTS == sum(name.startswith('charts/') for name in names) / 2
        assert all(size_of(contents(folder, name)) == (1920, 1080) for name in wide)
        assert all(len(contents(folder, name)) < 1000000 for name in inline)
        assert 'manifest.json' not in names


@case.again
def a_file_in_the_way_stops_it_before_anything_is_written():
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'summary.pdf'), 'w', encoding='utf-8') as file:
            file.write('mine')
        code, out, err = run('publish', '-o', folder, env=dict(os.environ, LC_ALL='C'))
        assert code == 1 and out == '' and 'summary.pdf' in err and '--force' in err, (code, out, err)
        assert files_below(folder) == ['summary.pdf'] and contents(folder, 'summary.pdf') == b'mine'
        assert os.listdir(folder) == ['summary.pdf']
        assert 'summary.pdf' in published(folder, '--force', SMALL)
        assert contents(folder, 'summary.pdf')[:5] == b'%PDF-'


@case
def what_is_not_understood_is_said_and_nothing_is_written():
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, 'out')
        for words, said in ((['-o', target, '--preset', 'nosuch'], '“nosuch”'), ([], '-o DIR'),
                            (['-o', target, '--nosuch'], '--nosuch'), (['-o', '-'], 'standard output'),
                            (['-o', ''], 'No folder was given')):
            code, out, err = run('publish', *words, cwd=folder, env=dict(os.environ, LC_ALL='C'))
            assert code == 2 and out == '' and said in err, (words, code, out, err)
        code, out, err = run('publish', '-o', os.path.join(folder, 'no', 'such'), env=dict(os.environ, LC_ALL='C'))
        assert code == 1 and out == '' and 'could not be made' in err, (code, out, err)
        assert os.listdir(folder) == []
        code, out, err = run('publish', '--list-presets')
        assert code == 0 and 'slide-16-9' in out and 'wechat-inline' in out and err == '', (code, out, err)


@case
def a_folder_that_another_program_writes_into_is_left_to_it():
    with tempfile.TemporaryDirectory() as folder:
        held = os.open(folder, os.O_RDONLY)
        fcntl.flock(held, fcntl.LOCK_EX)
        code, out, err = run('publish', '-o', folder, SMALL)
        assert code == 1 and out == '' and files_below(folder) == [], (code, out, err)
        with open('/proc/self/comm', encoding='utf-8') as file:
            assert f'“{file.read().strip()}” (process {os.getpid()})' in err and folder in err, err
        os.close(held)
        assert published(folder, SMALL)


@case.again
def two_that_publish_at_once_leave_one_publication():
    """Two drafts of a report differ; whoever comes first, every file is of the one that the manifest describes."""
    with open(SMALL, encoding='utf-8') as file:
        text = file.read()
    report = json.loads(text)
    with tempfile.TemporaryDirectory() as parent:
        drafts = []
        for subtitle in ('甲', '乙'):
            drafts.append(os.path.join(parent, f'{subtitle}.json'))
            report['subtitle'] = subtitle
            with open(drafts[-1], 'w', encoding='utf-8') as file:
                json.dump(report, file, ensure_ascii=False)
        for words in [], ['--force']:
            for number in range(4):
                folder = os.path.join(parent, f'{number}{"".join(words)}')
                both = [subprocess.Popen([CLI, 'publish', '--manifest', *words, '-o', folder, draft], stdin=subprocess.DEVNULL,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for draft in drafts]
                said = [process.communicate()[1].decode() for process in both]
                codes = [process.returncode for process in both]
                assert set(codes) <= {0, 1} and 0 in codes and all(bool(text) == (code == 1) for code, text in zip(codes, said))
                assert words or codes.count(0) == 1, said
                manifest = json.loads(contents(folder, 'manifest.json'))
                assert set(files_below(folder)) == {file['name'] for file in manifest['files']} | {'manifest.json'}
                for file in manifest['files']:
                    assert file['sha256'] == hashlib.sha256(contents(folder, file['name'])).hexdigest(), (file, said)


def with_preset(folder, **size):
    """An environment whose user has a preset of that size."""
    os.makedirs(os.path.join(folder, 'union-report'))
    preset = dict({'name': 'own', 'label': '自用', 'seen_on': 'phone'}, **size)
    with open(os.path.join(folder, 'union-report', 'presets.json'), 'w', encoding='utf-8') as file:
        json.dump({'format': 'union-report-presets', 'version': 1, 'presets': [preset]}, file)
    return dict(os.environ, LC_ALL='C', XDG_CONFIG_HOME=folder)


@case
def what_cannot_be_made_is_missing_and_the_rest_is_there():
    """One size is refused before anything is painted, the other when the file turns out too large."""
    for size, sentence in (({'width': 8000, 'scale': 4}, '64 million pixels'), ({'width': 2000, 'max_bytes': 10000}, '10 kB')):
        with tempfile.TemporaryDirectory() as parent:
            environment = with_preset(os.path.join(parent, 'config'), **size)
            folder = os.path.join(parent, 'out')
            words = ['publish', '--manifest', '--preset', 'own', '--preset', 'slide-4-3', '-o', folder]
            code, out, err = run(*words, env=environment)
            names = [os.path.relpath(line, folder) for line in out.splitlines()]
            assert code == 1 and sorted(names) == files_below(folder), (code, err)
            assert {'slides.pdf', 'summary.pdf', 'poster.png', 'tables/indicators.csv'} < set(names)
            assert sum(name.startswith('charts/slide-4-3/') for name in names) == CHARTS
            assert not any(name.startswith('charts/own/') for name in names), names
            assert 'missing: charts/own/' in err and len(err.splitlines()) <= CHARTS, err
            assert sentence in err, err
            manifest = json.loads(contents(folder, 'manifest.json'))
            assert [file['name'] for file in manifest['files']] == names[:-1]
            assert len(manifest['missing']) == CHARTS
            for file in manifest['missing']:
                assert file['name'] in err and not os.path.exists(os.path.join(folder, file['name'])), (file, err)
                assert 'sha256' not in file and 'bytes' not in file, file


def with_presets(folder, names):
    """An environment whose user has presets of these names."""
    os.makedirs(os.path.join(folder, 'union-report'))
    presets = [{'name': name, 'label': name, 'seen_on': 'phone', 'width': 600} for name in names]
    with open(os.path.join(folder, 'union-report', 'presets.json'), 'w', encoding='utf-8') as file:
        json.dump({'format': 'union-report-presets', 'version': 1, 'presets': presets}, file, ensure_ascii=False)
    return dict(os.environ, LC_ALL='C', XDG_CONFIG_HOME=folder)


@case
def folders_of_presets_differ_on_every_file_system():
    """Once what no name of a folder should have is gone, two may be one."""
    given = ['phone', 'phone-', 'phone--', 'phone-2', 'a-b', 'a--b', 'con', 'nul-']
    with tempfile.TemporaryDirectory() as folder:
        environment = with_presets(os.path.join(folder, 'config'), given)
        out = os.path.join(folder, 'out')
        words = [word for name in given for word in ('--preset', name)]
        names = published(out, *words, CHARTED, env=environment)
        folders = list(dict.fromkeys(name.split('/')[1] for name in names if name.startswith('charts/')))
        assert len(folders) == len(given), folders
        assert len({name.casefold() for name in folders}) == len(given), folders
        assert folders[0] == 'phone' and folders[4] == 'a-b' and not {'con', 'nul'} & set(folders), folders


def long_report(folder):
    """So many sections that the long picture is higher than most programs open."""
    with open(SMALL, encoding='utf-8') as file:
        report = json.load(file)
    report['parts'][0]['sections'] += [
        {'number': number, 'headline': '建设职工之家' * 5, 'paragraphs': [{'text': '开展活动。' * 40}]} for number in range(2, 320)]
    path = os.path.join(folder, 'long.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(report, file, ensure_ascii=False)
    return path


@case.again
def a_long_picture_that_many_programs_do_not_open_is_told():
    with tempfile.TemporaryDirectory() as folder:
        path = long_report(folder)
        alone = run('poster', '-o', os.path.join(folder, 'poster.png'), path)
        code, out, err = run('publish', '-o', os.path.join(folder, 'out'), path)
        assert code == alone[0] == 0 and 'poster.png' in out, (code, err)
        assert err == alone[2] != '' and 'pixels high' in err and err.endswith('.\n'), (err, alone)


@case
def what_was_written_before_a_failure_is_counted():
    """A limit on the size of files lets the first and small ones pass."""
    with tempfile.TemporaryDirectory() as folder:
        limit = ['bash', '-c', 'ulimit -f 150; exec "$0" "$@"']
        code, out, err = run('publish', '-o', folder, before=limit, env=dict(os.environ, LC_ALL='C'))
        n = len(out.splitlines())
        assert code == 1 and n > 0 and len(files_below(folder)) == n, (code, out, err)
        assert f'{n} file' in err and 'before that' in err, err


@case.again
def nothing_is_written_through_a_link_in_the_folder():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        os.symlink(other, os.path.join(folder, 'slides'))
        for words in [], ['--force']:
            code, out, err = run('publish', *words, '-o', folder, SMALL)
            assert code == 1 and out == '' and f'“{folder}/slides” is a link' in err, (code, out, err)
            assert os.listdir(other) == [] and os.listdir(folder) == ['slides']
        # the folder itself may be one: the user named it
        link = os.path.join(other, 'link')
        os.unlink(os.path.join(folder, 'slides'))
        os.symlink(folder, link)
        assert published(link, SMALL) and 'slides' in os.listdir(folder)


@case
def own_notes_are_in_the_summary_when_asked():
    with tempfile.TemporaryDirectory() as folder:
        home = dict(os.environ, XDG_DATA_HOME=folder)
        assert run('notes', 'add', 'w/1/1', '--text', '周五要讲', SMALL, env=home) == (0, '', '')
        for name, words in (('with', ['--notes']), ('without', [])):
            target = os.path.join(folder, name)
            published(target, *words, SMALL, env=home)
            assert ('周五要讲' in parts_of(os.path.join(target, 'summary.docx'))['word/document.xml']) == (name == 'with')
            text = subprocess.run(['pdftotext', os.path.join(target, 'summary.pdf'), '-'], capture_output=True, check=True).stdout.decode()
            assert ('周五要讲' in text) == (name == 'with'), text[-200:]


case.run()
