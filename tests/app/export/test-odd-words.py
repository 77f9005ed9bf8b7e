# SPDX-License-Identifier: GPL-3.0-or-later
"""A report may hold any words: markup, formulas, other scripts.  Every command writes them, and writes them right."""
import csv
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
LABELS = ('<b>党建</b> & "带" 工建 </text>', 'R&amp;D投入&#10;', '职\u00adwork\u00adshop工\u00ad会', '家庭 ❤️', '\U00020bb7野家、䶮、㛃',
          'ئىشچىلار ئۇيۇشمىسى 2021', 'שלום 12 עולם', 'é̂̃̄̅̆ñö', '零\u200b宽\u200b空\u200b格', '２０２１年ＡＢＣ工会（会员）', '人々〇二一年、々',
          '勞動競賽與職工權益體系', '⼯会⾦融', '　前有全角空格', '——破折号……省略号', 'office fluffy', "=1+1+cmd|' /C calc'!A0", '＝1+1',
          '3-5', '+职工', '@SUM(1,1)', '-x', 'a>b', '甲→乙', 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen')
FORMULAS = ("=1+1+cmd|' /C calc'!A0", '＝1+1', '+职工', '@SUM(1,1)', '-x')
case = tap.Cases()
folder = tempfile.TemporaryDirectory()


def write_report():
    counts = list(range(100, 100 - len(LABELS), -1))
    report = {
        'format': 'union-report', 'version': 1, 'id': 'odd', 'title': ['江城市总工会2021年工作报告'], 'year': 2021,
        'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],
        'parts': [{'id': 'work', 'kind': 'work', 'title': '2021年工作情况', 'period': 'y', 'sections': [
            {'number': 1, 'headline': '各项数据',
             'paragraphs': [{'text': f'{label}为{n}个。'} for label, n in zip(LABELS, counts)]}]}],
        'indicators': [
            {'id': f'i{n}', 'label': label, 'number': str(n), 'unit': '个', 'kind': 'count', 'measure': 'increment', 'period': 'y',
             'at': {'part': 'work', 'section': 1, 'paragraph': i + 1}, 'quote': f'为{n}个'}
            for i, (label, n) in enumerate(zip(LABELS, counts))],
        'charts': [{'id': 'odd', 'kind': 'bars', 'part': 'work', 'title': '<i>各种</i>标签 & 文字',
                    'items': [{'indicator': f'i{n}'} for n in counts]}],
    }
    path = os.path.join(folder.name, 'odd.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(report, file, ensure_ascii=False)
    return path


REPORT = write_report()


def run(*words):
    done = subprocess.run([CLI, *words, REPORT], cwd=folder.name, stdin=subprocess.DEVNULL, capture_output=True, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'C'})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def made(*words):
    code, out, err = run(*words)
    assert code == 0 and 'which are shown as boxes' not in err and err == '', (code, out, err)
    return [os.path.join(folder.name, line) for line in out.splitlines()]


@case
def it_is_a_report():
    assert run('check')[0] == 0, run('check')


for command in (('summary', '-o', 'odd.pdf'), ('poster', '-o', 'odd.png'), ('slides', '-o', 'slides.pdf'),
                ('charts', '-o', 'png'), ('charts', '-f', 'pdf', '-o', 'pdf')):
    case.add(' '.join(command) + ' is written', made, *command)


@case
def no_cell_of_a_table_is_a_formula():
    for path in made('charts', '-f', 'csv', '-o', 'csv'):
        with open(path, encoding='utf-8-sig', newline='') as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        for formula in FORMULAS:
            assert "'" + formula in cells and formula not in cells, (path, formula)
        assert not [cell for cell in cells if re.match('[=+@＝＋＠]', cell)], cells


@case
def an_svg_holds_every_label_at_its_end_and_each_unit_with_its_number():
    path, = made('charts', '-f', 'svg', '-o', 'svg')
    name = '{http://www.w3.org/2000/svg}'
    texts = list(xml.etree.ElementTree.parse(path).iter(name + 'text'))
    labels = [text for text in texts if text.get('text-anchor') == 'end']
    words = ''.join(''.join(text.itertext()) for text in labels)
    for label in LABELS[:-1]:
        assert re.sub(r'\s', '', label) in re.sub(r'\s', '', words), label
    values = [''.join(text.itertext()) for text in texts if ''.join(text.itertext()).startswith('100')]
    assert values in (['100个'], ['100']), values
    assert not [text for text in texts if ''.join(text.itertext()) == '个']


case.run()
