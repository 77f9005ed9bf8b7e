#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the documents that the sample reports came from: Word, PDF and plain text, as an office would send them.

    tests/app/import/samples.py     writes them anew into tests/data/samples

The words are those of the report file.  What a form has of its own is added here: Word counts the numbers of headings, has
the footnote apart and one change that nobody has accepted; the PDF has running heads, page numbers and torn lines; the plain
text is in GB18030, with the lines of Windows.
"""
import json
import os
import re
import sys

TESTS = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, TESTS)

import packages  # noqa: E402
import pdfs  # noqa: E402

REPORTS = os.path.join(os.path.dirname(TESTS), 'resources', 'reports')
FOLDER = os.path.join(TESTS, 'data', 'samples')
NAMES = ('chenglan-2023', 'chenglan-2024')

# A figure that was corrected in Word: what was there before, what is there now, and the words before it.
CHANGED = {'chenglan-2023': ('5.1', '5.4', '一线职工'), 'chenglan-2024': ('5.6', '5.9', '一线职工')}


def load(name):
    with open(os.path.join(REPORTS, name + '.json'), encoding='utf-8') as file:
        return json.load(file)


def walk(report):
    """What the report has, in the order of its pages: (kind, numeral, text, footnotes) or ('table', '', table, [])."""
    for line in report['title']:
        yield 'title', '', line, []
    for line in report['address']:
        yield 'paragraph', '', line, []
    last = [part for part in report['parts'] if part['kind'] != 'annex'][-1]
    for part in report['parts']:
        yield 'part', part.get('numeral', ''), part['title'], []
        yield from walk_paragraphs(part.get('intro', []))
        for section in part.get('sections', []):
            title = section['headline'] + ('，' + section['rest'] if 'rest' in section else '')
            yield 'section', section.get('numeral', ''), title, []
            yield from walk_paragraphs(section.get('paragraphs', []))
        if part is last:
            for line in report['closing']:
                yield 'paragraph', '', line, []


def walk_paragraphs(paragraphs):
    for paragraph in paragraphs:
        if 'table' in paragraph:
            yield 'table', '', paragraph['table'], []
            if 'note' in paragraph['table']:
                yield 'paragraph', '', paragraph['table']['note'], []
        else:
            yield 'paragraph', '', paragraph['text'], paragraph.get('footnotes', [])


# Word

RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'


def style(ident, name, more='', based='a'):
    return (f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>{more}</w:style>')


STYLES = ('<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
          style('1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>') +
          style('2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>'
                '<w:rPr><w:b/></w:rPr>') +
          style('t', 'Title', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>') +
          style('f', 'footnote text', '<w:rPr><w:sz w:val="18"/></w:rPr>'))
NUMBERING = (packages.abstract(0, packages.level(0, 'chineseCounting', '%1、', more='<w:pStyle w:val="1"/>'),
                               packages.level(1, 'chineseCounting', '（%2）', more='<w:pStyle w:val="2"/>')) +
             packages.abstract(1, packages.level(0, 'decimal', '%1.')) + packages.instance(1, 0) + packages.instance(2, 1))
UNNUMBERED = '<w:numPr><w:numId w:val="0"/></w:numPr>'
RULES = ('<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
         '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>')
BORDERS = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))


def correct(text, change):
    """A text in which a figure was corrected, with the correction pending."""
    old, new, before = change
    head, tail = text.split(before + new)
    made = 'w:author="综合科" w:date="2024-01-12T09:00:00Z"'
    return (packages.run(head + before) + f'<w:del w:id="90" {made}><w:r><w:delText>{old}</w:delText></w:r></w:del>'
            f'<w:ins w:id="91" {made}>{packages.run(new)}</w:ins>' + packages.run(tail))


def word_runs(text, footnotes, change, notes):
    if change[2] + change[1] in text:
        return correct(text, change)
    if not footnotes:
        return packages.run(text)
    head, tail = text.split(footnotes[0]['sign'])
    notes.append(footnotes[0]['text'])
    mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(notes)}"/></w:r>'
    return packages.run(head) + mark + packages.run(tail)


def word_table(table):
    grid = '<w:gridCol w:w="2200"/>' * len(table['head'])
    rows = ''.join('<w:tr>' + ''.join(packages.cell(packages.p(text)) for text in row) + '</w:tr>' for row in [table['head'], *table['rows']])
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'


def word_paragraph(text, footnotes, change, notes):
    counted = re.match(r'\d+\.', text)
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' if counted else ''
    return packages.p(word_runs(text[counted.end():] if counted else text, footnotes, change, notes), properties=properties)


def make_docx(name):
    body, notes = '', []
    for kind, numeral, text, footnotes in walk(load(name)):
        if kind == 'table':
            body += word_table(text)
        elif kind == 'paragraph':
            body += word_paragraph(text, footnotes, CHANGED[name], notes)
        else:
            style_id = {'title': 't', 'part': '1', 'section': '2'}[kind]
            body += packages.p(text, style_id, '' if numeral or kind == 'title' else UNNUMBERED)
    body += '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    footnotes = ''.join(f'<w:footnote w:id="{number}">' + packages.p('<w:r><w:footnoteRef/></w:r>' + packages.run(text), 'f') + '</w:footnote>'
                        for number, text in enumerate(notes, 1))
    names = ('styles', 'numbering', 'footnotes')
    types = ('<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>' +
             ''.join(f'<Override PartName="/word/{part}.xml" ContentType="{TYPES}.{part}+xml"/>' for part in names))
    relations = ''.join(f'<Relationship Id="{part}" Type="{packages.REL}/{part}" Target="{part}.xml"/>' for part in names)
    root = f'<Relationship Id="a" Type="{packages.REL}/officeDocument" Target="word/document.xml"/>'
    return packages.docx(body, STYLES, NUMBERING, RULES + footnotes, more={
        '[Content_Types].xml': f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>',
        '_rels/.rels': f'<Relationships xmlns="{RELATIONS}">{root}</Relationships>',
        'word/_rels/document.xml.rels': f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'})


# PDF

LEFT, SIZE, PITCH, FIRST, LAST, WIDTH = 90, 12, 22, 100, 740, 34
NO_START = '，。；：、！？”）%'


def get_width(token):
    """In ems: Latin letters and digits are half as wide."""
    return sum(0.5 if ord(letter) < 128 else 1 for letter in token)


def fold(text, signs):
    """The lines of a paragraph, each a list of tokens with their places; no number is torn and no comma begins a line."""
    line, at, lines = [], 2, []
    for token in re.findall(r'[0-9.]+|.', text):
        wide = 0.3 if token in signs else get_width(token)
        if at + wide > WIDTH and token not in NO_START and token not in signs:
            lines.append(line)
            line, at = [], 0
        line.append((at, token))
        at += wide
    return [*lines, line]


def draw_line(line, y, signs):
    """Tokens side by side are one text; the sign of a note is small and raised."""
    out, run, start = '', '', 0
    for at, token in [*line, (0, None)]:
        if token is None or token in signs:
            out += pdfs.show(LEFT + start * SIZE, y, run, SIZE) if run else ''
            out += pdfs.show(LEFT + at * SIZE, y - 4, signs[token], 7) if token else ''
            run = ''
            continue
        if not run:
            start = at
        run += token
    return out


class Pages:
    """Pages that fill up line by line."""

    def __init__(self, head):
        self.head, self.made, self.page, self.y, self.n_notes = head, [], '', FIRST, 0

    def need(self, height):
        if self.y + height > LAST:
            self.turn()

    def turn(self):
        number = len(self.made) + 1
        self.made.append(pdfs.show(LEFT, 60, self.head, 9) + self.page + pdfs.show(280, 800, f'— {number} —', 10))
        self.page, self.y, self.n_notes = '', FIRST, 0

    def add_line(self, drawn):
        self.page += drawn
        self.y += PITCH

    def add_heading(self, text, kind):
        size = 20 if kind == 'title' else 14
        self.need(3 * PITCH)
        x = 297 - get_width(text) * size / 2 if kind == 'title' else LEFT
        self.add_line(pdfs.show(x, self.y, text, size, 'B'))
        self.y += 6

    def add_paragraph(self, text, footnotes):
        signs = {note['sign']: str(number) for number, note in enumerate(footnotes, 1)}
        for line in fold(text, signs):
            self.need(PITCH)
            self.add_line(draw_line(line, self.y, signs))
        for note in footnotes:
            self.page += pdfs.show(LEFT, 766, signs[note['sign']], 6) + pdfs.show(LEFT + 6, 770, note['text'], 9)

    def add_table(self, table):
        self.need((len(table['rows']) + 1) * PITCH)
        for row in [table['head'], *table['rows']]:
            self.add_line(''.join(pdfs.show(LEFT + 105 * i, self.y, text) for i, text in enumerate(row) if text))


def make_pdf(name):
    report = load(name)
    pages = Pages(report['issuer'] + '工作报告')
    for kind, numeral, text, footnotes in walk(report):
        if kind == 'table':
            pages.add_table(text)
        elif kind == 'paragraph':
            pages.add_paragraph(text, footnotes)
        else:
            pages.add_heading(numeral + text, kind)
    pages.turn()
    return pdfs.pdf(*pages.made)


# plain text

def make_txt(name):
    lines, notes = [], []
    for kind, numeral, text, footnotes in walk(load(name)):
        if kind == 'table':
            lines += ['\t'.join(row) for row in [text['head'], *text['rows']]]
        elif kind == 'title':
            lines.append(text)
        else:
            lines.append('　　' + numeral + text)
        notes += ['　　' + note['sign'] + note['text'] for note in footnotes]
    return ('\r\n'.join(lines + notes) + '\r\n').encode('gb18030')


FORMS = {'docx': make_docx, 'pdf': make_pdf, 'txt': make_txt}


def get_path(name, form):
    return os.path.join(FOLDER, f'{name}.{form}')


def main():
    for name in NAMES:
        for form, make in FORMS.items():
            with open(get_path(name, form), 'wb') as file:
                file.write(make(name))


if __name__ == '__main__':
    main()
