# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a report may hold: the table of FORMAT.md, the schema and the program say the same.  What is at all limits at once
is taken by every command within the memory that is promised; what is one over is refused with a sentence that says where, what
was found, what is allowed and what to do."""
import copy
import json
import os
import re
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
MEMORY = 300 * 1024  # kB
MORE = {'publish': 100 * 1024}  # it makes several files at once: those of an office program hold all their pictures
LEFT_HANGING = 110  # seconds: no measure of speed, only the end of a test that would never end
case = tap.Cases()


def read_table():
    section = tap.read('resources/FORMAT.md').split('## Limits')[1].split('\n## ')[0]
    rows = re.findall(r'^\| `(\w+)` \| ([\d,]+) \|', section, re.MULTILINE)
    return {name: int(most.replace(',', '')) for name, most in rows}


MOST = read_table()
ALL = '“{}” in all; at most {} are allowed. Leave some out, or make several reports of it.'
HAN = '建设职工之家服务站点安全生产技能竞赛困难帮扶法律援助'


def words(n, first=0):
    return (HAN[first % len(HAN):] + HAN * (n // len(HAN) + 1))[:n]


def share(total, parts):
    """So many in each of the parts that all have the total."""
    return [total * (i + 1) // parts - total * i // parts for i in range(parts)]


def make_paragraph(number, length, quotes):
    tail = ''.join(f'，{quote}' for quote in quotes) + '。'
    return {'text': words(length - len(tail), number) + tail}


def make_indicator(number, part, section, paragraph):
    return {'id': f'i{number}', 'label': words(8, number), 'number': str(1000 + number), 'unit': '个', 'kind': 'count',
            'measure': 'increment', 'period': 'p0', 'at': {'part': part, 'section': section, 'paragraph': paragraph},
            'quote': f'办好{1000 + number}个'}


def make_largest():
    """A report at all limits that can be had together."""
    report = {'format': 'union-report', 'version': 2, 'id': 'r' * MOST['id'], 'year': 2020, 'parts': [], 'indicators': [],
              'title': ['大报告'] * MOST['title_lines'], 'issuer': words(MOST['title']),
              'periods': [{'id': f'p{i}', 'label': f'第{i}年', 'role': 'year'} for i in range(MOST['periods'])],
              'notes': [{'id': f'n{i}', 'mark': '†' * MOST['mark'], 'text': words(20, i)} for i in range(MOST['notes'])]}
    paragraphs = iter(share(MOST['paragraphs'], MOST['sections']))
    # one paragraph has as many characters as one may have, the others share what is left of all
    lengths = iter([MOST['paragraph']] + share(MOST['text'] - MOST['paragraph'], MOST['paragraphs'] - 1))
    counts = iter(share(MOST['indicators'], MOST['paragraphs']))
    for i, n in enumerate(share(MOST['sections'], MOST['parts'])):
        part = {'id': f'part{i}', 'kind': 'work', 'title': words(20, i), 'sections': []}
        if i + 1 == MOST['parts']:
            part.update(kind='scorecard', groups=part.pop('sections'))
        for k in range(n):
            texts = []
            for p in range(next(paragraphs)):
                numbers = range(len(report['indicators']), len(report['indicators']) + next(counts))
                made = [make_indicator(number, part['id'], k + 1, p + 1) for number in numbers]
                texts.append(make_paragraph(p, next(lengths), [indicator['quote'] for indicator in made]))
                report['indicators'] += made
            if 'groups' in part:
                part['groups'].append({'theme': words(6, k), 'lines': [text['text'] for text in texts]})
            else:
                part['sections'].append({'number': k + 1, 'headline': words(20, k), 'paragraphs': texts})
        report['parts'].append(part)
    for indicator in report['indicators']:
        if indicator['at']['part'] == report['parts'][-1]['id']:
            at = indicator['at']
            indicator['at'] = {'part': at['part'], 'group': at['section'], 'line': at['paragraph']}
    fill_up(report)
    return report


def fill_up(report):
    """Charts, results, and the longest of each text."""
    group = report['parts'][-1]['groups'][0]
    group['results'] = [group['lines'][0][:4]] * MOST['results']
    indicators = report['indicators']
    indicators[0]['label'] = words(MOST['label'])
    report['key_figures'] = [indicator['id'] for indicator in indicators[:MOST['key_figures']]]
    first = report['parts'][0]['sections'][0]
    first['headline'] = words(MOST['title'])
    first['paragraphs'][1]['lead'] = first['paragraphs'][1]['text'][:20]
    items = [MOST['chart_items']] + share(MOST['items'] - MOST['chart_items'], MOST['charts'] - 1)
    report['charts'] = [{'id': f'c{i}', 'kind': 'dots' if i % 2 else 'bars', 'part': 'part0', 'title': f'图{i}',
                         'subtitle': words(MOST['sentence'] if i == 0 else 10),
                         'items': [{'indicator': f'i{k}'} for k in range(n)]} for i, n in enumerate(items)]
    ids = [indicator['id'] for indicator in indicators]
    report['notes'][0].update(applies_to=ids, wordings=[{'for': ids[k::MOST['wordings']], 'text': words(20, k)}
                                                        for k in range(MOST['wordings'])])
    # as high as marks may stand on one character
    report['periods'][0]['label'] = '年' + '\u0301' * MOST['marks']


LARGEST = make_largest()


def save(folder, content, name='large.json'):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as file:
        if isinstance(content, str):
            file.write(content)
        else:
            json.dump(content, file, ensure_ascii=False, indent=0)
    return path


def check(content):
    with tempfile.TemporaryDirectory() as folder:
        path = save(folder, content)
        done = subprocess.run([CLI, 'check', path], capture_output=True, stdin=subprocess.DEVNULL, check=False,
                              env=dict(os.environ, LC_ALL='C'), timeout=LEFT_HANGING)
        return done.returncode, done.stderr.decode().replace(folder + '/', '')


def assert_lawful(content):
    code, said = check(content)
    assert code == 0 and not said, said[:500]


def assert_refused(content, sentence, line=None):
    """With this one mistake, at the line where the first one too many is."""
    code, said = check(content)
    place = re.match(r'large\.json:(\d+):(\d+): ', said)
    assert code == 1 and place, said[:500]
    assert said == place[0] + sentence + '\n', (said[:500], sentence)
    if line is not None:
        assert int(place[1]) == line, (said, line)


@case
def the_table_is_whole():
    code = tap.read('app/format/ur-report-limits.c')
    names = re.findall(r'^  \[UR_LIMIT_\w+\] = \{ "(\w+)", ', code, re.MULTILINE)
    assert list(MOST) == names, set(MOST) ^ set(names)


def find(schema, path):
    for key in path.split('/'):
        schema = schema[int(key) if isinstance(schema, list) else key]
    return schema


SCHEMA_PLACES = {
    'title_lines': ['properties/title/maxItems'],
    'periods': ['properties/periods/maxItems'],
    'notes': ['properties/notes/maxItems'],
    'wordings': ['$defs/note/properties/wordings/maxItems'],
    'parts': ['properties/parts/maxItems'],
    'sections': ['$defs/part/then/properties/groups/maxItems', '$defs/part/else/properties/sections/maxItems',
                 '$defs/section/properties/sections/maxItems'],
    'paragraphs': ['$defs/section/properties/paragraphs/maxItems', '$defs/group/properties/lines/maxItems',
                   '$defs/part/else/properties/intro/maxItems', 'properties/address/maxItems', 'properties/closing/maxItems',
                   '$defs/paragraph/properties/footnotes/maxItems', '$defs/table/properties/rows/maxItems'],
    'columns': ['$defs/cells/maxItems'],
    'results': ['$defs/group/properties/results/maxItems'],
    'indicators': ['properties/indicators/maxItems', '$defs/note/properties/applies_to/maxItems',
                   '$defs/wording/properties/for/maxItems'],
    'key_figures': ['properties/key_figures/maxItems'],
    'charts': ['properties/charts/maxItems'],
    'chart_items': ['$defs/chart/properties/items/maxItems'],
    'paragraph': ['$defs/paragraph/properties/text/maxLength', '$defs/group/properties/lines/items/maxLength',
                  'properties/address/items/maxLength', 'properties/closing/items/maxLength'],
    'sentence': ['$defs/note/properties/text/maxLength', '$defs/wording/properties/text/maxLength', '$defs/paragraph/properties/lead/maxLength',
                 '$defs/indicator/properties/clause/maxLength', '$defs/indicator/properties/quote/maxLength',
                 '$defs/indicator/properties/context/properties/text/maxLength', '$defs/chart/properties/subtitle/maxLength',
                 '$defs/chart/properties/short_subtitle/maxLength', '$defs/chart/properties/note/maxLength',
                 '$defs/footnote/properties/text/maxLength', '$defs/cells/items/maxLength', '$defs/table/properties/note/maxLength'],
    'title': ['properties/title/items/maxLength', 'properties/subtitle/maxLength', 'properties/issuer/maxLength',
              'properties/meeting/maxLength', 'properties/source/maxLength', 'properties/imported/properties/file/maxLength',
              'properties/imported/properties/digest/maxLength', '$defs/part/properties/title/maxLength',
              '$defs/part/properties/short_title/maxLength', '$defs/section/properties/headline/maxLength',
              '$defs/section/properties/rest/maxLength', '$defs/group/properties/theme/maxLength',
              '$defs/chart/properties/title/maxLength', '$defs/chart/properties/short_title/maxLength',
              '$defs/table/properties/caption/maxLength'],
    'label': ['$defs/period/properties/label/maxLength', '$defs/period/properties/short/maxLength',
              '$defs/period/properties/heading/maxLength', '$defs/group/properties/results/items/maxLength',
              '$defs/indicator/properties/label/maxLength', '$defs/indicator/properties/short_label/maxLength',
              '$defs/indicator/properties/unit/maxLength', '$defs/chart/properties/reference/maxLength',
              '$defs/chart/properties/part_label/maxLength', '$defs/chart/properties/rest_label/maxLength',
              '$defs/item/properties/label/maxLength', '$defs/indicator/properties/printed/maxLength',
              '$defs/indicator/properties/verb/maxLength', '$defs/indicator/properties/than/maxLength',
              '$defs/indicator/properties/unit_from/maxLength',
              '$defs/indicator/properties/bound_from/maxLength', 'properties/imported/properties/program/maxLength'],
    'numeral': ['$defs/part/properties/numeral/maxLength', '$defs/section/properties/numeral/maxLength'],
    'mark': ['$defs/note/properties/mark/maxLength', '$defs/footnote/properties/sign/maxLength'],
}


def list_keywords(schema, path=''):
    """Every place where the schema limits a length."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key in ('maxItems', 'maxLength'):
                yield f'{path}/{key}'[1:]
            yield from list_keywords(value, f'{path}/{key}')
    elif isinstance(schema, list):
        for i, value in enumerate(schema):
            yield from list_keywords(value, f'{path}/{i}')


