# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes PDF documents: lines of print at places, in Chinese fonts that every reader of PDF knows."""
FONTS = {'F': 'STSong-Light', 'B': 'SimHei'}


def make(objects):
    """A PDF file of numbered objects, the first of which is the catalogue."""
    pieces, place, places = [b'%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'], 15, []
    for number, content in enumerate(objects, 1):
        places.append(place)
        pieces.append(b'%d 0 obj\n' % number + content + b'\nendobj\n')
        place += len(pieces[-1])
    table = b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % at for at in places)
    return b''.join(pieces) + table + b'trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, place)


def stream(content):
    return b'<</Length %d>>\nstream\n' % len(content) + content + b'\nendstream'


def show(x, y, text, size=12, font='F'):
    """One line, @y points below the upper edge of the page."""
    return f'BT /{font} {size} Tf {x} {842 - y} Td <{text.encode("utf-16-be").hex()}> Tj ET\n'


def pdf(*pages):
    """A document of pages, each a text of operators."""
    fonts = []
    for number, name in enumerate(FONTS.values()):
        first = 3 + 2 * number
        fonts += [f'<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/UniGB-UCS2-H/DescendantFonts[{first + 1} 0 R]>>'.encode(),
                  f'<</Type/Font/Subtype/CIDFontType0/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>'
                  '/DW 1000/W[1 95 500]>>'.encode()]
    first = 3 + len(fonts)
    kids = ' '.join(f'{first + 2 * i} 0 R' for i in range(len(pages)))
    resources = ' '.join(f'/{key} {3 + 2 * i} 0 R' for i, key in enumerate(FONTS))
    objects = [b'<</Type/Catalog/Pages 2 0 R>>', f'<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>'.encode(), *fonts]
    for i, page in enumerate(pages):
        objects += [f'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<<{resources}>>>>/Contents {first + 2 * i + 1} 0 R>>'.encode(),
                    stream(page.encode())]
    return make(objects)


def paragraph(text, x, y, n_chars, size=12, pitch=20, indent=2):
    """Lines of so many characters, the first set in, and the place below them."""
    out, room, at = '', n_chars - indent, indent
    while text:
        out += show(x + at * size, y, text[:room], size)
        text, room, at, y = text[room:], n_chars, 0, y + pitch
    return out, y


def column(texts, x=90, y=100, n_chars=34):
    out = ''
    for text in texts:
        lines, y = paragraph(text, x, y, n_chars)
        out += lines
    return out
