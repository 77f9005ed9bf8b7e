# SPDX-License-Identifier: GPL-3.0-or-later
"""Next year's report, made from the bundled one: every year a year later, other figures, and no part with tasks.

It proves that the report is data: nothing in the programs may know the bundled one.
"""
import json
import os

import tap

BUNDLED = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
FIGURES = {'7481': '8632', '1.47': '1.58', '92.39': '93.46'}
ISSUERS = {'北京': '滨海'}


def document():
    with open(BUNDLED, encoding='utf-8') as file:
        text = file.read()
    text = text.replace('2021', '2022').replace('2020', '2021')
    for old, new in {**FIGURES, **ISSUERS}.items():
        assert old in text, old
        text = text.replace(old, new)
    report = json.loads(text)
    kept = [part['id'] for part in report['parts'] if part['kind'] != 'tasks']
    report['parts'] = [part for part in report['parts'] if part['id'] in kept]
    report['indicators'] = [indicator for indicator in report['indicators'] if indicator['at']['part'] in kept]
    report['charts'] = [chart for chart in report['charts'] if chart['part'] in kept]
    return report


def write(folder):
    path = os.path.join(folder, 'next-year.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document(), file, ensure_ascii=False, indent=1)
    return path
