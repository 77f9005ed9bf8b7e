# SPDX-License-Identifier: GPL-3.0-or-later
"""What -o names fits what is written: nothing is called like a file that it is not."""
import os
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
case = tap.Cases()


def run(folder, *words):
    done = subprocess.run([CLI, *words], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'C'})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def is_refused(name, *words):
    with tempfile.TemporaryDirectory() as folder:
        code, out, err = run(folder, *words, '-o', name)
        assert code == 2 and out == '', (code, out)
        sentence = err.splitlines()[0]
        assert sentence.startswith('union-report-cli: ') and name in sentence and sentence.endswith('.'), err
        assert os.listdir(folder) == [], os.listdir(folder)


for name in ('t.doc', 't', 't.pdf.wps', 't.pdf.', 't.pdfx', 'tpdf', '.pdf', 't.PNG', '摘要.wps', 'deep.pdf/t'):
    case.add(f'a summary is not called {name}', is_refused, name, 'summary')
for name in ('p.jpg', 'p', 'p.PDF', 'p.png.jpeg', 'p.png.', '.png', '长图.webp', 'p.pngx'):
    case.add(f'a long picture is not called {name}', is_refused, name, 'poster')
for name in ('talk.pptx', 'talk.PPT', 'talk.png', 'talk.pdf.', 'talk.pdf.key', '幻灯片.dps'):
    case.add(f'slides are not called {name}', is_refused, name, 'slides')
for name in ('x.xlsx', 'x.csv', 'X.CSV', 'x.tar.gz', 'x.csv.', '图表.et'):
    case.add(f'tables do not go into {name}', is_refused, name, 'charts', '-f', 'csv')
case.add('one chart does not go into a folder called c.png', is_refused, 'c.png', 'charts', '--chart', 'funds')
case.add('not everything goes into all.zip', is_refused, 'all.zip', 'publish')


def is_written(path, name, *words):
    with tempfile.TemporaryDirectory() as folder:
        code, out, err = run(folder, *words, '-o', name)
        assert code == 0 and err == '' and path in out.splitlines(), (code, out, err)
        assert os.path.isfile(os.path.join(folder, path))


case.add('a thumbnail is called as the file manager wants', is_written, 'thumb.tmp', 'thumb.tmp', 'thumbnail',
         os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json'))
case.add('capitals are a suffix as well', is_written, 'T.PDF', 'T.PDF', 'summary')
case.add('the last suffix counts', is_written, 't.docx.pdf', 't.docx.pdf', 'summary')
case.add('a Word document is called so', is_written, 't.pdf.docx', 't.pdf.docx', 'summary')
case.add('a year is no suffix', is_written, '2020.12/投入、返还、“报销”与挽回的金额.csv', '2020.12', 'charts', '-f', 'csv')
case.add('a slash says that a folder is meant', is_written, 'x.csv/投入、返还、“报销”与挽回的金额.csv', 'x.csv/', 'charts', '-f', 'csv')


@case
def a_folder_that_is_there_may_be_called_anything():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'x.xlsx'))
        code, out, err = run(folder, 'charts', '-f', 'csv', '-o', 'x.xlsx')
        assert code == 0 and err == '' and 'x.xlsx/投入、返还、“报销”与挽回的金额.csv' in out, (code, out, err)


@case
def slices_sort_as_they_follow():
    with tempfile.TemporaryDirectory() as folder:
        code, out, err = run(folder, 'poster', '--slice-height', '600', '-o', 'p.png')
        paths = out.splitlines()
        assert code == 0 and err == '' and len(paths) >= 10, (code, out, err)
        assert paths[0] == 'p-01.png' and paths == sorted(paths), paths


case.run()
