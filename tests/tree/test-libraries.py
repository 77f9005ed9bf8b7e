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


# How Debian's copyright files say it
SAID = {
    'Apache-2.0': r'License: Apache-2\.0|Apache License, Version 2\.0',
    'BSD-2-Clause': r'(?i)License: BSD-2-clause',
    'FTL': r'License: FTL',
    'GPL-2.0-only': r'GPL v2 or|License: GPL-2\s',
    'GPL-2.0-or-later': r'License: GPL-2\+',
    'GPL-3.0-only': r'GPL v2 or GPL v3|License: GPL-3\s',
    'HPND-sell-variant': r'Permission to use, copy, modify, distribute, and sell this software',
    'LGPL-2.0-or-later': r'License: LGPL-2\+',
    'LGPL-2.1-only': r'License: LGPL-2\.1\s|Lesser General Public License \(LGPL\) version 2\.1',
    'LGPL-2.1-or-later': r'License: LGPL-2\.1\+|version 2\.1 of the License, or \(at your option\) any\s+later',
    'MIT': r'License: (Expat|MIT)|Permission is hereby granted, free of charge, to any person',
    'MIT-Modern-Variant': r'License: MIT',
    'MPL-1.1': r'Mozilla Public\s+License \(MPL\) version 1\.1',
    'libpng-2.0': r'License: libpng',
}


def get_copyright(name):
    """What Debian says of the package that a library is of."""
    paths = sorted(set(re.findall(rf'=> (/\S*/{re.escape(name)}\.so\S*)$', tap.command('/sbin/ldconfig', '-p'), re.MULTILINE)))
    for path in paths:
        owned = tap.command('dpkg', '-S', path, os.path.realpath(path), code=None)
        for package in re.findall(r'^([\w.+-]+)(?::\w+)?: /', owned, re.MULTILINE):
            try:
                with open(f'/usr/share/doc/{package}/copyright', encoding='utf-8', errors='replace') as file:
                    return file.read()
            except FileNotFoundError:
                pass
    return None


@case
def debian_says_the_same_of_each():
    told = {name: get_copyright(name) for name in table()}
    missing = [name for name, text in told.items() if text is None]
    if len(missing) == len(told):
        raise tap.Skipped('this system keeps no copyright files')
    assert not missing, missing
    for name, entry in table().items():
        text = re.sub(r'\s+', ' ', told[name])
        for licence in entry['licence'].split(' OR '):
            assert re.search(SAID[licence].replace(r'\s+', ' '), text), (name, licence)


case.run()
