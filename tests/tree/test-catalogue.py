# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string a user sees can be translated, and has its Chinese."""
import os
import re
import tempfile

import tap

case = tap.Cases()
# what xgettext looks for: the keywords of meson's preset for GLib programs
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'Q_', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3', 'ngettext:1,2']


def listed():
    lines = tap.read('po/POTFILES.in').split('\n')
    return [line for line in lines if line and not line.startswith('#')]


def extract(folder):
    pot = os.path.join(folder, 'fresh.pot')
    tap.command('xgettext', '--from-code=UTF-8', '--add-comments', *[f'--keyword={word}' for word in KEYWORDS],
                '--files-from=po/POTFILES.in', '--directory=.', f'--output={pot}', cwd=tap.SOURCES)
    return pot


@case
def every_file_with_words_is_listed():
    words = re.compile(r'\b(?:_|N_|C_|NC_|Q_|ngettext)\s*\("|translatable="(?:yes|true)"')
    found = {path for path in tap.tracked('app/*.c', 'ui/*.c', '*.ui') if words.search(tap.read(path))}
    found |= set(tap.tracked('resources/*.desktop.in', 'resources/*.metainfo.xml.in'))
    assert found <= set(listed()), sorted(found - set(listed()))


@case
def every_listed_file_exists_once():
    assert len(listed()) == len(set(listed()))
    missing = [path for path in listed() if not os.path.exists(os.path.join(tap.SOURCES, path))]
    assert not missing, missing


@case
def the_chinese_catalogue_is_sound():
    said = tap.command('msgfmt', '--check', '--statistics', '--output-file=/dev/null', 'po/zh_CN.po', cwd=tap.SOURCES)
    assert not re.search('fuzzy|untranslated', said), said


@case
def every_string_has_its_chinese():
    with tempfile.TemporaryDirectory() as folder:
        tap.command('msgcmp', 'po/zh_CN.po', extract(folder), cwd=tap.SOURCES)


@case
def no_chinese_is_left_over():
    """A translation of words that no source says any more was left behind by a change."""
    with tempfile.TemporaryDirectory() as folder:
        said = set(re.findall(r'^msgid "(.+)"$', tap.command('msgcat', '--no-wrap', extract(folder)), re.MULTILINE))
        have = tap.command('msgcat', '--no-wrap', 'po/zh_CN.po', cwd=tap.SOURCES)
        unused = set(re.findall(r'^msgid "(.+)"$', have, re.MULTILINE)) - said
        assert not unused, unused


case.run()