@case
def the_schema_says_the_same():
    schema = json.loads(tap.read('resources/report.schema.json'))
    for name, paths in SCHEMA_PLACES.items():
        for path in paths:
            assert find(schema, path) == MOST[name], (path, find(schema, path), MOST[name])
    for name, kind in list(schema['$defs'].items()) + [('report', schema)]:
        assert kind.get('type') != 'object' or kind['maxProperties'] == MOST['members'], name
    # the digits of a number and the one item of a grid are no limits of size
    known = {path for paths in SCHEMA_PLACES.values() for path in paths}
    known |= {'$defs/indicator/properties/number/maxLength', '$defs/indicator/properties/number_to/maxLength',
              '$defs/chart/allOf/2/then/properties/items/maxItems'}
    assert set(list_keywords(schema)) == known, set(list_keywords(schema)) ^ known
    assert schema['$defs']['id']['pattern'].endswith(f'{{0,{MOST["id"] - 1}}}$')


@case
def what_is_at_all_limits_is_lawful():
    assert_lawful(LARGEST)


def one_more(change, sentence):
    report = copy.deepcopy(LARGEST)
    change(report)
    assert_refused(report, sentence)


def add_in_all(name, change):
    case.add(f'one over: {name}', one_more, change, f'This report has {MOST[name] + 1} ' + ALL.format(name, MOST[name]))


