# SPDX-License-Identifier: GPL-3.0-or-later
"""What is understood of raw texts: the made-up reports of tests/data/import, each in another style, and one sentence for
each kind of rule.

What a report says was written down by a reader who did not know the rules.  An entry that is optional may be taken or not;
one that is open is known not to be understood yet, and says so here until it is.
"""
import hashlib
import json
import os
import tempfile

import tap
from understood import CLI, figures_of, rows, rows_of, sentence_is_understood

TEXTS = os.path.join(tap.SOURCES, 'tests/data/import')
HEADINGS = ('part', 'section', 'subsection', 'lead', 'annex')
case = tap.Cases()


def value(row):
    return row['value'] + ('..' + row['range_to'] if row['range_to'] else '')


def same(a, b):
    """Whether two values are the same number, or range of numbers: 101.80 is 101.8."""
    try:
        return [float(part) for part in a.split('..')] == [float(part) for part in b.split('..')]
    except ValueError:
        return a == b


class Text:
    """A raw text with what it says."""

    def __init__(self, name):
        self.path = os.path.join(TEXTS, name + '.txt')
        with open(os.path.join(TEXTS, name + '.json'), encoding='utf-8') as file:
            self.expected = json.load(file)
        with open(self.path, encoding='utf-8') as file:
            lines = file.read().split('\n')
        self.starts = [0]
        for line in lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def figures(self):
        return {self.starts[int(row['line']) - 1] + int(row['offset']): row for row in rows_of(self.path, '--figures')}

    def settled(self, kind):
        return [entry for entry in self.expected[kind] if not entry.get('open')]


def figures_are_exact(name):
    """Every figure with its value and unit; a wrong value is never certain."""
    text = Text(name)
    found = text.figures()
    for figure in text.settled('figures'):
        row = found.get(figure['offset'])
        if figure.get('optional') and (row is None or row['taken'] == 'no'):
            continue
        assert row is not None and row['taken'] == 'yes', f'{figure} is not taken: {row}'
        assert same(value(row), figure['value']), f'{figure}: {value(row)}'
        assert row['unit'] == figure['unit'], f'{figure}: {row["unit"]}'


def words_around_are_kept(name):
    """Bounds, targets and the order of lists."""
    text = Text(name)
    found = text.figures()
    for figure in text.settled('figures'):
        row = found.get(figure['offset'])
        if row is None or row['taken'] == 'no':
            continue
        if figure.get('bound') != 'goal':
            assert row['bound'] == figure.get('bound', ''), f'{figure}: {row["bound"]}'
        assert row['role'] == figure['role'], f'{figure}: {row["role"]}'
        if 'group' in figure:
            assert row['group'] == figure['group'], f'{figure}: {row["group"]}'


def nothing_is_invented(name):
    """What is taken is a figure."""
    text = Text(name)
    known = {figure['offset'] for figure in text.expected['figures']}
    known |= {entry['offset'] for entry in text.expected['no_figures'] if entry.get('optional') or entry.get('open')}
    for offset, row in text.figures().items():
        assert row['taken'] == 'no' or offset in known, f'invented: {row}'
        assert (row['reason'] == '') == (row['taken'] == 'yes'), row


def outline_is_told(name):
    text = Text(name)
    found = [(int(row['line']), row['level'], row['number'], row['title']) for row in rows_of(text.path, '--outline')]
    headings = [row for row in found if row[1] in HEADINGS]
    for entry in text.settled('outline'):
        number = '' if entry['number'] is None else str(entry['number'])
        assert (entry['line'], entry['level'], number, entry['title']) in headings, entry
    aside = {row[0] for row in found if row[1] == 'aside'}
    assert aside == set(text.expected['set_aside_lines']), aside


# each text is a pair of files
NAMES = sorted(name[:-4] for name in os.listdir(TEXTS) if name.endswith('.txt'))
for text_name in tap.some(NAMES):
    for check in (figures_are_exact, words_around_are_kept, nothing_is_invented, outline_is_told):
        case.add(f'{text_name}: {check.__name__.replace("_", " ")}', check, text_name)


