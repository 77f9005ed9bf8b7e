# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of other formats in the window: from the command line, dropped, pasted; and a window that shows nothing yet."""
import os
import shutil
import signal
import subprocess
import sys

import drag
import drive
import tap

case = tap.Cases()
FOLDER = os.environ['UR_TEST_FOLDER']


SAMPLES = os.path.join(tap.SOURCES, 'tests', 'data', 'samples')
DRAFTS = os.path.join(os.environ['XDG_DATA_HOME'], 'union-report', 'drafts')
TEXT = '江城市总工会2023年工作报告\n一、2023年工作回顾\n（一）组织建设\n全年新建工会组织1200个，发展会员3.5万人。\n'


def write(name, content):
    path = os.path.join(FOLDER, name)
    with open(path, 'wb') as file:
        file.write(content)
    return path


def wait_text(program, words):
    program.find(None, words)  # what is called so: all texts of the window would take much longer


def selected_tab(program):
    return next((drive.name_of(tab) for tab in program.find_all('page tab') if drive.has_state(tab, drive.Atspi.StateType.SELECTED)), None)


def wait_tab(program, name):
    drive.wait(lambda: selected_tab(program) == name, f'the tab {name}')


def open_file(program, path):
    program.act('open-recent', drive.GLib.Variant('s', drive.Gio.File.new_for_path(path).get_uri()).print_(False))


def slow_extractor():
    """A program that reads documents and never comes to an end; it says when it began."""
    path = write('slow', b'#!/bin/sh\ntouch "$0.began"\nexec sleep 1000\n')
    os.chmod(path, 0o700)
    return path


@case
def the_start_leads_to_the_bundled_report():
    with drive.Program('--new-window', language='zh_CN') as program:
        wait_text(program, '7 项工作，5 项任务，12 项指标，共 28 个数字')
        for name in ('打开报告文件', '粘贴原文'):
            program.find('push button', name)
        program.keys('Return')  # it has the focus
        program.find('page tab', '2021年主要任务')


@case
def what_cannot_be_read_leaves_everything_as_it_is():
    path = write('照片.txt', b'\xff\xd8\xff\xe0' + bytes(400))
    with drive.Program(language='zh_CN') as program:
        program.keys('ctrl+2')
        wait_tab(program, '2021年主要任务')
        open_file(program, path)
        wait_text(program, '这是图片（JPEG）。')
        assert selected_tab(program) == '2021年主要任务'


@case
def reading_is_given_up_with_a_key():
    path = write('长.txt', '全年新建工会组织1200个。\n'.encode())
    slow = slow_extractor()
    with drive.Program(language='zh_CN', environment={'UNION_REPORT_EXTRACT': slow}) as program:
        open_file(program, path)
        drive.wait(lambda: os.path.exists(slow + '.began'), 'the program that reads documents')
        wait_text(program, '正在读取文档')
        program.keys('ctrl+2')  # the window lives meanwhile
        wait_tab(program, '2021年主要任务')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('label', '正在读取文档'), 'the bar to leave')
        assert not subprocess.run(['pgrep', '-P', str(program.process.pid)], stdout=subprocess.PIPE, check=False).stdout
        assert selected_tab(program) == '2021年主要任务'


@case
def an_encoding_that_cannot_be_told_is_chosen():
    text = '江城市總工會工作報告\n一、2023年工作情況\n（一）組織建設\n全年新建工會組織1200個，發展會員3.5萬人。\n'
    path = write('big5.txt', text.encode('big5'))
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '看不出“big5.txt”用的是哪种文字编码')
        choices = program.find_all('radio button')
        assert len(choices) >= 3, program.outline()
        assert drive.name_of(choices[0]).startswith('Big5（繁体中文）\n江城市總工會工作報告\n一、2023年'), drive.name_of(choices[0])
        assert not [words for words in map(drive.name_of, choices[1:]) if '總工會' in words]
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('radio button'), 'the dialog to leave')
        wait_text(program, '开始阅读')


def sample(name):
    """The sample as it was sent, under another name and in a folder of its own."""
    path = os.path.join(FOLDER, name)
    shutil.copy(os.path.join(SAMPLES, 'chenglan-2024.docx'), path)
    return path


def wait_review(program, answered):
    program.find('push button', f'已答 {answered} 个')


def finish(program):
    program.click(program.find('push button', '完成导入'))
    wait_text(program, '保存报告')
    program.keys('Return')


@case
def a_document_becomes_a_report_and_a_stop_between_costs_nothing():
    path = sample('报告.docx')
    with drive.Program(path, language='zh_CN') as program:
        wait_review(program, 0)
        assert os.listdir(FOLDER) and not os.path.exists(DRAFTS)
        program.keys('Return')
        wait_review(program, 1)
        program.process.send_signal(signal.SIGTERM)
        program.wait_end()
    assert len(os.listdir(DRAFTS)) == 1
    with drive.Program('--new-window', language='zh_CN') as program:
        wait_text(program, '“报告.docx”的导入还没有核对完。')
        program.click(program.find('push button', '接着核对'))
        wait_review(program, 1)
        program.keys('Return')
        wait_review(program, 2)
        program.keys('Escape')
        program.keys('alt+k')  # keep it for later: the library has it
        wait_text(program, '未完成的导入')
        wait_text(program, '没有单位名称，看不了历年的数')
        drive.wait(lambda: len(program.windows()) == 1 == program.root.get_child_count(), 'the question to be gone')
    with drive.Program(path, language='zh_CN') as program:
        wait_text(program, '接着上次的地方核对吗？')
        program.keys('Return')
        wait_review(program, 2)
        finish(program)
        program.find('page tab', '2024年工作回顾')
        program.find('page tab', '2025年主要任务')
    assert not os.listdir(DRAFTS)
    made = os.path.join(FOLDER, '澄岚市总工会第九届委员会第五次全体会议.json')
    assert os.path.exists(made)
    tap.command(os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli'), 'check', made)
    os.remove(made)


@case
def an_import_that_is_given_up_leaves_nothing():
    with drive.Program(sample('另一份.docx'), language='zh_CN') as program:
        wait_review(program, 0)
        program.keys('Escape')
        wait_text(program, '开始阅读')
    assert not os.listdir(DRAFTS)


@case
def text_is_pasted():
    for target, content in (('UTF8_STRING', TEXT), ('text/html', '<html><body><p>' + TEXT.replace('\n', '</p><p>') + '</p></body></html>')):
        subprocess.run(['xclip', '-i', '-selection', 'clipboard', '-t', target], input=content.encode(), check=True)
        with drive.Program(language='zh_CN') as program:
            program.find('page tab')
            program.keys('ctrl+shift+v')
            program.find('push button', '完成导入')
            wait_text(program, '粘贴的原文')
            assert '发展会员' in drive.text_of(program.find('text', '原文'))
            program.keys('Escape')
            program.find('page tab', '2021年主要任务')


@case
def documents_that_are_dropped_get_a_window_each():
    paths = [sample('甲.docx'), write('乙.txt', TEXT.encode())]
    with drive.Program(language='zh_CN') as program, drag.Hand(sys.argv[1], *paths) as hand:
        program.find('page tab')
        hand.drag()
        hand.drop()
        drive.wait(lambda: len(program.find_all('push button', '完成导入')) == 2, 'two imports')
        for name in ('甲.docx', '乙.txt'):
            program.find('label', name)
        program.keys('ctrl+q')
        program.wait_end()
    assert len(os.listdir(DRAFTS)) == 2


case.run()
