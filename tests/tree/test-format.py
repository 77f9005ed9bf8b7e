# SPDX-License-Identifier: GPL-3.0-or-later
"""How the sources are written."""
import collections
import os
import re

import tap

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
case = tap.Cases()


@case
def clang_format_would_change_nothing():
    tap.command('clang-format', '--dry-run', '-Werror', '--ferror-limit=1', *tap.tracked('*.c', '*.h'), cwd=tap.SOURCES)


@case
def every_source_names_its_licence():
    kinds = ('*.c', '*.h', '*.py', '*.sh', '*.ui', '*.css', '*meson.build', '*/run')
    missing = [path for path in tap.tracked(*kinds) if LICENCE not in tap.read(path)[:400]]
    assert not missing, missing


@case
def no_source_is_two_things():
    """As one of over 500 lines is."""
    lengths = {path: tap.read(path).count('\n') for path in tap.tracked('app/*.c', 'ui/*.c')}
    assert lengths
    crowded = {path: lines for path, lines in lengths.items() if lines > 500}
    assert not crowded, crowded


@case
def no_room_is_crowded():
    """Nor is one of over 40 sources one room."""
    sources = collections.Counter(os.path.dirname(path) for path in tap.tracked('app/*.c', 'ui/*.c'))
    assert sources
    crowded = {room: count for room, count in sources.items() if count > 40}
    assert not crowded, crowded


@case
def nothing_is_left_for_later():
    for path in tap.tracked('app/*', 'ui/*', 'resources/*.xml*', 'resources/*.in', 'tests/*.c'):
        found = re.search(r'\b(TODO|FIXME|XXX)\b', tap.read(path))
        assert not found, f'{path}: {found[0]}'


# What a machine may refuse, and only that, is told as skipped.
MAY_SKIP = {'tests/ui/window/test-manners.py'}  # namespaces


@case
def no_test_is_skipped():
    for path in tap.tracked('tests/*.c', 'tests/*.py'):
        if '/tree/' not in path and path != 'tests/tap.py':
            found = re.search(r'g_test_skip|g_test_incomplete|exit \(77\)|# skip|tap\.Skipped', tap.read(path), re.IGNORECASE)
            assert not found or (path in MAY_SKIP and found[0] == 'tap.Skipped'), f'{path}: {found[0]}'


case.run()
