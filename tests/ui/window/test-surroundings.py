# SPDX-License-Identifier: GPL-3.0-or-later
"""What with-display promises to every other test here."""
import os
import subprocess

import tap

case = tap.Cases()
HERE = os.path.join(tap.SOURCES, 'tests', 'ui', 'with-display')


def inner(script, code=0):
    return tap.command(HERE, 'sh', '-c', script, code=code).strip()


@case
def the_exit_code_is_the_commands():
    inner('exit 7', 7)


@case
def what_is_said_arrives():
    assert inner('echo one; echo two >&2').split() == ['one', 'two']


@case
def there_is_a_display_and_it_is_another_one():
    display = inner('xdotool getdisplaygeometry >/dev/null && echo $DISPLAY')
    assert display and display != os.environ['DISPLAY'], display


@case
def nothing_stays_behind():
    display, folder = inner('echo $DISPLAY; dirname "$UR_TEST_FOLDER"').split()
    assert not os.path.exists(folder)
    assert not os.path.exists(f'/tmp/.X{display[1:]}-lock')


@case
def a_missing_command_is_a_failure():
    done = subprocess.run([HERE, '/no/such/program'], capture_output=True, check=False)
    assert done.returncode


case.run()
