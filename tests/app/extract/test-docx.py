# SPDX-License-Identifier: GPL-3.0-or-later
"""Word documents: the text that a reader of the page reads, with the numbers that Word counts."""
import io
import re
import zipfile

import tap

import extractor
from packages import (STRICT, abstract, cell, docx, field, instance, item, level, p, run, table, zipped)

case = tap.Cases()


def texts(body, **parts):
    return extractor.texts(docx(body, **parts))


def block(body, **parts):
    found = extractor.blocks(docx(body, **parts))
    assert len(found) == 1, found
    return found[0]


@case
def runs_of_a_paragraph_are_one_text():
    assert texts(p(run('开展竞赛') + run('1') + '<w:proofErr w:type="gramStart"/>' + run('286') + run('场。'))) == ['开展竞赛1286场。']
    assert texts(p(f'<w:hyperlink>{run("链接")}</w:hyperlink><w:smartTag>{run("12")}</w:smartTag>'
                   f'<w:sdt><w:sdtContent>{run("个")}</w:sdtContent></w:sdt><w:bookmarkStart/>')) == ['链接12个']


@case
def both_address_spaces_are_read_and_any_name_of_the_main_part():
    assert texts(p('全文'), space=STRICT) == ['全文']
    assert texts(p('全文'), main='document2.xml') == ['全文']


@case
def characters_that_are_no_text():
    assert texts(p('<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>15</w:t><w:softHyphen/><w:t>日</w:t></w:r>')) == ['12-15日']
    assert texts(p('<w:r><w:t>见</w:t><w:sym w:font="x" w:char="2460"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')) == ['见①']
    assert texts(p('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>')) == ['甲\t乙']


@case
def what_is_raised_is_no_digit_of_the_number_before_it():
    raised = '<w:vertAlign w:val="superscript"/>'
    assert texts(p(run('面积12m') + run('2', raised) + run('，会员21.7万人') + run('1', raised) + run('。'))) == ['面积12m²，会员21.7万人¹。']
    styles = '<w:style w:type="character" w:styleId="N"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' \
             '<w:style w:type="character" w:styleId="M"><w:basedOn w:val="N"/></w:style>'
    assert texts(p(run('28家') + run('3', '<w:rStyle w:val="M"/>') + run('4', '<w:rStyle w:val="M"/><w:vertAlign w:val="baseline"/>')),
                 styles=styles) == ['28家³4']


@case
def a_line_broken_by_hand_parts_no_chinese_and_joins_no_numbers():
    def broken(first, second):
        return texts(p(f'<w:r><w:t>{first}</w:t><w:br/><w:t>{second}</w:t></w:r>'))
    assert broken('援助417件，', '挽回2960万元。') == ['援助417件，挽回2960万元。']
    assert broken('8214', '8651') == ['8214 8651']
    assert broken('共8214', '家') == ['共8214家']
    assert texts(p('<w:r><w:t>前</w:t><w:br w:type="page"/><w:t>后</w:t></w:r>')) == ['前后']


@case
def numbers_are_counted_by_level():
    numbering = abstract(0, level(0, 'chineseCountingThousand', '%1、'), level(1, 'chineseCounting', '（%2）'),
                         level(2, 'decimal', '%3.'), level(3, 'decimalEnclosedCircle', '%4')) + instance(1, 0)
    body = ''.join(item(text, number) for text, number in [('甲', 0), ('乙', 1), ('丙', 2), ('丁', 2), ('戊', 3), ('己', 1), ('庚', 2),
                                                           ('辛', 0), ('壬', 1)])
    assert texts(body, numbering=numbering) == ['一、甲', '（一）乙', '1.丙', '2.丁', '①戊', '（二）己', '1.庚', '二、辛', '（一）壬']


