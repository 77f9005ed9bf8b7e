# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs get by the clipboard and by dragging, read by other programs."""
import html.parser
import os
import subprocess
import sys
import time
import urllib.parse
import xml.etree.ElementTree

import drive
import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
DROP_TARGET = sys.argv[1]
FOLDER = os.environ['UR_TEST_FOLDER']
document = drive.report()
charts = {chart['id']: chart for chart in document['charts']}
indicators = {indicator['id']: indicator for indicator in document['indicators']}
SHARES = charts['shares']


NOTHING_YET = b'nothing yet'


def read(target):
    """What is on the clipboard.  What clear() left there is nothing: xclip gives its text to whoever asks, for a picture
    too."""
    data = subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', target], capture_output=True, timeout=30,
                          check=False).stdout
    return b'' if data == NOTHING_YET else data


def clipboard(target='UTF8_STRING'):
    return drive.wait(lambda: read(target), f'{target} on the clipboard')


def targets():
    return clipboard('TARGETS').decode().split('\n')


def clear():
    subprocess.run(['xclip', '-i', '-selection', 'clipboard', '-t', 'UTF8_STRING'], input=NOTHING_YET, check=True)


def changed():
    return clipboard().decode()


def focus(program, name, role=None):
    def look():
        node = program.focused()
        return node if node and name in drive.name_of(node) and role in (None, drive.role_of(node)) else None
    return drive.wait(look, f'the focus on {name}')


def open_scorecard(program):
    program.keys('ctrl+3')
    first = indicators[document['indicators'][16]['id']]
    program.find('push button', first['short_label'])
    program.keys('F6')
    focus(program, first['short_label'], 'push button')
    return first


def open_chart(program):
    open_scorecard(program)
    program.keys('F6')
    return focus(program, SHARES['title'], 'image')


def export(*options):
    """What the command line writes of the chart."""
    folder = os.path.join(FOLDER, 'exported')
    os.makedirs(folder, exist_ok=True)
    path = tap.command(CLI, 'charts', '-o', folder, '--preset', 'wechat-inline', '--chart', 'shares', '--force', *options).strip()
    with open(path, 'rb') as file:
        return file.read()


class Table(html.parser.HTMLParser):
    """The rows of a document's table, its caption, its paragraphs; nothing may stay open."""
    def __init__(self, text):
        super().__init__()
        self.open, self.rows, self.caption, self.paragraphs, self.titles = [], [], '', [], []
        self.feed(text)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag, attributes):
        if tag == 'meta':
            return
        self.open.append(tag)
        if tag == 'tr':
            self.rows.append([])
        elif tag in ('td', 'th'):
            self.rows[-1].append('')
        elif tag == 'p':
            self.paragraphs.append('')
            self.titles.append(dict(attributes).get('title'))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] in (['td'], ['th']):
            self.rows[-1][-1] += data
        elif 'caption' in self.open:
            self.caption += data.strip()
        elif 'p' in self.open:
            self.paragraphs[-1] += data


def check_rows(rows):
    """The table of the chart of shares, by the report's own numbers."""
    assert rows[0] == ['指标', '2020年', '单位', '“十三五”累计', '单位', '份额（计算，约数）', '单位'], rows
    assert rows[1] == ['新增职工暖心驿站 †', '7481', '个', '2.59', '万个', '28.9', '%'], rows
    assert rows[-1] == ['五年均分', '', '', '', '', '20', '%'], rows
    assert len(rows) == 2 + len(SHARES['items']), rows
    assert {len(row) for row in rows} == {7}, rows


def check_formats(get):
    """Every format of the chart, wherever it comes from."""
    assert get('image/png') == export()
    assert get('image/svg+xml') == export('-f', 'svg')
    xml.etree.ElementTree.fromstring(get('image/svg+xml'))
    page = get('text/html').decode()
    assert 'charset=utf-8' in page
    table = Table(page)
    check_rows(table.rows)
    assert table.caption == SHARES['title'], table.caption
    assert any(line.startswith('来源：《') for line in table.paragraphs), table.paragraphs
    tabs = get('text/tab-separated-values').decode()
    check_rows([line.split('\t') for line in tabs.splitlines()])
    lines = get('text/plain;charset=utf-8').decode().splitlines()
    assert lines[0] == SHARES['title'] and '\n'.join(lines).find(tabs.strip()) > 0, lines
    assert lines[-1].startswith('来源：《') and lines[-1].endswith('份额由原文数字计算得出。'), lines
    assert any(line.endswith('。') and '28.9%' in line for line in lines), lines


