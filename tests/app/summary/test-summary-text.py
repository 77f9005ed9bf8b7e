# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of summary holds the report's text, paragraph by paragraph, as other programs read it."""
import functools
import json
import os
import re
import subprocess
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
with open(os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json'), encoding='utf-8') as file:
    report = json.load(file)
case = tap.Cases()
folder = tempfile.TemporaryDirectory()
LAYOUTS = 'standard', 'gongwen', 'compact', 'large'
PAPERS = 'A4', 'A3', 'B5', 'A5', 'Letter'


@functools.cache
def summary(*options):
    """The same words give the same file."""
    target = os.path.join(folder.name, f'summary-{summary.cache_info().misses}.pdf')
    tap.command(CLI, 'summary', '-o', target, *options)
    return target


def raw_lines(path):
    """The text as pdftotext reads it, without page numbers and the running line."""
    running = report['subtitle']
    lines = []
    for page in tap.command('pdftotext', '-raw', path, '-').split('\f'):
        lines += [line for line in page.splitlines() if line != running and not re.fullmatch(r'— \d+ —', line)]
    return lines


def paragraphs():
    for part in report['parts']:
        for section in part.get('sections', []):
            for paragraph in section['paragraphs']:
                yield paragraph['text']
        for group in part.get('groups', []):
            yield from group['lines']


def check(path, what):
    lines = raw_lines(path)
    text = ''.join(lines)
    at = 0
    for paragraph in paragraphs():
        found = text.find(paragraph, at)
        assert found >= 0, (what, paragraph)
        at = found + len(paragraph)
    for line in lines:
        assert line[0] not in '，。、；：！？”’）》', (what, line)
    assert 'No syntax or stream encoding errors' in tap.command('qpdf', '--check', path), what
    fonts = tap.command('pdffonts', path).splitlines()[2:]
    assert fonts and all(re.search(r' yes yes yes ', font) for font in fonts), (what, fonts)


@case.again
def all_layouts_on_all_papers():
    for layout in LAYOUTS:
        for paper in PAPERS:
            check(summary('--layout', layout, '--paper', paper), (layout, paper))


@case
def landscape_columns_and_the_pack():
    check(summary('--landscape', '--columns', '2', '--no-charts'), 'landscape')
    check(summary('--pack', 'study', '--grey', '--no-figures'), 'pack')
    check(summary('--nup', '2', '--numbering', 'official', '--folio', 'none'), 'two on a side')


def links_of(path):
    pdf = subprocess.run(['qpdf', '--qdf', '--object-streams=disable', path, '-'], stdout=subprocess.PIPE, check=True).stdout
    return pdf.count(b'/Subtype /Link')


@case
def a_long_summary_has_contents_with_links():
    lines = raw_lines(summary())
    first = lines.index('目 录')
    assert re.fullmatch(r'2020年工作情况 \d+', lines[first + 1]), lines[first + 1]
    pages = tap.command('pdftotext', '-raw', summary(), '-').split('\f')
    number = 0
    for line in lines[first + 1:]:
        match = re.fullmatch(r'(.*) (\d+)', line)
        if match and '——' not in line and re.match(r'\d\. |20|“', match.group(1)):
            number = int(match.group(2))
            words = re.sub(r'\s', '', match.group(1))[:12]
            assert words in re.sub(r'\s', '', pages[number - 1]), line
        if line.startswith('“十三五”'):
            break
    assert links_of(summary()) >= 3 + 12
    short = summary('--sections', 'work/2,work/5')
    assert '目 录' not in raw_lines(short) and links_of(short) == 0


@case
def the_pack_asks_about_the_tasks():
    lines = raw_lines(summary('--pack', 'study'))
    text = ''.join(lines)
    for sheet in '发言提纲', '讨论题', '签到表', '学习记录':
        assert sheet in lines, sheet
    assert '“在大力弘扬‘三种精神’上下功夫”' in text and '“三种精神”' in text  # ours, and the report's own
    leads = [p['text'][:p['text'].index('。')] for part in report['parts'] if part['kind'] == 'tasks'
             for section in part['sections'] for p in section['paragraphs'] if p.get('lead')]
    asked = []
    for lead in leads:
        nested = lead.translate(str.maketrans('“”', '‘’'))
        found = re.findall(f'围绕“{re.escape(nested)}”，([^“]*?？)(?=\\d+\\. |北京市总工会|签到表)', text)
        assert len(found) == 1, (lead, found)
        asked += found
    assert len(leads) == 12 and len(set(asked)) == 12, asked


@case
def questions_fit_what_the_lead_says():
    text = re.sub(r'\s', '', ''.join(raw_lines(summary('--pack', 'study'))))
    for lead, word in (('深化产业工人队伍建设改革', '班组|一线职工|项目'), ('着力构建和谐劳动关系首善之区', '争议|难处'),
                       ('着力维护劳动领域政治安全', '苗头|薄弱'), ('高质量建设职工服务阵地', '用得|离职工'),
                       ('高水平推进‘互联网+’普惠性服务', '网上|最常用')):
        assert re.search(f'围绕“{re.escape(lead)}”，[^？]*(?:{word})', text), lead


@case
def the_outline_to_speak_from_leaves_no_paragraph_out():
    lines = ''.join(raw_lines(summary('--pack', 'study')))
    speech = lines[lines.rindex('发言提纲'):lines.rindex('讨论题')]
    work = next(part for part in report['parts'] if part['kind'] == 'work')
    figures = {(i['at']['part'], i['at'].get('section'), i['at'].get('paragraph')) for i in report['indicators']}
    for number, section in enumerate(work['sections'], 1):
        for index, paragraph in enumerate(section['paragraphs'], 1):
            if not paragraph.get('lead') and (work['id'], number, index) not in figures:
                first = re.split('[。；！？]', paragraph['text'])[0]
                assert first in speech, first


def run(*words):
    done = subprocess.run([CLI, 'summary', *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8')
    return done.returncode, done.stdout, done.stderr


@case
def counts_come_without_a_file():
    before = os.listdir(folder.name)
    code, out, _ = run('--dry-run')
    assert code == 0 and out.splitlines() == ['9 pages', '9 sheets printed on one side', '5 sheets printed on both sides'], out
    code, out, _ = run('--dry-run', '--booklet')
    assert code == 0 and out.splitlines() == ['15 pages', '4 sheets printed on both sides'], out
    code, out, _ = run('--dry-run', '--nup', '4')
    assert code == 0 and out.splitlines()[1:] == ['3 sheets printed on one side', '2 sheets printed on both sides'], out
    code, out, _ = run('--dry-run', '--pages', 'even')
    assert code == 0 and out.splitlines()[:2] == ['4 pages', '4 sheets printed on one side'], out
    code, out, _ = run('--dry-run', '--pages', 'odd', '--booklet')
    assert code == 0 and out.splitlines() == ['4 pages', '4 sheets printed on one side'], out
    assert os.listdir(folder.name) == before


@case
def odd_and_even_pages_are_all_pages():
    whole = tap.command('pdftotext', '-raw', summary(), '-').split('\f')[:-1]
    odd = tap.command('pdftotext', '-raw', summary('--pages', 'odd'), '-').split('\f')[:-1]
    even = tap.command('pdftotext', '-raw', summary('--pages', '偶数'), '-').split('\f')[:-1]
    assert len(odd) == 5 and len(even) == 4
    assert [page for pair in zip(odd, even + ['']) for page in pair][:9] == whole
    path = os.path.join(folder.name, 'none.pdf')
    for wrong, words in (('10', 'only 9 pages'), ('odds', 'like this'), ('0', 'like this')):
        code, _, err = run('-o', path, '--pages', wrong)
        assert code != 0 and words in err and not os.path.exists(path), (wrong, err)


@case
def small_type_is_warned_of():
    for n, size in (('2', '5.3'), ('4', '3.8')):
        code, _, err = run('--dry-run', '--nup', n)
        assert code == 0 and f'{size} points' in err, err
    for words in ([], ['--booklet']):
        code, _, err = run('--dry-run', *words)
        assert code == 0 and err == '', err


@case
def what_is_wrong_is_said():
    for words, sentence in (
            (['--layout', 'red'], '--layout takes one of standard, gongwen, compact, large, not “red”.'),
            (['--paper', 'A6'], '--paper takes one of A4, A3, B5, A5, Letter, not “A6”.'),
            (['--nup', '3'], '--nup takes one of 1, 2, 4, not “3”.'),
            (['--size', '8'], 'The layout “standard” takes sizes from 9 to 16 points, not “8”.'),
            (['--layout', 'gongwen', '--size', '12'], 'leave out --size'),
            (['--layout', 'gongwen', '--columns', '2'], 'leave out --columns'),
            (['--booklet', '--nup', '2'], 'leave out --nup'),
            (['--charts', '--no-charts'], '--charts and --no-charts contradict each other.'),
            (['--sections', 'work/9'], 'There is no section “work/9”. Write sections like “work/2”.'),
            (['--pack', 'lunch'], '--pack takes one of none, study, not “lunch”.')):
        code, out, err = run('--dry-run', *words)
        assert code == 2 and not out and sentence in err, (words, code, err)


def write_report(n_paragraphs, n_rows):
    """A report of paragraphs with a footnote each, and a table of its own."""
    body = '各级工会坚持服务职工群众，持续推进普惠服务和困难帮扶，让职工群众有更多获得感'
    paragraphs = []
    for i in range(1, n_paragraphs + 1):
        sign = '①②③④⑤⑥⑦⑧⑨⑩'[i % 10]
        paragraphs.append({'text': f'{body}，第{i}件实事{sign}办在职工身边，{body}。',
                           'footnotes': [{'sign': sign, 'text': f'第{i}件实事由基层工会提出，按当年口径统计，与上一年的'
                                          '口径略有不同，不作比较；详细情况见附表，附表另行印发各单位。'}]})
    rows = [[f'第{i}个基层工会联合会', str(100 + i), '有' if i % 2 else '无'] for i in range(1, n_rows + 1)]
    table = {'table': {'id': 't', 'caption': '附表 基层工会联合会情况', 'head': ['名称', '会员（人）', '有无专职干部'],
                       'rows': rows, 'note': '注：年末数。'}}
    path = os.path.join(folder.name, f'notes-{n_paragraphs}-{n_rows}.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'format': 'union-report', 'version': 2, 'id': 'notes', 'title': ['脚注和表格'], 'issuer': '某工会',
                   'year': 2030, 'periods': [{'id': 'y', 'label': '2030年', 'role': 'year', 'from': '2030', 'to': '2030'}],
                   'parts': [{'id': 'w', 'kind': 'work', 'title': '工作', 'sections': [
                       {'number': 1, 'headline': '办好实事', 'paragraphs': paragraphs},
                       {'number': 2, 'headline': '建好组织', 'paragraphs': [{'text': '情况见下表。'}, table]}]}],
                   'indicators': [], 'charts': []}, file, ensure_ascii=False)
    return path


@case
def footnotes_are_at_the_foot_of_their_page():
    path = write_report(30, 3)
    for options in ([], ['--columns=2'], ['--layout=gongwen'], ['--layout=large', '--paper=B5']):
        found = []
        for page in tap.command('pdftotext', '-raw', summary(*options, path), '-').split('\f'):
            text = re.sub(r'\s', '', page)
            signs = re.findall(r'([①-⑩])(?!第\d+件实事由)', text)
            notes = re.findall(r'([①-⑩])第(\d+)件实事由', text)
            assert signs == [sign for sign, _ in notes], (options, signs, notes)
            found += [number for _, number in notes]
        assert found == [str(i) for i in range(1, 31)], (options, found)


@case
def footnotes_are_below_everything_else_of_their_page():
    for page in tap.command('pdftotext', '-bbox', summary(write_report(30, 3)), '-').split('<page ')[1:]:
        height = float(re.search(r'height="([\d.]+)"', page).group(1))
        words = [(float(y), text) for y, text in re.findall(r'yMax="([\d.]+)">([^<]*)<', page)]
        notes = [y for y, text in words if '由基层工会提出' in text]
        body = [y for y, text in words if '各级工会坚持' in text or '多获得感' in text or '情况见下表' in text]
        if notes:
            assert min(notes) > max(body), (notes, body)
            assert max(notes) > height * 0.8, (notes, height)


@case
def tables_of_the_report_go_on_with_their_heads():
    for options in ([], ['--columns=2'], ['--paper=A5']):
        pages = tap.command('pdftotext', '-raw', summary(*options, write_report(2, 90)), '-').split('\f')
        texts = [re.sub(r'\s', '', page) for page in pages]
        whole = ''.join(texts)
        rows = [f"第{i}个基层工会联合会{100 + i}{'有' if i % 2 else '无'}" for i in range(1, 91)]
        at = 0
        for row in rows:
            at = whole.index(row, at)
        for text in texts:
            if '个基层工会联合会' in text:
                assert '附表基层工会联合会情况' in text and '名称会员（人）有无专职干部' in text, text
        assert whole.count('附表基层工会联合会情况（续）') >= 2
        assert whole.count('注：年末数。') == 1


@case
def own_notes_come_after_the_text_when_asked():
    with tempfile.TemporaryDirectory() as home:
        for place, words in (('work/5/1:0-30', '周五要讲\n第二行'), ('tasks/4/1', '问一下进度')):
            subprocess.run([CLI, 'notes', 'add', place, '--text', words], env=dict(os.environ, XDG_DATA_HOME=home), check=True)
        for number, options in enumerate((['--notes'], ['--notes', '--pack', 'study'], ['--notes', '--part', 'tasks'], [])):
            target = os.path.join(home, f'{number}.pdf')
            subprocess.run([CLI, 'summary', '-o', target, *options], env=dict(os.environ, XDG_DATA_HOME=home), check=True,
                           stdout=subprocess.DEVNULL)
            text = ''.join(raw_lines(target))
            assert ('周五要讲第二行' in text) == (number < 2) and ('问一下进度' in text) == (number < 3), (options, text[-400:])
            assert text.count('我的笔记') == (number < 3) + (number < 2), (options, text.count('我的笔记'))
            if number == 1:
                assert text.rindex('问一下进度') < text.rindex('发言提纲'), text[-400:]
            if number < 3:
                check_structure = tap.command('qpdf', '--check', target)
                assert 'No syntax or stream encoding errors' in check_structure, check_structure


@case
def a_report_without_chinese_has_no_chinese_around_it():
    """Its contents, its subtitle, and paragraphs that are apart and not indented."""
    path = os.path.join(folder.name, 'guide.pdf')
    code, _, err = run('-o', path, os.path.join(tap.SOURCES, 'resources', 'help', 'help-en.json'))
    assert code == 0 and err == '', err
    text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, encoding='utf-8').stdout
    assert '\nContents\n' in text and not re.search('[\u4e00-\u9fff]|——', text), text[:400]
    words = subprocess.run(['pdftotext', '-bbox', path, '-'], check=True, capture_output=True, encoding='utf-8').stdout
    words = re.findall(r'xMin="([\d.]+)"[^>]*>([^<]*)</word>', words)
    margin = min(float(x) for x, _ in words)
    steps = [float(x) for x, word in words if re.fullmatch(r'\d\.', word)]
    assert len(steps) > 10 and all(x - margin < 2 for x in steps), (margin, steps)


case.run()
