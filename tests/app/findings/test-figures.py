# SPDX-License-Identifier: GPL-3.0-or-later
"""What sentences say of their figures: lists whose names come first, what is to be reached, what bounds a figure, what it
became, and whom a number without a unit counts.  Each fact was worked out by hand."""
import tap
from understood import figures_of, sentence_is_understood

case = tap.Cases()
REVIEW = '2031年工作回顾\n'
PLAN = '2031年工作回顾\n各项工作稳步推进。\n2032年主要任务\n'

# The names and figures of lists: words before them, the name of each, and the value of each.
LISTS = [
    # a verb, a basis or nothing between names and figures
    ('会员、基层工会分别为52万人、3700家', ['会员', '基层工会'], ['520000人', '3700家']),
    ('会员、基层工会分别增长6.1%和4.4%', ['会员增长', '基层工会增长'], ['6.1%', '4.4%']),
    ('会员和基层工会比上年分别增加6.1万人和440家', ['会员增加', '基层工会增加'], ['61000人', '440家']),
    ('欠薪案件、工伤事故同比分别下降6.1%和4.4%', ['欠薪案件下降', '工伤事故下降'], ['-6.1%', '-4.4%']),
    ('签订率和履约率分别比上年提高2.1和3.4个百分点', ['签订率提高', '履约率提高'], ['2.1个百分点', '3.4个百分点']),
    ('新建职工书屋、职工之家、妈咪小屋，依次为12个、18个和5个', ['新建职工书屋', '新建职工之家', '新建妈咪小屋'], ['12个', '18个', '5个']),
    ('职工书屋、职工之家、妈咪小屋依次新建12个、18个和5个', ['新建职工书屋', '新建职工之家', '新建妈咪小屋'], ['12个', '18个', '5个']),
    ('会员数、基层工会数分别是五年前的1.3倍和1.8倍', ['会员数为五年前的倍数', '基层工会数为五年前的倍数'], ['1.3倍', '1.8倍']),
    ('一线职工、农民工分别占代表总数的60%和15%', ['一线职工占比', '农民工占比'], ['60%', '15%']),
    ('东城、西城、开发区分别新增驿站12座、18座和5座', ['东城新增驿站', '西城新增驿站', '开发区新增驿站'], ['12座', '18座', '5座']),
    ('会员、工会数量均有增长，分别达到3万人、120家', ['会员', '工会数量'], ['30000人', '120家']),
    # what the last name has is of all
    ('市级、县级、乡镇级职工服务中心分别达到1个、12个和86个', ['市级职工服务中心', '县级职工服务中心', '乡镇级职工服务中心'], ['1个', '12个', '86个']),
    ('制造业、建筑业、交通运输业会员分别占32%、21%和18%', ['制造业会员占比', '建筑业会员占比', '交通运输业会员占比'], ['32%', '21%', '18%']),
    ('住院和门诊补助比例分别提高到60%、40%', ['住院补助比例', '门诊补助比例'], ['60%', '40%']),
    ('春送岗位、夏送清凉、秋送助学投入分别占8%、21%、19%', ['春送岗位投入占比', '夏送清凉投入占比', '秋送助学投入占比'], ['8%', '21%', '19%']),
    ('技能培训、岗位练兵、技术比武参与职工，分别达到12万、18万和5万人次', ['技能培训参与职工', '岗位练兵参与职工', '技术比武参与职工'],
     ['120000人次', '180000人次', '50000人次']),
    ('男、女职工参训率分别达到61.5%和44%', ['男职工参训率', '女职工参训率'], ['61.5%', '44%']),
    ('男女职工参训率分别达到61.5%和44%', ['男职工参训率', '女职工参训率'], ['61.5%', '44%']),
    ('全市评出一、二、三等奖和优秀奖依次为5项、12项、20项、40项', ['评出一等奖', '评出二等奖', '评出三等奖', '评出优秀奖'], ['5项', '12项', '20项', '40项']),
    ('其中第一、二、三产业职工入会率分别为61.5%、72%、55.3%', ['第一产业职工入会率', '第二产业职工入会率', '第三产业职工入会率'],
     ['61.5%', '72%', '55.3%']),
    ('市、县、企业三级竞赛分别举办26场、143场、2170场', ['市级竞赛', '县级竞赛', '企业级竞赛'], ['26场', '143场', '2170场']),
    ('省市县三级投入资金分别为1200万元、860万元、340万元', ['省级投入资金', '市级投入资金', '县级投入资金'],
     ['12000000元', '8600000元', '3400000元']),
    ('烧结、炼铁、炼钢、轧钢四道工序开展竞赛，工序成本依次比上年降低 3.1%、2.7%、4.2% 和 1.8%',
     ['烧结工序成本降低', '炼铁工序成本降低', '炼钢工序成本降低', '轧钢工序成本降低'], ['-3.1%', '-2.7%', '-4.2%', '-1.8%']),
    ('企业集体合同、职代会、厂务公开建制率分别达到93.8%、92.5%和92%', ['企业集体合同建制率', '职代会建制率', '厂务公开建制率'],
     ['93.8%', '92.5%', '92%']),
    # what the first name has is of all
    ('经费收入、支出分别为年度预算的102.3%和98.6%', ['经费收入完成预算', '经费支出完成预算'], ['102.3%', '98.6%']),
    ('工会经费收入、支出分别完成预算的103.5%、96.2%', ['工会经费收入完成预算', '工会经费支出完成预算'], ['103.5%', '96.2%']),
    ('会员建档率、入会率、满意率三项指标分别达到98%、92%、96%', ['会员建档率', '会员入会率', '会员满意率'], ['98%', '92%', '96%']),
    ('受理信访、咨询分别为620件、3500件', ['受理信访', '受理咨询'], ['620件', '3500件']),
    # one unit and one magnitude for all, what is counted between the figures, times as names
    ('大病、助学、临时三类救助分别支出312、146.8和79万元', ['大病救助支出', '助学救助支出', '临时救助支出'],
     ['3120000元', '1468000元', '790000元']),
    ('培养首席技师、矿山工匠、岗位能手26、18和90名', ['培养首席技师', '培养矿山工匠', '培养岗位能手'], ['26名', '18名', '90名']),
    ('夜校、义诊、筛查分别办120门课、100场和1.5万人次', ['夜校', '义诊', '筛查'], ['120门', '100场', '15000人次']),
    ('煤矿工伤起数、重伤人数、误工天数同比分别减少24起、7人和1130天', ['煤矿工伤起数减少', '重伤人数减少', '误工天数减少'],
     ['-24起', '-7人', '-1130天']),
    ('督查检查、进校活动、报表填报事项由43项、68项、115项分别降至12项、20项、38项',
     ['督查检查事项', '进校活动事项', '报表填报事项'] * 2, ['43项', '68项', '115项', '12项', '20项', '38项']),
    # what was named before
    ('围绕石材、竹木两条产业链开展竞赛。两条产业链的采纳率分别为42%和51%', ['石材产业链的采纳率', '竹木产业链的采纳率'], ['42%', '51%']),
    # a noun of a change, and no units at all
    ('事故起数、死亡人数实现双下降，降幅分别为12.5%和33.3%', ['事故起数降幅', '死亡人数降幅'], ['-12.5%', '-33.3%']),
    ('会员总数、基层工会数、专职干部数分别达到52.3万、3720和418', ['会员总数', '基层工会数', '专职干部数'], ['523000', '3720', '418']),
    # damaged: spaces and line ends within the figures, commas of another width
    ('签订率、履约率、满意率分别为 9 8.2%、92 .5%和 95. 1%', ['签订率', '履约率', '满意率'], ['98.2%', '92.5%', '95.1%'], 'unsure'),
    ('一线职工、\n女职工代表比例分别占62.4%和\n31.2%', ['一线职工代表比例占比', '女职工代表比例占比'], ['62.4%', '31.2%']),
    ('市级、县级、企业级竞赛分别举办26场、14\n3场、2170场', ['市级竞赛', '县级竞赛', '企业级竞赛'], ['26场', '143场', '2170场'], 'unsure'),
    ('签订率,履约率分别为98.2%,92.5%', ['签订率', '履约率'], ['98.2%', '92.5%']),
    ('住院、门诊、大病补助比例分别达到60%、\n\n40%和75%', ['住院补助比例', '门诊补助比例', '大病补助比例'], ['60%', '40%', '75%']),
    # names that are not shared
    ('会员、驿站、职工书屋分别为3万人、12座、18个', ['会员', '驿站', '职工书屋'], ['30000人', '12座', '18个']),
    ('新建书屋、驿站、托管班分别为12个、18个、5个', ['新建书屋', '新建驿站', '新建托管班'], ['12个', '18个', '5个']),
    # two levels of each
    ('签订率、履约率分别由52%、37%提高到61.5%和44%', ['签订率', '履约率', '签订率', '履约率'], ['52%', '37%', '61.5%', '44%']),
    ('签订率、履约率由上年的52%、37%分别提高到61.5%、44%', ['签订率', '履约率', '签订率', '履约率'], ['52%', '37%', '61.5%', '44%']),
    ('签订率、履约率分别从52%提高到61.5%、从37%提高到44%', ['签订率', '签订率', '履约率', '履约率'], ['52%', '61.5%', '37%', '44%']),
    ('将住院、门诊补助标准分别由每人1200元、300元提高到1500元、400元', ['住院补助标准', '门诊补助标准', '住院补助标准', '门诊补助标准'],
     ['1200元', '300元', '1500元', '400元']),
    # what was done parts the figures
    ('“海燕驿站”分别新建、改造37个、55个', ['新建“海燕驿站”', '改造“海燕驿站”'], ['37个', '55个']),
    ('案件分别受理和办结310件和298件', ['受理案件', '办结案件'], ['310件', '298件']),
    ('分别新建、改造驿站37个、55个', ['新建驿站', '改造驿站'], ['37个', '55个']),
    ('驿站、书屋分别新建、改造37个、55个', ['新建驿站', '改造书屋'], ['37个', '55个']),
    # the figures come first
    ('36人、22个集体分别荣获全国五一劳动奖章、全国五一劳动奖状', ['荣获全国五一劳动奖章', '荣获全国五一劳动奖状'], ['36人', '22个']),
    ('有3名职工和2个班组分别获评省级技术能手和省级工人先锋号', ['获评省级技术能手', '获评省级工人先锋号'], ['3名', '2个']),
    ('5人、3个项目、2个集体分别被授予市级工匠、优秀成果、先锋号', ['被授予市级工匠', '被授予优秀成果', '被授予先锋号'],
     ['5人', '3个', '2个']),
    ('投入36万元、22万元分别用于驿站建设、书屋建设', ['用于驿站建设', '用于书屋建设'], ['360000元', '220000元']),
]


