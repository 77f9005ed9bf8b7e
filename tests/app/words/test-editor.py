# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences as an editor of Chinese would pass them, in three registers, about four reports: written down by hand from
the reports' own words, not copied from the program."""
import os
import subprocess

import tap

case = tap.Cases()
CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
DATA = os.path.join(tap.SOURCES, 'tests', 'data')
BEIJING = os.path.join(tap.SOURCES, 'resources', 'reports', 'beijing-2020.json')
BEIJING_SHOWS = '北京市总工会工作报告解读显示，'
LINSHAN_SHOWS = '临山市总工会工作报告显示，'
YUNJIANG_SHOWS = '云江市总工会工作报告显示，'
BUILT = '（2020年为“新增”，五年为“累计建成”，口径略有不同）'
RUN = '（2020年为“新增”，五年为“运行”，口径略有不同）'
BUILT_HEARD = '2020年说的是“新增”，五年说的是“累计建成”，口径略有不同。'
RUN_HEARD = '2020年说的是“新增”，五年说的是“运行”，口径略有不同。'

# what a written report says of the bundled one
WRITTEN = {
    'epidemic-funds-2020': ['2020年，各级工会投入疫情防控资金4.73亿元。'],
    'hiring-units-2020': ['2020年，各级工会发布的用工需求涵盖1779家单位。'],
    'hiring-posts-2020': ['2020年，各级工会发布11万个岗位的用工需求。'],
    'refund-firms-2020': ['2020年，各级工会为2.23万家企业返还工会经费。'],
    'refund-funds-2020': ['2020年，各级工会向企业返还工会经费3.57亿元。'],
    'stations-2020': ['2020年，新增职工暖心驿站7481个。',
                      f'2020年，新增职工暖心驿站7481个，约相当于“十三五”时期累计数（2.59万个）的28.9%{BUILT}。'],
    'nursery-rooms-2020': ['2020年，新增母婴关爱室96家。'],
    'model-homes-2020': ['2020年，有32家单位被评为全国模范职工之家、职工小家。'],
    'platform-projects-2020': ['2020年，12351平台新增服务职工项目2001个。',
                               f'2020年，12351平台新增服务职工项目2001个，约相当于“十三五”时期累计数（1.66万个）的12.1%{RUN}。'],
    'purchased-projects-2020': ['2020年，各级工会购买劳动领域社会组织服务项目131个。'],
    'served-2020': ['2020年，各级工会服务职工734万人次。',
                    '2020年，各级工会服务职工734万人次，占“十三五”时期累计数（3000万人次）的比重约为24.5%。'],
    'medical-persons-2020': ['2020年，职工医疗互助保障计划为120.8万名职工“报销”医药费。'],
    'medical-funds-2020': ['2020年，职工医疗互助保障计划为职工“报销”医药费3.42亿元。'],
    'unions-2020': ['2020年，新增工会组织3553家。', '2020年，新增工会组织3553家，占“十三五”时期累计数（1.47万个）的比重约为24.2%。'],
    'covered-units-2020': ['2020年，工会组织覆盖单位新增3.92万家。'],
    'members-2020': ['2020年，各级工会新发展工会会员25.56万人。',
                     '2020年，各级工会新发展工会会员25.56万人，占“十三五”时期累计数（151万人）的比重约为16.9%。'],
    'unions-13fyp': ['“十三五”时期，全市新增工会组织1.47万个。', '“十三五”时期，全市新增工会组织1.47万个；2020年，新增工会组织3553家。',
                     '“十三五”时期，全市新增工会组织1.47万个，年均约2940个。'],
    'members-13fyp': ['“十三五”时期，各级工会新发展会员151万人。',
                      '“十三五”时期，各级工会新发展会员151万人；2020年，新发展工会会员25.56万人。',
                      '“十三五”时期，各级工会新发展会员151万人，年均约30.2万人。'],
    'coverage-13fyp': ['“十三五”期末，工会组织覆盖率达92.39%。',
                       '“十三五”期末，工会组织覆盖率达92.39%；2020年，工会组织覆盖单位新增3.92万家。'],
    'homes-13fyp': ['“十三五”时期，各级工会累计建成职工之家1.46万个。'],
    'stations-13fyp': ['“十三五”时期，各级工会累计建成职工暖心驿站2.59万个。',
                       f'“十三五”时期，各级工会累计建成职工暖心驿站2.59万个；2020年，新增职工暖心驿站7481个{BUILT}。'],
    'platform-projects-13fyp': ['“十三五”时期，12351平台运行服务项目1.66万个。',
                                f'“十三五”时期，12351平台运行服务项目1.66万个；2020年，12351平台新增服务职工项目2001个{RUN}。'],
    'served-13fyp': ['“十三五”时期，各级工会服务职工3000万人次。', '“十三五”时期，各级工会服务职工3000万人次；2020年，服务职工734万人次。',
                     '“十三五”时期，各级工会服务职工3000万人次，年均约600万人次。'],
    'contests-13fyp': ['“十三五”时期，职工参与劳动和技能竞赛687万人次。', '“十三五”时期，职工参与劳动和技能竞赛687万人次，年均约137万人次。'],
    'skilled-13fyp': ['“十三五”期末，全市技能人才达到347.5万人。'],
    'aid-funds-13fyp': ['“十三五”时期，各级工会累计投入帮扶资金3.87亿元。', '“十三五”时期，各级工会累计投入帮扶资金3.87亿元，年均约7740万元。'],
    'cases-13fyp': ['“十三五”时期，各级工会受理职工劳动争议和法律援助案件12.9万件。',
                    '“十三五”时期，各级工会受理职工劳动争议和法律援助案件12.9万件，年均约2.58万件。'],
    'recovered-13fyp': ['“十三五”时期，各级工会为职工挽回经济损失10.68亿元。', '“十三五”时期，各级工会为职工挽回经济损失10.68亿元，年均约2.14亿元。'],
    'shares': ['按原文数字计算，2020年数与“十三五”时期累计数相比，职工暖心驿站约相当于28.9%，服务职工约占24.5%，新增工会组织约占24.2%，新发展会员约占16.9%，'
               '12351服务项目约相当于12.1%（职工暖心驿站、12351服务项目：2020年为“新增”，五年为“累计建成”“运行”，口径略有不同）。',
               '与五年均分相比，高于20%的有职工暖心驿站、服务职工、新增工会组织，低于这一水平的有新发展会员、12351服务项目'
               '（职工暖心驿站、12351服务项目：2020年为“新增”，五年为“累计建成”“运行”，口径略有不同）。'],
    'coverage': ['“十三五”期末，工会组织覆盖率达92.39%。', '“十三五”期末，工会组织覆盖率达92.39%，其余7.61%。'],
    'funds': ['“十三五”时期，各级工会为职工挽回经济损失10.68亿元，累计投入帮扶资金3.87亿元；各项金额性质不同，不作合计。',
              '2020年，各级工会投入疫情防控资金4.73亿元，向企业返还工会经费3.57亿元，职工医疗互助保障计划为职工“报销”医药费3.42亿元；各项金额性质不同，不作合计。'],
    'work-6-shares': ['按原文数字计算，2020年数与“十三五”时期累计数相比，新增工会组织约占24.2%，新发展会员约占16.9%。',
                      '与五年均分相比，高于20%的有新增工会组织，低于这一水平的有新发展会员。'],
}

