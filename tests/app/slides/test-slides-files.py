# SPDX-License-Identifier: GPL-3.0-or-later
"""Slides as files, judged by programs that know nothing of us."""
import os
import re
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
case = tap.Cases()
folder = tempfile.TemporaryDirectory()
os.environ.pop('SOURCE_DATE_EPOCH', None)


def slides(*options):
    return tap.command(CLI, 'slides', *options).splitlines()


def refused(*options):
    done = subprocess.run([CLI, 'slides', *options], capture_output=True, check=False)
    return done.returncode, done.stderr.decode()


def path(name):
    return os.path.join(folder.name, name)


def read(name):
    with open(name, 'rb') as file:
        return file.read()


@case
def the_pdf_has_a_page_of_16_to_9_for_every_slide():
    assert slides('-o', path('a.pdf')) == [path('a.pdf')]
    info = tap.command('pdfinfo', path('a.pdf'))
    assert re.search(r'Page size: +960 x 540 pts', info), info
    assert re.search(r'Tagged: +yes', info), info
    text = tap.command('pdftotext', '-raw', path('a.pdf'), '-')
    pages = text.rstrip('\f').split('\f')
    assert int(re.search(r'Pages: +(\d+)', info)[1]) == len(pages)
    page = next(page for page in pages if '健全完善服务职工工作体系' in page and '7481' in page)
    for words in ('7481 个', '734 万人次', '3.42 亿元', '约 28.9%', '计算得出', '五年均分 20%'):
        assert words in page, (words, page)
    # The foot is read last, behind what it explains.
    assert page.index('来源：') > page.index('2001 个')


@case
def the_same_slides_are_the_same_bytes():
    slides('-o', path('b.pdf'))
    assert read(path('b.pdf')) == read(path('a.pdf'))
    assert len(read(path('b.pdf'))) < 275_000  # all tasks, word for word


@case
def a_folder_gets_a_picture_of_every_slide():
    written = slides('-o', path('one'))
    again = slides('-o', path('two'))
    assert [os.path.basename(name) for name in written] == sorted(os.listdir(path('one')))
    assert os.path.basename(written[0]).startswith('01-')
    for first, second in zip(written, again):
        data = read(first)
        assert data == read(second), first
        assert data[:8] == b'\x89PNG\r\n\x1a\n' and data[16:24] == (1920).to_bytes(4, 'big') + (1080).to_bytes(4, 'big')
    tap.command(CLI, 'verify', next(name for name in written if '健全完善' in name))


@case
def nothing_is_replaced_without_being_told_to():
    code, message = refused('-o', path('a.pdf'))
    assert code == 1 and '--force' in message, message
    slides('--force', '-o', path('a.pdf'))
    code, message = refused('-o', path('one'))
    assert code == 1 and '--force' in message, message


@case
def slides_can_be_left_out_and_figures_chosen():
    slides('--hide', 'tasks-1', '--hide', 'title', '--figure', 'nursery-rooms-2020', '-o', path('c.pdf'))
    text = tap.command('pdftotext', '-raw', path('c.pdf'), '-')
    assert '1.1 在加强思想理论武装上下功夫' not in text
    assert '96 家' in text and '3.42 亿元\n' not in text.split('投入、返还、“报销”与挽回的金额')[0]


@case
def what_is_not_there_is_said():
    for options, words in ((('--hide', 'nothing'), 'There is no slide “nothing”'),
                           (('--figure', 'nothing'), 'The report has no figure “nothing”')):
        code, message = refused(*options, '-o', path('d.pdf'))
        assert code == 2 and words in message, message
        assert not os.path.exists(path('d.pdf'))


case.run()
