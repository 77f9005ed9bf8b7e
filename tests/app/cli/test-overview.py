# SPDX-License-Identifier: GPL-3.0-or-later
"""A part before the numbered ones (总体情况) and one after them (名词解释): every output has them, and counts neither."""
import csv
import json
import os
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'yunjiang-2023.json')
FOLDER = tempfile.mkdtemp()
PATH = os.path.join(FOLDER, 'overview.json')
FIRST = '全市工会牢记“国之大者”，推动各项工作。'
WHOLE = {
    'id': 'whole', 'kind': 'overview', 'title': '总体情况', 'period': '2023',
    'sections': [
        {'headline': '服务大局有力', 'paragraphs': [{'text': FIRST}, {'text': '建成劳模工作室52个，新建驿站180座。'}]},
        {'headline': '组织基础更牢', 'paragraphs': [{'text': '新发展会员5.2万人。'}]}]}
FIGURES = [
    {'id': 'studios', 'label': '劳模工作室', 'number': '52', 'unit': '个', 'kind': 'count', 'measure': 'increment', 'quote': '劳模工作室52个', 'at': 1},
    {'id': 'posts', 'label': '新建驿站', 'number': '180', 'unit': '座', 'kind': 'count', 'measure': 'increment', 'quote': '新建驿站180座', 'at': 1},
    {'id': 'joined', 'label': '新发展会员', 'number': '5.2', 'magnitude': '万', 'unit': '人', 'kind': 'count', 'measure': 'increment',
     'quote': '新发展会员5.2万人', 'at': 2}]


def write():
    with open(REPORT, encoding='utf-8') as file:
        report = json.load(file)
    report['parts'].insert(0, WHOLE)
    for number, section in enumerate(WHOLE['sections'], 1):
        section['id'] = f'whole-{number}'
    for figure in FIGURES:
        place = {'part': 'whole', 'section': f'whole-{figure["at"]}', 'paragraph': 2 if figure['at'] == 1 else 1}
        report['indicators'].append(dict(figure, period='2023', at=place))
    report['charts'].append({'id': 'whole-chart', 'kind': 'bars', 'part': 'whole', 'title': '总体情况的数字',
                             'items': [{'indicator': 'studios'}, {'indicator': 'posts'}]})
    with open(PATH, 'w', encoding='utf-8') as file:
        json.dump(report, file, ensure_ascii=False)


def run(*words):
    done = subprocess.run([CLI, *words], capture_output=True, encoding='utf-8', timeout=120, check=False,
                          env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    assert done.returncode == 0 and done.stderr == '', (words, done.returncode, done.stderr)
    return done.stdout


def pdf(*words):
    path = os.path.join(FOLDER, words[0] + '.pdf')
    run(*words, '--force', '-o', path, PATH)
    return subprocess.run(['pdftotext', '-raw', path, '-'], stdout=subprocess.PIPE, encoding='utf-8', timeout=60,
                          check=True).stdout.replace('\n', '').replace('\f', '')


def in_order(text, words):
    place = 0
    for word in words:
        found = text.find(word, place)
        assert found >= 0, (word, text[place:place + 300])
        place = found + len(word)


ORDER = ('总体情况', '服务大局有力', FIRST, '劳模工作室52个', '组织基础更牢', '新发展会员5.2万人', '一、2023年工作回顾', '（一）聚焦思想引领',
         '二、2024年主要任务', '名词解释', '“两个普遍”')


@case
def the_text_has_it_before_the_first_numbered_part():
    in_order(run('text', PATH), ORDER)


@case
def the_summary_has_it_in_its_place_and_numbers_no_other_part_by_it():
    for numbering in ([], ['--numbering', 'official']):
        text = pdf('summary', '--no-charts', '--no-figures', *numbering)
        in_order(text, ORDER)
        assert '一、总体情况' not in text and '三、2024年' not in text, text
    assert '劳模工作室' in pdf('summary', '--sections', 'whole/whole-1')


@case
def slides_show_its_headings_and_figures():
    text = pdf('slides')
    in_order(text, ('总体情况', '服务大局有力', '52', '聚焦思想引领'))
    assert '组织基础更牢' in text and '5.2' in text


@case
def the_long_picture_counts_it_among_no_works():
    text = run('poster', '--text', PATH)
    in_order(text, ('总体情况', '服务大局有力', '劳模工作室52个，新建驿站180座', '组织基础更牢', '新发展会员5.2万人', '2023年，三项工作', '2024年，两项任务'))
    assert '五项工作' not in text and '名词解释' not in text
    assert '两项工作' not in text.split('2023年，三项工作')[0], text


@case
def what_an_annex_explains_is_in_the_long_picture_for_who_asks():
    text = run('poster', '--text', '--parts', 'banner,work,terms,foot', PATH)
    in_order(text, ('2023年，三项工作', '名词解释', '· 1.“两个普遍”：指依法推动企业普遍建立工会', '· 2.“六有”工会', '来源'))
    picture = os.path.join(FOLDER, 'annex.png')
    run('poster', '--force', '--parts', 'terms', '-o', picture, PATH)
    assert os.path.getsize(picture) > 10000


@case
def tables_and_sentences_name_it_as_their_source():
    folder = os.path.join(FOLDER, 'csv')
    run('charts', '-f', 'csv', '-o', folder, PATH)
    with open(os.path.join(folder, 'indicators.csv'), encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file))
    found = [row[:2] for row in rows if row[0] == '总体情况']
    assert found == [['总体情况', '“服务大局有力”']] * 2 + [['总体情况', '“组织基础更牢”']], rows
    sentence = run('sentence', '--report', PATH, 'joined')
    assert '，总体情况，“组织基础更牢”）' in sentence, sentence


@case
def those_who_are_addressed_are_not_left_below_the_contents():
    sample = os.path.join(tap.SOURCES, 'tests', 'data', 'lanjiang-2024.json')
    path = os.path.join(FOLDER, 'addressed.pdf')
    for layout in ('standard', 'gongwen', 'large'):
        run('summary', '--layout', layout, '--force', '-o', path, sample)
        text = subprocess.run(['pdftotext', '-raw', path, '-'], stdout=subprocess.PIPE, encoding='utf-8', timeout=60,
                              check=True).stdout
        page = next(page for page in text.split('\f') if '各位委员、同志们：' in page)
        assert '2024年，全省各级工会' in page, (layout, page)


write()
case.run()
