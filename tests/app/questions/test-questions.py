# SPDX-License-Identifier: GPL-3.0-or-later
"""What a text itself lets one check: figures that do not fit each other are asked for; what a bound, a range, rounding,
another time, another scope or a target explains is not.

The expected values are reckoned by hand.
"""
import os
import tempfile

import tap

CLI = os.path.join(tap.BUILD, 'app/cli/union-report-cli')
TEXTS = os.path.join(tap.SOURCES, 'tests/data/import')
HEAD = '2029年工作情况\n'
QUESTION = ': question: '
case = tap.Cases()


def questions(path):
    with tempfile.TemporaryDirectory() as folder:
        told = tap.command(CLI, 'import', path, '-o', os.path.join(folder, 'made.json'))
    return [line for line in told.split('\n') if QUESTION in line]


def ask(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'text.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(HEAD + text)
        return questions(path)


# For each rule: texts that are asked for, with what the question must say, and texts that are not.
ASKED = {
    'a part larger than its whole': ('新增驿站48个，其中星级驿站52个。', ['“52个”', '“48个”', 'part']),
    'a part in the next sentence': ('全市会员8.4万人。其中女会员9.3万人。', ['“9.3万人”', '“8.4万人”']),
    'a part of the nearest': ('新增书屋300个。新增驿站48个，其中星级驿站52个。', ['“52个”', '“48个”']),
    'levels larger than their whole': (
        '建立职工之家1256个，其中国家级8个，省级35个，市级1260个。', ['8个 + 35个 + 1260个', '1303个', '“1256个”']),
    'parts with numbers in their names': (
        '建成驿站1358个，其中五星级驿站580个、四星级驿站1213个。', ['580个 + 1213个', '1793个', '“1358个”']),
    'parts larger than their whole': ('创建职工之家13个，其中省级4个、市级11个。', ['4个 + 11个', '15个', '“13个”']),
    'parts that are all': ('发展会员9.1万人，其中男会员5.2万人、女会员3.4万人。', ['8.6万人', '“9.1万人”']),
    'a total of a list': ('男会员33.7万人、女会员25.2万人，合计59.9万人。', ['58.9万人', '“59.9万人”']),
    'a list after its total': ('会员总数58.9万人，男会员、女会员分别为33.7万人和26.2万人。', ['59.9万人', '“58.9万人”']),
    'a share of a part': ('会员112.4万人，其中农民工会员45.9万人，占44.8%。', ['40.8%', '“44.8%”']),
    'a row larger than its whole': (
        '一、会员情况\n会员持续增加。\n附表：主要指标\n指标\t2028年\t2029年\n会员（万人）\t50.2\t52.6\n#女会员\t20.5\t217\n', ['“217万人”', '“52.6万人”']),
    'shares of kinds that were counted': ('会员中，正式工1000人、劳务工300人，两类人员分别占76.9%和33.1%。', ['110.0%', 'not 100%']),
    'shares above a hundred': ('案件中，欠薪、工伤、解除合同分别占53%、29%和28%。', ['110%', 'not 100%']),
    'shares with a rest below a hundred': ('案件中，欠薪占43%、工伤占29%、其他占18%。', ['90%', 'not 100%']),
    'shares in turn below a hundred': (
        '受理案件2360件，其中欠薪1240件、工伤680件、其他440件，分别占52.5%、18.8%、18.7%。', ['90.0%', 'not 100%']),
    'a growth beside two levels': ('技能人才由上年的8.6万人增加到11.2万人，增长40.2%。', ['30.2%', '“40.2%”']),
    'a decrease beside two levels': ('困难职工由3260户减少到2415户，下降29.5%。', ['25.9%', '“29.5%”']),
    'a rate of decrease': ('劳动争议案件由5630件下降到4870件，降幅达23.5%。', ['13.5%', '“23.5%”']),
    'a growth beside an increment': ('会员112.4万人，比上年增加6.8万人，增长8.4%。', ['6.4%', '“8.4%”']),
    'an increment beside two levels': ('基层工会由7214家增加到8651家，增加1473家。', ['1437家', '“1473家”']),
    'a decrease by another number': ('困难职工由年初的3260户减少到年末的2415户，净减854户。', ['845户', '“854户”']),
    'points beside two shares': ('满意率由89.5%提高到94.1%，提高6.4个百分点。', ['4.6', '“6.4个百分点”']),
    'an increase that is a decrease': ('基层工会由8651家增加到7214家。', ['“7214家”', '“8651家”', 'more']),
    'a target in the sentence': ('年度任务750家，实际新建工会876家，完成年度任务的126.8%。', ['116.8%', '“126.8%”']),
    'a growth against the row of the year before': (
        '全市会员52.6万人，比上年增长6.8%。\n附表：主要指标\n指标\t2028年\t2029年\n会员（万人）\t50.2\t52.6\n', ['4.8%', '“6.8%”', '“50.2万人”']),
    'an increment against the year before': (
        '2028年，全市会员50.2万人。\n2029年，全市会员52.6万人，比上年增加4.2万人。', ['2.4万人', '“4.2万人”']),
    'a growth that is a decrease': ('2028年，全市会员54.2万人。\n2029年，全市会员52.6万人，同比增长3%。', ['“52.6万人”', '“54.2万人”', 'less']),
    'a magnitude that is missing': ('基层工会由8.16万个增加到9.43个。', ['“9.43个”', '“8.16万个”', 'magnitude']),
    'a magnitude that is missing in a table': (
        '一、会员情况\n会员持续增加。\n附表：主要指标\n指标\t2028年\t2029年\n工会经费收入（元）\t4270万\t4390\n', ['“4390元”', '“4270万元”', 'magnitude']),
    'a level told twice': ('全市会员84.6万人，企业建会率93.2%。\n截至年底，全市会员86.4万人。', ['“86.4万人”', '“84.6万人”', 'line 2']),
    'a row and the text': (
        '全市会员53.6万人。\n附表：主要指标\n指标\t2028年\t2029年\n会员（万人）\t50.2\t52.6\n', ['“52.6万人”', '“53.6万人”', 'line 2']),
}

SILENT = {
    'a part and its whole': '新增驿站48个，其中星级驿站12个。',
    'a part of an increase': '建会单位净增38家，其中新建45家。',
    'a part of the bound': '新增驿站50余个，其中星级驿站52个。',
    'a part of more than': '新增驿站超过48个，其中星级驿站52个。',
    'a part of a target': '新建驿站20个。\n2030年主要任务\n新建驿站48个，其中去年已建成星级驿站52个。',
    'a part of about': '发展会员约4.8万人，其中女会员4.9万人。',
    'a part in other units': '举办培训36期，其中重点班40人。',
    'parts of persons who are both': '会员100万人，其中女会员45万人、农民工会员60万人。',
    'a part of two together': '评选劳模12名、工匠8名，其中女职工15名。',
    'parts of the first of two': '创建职工之家20个、小家3个，其中省级4个、市级11个。',
    'a share of the first of two': '会员100万人、骨干20万人，其中快递员会员10万人，占10%。',
    'parts that are rounded': '会员58.8万人，其中男会员33.7万人、女会员25.2万人。',
    'parts that are not all': '发展会员4.6万名，其中货车司机、快递员、网约车司机分别为0.7万名、0.5万名、0.4万名。',
    'a total that is rounded': '男会员33.7万人、女会员25.2万人，合计59万人。',
    'a list of something else': '工会资产总额52亿元，拨缴经费、服务支出分别为133.6亿元和9.8亿元。',
    'a share that is rounded': '会员112.4万人，其中农民工会员45.9万人，占41%。',
    'a share of something else': '会员112.4万人，其中农民工会员45.9万人，占全省的12.1%。',
    'the shares of one in several': '评选劳动模范20名、先进生产者150名，一线职工分别占75%和82%。',
    'shares that are not all': '案件中，欠薪、工伤、解除合同分别占43%、29%和18%。',
    'shares in turn': '受理案件2360件，其中欠薪1240件、工伤680件、其他440件，分别占52.5%、28.8%、18.7%。',
    'shares that are rounded': '案件中，欠薪占43.3%、工伤占33.3%、其他占23.3%。',
    'shares of persons who are both': '会员中，女职工占48%、农民工占62%。',
    'a growth that is rounded': '技能人才由上年的8.6万人增加到11.2万人，增长30%。',
    'a rate of growth that is rounded': '会员从90万人增加至102万人，净增12万余人，增幅超13%。',
    'levels of one whole': '建立职工之家1256个，其中国家级8个，省级35个，市级126个，县级1087个。',
    'a growth above': '技能人才由上年的8.6万人增加到11.2万人，增长超过29%。',
    'a yearly growth': '会员由1082.5万人发展到1214.7万人，年均增长2.3%。',
    'a growth against another time': '会员由五年前的100万人增加到120万人，同比增长5%。',
    'a growth against another time than the increment': '会员由五年前的100万人增加到120万人，增加20万人，同比增长5%。',
    'a growth of something else': '会员由100万人增加到120万人，其中女会员增长5%。',
    'a growth beside an increment': '会员112.4万人，比上年增加6.8万人，增长6.4%。',
    'an increment of about': '基层工会由7214家增加到8651家，增加约1400家。',
    'an increment just below': '基层工会由7214家增加到8651家，增加近1500家。',
    'an increment at most': '基层工会由7214家增加到8651家，增加不超过1500家。',
    'an increment slightly above': '基层工会由7214家增加到8651家，增加1400余家。',
    'an increment that is rounded': '会员由21.34万人增加到29.8万人，增加8.5万人。',
    'a growth that fits the row of the year before':
        '全市会员52.6万人，比上年增长4.8%。\n附表：主要指标\n指标\t2028年\t2029年\n会员（万人）\t50.2\t52.6\n',
    'a growth over five years': '2028年，全市会员50.2万人。\n2029年，全市会员52.6万人，比五年前增长12%。',
    'a target that fits': '年度任务750家，实际新建工会876家，完成年度任务的116.8%。',
    'a target of about': '年度任务约750家，实际新建工会876家，完成年度任务的126.8%。',
    'a target of another year': '新建工会876家，完成年度任务的116.8%。\n2030年主要任务\n力争新建工会400家以上。',
    'a target of five years': '五年任务7500家，实际新建工会876家，完成五年任务的16.8%。',
    'a large increase': '注册用户由3万人增加到89万人。',
    'a result and a target': '新建工会526家，发展会员4.8万人。\n2030年主要任务\n新建工会300家，发展会员400人。',
    'levels of two years': '2028年，全市会员84.6万人。\n2029年，全市会员86.4万人。',
    'a level that is rounded': '全市会员84.6万人。\n截至年底，全市会员846213人，职工近85万人。',
    'levels of two scopes': '全市会员84.6万人。\n滨港园区会员1.2万人。\n在产业园区新建工会30家，会员2.4万人。',
    'a level within a sentence about others': '全市会员84.6万人。\n滨江片区建站42个，会员1.2万人。',
    'a level that is a doubt itself': '全市基层工会6218家。\n全市基层工会6 318家。',
    'what was done in two fields': '发出倡议，慰问职工5.2万人。\n夏送清凉，慰问职工1.2万人。',
    'levels within the year': '2029年初，全市会员80.1万人。\n截至6月底，全市会员82.1万人。\n2029年末，全市会员84.6万人。',
    'levels of a province and a town': '全省会员1120万人。\n全市会员84.6万人。',
    'a month': '3月，新建工会120家。\n全年新建工会526家。',
    'half of the year': '新建工会526家。\n上半年新建工会211家。',
    'a row and the text': '全市会员52.6万人。\n附表：主要指标\n指标\t2028年\t2029年\n会员（万人）\t50.2\t52.6\n',
    'rows of targets and of other years': (
        '新建工会251家，会员84.6万人。\n附表：主要指标\n指标\t数值\n新建工会\t251家\n新建工会（目标）\t240家以上\n'
        '新建工会（目标）（2030年）\t300家\n会员（2028年末）\t81.2万人\n会员\t84.6万人\n'),
    'a row of targets': '全市会员52.6万人。\n附表：主要指标\n指标\t2029年\t2029年目标\n会员（万人）\t52.6\t55\n',
}


def is_asked(text, words):
    found = ask(text)
    assert len(found) == 1, found
    for word in words:
        assert word in found[0], found[0]


def is_silent(text):
    found = ask(text)
    assert not found, found


for name, (asked, expected) in ASKED.items():
    case.add(f'asked: {name}', is_asked, asked, expected)
for name, silent in SILENT.items():
    case.add(f'not asked: {name}', is_silent, silent)


def text_is_consistent(path):
    found = questions(path)
    assert not found, found


for file_name in tap.some(sorted(name for name in os.listdir(TEXTS) if name.endswith('.txt'))):
    case.add(f'{file_name[:-4]} is consistent', text_is_consistent, os.path.join(TEXTS, file_name))
case.add('the bundled text is consistent', text_is_consistent, os.path.join(tap.SOURCES, 'tests/data/report.txt'))


@case
def a_question_says_where():
    """It is told by the line of the figure that is asked for, and changes nothing in the report."""
    found = ask('举办培训36期。\n新增驿站48个，其中星级驿站52个。')
    assert found and found[0].startswith('Line 3: question: '), found


case.run()
