# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that the command line writes, judged by other programs."""
import csv
import json
import os
import re
import resource
import signal
import subprocess
import tempfile
import time

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
CHARTS = ['2020年一年，占“十三五”累计的多少', '工会组织覆盖率', '投入、返还、“报销”与挽回的金额', '服务、竞赛人次与阵地、项目数', '2020年服务职工工作占“十三五”累计的份额',
          '2020年新增工会组织、新发展会员占“十三五”累计的份额']
FIGURES = ['4.73', '1779', '11', '2.23', '3.57', '7481', '96', '32', '2001', '131', '734', '120.8', '3.42', '3553', '3.92',
           '25.56', '1.47', '151', '92.39', '1.46', '2.59', '1.66', '3000', '687', '347.5', '3.87', '12.9', '10.68']
case = tap.Cases()


def run(*words, **options):
    done = subprocess.run([CLI, *words], capture_output=True, stdin=subprocess.DEVNULL, check=False, **options)
    return done.returncode, done.stdout, done.stderr.decode('utf-8')


def written(*words, **options):
    code, out, err = run(*words, **options)
    assert code == 0 and err == '', (words, code, err)
    return out.decode('utf-8').splitlines()


def contents(path):
    with open(path, 'rb') as file:
        return file.read()


@case
def pictures_are_sound():
    with tempfile.TemporaryDirectory() as folder:
        for number, words in enumerate([[], ['--theme', 'dark', '--width', '640', '--scale', '4'],
                                        ['--theme', 'grey', '--transparent', '--width', '700', '--scale', '1']]):
            target = os.path.join(folder, str(number))
            paths = written('charts', '-o', target, *words)
            assert len(paths) == 6 and sorted(paths) == sorted(os.path.join(target, name) for name in os.listdir(target))
            said = tap.command('pngcheck', '-v', *paths)
            assert 'No errors detected in all 6 compressed images' in said or said.count('No errors detected') >= 6, said
            assert 'iTXt' in said and 'pHYs' in said and 'tIME' not in said
        first = [os.path.join(folder, '0', f'{title}-1080px@2x.png') for title in CHARTS]
        assert written('charts', '-o', os.path.join(folder, '3')) == [
            path.replace('/0/', '/3/') for path in first]
        for path in first:
            assert contents(path) == contents(path.replace('/0/', '/3/'))


@case
def a_missing_chinese_font_is_told_of_before_anything_is_drawn():
    with tempfile.TemporaryDirectory() as folder:
        fonts = os.path.join(folder, 'fonts.conf')
        with open(fonts, 'w', encoding='utf-8') as file:
            file.write(f'<fontconfig><dir>{folder}/none</dir><cachedir>{folder}/cache</cachedir></fontconfig>')
        poor = dict(os.environ, FONTCONFIG_FILE=fonts, LC_ALL='C')
        poor.pop('G_DEBUG', None)  # GTK's text library complains of having no font at all
        for words in (['charts', '-o', folder], ['summary', '-o', os.path.join(folder, 'summary.pdf')]):
            code, out, err = run(*words, env=poor)
            assert code == 0 and out and 'No font with Chinese characters is installed' in err, (words, code, err)
        code, out, err = run('charts', '-f', 'csv', '-o', folder, env=poor)
        assert code == 0 and err == '', (code, err)


@case
def vectors_are_sound():
    with tempfile.TemporaryDirectory() as folder:
        for path in written('charts', '-f', 'svg', '-o', folder):
            tap.command('xmllint', '--noout', path)
        for title, path in zip(CHARTS, written('charts', '-f', 'pdf', '-o', folder)):
            said = tap.command('pdfinfo', path)
            assert re.search(f'^Title: +{re.escape(title)}$', said, re.MULTILINE) and re.search('^Pages: +1$', said, re.MULTILINE)
            text = tap.command('pdftotext', '-raw', path, '-')
            assert title in text and '来源：北京市总工会' in text, text
            fonts = tap.command('pdffonts', path).splitlines()[2:]
            assert fonts and all(line.split()[-5] == 'yes' for line in fonts), fonts


