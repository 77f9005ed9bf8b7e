# SPDX-License-Identifier: GPL-3.0-or-later
"""A note on how figures were counted says under each picture, table and sentence what is true of the figures there: written
down by hand from the report's own words."""
import csv
import io
import json
import os
import re
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'xishan-2023.json')
folder = tempfile.TemporaryDirectory()
# file names and sentences of the interface are English
os.environ.update(LC_ALL='C.UTF-8', LANGUAGE='')

ALL = '2023年为“新增”，三年为“累计建成”“运行”“在用”，口径不同'
STATIONS = '2023年为“新增”，三年为“累计建成”，口径不同'
HOMES = '2023年为“新增”，三年为“运行”，口径不同'
POSTS = '2023年为“新增”，三年为“在用”，口径不同'
SCOPES = '2021年只计区本级，2022年不含街道工会，2023年含街道工会'

# what is under the plot of each chart
PICTURED = {
    # all that have a wording are there, and one without the note
    'all': [f'† {ALL}。'],
    # two of three
    'two': [f'† 服务驿站：{STATIONS}；职工之家：{HOMES}。'],
    'one': [f'† {STATIONS}。'],
    'none': [],
    'aid': [f'‡ {SCOPES}。'],
    # one thing at two times
    'aid-two': ['‡ 2022年帮扶资金：不含街道工会；2023年帮扶资金：含街道工会。'],
}
# what is said to somebody who does not see the signs
DESCRIBED = {
    'all': f'服务驿站、职工之家、援助站：{ALL}。',
    'two': f'服务驿站：{STATIONS}；职工之家：{HOMES}。',
    'one': f'服务驿站：{STATIONS}。',
    'none': '',
    'aid': f'{SCOPES}。',
    'aid-two': '2022年帮扶资金：不含街道工会；2023年帮扶资金：含街道工会。',
}
WORDS = [ALL, STATIONS, HOMES, POSTS, SCOPES, '只计区本级', '不含街道工会', '含街道工会', '含上年结转']


def load():
    with open(REPORT, encoding='utf-8') as file:
        return json.load(file)


def save(report, name):
    path = os.path.join(folder.name, name)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(report, file, ensure_ascii=False)
    return path


def write(name, *options):
    """The files that a command writes into a folder of their own."""
    out = os.path.join(folder.name, name)
    os.makedirs(out, exist_ok=True)
    return tap.command(CLI, *options, '-o', out).splitlines()


def export(chart, form, *options):
    return write(f'{chart}-{form}{len(options)}', 'charts', REPORT, '-f', form, '--force', '--chart', chart, *options)[0]


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def without_spaces(text):
    return re.sub(r'\s', '', text)


def text_of_svg(path):
    """The words of each text, one after the other: a sentence may be broken into lines and runs."""
    svg = read(path).decode()
    return without_spaces(''.join(re.sub(r'<[^>]*>', '', text) for text in re.findall(r'<text.*?</text>', svg, re.S)))


def the_picture_says_only_what_applies(chart):
    path = export(chart, 'svg')
    text = text_of_svg(path)
    for line in PICTURED[chart]:
        assert without_spaces(line) in text, (line, text)
    said = without_spaces(''.join(PICTURED[chart]))
    for words in WORDS:
        assert (without_spaces(words) in text) == (without_spaces(words) in said), (words, text)


def the_description_says_it_too(chart):
    svg = re.search(r'<desc>(.*?)</desc>', read(export(chart, 'svg')).decode(), re.S)[1]
    png = read(export(chart, 'png', '--scale', '1'))
    assert svg.endswith('。' + DESCRIBED[chart]), svg
    assert svg.encode() in png, svg
    for words in WORDS:
        assert (words in svg) == (words in DESCRIBED[chart]), (words, svg)


for name in PICTURED:
    case.add(f'the picture of “{name}” says only what applies', the_picture_says_only_what_applies, name)
    case.add(f'the description of “{name}” says it too', the_description_says_it_too, name)


