# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists whose names come first and whose figures follow in their order, as officials write them.  Behind each sentence stand
its figures as a reader works them out: value and unit, the place in its list, the label where the words tell it, and the
period where that is not the report's year.  All sentences are paragraphs of one report of 2031."""
import re
import tempfile

import tap
from understood import rows

case = tap.Cases()

SENTENCES = '''
# times are the names
驿站建设提速，一至四季度分别新增会员3200人、4100人、5200人和2800人。 = 3200人 1/4 新增会员 2031年第一季度; 4100人 2/4; 5200人 3/4; 2800人 4/4 新增会员 2031年第四季度
1至3月分别受理案件36件、42件、51件。 = 36件 1/3 受理案件 2031年1月; 42件 2/3 受理案件 2031年2月; 51件 3/3 受理案件 2031年3月
6月份、7月份分别发放清凉物资1.2万份和1.6万份。 = 12000份 1/2 发放清凉物资 2031年6月; 16000份 2/2 发放清凉物资 2031年7月
第1至第3季度分别新增会员3200人、4100人和5200人。 = 3200人 1/3; 4100人 2/3; 5200人 3/3 新增会员 2031年第三季度
上半年、下半年分别开展督查2次、3次。 = 2次 1/2 开展督查 2031年上半年; 3次 2/2 开展督查 2031年下半年
上、下半年分别开展体检1260人次和980人次。 = 1260人次 1/2 开展体检 2031年上半年; 980人次 2/2 开展体检 2031年下半年
2029年至2031年分别新建驿站12座、18座、26座。 = 12座 1/3 新建驿站 2029年; 18座 2/3 新建驿站 2030年; 26座 3/3 新建驿站 2031年
2029—2031年，全市分别新建驿站12座、18座和26座。 = 12座 1/3 新建驿站 2029年; 18座 2/3 新建驿站 2030年; 26座 3/3 新建驿站 2031年
驿站新建数量持续攀升，2029—2031年分别为12座、18座、26座。 = 12座 1/3 驿站新建数量 2029年; 18座 2/3 驿站新建数量 2030年; 26座 3/3 驿站新建数量 2031年
职工平均工资稳步增长，2029年、2030年，分别达到6.2万元和6.8万元。 = 62000元 1/2 职工平均工资 2029年; 68000元 2/2 职工平均工资 2030年
近三年分别投入帮扶资金160万元、210万元和280万元。 = 1600000元 1/3 投入帮扶资金 2029年 unsure; 2100000元 2/3 投入帮扶资金 2030年 unsure; 2800000元 3/3 投入帮扶资金 2031年 unsure
三年来，会员人数分别为48.2万人、50.6万人和52.3万人。 = 482000人 1/3 会员人数 2029年 unsure; 506000人 2/3 会员人数 2030年; 523000人 3/3 会员人数 2031年
# brackets and quotes hold marks that part nothing, or the names themselves
市总工会本级、县（市、区）总工会分别投入资金1600万元和3200万元。 = 16000000元 1/2; 32000000元 2/2 县（市、区）总工会投入资金
“三送”（送岗位、送培训、送法律）活动分别开展120场、86场、210场。 = 120场 1/3 送岗位; 86场 2/3 送培训; 210场 3/3 送法律
工会经费（含上级补助）、专项资金（含慰问金）分别为6200万元、1800万元。 = 62000000元 1/2 工会经费（含上级补助）; 18000000元 2/2 专项资金（含慰问金）
“尊法守法”行动、“法援惠民”行动分别服务职工8.2万人次、3.6万人次。 = 82000人次 1/2 “尊法守法”行动服务职工; 36000人次 2/2 “法援惠民”行动服务职工
# brackets behind the figures
全市农民工、女职工参赛人数分别达到2.6万人（占41.2%）、1.9万人（占30.1%）。 = 26000人 1/2 农民工参赛人数; 41.2% - 农民工参赛人数占比; 19000人 2/2 女职工参赛人数; 30.1% - 女职工参赛人数占比
全市会员数、基层工会数分别达到52.3万人（其中农民工18.6万人）和8210家。 = 523000人 1/2 会员数; 186000人 - 农民工; 8210家 2/2 基层工会数
# a second list of the same things, without the word
职工知晓率、满意率分别提高2.1和1.6个百分点，达到93.5%和97.2%。 = 2.1个百分点 1/2 职工知晓率提高; 1.6个百分点 2/2 职工满意率提高; 93.5% 1/2 职工知晓率; 97.2% 2/2 职工满意率
会员和建会单位分别净增2.1万人、360家，增长4.2%、4.6%。 = 21000人 1/2 会员净增; 360家 2/2 建会单位净增; 4.2% 1/2 会员增长; 4.6% 2/2 建会单位增长
男会员、女会员分别达到33.7万人、25.2万人，同比分别增长4.1%和5.3%。 = 337000人 1/2 男会员; 252000人 2/2 女会员; 4.1% 1/2 男会员增长; 5.3% 2/2 女会员增长
# what is told of all of them before
调解案件成功率、仲裁案件结案率均在90%以上，分别达到93.6%和97.1%。 = 90% -; 93.6% 1/2 调解案件成功率; 97.1% 2/2
# each figure has its own thing
分别走访企业12家、职工家庭36户。 = 12家 1/2 走访企业; 36户 2/2 走访职工家庭
全市工会分别举办钳工比武3场、焊工比武5场和电工比武4场。 = 3场 1/3 举办钳工比武; 5场 2/3 举办焊工比武; 4场 3/3 举办电工比武
# the order is told, and what it is the order of is not
组织开展了钳工、焊工和数控车工比赛。参赛选手分别为120人、96人和84人。 = 120人 1/3 参赛选手 2031年 unsure; 96人 2/3; 84人 3/3
全市分别有12个、36个和120个单位获评全国、全省和全市模范职工之家。 = 12个 1/3; 36个 2/3; 120个 3/3
送岗位、送培训、送法律分别为120场、86场。 = 120场 - 送岗位、送培训、送法律 2031年 unsure; 86场 -
# words of which each character is a name
专兼职工会干部分别为320人和4600人。 = 320人 1/2 专职工会干部; 4600人 2/2 兼职工会干部
本外地职工参加医疗互助分别为18.6万人和9.4万人。 = 186000人 1/2 本地职工参加医疗互助; 94000人 2/2 外地职工参加医疗互助
# no lists
建成爱心托管班、妈妈小屋、职工影院各20个。 = 20个 -
参训率、合格率均超过95%。 = 95% - 参训率、合格率
其中国有企业1260家、民营企业3400家、外资企业86家。 = 1260家 - 国有企业; 3400家 - 民营企业; 86家 - 外资企业
'''

LINES = [line.split(' = ') for line in SENTENCES.strip().split('\n') if not line.startswith('#')]


def read_all():
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write('2031年工作回顾\n' + '\n'.join(words for words, _ in LINES) + '\n')
        file.flush()
        return [row for row in rows(file.name, '--figures') if row['taken'] == 'yes']


ROWS = read_all()


def list_is_understood(line, told):
    found = [row for row in ROWS if row['line'] == str(line)]
    assert len(found) == len(told), found
    for row, words in zip(found, told):
        value, place, label, period, doubt = (words.split() + [None] * 4)[:5]
        assert row['value'] + row['unit'] == value, row
        assert row['group'] == ('' if place == '-' else f'分别 {place}'), row
        assert label is None or row['label'] == label, row
        assert row['period'] == (period or row['period']), row
        assert doubt is None or row['confidence'] == doubt, row


for number, (words, told) in enumerate(LINES, 2):
    case.add(words, list_is_understood, number, re.split('; ', told))

case.run()