def add_section(report):
    sections = report['parts'][0]['sections']
    sections.append(dict(sections[-1], number=len(sections) + 1, paragraphs=[sections[-1]['paragraphs'].pop()]))


def add_paragraph(report):
    paragraphs = report['parts'][0]['sections'][0]['paragraphs']
    paragraphs.append({'text': '。'})
    paragraphs[0]['text'] = paragraphs[0]['text'][1:]


def add_part(report):
    sections = report['parts'][0]['sections']
    report['parts'].append(dict(report['parts'][0], id='one-more', sections=[dict(sections.pop(), number=1)]))


def add_indicator(report):
    report['indicators'].append(dict(report['indicators'][0], id='one-more'))


add_in_all('periods', lambda report: report['periods'].append({'id': 'one-more', 'label': '年', 'role': 'year'}))
add_in_all('notes', lambda report: report['notes'].append({'id': 'one-more', 'mark': '†', 'text': '注'}))
add_in_all('wordings', lambda report: report['notes'][0]['wordings'].append({'for': ['i0'], 'text': '注'}))
add_in_all('parts', add_part)
add_in_all('sections', add_section)
add_in_all('paragraphs', add_paragraph)
add_in_all('results', lambda report: report['parts'][-1]['groups'][0]['results'].append('建'))
add_in_all('indicators', add_indicator)
add_in_all('key_figures', lambda report: report['key_figures'].append(report['indicators'][MOST['key_figures']]['id']))
add_in_all('charts', lambda report: report['charts'].append(dict(report['charts'][1], id='one-more', items=[])))
add_in_all('items', lambda report: report['charts'][1]['items'].append({'indicator': 'i50'}))


