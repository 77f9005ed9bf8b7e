# SPDX-License-Identifier: GPL-3.0-or-later
"""The structure of texts in which every way to number headings is within every other, set in every way.

A report is written down once as parts, sections and sub-sections with made-up words; its text and what must be read of
it are both made of that, so no rule is tested by a text it was made for.  What cannot be made that way is in
tests/data/structure, by hand: ‹S1:words› are the words of section 1 (P a part, U a sub-section, L a lead, X an annex), and a
line that is no part of the report begins with A|."""
import csv
import io
import itertools
import os
import re
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
TEXTS = os.path.join(tap.SOURCES, 'tests/data/structure')
LEVELS = {'P': 'part', 'S': 'section', 'U': 'subsection', 'L': 'lead', 'X': 'annex'}
HEADINGS = ('part', 'section', 'subsection', 'lead', 'annex')
NUMERALS = '一二三四五六七八九十'
case = tap.Cases()

# Headings of four kinds: plain, with a comma, with a number, and such as read like sentences.
TITLES = {
    'plain': ['思想引领走深走实', '技能提升提质增效', '维权服务更加有力', '普惠关爱更有温度', '基层基础不断夯实',
              '改革创新持续推进', '阵地建设提档升级', '作风建设走在前列', '建会入会扩面提质'],
    'with a comma': ['聚焦铸魂育人，思想引领走深走实', '聚焦建功立业，技能提升提质增效', '着眼便民利民，阵地建设提档升级',
                     '聚焦强基固本，基层基础不断夯实', '着力应援尽援，法律援助便捷高效'],
    'with a number': ['办好8件职工实事', '推进“5+2”技能行动', '开展100场法律体检', '建强12支服务队伍', '抓实“十五五”规划落地',
                      '落实3项改革任务', '建好24小时职工驿站', '用好12351热线平台', '办好第六届技能大赛', '推动5G场景进车间'],
    'like sentences': ['把党的创新理论送到班组去', '让每一名职工都有出彩机会', '在维护职工权益上下功夫', '让职工得到看得见的实惠',
                       '坚持把强基层摆在首位', '干部作风有了明显转变', '应建尽建一家也不能少', '指尖上的工会越办越活'],
}
BODIES = [
    '组建劳模工匠宣讲团14个，走进车间、工地、楼宇开讲920余场，现场聆听的职工逾6万人次。职工艺术节历时47天，征集作品1360件。',
    '围绕12个重点项目开展劳动竞赛，吸引21.5万人次参赛，命名创新工作室48个，职工提出合理化建议3.4万条，采纳率达到61.5%。',
    '受理12351热线来电4386件，办结率99.2%；提供法律援助517件，为职工挽回经济损失3280万元左右。新签集体合同1126份。',
    '“四季帮扶”共支出2640万元，惠及职工3.1万人次。在档困难职工由1835户降至1210户，减少三分之一左右，帮扶更加精准。',
    '新建基层工会420个，新发展会员3.5万人，规上企业建会率稳定在97%以上，社会化工作者队伍扩充到260人，力量明显增强。',
]
INTRO = '年，全市各级工会围绕中心、服务大局，团结动员广大职工积极投身现代化建设，各项工作取得新的进展，为全市高质量发展作出了新的贡献。'
PARTS = ('2031年工作回顾', '2032年主要任务')

# How the number of a heading is written.
MARKS = {
    '一、': lambda i: NUMERALS[i] + '、', '（一）': lambda i: f'（{NUMERALS[i]}）', '(一)': lambda i: f'({NUMERALS[i]})',
    '1.': lambda i: f'{i + 1}.', '1、': lambda i: f'{i + 1}、', '（1）': lambda i: f'（{i + 1}）', '①': lambda i: chr(0x2460 + i),
    '第一，': lambda i: f'第{NUMERALS[i]}，', '首先，': lambda i: ('首先，', '其次，', '再次，', '最后，')[i], '一是': lambda i: NUMERALS[i] + '是',
    '一要': lambda i: NUMERALS[i] + '要', '任务一：': lambda i: f'任务{NUMERALS[i]}：', '第一部分': lambda i: f'第{NUMERALS[i]}部分　',
    '第一章': lambda i: f'第{NUMERALS[i]}章 ', '【一】': lambda i: f'【{NUMERALS[i]}】', '一）': lambda i: NUMERALS[i] + '）', '一，': lambda i: NUMERALS[i] + '，', 'No.1': lambda i: f'No.{i + 1} ',
    '➊': lambda i: chr(0x278A + i) + ' ', '1⃣': lambda i: f'{i + 1}\ufe0f\u20e3 ', '其一，': lambda i: f'其{NUMERALS[i]}，', '第一是': lambda i: f'第{NUMERALS[i]}是',
    'PART ONE': lambda i: 'PART ' + ('ONE ', 'TWO ', 'THREE ', 'FOUR ')[i], '## ': lambda i: '## ', '## 一、': lambda i: f'## {NUMERALS[i]}、',
    '### （一）': lambda i: f'### （{NUMERALS[i]}）', '◎': lambda i: '◎ ', '●': lambda i: '●', '◆': lambda i: '◆', '■': lambda i: '■ ', '——': lambda i: '——', '': lambda i: '',
}
UNNUMBERED = ('●', '◆', '■', '——', '', '◎', '## ')

