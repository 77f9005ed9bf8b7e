# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that are put between “ and ” may have such marks themselves: app/base/ur-quote.h writes ‘ and ’ for them.

No sentence may put words between such marks, or between 《 and 》, in another way.
"""
import os
import re

import tap

case = tap.Cases()
SLOT = re.compile(r'[“‘《「『〈]\\*%(\d+\$)?[-.*\d]*s')
QUOTING = {'ur_quote_printf', 'ur_quote_set_error', 'ur_quote_error_new',  # and what is built on them
           'refuse', 'ur_cli_complain', 'ur_cli_misunderstand', 'ur_cli_print'}
TRANSPARENT = {'_', 'C_', 'N_', 'NC_', 'ngettext'}
# The text as it is: what a test compares, and what is wrong with a file's own characters.
VERBATIM = {'ur-scene-dump.c', 'ur-scan.c'}


def sources():
    for room in 'app', 'ui':
        for folder, _, names in os.walk(os.path.join(tap.SOURCES, room)):
            yield from (os.path.join(folder, name) for name in names if name.endswith('.c') and name not in VERBATIM)


def callers(text):
    """The function that each string of the text is an argument of, with the string and its place."""
    stack, at = [], 0
    token = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])+\'|(\w*)\s*\(|\)', re.S)
    for found in token.finditer(text, at):
        word = found.group(0)
        if word.endswith('(') and not word.startswith(('"', "'", '/')):
            stack.append(found.group(1))
        elif word == ')' and stack:
            stack.pop()
        elif word.startswith('"'):
            inner = [name for name in stack if name and name not in TRANSPARENT]
            yield (inner or [''])[-1], word, text.count('\n', 0, found.start()) + 1


def wrong_places(path):
    with open(path, encoding='utf-8') as file:
        text = file.read()
    return [f'{os.path.relpath(path, tap.SOURCES)}:{line}: {name} {string[:60]}' for name, string, line in callers(text)
            if SLOT.search(string) and name and name not in QUOTING]


@case
def the_strings_of_a_call_are_found():
    text = 'f (_ ("“%s”"), g (a, "b")); /* h ("“%s”") */ k (x ? _ ("c (") : "d");'
    assert [(name, string) for name, string, _ in callers(text)] == [
        ('f', '"“%s”"'), ('g', '"b"'), ('k', '"c ("'), ('k', '"d"')]


@case
def words_are_put_between_marks_in_one_way():
    wrong = [place for path in sources() for place in wrong_places(path)]
    assert not wrong, '\n'.join(wrong)


case.run()
