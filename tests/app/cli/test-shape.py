# SPDX-License-Identifier: GPL-3.0-or-later
"""What a report prints of its own shape (numbers, levels, first and last words) is what every output says."""
import csv
import json
import os
import subprocess
import tempfile

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
REPORT = os.path.join(tap.SOURCES, 'tests', 'data', 'yunjiang-2023.json')
FOLDER = tempfile.mkdtemp()
SOURCE = '云江市总工会十五届四次全委会议上的报告'
WORDS = (
    '各位委员、同志们：', '现在，我代表市总工会常委会向大会报告工作，请予审议。', '一、2023年工作回顾',
    '2023年，全市工会坚持围绕中心、服务大局，基层工会达到8651家，会员101.8万人，各项工作取得新进展。',
    '（一）聚焦思想引领，凝聚奋进力量', '1.抓学习', '举办宣讲326场。', '2.抓阵地', '新建职工书屋41家。',
    '（二）聚焦维权服务，增进职工福祉', '一是帮扶更实', '发放救助金1530万元。', '二是维权更准', '办理法律援助417件。',
    '（三）聚焦改革创新', '——数字工会加快建设', '注册用户达63万人。', '——经费管理更加规范', '审计项目28个。',
    '二、2024年主要任务', '（一）突出政治引领', '开展“铸匠心·云江红”主题活动。', '（二）突出建功立业',
    '各位委员、同志们，让我们更加紧密地团结起来！', '名词解释',
    '1.“两个普遍”：指依法推动企业普遍建立工会、普遍开展工资集体协商。', '2.“六有”工会：有依法选举的工会主席等6项内容。')


def run(*words, code=0):
    environment = dict(os.environ, LC_ALL='C', LANGUAGE='')
    done = subprocess.run([CLI, *words], capture_output=True, encoding='utf-8', timeout=120, check=False, env=environment)
    assert done.returncode == code, (done.returncode, done.stderr)
    return done.stdout if code == 0 else done.stderr


def in_order(text, words):
    place = 0
    for word in words:
        found = text.find(word, place)
        assert found >= 0, (word, text[place:place + 200])
        place = found + len(word)


def has_no_number_of_ours(text):
    for wrong in ('第0项', '第 0 项', '第7项', '(null)', '0. ', '（零）'):
        assert wrong not in text, wrong


@case
def the_text_is_whole_and_in_order():
    text = run('text', REPORT)
    in_order(text, WORDS)
    has_no_number_of_ours(text)
    assert text.count('（2024年1月18日）') == 1


def summary(*options, bare=('--no-charts', '--no-figures')):
    path = os.path.join(FOLDER, 'summary.pdf')
    run('summary', '--force', *bare, *options, '-o', path, REPORT)
    text = subprocess.run(['pdftotext', '-raw', path, '-'], stdout=subprocess.PIPE, encoding='utf-8', timeout=60, check=True)
    return text.stdout.replace('\n', '').replace('\f', '')


for layout in ('standard', 'gongwen', 'compact', 'large'):
    def the_summary_is_whole(layout):
        text = summary('--layout', layout)
        in_order(text, ['在' + SOURCE, '（2024年1月18日）', *WORDS])
        has_no_number_of_ours(text)
    case.add('the summary is whole in the layout ' + layout, the_summary_is_whole, layout)


@case
def signs_of_the_report_stay_with_official_numbers_too():
    in_order(summary('--numbering', 'official'), WORDS)


@case
def the_contents_have_every_heading():
    text = summary('--pack', 'study', bare=())
    contents = text[text.index('目'):text.index('各位委员')]
    in_order(contents, [word for word in WORDS if word[-1] not in '。：！'])


@case
def sections_are_chosen_by_number_id_and_name():
    text = summary('--sections', 'work/2,tasks/1')
    assert '一是帮扶更实' in text and '抓学习' not in text and '突出建功立业' not in text
    text = summary('--sections', 'work/help')
    assert '发放救助金' in text and '办理法律援助' not in text
    text = summary('--sections', 'work/intro')
    assert '8651家' in text and '举办宣讲' not in text and '各位委员' not in text
    assert 'no section' in run('summary', '--sections', 'work/7', '-o', os.path.join(FOLDER, 'none.pdf'), REPORT, code=2)


@case
def the_study_pack_asks_about_tasks_and_not_about_words():
    text = summary('--pack', 'study')
    questions = text[text.rindex('讨论题'):]
    assert '围绕“突出建功立业”' in questions and '两个普遍' not in questions and '各位委员' not in questions


@case
def the_long_picture_counts_works_and_tasks_only():
    text = run('poster', '--text', REPORT)
    in_order(text, ['2023年，三项工作', '（一）聚焦思想引领', '1.抓学习', '新建职工书屋41家', '（二）聚焦维权服务', '一是帮扶更实',
                    '数字工会加快建设', '2024年，两项任务', '（二）突出建功立业', '来源：' + SOURCE])
    assert '名词解释' not in text and '各位委员' not in text
    has_no_number_of_ours(text)


@case
def slides_say_what_the_report_prints():
    path = os.path.join(FOLDER, 'slides.pdf')
    run('slides', '--force', '-o', path, REPORT)
    text = subprocess.run(['pdftotext', '-raw', path, '-'], stdout=subprocess.PIPE, encoding='utf-8', timeout=60, check=True)
    in_order(text.stdout, ['3 项', '8651', '2023年工作回顾 （二）一是', '帮扶更实', '2 项', '突出建功立业', '来源'])
    has_no_number_of_ours(text.stdout)
    assert '来源：' + SOURCE in text.stdout and '来源：（2024' not in text.stdout


@case
def tables_name_places_as_the_report_does():
    folder = os.path.join(FOLDER, 'csv')
    run('charts', '-f', 'csv', '-o', folder, REPORT)
    with open(os.path.join(folder, 'indicators.csv'), encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file))
    places = [row[1] for row in rows[1:]]
    assert places == ['', '', '（一）第1项', '（一）第2项', '（二）一是', '（二）二是', '（三）“数字工会加快建设”',
                      '（三）“经费管理更加规范”'], places
    assert {row[0] for row in rows[1:]} == {'2023年工作回顾'}


@case
def sentences_cite_what_the_report_prints():
    printed = run('sentence', '--report', REPORT)
    for place in ('2023年工作回顾）', '，（二）一是）', '，（三）“数字工会加快建设”）'):
        assert f'《{SOURCE}》，2023年工作回顾' in printed and place in printed, place
    has_no_number_of_ours(printed)


@case
def the_list_of_what_is_published_names_the_report():
    folder = os.path.join(FOLDER, 'published')
    run('publish', '--manifest', '-o', folder, REPORT)
    with open(os.path.join(folder, 'manifest.json'), encoding='utf-8') as file:
        assert json.load(file)['report']['source'] == SOURCE


@case
def what_it_was_made_from_is_told_by_check_only():
    assert '04-three-levels.txt, 2024-01-20, union-report 0.9' in run('check', REPORT)
    for command in ('text', 'info'):
        assert '04-three-levels' not in run(command, REPORT)


case.run()
