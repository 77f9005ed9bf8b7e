# SPDX-License-Identifier: GPL-3.0-or-later
"""What a report says beside a figure, in many words: a figure without it is another figure, and check refuses it."""
import json
import os
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')

BOUNDS = '''约200件 近200件 逾200件 超200件 超过200件 超过了200件 突破200件 不足200件 不到200件 至少200件 最少200件 最多200件 将近200件 接近200件
几乎200件 不少于200件 不低于200件 不超过200件 大约200件 大概200件 超出200件 ≥200件 ≈200件 ＞200件 200余件 200多件 200来件 200+件
200件以上 200件以下 200件以内 200件左右 200件上下 200件有余 200件开外 二百余件
最高200件 最高达200件 最低200件 不止200件 差不多200件 跌破200件 200件不止'''.split()
DECREASES = '''减少200件 减少了200件 同比减少了200件 下降200件 下降了200件 降低200件 回落200件 下滑200件 压减200件 缩减200件 净减200件 减了200件
跌了200件 少了200件 下调200件 下挫200件 调减200件 负增长200件 下降：200件 降幅200件 降幅为200件 降幅达200件 减幅达到200件 -200件 −200件 负200件'''.split()
OTHERS = '100至200件 100到200件 100—200件 100~200件 第200件 第200名 第200位'.split()
PLAIN = '200件 达200件 达到200件 高达200件 仅200件 增加200件 增加了200件 减少到200件 降至200件 下降为200件 降幅收窄后为200件 签约200件 其中200件 担负200件 200件有余额 ——200件'.split()


def report(words):
    paragraphs = [{'text': f'全年受理{word}，情况良好。'} for word in words]
    indicators = [
        {'id': f'i{n}', 'label': '受理', 'number': '200', 'unit': '件', 'kind': 'count', 'measure': 'increment', 'period': 'y',
         'at': {'part': 'w', 'section': 1, 'paragraph': n + 1}, 'quote': '200件' if '200件' in word else word}
        for n, word in enumerate(words)]
    return {'format': 'union-report', 'version': 2, 'id': 'u', 'title': ['甲市总工会工作报告'], 'year': 2023,
            'periods': [{'id': 'y', 'label': '2023年', 'role': 'year'}],
            'parts': [{'id': 'w', 'kind': 'work', 'title': '2023年工作', 'period': 'y',
                       'sections': [{'number': 1, 'headline': '工作', 'paragraphs': paragraphs}]}],
            'indicators': indicators}


def refused(words):
    """Those of the words of which check says something: an indicator is on a line of its own."""
    document = report(words)
    indicators = document.pop('indicators')
    head = json.dumps(document, ensure_ascii=False)[:-1]
    lines = [head + ', "indicators": [', *(json.dumps(indicator, ensure_ascii=False) + ',' for indicator in indicators)]
    lines[-1] = lines[-1][:-1]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'unsaid.json')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(lines) + '\n]}\n')
        done = subprocess.run([CLI, 'check', path], capture_output=True, encoding='utf-8', check=False,
                              env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    numbers = {int(line[len(path) + 1:].split(':')[0]) for line in done.stderr.splitlines() if line.startswith(path + ':')}
    return [word for number, word in enumerate(words, 2) if number in numbers]


for name, words in ('bounds', BOUNDS), ('decreases', DECREASES), ('ranges and places', OTHERS):
    def are_refused(words):
        assert refused(words) == words, set(words) - set(refused(words))
    case.add(f'{name} that a file does not declare', are_refused, words)


@case
def words_that_change_nothing_are_none_of_them():
    assert refused(PLAIN) == [], refused(PLAIN)


case.run()
