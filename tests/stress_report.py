# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: stress_report.py REPORT > OUTPUT

A report no federation would print, for everything that is laid out: 40 sections, 300 indicators with labels of sixty
characters, numbers from 0.01 to twelve digits and zero, and charts of every kind, some of forty items. It is made from a real one,
whose periods and notes it keeps, and is valid. Negative numbers the format does not know; app/chart/chart-fixture.h has
them.
"""
import json
import sys

SECTIONS = 40
INDICATORS = 300
LABEL = ('建设一批设施完善功能齐全管理规范服务周到职工满意社会认可可复制可推广的示范性职工之家和职工暖心驿站以及其他各类阵地'
         '与服务站点总计')
NUMBERS = ['0.01', '999999999999', '3.5', '0', '12345.67', '98765432109', '7', '92.39', '100', '0.5', '10.68']
UNITS = ['元', '个', '人次', '家']
MAGNITUDES = ['', '万', '', '亿']


def make_label(number):
    """Sixty characters, each label another."""
    return (LABEL * 2)[:57] + f'{number:03d}'


def make_indicator(number, section, periods):
    value = NUMBERS[number % len(NUMBERS)]
    magnitude = '' if len(value) > 8 else MAGNITUDES[number % len(MAGNITUDES)]
    unit = UNITS[number // 40 % len(UNITS)]
    label = make_label(number)
    return {
        'id': f'i{number}', 'label': label, 'short_label': label, 'number': value, 'magnitude': magnitude, 'unit': unit,
        'kind': 'count', 'measure': 'increment', 'period': periods[number % len(periods)]['id'],
        'at': {'part': 'work', 'section': section, 'paragraph': 1}, 'quote': f'{label}共{value}{magnitude}{unit}',
    }


def make_percentage(number, section, period):
    made = make_indicator(number, section, [period])
    made.update(number=['92.39', '0.01', '100'][number % 3], magnitude='', unit='%', kind='percent', measure='share')
    made['quote'] = f'{made["label"]}共{made["number"]}%'
    return made


def make_pair(number, section, year, span):
    """The same thing in one year and in all of them."""
    part, whole = make_indicator(number, section, [year]), make_indicator(number + 1, section, [span])
    for indicator, value, measure in ((part, ['0', '12.34', '0.01'][number % 3], 'increment'),
                                      (whole, ['999999999999', '50', '100'][number % 3], 'cumulative')):
        indicator.update(number=value, magnitude='', unit='个', series=f's{number}', measure=measure)
        indicator['quote'] = f'{indicator["label"]}共{value}个'
    return part, whole


def make_indicators(periods):
    year = next(period for period in periods if period['role'] == 'year')
    span = next(period for period in periods if period['role'] == 'span')
    made = []
    while len(made) < INDICATORS:
        number = len(made)
        section = number * SECTIONS // INDICATORS + 1
        if number >= 290:
            made.append(make_percentage(number, section, span))
        elif number >= 210:
            made.extend(make_pair(number, section, year, span))
        else:
            made.append(make_indicator(number, section, [year, span]))
    return made


def make_sections(indicators):
    sections = []
    for number in range(1, SECTIONS + 1):
        quotes = [i['quote'] for i in indicators if i['at']['section'] == number]
        sections.append({'number': number, 'headline': make_label(number), 'rest': make_label(number + 1) * 2,
                         'paragraphs': [{'text': '，'.join(quotes) + '。'}]})
    return sections


def make_chart(name, kind, items, note):
    for item in items[::4]:
        item['note'] = note
    return {'id': name, 'kind': kind, 'part': 'work', 'title': f'{name}，' + LABEL * 2, 'short_title': f'{name}，' + LABEL,
            'subtitle': '单位不同，性质不同，时期不同，' + LABEL, 'items': items}


def make_charts(indicators, note):
    shown = [{'indicator': i['id'], 'label': i['label']} for i in indicators]
    parts = [dict(shown[n], of=shown[n + 1]['indicator']) for n in range(210, 290, 2)]

    def copy(items):
        return [dict(item) for item in items]

    charts = [
        make_chart('bars-40', 'bars', copy(shown[:40]), note),
        make_chart('bars-of-units', 'bars', copy(shown[20:60]), note),
        make_chart('bars-5', 'bars', copy(shown[0:5]), note),
        make_chart('bars-2', 'bars', copy([shown[0], shown[1]]), note),
        make_chart('dots-40', 'dots', copy(shown[40:80]), note),
        make_chart('dots-6', 'dots', copy(shown[80:86]), note),
        make_chart('share-40', 'share', parts, note),
        make_chart('share-3', 'share', copy(parts[:3]), note),
        make_chart('grid-1', 'grid', copy(shown[290:291]), note),
        make_chart('grid-2', 'grid', copy(shown[292:293]), note),
    ]
    for chart in charts:
        if chart['kind'] == 'share':
            chart['reference'] = '一个名字长得不像话的平均数'
        if chart['kind'] == 'grid':
            chart.update(part_label=LABEL, rest_label='还没有覆盖到的其余部分')
    return charts


def stress(report):
    """The report, replaced by one that strains every layout."""
    work = next(part for part in report['parts'] if part['kind'] == 'work')
    others = [part for part in report['parts'] if part['kind'] == 'tasks']
    indicators = make_indicators(report['periods'])
    work['sections'] = make_sections(indicators)
    work['id'] = 'work'
    for note in report['notes']:  # of figures that are gone
        note.pop('wordings', None)
        note.pop('applies_to', None)
    report.update(id='stress', parts=[work] + others, indicators=indicators,
                  key_figures=[indicator['id'] for indicator in indicators[:6]],
                  charts=make_charts(indicators, report['notes'][0]['id']))
    return report


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as file:
        json.dump(stress(json.load(file)), sys.stdout, ensure_ascii=False, indent=1)
