# SPDX-License-Identifier: GPL-3.0-or-later
"""A summary goes to the printer that was chosen, and the button says beforehand which one that is.  Runs inside
cups-queue.  Its argument is no-network, which ends whoever asks for a socket that could reach another computer."""
import os
import subprocess
import sys

import drive
import tap

case = tap.Cases()
PRINTED = os.environ['UR_TEST_PRINTED']
NO_NETWORK = os.path.abspath(sys.argv[1])

# GTK's printing warns where no system bus runs; it asks there for colour profiles.
CRITICALS = {'G_DEBUG': 'fatal-criticals'}
NO_SYSTEM_BUS = 'avahi printers will not be available', 'failed to contact colord'


class Program(drive.Program):
    def said(self):
        return '\n'.join(line for line in super().said().split('\n')
                         if line and not any(words in line for words in NO_SYSTEM_BUS))


def remember(**settings):
    """Settings as a reader left them; returns the surroundings that read them."""
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write('[org/unionreport/UnionReport]\n' + ''.join(f'{key}={value}\n' for key, value in settings.items()))
    return dict(CRITICALS, GSETTINGS_BACKEND='keyfile')


def printed():
    """The jobs that came, in the order in which they came."""
    return [os.path.join(PRINTED, name) for name in os.listdir(PRINTED) if name.endswith('.pdf')]


def choose(program, row):
    """Clicks into the dialog, which is a window of its own."""
    dialog = program.windows()[-1]
    x, y, width, height = drive.size_of(row)
    drive.xdotool('mousemove', '--window', dialog, x + width // 2, y + height // 2)
    drive.xdotool('click', 1)


def remembered(key):
    """What the program has written into the settings of remember()."""
    path = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')
    with open(path, encoding='utf-8') as file:
        return next((line.partition('=')[2].strip() for line in file if line.startswith(key + '=')), None)


def open_view(program, words):
    """The print view by its key; the button that prints, which says these words, once there is something to print."""
    program.find('page tab', '2021年主要任务')
    program.keys('ctrl+p')
    return find_button(program, words)


def find_button(program, words):
    def look():
        return next((button for button in program.find_all('push button', '打印') if drive.name_of(button) == words
                     and drive.has_state(button, drive.Atspi.StateType.SENSITIVE)), None)
    return drive.wait(look, words)


def has_dialog(program):
    return bool(program.find_all('dialog'))


@case
def the_chosen_printer_gets_the_pages():
    assert not printed()
    with Program(language='zh_CN', environment=remember(printer="'/dialog'", paper="'iso_a3'")) as program:
        program.activate(open_view(program, '打印…'))
        program.find('dialog', '打印')
        choose(program, program.find('label', 'office'))
        program.activate(program.find('push button', '打印(_P)'))
        [path] = drive.wait(printed, 'the job')
        drive.wait(lambda: '已送往打印机“office”。' in program.shown_text(), 'the notice')
        find_button(program, '打印…')  # who asked for the dialog gets it again
    text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, encoding='utf-8').stdout
    for part in drive.report()['parts']:
        assert part['title'] in text, text[:500]
    assert 'PageSize=A3' in told(path), told(path)  # the view has asked for it, the dialog does not


def told(path):
    with open(path.replace('.pdf', '.txt'), encoding='utf-8') as file:
        return file.read()


@case
def the_default_printer_is_the_first_and_another_one_is_chosen_beside_the_button():
    """Without a dialog: all that it asks for is in the view already."""
    before = printed()
    surroundings = remember()
    with Program(language='zh_CN', environment=surroundings) as program:
        open_view(program, '用“paper”打印')
        program.click(program.find('push button', '换一台打印机'))
        program.activate(program.find('menu item', 'mono'))
        button = find_button(program, '用“mono”打印')
        drive.wait(lambda: '“mono”只能打印黑色，已改为灰度。' in program.shown_text(), 'the remark in the pane')
        program.click(button)
        [path] = drive.wait(lambda: [path for path in printed() if path not in before], 'the job')
        drive.wait(lambda: '摘要已送往打印机“mono”。' in program.shown_text(), 'the notice')
        assert not has_dialog(program)
    assert 'printer=mono' in told(path), told(path)
    assert remembered('printer') == "'mono'", remembered('printer')
    with Program(language='zh_CN', environment=dict(surroundings)) as program:
        open_view(program, '用“mono”打印')


@case
def the_printer_in_the_view_gets_copies_sides_and_pages():
    before = printed()
    kept = "{'office': {'copies': <uint32 2>, 'sides': <'two-sided-long-edge'>, 'pages': <'2-3'>}}"
    with Program(language='zh_CN', environment=remember(printer="'office'", printers=kept)) as program:
        button = open_view(program, '用“office”打印')
        drive.wait(lambda: '用纸 2 张' in program.shown_text(), 'the sheets of paper')
        program.activate(button)
        [path] = drive.wait(lambda: [path for path in printed() if path not in before], 'the job')
        drive.wait(lambda: '已送往打印机“office”。' in program.shown_text(), 'the notice')
    for words in 'printer=office', 'copies=2', 'sides=two-sided-long-edge':
        assert words in told(path), told(path)
    info = subprocess.run(['pdfinfo', path], check=True, capture_output=True, encoding='utf-8').stdout
    assert 'Pages:           2\n' in info, info


