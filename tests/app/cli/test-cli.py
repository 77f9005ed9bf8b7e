# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: what it says, and what it ends with."""
import json
import os
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
CHINESE = dict(os.environ, LANG='C.UTF-8', LANGUAGE='zh_CN')
PLAIN = dict(os.environ, LANG='C', LC_ALL='C', LANGUAGE='')
case = tap.Cases()


def run(*words, env=None, **options):
    """Returns the code, standard output and standard error."""
    done = subprocess.run([CLI, *words], capture_output=True, stdin=subprocess.DEVNULL, env=env, check=False, **options)
    return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8')


def broken(folder, change):
    """A copy of the bundled report with a mistake in it."""
    with open(REPORT, encoding='utf-8') as file:
        text = file.read()
    changed = change(text)
    assert changed != text
    path = os.path.join(folder, 'broken.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(changed)
    return path


@case
def no_gtk_is_linked():
    libraries = tap.command('ldd', CLI)
    assert 'libpango' in libraries and 'gtk' not in libraries.lower() and 'libgdk' not in libraries, libraries


@case
def help_and_version():
    code, out, err = run('--help')
    assert code == 0 and err == ''
    for command in 'info', 'check', 'charts', 'summary', 'text', 'verify':
        assert f'\n  {command} ' in out, out
        code, own, err = run(command, '--help')
        assert code == 0 and err == '' and own.startswith(f'Usage:\n  union-report-cli {command} '), own
    code, out, err = run('--version')
    assert code == 0 and out.startswith('union-report-cli 0.') and err == ''


@case
def help_speaks_chinese():
    code, out, err = run('--help', env=CHINESE)
    assert code == 0 and out.startswith('用法：union-report-cli 命令') and '把报告摘要存成 PDF' in out, out
    code, out, err = run('charts', '--help', env=CHINESE)
    assert code == 0 and '替换已有的文件' in out


@case
def what_is_not_understood_ends_with_2():
    for words, sentence in [
            ([], 'No command was given.'),
            (['draw'], 'There is no command “draw”.'),
            (['info', '--loud'], '--loud'),
            (['info', REPORT, REPORT], '“info” takes one report, not several.'),
            (['check'], 'No report was given to check.'),
            (['text', '--part', 'nowhere'], 'no part “nowhere”. Its parts are: work, tasks, scorecard.'),
            (['summary', '--part', 'nowhere'], 'no part “nowhere”'),
            (['charts', '--chart', 'nothing'], 'no chart “nothing”. Its charts are: shares, coverage, funds, services, '
                                              'work-5-shares, work-6-shares.'),
            (['charts', '-f', 'gif'], '--format takes one of png, svg, pdf, csv, xlsx, not “gif”.'),
            (['charts', '--theme', 'pink'], '--theme takes one of light, dark, grey, not “pink”.'),
            (['charts', '--width', 'wide'],
             '--width takes pixels, such as 1080, or millimetres, such as 160mm, not “wide”.'),
            (['charts', '--width', '-5'],
             '--width takes pixels, such as 1080, or millimetres, such as 160mm, not “-5”.'),
            *[(['charts', '--width', odd], f'such as 160mm, not “{odd}”.')
              for odd in ('0x140', '1e3', '0x140mm', '1e2mm', '+1080', ' 1080', '1080 ', '1080.', '.5mm', 'nan', 'inf', '1080,0',
                          '99999999999', '160MM')],
            *[(['summary', '--size', odd], f'points, not “{odd}”.') for odd in ('0xC', '1.2e1', '+12', ' 12', '12.', 'nan')],
            (['charts', '--width', '10mm'], 'A picture is 20 to 400 millimetres wide, not 10.'),
            (['charts', '--width', '160mm', '--dpi', '71'], 'A picture has 72 to 600 dots an inch, not 71.'),
            (['charts', '--dpi', '300'], '--dpi goes with a width in millimetres, such as --width 160mm.'),
            (['charts', '--height', '60mm'], 'Width and height are both in pixels or both in millimetres.'),
            (['charts', '--height', '100'], 'A picture is 200 to 8000 pixels high, not 100.'),
            (['charts', '--preset', 'poster'], 'There is no preset “poster”. The presets are: wechat-inline, '),
            (['charts', '--width', '319'], 'A picture is 320 to 8000 pixels wide, not 319.'),
            (['charts', '--width', '8001'], 'A picture is 320 to 8000 pixels wide, not 8001.'),
            (['charts', '--scale', '3'], 'The scale is 1, 2 or 4, not 3.'),
            (['charts', '--width', '8000', '--scale', '4'], 'At most 64 million pixels are possible'),
            *[(['charts', '--max-bytes', odd], f'--max-bytes takes a whole number from 1 on, not “{odd}”.')
              for odd in ('0', '00', '0x400', '1e6', '-1', '４００', '')],
            *[(['poster', option, odd], f'{option} takes a whole number from 1 on, not “{odd}”.')
              for option in ('--slice-height', '--max-bytes') for odd in ('0', '-0', '1e4', '')],
            *[([command, ''], 'No report was named: leave the empty word out.')
              for command in ('info', 'check', 'text', 'charts', 'summary', 'slides', 'poster')],
            (['sentence', '--report', ''], 'No report was named: leave the empty word out.'),
            (['publish', '-o', 'out', ''], 'No report was named: leave the empty word out.'),
            (['verify', '--report', '', 'x.png'], 'No report was named: leave the empty word out.'),
            (['charts', '-o', '-'], 'Only one file fits on standard output, not 6.'),
    ]:
        with tempfile.TemporaryDirectory() as folder:
            code, out, err = run(*words, cwd=folder)
            assert code == 2 and out == '', (words, code, out)
            assert sentence in err and err.startswith('union-report-cli: ') and '--help”' in err, (words, err)
            assert os.listdir(folder) == [], words


@case
def a_file_that_can_not_be_read_is_told_in_a_sentence():
    with tempfile.TemporaryDirectory() as folder:
        nowhere = os.path.join(folder, 'none', 'nothing.json')
        pipe = os.path.join(folder, 'pipe.json')
        os.mkfifo(pipe)
        for path, sentence in [(nowhere, f'The file “{nowhere}” is not there.'),
                               (os.path.join(REPORT, 'below.json'), f'The file “{REPORT}/below.json” is not there.'),
                               (pipe, 'This is a device or a pipe, not a report file.'),
                               ('/dev/zero', 'This is a device or a pipe, not a report file.'),
                               (folder, 'This is a folder, not a report file.')]:
            for command in 'info', 'check', 'text':
                code, out, err = run(command, path, env=PLAIN, timeout=60)
                assert (code, out, err) == (1, '', f'union-report-cli: {sentence}\n'), (command, path, err)


@case
def of_several_files_each_sentence_says_which():
    with tempfile.TemporaryDirectory() as folder:
        for number in range(2):
            os.mkdir(os.path.join(folder, f'dir{number}'))
            os.mkfifo(os.path.join(folder, f'pipe{number}'))
        code, out, err = run('check', 'dir0', REPORT, 'dir1', 'pipe0', 'pipe1', cwd=folder, env=PLAIN)
        assert code == 1 and out == f'{REPORT}: valid\n', (code, out)
        assert [line.split(': ')[0] for line in err.splitlines()] == ['dir0', 'dir1', 'pipe0', 'pipe1'], err


@case
def nothing_that_is_told_changes_the_terminal():
    """Names of files are any bytes; those that colour, move or turn what a terminal shows do not reach it raw."""
    with tempfile.TemporaryDirectory() as folder:
        for odd in '\x1b[31mred', 'bell\x07', 'back\x08\x08', 'csi\x9b1m', 'turned\u202etxt', 'mark\u200f1':
            for words in ([odd], ['info', odd], ['check', odd], ['check', REPORT, odd], ['charts', '--chart', odd],
                          ['charts', '--width', odd], ['charts', '--preset', odd], ['summary', '--part', odd],
                          ['summary', '-o', os.path.join(odd, 'x', 'y.pdf')], ['publish', '-o', os.path.join(odd, 'x')],
                          ['sentence', odd], ['sentence', '--register', odd], ['verify', odd], ['poster', '--parts', odd],
                          ['info', f'--{odd}'], ['slides', '--figure', odd], ['slides', '--hide', odd]):
                code, out, err = run(*words, cwd=folder, env=PLAIN)
                assert code > 0 and not set(err) & set('\x1b\x07\x08\x9b\u202e\u200f'), (words, err)
            assert os.listdir(folder) == [], os.listdir(folder)


@case
def presets_that_never_end_are_not_waited_for():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'union-report'))
        path = os.path.join(folder, 'union-report', 'presets.json')
        env = dict(PLAIN, XDG_CONFIG_HOME=folder)

        def told(sentence):
            code, out, err = run('charts', '--list-presets', env=env, timeout=60)
            assert code == 0 and out.startswith('wechat-inline\t') and sentence in err, err
            os.remove(path)

        os.mkfifo(path)
        told('is a device or a pipe. Only the presets')
        os.symlink('/dev/zero', path)
        told('is a device or a pipe. Only the presets')
        with open(path, 'wb') as file:
            file.truncate(1 << 40)
        told('is larger than 256 kB. Only the presets')
        os.symlink(path, path)
        told('cannot be read: ')
        with open(path, 'wb') as file:
            file.truncate(300000)
        told('is larger than 256 kB. Only the presets')


