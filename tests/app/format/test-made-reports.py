# SPDX-License-Identifier: GPL-3.0-or-later
"""The reports that are made for measuring are reports: whoever measures what cannot be opened measures nothing."""
import os
import subprocess
import sys
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
TESTS = os.path.join(tap.SOURCES, 'tests')
REPORT = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
FOLDER = tempfile.mkdtemp()


def check_made(name, *words):
    path = os.path.join(FOLDER, f'{name}.json')
    with open(path, 'wb') as file:
        subprocess.run([sys.executable, *words], stdout=file, check=True, timeout=60)
    done = subprocess.run([CLI, 'check', path], capture_output=True, encoding='utf-8', timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@case
def one_section_and_many():
    for sections in ('1', '480'):
        check_made(f'large-{sections}', os.path.join(TESTS, 'bench', 'big_report.py'), REPORT, sections)


@case
def words_that_strain_every_layout():
    check_made('stress', os.path.join(TESTS, 'stress_report.py'), REPORT)


case.run()