@case
def printing_on_this_computer_asks_for_no_network():
    """Neither the list of printers, nor the job, nor GTK's dialog."""
    before = printed()
    with Program(drive.EXE, '--bundled', language='zh_CN', environment=remember(), exe=NO_NETWORK) as program:
        program.activate(open_view(program, '用“paper”打印'))
        drive.wait(lambda: [path for path in printed() if path not in before], 'the job')
        drive.wait(lambda: '摘要已送往打印机“paper”。' in program.shown_text(), 'the notice')
    with Program(drive.EXE, '--bundled', language='zh_CN', environment=remember(printer="'/dialog'"), exe=NO_NETWORK) as program:
        program.activate(open_view(program, '打印…'))
        program.find('dialog', '打印')
        choose(program, program.find('label', 'office'))
        program.activate(program.find('push button', '取消(_C)'))
        drive.wait(lambda: not has_dialog(program), 'the dialog to go')


@case
def a_printer_that_is_gone_is_not_replaced():
    before = printed()
    with Program(language='zh_CN', environment=remember(printer="'laser'")) as program:
        button = open_view(program, '用“laser”打印')
        drive.wait(lambda: '没有名为“laser”的打印机。' in program.shown_text(), 'the sentence in the pane')
        program.activate(button)
        drive.wait(lambda: '摘要没有打印' in program.shown_text(), 'the notice')
    assert printed() == before


@case
def a_printer_without_colour_gets_grey():
    with Program(language='zh_CN', environment=remember(printer="'mono'")) as program:
        open_view(program, '用“mono”打印')
        drive.wait(lambda: '“mono”只能打印黑色，已改为灰度。' in program.shown_text(), 'the remark')


@case
def a_job_is_cancelled_in_the_view():
    with Program(language='zh_CN', environment=remember(printer="'slow'")) as program:
        program.activate(open_view(program, '用“slow”打印'))
        drive.wait(lambda: '“slow”正在打印…' in program.shown_text(), 'the progress')
        program.activate(program.find('push button', '取消打印'))
        drive.wait(lambda: '打印已取消。' in program.shown_text(), 'the notice')
        drive.wait(lambda: not program.find_all('push button', '取消打印'), 'the row to go')
    waiting = subprocess.run(['lpstat', '-o', 'slow'], check=True, capture_output=True, encoding='utf-8').stdout
    assert not waiting, waiting


def get_check(program, title):
    return program.find('check box', title)


def is_checked(node):
    return drive.has_state(node, drive.Atspi.StateType.CHECKED)


@case
def a_click_on_the_words_ticks_and_nothing_chosen_says_so():
    title = '1 ' + drive.report()['parts'][0]['sections'][0]['headline']
    with Program(language='zh_CN', environment=remember(printer="'paper'")) as program:
        button = open_view(program, '用“paper”打印')
        program.click(program.find('radio button', '选定章节'))
        check = drive.wait(lambda: get_check(program, title), 'the tree')
        words = next(label for label in program.find_all('label', title)
                     if drive.role_of(label.get_parent()) == drive.role_of(check.get_parent())
                     and label.get_parent() == check.get_parent())
        drive.wait(lambda: is_checked(check), 'the section the reader comes from')
        program.click(words, at=(0.1, 0.5))
        drive.wait(lambda: not is_checked(check), 'a click on the words')
        drive.wait(lambda: '请至少选一项' in program.shown_text(), 'the sentence on the desk')
        drive.wait(lambda: program.find_all('label', '未选任何章节'), 'the word beside “选定章节”')
        assert not drive.has_state(button, drive.Atspi.StateType.SENSITIVE)
        drive.wait(lambda: not program.find_all('label', ' 页，共 '), 'no place among pages that are not there')
        assert not drive.has_state(program.find('push button', '下一页'), drive.Atspi.StateType.SENSITIVE)
        program.click(words, at=(0.9, 0.5))
        drive.wait(lambda: is_checked(check), 'another click on the words')
        drive.wait(lambda: not program.find_all('label', '未选任何章节'), 'the number of pages instead')
        drive.wait(lambda: program.find_all('label', ' 页，共 ') and drive.has_state(
            button, drive.Atspi.StateType.SENSITIVE), 'the pages again')
        # the box itself does what it did
        program.click(check)
        drive.wait(lambda: not is_checked(check), 'a click on the box')
        drive.wait(lambda: program.find_all('label', '未选任何章节'), 'the word again')


@case
def many_printers_fit_into_the_menu_and_a_long_name_into_the_pane():
    name = 'HP_LaserJet_Pro_MFP_M428fdw_third_floor'
    for queue in (name, *(f'printer_{number:02}' for number in range(20))):
        subprocess.run(['lpadmin', '-p', queue, '-E', '-v', 'paper:/'], stderr=subprocess.DEVNULL, check=True)
    with Program(language='zh_CN', environment=remember(printer=f"'{name}'")) as program:
        open_view(program, f'用“{name}”打印')
        label = program.find('label', '版式')
        assert drive.size_of(label)[2] < 300, drive.size_of(label)
        program.click(program.find('push button', '换一台打印机'))
        program.find('menu item', name)
        items = program.find_all('menu item')
        assert len(items) < 15, [drive.name_of(item) for item in items]
        program.activate(program.find('menu item', '全部打印机…'))
        drive.wait(lambda: drive.role_of(program.focused()) == 'list item'
                   and any(drive.name_of(node) == name for node in drive.walk(program.focused())),
                   'the list that has them all, at the chosen one')
        program.keys('Escape')


case.run()
