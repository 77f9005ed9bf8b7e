# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of tests/run tells the truth."""
import json
import os
import tempfile

import tap

case = tap.Cases()
COUNT = os.path.join(tap.SOURCES, 'tests', 'count.py')


def says(line, code, *tests):
    with tempfile.NamedTemporaryFile('w', suffix='.json', encoding='utf-8') as log:
        for result, stdout in tests:
            log.write(json.dumps({'name': 'a', 'result': result, 'stdout': stdout}) + '\n')
        log.flush()
        said = tap.command('/usr/bin/python3', COUNT, log.name, code=code)
    assert said.splitlines()[-1] == line, said


TWO = '1..2\nok 1 /a/b\nok 2 /a/c\n'
case.add('cases are counted, not programs', says, '4 passed, 0 failed, 0 skipped', 0, ('OK', TWO), ('OK', TWO))
case.add('a failed case', says, '1 passed, 1 failed, 0 skipped', 1, ('ERROR', '1..2\nok 1 a\nnot ok 2 b\n'))
case.add('a crash after good cases', says, '2 passed, 1 failed, 0 skipped', 1, ('ERROR', TWO))
case.add('a time-out', says, '0 passed, 1 failed, 0 skipped', 1, ('TIMEOUT', ''))
case.add('a skipped case', says, '1 passed, 0 failed, 1 skipped', 0, ('OK', 'ok 1 a\nok 2 b # SKIP no display\n1..2\n'))
case.add('a program without cases counts one', says, '1 passed, 0 failed, 0 skipped', 0, ('OK', 'whatever it says\n'))
case.add('nothing ran', says, '0 passed, 1 failed, 0 skipped', 1)


@case
def a_name_of_more_lines_is_told_in_one():
    code = "import tap; case = tap.Cases(); case.add('a\\nb', str); case.run()"
    assert tap.command('/usr/bin/python3', '-c', code) == 'ok 1 a b\n1..1\n'


case.run()
