# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard alone: where each key leads, and that it leads back again."""
import subprocess

import drive
import tap

case = tap.Cases()
document = drive.report()
tabs = drive.tab_titles(document)


def focus(program):
    """What has the keyboard once it has come to rest."""
    program.rest()
    node = program.focused()
    return (drive.role_of(node), drive.name_of(node)) if node else None


def clipboard():
    def look():
        done = subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'], capture_output=True,
                              timeout=20, check=False)
        return done.stdout.decode()
    return drive.wait(look, 'text on the clipboard')


def to_first_figure(program):
    """Goes to the second item, the first with a figure, and its figure; the popover's value tells which."""
    program.find('page tab', tabs[0])
    focus(program)
    program.keys('Tab')
    program.rest()


@case
def the_shortcuts_are_listed_and_every_title_is_said():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.keys('ctrl+question')
        program.find('label', 'First tab')  # on the first page
        for title in ('Next or previous figure in the text', 'Save the chart as…', 'Accept the answer in force', 'Quit'):
            program.find('label', title, shown=False)
        program.keys('Escape', on_top=True)
        drive.wait(lambda: not program.find_all('label', 'First tab', shown=False), 'the list to go')


@case
def tab_stays_in_the_popover_of_a_figure():
    with drive.Program() as program:
        to_first_figure(program)
        program.keys('Return')
        inside = drive.wait(lambda: focus(program) if focus(program)[0] == 'push button' else None, 'the popover')
        for _ in range(4):
            program.keys('Tab')
            assert focus(program)[0] == 'push button', (inside, focus(program))
        program.keys('Escape')
        drive.wait(lambda: focus(program)[0] == 'text', 'the text again')


@case
def printing_gives_the_keyboard_back():
    with drive.Program() as program:
        for number in range(len(tabs)):
            program.keys(f'ctrl+{number + 1}')
            program.find('page tab', tabs[number])
            program.keys('F6', 'Tab')
            before = focus(program)
            for _ in range(2):
                program.keys('ctrl+p')
                program.find('check box')
                program.keys('Escape')
                program.find('page tab', tabs[number])
                assert focus(program) == before, (tabs[number], before, focus(program))


@case
def searching_gives_the_keyboard_back():
    with drive.Program() as program:
        program.find('page tab', tabs[0])
        program.keys('F6', 'F6')
        before = focus(program)
        program.keys('ctrl+f')
        program.find('entry')
        program.type('5G')  # stands in another tab only
        program.rest()
        program.keys('Return', 'Escape')
        program.find('text', document['parts'][0]['title'])
        assert focus(program) == before, (before, focus(program))


@case
def a_figure_is_copied_with_its_unit_and_with_its_source():
    with drive.Program() as program:
        to_first_figure(program)
        program.keys('ctrl+c')
        plain = clipboard()
        indicator = next(one for one in document['indicators']
                         if plain.endswith(one['number'] + one.get('magnitude', '') + one['unit']))
        assert plain.startswith('2020年') and indicator['label'] in plain and ' ' not in plain, plain
        program.keys('ctrl+shift+c')
        sourced = drive.wait(lambda: clipboard() if clipboard() != plain else None, 'the source')
        assert sourced.startswith(plain) and document['parts'][0]['title'] in sourced, sourced


case.run()
