# SPDX-License-Identifier: GPL-3.0-or-later
"""A summary goes through the print dialog to the printer that was chosen.  Runs inside cups-queue."""
import os
import subprocess

import drive
import tap

case = tap.Cases()
PRINTED = os.environ['UR_TEST_PRINTED']

# GTK's printing warns where no system bus runs; it asks there for colour profiles.
CRITICALS = {'G_DEBUG': 'fatal-criticals'}


def remember(**settings):
    """Settings as a reader left them; returns the surroundings that read them."""
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write('[org/unionreport/UnionReport]\n' + ''.join(f'{key}={value}\n' for key, value in settings.items()))
    return dict(CRITICALS, GSETTINGS_BACKEND='keyfile')


def printed():
    return [os.path.join(PRINTED, name) for name in os.listdir(PRINTED) if name.endswith('.pdf')]


def choose(program, row):
    """Clicks into the dialog, which is a window of its own."""
    windows = drive.xdotool('search', '--onlyvisible', '--pid', program.process.pid).split()
    [dialog] = [window for window in windows if window != program.window]
    x, y, width, height = drive.size_of(row)
    drive.xdotool('mousemove', '--window', dialog, x + width // 2, y + height // 2)
    drive.xdotool('click', 1)


@case
def the_chosen_printer_gets_the_pages():
    assert not printed()
    with drive.Program(language='zh_CN', environment=remember(printer="'/dialog'")) as program:
        program.find('page tab', '2021年主要任务')
        program.keys('ctrl+p')
        button = program.find('push button', '打印…')
        drive.wait(lambda: drive.has_state(button, drive.Atspi.StateType.SENSITIVE), 'pages to print')
        program.activate(button)
        program.find('dialog', '打印')
        choose(program, program.find('label', 'paper'))
        program.activate(program.find('push button', '打印(_P)'))
        [path] = drive.wait(printed, 'the job')
        drive.wait(lambda: '摘要已送往打印机。' in program.shown_text(), 'the notice')
    text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, encoding='utf-8').stdout
    for part in drive.report()['parts']:
        assert part['title'] in text, text[:500]


def told(path):
    with open(path.replace('.pdf', '.txt'), encoding='utf-8') as file:
        return file.read()


@case
def the_printer_in_the_view_gets_copies_sides_and_pages():
    before = printed()
    kept = "{'office': {'copies': <uint32 2>, 'sides': <'two-sided-long-edge'>, 'pages': <'2-3'>}}"
    with drive.Program(language='zh_CN', environment=remember(printer="'office'", printers=kept)) as program:
        program.find('page tab', '2021年主要任务')
        program.keys('ctrl+p')
        button = program.find('push button', '打印…')
        drive.wait(lambda: '用纸 2 张' in program.shown_text(), 'the sheets of paper')
        drive.wait(lambda: drive.has_state(button, drive.Atspi.StateType.SENSITIVE), 'pages to print')
        program.activate(button)
        [path] = drive.wait(lambda: [path for path in printed() if path not in before], 'the job')
        drive.wait(lambda: '摘要已送往打印机。' in program.shown_text(), 'the notice')
    for words in 'printer=office', 'copies=2', 'sides=two-sided-long-edge':
        assert words in told(path), told(path)
    info = subprocess.run(['pdfinfo', path], check=True, capture_output=True, encoding='utf-8').stdout
    assert 'Pages:           2\n' in info, info


@case
def a_printer_that_is_gone_is_not_replaced():
    before = printed()
    with drive.Program(language='zh_CN', environment=remember(printer="'laser'")) as program:
        program.find('page tab', '2021年主要任务')
        program.keys('ctrl+p')
        button = program.find('push button', '打印…')
        drive.wait(lambda: '没有名为“laser”的打印机。' in program.shown_text(), 'the sentence in the pane')
        drive.wait(lambda: drive.has_state(button, drive.Atspi.StateType.SENSITIVE), 'pages to print')
        program.activate(button)
        drive.wait(lambda: '摘要没有打印' in program.shown_text(), 'the notice')
    assert printed() == before


@case
def a_printer_without_colour_gets_grey():
    with drive.Program(language='zh_CN', environment=remember(printer="'mono'")) as program:
        program.find('page tab', '2021年主要任务')
        program.keys('ctrl+p')
        drive.wait(lambda: '“mono”只能打印黑色，已改为灰度。' in program.shown_text(), 'the remark')


@case
def a_job_is_cancelled_in_the_view():
    with drive.Program(language='zh_CN', environment=remember(printer="'slow'")) as program:
        program.find('page tab', '2021年主要任务')
        program.keys('ctrl+p')
        button = program.find('push button', '打印…')
        drive.wait(lambda: drive.has_state(button, drive.Atspi.StateType.SENSITIVE), 'pages to print')
        program.activate(button)
        drive.wait(lambda: '“slow”正在打印…' in program.shown_text(), 'the progress')
        program.activate(program.find('push button', '取消打印'))
        drive.wait(lambda: '打印已取消。' in program.shown_text(), 'the notice')
        drive.wait(lambda: not program.find_all('push button', '取消打印'), 'the row to go')
    waiting = subprocess.run(['lpstat', '-o', 'slow'], check=True, capture_output=True, encoding='utf-8').stdout
    assert not waiting, waiting


case.run()