@case
def info_counts_what_the_report_holds():
    code, out, err = run('info')
    assert code == 0 and err == ''
    assert out.startswith('开局十四五 启航新征程\n')
    for line in ['Figures: 28', '2020年工作情况 (7 sections, 7 paragraphs, 16 figures)',
                 '2021年主要任务 (5 sections, 12 paragraphs, 0 figures)',
                 '“十三五”时期北京工会工作成绩单 (6 sections, 10 paragraphs, 12 figures)', '  coverage       工会组织覆盖率\n']:
        assert line in out, out
    assert run('info', REPORT)[1] == out
    assert '2020年工作情况（7 项，7 段，16 个数字）\n' in run('info', env=CHINESE)[1]


@case
def text_is_the_reports_own():
    code, out, err = run('text')
    assert code == 0 and err == ''
    with open(REPORT, encoding='utf-8') as file:
        report = json.load(file)
    words = ''.join(report['title']) + '——' + report['subtitle']
    for part in report['parts']:
        words += part['title']
        for section in part.get('sections', []):
            words += f'{section["number"]}.{section["headline"]}，{section["rest"]}'
            words += ''.join(paragraph['text'] for paragraph in section['paragraphs'])
        for group in part.get('groups', []):
            words += ''.join(group['lines'])
    assert ''.join(out.split()) == ''.join(words.split())
    assert '\n5. 健全完善服务职工工作体系，进一步提升职工群众获得感幸福感安全感\n' in out
    assert '\n工会组织覆盖率达92.39%\n\n累计建成职工之家1.46万个\n职工暖心驿站2.59万个\n\n' in out
    assert out.endswith('10.68亿元。\n')