# Which form is within which: parts, sections and sub-sections on lines of their own, and then sections that open a
# paragraph.  Sub-sections of the first open a paragraph as well.
LINES = [
    ('一、', '（一）', '1.'), ('一、', '（一）', '1、'), ('一、', '(一)', '（1）'), ('一、', '1.', None), ('一、', '1、', '（1）'), ('一、', '1.', '①'),
    ('一、', '（一）', '①'), ('一、', '一、', None), ('第一部分', '一、', '（一）'), ('第一部分', '（一）', '1.'), ('第一部分', '1.', '（1）'),
    ('第一章', '一、', '（一）'), ('', '一、', '（一）'), ('', '（一）', '1.'), ('', '1.', '（1）'), ('', '1、', None), ('（一）', '1.', '（1）'),
    ('1.', '（1）', '①'), ('1、', '（1）', None), ('一、', '', None), ('', '', None), ('第一部分', '', None), ('一、', '●', None), ('', '◆', None),
    ('一、', '■', None), ('一、', '【一】', '1.'), ('一、', '一）', '1.'), ('一，', '（一）', '1.'), ('一、', 'No.1', None), ('一、', '➊', None), ('一、', '1⃣', None),
    ('PART ONE', '1.', None), ('## 一、', '### （一）', '1.'), ('## ', '## ', None), ('一、', '◎', None), ('', '任务一：', None), ('一、', '第一，', None), ('', '第一，', None), ('一、', '', '（1）'),
]
WORDS = [
    ('一、', '（一）', None), ('', '一、', None), ('', '（一）', None), ('', '1.', None), ('一、', '1、', None), ('第一部分', '一、', None), ('一、', '一是', None),
    ('', '一是', None), ('一、', '第一，', None), ('', '首先，', None), ('一、', '——', None), ('', '——', None), ('一、', '●', None), ('', '◆', None), ('一、', '一要', None),
    ('', '（1）', None), ('', '①', None), ('一、', '（一）', '1.'), ('', '1.', '（1）'), ('第一部分', '一、', '（一）'), ('一、', '首先，', '（1）'),
    ('一、', '其一，', None), ('一、', '第一是', None),
]
INNER_WORDS = [('一、', '（一）', '一是'), ('一、', '（一）', ''), ('一、', '（一）', '——'), ('', '一、', '一是'), ('第一部分', '一、', '◆'), ('一、', '（一）', '第一，'),
               ('', '', '一是'), ('', '', '1.'), ('', '', '●'), ('一、', '第一，', '（1）'), ('一、', '●', '1.'), ('', '◆', '（1）'), ('一、', '（一）', '首先，')]


class Writer:
    """Writes a text paragraph by paragraph, and what each says."""

    def __init__(self, titles):
        self.paragraphs = [('岚溪市总工会七届五次全委会工作报告', None), ('（2032年2月19日）', None)]
        self.titles = itertools.cycle(TITLES[titles])
        self.bodies = itertools.cycle(BODIES)

    def add_body(self):
        self.paragraphs.append((next(self.bodies), None))

    def add_line(self, level, mark, i, words=None, colon=''):
        title = words or next(self.titles)
        number = '' if mark in UNNUMBERED else str(i + 1)
        self.paragraphs.append((MARKS[mark](i) + title + colon, (level, number, title)))

    def add_words(self, level, mark, i):
        title = next(self.titles)
        number = '' if mark in UNNUMBERED else str(i + 1)
        self.paragraphs.append((MARKS[mark](i) + title + '。' + next(self.bodies), (level, number, title)))


def write(forms, lines, inner_lines, titles, colon=''):
    part, section, inner = forms
    writer = Writer(titles)
    for p, title in enumerate(PARTS):
        writer.add_line('part', part, p, title)
        writer.paragraphs.append((str(2031 + p) + INTRO, None))
        for s in range(3):
            if lines:
                writer.add_line('section', section, s, colon=colon)
            else:
                writer.add_words('section', section, s)
            for i in range(2 if inner is not None else 0):
                if inner_lines:
                    writer.add_line('subsection', inner, i, colon=colon)
                    writer.add_body()
                else:
                    writer.add_words('lead', inner, i)
            if lines and inner is None:
                writer.add_body()
    return writer.paragraphs


