# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of PDF says to those who do not see it all that it shows: read by qpdf and a small reader of its own."""
import base64
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
BUNDLED = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
LINSHAN = os.path.join(tap.SOURCES, 'tests', 'data', 'linshan-2023.json')
case = tap.Cases()
folder = tempfile.TemporaryDirectory()
os.environ.pop('SOURCE_DATE_EPOCH', None)

PAINTS = {'S', 's', 'f', 'f*', 'B', 'B*', 'Tj', 'TJ', 'Do'}


class Pdf:
    """The objects of a file as qpdf writes them in JSON: names begin with a slash, texts with u:, references end in R."""

    def __init__(self, path):
        self.path = path
        text = tap.command('qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', path, '-')
        self.objects = json.loads(text)['qpdf'][1]
        self.catalog = self.value(self.objects['trailer']['value']['/Root'])
        self.tree = self.value(self.catalog['/StructTreeRoot'])
        self.pages = list(self.list_pages(self.catalog['/Pages']))

    def object(self, reference):
        return self.objects[f'obj:{reference}']

    def value(self, thing):
        if isinstance(thing, str) and re.fullmatch(r'\d+ \d+ R', thing):
            found = self.object(thing)
            return found['value'] if 'value' in found else found['stream']['dict']
        return thing

    def list_pages(self, reference):
        node = self.value(reference)
        for kid in node.get('/Kids', []):
            yield from self.list_pages(kid)
        if '/Kids' not in node:
            yield reference

    def stream(self, reference):
        return base64.b64decode(self.object(reference)['stream']['data']).decode('utf-8', 'replace')

    def kids(self, element):
        kids = self.value(element.get('/K', []))
        return kids if isinstance(kids, list) else [kids]

    def elements(self, element=None, above=()):
        """Every structure element in reading order, with those around it."""
        for kid in self.kids(element or self.tree):
            kid = self.value(kid)
            if isinstance(kid, dict) and '/S' in kid:
                yield kid, above
                yield from self.elements(kid, (*above, kid))

    def of_type(self, name):
        return [element for element, _ in self.elements() if element['/S'] == name]

    def marked(self, page):
        """What every painting operator of a page is marked as: a list of (type, MCID or None)."""
        stack, found = [], []
        for line in self.stream(self.value(page)['/Contents']).splitlines():
            begun = re.fullmatch(r'/(\w+)(?: <<(.*)>>)? B[DM]C', line)
            words = line.split()
            if begun:
                number = re.search(r'/MCID (\d+)', begun[2] or '')
                stack.append((begun[1], int(number[1]) if number else None))
            elif line == 'EMC':
                stack.pop()
            elif words and (words[-1] in PAINTS or re.search(r'[>)\]]T[jJ]$', words[-1])):
                found.append(list(stack))
        assert not stack, (self.path, stack)
        return found


def summary(name, *options):
    target = os.path.join(folder.name, name)
    tap.command(CLI, 'summary', '--force', '-o', target, *options)
    return Pdf(target)


def text_of(value):
    return value[2:] if value.startswith('u:') else bytes.fromhex(value[2:]).decode('latin1')


def squeeze(text):
    return re.sub(r'\s+', '', text)


def spoken(pdf):
    """What poppler reads out of the structure."""
    return squeeze(''.join(re.findall(r'^ *"(.*?)"$', tap.command('pdfinfo', '-struct-text', pdf.path), re.M | re.S)))


def charts(report, *options):
    inside = tempfile.mkdtemp(dir=folder.name)
    tap.command(CLI, 'charts', '-o', inside, *options, report)
    return [os.path.join(inside, name) for name in sorted(os.listdir(inside))]


def words_of_charts(report):
    """What the pictures of the report's charts say: the descriptions of the SVG files."""
    name = '{http://www.w3.org/2000/svg}desc'
    return {xml.etree.ElementTree.parse(path).getroot().find(name).text for path in charts(report, '-f', 'svg')}


SUMMARY = summary('bundled.pdf', BUNDLED)
OTHER = summary('linshan.pdf', LINSHAN)
tap.command(CLI, 'slides', '-o', os.path.join(folder.name, 'slides.pdf'), BUNDLED)
tap.command(CLI, 'slides', '-o', os.path.join(folder.name, 'slides-2.pdf'), LINSHAN)
SLIDES = Pdf(os.path.join(folder.name, 'slides.pdf'))
OTHERS = Pdf(os.path.join(folder.name, 'slides-2.pdf'))
CHARTS = [Pdf(path) for path in charts(BUNDLED, '-f', 'pdf')]
DRAFT = os.path.join(folder.name, 'draft.txt')
with open(DRAFT, 'w', encoding='utf-8') as draft:
    draft.write('2020年返还工会经费3.75亿元，新增职工暖心驿站7481个。\n五年服务职工3000万人次，年均600万人次，慰问413户。\n' * 8)