def list_is_understood(words, labels, values, doubt=None):
    found = figures_of(REVIEW + words + '。')
    assert [row['label'] for row in found] == labels, found
    assert [row['value'] + row['unit'] for row in found] == values, found
    assert all(row['group'] for row in found), found
    assert {row['confidence'] for row in found} & {'unsure', 'certain'} == ({doubt} if doubt else set()), found


for words, labels, values, *doubt in LISTS:
    case.add(words, list_is_understood, words, labels, values, *doubt)

# Each figure of a text in order: its digits, and what its row must say.
SENTENCES = {
    'the figures before have the names': (REVIEW + '评选“金牌工匠”12名、“银牌工匠”30名，每人分别奖励2万元和8000元。', [
        ('12', {}), ('30', {}), ('2', {'label': '“金牌工匠”每人奖励', 'group': '分别 1/2'}),
        ('8000', {'label': '“银牌工匠”每人奖励', 'group': '分别 2/2'})]),
    'a change of the figures before': (REVIEW + '受理信访620件、咨询3500件，分别比上年减少61件、440件。', [
        ('620', {}), ('3500', {}), ('61', {'label': '受理信访减少', 'value': '-61', 'group': '分别 1/2'}),
        ('440', {'label': '受理咨询减少', 'value': '-440', 'group': '分别 2/2'})]),
    'a multiple of the figures before': (REVIEW + '会员52万人、基层工会3700家，分别是五年前的1.3倍和1.8倍。', [
        ('52', {}), ('3700', {}), ('1.3', {'label': '会员为五年前的倍数'}), ('1.8', {'label': '基层工会为五年前的倍数'})]),
    'a completion of the figures before': (REVIEW + '全年新建工会67家、发展会员4380人，完成年度任务的111.7%和109.5%。', [
        ('67', {}), ('4380', {}), ('111.7', {'kind': 'completion', 'group': '分别 1/2'}),
        ('109.5', {'kind': 'completion', 'group': '分别 2/2'})]),
    'two levels in two years': (REVIEW + '签订率、履约率分别由上年的52%、37%提高到61.5%和44%。', [
        ('52', {'period': '2030年', 'series': 's1'}), ('37', {'period': '2030年', 'series': 's2'}),
        ('61.5', {'period': '2031年', 'direction': 'up', 'series': 's1'}),
        ('44', {'period': '2031年', 'direction': 'up', 'series': 's2'})]),
    'a bound of all': (REVIEW + '一线职工、农民工代表比例分别不低于60%和15%。', [
        ('60', {'bound': 'at-least'}), ('15', {'bound': 'at-least'})]),
    'a bound of all after the last': (REVIEW + '建档率、入会率分别达到98%、92%以上。', [
        ('98', {'bound': 'at-least'}), ('92', {'bound': 'at-least'})]),
    'about the last only': (REVIEW + '运动会、晚会分别吸引2150人和3000人左右参加。', [
        ('2150', {'bound': ''}), ('3000', {'bound': 'about'})]),
    'no list': (REVIEW + '劳模和工匠人才创新工作室达到8900家，翻了两番。', [
        ('8900', {'label': '劳模和工匠人才创新工作室', 'group': ''}), ('两', {'group': ''})]),
    'a promise': (REVIEW + '去年答应改造60处首末站，只完成了46处。', [('60', {'role': 'target'}), ('46', {'role': 'result'})]),
    'rooms are no range': (REVIEW + '母婴室、心理室、书吧新增45间、30间和52间。', [
        ('45', {'value': '45'}), ('30', {'value': '30', 'range_to': ''}), ('52', {'value': '52'})]),
    'several promises': (REVIEW + '年初计划新建工会800个、培训5万人次。', [('800', {'role': 'target'}), ('5', {'role': 'target'})]),
    'what is planned to be reached': (REVIEW + '工作室计划达到50个。', [('50', {'role': 'target'})]),
    'things that were promised': (REVIEW + '公开承诺事项120项，办结118项。', [('120', {'role': 'result'}), ('118', {'role': 'result'})]),
    'a year to come': (REVIEW + '高技能人才占34%，到2033年这一比例要达到38%以上。', [
        ('34', {'role': 'result'}), ('38', {'role': 'target', 'period': '2033年'})]),
    'a rule for a year to come': (REVIEW + '按照规定，2032年底这一占比不得低于65%。', [('65', {'role': 'target', 'bound': 'at-least'})]),
    'how many places': (REVIEW + '综合考核由全市第5位升至第2位，前移3位；满意度排名上升2位。', [
        ('5', {'kind': 'rank'}), ('2', {'kind': 'rank'}), ('3', {'unit': '位', 'kind': 'count'}), ('2', {'kind': 'count', 'label': '满意度排名上升'})]),
    'departments are no parts': (REVIEW + '会同司法等12部门行动3次，拍摄短片28部。', [('3', {'unit': '次'}), ('28', {'unit': '部', 'label': '拍摄短片'})]),
    'levels of one thing': (REVIEW + '建成省级示范性驿站12家、市级36家、县级110家。', [
        ('12', {}), ('36', {'label': '市级示范性驿站'}), ('110', {'label': '县级示范性驿站'})]),
    'what a bracket tells next': (REVIEW + '会员突破百万大关，达102.6万人（其中农民工38.1万人）。', [
        ('百', {}), ('102.6', {'label': '会员'}), ('38.1', {'label': '农民工'})]),
    'units of one sign': (REVIEW + '职工之家面积300㎡，铺设管道30㎞。', [
        ('300', {'unit': '㎡', 'kind': 'quantity'}), ('30', {'unit': '㎞', 'kind': 'quantity'})]),
    'what shall be reached': (REVIEW + '按规划，人均面积须达到0.8平方米。', [('0.8', {'role': 'target', 'label': '人均面积'})]),
    'a requirement is none': (REVIEW + '按要求新建工会120家，将覆盖面扩大到85%。', [('120', {'role': 'result'}), ('85', {'role': 'result'})]),
    'the name of a plan is none': (REVIEW + '互助保障计划累计有2700万人次参加。', [('2700', {'role': 'result'})]),
    'the goal itself': (REVIEW + '入会率72.4%，提前实现会议定下的70%目标。', [('72.4', {'role': 'result'}), ('70', {'role': 'target'})]),
    'after what was done': (PLAN + '去年我们发展会员6200人，今年力争发展1.2万人。', [('6200', {'role': 'result'}), ('1.2', {'role': 'target'})]),
    'until now and by the end': (PLAN + '截至目前已筹集资金73万元，全年要突破200万元。', [
        ('73', {'role': 'result'}), ('200', {'role': 'target', 'bound': 'above'})]),
    'on the basis of what was': (PLAN + '在去年新建120家的基础上，再建200家。', [('120', {'role': 'result'}), ('200', {'role': 'target'})]),
    'a level now': (PLAN + '建会率由目前的58.3%提升到65%。', [('58.3', {'role': 'result'}), ('65', {'role': 'target', 'direction': 'up'})]),
    'at least, before the verb': (PLAN + '每5000名会员至少配备1名社会化工作者。', [('1', {'bound': 'at-least'})]),
    'a limit in the name': (PLAN + '救助标准上限调至1.5万元。', [('1.5', {'bound': 'at-most'})]),
    'above a limit': (REVIEW + '提取比例高出法定下限1个百分点。', [('1', {'bound': ''})]),
    'a record': (REVIEW + '热线日均接听56个，单日最高143个。', [('56', {}), ('143', {'bound': ''})]),
    'no bound in a name': (REVIEW + '履约率由上年的52%提高到61.5%。', [('52', {'bound': ''}), ('61.5', {})]),
    'what something became': (REVIEW + '试点企业扩至85家，加班时长降至26小时以内，标准上调为1000元/月。', [
        ('85', {'direction': 'up'}), ('26', {'direction': 'down', 'bound': 'at-most'}), ('1000', {'direction': 'up'})]),
    'lowered by its name only': (REVIEW + '发放消费券，消费立减96万元。', [('96', {'value': '960000', 'direction': ''})]),
    'people without a unit': (REVIEW + '平台注册用户640万，服务近5万骑手。', [
        ('640', {'value': '6400000', 'unit': '人'}), ('5', {'value': '50000', 'unit': '人'})]),
    'enterprises that are counted': (PLAN + '带动1万家以上企业跟进。', [('1', {'value': '10000', 'unit': '家'})]),
    'enterprises of a size': (REVIEW + '25人以下小微企业建会率尚不足六成。', [('六', {'value': '60', 'bound': 'just-below'})]),
    'a class of things': (REVIEW + '全年维护220千伏及以下变电站31座。', [('31', {'unit': '座'})]),
    'spans between two levels': (REVIEW + '单台工时从46小时压到31.5小时。', [
        ('46', {'label': '单台工时', 'unit': '小时'}), ('31.5', {'direction': 'down'})]),
    'a rate without a unit': (REVIEW + '百万吨死亡率由0.031降到0.018。', [
        ('0.031', {'label': '百万吨死亡率'}), ('0.018', {'direction': 'down'})]),
    'times as names': (REVIEW + '驿站增加到41座，一季度、二季度、三季度各开4座、6座、9座。', [
        ('41', {'label': '驿站'}), ('4', {'group': '分别 1/3'}), ('6', {'group': '分别 2/3'}), ('9', {'group': '分别 3/3'})]),
    'other verbs of a change': (REVIEW + '“三公”经费再砍一成，建会率一年抬高18个百分点。', [
        ('一', {'value': '-10'}), ('18', {'direction': 'up', 'value': '18'})]),
    'who was led, and a part in brackets': (REVIEW + '团结动员全县8.6万名职工（其中农民工5.2万名）干事创业。', [
        ('8.6', {'label': '职工'}), ('5.2', {'label': '农民工', 'part_of': '职工'})]),
    'who has it and for whom it was done': (REVIEW + '联合会共有单位会员118家，为夜班护士建成休息舱286个。', [
        ('118', {'label': '单位会员'}), ('286', {'label': '建成休息舱'})]),
    'items of a list within a sentence': (REVIEW + '为职工做实事：１、改造食堂８个，２、慰问生病职工217人次。', [
        ('８', {'label': '改造食堂'}), ('217', {'label': '慰问生病职工'})]),
    'examples': (REVIEW + '举办育婴、茶艺等12个班次。', [('12', {'label': '举办班次'})]),
    'the same share again': (REVIEW + '高技能人才占34%，2032年底这一占比不得低于38%。', [
        ('34', {'label': '高技能人才占比'}), ('38', {'label': '高技能人才占比', 'role': 'target'})]),
    'a measure of the thing before': (REVIEW + '拍摄微视频32部，点击量超500万次。', [('32', {}), ('500', {'label': '微视频点击量'})]),
    'a multiple of five years': (REVIEW + '创造效益8.7亿元，相当于前一个五年的2.3倍。', [
        ('8.7', {}), ('2.3', {'label': '创造效益为前一个五年的倍数'})]),
    'rules of a contract': (REVIEW + '集体合同约定职工工资年增长不低于6%、夜班津贴每班不少于30元。', [
        ('6', {'role': 'target'}), ('30', {'role': 'target'})]),
    'a floor of a house': (REVIEW + '锦辉大厦7号楼21层的公司，12名职工入会。', [('12', {'label': '入会的职工'})]),
    'what comes after a list': (REVIEW + '校级、县级参赛教师分别达870人、156人，64人获奖。', [
        ('870', {'group': '分别 1/2'}), ('156', {'group': '分别 2/2'}), ('64', {'group': ''})]),
    'things that are only counted': (REVIEW + '三个片区的满意度分别为96.1%、94.8%、93.5%。', [
        ('96.1', {'group': '分别 1/3', 'confidence': 'unsure'}), ('94.8', {}), ('93.5', {'group': '分别 3/3'})]),
    'reasons that are counted': (REVIEW + '一来靠上门，跑了2100来家厂；二来靠手机，线上入会2630人。', [
        ('2100', {'bound': 'about'}), ('2630', {})]),
    'a sum as it is spoken': (REVIEW + '比武来了860人、340人，加一块儿小一千二。拿证的过了四百人。', [
        ('860', {}), ('340', {}), ('一千二', {'value': '1200', 'unit': '人', 'bound': 'just-below'}),
        ('四百', {'bound': 'above'})]),
    'an age that is measured': (REVIEW + '干部平均年龄由46.3岁降到38.5岁，35岁以下的占四成。', [
        ('46.3', {'unit': '岁'}), ('38.5', {'direction': 'down'}), ('四', {})]),
    'nouns of a change': (REVIEW + '受理来访317件，降幅15.5%；会员1.2万人，增幅8%。', [
        ('317', {}), ('15.5', {'value': '-15.5', 'direction': 'down'}), ('1.2', {}), ('8', {'value': '8', 'direction': 'up'})]),
    'basis points': (REVIEW + '贷款平均利率下降35个基点。', [('35', {'unit': '个基点', 'direction': 'down'})]),
    'the year before the last': ('工会工作报告\n（2032年1月9日）\n2031年工作回顾\n晋升技师118人，前年只有59人。', [
        ('118', {'period': '2031年'}), ('59', {'period': '2030年'})]),
    'what a planned year has brought already': (PLAN + '新建工会120家；1月份已建会9家。开春以来已培训310人。', [
        ('120', {'role': 'target', 'period': '2032年'}), ('9', {'role': 'result', 'period': '2032年1月'}),
        ('310', {'role': 'result', 'period': '2032年'})]),
    'years of a school': (
        '棠州市教育工会工作报告\n2035—2036学年度，全市教育工会服务大局。\n一、过去一年的工作\n新建工会37家，2036年3月宣讲148场。\n'
        '二、新学年的任务\n新建工会40家。', [
            ('37', {'period': '2035—2036学年度'}), ('148', {'period': '2036年', 'role': 'result'}),
            ('40', {'period': '2036—2037学年度', 'role': 'target'})]),
    'a table set with wide spaces': (
        '附表\n项目　　　　　　2030年　2031年\n会员（人）　　　3705　　3806\n慰问金（万元）　55.1　　62.4\n', [
            ('3705', {'label': '会员', 'period': '2030年', 'unit': '人'}), ('3806', {'period': '2031年'}),
            ('55.1', {'label': '慰问金', 'value': '551000'}), ('62.4', {})]),
    'where something began': (REVIEW + '基层工会由7214家起步，发展到8651家；奖金500元起。', [
        ('7214', {'bound': '', 'unit': '家'}), ('8651', {'direction': 'up'}), ('500', {'bound': 'at-least'})]),
    'of how many each has more': (REVIEW + '服务职工过百人的站点有12个，点击过百万的短视频有3条，总点击量过亿。', [
        ('12', {}), ('3', {}), ('亿', {'bound': 'above'})]),
    'grades and ratios of three': (REVIEW + '一类、二类站点比例由2:3:5调整为3:4:3，为1—3级伤残职工建档26份。', [('26', {})]),
    'parts without a unit': (REVIEW + '争取专项资金120万元，其中省级80万、市级40万。', [
        ('120', {}), ('80', {'value': '800000', 'unit': '元'}), ('40', {'unit': '元', 'part_of': '专项资金'})]),
    'more than points': (REVIEW + '满意度上升了5个多百分点。', [('5', {'unit': '个百分点', 'bound': 'slightly-above'})]),
    'a target on what was done': (PLAN + '在去年120家的基础上，再新建60家左右。', [
        ('120', {'period': '2031年'}), ('60', {'period': '2032年', 'role': 'target'})]),
    'what a plan was completed to': (REVIEW + '新建工会120家,吸收会员4300人,分别完成计划的120%,107.5%。', [
        ('120', {}), ('4300', {}), ('120', {'kind': 'completion', 'label': '新建工会完成计划'}), ('107.5', {'group': '分别 2/2'})]),
    'a subject that something is said of': (REVIEW + '法律援助站点实现县区全覆盖，达到46个。', [('46', {'label': '法律援助站点'})]),
    'a plan of a school': ('一、过去一年的工作\n新建工会37家。\n二、新学年的任务\n新建工会40家。', [
        ('37', {'role': 'result'}), ('40', {'role': 'target'})]),
    'doubled, and what it is': (REVIEW + '粉丝量比2028年翻一番,突破 60 万人。', [('60', {'bound': 'above'})]),
    'a goal of the clause': (REVIEW + '年内还将新建工会20家，将覆盖面扩大到85%；争取三年内建会率突破九成，争取专项资金120万元。', [
        ('20', {'role': 'target'}), ('85', {'role': 'result'}), ('九', {'role': 'target', 'bound': 'above'}),
        ('120', {'role': 'result'})]),
    'what was obtained, and what is striven for': (REVIEW + '今年，我会积极争取到上级帮扶资金20多万元，对296名职工进行帮扶；争取到2035年建成驿站300个。', [
        ('20', {'role': 'result', 'period': '2031年'}), ('296', {'role': 'result', 'period': '2031年'}),
        ('300', {'role': 'target', 'period': '2035年'})]),
    'verbs that belong to a name': (REVIEW + '建成120个职工服务中心，建立320家社会组织工会；指导230个党组织，共有36支志愿服务队。', [
        ('120', {'label': '建成职工服务中心'}), ('320', {'label': '建立社会组织工会'}), ('230', {'label': '指导党组织'}),
        ('36', {'label': '志愿服务队'})]),
    'verbs that tell what they did': (REVIEW + '980家企业开展竞赛，1200名职工服务社区，已有1981家基层工会组织，建有56家企业服务站。', [
        ('980', {'label': '开展竞赛的企业'}), ('1200', {'label': '服务社区的职工'}), ('1981', {'label': '基层工会组织'}),
        ('56', {'label': '企业服务站'})]),
    'how it was done, and no word of its name': (REVIEW + '都及时办理案件320件，签订率达到100%。', [
        ('320', {'label': '办理案件'}), ('100', {'label': '签订率'})]),
    'things of a list whose names hold verbs': (REVIEW + '建设12个职工服务中心、5个职工书屋；组织开展12项示范性竞赛、5个专项竞赛。', [
        ('12', {'label': '建设职工服务中心'}), ('5', {'label': '建设职工书屋'}), ('12', {'label': '组织开展示范性竞赛'}),
        ('5', {'label': '组织开展专项竞赛'})]),
    'of which of them': (REVIEW + '29名全国五一劳动奖章获得者中，一线职工21人，占比超过七成；5个集体中，4个是非公有制企业。', [
        ('29', {'label': '全国五一劳动奖章获得者'}), ('21', {'label': '一线职工'}), ('七', {'label': '一线职工占比'}),
        ('5', {'label': '集体'}), ('4', {'label': '非公有制企业'})]),
    'what they can do, and what was done to them': (REVIEW + '2万多个驿站具备法律服务功能，5000多个驿站可常态化提供理发服务；全镇共有83个企业单独进行了换届选举。建议98条被采纳，76件被职工群众领取。', [
        ('2', {'label': '具备法律服务功能的驿站'}), ('5000', {'label': '提供理发服务的驿站'}), ('83', {'label': '进行了换届选举的企业'}),
        ('98', {'label': '建议'}), ('76', {'label': '被职工群众领取'})]),
    'whose they are': (REVIEW + '我省共有5个单位荣获全国五一劳动奖状，我县新增驿站52个。', [
        ('5', {'label': '荣获全国五一劳动奖状的单位'}), ('52', {'label': '我县新增驿站'})]),
    'what takes burdens away is not less than nothing': (REVIEW + '全年为企业减负超过2.6亿元，为职工减负36万元。', [
        ('2.6', {'value': '260000000', 'direction': '', 'label': '为企业减负'}), ('36', {'value': '360000'})]),
    'averages of a rate': (REVIEW + '满意率平均为95.1%，办结率平均达98%，失业率全年控制在5.5%以内。', [
        ('95.1', {'label': '满意率'}), ('98', {'label': '办结率'}), ('5.5', {'label': '失业率', 'bound': 'at-most'})]),
    'groups of countries': (REVIEW + '参加二十国集团劳工会议1次，均衡性补助增幅超过10%，剩余551万农村人口全部脱贫，确定160个乡村帮扶县。', [
        ('1', {}), ('10', {'label': '均衡性补助增幅'}), ('551', {'unit': '人'}), ('160', {'label': '确定乡村帮扶县'})]),
    'the verb of a change before what it changes': (REVIEW + '压减公用支出9%，提高工资标准5%，提升满意率2个百分点，提高覆盖率至90%。', [
        ('9', {'value': '-9', 'direction': 'down', 'label': '公用支出压减'}), ('5', {'direction': 'up', 'label': '工资标准提高'}),
        ('2', {'direction': 'up', 'label': '满意率提升'}), ('90', {'direction': '', 'value': '90'})]),
    'the verb of a change before a stretch of time': (REVIEW + '平均缩短工期12天，减少误工时间120小时，减少事故15起。', [
        ('12', {'value': '-12', 'direction': 'down', 'label': '工期平均缩短'}), ('120', {'value': '-120', 'label': '误工时间减少'}),
        ('15', {'value': '15'})]),
    'what is done for people is not done to things': (
        REVIEW + '改造小伙食团52个，健康休养1200人次。看望职工860人，体检320人。新建驿站36座、疗休养74人次。修建驿站20座，维修12座。', [
            ('52', {}), ('1200', {'label': '健康休养'}), ('860', {}), ('320', {'label': '职工体检'}),
            ('36', {}), ('74', {'label': '疗休养'}), ('20', {}), ('12', {'label': '驿站维修'})]),
    'people reach nobody': (REVIEW + '会员10.7万人，覆盖职工11.1万人；工会1200家，覆盖职工3.2万人。参训总人数1236人次，人均培训1.63天。', [
        ('10.7', {}), ('11.1', {'label': '覆盖职工'}), ('1200', {}), ('3.2', {'label': '工会覆盖职工'}), ('1236', {}),
        ('1.63', {'label': '人均培训'})]),
    'what was planned and what was done': (REVIEW + '计划培训3000人，已完成2800人；最低工资分别约定为2900元和3050元。', [
        ('3000', {'role': 'target'}), ('2800', {'role': 'result'}), ('2900', {'role': 'result'}), ('3050', {'role': 'result'})]),
    'what is ensured': (REVIEW + '完善办法，确保整改率达到98%以上；确保了1200人就业。', [
        ('98', {'role': 'target'}), ('1200', {'role': 'result'})]),
    'until a year to come': (REVIEW + '到2035年，会员发展到200万人。截至2031年底，会员达到180万人。', [
        ('200', {'role': 'target', 'period': '2035年'}), ('180', {'role': 'result'})]),
    'what was asked for': (REVIEW + '对照入会率95%的要求仍有差距。', [('95', {'role': 'target'})]),
    'the year of a document': (REVIEW + '落实〔2027〕19号文件，试点单位由120家扩大到1065家。', [
        ('120', {}), ('1065', {'period': '2031年'})]),
    'a year that only the preface tells': ('公司工会工作报告\n2026年，是公司扭亏为盈的一年。全年培训职工310人。\n今年工作打算\n培训职工400人。', [
        ('310', {'period': '2026年'}), ('400', {'period': '2027年', 'role': 'target'})]),
    'what a report is laid before': ('县总工会工作汇报\n现将2031年工作情况汇报如下：\n一、主要工作\n新建工会36家。', [('36', {'period': '2031年'})]),
    'the second half of a year that is over': (
        '集团工会2032年工作总结\n上半年工作\n新建工会36家。\n下半年工作\n新建工会40家。\n下一年工作思路\n新建工会50家。', [
            ('36', {'role': 'result'}), ('40', {'role': 'result'}), ('50', {'role': 'target', 'period': '2033年'})]),
    'parts that a speaker announces': (
        '2031年工会工作报告\n先向大家报报去年的账\n新建工会36家，各方面都有进步。\n再跟大家交个今年的底\n新建工会40家，各方面再上台阶。', [
            ('36', {'role': 'result'}), ('40', {'role': 'target'})]),
    'names between marks, and shares of what is named': (
        REVIEW + '“满意”“基本满意”“不满意”分别占86%、12%和2%。省级、市级投入分别达到1200和860万元，占总投入的50%和35.8%。', [
            ('86', {'label': '“满意”占比', 'group': '分别 1/3'}), ('12', {'label': '“基本满意”占比'}), ('2', {'label': '“不满意”占比'}),
            ('1200', {}), ('860', {}), ('50', {'label': '省级投入占比', 'group': '分别 1/2'}), ('35.8', {'label': '市级投入占比'})]),
    'places where things were made': (REVIEW + '城区、乡镇依次新建36家、48家，男女职工各占60%和40%。', [
        ('36', {'label': '城区新建', 'group': '分别 1/2'}), ('48', {}), ('60', {'label': '男职工占比'}), ('40', {'label': '女职工占比'})]),
    'levels with their years': (REVIEW + '住院、门诊报销比例分别由2030年的60%、40%提高到2031年的65%、45%。', [
        ('60', {'label': '住院报销比例', 'period': '2030年'}), ('40', {'label': '门诊报销比例', 'period': '2030年'}),
        ('65', {'label': '住院报销比例', 'period': '2031年', 'direction': 'up'}), ('45', {'period': '2031年'})]),
    'how long, when and how much is no name': (
        REVIEW + '满意率连续三年保持在98%以上。晋升技师118人，前年只有59人。经费收缴突破亿元大关。按期办结率99%，干部仅占14.6%。', [
            ('98', {'label': '满意率'}), ('118', {}), ('59', {'label': '晋升技师'}), ('亿', {'label': '经费收缴'}),
            ('99', {'label': '按期办结率'}), ('14.6', {'label': '干部占比'})]),
    'the year before that of the plan': ('总工会工作报告\n一、工作回顾\n新建工会36家。\n二、2032年工作任务\n新建工会40家。', [
        ('36', {'period': '2031年', 'role': 'result'}), ('40', {'period': '2032年', 'role': 'target'})]),
    'what was done, told in a plan': (PLAN + '2031年，新建工会30家。2032年，新建工会40家。', [
        ('30', {'role': 'result', 'period': '2031年'}), ('40', {'role': 'target'})]),
    'no more than the year before': (PLAN + '“三公”经费总额不得超过上年的97%。', [('97', {'bound': 'at-most'})]),
    'names with their count': (REVIEW + '举办钳工、焊工、电工3项大赛，分别有412名、378名、195名选手参加。', [
        ('3', {}), ('412', {'label': '举办钳工大赛', 'group': '分别 1/3'}), ('378', {'label': '举办焊工大赛'}),
        ('195', {'label': '举办电工大赛'})]),
    'sizes of installations, and likening': (REVIEW + '300万吨渣油加氢装置检修完成，这比念一百篇文件都管用。走遍四十六处工地。', [
        ('四十六', {'value': '46'})]),
    'at least so many days': (PLAN + '干部下现场每人不得少于60天。', [('60', {'unit': '天', 'bound': 'at-least'})]),
    'a table with a column of units': (
        '2032年工作\n各院主要数据：\n项目\t单位\t总院\t东院\t合计\n会员\t人\t1758\t894\t2652\n帮扶支出\t万元\t28.4\t13.5\t41.9\n', [
            ('1758', {'unit': '人', 'label': '总院会员'}), ('894', {'label': '东院会员'}), ('2652', {'label': '会员'}),
            ('28.4', {'unit': '元', 'value': '284000'}), ('13.5', {}), ('41.9', {})]),
    'halves of a year as columns of an annex': (
        '2032年工作总结\n新建工会36家。\n附件1　满意度调查结果\n发放问卷3200份。\n项目\t上半年\t下半年\n食堂\t84.2%\t91.7%\n附件2　名词解释\n三级走访：每季走访30户。\n', [
            ('36', {}), ('3200', {}), ('84.2', {'period': '2032年上半年', 'unit': '%'}), ('91.7', {'period': '2032年下半年'})]),
    'a part about the year after that of the title': (
        '岚溪街道2031年工会账本\nPART.01　这一年，大家都忙了啥\n新建工会36家，各方面都有进步。\nPART.02　2032年，一件一件干\n新建工会40家，各方面再上台阶。', [
            ('36', {'role': 'result', 'period': '2031年'}), ('40', {'role': 'target', 'period': '2032年'})]),
    'a part whose first words look ahead': (
        '岚溪街道工会2031年工作报告\n第一部分　日子越过越红火\n新建工会36家，各方面都有进步。\n第二部分　把话说在前头\n'
        '新的一年，街道还要更新老市场。\n新建工会40家，各方面再上台阶。', [('36', {'role': 'result'}), ('40', {'role': 'target'})]),
    'a part about what one means to do': (
        '岚溪街道工会2031年工作报告\n一、2031年工作回顾\n新建工会36家，各方面都有进步。\n二、我们的小目标\n新建工会40家，各方面再上台阶。\n'
        '三、承诺兑现情况\n办好实事12件，各方面都满意。', [
            ('36', {'role': 'result'}), ('40', {'role': 'target'}), ('12', {'role': 'result'})]),
    'goals and what became of them': (
        '2031年工作总结\n一、考核目标完成情况\n新建工会：目标值100家，完成值52家，完成率52%。\n'
        '建会任务数为80家，完成目标任务76家。\n驿站建设年度目标30座、实际建成36座。', [
            ('100', {'role': 'target', 'label': '新建工会'}), ('52', {'role': 'result', 'label': '新建工会'}), ('52', {'role': 'result'}),
            ('80', {'role': 'target'}), ('76', {'role': 'result'}), ('30', {'role': 'target'}), ('36', {'role': 'result'})]),
    'what was kept is no goal': (
        '2031年工会工作报告\n一、2031年工作回顾\n新建工会36家，各方面都有进步。\n二、践行承诺，服务职工\n办好实事12件，比计划多2件，超年度计划3件。', [
            ('36', {'role': 'result'}), ('12', {'role': 'result'}), ('2', {'role': 'result'}), ('3', {'role': 'result'})]),
    'the goal of a year in half of it': (
        '2031年上半年工作总结\n一、考核目标完成情况\n发展会员：目标值2.4万人，完成值1.38万人。', [
            ('2.4', {'period': '2031年', 'label': '发展会员'}), ('1.38', {'period': '2031年上半年', 'label': '发展会员'})]),
    'columns of goals and of what became of them': (
        '2031年工作总结\n主要指标如下：\n指标\t单位\t目标值\t完成值\t完成率（%）\n新建工会\t家\t120\t131\t109.2\n', [
            ('120', {'role': 'target', 'label': '新建工会', 'unit': '家', 'series': 's1'}),
            ('131', {'role': 'result', 'label': '新建工会', 'unit': '家', 'series': 's1', 'period': '2031年'}),
            ('109.2', {'role': 'result', 'unit': '%'})]),
    'targets and years behind the heads of rows': (
        '2031年工作总结\n主要指标如下：\n指标\t数值\n新建工会（目标）\t120家\n新建工会\t131家\n会员（2030年末）\t2.1万人\n'
        '会员（目标）（2032年）\t2.4万人\n驿站（座）\t36\n', [
            ('120', {'role': 'target', 'label': '新建工会', 'unit': '家', 'period': '2031年'}),
            ('131', {'role': 'result', 'label': '新建工会', 'period': '2031年'}),
            ('2.1', {'role': 'result', 'label': '会员', 'period': '2030年末'}),
            ('2.4', {'role': 'target', 'label': '会员', 'period': '2032年'}), ('36', {'role': 'result', 'unit': '座'})]),
    'what was planned for a year as a column': (
        '2031年工作总结\n主要指标如下：\n指标\t2031年计划\t2031年实际\n新建驿站（座）\t30\t36\n', [
            ('30', {'role': 'target', 'period': '2031年'}), ('36', {'role': 'result', 'period': '2031年'})]),
    'spoken bounds': (REVIEW + '来上班的人少说也有五万。入会率刚过六成，结业率起码到七成。一趟撑死20人。', [
        ('五', {'value': '50000', 'unit': '人', 'bound': 'at-least'}), ('六', {'bound': 'above', 'label': '入会率'}),
        ('七', {'bound': 'at-least', 'label': '结业率'}), ('20', {'bound': 'at-most'})]),
    'a unit that the level before tells': (REVIEW + '慰问金每户从八百块提到一千二。会员奔着两万去。', [
        ('八百', {'unit': '块'}), ('一千二', {'unit': '块', 'value': '1200'}), ('两', {'unit': '人', 'value': '20000'})]),
    'the notes of an annex': (
        '2031年工作总结\n新建工会36家。\n附表1　主要指标\n指标\t2030年\t2031年\n会员（人）\t310\t360\n编制说明\n1.本表一式4份，驿站累计5860个。', [
            ('36', {}), ('310', {'period': '2030年'}), ('360', {'period': '2031年'})]),
    'a unit of two words': (REVIEW + '吨钢能耗平均下降6.3千克标准煤。', [('6.3', {'unit': '千克标准煤', 'value': '-6.3'})]),
    'so many are no name': (REVIEW + '一名社工管着二十四家工会。夜校办够三十个班。', [
        ('二十四', {'unit': '家'}), ('三十', {'unit': '个'})]),
    'words with numbers in them': (REVIEW + '驿站平均一天进站570人次，谁路过都能问两句；夜校教书法、八段锦和五禽戏。', [('570', {})]),
    'of which, after the end of a year': (REVIEW + '年末基层工会684个。其中，企业工会441个，占64.5%。', [
        ('684', {'period': '2031年末'}), ('441', {'period': '2031年末'}), ('64.5', {'period': '2031年末'})]),
    'a unit in brackets before a list': (REVIEW + '经费收支情况（按万元计）：收入1280，支出1165，结余115。下拨基层230万元。', [
        ('1280', {'value': '12800000', 'unit': '元', 'label': '收入', 'confidence': 'likely'}),
        ('1165', {'value': '11650000', 'unit': '元', 'label': '支出'}), ('115', {'value': '1150000', 'label': '结余'}), ('230', {'value': '2300000'})]),
    'a unit in brackets behind each name': (REVIEW + '会员（万人）12.5，工会（家）3720，建会率（%）98.5，比上年提高1.2个百分点。', [
        ('12.5', {'value': '125000', 'unit': '人', 'label': '会员'}), ('3720', {'unit': '家', 'label': '工会'}),
        ('98.5', {'unit': '%', 'label': '建会率'}), ('1.2', {'label': '建会率提高'})]),
    'a unit above lines': (REVIEW + '金额单位：万元\n培训支出120\n慰问支出86.5\n\n截至年末，共有会员3.2万人。工作群编号860。', [
        ('120', {'value': '1200000', 'unit': '元', 'label': '培训支出'}), ('86.5', {'value': '865000', 'label': '慰问支出'}),
        ('3.2', {'unit': '人'})]),
    'a unit above a table': (REVIEW + '主要经费（单位：万元）\n项目\t2030年\t2031年\t增长率（%）\n培训支出\t120\t135\t12.5\n会员（人）\t860\t920\t7\n', [
        ('120', {'value': '1200000', 'unit': '元', 'period': '2030年', 'confidence': 'certain'}),
        ('135', {'value': '1350000', 'unit': '元', 'period': '2031年'}), ('12.5', {'unit': '%'}),
        ('860', {'value': '860', 'unit': '人'}), ('920', {'value': '920'}), ('7', {'unit': '%'})]),
    'a year and a change over one column': (
        '2032年工作总结\n指标\t2030\t2031年末\t2032年\t2032年比上年增减（%）\t增幅%\t位次\n会员（万人）\t3.62\t3.71\t3.85\t3.8\t4\t2\n', [
            ('3.62', {'period': '2030年', 'unit': '人', 'value': '36200'}), ('3.71', {'period': '2031年末'}), ('3.85', {'period': '2032年'}),
            ('3.8', {'unit': '%', 'value': '3.8', 'label': '会员比上年增减', 'period': '2032年'}), ('4', {'unit': '%', 'label': '会员增幅'})]),
    'a year and a thing over one column': ('2032年工作总结\n县区\t2031年末会员（万人）\t2032年工会\n青石县\t3.62\t371\n', [
        ('3.62', {'label': '青石县会员', 'value': '36200', 'period': '2031年末'}), ('371', {'label': '青石县工会', 'period': '2032年'})]),
    'last year and this year over columns': ('2032年工作总结\n指标\t上年\t本年\t增减（±%）\n会员（人）\t3500\t3600\t2.9\n', [
        ('3500', {'period': '2031年'}), ('3600', {'period': '2032年'}), ('2.9', {'unit': '%', 'label': '会员增减'})]),
    'columns of which nothing says what they are': ('2032年工作总结\n项目\t数量\t金额\n慰问（元）\t120\t3500\n', [
        ('120', {'confidence': 'unsure'}), ('3500', {'confidence': 'unsure'})]),
    'two units above a table, and a share that has none': (REVIEW + '单位：人、万元\n项目\t2030年\t2031年\n培训人数\t120\t135\n慰问支出\t86.5\t92\n', [
        ('120', {'value': '120', 'unit': '', 'confidence': 'unsure'}), ('135', {'confidence': 'unsure'}),
        ('86.5', {'value': '86.5', 'confidence': 'unsure'}), ('92', {'confidence': 'unsure'})]),
    'a share below a unit': (REVIEW + '单位：万元\n项目\t2030年\t2031年\n培训支出\t120\t135\n支出占比\t86.5\t92\n', [
        ('120', {}), ('135', {}), ('86.5', {'value': '86.5', 'unit': '', 'confidence': 'unsure'}), ('92', {'confidence': 'unsure'})]),
    'what each of a list did, and to whom': (
        REVIEW + '医疗互助、法律援助、心理服务分别惠及职工1.2万人次、当事人860人次和家庭350户。', [
            ('1.2', {'label': '医疗互助惠及职工', 'group': '分别 1/3'}), ('860', {'label': '法律援助惠及当事人', 'group': '分别 2/3'}),
            ('350', {'label': '心理服务惠及家庭', 'group': '分别 3/3', 'unit': '户'})]),
    'this year after another': ('2035年工作总结\n2035年底有工作室64个，今年计划增加到80个，转化成果150项。', [
        ('64', {'period': '2035年底'}), ('80', {'period': '2036年', 'role': 'target'}), ('150', {'period': '2036年', 'role': 'target'})]),
    'next year after this one': (
        '在总结会上的讲话\n（2035年1月22日）\n一、去年的工作\n新建会12家。\n二、今年的打算\n入会率今年要到七成，明年争取突破九成。', [
            ('12', {'period': '2034年'}), ('七', {'period': '2035年'}), ('九', {'period': '2036年', 'role': 'target'})]),
    'this year in half of it': ('2035年上半年工作总结\n累计命名工作室35个，其中今年新命名7个，合格率从去年同期的91.3%提升到97.5%；全年计划命名15个。', [
        ('35', {'period': '2035年上半年'}), ('7', {'period': '2035年上半年'}), ('91.3', {'period': '2034年上半年'}), ('97.5', {'period': '2035年上半年'}),
        ('15', {'period': '2035年', 'role': 'target'})]),
    'what shall be, told among what was done': (
        REVIEW + '确保年底前新建工会30家。计划用三年时间培训职工5000人。拟于明年新建驿站12座。任务是120家，建了131家。确保了86个岗位如期交付。预计节约成本58万元。', [
            ('30', {'role': 'target'}), ('5000', {'role': 'target'}), ('12', {'role': 'target', 'period': '2032年'}), ('120', {'role': 'target'}),
            ('131', {'role': 'result'}), ('86', {'role': 'result'}), ('58', {'role': 'result'})]),
    'what was so, told among what shall be': (
        PLAN + '在去年新建30家的基础上，再新建20家。现有驿站86座，年内增至100座。已建成12座的驿站要提档升级。截至2031年底有会员3万人。较2031年增长5%以上。', [
            ('30', {'role': 'result', 'period': '2031年'}), ('20', {'role': 'target'}), ('86', {'role': 'result'}), ('100', {'role': 'target'}),
            ('12', {'role': 'result'}), ('3', {'role': 'result', 'period': '2031年底'}), ('5', {'role': 'target'})]),
    'a plan for a year below its issuer': ('岚溪县总工会\n2036年度工作安排（讨论稿）\n2035年，新建工会42家。\n2036年新建工会50家。', [
        ('42', {'role': 'result', 'period': '2035年'}), ('50', {'role': 'target', 'period': '2036年'})]),
    'the years of a plan': (REVIEW + '“十四五”时期，新建工会300家，会员达到30万人；其中2031年新建50家。“十四五”规划确定的12项任务全部完成。', [
        ('300', {'period': '“十四五”时期'}), ('30', {'period': '2031年'}), ('50', {'period': '2031年'}), ('12', {'period': '2031年'})]),
    'rows that are counted, and shares of each': ('2031年工作回顾\n序号\t指标\t单位\t2030年\t2031年\t备注\n1\t会员\t人\t3500\t3600\t含退休200人\n', [
        ('3500', {'label': '会员', 'unit': '人', 'period': '2030年'}), ('3600', {'label': '会员', 'period': '2031年'})]),
    'a share beside a number': ('2031年工作回顾\n会员构成（不含退休，单位：人）\n类别\t人数\t占比\n男会员\t1200\t60%\n女会员\t800\t40%\n', [
        ('1200', {'label': '男会员', 'unit': '人'}), ('60', {'label': '男会员占比', 'unit': '%'}), ('800', {'label': '女会员'}), ('40', {})]),
    'the same half of the year before over a column': ('2031年上半年工作总结\n指标\t上半年\t去年同期\n会员（人）\t350\t310\n', [
        ('350', {'period': '2031年上半年'}), ('310', {'period': '2030年上半年'})]),
    'by when, before the name': (
        REVIEW + '年底前民营医院建会率达到70%，今年内建成工匠学院2所，组织1.85万名一线职工健康休养。对照年初确定的27项任务，已完成14项。', [
            ('70', {'label': '民营医院建会率'}), ('2', {'label': '建成工匠学院'}), ('1.85', {'label': '健康休养的一线职工'}), ('27', {'label': '确定任务'}),
            ('14', {'confidence': 'unsure'})]),
    'a plan by its title': (
        '临港新区总工会2036年工作要点\n2035年，全区净增会员1.26万人。\n一、抓思想引领\n1．开展宣讲。去年宣讲217场，今年要达到250场。举办活动20场。\n'
        '二、抓建功立业\n2．开展竞赛。开展竞赛45项。\n三、抓权益维护\n3．调解争议。调解成功率85%。\n四、抓普惠服务\n4．慰问职工。慰问职工2万人次。', [
            ('1.26', {'role': 'result', 'period': '2035年'}), ('217', {'role': 'result', 'period': '2035年'}), ('250', {'role': 'target', 'period': '2036年'}),
            ('20', {'role': 'target', 'period': '2036年'}), ('45', {'role': 'target'}), ('85', {'role': 'target'}), ('2', {'role': 'target'})]),
    'a title with a plan beside a summary is no plan': ('市总工会2035年工作总结和2036年工作要点\n一、抓思想引领\n举办活动20场。', [('20', {'role': 'result'})]),
    'tasks that were done before a plan': (
        '2032年工作总结\n全省概览\n会员3.85万人。\n重点工作\n开展巡讲173场，事故同比减少11起。\n2033年目标\n会员突破4万人。', [
            ('3.85', {}), ('173', {'role': 'result', 'period': '2032年'}), ('11', {'role': 'result'}), ('4', {'role': 'target', 'period': '2033年'})]),
    'what became of tasks': ('2032年工作总结\n一、重点任务完成情况\n新建工会36家。\n二、下一步打算\n新建工会40家。', [
        ('36', {'role': 'result'}), ('40', {'role': 'target'})]),
    'a bound behind what is counted': (REVIEW + '娃娃班扩大一百个名额左右，每年安排12名干部左右到企业的一线。', [
        ('一百', {'bound': 'about', 'value': '100'}), ('12', {'bound': ''})]),
    'so many years': (
        REVIEW + '近三年培训职工12万人次。5年来，新建驿站340个，会员达到35万人，入会率92%。过去两年累计投入资金1.2亿元，其中2031年3000万元。', [
            ('12', {'period': '三年'}), ('340', {'period': '五年', 'label': '新建驿站'}), ('35', {'period': '2031年'}), ('92', {'period': '2031年'}),
            ('1.2', {'period': '两年', 'label': '投入资金'}), ('3000', {'period': '2031年'})]),
    'years that are no time of a figure': (REVIEW + '用三年时间建成驿站120个。连续三年发放慰问金120万元。三年行动投入90万元。今后三年，培训职工10万人次。', [
        ('120', {'period': '2031年', 'label': '建成驿站'}), ('120', {'period': '2031年', 'label': '发放慰问金'}), ('90', {'period': '2031年'}),
        ('10', {'period': '今后三年', 'role': 'target'})]),
    'the last day of a year or month': (
        REVIEW + '截至12月31日，全区会员17.9万人。截至2031年6月30日，会员16.2万人；截至6月15日，会员15.8万人。', [
            ('17.9', {'period': '2031年末'}), ('16.2', {'period': '2031年6月末'}), ('15.8', {'period': '2031年'})]),
    'all that shall be until a year': (
        '五年工作报告\n一、过去五年的工作\n新建工会500家。\n二、今后五年的任务\n到2036年，会员达到75万人；入会率不低于85%；驿站突破900座。新建工会400家。', [
            ('500', {}), ('75', {'period': '2036年'}), ('85', {'period': '2036年'}), ('900', {'period': '2036年'}), ('400', {'period': '今后五年'})]),
    'what comes in and what goes out': (REVIEW + '全年收入1280万元，支出1165万元。', [('1280', {'label': '收入'}), ('1165', {'label': '支出'})]),
    'a plan alone': ('二、2025年主要任务\n新建工会400家以上。去年已新建工会386家，今年要培训职工3000人。', [
        ('400', {'role': 'target', 'period': '2025年'}), ('386', {'role': 'result', 'period': '2024年'}),
        ('3000', {'role': 'target', 'period': '2025年'})]),
    'a share and the number that it is of': (
        REVIEW + '占7.5亿就业人员的26%。新就业形态劳动者456万人，占全市1200万职工的38%。签订集体合同的企业占3.2万家建会企业的86%，比上年提高2个百分点。'
        '农民工会员8.6万人，占全部21.4万名会员的四成。驿站占地1200平方米，利用率93%。', [
            ('7.5', {'label': '就业人员', 'unit': '人'}), ('26', {'label': '占就业人员比重'}), ('456', {'label': '新就业形态劳动者'}),
            ('1200', {'label': '全市职工', 'unit': '人'}), ('38', {'label': '新就业形态劳动者占全市职工比重'}), ('3.2', {'label': '建会企业', 'unit': '家'}),
            ('86', {'label': '签订集体合同的企业占建会企业比重'}), ('2', {'direction': 'up'}), ('8.6', {'label': '农民工会员'}), ('21.4', {'label': '会员'}),
            ('四', {'label': '农民工会员占会员比重'}), ('1200', {'label': '驿站占地', 'unit': '平方米'}), ('93', {})]),
    'the end of a plan, and years to come': (
        REVIEW + '到“十六五”末，建成阵地500个。到2035年，建会率达到95%以上。到明年底，入会率达到85%。到明年底前新增会员2万人，到后年新增会员3万人。'
        '去年新建30家，明年新建40家。会员比“十五五”末增长5%。到“十四五”末，会员达到30万人。', [
            ('500', {'period': '“十六五”末', 'role': 'target'}), ('95', {'period': '2035年', 'role': 'target'}), ('85', {'period': '2032年底', 'role': 'target'}),
            ('2', {'period': '2032年底', 'role': 'target', 'label': '新增会员'}), ('3', {'period': '2033年', 'role': 'target', 'label': '新增会员'}),
            ('30', {'period': '2030年', 'role': 'result'}), ('40', {'period': '2032年'}), ('5', {'period': '2031年', 'role': 'result'}),
            ('30', {'period': '“十四五”末', 'role': 'result'})]),
    'moments of one clause, and of more': (
        REVIEW + '6月底前完成摸底120家，走访职工300户。签约率年底达到90%，办结率达97%。截至6月底，建会企业12家，会员8600人。年底前，建成驿站60家，培训职工20人。'
        '年末会员7316人，入会率98%。9月底前完成任务：建会9家，建家7个。', [
            ('120', {'period': '2031年6月底'}), ('300', {'period': '2031年'}), ('90', {'period': '2031年底'}), ('97', {'period': '2031年'}),
            ('12', {'period': '2031年6月底'}), ('8600', {'period': '2031年6月底'}), ('60', {'period': '2031年底'}), ('20', {'period': '2031年底'}),
            ('7316', {'period': '2031年末'}), ('98', {'period': '2031年末'}), ('9', {'period': '2031年9月底'}), ('7', {'period': '2031年9月底'})]),
    'a report that is called by the year in which it is given': (
        '市总工会2024年工作报告\n一、过去一年的工作\n去年，新建工会30家。过去一年，会员达到3万人。开展活动60场。今年以来走访职工40户。\n二、2024年主要任务\n'
        '新建工会40家。', [
            ('30', {'period': '2023年'}), ('3', {'period': '2023年'}), ('60', {'period': '2023年'}), ('40', {'label': '走访职工'}),
            ('40', {'period': '2024年', 'role': 'target'})]),
    'the same by its date': ('市总工会2024年工作报告\n（2024年1月18日）\n一、工作回顾\n去年，新建工会30家。开展活动60场。\n二、今年安排\n新建工会40家。', [
        ('30', {'period': '2023年'}), ('60', {'period': '2023年'}), ('40', {'period': '2024年', 'role': 'target'})]),
    'the same by its first words': ('市总工会2024年工作报告\n2023年，开展活动60场。\n一、主要工作\n培训职工90人。\n二、今年安排\n新建工会40家。', [
        ('60', {'period': '2023年'}), ('90', {'period': '2023年'}), ('40', {'period': '2024年', 'role': 'target'})]),
    'the same by its headings': ('市总工会2024年工作报告\n一、2023年回顾\n去年，新建工会30家。\n二、2024年任务\n去年新建30家，今年新建35家。', [
        ('30', {'period': '2023年'}), ('30', {'period': '2023年', 'role': 'result'}), ('35', {'period': '2024年', 'role': 'target'})]),
    'a report of the year that it is called by': ('市总工会2024年度工作报告\n一、过去一年\n去年，新建工会30家。开展活动60场。\n二、今年安排\n新建40家。', [
        ('30', {'period': '2024年'}), ('60', {'period': '2024年'}), ('40', {'period': '2025年', 'role': 'target'})]),
    'last year in a report of half a year': ('市总工会2024年上半年工作总结\n去年新建工会30家，去年同期新建12家，今年新建20家。', [
        ('30', {'period': '2023年'}), ('12', {'period': '2023年上半年'}), ('20', {'period': '2024年上半年'})]),
    'on line and off': (REVIEW + '线上培训职工3.2万人次，线下培训职工1.1万人次。举办汇演24场，线上观看量达320万人次。线上线下共举办活动230场。', [
        ('3.2', {'label': '线上培训职工'}), ('1.1', {'label': '线下培训职工'}), ('24', {}), ('320', {'label': '线上观看量'}), ('230', {'label': '举办活动'})]),
    'one step after the other': (
        REVIEW + '职工提案征集412件，立案256件，办结率100%。受理劳动争议386件，调解成功347件，成功率89.9%。整改隐患960处，整改率97.4%。大病互助参保4.4万人，赔付391例。'
        '职工发明创造412项。约谈提醒干部85人次，问责12人。', [
            ('412', {'label': '职工提案征集'}), ('256', {'label': '职工提案立案'}), ('100', {'label': '职工提案办结率'}), ('386', {}),
            ('347', {'label': '劳动争议调解成功'}), ('89.9', {'label': '劳动争议调解成功率'}), ('960', {}), ('97.4', {'label': '隐患整改率'}), ('4.4', {}),
            ('391', {'label': '大病互助赔付'}), ('412', {'label': '职工发明创造'}), ('85', {'label': '约谈提醒干部'}), ('12', {'label': '干部问责'})]),
    'one verb after the other': (
        REVIEW + '推动签订集体合同2860份，覆盖企业1.9万家、职工64万人。帮助职工追回欠薪1260万元，涉及职工1800人。盘活资产12处、面积3.6万平方米。给付补助金193万元，次均890元。'
        '收缴经费8640万元，完成预算的104.6%。', [
            ('2860', {}), ('1.9', {'label': '集体合同覆盖企业'}), ('64', {'label': '集体合同覆盖职工'}), ('1260', {'label': '追回欠薪'}),
            ('1800', {'label': '欠薪涉及职工'}), ('12', {}), ('3.6', {'label': '资产面积'}), ('193', {}), ('890', {'label': '补助金次均'}), ('8640', {}),
            ('104.6', {'label': '收缴经费完成预算'})]),
    'the whole country in a name': (
        REVIEW + '新建书屋38家，其中全国示范点2家、省级9家。全国劳模29人。目前全国共建成驿站19万个。', [
            ('38', {}), ('2', {'label': '全国示范点'}), ('9', {'label': '省级示范点'}), ('29', {'label': '全国劳模'}), ('19', {'label': '建成驿站'})]),
    'each, all, and what was won': (
        REVIEW + '发放临时救助金每户2000元，共计816万元。组织职工参加全国技能大赛获金牌3枚、银牌5枚。在线观看860万人次，在线调解率达62%。救助因病致困职工86户。'
        '完成固定资产投资1.2亿元，为年度计划的102%。', [
            ('2000', {'label': '发放临时救助金每户'}), ('816', {'label': '发放临时救助金'}), ('3', {'label': '获金牌'}), ('5', {'label': '银牌'}),
            ('860', {'label': '在线观看'}), ('62', {'label': '在线调解率'}), ('86', {'label': '救助因病致困职工'}), ('1.2', {'label': '完成固定资产投资'}),
            ('102', {'label': '固定资产投资完成年度任务'})]),
    'how it was done': (REVIEW + '采取走访慰问和直接发放等方式发放慰问金58.8万元。此次活动共计发放慰问品86件。各地建成驿站12座。', [
        ('58.8', {'label': '发放慰问金'}), ('86', {'label': '发放慰问品'}), ('12', {'label': '建成驿站'})]),
    'who did something, and by what': (
        REVIEW + '1.2万名职工通过“求学圆梦”行动提升学历。3个街道总工会通过市级规范化建设验收。设置36个工种，吸引1.6万名职工参赛。已建工会驿站1861个。较上年减少事故12起。'
        '欠薪案件结案率99.1%，涉及金额下降42%。支出预算3.4亿元，执行率95.2%。', [
            ('1.2', {'label': '提升学历的职工'}), ('3', {'label': '通过市级规范化建设验收的街道总工会'}), ('36', {'label': '设置工种'}),
            ('1.6', {'label': '参赛的职工'}), ('1861', {'label': '已建工会驿站'}), ('12', {'label': '事故减少', 'direction': 'down'}), ('99.1', {}),
            ('42', {'label': '欠薪案件涉及金额下降'}), ('3.4', {}), ('95.2', {'label': '支出预算执行率'})]),
    'the past year among several': (
        '市总工会2031年工作报告\n一、过去五年的工作\n五年来，新建工会500家；过去一年，新建驿站60座。2030年培训职工700人，一年来慰问职工80人。\n'
        '二、今后五年的任务\n一年来，走访企业90家。', [
            ('500', {'period': '五年'}), ('60', {'period': '2031年', 'role': 'result'}), ('700', {'period': '2030年'}),
            ('80', {'period': '2031年'}), ('90', {'period': '2031年', 'role': 'result'})]),
}

for name, (text, figures) in SENTENCES.items():
    case.add(name, sentence_is_understood, text, figures)

case.run()
