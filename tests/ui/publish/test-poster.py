# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that composes the long picture: its names in both languages, and the keyboard's ways."""
import subprocess

import drive
import tap

case = tap.Cases()
document = drive.report()
work = next(part for part in document['parts'] if part['kind'] == 'work')
CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'spin button', 'list item'}
PREVIEW = {'': 'Preview of the long picture', 'zh_CN': '长图预览'}


def open_page(program, language=''):
    program.find('page tab', drive.tab_titles(document)[0])
    program.keys('F10')
    program.activate(program.find('menu item', 'Long Picture…' if not language else '一图读懂…'))
    return program.find('image', PREVIEW[language])


def order(program):
    """The parts from top to bottom."""
    rows = [node for node in program.find_all('list item') if drive.size_of(node)]
    return [drive.name_of(node) for node in rows]


def clipboard():
    done = subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'], capture_output=True, timeout=20,
                          check=False)
    return done.stdout.decode()


def check_names(language):
    with drive.Program(language=language) as program:
        preview = open_page(program, language)
        drive.wait(lambda: '一图读懂' in drive.description_of(preview), 'the picture described')
        shown = [node for node in program.find_all() if drive.role_of(node) in CONTROLS]
        assert len(shown) > 20, shown
        nameless = [drive.role_of(node) for node in shown if not drive.name_of(node) or drive.is_class_name(drive.name_of(node))]
        assert not nameless, nameless


@case
def everything_has_a_name():
    check_names('')


@case
def everything_has_a_chinese_name():
    check_names('zh_CN')


@case
def the_keyboard_moves_and_chooses_parts():
    with drive.Program() as program:
        open_page(program)
        first = order(program)
        assert first[0] == 'Banner' and work['short_title'] in first, first
        program.keys('alt+Down')
        drive.wait(lambda: order(program)[:2] == [first[1], first[0]], 'banner moved down')
        program.keys('alt+Up')
        drive.wait(lambda: order(program) == first, 'banner moved back')
        box = program.find('check box', 'Banner')
        assert drive.has_state(box, drive.Atspi.StateType.CHECKED)
        program.keys('space')
        drive.wait(lambda: not drive.has_state(program.find('check box', 'Banner'), drive.Atspi.StateType.CHECKED),
                   'banner left out')


@case
def the_text_is_copied_and_escape_goes_back():
    with drive.Program() as program:
        open_page(program)
        button = program.find('push button', 'Copy as Plain Text')
        drive.wait(lambda: drive.has_state(button, drive.Atspi.StateType.SENSITIVE), 'a picture to copy')
        program.activate(button)
        text = drive.wait(clipboard, 'text on the clipboard')
        assert document['title'][0] in text and '7481' in text and '约相当于2.59万个的28.9%' in text, text
        program.keys('Escape')
        program.find('page tab', drive.tab_titles(document)[0])


case.run()
