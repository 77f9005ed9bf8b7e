# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of words by which texts are understood: each says what it is for, has no word twice, and is asked for."""
import re

import tap

case = tap.Cases()
TWO_BY_TWO = {'no-unit', 'comparatives'}


def lists_of(path):
    """(name, the line above it, its words) for each list of a file of words; a blank line is above what begins a group of
    the words of numbers."""
    found = []
    lines = tap.read(path).split('\n')
    for i, line in enumerate(lines):
        if line.startswith('['):
            above = [other for other in lines[:i] if other][-1]
            found.append((line.strip('[]'), above if lines[i - 1] == above or path == 'resources/number-words.txt' else '', []))
        elif line and not line.startswith('#'):
            found[-1][2].extend(line.split())
    return found


def proof_lists():
    found, group = [], ''
    lines = tap.read('resources/proof-words.ini').split('\n')
    for i, line in enumerate(lines):
        group = line if line.startswith('[') else group
        named = re.match(r'([a-z-]+)=(.*)', line)
        if named and group == '[words]':
            found.append((named[1], lines[i - 1], named[2].split(';')))
    return found


IMPORT = lists_of('resources/import-words.txt')
NUMBERS = lists_of('resources/number-words.txt')
PROOF = proof_lists()


@case
def each_list_says_what_it_is_for():
    silent = [name for name, above, _ in IMPORT + PROOF if not above.startswith('#')]
    # lists of one kind, 超过 in one place and in another, have one comment
    kind = ''
    for name, above, _ in NUMBERS:
        if not above.startswith('#') and name.split(' ')[0] != kind:
            silent.append(name)
        kind = name.split(' ')[0]
    assert not silent, silent


@case
def no_list_has_a_word_twice():
    twice = [(name, word) for name, _, words in IMPORT + NUMBERS + PROOF if name not in TWO_BY_TWO
             for word in set(words) if words.count(word) > 1]
    assert not twice, twice


@case
def no_list_is_empty_or_there_twice():
    for lists in IMPORT, PROOF:
        names = [name for name, _, _ in lists]
        assert len(names) == len(set(names)), names
    assert all(words for _, _, words in IMPORT + NUMBERS + PROOF)


@case
def each_list_is_asked_for():
    asked = {word for path in tap.tracked('app/*.c') for word in re.findall(r'\bUR_(?:WORDS|PROOF)_\w+', tap.read(path))}
    names = [f'UR_WORDS_{name}' for name, _, _ in IMPORT] + [f'UR_PROOF_{name}' for name, _, _ in PROOF]
    unused = [name for name in names if name.upper().replace('-', '_') not in asked]
    assert len(names) > 150 and not unused, unused


case.run()