def set_plain(paragraphs):
    lines, told = [], []
    for text, heading in paragraphs:
        lines.append(text)
        told += [(len(lines), *heading)] if heading else []
    return lines, told, set()


def set_apart(paragraphs):
    """A blank line after each, and an indent before it."""
    lines, told = [], []
    for text, heading in paragraphs:
        lines += ['　　' + text, '']
        told += [(len(lines) - 1, *heading)] if heading else []
    return lines, told, set()


def set_in_pages(paragraphs, width=32, page=22):
    """Lines of a fixed width on pages with a number and a head."""
    lines, told, aside = [], [], set()
    for text, heading in paragraphs:
        first = True
        while text:
            if len(lines) % page == page - 2:
                lines += [f'— {len(lines) // page + 1} —', '岚溪市总工会工作报告']
                aside |= {len(lines) - 1, len(lines)}
            lines.append(text[:width])
            text = text[width:]
            if first and heading:
                told.append((len(lines), *heading))
            first = False
    return lines, told, aside


def read(lines):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')
        file.flush()
        done = subprocess.run([CLI, 'import', file.name, '--outline'], capture_output=True, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr.decode()
    return list(csv.DictReader(io.StringIO(done.stdout.decode('utf-8'), newline='')))


def outline_is_read(lines, told, aside):
    rows = read(lines)
    text = '\n'.join(lines)
    found = [(int(row['line']), row['level'], row['number'], row['title']) for row in rows if row['level'] in HEADINGS]
    assert sorted(found) == sorted(told), (sorted(set(told) ^ set(found)), text)
    assert {int(row['line']) for row in rows if row['level'] == 'aside'} == aside, text
    return rows, text


def structure_is_read(setting, paragraphs):
    rows, text = outline_is_read(*setting(paragraphs))
    whole = {row['title'] for row in rows if row['level'] in ('paragraph', 'intro')}
    for paragraph, heading in paragraphs[2:]:
        assert heading or paragraph in whole, (paragraph, text)


def forms_are_read(lines, inner_lines, forms):
    """With headings of each kind where they are harder to tell, in each setting."""
    for titles in ('plain', 'like sentences') if lines else TITLES:
        structure_is_read(set_plain, write(forms, lines, inner_lines, titles))
    if lines:
        structure_is_read(set_apart, write(forms, lines, inner_lines, 'with a number', colon='：'))
    structure_is_read(set_in_pages, write(forms, lines, inner_lines, 'with a number'))


def lines_are_read(source):
    """SOURCE has its headings in ‹level number:words›, and what is set aside after A|."""
    lines, told, aside = [], [], set()
    for line in source:
        number = len(lines) + 1
        if line.startswith('A|'):
            aside.add(number)
        told += [(number, LEVELS[mark[1]], mark[2], mark[3].rstrip('。')) for mark in re.finditer('‹([PSULX])(\\d*):([^›]*)›', line)]
        lines.append(re.sub('‹[PSULX]\\d*:([^›]*)›', r'\1', line.removeprefix('A|')))
    outline_is_read(lines, told, aside)


def pieces_of(file_name):
    """A text, or several, each below a line with its name."""
    pieces = {}
    with open(os.path.join(TEXTS, file_name), encoding='utf-8') as file:
        for line in file.read().splitlines():
            if line.startswith('# '):
                pieces[line[2:]] = []
            else:
                pieces.setdefault(file_name[3:-4].replace('-', ' '), []) if not pieces else None
                pieces[list(pieces)[-1]].append(line)
    return pieces


def name(forms):
    return ' > '.join(form or 'bare' for form in forms if form is not None)


for the_forms in LINES:
    case.add(f'lines {name(the_forms)}', forms_are_read, True, True, the_forms)
    if the_forms[2]:
        case.add(f'lines and leads {name(the_forms)}', forms_are_read, True, False, the_forms)
for the_forms in WORDS:
    case.add(f'leads {name(the_forms)}', forms_are_read, False, False, the_forms)
for the_forms in INNER_WORDS:
    case.add(f'lines and leads {name(the_forms)}', forms_are_read, True, False, the_forms)
for text_name in sorted(os.listdir(TEXTS)):
    for piece, source in pieces_of(text_name).items():
        case.add(piece, lines_are_read, source)

case.run()
