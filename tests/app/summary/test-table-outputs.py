# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of the report in every output: as a table on paper, as lines with tabs in text, never as a sentence."""
import csv
import json
import os
import re
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'yunjiang-table-2023.json')
folder = tempfile.TemporaryDirectory()
ROWS = [['基层工会（个）', '8021', '8214', '8651'], ['会员（万人）', '93.7', '96.3', '101.8'], ['#女会员', '38.2', '39.6', '41.9'],
        ['建会率（%）', '92.1', '93.8', '95.2'], ['工会经费收入（亿元）', '6.42', '…', '7.05']]


def write(*arguments):
    target = os.path.join(folder.name, arguments[0] + '.pdf')
    tap.command(CLI, arguments[0], '--force', '-o', target, *arguments[1:])
    return tap.command('pdftotext', '-layout', target, '-').split('\f')


@case
def the_text_has_a_row_a_line():
    lines = tap.command(CLI, 'text', REPORT).splitlines()
    first = lines.index('指标\t2021年\t2022年\t2023年')
    assert lines[first - 1] == ''
    assert lines[first + 1:first + 6] == ['\t'.join(row) for row in ROWS]
    assert lines[first + 6] == '注：2022年经费收入未审计。'


@case
def paper_has_a_table_with_its_caption():
    text = '\n'.join(write('summary', '--no-charts', REPORT))
    assert re.search(r'表1\s+附表 全市工会基本情况', text), text
    for row in ROWS:
        assert re.search(r'^ *' + r' +'.join(re.escape(cell) for cell in row) + '$', text, re.MULTILINE), (row, text)
    assert '注：2022年经费收入未审计。' in text
    assert '本项' not in text and '表2' not in text


@case
def a_long_table_has_its_head_on_every_page():
    with open(REPORT, encoding='utf-8') as file:
        report = json.load(file)
    table = report['parts'][0]['intro'][0]['table']
    table['rows'] += [[f'第{i}县（个）', str(100 + i), '…', ''] for i in range(60)]
    path = os.path.join(folder.name, 'long.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(report, file)
    pages = [page for page in write('summary', '--no-charts', path) if page.strip()]
    assert len(pages) >= 2
    for page in pages:
        assert re.search('指标 +2021年 +2022年 +2023年', page), page
    assert '（续）' in pages[1] and '（续）' not in pages[0]
    assert all(f'第{i}县' in ''.join(pages) for i in range(60))


@case
def slides_and_the_long_picture_leave_it_out():
    slides = '\n'.join(write('slides', REPORT))
    poster = tap.command(CLI, 'poster', '--text', REPORT)
    for text in slides, poster:
        for row in ROWS:
            assert not re.search(r'\s+'.join(re.escape(cell) for cell in row), text), text
        assert '8651' in text  # its charts are there


@case
def every_series_has_a_chart_of_its_years():
    target = os.path.join(folder.name, 'charts')
    tap.command(CLI, 'charts', '-f', 'csv', '-o', target, REPORT)
    years = {}
    for name in os.listdir(target):
        if name == 'indicators.csv':
            continue
        with open(os.path.join(target, name), encoding='utf-8-sig') as file:
            rows = list(csv.DictReader(file))
        years[rows[0]['指标']] = [(row['时期'], row['数值'] + row['数量级'] + row['单位']) for row in rows]
    assert years['会员'] == [('2021年', '93.7万人'), ('2022年', '96.3万人'), ('2023年', '101.8万人')], years
    # … is not 0
    assert years['工会经费收入'] == [('2021年', '6.42亿元'), ('2023年', '7.05亿元')], years
    assert len(years) == 5


@case
def the_source_of_a_cell_is_its_row_with_its_heads():
    said = tap.command(CLI, 'sentence', '--report', REPORT, 'women-2023')
    assert '（《云江市总工会2023年工作报告》，附表 全市工会基本情况，第3行' in said, said
    assert '2023年，女会员为41.9万人。' in said, said
    with open(os.path.join(folder.name, 'charts', 'indicators.csv'), encoding='utf-8-sig') as file:
        rows = [row for row in csv.DictReader(file) if row['指标'] == '女会员' and row['时期'] == '2023年']
    assert [row['来源原句'] for row in rows] == ['#女会员｜2023年｜41.9'], rows


@case
def footnotes_come_after_their_section():
    with open(REPORT, encoding='utf-8') as file:
        report = json.load(file)
    report['parts'][0]['intro'].append({'text': '经费①按年结算。', 'footnotes': [{'sign': '①', 'text': '指工会经费。'}]})
    report['parts'][0]['intro'].append({'text': '以上各数由市总工会汇总。'})
    path = os.path.join(folder.name, 'footnote.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(report, file)
    text = tap.command(CLI, 'text', path)
    assert text.rstrip().endswith('经费①按年结算。\n\n以上各数由市总工会汇总。\n\n① 指工会经费。'), text
    assert '① 指工会经费。' in '\n'.join(write('summary', path))


case.run()
