# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves its file is documented: who calls it does not read its body."""
import re

import tap

case = tap.Cases()
FUNCTION = re.compile(r'^((?:[A-Za-z_][\w \*]*?)\n)(\w+) \(([^;{]*?)\)\n\{', re.MULTILINE)


@case
def every_function_that_leaves_its_file_is_documented():
    bare = []
    for path in tap.tracked('app/*.c', 'ui/*.c'):
        text = tap.read(path)
        for match in FUNCTION.finditer(text):
            before = text[:match.start()].rstrip()
            comment = before[before.rindex('/*'):] if before.endswith('*/') else ''
            if 'static' in match[1] or match[2] == 'main':
                continue
            if not comment.startswith('/**') or f' * {match[2]}:' not in comment:
                bare.append(f'{path}: {match[2]}')
    assert not bare, '\n'.join(bare)


@case
def functions_are_short():
    """Over fifty lines it is two things."""
    long = []
    for path in tap.tracked('app/*.c', 'ui/*.c'):
        text = tap.read(path)
        for match in FUNCTION.finditer(text):
            end = text.find('\n}\n', match.end())
            lines = text.count('\n', match.end(), end)
            if lines > 50:
                long.append(f'{path}: {match[2]} ({lines})')
    assert not long, '\n'.join(long)


case.run()
