# SPDX-License-Identifier: GPL-3.0-or-later
"""What people type to find something in the real report, and where they have to be led: more than two hundred queries.

Where a phrase is, is told by a plain search over the report's file.  What is typed for it was written by hand: numbers in
their spellings, pinyin whole and by first letters, words in another order.
"""
import json
import os
import re
import tempfile
import time
from decimal import Decimal

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'resources/reports/beijing-2020.json')
LINE = re.compile(r'^(?P<place>\S+?)(?: (?P<id>\S+))?: .*?\[(?P<found>.*)\]')
MAGNITUDES = {'': 1, '万': 10 ** 4, '亿': 10 ** 8}
case = tap.Cases()
with open(REPORT, encoding='utf-8') as file:
    report = json.load(file)
FIGURES = report['indicators']


def search(query, *paths, code=0):
    """Place and words of each hit, in order."""
    out = tap.command(CLI, 'search', query, *paths, code=code)
    return [(match['place'], match['found'], match['id']) for match in map(LINE.match, out.splitlines()) if match]


def texts_of():
    """Place and text of every title and paragraph."""
    for part in report['parts']:
        for section in part.get('sections', []):
            number = f"{part['id']}/{section['number']}"
            yield number, section['headline'] + ('，' + section['rest'] if section.get('rest') else '')
            for i, paragraph in enumerate(section['paragraphs'], 1):
                yield f'{number}/{i}', (paragraph['text'] if isinstance(paragraph, dict) else paragraph)
        for g, group in enumerate(part.get('groups', []), 1):
            for i, line in enumerate(group['lines'], 1):
                yield f"{part['id']}/{g}/{i}", line


TEXTS = list(texts_of())


def places_of(phrase):
    return [place for place, text in TEXTS for _ in range(text.replace('，', '，').count(phrase))]


def in_text(hits):
    return [(place, found) for place, found, name in hits if name is None and '/' in place]


# What is typed, and the phrase that is meant.
PHRASES = '''职工 工会 服务职工 暖心驿站 母婴关爱室 四季歌 五送牌 两步走 劳动争议 法律援助 集体协商 灵活协商 产业工人 技能人才 劳模精神 工匠精神 冬奥会
疫情防控 用工需求 返还工会经费 医疗互助 12351 5G 云计算 APP 党的建设 从严治党 京津冀 新就业形态 覆盖率 帮扶资金 挽回经济损失 职工之家 接诉即办
思想政治工作 和谐劳动关系 获得感 幸福感'''.split()

INITIALS = {
    'nxyz': '暖心驿站', 'fwzg': '服务职工', 'myga': '母婴关爱', 'ldzy': '劳动争议', 'flyz': '法律援助', 'jtxs': '集体协商', 'cygr': '产业工人',
    'jnrc': '技能人才', 'yqfk': '疫情防控', 'ygxq': '用工需求', 'ylhz': '医疗互助', 'zgzj': '职工之家', 'bfzj': '帮扶资金', 'whjjss': '挽回经济损失',
    'jsjb': '接诉即办', 'sxzz': '思想政治', 'hxldgx': '和谐劳动关系', 'xzghzz': '新增工会组织', 'fzxhy': '发展新会员', 'cyzg': '参与职工', 'lmjs': '劳模精神',
    'gjjs': '工匠精神', 'zzfgl': '组织覆盖率', 'fhghjf': '返还工会经费', 'ldhjnjs': '劳动和技能竞赛'}

PINYIN = {
    'nuanxinyizhan': '暖心驿站', 'nuanxin yizhan': '暖心驿站', "nuan'xin": '暖心', 'NUANXIN': '暖心', 'fuwuzhigong': '服务职工', 'muying': '母婴',
    'laodongzhengyi': '劳动争议', 'falvyuanzhu': '法律援助', 'faluyuanzhu': '法律援助', 'falüyuanzhu': '法律援助', 'jitixieshang': '集体协商',
    'chanyegongren': '产业工人', 'jinengrencai': '技能人才', 'yiqingfangkong': '疫情防控', 'fugailv': '覆盖率', 'fugailu': '覆盖率',
    'yiliaohuzhu': '医疗互助', 'zhigongzhijia': '职工之家', 'bangfuzijin': '帮扶资金', 'wanhuijingjisunshi': '挽回经济损失', 'jiesujiban': '接诉即办',
    'chongdian': None, 'zhongdian': '重点', 'zengzhang': '增长', 'yinhang': None, 'xietiao': '协调', 'tiaojie': '调解', 'hangye': '行业',
    'dongyuan': '动员', 'shoudu': '首都', 'zhigongzhi': '职工之', 'nuanxyz': '暖心驿站', 'fwzhigong': '服务职工', 'zhgongfw': None,
    'laomojingshen': '劳模精神', 'gongjiangjingshen': '工匠精神', 'jieshouzixun': None, 'cujin': '促进', 'shiyi': '十一', 'dangjian': '党建'}

