# SPDX-License-Identifier: GPL-3.0-or-later
"""The program that reads foreign documents: what it takes for what, plain text in every encoding, and the command that shows
its text."""
import os
import re
import subprocess
import tempfile

import tap

import extractor

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
CHINESE = dict(os.environ, LANG='C.UTF-8', LANGUAGE='zh_CN')
TEXT = '岚江市总工会工作报告\n\n一、2023年工作情况\n　　全年新建工会组织1200个，发展会员5万人。\n'
LINES = [(1, '岚江市总工会工作报告'), (3, '一、2023年工作情况'), (4, '　　全年新建工会组织1200个，发展会员5万人。')]
case = tap.Cases()


def found(content, *options):
    return [(block['line'], block['text']) for block in extractor.blocks(content, *options)]


@case
def text_is_read_in_every_encoding_that_can_be_told():
    for name, mark in [('utf-8', ''), ('utf-8', '\ufeff'), ('utf-16-le', '\ufeff'), ('utf-16-be', '\ufeff'),
                       ('utf-16-le', ''), ('utf-16-be', ''), ('gb18030', ''), ('gb2312', '')]:
        content = (mark + TEXT).encode(name)
        assert found(content) == LINES, (name, mark)
        expected = {'gb2312': 'gb18030'}.get(name, name.replace('16-', '16'))
        assert extractor.lines(content)[0]['encoding'] == expected, (name, extractor.lines(content)[0])


@case
def ends_of_lines_are_those_of_any_system():
    for end in '\r\n', '\r', '\n':
        assert found(TEXT.replace('\n', end).encode()) == LINES, repr(end)


@case
def what_cannot_be_told_names_the_candidates():
    code, sentence = extractor.failure('岚江市總工會工作報告：全年新建工會組織一千個'.encode('big5', 'ignore'))
    assert code == 'encoding' and 'big5' in sentence, sentence
    traditional = '全市總工會工作報告，職工參加勞動競賽'
    assert extractor.texts(traditional.encode('big5'), '--encoding', 'big5') == [traditional]
    code, sentence = extractor.failure(TEXT.encode('gb18030'), '--form', 'text', '--encoding', 'utf-8')
    assert code == 'encoding' and '“utf-8”' in sentence, sentence


@case
def broken_text_is_not_guessed_at():
    code, _ = extractor.failure(TEXT.encode('gb18030')[:-4] + b'\xff\xff\n')
    assert code == 'encoding', code
    code, _ = extractor.failure(TEXT.encode()[:20] + b'\xff' + TEXT.encode()[20:])
    assert code == 'encoding', code


@case
def what_is_no_document_says_what_it_is():
    for content, words in [(b'', 'empty'), (b'\x89PNG\r\n\x1a\n' + bytes(40), 'a picture (PNG)'),
                           (b'PK\3\4' + bytes(26) + b'xl/workbook.xml' + bytes(99), 'an Excel workbook'),
                           (b'PK\3\4' + bytes(26) + b'letter.txt' + bytes(99), 'Unpack it'),
                           (b'\x7fELF\2\1\1' + bytes(99), 'neither text nor Word')]:
        code, sentence = extractor.failure(content)
        assert code == 'not-a-document' and words in sentence, (code, sentence)
    code, sentence = extractor.failure(b'{\\rtf1\\ansi}')
    assert code == 'unsupported' and 'docx' in sentence, (code, sentence)


@case
def what_has_no_end_is_a_sentence():
    for content in b'a\n' * 200000, b'<html><body><ol>' + b'<li>a</li>' * 200000:
        code, sentence = extractor.failure(content)
        assert code == 'too-large' and 'far more text' in sentence, (code, sentence)


@case
def sentences_are_in_the_users_language():
    _, sentence = extractor.failure(b'', env=CHINESE)
    assert sentence == '文件是空的。', sentence


@case
def an_unknown_option_is_a_sentence_too():
    code, _ = extractor.run(b'x', '--nonsense')
    assert code == 1


def command(content, *words, name='a.txt', code=0):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(content)
        done = subprocess.run([CLI, 'import', name, *words], cwd=folder, capture_output=True, env=extractor.PLAIN,
                              stdin=subprocess.DEVNULL, check=False)
        assert os.listdir(folder) == [name]
    assert done.returncode == code, done
    return done.stdout.decode('utf-8'), done.stderr.decode('utf-8')


@case
def the_command_prints_level_and_text():
    out, err = command(TEXT.encode('gb18030'), '--dump-text')
    assert out == ''.join(f'0\t{text}\n' for _, text in LINES) and err == '', (out, err)


@case
def the_command_says_what_it_needs():
    for words in (('--dump-text', '--form', 'xlsx'), ('--dump-text', 'another')):
        out, err = command(b'x', *words, code=2)
        assert out == '' and err, words
    out, err = command(b'\x89PNG\r\n\x1a\n' + bytes(40), '--dump-text', code=1)
    assert out == '' and 'a picture (PNG)' in err, err
    out, err = command(TEXT.encode(), '--dump-text', '--encoding', 'nonsense', code=1)
    assert out == '' and '“nonsense”' in err, err


@case
def no_function_of_a_library_is_replaced():
    """What a library calls in itself or in another one is that one's own: a function of the same name here would come before
    it, or not, by how the library was linked."""
    program = os.path.join(tap.BUILD, 'app', 'extract', 'union-report-extract')
    own = re.findall(r' [TW] (\w+)$', tap.command('nm', '--dynamic', '--defined-only', program), re.MULTILINE)
    assert not [name for name in own if name.startswith(('lxw_', 'zip', 'archive_', 'xml', 'poppler_', 'g_'))], own


case.run()