@case
def a_chart_is_copied_in_every_format_at_once():
    with drive.Program(language='zh_CN') as program:
        open_chart(program)
        clear()
        program.keys('ctrl+c')
        changed()
        offered = targets()
        for target in ('image/png', 'image/svg+xml', 'text/html', 'text/tab-separated-values', 'UTF8_STRING',
                       'text/plain;charset=utf-8', 'text/plain'):
            assert target in offered, offered
        check_formats(clipboard)
        assert clipboard('UTF8_STRING') == clipboard('text/plain;charset=utf-8') == clipboard('text/plain')
        program.find('label', '已复制图、表和文字')


@case
def copying_the_picture_hands_over_nothing_else():
    with drive.Program() as program:
        open_chart(program)
        clear()
        program.keys('ctrl+e')
        assert drive.wait(lambda: read('image/png'), 'the picture') == export()
        assert 'text/html' not in targets() and 'UTF8_STRING' not in targets(), targets()


FINDING = '三项高于20%，两项低于20%'


@case
def what_the_page_says_under_the_title_is_copied_with_it():
    with drive.Program(language='zh_CN') as program:
        open_chart(program)
        program.keys('Return')
        program.find('check box', '在标题下写明图中结论')
        clear()
        program.keys('ctrl+e')
        assert drive.wait(lambda: read('image/png'), 'the picture') == export('--finding') != export()
        program.find('label', FINDING)
        focus(program, SHARES['title'], 'image')
        clear()
        program.keys('ctrl+c')
        assert FINDING + ' †' in changed().splitlines(), changed()
        assert clipboard('image/png') == export('--finding')
        assert clipboard('image/svg+xml') == export('-f', 'svg', '--finding')
        assert FINDING + ' †' in Table(clipboard('text/html').decode()).paragraphs
        program.keys('Tab')
        focus(program, '在标题下写明图中结论', 'check box')
        program.keys('space')
        drive.wait(lambda: not program.find_all('label', FINDING), 'the words to go')
        clear()
        program.keys('ctrl+e')
        assert drive.wait(lambda: read('image/png'), 'the picture') == export()


def form_says(program):
    """Whether the form of Save As begins with saying what the chart shows."""
    program.keys('ctrl+shift+s')
    focus(program, 'PNG')
    said = drive.wait(lambda: [node for node in program.find_all('check box') if drive.name_of(node) == '写明图中结论'],
                      'the form')
    says = drive.has_state(said[0], drive.Atspi.StateType.CHECKED)
    program.keys('Escape')
    drive.wait(lambda: drive.name_of(program.focused()) != 'PNG', 'the form to go')
    return says


@case
def what_the_page_says_is_how_its_chart_is_saved():
    with drive.Program(language='zh_CN') as program:
        open_chart(program)
        assert not form_says(program)
    with drive.Program(language='zh_CN') as program:
        open_chart(program)
        program.keys('Return')
        program.find('check box', '在标题下写明图中结论')
        assert form_says(program)


@case
def what_is_pasted_twice_is_the_same():
    with drive.Program() as program:
        open_chart(program)
        clear()
        program.keys('ctrl+c')
        changed()
        first = clipboard('image/png')
        before = time.monotonic()
        assert clipboard('image/png') == first
        assert time.monotonic() - before < 1


@case
def a_mark_is_copied_with_its_unit_and_with_its_source():
    with drive.Program() as program:
        open_chart(program)
        program.keys('Down')
        clear()
        program.keys('ctrl+c')
        assert changed() == '2020年新增职工暖心驿站7481个', changed()
        table = Table(clipboard('text/html').decode())
        assert table.paragraphs == ['2020年新增职工暖心驿站7481个'] and '第5项' in table.titles[0], table.titles
        clear()
        program.keys('ctrl+shift+c')
        sourced = changed()
        assert sourced.startswith('2020年新增职工暖心驿站7481个（《') and sourced.endswith('第5项）'), sourced
        assert Table(clipboard('text/html').decode()).paragraphs == [sourced]


