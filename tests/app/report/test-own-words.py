# SPDX-License-Identifier: GPL-3.0-or-later
"""What the bundled report's figures and charts are called is made of the report's own words: of the words beside the
figure for a figure, of those of the whole report for a chart.  Every other word is listed here with its reason."""
import json
import os
import re

import tap

case = tap.Cases()
REPORT = json.load(open(os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json'), encoding='utf-8'))
PRINTED = open(os.path.join(tap.SOURCES, 'tests', 'data', 'report.txt'), encoding='utf-8').read()

# words that say what kind of number it is
FORMS = ['人数', '数']
# words of a clause that make a sentence of what the report says in a list: 为2.23万家企业返还工会经费3.57亿元
JOINTS = ['各级工会', '为', '向', '有']
# what charts say of numbers, not of the work: the computed share, the rest of a whole, a unit
OF_CHARTS = ['一年', '占', '的', '多少', '份额', '均分', '已', '其余', '金额', '与', '数']
# id: words from another line of the same block, which the report says once for both
SHARED = {'stations-13fyp': ['累计建成']}
# whom a section names as the one who acts; the others are lists of what they did
ACTORS = '各级工会'


def bare(text):
    return re.sub('[“”、，；。*\\s]', '', text)


def strangers(words, source, allowed):
    """The characters of words that are in no piece of two or more that the source has too, nor in an allowed word."""
    words = bare(words.replace('{figure}', '\0'))
    source = bare(source)
    left = ''
    at = 0
    while at < len(words):
        piece = next((words[at:end] for end in range(len(words), at + 1, -1) if words[at:end] in source), None)
        piece = piece or next((word for word in allowed if words.startswith(word, at)), None)
        if piece is None and words[at] != '\0':
            left += words[at]
        at += len(piece or ' ')
    return left


def beside(indicator):
    at = indicator['at']
    part = next(part for part in REPORT['parts'] if part['id'] == at['part'])
    if 'group' in at:
        return part['groups'][at['group'] - 1]['lines'][at['line'] - 1]
    section = next(section for section in part['sections'] if section['number'] == at['section'])
    return section['paragraphs'][at['paragraph'] - 1]['text']


@case
def the_paragraphs_are_those_that_are_printed():
    for indicator in REPORT['indicators']:
        assert bare(beside(indicator)) in bare(PRINTED), indicator['id']


@case
def figures_are_called_as_beside_them():
    for indicator in REPORT['indicators']:
        allowed = FORMS + SHARED.get(indicator['id'], [])
        for member in ('label', 'short_label'):
            left = strangers(indicator[member], beside(indicator), allowed)
            assert not left, (indicator['id'], indicator[member], left)


@case
def clauses_add_nothing_but_the_one_who_acts():
    assert ACTORS in PRINTED
    for indicator in REPORT['indicators']:
        left = strangers(indicator['clause'], beside(indicator), JOINTS + SHARED.get(indicator['id'], []))
        assert not left, (indicator['id'], indicator['clause'], left)


@case
def charts_are_called_in_the_words_of_the_report():
    for chart in REPORT['charts']:
        for member in ('title', 'short_title', 'part_label', 'rest_label', 'reference'):
            left = strangers(chart.get(member, ''), PRINTED, OF_CHARTS)
            assert not left, (chart['id'], member, left)
        for item in chart['items']:
            indicator = next(one for one in REPORT['indicators'] if one['id'] == item['indicator'])
            left = strangers(item.get('label', ''), beside(indicator), [])
            assert not left, (chart['id'], item['label'], left)


@case
def charts_of_shares_name_the_year():
    for chart in REPORT['charts']:
        if chart['kind'] == 'share':
            assert '2020年' in chart['title'] and '2020年' in chart['short_title'], chart['id']


@case
def what_is_no_money_spent_is_not_called_so():
    for chart in REPORT['charts']:
        quotes = [one['quote'] for item in chart['items'] for one in REPORT['indicators'] if one['id'] == item['indicator']]
        assert '资金' not in chart['title'] or all('资金' in quote for quote in quotes), chart['id']


case.run()