@case
def one_over_text_in_all():
    report = copy.deepcopy(LARGEST)
    report['parts'][1]['sections'][0]['paragraphs'][0]['text'] += '。'
    assert_refused(report, f'The paragraphs and lines of this report have {MOST["text"] + 1} characters in all; at most '
                           f'{MOST["text"]} are allowed. Shorten them, or make several reports of it.')


def small():
    """A report of one section and two figures, in which one thing is too long."""
    text = '全年新建职工书屋120间，累计建成350间。'
    at = {'part': 'w', 'section': 1, 'paragraph': 1}
    figure = {'label': '书屋', 'unit': '间', 'kind': 'count', 'measure': 'level', 'period': 'y', 'at': at}
    return {
        'format': 'union-report', 'version': 1, 'id': 'small', 'title': ['小报告'], 'year': 2020,
        'periods': [{'id': 'y', 'label': '2020年', 'role': 'year'}],
        'notes': [{'id': 'n', 'mark': '†', 'text': '注'}],
        'parts': [{'id': 'w', 'kind': 'work', 'title': '工作',
                   'sections': [{'number': 1, 'headline': '书屋', 'paragraphs': [{'text': text}]}]}],
        'indicators': [dict(figure, id='a', number='120', quote='职工书屋120间'),
                       dict(figure, id='b', number='350', quote='建成350间')],
        'charts': [{'id': 'c', 'kind': 'bars', 'part': 'w', 'title': '图', 'items': [{'indicator': 'a'}, {'indicator': 'b'}]}],
    }