# Two or three first letters: labels and headings alone.
SHORT = {'nxyz'[:2]: '暖心', 'gh': '工会', 'fgl': '覆盖率', 'xfz': '新发展', 'bx': '报销', 'qm': '全面'}

TOGETHER = {'母婴关爱室 四季歌': 'work/5/1', '四季歌 母婴关爱室': 'work/5/1', '驿站 7481': 'work/5/1', '３５５３ 组织': 'work/6/1',
            '  覆盖率　92.39 ': 'scorecard/1/3', '防控资金 4.73亿': 'work/2/1', '"暖心驿站" 地图': 'work/5/1'}

NOWHERE = ['首钢大跳台', '驿站\n', '贡献。围绕', '99999', '百分之九十三', 'qqqq', 'zhuanlizhuanli', '   ', '母婴关爱室 首钢大跳台', '"服务 职工"', '3.57万', '3.57%',
           '7481人', '92.93%', 'ⅨⅨ', '😀😀', '"nxyz"', '龘龘', 'x' * 10000, '职' * 10000, '1' * 200, '%' * 50, "''''"]


@case
def phrases_are_where_they_are():
    for phrase in tap.some(PHRASES):
        expected = places_of(phrase)
        if not expected:
            assert search(phrase, code=None) == [] or all(name for *_, name in search(phrase, code=None)), phrase
            continue
        assert [place for place, _ in in_text(search(phrase))] == expected, phrase


def spellings(figure):
    """A figure's number as people type it."""
    number, magnitude, unit = figure['number'], figure.get('magnitude', ''), figure['unit']
    plain = Decimal(number) * MAGNITUDES[magnitude]
    whole = f'{plain:f}'.rstrip('0').rstrip('.') if '.' in f'{plain:f}' else f'{plain:f}'
    full = number.translate({ord(digit): 0xff10 + int(digit) for digit in '0123456789'} | {ord('.'): '．'})
    yield number + magnitude + unit
    yield f'{number} {magnitude}{unit}'
    yield whole
    yield full + magnitude
    if magnitude:
        lower = {'万': '', '亿': '万'}[magnitude]
        yield f'{Decimal(number) * 10000:f}'.rstrip('0').rstrip('.') + lower + unit if '.' in number else number + '0000' + lower + unit


@case.again
def figures_are_found_in_every_spelling():
    n = 0
    for figure in FIGURES:
        at = figure['at']
        if 'section' in at:
            place = f"{at['part']}/{at['section']}/{at['paragraph']}"
        else:
            place = f"{at['part']}/{at['group']}/{at['line']}"
        for query in spellings(figure):
            n += 1
            found = [hit[0] for hit in search(query)]
            assert place in found, f'{query}: {found}, not {place}'
    assert n > 120, n


@case
def percentages_in_words_are_found():
    for query in ('百分之九十二点三九', '92.39%', '９２．３９％', '92.39 %'):
        assert [hit[0] for hit in search(query)] == ['scorecard/1/3'], query


@case.again
def first_letters_lead_to_the_words():
    missed = []
    for query, phrase in INITIALS.items():
        expected = places_of(phrase)
        hits = search(query, code=None)
        if expected:
            assert set(expected) <= {place for place, found, _ in hits if found == phrase}, (query, phrase, hits)
            if phrase not in list(dict.fromkeys(found for _, found, _ in hits))[:3]:
                missed.append(query)
    assert len(missed) <= len(INITIALS) // 20, missed


@case
def pinyin_leads_to_the_words():
    for query, phrase in PINYIN.items():
        hits = search(query, code=None)
        if phrase is None:
            continue
        expected = places_of(phrase)
        found = [place for place, words, _ in hits if words == phrase]
        assert set(expected) <= set(found), (query, phrase, hits[:4])


@case
def a_character_is_read_as_its_word_says():
    # 重点 is zhongdian, 增长 zengzhang, 行业 hangye, 调解 tiaojie
    for query, phrase in (('chongdian', '重点'), ('xingye', '行业')):
        assert places_of(phrase) and phrase not in [found for _, found, _ in search(query, code=None)], query


@case
def few_letters_find_labels_and_headings_alone():
    for query, phrase in SHORT.items():
        hits = search(query)
        assert hits and all(name or place.count('/') < 2 for place, _, name in hits), hits
        assert phrase in [found for _, found, _ in hits], (query, hits)


