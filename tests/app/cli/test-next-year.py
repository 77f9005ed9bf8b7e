# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line on a report it has never seen."""
import os
import tempfile

import next_year
import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
case = tap.Cases()
document = next_year.document()
folder = tempfile.TemporaryDirectory()
path = next_year.write(folder.name)


@case
def it_is_valid():
    tap.command(CLI, 'check', path)


@case
def its_own_text_is_printed():
    text = tap.command(CLI, 'text', path)
    for part in document['parts']:
        assert part['title'] in text
    assert '8632' in text and '7481' not in text and '北京' not in text


@case
def its_own_charts_are_drawn():
    target = os.path.join(folder.name, 'charts')
    os.mkdir(target)
    written = tap.command(CLI, 'charts', '-f', 'png', '-o', target, path).split()
    assert len(written) == len(document['charts']), written
    for picture in written:
        with open(picture, 'rb') as file:
            assert file.read(8) == b'\x89PNG\r\n\x1a\n', picture


@case
def its_summary_holds_its_figures():
    target = os.path.join(folder.name, 'summary.pdf')
    tap.command(CLI, 'summary', '-o', target, path)
    text = tap.command('pdftotext', '-raw', target, '-')
    assert '93.46' in text and '92.39' not in text


case.run()