@case
def one_column_over():
    report = dict(small(), version=2)
    head = ['项目'] * MOST['columns']
    table = {'id': 't', 'head': head, 'rows': [head]}
    report['parts'][0]['sections'][0]['paragraphs'].append({'table': table})
    assert_lawful(report)
    head.append('项目')
    assert_refused(report, f'The head of a table has 2 to {MOST["columns"]} cells; this one has {MOST["columns"] + 1}.')


@case
def one_row_over():
    report = dict(small(), version=2)
    table = {'id': 't', 'head': ['项目', '数'], 'rows': [['项', '1']] * (MOST['paragraphs'] - 1)}
    report['parts'][0]['sections'][0]['paragraphs'].append({'table': table})
    assert_refused(report, f'This report has {MOST["paragraphs"] + 1} ' + ALL.format('paragraphs', MOST['paragraphs']))


def put(report, path, value):
    *way, last = path.split('/')
    place = find(report, '/'.join(way)) if way else report
    place[int(last) if isinstance(place, list) else last] = value


def length_of(path, name):
    report = small()
    put(report, path, words(MOST[name]))
    assert_lawful(report)
    put(report, path, words(MOST[name] + 1))
    assert_refused(report, f'This text has {MOST[name] + 1} characters; at most {MOST[name]} are allowed here. Shorten it.')


for too_long, at_most in (('title/0', 'title'), ('issuer', 'title'), ('parts/0/title', 'title'),
                          ('parts/0/sections/0/headline', 'title'), ('parts/0/sections/0/rest', 'title'),
                          ('charts/0/title', 'title'), ('charts/0/short_title', 'title'), ('charts/0/subtitle', 'sentence'),
                          ('charts/0/note', 'sentence'), ('notes/0/text', 'sentence'), ('notes/0/mark', 'mark'),
                          ('periods/0/label', 'label'), ('indicators/0/label', 'label'), ('indicators/0/short_label', 'label'),
                          ('charts/0/items/0/label', 'label')):
    case.add(f'at most {at_most}: {too_long}', length_of, too_long, at_most)


@case
def the_length_of_a_paragraph():
    report = small()
    paragraphs = report['parts'][0]['sections'][0]['paragraphs']
    paragraphs.append({'text': words(MOST['paragraph'])})
    assert_lawful(report)
    paragraphs[1]['text'] += '。'
    assert_refused(report, f'This text has {MOST["paragraph"] + 1} characters; at most {MOST["paragraph"]} are allowed here. '
                           'Shorten it.')


@case
def marks_in_a_row():
    for mark in '\u0301', '\u00ad', '\u200d':
        report = small()
        report['parts'][0]['sections'][0]['rest'] = '书' + mark * MOST['marks'] + '屋'
        assert_lawful(report)
        report['parts'][0]['sections'][0]['rest'] = '书' + mark * (MOST['marks'] + 1) + '屋'
        assert_refused(report, f'In this text {MOST["marks"] + 1} combining marks or invisible characters follow each other; '
                               f'at most {MOST["marks"]} may. Take some out.')


@case
def lines_of_a_title():
    report = small()
    report['title'] = ['小报告'] * (MOST['title_lines'] + 1)
    assert_refused(report, f'This title has {MOST["title_lines"] + 1} lines; 1 to {MOST["title_lines"]} are allowed. Leave some '
                           'out, or write one.')


@case
def items_of_a_chart():
    report = small()
    report['charts'][0]['items'] = [{'indicator': 'a'}] * (MOST['chart_items'] + 1)
    assert_refused(report, f'This chart has {MOST["chart_items"] + 1} items; at most {MOST["chart_items"]} are allowed. Leave some '
                           'out, or make several charts of it.')


@case
def letters_of_an_id():
    report = small()
    report['id'] = 'r' * (MOST['id'] + 1)
    code, said = check(report)
    assert code == 1 and f'An id has 1 to {MOST["id"]} letters' in said, said


def in_file(extra):
    """The small report with a member the format does not know."""
    return json.dumps(small(), ensure_ascii=False)[:-1] + f', "x": {extra}}}'


def assert_kept(content):
    code, said = check(content)
    assert code == 0 and said.count('\n') == 1 and 'it is kept but not shown' in said, said[:500]