@case
def words_apart_are_found_together():
    for query, place in TOGETHER.items():
        assert place in {hit[0] for hit in search(query)}, query


@case
def nothing_is_found_where_nothing_is():
    for query in NOWHERE:
        out = tap.command(CLI, 'search', query, code=1)
        assert ('not found' in out or 'nothing to look for' in out) and len(out) < 2 * len(query) + 400, (query, out[:200])


# What is nowhere, and what of the report was meant: an input method's other characters, a slip of the finger, one word too many.
NEAR = {'暖心译站': '暖心驿站', '法率援助': '法律援助', '7482': '7481个', '74810': None, '7418': '7481个', '3.58亿': '3.57亿元', 'nxyyz': '暖心驿站',
        'nuanxinyizan': '暖心驿站', '职工暖心小屋': '职工暖心', '首钢大跳台': None, '龘龘': None}


@case
def near_words_are_offered_where_nothing_is():
    for query, near in NEAR.items():
        out = tap.command(CLI, 'search', query, code=1)
        assert 'not found' in out, (query, out)
        assert (f'Perhaps meant: {near}' in out) if near else 'Perhaps' not in out, (query, out)
        if near:
            assert search(near), near
    other = os.path.join(tap.SOURCES, 'resources/reports/chenglan-2024.json')
    out = tap.command(CLI, 'search', '暖心译站', REPORT, REPORT, other, code=1)
    assert out.count('暖心驿站') == 1, out


@case
def one_character_is_found_everywhere():
    for query in '职工的，':
        assert [place for place, _ in in_text(search(query))] == places_of(query), query


@case
def several_reports_are_told_apart():
    other = os.path.join(tap.SOURCES, 'resources/reports/chenglan-2024.json')
    out = tap.command(CLI, 'search', '职工书屋', REPORT, other, code=None)
    files = {line.split(':')[0] for line in out.splitlines()}
    assert files == {other}, out
    out = tap.command(CLI, 'search', '服务职工', REPORT, other)
    assert {line.split(':')[0] for line in out.splitlines()} == {REPORT, other}, out
    out = tap.command(CLI, 'search', '职工', REPORT, '/nowhere.json', code=1)
    assert REPORT in out and '/nowhere.json' in out, out[-300:]


@case
def what_cannot_be_looked_for():
    assert 'look for' in tap.command(CLI, 'search', code=2)
    assert 'UTF-8' in tap.command(CLI, 'search', os.fsdecode(b'\xff\xfe'), code=2)


@case
def letters_without_end_take_no_time():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'long.txt')
        with open(path, 'w', encoding='utf-8') as made:
            made.write('2029年工作\n' + ('安安安安安安安' * 60 + '，新建书屋12家。\n') * 40)
        tap.command(CLI, 'import', path, '-o', os.path.join(folder, 'long.json'))
        for query in ('an' * 31 + 'x', 'a' * 60 + 'x'):
            started = time.monotonic()
            tap.command(CLI, 'search', query, os.path.join(folder, 'long.json'), code=1)
            assert time.monotonic() - started < 20, query


# A query, where it is looked for, and how many of its places are there.  What is in a figure's words, was counted by hand.
SCOPED = [('暖心驿站', ['--part', 'work'], 3), ('职工暖心驿站', ['--part', 'tasks'], 1), ('暖心驿站', ['--in', 'charts'], 0),
          ('份额', ['--in', 'charts'], 2), ('份额', ['--in', 'text'], 0), ('nxyz', ['--part', 'scorecard'], 1), ('服务职工工作体系', ['--in', 'titles'], 2),
          ('服务职工工作体系', ['--in', 'text'], 0), ('暖心驿站', ['--in', 'figures', '--part', 'work'], 1), ('3.57亿元', ['--in', 'figures'], 1),
          ('"两步走"', ['--in', 'titles', '--part', 'work'], 1), ('百分之九十二点三九', ['--part', 'work'], 0)]


@case
def a_scope_leaves_out_what_is_elsewhere():
    for query, scope, n in SCOPED:
        found = tap.command(CLI, 'search', *scope, query, code=0 if n else 1)
        places = [line for line in found.splitlines() if LINE.match(line)]
        assert len(places) == n, (query, scope, found)
        assert set(places) <= set(tap.command(CLI, 'search', query).splitlines()), query
        assert n or re.search(r'\d+ hits? (is|are) elsewhere', found), found
    assert 'has no part “job”' in tap.command(CLI, 'search', '--part', 'job', '职工', code=2)
    assert '--in takes one of text, titles, figures, charts' in tap.command(CLI, 'search', '--in', 'notes', '职工', code=2)


case.run()