# A sentence for each kind of words; what its figures must say.
SENTENCES = {
    'words before': ('全县新建职工书屋41家。', [('41', {'label': '新建职工书屋', 'unit': '家'})]),
    'a verb before, a thing after': ('全年举办326场宣讲。', [('326', {'label': '举办宣讲'})]),
    'who did something': ('近三成职工参加培训。',
                      [('三', {'label': '参加培训的职工', 'value': '30', 'unit': '%', 'bound': 'just-below'})]),
    'a change of what was told before': ('参赛职工34.6万人次，同比增长8.3%。', [
        ('34.6', {'value': '346000'}), ('8.3', {'label': '参赛职工增长', 'direction': 'up', 'kind': 'growth'})]),
    'a yearly change': ('互助金达到2.4亿元，年均增长14.9%。', [
        ('2.4', {}), ('14.9', {'label': '互助金年均增长', 'kind': 'growth'})]),
    'a rate of its own': ('发展会员5.2万人，建会率达到95%。', [('5.2', {}), ('95', {'label': '建会率'})]),
    'a rate of what was told before': ('提供法律援助263件，胜诉率92%。', [('263', {}), ('92', {'label': '法律援助胜诉率'})]),
    'a decrease is negative': ('欠薪投诉比上年下降31.6%。', [('31.6', {'value': '-31.6', 'direction': 'down'})]),
    'from one level to another': ('基层工会由7214家增加到8651家。', [
        ('7214', {'label': '基层工会', 'period': 'before'}), ('8651', {'label': '基层工会', 'value': '8651'})]),
    'in that order': ('会员、企业、小家分别为12.6万人、3480家和215个。', [
        ('12.6', {'label': '会员', 'group': '分别 1/3'}), ('3480', {'label': '企业', 'group': '分别 2/3'}),
        ('215', {'label': '小家', 'group': '分别 3/3'})]),
    'in the order of those before': ('会员7.83万人，驿站27座，同比分别增长6.7%和12.5%。', [
        ('7.83', {}), ('27', {}), ('6.7', {'label': '会员增长', 'group': '分别 1/2'}),
        ('12.5', {'label': '驿站增长', 'group': '分别 2/2'})]),
    'less than before': ('全年工伤事故4起，比上年少了3起。', [('4', {}), ('3', {'value': '-3', 'direction': 'down'})]),
    'not less than': ('2024年主要任务\n隐患整改率不能低于98%。', [('98', {'bound': 'at-least', 'role': 'target'})]),
    'a unit told by the last': ('企业建会率、履约率分别提高2.6个和0.8个百分点。', [
        ('2.6', {'unit': '个百分点'}), ('0.8', {'unit': '个百分点'})]),
    'a part of it': ('新增驿站748个，其中星级驿站52个。', [('748', {}), ('52', {'part_of': '新增驿站'})]),
    'a verb for all of a list': ('新增驿站748个、书屋96家。', [('748', {}), ('96', {'label': '新增书屋'})]),
    'above the average': ('满意度92.4%，高于全省平均0.6个百分点。', [
        ('92.4', {}), ('0.6', {'label': '满意度高于全省平均', 'direction': 'up'})]),
    'a word that ends like a numeral': ('职工队伍成为主力军，围绕八字方针开行专线13条。', [('13', {'unit': '条'})]),
    'two thirds come from somewhere': ('发展会员200人，三分之二来自民营企业。', [('200', {}), ('三分之二', {'value': '2/3'})]),
    'less again': ('吨钢成本再降60元以上。', [('60', {'value': '-60', 'direction': 'down'})]),
    'parts that a speaker turns to': (
        '在总结会上的讲话\n（2035年1月22日）\n一、先说去年，有苦也有甜\n发展会员800人。\n二、再说短处，不护短\n还有七个工会不搞活动。\n'
        '三、后说今年，一件一件兑现\n新建会20家往上。', [
            ('800', {'role': 'result', 'period': '2034年'}), ('七', {'role': 'result'}), ('20', {'role': 'target', 'period': '2035年'})]),
    'respectively before the names': ('分别慰问一线职工、劳模和困难职工3.2万人、860人和412人。', [
        ('3.2', {'label': '慰问一线职工', 'group': '分别 1/3'}), ('860', {'label': '慰问劳模'}), ('412', {'label': '慰问困难职工'})]),
    'what was done this year of all there are': ('2029年工作回顾\n年末，点位累计建成205个，其中本年新建48个。', [
        ('205', {'period': '2029年末'}), ('48', {'period': '2029年'})]),
    'points counted off within a paragraph': (
        '2026年主要任务\n一要办好劳动竞赛80项，二要推动20家平台企业签订集体合同。三要支持6个县新建工人文化宫。', [
            ('80', {'label': '办好劳动竞赛'}), ('20', {'label': '签订集体合同的平台企业'}),
            ('6', {'label': '新建工人文化宫的县', 'role': 'target'})]),
    'how long somebody serves': ('工会干部平均任职年限不到3年，提供免费咨询1530小时，提前一年完成规划目标。', [
        ('3', {'unit': '年', 'bound': 'just-below'}), ('1530', {'unit': '小时', 'label': '提供免费咨询'})]),
    'for whom somebody did it': ('工会还为2.4万名女职工做了体检，会员为8.6万人。', [
        ('2.4', {'label': '体检的女职工'}), ('8.6', {'label': '会员'})]),
    'a team, and how high a place is': ('301队机长带着班组在海拔4700米的矿区钻探，完成进尺3600米。', [('3600', {})]),
    'a target': ('2023年工作回顾\n新建工会300家。\n2024年主要任务\n力争新建工会400家以上。', [
        ('300', {'role': 'result', 'period': '2023年'}),
        ('400', {'role': 'target', 'period': '2024年', 'bound': 'at-least'})]),
    'a target that was missed': ('2024年工作回顾\n欠薪投诉比上年下降8.7%，没有达到下降10%以上的目标，工程建设领域仍是重点。', [
        ('8.7', {'role': 'result', 'value': '-8.7'}),
        ('10', {'role': 'target', 'value': '-10', 'bound': 'at-least', 'label': '欠薪投诉下降', 'period': '2024年'})]),
    'what was reached of a target': ('2024年工作回顾\n发展会员2.7万人，完成全年目标的108%。', [
        ('2.7', {'role': 'result'}), ('108', {'role': 'result', 'kind': 'completion'})]),
    'a target beside its result': ('2024年工作回顾\n新建职工书屋36家，年初定的目标是40家以上。', [
        ('36', {'role': 'result', 'label': '新建职工书屋'}),
        ('40', {'role': 'target', 'label': '新建职工书屋', 'bound': 'at-least'})]),
    'what covers one thing covers the next': ('签订集体合同2316份，覆盖企业8940家、职工36.2万人。', [
        ('2316', {'label': '签订集体合同'}), ('8940', {'label': '集体合同覆盖企业'}), ('36.2', {'label': '集体合同覆盖职工'})]),
    'a team that grew': ('宣讲队扩充到141支。', [('141', {'label': '宣讲队'})]),
    'half a year and a quarter': (
        '2024年工作回顾\n上半年举办宣讲240场，收集意见1860条，全年新建书屋36家。四季度走访职工1640户，比三季度增长5%。前三季度办理援助263件。', [
            ('240', {'period': '2024年上半年', 'label': '举办宣讲'}), ('1860', {'period': '2024年上半年'}), ('36', {'period': '2024年'}),
            ('1640', {'period': '2024年第四季度', 'label': '走访职工'}), ('5', {}),
            ('263', {'period': '2024年前三季度'})]),
    'a paragraph that looks back among what is to come': (
        '2031年工作报告\n一、2031年工作回顾\n新建工会98家。\n二、发展成就和今后五年主要目标\n过去五年，工会工作取得新的成就。会员从不到70万人增加到超过100万人。新增就业超过6000人。\n今后五年，发展会员20万人。', [
            ('98', {}), ('70', {'period': 'before'}), ('100', {'role': 'result', 'period': '2031年', 'bound': 'above'}),
            ('6000', {'role': 'result', 'period': '五年'}), ('20', {'role': 'target'})]),
    'years from one to another': (
        '五年工作报告\n一、五年来的工作\n2028年至2032年，累计新建工会300家，入会率92%；2032年新建36家。2028—2030年培训职工900人。', [
            ('300', {'period': '2028—2032年'}), ('92', {'period': '2032年'}), ('36', {'period': '2032年'}),
            ('900', {'period': '2028—2030年'})]),
    'what of the whole year was done in half of it': (
        '2034年上半年工作总结\n新建工会98家，完成全年任务的60.7%；新发展会员5120人，完成年度计划的64%。', [
            ('98', {'period': '2034年上半年'}), ('60.7', {'period': '2034年上半年'}), ('5120', {'period': '2034年上半年'}),
            ('64', {'period': '2034年上半年'})]),
    'months of a year': (
        '2024年工作回顾\n1至9月新建工会98家；1-10月，发展会员4300人。前11个月举办竞赛21场，1月至6月培训职工900人。2024年3—11月办理案件36件，比1—9月多。全年筹资80万元。', [
            ('98', {'period': '2024年前三季度', 'label': '新建工会'}), ('4300', {'period': '2024年1—10月'}),
            ('21', {'period': '2024年1—11月'}), ('900', {'period': '2024年上半年'}), ('36', {'period': '2024年3—11月'}),
            ('80', {'period': '2024年'})]),
    'a name in quotes': ('“蓝工装”宣讲队发展到126支。', [('126', {'label': '“蓝工装”宣讲队'})]),
    'ends of a year and a month': (
        '2024年工作回顾\n截至6月末，全市会员83.2万人。全年新建工会300家，年底建会企业达到8651家，比上年末增加12家。', [
            ('83.2', {'period': '2024年6月末'}), ('300', {'period': '2024年'}), ('8651', {'period': '2024年底'}),
            ('12', {'period': '2024年'})]),
    'a level and when it was so': (
        '2024年工作回顾\n基层工会由上年的7214家发展到8651家，工伤率由2020年的1.86‰降为2024年的0.94‰。会员由年初的8.1万人增至8.6万人。', [
            ('7214', {'period': '2023年'}), ('8651', {'period': '2024年', 'direction': 'up'}),
            ('1.86', {'period': '2020年', 'label': '工伤率'}), ('0.94', {'period': '2024年', 'direction': 'down'}),
            ('8.1', {'period': '2024年初'}), ('8.6', {'period': '2024年'})]),
    'no less than the year before': (
        '2024年工作回顾\n成绩不少。\n2025年主要任务\n帮扶资金不低于上年水平，热线满意率稳定在98%以上。', [
            ('98', {'role': 'target', 'period': '2025年'})]),
    'a part that begins with the year to come': (
        '过去一年，我们做到了什么\n一、过去一年做到了什么\n新建书屋36家。\n二、今年怎么干，请大家监督\n新建书屋40家。', [
            ('36', {'role': 'result'}), ('40', {'role': 'target'})]),
    'a paragraph that leads ahead': (
        '二〇二四年度工会工作总结\n新建工会36家。\n二〇二五年，街道工会将从四个方面发力：\n——扩覆盖。新建工会40家。', [
            ('36', {'role': 'result', 'period': '2024年'}), ('40', {'role': 'target', 'period': '2025年'})]),
    'an aim that is no goal': ('紧扣“一街一品”目标，团结职工3.8万人。', [('3.8', {'role': 'result'})]),
    'the half of a year in the title': (
        '岑江州总工会2024年上半年工作总结及下半年工作计划\n一、主要工作\n新建工会186家。\n二、下半年工作计划\n新建工会60家。', [
            ('186', {'period': '2024年上半年'}), ('60', {'period': '2024年下半年', 'role': 'target'})]),
    'points for stops': ('(一)突出一个“稳”字,守牢阵地.全州新建工会186家.发展会员1.42万人.', [
        ('186', {'label': '新建工会'}), ('1.42', {'label': '发展会员'})]),
    'a change of each of a list': ('签订率、履约率分别达到91.5%和88.7%，同比提高1.2个、0.9个百分点。', [
        ('91.5', {'group': '分别 1/2'}), ('88.7', {}), ('1.2', {'group': '分别 1/2', 'label': '签订率提高', 'unit': '个百分点'}),
        ('0.9', {'group': '分别 2/2', 'label': '履约率提高'})]),
    'a completion of each of a list': ('新建独立工会47家、联合工会9家，分别完成年度任务的117.5%和100%。', [
        ('47', {}), ('9', {}), ('117.5', {'group': '分别 1/2', 'kind': 'completion'}), ('100', {'group': '分别 2/2'})]),
    'seven and a half tenths': ('参训职工占比由五成提升至七成半。', [('五', {'value': '50'}), ('七', {'value': '75'})]),
    'a thousand and more': ('慰问女职工千余名，走访百余家企业。', [
        ('千', {'value': '1000', 'bound': 'slightly-above'}), ('百', {'value': '100', 'bound': 'slightly-above'})]),
    'a unit in the name': ('医疗互助参保人数突破600万大关。', [('600', {'value': '6000000', 'unit': '人'})]),
    'sizes and sayings': ('把职工摆在第一位，围绕27个百亿项目，从四个方面发力，百万公里责任事故率为1.2起，车队全年零违章。', [
        ('1.2', {})]),
    'times what was before': ('发展会员2680人，是上一年的1.6倍。', [('2680', {}), ('1.6', {'label': '发展会员为上一年的倍数'})]),
    'what somebody did to what': ('工作室带出131名徒弟，给88位工友送去132.4万元。', [
        ('131', {'label': '带出徒弟'}), ('88', {}), ('132.4', {'label': '给工友送去'})]),
    'what a level is of': ('事故率下降一成，压到1.1起以下。', [('一', {'value': '-10'}), ('1.1', {'label': '事故率', 'bound': 'at-most'})]),
    'grades of one thing': ('新建创新工作室14个（省级3个、州级11个）。', [
        ('14', {}), ('3', {'label': '省级创新工作室'}), ('11', {'label': '州级创新工作室'})]),
    'an average of what was given': ('给付补助金1.93亿元，次均890元。', [('1.93', {}), ('890', {'label': '补助金次均'})]),
    'the same in several years': (
        '2029年工作回顾\n参赛覆盖面逐年扩大，2025年、2027年和2029年分别达到41%、56%和68%。', [
            ('41', {'label': '参赛覆盖面', 'period': '2025年', 'group': '分别 1/3'}), ('56', {'period': '2027年'}),
            ('68', {'label': '参赛覆盖面', 'period': '2029年', 'group': '分别 3/3'})]),
    'several years in a heading': (
        '工会第四届委员会工作报告\n（2029年11月6日）\n一、五年工作回顾\n新建书屋36家。\n二、今后五年的主要任务\n新建书屋40家。', [
            ('36', {'period': '五年'}), ('40', {'period': '今后五年', 'role': 'target'})]),
    'all there are': ('新建驿站37个，累计达90个。', [('37', {'label': '新建驿站'}), ('90', {'label': '驿站'})]),
    'what comes in and goes out': ('工会经费收入11.7亿元，支出11.2亿元。', [
        ('11.7', {'label': '工会经费收入'}), ('11.2', {'label': '工会经费支出'})]),
    'a rate is not done': ('收缴率提高5个百分点，全年收缴3200万元。', [('5', {'label': '收缴率提高'}), ('3200', {'label': '收缴'})]),
    'rates of three things': ('小站供暖、供水、供网三项达标率分别提高到100%、99%和98%。', [
        ('100', {'label': '小站供暖达标率'}), ('99', {'label': '供水达标率'}), ('98', {'label': '供网达标率'})]),
    'who was led': ('各级工会带领8.37万名铁路职工，投身新线建设。', [('8.37', {'label': '铁路职工'})]),
    'things told before': ('这3条经验要倍加珍惜。', []),
    'a year\'s end in a pair': ('2024年工作回顾\n会员从2022年底的1900多人猛增到8700人。', [
        ('1900', {'period': '2022年底'}), ('8700', {'period': '2024年', 'direction': 'up'})]),
    'less of what was done': ('劳动争议案件受理187件，同比少受理29件，工会多次调解。', [
        ('187', {}), ('29', {'value': '-29', 'direction': 'down'})]),
    'more than a number of yuan': ('户均增收3600多元，走访20多次。', [
        ('3600', {'unit': '元', 'bound': 'slightly-above'}), ('20', {'unit': '次', 'bound': 'slightly-above'})]),
    'a bound far before': ('收益1.84亿元，约为上年的1.4倍，新建工会数不到全年任务的四成。', [
        ('1.84', {}), ('1.4', {'bound': 'about'}), ('四', {'bound': 'just-below'})]),
    'what is not as it should be': ('热线知晓率还比较低，抽样调查仅为38%。', [('38', {'label': '热线知晓率'})]),
    'changes since the year began': ('建制率达98.7%，履约率达95.2%，分别比年初提高1.5个百分点和3.8个百分点。', [
        ('98.7', {}), ('95.2', {}), ('1.5', {'label': '建制率提高', 'group': '分别 1/2'}),
        ('3.8', {'label': '履约率提高', 'group': '分别 2/2'})]),
    'a growth of three years': ('高级工达1534人，3年增长76.3%。', [('1534', {}), ('76.3', {'label': '高级工增长'})]),
    'a rate of what was just done': ('结案180件，结案率96.3%。', [('180', {}), ('96.3', {'label': '结案率'})]),
    'ships, not their first character': ('76艘船舶参加竞赛。', [('76', {'unit': '艘', 'label': '参加竞赛的船舶'})]),
    'so many are no name': ('硬是把十七支外包队的会建起来了，还有三个分工会没开过会。', [('十七', {'value': '17'}), ('三', {'value': '3'})]),
    'two things of two units': ('新命名岚西工匠、省级工匠创新工作室分别为30名和45个。', [
        ('30', {'label': '新命名岚西工匠'}), ('45', {'label': '新命名省级工匠创新工作室'})]),
    'what is counted off': ('问题也得摆出来。有三条：一是队伍断档，有的人不会干；二是活动太少。十个指头有长短。', []),
    'offers are no bound': ('开展“集中要约月”活动，发出要约640份。', [('640', {'bound': '', 'role': 'result', 'label': '发出要约'})]),
    'words that end like an adverb': ('实施技术革新5.2万项，小额缴费企业全额返还2340万元。', [
        ('5.2', {'label': '实施技术革新'}), ('2340', {'label': '小额缴费企业全额返还'})]),
    'in that order, named after them': ('6400余名职工比武，分别评出34名技术能手、20个先进班组和8家优秀组织单位。', [
        ('6400', {}), ('34', {'group': '分别 1/3', 'label': '评出技术能手'}), ('20', {'group': '分别 2/3'}),
        ('8', {'group': '分别 3/3', 'label': '评出优秀组织单位'})]),
    'a change of its own for each': ('帮扶困难职工527户，大病救助83人，分别比上年减少6.2%和增加10.7%。', [
        ('527', {}), ('83', {}), ('6.2', {'value': '-6.2', 'group': '分别 1/2', 'label': '困难职工减少'}),
        ('10.7', {'value': '10.7', 'group': '分别 2/2'})]),
    'both levels of a ceiling': ('大病救助标准上限由2万元调整为3万元，资助39人，最高每人8000元。', [
        ('2', {'bound': 'at-most'}), ('3', {'bound': 'at-most'}), ('39', {}), ('8000', {'bound': 'at-most'})]),
    'a second unit in brackets': ('受理信访312批（件）、咨询8600人次。', [('312', {'unit': '批', 'label': '受理信访'}), ('8600', {'label': '受理咨询'})]),
    'days without an accident': ('“海晏9”轮连续安全航行2600天以上，连续16年举办职工节。', [('2600', {'unit': '天', 'bound': 'at-least'})]),
    'prizes of an open list': ('职工“五小”成果评出一、二、三等奖分别为5项、12项、20项。', [
        ('5', {'label': '评出一等奖', 'group': '分别 1/3'}), ('12', {'label': '二等奖'}), ('20', {'label': '三等奖'})]),
    'a year that is spoken of': (
        '在座谈会上的讲话\n一、二〇三三年的账，算给大家听\n去年发展会员1060人。\n二、毛病不能藏着\n活动太少。\n三、今年这几件事，说到做到\n发展会员不少于800人。', [
            ('1060', {'period': '2033年', 'role': 'result'}), ('800', {'period': '2034年', 'role': 'target'})]),
    'no figures': ('百人以上企业拨打12351热线，每万人设5G基站，“十四五”以来连续16年举办第二十一届职工节。', []),
    'torn by a line': ('全市各级工会围绕中心服务大局，共新建工会48\n6家，发展会员5.2万人。', [
        ('486', {'value': '486', 'confidence': 'unsure', 'repaired': '48|6家'}), ('5.2', {'value': '52000'})]),
    'a space within': ('全市签订集体合同1 152份。', [('1152', {'value': '1152', 'confidence': 'unsure'})]),
}


