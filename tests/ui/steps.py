# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what a person does to get something done, and holds it against tests/tasks.md.

A step is a click, a key or chord, a text that is typed, or a file that is dropped; what is done in other programs is not
counted.  A step that does not lead where it should ends the test: there are no wrong turns in what is counted.
"""
import os
import subprocess

import drive
import tap

TASKS = os.path.join(tap.SOURCES, 'tests', 'tasks.md')


class Hand:
    """Counts what a person does."""

    def __init__(self, program):
        self.program = program
        self.steps = 0

    def click(self, node, button=1, at=(0.5, 0.5), times=1):
        self.steps += times
        self.program.click(node, at, button)
        for _ in range(times - 1):  # at once: with what the program does meanwhile it would be no double click
            drive.xdotool('click', button)

    def choose(self, node):
        """A click on what is in a menu or another popover: GTK 4.8 does not say where that is on the screen."""
        self.steps += 1
        self.program.activate(node)

    def key(self, *names, on_top=False):
        for name in names:
            self.steps += 1
            self.program.keys(name, on_top=on_top)
            self.program.rest()

    def type(self, text, on_top=False):
        self.steps += 1
        self.program.type(text, on_top=on_top)

    def save(self):
        """The dialog that asks where a file goes is right as it is."""
        wait_dialog(self.program)
        self.choose(self.program.find('push button', '_Save Save'))

    def done(self, task, way):
        """What tasks.md says of the task must be what was counted."""
        row = read_tasks()[task]
        assert row[way] == str(self.steps), f'{task} takes {self.steps} steps by {way}; tests/tasks.md says {row[way]}'


def read_tasks():
    """Of each task the cells of its row: 'pointer', 'keys'."""
    with open(TASKS, encoding='utf-8') as file:
        rows = [[cell.strip() for cell in line.strip('| \n').split('|')] for line in file if line.startswith('| ')]
    return {row[0]: {'pointer': row[1], 'keys': row[2]} for row in rows}


def clipboard():
    def look():
        return subprocess.run(['xclip', '-o', '-selection', 'clipboard', '-t', 'UTF8_STRING'], capture_output=True,
                              timeout=20, check=False).stdout.decode()
    return drive.wait(look, 'text on the clipboard')


def forget_clipboard():
    subprocess.run(['xclip', '-selection', 'clipboard', '-i', '/dev/null'], check=True, timeout=20)


def copy(text):
    """What another program has put on the clipboard."""
    subprocess.run(['xclip', '-selection', 'clipboard', '-in'], input=text, encoding='utf-8', check=True)


def new_home(name):
    home = os.path.join(os.environ['UR_TEST_FOLDER'], name)
    os.makedirs(home)
    return home


def saved(home, suffix):
    """The one file that was saved, once it is whole."""
    def look():
        names = [name for name in os.listdir(home) if name.endswith(suffix)]
        return names and os.path.getsize(os.path.join(home, names[0])) > 0 and names
    [name] = drive.wait(look, f'a {suffix}')
    return os.path.join(home, name)


def wait_dialog(program):
    """A file dialog is another window; it takes a moment until it listens."""
    def look():
        return [window for window in program.windows() if drive.window_size(window)[1] > 300 and window != program.window]
    drive.wait(look, 'the file dialog')
    program.rest()
