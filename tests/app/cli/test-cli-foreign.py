# SPDX-License-Identifier: GPL-3.0-or-later
"""What people open for a report and is none: the command line says what it is and what to do."""
import io
import os
import subprocess
import tempfile
import zipfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
CHINESE = dict(os.environ, LANG='C.UTF-8', LANGUAGE='zh_CN')
PLAIN = dict(os.environ, LANG='C', LC_ALL='C', LANGUAGE='')
TEXT = '北京市总工会工作报告\n\n一、2023年工作情况\n全年新建工会组织1200个。\n'
case = tap.Cases()


def run(content, name='report.json', env=None, command='check'):
    """Standard error of a command about a file with that content; it must fail and print nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(content)
        done = subprocess.run([CLI, command, name], cwd=folder, capture_output=True, env=env or PLAIN, check=False,
                              stdin=subprocess.DEVNULL)
    assert done.returncode == 1 and done.stdout == b'', done
    return done.stderr.decode('utf-8')


def zipped(*names, content=b'<x/>'):
    """An archive with files of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content)
    return file.getvalue()


def ole(stream):
    """The beginning of an Office file before 2007, with the name of a stream."""
    return b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(600) + stream.encode('utf-16-le') + bytes(600)


JSON_REPORT = '{"format": "union-report", "version": 1, "id": "x", "title": ["市总工会"]}'
KINDS = [
    (zipped('[Content_Types].xml', 'word/document.xml'), 'a Word document (docx)', ' Word 文档（docx）'),
    (zipped('[Content_Types].xml', 'xl/workbook.xml'), 'an Excel workbook (xlsx)', ' Excel 工作簿（xlsx）'),
    (zipped('[Content_Types].xml', 'ppt/presentation.xml'), 'a PowerPoint presentation (pptx)', ' PowerPoint 演示文稿（pptx）'),
    (b'PK\3\4' + bytes(26) + b'mimetypeapplication/vnd.oasis.opendocument.text' + bytes(99), 'an OpenDocument text (odt)',
     ' OpenDocument 文本（odt）'),
    (zipped('OFD.xml', 'Doc_0/Document.xml'), 'an OFD document', ' OFD 文档'),
    (zipped('report.json'), 'a packed file (zip)', '压缩文件（zip）'),
    (b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'a PDF document', ' PDF 文档'),
    (b'\n\n%PDF-1.4\n1 0 obj\n<<>>\n', 'a PDF document', ' PDF 文档'),
    ('<!DOCTYPE html>\n<html><body>市总工会</body></html>'.encode(), 'a web page (HTML)', '网页（HTML）'),
    ('\n<HTML lang="zh"><body>市总工会</body></html>'.encode('gb18030'), 'a web page (HTML)', '网页（HTML）'),
    (b'{\\rtf1\\ansi\\ansicpg936 \\u24066?}', 'an RTF document', ' RTF 文档'),
    (ole('WordDocument'), 'an old Word document (doc)', '旧版 Word 文档（doc）'),
    (ole('Workbook'), 'an old Excel workbook (xls)', '旧版 Excel 工作簿（xls）'),
    (b'\x89PNG\r\n\x1a\n' + bytes(40), 'a picture (PNG)', '图片（PNG）'),
    (b'\xff\xd8\xff\xe0\0\x10JFIF\0' + bytes(40), 'a picture (JPEG)', '图片（JPEG）'),
    (b'RIFF\x99\0\0\0WEBPVP8 ' + bytes(40), 'a picture', '图片'),
    (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'a picture (SVG)', '图片（SVG）'),
    (b'<?xml version="1.0"?>\n<report/>', 'an XML document', ' XML 文档'),
    (b'\x1f\x8b\x08\0' + bytes(40), 'a packed file (gzip)', '压缩文件（gzip）'),
    (TEXT.encode(), 'plain text', '纯文本'),
    (('\ufeff' + TEXT).encode(), 'plain text', '纯文本'),
    (('2023年' + TEXT).encode(), 'plain text', '纯文本'),
    (b'# Report\n\nSome words.\n', 'plain text', '纯文本'),
    (TEXT.encode('gb18030'), 'plain text (GB18030)', '纯文本（GB18030）'),
    (('\ufeff' + TEXT).encode('utf-16-le'), 'plain text (UTF-16)', '纯文本（UTF-16）'),
]


@case
def each_file_is_told_by_its_content():
    for content, english, chinese in KINDS:
        err = run(content)
        assert err.startswith(f'report.json: This is {english}, not a report file. '), (english, err)
        assert err.count('\n') == 1 and err.endswith('.\n'), err
        err = run(content, env=CHINESE)
        assert err.startswith(f'report.json: 这是{chinese}，不是报告文件。'), (chinese, err)
        assert err.count('\n') == 1 and err.endswith('。\n'), err


@case
def it_says_what_to_do():
    for content, words in [(zipped('word/document.xml'), 'Import it: union-report-cli import'),
                           (zipped('xl/workbook.xml'), 'Write its figures and the text'),
                           (zipped('report.json'), 'Unpack it, and open the report file (.json)'),
                           (b'GIF89a' + bytes(40), 'Its words have to be typed, or recognised')]:
        err = run(content)
        assert words in err, err


@case
def other_commands_say_it_too():
    for command in 'info', 'charts', 'text', 'summary':
        err = run(KINDS[0][0], name='报告.docx', command=command)
        assert err.startswith('报告.docx: This is a Word document (docx), not a report file.'), err


@case
def what_is_json_is_left_to_its_reader():
    err = run(('\ufeff' + JSON_REPORT).encode('utf-16-le'))
    assert err.startswith('report.json:1:1: The file is written in UTF-16'), err
    err = run(JSON_REPORT.encode('gb18030'))
    assert 'probably in GB18030' in err, err
    err = run(b'42')
    assert err.startswith('report.json:1:1: Expected members in braces'), err
    err = run(b'{"text": "%PDF-1.7 and <html>"}')
    assert '“format” is missing' in err and 'PDF document' not in err, err
    err = run(b'')
    assert 'The file is empty.' in err, err


@case
def one_that_is_too_large_is_told_as_well():
    err = run(b'%PDF-1.7\n' + bytes(17 * 1024 * 1024))
    assert 'This is a PDF document, not a report file.' in err and 'Make several' not in err, err
    err = run(b'{"a": "' + b'x' * (17 * 1024 * 1024))
    assert 'The file is larger than 16 MB' in err, err


case.run()