@case
def tables_hold_every_figure():
    with tempfile.TemporaryDirectory() as folder:
        paths = written('charts', '-f', 'csv', '-o', folder)
        assert [os.path.basename(path) for path in paths] == [f'{title}.csv' for title in CHARTS] + ['indicators.csv']
        for path in paths:
            assert contents(path).startswith(b'\xef\xbb\xbf') and contents(path).endswith(b'\r\n')
        with open(paths[-1], encoding='utf-8-sig', newline='') as file:
            rows = list(csv.DictReader(file))
        assert [row['数值'] for row in rows] == FIGURES
        assert {row['是否计算'] for row in rows} == {'否'}
        with open(paths[0], encoding='utf-8-sig', newline='') as file:
            shares = [row['数值'] for row in csv.DictReader(file) if row['是否计算'] == '是']
        assert shares == ['28.9', '24.5', '24.2', '16.9', '12.1', '20'], shares


@case
def only_the_chosen_charts():
    with tempfile.TemporaryDirectory() as folder:
        paths = written('charts', '--chart', 'funds', '--chart', 'coverage', '-f', 'csv', cwd=folder)
        assert paths == ['工会组织覆盖率.csv', '投入、返还、“报销”与挽回的金额.csv'] and sorted(os.listdir(folder)) == sorted(paths)


@case
def a_report_without_charts():
    with open(REPORT, encoding='utf-8') as file:
        report = json.load(file)
    report['charts'] = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'plain.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(report, file)
        target = os.path.join(folder, 'charts')
        code, out, err = run('charts', '-o', target, path)
        assert code == 0 and out == b'' and 'no charts' in err and not os.path.exists(target), err
        assert written('charts', '-f', 'csv', '-o', target, path) == [os.path.join(target, 'indicators.csv')]


@case
def charts_of_one_title_keep_apart():
    with open(REPORT, encoding='utf-8') as file:
        report = json.load(file)
    report['charts'][2]['title'] = report['charts'][1]['title']
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'twice.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(report, file)
        paths = written('charts', '-f', 'svg', '--width', '574', '-o', os.path.join(folder, 'charts'), path)
        assert [os.path.basename(path) for path in paths[1:3]] == [
            '工会组织覆盖率-coverage-574px.svg', '工会组织覆盖率-funds-574px.svg'], paths
        assert len(set(paths)) == 6


@case
def one_file_on_standard_output():
    with tempfile.TemporaryDirectory() as folder:
        for form, start in ('png', b'\x89PNG'), ('svg', b'<?xml'), ('pdf', b'%PDF'), ('csv', b'\xef\xbb\xbf'):
            words = ['charts', '-f', form, '--chart', 'coverage']
            code, out, err = run(*words, '-o', '-', cwd=folder)
            assert code == 0 and err == '' and out.startswith(start) and os.listdir(folder) == []
            path, = written(*words, '-o', folder)
            assert contents(path) == out
            os.remove(path)


@case
def nothing_is_replaced_without_force():
    with tempfile.TemporaryDirectory() as folder:
        old = os.path.join(folder, f'{CHARTS[3]}-1080px.svg')
        with open(old, 'w', encoding='utf-8') as file:
            file.write('old')
        code, out, err = run('charts', '-f', 'svg', '-o', folder)
        assert code == 1 and out == b'' and old in err and '--force' in err, err
        assert os.listdir(folder) == [os.path.basename(old)] and contents(old) == b'old'
        assert len(written('charts', '-f', 'svg', '-o', folder, '--force')) == 6
        assert contents(old).startswith(b'<?xml')

        path = os.path.join(folder, 'x.pdf')
        assert written('summary', '--part', 'scorecard', '-o', path) == [path]
        before = contents(path)
        code, out, err = run('summary', '-o', path)
        assert code == 1 and out == b'' and '--force' in err and contents(path) == before
        assert written('summary', '--force', '-o', path) == [path] and contents(path) != before


