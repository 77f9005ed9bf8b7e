# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever name is typed where something is saved: the file's suffix says what it is."""
import os

import drive
import tap

case = tap.Cases()
HOME = os.path.join(os.environ['UR_TEST_FOLDER'], 'home')
os.makedirs(HOME, exist_ok=True)


def start():
    return drive.Program(environment={'HOME': HOME})


def press_save(program, name):
    button = program.find('push button', name)
    drive.wait(lambda: drive.has_state(button, drive.Atspi.StateType.SENSITIVE), 'what is saved to be laid out')
    program.activate(button)


def type_name(program, name):
    """Into the file chooser, which has the name it proposes."""
    drive.wait(lambda: [node for node in program.find_all('filler') if drive.name_of(node) == 'GtkFileChooserWidget'],
               'the file dialog')
    program.keys('ctrl+a', on_top=True)
    program.type(name, on_top=True)
    program.keys('Return', on_top=True)


def is_saved(name, magic):
    path = os.path.join(HOME, name)
    drive.wait(lambda: os.path.exists(path), name)
    with open(path, 'rb') as file:
        assert file.read(4) == magic
    assert not os.path.exists(os.path.splitext(path)[0]), os.listdir(HOME)


@case
def a_summary_is_a_pdf():
    with start() as program:
        program.find('page tab')
        program.keys('ctrl+p')
        press_save(program, 'Save as PDF…')
        type_name(program, 'zhaiyao.docx')
        is_saved('zhaiyao.docx.pdf', b'%PDF')


@case
def a_file_that_gets_the_name_by_its_suffix_is_asked_about():
    path = os.path.join(HOME, 'zhaiyao.pdf')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('mine')
    with start() as program:
        program.find('page tab')
        program.keys('ctrl+p')
        press_save(program, 'Save as PDF…')
        type_name(program, 'zhaiyao')
        program.find('label', 'Replace “zhaiyao.pdf”?')
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not program.find_all('label', 'Replace “zhaiyao.pdf”?'), 'the question to go')
    with open(path, encoding='utf-8') as file:
        assert file.read() == 'mine'


@case
def a_long_picture_is_a_png():
    with start() as program:
        program.find('page tab')
        program.keys('F10')
        program.activate(program.find('menu item', 'Long Picture…'))
        press_save(program, 'Save…')
        type_name(program, 'changtu.jpg')
        is_saved('changtu.jpg.png', b'\x89PNG')


@case
def slides_are_a_pdf():
    with start() as program:
        program.find('page tab')
        program.keys('F10')
        program.activate(program.find('menu item', 'Save the Slides…'))
        press_save(program, 'Save…')
        type_name(program, 'huandengpian.pptx')
        is_saved('huandengpian.pptx.pdf', b'%PDF')


case.run()