tap.command(CLI, 'proof', DRAFT, '--sheet', os.path.join(folder.name, 'sheet.pdf'), code=1)
SHEET = Pdf(os.path.join(folder.name, 'sheet.pdf'))
ALL = [SUMMARY, OTHER, SLIDES, OTHERS, SHEET, *CHARTS]


@case
def it_says_what_it_is():
    for pdf in ALL:
        assert text_of(pdf.catalog['/Lang']) == 'zh-CN', pdf.path
        assert pdf.catalog['/MarkInfo'] == {'/Marked': True}, pdf.path
        assert pdf.value(pdf.catalog['/ViewerPreferences']) == {'/DisplayDocTitle': True}, pdf.path
        info = pdf.value(pdf.objects['trailer']['value']['/Info'])
        metadata = pdf.stream(pdf.catalog['/Metadata'])
        root = xml.etree.ElementTree.fromstring(re.sub(r'<\?xpacket.*?\?>', '', metadata))
        names = {'rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'dc': 'http://purl.org/dc/elements/1.1/',
                 'ua': 'http://www.aiim.org/pdfua/ns/id/'}
        assert root.find('.//ua:part', names).text == '1', pdf.path
        assert root.find('.//dc:title/rdf:Alt/rdf:li', names).text == text_of(info['/Title']), pdf.path
        author = root.find('.//dc:creator/rdf:Seq/rdf:li', names)
        assert ('' if author is None else author.text) == text_of(info.get('/Author', 'u:')), pdf.path
        assert (author is None) == (pdf is SHEET), pdf.path


@case
def no_date_is_invented():
    for pdf in ALL:
        info = pdf.value(pdf.objects['trailer']['value']['/Info'])
        assert '/CreationDate' not in info and '/ModDate' not in info, info
        assert 'Date' not in pdf.stream(pdf.catalog['/Metadata']), pdf.path
    os.environ['SOURCE_DATE_EPOCH'] = '1609459200'
    try:
        dated = summary('dated.pdf', BUNDLED)
    finally:
        del os.environ['SOURCE_DATE_EPOCH']
    info = dated.value(dated.objects['trailer']['value']['/Info'])
    assert text_of(info['/CreationDate']).startswith('20210101000000'), info
    assert '2021-01-01T00:00:00Z' in dated.stream(dated.catalog['/Metadata'])


@case
def every_figure_says_what_the_chart_says():
    for report, pdf in ((BUNDLED, SUMMARY), (LINSHAN, OTHER)):
        said = [text_of(figure['/Alt']) for figure in pdf.of_type('/Figure')]
        assert len(said) == len(json.load(open(report, encoding='utf-8'))['charts']), said
        assert set(said) == words_of_charts(report), said
    assert {text_of(figure['/Alt']) for pdf in CHARTS for figure in pdf.of_type('/Figure')} == words_of_charts(BUNDLED)
    for pdf in (SLIDES, OTHERS):
        assert pdf.of_type('/Figure') and all(text_of(figure['/Alt']) for figure in pdf.of_type('/Figure'))


@case
def a_chart_is_as_large_as_its_picture():
    for pdf in CHARTS:
        assert pdf.value(pdf.pages[0])['/MediaBox'][:3] == [0, 0, 810], pdf.path  # 1080 at 0.75 pt


@case
def heads_of_tables_say_which_way_they_go():
    for pdf in (SUMMARY, OTHER, SHEET):
        rows = pdf.of_type('/TR')
        assert rows
        for row in rows:
            cells = [pdf.value(cell) for cell in pdf.kids(row)]
            heads = [cell for cell in cells if cell['/S'] == '/TH']
            scope = '/Column' if len(heads) == len(cells) else '/Row'
            assert heads, row
            for head in heads:
                assert pdf.value(head['/A']) == {'/O': '/Table', '/Scope': scope}, head


@case
def the_rows_of_a_sheet_to_sign_have_a_cell_for_each_head():
    rows = [[SHEET.value(cell)['/S'] for cell in SHEET.kids(row)] for row in SHEET.of_type('/TR')]
    heads = [row for row in rows if set(row) == {'/TH'}]
    assert len(SHEET.pages) == len(heads) > 1, heads
    assert all(len(row) == 6 for row in rows), rows
    assert not SHEET.of_type('/Figure')  # marks say what the word beside them says


@case
def an_entry_of_the_contents_is_one_element():
    report = json.load(open(BUNDLED, encoding='utf-8'))
    entries = SUMMARY.of_type('/TOCI')
    assert len(entries) == len(report['parts']) + sum(len(part.get('sections', [])) for part in report['parts'])
    links = SUMMARY.of_type('/Link')
    assert links
    for link in links:
        annotation = next(SUMMARY.value(kid['/Obj']) for kid in map(SUMMARY.value, SUMMARY.kids(link))
                          if isinstance(kid, dict) and '/Obj' in kid)
        assert text_of(annotation['/Contents']).strip(), annotation


