# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks and Word documents, as union-report-extract is told to write them."""
import io
import json
import re
import subprocess
import tempfile
import zipfile

import tap
from extractor import PLAIN, PROGRAM

case = tap.Cases()
FORMS = ('workbook', 'word')


def write(form, description, pictures=b''):
    """The exit code and all that is written."""
    with tempfile.TemporaryFile() as file:
        file.write(description)
        file.seek(0)
        done = subprocess.run([PROGRAM, f'--{form}', str(file.fileno())], input=pictures, capture_output=True, env=PLAIN,
                              pass_fds=[file.fileno()], check=False)
    assert done.stderr == b'', done.stderr
    return done.returncode, done.stdout


def written(form, description):
    code, content = write(form, json.dumps(description).encode('utf-8'))
    assert code == 0, content[-300:]
    return zipfile.ZipFile(io.BytesIO(content))


def workbook(*rows):
    return {'title': '指标', 'sheets': [{'name': '会员', 'frozen': 1, 'widths': [20, 12], 'rows': list(rows)}]}


@case
def a_number_is_a_number_with_the_decimals_that_are_printed():
    book = written('workbook', workbook([['head', '指标'], ['number-head', '数值']], [['text', '防控资金'], ['number', '4.70']]))
    sheet, styles = (book.read(f'xl/{name}.xml').decode('utf-8') for name in ('worksheets/sheet1', 'styles'))
    style, value = re.search(r'<c r="B2" s="(\d+)"><v>([\d.]+)</v>', sheet).groups()
    assert float(value) == 4.7
    cell = re.findall(r'<xf [^>]*numFmtId="(\d+)"', re.search(r'<cellXfs.*?</cellXfs>', styles, re.DOTALL)[0])[int(style)]
    assert f'<numFmt numFmtId="{cell}" formatCode="0.00"/>' in styles, (cell, styles)
    strings = book.read('xl/sharedStrings.xml').decode('utf-8')
    assert '防控资金' in strings and '4.70' not in strings


@case
def words_that_look_like_formulas_stay_words():
    book = written('workbook', workbook([['text', '=1+1'], ['text', '+86']], [['text', '@'], ['text', '-1']]))
    assert '<f>' not in book.read('xl/worksheets/sheet1.xml').decode('utf-8')
    assert '=1+1' in book.read('xl/sharedStrings.xml').decode('utf-8')


@case
def a_sheet_of_nothing_is_a_sheet():
    book = written('workbook', workbook())
    assert book.testzip() is None and 'xl/worksheets/sheet1.xml' in book.namelist(), book.namelist()


@case
def what_is_no_description_is_a_sentence():
    for form in FORMS:
        for description in (b'', b'{', b'[]', b'"words"', b'\xff\xfe', b'{"title": ' * 3):
            code, said = write(form, description)
            assert code == 1, (form, description)
            line = json.loads(said.decode('utf-8').splitlines()[-1])
            assert line['kind'] == 'error' and line['message'] == 'What is to be written could not be read.', line
            assert not said.startswith(b'PK'), (form, description)


case.run()