@case
def text_of_chosen_parts():
    code, out, err = run('text', '--part', 'scorecard', '--part', 'tasks')
    assert code == 0 and err == ''
    assert out.startswith('2021年主要任务\n\n1. ') and '\n\n“十三五”时期北京工会工作成绩单\n\n全市新增' in out
    assert '开局十四五' not in out and '2020年工作情况' not in out


@case
def chinese_is_utf_8_in_the_c_locale():
    code, out, err = run('text', '--part', 'scorecard', env=PLAIN)
    assert code == 0 and out.startswith('“十三五”时期北京工会工作成绩单\n'), out
    code, out, err = run('text', '--part', '没有', env=PLAIN)
    assert code == 2 and 'no part “没有”' in err, err


@case
def check_accepts_the_bundled_report():
    code, out, err = run('check', REPORT)
    assert (code, out, err) == (0, f'{REPORT}: valid\n', '')


@case
def check_says_where_a_mistake_is():
    with tempfile.TemporaryDirectory() as folder:
        path = broken(folder, lambda text: text.replace('"number": "4.73"', '"number": "4.7x"', 1))
        with open(path, encoding='utf-8') as file:
            lines = file.read().split('\n')
        line = next(number for number, text in enumerate(lines, 1) if '4.7x' in text)
        column = lines[line - 1].index('4.7x') + 1
        code, out, err = run('check', path)
        assert code == 1 and out == '', out
        assert err.startswith(f'{path}:{line}:{column}: ') and err.rstrip().endswith('.'), err

        code, out, err = run('check', path, REPORT)
        assert code == 1 and out == f'{REPORT}: valid\n'
        for command in 'info', 'text', 'charts', 'summary':
            code, out, err = run(command, path, cwd=folder)
            assert code == 1 and out == '' and f'{path}:{line}:{column}: ' in err, (command, err)
        assert os.listdir(folder) == ['broken.json']