# an article names its source, and what that is
ARTICLES = {
    'epidemic-funds-2020': [BEIJING_SHOWS + '2020年各级工会投入疫情防控资金4.73亿元。'],
    'refund-firms-2020': [BEIJING_SHOWS + '2020年各级工会为2.23万家企业返还工会经费。'],
    'stations-2020': [BEIJING_SHOWS + '2020年新增职工暖心驿站7481个。',
                      f'{BEIJING_SHOWS}2020年新增职工暖心驿站7481个；按原文数字计算，约相当于“十三五”时期累计数2.59万个的28.9%{BUILT}。'],
    'served-2020': [BEIJING_SHOWS + '2020年各级工会服务职工734万人次。',
                    BEIJING_SHOWS + '2020年各级工会服务职工734万人次；按原文数字计算，约占“十三五”时期累计数3000万人次的24.5%。'],
    'unions-2020': [BEIJING_SHOWS + '2020年新增工会组织3553家。',
                    BEIJING_SHOWS + '2020年新增工会组织3553家；按原文数字计算，约占“十三五”时期累计数1.47万个的24.2%。'],
    'coverage-13fyp': [BEIJING_SHOWS + '到“十三五”期末，工会组织覆盖率达92.39%。',
                       BEIJING_SHOWS + '“十三五”期末工会组织覆盖率达92.39%；2020年工会组织覆盖单位新增3.92万家。'],
    'homes-13fyp': [BEIJING_SHOWS + '“十三五”时期各级工会累计建成职工之家1.46万个。'],
    'recovered-13fyp': [BEIJING_SHOWS + '“十三五”时期各级工会为职工挽回经济损失10.68亿元。',
                        BEIJING_SHOWS + '“十三五”时期各级工会为职工挽回经济损失10.68亿元，平均每年约2.14亿元。'],
    'work-6-shares': ['按原文数字计算，与“十三五”时期累计数相比，2020年的新增工会组织约占24.2%，新发展会员约占16.9%。',
                      '以五年均分为参照，高于20%的有新增工会组织，低于这一水平的有新发展会员。'],
    'funds': [BEIJING_SHOWS + '“十三五”时期各级工会为职工挽回经济损失10.68亿元，累计投入帮扶资金3.87亿元；各项金额性质不同，不作合计。',
              BEIJING_SHOWS + '2020年各级工会投入疫情防控资金4.73亿元，向企业返还工会经费3.57亿元，职工医疗互助保障计划为职工“报销”医药费3.42亿元；'
              '各项金额性质不同，不作合计。'],
}

