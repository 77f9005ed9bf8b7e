# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: bench.py TOP ROUNDS     (tests/bench/run calls it within a display of its own)

Every line: what was done, the program's median, the floor's median, and their ratio.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import big_report

TOP, ROUNDS = sys.argv[1], int(sys.argv[2])
BUILD = os.path.join(TOP, 'build')
CLI = os.path.join(BUILD, 'app', 'cli', 'union-report-cli')
WINDOW = os.path.join(BUILD, 'ui', 'union-report')
REPORT = os.path.join(TOP, 'resources', 'reports', 'beijing-2020.json')
LARGEST = 480  # sections of the first part; a report may have 500


def floor(name):
    return os.path.join(BUILD, 'tests', 'bench', name)


def once(words):
    """Seconds and peak MiB of a process, from outside."""
    begin = time.perf_counter()
    pid = os.posix_spawn(words[0], words, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - begin
    if status:
        sys.exit(f'bench: {" ".join(words)} ended with status {status}')
    return seconds, usage.ru_maxrss / 1024


def in_turn(rounds, *commands):
    """Medians of (milliseconds, peak MiB) for each command; one round is not counted."""
    results = [[] for _ in commands]
    for number in range(rounds + 1):
        for result, words in zip(results, commands):
            if number:
                result.append(once(words))
            else:
                once(words)
    return [(statistics.median(s for s, _ in result) * 1000, statistics.median(m for _, m in result))
            for result in results]


def line(what, own, base, unit='ms', goal=''):
    print(f'{what:52} {own:9.1f} {base:9.1f} {unit:4} {own / base:6.2f}  {goal}', flush=True)


def windows(text):
    """Start and memory, both programs in turn."""
    commands = [[floor('first-frame'), WINDOW, '--bundled'], [floor('first-frame'), floor('floor-window'), text]]
    results = [[], []]
    for number in range(ROUNDS + 1):
        for result, words in zip(results, commands):
            numbers = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
            if number:
                result.append([float(word) for word in numbers.split()])
    own, base = ([statistics.median(column) for column in zip(*result)] for result in results)
    line('start to text on screen', own[0], base[0], goal='0.70')
    line('start to a still window', own[1], base[1])
    line('memory then, shared parts counted (RSS)', own[2] / 1024, base[2] / 1024, 'MiB', '55 MiB')
    line('memory then, own share (PSS)', own[3] / 1024, base[3] / 1024, 'MiB')


def height_of(picture):
    """The height of a PNG, from its head."""
    with open(picture, 'rb') as file:
        return str(int.from_bytes(file.read(24)[20:24], 'big'))


def pixels_of(pictures, folder):
    """The same pictures for the floor: their bare pixels, with width and height."""
    words = []
    for number, picture in enumerate(pictures):
        bare = os.path.join(folder, f'bare-{number}')
        subprocess.run(['convert', picture, '-alpha', 'off', '-depth', '8', 'BGRA:' + bare], check=True)
        with open(picture, 'rb') as file:
            head = file.read(24)
        words += [bare, str(int.from_bytes(head[16:20], 'big')), str(int.from_bytes(head[20:24], 'big'))]
    return words


def mean_size(pictures):
    return sum(os.path.getsize(name) for name in pictures) / len(pictures) / 1024


def charts(folder):
    chart = json_of(REPORT)['charts'][0]['id']
    one = [CLI, 'charts', '--force', '-o', folder, '--chart', chart, '-f', 'png', '--width', '1600', '--scale', '1', REPORT]
    written = subprocess.run(one, stdout=subprocess.PIPE, encoding='utf-8', check=True).stdout.strip()
    bare = pixels_of([written], folder)
    own, base, encode = in_turn(ROUNDS, one, [floor('floor-chart'), folder, *bare],
                                [floor('floor-chart'), folder, '--no-text', *bare])
    line('one chart to PNG, 1600 wide', own[0], base[0], goal='0.50')
    line('   beside the same picture, encoded only', own[0], encode[0])

    many = os.path.join(folder, 'twenty.json')
    with open(many, 'w', encoding='utf-8') as file:
        json.dump(big_report.multiply(json_of(REPORT), 7, 20), file, ensure_ascii=False)
    inside = os.path.join(folder, 'twenty')
    os.mkdir(inside)
    all_of_them = [CLI, 'charts', '--force', '-o', inside, '-f', 'png', '--width', '1600', '--scale', '1', many]
    subprocess.run(all_of_them, stdout=subprocess.DEVNULL, check=True)
    pictures = [os.path.join(inside, name) for name in sorted(os.listdir(inside))]
    bare = pixels_of(pictures, folder)
    own, base = in_turn(max(3, ROUNDS // 3), all_of_them, [floor('floor-chart'), folder, *bare])
    line('20 charts, one process', own[0], base[0], goal='0.10')
    floors = [os.path.join(folder, f'floor-{number}.png') for number in range(len(pictures))]
    line('   size of a file', mean_size(pictures), mean_size(floors), 'KiB', '0.40')


def paper(folder, text):
    target = os.path.join(folder, 'summary.pdf')
    own, base = in_turn(ROUNDS, [CLI, 'summary', '--force', '-o', target, REPORT],
                        [floor('floor-pdf'), text, os.path.join(folder, 'floor.pdf')])
    line('report to PDF', own[0], base[0], goal='1.50')

    long = os.path.join(folder, 'long.json')
    with open(long, 'w', encoding='utf-8') as file:
        json.dump(big_report.multiply(json_of(REPORT), LARGEST), file, ensure_ascii=False)
    words = os.path.join(folder, 'long.txt')
    with open(words, 'wb') as file:
        subprocess.run([CLI, 'text', long], stdout=file, check=True)
    own, base = in_turn(3, [CLI, 'summary', '--force', '-o', target, long],
                        [floor('floor-pdf'), words, os.path.join(folder, 'floor.pdf')])
    line(f'{LARGEST} sections to PDF', own[0], base[0], goal='1.50')
    line('   peak memory', own[1], base[1], 'MiB')


def poster(folder):
    """The long picture at 1x; it is to take less than two seconds."""
    picture = os.path.join(folder, 'poster.png')
    twin = os.path.join(folder, 'poster.txt')
    with open(twin, 'wb') as file:
        subprocess.run([CLI, 'poster', '--text', REPORT], stdout=file, check=True)
    words = [CLI, 'poster', '--force', '-o', picture, REPORT]
    once(words)
    own, base = in_turn(ROUNDS, words, [floor('floor-poster'), twin, os.path.join(folder, 'floor.png'), height_of(picture)])
    line('long picture, 1080 wide', own[0], base[0], goal='1.50')
    line('   size of the file', os.path.getsize(picture) / 1024, os.path.getsize(os.path.join(folder, 'floor.png')) / 1024,
         'KiB')


def opening(folder):
    for sections in (1, 10, 100, LARGEST):
        path = os.path.join(folder, f'{sections}.json')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(big_report.multiply(json_of(REPORT), sections), file, ensure_ascii=False)
        rounds = ROUNDS if sections < LARGEST else 3
        own, base = in_turn(rounds, [CLI, 'check', path], [floor('floor-json'), path])
        size = os.path.getsize(path)
        line(f'open {sections} sections, {size / 1e6:.2f} MB', own[0], base[0], goal='1.30')
        line('   peak memory', own[1], base[1], 'MiB')


def blocks(folder):
    """How long the window answers nothing, at worst, in processor time of its main thread."""
    stress = os.path.join(folder, 'stress.json')
    with open(stress, 'wb') as file:
        subprocess.run([sys.executable, os.path.join(TOP, 'tests', 'stress_report.py'), REPORT], stdout=file, check=True)
    print(f'{"longest turn of the main loop":52} {"longest":>9} {"all":>9} {"":4} {"turns":>6}  goal')
    for name, path in ((f'{LARGEST} sections', os.path.join(folder, f'{LARGEST}.json')), ('stress', stress),
                       ('1 section', os.path.join(folder, '1.json'))):
        written = subprocess.run([floor('longest-block'), path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                 encoding='utf-8', check=True).stdout
        for row in written.splitlines():
            longest, spent, turns, what = row.split(' ', 3)
            print(f'{name + ": " + what:52} {float(longest):9.1f} {float(spent):9.1f} ms   {turns:>6}  200', flush=True)


def keys(folder):
    """A key in the search and in the answers: processor time, over one report and over 200 with 5 MB of text."""
    many = os.path.join(folder, 'shelf.json')
    with open(many, 'w', encoding='utf-8') as file:
        json.dump(big_report.multiply(json_of(REPORT), 36), file, ensure_ascii=False)
    print(f'{"a key while words are typed":52} {"longest":>9} {"middle":>9}')
    for name, path, n in (('1 report', REPORT, 1), ('200 reports', many, 200)):
        written = subprocess.run([floor('search-keys'), path, str(n)], stdout=subprocess.PIPE, encoding='utf-8', check=True).stdout
        for row in written.splitlines():
            first, second, unit, what = row.split(' ', 3)
            print(f'{name + ": " + what:52} {float(first):9.2f} {float(second):9.2f} {unit:4} {"":6}  {"16" if unit == "ms" else ""}', flush=True)


def json_of(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def main():
    folder = tempfile.mkdtemp()
    try:
        text = os.path.join(folder, 'report.txt')
        with open(text, 'wb') as file:
            subprocess.run([CLI, 'text', REPORT], stdout=file, check=True)
        print(f'{"medians of " + str(ROUNDS) + " rounds in turn":52} {"ours":>9} {"floor":>9} {"":4} {"ratio":>6}  goal')
        windows(text)
        charts(folder)
        paper(folder, text)
        poster(folder)
        opening(folder)
        keys(folder)
        blocks(folder)
    finally:
        shutil.rmtree(folder)


main()