@case
def a_cover_says_only_the_note_of_what_it_shows():
    presets = tap.command(CLI, 'charts', '--list-presets')
    cover = re.search(r'^(\S*cover\S*)', presets, re.M)[1]
    path = export('all', 'svg', '--preset', cover)
    svg = read(path).decode()
    text = text_of_svg(path)
    description = re.search(r'<desc>(.*?)</desc>', svg, re.S)[1]
    # 援助站 30 % and 服务驿站 25 % of four
    shown = [label for label in ('服务驿站', '职工之家', '援助站', '书屋') if label in description]
    own = {'服务驿站': STATIONS, '职工之家': HOMES, '援助站': POSTS, '书屋': ''}
    assert 1 <= len(shown) <= 2, description
    for label, words in own.items():
        if words:
            assert (words in description) == (label in shown), (label, description)
            assert (without_spaces(words) in text) == (label in shown), (label, text)
    assert ALL not in description and without_spaces(ALL) not in text


@case
def pictures_with_other_words_of_a_note_differ():
    picture = export('one', 'png', '--scale', '1')
    assert 'error' not in tap.command(CLI, 'verify', f'--report={REPORT}', picture)
    report = load()
    report['notes'][0]['wordings'][0]['text'] = '口径相同。'
    other = save(report, 'other-words.json')
    done = subprocess.run([CLI, 'verify', f'--report={other}', picture], capture_output=True, check=False)
    assert done.returncode == 1, done


def rows(path):
    return list(csv.DictReader(io.StringIO(read(path).decode('utf-8-sig'))))


@case
def each_row_of_a_table_has_its_own_note():
    notes = {row['指标']: row['附注'] for row in rows(export('all', 'csv')) if row['是否计算'] == '是'}
    assert notes == {'服务驿站相当于三年累计的份额': STATIONS + '。', '职工之家相当于三年累计的份额': HOMES + '。',
                     '援助站相当于三年累计的份额': POSTS + '。', '书屋占三年累计的份额': '', '三年均分': ''}, notes
    assert [row['附注'] for row in rows(export('aid', 'csv'))] == ['只计区本级。', '不含街道工会。', '含街道工会。']
    assert '附注' not in rows(export('none', 'csv'))[0]


@case
def the_table_of_all_figures_has_the_notes_that_list_them():
    out = write('figures', 'charts', REPORT, '-f', 'csv')
    table = rows(next(path for path in out if path.endswith('indicators.csv')))
    notes = [(row['时期'], row['指标'], row['附注']) for row in table if row['附注']]
    assert notes == [('2021年', '支出帮扶资金', '只计区本级。'), ('2022年', '支出帮扶资金', '不含街道工会。'),
                     ('2023年', '支出帮扶资金', '含街道工会。'), ('2021至2023年', '投入帮扶资金', '含上年结转。')], notes


def sentences(name, register, report=REPORT):
    """Without the source, and without how a number was computed."""
    out = tap.command(CLI, 'sentence', f'--register={register}', f'--report={report}', name)
    return [re.sub(r'（《.*?$', '', line.strip()) for line in out.splitlines() if line.startswith('  ')]


