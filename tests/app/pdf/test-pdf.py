# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF: paragraphs of what only is characters at places; nothing lost, nothing made up."""
import json
import os
import re
import subprocess
import tempfile

import tap

import extractor
from pdfs import column, make, paragraph, pdf, show

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
case = tap.Cases()
# Full-width throughout, so that every character is as wide as any other.
LONG = ['全市各级工会围绕中心服务大局，广泛开展劳动和技能竞赛，推动产业工人队伍建设改革走深走实，职工队伍素质稳步提升，技能人才总量持续增长。',
        '坚持以职工为中心的工作导向，健全完善服务体系，建成户外劳动者服务站点，帮扶困难职工，切实维护职工合法权益，构建和谐劳动关系，职工获得感不断增强。',
        '深化工会改革创新，新就业形态劳动者入会取得突破，基层组织覆盖面不断扩大，工会干部能力作风建设得到加强。']


def texts(*pages):
    return extractor.texts(pdf(*pages))


@case
def lines_become_paragraphs():
    assert texts(column(LONG)) == LONG


@case
def paragraphs_go_on_over_pages_between_heads_and_numbers():
    whole = [text + other for text in LONG for other in LONG]
    lines, y = [], 0
    for text in whole:
        room, at = 32, 2
        while text:
            lines.append((at, text[:room]))
            text, room, at = text[room:], 34, 0
    pages = [lines[i:i + 7] for i in range(0, len(lines), 7)]
    made = []
    for number, page in enumerate(pages, 1):
        body = ''.join(show(90 + 12 * at, 100 + 20 * i, text) for i, (at, text) in enumerate(page))
        made.append(show(200, 50, '岚江市总工会工作报告', 9) + body + show(280, 800, f'— {number} —', 10))
    content = pdf(*made)
    assert extractor.texts(content) == whole
    aside = extractor.asides(content)
    assert aside.count(('running-head', '岚江市总工会工作报告')) == len(pages), aside
    assert len([text for reason, text in aside if reason == 'page-number']) == len(pages), aside
    assert [block['page'] for block in extractor.blocks(content)][:2] == [1, 1]


@case
def two_columns_are_read_one_after_the_other():
    left, right = [LONG[0], LONG[1]], [LONG[1], LONG[2]]
    title = show(200, 60, '岚江市总工会工作报告', 18)
    assert texts(title + column(left, 60, 100, 18) + column(right, 320, 105, 18)) == ['岚江市总工会工作报告', *left, *right]
    between = show(60, 500, '前后两栏之间通栏的一行文字前后两栏之间通栏的一行文字前后两栏')
    made = texts(column(left, 60, 100, 18) + column(right, 320, 100, 18) + between + column(left, 60, 540, 18) + column(right, 320, 540, 18))
    assert made == [*left, *right, '前后两栏之间通栏的一行文字前后两栏之间通栏的一行文字前后两栏', *left, *right], made


def hang(texts_in, x, y, n_chars=18):
    """Lines of a column, at the end of which a mark may hang out."""
    out = ''
    for text in texts_in:
        at = 2
        while text:
            room = n_chars - at
            room += text[room:room + 1] in ('，', '。', '、')
            out += show(x + at * 12, y, text[:room])
            text, at, y = text[room:], 0, y + 20
    return out


@case
def marks_hang_into_the_space_between_columns():
    full = hang(LONG, 60, 100) + hang(LONG, 298, 100)
    assert texts(full) == LONG * 2
    few = ['不断把工会工作推向前进，再创佳绩。']
    made = texts(full, hang(LONG[1:], 60, 100) + hang(few, 298, 100))
    assert made == [*LONG * 2, *LONG[1:], *few], made


@case
def tables_are_rows_with_as_many_cells_as_columns():
    rows = [('指标', '2022年', '2023年'), ('基层工会（个）', '8214', '8651'), ('会员（万人）', '', '101.8'), ('建会率（%）', '93.8', '95.2')]
    made = column(LONG[:2]) + ''.join(show(90 + 150 * i, 300 + 24 * j, cell) for j, row in enumerate(rows) for i, cell in enumerate(row) if cell)
    found = extractor.blocks(pdf(made))
    assert [block['text'] for block in found if block['kind'] == 'table-row'] == ['\t'.join(row) for row in rows], found
    assert [block['text'] for block in found if block['kind'] == 'paragraph'] == LONG[:2], found