for sentence, (words, figures) in tap.some(SENTENCES.items()):
    case.add(sentence, sentence_is_understood, words, figures)


@case
def bundled_text():
    """The real report as it was published, with its displaced heading and torn sentences: 28 figures, no other digits."""
    path = os.path.join(tap.SOURCES, 'tests/data/report.txt')
    with open(os.path.join(tap.SOURCES, 'tests/data/facts.json'), encoding='utf-8') as file:
        facts = json.load(file)
    expected = sorted(figure['number'] + (figure['magnitude'] or '') + figure['unit']
                      for part in facts['parts'] for section in part.get('sections', part.get('groups', []))
                      for figure in section['figures'])
    found = [row for row in rows(path, '--figures') if row['taken'] == 'yes']
    assert sorted(row['digits'] + row['magnitude'] + row['unit'] for row in found) == expected
    headings = [(row['level'], row['number']) for row in rows(path, '--outline') if row['level'] in ('part', 'section')]
    assert headings == [('part', ''), *[('section', str(n)) for n in range(1, 8)],
                        ('part', ''), *[('section', str(n)) for n in range(1, 6)], ('part', '')], headings


@case
def table_with_units_over_its_columns():
    text = '2023年工作\n| 区县 | 新建工会（家） | 新增会员（万人） |\n| --- | --- | --- |\n| 澄江区 | 214 | 1.28 |\n| 合计 | 826 | 4.37 |\n'
    found = figures_of(text)
    assert [(row['label'], row['value'], row['unit'], row['period']) for row in found] == [
        ('澄江区新建工会', '214', '家', '2023年'), ('澄江区新增会员', '12800', '人', '2023年'),
        ('新建工会', '826', '家', '2023年'), ('新增会员', '43700', '人', '2023年')], found