# what is heard has no digits but those of years
HEARINGS = {
    'epidemic-funds-2020': ['2020年，各级工会投入疫情防控资金四亿七千三百万元。'],
    'refund-firms-2020': ['2020年，各级工会为两万二千三百家企业返还工会经费。'],
    'stations-2020': ['2020年，新增职工暖心驿站七千四百八十一个。',
                      '2020年，新增职工暖心驿站七千四百八十一个。“十三五”时期累计是两万五千九百个，照原文的数字算，这一年大约相当于累计数的百分之二十八点九。'
                      f'要说明的是，{BUILT_HEARD}'],
    'platform-projects-13fyp': ['“十三五”时期这五年里，幺二三五幺平台运行服务项目一万六千六百个。',
                                '“十三五”时期，幺二三五幺平台运行服务项目一万六千六百个；再看2020年，幺二三五幺平台新增服务职工项目两千零一个。'
                                f'要说明的是，{RUN_HEARD}'],
    'unions-2020': ['2020年，新增工会组织三千五百五十三家。',
                    '2020年，新增工会组织三千五百五十三家。“十三五”时期累计是一万四千七百个，照原文的数字算，这一年大约占百分之二十四点二。'],
    'coverage-13fyp': ['到“十三五”期末，工会组织覆盖率达百分之九十二点三九。',
                       '“十三五”期末，工会组织覆盖率达百分之九十二点三九；再看2020年，工会组织覆盖单位新增三万九千二百家。'],
    'recovered-13fyp': ['“十三五”时期这五年里，各级工会为职工挽回经济损失十亿六千八百万元。',
                        '“十三五”时期这五年里，各级工会为职工挽回经济损失十亿六千八百万元，平均下来每年大约两亿一千四百万元。'],
    'work-6-shares': ['照原文的数字算，拿2020年的数和“十三五”时期的累计数比，新增工会组织大约占百分之二十四点二，新发展会员大约占百分之十六点九。',
                      '拿五年均分来比，高于百分之二十的有新增工会组织，低于这个数的有新发展会员。'],
}