@case
def what_json_itself_may_hold():
    for name, at, over, sentence in (
            ('depth', lambda n: '[' * (n - 1) + ']' * (n - 1), None,
             '{} brackets lie one inside the other here; at most {} may. Take the innermost out.'),
            ('members', lambda n: '{' + ','.join(f'"m{i}": 0' for i in range(n)) + '}', None,
             'This is member {} between these braces; at most {} are allowed. Leave some out.'),
            ('elements', lambda n: '[' + ','.join('0' * n) + ']', None,
             'This is value {} between these brackets; at most {} are allowed. Leave some out, or make several files of it.'),
            ('string', lambda n: '"' + 'x' * n + '"', None, 'This text has {} bytes; at most {} are allowed. Shorten it.'),
            ('name', lambda n: '{"' + 'x' * n + '": 0}', None, 'This text has {} bytes; at most {} are allowed. Shorten it.'),
            ('number', lambda n: '0.' + '3' * (n - 2), None,
             'This number has {} characters; at most {} are allowed. Shorten it.')):
        assert_kept(in_file(at(MOST[name])))
        assert_refused(in_file(at(MOST[name] + 1)), sentence.format(MOST[name] + 1, MOST[name]), 1)


def count_values(value):
    if isinstance(value, dict):
        return 1 + sum(1 + count_values(member) for member in value.values())
    return 1 + sum(map(count_values, value)) if isinstance(value, list) else 1


@case
def values_in_all():
    """In lists of a thousand; the member, its name and the lists count too."""
    left = MOST['values'] - count_values(small()) - 2
    lists = ['[' + ','.join('0' * 999) + ']'] * (left // 1000)
    lists.append('[' + ','.join('0' * (left % 1000 - 1)) + ']')
    assert_kept(in_file('[' + ','.join(lists) + ']'))
    lists[-1] = '[0,' + lists[-1][1:]
    assert_refused(in_file('[' + ','.join(lists) + ']'),
                   f'This is value or name {MOST["values"] + 1} of the file; at most {MOST["values"]} are allowed. Leave some out, '
                   'or make several files of it.', 1)


@case
def bytes_in_all():
    content = json.dumps(small())
    assert_lawful(content + ' ' * (MOST['bytes'] - len(content)))
    code, said = check(content + ' ' * (MOST['bytes'] - len(content) + 1))
    assert code == 1 and said.endswith(f': The file is larger than {MOST["bytes"] >> 20} MB, the most that is allowed. Make several '
                                       'files of it.\n'), said


def watch(words_of, folder):
    """Runs a command that must do its work; returns the most memory that it had, kB."""
    with open(os.path.join(folder, 'said'), 'w+', encoding='utf-8') as said:
        with subprocess.Popen([CLI, *words_of], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        assert process.returncode == 0, (words_of[0], process.returncode, said.read()[:500])
    return usage.ru_maxrss


def keeps_within(name, *options):
    with tempfile.TemporaryDirectory() as folder:
        path = save(folder, LARGEST)
        words = [name, *(option.replace('OUT', folder) for option in options), path]
        most = MEMORY + MORE.get(name, 0)
        taken = watch(words, folder)
        if taken > most:  # on a busy machine more pages wait for each other than are worked on: 263 to 301 MB
            again = ['--force'] if len(options) > 1 else []
            taken = watch([*words[:-1], *again, path], folder)
        assert taken <= most, f'{name} took {taken // 1024} MB'


for command in (['info'], ['text'], ['sentence', '--report'], ['charts', '-o', 'OUT/svg', '-f', 'svg'],
                ['charts', '-o', 'OUT/pdf', '-f', 'pdf'], ['slides', '-o', 'OUT/slides.pdf'], ['summary', '-o', 'OUT/summary.pdf'],
                ['poster', '--text'], ['publish', '-o', 'OUT/all']):
    case.add('at all limits: ' + ' '.join(command), keeps_within, *command)

case.run()
