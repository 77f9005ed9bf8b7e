# SPDX-License-Identifier: GPL-3.0-or-later
"""The name of a figure, where the words around it hold more or less than the name.  Behind each sentence stand its figures as
a reader names them: value and unit, and the label.  All sentences are paragraphs of one report of 2031."""
import tempfile

import tap
from understood import rows

case = tap.Cases()

SENTENCES = '''
# how it lies and how it was done is no part of it
一线职工比重始终保持在60%以上。 = 60% 一线职工比重
全县专职工会干部才12人，高技能人才83人。 = 12人 专职工会干部; 83人 高技能人才
小微企业建会率还停在66%。 = 66% 小微企业建会率
专干兼职比例高达87%。 = 87% 专干兼职比例
力争职工书屋年内增至3500家。 = 3500家 职工书屋
整改率保持100%。 = 100% 整改率
# words that belong together stay together
短新闻、微视频分别收到67篇、413部。 = 67篇 短新闻收到; 413部 微视频收到
受理争议742件，调解成功668件。 = 742件 受理争议; 668件 争议调解成功
单身联谊12场，牵手成功146对。 = 12场 单身联谊; 146对 单身联谊牵手成功
开展劳动竞赛215场，119万人次参与其中。 = 215场 开展劳动竞赛; 1190000人次 参与其中
其中全国劳动模范14名，重点项目26个。 = 14名 全国劳动模范; 26个 重点项目
其中全国模范职工小家3个、省级21个。 = 3个 全国模范职工小家; 21个 省级模范职工小家
# how somebody did it goes with what they did
2380名求职者现场达成意向。 = 2380名 现场达成意向的求职者
51人当场取得证书。 = 51人 当场取得证书
助推600名职工晋级。 = 600名 晋级的职工
只有六成的企业能够常态化开展活动。 = 60% 开展活动的企业
# what was done next takes the place of what was done first
医疗互助参保1.95万人，赔付83人次。 = 19500人 医疗互助参保; 83人次 医疗互助赔付
申请专利326件、授权189件。 = 326件 申请专利; 189件 专利授权
走访一线职工320人次，支出53万元。 = 320人次 走访一线职工; 530000元 走访一线职工支出
外包工入会660人，其中农民工入会580人。 = 660人 外包工入会; 580人 农民工入会
# a rate is of the thing, and says no word twice
金点子落地实施93条，实施率59.2%。 = 93条 金点子落地实施; 59.2% 金点子落地实施率
合理化建议人均1.2条、采纳率45%。 = 1.2条 合理化建议人均; 45% 合理化建议采纳率
# what covers and is itself called by a verb
竞赛覆盖楼宇36幢、园区11个。 = 36幢 竞赛覆盖楼宇; 11个 竞赛覆盖园区
# after a list, what is told of all of it
观影、健身补贴券分别核销3万张、5万张，核销率97%。 = 30000张 观影补贴券核销; 50000张 健身补贴券核销; 97% 观影、健身补贴券核销率
# what is missing of a goal is no name
楼宇建会率为72.3%，距80%的年度目标还差7.7个百分点。 = 72.3% 楼宇建会率; 80% 楼宇建会率; 7.7个百分点 楼宇建会率
# from one number of them to another
直属单位由11家整合为6家。 = 11家 直属单位; 6家 直属单位
# more and fewer than before
报名选手1548人，比去年同期多312人。 = 1548人 报名选手; 312人 报名选手增加
工伤事故4起，比上年少了3起。 = 4起 工伤事故; -3起 工伤事故减少
职工技能提升达到20万人次。 = 200000人次 职工技能提升
# how high a record is
发放互助金151万元，单笔最高5万元。 = 1510000元 发放互助金; 50000元 单笔最高
# words that only narrow a thing share the one that is named last
重点工程、重点产业、重点行业竞赛分别达到38项、52项、61项。 = 38项 重点工程竞赛; 52项 重点产业竞赛; 61项 重点行业竞赛
# roads and the size of what is made are names
紧盯322国道沿线企业，8英寸产线团队夺冠，省道S210旁建成驿站3座。 = 3座 省道S210旁建成驿站
北山2×660MW电厂竞赛实现节点目标12个，新增装机120兆瓦。 = 12个 北山2×660MW电厂竞赛实现节点目标; 120兆瓦 新增装机
'''

LINES = [line.split(' = ') for line in SENTENCES.strip().split('\n') if not line.startswith('#')]


def read_all():
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write('2031年工作回顾\n' + '\n'.join(words for words, _ in LINES) + '\n')
        file.flush()
        return [row for row in rows(file.name, '--figures') if row['taken'] == 'yes']


ROWS = read_all()


def names_are_understood(line, told):
    found = [(row['value'] + row['unit'], row['label']) for row in ROWS if row['line'] == str(line)]
    assert found == [tuple(words.split(' ', 1)) for words in told], found


for number, (words, told) in enumerate(LINES, 2):
    case.add(words, names_are_understood, number, told.split('; '))

case.run()