@case
def table_of_changes():
    text = '2032年工作\n指标\t单位\t2031年\t2032年\t增减\n大病互助\t万元\t158.4\t176.2\t+11.2%\n救助\t人次\t286\t241\t-15.7%\n'
    found = figures_of(text)
    assert [(row['value'], row['unit'], row['kind']) for row in found if row['kind'] == 'growth'] == [
        ('11.2', '%', 'growth'), ('-15.7', '%', 'growth')], found


@case
def column_of_changes_is_no_level():
    """6.5 under 增减 is how much more there is, and not how many; of a rate without its sign nothing is said."""
    text = '2032年工作\n指标\t2031年\t2032年\t增减\t增长率\n会员（万人）\t20\t26.5\t6.5\t32.5\n驿站（座）\t20\t16\t-4\t-20%\n工作室（个）\t30\t36\t+6\t+20%\n'
    found = [(row['label'], row['value'], row['unit'], row['series']) for row in figures_of(text)]
    assert found == [
        ('会员', '200000', '人', 's1'), ('会员', '265000', '人', 's1'), ('会员增减', '65000', '人', ''),
        ('驿站', '20', '座', 's2'), ('驿站', '16', '座', 's2'), ('驿站增减', '-4', '座', ''), ('驿站增长率', '-20', '%', ''),
        ('工作室', '30', '个', 's3'), ('工作室', '36', '个', 's3'), ('工作室增减', '6', '个', ''), ('工作室增长率', '20', '%', '')], found