@case
def every_way_of_counting():
    for form, expected in [('decimal', '12'), ('decimalZero', '12'), ('upperRoman', 'XII'), ('lowerRoman', 'xii'), ('upperLetter', 'L'),
                           ('lowerLetter', 'l'), ('chineseCounting', '十二'), ('chineseCountingThousand', '十二'),
                           ('japaneseCounting', '十二'), ('ideographDigital', '一二'), ('decimalFullWidth', '１２'),
                           ('chineseLegalSimplified', '壹拾贰'), ('decimalEnclosedCircle', '⑫'),
                           ('decimalEnclosedCircleChinese', '⑫'), ('decimalEnclosedParen', '⑿'), ('decimalEnclosedFullstop', '⒓'),
                           ('ideographZodiac', '亥'), ('ideographTraditional', '12'), ('ordinal', '12th'), ('unheardOf', '12')]:
        numbering = abstract(0, level(0, form, '%1、', start=12)) + instance(1, 0)
        assert texts(item('文', 0), numbering=numbering) == [f'{expected}、文'], form
    for form, start, expected in [('ideographTraditional', 3, '丙'), ('ideographEnclosedCircle', 2, '㊁'), ('upperLetter', 28, 'BB'),
                                  ('decimalZero', 3, '03'), ('chineseCounting', 105, '一百零五')]:
        numbering = abstract(0, level(0, form, '%1、', start=start)) + instance(1, 0)
        assert texts(item('文', 0), numbering=numbering) == [f'{expected}、文'], form


@case
def several_levels_in_one_number():
    levels = [level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2'),
              level(2, 'decimal', '%1.%2.%3', more='<w:isLgl/>')]
    numbering = abstract(0, *levels) + instance(1, 0)
    assert texts(item('甲') + item('乙', 1) + item('丙', 2), numbering=numbering) == ['第一章甲', '一.1乙', '1.1.1丙']


@case
def a_level_restarts_where_the_list_says_so():
    def counted(restart):
        levels = [level(0, 'decimal', '%1.'), level(1, 'decimal', '(%2)'), level(2, 'decimal', '%3)', more=restart)]
        body = item('甲') + item('乙', 1) + item('丙', 2) + item('丁', 1) + item('戊', 2) + item('己') + item('庚', 1) + item('辛', 2)
        return [text[0] for text in texts(body, numbering=abstract(0, *levels) + instance(1, 0)) if text[1] == ')']
    assert counted('') == ['1', '1', '1']
    assert counted('<w:lvlRestart w:val="0"/>') == ['1', '2', '3']
    assert counted('<w:lvlRestart w:val="1"/>') == ['1', '2', '1']


@case
def instances_of_a_list_count_together_unless_they_begin_anew():
    lists = abstract(0, level(0, 'decimal', '%1.')) + instance(1, 0) + instance(2, 0)
    assert texts(item('甲') + item('乙') + item('丙', number=2), numbering=lists) == ['1.甲', '2.乙', '3.丙']
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = abstract(0, level(0, 'decimal', '%1.')) + instance(1, 0) + instance(2, 0, start)
    body = item('甲') + item('乙') + item('丙', number=2) + item('丁', number=2)
    assert texts(body, numbering=lists) == ['1.甲', '2.乙', '1.丙', '2.丁']
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "〔%1〕", start=7)}</w:lvlOverride>'
    lists = abstract(0, level(0, 'decimal', '%1.')) + instance(1, 0, other)
    assert texts(item('甲') + item('乙'), numbering=lists) == ['〔7〕甲', '〔8〕乙']


STYLES = ('<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
          '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="Heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
          '<w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
          '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="小标题"/><w:basedOn w:val="2"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>')
NUMBERING = abstract(0, level(0, 'chineseCounting', '%1、', more='<w:pStyle w:val="1"/>'),
                     level(1, 'chineseCounting', '（%2）', more='<w:pStyle w:val="2"/>')) + instance(1, 0)


@case
def styles_carry_numbers_levels_and_bold():
    body = p('报告', 't') + p('回顾', '1') + p('维权', '2') + p('帮扶', 'own') + p('正文') + p('图 1', 'c')
    found = extractor.blocks(docx(body, styles=STYLES, numbering=NUMBERING))
    seen = [(line['kind'], line.get('level', 0), line.get('number', ''), line.get('bold', False)) for line in found]
    assert seen == [('heading', 0, '', False), ('heading', 1, '一、', False), ('heading', 2, '（一）', True), ('heading', 2, '（二）', True),
                    ('paragraph', 0, '', False), ('caption', 0, '', False)], seen