# linshan-2023.json in an article: test-meaning.py has the other two registers
LINSHAN = {
    'stations': '2023年建成职工驿站超过1300个。',
    'outdoor': '2023年受益的户外劳动者近8万名。',
    'events': '2023年开展活动2000余场。',
    'reached': '2023年惠及职工30多万人次。',
    'coverage': '2023年驿站覆盖率86%以上。',
    'funds': '2023年筹集帮扶资金约2560万元。',
    'households': '2023年救助困难职工不少于8000户。',
    'poor': '2023年困难职工户数控制在1.2万户以内。',
    'insured': '2023年互助保障参保职工突破60万人。',
    'injuries': '2023年工伤认定件数下降24.3%。',
    'complaints': '2023年欠薪投诉减少214件。',
    'fees': '2023年经费收缴增速为-2.8%。',
    'content': '2023年会员满意度为93.1%。',
    'content-points': '2023年会员满意度高于全省平均0.7个百分点。',
    'rank': '2023年综合考核全省位次第3位。',
    'ratio': '2023年城乡职工收入比为2.15∶1。',
    'plan': '2023年新建工会完成年度任务的118.4%。',
    'trained': '2023年参加培训的职工近四成。',
    'industry': '2023年制造业建会率提高2.4个百分点。',
    'unions-plan': '2024年的目标是新建工会500家以上。',
    'members-plan': '2024年的目标是发展会员4万至5万人。',
    'rate-plan': '2024年的目标是建会率稳定在95%左右。',
    'contracts-plan': '2024年的目标是集体合同签订率增长1—2个百分点。',
    'unions': '2023年新建工会386家。',
    'safety': '2023年工伤认定件数下降24.3%，缺勤天数下降16%，欠薪投诉下降30.2%。',
}

# yunjiang-2024.json: changes between two periods, parts of a total
YUNJIANG = {
    'report': {
        'star': ['2024年，新增星级驿站52个。', '2024年，新增星级驿站52个，约占新增驿站（748个）的7.0%。'],
        'women': ['2024年，女职工占比为40.8%。', '2024年，女职工占比为40.8%，比2023年下降0.4个百分点。'],
        'members-2018': ['2018年，会员为96.3万人。'],
        'unions-2018': ['2018年，基层工会为7214家。'],
        'members': ['2023年，会员为101.8万人。', '2023年，会员为101.8万人，比2018年增加约5.5万人，增长约5.7%。'],
        'new-growth': ['2024年，新建工会增长8.5%。'],
        'content-above': ['2024年，会员对工会满意度高于全省平均0.6个百分点。'],
        'fees-points': ['2024年，经费收缴增速比上年回落4.7个百分点。'],
        'rank': ['2023年，综合考核全省位次第4位。'],
        't-rate': ['2025年目标：建会率稳定在95%左右。'],
        'plan': ['2023年，新建工会完成年度任务的121.5%。'],
    },
    'article': {
        'star': [YUNJIANG_SHOWS + '2024年新增星级驿站52个。', YUNJIANG_SHOWS + '2024年新增星级驿站52个，约占新增驿站（748个）的7.0%。'],
        'unions': [YUNJIANG_SHOWS + '2023年基层工会为8651家。',
                   YUNJIANG_SHOWS + '2023年基层工会为8651家，比2018年的7214家增加1437家，增长约19.9%。',
                   # the chart of that name
                   YUNJIANG_SHOWS + '基层工会的情况是：2018年7214家，2023年8651家。',
                   YUNJIANG_SHOWS + '2023年基层工会为8651家，比2018年的7214家增加1437家，增长约19.9%。'],
        'new-growth': [YUNJIANG_SHOWS + '2024年新建工会增长8.5%。'],
        't-rate': [YUNJIANG_SHOWS + '2025年的目标是建会率稳定在95%左右。'],
    },
    'spoken': {
        'star': ['2024年，新增星级驿站五十二个。', '2024年，新增驿站七百四十八个，其中新增星级驿站五十二个，大约占百分之七。'],
        'unions-2018': ['2018年，基层工会是七千二百一十四家。'],
        'women': ['2024年，女职工占比是百分之四十点八。', '2024年，女职工占比是百分之四十点八，比2023年下降了零点四个百分点。'],
        'rank': ['2023年，综合考核全省位次第四位。'],
        't-rate': ['2025年的目标是，建会率稳定在百分之九十五左右。'],
    },
}