@case
def topics_are_sections_of_one_part():
    """Seven headings of topics are no seven tabs; a word of time or of what is wanting makes parts of them."""
    topics = ('强化思想引领', '深化建功立业', '维护合法权益', '做实普惠服务', '加强组织建设', '抓好自身建设')
    numerals = '一二三四五六'

    def levels(headings):
        text = '教育工会2033年工作总结\n' + ''.join(f'{numerals[i]}、{words}\n新建工会27家，发展会员1420人。\n' for i, words in enumerate(headings))
        with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
            file.write(text)
            file.flush()
            return {row['level'] for row in rows(file.name, '--outline') if row['number'] != ''}

    assert levels(topics) == {'section'}
    assert levels((*topics[:4], '存在的不足', '今年的打算')) == {'part'}
    assert levels(topics[:3]) == {'part'}


@case
def title_of_two_years_work():
    """It names both parts and heads neither; on top of a page it is one line."""
    text = ('河口市交通工会\n2026年工作总结和2027年工作要点\n（2027年1月8日）\n2026年，工会做了不少事。\n一、2026年工作总结\n新建工会36家，\n'
            '第 1 页 共 2 页\n河口市交通工会 2026年工作总结和2027年工作要点\n发展会员420人。\n二、2027年工作要点\n新建工会40家。\n')
    assert headings_of(text) == [('5', 'part', '2026年工作总结'), ('10', 'part', '2027年工作要点')], headings_of(text)
    assert [(row['digits'], row['role'], row['period']) for row in figures_of(text)] == [
        ('36', 'result', '2026年'), ('420', 'result', '2026年'), ('40', 'target', '2027年')], figures_of(text)


