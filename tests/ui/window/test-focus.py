# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is opened and closed again, by key or by mouse, the keyboard still works: Ctrl and a number still change tabs."""
import functools

import drive
import tap
from drive import Atspi

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)


@functools.cache
def find_tabs(program):
    return program.find_all('page tab')


def selected(program):
    for node in find_tabs(program):
        if node.get_state_set().contains(Atspi.StateType.SELECTED):
            return drive.name_of(node)
    return None


def check_keys(program, after):
    """The keyboard is asked twice, so that one of the tabs is another than before."""
    for number in (2, 1):
        program.keys(f'ctrl+{number}')
        drive.wait(lambda wanted=tabs[number - 1]: selected(program) == wanted, f'{tabs[number - 1]} after {after}')


def choose(program, name):
    """The thing of that name in the menu that is open."""
    program.activate(program.find('menu item', name))
    program.rest()


def open_submenu(program, name):
    program.keys('F10')
    choose(program, name)


@case
def menus_inside_the_menu_give_the_keyboard_back():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        for name, item in (('Appearance', 'Dark'), ('Text Size', 'Larger'), ('Appearance', 'Light'), ('Text Size', 'Normal')):
            open_submenu(program, name)
            choose(program, item)
            check_keys(program, f'{name}, {item}')
            open_submenu(program, name)
            program.keys('Escape')
            program.rest()
            program.keys('Escape')
            check_keys(program, f'{name} left by Escape')


@case
def menus_closed_by_a_click_beside_them_give_the_keyboard_back():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        for name in ('Appearance', 'Text Size'):
            open_submenu(program, name)
            drive.xdotool('mousemove', '--window', program.window, 500, 760)
            drive.xdotool('click', 1)
            program.rest()
            check_keys(program, f'{name} left by a click')


@case
def every_menu_of_the_report_gives_the_keyboard_back():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        for name in ('Open', 'Main Menu', 'More about this item'):
            program.click(program.find('push button', name))
            program.find('menu item')
            program.rest()
            program.keys('Escape')
            check_keys(program, name)


@case
def pages_that_are_left_give_the_keyboard_back():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        for item in ('Long Picture…', 'Export Everything…', 'All Charts'):
            program.keys('F10')
            choose(program, item)
            program.rest()
            program.keys('Escape')
            program.find('page tab', tabs[0])
            check_keys(program, item)
        program.keys('ctrl+question')
        program.find('label', 'Quit', shown=False)
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not program.find_all('label', 'Quit', shown=False), 'the list of keys to go')
        check_keys(program, 'the list of keys')
        program.keys('ctrl+f')
        program.rest()
        program.type('48')
        program.keys('Escape')
        check_keys(program, 'searching')


case.run()
