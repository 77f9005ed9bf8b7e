# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: big_report.py REPORT SECTIONS [CHARTS] > OUTPUT

A report as large as one likes, from a real one: its first part repeated to so many sections, each with its paragraphs,
and the figures those paragraphs hold; and, if asked for, so many copies of its first chart.
"""
import copy
import json
import sys


def multiply(report, sections, charts=0):
    part = report['parts'][0]
    originals = part['sections']
    own = {}
    for indicator in report['indicators']:
        if indicator['at']['part'] == part['id']:
            own.setdefault(indicator['at']['section'], []).append(indicator)

    report['indicators'] = [i for i in report['indicators'] if i['at']['part'] != part['id']]
    part['sections'] = []
    renamed = {}
    for number in range(1, sections + 1):
        original = originals[(number - 1) % len(originals)]
        section = copy.deepcopy(original)
        section['number'] = number
        part['sections'].append(section)
        for indicator in own.get(original['number'], []):
            copied = copy.deepcopy(indicator)
            if number > len(originals):
                copied['id'] += f'-{number}'
                copied.pop('context', None)
                copied.pop('series', None)
            renamed[copied['id']] = True
            copied['at']['section'] = number
            report['indicators'].append(copied)
    keep(report, charts)
    return report


def keep(report, charts):
    """Leaves what still has its figures, and multiplies the first chart."""
    ids = {indicator['id'] for indicator in report['indicators']}

    def whole(chart):
        return all(item['indicator'] in ids and item.get('of', item['indicator']) in ids for item in chart['items'])

    report['charts'] = [chart for chart in report['charts'] if whole(chart)]
    report['key_figures'] = [name for name in report.get('key_figures', []) if name in ids]
    for indicator in report['indicators']:
        if indicator.get('context', {}).get('indicator', indicator['id']) not in ids:
            del indicator['context']
    for note in report.get('notes', []):  # of figures that may be gone
        note.pop('wordings', None)
        note.pop('applies_to', None)
    if charts:
        first = report['charts'][0]
        report['charts'] = [dict(first, id=f'{first["id"]}-{number}') for number in range(charts)]


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as file:
        document = json.load(file)
    json.dump(multiply(document, *map(int, sys.argv[2:])), sys.stdout, ensure_ascii=False, indent=1)