@case
def all_that_is_painted_is_of_an_element_or_an_artifact():
    for pdf in ALL:
        keys = pdf.value(pdf.value(pdf.tree['/ParentTree'])['/Nums'])
        parents = dict(zip(keys[::2], keys[1::2]))
        for reference in pdf.pages:
            page = pdf.value(reference)
            elements = pdf.value(parents[page['/StructParents']])
            assert page['/Tabs'] == '/S'
            for stack in pdf.marked(reference):
                assert stack, (pdf.path, page)
                assert len(stack) == 1, stack
                name, number = stack[0]
                if name == 'Artifact':
                    continue
                element = pdf.value(elements[number])
                assert element['/S'] == f'/{name}' and number in pdf.kids(element), (element, stack)


@case
def marked_content_and_text_do_not_cross():
    for pdf in ALL:
        for page in pdf.pages:
            depth = 0
            in_text = False
            for word in re.sub(r'\((?:\\.|[^\\)])*\)|<[0-9a-f\s]*>', '', pdf.stream(pdf.value(page)['/Contents'])).split():
                if word in ('BT', 'ET'):
                    in_text = word == 'BT'
                elif word in ('BDC', 'BMC', 'EMC'):
                    assert not in_text, (pdf.path, depth)


@case
def heads_and_feet_of_pages_are_not_read():
    content = SUMMARY.stream(SUMMARY.value(SUMMARY.pages[1])['/Contents'])
    assert content.count('/Artifact << /Type /Pagination /Subtype /Header >> BDC') == 2  # the line and its rule
    assert content.count('/Artifact << /Type /Pagination /Subtype /Footer >> BDC') == 1
    types = {element['/S'] for pdf in ALL for element, _ in pdf.elements()}
    assert not types & {'/Private', '/NonStruct'}, types


@case
def nothing_is_lost_between_page_and_structure():
    for report, pdf in ((BUNDLED, SUMMARY), (LINSHAN, OTHER)):
        running = json.load(open(report, encoding='utf-8'))
        shown = ''
        for number, page in enumerate(tap.command('pdftotext', '-raw', pdf.path, '-').split('\f'), 1):
            lines = [line for line in page.splitlines() if line != f'— {number} —']
            if number > 1:
                lines = [line for line in lines if line not in (running.get('source'), running.get('subtitle'), ' '.join(running['title']))]
            shown += squeeze(''.join(lines))
        assert spoken(pdf) == shown, (pdf.path, len(spoken(pdf)), len(shown))
    assert spoken(SHEET).startswith('核校单稿件draft.txt'), spoken(SHEET)
    assert '12020年返还工会经费3.75亿元第1段返还工会经费3.57亿元' in spoken(SHEET), spoken(SHEET)
    for pdf in CHARTS:
        assert spoken(pdf) == squeeze(tap.command('pdftotext', '-raw', pdf.path, '-')), pdf.path
    for pdf in (SLIDES, OTHERS):
        shown = ''
        for number, page in enumerate(tap.command('pdftotext', '-raw', pdf.path, '-').split('\f'), 1):
            shown += squeeze(re.sub(rf'(^|\s){number}\s*$', '', page, flags=re.M))
        assert spoken(pdf) == shown, pdf.path


def labels(pdf):
    """What a reader calls the pages."""
    numbers = pdf.value(pdf.value(pdf.catalog['/PageLabels'])['/Nums'])
    ranges = dict(zip(numbers[::2], map(pdf.value, numbers[1::2])))
    names, style, first = [], {}, 0
    for i in range(len(pdf.pages)):
        if i in ranges:
            style, first = ranges[i], i
        names.append(text_of(style['/P']) if '/P' in style else str(style.get('/St', 1) + i - first))
    return names


@case
def pages_are_called_what_is_printed_on_them():
    assert labels(SUMMARY) == [str(i + 1) for i in range(len(SUMMARY.pages))]
    assert labels(SLIDES) == [str(i + 1) for i in range(len(SLIDES.pages))]
    two = labels(summary('two.pdf', '--nup', '2', BUNDLED))
    assert two[:2] == ['1, 2', '3, 4'], two


@case
def the_same_report_gives_the_same_bytes_elsewhere():
    with open(SUMMARY.path, 'rb') as file:
        expected = file.read()
    for number, (locale, threads) in enumerate((('C', '1'), ('zh_CN.UTF-8', '2'))):
        inside = os.path.join(folder.name, f'else-{number}')
        os.mkdir(inside)
        environment = {**os.environ, 'LC_ALL': locale}
        command = ['taskset', '-c', '0' if threads == '1' else '0-1', CLI, 'summary', '-o', 'other.pdf', BUNDLED]
        subprocess.run(command, cwd=inside, env=environment, check=True, stdout=subprocess.DEVNULL)
        with open(os.path.join(inside, 'other.pdf'), 'rb') as file:
            assert file.read() == expected, (locale, threads)


case.run()
