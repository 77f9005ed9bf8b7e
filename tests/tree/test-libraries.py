# SPDX-License-Identifier: GPL-3.0-or-later
"""Every library that a program is linked with, or loads, is named with its licence, and no other."""
import configparser
import os
import re

import tap

case = tap.Cases()
PROGRAMS = ('ui/union-report', 'app/cli/union-report-cli', 'app/extract/union-report-extract')
LICENCES = {'Apache-2.0', 'BSD-2-Clause', 'FTL', 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'HPND-sell-variant',
            'LGPL-2.0-or-later', 'LGPL-2.1-only', 'LGPL-2.1-or-later', 'MIT', 'MIT-Modern-Variant', 'MPL-1.1', 'libpng-2.0'}
# of builds that are looked for mistakes with, and of the machine
OTHERS = re.compile(r'lib(asan|ubsan|lsan|tsan|gcov|gcc_s)\.so|ld-linux')


def table():
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string(tap.read('resources/libraries.ini'))
    return {name: dict(parser[name]) for name in parser.sections()}


def needed(program):
    """What the program's file says that it needs."""
    said = tap.command('readelf', '--dynamic', '--wide', os.path.join(tap.BUILD, program))
    return {name for name in re.findall(r'\(NEEDED\).*\[(.+)\]', said) if not OTHERS.search(name)}


def loaded():
    """What sources load by its name."""
    found = set()
    for path in tap.tracked('app/*.c', 'ui/*.c'):
        text = tap.read(path)
        if re.search(r'\bdlopen \(|\bg_module_open \(', text):
            names = set(re.findall(r'"(lib[\w.+-]+\.so[.\d]*)"', text))
            assert names, f'{path} loads what has no name'
            found |= names
    return found


@case
def every_library_has_its_licence_and_no_other():
    used = {name.split('.so')[0] for program in PROGRAMS for name in needed(program)} | {name.split('.so')[0] for name in loaded()}
    assert {'libgtk-4', 'libqpdf', 'libarchive'} <= used, used
    assert used == set(table()), (sorted(used - set(table())), sorted(set(table()) - used))


@case
def every_entry_is_whole():
    for name, entry in table().items():
        assert set(entry) == {'name', 'licence'}, name
        assert set(entry['licence'].split(' OR ')) <= LICENCES, (name, entry['licence'])
    for one in {entry['name'] for entry in table().values()}:
        assert len({entry['licence'] for entry in table().values() if entry['name'] == one}) == 1, one


@case
def each_may_be_used_by_a_program_under_the_gpl():
    """Of a choice one is enough."""
    for name, entry in table().items():
        assert entry['licence'] != 'MPL-1.1' and entry['licence'] != 'GPL-2.0-only', name


case.run()