@case
def a_paragraph_can_take_the_number_of_its_style_away():
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p('回顾', '1') + p('前言', '1', none) + p('任务', '1')
    assert texts(body, styles=STYLES, numbering=NUMBERING) == ['一、回顾', '前言', '二、任务']
    body = p('正文标题', '1', '<w:outlineLvl w:val="9"/>')
    assert block(body, styles=STYLES, numbering=NUMBERING)['kind'] == 'paragraph'


@case
def lists_whose_levels_a_style_of_numbering_has():
    styles = ('<w:style w:type="numbering" w:styleId="L"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>')
    numbering = (abstract(0, level(0, 'chineseCounting', '%1、'), more='<w:styleLink w:val="L"/>') +
                 abstract(1, more='<w:numStyleLink w:val="L"/>') + instance(9, 0) + instance(1, 1))
    assert texts(item('甲') + item('乙'), styles=styles, numbering=numbering) == ['一、甲', '二、乙']


@case
def styles_in_a_circle_are_no_trap():
    styles = '<w:style w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style><w:style w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>'
    assert texts(p('文', 'x'), styles=styles) == ['文']


@case
def a_number_and_a_figure_are_not_one_number():
    numbering = abstract(0, level(0, 'decimal', '%1', suffix='tab')) + instance(1, 0)
    assert texts(item('2023年工作'), numbering=numbering) == ['1 2023年工作']
    numbering = abstract(0, level(0, 'decimal', '%1.')) + instance(1, 0)
    assert texts(item('2023年工作') + item('工作'), numbering=numbering) == ['1. 2023年工作', '2.工作']


@case
def marks_of_symbol_fonts_are_bullets():
    numbering = abstract(0, level(0, 'bullet', '\uf06c', suffix='tab')) + instance(1, 0)
    assert texts(item('班组建设'), numbering=numbering) == ['•班组建设']


@case
def pending_changes_are_accepted_and_said():
    found = block(p(run('签订合同') + '<w:del><w:r><w:delText>1120</w:delText></w:r></w:del>' + f'<w:ins>{run("1152")}</w:ins>' + run('份')))
    assert found['text'] == '签订合同1152份'
    assert found['changes'] == [{'start': 4, 'end': 8, 'old': '1120'}], found
    found = block(p(run('共') + '<w:del><w:r><w:delText>约</w:delText></w:r></w:del>' + run('3户') + f'<w:ins>{run("多")}</w:ins>'))
    assert found['text'] == '共3户多' and found['changes'] == [{'start': 1, 'end': 1, 'old': '约'}, {'start': 3, 'end': 4, 'old': ''}], found


@case
def what_was_moved_is_read_where_it_is_now():
    body = p(f'<w:moveFrom>{run("旧处。")}</w:moveFrom>') + p(f'<w:moveTo>{run("新处。")}</w:moveTo>')
    assert texts(body) == ['新处。']
    assert ('deleted', '旧处。') in extractor.asides(docx(body))


@case
def paragraphs_whose_parting_is_deleted_are_one():
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert texts(p('前半', properties=mark) + p('后半')) == ['前半后半']
    assert texts(p('最后', properties=mark)) == ['最后']
    gone = p('<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>', properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' + mark)
    numbering = abstract(0, level(0, 'decimal', '%1.')) + instance(1, 0)
    assert texts(item('甲') + gone + item('乙'), numbering=numbering) == ['1.甲', '2.乙']


@case
def marks_of_notes_are_no_digits():
    found = extractor.blocks(docx(p(run('职工21.7万人') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run('。')),
                                  footnotes='<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
                                            f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + run("含2.4万人。"))}</w:footnote>',
                                  endnotes=f'<w:endnote w:id="2">{p("尾注。")}</w:endnote>'))
    assert [line['text'] for line in found] == ['职工21.7万人。', '含2.4万人。', '尾注。'], found
    assert found[0]['notes'] == [{'at': 8, 'id': '2'}] and found[1]['id'] == '2' and found[2]['id'] == 'e2', found
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    assert texts(p(run('8人') + own)) == ['8人']


