# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies where, and whether the files that other programs read are sound."""
import glob
import os

import tap

case = tap.Cases()
ID = 'org.unionreport.UnionReport'


def built(*words):
    path = os.path.join(tap.BUILD, *words)
    assert os.path.exists(path), path
    return path


@case
def the_top_folder_shows_the_plan_and_nothing_else():
    entries = {path.split('/')[0] for path in tap.tracked()}
    assert {'app', 'ui', 'resources', 'po', 'tests', 'meson.build', 'README.md'} == {
        name for name in entries if not name.startswith('.')}, entries


@case
def the_tests_lie_as_the_sources_do():
    """tests/app/base tests app/base: each folder of tests is a room of the sources, and each room has one."""
    for top in ('app', 'ui'):
        rooms = {path.split('/')[1] for path in tap.tracked(f'{top}/*/*')}
        tested = {path.split('/')[2] for path in tap.tracked(f'tests/{top}/*/*')}
        assert tested == rooms, (top, tested ^ rooms)


@case
def the_desktop_file_is_valid():
    assert not tap.command('desktop-file-validate', built('resources', f'{ID}.desktop'))


@case
def the_metainfo_is_valid():
    tap.command('appstreamcli', 'validate', '--no-net', '--pedantic', built('resources', f'{ID}.metainfo.xml'))


@case
def the_settings_schema_is_valid():
    tap.command('glib-compile-schemas', '--strict', '--dry-run', os.path.join(tap.SOURCES, 'resources'))
    assert glob.glob(os.path.join(tap.SOURCES, 'resources', '*.gschema.xml'))


@case
def the_programs_find_their_schema_in_the_build():
    built('resources', 'gschemas.compiled')


@case
def the_licence_is_the_whole_text():
    text = tap.read('resources/COPYING')
    assert text.lstrip().startswith('GNU GENERAL PUBLIC LICENSE') and 'Version 3, 29 June 2007' in text
    assert text.count('\n') > 600


@case
def xml_files_are_well_formed():
    files = tap.tracked('*.ui', '*.xml', '*.xml.in', '*.svg')
    assert files
    tap.command('xmllint', '--noout', *files, cwd=tap.SOURCES)


case.run()