@case
def a_contents_is_set_aside():
    entries = [('一、2023年工作情况', '1'), ('（一）深化产改', '2'), ('（二）维护权益', '5'), ('二、2024年主要任务', '8')]
    made = show(270, 80, '目 录', 16) + ''.join(
        show(90, 120 + 20 * i, text) + show(480, 120 + 20 * i, number) for i, (text, number) in enumerate(entries))
    content = pdf(made, show(90, 80, '一、2023年工作情况', 16, 'B') + column(LONG, y=120))
    assert extractor.texts(content) == ['一、2023年工作情况', *LONG]
    assert [text for reason, text in extractor.asides(content) if reason == 'contents'] == [
        '目 录', *[f'{text} {number}' for text, number in entries]]
    dots = pdf(show(270, 80, '目录', 16) + ''.join(show(90, 120 + 20 * i, f'{text}……………{number}') for i, (text, number) in enumerate(entries)),
               column(LONG))
    assert extractor.texts(dots) == LONG


@case
def headings_are_told_by_their_type():
    made = (show(90, 80, '工作报告', 22) + show(90, 130, '一、2023年工作情况', 12, 'B') + column(LONG[:1], y=150) +
            show(90, 230, '（一）深化产业工人队伍建设改革，推动职工建功', 12, 'B') + show(102, 250, '立业', 12, 'B') + column(LONG[1:2], y=270))
    found = extractor.blocks(pdf(made))
    assert [(block['kind'], block['text']) for block in found] == [
        ('heading', '工作报告'), ('heading', '一、2023年工作情况'), ('paragraph', LONG[0]),
        ('heading', '（一）深化产业工人队伍建设改革，推动职工建功立业'), ('paragraph', LONG[1])], found
    assert found[1]['bold'] and 'bold' not in found[2]


@case
def a_figure_that_was_not_parted_leaves_a_short_line():
    made = (show(114, 100, '广泛开展各种劳动和技能竞赛，参与职工众多，全市技能人才达到') + show(90, 120, '347.5万人，比上年明显增加，职工队伍素质稳步提升，技能人才总量持续') +
            show(90, 140, '增长。') + column(LONG, y=160))
    assert texts(made)[0] == '广泛开展各种劳动和技能竞赛，参与职工众多，全市技能人才达到347.5万人，比上年明显增加，职工队伍素质稳步提升，技能人才总量持续增长。'


@case
def raised_digits_are_marks_of_notes():
    made = show(114, 100, '覆盖职工21.7万人') + show(114 + 12 * 8.0, 96, '1', 7) + show(114 + 12 * 8.0 + 4, 100, '。') + column(LONG, y=130)
    found = extractor.blocks(pdf(made))
    assert found[0]['text'] == '覆盖职工21.7万人。' and found[0]['notes'] == [{'at': 10, 'id': '1'}], found[0]


@case
def a_footnote_begins_with_its_mark():
    made = column(LONG) + show(90, 700, '1', 6) + show(96, 704, '含新就业形态劳动者2.4万人。', 9)
    found = extractor.blocks(pdf(made))
    assert found[-1]['kind'] == 'footnote' and found[-1]['id'] == '1' and found[-1]['text'] == '含新就业形态劳动者2.4万人。', found[-1]
    assert [block['text'] for block in found[:-1]] == LONG
    marked = show(114, 100, '覆盖职工21.7万人') + show(114 + 12 * 8.0, 96, '3', 7) + show(114 + 12 * 8.0 + 4, 100, '。')
    found = extractor.blocks(pdf(marked + column(LONG, y=130) + show(90, 704, '3含新就业形态劳动者2.4万人。', 10)))
    assert (found[-1]['kind'], found[-1]['id'], found[-1]['text']) == ('footnote', '3', '含新就业形态劳动者2.4万人。'), found[-1]


@case
def spaces_are_seen_and_wide_type_has_none():
    assert texts(show(90, 100, '凝心聚力 担当作为 建功立业') + column(LONG, y=140))[0] == '凝心聚力 担当作为 建功立业'
    wide = ''.join(show(90 + 15 * i, 100, letter) for i, letter in enumerate('凝心聚力担当作为建功立业'))
    assert texts(wide + column(LONG, y=140))[0] == '凝心聚力担当作为建功立业'