@case
def numbers_of_pages_are_no_text():
    assert texts(p(run('第') + field('PAGE', run('3')) + run('页'))) == ['第页']
    assert texts(p(f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>' + run('完'))) == ['完']
    assert texts(p(field('HYPERLINK "http://x"', run('正文')) + field('REF x', run('12')))) == ['正文12']


@case
def a_table_of_contents_is_set_aside():
    first = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
              '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('一、回顾') + field('PAGEREF _1', run('1')))
    last = p(run('二、任务') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    content = docx(first + last + p('一、回顾') + p('三', 'toc'), styles=STYLES)
    assert extractor.texts(content) == ['一、回顾']
    assert extractor.asides(content) == [('contents', '一、回顾'), ('contents', '二、任务'), ('contents', '三')]


@case
def text_boxes_are_read_once():
    box = f'<w:txbxContent>{p("驿站1160个")}</w:txbxContent>'
    both = (f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>')
    assert texts(p(f'<w:r>{both}</w:r>' + run('正文'))) == ['正文', '驿站1160个']
    assert texts(p(f'<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>')) == ['驿站1160个']


@case
def tables_are_rows():
    span, begin, more = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'
    body = table([cell(p('指标'), begin), cell(p('会员（万人）'), span)],
                 [cell(p('指标'), more), cell(p('2022年')), cell(p('2023年'))],
                 [cell(p('男') + p('女')), cell(p('96.3')), cell(p('101.8'))])
    assert texts(body) == ['指标\t会员（万人）\t', '\t2022年\t2023年', '男 女\t96.3\t101.8']
    assert {line['kind'] for line in extractor.blocks(docx(body))} == {'table-row'}


@case
def tables_in_tables_and_frames():
    inner = table([cell(p('8214')), cell(p('8651'))])
    assert texts(table([cell(p('甲') + inner), cell(p('乙'))])) == ['甲\t乙', '8214\t8651']
    frame = extractor.blocks(docx(table([cell(p('一段话。') + p('又一段。'))])))
    assert [(line['kind'], line['text']) for line in frame] == [('paragraph', '一段话。'), ('paragraph', '又一段。')], frame


@case
def a_change_in_a_cell_has_its_place_in_the_row():
    found = block(table([cell(p('工会')), cell(p('<w:del><w:r><w:delText>8</w:delText></w:r></w:del>' + f'<w:ins>{run("9")}</w:ins>'))]))
    assert found['text'] == '工会\t9' and found['changes'] == [{'start': 3, 'end': 4, 'old': '8'}], found


@case
def hidden_text_and_heads_and_comments_are_set_aside():
    content = docx(p(run('正文') + run('密', '<w:vanish/>')), header=p('内部资料 2024031'), comments=f'<w:comment>{p("核实")}</w:comment>')
    assert extractor.texts(content) == ['正文']
    assert sorted(extractor.asides(content)) == [('comment', '核实'), ('hidden', '密'), ('running-head', '内部资料 2024031')]


@case
def the_base_of_ruby_and_the_letters_of_formulas():
    ruby = f'<w:r><w:ruby><w:rt>{run("gong")}</w:rt><w:rubyBase>{run("工")}</w:rubyBase></w:ruby></w:r>'
    assert texts(p(ruby + run('会'))) == ['工会']
    assert texts(p(run('即') + '<m:oMath><m:r><m:t>3</m:t></m:r></m:oMath>' + run('倍'))) == ['即3倍']


@case
def a_bold_paragraph_is_bold_throughout():
    assert block(p(run('全粗', '<w:b/>')))['bold']
    assert 'bold' not in block(p(run('半', '<w:b/>') + run('粗')))
    assert 'bold' not in block(p(run('不粗', '<w:b w:val="0"/>')))


@case
def what_is_broken_is_a_sentence():
    whole = docx(p('全文'))
    for content in (whole[:len(whole) // 2], zipped({'word/document.xml': '<w:document'}), zipped({'word/document.xml': '<a/>'}),
                    zipped({'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><document><body><p><r><t>&b;</t></r></p></body></document>'})):
        code, _ = extractor.failure(content)
        assert code == 'damaged', code


@case
def bombs_are_refused_and_nothing_else_is_unpacked():
    code, sentence = extractor.failure(zipped({'word/document.xml': b' ' * (70 << 20)}))
    assert code == 'too-large', (code, sentence)
    many = '<!DOCTYPE a [<!ENTITY b0 "xxxxxxxxxx">' + ''.join(f'<!ENTITY b{i} "{f"&b{i - 1};" * 10}">' for i in range(1, 12)) + ']>'
    code, _ = extractor.failure(zipped({'word/document.xml': many + '<document><body>&b11;</body></document>'}))
    assert code == 'damaged', code
    deep = '<a>' * 100000
    code, _ = extractor.failure(zipped({'word/document.xml': deep}))
    assert code == 'damaged', code
    content = docx(p('全文'), more={'word/media/picture.png': bytes(100 << 20)})
    assert extractor.texts(content) == ['全文']


def said(copy):
    """The words that each comment of a copy is on, and what it says; and the names of the parts."""
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        main = archive.read('word/document.xml').decode('utf-8')
        comments = archive.read('word/comments.xml').decode('utf-8')
        names = archive.namelist()
    found = {}
    for number in re.findall(r'<w:comment [^>]*w:id="(\d+)"', comments):
        on = re.search(f'<w:commentRangeStart w:id="{number}"/>(.*)<w:commentRangeEnd w:id="{number}"/>'
                       f'<w:r><w:commentReference w:id="{number}"/></w:r>', main, re.S)
        text = re.search(f'<w:comment [^>]*w:id="{number}".*?</w:comment>', comments, re.S).group()
        found[number] = (''.join(re.findall('<w:t[^>]*>([^<]*)', on.group(1))) if on else None,
                         '|'.join(re.findall('<w:t[^>]*>([^<]*)', text)))
    return found, names


@case
def a_copy_has_comments_and_is_as_it_was_otherwise():
    document = docx(p(run('新增驿站74') + run('18', '<w:b/>') + run('个、96家。')) + table([cell(p('项')), cell(p('413户'))]) + p('', '') + p('末段7'),
                    more={'word/media/a.png': b'picture'})
    copy = extractor.comment(document, [(0, 4, 9, '不符\n7481个'), (0, 10, 13, 'b'), (1, 2, 6, '无出处'), (2, 2, 3, '7'), (9, 0, 1, 'none')])
    found, names = said(copy)
    assert found == {'0': ('7418个', '不符|7481个'), '1': ('96家', 'b'), '2': ('413户', '无出处'), '3': ('7', '7')}, found
    assert extractor.texts(copy) == extractor.texts(document)
    with zipfile.ZipFile(io.BytesIO(document)) as before, zipfile.ZipFile(io.BytesIO(copy)) as after:
        assert names == before.namelist() + ['word/comments.xml'], names
        assert after.read('word/media/a.png') == b'picture' and after.testzip() is None
        # LibreOffice opens no document whose sizes stand behind what they are of
        assert all(entry.flag_bits == 0 and entry.extra == b'' for entry in after.infolist()), after.infolist()
        assert '/word/comments.xml' in after.read('[Content_Types].xml').decode('utf-8')
        assert after.read('word/document.xml').decode('utf-8').count('<w:b/>') == 1
    named = docx(p('新增7418个'), more={'word/media/图.png': b'picture'})
    with zipfile.ZipFile(io.BytesIO(extractor.comment(named, [(0, 2, 7, '甲')]))) as after:
        assert after.read('word/media/图.png') == b'picture'
    assert extractor.comment(document, [(0, 4, 9, '甲')]) == extractor.comment(document, [(0, 4, 9, '甲')])


@case
def comments_that_are_there_stay_and_boxes_have_theirs_outside():
    old = '<w:comment w:id="4" w:author="x"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>'
    box = '<w:r><w:pict><w:txbxContent>' + p('框里96家') + '</w:txbxContent></w:pict></w:r>'
    document = docx(p('新增7481个') + p(run('前') + box), comments=old)
    copy = extractor.comment(document, [(0, 2, 7, '新'), (2, 2, 5, '框')])
    found, _ = said(copy)
    assert found == {'4': (None, '旧'), '5': ('7481个', '新'), '6': ('框里96家', '框')}, found
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        main = archive.read('word/document.xml').decode('utf-8')
    assert '<w:commentRangeStart w:id="6"/><w:r><w:pict>' in main, main
    assert extractor.texts(copy) == extractor.texts(document)


@case
def what_needs_a_password_says_so():
    content = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(600) + 'EncryptedPackage'.encode('utf-16-le') + bytes(600)
    code, sentence = extractor.failure(content)
    assert code == 'encrypted' and 'password' in sentence, (code, sentence)


case.run()
