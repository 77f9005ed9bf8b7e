# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of the targets that a report names beside its results, in words that an editor wrote down."""
import json
import os
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')

TEXT = ('年初提出新建工会1000家、发展会员5万人、新建书屋100家、建会率95%以上、争取培训骨干2万人左右的目标。'
        '全年实际新建工会1203家，实际发展会员5万人，实际新建书屋93家，实际建会率超过96%，实际培训骨干2.1万人。')

# series: label, unit, kind, measure, target (number, magnitude, printed, bound), result, what is said of it
FIGURES = {
    'unions': ('新建工会', '家', 'count', 'increment', ('1000', '', '1000家', None), ('1203', '', '1203家', None),
               {'report': '2023年，新建工会1203家，超过目标（1000家）。',
                'article': '江城市总工会工作报告显示，2023年新建工会1203家，超过了1000家的目标。',
                'spoken': '2023年，新建工会一千二百零三家，目标是一千家，超过了。'}),
    'members': ('发展会员', '人', 'persons', 'increment', ('5', '万', '5万人', None), ('5', '万', '5万人', None),
                {'report': '2023年，发展会员5万人，达到目标（5万人）。',
                 'article': '江城市总工会工作报告显示，2023年发展会员5万人，达到了5万人的目标。',
                 'spoken': '2023年，发展会员五万人，目标是五万人，达到了。'}),
    'rooms': ('新建书屋', '家', 'count', 'increment', ('100', '', '100家', None), ('93', '', '93家', None),
              {'report': '2023年，新建书屋93家，未达到目标（100家）。',
               'article': '江城市总工会工作报告显示，2023年新建书屋93家，没有达到100家的目标。',
               'spoken': '2023年，新建书屋九十三家，目标是一百家，没有达到。'}),
    'rate': ('建会率', '%', 'percent', 'share', ('95', '', '95%以上', 'at-least'), ('96', '', '超过96%', 'above'),
             {'report': '2023年，建会率超过96%，达到目标（95%以上）。'}),
    # nobody can tell: 左右
    'training': ('培训骨干', '人', 'persons', 'increment', ('2', '万', '2万人左右', 'about'),
                 ('2.1', '万', '2.1万人', None), {}),
}


def make_indicator(series, role):
    label, unit, kind, measure, target, result, _ = FIGURES[series]
    number, magnitude, printed, bound = target if role == 'target' else result
    member = {'id': f'{series}-{role}', 'label': label, 'number': number, 'magnitude': magnitude, 'unit': unit, 'kind': kind,
              'measure': measure, 'period': '2023', 'series': series, 'role': role, 'printed': printed,
              'at': {'part': 'work', 'section': 1, 'paragraph': 1},
              'quote': f'实际{label}{printed}' if role == 'result' else
              f'{"提出" if series == "unions" else "争取" if series == "training" else "、"}{label}{printed}'}
    if bound:
        member['bound'] = bound
    return member


def make_report():
    return {'format': 'union-report', 'version': 2, 'id': 'jiangcheng-2023', 'title': ['江城市总工会2023年工作报告'],
            'issuer': '江城市总工会', 'year': 2023, 'periods': [{'id': '2023', 'label': '2023年', 'role': 'year'}],
            'parts': [{'id': 'work', 'kind': 'work', 'title': '2023年工作情况', 'period': '2023', 'sections': [
                {'number': 1, 'headline': '完成年度目标', 'paragraphs': [{'text': TEXT}]}]}],
            'indicators': [make_indicator(series, role) for series in FIGURES for role in ('target', 'result')]}


def sentences(register):
    with tempfile.NamedTemporaryFile('w', suffix='.json', encoding='utf-8') as file:
        json.dump(make_report(), file, ensure_ascii=False)
        file.flush()
        return {series: subprocess.run([CLI, 'sentence', '--report', file.name, '--register', register, f'{series}-result'],
                                       stdout=subprocess.PIPE, encoding='utf-8', check=True).stdout for series in FIGURES}


@case
def a_result_says_what_became_of_its_target():
    for register in ('report', 'article', 'spoken'):
        said = sentences(register)
        for series, figure in FIGURES.items():
            expected = figure[-1].get(register)
            assert expected is None or expected in said[series], (expected, said[series])


@case
def nothing_is_said_where_the_words_do_not_tell():
    for said in (sentences(register)['training'] for register in ('report', 'article', 'spoken')):
        assert '达到' not in said and '超过' not in said, said


case.run()
