# SPDX-License-Identifier: GPL-3.0-or-later
"""A leader asks, and the figure is there after three or four keys: each of the real report's 28, by initials of what it is
called, and by the first digits that somebody remembers."""
import json
import os

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
REPORTS = os.path.join(tap.SOURCES, 'resources/reports')
case = tap.Cases()
with open(os.path.join(REPORTS, 'beijing-2020.json'), encoding='utf-8') as file:
    FIGURES = {figure['id']: figure for figure in json.load(file)['indicators']}

# What is typed on a keyboard, letter by letter; the last one is not on the way to the others.
KEYS = {
    'epidemic-funds-2020': 'yqfk', 'hiring-units-2020': 'ygxq', 'hiring-posts-2020': 'gws', 'refund-firms-2020': 'fhg', 'refund-funds-2020': 'fhq',
    'stations-2020': 'nxyz', 'nursery-rooms-2020': 'myga', 'model-homes-2020': 'mfzg', 'platform-projects-2020': '1235', 'purchased-projects-2020': 'gml',
    'served-2020': 'fwzg', 'medical-persons-2020': 'ylhz', 'medical-funds-2020': 'yyf', 'unions-2020': 'xzgh', 'covered-units-2020': 'fgdw',
    'members-2020': 'xfz', 'unions-13fyp': 'xzgh', 'members-13fyp': 'xfz', 'coverage-13fyp': 'fgl', 'homes-13fyp': 'zgzj', 'stations-13fyp': 'nxyz',
    'platform-projects-13fyp': '1235', 'served-13fyp': 'fwzg', 'contests-13fyp': 'ldhj', 'skilled-13fyp': 'jnrc', 'aid-funds-13fyp': 'bfzj',
    'cases-13fyp': 'flyz', 'recovered-13fyp': 'whjj'}


def ask(*words, code=0):
    """The first line of each answer: figure, label, period."""
    out = tap.command(CLI, 'ask', *words, code=code)
    return [tuple(line.split('  ')[:3]) for line in out.splitlines() if line and not line.startswith((' ', 'union-report-cli'))]


def printed(figure):
    return figure['number'] + figure.get('magnitude', '') + figure['unit']


@case
def four_keys_are_enough_for_each_figure():
    assert set(KEYS) == set(FIGURES) and len(KEYS) == 28
    for name, keys in KEYS.items():
        assert 3 <= len(keys) <= 4
        answers = ask(keys)
        assert len(answers) <= 7
        figure = FIGURES[name]
        assert (printed(figure), figure['label']) in [(value.lstrip('超过近约'), label) for value, label, _ in answers[:3]], (name, keys, answers)


@case
def its_number_or_how_it_begins_is_enough_too():
    for figure in FIGURES.values():
        for query in (figure['number'], printed(figure)):
            answers = ask(query)
            assert (figure['label'], printed(figure)) in [(label, value) for value, label, _ in answers], (query, answers)
    assert ask('748')[0][0] == '7481个'
    assert ask('35700万')[0][0] == ask('3.57亿元')[0][0] == ask('３．５７亿')[0][0] == '3.57亿元'
    assert ask('百分之九十二点三九')[0][0] == ask('92.39%')[0][0] == '92.39%'
    assert 'not found' in tap.command(CLI, 'ask', '92.39人', code=1)


@case
def an_answer_is_cited_as_asked():
    source = '《北京市总工会第十四届委员会第四次全体会议工作报告解读》'
    words = '2020年服务职工人次734万人次'
    expected = {'place': f'  {words}（{source}，2020年工作情况，第5项）', 'footnote': f'  {words}\n  北京市总工会：{source}，2020年工作情况，第5项。',
                'gbt7714': f'  {words}\n  北京市总工会. {source[1:-1]}[R]: 2020年工作情况，第5项.'}
    for style, cited in expected.items():
        assert cited in tap.command(CLI, 'ask', 'fwzg', '--style', style), style
    assert words not in tap.command(CLI, 'ask', 'fwzg')
    assert '--style takes one of place, footnote, gbt7714, not “apa”.' in tap.command(CLI, 'ask', 'fwzg', '--style', 'apa', code=2)


@case
def a_number_that_is_asked_is_one_that_is_found():
    """The same judge for both: a figure whose number is asked in some spelling is where the search finds it, and else neither has it."""
    for query in ('7481', '7481个', '74.81百', '7481家', '3.57亿元', '35700万元', '3.57亿个', '92.39', '92.39%', '92.39人', '百分之九十二点三九', '九成二', '２５９００个',
                  '2.59万', '二万五千九百', '734万人次', '七百三十四万', '99999'):
        asked = tap.command(CLI, 'ask', query, code=None)
        found = tap.command(CLI, 'search', query, code=None)
        assert ('not found' in asked) == ('not found' in found), (query, asked, found)


@case
def a_label_that_begins_so_comes_before_one_that_holds_it():
    assert ask('服务职工')[0][1].startswith('服务职工')
    assert [label.startswith('新') for _, label, _ in ask('新')] == sorted([label.startswith('新') for _, label, _ in ask('新')], reverse=True)


@case
def no_more_than_seven_are_told_and_the_rest_is_counted():
    out = tap.command(CLI, 'ask', '职工')
    assert len(ask('职工')) == 7 and 'more figure' in out, out
    assert 'more figure' not in tap.command(CLI, 'ask', 'nxyz')


@case
def the_same_at_other_times_is_told():
    out = tap.command(CLI, 'ask', '7481')
    assert '“十三五”  2.59万个' in out and '七千四百八十一' in out, out
    years = [os.path.join(REPORTS, f'chenglan-{year}.json') for year in (2023, 2024)]
    out = tap.command(CLI, 'ask', '新建职工书屋', '--report', years[0], '--report', years[1])
    first = out.splitlines()[:5]
    assert first[0].startswith('36家  新建职工书屋  2024年'), out
    assert [line.split()[:2] for line in first[1:4]] == [['2025年', '44家（目标）'], ['2024年', '40家（目标）'], ['2023年', '38家']], first
    assert '2023年工作报告' in first[3] and '三十六家' in first[4], first


@case
def what_is_no_question():
    tap.command(CLI, 'ask', code=2)
    assert 'not found: neither as written nor as pinyin' in tap.command(CLI, 'ask', 'qqqq', code=1)
    tap.command(CLI, 'ask', '   ', code=1)
    tap.command(CLI, 'ask', 'x' * 10000, code=1)
    assert 'nowhere.json' in tap.command(CLI, 'ask', '职工', '--report', '/nowhere.json', code=1)


case.run()