# Other words for the same: what is completed and its rate, limits on either side, nought, less than others, due in other periods.
QINGHE = {
    'report': {
        'i2': ['2024年，新建工会完成年度计划的103%。'],
        'i3': ['2024年，年度计划完成率为103.0%。'],
        'i7': ['2024年，帮扶困难职工３２００多户。'],
        'i8': ['2024年，户均补助不足2000元。'],
        'i9': ['2024年，投入帮扶资金多达640万元。'],
        'i11': ['2024年，劳动争议案件比上年少140件。'],
        'i12': ['2024年，调解成功率低于全省平均2.3个百分点。'],
        'i16': ['2025年目标：劳动争议案件控制在1200件以内。'],
        'i17': ['2025年目标：工伤死亡率降到0.3‰以下。'],
        'i18': ['2025年上半年目标：培训骨干800—1000人次。'],
        'i19': ['2027年目标：职工书屋300家。'],
        'i22': ['2025年目标：投诉量下降5%以上。'],
        'i24': ['2025年目标：重大事故零发生。'],
        'c1': ['2025年目标：新建工会不少于400家，劳动争议案件控制在1200件以内，发展会员6万人左右。'],
    },
    'spoken': {
        'i3': ['2024年，年度计划完成率是百分之一百零三。'],
        'i9': ['2024年，投入帮扶资金多达六百四十万元。'],
        'i11': ['2024年，劳动争议案件比上年少一百四十件。'],
        'i12': ['2024年，调解成功率低于全省平均二点三个百分点。'],
        'i18': ['2025年上半年的目标是，培训骨干八百到一千人次。'],
        'i24': ['2025年的目标是，重大事故零发生。'],
    },
}


# a report with figures of every kind: a place in a row, a ratio, a limit that is not beside its share, a table
LANJIANG_TOLD = '（2024年为筹集数，四年为拨付数，口径不同）'
LANJIANG = {
    'report': {
        'rooms': ['2024年，新命名职工书屋126家。'],
        'gain': ['2024年，创造效益31.5亿元。'],
        'ratio': ['2024年，产出与投入之比为6.3∶1。'],
        'high': ['2024年末，高技能人才占技能人才的比重超过三分之一。'],
        'high-times': ['2024年末，高技能人才是2019年的1.8倍。'],
        'std-p': ['2023年，救助标准为2600元/户。'],
        'std': ['2024年，救助标准提高到3000元/户。'],
        'usd': ['2024年，海外侨胞捐助120万美元。'],
        'paid': ['2024年第四季度，职工医疗互助赔付1.26亿元。'],
        'paid-more': ['2024年第四季度，职工医疗互助赔付比第三季度多0.2亿元。'],
        'calls': ['2024年，12351热线受理诉求13.7万件。'],
        'firms': ['2024年末，集体合同覆盖企业22.4万家。'],
        'wages-h': ['2024年上半年，欠薪投诉比上年同期下降21.5%。'],
        'rank-p': ['2023年，全国工会综合考核位次第9位。'],
        'rank': ['2024年，全国工会综合考核位次上升到第5位。'],
        'new-c': ['2024年，新建工会组织完成目标的113.1%。'],
        'new-t': ['2024年目标：新建工会组织5500家。'],
        'g-rate': ['2025年目标：百人以上企业建制率提高1—2个百分点。'],
        't-aid-y': ['2024年，援助案件为9134件。', '2024年，援助案件为9134件，比2023年增加514件，增长约6.0%。'],
        'c-st': ['“十四五”以来，新建户外劳动者驿站5860个。',
                 '“十四五”以来，新建户外劳动者驿站5860个；2024年，新建户外劳动者驿站1536个。',
                 '“十四五”以来，新建户外劳动者驿站5860个，年均1465个。'],
        'c-warm': ['“十四五”以来，筹集送温暖资金11.4亿元。',
                   f'“十四五”以来，筹集送温暖资金11.4亿元；2024年，筹集送温暖资金约3.2亿元{LANJIANG_TOLD}。',
                   '“十四五”以来，筹集送温暖资金11.4亿元，年均约2.85亿元。'],
    },
    'spoken': {
        'ratio': ['2024年，产出与投入之比是六点三比一。'],
        'high': ['2024年末，高技能人才占技能人才的比重超过三分之一。'],
        'rank': ['2024年，全国工会综合考核位次上升到第五位。'],
        'calls': ['2024年，幺二三五幺热线受理诉求十三万七千件。'],
        't-unions-y': ['2024年，基层工会是十二万八千六百个。',
                       '2024年，基层工会是十二万八千六百个，比2023年多了大约三千九百个，增长了大约百分之三点一。'],
        'c-new': ['“十四五”以来这四年里，新建工会组织两万三千一百家。',
                  '“十四五”以来，新建工会组织两万三千一百家；再看2024年，新建工会组织六千二百一十八家。',
                  '“十四五”以来这四年里，新建工会组织两万三千一百家，平均下来每年大约五千七百八十家。'],
    },
    'article': {
        'c-new': ['澜江省总工会工作报告显示，“十四五”以来新建工会组织2.31万家。',
                  '澜江省总工会工作报告显示，“十四五”以来新建工会组织2.31万家；2024年新建工会组织6218家。',
                  '澜江省总工会工作报告显示，“十四五”以来新建工会组织2.31万家，平均每年约5780家。'],
        'rank': ['澜江省总工会工作报告显示，2024年全国工会综合考核位次上升到第5位。'],
    },
}