@case
def where_nothing_can_be_written():
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, 'plain')
        with open(plain, 'w', encoding='utf-8'):
            pass
        fifo = os.path.join(folder, 'fifo.pdf')
        os.mkfifo(fifo)
        for words, sentence in [
                (['charts', '-o', os.path.join(folder, 'no', 'such')], 'does not exist and could not be made'),
                (['charts', '-o', plain], 'is not a folder'),
                (['charts', '-o', '/proc'], '“/proc”'),
                (['summary', '-o', '/dev/full', '--force'], 'device or a pipe'),
                (['summary', '-o', '/dev/null', '--force'], 'device or a pipe'),
                (['summary', '-o', fifo, '--force'], 'device or a pipe'),
                (['summary', '-o', folder, '--force'], 'is a folder'),
                (['summary', '-o', os.path.join(folder, 'no', 'such.pdf')], 'does not exist'),
        ]:
            code, out, err = run(*words)
            assert code == 1 and out == b'' and sentence in err and err.endswith('.\n'), (words, code, out, err)
        assert sorted(os.listdir(folder)) == ['fifo.pdf', 'plain']
        assert os.path.exists('/dev/null') and not os.path.isfile('/dev/null')


@case
def a_full_disk_leaves_the_old_file():
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))

    with tempfile.TemporaryDirectory() as folder:
        path, = written('charts', '--chart', 'funds', '-o', folder)
        before = contents(path)
        code, out, err = run('charts', '--chart', 'funds', '-o', folder, '--force', '--theme', 'dark', preexec_fn=limit)
        assert code == 1 and out == b'' and 'Nothing of it was written.' in err, err
        assert contents(path) == before and os.listdir(folder) == [os.path.basename(path)]


@case
def the_summary_is_the_report():
    with tempfile.TemporaryDirectory() as folder:
        path, = written('summary', cwd=folder)
        assert path == '开局十四五-启航新征程-summary.pdf'
        path = os.path.join(folder, path)
        text = ''.join(tap.command('pdftotext', '-raw', path, '-').split())
        for figure in FIGURES:
            assert figure in text, figure
        assert '健全完善服务职工工作体系' in text and '突出抓好工会改革创新' in text
        code, out, err = run('summary', '-o', '-')
        assert code == 0 and err == '' and out == contents(path)


@case
def the_summary_of_one_part():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'tasks.pdf')
        assert written('summary', '--part', 'tasks', '-o', path) == [path]
        text = ''.join(tap.command('pdftotext', '-raw', path, '-').split())
        assert '突出抓好工会改革创新' in text and '投入防控资金' not in text


@case
def no_display_and_no_bus_are_asked():
    """Neither is there for a batch, and asking would cost time."""
    environment = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    environment['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nowhere'
    with tempfile.TemporaryDirectory() as folder:
        assert len(written('charts', '-o', folder, env=environment)) == 6
        assert written('summary', cwd=folder, env=environment) == ['开局十四五-启航新征程-summary.pdf']


@case
def a_signal_leaves_whole_files_only():
    """Ended at any moment: what bears a chart's name is whole, and no temporary file is left."""
    with tempfile.TemporaryDirectory() as folder:
        whole = {os.path.basename(path): contents(path) for path in written('charts', '-o', os.path.join(folder, 'whole'))}
        begin = time.monotonic()
        written('charts', '-o', os.path.join(folder, 'timed'))
        duration = time.monotonic() - begin
        ended = 0
        for number in range(12):
            target = os.path.join(folder, str(number))
            process = subprocess.Popen([CLI, 'charts', '-o', target], stdout=subprocess.DEVNULL)
            time.sleep(duration * (number + 1) / 13)
            process.send_signal(signal.SIGTERM if number % 2 else signal.SIGINT)
            ended += process.wait() != 0
            for name in os.listdir(target) if os.path.isdir(target) else []:
                assert contents(os.path.join(target, name)) == whole[name], name
        assert ended > 0


case.run()