@case
def sections_with_bars_and_points():
    text = ('工会的2029年\n回望2029年\n01｜思想领航，让红色电波传得更远\n讲堂轮番登场。\n▶ 宣讲员358名，走进班组2760次\n▶ 单身联谊促成佳偶127对\n'
            '02｜匠心筑梦\n▶ 举办竞赛73场\n')
    assert headings_of(text) == [('2', 'part', '回望2029年'), ('3', 'section', '思想领航，让红色电波传得更远'), ('7', 'section', '匠心筑梦')], headings_of(text)
    assert [row['digits'] for row in figures_of(text)] == ['358', '2760', '127', '73'], figures_of(text)


@case
def bulletin_with_a_list_of_numbers():
    """Its head and its receivers are set aside; lines that end with a figure are whole."""
    items = ['年末会员7316人，入会率98.9%', '新组建工会63个', '劳动竞赛412场', '完成钻探36.8万米，超年计划6.4%', '工资集体协商覆盖39个单位',
             '职工体检5120人次']
    text = ('工会工作简报\n第4期（总第127期）\n省地质局工会编　　2034年1月10日\n省地质局工会2033年工作综述\n一、一组数据\n' + '\n'.join(items) +
            '\n二、2034年工作安排\n新组建工会40个。\n报：省总工会。　送：局党委。\n（共印80份）\n')
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        found = [(row['level'], row['title']) for row in rows(file.name, '--outline')]
    assert [title for level, title in found if level == 'intro'][:len(items)] == items, found
    assert [level for level, _ in found].count('aside') == 5, found
    assert ('5120', '职工体检') in [(row['digits'], row['label']) for row in figures_of(text)], figures_of(text)


def headings_of(text):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        return [(row['line'], row['level'], row['title']) for row in rows(file.name, '--outline') if row['level'] in HEADINGS]


@case
def parts_named_by_what_they_tell():
    """工作成效 and 存在不足 head parts beside 下一步打算; what was done within a part about it does not, nor what comes again."""
    plain = '青屏县总工会总结\n工作成效\n强组织、扩覆盖。新建工会43家，发展会员3260人，百人以上企业全部建会，工作不断向前推进。\n短板不足\n5个乡镇没有专职干部。\n下一步打算\n新建工会30家。\n'
    assert [row[:2] + (row[2],) for row in headings_of(plain) if row[1] == 'part'] == [
        ('2', 'part', '工作成效'), ('4', 'part', '短板不足'), ('6', 'part', '下一步打算')], headings_of(plain)
    told = '2031年工作回顾\n主要成效\n新建工会43家，发展会员3260人，工作不断向前。\n存在的突出问题\n5个乡镇没有专职干部，工作有待加强。\n2032年工作安排\n新建工会30家。\n'
    assert [row for row in headings_of(told) if row[1] == 'part'] == [
        ('1', 'part', '2031年工作回顾'), ('4', 'part', '存在的突出问题'), ('6', 'part', '2032年工作安排')], headings_of(told)
    again = '2031年工作回顾\n' + '主要问题\n5个乡镇没有专职干部，工作有待加强。\n' * 2 + '2032年工作安排\n新建工会30家。\n'
    assert [row[2] for row in headings_of(again) if row[1] == 'part'] == ['2031年工作回顾', '2032年工作安排'], headings_of(again)
    at_work = told.replace('存在的突出问题', '工作中的不足')
    assert ('4', 'part', '工作中的不足') in headings_of(at_work), headings_of(at_work)


@case
def leads_that_begin_like_a_sentence():
    """全力完成组建任务。 opens a paragraph as the words of the others do; 全市工会组织扩面。 tells something."""
    body = '新建工会186家，发展会员5200人，培训职工1300人次，走访困难职工320户，慰问一线职工2600人次。'
    leads = ['全力完成组建任务', '持续深化竞赛比武', '用力抓好维权维稳', '全市工会持续扩面']
    text = '2031年工作回顾\n新建工会43家。\n2032年工作安排\n' + ''.join(f'{lead}。{body}\n' for lead in leads)
    found = headings_of(text)
    assert [row[2] for row in found if row[1] == 'lead'] == leads[:3], found


@case
def words_to_a_meeting_over_several_lines():
    """What is said to it goes on over the ends of wide lines, and over the number of a page."""
    body = ['2031年，全省各级工会认真落实部署要求，坚持以职工为中心', '，新建基层工会320家，发展会员5.2万人，培训职工1.3万人次，',
            '开展劳动竞赛86项，慰问困难职工2100户，职工满意度不断提', '高，各项工作都取得了新的进展。']
    text = '\n'.join(['云岭省总工会工作报告', '各位委员、同志们：', '现在，我代表省总工会第十一届常务委员会，向全会报告工作，', '请予审议。', '一、2031年工作回顾',
                      *body, '二、2032年主要任务', *[line.replace('1年', '2年') for line in body], '让我们锐意进取、真抓实干，为谱写现代化云岭建设的新的',
                      '— 3 —', '篇章，贡献更大的工会力量！', '— 4 —', ''])
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        found = [row['line'] for row in rows(file.name, '--outline') if row['level'] == 'aside']
    assert found == ['2', '3', '4', '15', '16', '17', '18'], found


