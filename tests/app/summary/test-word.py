# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary as a Word document: headings, tables, charts, and figures that are known again when it was edited."""
import csv
import functools
import io
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as tree
import zipfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
BUNDLED = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
CHENGLAN = os.path.join(tap.SOURCES, 'resources', 'reports', 'chenglan-2024.json')
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
NAME = '{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr'
case = tap.Cases()
folder = tempfile.TemporaryDirectory()


def run(*words, code=0, env=None):
    done = subprocess.run([CLI, *words], capture_output=True, check=False, cwd=folder.name, stdin=subprocess.DEVNULL,
                          env=dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en', **(env or {})))
    assert done.returncode == code, done
    assert code != 0 or done.stderr == b'', done
    return done.stdout.decode(), done.stderr.decode()


def read_back(path):
    """Its text as our own reader has it, and what is told beside it: notes, and what is set aside."""
    done = subprocess.run([CLI, 'import', '--dump-text', path], capture_output=True, check=True, stdin=subprocess.DEVNULL)
    return done.stdout.decode(), done.stderr.decode()


@functools.cache
def write(*words):
    path = os.path.join(folder.name, f'{write.cache_info().misses}.docx')
    run('summary', '-o', path, *words)
    return path


def parts(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        found = {name: package.read(name) for name in package.namelist()}
    for name, content in found.items():
        if name.endswith(('.xml', '.rels')):
            tree.fromstring(content)
    return found


def report(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def document(path):
    return tree.fromstring(parts(path)['word/document.xml'])


def text(element):
    return ''.join(t.text or '' for t in element.iter(f'{W}t'))


def value(element, path):
    found = element.find('/'.join(f'{W}{name}' for name in path.split('/')))
    return found.get(f'{W}val') if found is not None else None


def controls(path):
    return [(value(sdt, 'sdtPr/tag'), value(sdt, 'sdtPr/alias'), text(sdt)) for sdt in document(path).iter(f'{W}sdt')]


def rows(path, source):
    out, _ = run('proof', path, '--report', source, '--csv', code=0)
    return list(csv.DictReader(io.StringIO(out)))


def change(path, *changes):
    """A copy of the document with words of its text exchanged, as someone would edit it."""
    target = os.path.join(folder.name, 'edited.docx')
    with zipfile.ZipFile(target, 'w') as package:
        for name, content in parts(path).items():
            for old, new in changes if name == 'word/document.xml' else ():
                assert old.encode() in content, old
                content = content.replace(old.encode(), new.encode(), 1)
            package.writestr(name, content)
    return target


@case
def headings_are_styles_with_levels():
    styles = tree.fromstring(parts(write(BUNDLED))['word/styles.xml'])
    levels = {style.get(f'{W}styleId'): value(style, 'pPr/outlineLvl') for style in styles.iter(f'{W}style')}
    assert [levels[f'Heading{i}'] for i in (1, 2, 3)] == ['0', '1', '2'] and levels['Normal'] is None
    headings = [(value(p, 'pPr/pStyle'), text(p)) for p in document(write(BUNDLED)).iter(f'{W}p')
                if value(p, 'pPr/pStyle').startswith('Heading')]
    data = report(BUNDLED)
    assert [words for style, words in headings if style == 'Heading1'] == [part['title'] for part in data['parts']]
    assert ('Heading2', '5. 健全完善服务职工工作体系，进一步提升职工群众获得感幸福感安全感') in headings


@case
def the_text_is_the_reports_word_for_word():
    words = [text(p) for p in document(write(BUNDLED)).iter(f'{W}p')]
    for part in report(BUNDLED)['parts']:
        for section in part.get('sections', []):
            for paragraph in section.get('paragraphs', []):
                assert paragraph['text'] in words, paragraph


@case
def tables_repeat_their_heads_and_charts_say_what_they_show():
    body = document(write(BUNDLED))
    tables = list(body.iter(f'{W}tbl'))
    assert tables and all(table.find(f'{W}tr/{W}trPr/{W}tblHeader') is not None for table in tables)
    names = [name.get('descr') for name in body.iter(NAME)]
    charts = report(BUNDLED)['charts']
    assert len(names) == len(charts) and all(any(c['title'] in name for name in names) for c in charts)
    assert sum(name.startswith('word/media/') for name in parts(write(BUNDLED))) == len(charts)
    plain = write(BUNDLED, '--no-charts', '--no-figures')
    assert not list(document(plain).iter(NAME)) and not list(document(plain).iter(f'{W}tbl'))


@case
def each_figure_is_in_a_control_that_carries_its_id():
    for path in BUNDLED, CHENGLAN:
        data = report(path)
        found = {}
        for tag, alias, words in controls(write(path)):
            found.setdefault(tag, []).append((alias, words))
        for figure in data['indicators']:
            if 'number' in figure:
                assert f'ur:{data["id"]}/{figure["id"]}' in found, figure
    assert ('疫情防控投入资金', '4.73亿元') in {(a, w) for t, a, w in controls(write(BUNDLED))}
    ids = re.findall(r'<w:id w:val="(\d+)"', parts(write(BUNDLED))['word/document.xml'].decode())
    assert len(ids) == len(set(ids))


@case
def a_summary_held_against_its_report_matches():
    checked = rows(write(BUNDLED), BUNDLED)
    assert not [row for row in checked if row['verdict'] == 'differs'], checked
    assert sum(row['verdict'] == 'match' for row in checked) >= len(controls(write(BUNDLED)))


@case
def a_summary_agrees_with_itself():
    """A target of a year and what became of it have one label."""
    older = os.path.join(tap.SOURCES, 'resources', 'reports', 'chenglan-2023.json')
    for source in BUNDLED, CHENGLAN, older:
        out, _ = run('proof', write(source), '--report', source)
        assert 'Within the draft' not in out and ', 0 differ,' in out, out


@case
def a_target_is_no_result_where_nothing_carries_an_id():
    """The same text as it is pasted without the controls."""
    plain = os.path.join(folder.name, 'plain.txt')
    with open(plain, 'w', encoding='utf-8') as file:
        for element in document(write(CHENGLAN)).find(f'{W}body'):
            for row in element.findall(f'{W}tr') or [[element]]:
                file.write('\t'.join(text(cell) for cell in row if cell.tag in (f'{W}tc', f'{W}p')) + '\n')
    out, _ = run('proof', plain, '--report', CHENGLAN)
    assert 'Within the draft' not in out, out


@case
def a_changed_figure_is_known_by_its_control_whatever_it_is_called():
    path = change(write(BUNDLED), ('4.73亿元', '4.37亿元'), ('投入防控资金', '食堂的饭菜'))
    check_food(path, BUNDLED)


def with_long_ids():
    """A report whose ids are as long as the format lets them be."""
    def lengthen(one):
        return (one + '-' * 64)[:64] if one else one
    path = os.path.join(folder.name, 'long.json')
    data = report(BUNDLED)
    longer = {figure['id']: lengthen(figure['id']) for figure in data['indicators']}

    def rename(thing):
        if isinstance(thing, dict):
            return {name: rename(value) for name, value in thing.items()}
        return [rename(one) for one in thing] if isinstance(thing, list) else longer.get(thing, thing)
    data = rename(data)
    data['id'] = lengthen(data['id'])
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(data, file, ensure_ascii=False)
    return path


def check_food(path, source):
    """A figure with other digits and other words around it is held against the one that it was."""
    out, _ = run('proof', path, '--report', source, '--csv', code=1)
    row = next(row for row in csv.DictReader(io.StringIO(out)) if row['text'] == '4.37亿元')
    figure = next(f for f in report(source)['indicators'] if f['number'] == '4.73')
    assert row['verdict'] == 'differs' and row['indicator'] == figure['id'] and row['figure'] == '4.73亿元', row


@case
def an_id_that_is_too_long_for_word_is_known_by_a_short_one():
    source = with_long_ids()
    tags = {tag for tag, _, _ in controls(write(source))}
    assert len(tags) == len({tag for tag, _, _ in controls(write(BUNDLED))}) and max(map(len, tags)) <= 64, tags
    check_food(change(write(source), ('4.73亿元', '4.37亿元'), ('投入防控资金', '食堂的饭菜')), source)


@case
def a_program_that_drops_what_controls_are_called_leaves_bookmarks():
    """LibreOffice 7.4 saves <w:sdtPr></w:sdtPr>."""
    marks = re.findall('w:name="(_ur[^"]*)"', parts(write(BUNDLED))['word/document.xml'].decode())
    assert len(marks) == len(set(marks)) == len(controls(write(BUNDLED))) and max(map(len, marks)) <= 40
    path = change(write(BUNDLED), ('4.73亿元', '4.37亿元'), ('投入防控资金', '食堂的饭菜'))
    found = parts(path)
    with zipfile.ZipFile(path, 'w') as package:
        for name, content in found.items():
            package.writestr(name, re.sub(rb'(<w:sdtPr>).*?(</w:sdtPr>)', rb'\1\2', content))
    assert not any(tag for tag, _, _ in controls(path))
    check_food(path, BUNDLED)


@case
def what_a_sign_leads_to_is_a_footnote():
    notes = [note for part in report(CHENGLAN)['parts'] for section in part.get('sections', [])
             for paragraph in section.get('paragraphs', []) for note in paragraph.get('footnotes', [])]
    notes += [note for part in report(CHENGLAN)['parts'] for paragraph in part.get('intro', []) for note in paragraph.get('footnotes', [])]
    found = {note.get(f'{W}id'): text(note) for note in tree.fromstring(parts(write(CHENGLAN))['word/footnotes.xml'])
             if note.get(f'{W}type') is None}
    assert notes and sorted(found.values()) == sorted(f'{note["sign"]} {note["text"]}' for note in notes), found
    led = [(run.find(f'{W}footnoteReference'), text(run)) for run in document(write(CHENGLAN)).iter(f'{W}r')
           if run.find(f'{W}footnoteReference') is not None]
    assert [(mark.get(f'{W}customMarkFollows'), found[mark.get(f'{W}id')][:len(sign)]) for mark, sign in led] == [
        ('1', sign) for _, sign in led] and len(led) == len(found)
    assert all(note['text'] in read_back(write(CHENGLAN))[1] for note in notes)


@case
def a_long_summary_has_a_table_of_contents_of_its_headings():
    for path in BUNDLED, CHENGLAN:
        body = document(write(path))
        styled = [(value(p, 'pPr/pStyle'), p) for p in body.iter(f'{W}p')]
        headings = [(style[-1], text(p)) for style, p in styled if style.startswith('Heading')]
        entries = [(style[-1], p) for style, p in styled if re.fullmatch('TOC[123]', style)]
        assert [(level, re.sub(r'\d+$', '', text(p))) for level, p in entries] == headings
        numbers = [int(re.search(r'\d+$', text(p)).group()) for _, p in entries]
        assert numbers == sorted(numbers) and numbers[0] == 1, numbers
        marks = {mark.get(f'{W}name') for mark in body.iter(f'{W}bookmarkStart')}
        assert all(p.find(f'{W}hyperlink').get(f'{W}anchor') in marks for _, p in entries)
        kinds = [field.get(f'{W}fldCharType') for field in body.iter(f'{W}fldChar')]
        assert kinds.count('begin') == kinds.count('separate') == kinds.count('end') == len(entries) + 1
        assert any('TOC \\o "1-3"' in (field.text or '') for field in body.iter(f'{W}instrText'))
    assert not list(document(write(BUNDLED, '--sections', 'work/2')).iter(f'{W}instrText'))
    lines = read_back(write(BUNDLED))[0].splitlines()  # what repeats the headings is no part of the text
    assert not any(line.startswith('0\t目') for line in lines) and sum('进一步夯实工会组织基础' in line for line in lines) == 1, lines


@case
def the_page_is_that_of_the_layout():
    found = parts(write(BUNDLED, '--layout', 'gongwen'))
    body, styles = found['word/document.xml'].decode(), found['word/styles.xml'].decode()
    assert 'w:w="11906" w:h="16838"' in body and 'w:top="2098"' in body and 'w:left="1587"' in body
    assert 'w:eastAsia="仿宋"' in styles and 'w:firstLineChars="200"' in styles and '<w:lang w:val="zh-CN"' in styles
    assert 'SimSun' in found['word/fontTable.xml'].decode()
    assert ' PAGE ' in found['word/footer1.xml'].decode() and 'evenAndOddHeaders' in found['word/settings.xml'].decode()
    assert ' PAGE ' not in parts(write(BUNDLED, '--folio', 'none'))['word/footer1.xml'].decode()


@case
def the_same_report_gives_the_same_bytes():
    def read(path):
        with open(path, 'rb') as file:
            return file.read()
    other = os.path.join(folder.name, 'other.docx')
    run('summary', '-o', other, BUNDLED, env={'TZ': 'Asia/Shanghai'})
    assert read(other) == read(write(BUNDLED))
    assert b'dcterms:created' not in parts(other)['docProps/core.xml']
    run('summary', '-f', 'docx', '--force', '-o', other, BUNDLED, env={'SOURCE_DATE_EPOCH': '86400'})
    assert b'1970-01-02T00:00:00Z' in parts(other)['docProps/core.xml']


@case
def what_is_of_paper_is_refused_and_nothing_is_overwritten():
    for words in ['--booklet'], ['--nup', '2'], ['--pages', '1'], ['--pack', 'study'], ['--dry-run']:
        _, err = run('summary', '-f', 'docx', *words, BUNDLED, code=2)
        assert 'no pages yet' in err, err
    _, err = run('summary', '-f', 'odt', BUNDLED, code=2)
    assert '“odt”' in err, err
    for target in write(BUNDLED), '/dev/full', os.path.join(folder.name, 'none', 'a.docx'):
        _, err = run('summary', '-f', 'docx', '-o', target, BUNDLED, code=1)
        assert err, target
    assert run('summary', '-f', 'docx', BUNDLED)[0].strip().endswith('-summary.docx')


case.run()
