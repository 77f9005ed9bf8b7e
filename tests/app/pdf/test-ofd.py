# SPDX-License-Identifier: GPL-3.0-or-later
"""OFD, the format that Chinese offices exchange documents in: text that is placed on pages."""
import tap

import extractor
from packages import zipped

case = tap.Cases()
SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
LONG = ['全市各级工会围绕中心服务大局，广泛开展劳动和技能竞赛，推动产业工人队伍建设改革走深走实，职工队伍素质稳步提升。',
        '坚持以职工为中心的工作导向，健全完善服务体系，帮扶困难职工３８６２户，切实维护职工合法权益，职工获得感不断增强。']


def text(x, y, words, size=4.2, steps=None, more=''):
    """A piece of text with its upper left edge at a place, in millimetres."""
    steps = steps or f'g {len(words) - 1} {size}'
    return (f'<ofd:TextObject Boundary="{x} {y} 180 {size * 1.2}" Font="1" Size="{size}" {more}>'
            f'<ofd:TextCode X="0" Y="{size * 0.86}" DeltaX="{steps}">{words}</ofd:TextCode></ofd:TextObject>')


def ofd(*pages):
    files = {'OFD.xml': f'<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocInfo><ofd:Title>总结</ofd:Title></ofd:DocInfo>'
                        '<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
             'Doc_0/Document.xml': f'<ofd:Document {SPACE}><ofd:Pages>' + ''.join(
                 f'<ofd:Page ID="{i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages))) + '</ofd:Pages></ofd:Document>'}
    for i, page in enumerate(pages):
        files[f'Doc_0/Pages/Page_{i}/Content.xml'] = (
            f'<ofd:Page {SPACE}><ofd:Content><ofd:Layer><ofd:PageBlock>{page}</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>')
    return zipped(files)


def column(texts, y=30):
    out = ''
    for words in texts:
        room, at = 36, 2
        while words:
            out += text(28 + at * 4.2, y, words[:room])
            words, room, at, y = words[room:], 38, 0, y + 8
    return out


@case
def lines_become_paragraphs():
    content = ofd(column(LONG))
    assert extractor.texts(content) == LONG
    assert extractor.lines(content)[0] == {'kind': 'document', 'form': 'ofd', 'pages': 1, 'title': '总结'}


@case
def characters_placed_one_by_one_are_one_text():
    pieces = ''.join(text(28 + 4.2 * i, 30, letter, steps='') for i, letter in enumerate('帮扶困难职工三千户。'))
    assert extractor.texts(ofd(pieces)) == ['帮扶困难职工三千户。']


@case
def numbers_with_steps_of_their_own_are_whole():
    words = '发放1530万元。'
    steps = ' '.join(['4.2', '4.2', '2.1', '2.1', '2.1', '2.1', '4.2', '4.2'])
    assert extractor.texts(ofd(text(28, 30, words, steps=steps))) == [words]


@case
def a_matrix_scales_the_type():
    content = ofd(text(28, 30, '工作报告', size=1, more='CTM="8 0 0 8 0 0"') + column(LONG, 60))
    found = extractor.blocks(content)
    assert found[0]['kind'] == 'heading' and found[0]['text'] == '工作报告', found[0]
    assert [block['text'] for block in found[1:]] == LONG


@case
def numbers_of_pages_are_set_aside():
    content = ofd(*[column(LONG[i:i + 1]) + text(100, 280, f'— {i + 1} —') for i in range(2)])
    assert [text for reason, text in extractor.asides(content) if reason == 'page-number'] == ['— 1 —', '— 2 —']


@case
def what_has_no_text_says_so():
    assert extractor.failure(ofd('<ofd:ImageObject/>'))[0] == 'scan'
    assert extractor.failure(zipped({'OFD.xml': f'<ofd:OFD {SPACE}/>'}))[0] == 'damaged'
    deep = '<ofd:PageBlock>' * 200 + '</ofd:PageBlock>' * 200
    assert extractor.failure(ofd(deep))[0] == 'scan'


case.run()
