# SPDX-License-Identifier: GPL-3.0-or-later
"""Full screen and the folded list of contents: whoever has only a mouse finds the way back, and Esc leads out too."""
import time

import drive
import tap

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)
SCREEN = (1280, 900)


def is_full(program):
    return drive.window_size(program.window) == SCREEN


def fill_screen(program):
    program.find('page tab', tabs[0])
    program.keys('F11')
    drive.wait(lambda: is_full(program), 'full screen')


def shows(program, role, name):
    return any(map(drive.is_visible, program.find_all(role, name)))


def is_searching(program):
    toggle = program.find('push button', 'Search')
    return drive.has_state(toggle, drive.Atspi.StateType.PRESSED)


def search(program):
    program.keys('ctrl+f')
    drive.wait(lambda: is_searching(program), 'the bar')


def rest():
    """Long enough for what should not happen."""
    time.sleep(0.5)


@case
def in_full_screen_the_header_stays_and_a_button_leaves():
    with drive.WindowManager(), drive.Program() as program:
        fill_screen(program)
        program.click(program.find('page tab', tabs[1]))
        program.find('page tab', tabs[1])
        for name in ('Open', 'Search', 'Main Menu'):
            program.find(name=name)
        program.click(program.find('push button', 'Leave Full Screen'))
        drive.wait(lambda: not is_full(program), 'the window')
        drive.wait(lambda: not shows(program, 'push button', 'Leave Full Screen'), 'the button to go')


@case
def every_page_has_the_button():
    with drive.WindowManager(), drive.Program() as program:
        fill_screen(program)
        for action in ('print', 'poster', 'publish', 'charts'):
            program.act(action)
            program.find('push button', 'Back')
            program.click(program.find('push button', 'Leave Full Screen'))
            drive.wait(lambda: not is_full(program), f'the window after {action}')
            drive.wait(lambda: not shows(program, 'push button', 'Leave Full Screen'), 'the button to go')
            program.keys('F11')
            drive.wait(lambda: is_full(program), 'full screen')
            program.act('leave')
            drive.wait(lambda: not program.find_all('push button', 'Back'), 'the report')


@case
def esc_leaves_when_nothing_else_is_open():
    with drive.WindowManager(), drive.Program() as program:
        fill_screen(program)
        program.keys('F10')
        program.find('menu item', 'Quit')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('menu item', 'Quit'), 'the menu to go')
        rest()
        assert is_full(program)
        search(program)
        program.keys('Escape')
        drive.wait(lambda: not is_searching(program), 'the bar to go')
        rest()
        assert is_full(program)
        program.keys('ctrl+p')
        program.find('push button', 'Back')
        program.keys('Escape')
        drive.wait(lambda: not program.find_all('push button', 'Back'), 'the report')
        rest()
        assert is_full(program)
        program.keys('Escape')
        drive.wait(lambda: not is_full(program), 'the window')


@case
def esc_closes_the_search_wherever_the_keyboard_is():
    with drive.WindowManager(), drive.Program() as program:
        fill_screen(program)
        search(program)
        program.keys('F6')
        rest()
        program.keys('Escape')
        drive.wait(lambda: not is_searching(program), 'the bar to go')
        rest()
        assert is_full(program)


@case
def esc_takes_the_selection_first():
    with drive.WindowManager(), drive.Program() as program:
        fill_screen(program)
        program.keys('ctrl+2')
        program.find('label', document['parts'][1]['sections'][0]['headline'])
        drive.wait(lambda: program.focused().get_name() == tabs[1], 'the keyboard in the text')
        program.keys('ctrl+a')
        rest()
        program.keys('Escape')
        rest()
        assert is_full(program)
        program.keys('Escape')
        drive.wait(lambda: not is_full(program), 'the window')


def folds_and_unfolds(program):
    """The part on show: its list is the only one that changes."""
    def count(name):
        return sum(map(drive.is_visible, program.find_all('push button', name)))
    before = count('F9 hides the contents')
    program.click(program.find_all('push button', 'F9 hides the contents')[-1])
    drive.wait(lambda: count('F9 hides the contents') == before - 1, 'the contents to go')
    program.click(next(filter(drive.is_visible, program.find_all('push button', 'Show the contents'))))
    drive.wait(lambda: count('F9 hides the contents') == before, 'the contents')
    assert count('Show the contents') == 0


@case
def the_contents_come_back_by_a_click():
    with drive.Program() as program:
        for number in (0, 1):
            program.keys(f'ctrl+{number + 1}')
            program.find('page tab', tabs[number])
            folds_and_unfolds(program)


@case
def the_contents_come_back_in_a_narrow_window():
    """There the figures take their place."""
    with drive.WindowManager(), drive.Program() as program:
        program.find('page tab', tabs[0])
        drive.xdotool('windowsize', program.window, 1000, 700)
        drive.wait(lambda: drive.window_size(program.window) == (1000, 700), 'the size')
        assert not shows(program, 'push button', 'Show the contents')
        program.click(program.find('push button', 'Figures'))
        drive.wait(lambda: shows(program, 'push button', 'Show the contents'), 'the button')
        program.click(program.find('push button', 'Show the contents'))
        drive.wait(lambda: shows(program, 'push button', 'F9 hides the contents'), 'the contents')


case.run()