@case
def no_paragraph_ends_with_a_comma():
    made = show(114, 100, '办理法律援助案件，') + show(90, 120, '为职工挽回损失。') + column(LONG, y=140)
    assert texts(made) == ['办理法律援助案件，为职工挽回损失。', *LONG]


@case
def our_own_summary_comes_back_whole():
    def bare(text):
        return re.sub(r'^(\d+\.|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)', '', re.sub(r'\s|\*\*', '', text))
    text = subprocess.run([CLI, 'text'], capture_output=True, check=True, env=extractor.PLAIN).stdout.decode()
    wanted = [bare(line) for line in text.splitlines() if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        for options in ([], ['--layout', 'gongwen'], ['--layout', 'compact', '--columns', '2'], ['--layout', 'large'],
                        ['--paper', 'Letter', '--landscape', '--columns', '2']):
            path = os.path.join(folder, 'summary.pdf')
            subprocess.run([CLI, 'summary', '-o', path, '--force', '--no-figures', '--no-charts', *options], check=True,
                           env=extractor.PLAIN, stdout=subprocess.DEVNULL)
            with open(path, 'rb') as file:
                found = [bare(text) for text in extractor.texts(file.read())]
            assert found[-len(wanted) + 3:] == wanted[3:], (options, [text for text in wanted if text not in found], found)


@case
def words_in_charts_are_set_aside():
    """A summary is tagged: it says which of its characters are a picture."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'summary.pdf')
        subprocess.run([CLI, 'summary', '-o', path, '--no-figures'], check=True, env=extractor.PLAIN, stdout=subprocess.DEVNULL)
        with open(path, 'rb') as file:
            content = file.read()
    captions = [block['text'] for block in extractor.blocks(content) if block['kind'] == 'caption']
    aside = [text for reason, text in extractor.asides(content) if reason == 'figure']
    assert len(captions) > 3 and len(aside) > len(captions), (captions, aside)
    assert not [text for text in extractor.texts(content) if '五年均分20%' in text or '约28.9%' in text]
    assert not [block for block in extractor.blocks(content) if block['kind'] == 'table-row']


@case
def what_was_scanned_says_so():
    code, sentence = extractor.failure(pdf('0 0 m 100 100 l S', '10 10 m 90 90 l S'))
    assert code == 'scan' and 'scanned' in sentence, (code, sentence)


@case
def what_needs_a_password_says_so():
    with tempfile.TemporaryDirectory() as folder:
        plain, locked = os.path.join(folder, 'a.pdf'), os.path.join(folder, 'b.pdf')
        with open(plain, 'wb') as file:
            file.write(pdf(column(LONG)))
        tap.command('qpdf', '--encrypt', 'secret', 'owner', '256', '--', plain, locked)
        with open(locked, 'rb') as file:
            code, _ = extractor.failure(file.read())
        assert code == 'encrypted', code
        tap.command('qpdf', '--encrypt', '', 'owner', '256', '--', plain, locked)
        with open(locked, 'rb') as file:
            assert extractor.texts(file.read()) == LONG


@case
def what_is_broken_is_a_sentence():
    code, _ = extractor.failure(b'%PDF-1.4\n' + bytes(3000))
    assert code == 'damaged', code
    loop = make([b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Count 1/Kids[2 0 R]>>'])
    assert extractor.failure(loop)[0] in ('damaged', 'scan')


@case
def many_pages_are_read_with_progress():
    pages = [paragraph(f'第{chr(0x4e00 + number)}页的话，{LONG[0]}', 90, 100 + number, 34)[0] for number in range(300)]
    code, found = extractor.run(pdf(*pages))
    assert code == 0 and found[0]['pages'] == 300
    done = [line['done'] for line in found if line['kind'] == 'progress']
    assert done == sorted(done) and all(line['of'] == 300 for line in found if line['kind'] == 'progress'), json.dumps(found[:5])


@case
def thousands_of_pages_are_a_sentence():
    fonts = b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'
    kids = ' '.join(f'{3 + i} 0 R' for i in range(10000))
    content = make([b'<</Type/Catalog/Pages 2 0 R>>', f'<</Type/Pages/Count 10000/Kids[{kids}]>>'.encode(), *[fonts] * 10000])
    code, sentence = extractor.failure(content)
    assert code == 'too-large' and 'Print the pages' in sentence, (code, sentence)


case.run()