@case
def check_says_where_the_grammar_breaks():
    with tempfile.TemporaryDirectory() as folder:
        path = broken(folder, lambda text: text[:text.index('"issuer"')])
        code, out, err = run('check', path)
        assert code == 1 and out == '' and err.startswith(path + ':'), err
        place = err[len(path) + 1:].split(':')
        assert int(place[0]) > 1 and int(place[1]) >= 1 and place[2].strip(), err


@case
def a_note_makes_no_report_invalid():
    with tempfile.TemporaryDirectory() as folder:
        path = broken(folder, lambda text: text.replace('"version": 2,', '"version": 2,\n  "colour": "red",', 1))
        code, out, err = run('check', path)
        assert code == 0 and out == f'{path}: valid\n' and f'{path}:' in err and 'colour' in err, err
        code, out, err = run('info', path)
        assert code == 0 and err == ''


@case
def a_report_that_is_not_there():
    for command in 'check', 'info':
        code, out, err = run(command, '/nowhere/report.json')
        assert code == 1 and out == '' and '/nowhere/report.json' in err, err


def changed_report(folder, before, after):
    path = os.path.join(folder, 'changed.json')
    with open(REPORT, encoding='utf-8') as file, open(path, 'w', encoding='utf-8') as out:
        text = file.read()
        assert before in text
        out.write(text.replace(before, after))
    return path


@case
def verify_tells_which_figure_differs():
    with tempfile.TemporaryDirectory() as folder:
        assert run('charts', '-o', folder, '--width', '574', '--scale', '1')[0] == 0
        pictures = sorted(os.path.join(folder, name) for name in os.listdir(folder))
        code, out, err = run('verify', *pictures)
        assert code == 0 and err == '' and out.count(': matches. ') == len(pictures) == 6, out
        later = changed_report(folder, '92.39', '92.41')
        code, out, err = run('verify', *pictures, '--report', later)
        assert code == 1 and err == '' and out.count(': matches. ') == 5, out
        assert '\n  工会组织覆盖率（“十三五”期末）: “92.39%” in the picture, “92.41%” in the report\n' in out, out
        code, out, err = run('verify', *pictures, '--report', later, env=CHINESE)
        assert '  工会组织覆盖率（“十三五”期末）：图片中是“92.39%”，报告中是“92.41%”\n' in out, out
        other = changed_report(folder, '"beijing-2020"', '"another"')
        code, out, err = run('verify', pictures[0], '--report', other)
        assert code == 1 and 'another report, “beijing-2020”, and not to “another”' in out, out


@case
def verify_ends_with_the_worst():
    with tempfile.TemporaryDirectory() as folder:
        assert run('charts', '-o', folder, '--chart', 'coverage')[0] == 0
        picture = os.path.join(folder, os.listdir(folder)[0])
        later = changed_report(folder, '92.39', '92.41')
        with open(picture, 'rb') as file:
            whole = file.read()
        cut = os.path.join(folder, 'cut.png')
        with open(cut, 'wb') as file:
            file.write(whole[:len(whole) // 2])
        screenshot = os.path.join(tap.SOURCES, 'resources', 'screenshots', 'print.png')
        for name, words in ((cut, 'cut off'), (screenshot, 'does not say which figures'), (REPORT, 'not a PNG'),
                            (folder, 'folder'), ('/does/not/exist.png', 'does not exist'), ('/dev/zero', 'device')):
            code, out, err = run('verify', name, picture, '--report', later)
            assert code == 2 and words in out and ': differs. ' in out and err == '', (name, code, out, err)
        assert run('verify', picture, '--report', '/does/not/exist')[0] == 2
        assert run('verify')[0] == 2


@case
def a_lost_standard_output_is_an_error():
    for words in ['text'], ['info'], ['--help'], ['charts', '-f', 'csv', '--chart', 'funds', '-o', '-'], ['check', REPORT]:
        with open('/dev/full', 'w', encoding='utf-8') as full:
            done = subprocess.run([CLI, *words], stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 1 and b'Standard output' in done.stderr, (words, done)
        done = subprocess.run(['sh', '-c', '"$@" >&-', 'sh', CLI, *words], stderr=subprocess.PIPE, check=False)
        assert done.returncode == 1 and b'Standard output' in done.stderr, (words, done)


case.run()
