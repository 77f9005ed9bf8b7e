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
最高200件 最高达200件 最低200件 不止200件 差不多200件 跌破200件 200件不止
多达200件 过200件 已过200件 均过200件 破200件 冲破200件 跨过200件 远超200件 未超200件 未突破200件 没有超过200件 不超出200件 最多达200件 顶多200件
充其量200件 少则200件 多则200件 少说200件 不亚于200件 不满200件 未满200件 未达200件 未达到200件 没达到200件 没到200件 未到200件 不达200件 尚不足200件 接近于200件
逼近200件 直逼200件 几近200件 近乎200件 大致200件 大体200件 估计200件 约占200件 约合200件 约计200件 约有200件 <200件 ＜200件 >200件 >=200件 <=200件
≧200件 ≦200件 ≮200件 ≯200件 200件多 200件余 200件+ 200件＋ 200件有余 200件出头 200件挂零 200件还多 200件不到 200件起 200件起步 200件打底 200件封顶
200件往上 200件之上 200件（含）以内 200件(含)以上 200件（含200件）以上 200件差不多 200件光景'''.split()

# The same as a file declares them: the whole as printed, with what the word says.
DECLARED = {
    'about': '约200件 约有200件 约占200件 约合200件 大约200件 大致200件 大体200件 估计200件 多达200件 200件左右 200件上下 200来件 200件差不多 200件光景 200件许',
    'above': '超200件 超过200件 超过了200件 突破200件 逾200件 过200件 破200件 冲破200件 跨过200件 不止200件 >200件 ＞200件 过百件 破百件 超百件 过三百件',
    'at-least': '不少于200件 不亚于200件 至少200件 少则200件 ≥200件 >=200件 ≮200件 200件以上 200件及以上 200件（含）以上 200人（含200人）以上 200+件 200件+ 200件起 上百件',
    'slightly-above': '200余件 200多件 200件多 200件余 200件有余 200件出头 200件挂零 200件还多 二百余件',
    'just-below': '近200件 不足200件 不到200件 不满200件 未满200件 未达200件 未达到200件 没到200件 逼近200件 直逼200件 几近200件 近乎200件 接近于200件 200件不到 近百件',
    'at-most': '不超过200件 未超过200件 没有超过200件 未突破200件 最多200件 顶多200件 充其量200件 多则200件 <200件 ＜200件 <=200件 ≤200件 ≯200件 200件以内 200件（含）以内 200件封顶',
}
DECREASES = '''减少200件 减少了200件 同比减少了200件 下降200件 下降了200件 降低200件 回落200件 下滑200件 压减200件 缩减200件 净减200件 减了200件
跌了200件 少了200件 下调200件 下挫200件 调减200件 负增长200件 下降：200件 降幅200件 降幅为200件 降幅达200件 减幅达到200件 -200件 −200件 负200件
少200件 同比少200件 比上年少200件 较去年少了200件 比全市低200件 比上年慢200件 减去200件 减掉200件 压缩200件 精简200件 跌落200件 滑落200件 收窄200件 缩小200件
萎缩200件 缩水200件 下浮200件 下行200件 下探200件 走低200件 后退200件 负增200件 低于上年200件 少于上年同期200件 低于全省平均200件 落后全市平均水平200件
减少达200件 减少共200件 减少额200件 减少数为200件 下降幅度为200件 降低幅度达200件 分别减少300件、200件 减少300件和200件 不断减少200件 不仅减少200件'''.split()
OTHERS = '100至200件 100到200件 100—200件 100~200件 第200件 第200名 第200位'.split()
PLAIN = '''200件 达200件 达到200件 高达200件 仅200件 增加200件 增加了200件 减少到200件 降至200件 下降为200件 降幅收窄后为200件 签约200件 其中200件 担负200件 200件有余额 ——200件
未减少200件 并未下降200件 没有减少200件 没有再减少200件 不再减少200件 未曾减少200件 并没有下降200件 并无减少200件 不降200件 从未减少200件 不会减少200件 不是减少200件 未见减少200件
通过200件 经过200件 办过200件 打破200件 侦破200件 走近200件 附近200件 就近200件 最近200件 缺少200件 不少200件 青少200件 上线200件 以上200件 缓慢200件 高低200件
节约200件 签约200件 预约200件 200件多样化 200件起诉 200件过程 200件来源 200件许可 200件余款 200件不等 分别增加300件、200件 减少到300件、200件 低于上年的200件
低于上年，新增200件'''.split()


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


def declare(document):
    """Indicators that say all that is printed."""
    bounds = {word: bound for bound, words in DECLARED.items() for word in words.split()}
    for indicator, paragraph in zip(document['indicators'], document['parts'][0]['sections'][0]['paragraphs']):
        word = paragraph['text'].removeprefix('全年受理').removesuffix('，情况良好。')
        number = '100' if '百件' in word and '三百' not in word and '二百' not in word else '300' if '三百' in word else '200'
        indicator.update({'printed': word, 'quote': word, 'bound': bounds[word], 'number': number, 'unit': '人' if '人' in word else '件'})
    return document


def refused(words, prepare=lambda document: document):
    """Those of the words of which check says something: an indicator is on a line of its own."""
    document = prepare(report(words))
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
def words_that_a_file_declares_are_read():
    for bound, words in DECLARED.items():
        assert refused(words.split(), declare) == [], (bound, refused(words.split(), declare))


@case
def words_that_change_nothing_are_none_of_them():
    assert refused(PLAIN) == [], refused(PLAIN)


FAR = '超过 不到 不足 接近 将近 突破 不超过 不低于'.split()
NEAR = ('占职工的三分之一', '超过上年的三分之一', '不低于全省平均水平的三分之一', '超过2万人，占职工的三分之一')


def share(words):
    document = report([])
    document['parts'][0]['sections'][0]['paragraphs'] = [{'text': f'高技能人才{text}，又好又快。'} for text in words]
    document['indicators'] = [
        {'id': f'i{n}', 'label': '占比', 'number': '1', 'unit': '/3', 'kind': 'ratio', 'measure': 'level', 'period': 'y',
         'at': {'part': 'w', 'section': 1, 'paragraph': n + 1}, 'quote': '三分之一', 'printed': '三分之一'}
        for n in range(len(words))]
    return document


def check(document):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'far.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(document, file, ensure_ascii=False)
        done = subprocess.run([CLI, 'check', path], capture_output=True, encoding='utf-8', timeout=60, check=False,
                              env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    return done.returncode, done.stdout + done.stderr


@case
def a_limit_before_what_the_share_is_of_is_seen():
    status, said = check(share([f'{word}技能人才的三分之一' for word in FAR]))
    assert status == 1, said
    for word in FAR:
        assert f'“{word}”' in said, (word, said)


@case
def another_years_share_has_no_limit():
    status, said = check(share(NEAR))
    assert status == 0, said


@case
def a_limit_before_what_the_share_is_of_can_be_declared():
    document = share(['超过技能人才的三分之一', '不到技能人才的三分之一', '不到技能人才的三分之一'])
    for indicator, bound in zip(document['indicators'], ('above', 'just-below', 'above')):
        indicator['bound'] = bound
    status, said = check(document)
    assert status == 1 and said.count('far.json:') == 1 and '“above”' in said, said


case.run()