@case
def scorecard_within_a_part():
    """Its lines are whole, and what comes before the first （一） is a section itself."""
    text = ('工会第十九次代表大会报告\n一、过去五年的工作回顾\n这是极不平凡的五年，也是改革创新的五年。\n五年成绩单\n会员由73.5万人增加到91.2万人\n'
            '基层工会组织9860个，比五年前增长22.4%\n在册工会驿站685座\n（一）讲政治\n新建书屋214家。\n（二）促发展\n开展竞赛132项。\n二、今后五年的主要任务\n新建书屋100家。\n')
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        found = [(row['line'], row['level'], row['title']) for row in rows(file.name, '--outline')]
        figures = [(row['line'], row['text']) for row in rows(file.name, '--figures') if row['taken'] == 'yes']
    assert found[:8] == [('2', 'part', '过去五年的工作回顾'), ('3', 'intro', '这是极不平凡的五年，也是改革创新的五年。'), ('4', 'section', '五年成绩单'),
                          ('5', 'paragraph', '会员由73.5万人增加到91.2万人'), ('6', 'paragraph', '基层工会组织9860个，比五年前增长22.4%'),
                          ('7', 'paragraph', '在册工会驿站685座'), ('8', 'section', '讲政治'), ('9', 'paragraph', '新建书屋214家。')], found
    assert figures[:5] == [('5', '73.5万人'), ('5', '91.2万人'), ('6', '9860个'), ('6', '22.4%'), ('7', '685座')], figures


@case
def table_of_years():
    text = '附表 基本情况\n指标\t2022年\t2023年\n会员（万人）\t96.3\t101.8\n#女会员\t39.6\t…\n'
    found = figures_of(text)
    assert [(row['label'], row['value'], row['unit'], row['period'], row['part_of']) for row in found] == [
        ('会员', '963000', '人', '2022年', ''), ('会员', '1018000', '人', '2023年', ''), ('女会员', '396000', '人', '2022年', '会员')]
    assert len({row['series'] for row in found[:2]}) == 1


@case
def numbers_that_are_no_figures_are_read():
    """A row of the table tells the number that is printed, whether it is a figure or not; what has no value is left empty."""
    text = '第二十一届委员会工作报告\n一、2030年工作回顾\n出席代表超过三千五百。第３轮巡查5—8家，拨打12351热线，长三角一切顺利。\n'
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        found = {row['text']: row for row in rows(file.name, '--figures')}
    assert found['第二十一届']['taken'] == 'no' and found['第二十一届']['value'] == '21', found
    assert found['超过三千五百']['value'] == '3500', found
    assert found['5—8家']['value'] == '5' and found['5—8家']['range_to'] == '8', found
    for name in ('12351', '三角', '一切'):
        assert found[name]['taken'] == 'no' and found[name]['value'] == '', found[name]


def report_is_made(name):
    """The report is valid, holds the figures with their words, and says what was left out of it."""
    text = Text(name)
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, 'made.json')
        told = tap.command(CLI, 'import', text.path, '-o', made)
        tap.command(CLI, 'check', made)
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
    taken = [row for row in text.figures().values() if row['taken'] == 'yes']
    left_out = [line for line in told.split('\n') if 'left out' in line]
    assert len(report['indicators']) + len(left_out) == len(taken), told
    assert len(left_out) <= 4, told
    printed = {row['text'] for row in taken}
    for indicator in report['indicators']:
        assert indicator.get('printed') in printed or 'table' in indicator['at'], indicator
    for row in taken:
        if row['confidence'] == 'unsure':
            assert row['text'] in told, f'{row["text"]} is a doubt that nobody is told of'


for text_name in tap.some(NAMES):
    case.add(f'{text_name}: report is made', report_is_made, text_name)


@case
def more_than_points_are_kept():
    with tempfile.TemporaryDirectory() as folder:
        path, made = os.path.join(folder, 'a.txt'), os.path.join(folder, 'a.json')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('2031年工作回顾\n一、服务职工\n职工对工会的满意度上升了5个多百分点。\n')
        assert 'left out' not in tap.command(CLI, 'import', path, '-o', made)
        tap.command(CLI, 'check', made)


@case
def bounds_told_by_other_words_are_kept():
    """A bound that is printed after another figure of a list, before a verb or in a name is in the report, with its words."""
    with tempfile.TemporaryDirectory() as folder:
        path, made = os.path.join(folder, 'a.txt'), os.path.join(folder, 'a.json')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('2031年工作回顾\n一、维护权益\n签订率、履约率分别达到97%、90%以上。办案、调解分别不少于300件和200件。'
                       '每个乡镇至少配备1名社工。救助标准上限调至1.5万元。受理数约为上年的1.4倍。新入会会员突破600万大关。\n')
        out = tap.command(CLI, 'import', path, '-o', made)
        assert 'left out' not in out, out
        assert 'valid' in tap.command(CLI, 'check', made)
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
    told = [(figure['printed'], figure['bound'], figure.get('bound_from')) for figure in report['indicators']]
    assert told == [('97%', 'at-least', '90%以上'), ('90%以上', 'at-least', None), ('不少于300件', 'at-least', None),
                    ('200件', 'at-least', '不少于300件'), ('1名', 'at-least', '至少'), ('1.5万元', 'at-most', '上限'),
                    ('1.4倍', 'about', '约为'), ('突破600万', 'above', None)], told


@case
def report_is_written_over_only_if_asked():
    text = Text('01-bare-years')
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, 'made.json')
        tap.command(CLI, 'import', text.path, '-o', made)
        tap.command(CLI, 'import', text.path, '-o', made, code=1)
        tap.command(CLI, 'import', text.path, '-o', made, '--force')


