# SPDX-License-Identifier: GPL-3.0-or-later
"""Enter is the default button of every dialog, from every control that does not want it for itself: a button that has
the keyboard and a list that opens."""
import os

import drive
import tap

case = tap.Cases()
tabs = drive.tab_titles(drive.report())
# one of each kind of control of the form for a picture
CONTROLS = ['PNG', 'Width', 'mm', 'With title and source']


def find_chooser(program):
    """GTK's dialog for a file or a folder."""
    return next((node for node in program.find_all('filler') if drive.name_of(node) == 'GtkFileChooserWidget'), None)


def leave_chooser(program):
    program.keys('Escape', on_top=True)
    drive.wait(lambda: not find_chooser(program), 'the file dialog to go')


def get_focus(program, before):
    """What has the keyboard after a key."""
    def look():
        node = program.focused()
        return node if node is not None and node != before else None
    return drive.wait(look, f'another place of the keyboard than {drive.name_of(before) if before else "none"}')


def open_slides(program):
    program.act('save-slides')
    drive.wait(lambda: program.find_all('push button', 'Save…')
               and drive.has_state(program.find('push button', 'Save…'), drive.Atspi.StateType.SENSITIVE), 'the slides')


@case
def the_choice_of_how_to_save_slides():
    """From the first of the choices, and after the other one was chosen."""
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        for keys in ([], ['Down', 'space']):
            open_slides(program)
            program.keys(*keys, 'Return', on_top=True)
            drive.wait(lambda keys=keys: find_chooser(program), f'where to save after {keys}')
            leave_chooser(program)


def is_in_form(node):
    while node is not None and drive.name_of(node) != 'Save the Picture':
        node = node.get_parent() if drive.role_of(node) != 'application' else None
    return node is not None


@case
def the_form_of_a_picture():
    """From one of each kind of its controls."""
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.act('charts')
        program.find('push button', 'Save As…')
        program.act('chart-save')
        for name in CONTROLS:
            node = drive.wait(lambda: is_in_form(program.focused()) and program.focused(), 'the form')
            while drive.name_of(node) != name:
                program.keys('Tab')
                node = get_focus(program, node)
            program.keys('Return')
            drive.wait(lambda: find_chooser(program), f'where to save, from {name}')
            leave_chooser(program)
        drive.wait(lambda: is_in_form(program.focused()), 'the form again')
        program.keys('Escape')


@case
def the_window_about_fonts():
    """All fonts are there: looking again, its default button, closes it.  The commands in it can be selected."""
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.act('fonts')
        check = program.find('push button', 'Check again')
        program.keys('Tab', on_top=True)
        drive.wait(lambda: drive.role_of(program.focused()) == 'label', 'a command')
        program.keys('Return', on_top=True)
        drive.wait(lambda: not drive.is_shown(check), 'the window to close')


case.run()
