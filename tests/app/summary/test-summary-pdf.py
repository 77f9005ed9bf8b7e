# SPDX-License-Identifier: GPL-3.0-or-later
"""The printed summary as a PDF, judged by programs that know nothing of us."""
import json
import os
import re
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
with open(os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json'), encoding='utf-8') as file:
    report = json.load(file)
case = tap.Cases()
folder = tempfile.TemporaryDirectory()
os.environ.pop('SOURCE_DATE_EPOCH', None)


def summary(name, *options):
    target = os.path.join(folder.name, name)
    tap.command(CLI, 'summary', '-o', target, *options)
    return target


def squeeze(text):
    return re.sub(r'\s+', '', text)


def raw_text(path):
    """The text as pdftotext reads it, without page numbers and the running line."""
    pages = tap.command('pdftotext', '-raw', path, '-').split('\f')
    running = report['subtitle']
    lines = []
    for number, page in enumerate(pages, 1):
        for line in page.splitlines():
            if line != f'— {number} —' and not (number > 1 and line == running):
                lines.append(line)
    return lines


def sections():
    for part in report['parts']:
        yield from part.get('sections', [])


def position(indicator):
    """Where in the report the figure stands, for sorting."""
    at = indicator['at']
    parts = [part['id'] for part in report['parts']]
    part = report['parts'][parts.index(at['part'])]
    if 'group' in at:
        text = part['groups'][at['group'] - 1]['lines'][at['line'] - 1]
        place = (at['group'], at['line'])
    else:
        text = part['sections'][at['section'] - 1]['paragraphs'][at['paragraph'] - 1]['text']
        place = (at['section'], at['paragraph'])
    return (parts.index(at['part']), *place, text.index(indicator['quote']))


PDF = summary('summary.pdf')
TEXT = squeeze(''.join(raw_text(PDF)))


@case
def it_holds_all_section_titles_in_order():
    at = 0
    titles = [f"{s['number']}.{s['headline']}，{s['rest']}" for s in sections()]
    assert len(titles) == 7 + 5
    for title in titles:
        at = TEXT.index(squeeze(title), at) + 1


@case
def it_holds_all_figures_in_order():
    at = 0
    assert len(report['indicators']) == 28
    for indicator in sorted(report['indicators'], key=position):
        figure = indicator['number'] + indicator['magnitude'] + indicator['unit']
        at = TEXT.index(squeeze(indicator['quote']), at)
        at = TEXT.index(figure, at)


@case
def no_figure_is_torn():
    lines = raw_text(PDF)
    for indicator in report['indicators']:
        figure = indicator['number'] + indicator['magnitude'] + indicator['unit']
        assert any(figure in line for line in lines), figure


@case
def every_paragraph_is_the_reports():
    text = ''.join(raw_text(PDF))  # no space and no other character between the characters of a line
    for section in sections():
        for paragraph in section['paragraphs']:
            assert paragraph['text'] in text, paragraph['text']


@case
def no_line_is_read_as_two():
    for line in raw_text(PDF):
        assert line[0] not in '，。、；：！？”’）》%', line


@case
def it_says_what_it_is():
    info = tap.command('pdfinfo', PDF)
    assert re.search(r'^Title: +开局十四五 启航新征程', info, re.M)
    assert re.search(r'^Author: +北京市总工会$', info, re.M)
    assert re.search(r'^Tagged: +yes$', info, re.M)
    assert re.search(r'^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$', info, re.M)


@case
def its_structure_is_the_reports():
    structure = tap.command('pdfinfo', '-struct-text', PDF)
    assert len(re.findall(r'^ +H1 \(block\)$', structure, re.M)) == 3
    assert len(re.findall(r'^ +H2 \(block\)$', structure, re.M)) == 12
    assert len(re.findall(r'^ +Figure', structure, re.M)) == len(report['charts'])


@case
def every_glyph_says_what_it_stands_for():
    # also those of joined marks, whose text stands beside them
    assert '\ufffd' not in tap.command('pdfinfo', '-struct-text', PDF)


@case
def its_outline_leads_to_every_section():
    # pdftohtml writes the outline of a document as XML.
    xml = tap.command('pdftohtml', '-xml', '-i', '-stdout', PDF)
    entries = re.findall(r'<item page="(\d+)">([^<]*)</item>', xml)
    assert len(entries) == 3 + 12, entries
    pages = [squeeze(text) for text in tap.command('pdftotext', '-raw', PDF, '-').split('\f')]
    for page, title in entries:
        assert squeeze(title) in pages[int(page) - 1], title


@case
def its_outline_holds_every_heading_of_a_study_pack():
    xml = tap.command('pdftohtml', '-xml', '-i', '-stdout', summary('pack.pdf', '--pack=study'))
    titles = [squeeze(title) for _, title in re.findall(r'<item page="(\d+)">([^<]*)</item>', xml)]
    headings = [squeeze(p['title']) for p in report['parts']]
    headings += [squeeze(f"{s['number']}.{s['headline']}，{s['rest']}") for s in sections()]
    for heading in headings:
        assert titles.count(heading) == 2, heading  # in the summary, and in the outline to speak from
    assert len(titles) == 2 * len(headings) + 4


@case
def it_is_sound():
    assert 'No syntax or stream encoding errors' in tap.command('qpdf', '--check', PDF)
    fonts = tap.command('pdffonts', PDF).splitlines()[2:]
    assert 3 <= len(fonts) <= 8, fonts
    for font in fonts:
        assert 'NotoS' in font and re.search(r' yes yes yes ', font), font


@case
def it_is_small():
    # cairo 1.16 alone makes it 0.94 MB
    assert os.path.getsize(PDF) < 290_000, os.path.getsize(PDF)


@case
def the_same_report_gives_the_same_bytes():
    with open(PDF, 'rb') as one, open(summary('again.pdf'), 'rb') as two:
        assert one.read() == two.read()


RED = ('0.658824', '0.137255', '0.168627')


def inks(path):
    """The colours of text and of lines in the content streams, as their operators give them."""
    plain = os.path.join(folder.name, 'plain.pdf')
    tap.command('qpdf', '--qdf', '--object-streams=disable', path, plain)
    with open(plain, 'rb') as file:
        streams = re.findall(rb'stream\n(.*?)\nendstream', file.read(), re.S)
    text, lines = set(), set()
    for stream in streams:
        if b' rg' not in stream and b' g' not in stream or b' Tf' not in stream:
            continue
        fill = stroke = None
        operands = []
        for token in re.sub(r'(?<=[>\])])(?=T[jJ]\b)', ' ', stream.decode('latin-1')).split():
            if token in ('g', 'rg'):
                fill = tuple(operands[-{'g': 1, 'rg': 3}[token]:])
            elif token in ('G', 'RG'):
                stroke = tuple(operands[-{'G': 1, 'RG': 3}[token]:])
            elif token in ('Tj', 'TJ'):
                text.add(fill)
            elif token == 'S':
                lines.add(stroke)
            else:
                operands.append(token)
                continue
            operands = []
    return text, lines


BLACK = ('0',)  # one ink: 0 g, 0 G


@case
def paper_is_black():
    # A grey, however dark, is made of dots by a printer that has black only.  What is red stays red in colour.
    for name, options in (('standard', []), ('gongwen', ['--layout=gongwen']), ('pack', ['--pack=study']),
                          ('columns', ['--columns=2']), ('sheets', ['--nup=2'])):
        text, lines = inks(summary(f'black-{name}.pdf', *options))
        assert text == {BLACK, RED}, (name, text)
        assert lines == {BLACK}, (name, lines)
        text, lines = inks(summary(f'grey-{name}.pdf', '--grey', *options))
        assert text == {BLACK}, (name, text)
        assert lines == {BLACK}, (name, lines)


@case
def official_headings_are_seen_without_their_faces():
    # 楷体 is not among the fonts of the tests: 一、 is bold in 黑体, （一） bold in what the text is set in.
    xml = tap.command('pdftohtml', '-xml', '-i', '-stdout', summary('official.pdf', '--layout=gongwen', '--no-figures'))
    families = dict(re.findall(r'<fontspec id="(\d+)" .*?family="[A-Z]+\+([^"]*)"', xml))
    parts = re.findall(r'font="(\d+)">(<b>)?[一二三]、', xml)
    headings = re.findall(r'font="(\d+)">(<b>)?（[一二三四五六七]）', xml)
    body = re.findall(r'font="(\d+)">(<b>)?各级工会坚持', xml)
    assert len(parts) == 3 and len(headings) == 12 and len(body) == 1, (parts, headings, body)
    assert {(families[font], bold) for font, bold in parts} == {('NotoSansCJKsc', '<b>')}
    assert {(families[font], bold) for font, bold in headings} == {('NotoSerifCJKsc', '<b>')}
    assert {(families[font], bold) for font, bold in body} == {('NotoSerifCJKsc', '')}


@case
def one_part_is_printed_alone():
    text = squeeze(''.join(raw_text(summary('part.pdf', '--part', 'tasks'))))
    assert '2021年主要任务' in text and '2020年工作情况' not in text and '成绩单' not in text


case.run()