SAID = {
    ('stations-23', 'report'): f'2023年，新增服务驿站60个，相当于2021至2023年累计数（240个）的25%（{STATIONS}）。',
    ('homes-23', 'report'): f'2023年，新增职工之家30个，相当于2021至2023年累计数（150个）的20%（{HOMES}）。',
    ('homes', 'report'): f'2021至2023年，运行职工之家150个；2023年，新增职工之家30个（{HOMES}）。',
    # an average is of one figure, a comparison of two
    ('funds', 'report'): '2021至2023年，投入帮扶资金660万元，年均约220万元（含上年结转）。',
    ('aid-23', 'report'): '2023年，支出帮扶资金260万元，比2022年增加约60万元，增长约30%（2022年：不含街道工会；2023年：含街道工会）。',
    ('all', 'report'): '按原文数字计算，2023年数与2021至2023年累计数相比，援助站相当于30%，服务驿站相当于25%，书屋占25%，'
                       f'职工之家相当于20%（服务驿站、职工之家、援助站：{ALL}）。',
    ('two', 'report'): '按原文数字计算，2023年数与2021至2023年累计数相比，服务驿站相当于25%，书屋占25%，职工之家相当于20%'
                       f'（服务驿站：{STATIONS}；职工之家：{HOMES}）。',
    ('one', 'report'): f'按原文数字计算，2023年数与2021至2023年累计数相比，服务驿站相当于25%，书屋占25%（服务驿站：{STATIONS}）。',
    ('none', 'report'): '按原文数字计算，2023年数与2021至2023年累计数相比，书屋占25%。',
    ('aid', 'report'): f'支出帮扶资金：2021年100万元，2022年200万元，2023年260万元（{SCOPES}）。',
    ('aid-two', 'report'): '支出帮扶资金：2022年200万元，2023年260万元（2022年：不含街道工会；2023年：含街道工会）。',
    # worded to be heard
    ('stations-23', 'spoken'): '2023年，新增服务驿站六十个。2021至2023年累计是二百四十个，照原文的数字算，这一年相当于累计数的百分之二十五。'
                               '要说明的是，2023年说的是“新增”，三年说的是“累计建成”，口径不同。',
    ('all', 'spoken'): '照原文的数字算，拿2023年的数和2021至2023年的累计数比，援助站相当于百分之三十，服务驿站相当于百分之二十五，'
                       '书屋占百分之二十五，职工之家相当于百分之二十。关于服务驿站、职工之家、援助站，要说明的是：2023年说的是“新增”，'
                       '三年说的是“累计建成”、“运行”和“在用”，口径不同。',
    ('aid-two', 'spoken'): '说说支出帮扶资金：2022年二百万元，2023年二百六十万元。关于2022年，要说明的是：不含街道工会。'
                           '关于2023年，要说明的是：含街道工会。',
    ('funds', 'spoken'): '2021至2023年这三年里，投入帮扶资金六百六十万元，平均下来每年大约二百二十万元。要说明的是，含上年结转。',
}


def a_sentence_says_only_what_applies(name, register):
    found = sentences(name, register)
    assert SAID[name, register] in found, found


for name, register in SAID:
    case.add(f'a sentence about {name}, {register}', a_sentence_says_only_what_applies, name, register)


@case
def what_counts_alike_on_both_sides_is_not_said():
    report = load()
    report['notes'][1]['wordings'][1:] = [{'for': ['aid-22', 'aid-23'], 'text': '不含街道工会。'}]
    path = save(report, 'alike.json')
    found = sentences('aid-23', 'report', path)
    assert '2023年，支出帮扶资金260万元，比2022年增加约60万元，增长约30%。' in found, found


@case
def the_check_explains_which_wording_a_figure_has():
    out = tap.command(CLI, 'check', '--explain', REPORT)
    blocks = dict(re.findall(r'^  .* \((\S+)\)\n((?:    .*\n)*)', out + '\n', re.M))
    notes = {name: re.findall(r'note: +(.*)', block) for name, block in blocks.items()}
    assert notes['stations-23'] == notes['stations'] == [f'† {STATIONS}。'], notes
    assert notes['homes'] == [f'† {HOMES}。'] and notes['posts-23'] == [f'† {POSTS}。'], notes
    assert notes['aid-21'] == ['‡ 只计区本级。'] and notes['funds'] == ['§ 含上年结转。'], notes
    assert notes['rooms'] == notes['rooms-23'] == [], notes


@case
def the_long_picture_has_the_notes_of_its_charts():
    for first in 'all', 'two', 'one':
        report = load()
        report['charts'].sort(key=lambda chart: chart['id'] != first)
        text = without_spaces(tap.command(CLI, 'poster', '--text', save(report, f'poster-{first}.json')))
        block = text.split('（计算得出）')[1]
        assert [line for line in sum(PICTURED.values(), []) if without_spaces(line) in block] == PICTURED[first], block


@case
def the_printed_summary_has_the_notes_of_its_charts():
    path = os.path.join(folder.name, 'summary.pdf')
    tap.command(CLI, 'summary', REPORT, '-o', path)
    text = without_spaces(tap.command('pdftotext', '-raw', path, '-'))
    for chart in ('all', 'two', 'one', 'aid'):
        for line in PICTURED[chart]:
            assert without_spaces(line) in text, (line, text)