def read_all(report, register):
    done = subprocess.run([CLI, 'sentence', '--report', report, '--register', register], capture_output=True, encoding='utf-8',
                          timeout=120, check=False, env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    assert done.returncode == 0, done.stderr
    found, current = {}, None
    for line in done.stdout.splitlines():
        if not line.startswith(' '):
            current = line.split('  ')[0]
        elif line.startswith('  ') and not line.startswith('    '):
            found.setdefault(current, []).append(line.strip().split('（《')[0])
    return found


def check(found, name, expected):
    assert found.get(name) == expected, (found.get(name), expected)


def add_all(title, report, register, sentences):
    found = read_all(report, register)
    for name, expected in sentences.items():
        case.add(f'{title}, {register}: {name}', check, found, name, expected)


add_all('bundled', BEIJING, 'report', WRITTEN)
add_all('bundled', BEIJING, 'article', ARTICLES)
add_all('bundled', BEIJING, 'spoken', HEARINGS)
add_all('linshan', os.path.join(DATA, 'linshan-2023.json'), 'article',
        {name: [LINSHAN_SHOWS + text] for name, text in LINSHAN.items()})
for reg, sentences in YUNJIANG.items():
    add_all('yunjiang', os.path.join(DATA, 'yunjiang-2024.json'), reg, sentences)
for reg, sentences in LANJIANG.items():
    add_all('lanjiang', os.path.join(DATA, 'lanjiang-2024.json'), reg, sentences)

add_all('structure', os.path.join(DATA, 'yunjiang-2023.json'), 'report',
        {'cases': ['2023年，办理法律援助417件。'], 'aid': ['2023年，发放救助金1530万元。']})
for reg, sentences in QINGHE.items():
    add_all('qinghe', os.path.join(DATA, 'qinghe-2024.json'), reg, sentences)


@case
def less_than_others_is_no_limit_where_the_words_between_are_in_the_label():
    done = subprocess.run([CLI, 'poster', '--text', os.path.join(DATA, 'qinghe-2024.json')], capture_output=True, encoding='utf-8',
                          timeout=120, check=False, env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    assert '调解成功率（对比全省平均）低2.3个百分点' in done.stdout, done.stdout


@case
def what_may_have_begun_before_has_no_average():
    found = read_all(BEIJING, 'report')
    for name in ('homes-13fyp', 'stations-13fyp', 'platform-projects-13fyp', 'skilled-13fyp', 'coverage-13fyp'):
        assert not any('年均' in sentence for sentence in found[name]), found[name]
    growth = read_all(os.path.join(DATA, 'yunjiang-2024.json'), 'report')
    assert not any('年均约' in sentence for sentence in growth['mutual-growth']), growth['mutual-growth']


@case
def the_long_picture_words_shares_alike():
    done = subprocess.run([CLI, 'poster', '--text'], capture_output=True, encoding='utf-8', timeout=120, check=False,
                          env=dict(os.environ, LC_ALL='C', LANGUAGE=''))
    for words in ('7481个，约相当于2.59万个的28.9%', '734万人次，约占3000万人次的24.5%', '2001个，约相当于1.66万个的12.1%'):
        assert words in done.stdout, (words, done.stdout)


case.run()
