# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks: every number a number as printed, what is printed beside it, a sheet for each chart with table and picture."""
import functools
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as tree
import zipfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
BUNDLED = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
CHENGLAN = os.path.join(tap.SOURCES, 'resources', 'reports', 'chenglan-2024.json')
MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
DRAWING = '{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}'
case = tap.Cases()
folder = tempfile.TemporaryDirectory()


def write(*words, name='book', env=None):
    target = os.path.join(folder.name, name)
    done = subprocess.run([CLI, 'charts', '-f', 'xlsx', '-o', target, '--force', *words], capture_output=True, check=False,
                          stdin=subprocess.DEVNULL, env=dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en', **(env or {})))
    assert done.returncode == 0 and done.stderr == b'', done
    return done.stdout.decode().strip()


def column(reference):
    n = 0
    for c in re.match('[A-Z]+', reference).group():
        n = n * 26 + ord(c) - 64
    return n - 1


class Book:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        assert self.zip.testzip() is None
        for name in self.zip.namelist():
            if name.endswith(('.xml', '.rels')):
                tree.fromstring(self.zip.read(name))
        self.words = [''.join(t.text or '' for t in item.iter(f'{MAIN}t')) for item in self.parse('xl/sharedStrings.xml')]
        styles = self.parse('xl/styles.xml')
        patterns = {f.get('numFmtId'): f.get('formatCode') for f in styles.iter(f'{MAIN}numFmt')}
        patterns.update({'0': 'General', '1': '0', '2': '0.00'})
        self.patterns = [patterns[x.get('numFmtId')] for x in styles.find(f'{MAIN}cellXfs')]
        self.names = [s.get('name') for s in self.parse('xl/workbook.xml').iter(f'{MAIN}sheet')]

    def parse(self, name):
        return tree.fromstring(self.zip.read(name))

    def rows(self, i):
        found = []
        for row in self.parse(f'xl/worksheets/sheet{i + 1}.xml').iter(f'{MAIN}row'):
            cells = {}
            for cell in row:
                value = cell.find(f'{MAIN}v')
                assert cell.find(f'{MAIN}f') is None
                if value is not None:
                    cells[column(cell.get('r'))] = self.words[int(value.text)] if cell.get('t') == 's' else \
                        (value.text, self.patterns[int(cell.get('s'))])
            found.append(cells)
        return found

    def table(self, i):
        rows = self.rows(i)
        at = next(k for k, row in enumerate(rows) if row.get(0) == '栏目')
        return [{rows[at][k]: v for k, v in row.items()} for row in rows[at + 1:] if len(row) > 3]


@functools.cache
def book_of(path):
    return Book(write(path))


def shown(cell):
    """What the cell shows: its number with the decimals of its pattern."""
    value, pattern = cell
    return f'{float(value):.{len(pattern.partition(".")[2])}f}'


@case
def a_figure_is_the_number_that_is_printed():
    row = next(row for row in book_of(BUNDLED).table(0) if row.get('原文数字') == '3.57亿元')
    assert row['数值'] == ('3.57', '0.00') and row['数量级'] == '亿' and row['单位'] == '元', row
    assert row['完整数值'] == ('357000000', '0') and row['时期'] == '2020年' and row['是否计算'] == '否', row


@case
def all_figures_are_there_with_the_digits_of_the_report():
    for path in BUNDLED, CHENGLAN:
        with open(path, encoding='utf-8') as file:
            figures = [f for f in json.load(file)['indicators'] if 'number' in f]
        table = book_of(path).table(0)
        assert len(table) == len(figures)
        for figure, row in zip(figures, table):
            assert row['指标'].startswith(figure['label'][:2]) or figure.get('target'), (figure, row)
            if re.fullmatch(r'[0-9.]+', figure['number']):
                assert shown(row['数值']).lstrip('-') == figure['number'], (figure, row)


@case
def what_is_more_than_a_number_is_told_beside_it():
    table = book_of(CHENGLAN).table(0)
    row = next(row for row in table if row.get('原文数字') == '超过18万人次')
    assert row['限定'] == '超过' and row['数值'] == ('18', '0') and row['完整数值'] == ('180000', '0'), row
    row = next(row for row in table if row.get('增减') == '减' and row['原文数字'] == '8.7%')
    assert shown(row['数值']) == '-8.7' and shown(row['完整数值']) == '-8.7', row
    row = next(row for row in table if '上限' in row)
    assert row['数值'] == ('200', '0') and row['上限'] == ('220', '0') and row['性质'] == '目标', row


@case
def each_chart_has_a_sheet_with_table_and_picture():
    with open(BUNDLED, encoding='utf-8') as file:
        charts = json.load(file)['charts']
    book = book_of(BUNDLED)
    assert len(book.names) == 1 + len(charts) and book.names[0] == '指标'
    for i in range(len(charts)):
        assert book.rows(i + 1)[0][0] == charts[i]['title']
        assert book.table(i + 1)
        picture = next(book.parse(f'xl/drawings/drawing{i + 1}.xml').iter(f'{DRAWING}cNvPr'))
        assert charts[i]['title'] in picture.get('descr'), picture.attrib
        assert book.zip.read(f'xl/media/image{i + 1}.png').startswith(b'\x89PNG')
        sheet = book.parse(f'xl/worksheets/sheet{i + 1}.xml')
        pane, page = next(sheet.iter(f'{MAIN}pane')), next(sheet.iter(f'{MAIN}pageSetup'))
        assert pane.get('state') == 'frozen' and page.get('paperSize') == '9'


@case
def the_heads_of_the_columns_are_on_each_page():
    book = book_of(BUNDLED)
    titles = {}
    for name in book.parse('xl/workbook.xml').iter(f'{MAIN}definedName'):
        assert name.get('name') == '_xlnm.Print_Titles', name.attrib
        titles[int(name.get('localSheetId'))] = name.text
    for i, name in enumerate(book.names):
        pane = book.parse(f'xl/worksheets/sheet{i + 1}.xml').find(f'.//{MAIN}pane')
        head = int(pane.get('ySplit'))
        assert re.sub(r"^'|'!", '', titles[i]) == f'{name}${head}:${head}', titles


@case
def the_first_sheet_is_on_show():
    book = book_of(BUNDLED)
    selected = [book.parse(f'xl/worksheets/sheet{i + 1}.xml').find(f'.//{MAIN}sheetView').get('tabSelected') for i in range(len(book.names))]
    assert selected == ['1'] + [None] * (len(book.names) - 1), selected


@case
def one_chart_is_a_workbook_called_as_the_chart():
    path = write('--chart', 'funds', BUNDLED, name='one')
    book = Book(path)
    assert len(book.names) == 1 and os.listdir(os.path.dirname(path)) == [os.path.basename(path)]


@case
def the_same_report_gives_the_same_bytes():
    def read(path):
        with open(path, 'rb') as file:
            return file.read()
    first = read(write('--chart', 'funds', BUNDLED, name='one'))
    assert first == read(write('--chart', 'funds', BUNDLED, name='again', env={'TZ': 'Asia/Shanghai'}))
    assert '<dcterms:' not in book_of(BUNDLED).zip.read('docProps/core.xml').decode()
    path = write('--chart', 'funds', BUNDLED, name='dated', env={'SOURCE_DATE_EPOCH': '86400'})
    assert '1970-01-02T00:00:00Z' in Book(path).zip.read('docProps/core.xml').decode()


def odd(labels, numbers, titles):
    return {
        'format': 'union-report', 'version': 1, 'id': 'odd', 'title': ['江城市总工会2021年工作报告'], 'year': 2021,
        'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],
        'parts': [{'id': 'work', 'kind': 'work', 'title': '2021年工作情况', 'period': 'y', 'sections': [
            {'number': 1, 'headline': '各项数据',
             'paragraphs': [{'text': f'{label}为{n}个。'} for label, n in zip(labels, numbers)]}]}],
        'indicators': [
            {'id': f'i{k}', 'label': label, 'number': n, 'unit': '个', 'kind': 'count', 'measure': 'increment', 'period': 'y',
             'at': {'part': 'work', 'section': 1, 'paragraph': k + 1}, 'quote': f'为{n}个'}
            for k, (label, n) in enumerate(zip(labels, numbers))],
        'charts': [{'id': f'c{k}', 'kind': 'bars', 'part': 'work', 'title': title,
                    'items': [{'indicator': 'i0'}, {'indicator': 'i1'}]} for k, title in enumerate(titles)],
    }


@case
def words_stay_words_and_names_of_sheets_are_fit():
    labels = ["=1+1+cmd|' /C calc'!A0", '<b>党建</b> & "带"', '普通']
    titles = ["'[全部]图表：各/级\\工会*的?情况:'", "本年's 情况", '再创新高!', '很长的标题' * 9, '很长的标题' * 9 + '甲', 'history', '😀' * 20, 'ABC', 'abc']
    path = os.path.join(folder.name, 'odd.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(odd(labels, ['100', '99', '123456789012345'], titles), file, ensure_ascii=False)
    book = Book(write(path, name='odd'))
    rows = book.table(0)
    assert [row['指标'] for row in rows] == labels
    assert rows[2]['数值'] == ('123456789012345', '0'), rows[2]
    assert len({name.lower() for name in book.names}) == len(titles) + 1
    for name in book.names:
        assert 0 < len(name.encode('utf-16-le')) <= 62 and not re.search(r"[\[\]:*?/\\]|^'|'$|^history$", name, re.I), name


@case
def a_name_of_a_sheet_that_is_cut_says_so():
    titles = ['2024年全市各级工会组织建设与会员发展、' + words + '的占比情况对照' for words in ('服务阵地', '帮扶资金')] + ['刚好三十一个字' * 4 + '一二三']
    with open(BUNDLED, encoding='utf-8') as file:
        data = json.load(file)
    for chart, title in zip(data['charts'], titles):
        chart['title'] = chart['short_title'] = title
    path = os.path.join(folder.name, 'cut.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(data, file, ensure_ascii=False)
    names = Book(write(path, name='cut')).names
    assert names[1:4] == [titles[0][:30] + '…', titles[1][:30] + '…', titles[2]] and len(titles[2]) == 31, names


case.run()