@case
def report_of_the_bundled_text():
    """What is read out of the raw text has the parts, sections and figures of the bundled report."""
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, 'made.json')
        tap.command(CLI, 'import', os.path.join(tap.SOURCES, 'tests/data/report.txt'), '-o', made)
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
    with open(os.path.join(tap.SOURCES, 'resources/reports/beijing-2020.json'), encoding='utf-8') as file:
        bundled = json.load(file)
    assert [part['kind'] for part in report['parts']] == [part['kind'] for part in bundled['parts']]
    for ours, theirs in zip(report['parts'], bundled['parts']):
        assert ours['title'] == theirs['title'], ours['title']
        assert [section['headline'] for section in ours.get('sections', [])] == [
            section['headline'] for section in theirs.get('sections', [])]
        assert [paragraph['text'] for section in ours.get('sections', []) for paragraph in section['paragraphs']] == [
            paragraph['text'] for section in theirs.get('sections', []) for paragraph in section['paragraphs']]
        assert [line for group in ours.get('groups', []) for line in group['lines']] == [
            line for group in theirs.get('groups', []) for line in group['lines']]
    assert sorted(figure['number'] + figure['unit'] for figure in report['indicators']) == sorted(
        figure['number'] + figure['unit'] for figure in bundled['indicators'])


@case
def text_without_a_title():
    """It is called as its file is."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, '半年小结.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('2023年，全市新建驿站748个。\n')
        made = os.path.join(folder, 'a.json')
        tap.command(CLI, 'import', path, '-o', made)
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
    assert report['title'] == ['半年小结'] and report['parts'][0]['title'] == '半年小结', report
    assert report['indicators'][0]['printed'] == '748个'


@case
def ratio_of_one_to_many():
    """1:2860 is 1, and what it is to belongs to its unit: 1:2430 is not the same."""
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, 'a.json')
        out = tap.command(CLI, 'import', os.path.join(TEXTS, '10-ascii-spaces.txt'), '-o', made)
        assert 'left out: “1:' not in out, out
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
        ratios = [figure for figure in report['indicators'] if figure['printed'].startswith('1:')]
        assert [(figure['number'], figure['unit'], figure['label']) for figure in ratios] == [
            ('1', '∶2860', '专职工会干部与会员之比'), ('1', '∶2430', '专职工会干部与会员之比'), ('1', '∶2000', '专职工会干部与会员之比')], ratios
        assert ratios[0]['series'] == ratios[1]['series'] and ratios[0]['period'] != ratios[1]['period']
        assert 'valid' in tap.command(CLI, 'check', made)
        for figure in report['indicators']:
            if figure['unit'] == '∶2860':
                figure['unit'] = '∶2430'
        wrong = os.path.join(folder, 'b.json')
        with open(wrong, 'w', encoding='utf-8') as file:
            json.dump(report, file, ensure_ascii=False)
        assert '“1:2860” does not have the unit ∶2430' in tap.command(CLI, 'check', wrong, code=1)


@case
def report_says_what_it_was_made_of():
    with tempfile.TemporaryDirectory() as folder:
        made, path = os.path.join(folder, 'a.json'), os.path.join(TEXTS, '01-bare-years.txt')
        tap.command(CLI, 'import', path, '-o', made)
        with open(made, encoding='utf-8') as file, open(path, 'rb') as text:
            assert json.load(file)['imported'] == {'file': '01-bare-years.txt', 'program': 'union-report',
                                                   'digest': 'sha256:' + hashlib.sha256(text.read()).hexdigest()}


@case
def thousandths_are_kept():
    with tempfile.TemporaryDirectory() as folder:
        path, made = os.path.join(folder, 'a.txt'), os.path.join(folder, 'a.json')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('2029年工作\n工伤事故率下降0.2个千分点。\n')
        assert 'left out' not in tap.command(CLI, 'import', path, '-o', made)
        with open(made, encoding='utf-8') as file:
            figure, = json.load(file)['indicators']
        assert (figure['number'], figure['unit'], figure['kind'], figure['change']) == ('0.2', '个千分点', 'points', 'down')


@case
def text_without_a_year():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'a.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('全市新建驿站748个。\n')
        out = tap.command(CLI, 'import', path, '-o', os.path.join(folder, 'a.json'), code=1)
        assert 'No year is named' in out and '--year' in out, out
        assert os.listdir(folder) == ['a.txt'], os.listdir(folder)
        for year in ('25', '3000', '2025年', ''):
            assert 'is no year' in tap.command(CLI, 'import', path, '--year', year, code=2), year
        made = os.path.join(folder, 'a.json')
        tap.command(CLI, 'import', path, '--year', '2025', '-o', made)
        with open(made, encoding='utf-8') as file:
            report = json.load(file)
        assert (report['year'], [period['label'] for period in report['periods']]) == (2025, ['2025年']), report
        tap.command(CLI, 'check', made)


@case
def texts_that_are_no_report():
    """Long lists, marks and cells without end are read in time that grows with their length, and end in a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'a.txt')
        for text, sentence in (('2023年工作\n' + '新增驿站748个、书屋96家，' * 2000, 'a paragraph of more than 10000 characters'),
                               ('2023年工作\n' + '新增驿站748个、书屋96家。\n' * 2000, 'has 4000 figures'),
                               ('2023年工作\n' + '工会' * 400000, 'more text than a report can')):
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
            out = tap.command(CLI, 'import', path, '-o', os.path.join(folder, 'a.json'), code=1)
            assert sentence in out, out[-400:]
        for text in ('（一）' * 10000, '“' * 30000, '1 ' * 5000, '1|' * 20000 + '\n' + '2|' * 20000):
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
            rows(path, '--figures')
            rows(path, '--outline')


@case
def one_wish_at_a_time():
    path = os.path.join(TEXTS, '01-bare-years.txt')
    out = tap.command(CLI, 'import', path, '--figures', '--outline', code=2)
    assert '--figures' in out, out


case.run()