@case
def a_card_is_copied_with_its_source():
    with drive.Program() as program:
        first = open_scorecard(program)
        clear()
        program.keys('ctrl+c')
        plain = changed()
        assert plain == f'“十三五”时期{first["label"]}{first["number"]}{first["magnitude"]}{first["unit"]}', plain
        clear()
        program.keys('ctrl+shift+c')
        sourced = changed()
        assert sourced.startswith(plain + '（《') and document['parts'][2]['title'] in sourced, sourced
        assert Table(clipboard('text/html').decode()).paragraphs == [sourced]


@case
def rows_of_a_table_are_copied_as_a_table():
    with drive.Program() as program:
        open_chart(program)
        program.keys('ctrl+t')
        focus(program, '职工暖心驿站', 'table row')
        clear()
        program.keys('ctrl+shift+c')
        lines = changed().splitlines()
        table = Table(clipboard('text/html').decode())
        assert [line.split('\t') for line in lines[:-1]] == table.rows, (lines, table.rows)
        assert table.rows[1][:2] == ['新增职工暖心驿站 †', '7481'], table.rows
        assert lines[-1].startswith('来源：《') and table.paragraphs == [lines[-1]], lines
        assert clipboard('text/tab-separated-values').decode().splitlines() == lines[:-1]


def drag(program, node, x, y):
    """From the middle of a chart to a place on the screen, in small steps as a hand does."""
    left, top, width, height = drive.size_of(node)
    start = (int(left + width / 2), int(top + 30))
    drive.xdotool('mousemove', '--window', program.window, *start)
    drive.xdotool('mousedown', 1)
    for step in range(1, 21):
        drive.xdotool('mousemove', int(start[0] + (x - start[0]) * step / 20), int(start[1] + (y - start[1]) * step / 20))
        time.sleep(0.03)
    time.sleep(0.3)
    drive.xdotool('mouseup', 1)


@case
def a_chart_is_dragged_into_another_program():
    dropped = os.path.join(FOLDER, 'dropped')
    os.mkdir(dropped)
    with drive.Program() as program:
        node = open_chart(program)
        other = subprocess.Popen([DROP_TARGET, dropped])
        try:
            window = drive.wait(lambda: drive.xdotool('search', '--onlyvisible', '--pid', other.pid).split('\n')[0],
                                'the other window')
            drive.xdotool('windowmove', '--sync', window, 20, 700)
            drive.xdotool('windowraise', window)
            time.sleep(0.5)
            drag(program, node, 100, 780)
            drive.wait(lambda: os.path.exists(os.path.join(dropped, 'done')), 'what was dropped')
        finally:
            other.kill()
            other.wait()

        def get(mime_type):
            with open(os.path.join(dropped, mime_type.replace('/', '-')), 'rb') as file:
                return file.read()
        check_formats(get)
        uris = get('text/uri-list').decode().splitlines()
        assert len(uris) == 1 and uris[0].startswith('file:///'), uris
        path = urllib.parse.unquote(uris[0][len('file://'):])
        assert os.path.basename(path).startswith(SHARES['title']) and path.endswith('.png'), path
        with open(path, 'rb') as file:
            assert file.read() == export()
        assert os.stat(os.path.dirname(path)).st_mode & 0o077 == 0
    assert not os.path.exists(path), 'the file is gone when the program has ended'


@case
def files_that_a_crash_left_behind_are_removed():
    parent = os.path.join(os.environ['XDG_CACHE_HOME'], 'union-report', 'dragged')
    gone = subprocess.Popen(['true'])
    gone.wait()
    for name in str(gone.pid), str(os.getpid()):
        os.makedirs(os.path.join(parent, name))
        with open(os.path.join(parent, name, 'x.png'), 'wb'):
            pass
    with drive.Program():
        drive.wait(lambda: os.listdir(parent) == [str(os.getpid())], 'the files of the program that runs no more to go')


case.run()
