# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program understands of a text: the rows of its two tables, for the tests of this folder."""
import csv
import functools
import io
import os
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')


@functools.cache
def rows_of(path, what):
    """What is read of a file that stays as it is."""
    return rows(path, what)


def rows(path, what):
    done = subprocess.run([CLI, 'import', path, what], capture_output=True, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr.decode()
    return list(csv.DictReader(io.StringIO(done.stdout.decode('utf-8'), newline='')))


def figures_of(text):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        return [row for row in rows(file.name, '--figures') if row['taken'] == 'yes']


def sentence_is_understood(text, figures):
    """FIGURES are (digits, {column: what it must say}) of each figure that TEXT has, in order."""
    found = figures_of(text)
    assert [row['digits'] for row in found] == [digits for digits, _ in figures], found
    for row, (_, told) in zip(found, figures):
        for column, expected in told.items():
            assert row[column] == expected, f'{row["text"]}: {column} is {row[column]}, not {expected}'


def figures_by_line(text):
    """The figures of each sentence of TEXT, a line each, as (sentence, what is told behind ' = ', rows); all are paragraphs
    of one report of 2031.  Lines that begin with # say what the next ones are about."""
    lines = [line.split(' = ') for line in text.strip().split('\n') if not line.startswith('#')]
    found = figures_of('2031年工作回顾\n' + '\n'.join(words for words, _ in lines) + '\n')
    return [(words, told.split('; '), [row for row in found if row['line'] == str(number)])
            for number, (words, told) in enumerate(lines, 2)]