def pages_of_slides(report, name):
    path = os.path.join(folder.name, name + '.pdf')
    tap.command(CLI, 'slides', save(report, name + '.json'), '-o', path)
    return [without_spaces(page) for page in tap.command('pdftotext', '-raw', path, '-').rstrip('\f').split('\f')], path


def make_long_report():
    """Thirty lines, of which the first and the last have a note."""
    report = load()
    names = [f'{part}区' for part in '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东南西北中上下左']
    text = '，'.join(f'{name}建站{200 - i}个' for i, name in enumerate(names)) + '。'
    report['parts'][0]['sections'].append({'number': 3, 'headline': '各区建站', 'paragraphs': [{'text': text}]})
    report['indicators'] += [
        {'id': f'd{i}', 'label': f'{name}建站', 'short_label': name, 'number': str(200 - i), 'unit': '个', 'kind': 'count',
         'measure': 'increment', 'period': '23', 'at': {'part': 'work', 'section': 3, 'paragraph': 1},
         'quote': f'{name}建站{200 - i}个'} for i, name in enumerate(names)]
    last = len(names) - 1
    report['notes'].append({'id': 'districts', 'mark': '※', 'text': '甲区按驿站计，左区按站点计。', 'wordings': [
        {'for': ['d0'], 'text': '按驿站计。'}, {'for': [f'd{last}'], 'text': '按站点计。'}]})
    report['charts'].append({'id': 'districts', 'kind': 'bars', 'part': 'work', 'section': 3, 'title': '各区建站', 'items': [
        dict({'indicator': f'd{i}'}, **({'note': 'districts'} if i in (0, last) else {})) for i in range(len(names))]})
    return report


@case
def slides_that_go_on_have_the_notes_of_their_own_rows():
    pages, _ = pages_of_slides(make_long_report(), 'long')
    first = next(page for page in pages if '甲区※' in page)
    last = next(page for page in pages if '左区※' in page)
    between = [page for page in pages if '戊区' in page or '午区' in page]
    assert first != last and between
    assert '※按驿站计。' in first and '按站点计' not in first, first
    assert '※按站点计。' in last and '按驿站计' not in last, last
    for page in between:
        if page not in (first, last):
            assert '※' not in page, page
    assert '甲区按驿站计，左区按站点计。' in pages[-1], pages[-1]


@case
def the_last_slide_has_only_the_notes_of_what_the_slides_show():
    pages, _ = pages_of_slides(load(), 'whole')
    assert f'†{ALL}。' in pages[-1] and f'‡{SCOPES}。' in pages[-1], pages[-1]
    assert '§' not in pages[-1], pages[-1]
    report = load()
    report['charts'] = [chart for chart in report['charts'] if chart['id'] in ('one', 'none')]
    for indicator in report['indicators']:
        if indicator['id'] == 'homes':
            del indicator['context']
    report['notes'][0]['wordings'] = report['notes'][0]['wordings'][:1]
    pages, _ = pages_of_slides(report, 'one')
    assert f'†{STATIONS}。' in pages[-1] and '‡' not in pages[-1], pages[-1]


@case
def a_board_of_figures_has_the_notes_of_its_cards():
    pages, _ = pages_of_slides(load(), 'board')
    board = next(page for page in pages if '三年成绩单' in page and '2023年新增60个' in page)
    assert without_spaces(f'† 服务驿站：{STATIONS}；职工之家：{HOMES}。') in board, board


@case
def version_1_has_one_wording_for_all():
    report = load()
    report['version'] = 1
    for note in report['notes']:
        note.pop('applies_to', None)
        note.pop('wordings', None)
    path = save(report, 'one.json')
    assert 'valid' in tap.command(CLI, 'check', path)
    assert sentences('stations-23', 'report', path)[1].endswith(f'（{ALL}）。')
    assert json.loads(tap.command(CLI, 'format', path))['version'] == 1


case.run()
