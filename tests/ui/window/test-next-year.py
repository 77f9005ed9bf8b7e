# SPDX-License-Identifier: GPL-3.0-or-later
"""A report the programs have never seen gets its own tabs, figures and charts."""
import os

import drive
import next_year
import tap

case = tap.Cases()
document = next_year.document()
path = next_year.write(os.environ['UR_TEST_FOLDER'])
tabs = drive.tab_titles(document)


@case
def its_tabs_are_its_own():
    with drive.Program(path) as program:
        program.find('page tab', tabs[0])
        names = [drive.name_of(node) for node in program.find_all('page tab')]
        assert names == tabs and names != drive.tab_titles(drive.report()), names


@case
def its_text_and_figures_are_shown_and_none_of_the_bundled():
    with drive.Program(path) as program:
        program.keys('ctrl+2')
        drive.wait(lambda: '93.46' in program.shown_text(), 'its coverage')
        assert '92.39' not in program.shown_text()
        program.keys('ctrl+1')
        drive.wait(lambda: document['parts'][0]['sections'][0]['headline'] in program.shown_text(), 'its first section')
        assert '北京' not in program.shown_text()


case.run()
